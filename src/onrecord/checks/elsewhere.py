"""A second look at accusations about sides: whether another vote, measure or group that the page tells of makes it true.

How a party or a member voted is only contradicted where the words themselves tie them, what they did and the vote. Where one of
these is carried over from the text before, what bears the claim out is what was meant, and what may bear it out leaves it open.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from msgspec import structs

from onrecord.article.model import Article, Block, Sentence, Span
from onrecord.checks.blocs import amount_holds, count_of, in_words, letter_of, vote_holds
from onrecord.checks.floor import absent, evidence_of
from onrecord.checks.model import AsOf, Check, Finding, Verdict
from onrecord.checks.votes.counted import Vote, vote_evidence, votes_on
from onrecord.checks.votes.members import check_member_vote
from onrecord.checks.votes.sides import position_holds
from onrecord.claims.model import Bipartisan, MemberVote
from onrecord.claims.positions import positions_in
from onrecord.record.model import Measure, Sponsorship
from onrecord.record.protocol import Record

_PARTY = re.compile(r"\b(?:Republicans?|Democrats?|Democratic|GOP|[Ii]ndependents?|party)\b")
_THEIR_VOTES = re.compile(r"\bvotes? (?:of|from|by|among)\b|\b(?:Republican|Democratic|GOP) votes?\b")
_TOGETHER = re.compile(r"\b(?:both|each|all|either|every|neither|two)\b", re.IGNORECASE)
_FAR = 160  # characters between a party and what it did, with the names of who did it between
_CARRIED = frozenset(("list", "part of a group", "of each party"))  # rules that take up what was told before
_SIDES = ("yea", "nay", "present", "not voting")
# words that tell of cosponsors of one day, and not of all
_SOME_SIGNERS = re.compile(
    r"\b(?:original|first|initial\w*|start\w*|outset|beginning|introduc\w+|filed|submitted|later|since|since then|after\w*|more|joined|came (?:aboard|on)|signed on|added|same day|day one|launch\w*)\b",
    re.IGNORECASE,
)


def elsewhere(check: Check, article: Article, named: Sequence[str], record: Record, as_of: AsOf) -> Check:
    """Return a check, an accusation about a side withdrawn where another vote, measure or group of the page fits the words."""
    claim = check.claim
    if check.finding.verdict is not Verdict.CONTRADICTED:
        return check
    if corrected(article, claim.span):
        return _left_open(check, "The article corrects this itself.")
    if not isinstance(claim, Bipartisan | MemberVote):
        return check
    sentence = _around(article.sentences, claim.span)
    words = article.text[sentence.start : sentence.end]
    if len(claim.measures) > 1 and not _TOGETHER.search(words):
        for one in claim.measures:
            moved = structs.replace(claim, measure=one, measures=())
            if found := _fitting(moved, (one,), record, as_of):
                return structs.replace(check, claim=moved, finding=found)
    if claim.rule in _CARRIED and (_with_us(article, sentence) or (claim.position or "").startswith("not ")):
        return _left_open(check, "The words do not say outright which side is meant.")
    found = _second(claim, article, sentence, named, record, as_of)
    return structs.replace(check, finding=found) if found else check


def _left_open(check: Check, why: str) -> Check:
    return structs.replace(check, finding=absent(f"{why} {check.finding.why}", check.finding.claimed))


def _second(
    claim: Bipartisan | MemberVote, article: Article, sentence: Span, named: Sequence[str], record: Record, as_of: AsOf
) -> Finding | None:
    """Return what another vote, measure or group says of a claim; None where nothing else can be meant."""
    own = tuple(dict.fromkeys((*((claim.measure,) if claim.measure else ()), *claim.measures)))
    ids = tuple(dict.fromkeys((*own, *named))) if claim.inferred else own
    if isinstance(claim, MemberVote):
        return _fitting(claim, ids, record, as_of) if claim.rule in _CARRIED else None
    if claim.form == "cosponsors":
        return _other_signers(claim, own, article.text[sentence.start : sentence.end], record, as_of)
    if claim.form != "votes" or not claim.party:
        return None
    if not firm(article.text, sentence, claim):
        found = _fitting(claim, ids, record, as_of) or _other_group(claim, own, record, as_of)
        if found:
            return found
    if claim.inferred and claim.counted and claim.nays is None and not _counted(claim.counted, own, record, as_of):
        return absent("The measure meant had no vote of the count told beside it; another may be meant.")
    return None


def _around(pieces: Sequence[Sentence] | Sequence[Block], span: Span) -> Span:
    """Return the sentence or paragraph that holds a span, or the span itself where none holds all of it."""
    at = bisect_right(pieces, span.start, key=lambda piece: piece.span.start) - 1
    return pieces[at].span if at >= 0 and pieces[at].span.covers(span) else span


_CORRECTION = re.compile(r"(?:Corrections?|Clarifications?|Editor[’']s note|Update)\b[^.]{0,12}[:.—–-]", re.IGNORECASE)
_CORRECTS = re.compile(
    r"\bearlier version of th(?:is|e) (?:story|article|page|post|report)|\b(?:we|this (?:page|paper|newspaper|site|article|story)) (?:\w+ )?(?:gave|misstated|misreported|misidentified|wrongly|incorrectly|mistakenly)\b|"
    r"\b(?:bulletin|version|report|edition|count|chart|graphic|headline|caption|alert|tweet|post)\b[^.;]{0,90}\b(?:had|showed|said|gave|put|listed)\b[^;]{0,90};\s+(?:it|that|in fact|the (?:right|correct|true|actual)|\d+)\b",
    re.IGNORECASE,
)


def corrected(article: Article, span: Span) -> bool:
    """Say whether a place stands where an article tells what was wrong before: a paragraph of corrections, "an early bulletin had …"."""
    block = _around(article.blocks, span)
    if _CORRECTION.match(article.text, block.start):
        return True
    sentence = _around(article.sentences, span)
    return bool(_CORRECTS.search(article.text, sentence.start, sentence.end))


_US = re.compile(
    r"\b(?:with|against|for|joined|beside|behind|abandoned|failed|let) us\b|\b(?:our|his|her|their) (?:side|corner)\b",
    re.IGNORECASE,
)


def _with_us(article: Article, sentence: Span) -> bool:
    """Say whether a sentence, or the one or two before it in its paragraph, tells a side by the speaker's own: "stood with us"."""
    block = _around(article.blocks, sentence)
    return bool(_US.search(article.text, max(block.start, sentence.start - _FAR * 2), sentence.end))


