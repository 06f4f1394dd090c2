"""Score printed checks against gold claims, claim by claim, by the rules of the output contract.

A check meets a claim when its kind is the same or of the same family, the quotes overlap and neither names another measure
or person; one meets one at most, the same kind first, then the nearest in the text.
"""

import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

FAMILIES = (
    frozenset(("title", "recital", "calls-on")),
    frozenset(("passage", "status")),
    frozenset(("bipartisan", "party", "member-vote")),
)
REACH = 600  # characters between a claim and a check that still may meet it
CERTAIN = frozenset(("contradicted",))
Entry = Mapping[str, Any]  # a gold claim or a printed check, as read from JSON


def lines(path: Path) -> list[dict[str, Any]]:
    """Return the objects of a JSON Lines file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


class Outcome(NamedTuple):
    """What became of a gold claim: `verdict` is the printed one, None where no check met it."""

    article: str
    claim: Entry
    verdict: str | None
    why: str = ""

    @property
    def right(self) -> bool:
        """Whether it was met with (one of) its verdicts."""
        return self.verdict in verdicts(self.claim)


class Accusation(NamedTuple):
    """A printed `contradicted`, and whether the gold bears it out."""

    article: str
    check: Entry
    true: bool


class Score(NamedTuple):
    """The outcomes of all gold claims of a set, its accusations, and the number of checks printed."""

    outcomes: tuple[Outcome, ...]
    accusations: tuple[Accusation, ...]
    printed: int

    def figures(self) -> dict[str, Any]:
        """Return the figures of the contract: shares of 1, None where there is nothing to divide by; counts by kind."""
        met = [o for o in self.outcomes if o.verdict is not None]
        right = [o for o in self.outcomes if o.right]
        bad = [o for o in self.outcomes if verdicts(o.claim) == CERTAIN]
        told = len(self.accusations)
        return {
            "right": _share(len(right), len(self.outcomes)),
            "recall": _share(len(met), len(self.outcomes)),
            "verdict_accuracy": _share(len(right), len(met)),
            "caught": _share(sum(o.right for o in bad), len(bad)),
            "false_accusations": _share(sum(not a.true for a in self.accusations), told),
            "claims": len(self.outcomes), "gold_contradicted": len(bad), "contradicted_printed": told, "extra": self.printed - len(met),
            "kinds": {kind: {"gold": sum(o.claim["kind"] == kind for o in self.outcomes),
                             "met": sum(o.claim["kind"] == kind for o in met),
                             "right": sum(o.claim["kind"] == kind for o in right)}
                      for kind in sorted({o.claim["kind"] for o in self.outcomes})},
        }  # fmt: skip


def _share(part: int, whole: int) -> float | None:
    return round(part / whole, 4) if whole else None


def verdicts(claim: Entry) -> frozenset[str]:
    """Return the verdicts that a gold claim admits."""
    told = claim["verdict"]
    return frozenset([told] if isinstance(told, str) else told)


def _words(text: str) -> list[str]:
    return re.findall(r"[a-z0-9$%]+", text.lower())


def overlap(one: str, other: str) -> bool:
    """Whether one quote stands inside the other, or they share half of the shorter one's words."""
    a, b = _words(one), _words(other)
    if not a or not b:
        return False
    short, long = sorted((f" {' '.join(a)} ", f" {' '.join(b)} "), key=len)
    return short in long or 2 * (Counter(a) & Counter(b)).total() >= min(len(a), len(b))


def may_meet(claim: Entry, check: Entry) -> bool:
    """Whether a check may be the answer to a gold claim, by kind, measure, person and quote."""
    kinds = {claim["kind"], check.get("kind")}
    if len(kinds) > 1 and not any(kinds <= family for family in FAMILIES):
        return False
    if any(claim.get(k) and check.get(k) and claim[k] != check[k] for k in ("measure", "person")):
        return False
    return overlap(claim["quote"], check.get("quote") or "")


def pairs(claims: Sequence[Entry], checks: Sequence[Entry], text: str) -> dict[int, int]:
    """Return which check (by index) meets which gold claim (by index)."""
    options = []
    for i, claim in enumerate(claims):
        at = text.find(claim["quote"])
        for j, check in enumerate(checks):
            away = abs((check.get("start") or 0) - at) if at >= 0 else 10**6
            if (at < 0 or away <= REACH) and may_meet(claim, check):
                options.append((claim["kind"] != check["kind"], away, i, j))
    met: dict[int, int] = {}
    taken: set[int] = set()
    for _, _, i, j in sorted(options):
        if i not in met and j not in taken:
            met[i] = j
            taken.add(j)
    return met


def score(gold: Iterable[Entry], reports: Mapping[str, Entry]) -> Score:
    """Score a set: gold lines against the printed reports by the name of their article."""
    outcomes: list[Outcome] = []
    accusations: list[Accusation] = []
    printed = 0
    for line in gold:
        name, claims = line["article"], line["claims"]
        report = reports.get(name) or {"checks": [], "article": {}}
        checks = report["checks"]
        met = pairs(claims, checks, report["article"].get("text") or "")
        printed += len(checks)
        for i, claim in enumerate(claims):
            check = checks[met[i]] if i in met else {}
            outcomes.append(Outcome(name, claim, check.get("verdict"), check.get("why") or ""))
        back = {j: claims[i] for i, j in met.items()}
        accusations += [
            Accusation(name, check, j in back and "contradicted" in verdicts(back[j]))
            for j, check in enumerate(checks)
            if check["verdict"] == "contradicted"
        ]
    return Score(tuple(outcomes), tuple(accusations), printed)
