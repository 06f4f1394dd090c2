"""Those who are told to stand with a sponsor: "Four colleagues joined him", "Seven Democrats stand behind it", "He has found one taker".

Such words are said of many things; after a sentence that tells who brought a measure in they are of its cosponsors. That fewer
are told than the record lists proves nothing: those of the first day may be meant.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from onrecord.article.cues import Cued
from onrecord.article.model import Span
from onrecord.claims.groups import by_sentence
from onrecord.claims.model import Claim, Cosponsor, CosponsorCount, Introduced, Kind, Modality, Sponsor
from onrecord.claims.roles import name_span, people_in
from onrecord.claims.scene import Scene
from onrecord.mentions.model import NumberMention, PartyMention

_PEOPLE = r"(?:(?:other|others|fellow|more|House|Senate|Republican|Democratic|GOP|of (?:his|her|their)(?: \w+)?)\s+){0,3}(?:colleagues|members(?: of (?:the House|Congress|both parties))?|lawmakers|senators|representatives|Republicans|Democrats|others|House members)"
_IT = r"(?:him|her|them|it|the (?:bill|measure|resolution)|[HS]\.[\w. ]{0,14}?\d+)"
_END = r"(?=\s*(?:[.,;:—–(]|$|(?:so far|from the (?:start|outset)|on (?:it|the (?:bill|measure|resolution))|as (?:an? )?(?:original )?co-?sponsors?|including)\b))"
_DO = re.compile(
    rf"\s+{_PEOPLE}(?:,[^,;.]{{2,50}},)?(?: in all)?\s+(?:(?:have|has|had|also|all|now|since|so far)\s+){{0,2}}"
    rf"(?:(?:stand|stands|stood|are|were|is|lined up|sided) (?:with|behind|beside|alongside|on) {_IT}|joined(?: {_IT}| up)?|signed(?: (?:on|up))?(?: to)? {_IT}){_END}"
)
_FOUND = re.compile(
    r"\b(?:has|have|had)?\s?(?:found|recruited|enlisted|attracted|won over|picked up)\s+(?:only |just |but )?$"
)
_TAKERS = re.compile(
    r"\s+(?:takers?|partners?|backers?|allies|ally|co-?signers?|signers?|signatures?)(?: in (?:the (?:House|Senate)|either party))?(?=\s*(?:[.,;:—–(]|$|so far\b))"
)
_BEHIND = Cued(
    rf"(?:Behind|With|Beside|Joining|Alongside) {_IT} (?:stand|stands|stood|are|is|were|was)\b[^.:;]{{0,60}}?(?P<colon>:\s|(?=[A-Z]))"
)
_IS_WITH = re.compile(
    r"(?:\s*,[^,;.]{2,60},)?\s+(?:is|was|stood|stands) (?:also |right )?(?:with|behind|beside) (?:him|her|them)(?=\s*[.,;])"
)
_FAR = 2  # sentences after the one that tells who brought it in


def read_standing(scene: Scene, found: Sequence[Claim]) -> Iterator[Claim]:
    """Yield how many and who are told to stand with the sponsor of a measure."""
    brought: tuple[int, Claim] | None = None
    for index, sentence, here in by_sentence(scene, found):
        own = [
            c for c in here
            if isinstance(c, Sponsor | Introduced) and not c.tentative and c.modality is Modality.ASSERTED and (c.measure or c.measures) and getattr(c, "how", "") != "drafted"
        ]  # fmt: skip
        brought = (index, own[-1]) if own else brought
        if brought is None or index - brought[0] > _FAR:
            continue
        of: dict[str, Any] = {"measure": brought[1].measure, "measures": brought[1].measures, "inferred": True}
        for number in scene.within(sentence.span, NumberMention):
            span = _counted(scene, sentence.span, number)
            if span and not any(c.KIND is Kind.COSPONSOR_COUNT and c.span.overlaps(span) for c in here):
                parties = {p.party for p in scene.within(span, PartyMention)}
                yield CosponsorCount(
                    span=span, count=number.value, bound=number.bound, party=parties.pop() if len(parties) == 1 else None, then=True,
                    speaker=scene.speaker_at(span), rule="those who stand with the sponsor", **of,
                )  # fmt: skip
        yield from _beside(scene, sentence.span, of)


def _counted(scene: Scene, sentence: Span, number: NumberMention) -> Span | None:
    text, end = scene.text, number.span.end
    tail = _DO.match(text, end, sentence.end)
    lead = _FOUND.search(text, max(sentence.start, number.span.start - 40), number.span.start)
    if tail is None and lead:
        tail = _TAKERS.match(text, end, sentence.end)
        return Span(lead.start(), tail.end()) if tail else None
    if tail is None or scene.modality(Span(tail.end() - 1, tail.end())) is not Modality.ASSERTED:
        return None
    return Span(number.span.start, tail.end())


def _beside(scene: Scene, sentence: Span, of: dict[str, Any]) -> Iterator[Cosponsor]:
    """Yield those named in "Behind her stand A; B; and C" and "X is with him": the record must bear it out."""
    for match in _BEHIND.finditer(scene.text, sentence.start, sentence.end):
        for person in people_in(scene, Span(match.end("colon"), sentence.end)):
            yield _cosponsor(scene, person.id, person.name or scene.words(person.span), name_span(person), of)
    for person in people_in(scene, sentence):
        if tail := _IS_WITH.match(scene.text, person.span.end, sentence.end):
            span = Span(name_span(person).start, tail.end())
            yield _cosponsor(scene, person.id, person.name or scene.words(person.span), span, of)


def _cosponsor(scene: Scene, person: str | None, name: str, span: Span, of: dict[str, Any]) -> Cosponsor:
    return Cosponsor(
        span=span, person=person, name=name, tentative=True, speaker=scene.speaker_at(span), rule="those who stand with the sponsor",
        **of,
    )  # fmt: skip
