"""Speed of a store: one measure beside a bare SQLite read of the same row, a search, and (with --load) the loading of files.

    python benchmarks/store.py STORE [--load FOLDER [--steps 10000,20000,40000]] [--times N]

Goals: one measure at most 15 µs at the median and twice the bare read; a search at most 5 ms at the median, 25 ms at the 99th percentile; loading in time that grows with
the number of measures, a store at most 1.5 times its sources zipped, at most 1 GB of memory.
"""

import argparse
import random
import resource
import sqlite3
import statistics
import tempfile
import time
import zlib
from collections.abc import Callable, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

from onrecord.record.load import load
from onrecord.record.parse.detect import detect
from onrecord.record.raws import find
from onrecord.record.store import Store

WORDS = "russia health security act tax veterans energy condemning human rights national amend water united states chechnya resolution".split()


def timed(call: Callable[[Any], object], values: Sequence[Any]) -> list[float]:
    """Return the sorted times, in microseconds, of one call for each value."""
    found = []
    for value in values:
        begin = time.perf_counter()
        call(value)
        found.append((time.perf_counter() - begin) * 1e6)
    return sorted(found)


def show(name: str, times: list[float]) -> float:
    """Print median, 90th and 99th percentile; return the median."""
    median, high, highest = statistics.median(times), times[int(len(times) * 0.9)], times[int(len(times) * 0.99)]
    print(f"{name:32} p50 {median:10.1f} µs   p90 {high:10.1f} µs   p99 {highest:10.1f} µs")
    return median


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("store", type=Path)
    parser.add_argument("--load", type=Path)
    parser.add_argument("--steps", default="10000,20000,40000")
    parser.add_argument("--times", type=int, default=4000)
    given = parser.parse_args()
    dice = random.Random(351)  # noqa: S311 - a fixed sample, no secret
    bare = sqlite3.connect(f"{given.store.absolute().as_uri()}?mode=ro", uri=True)
    ids = [r[0] for r in bare.execute("SELECT id FROM measure")]
    sample = dice.sample(ids, min(given.times, len(ids)))
    with Store.open(given.store) as store:
        for one in sample:
            bare.execute("SELECT data FROM measure WHERE id = ?", (one,)).fetchone()
        floor = show(
            "bare SQLite read",
            timed(lambda i: bare.execute("SELECT data FROM measure WHERE id = ?", (i,)).fetchone(), sample),
        )
        timed(store.measure, sample[:1])
        whole = show("one measure, decoded", timed(store.measure, sample))
        print(f"{'ratio':32} {whole / floor:.2f} ×")
        held: list[object] = []
        show("one measure, all of them kept", timed(lambda i: held.append(store.measure(i)), sample))
        queries = [dice.sample(WORDS, dice.randint(1, 6)) for _ in range(200)]
        show("search, one to six common words", timed(store.ranked, queries))
    if given.load:
        loading(given.load, [int(n) for n in given.steps.split(",") if n])


def loading(folder: Path, steps: Sequence[int]) -> None:
    """Load a folder whole, then so many of its BILLSTATUS files, each into a new store; print time, memory and size."""
    size, zipped, seen = one_load([folder], "whole"), 0, set()
    for raw in find([folder], []):
        digest = sha256(raw.data).digest()
        if digest not in seen and detect(raw.name, raw.data[:4096]):
            seen.add(digest)
            zipped += len(zlib.compress(raw.data, 6))
    print(f"{'store beside its sources, zipped':32} {size / 1e6:.0f} MB, {zipped / 1e6:.0f} MB: {size / zipped:.2f} ×")
    files = sorted(folder.rglob("BILLSTATUS-*.xml"))
    for step in steps:
        one_load(files[:step], f"{min(step, len(files)):,} measures")


def one_load(paths: Sequence[Path], name: str) -> int:
    """Load into a new store and return its size in bytes."""
    with tempfile.TemporaryDirectory() as made:
        target, begin, spent = Path(made) / "record.db", time.perf_counter(), processor()
        count = sum(load(paths, target).loaded.values())
        took, worked = time.perf_counter() - begin, processor() - spent
        size = target.stat().st_size
    whose = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    most = max(resource.getrusage(who).ru_maxrss for who in whose) / 1e3
    print(
        f"{f'load, {name}':32} {count:,} documents in {took:.1f} s, {worked:.1f} s of processors "
        f"({worked / count * 1e3:.2f} ms each), at most {most:.0f} MB in one process, {size / 1e6:.0f} MB"
    )
    return size


def processor() -> float:
    """Return the seconds of processors that this process and its children took so far."""
    whose = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    return sum(u.ru_utime + u.ru_stime for u in map(resource.getrusage, whose))


if __name__ == "__main__":
    main()
