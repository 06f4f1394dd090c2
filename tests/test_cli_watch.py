"""`ledger suggest`, `review` and `watch` against a local server: the chain of H.Res. 351, found, decided, announced."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from onrecord.cli import run
from tests.demands.ledger.build import SANCTIONS
from tests.demands.ledger.offices import Offices, answering
from tests.demands.ledger.stored import store_file

Ran = Callable[..., tuple[int, str, str]]


@pytest.fixture
def offices(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Offices]:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ONRECORD_RECORD", str(store_file(tmp_path / "record.db")))
    monkeypatch.setenv("ONRECORD_LEDGER", str(tmp_path / "ledger.db"))
    monkeypatch.setenv("ONRECORD_ARCHIVE", str(tmp_path / "archive"))
    monkeypatch.setenv("ONRECORD_BY", "desk")
    monkeypatch.delenv("ONRECORD_WEBHOOK_SECRET", raising=False)
    with answering() as server:
        monkeypatch.setenv("ONRECORD_BASE", server.url)
        yield server


@pytest.fixture
def ran(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Ran:
    def call(*arguments: str, keys: str = "") -> tuple[int, str, str]:
        import io

        monkeypatch.setattr("sys.stdin", io.StringIO(keys))
        code = run(arguments)
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return call


def test_the_chain_of_the_resolution_comes_out_of_the_record_and_the_lists(ran: Ran, offices: Offices) -> None:
    code, out, err = ran("ledger", "suggest", "hres351-115", "--json")
    assert (code, err) == (0, "")
    found = json.loads(out)
    assert [(o["kind"], o["day"]) for o in found][:3] == [
        ("companion", "2017-10-30"),
        ("listing", "2017-12-20"),
        ("Federal Register", "2017-12-26"),
    ]
    assert "/ofac.treasury.gov/recent-actions/20170613" not in offices.asked
    code, out, err = ran("ledger", "review", keys="x\na\na\nr\n" + "s\n" * 9)
    assert (code, err) == (0, "")
    assert out.strip().endswith(f"2 accepted, 1 refused, {len(found) - 3} left")
    line = ran("timeline", "hres351-115")[1]
    places = [
        line.index(w)
        for w in (
            "The House agreed to it",
            "S.Res. 211 agreed to by the Senate, 125 days after",
            "KADYROV, Ramzan Akhmatovich; KATAEV",
        )
    ]
    assert places == sorted(places)
    assert "176 days after" in " ".join(line.split())
    assert all(w not in line.lower() for w in ("because", "led to", "caused", "as a result"))
    assert "done in part, 2017-12-20, 176 days after" in ran("ledger", "status", "hres351-115")[1]
    assert ran("ledger", "verify")[0] == 0
    row = json.loads(ran("ledger", "export")[1].splitlines()[0])["entry"]
    assert SANCTIONS in row["demands"]


def test_watching_writes_feeds_and_calls_once_and_is_idempotent(ran: Ran, offices: Offices) -> None:
    watch = ("ledger", "watch", "hres351-115", "--output", "feeds", "--webhook", f"{offices.url}/hook", "--secret", "s")
    offices.busy = 1
    code, out, err = ran(*watch)
    assert (code, err) == (0, "")
    assert "new to review" in out
    kept = {p.name: (p.read_bytes(), p.stat().st_mtime_ns) for p in Path("feeds").iterdir()}
    assert sorted(kept) == ["ledger.atom", "ledger.ics", "ledger.json"]
    calls = len(offices.calls)
    assert calls == len(json.loads(kept["ledger.json"][0])["items"]) > 0
    assert all(h["webhook-signature"].startswith("v1,") for h, _ in offices.calls)
    digest = ran("ledger", "verify")[1]
    assert ran(*watch[:2], *watch[3:])[0] == 0
    assert {p.name: (p.read_bytes(), p.stat().st_mtime_ns) for p in Path("feeds").iterdir()} == kept
    assert (len(offices.calls), ran("ledger", "verify")[1]) == (calls, digest)
    assert ran("ledger", "watch", "hres351-115", "--stop")[1] == "1 watched no longer\n"
    assert "nothing is watched yet" in ran("ledger", "watch")[2]


def test_what_cannot_be_searched_or_called_is_one_line_each_and_the_rest_is_done(ran: Ran, offices: Offices) -> None:
    offices.pages["/www.treasury.gov/ofac/downloads/sdn.xml"] = b"<html>maintenance</html>"
    code, out, err = ran("ledger", "watch", "hres351-115", "--output", "feeds", "--webhook", "http://127.0.0.1:9/hook")
    assert (code, err.count("\n")) == (2, 2)
    assert "SDN list" in err
    assert "the items left are sent at the next run" in err
    assert "searched record of Congress, Federal Register" in " ".join(out.split()) or "waiting" in out
    assert Path("feeds/ledger.atom").exists()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("ledger", "watch", "hres9-115"), "hres9-115 is not in this record"),
        (("ledger", "watch", "hres351-115", "--webhook", "mailto:x"), "is no address"),
        (("ledger", "watch", "hres351-115", "--webhook", "http://x", "--secret", "whsec_a"), "no base64"),
        (("ledger", "suggest", "hres351-115", "--articles", "none.jsonl"), "cannot be read"),
        (("ledger", "suggest", "hres351-115", "--articles", "record.db"), "no report of"),
    ],
)
def test_what_is_wrong_is_one_line(ran: Ran, offices: Offices, arguments: tuple[str, ...], words: str) -> None:
    code, _, err = ran(*arguments)
    assert (code, err.count("\n")) == (2, 1)
    assert words in err
    assert not Path("ledger.db").exists()
    assert not offices.calls


def test_files_for_cron_and_systemd_are_there() -> None:
    folder = Path(__file__).parents[1] / "contrib"
    for name in ("onrecord-watch.service", "onrecord-watch.timer", "onrecord-watch.cron"):
        text = (folder / name).read_text()
        assert "onrecord ledger watch" in text or "OnCalendar=" in text
