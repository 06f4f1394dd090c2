"""Scoring checks against gold: which check meets which claim, what is right, and what is a false accusation."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eval import score

TEXT = "The House passed H.Res. 351 on Tuesday. Rep. Ros-Lehtinen, a Florida Republican, wrote it. The Senate passed it too."
SHARED = Path(os.environ.get("ONRECORD_SHARED", Path(__file__).resolve().parents[2] / "shared")) / "eval/score.py"


def claim(kind: str, quote: str, verdict: str | list[str] = "supported", **more: Any) -> dict[str, Any]:
    return {"kind": kind, "quote": quote, "verdict": verdict, "measure": None, "person": None, **more}


def check(kind: str, quote: str, verdict: str = "supported", **more: Any) -> dict[str, Any]:
    return {"kind": kind, "quote": quote, "start": TEXT.find(quote), "verdict": verdict, "why": "so", **more}


@pytest.mark.parametrize(
    ("one", "other", "meets"),
    [
        ("on Tuesday", "passed on Tuesday night", True),
        ("House passed", "The House", True),
        ("a Florida Republican", "Rep. Ros-Lehtinen", False),
        ("day", "Tuesday", False),
        ("", "on Tuesday", False),
        ("Senate’s vote", "Senate's vote", True),
    ],
)
def test_quotes_overlap_by_words(one: str, other: str, meets: bool) -> None:
    assert score.overlap(one, other) is score.overlap(other, one) is meets


@pytest.mark.parametrize(
    ("gold", "printed", "meets"),
    [
        (claim("passage", "The House passed"), check("passage", "The House passed"), True),
        (claim("passage", "The House passed"), check("status", "The House passed"), True),
        (claim("passage", "The House passed"), check("title", "The House passed"), False),
        (
            claim("passage", "The House passed", measure="hres351-115"),
            check("passage", "The House passed", measure="hres1-115"),
            False,
        ),
        (claim("passage", "The House passed", measure="hres351-115"), check("passage", "The House passed"), True),
        (
            claim("party", "a Florida Republican", person="R000435"),
            check("party", "a Florida Republican", person="X1"),
            False,
        ),
    ],
)
def test_a_check_meets_a_claim_of_its_family_on_the_same_measure_and_person(
    gold: dict[str, Any], printed: dict[str, Any], meets: bool
) -> None:
    assert score.may_meet(gold, printed) is meets


def test_the_same_kind_is_paired_first_and_then_the_nearest() -> None:
    claims = [claim("status", "The House passed"), claim("passage", "The House passed")]
    checks = [check("passage", "The House passed"), check("status", "The House passed")]
    assert score.pairs(claims, checks, TEXT) == {0: 1, 1: 0}
    twice = "The House passed it. " + "x " * 50 + "The House passed it."
    far = {**checks[0], "start": twice.rfind("The House")}
    near = {**checks[0], "start": 0}
    assert score.pairs([claims[1]], [far, near], twice) == {0: 1}


def test_figures_of_a_small_set() -> None:
    gold = [
        {
            "article": "a.html",
            "claims": [
                claim("passage", "The House passed"),
                claim("passage-date", "on Tuesday", "contradicted"),
                claim("party", "a Florida Republican", ["supported", "partly"]),
                claim("sponsor", "wrote it"),
            ],
        },
        {"article": "unread.html", "claims": [claim("passage", "The Senate passed")]},
    ]
    printed = [
        check("passage", "The House passed"),
        check("passage-date", "on Tuesday", "contradicted"),
        check("party", "a Florida Republican", "contradicted"),
        check("title", "H.Res. 351", "contradicted"),
    ]
    told = score.score(gold, {"a.html": {"article": {"text": TEXT}, "checks": printed}})
    figures = told.figures()
    assert [o.verdict for o in told.outcomes] == ["supported", "contradicted", "contradicted", None, None]
    assert (figures["right"], figures["recall"]) == (0.4, 0.6)
    assert (figures["verdict_accuracy"], figures["caught"]) == (0.6667, 1.0)
    assert (figures["false_accusations"], figures["contradicted_printed"]) == (0.6667, 3)
    assert figures["extra"] == 1
    assert figures["kinds"]["party"] == {"gold": 1, "met": 1, "right": 0}


def test_a_set_without_accusations_has_no_share_of_false_ones() -> None:
    assert score.score([], {}).figures()["false_accusations"] is None


QUOTES = ("The House passed", "on Tuesday", "a Florida Republican", "wrote it", "The Senate passed it")
KINDS = ("passage", "status", "party", "member-vote", "title")
VERDICTS = ("supported", "contradicted", "not-on-record")


@given(
    st.lists(st.builds(claim, st.sampled_from(KINDS), st.sampled_from(QUOTES), st.sampled_from(VERDICTS)), max_size=6),
    st.lists(st.builds(check, st.sampled_from(KINDS), st.sampled_from(QUOTES), st.sampled_from(VERDICTS)), max_size=6),
)
def test_one_check_meets_one_claim_at_most(claims: list[dict[str, Any]], checks: list[dict[str, Any]]) -> None:
    met = score.pairs(claims, checks, TEXT)
    assert len(set(met.values())) == len(met)
    assert all(score.may_meet(claims[i], checks[j]) for i, j in met.items())
    told = score.score([{"article": "a", "claims": claims}], {"a": {"article": {"text": TEXT}, "checks": checks}})
    assert len(told.outcomes) == len(claims)
    assert told.printed == len(checks)
    assert sum(o.right for o in told.outcomes) <= sum(o.verdict is not None for o in told.outcomes) <= len(checks)


@pytest.mark.skipif(not SHARED.exists(), reason="no score of the contract here: set ONRECORD_SHARED")
def test_the_figures_are_those_of_the_contract(tmp_path: Path) -> None:
    gold = [
        {"article": "a.html", "claims": [claim(k, q, v) for k in KINDS for q, v in zip(QUOTES, VERDICTS, strict=False)]}
    ]
    report = {
        "input": "a.html",
        "article": {"text": TEXT},
        "checks": [check(k, q, v) for k, v in zip(KINDS, VERDICTS, strict=False) for q in QUOTES],
    }
    (tmp_path / "gold.jsonl").write_text(json.dumps(gold[0]) + "\n")
    (tmp_path / "out.jsonl").write_text(json.dumps(report) + "\n")
    command = [sys.executable, str(SHARED), str(tmp_path / "gold.jsonl"), str(tmp_path / "out.jsonl"), "--json"]
    theirs = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    ours = score.score(gold, {"a.html": report}).figures()
    assert {k: ours[k] for k in ("right", "recall", "verdict_accuracy", "caught", "false_accusations", "kinds")} == {
        k: theirs[k] for k in ("right", "recall", "verdict_accuracy", "caught", "false_accusations", "kinds")
    }
