"""Checks of votes: manner, counts, and how a named member voted."""

import math
import re
from collections.abc import Callable

from msgspec import structs

from onrecord.checks.floor import (
    CHAMBERS,
    FAILED,
    PASSED,
    Vote,
    absent,
    act_evidence,
    action_evidence,
    by_body,
    evidence_of,
    in_words,
    meant,
    on_days,
    same_count,
    subjects,
    unknown,
    up_to,
    vote_evidence,
    votes_on,
)
from onrecord.checks.model import AsOf, Finding, Verdict
from onrecord.claims.model import Body, Claim, MemberVote, Modality, VoteMethod, VoteTally
from onrecord.mentions.model import Grain
from onrecord.record.model import Action, Chamber, Measure, Position, RollCall
from onrecord.record.protocol import Record
from onrecord.record.status import Disposition

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
}
_NEAR_BY = 10  # votes on each side within which a count is taken for a slip
_NEAR_UNANIMOUS = 0.06  # share of noes up to which "near-unanimous" or "overwhelming" is fair; above 0.2 it is not


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
    return _worst([_method(claim, m, record, as_of, claimed) for m in measures])


def _worst(findings: list[Finding]) -> Finding:
    order = (Verdict.CONTRADICTED, Verdict.NOT_ON_RECORD, Verdict.PARTLY, Verdict.SUPPORTED)
    return min(findings, key=lambda f: order.index(f.verdict))


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
    if claim.when and not dated and claim.when.grain is Grain.DAY:
        return absent(f"The record of {measure.cite} shows no floor vote on {claim.when.first}.", claimed)
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


def check_vote_tally(claim: VoteTally, record: Record, as_of: AsOf) -> Finding:
    """Decide a count of votes by the floor action and the roll call that it names.

    Contradicted only where one vote can be meant and its count is another, or where the vote was not counted at all.
    """
    measures = subjects(claim, record)
    claimed = _count_words(claim)
    if not measures:
        return absent(unknown(claim), claimed)
    if claim.question == "committee":
        told = _worst([_committee_tally(claim, m, as_of, claimed) for m in measures])
        if told.verdict is Verdict.SUPPORTED or claim.yeas is None or claim.nays is None:
            return told
        floor = structs.replace(claim, question=None, committee=(), body=Body.UNTOLD)
        found = _worst([_tally(floor, m, record, as_of, claimed) for m in measures])
        return found if found.verdict is Verdict.SUPPORTED else told
    return _worst([_tally(claim, m, record, as_of, claimed) for m in measures])


def _count_words(claim: VoteTally) -> str:
    if claim.yeas is not None and claim.nays is not None:
        return f"{claim.yeas}-{claim.nays}"
    told = {
        "yeas": claim.yeas,
        "nays": claim.nays,
        "present": claim.present,
        "not voting": claim.absent,
        "margin": claim.margin,
        "votes short": claim.short,
    }
    words = [f"{v} {k}" for k, v in told.items() if v is not None]
    return ", ".join(words) or ("two thirds" if claim.two_thirds else "nearly unanimous")


def _tally(claim: VoteTally, measure: Measure, record: Record, as_of: AsOf, claimed: str) -> Finding:
    votes = votes_on(measure, record, as_of)
    test = _test(claim)
    chamber = CHAMBERS.get(claim.body)
    pool = meant(votes, claim.body, claim.question, claim.when, as_of, claim.counted)
    if claim.short is not None and claim.question is None:
        pool = tuple(v for v in votes if v.question == "override") or pool
    full = claim.yeas is not None and claim.nays is not None
    exact = [v for v in (*pool, *votes) if test(v) and (full or chamber is None or v.chamber is chamber)]
    if exact and claim.question is None and _dated_otherwise(claim, pool, exact, as_of):
        exact = []
    if full and not exact:
        turned = _test(structs.replace(claim, yeas=claim.nays, nays=claim.yeas))
        exact = pool_hits = [v for v in pool if turned(v) and v.yeas < v.nays]
        test = turned if pool_hits else test
    hits = [v for v in pool if test(v)] or (exact if full else [])
    if hits:
        vote = hits[-1]
        return Finding(
            verdict=Verdict.SUPPORTED,
            why=f"The record of {measure.cite} gives {vote.yeas}-{vote.nays} on {vote.day}.",
            claimed=claimed,
            recorded=f"{vote.yeas}-{vote.nays}",
            evidence=(vote_evidence(measure, vote),),
        )
    if _vague(claim) and any(_on_the_way(v, claim.body) and test(v) for v in votes):
        return absent(f"A vote on the way to passage of {measure.cite} fits and may be meant.", claimed)
    if pool and not _undecided(claim, pool):
        return _other_count(claim, measure, pool, claimed)
    return _uncounted(claim, measure, record, as_of, claimed, votes)


