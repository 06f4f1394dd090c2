"""Sponsors, cosponsors and days of introduction against the status file."""

from datetime import date

import pytest

from onrecord.article.model import Span
from onrecord.checks.model import AsOf, Verdict
from onrecord.checks.sponsorship import check_introduced, check_sponsor
from onrecord.claims.model import Days, Introduced, Sponsor
from onrecord.mentions.model import Grain
from onrecord.record.model import Chamber
from tests.bills import DAY, store

AT, AS_OF = Span(0, 1), AsOf(day=DAY)
YES, NO, PART, UNKNOWN = Verdict.SUPPORTED, Verdict.CONTRADICTED, Verdict.PARTLY, Verdict.NOT_ON_RECORD
HRES, SRES, HR = "hres351-115", "sres211-115", "hr3364-115"


@pytest.mark.parametrize(
    ("first", "last", "grain", "verdict"),
    [
        (date(2017, 5, 23), date(2017, 5, 23), Grain.DAY, YES),
        (date(2017, 5, 22), date(2017, 5, 22), Grain.DAY, NO),
        (date(2017, 5, 1), date(2017, 5, 31), Grain.MONTH, YES),
        (date(2017, 5, 24), date(2017, 5, 30), Grain.WEEK, YES),
        (date(2016, 1, 1), date(2016, 12, 31), Grain.YEAR, NO),
    ],
)
def test_introduced(first: date, last: date, grain: Grain, verdict: Verdict) -> None:
    found = check_introduced(Introduced(span=AT, measure=HRES, when=Days(first, last, grain)), store(), AS_OF)
    assert found.verdict is verdict
    assert found.evidence[0].locator == "bill/introducedDate"


def test_no_measure_is_not_on_record() -> None:
    when = Days(date(2017, 5, 23), date(2017, 5, 23))
    assert check_introduced(Introduced(span=AT, when=when), store(), AS_OF).verdict is UNKNOWN
    missing = check_introduced(Introduced(span=AT, measure="hr1-115", when=when), store(), AS_OF)
    assert missing.verdict is UNKNOWN
    assert "hr1-115" in missing.why


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        (Sponsor(span=AT, measure=HRES, person="R000435", name="Ros-Lehtinen"), YES),
        (Sponsor(span=AT, measure=HRES, person="E000179", name="Engel"), NO),
        (Sponsor(span=AT, measure=HRES, person="E000179", name="Engel", joint=True), PART),
        (Sponsor(span=AT, measure=HRES, person="E000179", name="Engel", how="named"), PART),
        (Sponsor(span=AT, measure=HRES, person="T000461", name="Toomey"), PART),
        (Sponsor(span=AT, measure=HRES, person="R000595", name="Rubio", chamber=Chamber.SENATE), UNKNOWN),
        (Sponsor(span=AT, measure=HRES, person="J000289", name="Jordan"), NO),
        (Sponsor(span=AT, measure=HRES, name="the Legion", how="drafted"), UNKNOWN),
        (Sponsor(span=AT, measure=HRES, name="somebody"), UNKNOWN),
        (Sponsor(span=AT, measures=(HRES, HR), person="R000487", name="Royce"), PART),
    ],
)
def test_sponsor(claim: Sponsor, verdict: Verdict) -> None:
    assert check_sponsor(claim, store(), AS_OF).verdict is verdict
