"""Scores attributions on PolNeAR: exact spans by the published definition, linked relations, direct quotations with their source.

    python eval/polnear.py [--part dev] [--rules]

The corpus is found through ONRECORD_SHARED (its `data/polnear`), or at --corpus. Every annotator's copy of an article counts,
as in the published tables (CofeNet, COLING 2022): a span is a maximal run of one role over words.
"""

import argparse
import os
import sys
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from onrecord.article.model import Span
from onrecord.attributions.corpus import ROLES, Annotated, Document, documents, labels
from onrecord.attributions.model import Attribution, Form
from onrecord.attributions.quotations import form_of
from onrecord.attributions.read import read_attributions
from onrecord.attributions.rules import read_by_rules
from onrecord.attributions.tokens import Paragraph, paragraphs

Words = frozenset[int]


def as_annotated(attribution: Attribution) -> Annotated:
    """Return a found attribution in the form of the annotators'."""
    one = (attribution.source, attribution.cue)
    source, cue = ((span,) if span else () for span in one)
    return Annotated(source=source, cue=cue, content=attribution.content)


def runs(marks: Sequence[int]) -> set[tuple[int, int, int]]:
    """Return the maximal runs of labels as (role, first word, behind the last)."""
    found, role, first = set(), -1, 0
    for at, mark in enumerate([*marks, 0]):
        here = (mark - 1) // 2 if mark else -1
        if role >= 0 and (here != role or mark % 2 == 1):
            found.add((role, first, at))
            role = -1
        if here >= 0 and role < 0:
            role, first = here, at
    return found


def words_of(parts: Sequence[Paragraph], spans: Iterable[Span]) -> Words:
    """Return the words (numbered over the article) that spans touch."""
    from bisect import bisect_left, bisect_right

    starts = [s for p in parts for s in p.starts]
    ends = [e for p in parts for e in p.ends]
    return frozenset(w for s in spans for w in range(bisect_right(ends, s.start), bisect_left(starts, s.end)))


def overlap(a: Words, b: Words) -> float:
    """Return the Jaccard overlap of two sets of words; two empty ones agree."""
    return len(a & b) / len(a | b) if a | b else 1.0


class Tally:
    """Counts of right, found and drawn, by name."""

    def __init__(self) -> None:
        self.counts: dict[str, Counter[str]] = {}

    def add(self, name: str, right: int, found: int, drawn: int) -> None:
        """Add to the counts under a name."""
        self.counts.setdefault(name, Counter()).update(right=right, found=found, drawn=drawn)

    def f1(self, name: str) -> tuple[float, float, float]:
        """Return precision, recall and F1 in percent."""
        c = self.counts.get(name, Counter())
        precision, recall = c["right"] / max(1, c["found"]), c["right"] / max(1, c["drawn"])
        return 100 * precision, 100 * recall, 200 * precision * recall / max(1e-9, precision + recall)


def score(document: Document, found: Sequence[Attribution], tally: Tally) -> None:
    """Hold what was found in a document against every annotator's copy."""
    parts = paragraphs(document.article)
    ours = [as_annotated(a) for a in found]
    marks = labels(parts, ours)
    for copy in document.copies:
        for mine, theirs in zip(marks, labels(parts, copy), strict=True):
            a, b = runs(mine), runs(theirs)
            for number, role in enumerate(ROLES):
                x, y = {r for r in a if r[0] == number}, {r for r in b if r[0] == number}
                tally.add(role, len(x & y), len(x), len(y))
        linked(document, parts, ours, copy, tally)


def linked(
    document: Document, parts: Sequence[Paragraph], found: Sequence[Annotated], drawn: Sequence[Annotated], tally: Tally
) -> None:
    """Count relations: content overlap >= .5, cue touching, source overlap >= .3 (or neither has one); and direct quotations.

    "direct": every piece begins and ends with a mark; "direct, sourced": every word stands inside marks, and there is a source
    (annotators often draw a quotation sentence by sentence, so that its pieces do not begin with marks).
    """
    ours = [{role: words_of(parts, a.role(role)) for role in ROLES} for a in found]
    theirs = [{role: words_of(parts, a.role(role)) for role in ROLES} for a in drawn]
    match = Counter[str]()
    quoted = [state > 0 or not word[:1].isalnum() for p in parts for word, state in zip(p.words, p.quoted, strict=True)]
    inside = [bool(one["content"]) and all(quoted[w] for w in one["content"]) for one in ours]
    used: set[int] = set()
    direct = [form_of(document.article.text, a.content) is Form.DIRECT if a.content else False for a in found]
    for gold, one in zip(drawn, theirs, strict=True):
        best = max(
            range(len(ours)),
            key=lambda n: (overlap(ours[n]["content"], one["content"]), bool(ours[n]["cue"] & one["cue"])),
            default=-1,
        )
        if best < 0:
            continue
        mine = ours[best]
        said = overlap(mine["content"], one["content"]) >= 0.5
        who = (not mine["source"] and not one["source"]) or (
            bool(mine["source"] & one["source"]) and overlap(mine["source"], one["source"]) >= 0.3
        )
        is_direct = bool(gold.content) and form_of(document.article.text, gold.content) is Form.DIRECT
        match["direct recall"] += is_direct and said and who
        match["direct drawn"] += is_direct
        if best in used or not (said and who):
            continue
        match["linked"] += bool(mine["cue"] & one["cue"])
        match["direct"] += direct[best] and is_direct
        match["inside"] += inside[best] and bool(one["source"]) and all(quoted[w] for w in one["content"])
        used.add(best)
    tally.add("linked", match["linked"], sum(bool(a.cue) for a in found), len(drawn))
    tally.add("direct", match["direct"], sum(direct), match["direct drawn"])
    drawn_inside = sum(
        bool(one["content"] and one["source"]) and all(quoted[w] for w in one["content"]) for one in theirs
    )
    found_inside = sum(i and bool(one["source"]) for i, one in zip(inside, ours, strict=True))
    tally.add("direct, sourced", match["inside"], found_inside, drawn_inside)
    tally.add("direct, by recall", match["direct recall"], match["direct drawn"], match["direct drawn"])


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table for one part of the corpus."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    shared = Path(os.environ.get("ONRECORD_SHARED", "../shared"))
    parser.add_argument("--corpus", type=Path, default=shared / "data" / "polnear")
    parser.add_argument("--part", default="dev")
    parser.add_argument("--rules", action="store_true", help="score the rules alone")
    options = parser.parse_args(arguments)
    if not (options.corpus / options.part).is_dir():
        print(f"{options.corpus / options.part}: not there; set ONRECORD_SHARED or give --corpus", file=sys.stderr)
        return 2
    tally, spent, count = Tally(), 0.0, 0
    for document in documents(options.corpus / options.part):
        before = time.process_time()
        found = read_by_rules(document.article) if options.rules else read_attributions(document.article).attributions
        spent, count = spent + time.process_time() - before, count + 1
        score(document, found, tally)
    for name in (*ROLES, "linked", "direct", "direct, sourced", "direct, by recall"):
        print("{:18s} P {:5.1f}  R {:5.1f}  F {:5.1f}".format(name, *tally.f1(name)))
    print(f"{count} articles, {count / spent:.0f} a second of processor time")
    return 0


if __name__ == "__main__":
    sys.exit(main())
