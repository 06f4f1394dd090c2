"""The record: what official documents say, as frozen data.

Names follow BILLSTATUS (usgpo/bill-status user guide), the House Clerk's and the Senate's roll-call XML and the
unitedstates/congress-legislators files. Measures are named like `hres351-115`, roll calls like `h123-115.2017`,
people by their Bioguide id.
"""

from datetime import date
from enum import StrEnum

from msgspec import Struct


class Chamber(StrEnum):
    """One of the two Houses."""

    HOUSE = "house"
    SENATE = "senate"


class MeasureType(StrEnum):
    """The eight kinds of measure, by their official code."""

    HR = "hr"
    S = "s"
    HJRES = "hjres"
    SJRES = "sjres"
    HCONRES = "hconres"
    SCONRES = "sconres"
    HRES = "hres"
    SRES = "sres"

    @property
    def chamber(self) -> Chamber:
        """The chamber of origin."""
        return Chamber.HOUSE if self.value.startswith("h") else Chamber.SENATE

    @property
    def short(self) -> str:
        """The usual citation form, for instance "H.Res."."""
        return _SHORT[self]

    @property
    def noun(self) -> str:
        """The kind in words, for instance "simple resolution"."""
        return _NOUN[self]

    @property
    def one_house(self) -> bool:
        """Whether one House alone agrees to it (a simple resolution)."""
        return self in (MeasureType.HRES, MeasureType.SRES)

    @property
    def can_be_law(self) -> bool:
        """Whether it is presented to the President (a bill or a joint resolution)."""
        return self in (MeasureType.HR, MeasureType.S, MeasureType.HJRES, MeasureType.SJRES)


_SHORT = {
    MeasureType.HR: "H.R.", MeasureType.S: "S.", MeasureType.HJRES: "H.J.Res.", MeasureType.SJRES: "S.J.Res.",
    MeasureType.HCONRES: "H.Con.Res.", MeasureType.SCONRES: "S.Con.Res.", MeasureType.HRES: "H.Res.",
    MeasureType.SRES: "S.Res.",
}  # fmt: skip
_NOUN = {
    MeasureType.HR: "bill", MeasureType.S: "bill", MeasureType.HJRES: "joint resolution",
    MeasureType.SJRES: "joint resolution", MeasureType.HCONRES: "concurrent resolution",
    MeasureType.SCONRES: "concurrent resolution", MeasureType.HRES: "simple resolution",
    MeasureType.SRES: "simple resolution",
}  # fmt: skip


class Document(Struct, frozen=True, kw_only=True):
    """An official document as received. `retrieved` is an ISO 8601 time in UTC."""

    name: str
    url: str | None = None
    sha256: str | None = None
    retrieved: str | None = None
    schema: str | None = None


class Title(Struct, frozen=True):
    """A title of a measure and its kind, for instance "Short Title(s) as Introduced"."""

    text: str
    kind: str = "display"


class Sponsorship(Struct, frozen=True, kw_only=True):
    """A sponsor or cosponsor as the record lists them."""

    person: str
    name: str
    party: str | None = None
    state: str | None = None
    district: int | None = None
    day: date | None = None
    original: bool | None = None
    withdrawn: date | None = None


class Activity(Struct, frozen=True):
    """What a committee did, for instance "Referred to", and on which day."""

    name: str
    day: date | None = None


class CommitteeWork(Struct, frozen=True, kw_only=True):
    """A committee's part in a measure. `code` is the system code, for instance `hsfa00`."""

    code: str
    name: str
    chamber: Chamber | None = None
    activities: tuple[Activity, ...] = ()


class Action(Struct, frozen=True, kw_only=True):
    """One action on a measure. `code` is the official action code, `roll` the id of its roll call."""

    day: date
    text: str
    code: str | None = None
    kind: str | None = None
    system: str | None = None
    time: str | None = None
    committees: tuple[str, ...] = ()
    roll: str | None = None


