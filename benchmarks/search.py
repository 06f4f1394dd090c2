"""Speed of search: queries of all sorts beside FTS5's own ranking (bm25, all words ORed and ANDed) over the same words.

    python benchmarks/search.py STORE [--times N]

Goal: at most 5 ms at the median and 25 ms at the 99th percentile over 48,000 measures, whatever is asked. Times are of the processor
(the thread's own), which a busy machine distorts least; the clock's median stands beside them.
"""

import argparse
import random
import re
import sqlite3
import statistics
import time
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from onrecord.record import finder
from onrecord.record.api import Record

TODAY = date(2026, 9, 1)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("store", type=Path)
    parser.add_argument("--times", type=int, default=300)
    given = parser.parse_args()
    dice = random.Random(351)  # noqa: S311 - a fixed sample, no secret
    with Record.open(given.store) as record:
        titles = [r[0] for r in record.connection.execute("SELECT title FROM found ORDER BY key")]
        sorts = queries(titles, dice, given.times)
        everything = [q for asked in sorts.values() for q in asked]
        plain = ranked_by_bm25(record)
        for query in everything[:: max(1, len(everything) // 50)]:  # warm the pages that any query needs
            record.search(query, today=TODAY)
        times = {name: timed(lambda q: record.search(q, today=TODAY), asked) for name, asked in sorts.items()}
        for name, taken in times.items():
            show(name, taken)
        whole = show("all of them", Times(*(sorted(t for part in times.values() for t in part[n]) for n in (0, 1))))
        filtered = [(q, dice.choice([115, 116, 119]), dice.choice(["hres", "hr", "s"])) for q in everything[::3]]
        show("with filters", timed(lambda f: record.search(f[0], congress=f[1], kinds=f[2], today=TODAY), filtered))
        words = [re.findall(r"[a-z]+", q.lower()) for q in everything if not q.startswith("-")][
            :: max(1, len(everything) // 150)
        ]
        ored = show("FTS5 bm25, words ORed", timed(lambda w: plain(" OR ".join(w)), words))
        anded = show("FTS5 bm25, words ANDed", timed(lambda w: plain(" AND ".join(w)), words))
    for name, other in (("ORed", ored), ("ANDed", anded)):
        print(
            f"p99 beside bm25 {name}: {at(other, 0.99) / at(whole, 0.99):.1f} × faster; p50 {statistics.median(other) / statistics.median(whole):.2f} ×"
        )


def queries(titles: Sequence[str], dice: random.Random, times: int) -> dict[str, list[str]]:
    """Return queries of each sort, drawn from the titles themselves."""
    counts = Counter(w for t in titles for w in set(re.findall(r"[a-z]{2,}", t.lower())))
    common = [w for w, _ in counts.most_common(60)]
    rare = [w for w, n in counts.items() if n <= 5]
    middle = [w for w, n in counts.items() if 20 <= n <= 800]

    def some(words: Sequence[str], low: int, high: int) -> str:
        return " ".join(dice.sample(words, dice.randint(low, high)))

    phrase = [
        " ".join(t.split()[at : at + 3])
        for t in dice.sample(list(titles), times)
        for at in (dice.randrange(max(1, len(t.split()) - 2)),)
    ]
    return {
        "one rare word": [dice.choice(rare) for _ in range(times)],
        "one common word": [dice.choice(common) for _ in range(times)],
        "two or three words of a title": [some([*re.findall(r"[A-Za-z]{3,}", t), "act", "of"], 2, 3) for t in dice.sample(list(titles), times)],
        "two to six common words": [some(common, 2, 6) for _ in range(times)],
        "two to five words together nowhere": [some(middle, 2, 5) for _ in range(times)],
        "twelve common words": [some(common, 12, 12) for _ in range(times // 3)],
        "a phrase": [f'"{re.sub(chr(34), "", p)}"' for p in phrase],
        "a beginning": [dice.choice(middle)[:3] + "*" for _ in range(times // 3)],
        "common, without a common one": [f"{dice.choice(common)} -{dice.choice(common)}" for _ in range(times // 3)],
    }  # fmt: skip


def ranked_by_bm25(record: Record) -> Callable[[str], object]:
    """Return FTS5's own ranked search over a table of the same words, made in memory."""
    desk = sqlite3.connect(":memory:")
    desk.execute(
        f'CREATE VIRTUAL TABLE plain USING fts5 ({", ".join(finder.COLUMNS)}, content = "", tokenize = "{finder.TOKENIZER}")'
    )
    for key, title, blob in record.connection.execute("SELECT key, title, words FROM found"):
        titles, subjects, summary, clauses, _ = finder.indexed(finder.unpack(blob))
        desk.execute(
            "INSERT INTO plain (rowid, titles, subjects, summary, clauses) VALUES (?, ?, ?, ?, ?)",
            (key, titles or title, subjects, summary, clauses),
        )
    desk.execute("INSERT INTO plain (plain) VALUES ('optimize')")
    return lambda asked: (
        desk.execute("SELECT rowid FROM plain WHERE plain MATCH ? ORDER BY rank LIMIT 20", (asked,)).fetchall()
        if asked
        else []
    )


class Times(NamedTuple):
    """Sorted times of the processor and of the clock, in milliseconds."""

    spent: list[float]
    clock: list[float]


def timed(call: Callable[[Any], object], values: Sequence[Any]) -> Times:
    """Return the times of one call for each value."""
    spent, clock = [], []
    for value in values:
        begin, began = time.perf_counter(), time.thread_time()
        call(value)
        spent.append((time.thread_time() - began) * 1e3)
        clock.append((time.perf_counter() - begin) * 1e3)
    return Times(sorted(spent), sorted(clock))


def at(times: Sequence[float], share: float) -> float:
    """Return a percentile of sorted times."""
    return times[min(len(times) - 1, int(len(times) * share))]


def show(name: str, times: Times) -> list[float]:
    """Print the median, the 99th percentile and the worst; return the times of the processor."""
    spent = times.spent
    print(
        f"{name:36} n {len(spent):5}   p50 {statistics.median(spent):7.2f} ms   p99 {at(spent, 0.99):7.2f} ms   worst {spent[-1]:7.2f} ms"
        f"   (clock p50 {statistics.median(times.clock):6.2f} ms)"
    )
    return spent


if __name__ == "__main__":
    main()
