"""A server over the sample record, in this process; the checks run in real processes of their own."""

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from onrecord.record import finder
from onrecord.record.load import load
from onrecord.record.model import Chamber, Committee, Seat
from onrecord.record.store import Store
from onrecord.record.write import put_committees, put_measures, put_rolls, put_seats
from onrecord.web.app import create_app
from onrecord.web.kept import Kept
from onrecord.web.settings import Settings
from tests.record.build import document, measure, roll_call

ROOT = Path(__file__).resolve().parents[2]
ARTICLE = ROOT / "samples" / "article.html"
STORY = (
    "Congress Passes Chechnya Resolution\n\nJune 28, 2017\n\nCongress passed H. Res. 351 on Tuesday by voice vote. "
    "It was introduced on May 24 by Rep. Ileana Ros-Lehtinen, a Florida Republican.\n\n"
    "“They beat me,” said a man named Ilya Petrov, who fled."
)


@pytest.fixture(scope="session")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("record") / "record.db"
    load([ROOT / "samples" / "record"], path, workers=1)
    return path


@pytest.fixture(scope="session")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("data") / "web.db"


@pytest.fixture(scope="session")
def client(record: Path, data: Path) -> Iterator[TestClient]:
    """A client of a server on loopback."""
    app = create_app(Settings(record=record, data=data, checkers=1, offline=True, seconds=60))
    with TestClient(app, base_url="http://localhost", follow_redirects=False) as found:
        yield found


@pytest.fixture(scope="session")
def rich_record(record: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample with a roster, a roll call on its resolution, and one measure more."""
    path = tmp_path_factory.mktemp("rich") / "record.db"
    shutil.copy(record, path)
    day = date(2017, 6, 28)
    committee = Committee(code="HSFA", name="House Committee on Foreign Affairs", chamber=Chamber.HOUSE)
    below = Committee(code="HSFA14", name="Europe, Eurasia and Emerging Threats", chamber=Chamber.HOUSE, parent="HSFA")
    seats = [
        Seat(
            committee="HSFA",
            person="R000435",
            title="Chair",
            party="majority",
            day=day,
            document=document("roster.yaml"),
        ),
        Seat(committee="HSFA", person="P000613", party="minority", day=day, document=document("roster.yaml")),
    ]
    with Store.create(path) as store, store.connection:
        put_committees(store.connection, [committee, below])
        put_seats(store.connection, seats)
        put_rolls(
            store.connection, [roll_call("h", 1, "2017-06-27", ("R000435", "yea"), ("P000613", "nay"), measure="hres351-115")]
        )  # fmt: skip
        put_measures(
            store.connection,
            [measure("hr", 1628, ("2017-03-20", "Introduced in House"), title="A bill on <b>trade</b>")],
        )
        finder.fill(store.connection)
    return path


@pytest.fixture(scope="session")
def rich(rich_record: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """A client of a server over that record."""
    data = tmp_path_factory.mktemp("rich") / "web.db"
    app = create_app(Settings(record=rich_record, data=data, checkers=1, offline=True, seconds=60))
    with TestClient(app, base_url="http://localhost", follow_redirects=False) as found:
        yield found


@pytest.fixture(scope="session")
def public_data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("public") / "web.db"


@pytest.fixture(scope="session")
def token(public_data: Path) -> str:
    kept = Kept.open(public_data)
    made = kept.add_token("desk")
    kept.close()
    return made


@pytest.fixture(scope="session")
def server(record: Path, public_data: Path) -> Iterator[TestClient]:
    """A client of a public server; `token` is good on it."""
    settings = Settings(
        record=record, data=public_data, checkers=1, public=True, hosts=("news.example",), offline=True, seconds=60,
        checks_a_minute=10_000, requests_a_minute=10_000,
    )  # fmt: skip
    with TestClient(create_app(settings), base_url="http://news.example", follow_redirects=False) as found:
        yield found
