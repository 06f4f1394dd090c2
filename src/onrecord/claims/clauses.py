"""Clauses of a sentence, and which event of it a date, a count or a manner of voting belongs to."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from typing import TypeVar

from msgspec import Struct

from onrecord.article.model import Sentence, Span
from onrecord.claims.model import Body, Days
from onrecord.claims.scene import Scene
from onrecord.mentions.model import ChamberMention, DateMention
from onrecord.record.model import Chamber

_BREAK = re.compile(
    r"[;:—–]|\s-\s|,\s+(?=(?:and|but|while|after|before|when|which|who|as|so|then|whereas|though|although)\b)|\b(?:but|while|although|though|whereas|after|before|because)\b|(?<=[.!?][”\"’'])\s"
)
_COMMA = re.compile(r",\s")
_EVENT = re.compile(
    r"\b(?:introduc\w+|filed|offered|authored|dropped|put forward|sign(?:s|ed|ing)|veto\w*|referred|reported|marked up|discharged|pass\w*|approv\w+|adopt\w+|agreed|clear(?:s|ed)|vot(?:e|es|ed|ing)|reject\w*|"
    r"fail\w*|block\w*|tabled|overr\w+|follow\w*|concur(?!rent)\w*|celebrat\w+|co-?sponsor\w*|presented|enacted|declared|became law|condemn\w*|called|conven\w+|died|arrested|detained|killed|told|said|happened|attack\w*)\b",
    re.IGNORECASE,
)

T = TypeVar("T")


class Trigger(Struct, frozen=True, kw_only=True):
    """Words that tell of an event: where they stand, what happened, and the body that acted; `vague` words may tell of something else."""

    span: Span
    what: str
    body: Body = Body.UNTOLD
    vague: bool = False


def body_of(mention: ChamberMention, words: str) -> Body:
    """Say which body a mention means: "both chambers", "lawmakers" and "Congress" differ."""
    if mention.chamber:
        return Body.HOUSE if mention.chamber is Chamber.HOUSE else Body.SENATE
    low = words.lower()
    if "both" in low or "two" in low:
        return Body.BOTH
    return Body.LAWMAKERS if "lawmaker" in low or "members" in low else Body.CONGRESS


def days_of(mention: DateMention | None) -> Days | None:
    """Return the stretch of days of a resolved date mention."""
    if mention is None or mention.first is None or mention.last is None:
        return None
    expression = mention.expression
    return Days(mention.first, mention.last, mention.grain, expression == "daypart", yearless=expression == "month-day")


def ahead(as_of: date | None, mention: DateMention) -> bool:
    """Say whether a date lies after the day of the page, so that nothing told can have happened on it."""
    return as_of is not None and mention.first is not None and mention.first > as_of


class _Marks(Struct, frozen=True):
    """Where clause breaks, events and commas begin in a text, each in order."""

    breaks: tuple[int, ...]
    events: tuple[int, ...]
    commas: tuple[int, ...]


@lru_cache(maxsize=8)
def _marks(text: str) -> _Marks:
    """Find the marks of a text once, so that the distance of any two places is a matter of counting."""
    return _Marks(*(tuple(m.start() for m in pattern.finditer(text)) for pattern in (_BREAK, _EVENT, _COMMA)))


def distance(text: str, a: Span, b: Span) -> float:
    """Measure how far two stretches of a sentence are: clause breaks weigh most, then other events, then commas, then words."""
    first, second = sorted((a, b))
    low, high = first.end, max(first.end, second.start)
    marks = _marks(text)
    weights = ((6, marks.breaks), (3, marks.events), (1, marks.commas))
    return sum(w * (bisect_left(at, high) - bisect_left(at, low)) for w, at in weights) + (high - low) / 60


def nearest(text: str, place: Span, options: Sequence[T], spans: Sequence[Span], reach: float = 14.0) -> T | None:
    """Return the option whose span is nearest to a place in the sense of `distance`, within reach."""
    if not options:
        return None
    cost, index = min((distance(text, place, s), i) for i, s in enumerate(spans))
    return options[index] if cost <= reach else None


def day_beside(scene: Scene, sentence: Sentence, place: Span, *, reach: float) -> Days | None:
    """Return the day nearest to a place in a sentence, within a reach as `nearest` has it, that is neither to come nor a mere year."""
    dates = [d for d in scene.within(sentence.span, DateMention) if not ahead(scene.mentions.as_of, d)]
    near = nearest(scene.text, place, dates, [d.span for d in dates], reach=reach)
    return days_of(near) if near and near.expression not in ("year", "ago") else None


def clause_at(text: str, sentence: Span, place: Span, breaks: re.Pattern[str] = _BREAK) -> Span:
    """Return the clause of a sentence that holds a place; `breaks` are what stands between two."""
    low, high = sentence.start, sentence.end
    for match in breaks.finditer(text, sentence.start, sentence.end):
        if match.end() <= place.start:
            low = match.end()
        elif match.start() >= place.end:
            high = match.start()
            break
    return Span(low, high)


def widen(sentence: Span, *spans: Span) -> Span:
    """Return the stretch that covers all the given ones, inside the sentence."""
    return Span(max(sentence.start, min(s.start for s in spans)), min(sentence.end, max(s.end for s in spans)))
