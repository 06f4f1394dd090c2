"""Claims about where a measure stands: law, signed, vetoed, on its way, pending, dead, binding or not."""

import re
from collections.abc import Iterable, Iterator

from msgspec import structs

from onrecord.article.model import Sentence, Span
from onrecord.claims.about import told_in
from onrecord.claims.assured import modality_told, told_of_once
from onrecord.claims.bygone import bygone
from onrecord.claims.clauses import clause_at, days_of, distance, widen
from onrecord.claims.model import Claim, Modality, Status
from onrecord.claims.scene import Scene
from onrecord.claims.status.ahead import acts_next
from onrecord.claims.status.fits import fits
from onrecord.claims.status.measures import number_of, other_measure, several_told, unnamed
from onrecord.claims.status.words import SIGNER, STATES
from onrecord.mentions.model import DateMention

_ORDERS = {
    w: i for i, w in enumerate("first second third fourth fifth sixth seventh eighth ninth tenth".split(), start=1)
}
_PAST = re.compile(
    r"(?:(?:was|were|had been) (?:\w+ )?(?:sent|referred)|went|moved|sent|advanced|headed|passed)\b", re.IGNORECASE
)
_LONG_AGO = 2  # years before the page: another law, of another Congress
_BESIDE = 2.5  # distance within which a date and the deed are one claim


def read_status(scene: Scene) -> Iterable[Claim]:
    """Read where a measure is said to stand."""
    for sentence in scene.sentences:
        taken: list[Span] = []
        onward = False
        for state, pattern in STATES:
            for match in pattern.finditer(scene.text, sentence.span.start, sentence.span.end):
                span = _trimmed(match)
                if any(span.overlaps(t) for t in taken) or not fits(scene, sentence, state, span):
                    continue
                taken.append(span)
                if state.startswith("to-") and onward:
                    continue
                onward = onward or state.startswith("to-")
                yield from _claims(scene, sentence, state, span, match)


def _trimmed(match: re.Match[str]) -> Span:
    start = match.start() + len(match[0]) - len(match[0].lstrip())
    return Span(start, match.end() - (len(match[0]) - len(match[0].rstrip())))


def _claims(scene: Scene, sentence: Sentence, state: str, span: Span, match: re.Match[str]) -> Iterator[Claim]:
    clause = clause_at(scene.text, sentence.span, span)
    measure = scene.measure_at(span, reach=clause)
    inside = measure is not None and sentence.span.covers(measure.span)
    explicit = told_in(sentence, measure)
    modality = modality_told(scene, state, span)
    aim = state if modality in (Modality.PREDICTED, Modality.DOUBTED) else ""
    if state == "forecast":
        aim = "signed" if _SIGNS.search(scene.text, max(sentence.span.start, span.start - 30), span.end) else ""
    state = "forecast" if modality is Modality.PREDICTED and state in ("signed", "law", "vetoed") else state
    other = elsewhere = other_measure(scene, sentence, span) or unnamed(scene, clause)
    if state == "forecast" and not explicit and several_told(scene):
        elsewhere = True
    bare = (
        state == "law" and scene.words(span)[:1] == "P"
    )  # the number of a law alone: what precedes it is told of other words
    shown = (
        widen(sentence.span, span, measure.span)
        if measure and inside and distance(scene.text, measure.span, span) < 3 and not bare
        else span
    )
    if state in ("signed", "law", "vetoed") and modality is Modality.ASSERTED and bygone(scene, span, years=_LONG_AGO):
        return
    if modality is Modality.DENIED and _UNTIL.search(
        scene.text, max(sentence.span.start, span.start - 40), min(sentence.span.end, span.end + 16)
    ):
        return  # "it was no law until Wednesday"
    when = _when(scene, sentence, span) if state in ("signed", "vetoed", "law", "presented") and not bare else None
    law = number_of(scene, sentence, span) if state == "law" else None
    told = Status(
        span=_with_subject(scene, sentence, shown), state=state, order=_ORDERS.get((match.groupdict().get("order") or "").lower()),
        measure=None if elsewhere or measure is None else measure.id, other=other, measures=() if elsewhere or measure is None else measure.ids,
        law=law, modality=modality, aim="" if _asked(scene, sentence) else aim, ahead=acts_next(scene, sentence, span) if state == "forecast" and not elsewhere else "", speaker=scene.speaker_at(span), inferred=not explicit, rule=state, past=bool(_PAST.match(scene.words(span))) or (state in _STANDING_STILL and told_of_once(scene, sentence, span)),
    )  # fmt: skip
    if when is None or when.expression == "anaphoric" or modality is not Modality.ASSERTED:
        yield told
        return
    dated = structs.replace(
        told, span=widen(sentence.span, told.span, when.span), when=days_of(when), rule=f"day {state}"
    )
    if distance(scene.text, span, when.span) < _BESIDE:
        yield dated
    else:
        yield told
        yield structs.replace(dated, span=when.span)


_UNTIL = re.compile(r"\b(?:until|till|before)\b", re.IGNORECASE)
_STANDING_STILL = frozenset(
    ("pending-senate", "pending-house", "in-senate", "in-house", "pending", "died", "untouched")
)


# "is expected to sign it", "will veto it": only what can become law is signed or vetoed
_SIGNS = re.compile(rf"(?:{SIGNER.pattern})[^.;,]{{0,40}}\b(?:sign|veto)\b")


def _asked(scene: Scene, sentence: Sentence) -> bool:
    return scene.words(sentence.span).rstrip(" ”\"’'").endswith("?")


def _with_subject(scene: Scene, sentence: Sentence, span: Span) -> Span:
    """Take in a president who stands right before the verb."""
    before = scene.text[max(sentence.span.start, span.start - 40) : span.start]
    found = [
        m
        for m in SIGNER.finditer(before)
        if not before[m.end() :].strip(" ,") or before[m.end() :].strip() in ("then", "has", "also", "later")
    ]
    return Span(span.start - len(before) + found[-1].start(), span.end) if found else span


# "signed into law, a station reported this morning": the day is that of the report
_REPORTED_THEN = re.compile(
    r",[^,;.]{1,60}\b(?:said|says|reported|reports|told|tells|announced|tweeted|wrote|posted|insisted|claimed)\b"
)


# "reached the White House on Tuesday and is now law": the day is that of the first
_ANOTHER_DEED = re.compile(r"\s+(?:and|then|but|before)\s+(?:is|was|has|had|became|becomes|now|then|it|later)\b")


_OF_BEFORE = re.compile(r"\b(?:after|before|since|following|from|until)\b[^,;:]{0,60}$")


def _belongs_before(scene: Scene, sentence: Sentence, date: DateMention, span: Span) -> bool:
    """Say whether a day is told of what a comma parts from the deed: "two weeks after it came in in July, the president signed it"."""
    return (
        date.span.end <= span.start
        and "," in scene.text[date.span.end : span.start]
        and bool(_OF_BEFORE.search(scene.text, sentence.span.start, date.span.start))
    )


def _when(scene: Scene, sentence: Sentence, span: Span) -> DateMention | None:
    near = [
        (distance(scene.text, d.span, span), d)
        for d in scene.within(sentence.span, DateMention)
        if not _REPORTED_THEN.search(scene.text, span.end, max(span.end, d.span.start))
        and not _belongs_before(scene, sentence, d, span)
        and not _ANOTHER_DEED.search(scene.text, d.span.end, max(d.span.end, span.start + 4))
    ]
    cost, mention = min(near, key=lambda item: item[0], default=(99.0, None))
    return mention if cost < 5 else None
