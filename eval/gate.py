"""The quality gate: reads the evaluation articles and fails when a figure drops below its floor.

usage: python eval/gate.py [--update] [--allow-regression] [--store STORE] [--set NAME ...] [--misses]

The sets are `open` (in ONRECORD_SHARED, default ../shared), the project's own `b` to `m` and `kept` in eval/cases, and the phrase
banks in eval/phrasings. It runs `onrecord check --format json` over all of them, scores the lines claim by claim (eval/score.py)
and compares each set with its floors in eval/floors.json. The articles of eval/innocent hold no claim that the record contradicts:
each accusation printed for one is wrong, and there may be no more of them than at the last update. `--update` raises floors to what
is reached; a floor is lowered only with `--allow-regression` as well. Claims gained and lost since the last update are printed:
eval/outcomes.json holds the digests of the claims that were right. Of `kept` only totals are printed or held, so that nobody writes
rules to suit it. Without `--store` a record is built from the facts in ONRECORD_SHARED (kept in the user's cache by a digest of its
inputs); where there are none either, the gate says so and passes.
"""

import argparse
import hashlib
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent)] if str(HERE.parent) not in sys.path else []

from eval.phrasings import unpack  # noqa: E402 - the line above lets the file be run by its path
from eval.score import Outcome, Score, lines, score  # noqa: E402

SHARED = Path(os.environ.get("ONRECORD_SHARED", HERE.parent.parent / "shared"))
FLOORS = HERE / "floors.json"
OUTCOMES = HERE / "outcomes.json"
INNOCENT = HERE / "innocent"
SETS = {
    "open": SHARED / "eval/dev/gold.jsonl",
    "b": HERE / "cases/gold-b.jsonl",
    "c": HERE / "cases/gold-c.jsonl",
    "d": HERE / "cases/gold-d.jsonl",
    "e": HERE / "cases/gold-e.jsonl",
    "f": HERE / "cases/gold-f.jsonl",
    "g": HERE / "cases/gold-g.jsonl",
    "h": HERE / "cases/gold-h.jsonl",
    "i": HERE / "cases/gold-i.jsonl",
    "j": HERE / "cases/gold-j.jsonl",
    "k": HERE / "cases/gold-k.jsonl",
    "l": HERE / "cases/gold-l.jsonl",
    "m": HERE / "cases/gold-m.jsonl",
    "kept": HERE / "cases/gold-kept.jsonl",
    **{path.stem: path for path in sorted((HERE / "phrasings").glob("*.jsonl"))},
}
KEPT = frozenset(("kept",))  # sets of which only totals are shown
SLACK = 0.005  # a figure may waver by half a point before the gate fails
HIGHER = ("right", "recall", "verdict_accuracy", "caught")
SHOWN = 40  # claims gained or lost that are printed for one set


def digest(paths: Iterable[Path]) -> str:
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


def check(pages: list[Path], store: Path) -> dict[str, dict[str, Any]]:
    """Run the program over pages and return its reports by the name of the page. Exits where the program failed."""
    command = [sys.executable, "-m", "onrecord", "check", *map(str, pages)]
    command += ["--record", str(store), "--format", "json", "--offline"]
    with tempfile.TemporaryFile() as out:
        done = subprocess.run(command, stdout=out, check=False)
        if done.returncode not in (0, 1):
            sys.exit(f"gate: `onrecord check` ended with {done.returncode} on the articles; expected 0 or 1")
        out.seek(0)
        reports = [json.loads(line) for line in out.read().splitlines() if line.strip()]
    return {Path(report["input"]).name: report for report in reports}


def flat(figures: Mapping[str, Any], *, kinds: bool = True) -> dict[str, float]:
    """Return the figures that have floors: the headline ones and `right` of each kind that has ten claims or more."""
    floors = {name: float(figures[name] or 0) for name in HIGHER}
    floors["true_accusations"] = round(1 - float(figures["false_accusations"] or 0), 4)
    for kind, row in figures["kinds"].items():
        if kinds and row["gold"] >= 10:
            floors[f"right:{kind}"] = round(row["right"] / row["gold"], 4)
    return floors


