"""The quality gate: reads the open evaluation articles and fails when a figure drops below its floor.

usage: gate.py [--update] [--allow-regression] [--store STORE] [--misses]

Where ONRECORD_SHARED (default ../shared) is absent the gate says so and passes. Otherwise it builds a record from the facts
there (kept in the user's cache by a digest of its inputs), runs `onrecord check --format json`, scores the lines with the
score of the output contract and compares with eval/floors.json. `--update` raises floors to what is reached; a floor is
lowered only with `--allow-regression` as well. Claims gained and lost since the last update are printed.
"""

import argparse
import hashlib
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
SHARED = Path(os.environ.get("ONRECORD_SHARED", HERE.parent.parent / "shared"))
FLOORS = HERE / "floors.json"
SLACK = 0.005  # a figure may waver by half a point before the gate fails
HIGHER = ("right", "recall", "verdict_accuracy", "caught")


def digest(paths: list[Path]) -> str:
    """Return a digest of the names, sizes and contents of files."""
    total = hashlib.sha256()
    for path in sorted(paths):
        total.update(path.name.encode() + path.read_bytes())
    return total.hexdigest()[:16]


def record(shared: Path) -> Path:
    """Build the store that the articles are read against, or return the one built before from the same inputs."""
    cache = Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache")) / "onrecord-gate"
    cache.mkdir(parents=True, exist_ok=True)
    inputs = [*(shared / "tools/mirror").glob("*.py"), *(shared / "data/measures").glob("*.gz")]
    code = [*(HERE.parent / "src/onrecord/record").rglob("*.py"), *(HERE.parent / "src/onrecord/record").rglob("*.csv")]
    store = cache / f"{digest(inputs)}-{digest(code)}.db"
    if not store.exists():
        with tempfile.TemporaryDirectory(dir=cache) as folder:
            tree = Path(folder) / "mirror"
            subprocess.run([sys.executable, shared / "tools/mirror/build.py", shared / "data", tree], check=True)
            fresh = Path(folder) / "store.db"
            subprocess.run([sys.executable, "-m", "onrecord", "record", "load", tree, "--into", fresh], check=True)
            for older in cache.glob("*.db*"):
                older.unlink()
            fresh.replace(store)
    return store


def run(shared: Path, store: Path, out: Path) -> dict[str, Any]:
    """Check every open article and return the score."""
    gold = shared / "eval/dev/gold.jsonl"
    names = [json.loads(line)["article"] for line in gold.read_text(encoding="utf-8").splitlines() if line.strip()]
    pages = [str(gold.parent / name) for name in names]
    command: list[str] = [
        sys.executable,
        "-m",
        "onrecord",
        "check",
        "--offline",
        *pages,
        "--record",
        str(store),
        "--format",
        "json",
        "--offline",
    ]
    with out.open("wb") as lines:
        done = subprocess.run(command, stdout=lines, check=False)
    if done.returncode not in (0, 1):
        sys.exit(f"gate: `onrecord check` ended with {done.returncode} on the open articles; expected 0 or 1")
    score = subprocess.run(
        [sys.executable, shared / "eval/score.py", gold, out, "--json"], check=True, capture_output=True
    )
    figures: dict[str, Any] = json.loads(score.stdout)
    return figures


def flat(figures: dict[str, Any]) -> dict[str, float]:
    """Return the figures that have floors: the headline ones and `right` of each kind that has ten claims or more."""
    floors = {name: float(figures[name] or 0) for name in HIGHER}
    floors["true_accusations"] = round(1 - float(figures["false_accusations"] or 0), 4)
    for kind, row in figures["kinds"].items():
        if row["gold"] >= 10:
            floors[f"right:{kind}"] = round(row["right"] / row["gold"], 4)
    return floors


def compare(now: dict[str, float], floors: dict[str, float]) -> list[str]:
    """Return one line for each figure below its floor."""
    return [
        f"{name}: {now.get(name, 0):.4f} is below its floor {floor:.4f}"
        for name, floor in sorted(floors.items())
        if now.get(name, 0) < floor - SLACK
    ]


def main() -> int:
    """Run the gate; exit 1 where a figure dropped."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--update", action="store_true")
    options.add_argument("--allow-regression", action="store_true")
    options.add_argument("--store", type=Path)
    options.add_argument("--misses", action="store_true")
    args = options.parse_args()
    gold = SHARED / "eval/dev/gold.jsonl"
    if not gold.exists():
        print(f"gate: no open articles at {SHARED} (set ONRECORD_SHARED); nothing to compare")
        return 0
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "checks.jsonl"
        figures = run(SHARED, args.store or record(SHARED), out)
        if args.misses:
            subprocess.run([sys.executable, SHARED / "eval/score.py", gold, out, "--misses"], check=True)
    now = flat(figures)
    held: dict[str, Any] = json.loads(FLOORS.read_text()) if FLOORS.exists() else {"corpus": "", "floors": {}}
    if held["corpus"] and held["corpus"] != digest([gold]) and not args.update:
        print("gate: the open articles have changed; run with --update")
        return 1
    lost = compare(now, held["floors"])
    for name, value in now.items():
        print(f"{name:24} {value:.4f}  floor {held['floors'].get(name, 0):.4f}")
    if args.update and (not lost or args.allow_regression):
        FLOORS.write_text(json.dumps({"corpus": digest([gold]), "floors": now}, indent=1) + "\n")
        return 0
    for line in lost:
        print("gate:", line)
    return 1 if lost else 0


if __name__ == "__main__":
    sys.exit(main())
