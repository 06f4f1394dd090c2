"""`onrecord demands` from the command line: one measure, a search, counts, comparisons, and what goes wrong."""

import csv
import io
import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from onrecord.cli import run
from onrecord.demands.ledger.model import Entry, State
from onrecord.demands.ledger.store import Ledger
from onrecord.record import write
from onrecord.record.model import Action, MeasureType
from onrecord.record.store import Store
from tests.texts import measure, text

Ran = Callable[..., tuple[int, str, str]]
AGREED = Action(
    day=date(2017, 6, 27),
    text="On motion to suspend the rules and agree to the resolution Agreed to by voice vote.",
    code="H37300",
)
HOUSE = replace(measure(900), actions=(AGREED,))
SENATE = measure(901, MeasureType.SRES)
REPORT = "urges the Secretary of State to submit a report not later than 30 days after adoption of this resolution; and"
SANCTION = "calls on the President to impose sanctions on the raiders."
FORMULA = "urges the dockers to —=2+5 count the ships."
TEXTS = (
    text(("", "That the House—", 0), ("(1)", REPORT, 1), measure=HOUSE.id, version="ih", day=date(2017, 5, 23)),
    text(("", "That the House—", 0), ("(1)", REPORT, 1), ("(2)", SANCTION, 1), measure=HOUSE.id),
    text(("", "That the Senate—", 0), ("(1)", SANCTION, 1), ("(2)", FORMULA, 1), measure=SENATE.id, version="is"),
)


