"""A server over the sample record, in this process; the checks run in real processes of their own."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from onrecord.record.load import load
from onrecord.web.app import create_app
from onrecord.web.kept import Kept
from onrecord.web.settings import Settings
from tests.web.build import enrich

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
    enrich(path)
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
