"""What is claimed of a measure: its way, who brought it, where it stands, what it says and asks."""

from typing import ClassVar

from msgspec import Struct

from onrecord.article.model import Span
from onrecord.claims.model.base import Body, Claim, Days, Kind
from onrecord.record.model import Chamber, MeasureType


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


class CommitteeClaim(Claim, frozen=True, kw_only=True):
    """A committee did (or, denied, did not do) something.

    `act` is "referred", "reported" (ordered or filed), "filed" (the report itself), "approved", "rejected", "markup", "hearing",
    "handled" (any of these but a referral), "discharged", "released" (let go in whatever way), "pending" or "any". `codes` are the candidates; empty with `name` ""
    means any committee.
    """

    KIND: ClassVar[Kind] = Kind.COMMITTEE
    act: str
    name: str = ""
    codes: tuple[str, ...] = ()
    owned: bool = False  # "her panel": which one that is was told before, perhaps wrongly
    lower: bool = False  # a subcommittee of it, or of any
    field: str = ""  # what the subcommittee is on, where told: "communications and technology"
    kept: bool = False  # denied in words that tell that the committee has the measure: "sat on it", "let it die"
    still: bool = False  # "is still stuck in": the committee is told to have the measure on the page's day
    reporter: str = ""  # the last name of who is told to have reported it for the committee
    chamber: Chamber | None = None
    when: Days | None = None
    count: int | None = None  # "two committees": how many are told to have done it
    amended: bool | None = (
        None  # "reported it with amendments", "approved it unchanged": whether the committee changed the text
    )


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
    aim: str = ""  # of what is only to come: the state that is foreseen, "signed", "to-president"
    ahead: str = ""  # who is said to act on it next: "senate", "house" or "president"
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

    `context` is the sentence around a stretch that only may retell the measure; `sourced`: its paragraph speaks of a measure;
    `goes_on`: what is told right before it, or beside it in its sentence, is laid to a text.
    """

    KIND: ClassVar[Kind] = Kind.RECITAL
    verb: str
    words: str
    context: str = ""
    sourced: bool = False
    goes_on: bool = False


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
