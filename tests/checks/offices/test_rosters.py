"""Chairs and ranking members, against the rosters of committees."""

from datetime import date

import pytest

from onrecord.article.model import Span
from onrecord.checks.model import AsOf, Verdict
from onrecord.checks.offices.held import check_office
from onrecord.claims.model import OfficeClaim
from tests.checks.offices.build import office
from tests.people import DAY, store

YES, NO, SILENT = Verdict.SUPPORTED, Verdict.CONTRADICTED, Verdict.NOT_ON_RECORD


def test_a_committee_named_elsewhere_is_not_held_against_a_chair() -> None:
    claim = OfficeClaim(
        span=Span(0, 1),
        office="committee-chair",
        name="Ed Royce",
        person="R000487",
        committees=("HSWM",),
        inferred=True,
    )
    assert check_office(claim, store(), AsOf(day=DAY)).verdict is YES


@pytest.mark.parametrize(
    ("key", "person", "committees", "day", "verdict"),
    [
        ("committee-chair", "R000487", ("HSFA",), DAY, YES),
        (
            "committee-chair",
            "E000179",
            ("HSFA",),
            date(2018, 12, 14),
            NO,
        ),  # of the minority on any day of that Congress
        ("ranking-member", "E000179", ("HSFA",), DAY, YES),
        ("ranking-member", "R000487", ("HSFA",), DAY, NO),
        ("committee-top", "E000179", ("HSFA",), DAY, YES),
        ("committee-chair", "B001273", ("HSWM",), date(2018, 12, 14), NO),  # chairs another committee
        ("committee-chair", "R000435", ("HSFA",), DAY, NO),
        ("committee-chair", "R000435", ("HSFA",), date(2018, 12, 14), SILENT),  # chairs change hands; the roster is old
        ("committee-chair", "G000386", ("HSJU", "SSJU"), DAY, YES),
        ("committee-chair", "R000487", (), DAY, YES),
        ("committee-chair", "R000435", (), DAY, SILENT),
        ("committee-chair", "E000179", ("HSFA",), date(2020, 1, 15), SILENT),  # no roster of that Congress
        ("committee-chair", "R000487", ("HSAS",), DAY, SILENT),
        ("committee-chair", None, ("HSFA",), DAY, SILENT),
    ],
)
def test_rosters(key: str, person: str | None, committees: tuple[str, ...], day: date, verdict: Verdict) -> None:
    assert office(key, "Jo Doe", person, day, committees=committees).verdict is verdict