def _dated_otherwise(claim: VoteTally, pool: tuple[Vote, ...], exact: list[Vote], as_of: AsOf) -> bool:
    """Say whether the count is of a procedural vote of another day than the vote on passage that the article dates."""
    when = claim.when
    if when is None or any(v.question is None for v in exact):
        return False
    return any(v.question is None and on_days(v.day, when, as_of) for v in pool) and not any(
        on_days(v.day, when, as_of) for v in exact
    )


def _undecided(claim: VoteTally, pool: tuple[Vote, ...]) -> bool:
    return (
        (claim.present is not None or claim.absent is not None)
        and claim.yeas is None
        and all(v.present is None and v.call is None for v in pool)
    )


_ORDERED = re.compile(
    r"rdered to be .*?(?:Yeas and Nays|recorded vote)[^:]{0,12}: (?P<yeas>\d+) ?- ?(?P<nays>\d+)", re.IGNORECASE
)


def _committee_tally(claim: VoteTally, measure: Measure, as_of: AsOf, claimed: str) -> Finding:
    """Hold a committee's count against its "Ordered to be Reported by the Yeas and Nays: 26 - 20"."""
    found = [
        (a, int(m["yeas"]), int(m["nays"]))
        for a in measure.actions
        if (as_of.day is None or a.day <= as_of.day) and (m := _ORDERED.search(a.text))
    ]
    if not found:
        return absent(f"The record of {measure.cite} gives no count of a committee's vote.", claimed)
    action, yeas, nays = min(found, key=lambda f: abs(f[1] - (claim.yeas or 0)) + abs(f[2] - (claim.nays or 0)))
    same = (yeas, nays) == (claim.yeas, claim.nays)
    if not same and len(found) > 1 and yeas != claim.yeas and nays != claim.nays:
        return absent(f"The record of {measure.cite} gives the counts of several committee votes.", claimed)
    return Finding(
        verdict=Verdict.SUPPORTED if same else Verdict.CONTRADICTED, why=f"The record of {measure.cite}: {action.text}", claimed=claimed,
        recorded=f"{yeas}-{nays}", evidence=(action_evidence(measure, action),),
    )  # fmt: skip


_Told = tuple[int | bool | None, Callable[[Vote], bool]]


def _test(claim: VoteTally) -> Callable[[Vote], bool]:
    """Return what a vote must fulfil to bear out every part of the count that the claim tells."""
    parts: tuple[_Told, ...] = (
        (claim.yeas, lambda v: claim.yeas in (v.yeas, v.yeas - _casting(v))),
        (claim.nays, lambda v: v.nays == claim.nays),
        (claim.present, lambda v: _present_of(v) == claim.present),
        (claim.absent, lambda v: v.call is not None and v.call.absent == claim.absent),
        (
            claim.margin,
            lambda v: (
                claim.margin in (abs(v.yeas - v.nays), 1 if v.yeas == v.nays and v.chamber is Chamber.SENATE else None)
            ),
        ),
        (claim.short, lambda v: claim.short in (math.ceil((v.yeas + v.nays) * 2 / 3) - v.yeas, 60 - v.yeas)),
        (claim.near or None, lambda v: min(v.nays, v.yeas) <= _NEAR_UNANIMOUS * (v.yeas + v.nays)),
        (claim.two_thirds or None, lambda v: 3 * v.yeas >= 2 * (v.yeas + v.nays)),
        (claim.unanimous or None, lambda v: v.nays == 0),
    )
    tests = [test for told, test in parts if told is not None]
    return lambda vote: all(test(vote) for test in tests)


