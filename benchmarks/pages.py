"""How fast pages are read, warm: analyze() beside main-text extraction alone, on the sample and on pages of growing length.

usage: python -m benchmarks.pages [--record STORE] [--runs N]
"""

import argparse
import statistics
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.stores import opened, record_option
from onrecord.analyze import analyze
from onrecord.article.extract import read_article

SAMPLES = Path(__file__).resolve().parent.parent / "samples"


def milliseconds(work: Callable[[], object], runs: int) -> float:
    """Return the median time of a call, after one to warm up."""
    work()
    times = []
    for _ in range(runs):
        began = time.perf_counter()
        work()
        times.append(time.perf_counter() - began)
    return 1000 * statistics.median(times)


def longer(page: bytes, times: int) -> bytes:
    """Return the sample page with its paragraphs told again and again, each with its number."""
    head, _, rest = page.partition(b"<p>WASHINGTON")
    body, _, tail = rest.partition(b"</article>")
    parts = [b"<p>WASHINGTON" + body.replace(b"<p>", b"<p>Part %d: " % number) for number in range(times)]
    return head + b"".join(parts) + b"</article>" + tail


def main() -> None:
    """Print the medians, and the ratio to extraction alone."""
    options = argparse.ArgumentParser(description=__doc__)
    record_option(options)
    options.add_argument("--runs", type=int, default=10)
    args = options.parse_args()
    page = (SAMPLES / "article.html").read_bytes()
    with opened(args.record) as store:
        for times in (1, 3, 10, 30, 100, 1000):
            text, runs = longer(page, times), args.runs if times < 30 else 1
            alone = milliseconds(lambda text=text: read_article(text, published=None, url=None), runs)  # type: ignore[misc]
            whole = milliseconds(lambda text=text: analyze(text, store), runs)  # type: ignore[misc]
            print(f"{len(text):8,} bytes: extraction {alone:7.1f} ms, whole {whole:7.1f} ms, {whole / alone:5.1f} x")


if __name__ == "__main__":
    main()
