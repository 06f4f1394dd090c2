"""Checks of party backing: among sponsors, and in roll calls."""

from collections import Counter
from collections.abc import Sequence

from msgspec import structs

from onrecord.checks.floor import (
    Vote,
    absent,
    evidence_of,
    meant,
    same_count,
    subjects,
    unknown,
    vote_evidence,
    votes_on,
)
from onrecord.checks.model import AsOf, Finding, Verdict
from onrecord.checks.votes import majority_of, side_of
from onrecord.claims.model import Bipartisan, Body, Modality
from onrecord.mentions.numbers import fits
from onrecord.record.model import Measure, RollCall, Sponsorship
from onrecord.record.protocol import Record

_LETTER = {"Republican": "R", "Democrat": "D", "Democratic": "D", "Independent": "I"}
_DEFECTORS = 0.05  # share of a party that may cross over in a vote still called "along party lines"
_SPLIT = 0.2  # share on the smaller side from which a party is fairly called split


def check_bipartisan(claim: Bipartisan, record: Record, as_of: AsOf) -> Finding:
    """Decide backing by party: sponsor and cosponsors by the parties BILLSTATUS gives them, votes by the roll call's positions."""
    if (claim.party or "").startswith("of "):
        party = _party_of((claim.party or "")[3:], record, as_of)
        if party is None:
            return absent("The record does not give that member's party on the day.", _words(claim))
        claim = structs.replace(claim, party=party)
    claimed = _words(claim)
    measures = subjects(claim, record)
    if not measures:
        return absent(unknown(claim), claimed)
    if claim.share == "each":
        sides = [structs.replace(claim, share=None, party=p) for p in ("Republican", "Democrat")]
        found = [check_bipartisan(side, record, as_of) for side in sides]
        return min(found, key=lambda f: _ORDER.index(f.verdict))
    form = {"both": _both, "party-line": _lines, "cosponsors": _cosponsors, "votes": _votes}[claim.form]
    found = [form(claim, m, record, as_of, claimed) for m in measures]
    return min(found, key=lambda f: _ORDER.index(f.verdict))


_ORDER = (
    Verdict.CONTRADICTED,
    Verdict.NOT_ON_RECORD,
    Verdict.PARTLY,
    Verdict.SUPPORTED,
)  # of two findings, the weaker counts


def _party_of(person: str, record: Record, as_of: AsOf) -> str | None:
    member = record.member(person)
    term = member.term_on(as_of.day) if member and as_of.day else None
    return term.party if term else None


def _words(claim: Bipartisan) -> str:
    if claim.form in ("both", "party-line"):
        return ("not " if claim.modality is Modality.DENIED else "") + {
            "both": "backed by both parties",
            "party-line": "along party lines",
        }[claim.form]
    amount = claim.share if claim.count is None else f"{claim.bound} {claim.count}".removeprefix("exact ")
    if claim.share == "all-but":
        amount = f"all but {claim.count}"
    return f"{amount} {claim.party}: {claim.position or 'cosponsors'}"


def _letter(party: str | None) -> str:
    return _LETTER.get(party or "", (party or "?")[:1])


def _backers(measure: Measure, as_of: AsOf) -> list[Sponsorship]:
    signed = [
        c
        for c in measure.cosponsors
        if c.withdrawn is None and (as_of.day is None or c.day is None or c.day <= as_of.day)
    ]
    return [*measure.sponsors, *signed]


def _parties(people: Sequence[Sponsorship]) -> Counter[str]:
    return Counter((p.party or "?")[:1] for p in people)


def _spread(counts: Counter[str]) -> str:
    return ", ".join(f"{n} {p}" for p, n in sorted(counts.items()))


