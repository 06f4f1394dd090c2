"""Members of one name: what is wrong of the one who sits today may be right of another who bears the name, or bore it in Congress."""

from datetime import date

from onrecord.checks.doubts.page import Page
from onrecord.checks.model import Check
from onrecord.claims.model import PartyClaim, StateClaim
from onrecord.record.model import Member
from onrecord.record.names import key


def of_namesake(check: Check, page: Page) -> bool:
    """Say whether a state or party that is wrong of a member is right of another of the name; by a last name alone, of one who sits on the day."""
    claim = check.claim
    if not isinstance(claim, StateClaim | PartyClaim):
        return False
    *given, last = key(claim.name).split() or [""]
    bearers = (m for ms in page.record.members_named([last]).values() for m in ms if last and m.id != claim.person)
    return any(_is_so(claim, m, page.as_of.day, sitting=not given) for m in bearers if _called(m, given))


def _called(member: Member, given: list[str]) -> bool:
    held = key(" ".join((member.first, member.middle, member.nickname, member.official))).split()
    return all(any(h == g or (len(g) == 1 and h.startswith(g)) for h in held) for g in given)


def _is_so(claim: StateClaim | PartyClaim, member: Member, day: date | None, *, sitting: bool) -> bool:
    for term in member.terms:
        if day is not None and term.start is not None and term.start > day:
            continue
        if sitting and day is not None and not (term.start and term.start <= day <= (term.end or day)):
            continue
        if (isinstance(claim, StateClaim) and claim.state == term.state) or (
            isinstance(claim, PartyClaim) and claim.party == term.party
        ):
            return True
    return False
