"""Who stands beside a sponsor: "introduced it with X", "wrote the bill with Y and Z", "was joined on it by W"."""

import re
from collections.abc import Iterator, Sequence

from onrecord.article.model import Sentence, Span
from onrecord.claims.about import About, carried, object_of, relative_object, subject_measure
from onrecord.claims.model import Cosponsor, Modality
from onrecord.claims.roles import list_from, name_span, people_in
from onrecord.claims.scene import Scene
from onrecord.mentions.model import MeasureMention, PersonMention

_STRONG = r"introduc\w+|re-?introduc\w+|filed|filing|offered|offering|dropped|put forward|submitted|sponsored"
_SOFT = r"wrote|written|authored|penned|drafted|crafted|led|leads|leading|carried|carries|championed|unveiled|proposed|brought|pushed|shepherded|negotiated|worked on|built|hatched|announced"
_VERB = re.compile(rf"\b(?:(?P<strong>{_STRONG})|(?P<soft>{_SOFT}))\b", re.IGNORECASE)
_TITLE = r"(?:(?:his|her|their|my|our|a|the|its|and|fellow|colleagues?|friends?|co-?sponsors?|co-?leads?|partners?|lead|leading|original|chief|late|Democratic|Democrats?|Republican|Republicans?|GOP|independent|bipartisan|support|backing|help|of|from|two|three|four|other|then|Senate|House|[A-Z][a-z]+n|[A-Z][\w.’'-]*),?\s+){0,8}"
_WITH = re.compile(
    rf"\b(?:(?:together|along|jointly|in partnership|in tandem|teaming|teaming up) )?(?P<tie>with|alongside)\s+{_TITLE}$",
    re.IGNORECASE,
)
_JOINED = re.compile(
    rf"\b(?P<tie>joined) (?:(?:on|in|as) (?:(?:the|his|her|their|this|that|an?) [\w-]+(?: sponsors?)?|it|co-?sponsors?|(?:introducing|sponsoring|offering|filing|leading|reintroducing) (?:it|the \w+|H\.[\w. ]+\d+|S\.[\w. ]+\d+))\s+)?by\s+{_TITLE}$",
    re.IGNORECASE,
)
_ON_IT = re.compile(r"\bjoined (?:on|in|as) ", re.IGNORECASE)
_REACH = 170  # characters between a verb and the one who stands beside its subject


def cosponsor_claim(
    scene: Scene,
    person: PersonMention,
    about: About,
    span: Span,
    original: bool,
    modality: Modality,
    *,
    tentative: bool = False,
) -> Cosponsor:
    """Return the claim that a person cosponsored a measure."""
    return Cosponsor(
        span=span, person=person.id, name=person.name or scene.words(person.span), original=original, modality=modality,
        speaker=scene.speaker_at(span), rule="cosponsor", tentative=tentative, **about.fields(),
    )  # fmt: skip


def beside(scene: Scene, sentence: Sentence, yielded: Sequence[PersonMention]) -> Iterator[Cosponsor]:
    """Read who stands beside the sponsor in a sentence that tells who brought a measure in.

    Where the verb only tells who worked for it ("wrote", "carried"), the record must bear it out.
    """
    people = people_in(scene, sentence.span)
    taken: set[Span] = set()
    for person in people:
        named = name_span(person)
        if person in yielded or named in taken:
            continue
        before = scene.text[max(sentence.span.start, named.start - _REACH) : named.start]
        lead = _WITH.search(before) or _JOINED.search(before)
        if lead is None:
            continue
        found = _told(scene, sentence, named.start - len(before), before, lead)
        if found is None:
            continue
        about, outright = found
        start = named.start - len(before) + lead.start("tie")
        for index, member in enumerate(list_from(scene, people, person)):
            place = name_span(member)
            taken.add(place)
            span = Span(start, place.end) if index == 0 and place.end - start < _SPAN else place
            yield cosponsor_claim(scene, member, about, span, False, Modality.ASSERTED, tentative=not outright)


_SPAN = 90


def _told(scene: Scene, sentence: Sentence, low: int, before: str, lead: re.Match[str]) -> tuple[About, bool] | None:
    """Return the measure that somebody stands beside its sponsor of, and whether the words say so outright."""
    verbs = [m for m in _VERB.finditer(before) if m.start() < lead.start() or lead.re is _JOINED]
    if lead.re is _JOINED and not verbs:
        if not _ON_IT.match(lead[0]) and not scene.within(sentence.span, MeasureMention):
            return None
        place = Span(low + lead.start(), low + lead.end())
        return carried(scene, sentence, place), bool(
            re.search(r"\b(?:co-?sponsor|introduc|sponsoring|filing)", lead[0])
        )
    for verb in reversed(verbs):
        trigger = Span(low + verb.start(), low + verb.end())
        passive = re.search(r"\bby\b", scene.text[trigger.end : low + lead.start()]) is not None
        if scene.modality(trigger) is not Modality.ASSERTED:
            return None
        about = subject_measure(scene, sentence, trigger) if passive else object_of(scene, sentence, trigger)
        about = about or relative_object(scene, sentence, trigger)
        if about is not None:
            return about, bool(verb["strong"]) and not passive and lead.re is _WITH
    return None