def _casting(vote: Vote) -> int:
    """Return 1 where the vice president's vote made the majority: the senators alone were tied."""
    return int(vote.call is not None and any(p.person == "VP" and p.vote == "yea" for p in vote.call.positions))


def _present_of(vote: Vote) -> int:
    if vote.present is not None:
        return vote.present
    return vote.call.present if vote.call else -1


def _other_count(claim: VoteTally, measure: Measure, pool: tuple[Vote, ...], claimed: str) -> Finding:
    if claim.near and any(min(v.nays, v.yeas) <= 0.2 * (v.yeas + v.nays) for v in pool):
        return absent(
            f"“Overwhelming” is a matter of judgement: the record of {measure.cite} gives {pool[-1].yeas}-{pool[-1].nays}.",
            claimed,
        )
    if len({v.chamber for v in pool}) > 1 and claim.body not in CHAMBERS and not _near_count(claim, pool):
        return absent(
            f"The record of {measure.cite} holds votes of both Houses; the article does not say which is meant.",
            claimed,
        )
    vote = _closest(claim, pool)
    if claim.inferred and claim.yeas is not None and claim.nays is not None and not akin(claim, vote):
        return absent(
            f"The record of {measure.cite} holds no such count, and none like it ({vote.yeas}-{vote.nays} on {vote.day}); another vote may be meant.",
            claimed,
        )
    present = f", {_present_of(vote)} present" if claim.present is not None else ""
    why = f"The record of {measure.cite} gives {vote.yeas}-{vote.nays}{present} in the {vote.chamber.value.title()} on {vote.day}, not {claimed}."
    return Finding(
        verdict=Verdict.CONTRADICTED,
        why=why,
        claimed=claimed,
        recorded=f"{vote.yeas}-{vote.nays}{present}",
        evidence=(vote_evidence(measure, vote),),
    )


def akin(claim: VoteTally, vote: Vote) -> bool:
    """Say whether a count is likely a slip for a vote's own: one side is the same, or both are near.

    A count that has nothing in common with a vote is likelier another vote's.
    """
    if claim.yeas is None or claim.nays is None:
        return False
    yeas, nays = (
        (claim.yeas, claim.nays) if (claim.yeas >= claim.nays) is (vote.yeas >= vote.nays) else (claim.nays, claim.yeas)
    )
    return (
        yeas == vote.yeas
        or nays == vote.nays
        or (abs(yeas - vote.yeas) <= _NEAR_BY and abs(nays - vote.nays) <= _NEAR_BY)
    )


def slip_of(claim: VoteTally, record: Record, as_of: AsOf) -> bool:
    """Say whether one side of a count, and not the other, is that of exactly one vote on the measure: which vote is meant is then sure."""
    votes = {(v.yeas, v.nays) for m in subjects(claim, record) for v in votes_on(m, record, as_of)}
    return sum((claim.yeas == yeas) != (claim.nays == nays) for yeas, nays in votes) == 1


def _near_count(claim: VoteTally, pool: tuple[Vote, ...]) -> bool:
    return claim.yeas is not None and any(v.yeas == claim.yeas or v.nays == claim.nays for v in pool)


def _closest(claim: VoteTally, pool: tuple[Vote, ...]) -> Vote:
    if claim.yeas is None:
        return pool[-1]
    return min(pool, key=lambda v: abs(v.yeas - (claim.yeas or 0)) + abs(v.nays - (claim.nays or 0)))


