"""Offices by the dated table, the roles on file and the rosters."""

from datetime import date

import pytest

from onrecord.article.model import Span
from onrecord.checks.model import AsOf, Verdict
from onrecord.checks.offices.held import check_office, role_key
from onrecord.claims.model import Modality, OfficeClaim
from onrecord.record.model import Chamber
from tests.checks.offices.build import office
from tests.people import DAY, store

YES, NO, SILENT = Verdict.SUPPORTED, Verdict.CONTRADICTED, Verdict.NOT_ON_RECORD


@pytest.mark.parametrize(
    ("key", "name", "person", "day", "verdict"),
    [
        ("president", "Trump", None, DAY, YES),
        ("president", "Donald Trump", None, date(2016, 5, 1), SILENT),  # a candidate
        ("president", "Barack Obama", None, DAY, SILENT),  # a story of his time
        ("president", "Mike Pence", None, DAY, NO),
        ("president", "Vladimir Putin", None, DAY, SILENT),  # another country's
        ("secretary-of-state", "Tillerson", None, DAY, YES),
        ("secretary-of-state", "John Kerry", None, DAY, SILENT),
        ("secretary-of-state", "Nikki Haley", None, DAY, NO),
        ("speaker", "Paul Ryan", "R000570", DAY, YES),
        ("speaker", "Nancy Pelosi", "P000197", DAY, NO),  # held it before, and sits there still
        ("house-minority-leader", "Nancy Pelosi", "P000197", DAY, YES),
        ("majority-leader", "Mitch McConnell", "M000355", DAY, YES),
        ("majority-leader", "Nancy Pelosi", "P000197", DAY, NO),
        ("leader", "Nancy Pelosi", "P000197", DAY, YES),
        ("leader", "Eliot Engel", "E000179", DAY, SILENT),
        ("president", "Barack Obama", None, date(2017, 1, 22), SILENT),  # days after the change of hands
        ("president", "Trump", None, None, SILENT),
        ("other", "Jim Mattis", None, DAY, SILENT),
    ],
)
def test_table(key: str, name: str, person: str | None, day: date | None, verdict: Verdict) -> None:
    assert office(key, name, person, day).verdict is verdict


def test_an_apposition_that_may_be_a_list_is_not_contradicted() -> None:
    claim = OfficeClaim(
        span=Span(0, 1), office="speaker", name="Nancy Pelosi", person="P000197", modality=Modality.DOUBTED
    )
    assert check_office(claim, store(), AsOf(day=DAY)).verdict is SILENT


def test_former_holders() -> None:
    assert office("president", "Barack Obama", former=True).verdict is YES
    assert office("president", "Eliot Engel", "E000179", former=True).verdict is SILENT


@pytest.mark.parametrize(
    ("years", "verdict"), [((2010,), YES), ((2004, 2012), YES), ((2004,), SILENT), ((1990, 2004), SILENT)]
)
def test_a_former_holder_is_held_against_the_years_told(years: tuple[int, ...], verdict: Verdict) -> None:
    assert office("president", "Barack Obama", former=True, years=years).verdict is verdict


@pytest.mark.parametrize(
    ("title", "chamber", "key"),
    [
        ("Speaker of the House", Chamber.HOUSE, "speaker"),
        ("House Minority Leader", Chamber.HOUSE, "house-minority-leader"),
        ("Majority Whip", Chamber.SENATE, "senate-majority-whip"),
        ("President Pro Tempore of the Senate", Chamber.SENATE, "president-pro-tempore"),
        ("House Republican Conference Vice Chair", Chamber.HOUSE, "republican-conference-vice-chair"),
    ],
)
def test_roles(title: str, chamber: Chamber, key: str) -> None:
    assert role_key(title, chamber) == key


def test_the_evidence_names_table_and_roster() -> None:
    assert office("speaker", "Paul Ryan", "R000570").evidence[0].locator.startswith("offices/speaker/")
    wrong = office("committee-chair", "Eliot Engel", "E000179", committees=("HSFA",))
    assert [e.locator for e in wrong.evidence] == ["HSFA/R000487/title", "HSFA/E000179/title"]
    assert "minority" in wrong.why


def test_a_title_of_today_for_one_who_left_long_ago_is_a_slip() -> None:
    for present, verdict in ((True, NO), (False, SILENT)):
        claim = OfficeClaim(span=Span(0, 1), office="secretary-of-state", name="John Kerry", present=present)
        assert check_office(claim, store(), AsOf(day=DAY)).verdict is verdict
    obama = OfficeClaim(span=Span(0, 1), office="president", name="Barack Obama", present=True)
    assert check_office(obama, store(), AsOf(day=DAY)).verdict is SILENT  # presidents keep the title
