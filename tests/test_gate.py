"""The quality gate: which figures have floors, and when one has dropped."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from eval import gate

ROOT = Path(__file__).resolve().parent.parent
FIGURES: dict[str, Any] = {
    "right": 0.91,
    "recall": 0.95,
    "verdict_accuracy": 0.96,
    "caught": 0.9,
    "false_accusations": 0.02,
    "kinds": {"passage": {"gold": 40, "right": 38}, "caucus": {"gold": 3, "right": 1}},
}


def test_headline_figures_and_well_filled_kinds_have_floors() -> None:
    assert gate.flat(FIGURES) == {
        "right": 0.91,
        "recall": 0.95,
        "verdict_accuracy": 0.96,
        "caught": 0.9,
        "true_accusations": 0.98,
        "right:passage": 0.95,
    }


@pytest.mark.parametrize(
    ("now", "dropped"),
    [
        ({"right": 0.91, "caught": 0.9}, []),
        ({"right": 0.906, "caught": 0.95}, []),  # within the slack
        ({"right": 0.89, "caught": 0.9}, ["right"]),
        ({"caught": 0.5}, ["caught", "right"]),
    ],
)
def test_a_figure_below_its_floor_is_named(now: dict[str, float], dropped: list[str]) -> None:
    lines = gate.compare(now, {"right": 0.91, "caught": 0.9})
    assert [line.partition(":")[0] for line in lines] == dropped
    assert all("below its floor" in line for line in lines)


def test_a_figure_without_a_floor_is_free() -> None:
    assert gate.compare({"right": 0.1}, {}) == []


def test_the_digest_tells_names_and_contents_apart(tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    one.write_bytes(b"facts")
    two.write_bytes(b"facts")
    first = gate.digest([one])
    assert first == gate.digest([one])
    assert first != gate.digest([two])
    one.write_bytes(b"other facts")
    assert first != gate.digest([one])


def test_without_the_open_articles_the_gate_says_so_and_passes(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, ROOT / "eval/gate.py"],
        env={"ONRECORD_SHARED": str(tmp_path), "PATH": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0
    assert "nothing to compare" in done.stdout
    assert done.stderr == ""
