"""Checks of where a measure stands: law, signed, vetoed, on its way, pending, dead, binding or not."""

import re
from collections.abc import Callable
from datetime import date

from onrecord.checks.floor import (
    PASSED,
    absent,
    action_evidence,
    evidence_of,
    name_of,
    on_days,
    subjects,
    unknown,
    up_to,
)
from onrecord.checks.model import AsOf, Evidence, Finding, Verdict
from onrecord.checks.progress import PROGRESS
from onrecord.checks.standing import STEPS, Decision, Standing, last_action, last_told
from onrecord.claims.model import Modality, Status
from onrecord.record.model import Chamber, Measure
from onrecord.record.protocol import Record

STATE_WORDS = {
    "law": "law", "signed": "signed by the President", "vetoed": "vetoed", "to-president": "goes to the President", "to-senate": "goes to the Senate",
    "to-house": "goes to the House", "back-to-house": "goes back to the House", "back-to-senate": "goes back to the Senate",
    "pending-senate": "the Senate has not acted", "pending-house": "the House has not acted", "pending": "not yet law", "nonbinding": "not binding",
    "binding": "binding", "complete": "needs nothing more", "died": "died", "override-none": "no vote to override", "forecast": "expected",
    "veto-count": "a veto, counted", "presented": "presented to the President", "unsigned": "law without a signature",
    "overridden": "law over a veto", "calendar": "placed on a calendar", "at-desk": "held at the desk", "differing": "passed in two forms", "untouched": "no vote held",
    "changed-house": "changed by the House", "changed-senate": "changed by the Senate",
}  # fmt: skip


def check_status(claim: Status, record: Record, as_of: AsOf) -> Finding:
    """Decide where a measure stands by its type and its actions up to the article's day.

    What is only predicted is not on record, unless the type excludes it (a simple resolution never goes to the President).
    """
    claimed = STATE_WORDS.get(claim.state, claim.state.replace("-", " ")) + (
        f" on {claim.when.first}" if claim.when and claim.when.first == claim.when.last else ""
    )
    measures = subjects(claim, record)
    if not measures:
        ahead = claim.modality is Modality.PREDICTED or claim.state == "forecast"
        return absent("What is only expected is not in the record." if ahead else unknown(claim), claimed)
    findings = [_one(claim, m, record, as_of, claimed) for m in measures]
    order = (Verdict.CONTRADICTED, Verdict.NOT_ON_RECORD, Verdict.PARTLY, Verdict.SUPPORTED)
    return min(findings, key=lambda f: order.index(f.verdict))


def _one(claim: Status, measure: Measure, record: Record, as_of: AsOf, claimed: str) -> Finding:
    actions = tuple(a for a in measure.actions if as_of.day is None or a.day <= as_of.day)
    standing = Standing(measure, actions, up_to(measure, as_of, record), as_of.day)
    if claim.modality is Modality.PREDICTED or claim.state == "forecast":
        return absent(f"What is only expected is not in the record; {last_told(standing)}", claimed)
    if claim.modality is Modality.DOUBTED:
        return absent("The article does not say that it happened.", claimed)
    rule = STATES.get(claim.state)
    if rule is None:
        return absent("No rule decides this kind of status.", claimed)
    truth, why, evidence = rule(standing, claim, as_of)
    if claim.state == "veto-count" and truth is None:
        truth, why, evidence = _veto_count(standing, claim, record, as_of)
    if truth is None:
        return absent(why, claimed)
    if claim.modality is Modality.DENIED and claim.state in ("presented", "to-president"):
        truth, why, evidence = _presented_yet(standing)
    if claim.modality is Modality.DENIED:
        truth, claimed = not truth, "not " + claimed
    return Finding(
        verdict=Verdict.SUPPORTED if truth else Verdict.CONTRADICTED,
        why=why,
        claimed=claimed,
        recorded=evidence[0].value if evidence else None,
        evidence=evidence,
    )


