"""Second readings of elapsed time: a length of time beside events of a measure, in whatever words they are tied together."""

import re
from collections.abc import Iterator
from typing import Any

from onrecord.article.model import Sentence, Span
from onrecord.claims.intervals.durations import DURATION, told_by
from onrecord.claims.intervals.happenings import happenings
from onrecord.claims.model import Event, Interval
from onrecord.claims.scene import Scene
from onrecord.mentions.model import DateMention, Grain, MeasureMention

_TAIL = re.compile(
    r"\s+(?:later|earlier|ago|back|before|after|afterwards?|apart|separated|passed|elapsed|from|until|to|of|in|at|since|on)\b"
)
_AGO = re.compile(r"\s+(?:ago|back|now)\b|\s+old\b")
_WAITED = re.compile(
    r"\b(?:sat|sits|sitting|languish\w*|wait\w*|lay|linger\w*|stuck|idle|stall\w*|gather\w*|spent|spends|held up|bottled up|in committee|at the \w+ desk|pending)\b",
    re.IGNORECASE,
)
_REST = ("introduced", "referred", "reported", "passed", "presented")  # from where a measure may wait
_TIED = re.compile(
    r"\b(?:later|earlier|before|after|afterwards?|ago|apart|separat\w+|between|took|takes|taken|within|since|until|passed|elapsed|from|in (?:just|only|under)|long|old when|needed|all (?:that|it)|went by|gone by|desk)\b",
    re.IGNORECASE,
)
_TOOK = re.compile(r"\b(?:took|takes|taken|needed|spent)\b")
_MEASURES = 5  # of an article, between whose events time is told
_ROUNDED = 0.06  # "nine months" is also said of nine and a half
_LONGEST = 1500  # days: no two events of one measure are further apart


def second_intervals(scene: Scene, sentence: Sentence, shared: dict[str, Any]) -> Iterator[Interval]:
    """Yield what a length of time in a sentence may be the time between: any two events told in it and just before it."""
    words = scene.words(sentence.span)
    matches = list(DURATION.finditer(scene.text, sentence.span.start, sentence.span.end))
    if not matches:
        return
    here = _events(scene, sentence)
    waited = bool(_WAITED.search(words))
    if waited:
        here |= dict.fromkeys(_REST)
    if not (waited or _TIED.search(words)):
        return
    around, others = here | _before(scene, sentence) or dict.fromkeys(("introduced", "passed")), _measures(scene)
    dates = _dates(scene, sentence)
    for match in matches:
        told = told_by(match)
        if told is None or not 0 < told.high <= _LONGEST:
            continue
        tail = _TAIL.match(scene.text, told.span.end, sentence.span.end)
        span = Span(told.span.start, tail.end() if tail else told.span.end)
        if _AGO.match(scene.text, told.span.end, sentence.span.end):
            pairs = [(here or around, {"page": None})]
        else:
            pairs = [(here, around), (around, here)] if here else [(around, around)]
        pairs += [(here, {day: None}) for day in dates] + [({day: None}, here) for day in dates]
        high = told.high + round(_ROUNDED * told.high)
        alone = (
            _TOOK.search(scene.text, sentence.span.start, told.span.start)
            and not scene.within(sentence.span, MeasureMention)[1:]
        )
        for measures in ((),) if alone else ((), others):  # events of one measure first
            for earlier, later in pairs:
                yield Interval(
                    span=span, low=told.low, high=high, earlier=_any(earlier, measures), later=_any(later, measures),
                    **shared | {"speaker": scene.speaker_at(span)},
                )  # fmt: skip


def _any(whats: dict[str, None], others: tuple[str, ...]) -> Event:
    return Event(what="|".join(whats), others=others)


def _measures(scene: Scene) -> tuple[str, ...]:
    return tuple(dict.fromkeys(m.id for m in scene.all(MeasureMention) if m.id))[:_MEASURES]


def _dates(scene: Scene, sentence: Sentence) -> tuple[str, ...]:
    """Return the days that a sentence gives: an event of theirs, "Lewis died on July 17", may be one end."""
    found = scene.within(sentence.span, DateMention)
    return tuple(str(d.first) for d in found if d.first and d.grain is Grain.DAY and d.expression in _GIVEN)


_GIVEN = frozenset(("absolute", "month-day", "weekday"))


def _events(scene: Scene, sentence: Sentence) -> dict[str, None]:
    return dict.fromkeys(h.what for h in happenings(scene, sentence, sentence.span))


def _before(scene: Scene, sentence: Sentence) -> dict[str, None]:
    """Return the events told in the two sentences before."""
    index = scene.index_of(sentence)
    return dict.fromkeys(w for s in scene.sentences[max(0, index - 2) : index] for w in _events(scene, s))
