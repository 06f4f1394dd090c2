"""How long a measure lay before the President: "it sat on his desk for six days"."""

import re

from onrecord.article.model import Sentence, Span
from onrecord.claims.about import carried
from onrecord.claims.intervals.durations import Told
from onrecord.claims.intervals.events import interval_claim
from onrecord.claims.intervals.happenings import Happening
from onrecord.claims.model import Event, Interval
from onrecord.claims.scene import Scene

_DESK = re.compile(
    r"\bon (?:his|her|the president[’']s|President \w+[’']s|Trump[’']s|Biden[’']s|Obama[’']s) desk(?: for)?(?: just| only| a mere| barely| all of)?\s*$"
)
_ON_DESK = re.compile(
    r"^(?! (?:from|between)\b)[^.;,]{0,40}\bon (?:his|her|the president[’']s|President \w+[’']s|Trump[’']s|Biden[’']s|Obama[’']s) desk\b"
)


def on_desk(scene: Scene, sentence: Sentence, told: Told) -> Interval | None:
    """Read "it sat on his desk for six days", "one week: the time it spent on the president's desk": from presentment to the end."""
    after = scene.text[told.span.end : sentence.span.end]
    if re.match(r"\s+(?:after|before|since|ago|later|earlier)\b", after):
        return None
    before = _DESK.search(scene.text, sentence.span.start, told.span.start)
    behind = None if before else _ON_DESK.match(after)
    if not before and not (
        behind
        and re.search(
            r"\b(?:spent|sat|sits|lay|was|had)\b", scene.text[sentence.span.start : told.span.end] + behind[0]
        )
    ):
        return None
    place = carried(scene, sentence, told.span)
    main = Happening(span=told.span, what="ended", body=None, about=place)
    span = Span(before.start() if before else told.span.start, told.span.end + (behind.end() if behind else 0))
    return interval_claim(
        scene, told, span, Event(what="presented", measure=place.id), Event(what="ended", measure=place.id), main
    )
