"""Votes on the way to passage, which stories tell of as if they were passage."""

from onrecord.checks.floor import CHAMBERS
from onrecord.checks.votes.counted import Vote
from onrecord.claims.model import Body, MemberVote, VoteTally

_ON_THE_WAY = frozenset(("proceed", "order"))  # questions that stories tell of as if they were passage


def vague(claim: MemberVote | VoteTally) -> bool:
    """Say whether nothing beside a claim tells which vote on the measure is meant."""
    return claim.question is None and claim.counted is None


def on_the_way(vote: Vote, body: Body) -> bool:
    """Say whether a vote on the way to passage is one of the House meant."""
    return vote.question in _ON_THE_WAY and CHAMBERS.get(body) in (None, vote.chamber)
