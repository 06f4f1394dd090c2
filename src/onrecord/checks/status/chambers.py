"""In which House a measure is: on its way there, back there for changes, waiting there."""

import re
from collections.abc import Callable

from onrecord.checks.floor import PASSED, action_evidence, name_of
from onrecord.checks.model import AsOf
from onrecord.checks.status.force import type_evidence
from onrecord.checks.status.standing import Decision, Standing, differs, last_action, last_told
from onrecord.claims.model import Status
from onrecord.record.floor import Disposition
from onrecord.record.model import Chamber

_CHANGED = re.compile(r"with (?:an )?amendments?\b")


def goes_to(chamber: Chamber) -> Callable[[Standing, Status, AsOf], Decision]:
    """Return the rule for "goes to the House" or "to the Senate": the other House has passed it, and this one has not."""
    other = Chamber.HOUSE if chamber is Chamber.SENATE else Chamber.SENATE

    def rule(standing: Standing, claim: Status, as_of: AsOf) -> Decision:
        if standing.measure.type.one_house:
            if standing.measure.type.chamber is chamber:
                return _own_house(standing, chamber)
            why = f"{standing.cite} is a simple resolution of the {name_of(other)}; it does not go to the {name_of(chamber)}."
            return False, why, type_evidence(standing)
        if after := _after_veto(standing, chamber):
            return after
        if standing.passed(chamber) and standing.passed(other) and claim.past:
            return None, f"{standing.cite} has gone to the {name_of(chamber)} and further since.", last_action(standing)
        if standing.passed(chamber) and standing.passed(other):
            last = standing.acts[-1]
            if last.chamber is other and last.outcome in PASSED and _CHANGED.search(last.action.text):
                why = f"The {name_of(other)} passed {standing.cite} with changes, which the {name_of(chamber)} must agree to."
                return True, why, (action_evidence(standing.measure, last.action),)
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


def _after_veto(standing: Standing, chamber: Chamber) -> Decision | None:
    """Decide about a vetoed measure on its way to a House: it is so once the other House has voted to override (Constitution, Art. I, sec. 7)."""
    won = [a for a in standing.acts if a.outcome == "override-passed"]
    tried = [a for a in standing.acts if a.outcome.startswith("override")]
    if won and not any(a.chamber is chamber for a in tried):
        why = f"The {name_of(won[-1].chamber)} voted to override the veto of {standing.cite} on {won[-1].day}; the {name_of(chamber)} had not."
        return True, why, (action_evidence(standing.measure, won[-1].action),)
    vetoed = standing.step("vetoed")
    if not vetoed or tried:
        return None
    return (
        None,
        f"{standing.cite} was vetoed on {vetoed[-1].day} and goes back to where it began.",
        last_action(standing),
    )


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


def goes_back_to(chamber: Chamber) -> Callable[[Standing, Status, AsOf], Decision]:
    """Return the rule for "goes back to" a House: the other one passed it with changes that this one must agree to."""

    def rule(standing: Standing, claim: Status, as_of: AsOf) -> Decision:
        if standing.measure.type.one_house:
            return goes_to(chamber)(standing, claim, as_of)
        if any(a.outcome == "override-failed" for a in standing.acts):
            return (
                False,
                f"The override of the veto of {standing.cite} failed; the measure goes no further.",
                last_action(standing),
            )
        vetoed = standing.step("vetoed")
        if vetoed and not any(a.outcome.startswith("override") for a in standing.acts):
            origin = standing.measure.type.chamber
            why = f"{standing.cite} was vetoed on {vetoed[-1].day}; a vetoed measure goes back to the House in which it began, the {name_of(origin)} (Constitution, Art. I, sec. 7)."
            return origin is chamber, why, (action_evidence(standing.measure, vetoed[-1]),)
        last = standing.acts[-1] if standing.acts else None
        if last is None or last.outcome not in PASSED:
            return None, f"The record of {standing.cite} shows no passage by then.", last_action(standing)
        shown = (action_evidence(standing.measure, last.action),)
        if differs(standing) and last.chamber is not chamber:
            why = f"The {name_of(last.chamber)} passed {standing.cite} with changes, which the {name_of(chamber)} must agree to."
            return True, why, shown
        if standing.through_both and last.chamber is not chamber:
            if (
                re.search(r"without amendment", last.action.text)
                or _as_it_was(last)
                or (last.outcome == "concurred" and not _CHANGED.search(last.action.text))
            ):
                return (
                    False,
                    f"The {name_of(last.chamber)} passed {standing.cite} without amendment; nothing is left for the {name_of(chamber)}.",
                    shown,
                )
            if _CHANGED.search(last.action.text):
                return (
                    True,
                    f"The {name_of(last.chamber)} passed {standing.cite} with changes, which the {name_of(chamber)} must agree to.",
                    shown,
                )
        return None, f"The record of {standing.cite} does not decide it; {last_told(standing)}", shown

    return rule


def lies_in(chamber: Chamber) -> Callable[[Standing, Status, AsOf], Decision]:
    """Return the rule for "is before the Senate" or the House: a simple resolution of the other House never comes there."""
    waits = waits_in(chamber)

    def rule(standing: Standing, claim: Status, as_of: AsOf) -> Decision:
        if standing.measure.type.one_house and standing.measure.type.chamber is not chamber:
            return goes_to(chamber)(standing, claim, as_of)
        return waits(standing, claim, as_of)

    return rule


def _as_it_was(act: Disposition) -> bool:
    """Say whether the House passed a measure as it had come: the action would say "as amended" otherwise."""
    return (
        act.outcome == "passed"
        and bool(re.search(r"\bpass the bill\b(?!,? as amended)", act.action.text))
        and "amend" not in act.action.text
    )


def waits_in(chamber: Chamber) -> Callable[[Standing, Status, AsOf], Decision]:
    """Return the rule for "the House has not acted", or the Senate."""

    def rule(standing: Standing, claim: Status, as_of: AsOf) -> Decision:
        acts = [a for a in standing.acts if a.chamber is chamber]
        if acts and differs(standing) and standing.acts[-1].chamber is not chamber:
            why = f"The {name_of(standing.acts[-1].chamber)} passed {standing.cite} with changes; the {name_of(chamber)} had not voted on them."
            return True, why, (action_evidence(standing.measure, standing.acts[-1].action),)
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
                True,
                f"{standing.cite} is a simple resolution of the other House; the {name_of(chamber)} has no part in it.",
                type_evidence(standing),
            )
        return (
            True,
            f"The record of {standing.cite} shows no vote of the {name_of(chamber)} by {standing.day or 'then'}; {last_told(standing)}",
            last_action(standing),
        )

    return rule
