"""Party, state and chamber by the term on the day."""

from datetime import date

import pytest

from onrecord.article.model import Span
from onrecord.checks.model import AsOf, Finding, Verdict
from onrecord.checks.people import check_chamber, check_party, check_state
from onrecord.claims.model import ChamberClaim, PartyClaim, StateClaim
from onrecord.record.model import Chamber
from tests.people import DAY, store

SPAN = Span(0, 1)
YES, NO, SILENT, PART = Verdict.SUPPORTED, Verdict.CONTRADICTED, Verdict.NOT_ON_RECORD, Verdict.PARTLY


def party(person: str | None, said: str, day: date | None = DAY, *, former: bool = False) -> Finding:
    return check_party(
        PartyClaim(span=SPAN, person=person, party=said, name="Jo Doe", former=former), store(), AsOf(day=day)
    )


def state(person: str, said: str | None, district: int | None = None, day: date | None = DAY) -> Finding:
    return check_state(
        StateClaim(span=SPAN, person=person, state=said, district=district, name="Jo Doe"), store(), AsOf(day=day)
    )


def chamber(person: str, said: Chamber, day: date | None = DAY, *, former: bool = False) -> Finding:
    return check_chamber(
        ChamberClaim(span=SPAN, person=person, chamber=said, name="Jo Doe", former=former), store(), AsOf(day=day)
    )


@pytest.mark.parametrize(
    ("person", "said", "day", "verdict"),
    [
        ("R000435", "Republican", DAY, YES),
        ("R000435", "Democrat", DAY, NO),
        ("S000033", "Democrat", DAY, NO),
        ("A000367", "Republican", date(2019, 5, 1), YES),  # before he left the party
        ("A000367", "Independent", date(2019, 5, 1), NO),
        ("A000367", "Independent", date(2019, 10, 1), YES),
        ("A000367", "Republican", date(2019, 7, 8), YES),  # within a week of the change both are fair
        ("R000611", "Republican", date(2020, 5, 1), YES),  # a seat without days can support
        ("R000611", "Democrat", date(2020, 5, 1), SILENT),  # but not contradict
        ("F000392", "Democrat", DAY, YES),  # in his last term
        ("F000392", "Republican", DAY, SILENT),
        ("R000435", "Republican", None, YES),
        ("R000435", "Democrat", None, SILENT),
        ("X000001", "Democrat", DAY, SILENT),
        (None, "Democrat", DAY, SILENT),
    ],
)
def test_party(person: str | None, said: str, day: date | None, verdict: Verdict) -> None:
    assert party(person, said, day).verdict is verdict


def test_a_party_left() -> None:
    assert party("A000367", "Republican", date(2019, 10, 1), former=True).verdict is YES
    assert party("R000435", "Republican", former=True).verdict is SILENT


@pytest.mark.parametrize(
    ("person", "said", "district", "verdict"),
    [
        ("R000435", "FL", None, YES),
        ("R000435", "GA", None, NO),
        ("R000435", "FL", 27, YES),
        ("R000435", "FL", 26, NO),
        ("Y000033", "AK", 0, YES),
        ("P000603", "KY", 4, PART),  # a senator has no district
        ("R000435", None, None, SILENT),
    ],
)
def test_state(person: str, said: str | None, district: int | None, verdict: Verdict) -> None:
    assert state(person, said, district).verdict is verdict


@pytest.mark.parametrize(
    ("person", "said", "former", "day", "verdict"),
    [
        ("R000435", Chamber.HOUSE, False, DAY, YES),
        ("R000435", Chamber.SENATE, False, DAY, NO),
        ("N000147", Chamber.HOUSE, False, DAY, YES),
        ("F000392", Chamber.HOUSE, False, DAY, SILENT),  # out of office
        ("F000392", Chamber.HOUSE, True, DAY, YES),
        ("F000392", Chamber.SENATE, True, DAY, SILENT),
        ("R000435", Chamber.HOUSE, False, date(2019, 1, 8), YES),  # within a week of the end
    ],
)
def test_chamber(person: str, said: Chamber, former: bool, day: date, verdict: Verdict) -> None:
    assert chamber(person, said, day, former=former).verdict is verdict


@pytest.mark.parametrize(
    ("person", "district", "verdict"), [("R000435", 27, YES), ("R000435", 26, NO), ("S000033", 1, SILENT)]
)
def test_a_district_told_without_its_state(person: str, district: int, verdict: Verdict) -> None:
    assert state(person, None, district).verdict is verdict


@pytest.mark.parametrize(
    ("place", "verdict"),
    [("Miami", YES), ("Rochester", SILENT), ("Fresno", SILENT), ("Ponchatoula", SILENT)],
)
def test_a_home_bears_a_state_out_and_never_contradicts_it(place: str, verdict: Verdict) -> None:
    claim = StateClaim(span=SPAN, person="R000435", state=None, name="Jo Doe", place=place)
    assert check_state(claim, store(), AsOf(day=DAY)).verdict is verdict


def test_a_finding_shows_where_it_stands() -> None:
    finding = party("R000435", "Democrat")
    assert (finding.claimed, finding.recorded) == ("Democrat", "Republican")
    assert finding.why == "The members' file gives Republican for Ileana Ros-Lehtinen on 2017-06-28, not Democrat."
    (evidence,) = finding.evidence
    assert (evidence.document, evidence.locator) == ("legislators-current.yaml", "members/R000435/terms[0]/party")
    assert (evidence.value, evidence.sha256) == ("Republican (2017-01-03 to 2019-01-03)", "0" * 64)


@pytest.mark.parametrize(
    ("person", "rank", "verdict"),
    [
        ("M000355", "senior", YES),
        ("M000355", "junior", NO),
        ("P000603", "junior", YES),
        ("P000603", "senior", NO),
        ("S000033", "junior", YES),  # nobody else of Vermont is on file
    ],
)
def test_the_senior_senator_is_the_one_who_has_served_longer(person: str, rank: str, verdict: Verdict) -> None:
    code = "VT" if person == "S000033" else "KY"
    claim = StateClaim(span=SPAN, person=person, state=code, name="Jo Doe", rank=rank)
    assert check_state(claim, store(), AsOf(day=DAY)).verdict is verdict
