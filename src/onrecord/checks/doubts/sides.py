"""A second look at accusations about sides: whether another vote, measure or group that the page tells of makes it true.

How a party or a member voted is only contradicted where the words themselves tie them, what they did and the vote. Where one of
these is carried over from the text before, what bears the claim out is what was meant, and what may bear it out leaves it open.
"""

import re
from collections.abc import Sequence

from msgspec import structs

from onrecord.article.model import Span
from onrecord.checks.blocs import in_words, vote_holds
from onrecord.checks.doubts.page import Page
from onrecord.checks.doubts.signers import SIDES, is_count_of, other_signers, signers
from onrecord.checks.doubts.ties import FAR, firm
from onrecord.checks.floor import absent, on_days
from onrecord.checks.model import Check, Finding, Verdict
from onrecord.checks.votes.counted import Vote, vote_evidence
from onrecord.checks.votes.members import check_member_vote
from onrecord.checks.votes.sides import position_holds
from onrecord.claims.model import Bipartisan, MemberVote
from onrecord.mentions.model import Grain

_TOGETHER = re.compile(r"\b(?:both|each|all|either|every|neither|two)\b", re.IGNORECASE)
_CARRIED = frozenset(
    ("list", "taken up", "part of a group", "of each party")
)  # rules that take up what was told before
_US = re.compile(
    r"\b(?:with|against|for|joined|beside|behind|abandoned|failed|let) us\b|\b(?:our|his|her|their) (?:side|corner)\b",
    re.IGNORECASE,
)

# "eleven Republicans are against it and six Democrats for it": the side told right after a party, without a verb
_SIDE_NEAR = 16
_AFTER_PARTY = r"\b(?:Republicans?|Democrats?|independents?) (?:{})\b(?! (?:the (?:first|second|last)|years?|months?))"
_OPPOSED = {
    "nay": re.compile(_AFTER_PARTY.format("for(?= it|[.,;)]| the (?:bill|measure|resolution)|$)|in favou?r|yes|aye")),
    "yea": re.compile(_AFTER_PARTY.format("against|opposed|no|nay")),
}


def one_of_several(check: Check, page: Page) -> Check | None:
    """Return a claim about several measures as one about the measure that bears it out, where the words do not tell of all together."""
    claim = check.claim
    if not isinstance(claim, Bipartisan | MemberVote) or len(claim.measures) < 2:
        return None
    sentence = page.sentence(claim.span)
    if _TOGETHER.search(page.text[sentence.start : sentence.end]):
        return None
    for one in claim.measures:
        moved = structs.replace(claim, measure=one, measures=())
        if found := _fitting(moved, (one,), page):
            return structs.replace(check, claim=moved, finding=found)
    return None


def side_untold(check: Check, page: Page) -> bool:
    """Say whether a side is told only by taking up what was told before, by the speaker's own ("stood with us"), or by a "not"."""
    claim = check.claim
    if isinstance(claim, Bipartisan) and claim.form == "votes" and claim.position in _OPPOSED:
        return _OPPOSED[claim.position].search(page.text, claim.span.start, claim.span.end + _SIDE_NEAR) is not None
    if isinstance(claim, MemberVote) and claim.position.startswith("with:") and claim.measure:
        return any(_holds(claim, vote) for _, vote in page.roll_calls((claim.measure,)))
    if not isinstance(claim, Bipartisan | MemberVote) or claim.rule not in _CARRIED:
        return False
    if isinstance(claim, MemberVote) and claim.rule == "list":
        return True
    sentence = page.sentence(claim.span)
    start = max(page.paragraph(sentence).start, sentence.start - FAR * 2)
    return bool(_US.search(page.text, start, sentence.end)) or (claim.position or "").startswith("not ")


def another_fits(check: Check, page: Page) -> Check | None:
    """Return a claim about a side with what another vote, measure or group of the page says of it, where one may be meant."""
    if not isinstance(check.claim, Bipartisan | MemberVote):
        return None
    found = _second(check.claim, page.sentence(check.claim.span), page)
    return structs.replace(check, finding=found) if found else None


