"""Main text of HTML: this project's reading beside trafilatura alone, on the scrapinghub article extraction benchmark.

Usage: python benchmarks/extraction.py PATH [--misses N]
PATH is a clone of github.com/scrapinghub/article-extraction-benchmark (MIT): `ground-truth.json` and `html/*.html.gz`.

The measure is the benchmark's: texts as bags of four-word shingles; on each page the shared, the surplus and the missing shingles are
counted and scaled to add up to one, so that pages weigh the same; precision, recall and F1 come from their sums over all pages.
"""

import argparse
import gzip
import json
import re
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import trafilatura

from onrecord.article.decode import decode
from onrecord.article.model import Part
from onrecord.article.webpage import read_html

_WORD = re.compile(r"\w+")
_SHINGLE = 4


def main() -> None:
    """Print F1, precision, recall and pages a second of each reader."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("path", type=Path)
    parser.add_argument(
        "--misses", type=int, default=0, help="print the N pages on which this project loses most to trafilatura"
    )
    options = parser.parse_args()
    truth = {
        name: page["articleBody"] for name, page in json.loads((options.path / "ground-truth.json").read_text()).items()
    }
    pages = {name: gzip.decompress((options.path / "html" / f"{name}.html.gz").read_bytes()) for name in truth}
    scores = {label: _run(label, reader, pages, truth) for label, reader in READERS.items()}
    gains = {name: _f1(scores["onrecord"][name]) - _f1(scores["trafilatura"][name]) for name in truth}
    for name in sorted(gains, key=lambda n: gains[n])[: options.misses]:
        print(f"{gains[name]:+.3f}  {name}")


def by_trafilatura(page: bytes) -> str:
    """Read the main text with trafilatura as this project calls it."""
    return trafilatura.extract(page, fast=True, include_comments=False) or ""


def by_onrecord(page: bytes) -> str:
    """Read deck and body as this project does, in any language: a tenth of the benchmark is not English."""
    return "\n".join(text for part, text in read_html(decode(page)).parts if part in {Part.BODY, Part.DECK})


READERS: dict[str, Callable[[bytes], str]] = {"trafilatura": by_trafilatura, "onrecord": by_onrecord}


def _run(
    label: str, reader: Callable[[bytes], str], pages: dict[str, bytes], truth: dict[str, str]
) -> dict[str, tuple[float, float, float]]:
    reader(next(iter(pages.values())))
    started = time.perf_counter()
    texts = {name: reader(page) for name, page in pages.items()}
    seconds = time.perf_counter() - started
    counts = {name: shares(truth[name], texts[name]) for name in truth}
    hit, surplus, missing = (sum(share[i] for share in counts.values()) for i in range(3))
    precision, recall = hit / (hit + surplus), hit / (hit + missing)
    print(
        f"{label:12} F1 {2 * precision * recall / (precision + recall):.4f}  precision {precision:.4f}  recall {recall:.4f}  "
        f"{len(pages) / seconds:6.1f} pages/s  empty {sum(not text for text in texts.values())}"
    )
    return counts


def shares(true: str, found: str) -> tuple[float, float, float]:
    """Return the shared, surplus and missing shingles of a page, as shares of them all."""
    wanted, got = _shingles(true), _shingles(found)
    hit = (wanted & got).total()
    everything = max(1, wanted.total() + got.total() - hit)
    return hit / everything, (got.total() - hit) / everything, (wanted.total() - hit) / everything


def _shingles(text: str) -> Counter[tuple[str, ...]]:
    words = _WORD.findall(text)
    return (
        Counter(tuple(words[at : at + _SHINGLE]) for at in range(max(1, len(words) - _SHINGLE + 1)))
        if words
        else Counter()
    )


def _f1(share: tuple[float, float, float]) -> float:
    hit, surplus, missing = share
    return 2 * hit / (2 * hit + surplus + missing) if hit else 0.0


if __name__ == "__main__":
    main()
