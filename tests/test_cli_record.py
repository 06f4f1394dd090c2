"""The record from the command line: loaded from files, described, read by other commands, kept for folders."""

import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from onrecord.cli import run
from onrecord.cli.stores import KEPT_FOLDERS, folder_store
from onrecord.record.digest import content_digest
from onrecord.record.store import Store

SAMPLE = Path(__file__).parents[1] / "samples"
Ran = Callable[..., tuple[int, str, str]]


@pytest.fixture(autouse=True)
def _own_places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("ONRECORD_RECORD", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


@pytest.fixture
def ran(capsys: pytest.CaptureFixture[str]) -> Ran:
    def call(*arguments: str) -> tuple[int, str, str]:
        code = run(arguments)
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return call


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Copy the sample's record to where it can be changed."""
    return Path(shutil.copytree(SAMPLE / "record", tmp_path / "files"))


def test_files_become_a_store_that_says_what_it_holds(ran: Ran, folder: Path) -> None:
    code, out, err = ran("record", "load", str(folder), "--into", "record.db")
    assert (code, err) == (0, "")
    assert out == "record.db: status of measures 1, texts 1, members 1\n"
    assert "Measures          1 115th Congress 1" in ran("record", "info", "--record", "record.db")[1]
    held = json.loads(ran("record", "info", "--record", "record.db", "--json")[1])
    assert held["coverage"]["measures"] == {"hres-115": 1}


def test_without_a_name_the_store_is_the_user_s_own(ran: Ran, folder: Path) -> None:
    assert ran("record", "load", str(folder))[0] == 0
    assert ran("measure", "hres351-115")[0] == 0


def test_the_environment_may_name_the_record(ran: Ran, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ONRECORD_RECORD", str(folder))
    assert ran("measure", "H.Res.", "351")[1].startswith("H.Res. 351, 115th Congress: ")


def test_a_bad_file_is_set_aside_and_counted(ran: Ran, folder: Path) -> None:
    (folder / "BILLSTATUS-115hres9.xml").write_text("<billStatus><bill>")
    assert "; 1 set aside" in ran("record", "load", str(folder), "--into", "record.db")[1]
    assert (
        "Set aside: 1 document that could not be read\n  - BILLSTATUS-115hres9.xml"
        in ran("record", "info", "--record", "record.db")[1]
    )


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["record", "load", "nowhere", "--into", "record.db"], "nowhere: no such file or folder"),
        (["record", "load", "--into", "record.db"], "Missing argument 'PATH...'"),
        (["record", "load", "empty", "--into", "record.db"], "no official document could be read in empty"),
        (["record", "load", "files", "--into", "files"], "files: cannot be written"),
        (["record", "info", "--record", "none.db"], "no record at none.db; make one with: onrecord record load"),
        (["record", "info", "--record", "other.db"], "a database of another program"),
        (["record", "info", "--record", "text.db"], "not a store of onrecord"),
        (["measure", "hres351-115", "--record", "newer.db"], "update onrecord"),
        (["measure", "hres351-115", "--record", "broken.db"], "the store is damaged"),
        (["measure", "hres352-115", "--record", "files"], "hres352-115 is not in this record"),
        (["measure", "S. 5", "--record", "files"], "no S. 5 of any Congress is in this record"),
        (["check", "page.txt", "--record", "text.db"], "not a store of onrecord"),
    ],
)
def test_what_is_wrong_is_one_clear_line(ran: Ran, folder: Path, arguments: list[str], words: str) -> None:
    Path("empty").mkdir()
    Path("page.txt").write_text("A page.")
    Path("text.db").write_text("no database at all, only words " * 100)
    with sqlite3.connect("other.db") as other:
        other.execute("CREATE TABLE bookmark (url TEXT)")
    other.close()
    for name, harm in (("newer.db", "PRAGMA user_version = 999"), ("broken.db", "UPDATE measure SET data = x'ff00'")):
        ran("record", "load", str(folder), "--into", name)
        with sqlite3.connect(name) as store:
            store.execute(harm)
        store.close()
    code, _, err = ran(*arguments)
    assert (code, err.count("\n")) == (2, 1)
    assert err.startswith("onrecord: ")
    assert words in err
    assert not Path("record.db").exists()


