"""Reads broken pages until the time is up: each is made of the evaluation articles, cut, spliced and strewn with odd bytes.

usage: python -m benchmarks.fuzz [--record STORE] [--seconds N] [--seed N]

A page may end in a report or in one clear line (PageError). Anything else, a mention outside the text, or a page that takes
longer than ten seconds of processor time is printed with the seed and the number of the page that bring it back; the exit code is then 1.
"""

import argparse
import random
import sys
import time
import traceback
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from benchmarks.stores import opened, record_option
from onrecord.analyze import analyze
from onrecord.errors import PageError
from onrecord.record.protocol import Record
from onrecord.report.json import to_json

HERE = Path(__file__).resolve().parent.parent
SLOW = 10  # seconds
ODD = (
    *("\u200b \u202e \u0416 \u05d0 \ud7ff \U0001f3db \u0130 \u017f \u00a0 \u2028 \x0b \x1c \x85 “ ” ‘ ’ ( ) — \ufffd".split(" ")),
    *("H.R. 1 H.Res.351 S. 5, 6 and 7|99-0|411 - 2, 1 present|Rep. Smith, R-N.J.,|last Tuesday|Feb. 30, 2019|the 119th Congress".split("|")),
    *("<p>|</p>|<div>|<!--|-->|<script>|</article>|<blockquote>|&#8203;|&amp;|&#x110000;|<meta charset=utf-16>|<time datetime=0000-00-00>".split("|")),
)  # fmt: skip


def pages(seeds: list[bytes], seed: int) -> Iterator[bytes]:
    """Yield broken pages without end; the same seed yields the same pages."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    while True:
        page = bytearray(chance.choice(seeds))
        for _ in range(chance.choice((1, 2, 4, 8, 30))):
            _break(page, seeds, chance)
        yield bytes(page[:400_000])


def _break(page: bytearray, seeds: list[bytes], chance: random.Random) -> None:
    at = chance.randrange(len(page) + 1)
    end = min(len(page), at + chance.choice((1, 3, 20, 300)))
    match chance.randrange(7):
        case 0:
            del page[at:end]
        case 1:
            page[at:at] = chance.choice(ODD).encode("utf-8", "surrogatepass") * chance.choice((1, 1, 1, 40, 1000))
        case 2:
            page[at:at] = page[at:end] * chance.choice((1, 5, 100))
        case 3:
            other = chance.choice(seeds)
            start = chance.randrange(len(other))
            page[at:end] = other[start : start + chance.choice((10, 100, 2000))]
        case 4:
            page[at:end] = bytes(chance.randrange(256) for _ in range(end - at))
        case 5:
            page[at:end] = page[at:end].upper() if chance.random() < 0.5 else page[at:end].swapcase()
        case _:
            other_at = chance.randrange(len(page) + 1)
            page[at:end], page[other_at:other_at] = b"", bytes(page[at:end])


def wrong(page: bytes, record: Record) -> str | None:
    """Read a page and return what is wrong about how it went."""
    began = time.process_time()
    try:
        report = analyze(page, record)
        to_json(report)
    except PageError:
        return None
    except Exception:  # noqa: BLE001 - this is what is looked for
        return traceback.format_exc(limit=-6)
    took = time.process_time() - began
    length = len(report.article.text)
    spans = [m.span for m in report.mentions.mentions] + [c.claim.span for c in report.checks]
    if any(not 0 <= s.start < s.end <= length for s in spans):
        return "a mention or a check outside the text"
    return f"took {took:.1f} s" if took > SLOW else None


def main() -> int:
    """Run until the time is up."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    record_option(options)
    options.add_argument("--seconds", type=float, default=600)
    options.add_argument("--seed", type=int, default=1)
    args = options.parse_args()
    seeds = [p.read_bytes() for p in sorted((HERE / "eval" / "cases").glob("*.*")) if p.suffix in (".html", ".txt")]
    with opened(args.record) as store:
        ends, faults = time.monotonic() + args.seconds, 0
        for number, page in zip(count(), pages(seeds, args.seed), strict=False):
            if time.monotonic() > ends:
                print(f"{number:,} pages, {faults} faults (seed {args.seed})")
                break
            if fault := wrong(page, store):
                faults += 1
                print(f"seed {args.seed}, page {number}, {len(page):,} bytes: {fault}", flush=True)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
