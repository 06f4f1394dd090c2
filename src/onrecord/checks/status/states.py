"""Checks of where a measure stands: law, signed, vetoed, on its way, pending, dead, binding or not."""

from collections.abc import Callable

from onrecord.checks.floor import absent, subjects, unknown, up_to
from onrecord.checks.model import AsOf, Finding, Verdict, worst
from onrecord.checks.status.chambers import goes_back_to, goes_to, lies_in, waits_in
from onrecord.checks.status.ends import has_died, is_pending
from onrecord.checks.status.force import excluded_by_type, is_binding, is_complete, is_nonbinding, never_presented
from onrecord.checks.status.law import (
    awaits_signature,
    became_law,
    became_law_unsigned,
    goes_to_president,
    no_vote_to_override,
    nth_veto,
    reached,
    reached_president,
    was_presented,
)
from onrecord.checks.status.progress import PROGRESS
from onrecord.checks.status.standing import Decision, Standing, last_told
from onrecord.claims.model import Modality, Status
from onrecord.record.model import Chamber, Measure
from onrecord.record.protocol import Record

STATE_WORDS = {
    "law": "law", "signed": "signed by the President", "vetoed": "vetoed", "to-president": "goes to the President", "to-president-still": "awaits the President's signature", "to-senate": "goes to the Senate",
    "to-house": "goes to the House", "back-to-house": "goes back to the House", "back-to-senate": "goes back to the Senate",
    "pending-senate": "the Senate has not acted", "pending-house": "the House has not acted", "in-senate": "before the Senate", "in-house": "before the House", "pending": "not yet law", "nonbinding": "not binding",
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
    return worst(_one(claim, m, record, as_of, claimed) for m in measures)


_PRESIDENTS = frozenset(("signed", "vetoed", "law", "to-president", "to-president-still", "presented"))


def _never(standing: Standing, claimed: str) -> Finding:
    """Return that what is foreseen cannot come, by the type of the measure."""
    _, why, evidence = never_presented(standing)
    return Finding(
        verdict=Verdict.CONTRADICTED, why=why, claimed=claimed, recorded=evidence[0].value, evidence=evidence
    )


def _one(claim: Status, measure: Measure, record: Record, as_of: AsOf, claimed: str) -> Finding:
    actions = tuple(a for a in measure.actions if as_of.day is None or a.day <= as_of.day)
    standing = Standing(measure, actions, up_to(measure, as_of, record), as_of.day)
    if claim.aim in _PRESIDENTS and not claim.inferred and not measure.type.can_be_law:
        return _never(standing, claimed)
    if claim.ahead and (excluded := excluded_by_type(standing, claim)):
        why, evidence = excluded
        return Finding(
            verdict=Verdict.CONTRADICTED, why=why, claimed=claimed, recorded=evidence[0].value, evidence=evidence
        )
    if claim.modality is Modality.PREDICTED or claim.state == "forecast":
        return absent(f"What is only expected is not in the record; {last_told(standing)}", claimed)
    if claim.modality is Modality.DOUBTED:
        return absent("The article does not say that it happened.", claimed)
    rule = STATES.get(claim.state)
    if rule is None:
        return absent("No rule decides this kind of status.", claimed)
    truth, why, evidence = rule(standing, claim, as_of)
    if truth is None:
        return absent(why, claimed)
    if claim.modality is Modality.DENIED and claim.state in ("presented", "to-president", "to-president-still"):
        truth, why, evidence = reached_president(standing)
    if claim.modality is Modality.DENIED:
        truth, claimed = not truth, "not " + claimed
    return Finding(
        verdict=Verdict.SUPPORTED if truth else Verdict.CONTRADICTED,
        why=why,
        claimed=claimed,
        recorded=evidence[0].value if evidence else None,
        evidence=evidence,
    )


STATES: dict[str, Callable[[Standing, Status, AsOf], Decision]] = {
    "law": became_law,
    "signed": reached("signed", "signed"),
    "vetoed": reached("vetoed", "vetoed"),
    "presented": was_presented,
    "unsigned": became_law_unsigned,
    "to-president": goes_to_president,
    "to-president-still": awaits_signature,
    "to-senate": goes_to(Chamber.SENATE),
    "to-house": goes_to(Chamber.HOUSE),
    "back-to-house": goes_back_to(Chamber.HOUSE),
    "back-to-senate": goes_back_to(Chamber.SENATE),
    "pending-senate": waits_in(Chamber.SENATE),
    "in-senate": lies_in(Chamber.SENATE),
    "in-house": lies_in(Chamber.HOUSE),
    "pending-house": waits_in(Chamber.HOUSE),
    "pending": is_pending,
    "nonbinding": is_nonbinding,
    "binding": is_binding,
    "complete": is_complete,
    "died": has_died,
    "override-none": no_vote_to_override,
    "veto-count": nth_veto,
} | PROGRESS
