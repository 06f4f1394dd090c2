"""The quality gate: which figures have floors, and when one has dropped."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from eval import gate, score

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


def test_kept_sets_have_floors_for_their_totals_only() -> None:
    assert not [name for name in gate.flat(FIGURES, kinds=False) if name.startswith("right:")]


@pytest.mark.parametrize(
    ("lower", "floors"),
    [
        (False, {"right": 0.91, "caught": 0.95, "new": 0.5}),
        (True, {"right": 0.91, "caught": 0.9, "new": 0.5}),
    ],
)
def test_an_update_raises_floors_and_lowers_them_only_where_allowed(lower: bool, floors: dict[str, float]) -> None:
    now = {"right": 0.91, "caught": 0.9, "new": 0.5}
    assert gate.raised(now, {"right": 0.9, "caught": 0.95}, lower=lower) == floors


def outcome(quote: str, verdict: str | None, article: str = "c01.html") -> score.Outcome:
    return score.Outcome(article, {"kind": "passage", "quote": quote, "verdict": "supported"}, verdict)


def test_claims_gained_and_lost_since_the_last_update_are_named() -> None:
    before = score.Score((outcome("House", "supported"), outcome("Senate", None)), (), 1)
    after = score.Score(
        (outcome("House", "contradicted"), outcome("Senate", "supported"), outcome("new", None, "c99.html")), (), 2
    )
    held = gate.rights(before)
    assert gate.moved(before, held) == ([], [])
    gained, lost = gate.moved(after, held)
    assert gained == ["c01.html passage 'Senate'"]
    assert lost == ["c01.html passage 'House': contradicted, expected supported"]


def test_a_claim_is_known_by_its_article_kind_quote_measure_and_person() -> None:
    one = outcome("House", "supported")
    assert gate.claim_digest(one) == gate.claim_digest(one._replace(verdict=None))
    others = [
        one._replace(article="x"),
        *(one._replace(claim={**one.claim, k: "x"}) for k in ("kind", "quote", "measure")),
    ]
    assert len({gate.claim_digest(o) for o in (one, *others)}) == 5


def test_misses_name_claims_and_false_accusations() -> None:
    accusation = score.Accusation("c01.html", {"kind": "party", "quote": "a Democrat", "why": "so"}, False)
    told = score.Score((outcome("House", None), outcome("Senate", "supported")), (accusation,), 2)
    missed, accused = gate.misses(told)
    assert missed.startswith("MISSED c01.html passage")
    assert accused == "FALSE ACCUSATION c01.html party: 'a Democrat' :: so"


@pytest.mark.parametrize(("name", "told"), [("c", True), ("kept", False)])
def test_of_a_kept_set_no_claim_is_shown(name: str, told: bool, capsys: pytest.CaptureFixture[str]) -> None:
    before = gate.rights(score.Score((outcome("House", "supported"),), (), 1))
    now = score.Score((outcome("House", None),), (), 0)
    gate.show(name, now, {"right": 0.0}, {"right": 1.0}, before)
    shown = capsys.readouterr().out
    assert f"== {name}: 1 claims" in shown
    assert "floor 1.0000" in shown
    assert ("House" in shown) is told


def test_the_committed_outcomes_hold_no_kept_claim() -> None:
    outcomes = gate.held(gate.OUTCOMES)
    assert set(outcomes).isdisjoint(gate.KEPT)
    assert set(gate.held(gate.FLOORS)) <= {*gate.SETS, "innocent"}


def reports(*verdicts: str) -> dict[str, dict[str, Any]]:
    checks = [{"kind": "passage", "verdict": v, "quote": "the House", "why": "so"} for v in verdicts]
    return {"s01.html": {"input": "x/s01.html", "checks": checks}}


@pytest.mark.parametrize(
    ("verdicts", "allowed", "update", "lower", "failed", "kept"),
    [
        (("supported", "contradicted"), 1, False, False, [], 1),
        (("contradicted", "contradicted"), 1, False, False, ["innocent: 2 accusations, 1 allowed"], 1),
        (("supported",), 1, True, False, [], 0),
        (("contradicted", "contradicted"), 1, True, False, ["innocent: 2 accusations, 1 allowed"], 1),
        (("contradicted", "contradicted"), 1, True, True, [], 2),
    ],
)
def test_articles_in_which_nothing_is_wrong_allow_no_more_accusations(
    verdicts: tuple[str, ...], allowed: int, update: bool, lower: bool, failed: list[str], kept: int,
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    (tmp_path / "s01.html").write_text("<p>The House agreed.</p>")
    monkeypatch.setattr(gate, "INNOCENT", tmp_path)
    monkeypatch.setattr(gate, "check", lambda *_: reports(*verdicts))
    floors: dict[str, Any] = {"innocent": {"accusations": allowed}}
    assert gate.hold_innocent(tmp_path, floors, update=update, lower=lower) == failed
    assert floors["innocent"]["accusations"] == kept
    assert capsys.readouterr().out.count("FALSE ACCUSATION s01.html") == verdicts.count("contradicted")


def test_without_articles_or_a_store_the_gate_says_so_and_passes(tmp_path: Path) -> None:
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
