"""Syncs under every fault that the mirror can play, and syncs and loads killed at random moments: the store ends as the undisturbed one, or as it was.

python benchmarks/faults.py TREE [--kills 200] [--seed 1] [--congress 115] [--types hres,sres] [--only faults|kills|loads]

TREE is a small tree of `build.py` (the mirror of $ONRECORD_SHARED/tools, default ../shared), for instance
`build.py DATA TREE --congress 115 --types hres,sres --limit 120`. Prints one line a fault and leaves with 1 where one failed.
"""

import argparse
import contextlib
import io
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from importlib import import_module
from itertools import product
from pathlib import Path
from typing import Any

import stamina

from onrecord.cli import run
from onrecord.record.digest import content_digest
from onrecord.record.store import Store

SHARED = Path(os.environ.get("ONRECORD_SHARED", "../shared"))
KINDS = {
    "index of sitemaps": "/sitemap/bulkdata/BILLSTATUS/sitemapindex.xml",
    "sitemap": "/sitemap/bulkdata/BILLSTATUS/*/sitemap.xml",
    "zip": "*.zip",
    "BILLSTATUS file": "/bulkdata/BILLSTATUS/*/BILLSTATUS-*.xml",
    "text": "/content/pkg/*",
    "Clerk's list": "/evs/*/index.asp",
    "House roll call": "/evs/*/roll*.xml",
    "Senate's list": "*/vote_menu_*.xml",
    "Senate roll call": "*/roll_call_votes/*",
    "people": "/congress-legislators/*",
}
FAULTS: tuple[dict[str, Any], ...] = (
    {"fault": "status"}, {"fault": "status", "status": 429, "retry_after": 1}, {"fault": "html"}, {"fault": "reset"}, {"fault": "truncate"},
    {"fault": "length"}, {"fault": "length", "delta": -40}, {"fault": "slow", "chunk": 65536, "delay": 0.01}, {"fault": "corrupt"},
    {"fault": "malformed"}, {"fault": "empty"},
)  # fmt: skip


class Trial:
    """One mirror and one way to call the program."""

    def __init__(self, tree: Path, arguments: list[str], folder: Path) -> None:
        sys.path.insert(0, str(SHARED / "tools" / "mirror"))
        self.mirror = import_module("serve").Mirror(tree).__enter__()
        self.tree, self.arguments, self.folder = tree, arguments, folder
        slow = "congress-legislators"  # reading the people takes longer than all else
        self.files = [str(part) for part in sorted(tree.iterdir()) if part.name != slow]

    def start(self, store: Path, words: list[str]) -> "subprocess.Popen[bytes]":
        """Start a command of the record that writes a store."""
        command = [sys.executable, "-m", "onrecord", "record", *words, "--into", str(store)]
        settings = {"ONRECORD_BASE": self.mirror.url, "ONRECORD_RATE": "0"}
        return subprocess.Popen(command, env=os.environ | settings, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)

    def sync(self, store: Path) -> tuple[int, str]:
        """Run a sync in this process, without its pauses, and return its exit code and what it said."""
        said = io.StringIO()
        with (
            contextlib.redirect_stderr(said),
            contextlib.redirect_stdout(io.StringIO()),
            stamina.set_testing(True, attempts=4),
        ):
            settings = ["--base", self.mirror.url, "--rate", "0"]
            code = run(["record", "sync", *self.arguments, "--into", str(store), *settings])
        return code, said.getvalue().strip()

    def load(self, store: Path) -> tuple[int, str]:
        """Load the tree's files in this process, and return the exit code and what was said."""
        said = io.StringIO()
        with contextlib.redirect_stderr(said), contextlib.redirect_stdout(io.StringIO()):
            code = run(["record", "load", *self.files, "--into", str(store)])
        return code, said.getvalue().strip()

    def fresh(self, name: str, like: Path | None = None) -> Path:
        """Return the path of a store that is not there, or is a copy of another with its archive."""
        store = self.folder / f"{name}.db"
        for old in self.folder.glob(f"{name}.*"):
            shutil.rmtree(old) if old.is_dir() else old.unlink()
        if like:
            shutil.copy(like, store)
            if like.with_suffix(".archive").is_dir():
                shutil.copytree(like.with_suffix(".archive"), store.with_suffix(".archive"))
        return store


def digest(store: Path) -> str:
    """Return the digest of a store; one that is not there says nothing."""
    if not store.exists():
        return "none"
    with Store.open(store) as held:
        return content_digest(held)


def play(trial: Trial, rules: list[dict[str, Any]], then: str, now: str, like: Path | None) -> str:
    """Sync under rules and return "" where the store is the undisturbed one, or as it was and one line says why."""
    trial.mirror.set_rules(rules)
    store = trial.fresh("trial", like)
    code, said = trial.sync(store)
    found = digest(store)
    if code == 0 and found == now:
        return ""
    if code == 2 and found == then and said and "Traceback" not in said:
        return ""
    return (
        f"left with {code}, {'whole' if found == now else 'as it was' if found == then else 'CHANGED'}: {said[-300:]}"
    )


