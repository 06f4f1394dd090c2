import pytest
from starlette.testclient import TestClient


def test_the_addressees_are_listed_by_how_much_is_asked_of_them(client: TestClient) -> None:
    page = client.get("/demands").text
    assert "/demands?addressee=" in page
    assert ">Government of Russia<" in page


def test_an_addressee_has_a_page_with_every_demand(client: TestClient) -> None:
    page = client.get("/demands", params={"addressee": "Russian Federation"}).text
    assert "Everything Congress has asked of" in page
    assert "/measures/hres351-115/ledger" in page
    assert "Chechen officials" not in page


def test_an_empty_answer_says_what_was_searched(client: TestClient) -> None:
    assert "Searched: all" in client.get("/demands", params={"act": "zebracorn"}).text


@pytest.mark.parametrize("congress", ["x", "0", "119-115"])
def test_a_congress_that_is_none_is_said_so(client: TestClient, congress: str) -> None:
    assert "names no Congress" in client.get("/demands", params={"congress": congress}).text
    answer = client.get("/api/v1/demands", params={"congress": congress})
    assert (answer.status_code, "names no Congress" in answer.json()["detail"]) == (400, True)


def test_the_api_pages_through_demands_without_losing_or_repeating_one(client: TestClient) -> None:
    whole = [i["id"] for i in client.get("/api/v1/demands", params={"limit": 100}).json()["items"]]
    seen: list[str] = []
    cursor: str | None = ""
    while cursor is not None:
        page = client.get("/api/v1/demands", params={"limit": 2, **({"cursor": cursor} if cursor else {})}).json()
        seen += [i["id"] for i in page["items"]]
        cursor = page["next"]
    assert seen == whole
    assert len(set(seen)) == len(seen) > 4


def test_an_office_that_is_asked_leads_to_who_held_it(client: TestClient) -> None:
    assert "/offices/secretary-of-state" in client.get("/demands", params={"addressee": "the Secretary of State"}).text
    assert "/offices/" not in client.get("/demands", params={"addressee": "Russian Federation"}).text


def test_long_lists_are_paged(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("onrecord.web.asking.SHOWN", 2)
    first = client.get("/demands", params={"congress": "115"}).text
    assert "from=2" in first
    second = client.get("/demands", params={"congress": "115", "from": "2"}).text
    assert "3 to 4" in second
    assert "from=0" not in second
    assert client.get("/demands", params={"from": "x"}).status_code == 400
