"""Which vote a claim speaks of, by the count told beside it or just before it: "passed 234-175. … Vern Buchanan voted present"."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import TypeGuard

from msgspec import structs

from onrecord.article.model import Sentence, Span
from onrecord.claims.clauses import clause_at, distance
from onrecord.claims.model import Bipartisan, Claim, MemberVote, Passage, PassageDate, VoteMethod, VoteTally
from onrecord.claims.scene import Scene
from onrecord.mentions.model import MeasureMention, Reference, TallyMention

_SHORT = 2  # words of a plain anaphor: "the bill"
_BACK, _ACROSS = (
    6,
    2,
)  # sentences over which a count stays the one that is spoken of: of its paragraph, and into the next
_BESIDE = 9.0  # in the measure of `distance`: further than that, a count of the same sentence is another act's

# words that turn from the count before them to another vote
_TURN = re.compile(
    r"\b(?:final (?:passage|vote)|on passage|voice vote|unanimous consent|procedural|cloture|(?:next|second|earlier|later|previous|first|other|separate|test) (?:vote|one|roll call)s?\b|motions? to|amendments?\b|filibuster|"
    r"(?:House|Senate|chamber|senators|it|that) (?:\w+ ){0,2}(?:passed|approved|adopted|agreed|rejected|took up|voted|cleared|followed))\b",
    re.IGNORECASE,
)
_Counted = Bipartisan | MemberVote | VoteTally | VoteMethod | Passage | PassageDate


def with_counts(scene: Scene, claims: Iterable[Claim]) -> Iterator[Claim]:
    """Yield the claims, those about a vote with the count that tells which vote is meant."""
    for claim in claims:
        if _of_a_vote(claim) and (found := _count(scene, claim)):
            yield structs.replace(claim, counted=(found.yeas, found.nays))
        else:
            yield claim


def _of_a_vote(claim: Claim) -> TypeGuard[_Counted]:
    match claim:
        case VoteTally(yeas=int(), nays=int()):
            return False
        case Bipartisan(form=form):
            return form in ("votes", "party-line")
        case MemberVote() | VoteTally() | VoteMethod() | Passage() | PassageDate():
            return True
    return False


def _count(scene: Scene, claim: Claim) -> TallyMention | None:
    sentence = scene.sentence_at(claim.span.start)
    if sentence is None:
        return None
    here = _beside(scene, sentence, claim.span)
    if here or not isinstance(claim, Bipartisan | MemberVote | VoteTally) or claim.question:
        return here  # a question of its own is not that of a count told before
    return _before(scene, sentence, claim)


def _beside(scene: Scene, sentence: Sentence, span: Span) -> TallyMention | None:
    found = scene.within(sentence.span, TallyMention)
    if not found:
        return None
    far, near = min(((distance(scene.text, t.span, span), t) for t in found), key=lambda pair: pair[0])
    return near if far <= _BESIDE and not _turned(scene, near.span, span) else None


def _turned(scene: Scene, count: Span, span: Span) -> bool:
    """Say whether the words between a count and a place turn to another vote."""
    first, second = sorted((count, span))
    return bool(_TURN.search(scene.text, first.end, max(first.end, second.end)))


def _before(scene: Scene, sentence: Sentence, claim: Claim) -> TallyMention | None:
    """Return the last count told before a claim, unless another vote or measure has been spoken of since."""
    span = claim.span
    at = bisect_right(scene.tallies, span.start, key=lambda t: t.span.start) - 1
    if at < 0:
        return None
    last = scene.tallies[at]
    index = scene.index_of(sentence)
    here = [s for s in scene.sentences[max(0, index - _BACK) : index] if s.block == sentence.block]
    opening = index - len(here)
    across = scene.sentences[max(0, opening - _ACROSS) : opening] if len(here) < _ACROSS else []
    first = (across or here or [sentence])[0].span.start
    clause = clause_at(scene.text, sentence.span, span)
    if (
        last.span.start < first
        or _names_another(scene, sentence)
        or _turned(scene, last.span, Span(clause.end, clause.end))
    ):
        return None
    counted_on = scene.measure_at(last.span)
    same = claim.measure is None or counted_on is None or counted_on.id in (None, claim.measure)
    return last if same else None


def _names_another(scene: Scene, sentence: Sentence) -> bool:
    """Say whether a sentence speaks of a measure in more words than "it" or "the bill": the count before may be another's."""
    named = scene.within(sentence.span, MeasureMention)
    return any(m.form is not Reference.ANAPHOR or len(scene.words(m.span).split()) > _SHORT for m in named)
