"""Whether a party is told of as cosponsors."""

import re

from onrecord.article.model import Sentence, Span
from onrecord.claims.clauses import distance
from onrecord.claims.scene import Scene
from onrecord.mentions.model import PartyMention

COSPONSORS = re.compile(
    r"\bco-?sponsors?\b|\bsignatories\b|\bsigned on\b|\bput their names\b|\bco-?sponsored\b", re.IGNORECASE
)


def nearer_cosponsors(scene: Scene, sentence: Sentence, party: PartyMention, place: Span) -> bool:
    """Say whether words of cosponsoring stand nearer to a party than a position does."""
    return distance(scene.text, _cosponsor_place(scene, sentence, party), party.span) < distance(
        scene.text, place, party.span
    )


def _cosponsor_place(scene: Scene, sentence: Sentence, party: PartyMention) -> Span:
    places = [Span(m.start(), m.end()) for m in COSPONSORS.finditer(scene.text, sentence.span.start, sentence.span.end)]
    return min(
        places,
        key=lambda s: distance(scene.text, s, party.span),
        default=Span(sentence.span.start, sentence.span.start),
    )


def after_cosponsors(scene: Scene, sentence: Sentence) -> bool:
    """Say whether a short sentence goes on about the cosponsors of the sentence before ("a handful are Republicans")."""
    before = scene.text[max(0, sentence.span.start - 60) : sentence.span.start]
    return bool(COSPONSORS.search(before)) and sentence.span.end - sentence.span.start < 90
