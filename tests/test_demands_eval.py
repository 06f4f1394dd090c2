"""The judged clauses: their form, the scoring, and floors for every sample."""

import json
from typing import Any

import pytest

from eval.demands.coverage import grade
from eval.demands.score import FLOORS, HERE, compare, expected, read, rows_of
from onrecord.demands.model import EntityKind
from onrecord.demands.read import demands_in
from tests.texts import text

JUDGED: list[dict[str, Any]] = [
    {"verb": "condemns"},
    {
        "verb": "urges",
        "to": [{"kind": "president", "words": "President"}],
        "acts": ["open the port", "release dockers"],
    },
]


def read_from(clause: str) -> dict[str, list[tuple[str, ...]]]:
    return read(list(demands_in(text(("", f"That the House {clause}.", 0)))))


@pytest.mark.parametrize(
    ("clause", "figure", "met", "missed", "extra"),
    [
        ("condemns the raid and urges the President to open the port and release dockers", "verb", 2, 0, 0),
        ("condemns the raid and urges the President to open the port, and release dockers", "addressee", 1, 0, 0),
        ("condemns the raid and urges the President to open the port, and release the dockers", "act", 1, 1, 1),
        ("condemns the raid", "addressee", 0, 1, 0),
        ("urges the President and Congress to open the port", "addressee", 1, 0, 1),
        ("urges Congress to open the port", "addressee", 0, 1, 1),
    ],
)
def test_what_is_read_is_held_against_what_was_judged(
    clause: str, figure: str, met: int, missed: int, extra: int
) -> None:
    found = compare(figure, expected(JUDGED)[figure], read_from(clause)[figure])
    assert (found[0], len(found[1]), len(found[2])) == (met, missed, extra)


@pytest.mark.parametrize(
    ("clause", "result"),
    [
        ("urges the President to open the port", "whole"),
        ("encourages efforts to open the port", "whole"),
        ("urges the Widgetry to open the port", "partly"),
        ("honors those whose port should open", "not"),
        ("condemns the raid", "asks nothing"),
    ],
)
def test_grades(clause: str, result: str) -> None:
    assert grade(clause, list(demands_in(text(("", f"That the House {clause}.", 0))))) == result


def test_judged_clauses_keep_no_more_than_short_phrases() -> None:
    rows = list(rows_of(sorted(HERE.glob("sample-*.jsonl"))))
    assert len(rows) >= 360
    kinds = {t["kind"] for r in rows for d in r["demands"] for t in d.get("to", ())}
    assert kinds <= set(EntityKind)
    for row in rows:
        assert set(row) == {"measure", "version", "index", "clause", "digest", "demands"}
        assert all(len(a.split()) <= 8 for d in row["demands"] for a in d.get("acts", ()))


def test_every_sample_has_floors_that_reach_what_was_asked() -> None:
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))
    assert set(floors) == {p.name for p in HERE.glob("sample-*.jsonl")}
    for figures in floors.values():
        assert figures["addressee:precision"] >= 0.95
        assert figures["addressee:recall"] >= 0.90
        assert figures["act:precision"] >= 0.90
        assert figures["act:recall"] >= 0.85
