"""The table of checks judged by hand."""

import importlib.util
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
        assert set(row) == {"corpus", "file", "start", "end", "sha256", "kind", "verdict", "judgement"}
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
