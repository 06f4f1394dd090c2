"""Checks of party, state and chamber, by the member's term on the day; offices and caucuses have files of their own."""

from collections.abc import Callable
from datetime import date, timedelta

from msgspec import Struct

from onrecord.checks.caucuses import check_caucus
from onrecord.checks.model import AsOf, Evidence, Finding, Verdict
from onrecord.checks.offices.held import check_office
from onrecord.claims.model import ChamberClaim, Claim, PartyClaim, StateClaim
from onrecord.mentions.states import FULL
from onrecord.mentions.towns import states_of
from onrecord.record.model import Chamber, Member, Term
from onrecord.record.protocol import Record

__all__ = ["check_caucus", "check_chamber", "check_office", "check_party", "check_state"]

_BRACKET = timedelta(
    days=6 * 366
)  # the longest term: a day this long after the last dated one may lie in the undated last seat
_SLACK = timedelta(days=7)  # around the first and last day of a term or party either value is fair
# parties that a news page names as the files do; others (New Progressive, Popular Democrat) go by two names
_PLAIN_PARTIES = frozenset({"Republican", "Democrat", "Independent", "Libertarian"})
_TITLES = {Chamber.HOUSE: "Representative", Chamber.SENATE: "Senator"}


class _Seat(Struct, frozen=True):
    """A member with the terms that the day allows; `around`: they lie on both sides of it, and only what they agree on is sure."""

    member: Member
    terms: tuple[tuple[int, Term], ...]
    dated: bool
    around: bool = False


def check_party(claim: PartyClaim, record: Record, as_of: AsOf) -> Finding:
    """Decide a member's party by the term that covers the day, party changes within a term included.

    A week on either side of a change both parties are fair. A source that gives a seat without its days can support, never
    contradict.
    """
    if claim.former:
        return _former_party(claim, record, as_of)
    seat = _seat(claim, claim.name, record, as_of, claimed=claim.party)
    if isinstance(seat, Finding):
        return seat
    values = {party for _, term in seat.terms for party in _parties(term, as_of.day)}
    sure = values <= _PLAIN_PARTIES and claim.party in _PLAIN_PARTIES
    return _decided(seat, claim.party, values, "party", as_of, sure=sure, said=lambda v: v)


def _former_party(claim: PartyClaim, record: Record, as_of: AsOf) -> Finding:
    """Support that a party was left where an earlier stretch shows it and the day another; silence is no denial."""
    member, day = record.member(claim.person) if claim.person else None, as_of.day
    claimed = f"no longer {claim.party}"
    if member is None or day is None:
        return _unresolved(claim, claim.name, record, claimed)
    held = [(i, t) for i, t in enumerate(member.terms) if t.start and t.start <= day]
    before = {a.party for _, t in held for a in t.affiliations if a.start < day} | {
        t.party for _, t in held if not t.affiliations
    }
    now = member.party_on(day)
    if now and now != claim.party and claim.party in before:
        why = f"The members' file shows {_name(member)} as {claim.party} before and as {now} on {day}."
        seat = _Seat(member=member, terms=tuple(held[-2:]), dated=True)
        return Finding(
            verdict=Verdict.SUPPORTED, why=why, claimed=claimed, recorded=now, evidence=_evidence(seat, "party")
        )
    return _silent(f"The members' file shows no change of party of {_name(member)} by {day}.", claimed=claimed)


def check_state(claim: StateClaim, record: Record, as_of: AsOf) -> Finding:
    """Decide a member's state, and district where one is named, by the term that covers the day. At large is district 0."""
    if claim.state is None and claim.place:
        return _at_home(claim, record, as_of)
    if claim.state is None and claim.district is not None:
        return _in_district(claim, record, as_of)
    if claim.state is None:
        return _silent(
            "The words name no state, and the record ties members to states and districts only.", claimed=claim.name
        )
    if claim.person is None and claim.district is None and not claim.name:
        return _silent("Nobody is named whose state could be looked up.", claimed=claim.state)
    seat = _seat(claim, claim.name, record, as_of, claimed=claim.state)
    if isinstance(seat, Finding):
        return seat
    states = {term.state for _, term in seat.terms}
    if claim.district is None or claim.state not in states:
        return _decided(seat, claim.state, states, "state", as_of, said=lambda v: FULL.get(v, v))
    districts = {term.district for _, term in seat.terms if term.state == claim.state}
    if None in districts:
        why = f"The record gives {seat.member.official or claim.name} as a member from {FULL[claim.state]}, without a district."
        return Finding(
            verdict=Verdict.PARTLY,
            why=why,
            claimed=f"{claim.state}-{claim.district}",
            recorded=claim.state,
            evidence=_evidence(seat, "state"),
        )
    names = {f"{claim.state}-{d}" for d in districts}
    return _decided(seat, f"{claim.state}-{claim.district}", names, "district", as_of, said=lambda v: v)