@pytest.fixture
def ran(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Ran:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.delenv("ONRECORD_LEDGER", raising=False)
    path = tmp_path / "store.db"
    with Store.create(path) as store:
        write.put_measures(store.connection, (HOUSE, SENATE))
        write.put_texts(store.connection, TEXTS)
        store.connection.commit()

    def call(*arguments: str) -> tuple[int, str, str]:
        code = run(("demands", *arguments, "--record", str(path)))
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return call


def test_a_measure_in_its_furthest_version_clause_by_clause(ran: Ran) -> None:
    code, out, _ = ran("hres900-115")
    assert code == 0
    told = " ".join(out.split())
    assert "Version eh of 2017-06-27; also held: ih." in told
    assert "1/1 urges Secretary of State (office): submit a report" in told
    assert "by when: 2017-07-27 (not later than 30 days after adoption of this resolution)" in told
    assert "2/1 calls on President of the United States (president): impose sanctions" in told
    assert "an opinion, not binding" in told


def test_json_keeps_the_form_of_the_contract(ran: Ran) -> None:
    found = json.loads(ran("hres900-115", "--version", "ih", "--json")[1])
    (row,) = found["demands"]
    assert (found["version"], found["versions"]) == ("ih", ["ih", "eh"])
    assert {k: row[k] for k in ("measure", "version", "clause", "addressee")} == {
        "measure": "hres900-115", "version": "ih", "clause": "1", "addressee": "the Secretary of State",
    }  # fmt: skip
    assert row["quote"] == REPORT
    assert (row["id"], row["strength"], row["does"]) == ("hres900-115/ih/1/1", "proposed", "submit")
    assert row["addressees"] == [{"kind": "office", "name": "Secretary of State", "words": "the Secretary of State", "place": {"clause": 1, "start": 6, "end": 28}}]  # fmt: skip


def test_versions_and_companions_are_compared(ran: Ran) -> None:
    _, out, _ = ran("hres900-115", "--diff")
    assert "hres900-115/ih → hres900-115/eh" in out
    assert "1 the same" in out
    assert "+ hres900-115/eh/2/1 calls on the President: impose sanctions" in out
    (one,) = json.loads(ran("hres900-115", "--against", "sres901-115", "--json")[1])
    assert ([d["id"] for d in one["added"]], [d["id"] for d in one["dropped"]], one["kept"]) == (
        ["sres901-115/is/2/1"], ["hres900-115/eh/1/1"], 1,
    )  # fmt: skip


def test_a_search_over_everything(ran: Ran) -> None:
    rows = [json.loads(line) for line in ran("--act", "sanction", "--json")[1].splitlines()]
    assert [(r["id"], r["asker"], r["agreed"]) for r in rows] == [
        ("hres900-115/eh/2/1", "House", "2017-06-27"), ("sres901-115/is/1/1", "Senate", None),
    ]  # fmt: skip
    _, out, _ = ran("--addressee", "Secretary of State", "--congress", "115-119", "--agreed", "--open")
    assert "1 of 1 demand" in out
    assert ran("--congress", "119")[1].strip() == "0 of 0 demands"


def test_open_leaves_out_what_the_ledger_closes(ran: Ran, tmp_path: Path) -> None:
    with Ledger.create(tmp_path / "ledger.db") as book:
        book.append(
            [
                Entry(
                    demands=("hres900-115/eh/2/1",),
                    state=State.DONE,
                    day=date(2017, 12, 20),
                    by="us",
                    at="2017-12-21T00:00:00Z",
                )
            ]
        )
    _, out, _ = ran("--act", "sanction", "--open", "--json", "--ledger", str(tmp_path / "ledger.db"))
    assert [json.loads(line)["id"] for line in out.splitlines()] == ["sres901-115/is/1/1"]
    assert "ledger: done" in ran("hres900-115", "--ledger", str(tmp_path / "ledger.db"))[1]


def test_counts_as_table_and_csv(ran: Ran) -> None:
    _, out, _ = ran("--by", "addressee", "--limit", "1")
    assert out.split() == ["addressee", "demands", "measures", "President", "of", "the", "United", "States", "2", "2", "1", "of", "3", "rows;", "--limit", "3", "shows", "all"]  # fmt: skip
    rows = list(csv.reader(io.StringIO(ran("--by", "asker,act", "--csv")[1])))
    assert rows[0] == ["asker", "act", "demands", "measures"]
    assert ["Senate", "impose sanctions", "1", "1"] in rows


def test_no_cell_of_a_csv_is_a_formula(ran: Ran) -> None:
    rows = list(csv.DictReader(io.StringIO(ran("--csv")[1])))
    assert [r["id"] for r in rows] == [
        "hres900-115/eh/1/1",
        "hres900-115/eh/2/1",
        "sres901-115/is/1/1",
        "sres901-115/is/2/1",
    ]
    assert not [c for r in rows for c in r.values() if c.startswith(("=", "+", "-", "@"))]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("hres1-115",), "hres1-115 is not in this record"),
        (("hres900-115", "--version", "enr"), "it has: ih, eh"),
        (("sres901-115", "--diff"), "a comparison needs two"),
        (("hres900-115", "--against", "hres7-115"), "hres7-115 is not in this record"),
        (("hres900-115", "--act", "sanction"), "leave it out to search"),
        (("--diff",), "need the ID of a measure"),
        (("--congress", "next"), "write 115, 115-119"),
        (("--by", "colour"), "choose from asker"),
        (("--csv", "--json"), "give one of them"),
        (("--ledger", "nowhere.db"), "nowhere.db"),
    ],
)
def test_what_cannot_be_done_is_one_line(ran: Ran, arguments: tuple[str, ...], says: str) -> None:
    code, out, err = ran(*arguments)
    assert (code, out) == (2, "")
    assert err.startswith("onrecord: ")
    assert err.count("\n") == 1
    assert says in err


def test_the_companion_is_found_and_compared(ran: Ran) -> None:
    _, listed, _ = ran("hres900-115")
    assert "Companion: S.Res. 901 (Senate; the same title)" in listed
    code, out, _ = ran("hres900-115", "--companion")
    assert code == 0
    assert "Companion: S.Res. 901" in out
    assert "hres900-115/eh → sres901-115/is" in out
    assert json.loads(ran("hres900-115", "--companion", "--json")[1])[0]["after"] == "sres901-115/is"


def test_without_a_companion_it_says_what_was_searched(ran: Ran, tmp_path: Path) -> None:
    with Store.create(tmp_path / "store.db") as store:
        write.put_measures(store.connection, (measure(950, MeasureType.HRES, "Honoring the ferrymen of Grau."),))
        write.put_texts(store.connection, (text(("", REPORT, 0), measure="hres950-115"),))
        store.connection.commit()
    code, _, err = ran("hres950-115", "--companion")
    assert code == 2
    assert "no companion of it in the other House (searched:" in err


def test_one_comparison_at_a_time(ran: Ran) -> None:
    code, _, err = ran("hres900-115", "--companion", "--diff")
    assert code == 2
    assert "give one of them" in err
