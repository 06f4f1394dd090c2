"""The scores that the tagger must keep on the development part of its corpus, where that is at hand."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SHARED = Path(os.environ.get("ONRECORD_SHARED", ROOT.parent / "shared"))
FLOORS = {"source": 78.0, "cue": 72.5, "content": 67.0, "linked": 70.0, "direct, sourced": 90.0}


def test_scores_keep_their_floors() -> None:
    if not (SHARED / "data" / "polnear" / "dev").is_dir():
        pytest.skip("the corpus is not at hand: set ONRECORD_SHARED")
    done = subprocess.run(
        [sys.executable, "eval/polnear.py", "--corpus", SHARED / "data" / "polnear"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    found = {
        name.strip(): float(f1) for name, f1 in re.findall(r"^(.+?) +P .* F +([\d.]+)$", done.stdout, re.MULTILINE)
    }
    assert {name: found[name] for name in FLOORS if found[name] < FLOORS[name]} == {}
