"""Claims: propositions that the record can decide, one class a kind.

A claim says what the article says, never what is true. `measure` and `person` are set only where the article's words
lead to exactly one; a claim with neither may still be printed, as not on record.
"""

from datetime import date
from enum import StrEnum
from typing import ClassVar

from msgspec import Struct

from onrecord.article.model import Span
from onrecord.mentions.model import Grain
from onrecord.record.model import Chamber, MeasureType


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


class Introduced(Claim, frozen=True, kw_only=True):
    """The day or period in which a measure was introduced."""

    KIND: ClassVar[Kind] = Kind.INTRODUCED
    when: Days | None


class Sponsor(Claim, frozen=True, kw_only=True):
    """Who introduced the measure. `joint`: named beside others as if all had introduced it."""

    KIND: ClassVar[Kind] = Kind.SPONSOR
    name: str
    joint: bool = False
    how: str = "introduced"  # "introduced"; "named" ("X's bill"), "with" ("introduced it with X"): weaker words; "drafted": who wrote the words
    chamber: Chamber | None = None  # "introduced in the Senate by X"


class Cosponsor(Claim, frozen=True, kw_only=True):
    """A named member cosponsored the measure. `original`: from the first day. `first`: the first to do so."""

    KIND: ClassVar[Kind] = Kind.COSPONSOR
    name: str
    original: bool = False
    state: str | None = None  # "Arizona's two senators"
    chamber: Chamber | None = None


class CosponsorCount(Claim, frozen=True, kw_only=True):
    """How many cosponsors. `bound`: "exact", "over", "under", "about"; `party` where only one party's are counted.

    `state` with `chamber` asks for a whole delegation. `then`: of an earlier day than the page's, when there may have been fewer.
    """

    KIND: ClassVar[Kind] = Kind.COSPONSOR_COUNT
    count: int | None
    bound: str = "exact"
    party: str | None = None
    state: str | None = None
    chamber: Chamber | None = None
    original: bool = False
    then: bool = False


class Bipartisan(Claim, frozen=True, kw_only=True):
    """Party backing. `form` says which: "both" (both parties back it), "party-line", "cosponsors" or "votes" by party.

    For "cosponsors" and "votes": `party`, `count` with `bound` (None: some), and for votes the `position` they took.
    `share` is "all", "none", "most", "half" or "split" in place of a count; with "all-but" the count is of those left out.
    """

    KIND: ClassVar[Kind] = Kind.BIPARTISAN
    form: str
    party: str | None = None
    count: int | None = None
    nays: int | None = None  # where both sides of a party's vote are told; `count` holds the yeas
    bound: str = "exact"
    share: str | None = None
    position: str | None = None
    question: str | None = None  # another vote than that on passage, as in `VoteTally`
    chamber: Chamber | None = None
    when: Days | None = None


class CommitteeClaim(Claim, frozen=True, kw_only=True):
    """A committee did (or, denied, did not do) something.

    `act` is "referred", "reported", "approved", "markup", "hearing", "discharged", "pending" or "any". `codes` are the
    candidates; empty with `name` "" means any committee.
    """

    KIND: ClassVar[Kind] = Kind.COMMITTEE
    act: str
    name: str = ""
    codes: tuple[str, ...] = ()
    owned: bool = False  # "her panel": which one that is was told before, perhaps wrongly
    lower: bool = False  # a subcommittee of it, or of any
    chamber: Chamber | None = None
    when: Days | None = None
    yeas: int | None = None
    nays: int | None = None
    count: int | None = None  # "two committees": how many are told to have done it
    amended: bool | None = (
        None  # "reported it with amendments", "approved it unchanged": whether the committee changed the text
    )


class Passage(Claim, frozen=True, kw_only=True):
    """Which body passed, agreed to, rejected, tabled or blocked a measure. `outcome`: "passed", "rejected", "tabled"."""

    KIND: ClassVar[Kind] = Kind.PASSAGE
    body: Body
    outcome: str = "passed"
    when: Days | None = None
    override: bool = False
    voice: str = "act"  # "act": said to have passed; "speech": said to have condemned, backed, … as a body


class PassageDate(Claim, frozen=True, kw_only=True):
    """When a body did so."""

    KIND: ClassVar[Kind] = Kind.PASSAGE_DATE
    when: Days | None
    body: Body = Body.UNTOLD
    outcome: str = "passed"


class VoteMethod(Claim, frozen=True, kw_only=True):
    """How a vote was taken: "voice", "unanimous-consent", "roll-call", "suspension", "two-thirds", "unanimous"."""

    KIND: ClassVar[Kind] = Kind.VOTE_METHOD
    method: str
    body: Body = Body.UNTOLD
    committee: tuple[str, ...] = ()
    in_committee: bool = False  # a committee's vote, also where the words do not say which one's
    when: Days | None = None


