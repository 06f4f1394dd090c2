"""The day on which a measure is said to have been brought in."""

import re
from collections.abc import Iterator

from onrecord.article.cues import Cued
from onrecord.article.model import Sentence, Span
from onrecord.claims.about import NOTHING, About, carried, subject_measure
from onrecord.claims.clauses import clause_at, distance
from onrecord.claims.deed_days import date_of, when_of, with_preposition
from onrecord.claims.model import Claim, Introduced, Modality
from onrecord.claims.scene import Scene
from onrecord.claims.sponsorship.deeds import WAS, Deed
from onrecord.mentions.model import DateMention, MeasureMention
from onrecord.record.congresses import congress_on

_BORN = Cued(
    r"(?<![\w-])(?:began (?:its )?life|saw the light(?: of day)?|was born|start(?:ed|s) (?:out|life|its life|its journey)|first appeared|first surfaced|dates? (?:back )?(?:to|from)|dated(?: back)?(?: from| to)?|go(?:es)? (?:all the way )?back to|went back to|(?:has|have|had) (?:been around|existed|waited|been waiting|been pending|lain there|sat there) since|(?:since|after|before|following|upon) (?:its|the bill[’']s|the resolution[’']s|the measure[’']s) (?:re-?)?introduction|"
    r"(?:its|the bill[’']s|the resolution[’']s|the measure[’']s) (?:re-?)?introduction|(?:re-?)?introduction of (?:the|this) (?:bill|resolution|measure))(?![\w-])",
    re.IGNORECASE,
)


def introduced(scene: Scene, sentence: Sentence, deed: Deed) -> Iterator[Claim]:
    """Yield the day on which a deed brought a measure in."""
    if not deed.dated or deed.modality is not Modality.ASSERTED:
        return
    mention = _but_on(scene, sentence, deed.span) or date_of(scene, sentence, deed.span)
    if mention is None or _attached_elsewhere(scene, sentence, deed, mention):
        return
    if mention.expression == "anaphoric" and deed.about.ids:
        return  # "both were introduced on the same day": as each other
    about = NOTHING if _of_older_congress(scene, sentence, deed, mention) else deed.about
    yield _dated(scene, sentence, deed.span, mention, about, "introduced")


_NOT_BUT = re.compile(r"\s+not (?:(?:on|in) )?(?P<no>[^.;:]{3,40}?),? but (?:(?:on|in|only|rather) )*$")


def _but_on(scene: Scene, sentence: Sentence, trigger: Span) -> DateMention | None:
    """Return the second date of "introduced not on March 5 but on March 3": the first is denied."""
    zone = Span(trigger.end, min(sentence.span.end, trigger.end + 90))
    dates = scene.within(zone, DateMention)
    if len(dates) > 1 and _NOT_BUT.fullmatch(scene.text, trigger.end, dates[1].span.start):
        return dates[1]
    return None


_DID_SO = Cued(
    r"(?<![\w-])(?:[Hh]e|[Ss]he|[Tt]hey) did (?:so|it|that) (?=(?:on|in|last|this|the)\b)|(?<![\w-])(?:It|That) was (?=(?:on |in |only )?(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.|last|yesterday)[^.;]{0,24}[.;])"
)


def did_so(scene: Scene, sentence: Sentence, before: Deed | None) -> Iterator[Claim]:
    """Read "He did so on March 12" after a sentence that tells of bringing a measure in."""
    if before is None or before.modality is not Modality.ASSERTED or not before.dated:
        return
    for match in _DID_SO.finditer(scene.text, sentence.span.start, sentence.span.end):
        trigger = Span(*match.span())
        mention = date_of(scene, sentence, trigger)
        if mention is not None and mention.span.start - trigger.end < _BESIDE:
            about = About(id=before.about.id, ids=before.about.ids, inferred=True)
            yield _dated(scene, sentence, trigger, mention, about, "did so")


_BESIDE = 6  # characters between "did so" and its date
_ON_A_LINE = Cued(r"(?<![\w-])(?:Date (?:of introduction|introduced)|Introduced|Filed|Submitted):\s")
_THEN = Cued(
    r":\s(?:[Tt]he (?:bill|measure|resolution)|[HS]\.[\w. ]{0,14}?\d+) (?:is|was) (?:introduced|filed|submitted|offered)\b"
)
_IT_WAS = Cued(
    r"(?<![\w-])[Ii]t was (?:only |not until )?(?P<day>[^.;:,]{3,30}?) (?:when|that) (?:[^.;:,]{2,40}? )(?:introduced|filed|submitted|offered)(?![\w-]| (?:him|her|them)sel)"
)


