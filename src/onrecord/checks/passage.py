"""Checks of what a House did with a measure."""

from datetime import timedelta

from msgspec import structs

from onrecord.checks.floor import (
    CHAMBERS,
    FAILED,
    PASSED,
    absent,
    act_evidence,
    by_body,
    evidence_of,
    in_words,
    name_of,
    on_days,
    reaches,
    subjects,
    unknown,
    up_to,
)
from onrecord.checks.model import AsOf, Finding, Verdict, worst
from onrecord.checks.stopped import stopped, stopped_by_vote, stopped_finding
from onrecord.claims.model import Body, Modality, Passage
from onrecord.record.floor import Disposition, dispositions
from onrecord.record.model import Chamber, Measure
from onrecord.record.protocol import Record

OUTCOMES = {"passed": PASSED, "rejected": FAILED | {"tabled", "recommitted"}, "tabled": frozenset(("tabled",))}
_BODIES = {
    Body.HOUSE: "the House", Body.SENATE: "the Senate", Body.BOTH: "both Houses", Body.CONGRESS: "Congress", Body.LAWMAKERS: "members of Congress",
    Body.UNTOLD: "a House",
}  # fmt: skip
BLOCKS = frozenset(("rejected", "tabled"))
_WORDS = {"passed": "passed or agreed to", "rejected": "rejected", "tabled": "tabled"}


def check_passage(claim: Passage, record: Record, as_of: AsOf) -> Finding:
    """Decide which body passed, rejected or tabled a measure, by the floor actions in its BILLSTATUS.

    "Congress" and "both chambers" need both Houses; a simple resolution is one House's act and never an act of Congress.
    """
    claimed = f"{_BODIES[claim.body]} {_WORDS.get(claim.outcome, claim.outcome)} it"
    measures = subjects(claim, record)
    if not measures:
        return absent(unknown(claim), claimed)
    return worst(_passage(claim, m, record, as_of, claimed) for m in measures)


def _passage(claim: Passage, measure: Measure, record: Record, as_of: AsOf, claimed: str) -> Finding:
    acts = up_to(measure, as_of, record)
    wanted = _wanted(claim)
    if claim.body in (Body.CONGRESS, Body.BOTH):
        return _both(claim, measure, acts, as_of, claimed)
    found = [a for a in by_body(acts, claim.body) if a.outcome in wanted and not _overtaken(a, acts)]
    if claim.modality is Modality.DENIED:
        return _denied(measure, found, claim, as_of, claimed)
    if not found and claim.outcome in BLOCKS and (step := stopped(measure, claim.body, claim.when, as_of)):
        return stopped_finding(measure, step, claimed)
    if not found and not acts and claim.outcome in BLOCKS:
        by_vote = stopped_by_vote(measure, claim.body, claim.when, record, as_of, claimed)
        if by_vote:
            return by_vote
    if found:
        return Finding(
            verdict=Verdict.SUPPORTED, why=f"The record of {measure.cite} says that {in_words(found[-1])}.", claimed=claimed,
            recorded=f"{found[-1].day}: {found[-1].action.text}", evidence=act_evidence(measure, found[-1:]),
        )  # fmt: skip
    return _missing(claim, measure, acts, as_of, claimed)


def _overtaken(act: Disposition, acts: tuple[Disposition, ...]) -> bool:
    """Say whether a motion to recommit with instructions was only a step on the way to passage."""
    if act.outcome != "recommitted":
        return False
    return any(a.chamber is act.chamber and a.outcome in PASSED and a.day >= act.day for a in acts)


def _wanted(claim: Passage) -> frozenset[str]:
    if claim.override:
        return frozenset(("override-passed",)) if claim.outcome == "passed" else frozenset(("override-failed",))
    return OUTCOMES.get(claim.outcome, frozenset((claim.outcome,)))


def _denied(measure: Measure, found: list[Disposition], claim: Passage, as_of: AsOf, claimed: str) -> Finding:
    claimed = "not " + claimed
    if found:
        return Finding(
            verdict=Verdict.CONTRADICTED,
            why=f"The record of {measure.cite} says that {in_words(found[-1])}.",
            claimed=claimed,
            recorded=f"{found[-1].day}: {found[-1].action.text}",
            evidence=act_evidence(measure, found[-1:]),
        )
    if not reaches(measure, None) or not measure.actions:
        return absent(f"The record of {measure.cite} lists no actions.", claimed)
    last = measure.actions[-1]
    return Finding(
        verdict=Verdict.SUPPORTED, why=f"The record of {measure.cite} shows no such vote up to {as_of.day or last.day}.", claimed=claimed,
        recorded=f"no such action; last: {last.day}: {last.text}", evidence=(evidence_of(measure.document, "bill/actions", f"{last.day}: {last.text}"),),
    )  # fmt: skip