class VersionRef(Struct, frozen=True, kw_only=True):
    """A text version that the measure's status lists: its code (`ih`, `eh`, `ats`, …), name, day and address."""

    code: str
    name: str
    day: date | None = None
    url: str | None = None


class Relation(Struct, frozen=True, kw_only=True):
    """A related measure and how it is related."""

    measure: str
    title: str | None = None
    kind: str | None = None


class Law(Struct, frozen=True):
    """A law that the measure became, for instance `115-44`."""

    number: str
    kind: str = "Public Law"


class Measure(Struct, frozen=True, kw_only=True):
    """A measure and what happened to it; actions stand in the order they happened."""

    id: str
    congress: int
    type: MeasureType
    number: int
    title: str
    titles: tuple[Title, ...] = ()
    introduced: date | None = None
    sponsors: tuple[Sponsorship, ...] = ()
    cosponsors: tuple[Sponsorship, ...] = ()
    committees: tuple[CommitteeWork, ...] = ()
    actions: tuple[Action, ...] = ()
    versions: tuple[VersionRef, ...] = ()
    related: tuple[Relation, ...] = ()
    laws: tuple[Law, ...] = ()
    subjects: tuple[str, ...] = ()
    policy_area: str | None = None
    summary: str | None = None
    document: Document

    @property
    def cite(self) -> str:
        """How the measure is cited, for instance "H.Res. 351"."""
        return f"{self.type.short} {self.number}"


class Clause(Struct, frozen=True, kw_only=True):
    """One clause of a text: its label (`(3)`, `(1)(A)`, `2(b)`), its own words, and its depth in the tree.

    A clause's words are its own text only; children follow it with a greater depth. Whitespace is single spaces.
    """

    label: str
    text: str
    depth: int = 0


class MeasureText(Struct, frozen=True, kw_only=True):
    """The words of one version of a measure.

    `recitals` are the "Whereas" paragraphs, `clauses` the resolving clauses or sections in document order.
    `partial` marks a text known to be an extract: a phrase missing from it proves nothing.
    """

    measure: str
    version: str
    day: date | None = None
    official_title: str = ""
    recitals: tuple[str, ...] = ()
    clauses: tuple[Clause, ...] = ()
    partial: bool = False
    document: Document


class Position(Struct, frozen=True, kw_only=True):
    """How one member answered: `vote` is "yea", "nay", "present" or "not voting"."""

    person: str
    name: str
    party: str
    state: str
    vote: str


class RollCall(Struct, frozen=True, kw_only=True):
    """A roll call. `id` reads chamber letter, number, congress, year: `h123-115.2017`."""

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
    document: Document


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


class Member(Struct, frozen=True, kw_only=True):
    """A person who serves or served in Congress. `gender` is "M" or "F" where known."""

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
    document: Document | None = None

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


class Committee(Struct, frozen=True, kw_only=True):
    """A committee or subcommittee. `code` is like `HSFA` or `HSFA16`; `chamber` is None for a joint committee."""

    code: str
    name: str
    chamber: Chamber | None
    parent: str | None = None


class Seat(Struct, frozen=True, kw_only=True):
    """A seat on a committee as one dated roster shows it. `title` is "Chair", "Ranking Member", … or empty."""

    committee: str
    person: str
    title: str = ""
    party: str = ""  # "majority" or "minority"
    day: date
    document: Document | None = None


class Holder(Struct, frozen=True, kw_only=True):
    """Who held an office of the project's own dated table, from when until when, and the source of the row."""

    office: str
    name: str
    person: str | None
    start: date
    end: date | None
    source: str


class CaucusRole(Struct, frozen=True, kw_only=True):
    """A role in a caucus ("member", "co-chair", …) shown by a source on a day or for a span of days."""

    caucus: str
    person: str
    role: str
    start: date
    end: date | None
    source: str


class Coverage(Struct, frozen=True, kw_only=True):
    """What a store holds: counts by congress and type, roll calls by chamber and year, and members' days."""

    measures: dict[str, int] = {}
    texts: int = 0
    roll_calls: dict[str, int] = {}
    members: int = 0
    loaded: str | None = None
