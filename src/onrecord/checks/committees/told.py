"""The day, the count and the changes of a committee's act."""

import re
from datetime import date, timedelta

from onrecord.checks.committees.acts import Act
from onrecord.checks.measures import at_action, finding, nothing, same_day_of_year
from onrecord.checks.model import Finding, Verdict
from onrecord.claims.model import CommitteeClaim, Days
from onrecord.mentions.model import Grain
from onrecord.record.model import Measure


def as_dated(claim: CommitteeClaim, said: str, measure: Measure, bearing: list[Act]) -> Finding:
    """Hold the day and the count of a committee's act against those that the record shows."""
    when = claim.when
    fitting = [a for a in bearing if when is None or near(a.action.day, when)]
    shown = fitting or bearing
    proofs = [at_action(measure, a.action) for a in shown[:2]]
    recorded = "; ".join(f"{a.action.day}: {a.action.text}" for a in shown[:2])
    if not fitting:
        if claim.act == "pending" or not claim.codes or _voted_before(claim, bearing):
            return nothing(
                f"{measure.cite}: the record gives {shown[0].action.day}, not the day told.",
                claimed=said,
                recorded=recorded,
                evidence=tuple(proofs),
            )
        return finding(
            Verdict.CONTRADICTED,
            f"The record gives {shown[0].action.day} for that: {shown[0].action.text}",
            said,
            recorded,
            *proofs,
        )
    if claim.amended is not None and (otherwise := _changed_otherwise(claim.amended, shown)):
        why = f"{measure.cite}, {otherwise.action.day}: {otherwise.action.text}"
        return finding(Verdict.CONTRADICTED, why, said, otherwise.action.text, at_action(measure, otherwise.action))
    return finding(
        Verdict.SUPPORTED, f"{measure.cite}, {shown[0].action.day}: {shown[0].action.text}", said, recorded, *proofs
    )


_UNCHANGED = re.compile(r"without amendment")
_CHANGED = re.compile(r"\(Amended\)|with (?:an )?amendments?|amendment in the nature of a substitute")


def _changed_otherwise(amended: bool, acts: list[Act]) -> Act | None:
    """Return a report that says the opposite of what is told of the committee's changes, where none says the same."""
    same, other = (_CHANGED, _UNCHANGED) if amended else (_UNCHANGED, _CHANGED)
    reports = [a for a in acts if a.did == "reported"]
    if any(same.search(a.action.text) for a in reports):
        return None
    return next((a for a in reports if other.search(a.action.text)), None)


def _voted_before(claim: CommitteeClaim, bearing: list[Act]) -> bool:
    """Say whether only the report of a committee is on record, and the day told is one before it: the day of its vote is not known."""
    if claim.act not in ("approved", "markup") or claim.when is None:
        return False
    own = [a for a in bearing if a.did in ("reported", "markup")]
    return bool(own) and all(_REPORT.search(a.action.text) and a.action.day > claim.when.last for a in own)


_REPORT = re.compile(
    r"^Reported |Reported by Senator|reported an original|Original measure reported|filed written report"
)
_BY_SENATOR = re.compile(
    r"(?:Reported by|^By) Senator (?P<name>[A-Z][\w'’ -]*?)(?= (?:under|with|without|from)\b|[.,]|$)"
)


def reported_by(claim: CommitteeClaim, said: str, measure: Measure, bearing: list[Act]) -> Finding | None:
    """Contradict a report laid to somebody where the record names another who made it; None where it names none, or the same."""
    named = [(a, m["name"]) for a in bearing if (m := _BY_SENATOR.search(a.action.text))]
    if not named or any(claim.reporter in name or name in claim.reporter for _, name in named):
        return None
    act = named[0][0]
    why = f"{measure.cite}, {act.action.day}: {act.action.text}"
    return finding(Verdict.CONTRADICTED, why, said, act.action.text, at_action(measure, act.action))


def near(day: date, when: Days) -> bool:
    """Say whether a day lies in the days told; a week is read with a day's grace."""
    grace = timedelta(days={Grain.WEEK: 1}.get(when.grain, 0))
    return when.first - grace <= day <= when.last + grace or same_day_of_year(day, when)
