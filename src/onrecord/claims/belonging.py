"""The claims that a person is of a party, of a state or in a chamber, as the readers of names and descriptions make them."""

import re

from onrecord.article.model import Span
from onrecord.claims.model import ChamberClaim, Claim, PartyClaim, StateClaim
from onrecord.claims.roles import name_span
from onrecord.claims.scene import Scene
from onrecord.mentions.model import PersonMention
from onrecord.record.model import Chamber

_PAST = re.compile(r"\b(?:[Ff]ormer|[Tt]hen|[Ee]x|[Ll]ate|[Oo]nce|[Oo]ne-time)[- ](?:(?:[A-Z][\w’'.-]+|\w+)[- ]){0,3}$")


def past_before(scene: Scene, start: int) -> bool:
    """Say whether the words before an offset make what follows a thing of the past: "former", "then-", "the late"."""
    return _PAST.search(scene.text[max(0, start - 50) : start]) is not None


def spanned(person: PersonMention, end: int) -> Span:
    """Return the stretch from a person's title and name up to an offset."""
    start = name_span(person).start if person.title and person.span.start - person.title.end < 3 else person.span.start
    return Span(start, end)


def party_claim(scene: Scene, person: PersonMention, span: Span, party: str, *, former: bool = False) -> Claim:
    """Make the claim that a person is of a party, or has left it."""
    return PartyClaim(
        span=span,
        person=person.id,
        party=party,
        name=person.name,
        former=former,
        speaker=scene.speaker_at(span),
        rule="a party left" if former else "party beside a name",
    )


def state_claim(
    scene: Scene,
    person: PersonMention,
    span: Span,
    state: str | None,
    district: int | None,
    place: str = "",
    rank: str = "",
) -> Claim:
    """Make the claim that a person is of a state or district, or at home in a place."""
    return StateClaim(
        span=span,
        person=person.id,
        state=state,
        district=district,
        name=person.name,
        place=place,
        rank=rank,
        speaker=scene.speaker_at(span),
        rule="state beside a name",
    )


def chamber_claim(scene: Scene, person: PersonMention, span: Span, chamber: Chamber, *, former: bool = False) -> Claim:
    """Make the claim that a person sits, or sat, in a chamber."""
    return ChamberClaim(
        span=span,
        person=person.id,
        chamber=chamber,
        name=person.name,
        former=former,
        speaker=scene.speaker_at(span),
        rule="title or role",
    )