def _in_district(claim: StateClaim, record: Record, as_of: AsOf) -> Finding:
    """Decide a district that is told without its state: that of the member's own."""
    claimed = f"district {claim.district}"
    seat = _seat(claim, claim.name, record, as_of, claimed=claimed)
    if isinstance(seat, Finding):
        return seat
    districts = {str(term.district) for _, term in seat.terms if term.district is not None}
    if not districts or any(term.chamber is Chamber.SENATE for _, term in seat.terms):
        return _silent(f"The members' file gives no district of {_name(seat.member)}.", claimed=claimed)
    return _decided(seat, str(claim.district), districts, "district", as_of, said=lambda v: f"district {v}")


def _at_home(claim: StateClaim, record: Record, as_of: AsOf) -> Finding:
    """Bear out that a member is of a place by the state it lies in. The record holds no homes, so nothing is contradicted."""
    seat = _seat(claim, claim.name, record, as_of, claimed=claim.place)
    if isinstance(seat, Finding):
        return seat
    shared = states_of(claim.place) & {term.state for _, term in seat.terms}
    if len(shared) != 1:
        why = f"The members' file ties {_name(seat.member)} to a state and a district and names no town, so it does not decide {claim.place}."
        return _silent(why, claimed=claim.place)
    (state,) = shared
    why = f"{claim.place} is in {FULL[state]}, which the members' file gives for {_name(seat.member)}{f' on {as_of.day}' if seat.dated else ''}."
    return Finding(
        verdict=Verdict.SUPPORTED, why=why, claimed=claim.place, recorded=state, evidence=_evidence(seat, "state")
    )


def check_chamber(claim: ChamberClaim, record: Record, as_of: AsOf) -> Finding:
    """Decide whether a member sits in the House or the Senate on the day; of former members only that they once did."""
    if claim.former:
        return _former_chamber(claim, record, as_of)
    seat = _seat(claim, claim.name, record, as_of, claimed=_TITLES[claim.chamber])
    if isinstance(seat, Finding):
        return seat
    if not seat.dated and as_of.day and seat.terms[-1][1].end:
        return _silent(
            f"{_name(seat.member)} holds no seat on {as_of.day} by the members' file{_last(seat.member)}.",
            claimed=_TITLES[claim.chamber],
        )
    values = {term.chamber.value for _, term in seat.terms if term.chamber}
    return _decided(
        seat, claim.chamber.value, values, "type", as_of, sure=bool(values), said=lambda v: _TITLES[Chamber(v)]
    )


def _former_chamber(claim: ChamberClaim, record: Record, as_of: AsOf) -> Finding:
    member = record.member(claim.person) if claim.person else None
    claimed = f"former {_TITLES[claim.chamber]}"
    if member is None:
        return _unresolved(claim, claim.name, record, claimed)
    held = [
        (i, t)
        for i, t in enumerate(member.terms)
        if t.chamber is claim.chamber and (t.start is None or as_of.day is None or t.start <= as_of.day)
    ]
    if not held:
        return _silent(
            f"The record shows no term of {_name(member)} in the {claim.chamber.value.title()} before the day.",
            claimed=claimed,
        )
    seat = _Seat(member=member, terms=(held[-1],), dated=True)
    why = f"{_name(member)} served in the {claim.chamber.value.title()}{_days(held[-1][1])}."
    return Finding(
        verdict=Verdict.SUPPORTED,
        why=why,
        claimed=claimed,
        recorded=_TITLES[claim.chamber],
        evidence=_evidence(seat, "type"),
    )


def _seat(claim: Claim, name: str, record: Record, as_of: AsOf, *, claimed: str) -> _Seat | Finding:
    member = record.member(claim.person) if claim.person else None
    if member is None:
        return _unresolved(claim, name, record, claimed)
    day = as_of.day
    if day is None:
        terms = tuple((i, t) for i, t in enumerate(member.terms) if t.end is None or t.end >= date(2001, 1, 3))
        return _Seat(member=member, terms=terms, dated=False)
    dated = tuple((i, t) for i, t in enumerate(member.terms) if _near(t, day))
    if dated:
        return _Seat(member=member, terms=dated, dated=True)
    if open_ended := _last_seat(member, day):
        return open_ended
    if last := _last_term(member, day):
        return _Seat(member=member, terms=(last,), dated=False)
    why = (
        f"{_name(member)} holds no seat on {day} by the members' file{_last(member)}; what is said is of another time."
    )
    return _silent(why, claimed=claimed)


