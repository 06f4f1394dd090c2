"""Whether a measure is still open, or has come to its end."""

from onrecord.checks.floor import action_evidence
from onrecord.checks.model import AsOf
from onrecord.checks.status.standing import Decision, Standing, last_action, last_told
from onrecord.claims.model import Status
from onrecord.record.congresses import first_day


def is_pending(standing: Standing, claim: Status, as_of: AsOf) -> Decision:
    """Decide that a measure was not law by then."""
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


def has_died(standing: Standing, claim: Status, as_of: AsOf) -> Decision:
    """Decide that a measure had come to its end: rejected, tabled, vetoed, or its Congress over."""
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
    end = first_day(standing.measure.congress + 1)
    if standing.day and standing.day >= end:
        return True, f"{standing.cite} had not become law when its Congress ended on {end}.", last_action(standing)
    return (
        None,
        f"The record of {standing.cite} shows no such end by then; {last_told(standing)}",
        last_action(standing),
    )
