"""How many signed on, whole delegations, and which measure words of cosponsoring are about."""

import re
from collections.abc import Iterator, Mapping

from msgspec import Struct

from onrecord.article.cues import Cued
from onrecord.article.model import Sentence, Span
from onrecord.claims.about import About, about, carried, object_of, subject_measure
from onrecord.claims.model import Claim, Cosponsor, CosponsorCount
from onrecord.claims.roles import people_in
from onrecord.claims.scene import Scene
from onrecord.mentions.model import MeasureMention, StateMention
from onrecord.record.model import Chamber

WORD = Cued(
    r"(?<![\w-])co-?\s?(?P<noun>(?:sponsors?|authors?(?!\s+of (?:an?|the|his|her) (?:\w+ )?(?:study|book|report|paper|article|op-ed|column|memoir)))(?![\w]))|(?<![\w-])co-?(?P<verb>sponsored|sponsoring)(?![\w-])|(?<![\w-])(?P<ship>co-?sponsorship)",
    re.IGNORECASE,
)


class Topic(Struct, frozen=True, kw_only=True):
    """A sentence that speaks of cosponsors, and the measure they signed."""

    index: int
    about: About


def ends(sentence: Sentence) -> tuple[int, int]:
    """Return where a sentence begins and ends."""
    return sentence.span.start, sentence.span.end


def about_of(scene: Scene, sentence: Sentence, trigger: Span, signed: bool, topic: Topic | None) -> About:
    """Return the measure that words of cosponsoring are about."""
    inside = [m for m in scene.within(trigger, MeasureMention) if m.id or m.ids]
    if inside:
        return about(sentence, inside[-1])
    other = _other(scene, sentence, trigger)
    if other:
        return other
    owned = _owned(scene, sentence, trigger)
    if owned:
        return owned
    found = object_of(scene, sentence, trigger, reach=60) if not signed else None
    if found and (found.id or found.ids or not found.inferred):
        return found
    before = subject_measure(scene, sentence, trigger)
    if before and (before.id or before.ids or not before.inferred):
        return before
    if topic and signed:
        return topic.about
    return carried(scene, sentence, trigger)


def _other(scene: Scene, sentence: Sentence, trigger: Span) -> About | None:
    """Return the measure of "nobody co-sponsored the other": of the last two named, the one not just spoken of."""
    if not re.search(r"\bthe other(?: one)?$", scene.words(trigger)) and not re.match(
        r"\s+the other(?: one)?(?=[.,;]|$)", scene.text[trigger.end : sentence.span.end]
    ):
        return None
    before = [m.id for m in scene.all(MeasureMention) if m.id and m.span.end <= trigger.start]
    recent = list(dict.fromkeys(reversed(before)))
    return About(id=recent[1]) if len(recent) > 1 else None


class Owned(Scene):
    """A scene that also knows whose measure is whose."""

    def __init__(self, scene: Scene, owners: Mapping[str, str]) -> None:
        super().__init__(scene.article, scene.attributions, scene.mentions)
        self.owners = owners


def _owned(scene: Scene, sentence: Sentence, trigger: Span) -> About | None:
    """Return the measure of "co-sponsored Mr Rubio's bill", "their names to Toomey's text"."""
    zone = Span(max(sentence.span.start, trigger.end - 45), min(sentence.span.end, trigger.end + 45))
    for person in people_in(scene, zone):
        owner = scene.owners.get(person.id or "") if isinstance(scene, Owned) else None
        if owner and _ITS_BILL.match(scene.text[person.span.end : person.span.end + 40]):
            return About(id=owner, span=person.span)
    return None


_ITS_BILL = re.compile(
    r"[’']s?\s+(?:[\w-]+\s+)?(?:bill|text|measure|resolution|version|legislation|act)\b", re.IGNORECASE
)


_WHOLE = Cued(
    r"(?<![\w-])(?:[Tt]he (?:entire|whole|full)|[Aa]ll of (?:the )?|[Ee]very (?:member|lawmaker) (?:of|from|in) (?:the )?|[Ee]ach member of the )\s*(?:state[’']s\s+)?(?P<state>[A-Z][\w.]+(?: [A-Z][\w.]+)?)(?:[’']s)?(?:\s+(?:House|congressional|Senate|Congressional))?(?:\s+delegation)?(?:,[^,.;]{1,40},)?\s+(?:has |have |had )?(?:co-?sponsored|signed on(?: to| as co-?sponsors)?|is on|are on|put (?:its|their) names? to)"
    r"(?:\s+(?:it|the\s+(?:[\w-]+\s+){1,3}?(?:measure|bill|resolution|text)|the other))?"
)
_TWO_SENATORS = Cued(
    r"(?<![\w-])(?P<who>(?P<state>[A-Z][\w.]+(?: [A-Z][\w.]+)?)[’']s?\s+(?:two\s+|both\s+)?(?:U\.?S\.? )?senators|[Bb]oth\s+(?:of\s+)?(?P<state2>[A-Z][\w.]+(?: [A-Z][\w.]+)?)(?:[’']s?)?\s+(?:U\.?S\.? )?senators|[Tt]he two senators from\s+(?P<state3>[A-Z][\w.]+(?: [A-Z][\w.]+)?))"
    r"(?:,[^,.;]{0,60},)?\s+(?:(?:have|also|both|had|are|were)\s+)*(?:co-?sponsor(?:ed|s)?|signed on|signed up|signed|put their names to it|on it|among (?:the|its) co-?sponsors|(?:are |were )?co-?sponsors)"
)


def delegations(scene: Scene, sentence: Sentence) -> Iterator[Claim]:
    """Read "the entire Wisconsin delegation", "Arizona's two senators"."""
    for match in _WHOLE.finditer(scene.text, *ends(sentence)):
        state = _state(scene, Span(match.start(), match.end()))
        if state:
            span = Span(match.start(), match.end())
            about = about_of(scene, sentence, span, False, None)
            yield CosponsorCount(
                span=span, count=None, state=state, speaker=scene.speaker_at(span), rule="delegation", **about.fields()
            )
    for match in _TWO_SENATORS.finditer(scene.text, *ends(sentence)):
        state = _state(scene, Span(match.start(), match.end()))
        if state:
            span = Span(match.start(), match.end())
            about = about_of(scene, sentence, span, False, None)
            yield Cosponsor(
                span=span, name=match["who"], state=state, chamber=Chamber.SENATE, speaker=scene.speaker_at(span), rule="a state's senators",
                **about.fields(),
            )  # fmt: skip


def _state(scene: Scene, span: Span) -> str | None:
    found = {m.state for m in scene.within(span, StateMention)}
    return found.pop() if len(found) == 1 else None
