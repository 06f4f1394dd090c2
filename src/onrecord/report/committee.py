"""One committee of Congress: who sat on it by the roster nearest to a day, who led it, and the measures it was given."""

from collections.abc import Iterable, Iterator
from datetime import date

import msgspec
from msgspec import Struct

from onrecord.record.api import Record
from onrecord.record.model import Chamber, Committee, Document, Member, Seat
from onrecord.record.results import Hit

SHOWN = 25  # measures that come with a view; a search by committee has all
_FIRST = {"chair": 0, "chairman": 0, "chairwoman": 0, "ranking member": 1}
_WHOLE = 4  # letters of a whole committee's code


class Part(Struct, frozen=True, kw_only=True):
    """Another committee beside this one: the one above it, or one below."""

    code: str
    name: str


class Seated(Struct, frozen=True, kw_only=True):
    """A member of the committee; party, state and district are those of the roster's day. `side` is "majority" or "minority"."""

    person: str
    name: str
    party: str
    state: str
    title: str
    side: str


class CommitteeView(Struct, frozen=True, kw_only=True):
    """What is shown of a committee as of a day; as JSON these are the fields.

    `roster` is the day of the roster shown: the nearest in the Congress of that day, null where none is held; `rosters` are all days held.
    `measures` are the newest of `total` that were before it and introduced by that day.
    """

    code: str
    name: str
    chamber: Chamber | None
    former: tuple[tuple[int, str], ...]
    above: Part | None
    below: tuple[Part, ...]
    as_of: date
    roster: date | None
    rosters: tuple[date, ...]
    members: tuple[Seated, ...]
    measures: tuple[Hit, ...]
    total: int
    document: Document | None

    @property
    def leads(self) -> tuple[Seated, ...]:
        """The members with a title other than a seat by right of another office, the chair first."""
        return tuple(m for m in self.members if m.title and m.title != "Ex Officio")


def view_committee(committee: Committee, record: Record, day: date) -> CommitteeView:
    """Gather what the record holds on a committee as of a day."""
    everyone = {c.code: c for c in record.committees()}
    seats = record.roster(committee.code, day)
    found = record.search("", committee=committee.code, until=day, limit=SHOWN, today=day)
    above = everyone.get(committee.parent or "")
    return CommitteeView(
        code=committee.code,
        name=committee.name,
        chamber=committee.chamber,
        former=committee.names,
        above=Part(code=above.code, name=above.name) if above else None,
        below=tuple(Part(code=c.code, name=c.name) for c in everyone.values() if c.parent == committee.code),
        as_of=day,
        roster=seats[0].day if seats else None,
        rosters=record.rosters(committee.code),
        members=tuple(sorted(_seated(seats, record), key=_rank)),
        measures=found.hits,
        total=found.total,
        document=seats[0].document if seats else None,
    )


def committee_json(view: CommitteeView) -> bytes:
    """Return the view as one line of JSON."""
    return msgspec.json.encode(view)


def code_of(system: str) -> str:
    """Return the code of a committee from the one that measures use: `hsfa00` → `HSFA`, `hsfa16` → `HSFA16`."""
    code = system.upper()
    return code[:_WHOLE] if code.endswith("00") and len(code) > _WHOLE else code


def _seated(seats: Iterable[Seat], record: Record) -> Iterator[Seated]:
    for seat in seats:
        member = record.member(seat.person)
        term = member.term_on(seat.day) if member else None
        yield Seated(
            person=seat.person,
            name=called(member) if member else seat.person,
            party=(member.party_on(seat.day) or "") if member else "",
            state=term.state if term else "",
            title=seat.title,
            side=seat.party,
        )


def _rank(seated: Seated) -> tuple[int, bool, str, str]:
    last = seated.name.split()[-1] if seated.name else ""
    return (_FIRST.get(seated.title.lower(), 2), not seated.title, last, seated.name)


def called(member: Member) -> str:
    """Return the name that a member goes by."""
    return member.official or f"{member.nickname or member.first} {member.last}"
