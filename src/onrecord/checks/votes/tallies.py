"""Checks of counts: how many voted yea and nay, by what margin, and of which vote."""

import math
import re
from collections.abc import Callable, Sequence

from msgspec import structs

from onrecord.checks.floor import (
    CHAMBERS,
    FAILED,
    PASSED,
    absent,
    act_evidence,
    action_evidence,
    by_body,
    on_days,
    subjects,
    unknown,
    up_to,
)
from onrecord.checks.model import AsOf, Finding, Verdict, worst
from onrecord.checks.votes.counted import Vote, meant, vote_evidence, votes_on
from onrecord.checks.votes.procedural import on_the_way, vague
from onrecord.claims.model import Body, VoteTally
from onrecord.record.model import Action, Chamber, Measure
from onrecord.record.protocol import Record

_NEAR_BY = 10  # votes on each side within which a count is taken for a slip
_NEAR_UNANIMOUS = 0.06  # share of noes up to which "near-unanimous" or "overwhelming" is fair; above 0.2 it is not


def check_vote_tally(claim: VoteTally, record: Record, as_of: AsOf) -> Finding:
    """Decide a count of votes by the floor action and the roll call that it names.

    Contradicted only where one vote can be meant and its count is another, or where the vote was not counted at all.
    """
    measures = subjects(claim, record)
    claimed = _count_words(claim)
    if not measures:
        return absent(unknown(claim), claimed)
    if claim.question == "committee":
        told = worst(_committee_tally(claim, m, as_of, claimed) for m in measures)
        if told.verdict is Verdict.SUPPORTED or claim.yeas is None or claim.nays is None:
            return told
        floor = structs.replace(claim, question=None, committee=(), body=Body.UNTOLD)
        found = worst(_tally(floor, m, record, as_of, claimed) for m in measures)
        return found if found.verdict is Verdict.SUPPORTED else told
    found = worst(_tally(claim, m, record, as_of, claimed) for m in measures)
    return found if found.verdict is not Verdict.CONTRADICTED else _of_a_committee(claim, measures, as_of, found)


def _of_a_committee(claim: VoteTally, measures: Sequence[Measure], as_of: AsOf, found: Finding) -> Finding:
    """Let a count that no vote of the floor bears out be a committee's where its record gives it: whose vote it is may be told elsewhere."""
    held = [(m, yeas, nays) for m in measures for _, yeas, nays in _ordered(m, as_of)]
    if claim.question is not None:
        return found
    if claim.body is Body.UNTOLD and any((y, n) == (claim.yeas, claim.nays) for _, y, n in held):
        whole = next(m for m, y, n in held if (y, n) == (claim.yeas, claim.nays))
        return _committee_tally(claim, whole, as_of, _count_words(claim))
    if any(claim.yeas in (None, y) and claim.nays in (None, n) for _, y, n in held) and (claim.yeas, claim.nays) != (
        None,
        None,
    ):
        return absent(f"A committee's vote on {held[0][0].cite} had that count and may be meant.", _count_words(claim))
    return found


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
    if full and not exact and not claim.won:
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
    if vague(claim) and any(on_the_way(v, claim.body) and test(v) for v in votes):
        return absent(f"A vote on the way to passage of {measure.cite} fits and may be meant.", claimed)
    if claim.short is not None and not any(v.yeas <= v.nays or v.question in ("override", "cloture") for v in pool):
        return absent(f"No vote on {measure.cite} that failed is meant, so that it was short of nothing.", claimed)
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


def _ordered(measure: Measure, as_of: AsOf) -> list[tuple[Action, int, int]]:
    """Return the counted votes by which committees ordered a measure reported, up to the page's day."""
    return [
        (a, int(m["yeas"]), int(m["nays"]))
        for a in measure.actions
        if (as_of.day is None or a.day <= as_of.day) and (m := _ORDERED.search(a.text))
    ]


def _committee_tally(claim: VoteTally, measure: Measure, as_of: AsOf, claimed: str) -> Finding:
    """Hold a committee's count against its "Ordered to be Reported by the Yeas and Nays: 26 - 20"."""
    found = _ordered(measure, as_of)
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
        (claim.short, lambda v: claim.short in _missing(v)),
        (claim.near or None, lambda v: min(v.nays, v.yeas) <= _NEAR_UNANIMOUS * (v.yeas + v.nays)),
        (claim.two_thirds or None, lambda v: 3 * v.yeas >= 2 * (v.yeas + v.nays)),
        (claim.unanimous or None, lambda v: v.nays == 0),
    )
    tests = [test for told, test in parts if told is not None]
    return lambda vote: all(test(vote) for test in tests)


def _missing(vote: Vote) -> tuple[int, ...]:
    """Return how many votes were missing for a majority, for two thirds, for the 60 that end debate, and, where more were against, to those."""
    cast = vote.yeas + vote.nays
    return (
        cast // 2 + 1 - vote.yeas,
        math.ceil(cast / 2) - vote.yeas,
        math.ceil(cast * 2 / 3) - vote.yeas,
        60 - vote.yeas,
        vote.nays - vote.yeas,
    )


def _casting(vote: Vote) -> int:
    """Return 1 where the vice president's vote made the majority: the senators alone were tied."""
    return int(vote.call is not None and any(p.person == "VP" and p.vote == "yea" for p in vote.call.positions))


def _present_of(vote: Vote) -> int:
    if vote.present is not None:
        return vote.present
    return vote.call.present if vote.call else -1


def _other_count(claim: VoteTally, measure: Measure, pool: tuple[Vote, ...], claimed: str) -> Finding:
    if claim.near and any(3 * min(v.nays, v.yeas) <= v.yeas + v.nays for v in pool):
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
