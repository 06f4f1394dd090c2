"""The ledger from the command line: added to, shown, merged and proved; whatever is wrong is one line and nothing is half-written."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from onrecord.cli import run

SAMPLE = Path(__file__).parents[1] / "samples"
DEMAND = "hres351-115/eh/3/2"
SOURCE = "https://ofac.treasury.gov/recent-actions/20171220"
Ran = Callable[..., tuple[int, str, str]]


@pytest.fixture(autouse=True)
def _own_places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    shutil.copytree(SAMPLE / "record", tmp_path / "files")
    for name, value in (
        ("XDG_DATA_HOME", "data"),
        ("XDG_CACHE_HOME", "cache"),
        ("ONRECORD_RECORD", "files"),
        ("ONRECORD_BY", "desk"),
    ):
        monkeypatch.setenv(name, str(tmp_path / value) if name != "ONRECORD_BY" else value)
    for name in ("ONRECORD_LEDGER", "ONRECORD_ARCHIVE"):
        monkeypatch.delenv(name, raising=False)
    Path("copy.html").write_text("<p>Magnitsky-related Designations</p>")


@pytest.fixture
def ran(capsys: pytest.CaptureFixture[str]) -> Ran:
    def call(*arguments: str) -> tuple[int, str, str]:
        code = run(arguments)
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return call


ADD = (
    "ledger", "add", DEMAND, "--state", "done-in-part", "--day", "2017-12-20", "--what", "two officials listed", "--actor", "the Treasury",
    "--source", SOURCE, "--copy", "copy.html", "--quote", "magnitsky-related designations",
)  # fmt: skip


def test_an_entry_is_added_shown_and_proved(ran: Ran) -> None:
    code, out, err = ran(*ADD)
    assert (code, err) == (0, "")
    row = out.split()[1]
    assert ran(*ADD)[1] == "0 added; 1 known already\n"
    status = ran("ledger", "status", "hres351-115")[1]
    assert "done in part, 2017-12-20, 176 days after" in status
    assert "no entry yet: nobody has noted a search" in status
    assert "not done" not in status
    shown = ran("ledger", "timeline", "hres351-115")[1]
    assert all(
        w in shown for w in (SOURCE, row[:12], "176 days after", "Magnitsky-related designations".lower(), "desk")
    )
    code, out, _ = ran("ledger", "verify", "--head", row)
    assert (code, out.splitlines()[0]) == (0, "1 rows on 1 demands, all in their chain")
    assert "1 done in part" in ran("ledger", "status")[1]


def test_silence_says_what_was_searched_and_when(ran: Ran) -> None:
    ran(
        "ledger",
        "add",
        DEMAND,
        "--state",
        "no-answer-found",
        "--day",
        "2017-09-01",
        "--searched",
        "Federal Register",
        "--searched",
        "SDN list",
    )
    assert (
        "no answer found: searched Federal Register, SDN list on 2017-09-01"
        in ran("ledger", "status", "hres351-115")[1]
    )
    ran(*ADD)
    assert "no answer found" not in ran("ledger", "status", "hres351-115")[1]


def test_a_correction_takes_the_place_and_history_keeps_both(ran: Ran) -> None:
    row = ran(*ADD)[1].split()[1]
    code, _, err = ran(*ADD[:3], "--state", "done", *ADD[5:], "--corrects", row[:10])
    assert (code, err) == (0, "")
    assert "done in part" not in ran("ledger", "timeline", "hres351-115")[1]
    history = ran("ledger", "timeline", "hres351-115", "--history")[1]
    assert "[corrected since]" in history
    (demand,) = (
        d for d in json.loads(ran("ledger", "timeline", "hres351-115", "--json")[1])["demands"] if d["id"] == DEMAND
    )
    assert (demand["state"], demand["closed"], demand["days"]) == ("done", True, 176)


def test_two_ledgers_merge_to_one_digest(ran: Ran) -> None:
    for name, state in (("a.db", "acknowledged"), ("b.db", "in-progress")):
        assert ran(*ADD[:4], state, *ADD[5:], "--ledger", name)[0] == 0
    assert ran("ledger", "export", "--ledger", "b.db", "--output", "b.jsonl")[0] == 0
    one = ran("ledger", "merge", "a.db", "b.jsonl", "--ledger", "one.db")[1]
    two = ran("ledger", "merge", "b.db", "a.db", "--ledger", "two.db")[1]
    assert one == two
    assert ran("ledger", "import", "b.jsonl", "--ledger", "a.db")[1] == "1 of 1 rows were new\n"
    digest = one.split()[-1]
    assert ran("ledger", "verify", "--digest", digest, "--ledger", "a.db")[0] == 0


def test_a_csv_is_taken_whole_or_not_at_all(ran: Ran) -> None:
    ran(*ADD, "--ledger", "other.db")
    ran("ledger", "export", "hres351-115", "--format", "csv", "--output", "good.csv", "--ledger", "other.db")
    lines = Path("good.csv").read_text().splitlines()
    Path("bad.csv").write_text("\n".join([*lines, lines[1].replace("2017-12-20", "2016-12-20", 1)]) + "\n")
    code, _, err = ran("ledger", "import", "bad.csv")
    assert (code, err.count("\n")) == (2, 1)
    assert "entry 2: 2016-12-20 is before hres351-115" in err
    assert not Path("data/onrecord/ledger.db").exists()
    assert ran("ledger", "import", "good.csv")[1].startswith("row ")
    assert ran("ledger", "import", "good.csv")[1] == "0 added; 1 known already\n"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ((*ADD[:2], "hres352-115/eh/1/1", *ADD[3:]), "hres352-115 is not in this record"),
        ((*ADD[:2], "hres351-115/eh/8/1", *ADD[3:]), "has no demand '8/1'"),
        ((*ADD[:6], "2017-05-01", *ADD[7:]), "is before hres351-115"),
        ((*ADD[:-4], "--offline"), "cannot be archived with --offline"),
        ((*ADD[:-1], "other words"), "the quoted words are not in the copy kept"),
        ((*ADD[:-3], "none.html", *ADD[-2:]), "none.html: cannot be read"),
        ((*ADD[:12], "ftp://x/y", *ADD[13:]), "is no address"),
        ((*ADD, "--note", "Ilya, a survivor, told us"), "“Ilya” seems to name a witness or victim"),
        ((*ADD, "--note", "x" * 100_000), "note is 100,000 characters long"),
        ((*ADD, "--corrects", "abc"), "no ledger at|no row starts with"),
        (("ledger", "import", "files"), "cannot be read"),
        (("ledger", "import", "copy.html"), "columns unknown"),
        (("ledger", "verify"), "no ledger at"),
        (("ledger", "merge", "copy.html"), "copy.html: not a ledger"),
        (("ledger", "status", "H.Res. 351"), "of which Congress?"),
        (("ledger", "export", "hres351-115"), "no whole chain"),
        (("timeline", "hres1-115"), "hres1-115 is not in this record"),
    ],
)
def test_what_is_wrong_is_one_line_and_nothing_is_written(ran: Ran, arguments: tuple[str, ...], words: str) -> None:
    code, out, err = ran(*arguments)
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert any(w in err for w in words.split("|")), err
    assert "Traceback" not in err
    assert not Path("data/onrecord/ledger.db").exists()


def test_the_line_of_time_in_every_form(ran: Ran) -> None:
    ran(*ADD)
    text = ran("timeline", "hres351-115")[1]
    days = [line[:10] for line in text.splitlines() if line[:2] == "20"]
    assert days == sorted(days)
    assert "2017-12-20  +176d ■ done in part: two officials listed, 176 days after" in text
    assert "2017-05-23" in days
    assert ran("timeline", "hres351-115", "--format", "svg")[1].startswith("<svg xmlns=")
    page = ran("timeline", "hres351-115", "--format", "html")[1]
    assert page.startswith("<!DOCTYPE html>")
    assert "<script" not in page
    assert json.loads(ran("timeline", "hres351-115", "--format", "json")[1])["measure"] == "hres351-115"


def test_one_page_for_print(ran: Ran) -> None:
    ran(*ADD[:8], "<b>two & more</b>", *ADD[9:])
    assert ran("ledger", "status", "hres351-115", "--format", "html", "--output", "page.html")[0] == 0
    page = Path("page.html").read_text()
    assert "<h1>What Congress asked, and what came of it</h1>" in page
    assert "&lt;b&gt;two &amp; more&lt;/b&gt;" in page
    assert all(w not in page.lower() for w in ("<script", "because", "led to", "caused", "as a result of", "thanks to"))


@pytest.mark.skipif(os.name == "nt", reason="terminals are made otherwise there")
@pytest.mark.parametrize(("answer", "code"), [(b"n\n", 2), (b"y\n", 0)])
def test_at_a_terminal_a_name_that_seems_private_is_asked_about_first(answer: bytes, code: int) -> None:
    import pty

    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "onrecord", *ADD, "--note", "Ilya, a survivor, told the agency"]
    with subprocess.Popen(command, stdin=theirs, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as adding:
        os.write(ours, answer)
        out, err = adding.communicate(timeout=60)
    os.close(ours)
    os.close(theirs)
    assert adding.returncode == code, err
    assert "“Ilya” seems to name a witness or victim" in err.decode()
    assert out.startswith(b"row ") is (code == 0)
    assert Path("data/onrecord/ledger.db").exists() is (code == 0)
