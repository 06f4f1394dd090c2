"""Measures, and what their status files tell: sponsors, committees, actions, amendments, versions, laws."""

from datetime import date

from msgspec import Struct

from onrecord.record.model.documents import Document
from onrecord.record.model.kinds import Chamber, MeasureType


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
