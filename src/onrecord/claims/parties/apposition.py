"""Party words that describe others: "both Republicans", "the two holdouts were Democrats"."""

import re
from collections.abc import Iterator

from onrecord.article.model import Sentence, Span
from onrecord.claims.clauses import Trigger
from onrecord.claims.model import Claim
from onrecord.claims.parties.claims import OTHER_PARTY, votes_claim
from onrecord.claims.parties.portions import part_of
from onrecord.claims.parties.shares import Amount
from onrecord.claims.scene import Scene
from onrecord.mentions.model import PartyMention

_APPOSED = re.compile(r"[,.;:)(—–]|\s[—–-]\s|\s*$|\s+and\b")


def in_apposition(scene: Scene, sentence: Sentence, party: PartyMention, amount: Amount) -> bool:
    """Say whether "all of them Republicans", "both Democrats" describe others and are not told to have done something themselves."""
    if amount.share != "all" or not _APPOSED.match(
        scene.text[party.span.end : min(sentence.span.end, party.span.end + 5)]
    ):
        return False
    words = scene.text[amount.start : party.span.start].strip().lower()
    return bool(re.fullmatch(r"(?:all|both|each)(?: of them)?(?: an?)?", words)) and bool(
        re.search(r"[,(—–-]\s*$", scene.text[sentence.span.start : amount.start])
    )


_WHOLE_SIDE = re.compile(
    r"\b(?:the|cast the) (?:only|lone|sole|two|three|four|five|six|seven|eight|nine|ten)\b", re.IGNORECASE
)


def whole_side(
    scene: Scene,
    sentence: Sentence,
    events: list[Trigger],
    party: PartyMention,
    amount: Amount,
    positions: list[tuple[str, Span]],
) -> Iterator[Claim]:
    """Read "A and B, both Republicans, were the two no votes": nobody of the other party was on that side."""
    for position, place in positions:
        gap = scene.text[party.span.end : max(party.span.end, place.start)]
        if place.start > party.span.end and _WHOLE_SIDE.search(gap + scene.words(place)) and len(gap) < _NEXT:
            span = Span(amount.start, place.end)
            other = PartyMention(span=party.span, party=OTHER_PARTY.get(party.party, party.party), plural=True)
            yield votes_claim(
                scene, sentence, events, other, span, Amount("none", None, "exact", amount.start), position
            )
            return


_NEXT = 24  # characters


def of_a_side(scene: Scene, sentence: Sentence, party: PartyMention) -> bool:
    """Say whether a party word tells of whom a side consisted ("the three holdouts were all Republicans"): `sides` reads that."""
    if not _SIDE.search(scene.text, max(sentence.span.start, party.span.start - _SIDE_NEAR), party.span.start):
        return False
    part = part_of(scene, sentence, party)
    return part is not None and part.position is not None


_SIDE = re.compile(
    r"vote|noes|nays|yeas|ayes|yeses|oppo|dissent|holdout|defector|objector|supporter|absen|no-show|sponsor|sign|backer|author|\bwho\b",
    re.IGNORECASE,
)
_SIDE_NEAR = 110  # characters


def singular_person(scene: Scene, party: PartyMention) -> bool:
    """Say whether a party word only describes one named person ("a Florida Republican who voted no")."""
    return not party.plural and bool(
        re.search(
            r"\b(?:an?|the)\s+(?:[A-Z][\w.]+\s+){0,2}$", scene.text[max(0, party.span.start - 30) : party.span.start]
        )
    )
