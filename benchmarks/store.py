"""Speed of a store: one measure beside a bare SQLite read of the same row, a search, and (with --load) the loading of files.

    python benchmarks/store.py STORE [--load FOLDER] [--times N]

Goals: one measure at most 15 µs at the median and twice the bare read; a search at most 5 ms at the median, 25 ms at the 99th percentile.
"""

import argparse
import random
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from onrecord.record.load import load
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
    """Print median and 99th percentile; return the median."""
    median = statistics.median(times)
    print(f"{name:32} p50 {median:10.1f} µs   p99 {times[int(len(times) * 0.99)]:10.1f} µs")
    return median


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("store", type=Path)
    parser.add_argument("--load", type=Path)
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
        queries = [dice.sample(WORDS, dice.randint(1, 6)) for _ in range(200)]
        show("search, one to six common words", timed(store.ranked, queries))
    if given.load:
        with tempfile.TemporaryDirectory() as folder:
            begin = time.perf_counter()
            result = load([given.load], Path(folder) / "record.db")
            took = time.perf_counter() - begin
        print(
            f"load: {sum(result.loaded.values()):,} documents in {took:.1f} s, {sum(result.loaded.values()) / took:,.0f} a second"
        )


if __name__ == "__main__":
    main()
