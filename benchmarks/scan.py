"""How fast a text is scanned for measures, names, dates and offices, beside spaCy's PhraseMatcher and eyecite on the same text.

usage: python -m benchmarks.scan [--record STORE] [--runs N] [--copies N]

Needs the `bench` dependencies. Two figures are given, on one core, the best of some runs each:

scan   The same vocabulary for both: every member's name, the months and weekdays, the offices and the words before a measure's number, as
       phrases. Ours is the kind of automaton by which dates and offices are found; spaCy's is a blank English pipeline's tokenizer and its matcher.
read   All that the program does with the text alone: dates, offices, numbered measures and the runs of capitalised words, with their spans and
       forms. eyecite finds its citations in the same text.
"""

import argparse
import os
import time
from collections.abc import Callable
from pathlib import Path

os.environ.update(dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"), "1"))

from ahocorasick_rs import AhoCorasick, MatchKind

from benchmarks.stores import opened, record_option
from onrecord.article.extract import read_article
from onrecord.mentions import offices
from onrecord.mentions.dates.forms import find_dates
from onrecord.mentions.naming import numbered
from onrecord.mentions.runs import find_runs
from onrecord.record.store import Store

HERE = Path(__file__).resolve().parent.parent
MEASURES = (
    "H.R.|H. R.|HR|S.|H.Res.|H. Res.|S.Res.|S. Res.|H.J.Res.|H.J. Res.|S.J.Res.|S.J. Res.|H.Con.Res.|H. Con. Res.|S.Con.Res.|S. Con. Res.|"
    "House Resolution|Senate Resolution|House Joint Resolution|Senate Joint Resolution|House Concurrent Resolution|"
    "Senate Concurrent Resolution|House Bill|Senate Bill|House bill|Senate bill"
).split("|")
OFFICES = (
    "President|Vice President|Speaker|House Speaker|Majority Leader|Minority Leader|Senate Majority Leader|Senate Minority Leader|"
    "House Majority Leader|House Minority Leader|Majority Whip|Minority Whip|Secretary of State|Attorney General|Chairman|Chairwoman|"
    "Ranking Member|Ambassador|Governor"
).split("|")
DATES = (
    "January February March April May June July August September October November December Jan. Feb. Mar. Apr. Aug. Sept. Oct. Nov. Dec. "
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday yesterday today tomorrow"
).split()


def seconds(work: Callable[[], object], runs: int) -> float:
    """Return the best time of some calls, in seconds of this process, after one to warm up."""
    work()
    best = float("inf")
    for _ in range(runs):
        began = time.process_time()
        work()
        best = min(best, time.process_time() - began)
    return best


def names(store: Store) -> list[str]:
    """Return the names of all members, with and without the first name."""
    found: set[str] = set()
    for (person,) in store.connection.execute("SELECT id FROM member"):
        member = store.member(person)
        if member is not None:
            found |= {member.last, f"{member.first} {member.last}", f"{member.nickname or member.first} {member.last}"}
    return sorted(name for name in found if name.strip())


def ours(text: str) -> None:
    """Find what the program finds in a text without the record."""
    find_dates(text)
    offices.find_offices(text)
    list(numbered(text))
    list(find_runs(text))


def main() -> None:
    """Print the times and their ratios."""
    import spacy
    from eyecite import get_citations
    from spacy.matcher import PhraseMatcher

    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    record_option(options)
    options.add_argument("--runs", type=int, default=5)
    options.add_argument("--copies", type=int, default=1)
    args = options.parse_args()
    with opened(args.record) as store:
        vocabulary = [*names(store), *OFFICES, *MEASURES, *DATES]
    pages = sorted((HERE / "eval" / "cases").glob("*.html"))
    text = "\n".join(read_article(p.read_bytes(), published=None, url=None).text for p in pages) * args.copies
    pipeline = spacy.blank("en")
    pipeline.max_length = len(text) + 1
    matcher = PhraseMatcher(pipeline.vocab)
    matcher.add("phrase", [pipeline.make_doc(phrase) for phrase in vocabulary])
    automaton = AhoCorasick(vocabulary, matchkind=MatchKind.LeftmostLongest)
    print(f"{len(text):,} characters, {len(vocabulary):,} phrases")
    phrases = seconds(lambda: matcher(pipeline.make_doc(text)), args.runs)
    citations = seconds(lambda: get_citations(text), max(1, args.runs // 2))
    scanned = seconds(lambda: automaton.find_matches_as_indexes(text), args.runs)
    read = seconds(lambda: ours(text), args.runs)
    for name, taken in (("spaCy", phrases), ("eyecite", citations), ("scan", scanned), ("read", read)):
        rate = len(text) / taken / 1e6
        print(f"{name:8}{1000 * taken:9.2f} ms {rate:8.2f} M characters a second")
    for name, taken in (("scan", scanned), ("read", read)):
        print(f"{name}: {phrases / taken:.1f} x spaCy's PhraseMatcher, {citations / taken:.1f} x eyecite")


if __name__ == "__main__":
    main()