def _last_seat(member: Member, day: date) -> _Seat | None:
    """Return the last seat on file where the file gives it without days, and before it the last one that has days.

    Both together bracket a day between them: what they agree on held on that day too.
    """
    undated = tuple((i, t) for i, t in enumerate(member.terms) if t.start is None)
    earlier = [(i, t) for i, t in enumerate(member.terms) if t.chamber and t.end and t.end < day]
    if not undated:
        return None
    bracket = [max(earlier, key=lambda item: item[1].end or day)] if earlier else []
    sure = bool(bracket) and day - (bracket[0][1].end or day) <= _BRACKET and not bracket[0][1].affiliations
    return _Seat(member=member, terms=(*bracket, *undated), dated=sure, around=True)


def _last_term(member: Member, day: date) -> tuple[int, Term] | None:
    """Return the term that a former member held last: what it says can bear a claim out, but never contradict it."""
    ended = [(i, t) for i, t in enumerate(member.terms) if t.chamber and t.end and t.end < day]
    later = any(t.chamber and t.start and t.start > day for t in member.terms)
    return max(ended, key=lambda item: item[1].end or day) if ended and not later else None


def _near(term: Term, day: date) -> bool:
    if term.start is None:
        return False
    return term.start - _SLACK <= day <= (term.end or date.max - _SLACK) + _SLACK


def _parties(term: Term, day: date | None) -> set[str]:
    if day is None or not term.affiliations:
        return {term.party, *(a.party for a in term.affiliations)}
    return {a.party for a in term.affiliations if a.start - _SLACK <= day <= a.end + _SLACK} or {term.party}


def _decided(
    seat: _Seat,
    claimed: str,
    values: set[str],
    field: str,
    as_of: AsOf,
    *,
    sure: bool = True,
    said: Callable[[str], str],
) -> Finding:
    """Return supported where the value is one of the record's, contradicted where dated terms positively say another."""
    shown = "; ".join(sorted(values))
    plain, name = " or ".join(said(v) for v in sorted(values)), _name(seat.member)
    when = f"on {as_of.day}" if seat.dated else _undated(seat) if as_of.day else "in every term since 2001"
    evidence = _evidence(seat, field)
    if claimed in values and (len(values) == 1 or (seat.dated and not seat.around)):
        return Finding(
            verdict=Verdict.SUPPORTED,
            why=f"The members' file gives {plain} for {name} {when}.",
            claimed=claimed,
            recorded=shown,
            evidence=evidence,
        )
    if seat.dated and sure and len(values) == 1 and claimed not in values:
        why = f"The members' file gives {plain} for {name} {when}, not {said(claimed)}."
        return Finding(verdict=Verdict.CONTRADICTED, why=why, claimed=claimed, recorded=shown, evidence=evidence)
    why = f"The members' file gives {plain or 'nothing'} for {name} {when}; that does not decide the day of the page."
    return Finding(verdict=Verdict.NOT_ON_RECORD, why=why, claimed=claimed, evidence=evidence)


def _undated(seat: _Seat) -> str:
    end = seat.terms[-1][1].end
    return f"in the last term, which ended on {end}" if end else "in a term on file that bears no days"


def _evidence(seat: _Seat, field: str) -> tuple[Evidence, ...]:
    document = seat.member.document
    return tuple(
        Evidence(
            document=document.name if document else "congress-legislators",
            locator=f"members/{seat.member.id}/terms[{index}]/{field}",
            value=_value(term, field),
            url=document.url if document else None,
            sha256=document.sha256 if document else None,
            retrieved=document.retrieved if document else None,
        )
        for index, term in seat.terms[:2]
    )


def _value(term: Term, field: str) -> str:
    if field == "party" and term.affiliations:
        return "; ".join(f"{a.party} {a.start} to {a.end}" for a in term.affiliations)
    known = {"party": term.party, "state": term.state, "type": term.chamber.value if term.chamber else "executive"}
    return known.get(field, f"{term.state}-{term.district}") + _days(term)


def _days(term: Term) -> str:
    return f" ({term.start} to {term.end or 'today'})" if term.start else ""


def _last(member: Member) -> str:
    ended = [t.end for t in member.terms if t.end and t.chamber]
    return f" (last term to {max(ended)})" if ended else ""


def _name(member: Member) -> str:
    return member.official or f"{member.first} {member.last}"


def _unresolved(claim: Claim, name: str, record: Record, claimed: str) -> Finding:
    reason = (
        f"the members' file has nobody under {claim.person}" if claim.person else "more than one member fits, or none"
    )
    return _silent(
        f"Who is meant by {name or 'the words'} could not be settled ({reason}); {record.coverage().members} members were searched.",
        claimed=claimed,
    )


def _silent(why: str, *, claimed: str) -> Finding:
    return Finding(verdict=Verdict.NOT_ON_RECORD, why=why, claimed=claimed)
