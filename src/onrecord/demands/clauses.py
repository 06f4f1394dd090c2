"""The clauses of a text as whole sentences: a nested clause is read with the words of the clauses above it."""

import re
from collections.abc import Iterator

from msgspec import Struct

from onrecord.demands.verbs import ACTS, ASKING
from onrecord.record.model import Clause, MeasureText

_DASH = re.compile(r"\s*[—–-]\s*$")
_TAIL = re.compile(r"[;,]?\s*(?:and|or)?\s*$")
_OPEN_ASK = re.compile(rf"\b(?:{'|'.join(ASKING)})\b(?!.*\bto\b).*\S\s*[—–-]\s*$")
_RESOLVED = re.compile(
    r"^(?:Resolved\b[^,]*,\s*)?(?:\([^)]*concurring\),?\s*)?That,?\s*"
    r"(?:(?:the\s+)?(?:House of Representatives|Senate|House|Congress|United States Congress)\b\s*(?:of the United States\s*)?(?=[—–-]|[a-z(]))?",
)


class Line(Struct, frozen=True, kw_only=True):
    """A clause read whole: its label, its own words, and the sentence made of the words above it and its own."""

    label: str
    own: str
    sentence: str
    opens: bool = False  # its words end in a dash: the clauses below complete it


def lines_of(text: MeasureText) -> tuple[Line, ...]:
    """Return every clause of a text with the sentence it completes, in document order."""
    return tuple(_lines(text.clauses))


def _lines(clauses: tuple[Clause, ...]) -> Iterator[Line]:
    above: list[Clause] = []
    for clause in clauses:
        above = [c for c in above if c.depth < clause.depth]
        heads = [c for c in above if _DASH.search(c.text)]
        sentence = ""
        for head in [*heads, clause]:
            sentence = _join(sentence, head.text)
        yield Line(
            label=clause.label,
            own=clause.text,
            sentence=without_preamble(_TAIL.sub("", sentence)),
            opens=bool(_DASH.search(clause.text)),
        )
        above.append(clause)


def _join(left: str, right: str) -> str:
    """Put a clause after its parent's words; "calls on X—" before a bare verb reads "calls on X to"."""
    if not left:
        return right
    first = right.split(" ", 1)[0].strip(",;").lower()
    bare = first in ACTS and bool(_OPEN_ASK.search(left))
    return f"{_DASH.sub('', left)}{' to' if bare else ''} {right}"


def without_preamble(sentence: str) -> str:
    """Strip "Resolved, That the House of Representatives" from the head of a clause; a sense of the House stays."""
    cut = _RESOLVED.match(sentence)
    if not cut:
        return sentence
    rest = sentence[cut.end() :]
    return _DASH.sub("", rest.lstrip(" —–-,"))