def compare(now: Mapping[str, float], floors: Mapping[str, float]) -> list[str]:
    """Return one line for each figure below its floor."""
    return [
        f"{name}: {now.get(name, 0):.4f} is below its floor {floor:.4f}"
        for name, floor in sorted(floors.items())
        if now.get(name, 0) < floor - SLACK
    ]


def raised(now: Mapping[str, float], floors: Mapping[str, float], *, lower: bool) -> dict[str, float]:
    """Return the floors after an update: each the higher of old and reached, or what is reached where lowering is allowed."""
    return {name: value if lower else max(value, floors.get(name, 0)) for name, value in now.items()}


def claim_digest(outcome: Outcome) -> str:
    """Return a short digest that tells a gold claim from every other."""
    parts = (outcome.article, *(str(outcome.claim.get(k)) for k in ("kind", "quote", "measure", "person")))
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:8]


def rights(told: Score) -> dict[str, str]:
    """Return the digests of the claims that were right, by article, in one string each."""
    found: dict[str, list[str]] = {}
    for outcome in told.outcomes:
        found.setdefault(outcome.article, []).extend([claim_digest(outcome)] if outcome.right else [])
    return {article: " ".join(sorted(digests)) for article, digests in found.items()}


def moved(told: Score, before: Mapping[str, str]) -> tuple[list[str], list[str]]:
    """Return the claims gained and lost since the outcomes held: one line each. Articles not held then are passed over."""
    gained, lost = [], []
    for outcome in told.outcomes:
        if outcome.article not in before or outcome.right is (claim_digest(outcome) in before[outcome.article].split()):
            continue
        line = f"{outcome.article} {outcome.claim['kind']} {outcome.claim['quote']!r}"
        if outcome.right:
            gained.append(line)
        else:
            lost.append(f"{line}: {outcome.verdict or 'not found'}, expected {outcome.claim['verdict']}")
    return gained, lost


def misses(told: Score) -> list[str]:
    """Return one line for each claim that was missed or judged wrongly, and for each false accusation."""
    found = [
        f"{'MISSED' if o.verdict is None else 'WRONG '} {o.article} {o.claim['kind']:15} gold={o.claim['verdict']} "
        f"said={o.verdict}: {o.claim['quote']!r} :: {o.why}"
        for o in told.outcomes
        if not o.right
    ]
    return found + [
        f"FALSE ACCUSATION {a.article} {a.check['kind']}: {a.check.get('quote')!r} :: {a.check.get('why')}"
        for a in told.accusations
        if not a.true
    ]


def show(
    name: str, told: Score, now: Mapping[str, float], floors: Mapping[str, float], before: Mapping[str, str]
) -> None:
    """Print a set: its figures beside their floors and, unless it is kept, the claims gained and lost."""
    figures = told.figures()
    print(
        f"== {name}: {figures['claims']} claims, {figures['gold_contradicted']} slips, {figures['extra']} other checks"
    )
    for figure, value in now.items():
        print(f"{figure:24} {value:.4f}  floor {floors.get(figure, 0):.4f}")
    if name in KEPT:
        return
    for word, claims in zip(("gained", "lost"), moved(told, before), strict=True):
        print(f"{word}: {len(claims)}")
        print(*(f"  {word} {claim}" for claim in claims[:SHOWN]), sep="\n", end="\n" if claims else "")


def accusations(reports: Iterable[Mapping[str, Any]]) -> list[str]:
    """Return one line for each check of some reports that calls a claim contradicted."""
    return [
        f"FALSE ACCUSATION {Path(report['input']).name} {c['kind']}: {c['quote']!r} :: {c['why']}"
        for report in reports
        for c in report["checks"]
        if c["verdict"] == "contradicted"
    ]


