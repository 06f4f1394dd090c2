"""What claims about a vote share: the measure, the body, the day and the speaker nearest to them; and whether a committee voted."""

import re
from typing import Any

from onrecord.article.model import Sentence, Span
from onrecord.claims.about import told_in
from onrecord.claims.clauses import Trigger, body_of, day_beside, distance, nearest
from onrecord.claims.model import Body
from onrecord.claims.questions import around
from onrecord.claims.scene import Scene
from onrecord.mentions.model import ChamberMention, CommitteeMention, MeasureMention

_NOT_A_FLOOR = re.compile(r"\b(?:sub)?committee|\bpanel\b", re.IGNORECASE)


def context(scene: Scene, sentence: Sentence, events: list[Trigger], place: Span) -> dict[str, Any]:
    """Return what a claim about a vote shares with the event nearest to it: measure, body, day, speaker."""
    event = nearest(scene.text, place, events, [e.span for e in events])
    if event and event.span.start >= place.end and _ANOTHER_ACT.search(scene.text, place.end, event.span.start):
        before = [e for e in events if e.span.end <= place.start and e.body in (Body.HOUSE, Body.SENATE)]
        event = before[-1] if before and distance(scene.text, before[-1].span, place) < _ONE_ACT else event
    measure = _counted_on(scene, sentence, place) or named_next(scene, sentence, place) or scene.measure_at(place)
    return {
        "measure": measure.id if measure else None,
        "measures": measure.ids if measure else (),
        "speaker": scene.speaker_at(place),
        "inferred": not told_in(sentence, measure),
        "body": _body(scene, sentence, event, place),
        "when": day_beside(scene, sentence, place, reach=5.0),
    }


_ANOTHER_ACT = re.compile(r"[;]|\b(?:and|but|while|then)\b")  # "in the Senate with 55 votes and the House with 227"
_ONE_ACT = 6.0  # in the measure of `distance`: no clause break between
_ON = re.compile(r"\s+(?:on|for|against)\s+(?:the\s+)?")


def _counted_on(scene: Scene, sentence: Sentence, place: Span) -> MeasureMention | None:
    """Return the measure right after a count: "45-40 on S.J.Res. 36"."""
    lead = _ON.match(scene.text, place.end, min(sentence.span.end, place.end + 12))
    zone = Span(lead.end() - 4, min(sentence.span.end, lead.end() + 60)) if lead else None
    found = scene.within(zone, MeasureMention) if zone else []
    return found[0] if lead and found and found[0].span.start <= lead.end() and (found[0].id or found[0].ids) else None


def named_next(scene: Scene, sentence: Sentence, place: Span) -> MeasureMention | None:
    """Return the measure that stands at once after some words: "nine Democrats voted for the first and a dozen for the second"."""
    found = scene.within(Span(place.end, min(sentence.span.end, place.end + _NAME)), MeasureMention)
    at_once = [m for m in found if scene.text[place.end : m.span.start].strip() in ("", "the") and m.id]
    return at_once[0] if at_once else None


_NAME = 80  # characters of a measure's name


def _body(scene: Scene, sentence: Sentence, event: Trigger | None, place: Span) -> Body:
    said = [m for m in scene.within(sentence.span, ChamberMention) if m.chamber]
    if event and event.body in (Body.HOUSE, Body.SENATE):
        own = [m for m in said if not m.attributive and m.span.end <= place.start]
        if own and distance(scene.text, own[-1].span, place) < distance(scene.text, event.span, place):
            return body_of(own[-1], "")
        return event.body
    if said:
        near = min(said, key=lambda m: distance(scene.text, m.span, place))
        return body_of(near, "")
    word = re.search(r"\b(?:(?P<s>senators?)|(?P<h>representatives|congress(?:wo)?men))\b", scene.words(sentence.span))
    if word:
        return Body.SENATE if word["s"] else Body.HOUSE
    return body_before(scene, sentence)


def body_before(scene: Scene, sentence: Sentence) -> Body:
    """Return the chamber named last before a sentence, if it is the only one that its sentence names."""
    index = scene.index_of(sentence)
    for earlier in reversed(scene.sentences[max(0, index - _BACK) : index]):
        said = {m.chamber for m in scene.within(earlier.span, ChamberMention) if m.chamber}
        if said:
            return Body(said.pop().value) if len(said) == 1 else Body.UNTOLD
    return Body.UNTOLD


_BACK = 3  # sentences over which a chamber stays the one spoken of


# "his committee approved it 33-24": no name, but whose vote the count is stands right before it
_ITS_PANEL = re.compile(
    r"\b(?:his|her|its|their|the|that|own) (?:own )?(?:sub)?(?:committee|panel) (?:had |then |also )?(?:approved|reported|cleared|advanced|passed|backed|endorsed|adopted|sent)(?: (?:it|them|that|this|the (?:bill|measure|resolution)|out|on|along|to the floor)){0,3},? (?:by |on |with |in )?(?:a )?(?:vote of )?$"
)
# what the floor votes on: "an attempt to return the bill to committee went down, 214-217"
_BACK_TO_COMMITTEE = re.compile(
    r"\b(?:return|send|kick|ship)(?:s|ing|ed)?\b[^;]{1,40}?\b(?:back )?to (?:the |its |a )?(?:\w+ )?committee\b|\bsent\b[^;]{1,40}?\bback to (?:the |its )?(?:\w+ )?committee\b",
    re.IGNORECASE,
)

# "the Financial Services Committee, whose chairman is Jeb Hensarling of Texas, sent it on without a dissenting vote"
_PANEL_ASIDE = re.compile(
    r"\b(?:[Ss]ub)?(?:[Cc]ommittee|panel), (?:whose|which|chaired|led|headed)\b[^,;.]{3,60}, (?:had |then |also )?(?:approved|reported|cleared|advanced|passed|backed|endorsed|adopted|sent|voted|signed)\b(?![^;]*\b(?:House|Senate|chamber|floor)\b)[^;.]{0,60}$"
)


def in_committee(scene: Scene, sentence: Sentence, events: list[Trigger], span: Span) -> bool:
    """Say whether a count belongs to a committee's vote: a committee acts in its clause and no chamber does."""
    if _ITS_PANEL.search(scene.text, sentence.span.start, span.start) or _PANEL_ASIDE.search(
        scene.text, sentence.span.start, span.start
    ):
        return True
    if _BACK_TO_COMMITTEE.search(scene.text, sentence.span.start, sentence.span.end):
        return False
    committees = [m.span for m in scene.within(sentence.span, CommitteeMention)]
    if not committees and not _NOT_A_FLOOR.search(around(scene, sentence, span)):
        return False
    floor = [
        m
        for m in scene.within(sentence.span, ChamberMention)
        if not m.attributive or scene.text[m.span.end : m.span.end + 6] == " floor"
    ]
    chambers = [m.span for m in floor] + [e.span for e in events]
    to_committee = min((distance(scene.text, c, span) for c in committees), default=2.0)
    return to_committee < min((distance(scene.text, c, span) for c in chambers), default=99.0)