def _uncounted(
    claim: VoteTally, measure: Measure, record: Record, as_of: AsOf, claimed: str, votes: tuple[Vote, ...]
) -> Finding:
    """Contradict a count of a vote that the record shows was not counted (voice vote, unanimous consent)."""
    body = Body.UNTOLD if measure.type.one_house else claim.body  # a simple resolution has one House's acts alone
    acts = [a for a in by_body(up_to(measure, as_of, record), body) if a.outcome in PASSED | FAILED]
    counted = [a for a in acts if a.yeas is not None or "roll-call" in a.methods]
    if (
        acts
        and not counted
        and claim.question is None
        and len({a.chamber for a in acts}) == 1
        and claim.yeas is not None
    ):
        why = f"The record of {measure.cite} shows no count: {acts[-1].action.text}"
        return Finding(
            verdict=Verdict.CONTRADICTED,
            why=why,
            claimed=claimed,
            recorded="no roll call recorded",
            evidence=act_evidence(measure, acts[-1:]),
        )
    held = "; ".join(f"{v.yeas}-{v.nays} on {v.day}" for v in votes[-3:])
    return absent(
        f"The record of {measure.cite} holds no such count up to {as_of.day}"
        + (f" (it holds {held})." if held else "."),
        claimed,
    )


def check_member_vote(claim: MemberVote, record: Record, as_of: AsOf) -> Finding:
    """Decide how a member voted by the roll call of the vote meant; a voice vote records nobody."""
    claimed = f"{claim.name}: {claim.position}"
    measures = subjects(claim, record)
    if not measures:
        return absent(unknown(claim), claimed)
    if claim.person is None:
        return absent(f"“{claim.name}” does not lead to one member of the record.", claimed)
    return _worst([_member(claim, m, record, as_of, claimed) for m in measures])


def _member(claim: MemberVote, measure: Measure, record: Record, as_of: AsOf, claimed: str) -> Finding:
    votes = votes_on(measure, record, as_of)
    body = _own_body(claim, record, as_of)
    pool = meant(votes, body, claim.question, claim.when, as_of, claim.counted)
    if claim.counted and not any(same_count(v, claim.counted) for v in votes):
        half = tuple(v for v in votes if v.yeas == claim.counted[0] or v.nays == claim.counted[1])
        pool = tuple(v for v in half if CHAMBERS.get(body) in (None, v.chamber)) or pool
    if claim.position == _CHANGED:
        return _changed(claim, measure, votes, claimed)
    found = [(v, v.call, p) for v in pool if v.call for p in v.call.positions if p.person == claim.person]
    calls = [(c, p) for _, c, p in found]
    if not calls:
        return _no_call(measure, pool, claimed, claim.name)
    hits = [(c, p) for v, c, p in found if position_holds(_meant_by(claim, v), p, c)]
    call, position = (hits or calls)[-1]
    if not hits and len(calls) > 1:
        return absent(f"Several roll calls on {measure.cite} could be meant.", claimed)
    if not hits and _vague(claim) and any(_on_the_way(v, body) and _took(v, claim) for v in votes):
        return absent(f"A vote on the way to passage of {measure.cite} fits and may be meant.", claimed)
    verdict = Verdict.SUPPORTED if hits else Verdict.CONTRADICTED
    why = f"In roll call {call.id} of {call.day} ({call.question}) {position.name} is recorded as “{position.vote}”."
    evidence = (
        evidence_of(
            call.document,
            f"vote-data/recorded-vote[{claim.person}]",
            f"{position.name} ({position.party}-{position.state}): {position.vote}",
        ),
    )
    return Finding(verdict=verdict, why=why, claimed=claimed, recorded=position.vote, evidence=evidence)


_CHANGED = "changed"
_TURNED = {"yea": "nay", "nay": "yea", "not yea": "not nay", "not nay": "not yea"}


def _meant_by(claim: MemberVote, vote: Vote) -> str:
    """Return the position that a claim means in a vote: who opposes a measure votes for tabling it."""
    turned = vote.question == "table" and claim.question is None and claim.counted is None
    return _TURNED.get(claim.position, claim.position) if turned else claim.position