def _both(claim: Bipartisan, measure: Measure, record: Record, as_of: AsOf, claimed: str) -> Finding:
    backers = _parties(_backers(measure, as_of))
    calls = [v for v in _pool(claim, measure, record, as_of) if v.call]
    crossed = [v for v in calls if v.call and all(_share(v.call, p, "yea") >= 0.1 for p in "DR")]
    document = measure.document
    if backers["D"] and backers["R"]:
        verdict = (
            Verdict.CONTRADICTED if claim.modality is Modality.DENIED and backers.total() > 3 else Verdict.SUPPORTED
        )
        why = f"Sponsor and cosponsors of {measure.cite} by party: {_spread(backers)}."
        return Finding(
            verdict=verdict,
            why=why,
            claimed=claimed,
            recorded=_spread(backers),
            evidence=(evidence_of(document, "bill/cosponsors", _spread(backers)),),
        )
    if crossed:
        why = f"Members of both parties voted for {measure.cite} ({crossed[-1].yeas}-{crossed[-1].nays} on {crossed[-1].day})."
        return Finding(
            verdict=Verdict.SUPPORTED,
            why=why,
            claimed=claimed,
            recorded=_tally_words(crossed[-1].call),
            evidence=(vote_evidence(measure, crossed[-1]),),
        )
    if (
        calls
        and backers.total() >= 1
        and all(v.call and min(_share(v.call, p, "yea") for p in "DR") < 0.02 for v in calls)
    ):
        why = f"All sponsors of {measure.cite} are of one party ({_spread(backers)}), and so were nearly all who voted for it."
        return Finding(
            verdict=Verdict.CONTRADICTED,
            why=why,
            claimed=claimed,
            recorded=_tally_words(calls[-1].call),
            evidence=(vote_evidence(measure, calls[-1]),),
        )
    return absent(
        f"Sponsor and cosponsors of {measure.cite} by party: {_spread(backers)}; no roll call in the store decides it.",
        claimed,
    )


def _pool(claim: Bipartisan, measure: Measure, record: Record, as_of: AsOf) -> tuple[Vote, ...]:
    body = Body(claim.chamber.value) if claim.chamber else Body.UNTOLD
    votes = votes_on(measure, record, as_of)
    asked = meant(votes, body, claim.question, claim.when, as_of, claim.counted)
    asked = asked or meant(votes, Body.UNTOLD, claim.question, claim.when, as_of, claim.counted)
    if claim.question:
        return asked
    return tuple(v for v in asked if v.question is None or same_count(v, claim.counted)) or asked


def _count(call: RollCall, letter: str, vote: str) -> int:
    return sum(p.party[:1] == letter and p.vote == vote for p in call.positions)


def _share(call: RollCall, letter: str, vote: str) -> float:
    total = sum(p.party[:1] == letter and p.vote in ("yea", "nay") for p in call.positions)
    return _count(call, letter, vote) / total if total else 0.0


def _tally_words(call: RollCall | None) -> str:
    if call is None:
        return ""
    return "; ".join(
        f"{p}: {_count(call, p, 'yea')} yea, {_count(call, p, 'nay')} nay"
        for p in "DRI"
        if any(x.party[:1] == p for x in call.positions)
    )


def _lines(claim: Bipartisan, measure: Measure, record: Record, as_of: AsOf, claimed: str) -> Finding:
    calls = [v for v in _pool(claim, measure, record, as_of) if v.call]
    if not calls:
        return _lacking(measure, record, as_of, claimed)
    vote = calls[-1]
    assert vote.call is not None  # noqa: S101 - filtered above
    sides = {p: majority_of(vote.call, p) for p in "DR"}
    crossed = max(1 - _share(vote.call, p, side) for p, side in sides.items() if side) if any(sides.values()) else 1.0
    apart = sides["D"] != sides["R"] and None not in sides.values()
    holds = apart and crossed <= _DEFECTORS
    if claim.modality is Modality.DENIED:
        holds = not holds
    verdict = (
        Verdict.SUPPORTED if holds else Verdict.PARTLY if apart and crossed <= 2 * _DEFECTORS else Verdict.CONTRADICTED
    )
    why = f"In roll call {vote.call.id} the parties voted: {_tally_words(vote.call)}."
    return Finding(
        verdict=verdict,
        why=why,
        claimed=claimed,
        recorded=_tally_words(vote.call),
        evidence=(vote_evidence(measure, vote),),
    )


def _lacking(measure: Measure, record: Record, as_of: AsOf, claimed: str) -> Finding:
    missing = [v.roll for v in votes_on(measure, record, as_of) if v.roll and v.call is None]
    if missing:
        return absent(f"Roll call {missing[-1]} on {measure.cite} is not in the store.", claimed)
    return absent(f"The record of {measure.cite} holds no roll call that decides it.", claimed)


def _cosponsors(claim: Bipartisan, measure: Measure, record: Record, as_of: AsOf, claimed: str) -> Finding:
    signed = _backers(measure, as_of)[len(measure.sponsors) :]
    if not signed:
        return absent(f"The record of {measure.cite} lists no cosponsors.", claimed)
    party = measure.sponsors[0].party if claim.party == "sponsor" and measure.sponsors else claim.party
    counts = _parties(signed)
    found, total = counts[_letter(party)], len(signed)
    holds = _amount_holds(claim, found, total)
    whole = _parties(_backers(measure, as_of))
    if not holds and claim.count is not None and claim.share is None:
        holds = fits(whole[_letter(party)], claim.count, claim.bound)
    if holds is None:
        return absent(f"Cosponsors of {measure.cite} by party: {_spread(counts)}.", claimed)
    why = f"Of the {total} cosponsors of {measure.cite}: {_spread(counts)}."
    return Finding(
        verdict=Verdict.SUPPORTED if holds else Verdict.CONTRADICTED,
        why=why,
        claimed=claimed,
        recorded=_spread(counts),
        evidence=(evidence_of(measure.document, "bill/cosponsors", _spread(counts)),),
    )