def innocent(store: Path) -> tuple[list[str], int]:
    """Read the articles in which nothing is wrong; return the accusations, and how many checks were printed."""
    pages = sorted(p for p in INNOCENT.iterdir() if p.suffix in (".html", ".txt")) if INNOCENT.exists() else []
    reports = check(pages, store).values() if pages else ()
    return accusations(reports), sum(len(report["checks"]) for report in reports)


def held(path: Path) -> dict[str, Any]:
    """Return a JSON file, or nothing where there is none."""
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    return found


def hold_innocent(store: Path, floors: dict[str, Any], *, update: bool, lower: bool) -> list[str]:
    """Print the accusations of articles in which nothing is wrong; return a line where there are more than allowed."""
    wrong, printed = innocent(store)
    allowed = floors.get("innocent", {}).get("accusations", len(wrong))
    print(f"== innocent: {printed} checks, {len(wrong)} accusations, all of them wrong  allowed {allowed}")
    print(*wrong, sep="\n", end="\n" if wrong else "")
    if update and (len(wrong) <= allowed or lower):
        floors["innocent"] = {"accusations": len(wrong)}
        return []
    return [f"innocent: {len(wrong)} accusations, {allowed} allowed"] if len(wrong) > allowed else []


def hold_sets(
    wanted: Mapping[str, Path], args: argparse.Namespace, store: Path, floors: dict[str, Any], outcomes: dict[str, Any]
) -> list[str]:
    """Print each set beside its floors; return a line for each figure that dropped. With `--update` floors and outcomes change."""
    with tempfile.TemporaryDirectory() as folder:
        golds, pages = {}, []
        for name, path in wanted.items():
            bank = path.parent.name == "phrasings"
            golds[name] = unpack([path], Path(folder)) if bank else lines(path)
            pages += [(Path(folder) if bank else path.parent) / line["article"] for line in golds[name]]
        reports = check(pages, store) if pages else {}
    failed = []
    for name, gold in golds.items():
        told = score(gold, reports)
        now = flat(told.figures(), kinds=name not in KEPT)
        was = floors.get(name, {"corpus": "", "floors": {}})
        if args.misses and name not in KEPT:
            print(*misses(told), sep="\n")
        show(name, told, now, was["floors"], outcomes.get(name, {}))
        fresh = digest([wanted[name]])
        if was["corpus"] not in ("", fresh) and not args.update:
            failed.append(f"{name}: the articles' gold has changed; run with --update")
        lost = compare(now, was["floors"])
        failed += [f"{name}: {line}" for line in lost]
        if args.update and (not lost or args.allow_regression):
            floors[name] = {"corpus": fresh, "floors": raised(now, was["floors"], lower=args.allow_regression)}
            if name not in KEPT:
                outcomes[name] = rights(told)
    return failed


def main() -> int:
    """Run the gate; exit 1 where a figure dropped."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--update", action="store_true")
    options.add_argument("--allow-regression", action="store_true")
    options.add_argument("--store", type=Path)
    options.add_argument("--set", dest="sets", action="append", choices=[*SETS, "innocent"])
    options.add_argument("--misses", action="store_true")
    args = options.parse_args()
    names = args.sets or [*SETS, "innocent"]
    if not SETS["open"].exists():
        print(f"gate: no open articles at {SHARED} (set ONRECORD_SHARED)")
        if args.store is None:
            print("gate: no store either (--store STORE); nothing to compare")
            return 0
    store, floors, outcomes = args.store or record(SHARED), held(FLOORS), held(OUTCOMES)
    wanted = {name: SETS[name] for name in names if name in SETS and SETS[name].exists()}
    failed = hold_sets(wanted, args, store, floors, outcomes)
    if "innocent" in names:
        failed += hold_innocent(store, floors, update=args.update, lower=args.allow_regression)
    if args.update:
        FLOORS.write_text(json.dumps(floors, indent=1) + "\n", encoding="utf-8")
        OUTCOMES.write_text(json.dumps(outcomes, indent=0) + "\n", encoding="utf-8")
        failed = [] if args.allow_regression else failed
    for line in failed:
        print("gate:", line)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
