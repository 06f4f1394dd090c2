"""Before an accusation: whether the measure is the one meant."""

from datetime import date

import pytest

from onrecord.analyze import analyze
from onrecord.record.model import Chamber, Member, Term
from onrecord.record.store import Store
from onrecord.record.write import put_members
from onrecord.report.model import Report
from tests.build import record

BORNE_OUT = (
    "The House agreed to H.Res. 351, a resolution condemning violence and persecution in Chechnya. It was introduced by Rep. Ileana "
    "Ros-Lehtinen of Florida. Congress passed it by a recorded vote, and the text now goes to the Senate.\n"
)
OF_ANOTHER_CONGRESS = (
    "The committee held a hearing on H.Res. 351, the plan for dairy farms along the border. It was introduced by Rep. Eliot Engel of "
    "New York, and it has the support of 12 cosponsors. The Senate will take up the plan for farms next.\n"
)


def read(page: str, published: date | None = None) -> Report:
    return analyze(page.encode(), record(), published=published)


def accusations(report: Report) -> list[str]:
    return [c.claim.KIND.value for c in report.checks if c.finding.verdict == "contradicted"]


def test_a_page_without_a_day_is_accused_where_its_measure_is_known_again() -> None:
    assert {"passage", "status"} <= set(accusations(read(BORNE_OUT)))


def test_a_page_without_a_day_is_not_accused_over_a_number_that_fits_nothing_else() -> None:
    report = read(OF_ANOTHER_CONGRESS)
    assert accusations(report) == []


def test_with_the_day_told_the_number_is_enough() -> None:
    assert "sponsor" in accusations(read(OF_ANOTHER_CONGRESS, date(2017, 6, 28)))


@pytest.mark.parametrize("page", [BORNE_OUT, OF_ANOTHER_CONGRESS])
def test_an_abstention_still_says_what_the_record_holds(page: str) -> None:
    held = [c.finding for c in read(page).checks if c.finding.why.startswith("The page shows no day")]
    assert all("Of hres351-115:" in f.why and f.verdict == "not-on-record" for f in held)


def test_a_day_without_its_year_does_not_make_a_number_known_again() -> None:
    page = (
        "The committee met about H.Res. 351, the plan for dairy farms along the border, which was introduced on May 23. "
        "It was written with Rep. Eliot Engel of New York. The Senate passed it on Tuesday and sent it to the President.\n"
    )
    assert accusations(read(page)) == []
    assert (
        accusations(
            read(page.replace("May 23", "May 23, 2017").replace("dairy farms", "victims of persecution in Chechnya"))
        )
        != []
    )


def test_a_page_that_names_members_of_other_days_is_not_accused() -> None:
    members = "Rep. Ann Tilden of Ohio and Sen. Bo Marsh of Utah spoke for it."
    held = record.__wrapped__()
    assert isinstance(held, Store)
    left = [
        _left("T009999", "Ann", "Tilden", Chamber.HOUSE, "OH"),
        _left("M009999", "Bo", "Marsh", Chamber.SENATE, "UT"),
    ]
    put_members(held.connection, left)
    assert accusations(analyze(BORNE_OUT.encode(), held)) != []
    assert accusations(analyze(f"{BORNE_OUT}{members}\n".encode(), held)) == []


def _left(person: str, first: str, last: str, chamber: Chamber, state: str) -> Member:
    term = Term(chamber=chamber, start=date(2003, 1, 3), end=date(2009, 1, 3), state=state, party="Democrat")
    return Member(id=person, first=first, last=last, terms=(term,))
