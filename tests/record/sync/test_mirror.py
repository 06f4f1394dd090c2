"""The sync against a mirror of the official sites that plays their faults; it and its data are read where they are at hand."""

import importlib.util
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import stamina

from onrecord.errors import OnrecordError
from onrecord.fetch import Client
from onrecord.record.digest import content_digest
from onrecord.record.store import Store
from onrecord.record.sync.run import sync
from onrecord.record.sync.sources import Wish

ROOT = Path(__file__).resolve().parents[3]
SHARED = Path(os.environ.get("ONRECORD_SHARED", ROOT.parent / "shared"))
TOOL, DATA = SHARED / "tools" / "mirror", SHARED / "data"
WISH = Wish(congresses=(115,), types=("hres", "sres"), chambers=(), texts=True)
BILLS = "*/bulkdata/BILLSTATUS/*"
FAULTS: list[dict[str, Any]] = [
    {"match": "*", "fault": "status", "status": 503, "count": 1, "per_path": True},
    {"match": "*", "fault": "status", "status": 429, "retry_after": 0, "count": 1, "per_path": True},
    {"match": "*", "fault": "reset", "count": 1, "per_path": True},
    {"match": "*.zip", "fault": "corrupt", "count": None},
    {"match": "*.zip", "fault": "truncate", "count": None},
    {"match": "*/sitemap.xml", "fault": "empty", "count": None},
    {"match": "*/sitemap.xml", "fault": "html", "count": None},
    {"match": "*/content/pkg/*", "fault": "html", "count": 1, "per_path": True},
    {"match": "*/content/pkg/*", "fault": "malformed", "count": 1},
    {"match": "*/legislators-current.yaml", "fault": "length", "count": 1},
    {"match": BILLS, "fault": "slow", "delay": 0.001, "count": 2},
]


class Quiet:
    """Watches a sync and says nothing."""

    def stage(self, words: str, total: int | None) -> None:
        pass

    def step(self, count: int = 1) -> None:
        pass

    def note(self, line: str) -> None:
        pass


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if not (TOOL / "build.py").exists() or not DATA.is_dir():
        pytest.skip(f"no mirror at {TOOL}: set ONRECORD_SHARED")
    pytest.importorskip("lxml")
    made = tmp_path_factory.mktemp("mirror") / "out"
    command = [
        sys.executable,
        str(TOOL / "build.py"),
        str(DATA),
        str(made),
        "--congress",
        "115",
        "--types",
        "hres,sres",
        "--limit",
        "12",
    ]
    subprocess.run(command, check=True, capture_output=True)
    return made


def serving(tree: Path, *rules: dict[str, Any]) -> Any:
    spec = importlib.util.spec_from_file_location("mirror_serve", TOOL / "serve.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.Mirror(tree, rules=rules)


def synced(url: str, store: Path) -> str:
    with Client(base=url, rate=0, attempts=3) as client, stamina.set_testing(True, attempts=3):
        sync(WISH, store, client, Quiet())
    with Store.open(store) as made:
        return content_digest(made)


@pytest.fixture(scope="module")
def undisturbed(tree: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    with serving(tree) as mirror:
        return synced(mirror.url, tmp_path_factory.mktemp("undisturbed") / "record.db")


@pytest.mark.parametrize("rule", FAULTS, ids=lambda r: f"{r['fault']}{r.get('status', '')} {r['match']}")
def test_with_a_fault_the_sync_ends_whole_or_with_one_line_and_no_store(
    rule: dict[str, Any], tree: Path, undisturbed: str, tmp_path: Path
) -> None:
    store, line = tmp_path / "record.db", ""
    with serving(tree, rule) as mirror:
        try:
            found = synced(mirror.url, store)
        except OnrecordError as error:
            found, line = "", str(error)
        assert bool(line) is not store.exists()
        assert "\n" not in line
        if found and found != undisturbed:  # a document that came broken was set aside, and comes with the next sync
            with Store.open(store) as made:
                assert made.connection.execute("SELECT count(*) FROM quarantine").fetchone()[0]
        if found != undisturbed:
            mirror.set_rules([])  # the fault has passed: the same command goes on
            found = synced(mirror.url, store)
    assert found == undisturbed


def test_what_changed_comes_with_the_next_sync_and_nothing_else(tree: Path, tmp_path: Path) -> None:
    change = {"match": "*/BILLSTATUS-115hres1.xml", "fault": "changed", "replace": [["House", "HOUSE"]], "count": None}
    with serving(tree, change) as mirror:
        before = synced(mirror.url, tmp_path / "record.db")
        asked = len(mirror.log)
        assert synced(mirror.url, tmp_path / "record.db") != before
        again = [r["path"] for r in mirror.log[asked:] if r["status"] == 200]
        assert [p for p in again if "BILLSTATUS-115" in p and p.endswith((".xml", ".zip"))]
        assert not [p for p in again if "hres2.xml" in p]
