"""Checks of the manner of voting: voice vote, unanimous consent, recorded vote, suspension, and what majority was needed."""

import re

from onrecord.checks.floor import (
    FAILED,
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
from onrecord.claims.model import Body, Claim, Modality, VoteMethod, VoteTally
from onrecord.mentions.model import Grain
from onrecord.record.floor import Disposition
from onrecord.record.model import Action, Chamber, Measure
from onrecord.record.protocol import Record

_ROLL = frozenset(("roll-call",))
_CONSENT = frozenset(("unanimous-consent", "without-objection"))
_VOICE = frozenset(("voice",))
# method claimed: flags that bear it out, flags that exclude it
_METHODS: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    "voice": (_VOICE, _ROLL | _CONSENT),
    "unanimous-consent": (_CONSENT, _ROLL | _VOICE),
    "without-objection": (_CONSENT, _ROLL),
    "roll-call": (_ROLL, _VOICE | _CONSENT),
    "no-roll-call": (_VOICE | _CONSENT, _ROLL),
    "suspension": (frozenset(("suspension",)), frozenset()),
    "two-thirds": (frozenset(("suspension", "two-thirds")), frozenset()),
}
_PLAIN = {
    "voice": "voice vote",
    "roll-call": "a recorded vote",
    "no-roll-call": "no roll call",
    "suspension": "suspension of the rules",
    "two-thirds": "a two-thirds vote",
    "sixty": "60 votes needed",
    "majority": "a simple majority needed",
    "rule": "a special rule",
}


def check_vote_method(claim: VoteMethod, record: Record, as_of: AsOf) -> Finding:
    """Decide how a vote was taken by the words of the floor action: voice vote, unanimous consent, recorded vote, suspension.

    "Unanimously" of a voice vote is not decided: a voice vote counts nobody.
    """
    measures = subjects(claim, record)
    claimed = _PLAIN.get(claim.method, claim.method.replace("-", " "))
    if not measures:
        return absent(unknown(claim), claimed)
    if claim.committee or claim.in_committee:
        return _in_committee(claim, measures[0], as_of, claimed)
    if claim.method.startswith("rule"):
        return worst(_under_rule(claim, m, as_of, claimed) for m in measures)
    return worst(_method(claim, m, record, as_of, claimed) for m in measures)


_UNDER_RULE = re.compile(r"Considered under the provisions of rule (?P<rule>H\. ?Res\. ?\d+)")


def _under_rule(claim: VoteMethod, measure: Measure, as_of: AsOf, claimed: str) -> Finding:
    """Bear out that the House took a measure up under a special rule, and under which; never contradicted."""
    number = claim.method.rpartition(" ")[2]
    for action in measure.actions:
        match = _UNDER_RULE.search(action.text)
        if match is None or (as_of.day is not None and action.day > as_of.day):
            continue
        if not number.isdigit() or match["rule"].endswith(f" {number}"):
            return Finding(
                verdict=Verdict.SUPPORTED, why=f"The record of {measure.cite}: {action.text}", claimed=claimed,
                recorded=f"{action.day}: {match['rule']}", evidence=(action_evidence(measure, action),),
            )  # fmt: skip
    return absent(f"The record of {measure.cite} shows no such rule.", claimed)


def _method(claim: VoteMethod, measure: Measure, record: Record, as_of: AsOf, claimed: str) -> Finding:
    acts = by_body(up_to(measure, as_of, record), claim.body)
    floor = [a for a in acts if a.outcome in PASSED | FAILED | {"tabled"}]
    dated = [a for a in floor if claim.when and on_days(a.day, claim.when, as_of)]
    floor = [a for a in floor if (a.yeas, a.nays) == claim.counted] or dated or floor
    if not floor:
        return absent(f"The record of {measure.cite} shows no floor vote up to {as_of.day}.", claimed)
    verdicts = [_holds(claim.method, a) for a in floor]
    if claim.modality is Modality.DENIED:
        verdicts = [None if v is None else not v for v in verdicts]
    chosen = next((a for a, v in zip(floor, verdicts, strict=True) if v), None)
    if chosen is not None:
        return _told(Verdict.SUPPORTED, measure, chosen, claimed)
    if claim.when and not dated and (claim.when.grain is Grain.DAY or claim.inferred):
        told = claim.when.first if claim.when.grain is Grain.DAY else f"{claim.when.first} to {claim.when.last}"
        return absent(f"The record of {measure.cite} shows no floor vote on {told}.", claimed)
    certain = len({a.chamber for a in floor}) == 1
    if certain and all(v is False for v in verdicts):
        return _told(Verdict.CONTRADICTED, measure, floor[-1], claimed)
    return absent(
        f"The record of {measure.cite} does not decide it: {in_words(floor[-1])} ({floor[-1].action.text}).", claimed
    )