def _counted(counted: tuple[int, int], ids: Sequence[str], record: Record, as_of: AsOf) -> bool:
    """Say whether one of some measures had a vote of a count, or of one side of it."""
    yeas, nays = counted
    return any(v.yeas in (yeas, yeas + 1, nays) or v.nays == nays for _, v in _votes(ids, record, as_of))


def firm(text: str, sentence: Span, claim: Bipartisan) -> bool:
    """Say whether a sentence itself ties a party to the position that a claim gives it: nothing but names stands between."""
    party = next(iter(list(_PARTY.finditer(text, claim.span.start, claim.span.end))[-1:]), None)
    if party is None:
        return False
    told = claim.position or ""
    if told == "yea" and _THEIR_VOTES.search(
        text, max(sentence.start, claim.span.start), claim.span.end + len(" votes")
    ):
        return True
    for name, place in positions_in(text, sentence):
        if name not in (told, told.removeprefix("not ")) and not told.startswith("with:"):
            continue
        after, before = text[party.end() : place.start], text[place.end : party.start()]
        if place.start >= party.end() and len(after) < _FAR and not re.search(r"[;:]", after + before):
            return not _PARTY.search(after) and not positions_in(after, Span(0, len(after)))
        if place.end <= party.start() and len(before) < _FAR // 3 and not re.search(r"[,;.]", before):
            return not _PARTY.search(before)
        if place.overlaps(Span(party.start(), party.end())):
            return True
    return False


def _votes(ids: Sequence[str], record: Record, as_of: AsOf) -> Iterator[tuple[Measure, Vote]]:
    for measure in filter(None, map(record.measure, ids)):
        yield from ((measure, v) for v in votes_on(measure, record, as_of) if v.call)


def _holds(claim: Bipartisan | MemberVote, vote: Vote, record: Record, as_of: AsOf) -> bool:
    assert vote.call is not None  # noqa: S101 - `_votes` yields those with a roll call alone
    if isinstance(claim, Bipartisan):
        return bool(vote_holds(claim, vote.call))
    return any(p.person == claim.person and position_holds(claim.position, p, vote.call) for p in vote.call.positions)


