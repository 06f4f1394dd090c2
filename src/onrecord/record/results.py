"""What looking things up gives back: hits of a search, people in and out of Congress, what they backed and how they voted."""

from datetime import date

from msgspec import Struct

from onrecord.record.model import CaucusRole, Coverage, Holder, Measure, MeasureType, Member, Seat


class Query(Struct, frozen=True, kw_only=True):
    """A search: words and filters. Empty filters let everything through; several values of one filter are alternatives.

    `sponsor` and `cosponsor` are Bioguide ids, `committees` system codes (`hsfa00`), `statuses` keys of
    `onrecord.record.status.STANDINGS`. Days are those of actions: a measure is found where it was introduced by `until` and its
    last action is not before `since`.
    """

    words: str = ""
    congresses: tuple[int, ...] = ()
    types: tuple[MeasureType, ...] = ()
    sponsor: str | None = None
    cosponsor: str | None = None
    committees: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    limit: int = 20


class Excerpt(Struct, frozen=True, kw_only=True):
    """A stretch of a measure's words that holds words of the query; `marks` are their (start, end) in `text`.

    `where` is "title", "subject", "summary" or "text"; `label` is the clause's, for instance "(3)", where it has one.
    """

    where: str
    text: str
    marks: tuple[tuple[int, int], ...] = ()
    label: str = ""


class Hit(Struct, frozen=True, kw_only=True):
    """A measure that a search found. `standing` is a key of `onrecord.record.status`, as of the day of the search."""

    id: str
    title: str
    introduced: date | None
    standing: str
    score: float
    excerpts: tuple[Excerpt, ...] = ()


class Found(Struct, frozen=True, kw_only=True):
    """What a search found, best first.

    `total` counts every match, up to `COUNTED` of them. Where no measure holds all the words, `relaxed` is true and the hits hold
    the most telling of them; `absent` are words that no measure of the record holds. Where nothing was found, `coverage` says what was searched.
    """

    query: Query
    hits: tuple[Hit, ...]
    total: int
    relaxed: bool = False
    absent: tuple[str, ...] = ()
    coverage: Coverage | None = None


class Facets(Struct, frozen=True, kw_only=True):
    """How many of a search's measures each Congress, type and standing has, the most first.

    The newest `counted` matches are counted; `cut` says that there are more.
    """

    congresses: tuple[tuple[int, int], ...] = ()
    types: tuple[tuple[str, int], ...] = ()
    statuses: tuple[tuple[str, int], ...] = ()
    counted: int = 0
    cut: bool = False


class Listed(Struct, frozen=True, kw_only=True):
    """A measure in a list of all. `standing` is a key of `onrecord.record.status`, as of the day it is listed."""

    id: str
    title: str
    introduced: date | None
    standing: str


class Person(Struct, frozen=True, kw_only=True):
    """Somebody in public office: a member of Congress (`member`), a holder of an office of the dated table, or both."""

    id: str | None
    name: str
    member: Member | None = None
    offices: tuple[Holder, ...] = ()
    caucuses: tuple[CaucusRole, ...] = ()


class Backing(Struct, frozen=True, kw_only=True):
    """A measure that a member sponsors or cosponsors, since when, and when the name was withdrawn."""

    measure: Measure
    day: date | None
    original: bool | None = None
    withdrawn: date | None = None


class Ballot(Struct, frozen=True, kw_only=True):
    """How one member answered one roll call."""

    roll: str
    day: date
    question: str
    result: str
    measure: str | None
    vote: str


class Seating(Struct, frozen=True, kw_only=True):
    """The committee seats of a person by one dated roster."""

    day: date
    seats: tuple[Seat, ...]
