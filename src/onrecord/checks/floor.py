"""What the checks of floor acts share: which acts a claim may mean, and evidence from actions."""

import re
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from onrecord.checks.measures import same_day_of_year
from onrecord.checks.model import AsOf, Evidence, Finding, Verdict
from onrecord.claims.model import Body, Claim, Days
from onrecord.record.floor import Disposition, dispositions
from onrecord.record.model import Action, Chamber, Document, Measure, RollCall
from onrecord.record.protocol import Record

PASSED = frozenset(("passed", "concurred", "override-passed", "receded", "conference-agreed"))
FAILED = frozenset(("failed", "override-failed", "cloture-failed", "discharge-failed", "rejected"))
CHAMBERS = {Body.HOUSE: Chamber.HOUSE, Body.SENATE: Chamber.SENATE}


def absent(why: str, claimed: str = "") -> Finding:
    """Return an abstention with its reason."""
    return Finding(verdict=Verdict.NOT_ON_RECORD, why=why, claimed=claimed)


def subjects(claim: Claim, record: Record) -> tuple[Measure, ...]:
    """Return the measures a claim is about that the record holds."""
    ids = claim.measures or ((claim.measure,) if claim.measure else ())
    return tuple(m for m in (record.measure(i) for i in ids) if m is not None)


def unknown(claim: Claim) -> str:
    """Say why a claim has no measure to check against."""
    if claim.measure:
        return f"The record holds no {claim.measure}."
    return "The article's words do not lead to one measure of the record."


def up_to(measure: Measure, as_of: AsOf, record: Record | None = None) -> tuple[Disposition, ...]:
    """Return the floor acts on a measure up to the article's day: its actions', and those that only roll calls tell."""
    acts = dispositions(measure)
    if record is not None:
        told = [
            a
            for a in (_from_call(c) for c in record.roll_calls(measure.id))
            if a and not any(_same_vote(a, d) for d in acts)
        ]
        acts = tuple(sorted((*acts, *told), key=lambda a: a.day))
    return tuple(d for d in acts if as_of.day is None or d.day <= as_of.day)


_FINAL = re.compile(
    r"^(?:On )?(?:Passage|Agreeing to the (?:Joint |Concurrent )?Resolution|Motion to Suspend the Rules|the (?:Joint |Concurrent )?Resolution|the Joint Resolution)|passage of the bill|"
    r"^On the (?:Joint |Concurrent )?Resolution|^On Passage of the Bill|Motion to Discharge|Veto",
    re.IGNORECASE,
)


def _from_call(call: RollCall) -> Disposition | None:
    """Read a floor act from a roll call that decided a measure; None for amendments and procedure."""
    if not _FINAL.search(call.question):
        return None
    result = call.result.lower()
    held = (
        re.search(r"\b(?:passed|agreed|sustained)\b", result) is not None
        and "not " not in result
        and "rejected" not in result
    )
    kind = (
        "discharge" if "discharge" in call.question.lower() else "override" if "veto" in call.question.lower() else ""
    )
    if kind == "discharge":
        if held:
            return None
        outcome = "discharge-failed"
    elif kind == "override":
        outcome = "override-passed" if held and "sustained" not in result else "override-failed"
    else:
        outcome = "passed" if held else "failed"
    text = f"{call.question}: {call.result}, {call.yeas} - {call.nays} ({call.id})"
    return Disposition(
        chamber=call.chamber, day=call.day, outcome=outcome, methods=("roll-call", "suspension") if "suspend the rules" in call.question.lower() else ("roll-call",), yeas=call.yeas, nays=call.nays, present=call.present,
        two_thirds="2/3" in (call.requires or ""), roll=call.id, action=Action(day=call.day, text=text, roll=call.id),
    )  # fmt: skip


def _same_vote(a: Disposition, b: Disposition) -> bool:
    return a.chamber is b.chamber and a.day == b.day and (a.roll == b.roll or (a.yeas, a.nays) == (b.yeas, b.nays))


def by_body(acts: Iterable[Disposition], body: Body) -> tuple[Disposition, ...]:
    """Keep the acts of the chamber meant; a body that names none keeps all."""
    chamber = CHAMBERS.get(body)
    return tuple(a for a in acts if chamber is None or a.chamber is chamber)


def on_days(day: date, when: Days, as_of: AsOf) -> bool:
    """Say whether a day is the one meant; a weekday named on that same weekday may mean a week before, "today" the day before."""
    if when.first <= day <= when.last or (when.spoken and day == when.first - timedelta(days=1)):
        return True
    if same_day_of_year(day, when):
        return True
    return when.first == when.last == as_of.day and day == when.first - timedelta(days=7)


def reaches(measure: Measure, day: date | None) -> bool:
    """Say whether the record of a measure runs to a day or beyond, so that what it lacks did not happen before."""
    last = max((a.day for a in measure.actions), default=None)
    return day is None or (last is not None and last >= day)


def evidence_of(document: Document, locator: str, value: str) -> Evidence:
    """Return the evidence that a place in a document gives."""
    return Evidence(
        document=document.name,
        locator=locator,
        value=value,
        url=document.url,
        sha256=document.sha256,
        retrieved=document.retrieved,
    )


def action_evidence(measure: Measure, action: Action) -> Evidence:
    """Return an action as evidence, with its place in the list."""
    place = measure.actions.index(action) + 1 if action in measure.actions else 0
    return evidence_of(
        measure.document,
        f"bill/actions/item[{len(measure.actions) - place + 1}]" if place else "bill/actions",
        f"{action.day}: {action.text}",
    )


def act_evidence(measure: Measure, acts: Sequence[Disposition]) -> tuple[Evidence, ...]:
    """Return floor acts as evidence."""
    return tuple(action_evidence(measure, a.action) for a in acts[:3])


def name_of(chamber: Chamber) -> str:
    """Return "House" or "Senate"."""
    return "House" if chamber is Chamber.HOUSE else "Senate"


def in_words(act: Disposition) -> str:
    """Say an act in plain words: "the House passed it on 2017-06-27 by voice vote"."""
    verb = {
        "passed": "passed it",
        "concurred": "agreed to the other House's changes",
        "failed": "rejected it",
        "tabled": "tabled it",
    }.get(act.outcome, act.outcome.replace("-", " "))
    count = f", {act.yeas}-{act.nays}" if act.yeas is not None else ""
    return f"the {name_of(act.chamber)} {verb} on {act.day}{count}"