def _both(claim: Passage, measure: Measure, acts: tuple[Disposition, ...], as_of: AsOf, claimed: str) -> Finding:
    wanted = _wanted(claim)
    passed = {c: [a for a in acts if a.chamber is c and a.outcome in wanted] for c in Chamber}
    done = [c for c in Chamber if passed[c]]
    shown = [a for c in done for a in passed[c][-1:]]
    recorded = "; ".join(f"{a.day}: {a.action.text}" for a in shown) or None
    all_done = len(done) == len(Chamber)

    def found(holds: bool, why: str, said: str = claimed) -> Finding:
        verdict = Verdict.SUPPORTED if holds else Verdict.CONTRADICTED
        return Finding(
            verdict=verdict, why=f"The record of {measure.cite} {why}", claimed=said, recorded=recorded, evidence=act_evidence(measure, shown)
        )  # fmt: skip

    if claim.modality is Modality.DENIED:
        why = "shows that both Houses did." if all_done else "does not show it of both Houses."
        return found(not all_done, why, "not " + claimed)
    if measure.type.one_house:
        return _one_house(claim, measure, shown, claimed, recorded)
    if all_done:
        return found(True, f"says that {in_words(shown[0])} and {in_words(shown[1])}.")
    if done and claim.outcome == "passed":
        other = Chamber.SENATE if done[0] is Chamber.HOUSE else Chamber.HOUSE
        why = f"By {as_of.day or 'then'} the record of {measure.cite} shows that {in_words(shown[0])}, and no passage by the {name_of(other)}."
        return structs.replace(found(False, ""), why=why)
    if claim.override and claim.outcome == "passed" and (lost := _overrides_lost(measure)):
        why = f"The record of {measure.cite} says that {in_words(lost[-1])}; no override succeeded."
        evidence = act_evidence(measure, lost[-1:])
        return Finding(
            verdict=Verdict.CONTRADICTED, why=why, claimed=claimed, recorded=str(lost[-1].day), evidence=evidence
        )
    if done:
        return found(True, f"says that {in_words(shown[0])}.")
    return absent(f"The record of {measure.cite} shows no floor vote up to {as_of.day}.", claimed)


def _overrides_lost(measure: Measure) -> list[Disposition]:
    return [a for a in dispositions(measure) if a.outcome == "override-failed"]


def _one_house(
    claim: Passage, measure: Measure, shown: list[Disposition], claimed: str, recorded: str | None
) -> Finding:
    house = name_of(measure.type.chamber)
    if not shown:
        return absent(f"The record of {measure.cite} shows no such vote of the {house}.", claimed)
    why = f"{measure.cite} is a simple resolution, an act of the {house} alone, not of Congress: {in_words(shown[-1])}."
    return Finding(
        verdict=Verdict.CONTRADICTED,
        why=why,
        claimed=claimed,
        recorded=recorded,
        evidence=act_evidence(measure, shown[-1:]),
    )


def _missing(claim: Passage, measure: Measure, acts: tuple[Disposition, ...], as_of: AsOf, claimed: str) -> Finding:
    """Contradict an act that is not on record only where the record shows another outcome of the same body."""
    same_body = by_body(acts, claim.body)
    if claim.voice == "speech" or not same_body:
        return _absent_from(claim, measure, as_of, claimed)
    last = same_body[-1]
    if claim.when and not any(on_days(a.day, claim.when, as_of) for a in same_body):
        return _absent_from(claim, measure, as_of, claimed)  # it tells of another day than any vote's
    opposite = (claim.outcome == "passed" and last.outcome in FAILED | {"tabled"}) or (
        claim.outcome != "passed" and last.outcome in PASSED and not claim.override
    )
    if opposite and claim.body in CHAMBERS:
        return Finding(
            verdict=Verdict.CONTRADICTED,
            why=f"The record of {measure.cite} says that {in_words(last)}.",
            claimed=claimed,
            recorded=f"{last.day}: {last.action.text}",
            evidence=act_evidence(measure, (last,)),
        )
    return _absent_from(claim, measure, as_of, claimed)


_SOON = timedelta(days=2)  # a page may be dated a day or two before what it tells


def _only_later(claim: Passage, measure: Measure, as_of: AsOf) -> list[Disposition]:
    """Return the first act of the House meant, where it came well after a page that tells it outright and the House had not acted before."""
    chamber = CHAMBERS.get(claim.body)
    if (
        chamber is None
        or as_of.day is None
        or claim.outcome != "passed"
        or claim.voice != "act"
        or claim.override
        or claim.tentative
        or claim.inferred
    ):
        return []
    acts = [a for a in dispositions(measure) if a.chamber is chamber]
    return [a for a in acts[:1] if a.outcome in PASSED and a.day > as_of.day + _SOON]


def _absent_from(claim: Passage, measure: Measure, as_of: AsOf, claimed: str) -> Finding:
    chamber = CHAMBERS.get(claim.body)
    if (
        measure.type.one_house
        and chamber
        and chamber is not measure.type.chamber
        and not claim.inferred
        and claim.voice == "act"
    ):
        why = f"{measure.cite} is a simple resolution of the {name_of(measure.type.chamber)}; the {name_of(chamber)} has no part in it."
        return Finding(
            verdict=Verdict.CONTRADICTED,
            why=why,
            claimed=claimed,
            recorded="no such action",
            evidence=(evidence_of(measure.document, "bill/type", measure.type.value),),
        )
    if later := _only_later(claim, measure, as_of):
        why = f"The record of {measure.cite} says that {in_words(later[0])}, after this was published."
        return Finding(
            verdict=Verdict.CONTRADICTED, why=why, claimed=claimed, recorded=f"{later[0].day}: {later[0].action.text}", evidence=act_evidence(measure, later[:1])
        )  # fmt: skip
    last = measure.actions[-1] if measure.actions else None
    tail = f"; its last action is of {last.day}" if last else ""
    return absent(
        f"The record of {measure.cite} shows no such act up to {as_of.day or 'the end of its actions'}{tail}.", claimed
    )