def test_a_number_that_several_congresses_used_is_asked_back(ran: Ran, folder: Path) -> None:
    status = (folder / "BILLSTATUS-115hres351.xml").read_text(encoding="utf-8")
    (folder / "BILLSTATUS-116hres351.xml").write_text(
        status.replace("<congress>115<", "<congress>116<"), encoding="utf-8"
    )
    code, _, err = ran("measure", "H.Res. 351", "--record", str(folder))
    assert (code, err) == (2, "onrecord: H.Res. 351 names 2 measures; say which: hres351-116, hres351-115\n")
    assert ran("measure", "H.Res. 351 (116th)", "--record", str(folder))[0] == 0


def test_a_measure_in_json_is_one_line(ran: Ran, folder: Path) -> None:
    code, out, _ = ran("measure", "115-hres-351", "--record", str(folder), "--json")
    assert (code, out.count("\n"), json.loads(out)["standing"]["key"]) == (0, 1, "complete")


def test_a_folder_is_loaded_once_until_it_changes(folder: Path) -> None:
    first = folder_store(folder)
    made = first.stat().st_ino
    assert folder_store(folder) == first
    assert first.stat().st_ino == made
    (folder / "notes.txt").write_text("new")
    second = folder_store(folder)
    assert second != first
    assert {p.name for p in second.parent.iterdir()} == {first.name, second.name}


def test_old_stores_of_folders_are_forgotten(folder: Path) -> None:
    stores = []
    for number in range(KEPT_FOLDERS + 2):
        (folder / "notes.txt").write_text("x" * number)
        stores.append(folder_store(folder))
        os.utime(stores[-1], (number, number))
    assert len(list(stores[-1].parent.glob("*.db"))) == KEPT_FOLDERS
    assert stores[-1].exists()


def many_measures(folder: Path, count: int) -> Path:
    source = (SAMPLE / "record" / "BILLSTATUS-115hres351.xml").read_text(encoding="utf-8")
    many = folder / "many"
    many.mkdir()
    for number in range(1, count + 1):
        (many / f"BILLSTATUS-115hres{number}.xml").write_text(
            source.replace("<number>351<", f"<number>{number}<"), encoding="utf-8"
        )
    return many


def loading(many: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "onrecord", "record", "load", str(many), "--into", "record.db"]
    return subprocess.Popen(
        command, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True, start_new_session=True
    )  # fmt: skip


def wait_for(path: str) -> None:
    deadline = time.monotonic() + 20
    while not Path(path).exists() and time.monotonic() < deadline:
        time.sleep(0.02)


signals = pytest.mark.skipif(os.name == "nt", reason="signals are sent otherwise there")


@signals
def test_an_interrupt_ends_a_load_with_one_line_and_no_store(tmp_path: Path) -> None:
    with loading(many_measures(tmp_path, 2_000)) as process:
        wait_for("record.db.new-wal")
        time.sleep(0.2)
        os.killpg(process.pid, signal.SIGINT)
        out, err = process.communicate(timeout=30)
    assert (process.returncode, out, err.strip()) == (130, "", "onrecord: stopped")
    assert not list(Path().glob("record.db*"))


