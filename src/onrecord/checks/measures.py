"""What checks of a measure's own status file share: finding the measure, pointing at a place in its file, and days of events."""

import re
from collections.abc import Callable, Iterable
from datetime import date

from onrecord.checks.model import Evidence, Finding, Verdict
from onrecord.claims.model import Body, Claim, Days
from onrecord.record.floor import dispositions
from onrecord.record.model import Action, Measure
from onrecord.record.protocol import Record


def nothing(
    why: str, *, claimed: str = "", recorded: str | None = None, evidence: tuple[Evidence, ...] = ()
) -> Finding:
    """Return a finding that the record holds nothing that could decide it; `why` says what was searched or is missing."""
    return Finding(verdict=Verdict.NOT_ON_RECORD, why=why, claimed=claimed, recorded=recorded, evidence=evidence)


def finding(verdict: Verdict, why: str, claimed: str, recorded: str | None, *evidence: Evidence) -> Finding:
    """Return a finding with its evidence."""
    return Finding(verdict=verdict, why=why, claimed=claimed, recorded=recorded, evidence=evidence)


def evidence(measure: Measure, locator: str, value: str) -> Evidence:
    """Point at a place in a measure's status file."""
    file = measure.document
    return Evidence(
        document=file.name, locator=locator, value=value, url=file.url, sha256=file.sha256, retrieved=file.retrieved
    )


def at_action(measure: Measure, action: Action) -> Evidence:
    """Point at one action."""
    return evidence(measure, f"bill/actions[{measure.actions.index(action)}]", f"{action.day}: {action.text}")


def each(claim: Claim, record: Record, said: str, check: Callable[[Measure], Finding]) -> Finding:
    """Hold a claim against the measure, or against each of several; it holds if it holds of each."""
    ids = (claim.measure,) if claim.measure else claim.measures
    if not ids:
        return nothing("Which measure is meant could not be settled, so nothing was looked up.", claimed=said)
    found: list[Finding] = []
    for measure_id in ids:
        measure = record.measure(measure_id)
        if measure is None:
            return nothing(f"The store holds no measure {measure_id}; its BILLSTATUS file is missing.", claimed=said)
        found.append(check(measure))
    return found[0] if len(found) == 1 else _joined(found)


def _joined(found: list[Finding]) -> Finding:
    verdicts = {f.verdict for f in found}
    deciding = next((f for v in _WEIGHT for f in found if f.verdict is v), found[0])
    mixed = verdicts == {Verdict.SUPPORTED, Verdict.CONTRADICTED}
    verdict = Verdict.PARTLY if mixed else deciding.verdict
    recorded = "; ".join(dict.fromkeys(f.recorded for f in found if f.recorded)) or None
    why = " ".join(dict.fromkeys(f.why for f in found))
    return Finding(
        verdict=verdict,
        why=why,
        claimed=found[0].claimed,
        recorded=recorded,
        evidence=tuple(e for f in found for e in f.evidence),
    )


_WEIGHT = (Verdict.NOT_ON_RECORD, Verdict.CONTRADICTED, Verdict.PARTLY, Verdict.SUPPORTED)


def said_days(days: Days | None) -> str:
    """Write days as a claim names them: one day, or from when until when."""
    if days is None:
        return ""
    return str(days.first) if days.first == days.last else f"{days.first} to {days.last}"


def same_day_of_year(day: date, days: Days) -> bool:
    """Say whether a day told without its year is that day of an earlier year, within the two of a Congress and the one after."""
    told = days.first
    return days.yearless and (told.month, told.day) == (day.month, day.day) and 0 <= told.year - day.year <= 2


# what the texts of actions say of each event that is not a floor act
_ACTION = {
    "vetoed": re.compile(r"^(?:Pocket )?[Vv]etoed by (?:the )?President"),
    "signed": re.compile(r"^(?:Signed by (?:the )?President|Became Public Law)"),
    "presented": re.compile(r"^Presented to (?:the )?President"),
    "markup": re.compile(r"Mark-?up Session Held|Ordered to be [Rr]eported"),
    "reported": re.compile(r"Ordered to be [Rr]eported|^Reported |Reported by Senator|^The House Committee on .* reported|[Dd]ischarged"),
    "referred": re.compile(r"[Rr]eferred to (?:the )?(?:House |Senate )?(?:Select |Permanent Select )?(?:Sub)?[Cc]ommittee"),
}  # fmt: skip


def events(measure: Measure, what: str, body: Body | None = None) -> list[tuple[date, Action | None]]:
    """Return the days on which a kind of event happened to a measure, with the actions that say so.

    "passed" takes in every floor act: interval claims count from votes, whichever way they went. "ended" is the signature or veto, else the
    last floor act.
    """
    if what == "introduced":
        return [(measure.introduced, None)] if measure.introduced else []
    if what == "ended":
        done = events(measure, "signed") or events(measure, "vetoed")
        return done or events(measure, "passed")[-1:]
    if what == "passed":
        acts = [d for d in dispositions(measure) if body not in (Body.HOUSE, Body.SENATE) or d.chamber.value == body]
        return _distinct((d.day, d.action) for d in acts)
    pattern = _ACTION.get(what)
    return _distinct((a.day, a) for a in measure.actions if pattern.search(a.text)) if pattern else []


def _distinct(pairs: Iterable[tuple[date, Action]]) -> list[tuple[date, Action | None]]:
    found: dict[date, Action | None] = {}
    for day, action in pairs:
        found.setdefault(day, action)
    return sorted(found.items(), key=lambda pair: pair[0])
