"""Precision by kind of checks that were drawn at random from texts nobody wrote for this, and judged by hand.

usage: judged.py [FILE]
       judged.py --draw CHECKS.jsonl SIZE SEED

Each row of judged.jsonl names a corpus, a file in it, the offsets of the claim in the extracted text, a digest of its words
(sha256, 16 digits), kind, verdict, how many checks of that kind and verdict were printed for all texts, and the judgement: "right"
(the words make the claim and the verdict is the record's), "misread" (the words make no such claim: all of these are abstentions),
"wrong" (the verdict is not what the record says of what is meant), "arguable" (official file and common usage differ). No text of
an article is kept.

--draw takes the checks printed for all texts, one a line with the same fields, measure and person, and prints those to be judged:
every accusation, and of the rest so many of each kind and verdict as the square root of their number says, at least one.
"""

import json
import random
import sys
from collections import Counter, defaultdict
from math import sqrt
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
JUDGEMENTS = ("right", "misread", "arguable", "wrong")
Row = dict[str, Any]


def rows(path: Path = HERE / "judged.jsonl") -> list[Row]:
    """Return the rows of a file of checks."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def table(judged: list[Row]) -> list[str]:
    """Return a Markdown table: checks by kind and by verdict, how many of each judgement, and the share that is right."""
    lines = ["| checks | judged | right | misread | arguable | wrong | share right |", "|---|---|---|---|---|---|---|"]
    for field in ("verdict", "kind"):
        for value in sorted({row[field] for row in judged}):
            counts = Counter(row["judgement"] for row in judged if row[field] == value)
            lines.append(_line(f"`{value}`", counts))
    lines.append(_line("all", Counter(row["judgement"] for row in judged)))
    return lines


def _line(name: str, counts: Counter[str]) -> str:
    total = sum(counts.values())
    shown = " | ".join(str(counts[j]) for j in JUDGEMENTS)
    return f"| {name} | {total} | {shown} | {counts['right'] / total:.2f} |"


def weighed(judged: list[Row]) -> dict[str, float]:
    """Return the share of each judgement among all printed checks: each judged one stands for those of its kind and verdict."""
    drawn = Counter((row["kind"], row["verdict"]) for row in judged)
    shares: Counter[str] = Counter()
    for row in judged:
        shares[row["judgement"]] += row["printed"] / drawn[row["kind"], row["verdict"]]
    return {judgement: shares[judgement] / sum(shares.values()) for judgement in JUDGEMENTS}


def _place(check: Row) -> tuple[str, str, int, int, str, str, str]:
    names = check["measure"] or "", check["person"] or ""
    return check["corpus"], check["file"], check["start"], check["end"], check["kind"], *names


def draw(checks: list[Row], size: int, seed: int) -> list[Row]:
    """Return `size` checks to judge, drawn at random by kind and verdict, every accusation among them.

    Raises ValueError where the checks are too few, or the size too small for one of each kind and verdict.
    """
    cells: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for check in sorted(checks, key=_place):
        cells[check["kind"], check["verdict"]].append(check)
    accused = [cells.pop(cell) for cell in list(cells) if cell[1] == "contradicted"]
    left = size - sum(map(len, accused))
    if not len(cells) <= left <= sum(map(len, cells.values())):
        least, most = size - left + len(cells), len(checks)
        raise ValueError(f"{size} checks cannot be drawn of {most}: ask for {least} to {most}")
    whole = sum(map(sqrt, map(len, cells.values())))
    share = {cell: min(len(held), max(1, round(left * sqrt(len(held)) / whole))) for cell, held in cells.items()}
    common = sorted(cells, key=lambda cell: (-len(cells[cell]), cell))
    while missing := left - sum(share.values()):
        step = 1 if missing > 0 else -1
        open_to = [cell for cell in common if 1 <= share[cell] + step <= len(cells[cell])]
        for cell in open_to[: abs(missing)]:
            share[cell] += step
    chosen = random.Random(seed)  # noqa: S311 - a sample, no secret
    drawn = [check for held in accused for check in held]
    for cell in sorted(cells):
        drawn += chosen.sample(cells[cell], share[cell])
    kept = ("corpus", "file", "start", "end", "sha256", "kind", "verdict")
    printed = Counter((check["kind"], check["verdict"]) for check in checks)
    return [{n: check[n] for n in kept} | {"printed": printed[check["kind"], check["verdict"]]} for check in drawn]


if __name__ == "__main__":
    if sys.argv[1:2] == ["--draw"]:
        for row in draw(rows(Path(sys.argv[2])), int(sys.argv[3]), int(sys.argv[4])):
            print(json.dumps(row))
    else:
        held = rows(Path(sys.argv[1])) if len(sys.argv) > 1 else rows()
        print("\n".join(table(held)))
        print("\nof all printed: " + ", ".join(f"{name} {share:.3f}" for name, share in weighed(held).items()))
