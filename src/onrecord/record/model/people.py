"""People of Congress: terms, roles, seats on committees, offices, caucuses."""

from datetime import date

from msgspec import Struct

from onrecord.record.model.documents import Document
from onrecord.record.model.kinds import Chamber


class Affiliation(Struct, frozen=True, kw_only=True):
    """A party held during part of a term."""

    start: date
    end: date
    party: str


class Term(Struct, frozen=True, kw_only=True):
    """A term of office in one chamber, or (`chamber` None) as president or vice president.

    `start` is None where the source gives only a member's last seat without its days.
    """

    start: date | None
    end: date | None
    chamber: Chamber | None
    state: str
    party: str
    district: int | None = None
    affiliations: tuple[Affiliation, ...] = ()


class Role(Struct, frozen=True, kw_only=True):
    """A leadership role, for instance "Minority Leader", in a chamber, from a day until a day (None: open)."""

    title: str
    chamber: Chamber | None
    start: date
    end: date | None = None


class OtherName(Struct, frozen=True, kw_only=True):
    """Another name of a member, whole or in part, from a day until a day (None: open), for instance before a marriage."""

    last: str = ""
    first: str = ""
    middle: str = ""
    start: date | None = None
    end: date | None = None


class Member(Struct, frozen=True, kw_only=True, cache_hash=True):
    """A person who serves or served in Congress. `gender` is "M" or "F" where known.

    `other_names` are last names borne at any time, `names` the other names with their days.
    """

    id: str
    first: str
    last: str
    middle: str = ""
    suffix: str = ""
    nickname: str = ""
    official: str = ""
    other_names: tuple[str, ...] = ()
    gender: str | None = None
    lis: str | None = None
    terms: tuple[Term, ...] = ()
    roles: tuple[Role, ...] = ()
    names: tuple[OtherName, ...] = ()
    birthday: date | None = None
    document: Document | None = None

    def last_on(self, day: date) -> str:
        """Return the last name borne on a day: a dated other name where one covers the day, else the present one."""
        held = (n for n in self.names if n.last and (n.start or n.end))
        return next((n.last for n in held if (n.start or date.min) <= day <= (n.end or date.max)), self.last)

    def term_on(self, day: date) -> Term | None:
        """Return the term that covers the day; of two, the later begun."""
        held = [t for t in self.terms if t.start and t.start <= day and (t.end is None or day <= t.end)]
        return max(held, key=lambda t: t.start or date.min, default=None)

    def party_on(self, day: date) -> str | None:
        """Return the party held on the day, or None where no term covers it."""
        term = self.term_on(day)
        if term is None:
            return None
        return next((a.party for a in term.affiliations if a.start <= day <= a.end), term.party)


class Committee(Struct, frozen=True, kw_only=True, cache_hash=True):
    """A committee or subcommittee. `code` is like `HSFA` or `HSFA16`; `chamber` is None for a joint committee.

    `names` holds the names borne in former Congresses, each beside the number of the Congress.
    """

    code: str
    name: str
    chamber: Chamber | None
    parent: str | None = None
    names: tuple[tuple[int, str], ...] = ()


class Seat(Struct, frozen=True, kw_only=True):
    """A seat on a committee as one dated roster shows it. `title` is "Chair", "Ranking Member", … or empty."""

    committee: str
    person: str
    title: str = ""
    party: str = ""  # "majority" or "minority"
    day: date
    document: Document | None = None


class Holder(Struct, frozen=True, kw_only=True, cache_hash=True):
    """Who held an office of the project's own dated tables, from a day until before another (None: still), and the row's source.

    `ended` is false where `end` is only the last day on which a source shows it so: what came after is not known.
    """

    office: str
    name: str
    person: str | None
    start: date
    end: date | None
    source: str
    ended: bool = True


class CaucusRole(Struct, frozen=True, kw_only=True):
    """A role in a caucus ("member", "co-chair", …) shown by a source on a day or for a span of days."""

    caucus: str
    person: str
    role: str
    start: date
    end: date | None
    source: str
