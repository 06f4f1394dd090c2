"""The record: what official documents say, as frozen data.

Names follow BILLSTATUS (usgpo/bill-status user guide), the House Clerk's and the Senate's roll-call XML and the
unitedstates/congress-legislators files. Measures are named like `hres351-115`, roll calls like `h123-115.2017`,
people by their Bioguide id.
"""

from collections import Counter
from datetime import date
from enum import StrEnum

from msgspec import Struct

VICE_PRESIDENT = "VP"  # the person of a vice president's position in a roll call


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


class Title(Struct, frozen=True, gc=False):
    """A title of a measure and its kind, for instance "Short Title(s) as Introduced".

    `version` is the code of the text that bears it, `chamber` the House that gave it, `parent` the kind that this kind is one of.
    """

    text: str
    kind: str = "display"
    version: str | None = None
    chamber: Chamber | None = None
    parent: str | None = None


class Sponsorship(Struct, frozen=True, kw_only=True, gc=False):
    """A sponsor or cosponsor as the record lists them; `by_request` says that a sponsor acted for somebody else.

    A committee that offers an amendment has a name and no `person`.
    """

    person: str
    name: str
    party: str | None = None
    state: str | None = None
    district: int | None = None
    day: date | None = None
    original: bool | None = None
    withdrawn: date | None = None
    by_request: bool | None = None


class Activity(Struct, frozen=True, gc=False):
    """What a committee did, for instance "Referred to", and on which day."""

    name: str
    day: date | None = None


class CommitteeWork(Struct, frozen=True, kw_only=True, gc=False):
    """A committee's part in a measure. `code` is the system code, for instance `hsfa00`; `kind` is like "Standing"."""

    code: str
    name: str
    chamber: Chamber | None = None
    activities: tuple[Activity, ...] = ()
    kind: str | None = None


class Link(Struct, frozen=True, gc=False):
    """A name in an action's words and the address that it leads to."""

    name: str
    url: str


class Action(Struct, frozen=True, kw_only=True, gc=False):
    """One action on a measure. `code` is the official action code, `roll` the id of its roll call."""

    day: date
    text: str
    code: str | None = None
    kind: str | None = None
    system: str | None = None
    time: str | None = None
    committees: tuple[str, ...] = ()
    roll: str | None = None
    calendar: str | None = None
    links: tuple[Link, ...] = ()


class RecordedVote(Struct, frozen=True, kw_only=True, gc=False):
    """A recorded vote that a status lists: the roll call's id, its time in UTC, the kind of action, the official address."""

    roll: str
    at: str | None = None
    name: str | None = None
    url: str | None = None


class VersionRef(Struct, frozen=True, kw_only=True, gc=False):
    """A text version that the measure's status lists: its code (`ih`, `eh`, `ats`, …), name, day and address.

    `formats` are the addresses of its other forms.
    """

    code: str
    name: str
    day: date | None = None
    url: str | None = None
    formats: tuple[str, ...] = ()


class Relationship(Struct, frozen=True, gc=False):
    """One relation between two measures, for instance "Identical bill", and who says so ("House", "Senate", "CRS")."""

    kind: str
    by: str | None = None


class Relation(Struct, frozen=True, kw_only=True, gc=False):
    """A related measure and how it is related: the first relation, and all of them."""

    measure: str
    title: str | None = None
    kind: str | None = None
    details: tuple[Relationship, ...] = ()


class Law(Struct, frozen=True, gc=False):
    """A law that the measure became, for instance `115-44`."""

    number: str
    kind: str = "Public Law"


class Summary(Struct, frozen=True, kw_only=True, gc=False):
    """A summary by the Congressional Research Service: the stage it describes, its words, when it was last changed."""

    text: str
    code: str | None = None
    name: str | None = None
    day: date | None = None
    updated: str | None = None


class Estimate(Struct, frozen=True, kw_only=True, gc=False):
    """A cost estimate by the Congressional Budget Office."""

    title: str
    url: str | None = None
    day: date | None = None
    description: str | None = None


class Amendment(Struct, frozen=True, kw_only=True, gc=False):
    """An amendment to a measure: `id` is like `hamdt445-115`, `amends` the amendment that it amends in turn.

    `actions_count` and `cosponsors_count` are the file's own counts, where it gives any.
    """

    id: str
    chamber: Chamber | None = None
    description: str = ""
    purpose: str = ""
    submitted: date | None = None
    proposed: date | None = None
    sponsors: tuple[Sponsorship, ...] = ()
    cosponsors: tuple[Sponsorship, ...] = ()
    amends: str | None = None
    actions: tuple[Action, ...] = ()
    votes: tuple[RecordedVote, ...] = ()
    links: tuple[Link, ...] = ()
    updated: str | None = None
    actions_count: int | None = None
    cosponsors_count: int | None = None


class Measure(Struct, frozen=True, kw_only=True, cache_hash=True):
    """A measure and what happened to it; actions stand in the order they happened.

    `latest` is the latest action as the file names it, `votes` its recorded votes, `broader` pairs a subject with the one
    above it, `authority` is the sponsor's statement of constitutional authority. `actions_count` and `cosponsors_count` are the
    file's own counts, where it gives any.
    """

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
    summaries: tuple[Summary, ...] = ()
    amendments: tuple[Amendment, ...] = ()
    votes: tuple[RecordedVote, ...] = ()
    estimates: tuple[Estimate, ...] = ()
    reports: tuple[str, ...] = ()
    calendars: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    authority: str | None = None
    broader: tuple[tuple[str, str], ...] = ()
    latest: Action | None = None
    reserved: bool = False
    created: str | None = None
    updated: str | None = None
    texts_updated: str | None = None
    actions_count: int | None = None
    cosponsors_count: int | None = None
    document: Document

    @property
    def summary(self) -> str | None:
        """The newest summary: the last of those of the latest action day."""
        newest = max((s.day or date.min for s in self.summaries), default=None)
        return next((s.text for s in reversed(self.summaries) if (s.day or date.min) == newest), None)

    @property
    def cite(self) -> str:
        """How the measure is cited, for instance "H.Res. 351"."""
        return f"{self.type.short} {self.number}"


class Clause(Struct, frozen=True, kw_only=True, gc=False):
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


class Coverage(Struct, frozen=True, kw_only=True):
    """What a store holds: counts by congress and type, roll calls by chamber and year, and members' days."""

    measures: dict[str, int] = {}
    texts: int = 0
    roll_calls: dict[str, int] = {}
    members: int = 0
    loaded: str | None = None
