"""What is claimed of votes: on passage, by party, by member, in what way and by which count."""

from typing import ClassVar

from onrecord.claims.model.base import Body, Claim, Days, Kind
from onrecord.record.model import Chamber


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
    won: bool = False  # the words say that those in favor won: "voted 219-212 to adopt it"
    question: str | None = None
    committee: tuple[str, ...] = ()
    body: Body = Body.UNTOLD
    when: Days | None = None


class MemberVote(Claim, frozen=True, kw_only=True):
    """How a named member voted: `position` "yea", "nay", "present" or "not voting"."""

    KIND: ClassVar[Kind] = Kind.MEMBER_VOTE
    position: str
    name: str = ""
    body: Body = Body.UNTOLD
    question: str | None = None
    when: Days | None = None
