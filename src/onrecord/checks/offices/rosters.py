"""Checks of offices in committees: chairs and ranking members, against the committees' rosters."""

from datetime import date, timedelta

from onrecord.checks.model import AsOf, Evidence, Finding, Verdict
from onrecord.checks.offices.silent import TITLES, silent
from onrecord.claims.model import Modality, OfficeClaim
from onrecord.record.model import Document, Member, Seat
from onrecord.record.protocol import Record

_NEAR = timedelta(days=45)  # a roster this close to the day shows who was not in the chair
_NAMES = {"committee-chair": "chair", "ranking-member": "ranking member", "committee-top": "chair or ranking member"}


def committee_office(claim: OfficeClaim, record: Record, as_of: AsOf) -> Finding:
    """Hold an office in a committee against the rosters of the day."""
    day, member = as_of.day, record.member(claim.person) if claim.person else None
    if member is None or day is None:
        return silent(
            claim, f"Who is meant by {claim.name}, or the page's day, could not be settled, so no roster was read."
        )
    if claim.former:
        return silent(claim, "Rosters of an earlier day are not searched for who led a committee before.")
    codes = _codes(claim, record, member, day)
    if not codes:
        return _any_chair(claim, record, member, day)
    rosters = [seats for code in codes if (seats := record.roster(code, day))]
    if not rosters:
        return silent(claim, f"No roster of {', '.join(codes)} from the Congress of {day} is in the store.")
    findings = [_by_roster(claim, seats, record, member, day) for seats in rosters]
    order = (Verdict.SUPPORTED, Verdict.NOT_ON_RECORD, Verdict.CONTRADICTED)
    best = min(findings, key=lambda f: order.index(f.verdict))
    if claim.inferred and best.verdict is not Verdict.SUPPORTED:  # the committee was named elsewhere in the story
        found = _any_chair(claim, record, member, day)
        return best if found.verdict is Verdict.NOT_ON_RECORD and _on_other_side(claim, rosters, member) else found
    return best


def _on_other_side(claim: OfficeClaim, rosters: list[tuple[Seat, ...]], member: Member) -> bool:
    """Say whether the only committee that can be meant shows the member in the other party's place: no minority leads a committee."""
    side = {"committee-chair": "minority", "ranking-member": "majority"}.get(claim.office)
    own = [s for seats in rosters for s in seats if s.person == member.id]
    return len(rosters) == 1 and bool(own) and own[0].party == side and bool(own[0].title)


def _codes(claim: OfficeClaim, record: Record, member: Member, day: date) -> tuple[str, ...]:
    codes = claim.committees or ((claim.committee,) if claim.committee else ())
    term = member.term_on(day)
    chambers = {c.code: c.chamber for c in record.committees() if c.code in codes}
    own = tuple(c for c in codes if term and chambers.get(c) in (term.chamber, None))
    return own or codes


def _any_chair(claim: OfficeClaim, record: Record, member: Member, day: date) -> Finding:
    seat = next((s for s in record.seats(member.id, day) if _fits(s, claim.office) and len(s.committee) == 4), None)
    if seat is None:
        return silent(
            claim,
            f"Which committee is meant is not told, and no roster of that Congress shows {claim.name} as {_NAMES[claim.office]} of one.",
        )
    return _supported(claim, seat)


def _by_roster(claim: OfficeClaim, seats: tuple[Seat, ...], record: Record, member: Member, day: date) -> Finding:
    code = seats[0].committee
    own = next((s for s in seats if s.person == member.id), None)
    if own and _fits(own, claim.office):
        return _supported(claim, own)
    other = next((s for s in seats if _fits(s, claim.office)), None)
    near = abs(seats[0].day - day) <= _NEAR
    why = (
        _otherwise(claim, own, record, member, day, near=near) if other and claim.modality is Modality.ASSERTED else ""
    )
    if not other or not why:
        return silent(
            claim,
            f"The roster of {code} of {seats[0].day} does not settle whether {claim.name} was {_NAMES[claim.office]} on {day}.",
        )
    holder = record.member(other.person)
    name = (holder.official or holder.last) if holder else other.person
    text = f"The roster of {code} of {other.day} shows {name} as {other.title}; {why}."
    return Finding(
        verdict=Verdict.CONTRADICTED,
        why=text,
        claimed=f"{claim.name}: {_NAMES[claim.office]} of {code}",
        recorded=f"{name}: {other.title}",
        evidence=(_seat(other), *((_seat(own),) if own else ())),
    )


def _otherwise(claim: OfficeClaim, own: Seat | None, record: Record, member: Member, day: date, *, near: bool) -> str:
    """Say why a roster excludes a person: of the wrong side of the aisle, chair of another committee, or not in the chair then.

    A chair may change hands within a Congress, so a roster far from the day excludes only what cannot have changed.
    """
    side = {"committee-chair": "minority", "ranking-member": "majority"}.get(claim.office)
    if own and own.party == side:
        return f"{claim.name} sits there for the {side}{', as ' + own.title if own.title else ''}"
    elsewhere = next(
        (s for s in record.seats(member.id, day) if _fits(s, claim.office) and len(s.committee) == 4), None
    )
    if elsewhere:
        return f"{claim.name} is {elsewhere.title} of {elsewhere.committee}"
    return f"{claim.name} is not in that place" if near else ""


def _fits(seat: Seat, office: str) -> bool:
    title = seat.title.lower()
    return not title.startswith("vice") and any(t in title for t in TITLES[office])


def _supported(claim: OfficeClaim, seat: Seat) -> Finding:
    why = f"The roster of {seat.committee} of {seat.day} shows {claim.name} as {seat.title}."
    return Finding(
        verdict=Verdict.SUPPORTED,
        why=why,
        claimed=f"{claim.name}: {_NAMES[claim.office]}",
        recorded=f"{seat.title} of {seat.committee}",
        evidence=(_seat(seat),),
    )


def _seat(seat: Seat) -> Evidence:
    document = seat.document or Document(name="committee membership")
    return Evidence(
        document=document.name, locator=f"{seat.committee}/{seat.person}/title", value=f"{seat.title or 'member'} ({seat.day})",
        url=document.url, sha256=document.sha256, retrieved=document.retrieved,
    )  # fmt: skip
