"""Claims about people: party, state, chamber, office, caucus."""

from collections.abc import Iterable, Iterator

from onrecord.claims.affiliations import read_affiliations
from onrecord.claims.caucuses import read_caucuses
from onrecord.claims.model import Claim
from onrecord.claims.offices import read_offices
from onrecord.claims.scene import Scene
from onrecord.claims.seats import read_seats


def read_people(scene: Scene) -> Iterable[Claim]:
    """Return the claims about people in headline, deck, captions and body, one a person, kind and place."""
    found: dict[tuple[object, ...], Claim] = {}
    for claim in _all(scene):
        key = (claim.KIND, claim.person, claim.span.end)
        found.setdefault(key, claim)
    return list(found.values())


def _all(scene: Scene) -> Iterator[Claim]:
    yield from read_affiliations(scene)
    yield from read_seats(scene)
    yield from read_offices(scene)
    yield from read_caucuses(scene)
