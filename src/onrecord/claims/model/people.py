"""What is claimed of a member: party, state, chamber, office and caucus."""

from typing import ClassVar

from onrecord.claims.model.base import Claim, Kind
from onrecord.record.model import Chamber


class PartyClaim(Claim, frozen=True, kw_only=True):
    """A member's party at the date. `party` as the legislators files write it ("Republican", "Democrat", "Independent")."""

    KIND: ClassVar[Kind] = Kind.PARTY
    party: str
    name: str = ""
    former: bool = False  # "who left the GOP", "a former Republican"


class StateClaim(Claim, frozen=True, kw_only=True):
    """A member's state (postal code) or district at the date. `place`: a town or region told as the home in place of a state.

    `rank`: "senior" or "junior" senator of it.
    """

    KIND: ClassVar[Kind] = Kind.STATE
    state: str | None
    district: int | None = None
    name: str = ""
    place: str = ""
    rank: str = ""


class ChamberClaim(Claim, frozen=True, kw_only=True):
    """That a member is a Representative or a Senator at the date."""

    KIND: ClassVar[Kind] = Kind.CHAMBER
    chamber: Chamber
    name: str = ""
    former: bool = False  # "formerly of the House", "former Rep. X"


class OfficeClaim(Claim, frozen=True, kw_only=True):
    """The office someone held at the date. `former` where the article says the person no longer, or not yet, holds it.

    `present`: a title before the name, in a sentence that tells of no other time than the page's. `years`: those long past of which the
    sentence tells, where it is they that make it another time.
    """

    KIND: ClassVar[Kind] = Kind.OFFICE
    office: str
    name: str
    committee: str | None = None
    former: bool = False
    committees: tuple[str, ...] = ()  # the candidates where the words leave the chamber open
    present: bool = False
    years: tuple[int, ...] = ()


class CaucusClaim(Claim, frozen=True, kw_only=True):
    """Membership or a role in a caucus."""

    KIND: ClassVar[Kind] = Kind.CAUCUS
    caucus: str
    role: str
    name: str = ""