def _presented_yet(standing: Standing) -> Decision:
    """Decide whether a measure has reached the President by then, for words that deny it: passing both Houses is not enough."""
    done = standing.step("presented") or standing.step("signed") or standing.step("law") or standing.step("vetoed")
    if done:
        return True, f"{standing.cite}: {done[0].text} ({done[0].day}).", (action_evidence(standing.measure, done[0]),)
    return (
        False,
        f"The record of {standing.cite} shows no presentment by then; {last_told(standing)}",
        last_action(standing),
    )


def _type_evidence(standing: Standing) -> tuple[Evidence, ...]:
    return (
        evidence_of(
            standing.measure.document, "bill/type", f"{standing.measure.type.value}: {standing.measure.type.noun}"
        ),
    )


def _no_president(standing: Standing) -> Decision:
    what = "one House's own act" if standing.measure.type.one_house else "an act of both Houses"
    return (
        False,
        f"{standing.cite} is a {standing.measure.type.noun}, {what}; it is not presented to the President.",
        _type_evidence(standing),
    )


def _step(name: str, verb: str) -> Callable[[Standing, Status, AsOf], Decision]:
    def rule(standing: Standing, claim: Status, as_of: AsOf) -> Decision:
        if not standing.measure.type.can_be_law:
            return _no_president(standing)
        found = standing.step(name) or (
            standing.step("law") if name == "signed" and not standing.step("vetoed") else []
        )
        if found:
            shown = (action_evidence(standing.measure, found[0]),)
            if claim.when and not any(on_days(a.day, claim.when, as_of) for a in found):
                later = standing.step("law") if name == "signed" else []
                if any(on_days(a.day, claim.when, as_of) for a in later):
                    return True, f"The record of {standing.cite}: {later[0].text} ({later[0].day}).", shown
                return False, f"{standing.cite} was {verb} on {found[0].day}, not on {claim.when.first}.", shown
            return True, f"{standing.cite} was {verb} on {found[0].day}.", shown
        return _not_yet(standing, name, verb)

    return rule


def _not_yet(standing: Standing, name: str, verb: str) -> Decision:
    """Nothing of the kind by the article's day: false where the record goes on beyond it or stands at an earlier stage."""
    later = [
        a for a in standing.measure.actions if standing.day and a.day > standing.day and STEPS[name].search(a.text)
    ]
    if later:
        return (
            False,
            f"{standing.cite} was {verb} on {later[0].day}, after this was published.",
            (action_evidence(standing.measure, later[0]),),
        )
    if not standing.through_both:
        return (
            False,
            f"By {standing.day or 'its last action'} {standing.cite} had not passed both Houses: {last_told(standing)}",
            last_action(standing),
        )
    law = [a for a in standing.measure.actions if STEPS["law"].search(a.text) or STEPS["signed"].search(a.text)]
    if name == "vetoed" and law:
        return False, f"{standing.cite}: {law[-1].text} ({law[-1].day}).", (action_evidence(standing.measure, law[-1]),)
    return None, f"The record of {standing.cite} holds no such action; {last_told(standing)}", last_action(standing)


def _law(standing: Standing, claim: Status, as_of: AsOf) -> Decision:
    if not standing.measure.type.can_be_law:
        return (
            False,
            f"{standing.cite} is a {standing.measure.type.noun}; it cannot become law.",
            _type_evidence(standing),
        )
    found = standing.step("law") or standing.step("signed")
    numbers = [law.number for law in standing.measure.laws]
    if claim.law and numbers and claim.law not in numbers:
        why = f"{standing.cite} became Public Law {numbers[0]}, not {claim.law}."
        return False, why, (action_evidence(standing.measure, found[-1]),) if found else ()
    if found:
        days = sorted({a.day for a in (*standing.step("law"), *standing.step("signed"))})
        told = f"{standing.cite}: {found[-1].text} ({found[-1].day})."
        holds = claim.when is None or any(on_days(day, claim.when, as_of) for day in days)
        return holds, told, (action_evidence(standing.measure, found[-1]),)
    return _not_yet(standing, "law", "made law")


def _presented(standing: Standing, claim: Status, as_of: AsOf) -> Decision:
    """Decide that a measure reached the President, and the day, where one is told."""
    if claim.when is None or not standing.measure.type.can_be_law:
        return _to_president(standing, claim, as_of)
    found = standing.step("presented")
    if not found:
        return None, f"The record of {standing.cite} gives no day of presentment by then.", last_action(standing)
    shown = (action_evidence(standing.measure, found[-1]),)
    holds = any(on_days(a.day, claim.when, as_of) for a in found)
    return holds, f"{standing.cite} was presented to the President on {found[-1].day}.", shown


