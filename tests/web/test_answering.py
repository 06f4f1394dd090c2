from datetime import date
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from onrecord.demands.ledger.asked import asking
from onrecord.demands.ledger.model import Entry, State
from onrecord.demands.ledger.store import Ledger
from onrecord.record.api import Record
from onrecord.web.app import create_app
from onrecord.web.settings import Settings


@pytest.fixture(scope="module")
def ledger(record: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("ledger") / "ledger.db"
    with Record.open(record) as store:
        demand = next(d.id for d in asking("hres351-115", store).demands if d.addressee)
    with Ledger.create(path) as book:
        entry = Entry(
            demands=(demand,), state=State.NO_ANSWER, day=date(2018, 1, 2), searched=("Federal Register",), by="desk",
            at="2026-11-28T00:00:00Z",
        )  # fmt: skip
        book.append([entry])
    return path


@pytest.fixture(scope="module")
def site(record: Path, data: Path, ledger: Path) -> TestClient:
    return TestClient(create_app(Settings(record=record, data=data, ledger=ledger)), base_url="http://localhost")


def test_a_demand_has_its_state_and_what_was_searched(site: TestClient) -> None:
    page = site.get("/measures/hres351-115/ledger").text
    assert "no answer found" in page
    assert "Federal Register" in page
    assert "Russian Federation" in page
    assert page.index("2017-05-23") < page.rindex("2017-06-27")


def test_the_api_has_the_same(site: TestClient) -> None:
    view = site.get("/api/v1/ledger/hres351-115").json()
    assert [d["state"] for d in view["demands"]].count("no answer found") == 1
    assert site.get("/api/v1/ledger/hr1-115").status_code == 404


def test_a_feed_follows_a_measure(site: TestClient) -> None:
    answer = site.get("/measures/hres351-115/ledger.atom")
    assert answer.headers["content-type"].startswith("application/atom+xml")
    assert b"<feed" in answer.content


def test_without_a_ledger_every_demand_is_unsearched(client: TestClient) -> None:
    page = client.get("/measures/hres351-115/ledger")
    assert page.status_code == 200
    assert "no answer found" not in page.text