def _changed(claim: MemberVote, measure: Measure, votes: tuple[Vote, ...], claimed: str) -> Finding:
    """Bear out that a member was on one side of a measure in one vote and on the other in a later one; never contradicted."""
    taken = [
        (v, p.vote if v.question != "table" else _TURNED.get(p.vote, p.vote))
        for v in votes
        for p in (v.call.positions if v.call else ())
        if p.person == claim.person and p.vote in ("yea", "nay") and v.question not in ("amendment", "order")
    ]
    sides = {side for _, side in taken}
    if len(sides) < 2:
        return absent(f"No two roll calls on {measure.cite} in the store show {claim.name} on both sides.", claimed)
    first, second = taken[0], next(t for t in taken if t[1] != taken[0][1])
    why = f"{claim.name} was on one side in roll call {first[0].roll} of {first[0].day} and on the other in {second[0].roll} of {second[0].day}."
    evidence = (vote_evidence(measure, first[0]), vote_evidence(measure, second[0]))
    return Finding(verdict=Verdict.SUPPORTED, why=why, claimed=claimed, recorded="both sides", evidence=evidence)


_ON_THE_WAY = frozenset(("proceed", "order"))  # questions that stories tell of as if they were passage


def _vague(claim: MemberVote | VoteTally) -> bool:
    """Say whether nothing beside a claim tells which vote on the measure is meant."""
    return claim.question is None and claim.counted is None


def _on_the_way(vote: Vote, body: Body) -> bool:
    return vote.question in _ON_THE_WAY and CHAMBERS.get(body) in (None, vote.chamber)


def _took(vote: Vote, claim: MemberVote) -> bool:
    positions = vote.call.positions if vote.call else ()
    return any(
        p.person == claim.person and position_holds(claim.position, p, vote.call) for p in positions if vote.call
    )


def _own_body(claim: MemberVote, record: Record, as_of: AsOf) -> Body:
    member = record.member(claim.person or "")
    term = member.term_on(as_of.day) if member and as_of.day else None
    return Body(term.chamber.value) if term and term.chamber else claim.body


def _no_call(measure: Measure, pool: tuple[Vote, ...], claimed: str, name: str) -> Finding:
    missing = [v.roll for v in pool if v.roll and v.call is None]
    if missing:
        return absent(f"Roll call {missing[-1]} on {measure.cite} is not in the store.", claimed)
    if pool:
        return absent(f"The roll calls stored on {measure.cite} do not list {name}.", claimed)
    return absent(f"The record of {measure.cite} names no roll call of that chamber for this vote.", claimed)


def position_holds(claimed: str, position: Position, call: RollCall) -> bool:
    """Say whether a recorded position is the one claimed; "against-party" is held against the party's majority."""
    if claimed in ("not yea", "not nay"):
        return position.vote != claimed.removeprefix("not ")
    if claimed == "against-party":
        majority = majority_of(call, position.party)
        return position.vote in ("yea", "nay") and majority is not None and position.vote != majority
    if claimed.startswith(("with-", "with:")):
        return position.vote == side_of(claimed, call, position.party)
    return position.vote == claimed


def side_of(claimed: str, call: RollCall, own: str) -> str | None:
    """Return the side that "with-Democrat", "with-majority", "with-party", "with:" a member and the like were on; None where they had none."""
    if claimed.startswith("with:"):
        told = next((p.vote for p in call.positions if p.person == claimed[5:]), None)
        return told if told in ("yea", "nay") else None
    if claimed in ("with-majority", "with-minority"):
        return "yea" if (call.yeas > call.nays) is (claimed == "with-majority") else "nay"
    party = claimed.removeprefix("with-")
    return majority_of(call, own if party == "party" else party)


def majority_of(call: RollCall, party: str) -> str | None:
    """Return how most of a party voted, or None on a tie or an empty party."""
    yeas = sum(p.party[:1] == party[:1] and p.vote == "yea" for p in call.positions)
    nays = sum(p.party[:1] == party[:1] and p.vote == "nay" for p in call.positions)
    return None if yeas == nays else "yea" if yeas > nays else "nay"
