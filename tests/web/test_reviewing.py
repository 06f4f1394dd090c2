"""Suggestions decided on in the browser become the same rows as on the command line."""

import io
import re
import shutil
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from onrecord.cli import run
from onrecord.demands.ledger.model import State
from onrecord.demands.ledger.offers import Offers
from onrecord.demands.ledger.store import Ledger
from onrecord.web.app import create_app
from onrecord.web.kept import Kept
from onrecord.web.settings import Settings
from tests.web.build import suggest


@pytest.fixture
def folder(record: Path, tmp_path: Path) -> Path:
    """A folder with a ledger of three suggestions, the likeliest with a copy of its source and one that names a detainee."""
    suggest(record, tmp_path)
    return tmp_path


def settings(record: Path, folder: Path, **more: object) -> Settings:
    told = {
        "record": record,
        "data": folder / "web.db",
        "ledger": folder / "ledger.db",
        "archive": folder / "archive",
        "offline": True,
    }
    return Settings(**{**told, **more})  # type: ignore[arg-type]


@pytest.fixture
def desk(record: Path, folder: Path) -> TestClient:
    app = create_app(settings(record, folder))
    return TestClient(app, base_url="http://localhost", follow_redirects=False)


def forms(client: TestClient) -> list[dict[str, str]]:
    """Return the hidden fields of each suggestion on the page, in order."""
    page = client.get("/ledger/review").text
    return [
        dict(re.findall(r'name="(key|offer|measure)" value="([^"]*)"', part))
        for part in page.split("<form method")[1:]
        if 'name="offer"' in part
    ]


def open_offers(folder: Path) -> list[str]:
    with Ledger.open(folder / "ledger.db") as book:
        return [k.offer.what for k in Offers(book).open()]


def test_the_likeliest_comes_first_with_what_speaks_for_it(desk: TestClient) -> None:
    page = desk.get("/ledger/review").text
    assert page.index("two officials were listed") < page.index("a letter was sent") < page.index("&lt;b&gt;a speech")
    assert "90% likely" in page
    assert "same words" in page
    assert "Review 3 suggestions" in desk.get("/ledger").text


def test_an_accepted_one_makes_the_row_that_the_command_makes(
    desk: TestClient, record: Path, folder: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:  # fmt: skip
    other = tmp_path_factory.mktemp("other")
    shutil.copy(folder / "ledger.db", other / "ledger.db")
    answer = desk.post("/ledger/review", data={**forms(desk)[0], "decision": "accepted", "state": "done in part"})
    assert (answer.status_code, answer.headers["location"]) == (303, "/ledger/review?done=accepted")
    monkeypatch.setattr("sys.stdin", io.StringIO("a\nq\n"))
    told = [
        "--ledger",
        str(other / "ledger.db"),
        "--record",
        str(record),
        "--archive",
        str(folder / "archive"),
        "--offline",
    ]
    assert run(["ledger", "review", *told]) == 0
    rows = []
    for place in (folder, other):
        with Ledger.open(place / "ledger.db") as book:
            (row,) = book.rows()
            rows.append(row.entry)
            assert len(Offers(book).open()) == 2
    assert rows[0].assertion == rows[1].assertion
    assert rows[0].source == rows[1].source
    page = desk.get("/measures/hres351-115/ledger").text
    assert "two officials were listed" in page
    assert "done in part" in desk.get("/measures/hres351-115").text


def test_another_state_can_be_chosen(desk: TestClient, folder: Path) -> None:
    desk.post("/ledger/review", data={**forms(desk)[0], "decision": "accepted", "state": "in progress"})
    with Ledger.open(folder / "ledger.db") as book:
        assert [r.entry.state for r in book.rows()] == [State.IN_PROGRESS]


def test_a_refused_one_is_not_offered_again(desk: TestClient, folder: Path) -> None:
    assert desk.post("/ledger/review", data={**forms(desk)[0], "decision": "refused"}).status_code == 303
    assert open_offers(folder) == ["a letter was sent", "<b>a speech</b> was given"]
    with Ledger.open(folder / "ledger.db") as book:
        assert book.rows() == ()


def test_a_name_that_may_be_a_victims_must_be_checked(desk: TestClient, folder: Path) -> None:
    fields = {**forms(desk)[1], "decision": "accepted"}
    answer = desk.post("/ledger/review", data=fields)
    assert answer.status_code == 422
    assert "Ivan Sidorov" in answer.text
    assert len(open_offers(folder)) == 3
    assert desk.post("/ledger/review", data={**fields, "checked": "yes"}).status_code == 303


def test_a_source_that_cannot_be_kept_adds_nothing(desk: TestClient, folder: Path) -> None:
    answer = desk.post("/ledger/review", data={**forms(desk)[2], "decision": "accepted"})
    assert answer.status_code == 422
    assert "cannot be archived" in answer.text
    assert len(open_offers(folder)) == 3


def test_what_was_decided_cannot_be_decided_again(desk: TestClient) -> None:
    fields = forms(desk)[0]
    desk.post("/ledger/review", data={**fields, "decision": "refused"})
    answer = desk.post("/ledger/review", data={**fields, "decision": "accepted"})
    assert answer.status_code == 422
    assert "not open any more" in answer.text


@pytest.mark.parametrize("change", [{"key": "x"}, {"key": ""}])
def test_a_form_from_elsewhere_decides_nothing(desk: TestClient, folder: Path, change: dict[str, str]) -> None:
    answer = desk.post("/ledger/review", data={**forms(desk)[0], "decision": "accepted", **change})
    assert answer.status_code == 403
    assert len(open_offers(folder)) == 3


@pytest.mark.parametrize("decision", ["", "perhaps"])
def test_a_decision_that_is_none_is_said_so(desk: TestClient, decision: str) -> None:
    assert desk.post("/ledger/review", data={**forms(desk)[0], "decision": decision}).status_code == 400


def test_on_a_public_server_only_a_token_sees_and_decides(record: Path, folder: Path) -> None:
    kept = Kept.open(folder / "web.db")
    token = kept.add_token("city desk")
    kept.close()
    app = create_app(settings(record, folder, public=True))
    reader = TestClient(app, base_url="http://news.example", follow_redirects=False)
    assert reader.get("/ledger/review").status_code == 401
    assert reader.post("/ledger/review", data={"decision": "accepted"}).status_code == 401
    assert "two officials" not in reader.get("/ledger").text
    signed = TestClient(
        app, base_url="http://news.example", headers={"Authorization": f"Bearer {token}"}, follow_redirects=False
    )
    assert signed.post("/ledger/review", data={**forms(signed)[0], "decision": "accepted"}).status_code == 303
    with Ledger.open(folder / "ledger.db") as book:
        assert [r.entry.by for r in book.rows()] == ["city desk"]


def test_without_a_ledger_there_is_nothing_to_review(client: TestClient) -> None:
    assert "Nothing to review" in client.get("/ledger/review").text
    assert "No entry yet" in client.get("/ledger").text
