"""The two events that a length of time ties together, and the claim of it."""

import re

from onrecord.article.model import Sentence, Span
from onrecord.claims.about import carried
from onrecord.claims.clauses import body_of, days_of, distance
from onrecord.claims.intervals.durations import DURATION, Told
from onrecord.claims.intervals.happenings import Happening, body_at, happenings
from onrecord.claims.model import Body, Event, Interval
from onrecord.claims.scene import Scene
from onrecord.mentions.model import ChamberMention, DateMention, MeasureMention
from onrecord.record.model import MeasureType

_COMES = re.compile(
    r"\b(?:comes?|came|arrives?|arrived|happened|follows|is coming|was)\s+(?:just|only|barely|nearly|almost|\w+ly)?\s*$",
    re.IGNORECASE,
)


_ENDED = re.compile(r"\b(?:signing|signature|veto)\b")


def first_event(scene: Scene, sentence: Sentence, zone: Span, within: int) -> Happening | None:
    """Return the event named at the start of a stretch: "the House vote", "introduction", or a chamber alone ("the House")."""
    head = Span(zone.start, min(zone.end, within, zone.start + 75))
    found = happenings(scene, sentence, head)
    quoted = re.search(
        r"\b(?:report(?:ed|s)|revealed|newspaper|attack|killed|murder|died|election|invasion|broke|began|declined|said|announced)\b",
        scene.words(head),
    )
    if found and not (quoted and quoted.start() + head.start < found[0].span.start):
        return found[0]
    if quoted:
        return None
    for mention in scene.within(head, ChamberMention):
        if re.fullmatch(r"(?:the\s+)?", scene.text[zone.start : mention.span.start], re.IGNORECASE) and mention.chamber:
            place = carried(scene, sentence, mention.span)
            return Happening(
                span=mention.span, what="passed", body=body_of(mention, scene.words(mention.span)), about=place
            )
    return None


def main_event(scene: Scene, sentence: Sentence, told: Told, taken: Span, *, index_free: bool) -> Happening | None:
    """Return the event that a phrase of time hangs on: nearest before it, else after what it takes in."""
    before = happenings(scene, sentence, Span(max(sentence.span.start, told.span.start - 200), told.span.start))
    hung = _hung_on(scene, sentence, told, before)
    if before and not hung:
        return event_before(scene, sentence)  # "That was a week after … and a month after …"
    before = hung
    comes = _COMES.search(scene.text[max(sentence.span.start, told.span.start - 40) : told.span.start])
    if comes and re.search(r"\b(?:com|came|arriv|happen)", comes[0]):
        place = carried(scene, sentence, told.span)
        vote = re.search(
            r"\b(?:vote|passage|approval)\b", scene.text[sentence.span.start : told.span.start], re.IGNORECASE
        )
        body = body_at(scene, sentence, Span(told.span.start, told.span.start)) if vote or place.id else None
        ended = None if vote else _ENDED.search(scene.text, sentence.span.start, told.span.start)
        if ended:
            return Happening(span=told.span, what="vetoed" if ended[0] == "veto" else "signed", body=None, about=place)
        return Happening(span=told.span, what="passed", body=body, about=place)
    if before:
        return min(before, key=lambda e: distance(scene.text, e.span, told.span))
    after = happenings(scene, sentence, Span(min(taken.end, sentence.span.end), sentence.span.end))
    if after:
        return after[0]
    return event_before(scene, sentence) if index_free and _fragment(scene, sentence, told) else None


_COUNTED_FROM = re.compile(r"\s+(?:after|before|since|following|from|ahead of|prior to)\b", re.IGNORECASE)
_AND_ALSO = re.compile(r"^[^.;]{0,40}?,?\s+(?:and|but)\s+(?:just\s+|only\s+)?$|^[^.;,]{0,24},\s*$")


def _hung_on(scene: Scene, sentence: Sentence, told: Told, before: list[Happening]) -> list[Happening]:
    """Leave out what another phrase of time counts from: of "signed it a week after the Senate's vote and a day after …" the vote."""
    phrases = [
        m.start() for m in DURATION.finditer(scene.text, sentence.span.start, told.span.start)
        if _COUNTED_FROM.match(scene.text, m.end())
    ]  # fmt: skip
    if not phrases or not before or not _AND_ALSO.match(scene.text[before[-1].span.end : told.span.start]):
        return before
    return [h for h in before if h.span.end <= phrases[0]]


def told_events(scene: Scene, sentence: Sentence) -> list[Happening]:
    """Return the events that a sentence tells, those left out from which it only counts ("vetoed it a week after the vote")."""
    found = happenings(scene, sentence, sentence.span)
    phrases = [
        m.end() for m in DURATION.finditer(scene.text, sentence.span.start, sentence.span.end)
        if _COUNTED_FROM.match(scene.text, m.end())
    ]  # fmt: skip
    main = [h for h in found if not any(at <= h.span.start <= at + 75 for at in phrases)]
    return main or found


def _fragment(scene: Scene, sentence: Sentence, told: Told) -> bool:
    """Say whether a sentence is only the phrase of time ("That was two days before the vote.")."""
    return len(scene.text[sentence.span.start : told.span.start].split()) <= 4


def event_before(scene: Scene, sentence: Sentence) -> Happening | None:
    """Return the last event told before a sentence, at most two sentences back."""
    index = scene.index_of(sentence)
    for earlier in reversed(scene.sentences[max(0, index - 2) : index]):
        if found := told_events(scene, earlier):
            return found[-1]
    return None


def event_of(scene: Scene, happening: Happening) -> Event:
    """Return an event of a claim: what happened, to which measure, in which body, on which day, where it is told."""
    own = happening.about.id
    day = days_of(_own_date(scene, happening))
    return Event(
        what=happening.what, measure=own, body=happening.body, day=day, others=_others(scene, happening.body, own)
    )


def _own_date(scene: Scene, happening: Happening) -> DateMention | None:
    """Return an absolute date told right beside an event."""
    zone = Span(happening.span.end, happening.span.end + 24)
    near = [m for m in scene.within(zone, DateMention) if m.expression in ("absolute", "month-day")]
    return near[0] if near else None


def _others(scene: Scene, body: Body | None, own: str | None) -> tuple[str, ...]:
    """Return the article's other measures that the body may have acted on, first those that begin in it."""
    if body not in (Body.HOUSE, Body.SENATE):
        return ()
    ids = list(dict.fromkeys(m.id for m in scene.all(MeasureMention) if m.id and m.id != own))
    first = [i for i in ids if MeasureType(re.match(r"[a-z]+", i)[0]).chamber.value == body.value]  # type: ignore[index]
    return tuple(first)


def span_with_verb(sentence: Sentence, told: Told, end: int, main: Happening) -> Span:
    """Return the phrase of time, with the verb it hangs on where that stands right before it."""
    lead = 0 <= told.span.start - main.span.end <= 25 and main.span.end <= told.span.start
    return Span(main.span.start if lead else told.span.start, min(end, sentence.span.end))


def interval_claim(scene: Scene, told: Told, span: Span, earlier: Event, later: Event, main: Happening) -> Interval:
    """Return the claim that so long a time lies between two events."""
    return Interval(
        span=span, low=told.low, high=told.high, earlier=earlier, later=later, speaker=scene.speaker_at(span), rule="interval",
        **main.about.fields(),
    )  # fmt: skip
