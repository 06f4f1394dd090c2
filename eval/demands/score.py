"""Scores the reading of clauses against samples judged by hand, and holds the scores to floors.

usage: score.py STORE [--sample FILE]... [--misses] [--update [--allow-regression]]

A judged clause (sample-*.jsonl) lists its demands: `verb`, `to` (each addressee's kind and the words that name it), `acts` (the first
words of each act). A clause that asks nobody has its speech acts alone; one that states or lists has none. Coordinated nouns are
addressees of their own ("homeowners and excavators"), adjectives before one noun are not ("Federal, State, and local governments").

Scored a clause at a time, each as a set: verbs (a plain statement counts as none), addressees (verb, kind and words: one phrase
begins with or holds the other, articles aside) and acts (addressee and the first words of the act). The digest of a clause's words shows
whether the store holds the clause that was judged.
"""

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from eval.demands.draw import digest
from onrecord.demands.clauses import lines_of
from onrecord.demands.model import Demand
from onrecord.demands.read import demands_in
from onrecord.record.model import MeasureText
from onrecord.record.store import Store

HERE = Path(__file__).resolve().parent
FLOORS = HERE / "floors.json"
SLACK = 0.005
STATED = "resolves that"
_ARTICLE = re.compile(r"^(?:(?:the|a|an|all|any|both|each|every)\s+)+", re.IGNORECASE)

Item = tuple[str, ...]


def plain(words: str) -> str:
    """Return words without a leading article, in small letters."""
    return _ARTICLE.sub("", " ".join(words.split())).lower()


def expected(judged: list[dict[str, Any]]) -> dict[str, list[Item]]:
    """Return the items of a judged clause, by figure."""
    people: list[Item] = [(d.get("verb", ""), t["kind"], plain(t["words"])) for d in judged for t in d.get("to", ())]
    acts: list[Item] = [
        (plain(d["to"][0]["words"]), plain(a)) for d in judged if d.get("to") for a in d.get("acts", ())
    ]
    return {"verb": [(d["verb"],) for d in judged if d["verb"]], "addressee": people, "act": acts}


def read(demands: list[Demand]) -> dict[str, list[Item]]:
    """Return the items that were read from a clause, by figure."""
    verbs = list(dict.fromkeys((d.verb, d.addressee) for d in demands if d.verb != STATED))
    people: list[Item] = list(
        dict.fromkeys((d.verb, a.kind.value, plain(a.words)) for d in demands for a in d.addressees)
    )
    acts: list[Item] = [(plain(d.addressees[0].words), plain(d.act)) for d in demands if d.addressees]
    return {"verb": [(v,) for v, _ in verbs], "addressee": people, "act": acts}


def same(figure: str, gold: Item, found: Item) -> bool:
    """Say whether an item read is the item judged."""
    if figure == "verb":
        return gold == found
    if figure == "addressee":
        verbs = not gold[0] or gold[0] == found[0]
        return (
            verbs
            and gold[1] == found[1]
            and (found[2].startswith(gold[2]) or gold[2] in found[2] or gold[2].startswith(found[2]))
        )
    close = found[0].startswith(gold[0]) or gold[0].startswith(found[0]) or gold[0] in found[0]
    return close and gold[1] in found[1][: len(gold[1]) + 40]


def compare(figure: str, gold: list[Item], found: list[Item]) -> tuple[int, list[Item], list[Item]]:
    """Return how many items meet, those judged and not read, and those read and not judged."""
    left, missed = list(found), []
    for item in gold:
        hit = next((f for f in left if same(figure, item, f)), None)
        if hit is None:
            missed.append(item)
        else:
            left.remove(hit)
    return len(gold) - len(missed), missed, left


def in_clause(text: MeasureText, index: int) -> list[Demand]:
    """Return what is read from one clause alone, whatever the clauses before it say."""
    return [d for d in demands_in(text, whole=True) if d.index == index]


def rows_of(paths: list[Path]) -> Iterator[dict[str, Any]]:
    """Yield the judged clauses of samples."""
    for path in paths:
        for row in path.read_text(encoding="utf-8").splitlines():
            yield json.loads(row)


def score(store: Store, paths: list[Path], *, misses: bool = False) -> dict[str, float]:
    """Return precision and recall of each figure over samples; print what was missed or wrongly read where asked."""
    counts: Counter[str] = Counter()
    for row in rows_of(paths):
        text = store.text(row["measure"], row["version"])
        if text is None or digest(lines_of(text)[row["index"]]) != row["digest"]:
            sys.exit(f"score: {row['measure']} {row['version']} clause {row['clause']}: not the clause that was judged")
        gold, found = expected(row["demands"]), read(in_clause(text, row["index"]))
        for figure in gold:
            met, missed, extra = compare(figure, gold[figure], found[figure])
            counts[f"{figure}:met"] += met
            counts[f"{figure}:gold"] += len(gold[figure])
            counts[f"{figure}:found"] += len(found[figure])
            if misses and (missed or extra):
                print(f"{row['measure']} {row['clause']} {figure}: missed {missed} extra {extra}")
    figures = {}
    for figure in ("verb", "addressee", "act"):
        figures[f"{figure}:precision"] = round(counts[f"{figure}:met"] / max(counts[f"{figure}:found"], 1), 4)
        figures[f"{figure}:recall"] = round(counts[f"{figure}:met"] / max(counts[f"{figure}:gold"], 1), 4)
        figures[f"{figure}:judged"] = counts[f"{figure}:gold"]
    return figures


def main() -> int:
    """Score; exit 1 where a figure fell below its floor."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("store", type=Path)
    options.add_argument("--sample", type=Path, action="append")
    options.add_argument("--misses", action="store_true")
    options.add_argument("--update", action="store_true")
    options.add_argument("--allow-regression", action="store_true")
    args = options.parse_args()
    lost = []
    floors: dict[str, dict[str, float]] = json.loads(FLOORS.read_text()) if FLOORS.exists() else {}
    with Store.open(args.store) as store:
        for path in args.sample or sorted(HERE.glob("sample-*.jsonl")):
            figures = score(store, [path], misses=args.misses)
            held = floors.get(path.name, {})
            for name, value in figures.items():
                floor = f"  floor {held[name]:.4f}" if name in held else ""
                print(f"{path.stem:12} {name:22} {value:.4f}{floor}")
            lost += [
                f"{path.stem} {n}: {figures[n]:.4f} is below its floor {f:.4f}"
                for n, f in held.items()
                if figures.get(n, 0) < f - SLACK
            ]
            floors[path.name] = {n: f for n, f in figures.items() if not n.endswith(":judged")}
    if args.update and (not lost or args.allow_regression):
        FLOORS.write_text(json.dumps(floors, indent=1) + "\n")
        return 0
    for line in lost:
        print("score:", line)
    return 1 if lost else 0


if __name__ == "__main__":
    sys.exit(main())
