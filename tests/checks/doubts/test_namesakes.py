"""Members of one name."""

from datetime import date

import pytest

from onrecord.article.model import Span
from onrecord.checks.doubts.namesakes import of_namesake
from onrecord.checks.doubts.page import Page
from onrecord.checks.model import Check, Finding, Verdict
from onrecord.claims.model import Claim, PartyClaim, StateClaim
from onrecord.mentions.model import Mentions
from onrecord.record.model import Member, Term
from onrecord.record.protocol import Record
from tests.build import article, record

SPAN = Span(0, 1)


def page(held: Record) -> Page:
    return Page(article("He spoke."), Mentions(as_of=date(2017, 6, 28)), held)


def member(person: str, first: str, last: str, state: str, party: str, start: str, end: str) -> Member:
    term = Term(chamber=None, state=state, party=party, start=date.fromisoformat(start), end=date.fromisoformat(end))
    return Member(id=person, first=first, last=last, terms=(term,))


class Twins:
    """A record in which two share a last name."""

    def __init__(self, *members: Member) -> None:
        self._members = members

    def members_named(self, keys: list[str]) -> dict[str, tuple[Member, ...]]:
        return {k: tuple(m for m in self._members if m.last.lower() == k) for k in keys}


ROGERS = Twins(
    member("R000575", "Mike", "Rogers", "AL", "Republican", "2003-01-03", "2019-01-03"),
    member("R000572", "Mike", "Rogers", "MI", "Republican", "2001-01-03", "2015-01-03"),
    member("R000395", "Harold", "Rogers", "KY", "Republican", "1981-01-05", "2019-01-03"),
)


@pytest.mark.parametrize(
    ("claim", "open_"),
    [
        (StateClaim(span=SPAN, person="R000575", name="Mike Rogers", state="MI"), True),
        (StateClaim(span=SPAN, person="R000575", name="Mike Rogers", state="OH"), False),
        (StateClaim(span=SPAN, person="R000575", name="Mike Rogers", state="KY"), False),  # another first name
        (StateClaim(span=SPAN, person="R000575", name="Rogers", state="KY"), True),
        (StateClaim(span=SPAN, person="R000575", name="Rogers", state="MI"), False),  # he has left
        (PartyClaim(span=SPAN, person="R000575", name="Mike Rogers", party="Democrat"), False),
    ],
)
def test_what_is_right_of_a_namesake_accuses_nobody(claim: Claim, open_: bool) -> None:
    wrong = Check(claim=claim, finding=Finding(verdict=Verdict.CONTRADICTED, why="AL", recorded="AL"))
    twins: Record = ROGERS  # type: ignore[assignment]
    assert of_namesake(wrong, page(twins)) is open_


def test_a_name_that_nobody_else_bears_is_held_against_the_file() -> None:
    claim = StateClaim(span=SPAN, person="R000487", name="Ed Royce", state="OH")
    check = Check(claim=claim, finding=Finding(verdict=Verdict.CONTRADICTED, why="CA", recorded="CA"))
    assert not of_namesake(check, page(record()))
