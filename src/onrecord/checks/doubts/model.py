"""A doubt: one reason to accuse nobody."""

from collections.abc import Callable

from msgspec import Struct, structs

from onrecord.checks.doubts.page import Page
from onrecord.checks.floor import absent
from onrecord.checks.model import Check, Verdict

Look = Callable[[Check, Page], Check | None]


class Doubt(Struct, frozen=True, kw_only=True):
    """What is asked of an accusation, by a name, and what it becomes where that is so; `look` returns None where it is not."""

    name: str
    look: Look


def withdrawn(asked: Callable[[Check, Page], bool], why: str) -> Look:
    """Return the look that takes an accusation back, with what it held, where what is asked is so."""
    return lambda check, page: left_open(check, why) if asked(check, page) else None


def held_back(asked: Callable[[Check, Page], bool], why: str, *, of_measure: bool = True) -> Look:
    """Return the look that abstains where what is asked is so, and still shows what the record holds (`of_measure`: of which measure)."""

    def look(check: Check, page: Page) -> Check | None:
        if not asked(check, page):
            return None
        of = f"Of {check.claim.measure}: " if of_measure and check.claim.measure else ""
        told = f"{why} {of}{check.finding.why}"
        return structs.replace(check, finding=structs.replace(check.finding, verdict=Verdict.NOT_ON_RECORD, why=told))

    return look


def left_open(check: Check, why: str) -> Check:
    """Return a check that decides nothing, with the reason before what was found."""
    return structs.replace(check, finding=absent(f"{why} {check.finding.why}", check.finding.claimed))
