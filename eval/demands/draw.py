"""Draws clauses at random from the resolutions of a store, for judging by hand.

usage: draw.py STORE --seed N --count N [--asking]

`--asking` draws only from clauses with a word that asks ("urges", "should", "directs", …), whatever the program reads in them.
Prints a clause a line as JSON: measure, version, the clause's place in the text, its label, the digest of the sentence that it
completes, and the sentence itself. Judged samples keep everything but the sentence.
"""

import argparse
import hashlib
import json
import random
import re
from collections.abc import Iterator
from pathlib import Path

from onrecord.demands.clauses import Line, lines_of
from onrecord.demands.versions import version_in_force
from onrecord.record.model import MeasureText
from onrecord.record.store import Store

_ASKS = re.compile(
    r"\b(?:call(?:s|ing)? (?:on|upon|for)|urg|request|encourag|direct(?:s|ed)|instruct|demand|implor|ask|invit|require|recommend|insist|should|shall|must|ought)",
    re.IGNORECASE,
)
RESOLUTIONS = ("hres", "sres", "hconres", "sconres", "hjres", "sjres")


def texts_in_force(store: Store) -> Iterator[MeasureText]:
    """Yield the furthest version of each resolution of a store, in order of their ids."""
    rows = store.connection.execute("SELECT DISTINCT measure FROM text ORDER BY measure")
    for (measure,) in rows.fetchall():
        text = version_in_force(store.texts(measure), None)
        if text is not None and measure.split("-")[0].rstrip("0123456789") in RESOLUTIONS:
            yield text


def leaves(text: MeasureText) -> Iterator[tuple[int, Line]]:
    """Yield the clauses of a text that no clause below completes, with their places in it."""
    return ((n, line) for n, line in enumerate(lines_of(text)) if not line.opens)


def digest(line: Line) -> str:
    """Return a short digest of the words of a clause, blanks aside."""
    return hashlib.sha256("".join(line.own.split()).encode()).hexdigest()[:16]


def main() -> None:
    """Draw and print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("store", type=Path)
    options.add_argument("--seed", type=int, required=True)
    options.add_argument("--count", type=int, required=True)
    options.add_argument("--asking", action="store_true")
    args = options.parse_args()
    with Store.open(args.store) as store:
        places = [
            (t.measure, t.version, n, line)
            for t in texts_in_force(store)
            for n, line in leaves(t)
            if not args.asking or _ASKS.search(line.sentence)
        ]
        drawn = random.Random(args.seed).sample(places, args.count)  # noqa: S311 - a sample, no secret
        for measure, version, n, line in drawn:
            row = {
                "measure": measure,
                "version": version,
                "index": n,
                "clause": line.label,
                "digest": digest(line),
                "sentence": line.sentence,
            }
            print(json.dumps(row, ensure_ascii=False))


if __name__ == "__main__":
    main()
