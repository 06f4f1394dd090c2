"""Checks of where a member is said to be at home: a town, a district told alone, the senior and the junior senator of a state."""

from datetime import date, timedelta

from onrecord.checks.model import AsOf, Finding, Verdict
from onrecord.checks.seats import decided, held_seat, name_of, seat_evidence, silent
from onrecord.claims.model import StateClaim
from onrecord.mentions.states import FULL
from onrecord.mentions.towns import states_of
from onrecord.record.model import Chamber, Member
from onrecord.record.protocol import Record


def in_district(claim: StateClaim, record: Record, as_of: AsOf) -> Finding:
    """Decide a district that is told without its state: that of the member's own."""
    claimed = f"district {claim.district}"
    seat = held_seat(claim, claim.name, record, as_of, claimed=claimed)
    if isinstance(seat, Finding):
        return seat
    districts = {str(term.district) for _, term in seat.terms if term.district is not None}
    if not districts or any(term.chamber is Chamber.SENATE for _, term in seat.terms):
        return silent(f"The members' file gives no district of {name_of(seat.member)}.", claimed=claimed)
    return decided(seat, str(claim.district), districts, "district", as_of, said=lambda v: f"district {v}")


def at_home(claim: StateClaim, record: Record, as_of: AsOf) -> Finding:
    """Bear out that a member is of a place by the state it lies in. The record holds no homes, so nothing is contradicted."""
    seat = held_seat(claim, claim.name, record, as_of, claimed=claim.place)
    if isinstance(seat, Finding):
        return seat
    shared = states_of(claim.place) & {term.state for _, term in seat.terms}
    if len(shared) != 1:
        why = f"The members' file ties {name_of(seat.member)} to a state and a district and names no town, so it does not decide {claim.place}."
        return silent(why, claimed=claim.place)
    (state,) = shared
    why = f"{claim.place} is in {FULL[state]}, which the members' file gives for {name_of(seat.member)}{f' on {as_of.day}' if seat.dated else ''}."
    return Finding(
        verdict=Verdict.SUPPORTED, why=why, claimed=claim.place, recorded=state, evidence=seat_evidence(seat, "state")
    )


_GAP = timedelta(days=60)  # between two terms that count as one stretch of service


def by_rank(claim: StateClaim, finding: Finding, record: Record, as_of: AsOf) -> Finding:
    """Hold "the junior senator from Texas" against the longer service of one of the two senators of the day.

    Of two senators of a state the one who has served longer without a break is the senior (Senate Historical Office). Only where the
    store shows both, and the days differ, is a wrong rank contradicted; `finding` is what holds of the state.
    """
    member, day = record.member(claim.person) if claim.person else None, as_of.day
    if finding.verdict is not Verdict.SUPPORTED or member is None or day is None or claim.state is None:
        return finding
    term = member.term_on(day)
    others = [m for m in record.delegation(claim.state, Chamber.SENATE, day) if m.id != member.id]
    if term is None or term.chamber is not Chamber.SENATE or len(others) != 1:
        return finding
    own, other = _since(member, day), _since(others[0], day)
    if own is None or other is None or own == other or (claim.rank == "senior") is (own < other):
        return finding
    rank = "senior" if own < other else "junior"
    why = (
        f"{name_of(member)}, in the Senate since {own}, is the {rank} senator of {FULL[claim.state]}: "
        f"{name_of(others[0])} has served there since {other}."
    )
    claimed = f"{claim.rank} senator of {claim.state}"
    return Finding(
        verdict=Verdict.CONTRADICTED, why=why, claimed=claimed, recorded=f"{rank} senator", evidence=finding.evidence
    )


def _since(member: Member, day: date) -> date | None:
    """Return the day since which a senator has served without a break."""
    held = sorted(
        (t.start, t.end or date.max)
        for t in member.terms
        if t.chamber is Chamber.SENATE and t.start is not None and t.start <= day
    )
    if not held:
        return None
    since, _ = held[-1]
    for start, end in reversed(held[:-1]):
        if since - end > _GAP:
            break
        since = start
    return since
