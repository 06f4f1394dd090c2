"""Precision by kind of checks that were drawn at random from texts nobody wrote for this, and judged by hand.

usage: judged.py [FILE]

Each row of judged.jsonl names a corpus, a file in it, the offsets of the claim in the extracted text, a digest of its words
(sha256, 16 digits), kind, verdict, and the judgement: "right" (the words make the claim and the verdict is the record's),
"misread" (the words make no such claim: all of these are abstentions but for one partly), "wrong" (the verdict is not what the
record says of what is meant), "arguable" (official file and common usage differ). No text of an article is kept.
"""

import json
import sys
from collections import Counter
from pathlib import Path

HERE = Path(__file__).resolve().parent
JUDGEMENTS = ("right", "misread", "arguable", "wrong")


def rows(path: Path = HERE / "judged.jsonl") -> list[dict[str, str]]:
    """Return the judged checks."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def table(judged: list[dict[str, str]]) -> list[str]:
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


if __name__ == "__main__":
    print("\n".join(table(rows(Path(sys.argv[1])) if len(sys.argv) > 1 else rows())))
