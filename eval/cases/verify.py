"""Check the gold of the project's own evaluation articles and phrase banks against a store.

usage: python -m eval.cases.verify --store STORE [GOLD.jsonl ...]

Every gold claim carries `check`, a list of assertions about the record such as `introduced hres351-115 2017-05-23`. A bare
assertion is the claim itself: all must hold for a claim that is `supported`, at least one must fail for one that is
`contradicted`. A leading `=` marks a fact of the record that must hold whatever the verdict, a leading `!` negates.
Where the verdict admits `supported` and `contradicted` alike, or neither, bare assertions are not weighed. Each quote must
stand exactly once in the visible text of its article. Exit 1 where anything is wrong, one line for each.
"""

import argparse
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from lxml import etree, html

from eval.cases.assertions import UndecidedError, weigh
from eval.phrasings import page
from eval.score import lines
from onrecord.record.store import Store

HERE = Path(__file__).resolve().parent
SETS = ("gold-c.jsonl", "gold-d.jsonl", "gold-kept.jsonl")
KINDS = frozenset(
    "introduced sponsor cosponsor cosponsor-count bipartisan committee passage passage-date vote-method vote-tally status "
    "title calls-on quotation recital party state chamber office caucus member-vote interval".split()
)
VERDICTS = frozenset(("supported", "contradicted", "partly", "not-on-record"))
UNSEEN = ("script", "style", "head", "template", "noscript")
INLINE = frozenset("a abbr b cite em i mark q small span strong sub sup time u".split())


def visible(page: bytes, name: str) -> str:
    """Return the text that a reader of a page sees, one line for each block, whitespace made single."""
    if name.endswith(".txt"):
        lines = page.decode("utf-8").splitlines()
    else:
        root = html.document_fromstring(page, parser=html.HTMLParser(encoding="utf-8"))
        etree.strip_elements(root, etree.Comment, *UNSEEN, with_tail=False)
        lines = "".join(_pieces(root)).split("\0")
    return "\n".join(kept for line in lines if (kept := " ".join(line.split())))


def _pieces(node: html.HtmlElement) -> Iterator[str]:
    mark = "" if node.tag in INLINE else "\0"
    yield mark + (node.text or "")
    for child in node:
        yield from _pieces(child)
        yield child.tail or ""
    yield mark


def judge(store: Store, claim: dict[str, Any]) -> tuple[list[str], list[str]]:
    """Return what is wrong with the verdict of a claim, and what the record says of each assertion."""
    verdicts = {claim["verdict"]} if isinstance(claim["verdict"], str) else set(claim["verdict"])
    wrong, said, bare = [], [], []
    for assertion in claim.get("check") or ():
        fact, negated = assertion.startswith("="), assertion.lstrip("=").startswith("!")
        try:
            result = weigh(store, assertion.lstrip("=!"))
        except UndecidedError as missing:
            wrong.append(str(missing))
            continue
        said.append(result.found)
        holds = result.holds is not negated
        if not fact:
            bare.append(holds)
        elif not holds:
            wrong.append(f"{assertion}: {result.found}")
    sides = verdicts & {"supported", "contradicted"}
    if sides == {"supported"} and not all(bare):
        wrong.append(f"supported, but the record says {said}")
    if sides == {"contradicted"} and (all(bare) if bare else not said and len(verdicts) == 1):
        wrong.append(f"contradicted, but the record says {said}")
    return wrong, said


def faults(store: Store, line: dict[str, Any], text: str) -> Iterator[str]:
    """Yield one line for each fault in the gold of one article."""
    for claim in line["claims"]:
        where = f"{line['article']} {claim['kind']} {claim['quote']!r}"
        verdicts = [claim["verdict"]] if isinstance(claim["verdict"], str) else claim["verdict"]
        if claim["kind"] not in KINDS or not verdicts or not set(verdicts) <= VERDICTS:
            yield f"{where}: unknown kind or verdict"
        if (found := text.count(claim["quote"])) != 1:
            yield f"{where}: stands {found} times in the visible text"
        for fault in judge(store, claim)[0]:
            yield f"{where}: {fault}"


def verify(store: Store, golds: Iterable[Path]) -> list[str]:
    """Return every fault of every article of gold files; the articles lie beside them, the stories of a phrase bank in it."""
    found: list[str] = []
    for gold in golds:
        for line in lines(gold):
            seen = page(line).encode() if "text" in line else (gold.parent / line["article"]).read_bytes()
            found += faults(store, line, visible(seen, line["article"]))
    return found


def main() -> int:
    """Run from the command line."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--store", type=Path, required=True)
    options.add_argument("gold", type=Path, nargs="*")
    args = options.parse_args()
    golds = args.gold or [HERE / name for name in SETS if (HERE / name).exists()]
    with Store.open(args.store) as store:
        found = verify(store, golds)
    claims = sum(len(line["claims"]) for gold in golds for line in lines(gold))
    print(*found, sep="\n", end="\n" if found else "")
    print(f"{claims} claims in {len(golds)} files: {len(found)} faults")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