def _second(claim: Bipartisan | MemberVote, sentence: Span, page: Page) -> Finding | None:
    """Return what another vote, measure or group says of a claim; None where nothing else can be meant."""
    own = tuple(dict.fromkeys((*((claim.measure,) if claim.measure else ()), *claim.measures)))
    ids = tuple(dict.fromkeys((*own, *page.named))) if claim.inferred else own
    if isinstance(claim, MemberVote):
        if claim.rule in _CARRIED:
            return _fitting(claim, ids, page)
        loose = claim.inferred and not (claim.question or claim.when)
        counted = loose and _COUNT.search(page.text, sentence.start, sentence.end)
        return _took_elsewhere(claim, own, page) if loose and not counted else None
    if claim.form == "cosponsors":
        return other_signers(claim, own, page.text[sentence.start : sentence.end], page)
    if claim.form != "votes" or not claim.party:
        return None
    if not firm(page.text, sentence, claim):
        found = _fitting(claim, ids, page) or _other_group(claim, own, page)
        if found:
            return found
    if claim.inferred and claim.counted and claim.nays is None and not _counted(claim.counted, own, page):
        return absent("The measure meant had no vote of the count told beside it; another may be meant.")
    return None


_COUNT = re.compile(r"\b\d{1,3}(?:-|–| to )\d{1,3}\b")


def _took_elsewhere(claim: MemberVote, ids: Sequence[str], page: Page) -> Finding | None:
    """Leave a member's vote open where no count or day tells which is meant, and in another deciding vote of the measure it was so."""
    for measure, vote in page.roll_calls(ids):
        if vote.question in (None, "override") and _holds(claim, vote):
            return absent(f"Another vote on {measure.cite} fits ({vote.roll or ''} of {vote.day}) and may be meant.")
    return None


def _counted(counted: tuple[int, int], ids: Sequence[str], page: Page) -> bool:
    """Say whether one of some measures had a vote of a count, or of one side of it."""
    yeas, nays = counted
    return any(v.yeas in (yeas, yeas + 1, nays) or v.nays == nays for _, v in page.roll_calls(ids))


def _holds(claim: Bipartisan | MemberVote, vote: Vote) -> bool:
    assert vote.call is not None  # noqa: S101 - `Page.roll_calls` yields those with a roll call alone
    if isinstance(claim, Bipartisan):
        return bool(vote_holds(claim, vote.call))
    return any(p.person == claim.person and position_holds(claim.position, p, vote.call) for p in vote.call.positions)


def _fitting(claim: Bipartisan | MemberVote, ids: Sequence[str], page: Page) -> Finding | None:
    """Return the finding of another vote that bears a claim out: by one on passage it is borne out, by another it is left open."""
    calls = list(page.roll_calls(ids))
    when = claim.when
    if when and when.grain is Grain.DAY:  # told of a day on which there was a vote
        calls = [(m, v) for m, v in calls if on_days(v.day, when, page.as_of)] or calls
    fits = [(m, v) for m, v in calls if _holds(claim, v)]
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
        return check_member_vote(moved, page.record, page.as_of)
    told = in_words(vote.call)
    why = f"In roll call {vote.roll or ''} of {vote.day} the parties voted: {told}."
    return Finding(verdict=Verdict.SUPPORTED, why=why, recorded=told, evidence=(vote_evidence(measure, vote),))


_ROUGH = frozenset(("most", "half", "some"))


def _other_group(claim: Bipartisan, ids: Sequence[str], page: Page) -> Finding | None:
    """Leave a claim open where so many of the party took another side, or signed; a share fits many, so that only a count tells."""
    if claim.share in _ROUGH:
        return None
    for _, vote in page.roll_calls(ids):
        sides = (structs.replace(claim, position=side) for side in SIDES if side != claim.position)
        if any(_holds(side, vote) for side in sides):
            return absent(
                f"So many took another side in {vote.roll or ''} of {vote.day}; the words do not say what they did."
            )
    for measure in filter(None, map(page.record.measure, ids)):
        if any(is_count_of(claim, group) for group in signers(measure, page.as_of)):
            return absent(f"So many cosponsored {measure.cite}; the words do not say what they did.")
    return None