@signals
def test_a_load_killed_at_any_moment_leaves_no_store_or_a_whole_one(tmp_path: Path, ran: Ran) -> None:
    many, chance = many_measures(tmp_path, 300), random.Random(11)  # noqa: S311 - no secret
    for _ in range(4):
        with loading(many) as process:
            time.sleep(chance.uniform(0.1, 1.0))
            os.killpg(process.pid, signal.SIGKILL)
            process.communicate(timeout=30)
        if Path("record.db").exists():
            break
        code, _, err = ran("record", "info", "--record", "record.db")
        assert (code, "no record at record.db; make one with" in err, err.count("\n")) == (2, True, 1)
    code, out, _ = ran("record", "load", str(many), "--into", "record.db")
    assert (code, "status of measures 300" in out) == (0, True)
    assert sorted(p.name for p in Path().glob("record.db*")) == ["record.db"]
    ran("record", "load", str(many), "--into", "undisturbed.db")
    with Store.open(Path("record.db")) as one, Store.open(Path("undisturbed.db")) as other:
        assert content_digest(one) == content_digest(other)


@signals
def test_of_two_loads_into_a_new_store_the_second_says_who_is_at_work(tmp_path: Path, ran: Ran) -> None:
    many = many_measures(tmp_path, 800)
    with loading(many) as process:
        wait_for("record.db.new-wal")
        code, _, err = ran("record", "load", str(SAMPLE / "record"), "--into", "record.db")
        process.communicate(timeout=60)
    assert (code, err.count("\n")) == (2, 1)
    assert f"record.db: process {process.pid}, since" in err
    assert process.returncode == 0
    assert Path("record.db").exists()


def test_the_sample_is_read_against_its_record_in_every_form(ran: Ran, folder: Path) -> None:
    page = str(SAMPLE / "article.html")
    code, out, err = ran("check", page, "--record", str(folder), "--format", "json", "--offline")
    assert (code, out.count("\n"), err) == (1, 1, "")
    found = json.loads(out)
    text = found["article"]["text"]
    assert len(found["checks"]) >= 15
    assert all(text[c["start"] : c["end"]] == c["quote"] for c in found["checks"] + found["measures"])
    assert all(c["evidence"] and c["why"] for c in found["checks"] if c["verdict"] in ("supported", "contradicted"))
    contradicted = sum(c["verdict"] == "contradicted" for c in found["checks"])
    said = f"{contradicted} of {len(found['checks'])} claims contradicted"
    assert said in ran("check", page, "--record", str(folder))[1]
    assert f"<h1>{said}</h1>" in ran("check", page, "--record", str(folder), "--format", "html")[1]


def test_the_doctor_lists_what_disagrees(ran: Ran, folder: Path) -> None:
    status = next(p for p in folder.rglob("BILLSTATUS*.xml"))
    law = b"<laws><item><type>Public Law</type><number>115-9</number></item></laws></bill>"
    status.write_bytes(status.read_bytes().replace(b"</bill>", law, 1))
    ran("record", "load", str(folder), "--into", "record.db")
    code, out, err = ran("record", "doctor", "--record", "record.db")
    assert (code, err) == (0, "")
    assert "law-of-one-house: 1" in out
    assert "hres351-115: a simple resolution that the file lists as Public Law 115-9" in out
    held = json.loads(ran("record", "doctor", "--record", "record.db", "--rule", "roll-total", "--json")[1])
    assert (held["measures"], held["oddities"], [r["rule"] for r in held["rules"]]) == (1, 0, ["roll-total"])
    assert "no rule is called 'nothing'" in ran("record", "doctor", "--record", "record.db", "--rule", "nothing")[2]


def test_verify_tells_a_whole_store_from_a_damaged_one(ran: Ran, folder: Path) -> None:
    ran("record", "load", str(folder), "--into", "record.db")
    with Store.open(Path("record.db")) as store:
        digest = content_digest(store)
    assert ran("record", "verify", "--record", "record.db") == (
        0,
        f"record.db: whole (measures 1, texts 1, roll calls 0, members 12)\ndigest {digest}\n",
        "",
    )
    with sqlite3.connect("record.db") as connection:
        connection.execute("UPDATE measure SET number = 352")
    code, out, err = ran("record", "verify", "--record", "record.db")
    assert code == 2
    assert "its row of ('hres351-115', 115, 'hres', 352" in out
    assert err.startswith("onrecord: record.db: not whole (1 fault above)")
