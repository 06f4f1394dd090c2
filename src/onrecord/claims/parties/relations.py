"""The side of a party told by how it hangs on a vote: "with the help of", "over the opposition of", "four Democratic votes"."""

import re

from onrecord.article.model import Sentence, Span
from onrecord.claims.clauses import Trigger, distance
from onrecord.claims.parties.restrictions import trailing
from onrecord.claims.parties.shares import Amount, amount_of
from onrecord.claims.positions import positions_in
from onrecord.claims.scene import Scene
from onrecord.mentions.model import PartyMention, TallyMention
from onrecord.mentions.numbers import WORDS

_VERBLESS = re.compile(
    r"\b(?:got|drew|won|picked up|attracted|with(?: (?:the|an?|some) (?:support|votes|backing|help|aid|assistance|assist|boost|lift|hand|blessing) (?:of|from))?|thanks to|(?:help|aid|assistance|support(?:ed)?|backed|yes votes?) (?:of|from|by)|backing (?:of|from)|"
    r"votes? (?:of|from)|peeled off|on the strength of|relied on|relying on)\s+(?:only |just )?$",
    re.IGNORECASE,
)
_AGAINST = re.compile(
    r"\b(?:over the (?:opposition|objections?|protests?) of|despite (?:the )?(?:opposition|objections?|no votes) (?:of|from|by)|opposed by|against the (?:wishes|votes) of|no votes (?:of|from))\s+(?:only |just )?$",
    re.IGNORECASE,
)
_FOR = re.compile(
    r"\b(?:supported|backed|favou?red|endorsed|embraced|carried|championed) (?:\w+ly )?by\s+(?:only |just )?$",
    re.IGNORECASE,
)
_LOST = re.compile(
    r"\b(?:lost|cost it|shed)\s+(?:only |just )?(?:the (?:support|votes|backing) of\s+)?$", re.IGNORECASE
)
_AND_SO_MANY = re.compile(
    rf"(?:,|,?\s+(?:and|plus|as well as))\s+(?:of\s+)?(?:all but\s+)?(?:(?:only|just)\s+)?(?:{WORDS}|\d{{1,3}}|all|every)?\s*"
)


def _joined_to(scene: Scene, sentence: Sentence, party: PartyMention, before: str) -> str:
    """Return the words before an amount, or before the first of those it is joined to: "the support of 134 Democrats and all but two Republicans"."""
    earlier = [p for p in scene.within(Span(sentence.span.start, party.span.start), PartyMention) if p.plural]
    place = party
    while earlier and _AND_SO_MANY.fullmatch(scene.text, earlier[-1].span.end, place.span.start):
        place = earlier.pop()
    if place is party:
        return before
    amount = amount_of(scene, sentence, place)
    start = amount.start if amount else place.span.start
    return scene.text[max(sentence.span.start, start - 90) : start]


_JOINED_BY = re.compile(r"\bjoined (?:\w+ )?by\s+(?:only |just )?$", re.IGNORECASE)
_THEY_WERE = re.compile(r"^(?:They|The \w+|Those \w+|He|She|Both|All \w+)\b", re.IGNORECASE)


def tells_of_vote(scene: Scene, sentence: Sentence, events: list[Trigger], party: PartyMention) -> bool:
    """Say whether a sentence tells of a vote: by an act, a count, or the votes of the party itself."""
    counted = scene.within(sentence.span, TallyMention)
    return bool(events or counted or _PARTY_VOTES.match(scene.text, party.span.end))


_WITHOUT = re.compile(
    r"without (?:any |the )?(?:help|aid|votes?|support|backing|assistance) (?:from|of)\b|"
    r"(?:did(?: not|n[’']t)|failed to) (?!have\b)\w+(?: up| off| over)? (?:a|any|one)\b",
    re.IGNORECASE,
)
_VOTES_FROM = re.compile(r"\bvotes? (?:from|of|by|among)\b")
_PARTY_VOTES = re.compile(r"\s+votes?\b(?! (?:against|were|was|to (?:sustain|block|reject)))")


def gave_votes(scene: Scene, party: PartyMention, amount: Amount, before: str) -> bool:
    """Say whether a party's votes are told of as support: "got 18 Democrats", "four votes from Democrats", "four Democratic votes"."""
    return bool(
        _VERBLESS.search(before)
        or _WITHOUT.match(scene.text, amount.start)
        or _VOTES_FROM.search(scene.text, amount.start, party.span.start)
        or _PARTY_VOTES.match(scene.text, party.span.end)
    )


def side_by_relation(
    scene: Scene, sentence: Sentence, party: PartyMention, before: str, positions: list[tuple[str, Span]]
) -> str | None:
    """Return the side of a party that is told by how it hangs on the vote: "with the help of", "over the opposition of", "joined by"."""
    if told := trailing(scene, party):
        return told
    before = _joined_to(scene, sentence, party, before)
    if _AGAINST.search(before):
        return "nay"
    if _FOR.search(before):
        return "yea"
    if _LOST.search(before):
        return "nay"
    if _JOINED_BY.search(before):
        if positions:
            return min(positions, key=lambda p: distance(scene.text, p[1], party.span))[0]
        index = scene.index_of(sentence)
        if index and _THEY_WERE.match(scene.words(sentence.span)):
            earlier = positions_in(scene.text, scene.sentences[index - 1].span)
            return earlier[-1][0] if earlier else None
        return None
    if _HELPED.search(before):
        after = [p for p in positions if 0 <= p[1].start - party.span.end < _BESIDE_PARTY]
        return None if after else "yea"
    return None


_HELPED = re.compile(
    r"\b(?:help|aid|assistance|assist|boost|lift|support|backing|votes|blessing) (?:of|from)\s+(?:only |just )?$",
    re.IGNORECASE,
)
_BESIDE_PARTY = 20  # characters between a party and what it is told to have done itself
