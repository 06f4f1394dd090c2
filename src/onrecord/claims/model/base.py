"""What every claim has: its kind, its modality, the days and the body it speaks of."""

from datetime import date
from enum import StrEnum
from typing import ClassVar

from msgspec import Struct

from onrecord.article.model import Span
from onrecord.mentions.model import Grain


class Kind(StrEnum):
    """The kinds of claim."""

    INTRODUCED = "introduced"
    SPONSOR = "sponsor"
    COSPONSOR = "cosponsor"
    COSPONSOR_COUNT = "cosponsor-count"
    BIPARTISAN = "bipartisan"
    COMMITTEE = "committee"
    PASSAGE = "passage"
    PASSAGE_DATE = "passage-date"
    VOTE_METHOD = "vote-method"
    VOTE_TALLY = "vote-tally"
    STATUS = "status"
    TITLE = "title"
    CALLS_ON = "calls-on"
    QUOTATION = "quotation"
    RECITAL = "recital"
    PARTY = "party"
    STATE = "state"
    CHAMBER = "chamber"
    OFFICE = "office"
    CAUCUS = "caucus"
    MEMBER_VOTE = "member-vote"
    INTERVAL = "interval"


OF_PEOPLE = frozenset((Kind.PARTY, Kind.STATE, Kind.CHAMBER, Kind.OFFICE, Kind.CAUCUS))  # these need no measure


OF_VOTES = frozenset(
    (Kind.BIPARTISAN, Kind.MEMBER_VOTE, Kind.VOTE_TALLY, Kind.VOTE_METHOD, Kind.PASSAGE, Kind.PASSAGE_DATE)
)
OF_WORDING = frozenset((Kind.RECITAL, Kind.CALLS_ON, Kind.TITLE, Kind.QUOTATION))


class Modality(StrEnum):
    """Whether the article says that it happened."""

    ASSERTED = "asserted"
    DENIED = "denied"  # "has not passed", "no roll call was held"
    PREDICTED = "predicted"  # "is expected to pass", "will go to the Senate"
    DOUBTED = "doubted"  # "if enacted", "may have", a question: not asserted at all


class Days(Struct, frozen=True):
    """A stretch of days, both ends inclusive, as a claim names it.

    `spoken`: "today", "tonight": the day on which the words were written, which may be the one before the page's.
    `yearless`: "June 12", read as the last one before the page, though a story of a long way may mean an earlier year's.
    """

    first: date
    last: date
    grain: Grain = Grain.DAY
    spoken: bool = False
    yearless: bool = False


class Body(StrEnum):
    """Who is said to have acted on a measure."""

    HOUSE = "house"
    SENATE = "senate"
    BOTH = "both"  # "both chambers", "Congress" where the words say the two Houses acted
    CONGRESS = "congress"  # "Congress": both Houses, if it is to be true
    LAWMAKERS = "lawmakers"  # "lawmakers", "members of Congress": of which House is not told
    UNTOLD = "untold"  # no body is named at all


class Claim(Struct, frozen=True, kw_only=True):
    """What every claim has: where it stands, which measure and person it is about, and its modality.

    `measures` holds several ids where one phrase speaks of several ("both bills"); the claim holds if it holds of each.
    """

    KIND: ClassVar[Kind]

    span: Span
    measure: str | None = None
    measures: tuple[str, ...] = ()
    person: str | None = None
    modality: Modality = Modality.ASSERTED
    speaker: int | None = None  # index of the attribution whose content holds the claim
    rule: str = ""  # the reading rule that found it, for explanations
    tentative: bool = False  # printed only where the record bears it out: the words alone do not show that this is said
    counted: tuple[int, int] | None = None  # yeas and nays told beside it or just before: they show which vote is meant
    inferred: bool = False  # the measure is not named in the claim's own sentence but carried over from the text before
