"""Speed of a ledger: states, proof and merge of many entries, each beside the least that must be done.

    python benchmarks/ledger.py [--entries N]

Goals, with 100,000 entries: the status of a measure at most 0.1 s, as a command too; the proof at most 2 s. The machine's load counts:
times of the process are given beside those of the clock.
"""

import argparse
import hashlib
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

from onrecord.demands.ledger.model import Entry, Source, State
from onrecord.demands.ledger.store import Ledger
from onrecord.demands.ledger.verify import verify

PER_DEMAND = 5
STATES = [s for s in State if s is not State.WITHDRAWN]


def entries(count: int) -> Iterator[Entry]:
    """Yield made-up entries on made-up demands, as long as real ones."""
    day = date(2017, 1, 3)
    for number in range(count):
        demand = f"hres{number // (9 * PER_DEMAND) + 1}-115/eh/{number % 9 + 1}/1"
        source = Source(
            address=f"https://example.org/{number}",
            sha256=hashlib.sha256(str(number).encode()).hexdigest(),
            quote="so many words of a source as a careful person quotes " * 3,
            first_seen=day,
            last_seen=day,
        )
        yield Entry(
            demands=(demand,), state=STATES[number % len(STATES)], day=day + timedelta(number % 700), what=f"act {number}",
            actor="the Department of State", source=source, by="desk", at="2018-12-20T09:00:00Z",
        )  # fmt: skip


def timed(name: str, call: Callable[[], object], goal: float | None = None) -> float:
    """Print and return the seconds that a call took by the clock; beside it those of the process."""
    clock, process = time.perf_counter(), time.process_time()
    call()
    took, used = time.perf_counter() - clock, time.process_time() - process
    print(f"{name:52} {took:8.3f} s  (process {used:.3f} s)" + (f"  goal {goal} s" if goal else ""))
    return took


def bare(book: Ledger) -> None:
    """Read every row and hash it: the least that a proof must do."""
    for _, parents, body in book.packed():
        hashlib.sha256(parents.encode() + body).hexdigest()


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--entries", type=int, default=100_000)
    count = parser.parse_args().entries
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "ledger.db"
        with Ledger.create(path) as book:
            made = list(entries(count))
            timed(f"add {count:,} entries", lambda: book.append(made))
        with Ledger.open(path) as book:
            floor = timed("read and hash each row, nothing else", lambda: bare(book))
            proof = timed("proof (ledger verify)", lambda: verify(book), 2)
            print(f"{'ratio':52} {proof / floor:8.2f} ×")
            timed(
                "states and entries of one measure",
                lambda: (book.standings("hres7-115"), book.of_measure("hres7-115")),
                0.1,
            )
            timed("states of all demands, counted", book.tally, 0.1)
            with Ledger.create(Path(folder) / "other.db") as other:
                timed("merge into an empty ledger", lambda: other.merge(book.packed()))
        command = [sys.executable, "-m", "onrecord"]
        start = timed(
            "command: onrecord --version",
            lambda: subprocess.run([*command, "--version"], check=True, capture_output=True),
        )
        status = timed(
            "command: onrecord ledger status",
            lambda: subprocess.run(
                [*command, "ledger", "status", "--ledger", str(path)], check=True, capture_output=True
            ),
        )
        print(f"{'of it the ledger':52} {status - start:8.3f} s            goal 0.1 s")


if __name__ == "__main__":
    main()
