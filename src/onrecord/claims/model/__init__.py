"""Claims: propositions that the record can decide, one class a kind.

A claim says what the article says, never what is true. `measure` and `person` are set only where the article's words
lead to exactly one; a claim with neither may still be printed, as not on record.
"""

from onrecord.claims.model.base import OF_PEOPLE, OF_VOTES, OF_WORDING, Body, Claim, Days, Kind, Modality
from onrecord.claims.model.measures import (
    CallsOn,
    CommitteeClaim,
    Cosponsor,
    CosponsorCount,
    Event,
    Interval,
    Introduced,
    QuotationClaim,
    Recital,
    Sponsor,
    Status,
    TitleClaim,
)
from onrecord.claims.model.people import CaucusClaim, ChamberClaim, OfficeClaim, PartyClaim, StateClaim
from onrecord.claims.model.votes import Bipartisan, MemberVote, Passage, PassageDate, VoteMethod, VoteTally

__all__ = [
    "OF_PEOPLE",
    "OF_VOTES",
    "OF_WORDING",
    "Bipartisan",
    "Body",
    "CallsOn",
    "CaucusClaim",
    "ChamberClaim",
    "Claim",
    "CommitteeClaim",
    "Cosponsor",
    "CosponsorCount",
    "Days",
    "Event",
    "Interval",
    "Introduced",
    "Kind",
    "MemberVote",
    "Modality",
    "OfficeClaim",
    "PartyClaim",
    "Passage",
    "PassageDate",
    "QuotationClaim",
    "Recital",
    "Sponsor",
    "StateClaim",
    "Status",
    "TitleClaim",
    "VoteMethod",
    "VoteTally",
]
