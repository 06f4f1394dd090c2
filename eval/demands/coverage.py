"""Tells how much of the clauses of a store's resolutions is read.

usage: coverage.py STORE [--examples N]

For the furthest version of each resolution, and each clause that no clause below completes:
  whole     each word that asks is read, with whom and what where it names somebody ("encourages efforts to …" names nobody)
  partly    a demand is read, but somebody asked is unresolved, or words that ask ("urges", "should", "is directed to") are left over
  not       words that ask stand in it, and no demand was read
  asks nothing: its words condemn, honor, find, designate, or set a rule ("is waived"), list or head; no words that ask stand in it
`--examples N` prints N clauses of the second and third kind, drawn by a fixed seed.
"""

import argparse
import random
import re
from collections import Counter
from pathlib import Path

from eval.demands.draw import leaves, texts_in_force
from onrecord.demands.model import ASKING_ACTS, Demand, EntityKind
from onrecord.demands.read import demands_in
from onrecord.demands.verbs import ASKING, DEMANDING
from onrecord.record.store import Store

_ASKS = re.compile(
    rf"(?<!the )(?<!these )(?<!that )(?<!which )(?<!who )\b(?:{'|'.join(sorted({*ASKING, *DEMANDING} - {'ensures', 'requires', 'expects', 'challenges', 'charges', 'presses', 'reminds', 'requests', 'orders'}, key=len, reverse=True))})\b"
    r"|(?<!that )(?<!which )(?<!who )(?<!it )(?<!they )\b(?:should|shall|must)\b(?! not be| be\b| also be\b| apply| not apply| mean| have | expire| consist| terminate| include| take effect| exceed| not exceed)"
    r"|\b(?:is|are) (?:hereby )?(?:directed|requested|required|instructed) to\b"
)


def grade(own: str, demands: list[Demand]) -> str:
    """Return how far a clause is read: "whole", "partly", "not" or "asks nothing"."""
    left = len(_ASKS.findall(own))
    asked = {(d.verb, d.addressee) for d in demands if d.speech_act in ASKING_ACTS}
    unresolved = any(a.kind is EntityKind.UNRESOLVED for d in demands for a in d.addressees)
    if not asked or {d.verb for d in demands} == {"finds"}:
        left *= {d.verb for d in demands} != {"finds"}
        return "not" if left else "asks nothing"
    return "whole" if len(asked) >= left and not unresolved else "partly"


def main() -> None:
    """Read everything and print the table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("store", type=Path)
    options.add_argument("--examples", type=int, default=0)
    args = options.parse_args()
    counts: Counter[str] = Counter()
    acts: Counter[str] = Counter()
    seen: dict[str, list[str]] = {"partly": [], "not": []}
    resolutions = 0
    with Store.open(args.store) as store:
        for text in texts_in_force(store):
            by_place: dict[int, list[Demand]] = {}
            for demand in demands_in(text, whole=True):
                by_place.setdefault(demand.index, []).append(demand)
            resolutions += bool(text.clauses)
            for index, line in leaves(text):
                demands = by_place.get(index, [])
                result = grade(line.own, demands)
                counts[result] += 1
                acts.update({d.speech_act.value for d in demands})
                if result in seen:
                    told = "; ".join(
                        f"{d.verb} > {[(a.kind.value, a.name) for a in d.addressees]} > {d.act[:50]}" for d in demands
                    )
                    seen[result].append(f"{text.measure} {line.label}: {line.sentence[:400]}\n     [{told}]")
    asking = counts["whole"] + counts["partly"] + counts["not"]
    print(f"{resolutions} resolutions, {sum(counts.values())} clauses")
    for name in ("whole", "partly", "not"):
        print(f"  {name:12} {counts[name]:6}  {counts[name] / max(asking, 1):6.1%} of the clauses that ask")
    print(f"  {'asks nothing':12} {counts['asks nothing']:6}")
    print("clauses by speech act: " + ", ".join(f"{a} {n}" for a, n in acts.most_common()))
    for name, clauses in seen.items():
        for clause in random.Random(5).sample(clauses, min(args.examples, len(clauses))):  # noqa: S311 - no secret
            print(f"{name}: {clause}")


if __name__ == "__main__":
    main()