def _told(verdict: Verdict, measure: Measure, act: Disposition, claimed: str) -> Finding:
    return Finding(
        verdict=verdict,
        why=f"The record of {measure.cite}: {act.action.text}",
        claimed=claimed,
        recorded=f"{act.day}: {', '.join(act.methods) or act.action.text}",
        evidence=act_evidence(measure, (act,)),
    )


def as_counted(claim: Claim, record: Record, as_of: AsOf) -> Claim:
    """Return "unanimously" of a vote that was counted as what it then tells: that nobody voted no."""
    if not isinstance(claim, VoteMethod) or claim.method != "unanimous" or claim.modality is not Modality.ASSERTED:
        return claim
    if claim.committee or claim.in_committee:
        return claim
    for measure in subjects(claim, record):
        floor = [a for a in by_body(up_to(measure, as_of, record), claim.body) if a.outcome in PASSED | FAILED]
        if not floor or any(a.yeas is None for a in floor):
            return claim
    if not subjects(claim, record):
        return claim
    return VoteTally(
        span=claim.span, measure=claim.measure, measures=claim.measures, speaker=claim.speaker, counted=claim.counted, inferred=claim.inferred,
        rule="unanimous", unanimous=True, body=claim.body, when=claim.when,
    )  # fmt: skip


def _holds(method: str, act: Disposition) -> bool | None:
    flags = frozenset(act.methods)
    if method == "unanimous":
        return _unanimous(act, flags)
    if method == "suspension" and act.chamber is Chamber.HOUSE and not flags & _METHODS["suspension"][0]:
        return False
    if method == "two-thirds" and (act.two_thirds or "override" in act.outcome):
        return True
    if method == "two-thirds" and act.yeas is not None and act.nays is not None and not flags & _METHODS[method][0]:
        return None if 3 * act.yeas >= 2 * (act.yeas + act.nays) else False
    if method in ("sixty", "majority"):
        return _sixty(act, method)
    proof, excluded = _METHODS[method]
    if flags & proof:
        return True
    return False if flags & excluded else None


_SIXTY = 60  # votes that end debate in the Senate (Rule XXII), and by agreement sometimes pass a measure


def _sixty(act: Disposition, method: str) -> bool | None:
    """Say whether 60 votes were needed: what passed the Senate with fewer did not need them."""
    if act.chamber is Chamber.HOUSE and method == "majority" and act.outcome in PASSED:
        needs_more = frozenset(act.methods) & _METHODS["two-thirds"][0] or act.two_thirds
        return False if needs_more else True if act.yeas is not None else None
    if act.chamber is not Chamber.SENATE or act.yeas is None or act.outcome not in PASSED or act.yeas >= _SIXTY:
        return None
    return method == "majority"


def _unanimous(act: Disposition, flags: frozenset[str]) -> bool | None:
    if act.nays is not None and "roll-call" in flags:
        return act.nays == 0
    return True if flags & _CONSENT else None


def _in_committee(claim: VoteMethod, measure: Measure, as_of: AsOf, claimed: str) -> Finding:
    """Hold a committee's manner of voting against its "Ordered to be Reported by …" action."""
    ordered = {Body.HOUSE: "rdered to be Reported", Body.SENATE: "rdered to be reported"}.get(
        claim.body, "rdered to be"
    )
    found = [a for a in measure.actions if ordered in a.text and (as_of.day is None or a.day <= as_of.day)]
    if not found:
        return absent(f"The record of {measure.cite} shows no committee vote.", claimed)
    action = found[-1]
    verdict = _committee_method(claim.method, action)
    if verdict is None:
        return absent(f"The record of {measure.cite} does not say how the committee voted: {action.text}", claimed)
    return Finding(
        verdict=Verdict.SUPPORTED if verdict else Verdict.CONTRADICTED,
        why=f"The record of {measure.cite}: {action.text}",
        claimed=claimed,
        recorded=f"{action.day}: {action.text}",
        evidence=(action_evidence(measure, action),),
    )


def _committee_method(method: str, action: Action) -> bool | None:
    words = action.text.lower()
    told = {
        "voice": "voice vote" in words,
        "roll-call": "yeas and nays" in words or "recorded vote" in words,
        "unanimous-consent": "unanimous consent" in words,
    }
    if not any(told.values()):
        return None
    if method in ("unanimous", "without-objection"):
        return True if told["unanimous-consent"] else None
    if method == "no-roll-call":
        return not told["roll-call"]
    return told.get(method)
