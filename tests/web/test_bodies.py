"""Pages of committees, offices and caucuses, and that the pages of measures, people and searches lead to them."""

import pytest
from starlette.testclient import TestClient


def test_a_committee_has_its_members_by_the_nearest_roster(rich: TestClient) -> None:
    page = rich.get("/committees/HSFA?on=2017-08-01").text
    assert "By the roster of 2017-06-28" in page
    assert "roster.yaml" in page
    assert page.index("Chair: ") < page.index("/people/R000435") < page.index("/people/P000613")
    assert "/measures/hres351-115" in page
    assert "/committees/HSFA14" in page


def test_a_day_without_a_roster_names_nobody_and_says_which_days_have_one(rich: TestClient) -> None:
    page = rich.get("/committees/HSFA?on=2025-08-01").text
    assert "/people/" not in page
    assert "no statement that the committee had none" in page
    assert "on=2017-06-28" in page


def test_measures_introduced_later_are_left_out(rich: TestClient) -> None:
    assert "/measures/hres351-115" not in rich.get("/committees/HSFA?on=2017-05-01").text


def test_the_code_that_measures_use_leads_to_the_committee(rich: TestClient) -> None:
    answer = rich.get("/committees/hsfa00")
    assert (answer.status_code, answer.headers["location"]) == (307, "/committees/HSFA")


def test_an_office_has_its_holders_with_sources_and_what_it_is_asked(rich: TestClient) -> None:
    page = rich.get("/offices/secretary-of-state?on=2017-06-28").text
    assert "On 2017-06-28: Rex Tillerson." in page
    assert "/demands?addressee=Secretary%20of%20State" in page
    assert page.count("external") >= 5


def test_what_came_after_the_last_day_seen_is_not_told(rich: TestClient) -> None:
    page = rich.get("/offices/secretary-of-defense?on=2026-11-01").text
    assert "does not tell" in page
    assert " at least</td>" in page


def test_a_caucus_names_whom_official_texts_name(rich: TestClient) -> None:
    page = rich.get("/caucuses/lgbt-equality-caucus").text
    assert "LGBT Equality Caucus" in page
    assert "/people/P000613" in page
    assert "Cong. Rec." in page


@pytest.mark.parametrize(
    "path", ["/committees", "/offices", "/measures/hres351-115", "/people/R000435", "/search?q=foreign+affairs"]
)
def test_pages_lead_to_the_committee_or_its_like(rich: TestClient, path: str) -> None:
    page = rich.get(path).text
    assert "/committees/HSFA" in page or "/offices/" in page


@pytest.mark.parametrize(
    "path", ["/committees/HSZZ", "/committees/%00", "/offices/king", "/caucuses/x", "/offices/secretary-of-state?on=x"]
)
def test_what_is_not_there_is_said_in_one_line(rich: TestClient, path: str) -> None:
    answer = rich.get(path)
    assert answer.status_code in (400, 404)
    assert "Traceback" not in answer.text


def test_an_empty_record_still_answers(client: TestClient) -> None:
    assert client.get("/committees").status_code == 200
    assert client.get("/offices").status_code == 200
