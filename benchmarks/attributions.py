"""Speed of reading who said what: articles a second of processor time, with the tagger and with the rules alone, and cost by length.

    python benchmarks/attributions.py [--articles N]

Runs on one core. Articles come from PolNeAR's dev part (ONRECORD_SHARED) where it is there, cut to 760 words, else from a text of
the project's own repeated to that length. Goals: at least 40 articles a second; at most 30 ms for an article of 600 words.
"""

import argparse
import os
import re
import statistics
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from onrecord.article.model import Article
from onrecord.attributions.corpus import documents, plain_article
from onrecord.attributions.read import read_attributions

OWN = (
    "“The House has spoken, and it has spoken with one voice,” Rep. Ann Example (D-Ore.) said on Tuesday. “Now the Senate must act.”\n"
    "The resolution urges the government to open an inquiry and to publish what it finds, according to a summary that her office released.\n"
    "Critics argued that the measure went too far. They told reporters that “nobody asked for this” and that it would not become law.\n"
)


def texts(count: int) -> list[str]:
    """Return texts to read, one an article."""
    part = Path(os.environ.get("ONRECORD_SHARED", "../shared")) / "data" / "polnear" / "dev"
    if part.is_dir():
        return [document.article.text for document, _ in zip(documents(part), range(count), strict=False)]
    return [OWN * 40] * count


def cut(text: str, words: int) -> Article:
    """Return the beginning of a text as an article, repeated where it is too short."""
    longer = text + "\n"
    while longer.count(" ") < words:
        longer += text + "\n"
    ends = [found.end() for found in re.finditer(r"\S+", longer)]
    return plain_article(longer[: ends[min(words, len(ends)) - 1]])


def milliseconds(articles: Sequence[Article], rounds: int = 5) -> float:
    """Return the middle cost of an article in the best of several rounds."""
    best = float("inf")
    for _ in range(rounds):
        costs = []
        for article in articles:
            before = time.process_time()
            read_attributions(article)
            costs.append(1000 * (time.process_time() - before))
        best = min(best, statistics.mean(costs))
    return best


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=40)
    options = parser.parse_args(arguments)
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ[name] = "1"  # numpy reads them when it is loaded, with the first article
    found = texts(options.articles)
    for name, setting in (("tagger", ""), ("rules", "off")):
        os.environ["ONRECORD_TAGGER"] = setting
        for words in (200, 600, 760, 3000):
            cost = milliseconds([cut(text, words) for text in found])
            print(f"{name:7s} {words:5d} words  {cost:7.2f} ms  {1000 / cost:6.0f} articles a second")
    return 0


if __name__ == "__main__":
    sys.exit(main())
