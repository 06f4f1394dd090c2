"""Checks of how a named member voted."""

from onrecord.checks.floor import CHAMBERS, absent, evidence_of, subjects, unknown
from onrecord.checks.model import AsOf, Finding, Verdict, worst
from onrecord.checks.votes.counted import Vote, meant, same_count, vote_evidence, votes_on
from onrecord.checks.votes.procedural import on_the_way, vague
from onrecord.checks.votes.sides import position_holds
from onrecord.claims.model import Body, MemberVote
from onrecord.record.model import Measure
from onrecord.record.protocol import Record


def check_member_vote(claim: MemberVote, record: Record, as_of: AsOf) -> Finding:
    """Decide how a member voted by the roll call of the vote meant; a voice vote records nobody."""
    claimed = f"{claim.name}: {claim.position}"
    measures = subjects(claim, record)
    if not measures:
        return absent(unknown(claim), claimed)
    if claim.person is None:
        return absent(f"“{claim.name}” does not lead to one member of the record.", claimed)
    return worst(_member(claim, m, record, as_of, claimed) for m in measures)


def _member(claim: MemberVote, measure: Measure, record: Record, as_of: AsOf, claimed: str) -> Finding:
    votes = votes_on(measure, record, as_of)
    body = _own_body(claim, record, as_of)
    pool = meant(votes, body, claim.question, claim.when, as_of, claim.counted)
    if claim.counted and not any(same_count(v, claim.counted) for v in votes):
        half = tuple(v for v in votes if v.yeas == claim.counted[0] or v.nays == claim.counted[1])
        pool = tuple(v for v in half if CHAMBERS.get(body) in (None, v.chamber)) or pool
    if claim.position == _CHANGED:
        return _changed(claim, measure, votes, claimed)
    found = [(v, v.call, p) for v in pool if v.call for p in v.call.positions if p.person == claim.person]
    calls = [(c, p) for _, c, p in found]
    if not calls:
        return _no_call(measure, pool, claimed, claim.name)
    hits = [(c, p) for v, c, p in found if position_holds(_meant_by(claim, v), p, c)]
    call, position = (hits or calls)[-1]
    if not hits and len(calls) > 1:
        return absent(f"Several roll calls on {measure.cite} could be meant.", claimed)
    if not hits and claim.position.startswith("with:") and any(_took(v, claim) for v in votes):
        return absent(f"Another vote on {measure.cite}, in which they were on one side, may be meant.", claimed)
    if not hits and vague(claim) and any(on_the_way(v, body) and _took(v, claim) for v in votes):
        return absent(f"A vote on the way to passage of {measure.cite} fits and may be meant.", claimed)
    verdict = Verdict.SUPPORTED if hits else Verdict.CONTRADICTED
    why = f"In roll call {call.id} of {call.day} ({call.question}) {position.name} is recorded as “{position.vote}”."
    evidence = (
        evidence_of(
            call.document,
            f"vote-data/recorded-vote[{claim.person}]",
            f"{position.name} ({position.party}-{position.state}): {position.vote}",
        ),
    )
    return Finding(verdict=verdict, why=why, claimed=claimed, recorded=position.vote, evidence=evidence)


_CHANGED = "changed"
_TURNED = {"yea": "nay", "nay": "yea", "not yea": "not nay", "not nay": "not yea"}


def _meant_by(claim: MemberVote, vote: Vote) -> str:
    """Return the position that a claim means in a vote: who opposes a measure votes for tabling it."""
    turned = vote.question == "table" and claim.question is None and claim.counted is None
    return _TURNED.get(claim.position, claim.position) if turned else claim.position


def _changed(claim: MemberVote, measure: Measure, votes: tuple[Vote, ...], claimed: str) -> Finding:
    """Bear out that a member was on one side of a measure in one vote and on the other in a later one; never contradicted."""
    taken = [
        (v, p.vote if v.question != "table" else _TURNED.get(p.vote, p.vote))
        for v in votes
        for p in (v.call.positions if v.call else ())
        if p.person == claim.person and p.vote in ("yea", "nay") and v.question not in ("amendment", "order")
    ]
    sides = {side for _, side in taken}
    if len(sides) < 2:
        return absent(f"No two roll calls on {measure.cite} in the store show {claim.name} on both sides.", claimed)
    first, second = taken[0], next(t for t in taken if t[1] != taken[0][1])
    why = f"{claim.name} was on one side in roll call {first[0].roll} of {first[0].day} and on the other in {second[0].roll} of {second[0].day}."
    evidence = (vote_evidence(measure, first[0]), vote_evidence(measure, second[0]))
    return Finding(verdict=Verdict.SUPPORTED, why=why, claimed=claimed, recorded="both sides", evidence=evidence)


def _took(vote: Vote, claim: MemberVote) -> bool:
    positions = vote.call.positions if vote.call else ()
    return any(
        p.person == claim.person and position_holds(claim.position, p, vote.call) for p in positions if vote.call
    )


def _own_body(claim: MemberVote, record: Record, as_of: AsOf) -> Body:
    member = record.member(claim.person or "")
    term = member.term_on(as_of.day) if member and as_of.day else None
    return Body(term.chamber.value) if term and term.chamber else claim.body


def _no_call(measure: Measure, pool: tuple[Vote, ...], claimed: str, name: str) -> Finding:
    missing = [v.roll for v in pool if v.roll and v.call is None]
    if missing:
        return absent(f"Roll call {missing[-1]} on {measure.cite} is not in the store.", claimed)
    if pool:
        return absent(f"The roll calls stored on {measure.cite} do not list {name}.", claimed)
    return absent(f"The record of {measure.cite} names no roll call of that chamber for this vote.", claimed)
