"""What the record tells of subcommittees: which ones had a measure, and that one was discharged of it."""

import re
from collections.abc import Iterable, Sequence

from onrecord.checks.committees.acts import Act, written
from onrecord.checks.measures import at_action, finding, nothing
from onrecord.checks.model import Finding, Verdict
from onrecord.claims.model import CommitteeClaim, Modality
from onrecord.record.model import Measure
from onrecord.record.protocol import Record

NO_SUB = "The record of {} shows no such act of the {}; acts of subcommittees are often missing from it."
_NAME = re.compile(r"Subcommittee on (?:the )?(?P<name>[A-Z][^.;:()]*?)(?= [Dd]ischarged|[.;:(]|$)")
_WORD = re.compile(r"[a-z]{4,}|law|tax")
_EMPTY = frozenset("subcommittee committee affairs house senate with that their from general related agencies".split())
_STEM = 5  # letters by which two forms of a word are known for one ("security", "securities")
# what the press calls a field, and the words of official names that stand for it
_CALLED = {"telecom": "communications", "telec": "communications", "internet": "communications", "antitrust": "antitrust commercial", "spending": "appropriations", "forest": "forestry federal lands", "crime": "crime criminal", "immigration": "immigration border"}  # fmt: skip


def _stems(words: str) -> frozenset[str]:
    plain = words.lower()
    told = " ".join([plain, *(more for word, more in _CALLED.items() if word in plain)])
    return frozenset(w[:_STEM] for w in _WORD.findall(told) if w not in _EMPTY)


def another(field: str, lower: Iterable[Act], measure: Measure, record: Record) -> tuple[Act, bool] | None:
    """Return the act of a subcommittee on other matters than the field told, where none on that field had the measure.

    With it, whether the field is that of a known subcommittee of a committee that had the measure: a name of the press may stand
    for a subcommittee whose official name does not show it.
    """
    held = [(act, _stems(m["name"])) for act in lower if (m := _NAME.search(act.action.text))]
    told = _stems(field)
    if not held or not told or any(told & stems for _, stems in held):
        return None
    had = {w.code[:4].upper() for w in measure.committees}
    known = any((c.parent or "") in had and told <= _stems(c.name) for c in record.committees())
    return held[0][0], known


def of_another(claim: CommitteeClaim, said: str, measure: Measure, other: tuple[Act, bool]) -> Finding:
    """Contradict a subcommittee that never had a measure where the record names the one that did."""
    act, known = other
    why = f"The record of {measure.cite} names another subcommittee: {act.action.day}: {act.action.text}"
    if not known or (claim.act == "hearing" and act.did != "hearing"):
        return nothing(why, claimed=said, recorded=written([act]), evidence=(at_action(measure, act.action),))
    return finding(Verdict.CONTRADICTED, why, said, written([act]), at_action(measure, act.action))


def freed(claim: CommitteeClaim, said: str, measure: Measure, lower: Sequence[Act]) -> Finding:
    """Decide an approval or markup by a subcommittee that the record shows only to have been discharged; else say that it shows none."""
    out = [a for a in lower if a.did == "discharged"]
    if not out or claim.act not in ("approved", "reported", "markup"):
        return nothing(NO_SUB.format(measure.cite, "subcommittee"), claimed=said)
    denied = claim.modality is Modality.DENIED
    why = f"The subcommittee was discharged of {measure.cite} without acting on it: {out[0].action.day}: {out[0].action.text}"
    verdict = Verdict.SUPPORTED if denied else Verdict.CONTRADICTED
    return finding(verdict, why, said, written(out), at_action(measure, out[0].action))