def _unsigned(standing: Standing, claim: Status, as_of: AsOf) -> Decision:
    """Decide that a measure became law without the President's signature: on record as law, or over a veto, and not as signed."""
    law, signed = standing.step("law"), standing.step("signed")
    if signed:
        return False, f"{standing.cite} was signed on {signed[0].day}.", (action_evidence(standing.measure, signed[0]),)
    if law:
        return (
            True,
            f"{standing.cite}: {law[0].text} ({law[0].day}); no signature is on record.",
            (action_evidence(standing.measure, law[0]),),
        )
    return None, f"The record of {standing.cite} shows no law by then; {last_told(standing)}", last_action(standing)


def _to_president(standing: Standing, claim: Status, as_of: AsOf) -> Decision:
    if not standing.measure.type.can_be_law:
        return _no_president(standing)
    done = standing.step("presented") or standing.step("signed") or standing.step("law")
    if standing.through_both or done:
        shown = (
            (action_evidence(standing.measure, done[0]),)
            if done
            else tuple(action_evidence(standing.measure, standing.passed(c)[-1].action) for c in Chamber)
        )
        if changed := _sent_back(standing):
            return changed
        if standing.step("vetoed") and not claim.past:
            return None, f"{standing.cite} had been vetoed by then.", shown
        return (
            True,
            f"Both Houses had passed {standing.cite} by {standing.day or 'then'}; what both pass goes to the President.",
            shown,
        )
    if any(standing.passed(c) for c in Chamber):
        return (
            False,
            f"By {standing.day or 'then'} only one House had passed {standing.cite}: {last_told(standing)}",
            last_action(standing),
        )
    return None, f"The record of {standing.cite} shows no passage by then; {last_told(standing)}", last_action(standing)


def _sent_back(standing: Standing) -> Decision | None:
    """Say that a measure is not on its way to the President where the last House to pass it changed it."""
    last = standing.acts[-1]
    if (
        standing.step("presented")
        or standing.step("law")
        or last.outcome != "passed"
        or last.chamber is standing.measure.type.chamber
    ):
        return None
    if not re.search(r"with (?:an )?amendments?", last.action.text):
        return None
    why = f"The {name_of(last.chamber)} passed {standing.cite} with changes, which the {name_of(standing.measure.type.chamber)} must agree to first."
    return None, why, (action_evidence(standing.measure, last.action),)


def _to_chamber(chamber: Chamber) -> Callable[[Standing, Status, AsOf], Decision]:
    other = Chamber.HOUSE if chamber is Chamber.SENATE else Chamber.SENATE

    def rule(standing: Standing, claim: Status, as_of: AsOf) -> Decision:
        if standing.measure.type.one_house:
            if standing.measure.type.chamber is chamber:
                return _own_house(standing, chamber)
            why = f"{standing.cite} is a simple resolution of the {name_of(other)}; it does not go to the {name_of(chamber)}."
            return False, why, _type_evidence(standing)
        if standing.passed(chamber) and standing.passed(other) and claim.past:
            return None, f"{standing.cite} has gone to the {name_of(chamber)} and further since.", last_action(standing)
        if standing.passed(chamber) and standing.passed(other):
            return (
                False,
                f"Both Houses had passed {standing.cite} by {standing.day or 'then'}.",
                tuple(action_evidence(standing.measure, standing.passed(c)[-1].action) for c in Chamber),
            )
        if standing.passed(other):
            return (
                True,
                f"The {name_of(other)} had passed {standing.cite}; the {name_of(chamber)} had not.",
                (action_evidence(standing.measure, standing.passed(other)[-1].action),),
            )
        lost = [d for d in standing.acts if d.chamber is other and d.outcome in ("failed", "tabled")]
        if lost and not standing.passed(chamber):
            why = f"The {name_of(other)} rejected {standing.cite} on {lost[-1].day}; it goes no further."
            return False, why, (action_evidence(standing.measure, lost[-1].action),)
        return (
            None,
            f"The record of {standing.cite} shows no passage by the {name_of(other)} by then; {last_told(standing)}",
            last_action(standing),
        )

    return rule


