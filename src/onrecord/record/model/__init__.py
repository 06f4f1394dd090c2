"""The record: what official documents say, as frozen data.

Names follow BILLSTATUS (usgpo/bill-status user guide), the House Clerk's and the Senate's roll-call XML and the
unitedstates/congress-legislators files. Measures are named like `hres351-115`, roll calls like `h123-115.2017`,
people by their Bioguide id.
"""

from onrecord.record.model.documents import Coverage, Document
from onrecord.record.model.kinds import Chamber, MeasureType
from onrecord.record.model.measures import (
    Action,
    Activity,
    Amendment,
    CommitteeWork,
    Estimate,
    Law,
    Link,
    Measure,
    RecordedVote,
    Relation,
    Relationship,
    Sponsorship,
    Summary,
    Title,
    VersionRef,
)
from onrecord.record.model.people import Affiliation, CaucusRole, Committee, Holder, Member, OtherName, Role, Seat, Term
from onrecord.record.model.texts import Clause, MeasureText
from onrecord.record.model.votes import VICE_PRESIDENT, Position, RollCall, Tally

__all__ = [
    "VICE_PRESIDENT",
    "Action",
    "Activity",
    "Affiliation",
    "Amendment",
    "CaucusRole",
    "Chamber",
    "Clause",
    "Committee",
    "CommitteeWork",
    "Coverage",
    "Document",
    "Estimate",
    "Holder",
    "Law",
    "Link",
    "Measure",
    "MeasureText",
    "MeasureType",
    "Member",
    "OtherName",
    "Position",
    "RecordedVote",
    "Relation",
    "Relationship",
    "Role",
    "RollCall",
    "Seat",
    "Sponsorship",
    "Summary",
    "Tally",
    "Term",
    "Title",
    "VersionRef",
]
