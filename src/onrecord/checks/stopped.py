"""Steps that stop a measure without a vote on it: cloture not invoked, a motion to proceed or discharge lost, a point of order sustained."""

import re

from onrecord.checks.floor import CHAMBERS, action_evidence, on_days
from onrecord.checks.model import AsOf, Finding, Verdict
from onrecord.checks.votes.counted import Vote, vote_evidence, votes_on
from onrecord.claims.model import Body, Days
from onrecord.record.model import Action, Chamber, Measure
from onrecord.record.protocol import Record

_STOPPED = re.compile(
    r"[Cc]loture (?:motion )?(?:on .*)?not invoked|[Mm]otion to proceed .*(?:not agreed|rejected|failed|tabled)|[Mm]otion to discharge .*(?:rejected|not agreed|failed)|"
    r"[Mm]otion to table .*agreed to|point of order .*(?:sustained|well taken)|[Mm]otion to postpone .*agreed|laid on the table by"
)
_OF_AMENDMENT = re.compile(r"[Mm]otion to reconsider|motion to table (?:the )?(?:amendment|SA)|SA \d+", re.IGNORECASE)


def stopped(measure: Measure, body: Body, when: Days | None, as_of: AsOf) -> Action | None:
    """Return the last step up to a day, in a House and a time where told, by which a measure was kept from a vote."""
    chamber = CHAMBERS.get(body)
    found = [
        a
        for a in measure.actions
        if _STOPPED.search(a.text)
        and not _OF_AMENDMENT.search(a.text)
        and (as_of.day is None or a.day <= as_of.day)
        and (chamber is None or chamber is (Chamber.SENATE if "Senate" in a.text else Chamber.HOUSE))
        and (when is None or on_days(a.day, when, as_of))
    ]
    return found[-1] if found else None


def stopped_finding(measure: Measure, step: Action, claimed: str) -> Finding:
    """Return the finding that bears out a block by the step that shows it."""
    return Finding(
        verdict=Verdict.SUPPORTED, why=f"The record of {measure.cite} says on {step.day}: {step.text}", claimed=claimed, recorded=f"{step.day}: {step.text}",
        evidence=(action_evidence(measure, step),),
    )  # fmt: skip


_LOST = frozenset(("proceed", "cloture", "discharge"))  # a motion that must carry for a measure to go on
_CARRIED = frozenset(("order", "table"))  # one that stops it where it carries


def stopped_by_vote(
    measure: Measure, body: Body, when: Days | None, record: Record, as_of: AsOf, claimed: str
) -> Finding | None:
    """Bear out a block by a roll call that stopped the measure, where its status file ends before that vote.

    The vote is one of the day told, or else the last one known up to the story's day.
    """
    chamber = CHAMBERS.get(body)
    votes = [v for v in votes_on(measure, record, as_of) if chamber is None or v.chamber is chamber]
    votes = [v for v in votes if on_days(v.day, when, as_of)] if when else votes[-1:]
    lost = [v for v in votes if v.call is not None and _stops(v)]
    if not lost:
        return None
    vote = lost[-1]
    why = f"A roll call of {vote.day} on {measure.cite} stopped it, {vote.yeas}-{vote.nays}: {vote.call.question if vote.call else ''}"
    return Finding(
        verdict=Verdict.SUPPORTED, why=why, claimed=claimed, recorded=f"{vote.day}: {vote.yeas}-{vote.nays}",
        evidence=(vote_evidence(measure, vote),),
    )  # fmt: skip


def _stops(vote: Vote) -> bool:
    return (vote.question in _LOST and vote.yeas <= vote.nays) or (vote.question in _CARRIED and vote.yeas > vote.nays)
