"""The claims that a person is of a party, of a state or in a chamber, as the readers of names and descriptions make them."""

from onrecord.article.model import Span
from onrecord.claims.model import ChamberClaim, Claim, PartyClaim, StateClaim
from onrecord.claims.roles import name_span
from onrecord.claims.scene import Scene
from onrecord.mentions.model import PersonMention
from onrecord.record.model import Chamber


def spanned(person: PersonMention, end: int) -> Span:
    """Return the stretch from a person's title and name up to an offset."""
    start = name_span(person).start if person.title and person.span.start - person.title.end < 3 else person.span.start
    return Span(start, end)


def party_claim(scene: Scene, person: PersonMention, span: Span, party: str) -> Claim:
    """Make the claim that a person is of a party."""
    return PartyClaim(
        span=span,
        person=person.id,
        party=party,
        name=person.name,
        speaker=scene.speaker_at(span),
        rule="party beside a name",
    )


def state_claim(scene: Scene, person: PersonMention, span: Span, state: str | None, district: int | None) -> Claim:
    """Make the claim that a person is of a state or district."""
    return StateClaim(
        span=span,
        person=person.id,
        state=state,
        district=district,
        name=person.name,
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
