"""Checks of party, state and chamber, by the member's term on the day; offices and caucuses have files of their own."""

from datetime import date

from onrecord.checks.caucuses import check_caucus
from onrecord.checks.homes import at_home, by_rank, in_district
from onrecord.checks.model import AsOf, Finding, Verdict
from onrecord.checks.offices.held import check_office
from onrecord.checks.seats import (
    SLACK,
    Held,
    days_of,
    decided,
    held_seat,
    last_told,
    name_of,
    seat_evidence,
    silent,
    unresolved,
)
from onrecord.claims.model import ChamberClaim, PartyClaim, StateClaim
from onrecord.mentions.states import FULL
from onrecord.record.model import Chamber, Term
from onrecord.record.protocol import Record

__all__ = ["check_caucus", "check_chamber", "check_office", "check_party", "check_state"]

# parties that a news page names as the files do; others (New Progressive, Popular Democrat) go by two names
_PLAIN_PARTIES = frozenset({"Republican", "Democrat", "Independent", "Libertarian"})
_TITLES = {Chamber.HOUSE: "Representative", Chamber.SENATE: "Senator"}


def check_party(claim: PartyClaim, record: Record, as_of: AsOf) -> Finding:
    """Decide a member's party by the term that covers the day, party changes within a term included.

    A week on either side of a change both parties are fair. A source that gives a seat without its days can support, never
    contradict.
    """
    if claim.former:
        return _former_party(claim, record, as_of)
    seat = held_seat(claim, claim.name, record, as_of, claimed=claim.party)
    if isinstance(seat, Finding):
        return seat
    values = {party for _, term in seat.terms for party in _parties(term, as_of.day)}
    sure = values <= _PLAIN_PARTIES and claim.party in _PLAIN_PARTIES
    return decided(seat, claim.party, values, "party", as_of, sure=sure, said=lambda v: v)


def _former_party(claim: PartyClaim, record: Record, as_of: AsOf) -> Finding:
    """Support that a party was left where an earlier stretch shows it and the day another; silence is no denial."""
    member, day = record.member(claim.person) if claim.person else None, as_of.day
    claimed = f"no longer {claim.party}"
    if member is None or day is None:
        return unresolved(claim, claim.name, record, claimed)
    held = [(i, t) for i, t in enumerate(member.terms) if t.start and t.start <= day]
    before = {a.party for _, t in held for a in t.affiliations if a.start < day} | {
        t.party for _, t in held if not t.affiliations
    }
    now = member.party_on(day)
    if now and now != claim.party and claim.party in before:
        why = f"The members' file shows {name_of(member)} as {claim.party} before and as {now} on {day}."
        seat = Held(member=member, terms=tuple(held[-2:]), dated=True)
        return Finding(
            verdict=Verdict.SUPPORTED, why=why, claimed=claimed, recorded=now, evidence=seat_evidence(seat, "party")
        )
    return silent(f"The members' file shows no change of party of {name_of(member)} by {day}.", claimed=claimed)


def check_state(claim: StateClaim, record: Record, as_of: AsOf) -> Finding:
    """Decide a member's state, and district where one is named, by the term that covers the day. At large is district 0."""
    if claim.state is None and claim.district is not None:
        return in_district(claim, record, as_of)
    if claim.state is None and claim.place:
        return at_home(claim, record, as_of)
    if claim.state is None:
        return silent(
            "The words name no state, and the record ties members to states and districts only.", claimed=claim.name
        )
    if claim.person is None and claim.district is None and not claim.name:
        return silent("Nobody is named whose state could be looked up.", claimed=claim.state)
    seat = held_seat(claim, claim.name, record, as_of, claimed=claim.state)
    if isinstance(seat, Finding):
        return seat
    states = {term.state for _, term in seat.terms}
    if claim.district is None or claim.state not in states:
        found = decided(seat, claim.state, states, "state", as_of, said=lambda v: FULL.get(v, v))
        return by_rank(claim, found, record, as_of) if claim.rank else found
    districts = {term.district for _, term in seat.terms if term.state == claim.state}
    if None in districts:
        why = f"The record gives {seat.member.official or claim.name} as a member from {FULL[claim.state]}, without a district."
        return Finding(
            verdict=Verdict.PARTLY,
            why=why,
            claimed=f"{claim.state}-{claim.district}",
            recorded=claim.state,
            evidence=seat_evidence(seat, "state"),
        )
    names = {f"{claim.state}-{d}" for d in districts}
    return decided(seat, f"{claim.state}-{claim.district}", names, "district", as_of, said=lambda v: v)


def check_chamber(claim: ChamberClaim, record: Record, as_of: AsOf) -> Finding:
    """Decide whether a member sits in the House or the Senate on the day; of former members only that they once did."""
    if claim.former:
        return _former_chamber(claim, record, as_of)
    seat = held_seat(claim, claim.name, record, as_of, claimed=_TITLES[claim.chamber])
    if isinstance(seat, Finding):
        return seat
    if not seat.dated and as_of.day and seat.terms[-1][1].end:
        return silent(
            f"{name_of(seat.member)} holds no seat on {as_of.day} by the members' file{last_told(seat.member)}.",
            claimed=_TITLES[claim.chamber],
        )
    values = {term.chamber.value for _, term in seat.terms if term.chamber}
    return decided(
        seat, claim.chamber.value, values, "type", as_of, sure=bool(values), said=lambda v: _TITLES[Chamber(v)]
    )


def _former_chamber(claim: ChamberClaim, record: Record, as_of: AsOf) -> Finding:
    member = record.member(claim.person) if claim.person else None
    claimed = f"former {_TITLES[claim.chamber]}"
    if member is None:
        return unresolved(claim, claim.name, record, claimed)
    held = [
        (i, t)
        for i, t in enumerate(member.terms)
        if t.chamber is claim.chamber and (t.start is None or as_of.day is None or t.start <= as_of.day)
    ]
    if not held:
        return silent(
            f"The record shows no term of {name_of(member)} in the {claim.chamber.value.title()} before the day.",
            claimed=claimed,
        )
    seat = Held(member=member, terms=(held[-1],), dated=True)
    why = f"{name_of(member)} served in the {claim.chamber.value.title()}{days_of(held[-1][1])}."
    return Finding(
        verdict=Verdict.SUPPORTED,
        why=why,
        claimed=claimed,
        recorded=_TITLES[claim.chamber],
        evidence=seat_evidence(seat, "type"),
    )


def _parties(term: Term, day: date | None) -> set[str]:
    if day is None or not term.affiliations:
        return {term.party, *(a.party for a in term.affiliations)}
    return {a.party for a in term.affiliations if a.start - SLACK <= day <= a.end + SLACK} or {term.party}