def faults(trial: Trial, now: str) -> int:
    """Play each fault on each kind of document, once and for ever, into no store."""
    failed = 0
    for count, kind in product((None, 1), KINDS):
        for fault in FAULTS:
            wrong = play(trial, [{"match": KINDS[kind], "count": count, **fault}], "none", now, None)
            if wrong:
                failed += 1
                print(f"FAILED {kind}, {fault}, {count or 'for ever'}: {wrong}", flush=True)
        print(f"{kind}: {len(FAULTS)} faults played {'once' if count else 'for ever'}", flush=True)
    return failed


def changes(trial: Trial, whole: Path, then: str, measure: str) -> int:
    """Play a changed and a deleted file, seen by the second sync, against a fresh sync that sees the same."""
    failed = 0
    rule = {"match": f"*/{measure}", "fault": "changed", "replace": [["Introduced", "Brought"]], "sync": 0}
    trial.mirror.set_rules([rule])
    after = trial.fresh("after")
    trial.sync(after)
    now = digest(after)
    for name, rules, expected in (
        ("changed", [rule], now),
        ("deleted", [{"match": f"*/{measure}", "fault": "deleted", "sync": 0}], then),
    ):
        wrong = play(trial, rules, then, expected, whole)
        failed += bool(wrong)
        print(f"{name} file: {wrong or 'fine'}", flush=True)
    return failed


def kills(trial: Trial, now: str, count: int, chance: random.Random) -> int:
    """Kill a sync at random moments, and see that the next one goes on to the undisturbed store."""
    trial.mirror.set_rules([])
    return killed(trial, ["sync", *trial.arguments], trial.sync, {"none", EMPTY, now}, now, None, count, chance)


def loads(trial: Trial, count: int, chance: random.Random) -> int:
    """Kill a load at random moments, half of them into no store and half into one that holds a few of the files."""
    whole, some = trial.fresh("loaded"), trial.fresh("some")
    trial.load(whole)
    known = sorted(trial.tree.rglob("BILLSTATUS-*.xml"))
    few = known[: len(known) // 2]
    with contextlib.redirect_stdout(io.StringIO()):
        run(["record", "load", *map(str, few), "--into", str(some)])
    now, then, words = digest(whole), digest(some), ["load", *trial.files]
    failed = killed(trial, words, trial.load, {"none", now}, now, None, count // 2, chance)
    return failed + killed(trial, words, trial.load, {then, now}, now, some, count - count // 2, chance)


def killed(
    trial: Trial, words: list[str], end: Callable[[Path], tuple[int, str]], allowed: set[str], now: str, like: Path | None, count: int, chance: random.Random,
) -> int:  # fmt: skip
    """Kill a command at random moments of its run, six times over one store, look at the store each time, and let it end; return how often it failed."""
    failed, done, rounds, states = 0, 0, 0, Counter[str]()
    began = time.perf_counter()
    trial.start(trial.fresh("timed", like), words).communicate()
    whole = time.perf_counter() - began
    while done < count:
        store, rounds = trial.fresh("trial", like), rounds + 1
        for _ in range(min(6, count - done)):
            process = trial.start(store, words)
            time.sleep(chance.uniform(0.2, whole))
            if process.poll() is None:
                process.send_signal(signal.SIGKILL)
                done += 1
            try:
                process.communicate(timeout=60)
            except subprocess.TimeoutExpired:
                failed += 1
                print(f"FAILED: a worker outlived kill {done}", flush=True)
            found = digest(store) if store.exists() and store.stat().st_size else "none"
            states["whole" if found == now else "as it was" if found in allowed else "half"] += 1
            if found not in allowed:
                failed += 1
                print(f"FAILED: half a store after kill {done}", flush=True)
            if found == now:
                break  # there is nothing left to disturb
        code, said = end(store)
        if code or digest(store) != now:
            failed += 1
            print(
                f"FAILED: not the undisturbed store after the kills of round {rounds}: {code} {said[-300:]}", flush=True
            )
    told = ", ".join(f"{state} {times}" for state, times in states.most_common())
    print(
        f"{words[0]}{' into a store' if like else ''}: {done} kills in {rounds} rounds ({told}), {failed} failed",
        flush=True,
    )
    return failed


def main() -> None:
    """Run everything."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tree", type=Path)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--congress", default="115")
    parser.add_argument("--types", default="hres,sres")
    parser.add_argument("--measure", default="BILLSTATUS-115hres5.xml")
    parser.add_argument("--only", choices=["faults", "kills", "loads"])
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        trial = Trial(
            given.tree, ["--congress", given.congress, "--types", given.types, "--votes", "--texts"], Path(folder)
        )
        whole = trial.fresh("whole")
        code, said = trial.sync(whole)
        now, failed = digest(whole), 0
        print(f"undisturbed: {now} {said}", flush=True)
        if code:
            sys.exit(1)
        chance = random.Random(given.seed)  # noqa: S311 - moments, no secrets
        if given.only in (None, "faults"):
            failed += faults(trial, now) + changes(trial, whole, now, given.measure)
        if given.only in (None, "kills"):
            failed += kills(trial, now, given.kills, chance)
        if given.only in (None, "loads"):
            failed += loads(trial, given.kills, chance)
        print(f"{failed} failed")
        sys.exit(bool(failed))


with Store.memory() as _nothing:
    EMPTY = content_digest(_nothing)

if __name__ == "__main__":
    main()
