"""Roll calls, and how each member answered."""

from collections import Counter
from datetime import date

from msgspec import Struct

from onrecord.record.model.documents import Document
from onrecord.record.model.kinds import Chamber

VICE_PRESIDENT = "VP"  # the person of a vice president's position in a roll call


class Position(Struct, frozen=True, kw_only=True, gc=False):
    """How one member answered: `vote` is "yea", "nay", "present" or "not voting"."""

    person: str
    name: str
    party: str
    state: str
    vote: str


class Tally(Struct, frozen=True, kw_only=True):
    """How many of a party (a letter, or the name that a file gives it) answered in which way."""

    party: str
    yeas: int = 0
    nays: int = 0
    present: int = 0
    absent: int = 0


class RollCall(Struct, frozen=True, kw_only=True):
    """A roll call. `id` reads chamber letter, number, congress, year: `h123-115.2017`.

    `time` is as printed, in Washington; `kind` is the Clerk's kind of vote ("2/3 YEA-AND-NAY"); `amendment` the amendment
    voted on; `stated` the file's own tallies by party. A vice president's vote is the position of the person "VP".
    """

    id: str
    chamber: Chamber
    congress: int
    session: int
    year: int
    number: int
    day: date
    question: str
    result: str
    requires: str | None = None
    measure: str | None = None
    yeas: int
    nays: int
    present: int
    absent: int
    positions: tuple[Position, ...] = ()
    time: str | None = None
    kind: str | None = None
    description: str = ""
    amendment: str | None = None
    stated: tuple[Tally, ...] = ()
    document: Document

    def by_party(self) -> tuple[Tally, ...]:
        """Count the positions of each party (by its letter); the vice president's casting vote belongs to none."""
        counted = Counter((position.party[:1], position.vote) for position in self.positions if position.party)
        return tuple(
            Tally(
                party=p, yeas=counted[p, "yea"], nays=counted[p, "nay"], present=counted[p, "present"],
                absent=counted[p, "not voting"],
            )
            for p in sorted({party for party, _ in counted})
        )  # fmt: skip

    @property
    def casting(self) -> Position | None:
        """The vice president's vote that broke a tie, where there was one."""
        return next((p for p in self.positions if p.person == VICE_PRESIDENT), None)