def _own_house(standing: Standing, chamber: Chamber) -> Decision:
    done = standing.passed(chamber)
    if done:
        why = f"The {name_of(chamber)} had agreed to {standing.cite} on {done[-1].day}."
        return False, why, (action_evidence(standing.measure, done[-1].action),)
    return (
        True,
        f"The {name_of(chamber)} had not voted on {standing.cite}: {last_told(standing)}",
        last_action(standing),
    )


def _back_to(chamber: Chamber) -> Callable[[Standing, Status, AsOf], Decision]:
    def rule(standing: Standing, claim: Status, as_of: AsOf) -> Decision:
        if standing.measure.type.one_house:
            return _to_chamber(chamber)(standing, claim, as_of)
        if any(a.outcome == "override-failed" for a in standing.acts):
            return (
                False,
                f"The override of the veto of {standing.cite} failed; the measure goes no further.",
                last_action(standing),
            )
        last = standing.acts[-1] if standing.acts else None
        if last is None or last.outcome not in PASSED:
            return None, f"The record of {standing.cite} shows no passage by then.", last_action(standing)
        shown = (action_evidence(standing.measure, last.action),)
        if standing.through_both and last.chamber is not chamber:
            if re.search(r"without amendment", last.action.text) or (
                last.outcome == "concurred" and not re.search(r"with (?:an )?amendment", last.action.text)
            ):
                return (
                    False,
                    f"The {name_of(last.chamber)} passed {standing.cite} without amendment; nothing is left for the {name_of(chamber)}.",
                    shown,
                )
            if re.search(r"with (?:an )?amendment", last.action.text):
                return (
                    True,
                    f"The {name_of(last.chamber)} passed {standing.cite} with changes, which the {name_of(chamber)} must agree to.",
                    shown,
                )
        return None, f"The record of {standing.cite} does not decide it; {last_told(standing)}", shown

    return rule


def _pending_in(chamber: Chamber) -> Callable[[Standing, Status, AsOf], Decision]:
    def rule(standing: Standing, claim: Status, as_of: AsOf) -> Decision:
        acts = [a for a in standing.acts if a.chamber is chamber]
        if acts and claim.past:
            return (
                None,
                f"The {name_of(chamber)} acted on {standing.cite} on {acts[-1].day}; where it stood before that is not asked of the record.",
                last_action(standing),
            )
        if acts:
            return (
                False,
                f"The {name_of(chamber)} acted on {standing.cite}: {acts[-1].day}: {acts[-1].action.text}",
                (action_evidence(standing.measure, acts[-1].action),),
            )
        if standing.measure.type.one_house and standing.measure.type.chamber is not chamber:
            return (
                None,
                f"{standing.cite} is a simple resolution of the other House; the {name_of(chamber)} has no part in it.",
                _type_evidence(standing),
            )
        return (
            True,
            f"The record of {standing.cite} shows no vote of the {name_of(chamber)} by {standing.day or 'then'}; {last_told(standing)}",
            last_action(standing),
        )

    return rule


def _pending(standing: Standing, claim: Status, as_of: AsOf) -> Decision:
    done = standing.step("law") or standing.step("signed")
    if done and claim.past:
        return None, f"{standing.cite}: {done[0].text} ({done[0].day}).", last_action(standing)
    if done:
        return False, f"{standing.cite}: {done[0].text} ({done[0].day}).", (action_evidence(standing.measure, done[0]),)
    return (
        True,
        f"{standing.cite} had not become law by {standing.day or 'then'}: {last_told(standing)}",
        last_action(standing),
    )


def _nonbinding(standing: Standing, claim: Status, as_of: AsOf) -> Decision:
    if standing.measure.type.can_be_law:
        return (
            None,
            f"{standing.cite} is a {standing.measure.type.noun}; whether its words bind is for its text.",
            _type_evidence(standing),
        )
    return True, f"{standing.cite} is a {standing.measure.type.noun} and has no force of law.", _type_evidence(standing)


