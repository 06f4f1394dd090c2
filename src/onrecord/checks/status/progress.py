"""Rules for how far a measure has come short of law: votes not yet held, calendars, changes, and what both Houses must settle."""

import re
from collections.abc import Callable

from onrecord.checks.floor import action_evidence, name_of
from onrecord.checks.model import AsOf
from onrecord.checks.status.standing import Decision, Standing, last_action, last_told
from onrecord.claims.model import Status
from onrecord.record.model import Chamber
from onrecord.record.status import standing as standing_of

Rule = Callable[[Standing, Status, AsOf], Decision]
_CHANGED = re.compile(
    r"\b(?:as amended|with (?:an )?amendments?|amendment in the nature of a substitute|an amended preamble)\b"
)
_DESK = re.compile(r"Held at the desk", re.IGNORECASE)
_CALENDAR = re.compile(r"\bplaced on (?:the )?[\w ]{0,40}calendar", re.IGNORECASE)


def _overridden(standing: Standing, claim: Status, as_of: AsOf) -> Decision:
    """Decide that Congress overrode a veto: both Houses must have."""
    won = [a for a in standing.acts if a.outcome == "override-passed"]
    lost = [a for a in standing.acts if a.outcome == "override-failed"]
    if len({a.chamber for a in won}) == len(Chamber):
        told = f"Both Houses passed {standing.cite} over the veto: {won[-1].action.text} ({won[-1].day})."
        return True, told, (action_evidence(standing.measure, won[-1].action),)
    if lost:
        told = f"The {name_of(lost[-1].chamber)} failed to override the veto of {standing.cite} on {lost[-1].day}."
        return False, told, (action_evidence(standing.measure, lost[-1].action),)
    return (
        None,
        f"The record of {standing.cite} shows no override by then; {last_told(standing)}",
        last_action(standing),
    )


def _listed(pattern: re.Pattern[str], what: str) -> Rule:
    """Return the rule of what an action of its own records."""

    def rule(standing: Standing, claim: Status, as_of: AsOf) -> Decision:
        found = [a for a in standing.actions if pattern.search(a.text)]
        if not found:
            return None, f"No action on {standing.cite} by then says that it was {what}.", last_action(standing)
        return (
            True,
            f"{standing.cite}: {found[-1].text} ({found[-1].day}).",
            (action_evidence(standing.measure, found[-1]),),
        )

    return rule


def _changed(chamber: Chamber) -> Rule:
    """Return the rule that a House passed a measure with changes of its own."""

    def rule(standing: Standing, claim: Status, as_of: AsOf) -> Decision:
        acts = standing.passed(chamber)
        changed = [a for a in acts if _CHANGED.search(a.action.text)] or [
            a
            for a in acts
            if any(b.day == a.day and _CHANGED.search(b.text) and name_of(chamber) in b.text for b in standing.actions)
        ]
        if changed:
            told = f"The {name_of(chamber)} passed {standing.cite} with changes on {changed[-1].day}: {changed[-1].action.text}"
            return True, told, (action_evidence(standing.measure, changed[-1].action),)
        return (
            None,
            f"The record of {standing.cite} does not show that the {name_of(chamber)} changed it.",
            last_action(standing),
        )

    return rule


def _differing(standing: Standing, claim: Status, as_of: AsOf) -> Decision:
    """Decide that both Houses have passed a measure and not in one form."""
    stands = standing_of(standing.measure, as_of.day)
    return stands.key == "passed-differing" or None, f"{standing.cite} {stands.sentence}.", last_action(standing)


def _untouched(standing: Standing, claim: Status, as_of: AsOf) -> Decision:
    """Decide that no House has voted on a measure."""
    if standing.acts:
        act = standing.acts[-1]
        return None, f"The {name_of(act.chamber)} acted on {standing.cite} on {act.day}.", last_action(standing)
    return (
        True,
        f"The record of {standing.cite} shows no vote of either House by {standing.day or 'then'}; {last_told(standing)}",
        last_action(standing),
    )


PROGRESS: dict[str, Rule] = {
    "overridden": _overridden,
    "calendar": _listed(_CALENDAR, "placed on a calendar"),
    "at-desk": _listed(_DESK, "held at the desk"),
    "changed-house": _changed(Chamber.HOUSE),
    "changed-senate": _changed(Chamber.SENATE),
    "differing": _differing,
    "untouched": _untouched,
}