class VoteTally(Claim, frozen=True, kw_only=True):
    """A count of votes. Any of `yeas`, `nays`, `present`, `absent`, `margin`, `short` (votes short of what was needed) may be told.

    `unanimous` is True for "unanimously" of a counted vote, `near` True for "nearly unanimous"; `two_thirds` for "by two thirds".
    `question` names another vote than passage: "recommit", "table", "amendment", "override", "cloture", or "committee" for the vote of
    one (`committee` holds its candidates).
    """

    KIND: ClassVar[Kind] = Kind.VOTE_TALLY
    yeas: int | None = None
    nays: int | None = None
    present: int | None = None
    absent: int | None = None
    margin: int | None = None
    short: int | None = None
    unanimous: bool = False
    near: bool = False
    two_thirds: bool = False
    question: str | None = None
    committee: tuple[str, ...] = ()
    body: Body = Body.UNTOLD
    when: Days | None = None


class Status(Claim, frozen=True, kw_only=True):
    """Where a measure stands. `state` is one of the keys of `checks.status.states.STATES`.

    For instance "law", "signed", "vetoed", "to-president", "to-senate", "to-house", "back-to-house", "pending-senate", "died",
    "binding", "non-binding", "complete".
    """

    KIND: ClassVar[Kind] = Kind.STATUS
    state: str
    when: Days | None = None
    order: int | None = None  # "second veto"
    law: str | None = None  # the number of the law that it is said to be, "115-44"
    past: bool = False  # told of an earlier step ("was sent to the Senate"), not of where it stands
    other: bool = (
        False  # told of a measure that the article describes and does not name: none of those it names is meant
    )


class TitleClaim(Claim, frozen=True, kw_only=True):
    """What the measure is about or called. `form`: "short" (a proper title), "about" (a description), "type" (its kind).

    `ways`: shorter wordings of a description, any of which may bear it out.
    """

    KIND: ClassVar[Kind] = Kind.TITLE
    words: str
    ways: tuple[str, ...] = ()
    form: str = "about"
    type: MeasureType | None = None


class CallsOn(Claim, frozen=True, kw_only=True):
    """Whom the measure asks, urges, directs or requires to do what, in the article's words."""

    KIND: ClassVar[Kind] = Kind.CALLS_ON
    verb: str
    addressee: str
    act: str


class QuotationClaim(Claim, frozen=True, kw_only=True):
    """Words in quotation marks said to be the measure's. `inner` are the words, without the marks."""

    KIND: ClassVar[Kind] = Kind.QUOTATION
    inner: Span
    words: str


class Recital(Claim, frozen=True, kw_only=True):
    """What the measure itself states, finds, condemns or welcomes, not in quotation marks.

    `context` is the sentence around a stretch that only may retell the measure; `sourced`: its paragraph speaks of a measure.
    """

    KIND: ClassVar[Kind] = Kind.RECITAL
    verb: str
    words: str
    context: str = ""
    sourced: bool = False


class PartyClaim(Claim, frozen=True, kw_only=True):
    """A member's party at the date. `party` as the legislators files write it ("Republican", "Democrat", "Independent")."""

    KIND: ClassVar[Kind] = Kind.PARTY
    party: str
    name: str = ""
    former: bool = False  # "who left the GOP", "a former Republican"


class StateClaim(Claim, frozen=True, kw_only=True):
    """A member's state (postal code) or district at the date. `place`: a town or region told as the home in place of a state."""

    KIND: ClassVar[Kind] = Kind.STATE
    state: str | None
    district: int | None = None
    name: str = ""
    place: str = ""


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


class MemberVote(Claim, frozen=True, kw_only=True):
    """How a named member voted: `position` "yea", "nay", "present" or "not voting"."""

    KIND: ClassVar[Kind] = Kind.MEMBER_VOTE
    position: str
    name: str = ""
    body: Body = Body.UNTOLD
    question: str | None = None
    when: Days | None = None


class Event(Struct, frozen=True, kw_only=True):
    """An end of an interval: what happened ("introduced", "passed", "signed", "vetoed", "reported", "report", …), in which body, to which measure.

    `words` describe an event that only a measure's own recitals may date ("Novaya Gazeta first reported …").
    """

    what: str
    measure: str | None = None
    body: Body | None = None
    day: Days | None = None
    words: str = ""
    others: tuple[str, ...] = ()  # measures to look at where the first saw no such event ("the Senate did the same")


class Interval(Claim, frozen=True, kw_only=True):
    """The time between two events, in days: `low` ≤ days ≤ `high`."""

    KIND: ClassVar[Kind] = Kind.INTERVAL
    low: int
    high: int
    earlier: Event
    later: Event
    guessed: str = (
        ""  # which end, "earlier" or "later", is not told beside it but taken from the text before: "two weeks later"
    )