def _binding(standing: Standing, claim: Status, as_of: AsOf) -> Decision:
    truth, why, evidence = _nonbinding(standing, claim, as_of)
    if truth:
        return False, why, evidence
    law = standing.step("law")
    return (
        (True, f"{standing.cite}: {law[0].text} ({law[0].day}).", (action_evidence(standing.measure, law[0]),))
        if law
        else (None, why, evidence)
    )


def _complete(standing: Standing, claim: Status, as_of: AsOf) -> Decision:
    if not standing.measure.type.can_be_law:
        return (
            True,
            f"{standing.cite} is a {standing.measure.type.noun}; it is never presented to the President.",
            _type_evidence(standing),
        )
    return (
        False,
        f"{standing.cite} is a {standing.measure.type.noun}, which goes to the other House and to the President.",
        _type_evidence(standing),
    )


def _died(standing: Standing, claim: Status, as_of: AsOf) -> Decision:
    done = standing.step("law")
    if done and claim.past and claim.state == "died":
        return None, f"{standing.cite}: {done[0].text} ({done[0].day}).", last_action(standing)
    if done:
        return False, f"{standing.cite}: {done[0].text} ({done[0].day}).", (action_evidence(standing.measure, done[0]),)
    failed = [a for a in standing.acts if a.outcome in ("failed", "override-failed", "tabled")]
    vetoed = standing.step("vetoed")
    if vetoed and not failed:
        return (
            True,
            f"{standing.cite}: {vetoed[0].text} ({vetoed[0].day}).",
            (action_evidence(standing.measure, vetoed[0]),),
        )
    if failed:
        return (
            True,
            f"{standing.cite}: {failed[-1].action.text} ({failed[-1].day}).",
            (action_evidence(standing.measure, failed[-1].action),),
        )
    end = date(1789 + 2 * standing.measure.congress, 1, 3)
    if standing.day and standing.day >= end:
        return True, f"{standing.cite} had not become law when its Congress ended on {end}.", last_action(standing)
    return (
        None,
        f"The record of {standing.cite} shows no such end by then; {last_told(standing)}",
        last_action(standing),
    )


def _no_override(standing: Standing, claim: Status, as_of: AsOf) -> Decision:
    held = [a for a in standing.acts if a.outcome.startswith("override")]
    if held:
        return (
            False,
            f"{standing.cite}: {held[-1].action.text} ({held[-1].day}).",
            (action_evidence(standing.measure, held[-1].action),),
        )
    return (
        True,
        f"The record of {standing.cite} shows no vote to override by {standing.day or 'then'}.",
        last_action(standing),
    )


def _order_unknown(standing: Standing, claim: Status, as_of: AsOf) -> Decision:
    return None, "Counting a President's vetoes needs the record of every measure.", last_action(standing)


def _veto_count(standing: Standing, claim: Status, record: Record, as_of: AsOf) -> Decision:
    vetoed = standing.step("vetoed")
    if not vetoed or claim.order is None:
        return None, f"The record of {standing.cite} shows no veto by then.", last_action(standing)
    return (
        None,
        "The record held may lack measures that were vetoed before.",
        (action_evidence(standing.measure, vetoed[0]),),
    )


STATES: dict[str, Callable[[Standing, Status, AsOf], Decision]] = {
    "law": _law,
    "signed": _step("signed", "signed"),
    "vetoed": _step("vetoed", "vetoed"),
    "presented": _presented,
    "unsigned": _unsigned,
    "to-president": _to_president,
    "to-senate": _to_chamber(Chamber.SENATE),
    "to-house": _to_chamber(Chamber.HOUSE),
    "back-to-house": _back_to(Chamber.HOUSE),
    "back-to-senate": _back_to(Chamber.SENATE),
    "pending-senate": _pending_in(Chamber.SENATE),
    "pending-house": _pending_in(Chamber.HOUSE),
    "pending": _pending,
    "nonbinding": _nonbinding,
    "binding": _binding,
    "complete": _complete,
    "died": _died,
    "override-none": _no_override,
    "veto-count": _order_unknown,
} | PROGRESS
