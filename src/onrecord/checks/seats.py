"""The seat that a member holds on a day by the members' file, and findings about what it says of state, party and chamber."""

from collections.abc import Callable
from datetime import date, timedelta

from msgspec import Struct

from onrecord.checks.model import AsOf, Evidence, Finding, Verdict
from onrecord.claims.model import Claim
from onrecord.record.model import Member, Term
from onrecord.record.protocol import Record

_BRACKET = timedelta(
    days=6 * 366
)  # the longest term: a day this long after the last dated one may lie in the undated last seat
SLACK = timedelta(days=7)  # around the first and last day of a term or party either value is fair


class Held(Struct, frozen=True):
    """A member with the terms that the day allows; `around`: they lie on both sides of it, and only what they agree on is sure."""

    member: Member
    terms: tuple[tuple[int, Term], ...]
    dated: bool
    around: bool = False


def held_seat(claim: Claim, name: str, record: Record, as_of: AsOf, *, claimed: str) -> Held | Finding:
    """Return the seat that a claim's member holds on the day of the page, or the finding that says why there is none."""
    member = record.member(claim.person) if claim.person else None
    if member is None:
        return unresolved(claim, name, record, claimed)
    day = as_of.day
    if day is None:
        terms = tuple((i, t) for i, t in enumerate(member.terms) if t.end is None or t.end >= date(2001, 1, 3))
        return Held(member=member, terms=terms, dated=False)
    dated = tuple((i, t) for i, t in enumerate(member.terms) if _near(t, day))
    if dated:
        return Held(member=member, terms=dated, dated=True)
    if open_ended := _last_seat(member, day):
        return open_ended
    if last := _last_term(member, day):
        return Held(member=member, terms=(last,), dated=False)
    why = f"{name_of(member)} holds no seat on {day} by the members' file{last_told(member)}; what is said is of another time."
    return silent(why, claimed=claimed)


def _last_seat(member: Member, day: date) -> Held | None:
    """Return the last seat on file where the file gives it without days, and before it the last one that has days.

    Both together bracket a day between them: what they agree on held on that day too.
    """
    undated = tuple((i, t) for i, t in enumerate(member.terms) if t.start is None)
    earlier = [(i, t) for i, t in enumerate(member.terms) if t.chamber and t.end and t.end < day]
    if not undated:
        return None
    bracket = [max(earlier, key=lambda item: item[1].end or day)] if earlier else []
    sure = bool(bracket) and day - (bracket[0][1].end or day) <= _BRACKET and not bracket[0][1].affiliations
    return Held(member=member, terms=(*bracket, *undated), dated=sure, around=True)


def _last_term(member: Member, day: date) -> tuple[int, Term] | None:
    """Return the term that a former member held last: what it says can bear a claim out, but never contradict it."""
    ended = [(i, t) for i, t in enumerate(member.terms) if t.chamber and t.end and t.end < day]
    later = any(t.chamber and t.start and t.start > day for t in member.terms)
    return max(ended, key=lambda item: item[1].end or day) if ended and not later else None


def _near(term: Term, day: date) -> bool:
    if term.start is None:
        return False
    return term.start - SLACK <= day <= (term.end or date.max - SLACK) + SLACK


def decided(
    seat: Held,
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
    plain, name = " or ".join(said(v) for v in sorted(values)), name_of(seat.member)
    when = f"on {as_of.day}" if seat.dated else _undated(seat) if as_of.day else "in every term since 2001"
    evidence = seat_evidence(seat, field)
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


def _undated(seat: Held) -> str:
    end = seat.terms[-1][1].end
    return f"in the last term, which ended on {end}" if end else "in a term on file that bears no days"


def seat_evidence(seat: Held, field: str) -> tuple[Evidence, ...]:
    """Point at what the members' file says of a field of a seat: "party", "state", "district" or "type"."""
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
    return known.get(field, f"{term.state}-{term.district}") + days_of(term)


def days_of(term: Term) -> str:
    """Write the days of a term."""
    return f" ({term.start} to {term.end or 'today'})" if term.start else ""


def last_told(member: Member) -> str:
    """Return when the last term of a member ended, in brackets, or nothing."""
    ended = [t.end for t in member.terms if t.end and t.chamber]
    return f" (last term to {max(ended)})" if ended else ""


def name_of(member: Member) -> str:
    """Return the name by which a member goes."""
    return member.official or f"{member.first} {member.last}"


def unresolved(claim: Claim, name: str, record: Record, claimed: str) -> Finding:
    """Return the finding that who is meant could not be settled."""
    reason = (
        f"the members' file has nobody under {claim.person}" if claim.person else "more than one member fits, or none"
    )
    return silent(
        f"Who is meant by {name or 'the words'} could not be settled ({reason}); {record.coverage().members} members were searched.",
        claimed=claimed,
    )


def silent(why: str, *, claimed: str) -> Finding:
    """Return a finding that the record does not decide."""
    return Finding(verdict=Verdict.NOT_ON_RECORD, why=why, claimed=claimed)
