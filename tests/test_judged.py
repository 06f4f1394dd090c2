"""The table of checks judged by hand."""

import importlib.util
from collections import Counter
from pathlib import Path
from types import ModuleType

import pytest

EVAL = Path(__file__).resolve().parent.parent / "eval"


@pytest.fixture(scope="module")
def judged() -> ModuleType:
    """Return eval/judged.py as a module."""
    spec = importlib.util.spec_from_file_location("judged", EVAL / "judged.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_rows_name_a_place_and_hold_no_text(judged: ModuleType) -> None:
    rows = judged.rows()
    assert len(rows) == 200
    for row in rows:
        assert set(row) == {"corpus", "file", "start", "end", "sha256", "kind", "verdict", "printed", "judgement"}
        assert row["judgement"] in judged.JUDGEMENTS
        assert row["start"] < row["end"]
        assert len(row["sha256"]) == 16


def test_the_table_counts_each_check_once_by_verdict_and_once_by_kind(judged: ModuleType) -> None:
    rows = [
        {"kind": "party", "verdict": "supported", "judgement": "right"},
        {"kind": "party", "verdict": "contradicted", "judgement": "wrong"},
        {"kind": "state", "verdict": "supported", "judgement": "right"},
    ]
    table = judged.table(rows)
    assert "| `party` | 2 | 1 | 0 | 0 | 1 | 0.50 |" in table
    assert "| `supported` | 2 | 2 | 0 | 0 | 0 | 1.00 |" in table
    assert table[-1] == "| all | 3 | 2 | 0 | 0 | 1 | 0.67 |"


def test_a_judged_check_stands_for_those_of_its_kind_and_verdict(judged: ModuleType) -> None:
    rows = [
        {"kind": "party", "verdict": "supported", "printed": 90, "judgement": "right"},
        {"kind": "party", "verdict": "contradicted", "printed": 10, "judgement": "right"},
        {"kind": "party", "verdict": "contradicted", "printed": 10, "judgement": "wrong"},
    ]
    assert judged.weighed(rows) == {"right": 0.95, "misread": 0, "arguable": 0, "wrong": 0.05}


def checks(**cells: int) -> list[dict[str, object]]:
    """Return so many checks of each verdict."""
    return [
        {
            "corpus": "c", "file": f"{n}.txt", "start": n, "end": n + 1, "sha256": f"{n:016}", "kind": "party",
            "verdict": verdict.replace("_", "-"), "measure": None, "person": "A", "quote": "words",
        }
        for verdict, count in cells.items()
        for n in range(count)
    ]  # fmt: skip


def test_every_accusation_is_drawn_and_the_rest_by_the_root_of_their_number(judged: ModuleType) -> None:
    drawn = judged.draw(checks(contradicted=3, supported=900, partly=1, not_on_record=100), 43, seed=1)
    assert Counter(row["verdict"] for row in drawn) == {
        "contradicted": 3, "supported": 29, "not-on-record": 10, "partly": 1,
    }  # fmt: skip
    assert len({(row["verdict"], row["start"]) for row in drawn}) == 43
    assert {row["verdict"]: row["printed"] for row in drawn}["supported"] == 900
    assert all("quote" not in row for row in drawn)


def test_a_seed_draws_the_same_whatever_the_order(judged: ModuleType) -> None:
    some = checks(contradicted=1, supported=50)
    assert judged.draw(some, 9, seed=4) == judged.draw(some[::-1], 9, seed=4)
    assert judged.draw(some, 9, seed=4) != judged.draw(some, 9, seed=5)


@pytest.mark.parametrize("size", [4, 14])
def test_what_cannot_be_drawn_is_said(judged: ModuleType, size: int) -> None:
    with pytest.raises(ValueError, match="ask for 5 to 13"):
        judged.draw(checks(contradicted=3, supported=9, partly=1), size, seed=1)
