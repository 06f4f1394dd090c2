"""Checks of party backing: among sponsors, and in roll calls."""

from collections import Counter
from collections.abc import Sequence

from msgspec import structs

from onrecord.checks.blocs import amount_holds, in_words, letter_of, share_of, vote_holds
from onrecord.checks.floor import absent, evidence_of, on_days, subjects, unknown
from onrecord.checks.model import AsOf, Finding, Verdict
from onrecord.checks.rolls import roll_of
from onrecord.checks.votes.counted import Vote, meant, same_count, vote_evidence, votes_on
from onrecord.checks.votes.sides import majority_of
from onrecord.claims.model import Bipartisan, Body, Modality
from onrecord.mentions.model import Grain
from onrecord.mentions.numbers import fits
from onrecord.record.model import Measure, Sponsorship
from onrecord.record.protocol import Record

_DEFECTORS = 0.05  # share of a party that may cross over in a vote still called "along party lines"


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
    crossed = [v for v in calls if v.call and all(share_of(v.call, p, "yea") >= 0.1 for p in "DR")]
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
            recorded=in_words(crossed[-1].call),
            evidence=(vote_evidence(measure, crossed[-1]),),
        )
    if (
        calls
        and backers.total() >= 1
        and all(v.call and min(share_of(v.call, p, "yea") for p in "DR") < 0.02 for v in calls)
    ):
        why = f"All sponsors of {measure.cite} are of one party ({_spread(backers)}), and so were nearly all who voted for it."
        return Finding(
            verdict=Verdict.SUPPORTED if claim.modality is Modality.DENIED else Verdict.CONTRADICTED,
            why=why,
            claimed=claimed,
            recorded=in_words(calls[-1].call),
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


def _lines(claim: Bipartisan, measure: Measure, record: Record, as_of: AsOf, claimed: str) -> Finding:
    calls = [v for v in _pool(claim, measure, record, as_of) if v.call]
    if not calls:
        return _lacking(measure, record, as_of, claimed)
    vote = calls[-1]
    assert vote.call is not None  # noqa: S101 - filtered above
    sides = {p: majority_of(vote.call, p) for p in "DR"}
    crossed = max(1 - share_of(vote.call, p, side) for p, side in sides.items() if side) if any(sides.values()) else 1.0
    apart = sides["D"] != sides["R"] and None not in sides.values()
    holds = apart and crossed <= _DEFECTORS
    if claim.modality is Modality.DENIED:
        holds = not holds
    verdict = (
        Verdict.SUPPORTED if holds else Verdict.PARTLY if apart and crossed <= 2 * _DEFECTORS else Verdict.CONTRADICTED
    )
    why = f"In roll call {vote.call.id} the parties voted: {in_words(vote.call)}."
    return Finding(
        verdict=verdict,
        why=why,
        claimed=claimed,
        recorded=in_words(vote.call),
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
    found, total = counts[letter_of(party)], len(signed)
    holds = amount_holds(claim, found, total)
    whole = _parties(_backers(measure, as_of))
    if not holds and claim.count is not None and claim.share is None:
        holds = fits(whole[letter_of(party)], claim.count, claim.bound)
    roll = roll_of(measure, as_of.day)
    if holds is False and not roll.complete and _more_told(claim, found):
        return absent(f"Cosponsors of {measure.cite} by party: {_spread(counts)}; {roll.caution}", claimed)
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


def _more_told(claim: Bipartisan, found: int) -> bool:
    """Say whether a claim tells of more of a party than a list has, or of its weight: names that the list lacks may explain it."""
    if claim.share is not None or claim.count is None:
        return claim.share in ("most", "half")
    return claim.bound != "under" and claim.count > found


def _votes(claim: Bipartisan, measure: Measure, record: Record, as_of: AsOf, claimed: str) -> Finding:
    calls = [v for v in _pool(claim, measure, record, as_of) if v.call]
    if not calls:
        return _lacking(measure, record, as_of, claimed)
    results = [(v, vote_holds(claim, v.call)) for v in calls if v.call]
    hit = next((v for v, holds in reversed(results) if holds), None)
    if hit is not None:
        return Finding(
            verdict=Verdict.SUPPORTED,
            why=f"In roll call {hit.roll or ''} of {hit.day} the parties voted: {in_words(hit.call)}.",
            claimed=claimed,
            recorded=in_words(hit.call),
            evidence=(vote_evidence(measure, hit),),
        )
    told = claim.question is not None or (claim.counted and all(same_count(v, claim.counted) for v, _ in results))
    when = claim.when
    told = told or (
        when is not None and when.grain is Grain.DAY and all(on_days(v.day, when, as_of) for v, _ in results)
    )
    if not told and any(v.call and vote_holds(claim, v.call) for v in votes_on(measure, record, as_of)):
        return absent(f"Another vote on {measure.cite} fits; the article does not say which is meant.", claimed)
    vote, holds = results[-1]
    if holds is None or len({v.chamber for v, _ in results}) > 1:
        return absent(f"The record of {measure.cite} does not show which vote is meant.", claimed)
    why = f"In roll call {vote.roll or ''} of {vote.day} the parties voted: {in_words(vote.call)}."
    return Finding(
        verdict=Verdict.CONTRADICTED,
        why=why,
        claimed=claimed,
        recorded=in_words(vote.call),
        evidence=(vote_evidence(measure, vote),),
    )
