"""Whether a measure is law, and whether it has reached the President: presented, signed, vetoed, law without a signature."""

from collections.abc import Callable

from onrecord.checks.floor import action_evidence, name_of, on_days
from onrecord.checks.model import AsOf
from onrecord.checks.status.force import never_presented, type_evidence
from onrecord.checks.status.standing import STEPS, Decision, Standing, differs, last_action, last_told, unsettled
from onrecord.claims.model import Status
from onrecord.record.model import Chamber


def reached_president(standing: Standing) -> Decision:
    """Decide whether a measure has reached the President by then, for words that deny it: passing both Houses is not enough."""
    done = standing.step("presented") or standing.step("signed") or standing.step("law") or standing.step("vetoed")
    if done:
        return True, f"{standing.cite}: {done[0].text} ({done[0].day}).", (action_evidence(standing.measure, done[0]),)
    return (
        False,
        f"The record of {standing.cite} shows no presentment by then; {last_told(standing)}",
        last_action(standing),
    )


def reached(name: str, verb: str) -> Callable[[Standing, Status, AsOf], Decision]:
    """Return the rule for a step at the President's desk ("signed", "vetoed"), told in the words of `verb`."""

    def rule(standing: Standing, claim: Status, as_of: AsOf) -> Decision:
        if not standing.measure.type.can_be_law:
            return never_presented(standing)
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
        if (vetoed := standing.step("vetoed")) and name == "signed":
            return (
                False,
                f"{standing.cite} was vetoed on {vetoed[-1].day}, not signed.",
                (action_evidence(standing.measure, vetoed[-1]),),
            )
        return _not_yet(standing, name, verb)

    return rule


def _not_yet(standing: Standing, name: str, verb: str) -> Decision:
    """Decide about a step that was not taken by the article's day: false where the record goes on beyond it or stands at an earlier stage."""
    later = [
        a
        for a in standing.measure.actions
        if standing.day
        and a.day > standing.day
        and (STEPS[name].search(a.text) or (name == "law" and STEPS["signed"].search(a.text)))
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
    vetoed = [a for a in standing.measure.actions if STEPS["vetoed"].search(a.text)]
    if name != "vetoed" and vetoed:
        why = f"{standing.cite} was vetoed on {vetoed[-1].day}; it had not been {verb} by {standing.day or 'then'}."
        return False, why, (action_evidence(standing.measure, vetoed[-1]),)
    law = [a for a in standing.measure.actions if STEPS["law"].search(a.text) or STEPS["signed"].search(a.text)]
    if name == "vetoed" and law:
        return False, f"{standing.cite}: {law[-1].text} ({law[-1].day}).", (action_evidence(standing.measure, law[-1]),)
    return None, f"The record of {standing.cite} holds no such action; {last_told(standing)}", last_action(standing)


def became_law(standing: Standing, claim: Status, as_of: AsOf) -> Decision:
    """Decide that a measure is law, with the day and the number of the law, where they are told."""
    if not standing.measure.type.can_be_law:
        return (
            False,
            f"{standing.cite} is a {standing.measure.type.noun}; it cannot become law.",
            type_evidence(standing),
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
    if lost := [a for a in standing.acts if a.outcome == "override-failed"]:
        why = f"The {name_of(lost[-1].chamber)} failed to override the veto of {standing.cite} on {lost[-1].day}."
        return False, why, (action_evidence(standing.measure, lost[-1].action),)
    return _not_yet(standing, "law", "made law")


def was_presented(standing: Standing, claim: Status, as_of: AsOf) -> Decision:
    """Decide that a measure reached the President, and the day, where one is told."""
    if claim.when is None or not standing.measure.type.can_be_law:
        return goes_to_president(standing, claim, as_of)
    found = standing.step("presented")
    if not found:
        return None, f"The record of {standing.cite} gives no day of presentment by then.", last_action(standing)
    shown = (action_evidence(standing.measure, found[-1]),)
    holds = any(on_days(a.day, claim.when, as_of) for a in found)
    return holds, f"{standing.cite} was presented to the President on {found[-1].day}.", shown


def became_law_unsigned(standing: Standing, claim: Status, as_of: AsOf) -> Decision:
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


def goes_to_president(standing: Standing, claim: Status, as_of: AsOf) -> Decision:
    """Decide that a measure goes to the President: both Houses have passed it in one form."""
    if not standing.measure.type.can_be_law:
        return never_presented(standing)
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
    """Say that a measure is not on its way to the President where the last House to pass it changed it, and the other has not agreed."""
    if standing.step("presented") or standing.step("law") or not differs(standing):
        return None
    last = standing.acts[-1]
    other = Chamber.HOUSE if last.chamber is Chamber.SENATE else Chamber.SENATE
    why = f"The {name_of(last.chamber)} passed {standing.cite} with changes, which the {name_of(other)} must agree to first."
    return None if unsettled(standing) else False, why, (action_evidence(standing.measure, last.action),)


def awaits_signature(standing: Standing, claim: Status, as_of: AsOf) -> Decision:
    """Decide that a measure still waits for the President: through both Houses, and neither signed nor vetoed before the day."""
    done = standing.step("signed") or standing.step("law") or standing.step("vetoed")
    if done and standing.day and done[0].day < standing.day and not claim.past:
        return False, f"{standing.cite}: {done[0].text} ({done[0].day}).", (action_evidence(standing.measure, done[0]),)
    return goes_to_president(standing, claim, as_of)


def no_vote_to_override(standing: Standing, claim: Status, as_of: AsOf) -> Decision:
    """Decide that no House voted to override a veto."""
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


def nth_veto(standing: Standing, claim: Status, as_of: AsOf) -> Decision:
    """Leave open which veto of a President one was: counting them needs the record of every measure."""
    vetoed = standing.step("vetoed")
    if not vetoed or claim.order is None:
        return None, f"The record of {standing.cite} shows no veto by then.", last_action(standing)
    return (
        None,
        "The record held may lack measures that were vetoed before.",
        (action_evidence(standing.measure, vetoed[0]),),
    )
