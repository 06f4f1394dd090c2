"""How someone voted, in words: "voted no", "crossed over", "the lone dissenter", "did not vote"."""

import re
from functools import lru_cache

from onrecord.article.cues import Cued
from onrecord.article.model import Span
from onrecord.claims.position_words import POSITIONS

_COMPILED = tuple((name, Cued(rf"(?<![\w-])(?:{words})", re.IGNORECASE)) for name, words in POSITIONS)
QUESTIONS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "recommit",
        re.compile(
            r"\brecommit|\b(?:send|return|kick)(?:ing)? (?:it|(?:the|a) (?:bill|measure|resolution)|(?:H\.R\.|S\.) ?\d+)(?: back)? to (?:the |its )?(?:\w+ )?committee",
            re.IGNORECASE,
        ),
    ),
    ("override", re.compile(r"\boverrid|\boverrode|\bveto\b", re.IGNORECASE)),
    ("table", re.compile(r"\btabl(?:e|ed|ing)\b|\bset(?:ting)? aside\b", re.IGNORECASE)),
    (
        "cloture",
        re.compile(
            r"\bcloture\b|\bfilibuster|\b60[- ]vote|\bend(?:ed|ing)? debate\b|\blimit(?:ed|ing)? debate\b|\bcut(?:ting)? off debate\b|\bdebate (?:had been|was) (?:cut off|ended)",
            re.IGNORECASE,
        ),
    ),
    (
        "procedural",
        re.compile(
            r"\bprocedural\b|\btest votes?\b|\bto (?:advance|move forward)\b|\b(?:bring|brought|bringing) (?:it|the \w+) to the floor\b",
            re.IGNORECASE,
        ),
    ),
    ("order", re.compile(r"\bpoints? of order\b", re.IGNORECASE)),
    (
        "proceed",
        re.compile(
            r"\b(?:to|on) proceed\b|\bmotion to proceed\b|\bto (?:take (?:it|the \w+) up|take up the|begin debat\w+|open debate|start debat\w+)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "discharge",
        re.compile(
            r"\bdischarg\w+|\b(?:pull|pry|wrest|prise|yank|free|force)\w* (?:it|the \w+) (?:out|from|loose)",
            re.IGNORECASE,
        ),
    ),
    ("rule", re.compile(r"\bthe rule\b|\brule for debate\b", re.IGNORECASE)),
    ("amendment", re.compile(r"\bamendments?\b(?! to the constitution)", re.IGNORECASE)),
)


def positions_in(text: str, span: Span) -> list[tuple[str, Span]]:
    """Return the voting positions told in a stretch of text, in order, without overlap (earlier rows of the table win)."""
    return list(_positions(text, span.start, span.end))


@lru_cache(maxsize=64)
def _positions(text: str, start: int, end: int) -> tuple[tuple[str, Span], ...]:
    """Find the positions of a stretch once: the readers of parties, members and lists each ask for those of a sentence."""
    found: list[tuple[str, Span]] = []
    for name, pattern in _COMPILED:
        for match in pattern.finditer(text, start, end):
            place = Span(match.start(), match.end())
            if not any(place.overlaps(other) for _, other in found):
                found.append((name, place))
    return tuple(sorted(found, key=lambda item: item[1]))


def question_in(words: str) -> str | None:
    """Return which vote other than on passage the words speak of, if any."""
    return next((name for name, pattern in QUESTIONS if pattern.search(words)), None)


def negated(text: str, start: int) -> bool:
    """Say whether the position at `start` is denied in the words just before it ("never voted for")."""
    return bool(re.search(r"\b(?:not|never|n[’']t|neither)\s+(?:\w+\s+)?$", text[max(0, start - 20) : start]))
