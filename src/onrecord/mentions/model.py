"""Mentions: spans that name something the record knows. One class a kind; an unresolved one keeps its candidates."""

from datetime import date
from enum import StrEnum

from msgspec import Struct

from onrecord.article.model import Span
from onrecord.record.model import Chamber, MeasureType


class Reference(StrEnum):
    """How a measure or a person is referred to."""

    NUMBER = "number"  # H.Res. 351
    TITLE = "title"  # the First Step Act
    DESCRIPTION = "description"  # a resolution condemning …; the Florida Republican
    ANAPHOR = "anaphor"  # the bill, it; he
    FULL = "full"  # Ileana Ros-Lehtinen
    LAST = "last"  # Ros-Lehtinen


class Grain(StrEnum):
    """How fine a date is."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


class Mention(Struct, frozen=True, kw_only=True):
    """A stretch of the article that names something; the base of all kinds."""

    span: Span


class MeasureMention(Mention, frozen=True, kw_only=True):
    """A measure. `id` is set only where one candidate is left; `noun` is how it is called ("bill", "resolution").

    `type` is the type that the words name, even where no such measure is on record; `ids` holds several for "both bills".
    """

    form: Reference
    id: str | None = None
    ids: tuple[str, ...] = ()
    type: MeasureType | None = None
    number: int | None = None
    noun: str = ""
    why: str = ""


class PersonMention(Mention, frozen=True, kw_only=True):
    """A person. `id` is a Bioguide id and set only where one candidate is left; `name` is the name as written.

    `span` is the bare name ("Ileana Ros-Lehtinen"); `title` the words before it ("Rep."), as their own span.
    `public` is False for people who hold no public office: they are never looked up.
    """

    form: Reference
    id: str | None = None
    candidates: tuple[str, ...] = ()
    name: str = ""
    title: Span | None = None
    title_chamber: Chamber | None = None
    why: str = ""


class DateMention(Mention, frozen=True, kw_only=True):
    """A date or range of days, both ends inclusive, with its grain. Unresolved: `first` and `last` are None.

    `expression` says how it was written: "absolute", "month-day", "weekday", "month", "year", "relative", "anaphoric".
    """

    first: date | None
    last: date | None
    grain: Grain
    expression: str
    text: str
    offset: int | None = None  # days from the date named before, for "two days later"


class TallyMention(Mention, frozen=True, kw_only=True):
    """A count of votes, "419-3" or "by 419 votes to three"; `present` where told."""

    yeas: int
    nays: int
    present: int | None = None


class NumberMention(Mention, frozen=True, kw_only=True):
    """A cardinal number in digits or words. `bound`: "exact", "over", "under", "near" (a little under), "about"."""

    value: int
    bound: str = "exact"


class ChamberMention(Mention, frozen=True, kw_only=True):
    """A chamber, or Congress as a whole (`chamber` None). `attributive`: only qualifies a noun ("House Republicans")."""

    chamber: Chamber | None
    attributive: bool = False


class PartyMention(Mention, frozen=True, kw_only=True):
    """A party word: "Republican", "Democrats", "GOP". `party` is the full name: "Republican", "Democrat", "Independent"."""

    party: str
    plural: bool = False


class StateMention(Mention, frozen=True, kw_only=True):
    """A state or territory in any spelling ("Florida", "Fla.", "FL"), as its postal code; `district` where told."""

    state: str
    district: int | None = None


class TagMention(Mention, frozen=True, kw_only=True):
    """A party and state tag: "(R-Fla.)", ", D-R.I.,", "R-FL-27", "(D-San Antonio)". Parts may be unresolved."""

    party: str | None
    state: str | None
    district: int | None = None
    place: str | None = None


class OfficeMention(Mention, frozen=True, kw_only=True):
    """An office by its key in the offices table ("president", "secretary-of-state", "speaker", "house-majority-leader", …).

    `chair` of a committee: office "committee-chair" or "ranking-member", `committee` its code where known. An office that no
    table covers has the key "other". `former` marks "former", "then-", "designate".
    """

    office: str
    committee: str | None = None
    former: bool = False


class CommitteeMention(Mention, frozen=True, kw_only=True):
    """A committee; `codes` has one entry where it is certain, several where the chamber is not told."""

    codes: tuple[str, ...]
    name: str
    chamber: Chamber | None = None


class CaucusMention(Mention, frozen=True, kw_only=True):
    """A congressional caucus by its name as written, and its key where the caucus table knows it."""

    name: str
    key: str | None = None


class Mentions(Struct, frozen=True, kw_only=True):
    """All mentions of an article in order of the text, the day that it is read as of, and the measure it is about.

    `rivals` are the other measures it may as well be about, where the article names none and its words had to tell.
    """

    mentions: tuple[Mention, ...] = ()
    as_of: date | None = None
    as_of_source: str = ""
    main: str | None = None
    rivals: tuple[str, ...] = ()