def _fitting(claim: Bipartisan | MemberVote, ids: Sequence[str], record: Record, as_of: AsOf) -> Finding | None:
    """Return the finding of another vote that bears a claim out: by one on passage it is borne out, by another it is left open."""
    fits = [(m, v) for m, v in _votes(ids, record, as_of) if _holds(claim, v, record, as_of)]
    if not fits:
        return None
    final = [(m, v) for m, v in fits if v.question == claim.question] or [(m, v) for m, v in fits if not v.question]
    measure, vote = (final or fits)[-1]
    if not final:
        return absent(f"Another vote on {measure.cite} fits ({vote.roll or ''} of {vote.day}) and may be meant.")
    if isinstance(claim, MemberVote):
        exact = (vote.yeas, vote.nays)
        moved = structs.replace(
            claim, measure=measure.id, measures=(), question=vote.question, counted=exact, when=None
        )
        return check_member_vote(moved, record, as_of)
    told = in_words(vote.call)
    why = f"In roll call {vote.roll or ''} of {vote.day} the parties voted: {told}."
    return Finding(verdict=Verdict.SUPPORTED, why=why, recorded=told, evidence=(vote_evidence(measure, vote),))


def _other_group(claim: Bipartisan, ids: Sequence[str], record: Record, as_of: AsOf) -> Finding | None:
    """Leave a claim open where so many of the party took another side, or signed."""
    for _, vote in _votes(ids, record, as_of):
        sides = (structs.replace(claim, position=side) for side in _SIDES if side != claim.position)
        if any(_holds(side, vote, record, as_of) for side in sides):
            return absent(
                f"So many took another side in {vote.roll or ''} of {vote.day}; the words do not say what they did."
            )
    for measure in filter(None, map(record.measure, ids)):
        if any(_counts(claim, group) for group in _signers(measure, as_of)):
            return absent(f"So many cosponsored {measure.cite}; the words do not say what they did.")
    return None


def _signers(measure: Measure, as_of: AsOf) -> list[list[Sponsorship]]:
    """Return all who signed up to a day, those of the first day, those of later days, and those of each day."""
    signed = [c for c in measure.cosponsors if as_of.day is None or c.day is None or c.day <= as_of.day]
    first = [c for c in signed if c.original]
    return [
        signed,
        first,
        [c for c in signed if not c.original],
        *([c for c in signed if c.day == d] for d in {c.day for c in signed}),
    ]


def _counts(claim: Bipartisan, group: Sequence[Sponsorship]) -> bool:
    if not group:
        return False
    parties = ("Republican", "Democrat") if claim.share == "each" else (claim.party,)
    one = structs.replace(claim, share=None) if claim.share == "each" else claim
    found = (sum((c.party or "?")[:1] == letter_of(p) for c in group) for p in parties)
    return all(amount_holds(one, n, len(group)) for n in found)


def _other_signers(claim: Bipartisan, ids: Sequence[str], words: str, record: Record, as_of: AsOf) -> Finding | None:
    """Hold a count of cosponsors against those of one day, where the words tell of them, and against the sides of a vote, where they do."""
    for measure in filter(None, map(record.measure, ids)):
        groups = _signers(measure, as_of)[1:] if _SOME_SIGNERS.search(words) else []
        fit = next((g for g in groups if _counts(claim, g)), None)
        if fit is not None:
            days = sorted({str(c.day) for c in fit if c.day})
            when = " to ".join(dict.fromkeys((days[0], days[-1]))) if days else "the first day"
            told = ", ".join(f"{n} {p}" for p in "DRI" if (n := sum((c.party or "?")[:1] == p for c in fit)))
            return Finding(
                verdict=Verdict.SUPPORTED, why=f"Of those who cosponsored {measure.cite} on {when}: {told}.", recorded=told,
                evidence=(evidence_of(measure.document, "bill/cosponsors", told),),
            )  # fmt: skip
    if positions_in(words, Span(0, len(words))) and claim.party:
        for measure, vote in _votes(ids, record, as_of):
            if vote.call and any(
                amount_holds(claim, count_of(vote.call, letter_of(claim.party), side), 0) for side in _SIDES
            ):
                return absent(
                    f"So many took a side in {vote.roll or ''} on {measure.cite}; the words do not say what they did."
                )
    return None
