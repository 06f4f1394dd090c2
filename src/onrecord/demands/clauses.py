"""The clauses of a text as whole sentences: a nested clause is read with the words of the clauses above it."""

import re
from collections.abc import Iterator

from msgspec import Struct, structs

from onrecord.demands.model import Place
from onrecord.demands.verbs import ACTS, ASKING
from onrecord.record.model import Clause, MeasureText

_DASH = re.compile(r"\s*[—–-]\s*$")
_HEAD = re.compile(r"(?:[—–-]|:)\s*$")  # what the clauses below a clause complete
_TAIL = re.compile(r"[;,]?\s*(?:\b(?:and|or))?\s*$")
_TAIL_MOST = 16  # characters from the end in which a tail can begin
_OPEN_ASK = re.compile(rf"\b(?:{'|'.join(ASKING)})\b(?!.*\bto\b).*\S\s*[—–-]\s*$")
_RESOLVED = re.compile(
    r"^(?:Resolved\b[^,]*,\s*)?(?:\([^)]*concurring\),?\s*)?That,?\s*"
    r"(?P<house>(?:the\s+)?(?:House of Representatives?|Senate|House|Congress|United States Congress)\b\s*(?:of the United States\s*)?(?=[—–-]|[a-z(]))?",
)
_MODAL = re.compile(r"\s*(?:should|shall|must|ought)\b")


class Piece(Struct, frozen=True):
    """A stretch of a sentence that is a clause's: it begins at `at` there, and is `start` to `end` of the clause's words."""

    at: int
    clause: int
    start: int
    end: int


class Line(Struct, frozen=True, kw_only=True):
    """A clause read whole: its label, its own words, and the sentence made of the words above it and its own.

    `index` is the clause's place in the text; `pieces` tell which words of the sentence are whose.
    """

    label: str
    own: str
    sentence: str
    opens: bool = False  # its words end in a dash or colon: the clauses below complete it
    index: int = 0
    pieces: tuple[Piece, ...] = ()

    def places(self, start: int, end: int) -> tuple[Place, ...]:
        """Return where a stretch of the sentence stands in the clauses of the text."""
        found = []
        for piece in self.pieces:
            a, b = max(start, piece.at), min(end, piece.at + piece.end - piece.start)
            if a < b:
                shift = piece.start - piece.at
                found.append(Place(piece.clause, a + shift, b + shift))
        return tuple(found)


def lines_of(text: MeasureText) -> tuple[Line, ...]:
    """Return every clause of a text with the sentence it completes, in document order."""
    return tuple(_lines(text.clauses))


def _lines(clauses: tuple[Clause, ...]) -> Iterator[Line]:
    above: list[tuple[int, Clause]] = []
    for index, clause in enumerate(clauses):
        above = [(n, c) for n, c in above if c.depth < clause.depth]
        heads = [(n, c) for n, c in above if _HEAD.search(c.text)]
        whole = ""
        pieces: list[Piece] = []
        for n, head in [*heads, (index, clause)]:
            kept = _DASH.sub("", whole)
            pieces = [structs.replace(p, end=min(p.end, p.start + len(kept) - p.at)) for p in pieces]
            whole = kept + _glue(whole, head.text)
            pieces.append(Piece(len(whole), n, 0, len(head.text)))
            whole += head.text
        sentence = without_preamble(_cut_tail(whole))
        shift = whole.index(sentence)
        below = index + 1 < len(clauses) and clauses[index + 1].depth > clause.depth
        yield Line(
            label=clause.label,
            own=clause.text,
            sentence=sentence,
            opens=bool(_DASH.search(clause.text)) or (below and bool(_HEAD.search(clause.text))),
            index=index,
            pieces=tuple(_shifted(pieces, shift, len(sentence))),
        )
        above.append((index, clause))


def _cut_tail(words: str) -> str:
    tail = _TAIL.search(words, max(0, len(words.rstrip()) - _TAIL_MOST))
    return words[: tail.start()] if tail else words


def _shifted(pieces: list[Piece], shift: int, length: int) -> Iterator[Piece]:
    """Yield pieces of a sentence that was cut out of a longer one: `shift` characters before it are gone, `length` are left."""
    for piece in pieces:
        at = piece.at - shift
        start = piece.start - min(at, 0)
        end = min(piece.end, piece.start + length - at)
        if start < end:
            yield Piece(max(at, 0), piece.clause, start, end)


def _glue(left: str, right: str) -> str:
    """Return what stands between the words above a clause and its own; "calls on X—" before a bare verb needs a "to"."""
    first = right.split(" ", 1)[0].strip(",;").lower()
    bare = first in ACTS and bool(_OPEN_ASK.search(left))
    return "" if not left else " to " if bare else " "


def without_preamble(sentence: str) -> str:
    """Strip "Resolved, That the House of Representatives" from the head of a clause; a sense of the House stays.

    The House stays too where it is who should act: "That Congress— (1) should enact …".
    """
    cut = _RESOLVED.match(sentence)
    if not cut:
        return sentence
    rest = sentence[cut.end() :]
    if cut["house"] and _MODAL.match(rest):
        return sentence[cut.start("house") :]
    return _DASH.sub("", rest.lstrip(" —–-,"))