def listed(scene: Scene, sentence: Sentence) -> Iterator[Claim]:
    """Read the lines of fact boxes and timelines, and a day brought to the front: "Introduced: May 29", "May 20: The bill is introduced", "It was January when she introduced it"."""
    for pattern in (_ON_A_LINE, _THEN, _IT_WAS):
        for match in pattern.finditer(scene.text, sentence.span.start, sentence.span.end):
            if pattern is _ON_A_LINE:
                near = scene.within(Span(match.end(), min(sentence.span.end, match.end() + 20)), DateMention)
                day = next((d for d in near if d.span.start - match.end() < _BESIDE), None)
            elif pattern is _THEN:
                day = next(
                    (
                        d
                        for d in scene.within(Span(sentence.span.start, match.start()), DateMention)
                        if d.span.end == match.start()
                    ),
                    None,
                )
            else:
                day = next(iter(scene.within(Span(*match.span("day")), DateMention)), None)
            if day is not None and scene.modality(Span(match.end() - 1, match.end())) is Modality.ASSERTED:
                trigger = Span(min(match.start(), day.span.start), match.end())
                about = carried(scene, sentence, trigger)
                yield Introduced(
                    span=Span(trigger.start, max(trigger.end, day.span.end)), when=when_of(day), speaker=scene.speaker_at(trigger), rule="a line of dates", **about.fields(),
                )  # fmt: skip


def _of_older_congress(scene: Scene, sentence: Sentence, deed: Deed, mention: DateMention) -> bool:
    """Say whether "first introduced in 2015" tells of an older Congress's measure than the one at hand."""
    before = scene.text[max(sentence.span.start, deed.span.start - 24) : deed.span.start]
    named = deed.about.span
    if named and 0 <= named.start - deed.span.end <= 1 and any(c.isdigit() for c in scene.words(named)):
        return False  # "first introduced H.R. 1771 on March 14, 2018" names it
    if (
        deed.about.id is None
        or mention.last is None
        or not re.search(r"\b(?:first|originally|initially)\s+(?:\w+ )?$", before, re.IGNORECASE)
    ):
        return False
    return congress_on(mention.last) < int(deed.about.id.rpartition("-")[2])


def _dated(
    scene: Scene, sentence: Sentence, trigger: Span, mention: DateMention, about: About, rule: str
) -> Introduced:
    date = with_preposition(scene, mention.span)
    between = date.start - trigger.end
    span = Span(_with_auxiliary(scene, sentence, trigger), date.end) if 0 <= between <= 30 else date
    return Introduced(span=span, when=when_of(mention), speaker=scene.speaker_at(span), rule=rule, **about.fields())


def _with_auxiliary(scene: Scene, sentence: Sentence, trigger: Span) -> int:
    lead = WAS.search(scene.text[max(sentence.span.start, trigger.start - 30) : trigger.start])
    return trigger.start - len(lead[0]) if lead else trigger.start


def _attached_elsewhere(scene: Scene, sentence: Sentence, deed: Deed, mention: DateMention) -> bool:
    """Say whether a date after "a bill introduced by X" may tell of the main verb before it ("passed a bill … by X on Tuesday")."""
    if not deed.passive or mention.span.start < deed.span.end:
        return False
    before = scene.text[max(sentence.span.start, deed.span.start - 30) : deed.span.start]
    if WAS.search(before) or "by" not in scene.text[deed.span.end : mention.span.start].split():
        return False
    clause = clause_at(scene.text, sentence.span, deed.span)
    head = scene.text[clause.start : deed.span.start]
    floor = re.search(
        r"\b(?:passed|approved|voted|adopted|agreed|cleared|backed|rejected|blocked|passes|approves)\b", head
    )
    return (
        bool(floor)
        and not scene.within(Span(sentence.span.start, deed.span.start), DateMention)
        and "," not in scene.text[mention.span.end - 1 : mention.span.end + 1]
    )


_OF_A_TEXT = re.compile(
    r"\b(?:it|bill|measure|resolution|idea|legislation|act|text|version|H\.? ?R\.? \d+|S\. \d+)\s+$", re.IGNORECASE
)


def _right_after(scene: Scene, trigger: Span) -> DateMention | None:
    """Return the date that stands right after words ("has been around since May 23")."""
    near = scene.within(Span(trigger.end, trigger.end + 30), DateMention)
    return next((d for d in near if d.span.start - trigger.end <= 1), None)


def born(scene: Scene, sentence: Sentence) -> Iterator[Claim]:
    """Read "S. 756 began life in March 2017", "since its introduction on May 3"."""
    for match in _BORN.finditer(scene.text, sentence.span.start, sentence.span.end):
        trigger = Span(match.start(), match.end())
        mention = _right_after(scene, trigger) if match[0].endswith("since") else date_of(scene, sentence, trigger)
        zone = Span(max(sentence.span.start, trigger.start - 90), min(sentence.span.end, trigger.end + 30))
        possessive = bool(re.search(r"introduction", match[0], re.IGNORECASE))
        if mention is None or distance(scene.text, mention.span, trigger) > 2 or mention.span.start < trigger.end:
            continue
        if match[0].lower().startswith("was born") and not _OF_A_TEXT.search(
            scene.text[max(0, trigger.start - 40) : trigger.start]
        ):
            continue
        if possessive or scene.within(zone, MeasureMention):
            found = subject_measure(scene, sentence, trigger) or carried(scene, sentence, trigger)
            yield _dated(scene, sentence, trigger, mention, found, "began life")