def _amount_holds(claim: Bipartisan, found: int, total: int) -> bool | None:
    if claim.share == "all-but":
        return None
    if claim.count is not None:
        return fits(found, claim.count, claim.bound)
    tests = {
        "none": found == 0,
        "all": found == total,
        "most": found > total / 2,
        "half": abs(2 * found - total) <= max(1, round(0.1 * total)) and found > 0,
        "some": found > 0,
        "split": _SPLIT <= (found / total if total else 0) <= 1 - _SPLIT,
    }
    return tests.get(claim.share or "")


def _votes(claim: Bipartisan, measure: Measure, record: Record, as_of: AsOf, claimed: str) -> Finding:
    calls = [v for v in _pool(claim, measure, record, as_of) if v.call]
    if not calls:
        return _lacking(measure, record, as_of, claimed)
    results = [(v, _vote_holds(claim, v.call)) for v in calls if v.call]
    hit = next((v for v, holds in reversed(results) if holds), None)
    if hit is not None:
        return Finding(
            verdict=Verdict.SUPPORTED,
            why=f"In roll call {hit.roll or ''} of {hit.day} the parties voted: {_tally_words(hit.call)}.",
            claimed=claimed,
            recorded=_tally_words(hit.call),
            evidence=(vote_evidence(measure, hit),),
        )
    told = claim.question is not None or (claim.counted and all(same_count(v, claim.counted) for v, _ in results))
    if not told and any(v.call and _vote_holds(claim, v.call) for v in votes_on(measure, record, as_of)):
        return absent(f"Another vote on {measure.cite} fits; the article does not say which is meant.", claimed)
    vote, holds = results[-1]
    if holds is None or len({v.chamber for v, _ in results}) > 1:
        return absent(f"The record of {measure.cite} does not show which vote is meant.", claimed)
    why = f"In roll call {vote.roll or ''} of {vote.day} the parties voted: {_tally_words(vote.call)}."
    return Finding(
        verdict=Verdict.CONTRADICTED,
        why=why,
        claimed=claimed,
        recorded=_tally_words(vote.call),
        evidence=(vote_evidence(measure, vote),),
    )


def _vote_holds(claim: Bipartisan, call: RollCall) -> bool | None:
    letter = _letter(claim.party)
    yeas, nays = _count(call, letter, "yea"), _count(call, letter, "nay")
    if claim.nays is not None:
        return (claim.count, claim.nays) == (yeas, nays)
    if claim.share == "all-but":
        return _all_but(claim, call, letter, yeas, nays)
    if claim.share == "split":
        return min(yeas, nays) >= _SPLIT * (yeas + nays)
    found = _found(claim, call, letter, yeas, nays)
    if found is None:
        return None
    holds = _amount_holds(claim, found, yeas + nays)
    if (
        letter == "D" and not holds and claim.count is not None
    ):  # independents who sit with a party are often counted with it
        return _amount_holds(
            claim, found + (_found(claim, call, "I", *(_count(call, "I", v) for v in ("yea", "nay"))) or 0), 0
        )
    return holds


def _all_but(claim: Bipartisan, call: RollCall, letter: str, yeas: int, nays: int) -> bool | None:
    """Say whether "all but N" of a party took a side; the N are those on the other side, with or without those who took none."""
    sides = {"yea": nays, "nay": yeas}
    if claim.position not in sides or claim.count is None:
        return None
    other = sides[claim.position]
    idle = _count(call, letter, "present") + _count(call, letter, "not voting")
    if claim.count in (other, other + _count(call, letter, "present"), other + idle):
        return True
    return None if other < claim.count < other + idle else False


def _found(claim: Bipartisan, call: RollCall, letter: str, yeas: int, nays: int) -> int | None:
    if claim.position == "against-party":
        return min(yeas, nays)
    if (claim.position or "").startswith(("with-", "with:")):
        return {"yea": yeas, "nay": nays}.get(side_of(claim.position or "", call, letter) or "")
    if claim.position in ("yea", "not nay"):
        return yeas
    if claim.position in ("nay", "not yea"):
        return nays
    if claim.position in ("present", "not voting"):
        return _count(call, letter, claim.position)
    return None
