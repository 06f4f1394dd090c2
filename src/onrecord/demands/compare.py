"""What changed between two texts: which demands were added, dropped, changed and kept."""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache

from msgspec import Struct

from onrecord.demands.model import Demand

CHANGED = 0.5  # the share of their words that two acts have in common before one is held to be a form of the other

_SAME_VERB = 0.3  # the same, where addressee and the act's own verb are the same


class Change(Struct, frozen=True, kw_only=True):
    """A demand in two forms."""

    before: Demand
    after: Demand


class Comparison(Struct, frozen=True, kw_only=True):
    """What the later text asks beside the earlier: demands are paired by act, addressee and verb, wherever they stand."""

    before: str  # measure/version
    after: str
    added: tuple[Demand, ...] = ()
    dropped: tuple[Demand, ...] = ()
    changed: tuple[Change, ...] = ()
    kept: int = 0


def compare(before: Sequence[Demand], after: Sequence[Demand], names: tuple[str, str]) -> Comparison:
    """Compare the demands of two texts; `names` say which texts they are.

    First those that read the same, blanks, case and punctuation aside; then those of the same verb and addressees whose acts share half their
    words, or of the same act and another verb or addressee: these changed. What is left was dropped or added.
    """
    left, new = list(before), list(after)
    kept = _paired(left, new, lambda a, b: float(_same(a, b)))
    changed = _paired(left, new, _alike)
    return Comparison(
        before=names[0],
        after=names[1],
        added=tuple(new),
        dropped=tuple(left),
        changed=tuple(Change(before=a, after=b) for a, b in changed),
        kept=len(kept),
    )


def _paired(
    left: list[Demand], new: list[Demand], likeness: Callable[[Demand, Demand], float]
) -> list[tuple[Demand, Demand]]:
    """Take the pairs that are most alike out of both lists, best first."""
    scores = [(likeness(a, b), i, j) for i, a in enumerate(left) for j, b in enumerate(new)]
    pairs: list[tuple[int, int]] = []
    for score, i, j in sorted(scores, key=lambda s: (-s[0], s[1], s[2])):
        if score > 0 and not any(i == a or j == b for a, b in pairs):
            pairs.append((i, j))
    found = [(left[i], new[j]) for i, j in sorted(pairs)]
    gone = {i for i, _ in pairs}, {j for _, j in pairs}
    left[:] = [d for i, d in enumerate(left) if i not in gone[0]]
    new[:] = [d for j, d in enumerate(new) if j not in gone[1]]
    return found


@lru_cache(maxsize=4096)
def _words(text: str) -> tuple[str, ...]:
    return tuple(re.findall(r"\w+", text.lower()))


def _who(demand: Demand) -> frozenset[str]:
    return frozenset(a.name for a in demand.addressees)


def _same(a: Demand, b: Demand) -> bool:
    return a.verb == b.verb and _who(a) == _who(b) and _words(a.act) == _words(b.act)


def _alike(a: Demand, b: Demand) -> float:
    """Return how much of their acts two demands share, from 0 (not forms of each other) to 1."""
    mine, theirs = set(_words(a.act)), set(_words(b.act))
    shared = len(mine & theirs) / max(len(mine | theirs), 1)
    least = CHANGED if _who(a) == _who(b) else (1 + CHANGED) / 2
    least = _SAME_VERB if a.does and a.does == b.does and _who(a) == _who(b) else least
    telling = shared >= least
    return shared if telling and bool(a.addressees) == bool(b.addressees) else 0.0
