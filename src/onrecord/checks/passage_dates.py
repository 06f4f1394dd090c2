"""Checks of the day on which a House acted on a measure."""

import re

from onrecord.checks.floor import (
    PASSED,
    absent,
    act_evidence,
    action_evidence,
    by_body,
    in_words,
    on_days,
    subjects,
    unknown,
    up_to,
)
from onrecord.checks.model import AsOf, Finding, Verdict, worst
from onrecord.checks.passage import BLOCKS, OUTCOMES
from onrecord.checks.stopped import stopped, stopped_by_vote, stopped_finding
from onrecord.checks.votes.counted import vote_evidence, votes_on
from onrecord.claims.model import Body, Days, PassageDate
from onrecord.record.model import Action, Measure
from onrecord.record.protocol import Record

_BEFORE_THE_VOTE = re.compile(
    r"^(?!Rules Committee).*(?:[Dd]ischarge|rdered to be [Rr]eported|Mark-up Session|[Mm]otion to proceed|[Cc]loture)"
)


def check_passage_date(claim: PassageDate, record: Record, as_of: AsOf) -> Finding:
    """Decide the day of a floor act by the dates of the floor actions in BILLSTATUS; a month alone is a date of that grain."""
    measures = subjects(claim, record)
    claimed = _span_words(claim)
    if not measures:
        return absent(unknown(claim), claimed)
    if claim.when is None:
        return absent("The date cannot be told: the page shows no day to count from.", claimed)
    return worst(_date(claim, m, record, as_of, claimed) for m in measures)


def _span_words(claim: PassageDate) -> str:
    if claim.when is None:
        return ""
    return str(claim.when.first) if claim.when.first == claim.when.last else f"{claim.when.first} to {claim.when.last}"


def _other_step(measure: Measure, when: Days) -> Action | None:
    """Return what a committee did, or a step before the vote, on the day told: a story that carries a measure over may mean that."""
    return next(
        (a for a in measure.actions if when.first == when.last == a.day and _BEFORE_THE_VOTE.search(a.text)), None
    )


def _step_on(measure: Measure, when: Days, record: Record, as_of: AsOf, claimed: str) -> Finding:
    """Bear out that a vote of any kind, or a step before one, was taken on a day."""
    votes = [v for v in votes_on(measure, record, as_of) if on_days(v.day, when, as_of)]
    if votes:
        why = f"The record of {measure.cite} gives a vote of {votes[-1].yeas}-{votes[-1].nays} on {votes[-1].day}."
        return Finding(
            verdict=Verdict.SUPPORTED, why=why, claimed=claimed, recorded=str(votes[-1].day), evidence=(vote_evidence(measure, votes[-1]),)
        )  # fmt: skip
    if step := _other_step(measure, when):
        why = f"On {step.day} the record of {measure.cite} says: {step.text}"
        return Finding(
            verdict=Verdict.SUPPORTED, why=why, claimed=claimed, recorded=str(step.day), evidence=(action_evidence(measure, step),)
        )  # fmt: skip
    return absent(f"The record of {measure.cite} shows no step on {claimed}.", claimed)


def _another_vote(claim: PassageDate, measure: Measure, record: Record, as_of: AsOf) -> bool:
    """Say whether the day told is that of a vote which may be meant: of any, where only "the vote" is named, else of one on a veto."""
    votes = (v for v in votes_on(measure, record, as_of) if claim.when and on_days(v.day, claim.when, as_of))
    return any(claim.rule == "date of the vote" or v.question == "override" for v in votes)


def _date(claim: PassageDate, measure: Measure, record: Record, as_of: AsOf, claimed: str) -> Finding:
    assert claim.when is not None  # noqa: S101 - told by the caller
    when = claim.when
    body = Body.UNTOLD if claim.body in (Body.CONGRESS, Body.BOTH, Body.LAWMAKERS) else claim.body
    if claim.outcome == "step":
        return _step_on(measure, when, record, as_of, claimed)
    acts = [a for a in by_body(up_to(measure, as_of, record), body) if a.outcome in OUTCOMES.get(claim.outcome, PASSED)]
    hits = [a for a in acts if on_days(a.day, when, as_of)]
    if hits:
        return Finding(
            verdict=Verdict.SUPPORTED,
            why=f"The record of {measure.cite} says that {in_words(hits[-1])}.",
            claimed=claimed,
            recorded=str(hits[-1].day),
            evidence=act_evidence(measure, hits[-1:]),
        )
    if claim.outcome in BLOCKS and (step := stopped(measure, body, when, as_of)):
        return stopped_finding(measure, step, claimed)
    if claim.outcome in BLOCKS and not acts and (held := stopped_by_vote(measure, body, when, record, as_of, claimed)):
        return held
    if not acts or (as_of.day and when.first > as_of.day):
        return absent(
            f"The record of {measure.cite} shows no such act up to {as_of.day or 'the end of its actions'}.", claimed
        )
    if claim.inferred and (other := _other_step(measure, when)):
        return absent(
            f"On {other.day} the record of {measure.cite} shows another step, which may be meant: {other.text}", claimed
        )
    if _another_vote(claim, measure, record, as_of):
        return _step_on(measure, when, record, as_of, claimed)
    days = sorted({a.day for a in acts})
    why = f"The record of {measure.cite} says that {in_words(acts[-1])}, not on {claimed}."
    return Finding(
        verdict=Verdict.CONTRADICTED,
        why=why,
        claimed=claimed,
        recorded=", ".join(map(str, days)),
        evidence=act_evidence(measure, acts[-2:]),
    )
