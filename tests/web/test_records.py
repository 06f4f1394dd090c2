import pytest
from markupsafe import Markup
from starlette.testclient import TestClient

from onrecord.record.model import Clause, Document, MeasureText
from onrecord.web.records import side_by_side


def text(*clauses: str) -> MeasureText:
    rows = tuple(Clause(label=f"({n})", text=words) for n, words in enumerate(clauses, 1))
    return MeasureText(measure="hres1-115", version="ih", clauses=rows, document=Document(name="d"))


def test_a_measure_page_says_where_it_stands_who_backs_it_and_what_it_asks(client: TestClient) -> None:
    page = client.get("/measures/hres351-115").text
    for words in (
        "Agreed to by the House",
        "Ros-Lehtinen",
        "Foreign Affairs",
        "Russian Federation",
        "Engrossed in House",
    ):
        assert words in page, words
    assert 'role="img" aria-label="Cosponsors by party from 2017-05-23' in page


@pytest.mark.parametrize("name", ["115-hres-351", "BILLS-115hres351eh", "HRES351-115"])
def test_other_forms_of_an_id_lead_to_the_usual_one(client: TestClient, name: str) -> None:
    answer = client.get(f"/measures/{name}")
    assert (answer.status_code, answer.headers["location"]) == (307, "/measures/hres351-115")


@pytest.mark.parametrize("path", ["/measures/hr1-115", "/measures/x", "/votes/h1-115.2017", "/votes/<b>", "/nowhere"])
def test_what_is_not_there_is_a_page_that_says_so(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 404
    assert "<b>" not in answer.text
    assert "<h1>Not in this record</h1>" in answer.text


def test_a_browser_that_has_a_page_is_told_so(client: TestClient) -> None:
    first = client.get("/measures/hres351-115")
    again = client.get("/measures/hres351-115", headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_a_text_is_read_on_its_page(client: TestClient) -> None:
    page = client.get("/measures/hres351-115/texts").text
    assert "Russian Federation" in page
    assert client.get("/measures/hres351-115/texts?from=ih&to=eh").status_code == 404


def test_versions_side_by_side_mark_the_words_that_differ() -> None:
    rows = list(side_by_side(text("calls on Russia", "same"), text("urges Russia", "same", "new <b>")))
    assert rows[0] == (Markup("(1) <del>calls on</del> Russia"), Markup("(1) <ins>urges</ins> Russia"), True)
    assert rows[1] == ("(2) same", "(2) same", False)
    assert rows[2][1] == Markup("<ins>(3) new &lt;b&gt;</ins>")


def test_a_search_by_number_goes_to_the_measure(client: TestClient) -> None:
    answer = client.get("/search", params={"q": "H. Res. 351"})
    assert (answer.status_code, answer.headers["location"]) == (303, "/measures/hres351-115")


def test_a_search_by_words_lists_measures_and_an_empty_one_says_what_was_searched(client: TestClient) -> None:
    assert 'href="/measures/hres351-115"' in client.get("/search", params={"q": "persecution Chechnya"}).text
    assert "Searched" in client.get("/search", params={"q": "zebracorn"}).text
    assert client.get("/search").status_code == 200


def test_the_page_about_it_has_every_check_and_the_record_behind_it(client: TestClient) -> None:
    page = client.get("/about").text
    for words in (
        "vote-tally",
        "member-vote",
        "interval",
        "1 measures" if "1 measures" in page else "measure",
        "status of measures",
    ):
        assert words in page
    assert "javascript:" in page


def test_a_measure_shows_the_seats_of_its_last_roll_call(rich: TestClient) -> None:
    page = rich.get("/measures/hres351-115").text
    assert 'href="/votes/h1-115.2017"' in page
    assert page.count('class="seat') >= 2


def test_a_search_can_be_narrowed_and_widened_again(rich: TestClient) -> None:
    page = rich.get("/search", params={"committee": "", "since": "2017-01-01"}).text
    assert "/search?type=hres&amp;since=2017-01-01" in page
    narrowed = rich.get("/search", params={"type": "hres", "since": "2017-01-01"}).text
    assert 'href="/search?since=2017-01-01" aria-current="true"' in narrowed
    assert "A bill on" not in narrowed


def test_a_related_measure_is_told_with_its_kind(rich: TestClient) -> None:
    page = rich.get("/measures/hr1628-115").text
    assert '<a href="/measures/hres351-115">H.Res. 351 (115th)</a>' in page
    assert "(Related bill)" in page


def test_markup_in_a_title_is_shown_as_words(rich: TestClient) -> None:
    assert "<b>trade" not in rich.get("/measures/hr1628-115").text
    assert "&lt;b&gt;trade" in rich.get("/measures/hr1628-115").text


def test_demands_deadlines_are_a_calendar(client: TestClient) -> None:
    answer = client.get("/measures/hres351-115/ledger.ics")
    assert answer.headers["content-type"].startswith("text/calendar")
    assert answer.text.startswith("BEGIN:VCALENDAR\r\n")
    assert "RRULE:FREQ=YEARLY" in answer.text
