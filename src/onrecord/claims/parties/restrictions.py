"""What the words around an amount of a party say of whom it counts: a part of a group told before, names apposed, those absent.

"None of the three Republicans is a cosponsor" counts no cosponsors; "133 members, all of them Democrats" are not all Democrats;
"six Democrats voted for it, and two Republicans crossed the other way" gives the two no vote for it.
"""

import re

from msgspec import structs

from onrecord.article.model import Sentence, Span
from onrecord.claims.parties.shares import Amount
from onrecord.claims.roles import name_span, people_in
from onrecord.claims.scene import Scene
from onrecord.mentions.model import PartyMention
from onrecord.mentions.numbers import WORDS, value_of

_N = rf"(?:\d{{1,3}}|{WORDS})"
_PART_OF = re.compile(
    rf"\b(?:(?:(?P<n>(?i:{_N}))|(?i:none|neither|all|both|most|half|each|any|some|several|one))(?:\s+of)?|Of|[Oo]ut of|[Aa]mong)\s+(?:the|these|those|its|their|all(?: the)?)\s+(?:other\s+|House\s+|Senate\s+)?$"
)
_OF_THEM = re.compile(r"(?:all|every one|each(?: one)?|all \w+)\s+of\s+(?:them|whom|these|those)\b", re.IGNORECASE)
_NEITHER = re.compile(
    r"\b(?:neither|nor)\s+(?:did|was|were|had|has|would|do)\s+(?:an?\s+|any\s+|either\s+|the\s+(?:\w+[’']s\s+)?)?$",
    re.IGNORECASE,
)
_OTHER = {"Republican": "Democrat", "Democrat": "Republican"}
# what a group is told of right after its name, without a verb
_AFTER: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (position, re.compile(rf"(?:\s+(?:House|Senate)?\s*(?:members|senators|lawmakers))?\s+(?:{words})(?=\s*(?:[,.;:)—–]|$|and\b|in\b|on\b))", re.IGNORECASE))
    for position, words in (
        ("not voting", r"(?:absent|away|missing|not voting|not present|abstaining|sitting (?:it )?out|elsewhere|out of town|skipping it)"),
        ("present", r"(?:voting|answering|recorded) [“\"'‘]?present[”\"'’]?"),
        ("nay", r"(?:opposed|opposing(?: it)?|dissenting|against(?: it)?|in opposition|voting (?:no|against(?: it)?)|in dissent|objecting)"),
        ("yea", r"(?:in favou?r|in support|voting (?:yes|aye|for it|in favou?r)|on board|backing it|supporting it)"),
        ("against-party", r"(?:defecting|crossing (?:over|the aisle|party lines)|breaking ranks|breaking away|bolting|straying)"),
    )
)  # fmt: skip
# "one Republican supporter, X, and two Democratic opponents": what they did is the noun
_NOUNS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (position, re.compile(rf"\s+(?:{words})\b(?!\s+(?:of|in|on)\s+(?:the\s+)?(?:president|Trump|Biden|Obama|war|gun|abortion))", re.IGNORECASE))
    for position, words in (
        ("nay", r"(?:opponents?|dissenters?|holdouts?|objectors?|defections?|naysayers?|foes?|noes|nays?)"),
        ("yea", r"(?:supporters?|backers?|yeas?|ayes?|yeses)"),
    )
)  # fmt: skip
_BROUGHT_WITH = re.compile(
    r"\b(?:introduc\w+|filed|submitted|unveiled|sponsor\w*|brought|offered|proposed|authored|wrote)\b[^.;:]{0,60}\b(?:with|alongside|along with|together with|and)\s+(?:only\s+|just\s+)?$",
    re.IGNORECASE,
)
_APPOSITION = r"(?:\s*,[^;.:]{2,160}?,|\s*\([^()]{0,120}\)|\s+of\s+[A-Z]\w+(?:\s[A-Z]\w+)?)?"
_A_DEED = re.compile(
    rf"{_APPOSITION}\s+(?!who\b|that\b|red\b)(?:(?:also|then|later|instead|both|all)\s+)?(?:[a-z]+ed|went|took|came|broke|stood|kept|chose|left|made|did|were|was|had|cast|said|stuck)\b"
)
_NEW_CLAUSE = re.compile(r"(?:,\s*|\s+)(?:and|but|while|whereas|though|as)\s+$|;\s*$")


def trailing(scene: Scene, party: PartyMention) -> str | None:
    """Return what a party is told of without a verb right after its name: "with three Republicans absent"."""
    return next((position for position, words in (*_AFTER, *_NOUNS) if words.match(scene.text, party.span.end)), None)


def brought_with(before: str) -> bool:
    """Say whether the words before an amount bring a measure in with those counted: "introduced it with five fellow Democrats"."""
    return bool(_BROUGHT_WITH.search(before))


def begins_clause(scene: Scene, party: PartyMention, amount: Amount, place: Span) -> bool:
    """Say whether a party after a position is the subject of a clause with a verb of its own."""
    if place.end > amount.start or not _NEW_CLAUSE.search(scene.text[place.end : amount.start]):
        return False
    return bool(_A_DEED.match(scene.text, party.span.end))


def restricted(
    scene: Scene, sentence: Sentence, party: PartyMention, amount: Amount
) -> tuple[PartyMention, Amount] | None:
    """Return the party and the amount that are really told of; None where the words count a part of a group that they do not show."""
    before = scene.text[max(sentence.span.start, amount.start - 40) : amount.start]
    if _NEITHER.search(before):
        return party, structs.replace(amount, share="none", count=None)
    whole = amount.count is not None and amount.share is None and not _WHO_DID.match(scene.text, party.span.end)
    if whole and (match := _PART_OF.search(before)):
        count = value_of(match["n"]) if match["n"] else None
        start = amount.start - len(before) + match.start()
        return None if count is None else (party, Amount(None, count, amount.bound, start))
    if (
        amount.count is not None
        and amount.bound == "exact"
        and _OTHER_THAN.search(scene.text, amount.start, party.span.start)
    ):
        return party, structs.replace(amount, bound="over")
    if amount.share == "all" and before.endswith(", ") and _names_before(scene, sentence, amount.start):
        return None
    if amount.share == "all" and _OF_THEM.match(scene.text, amount.start):
        if party.party not in _OTHER:
            return None
        return structs.replace(party, party=_OTHER[party.party]), structs.replace(amount, share="none")
    return party, amount


_OTHER_THAN = re.compile(r"\bother\b")  # "Jones and two other Republicans": of those named there may be more


# "three of the ten Republicans who voted yes": of the ten it is told
_WHO_DID = re.compile(
    r"\s+(?:(?:who|that) (?:had |did |have )?(?:vot|oppos|back|support|sid|br[eo]|cross|defect|sign|co-?sponsor|join|said|not\b)\w*|opposed|voting (?:no|nay|yes|aye|against|for|present|in))\b"
)


def of_a_whole(text: str, start: int) -> bool:
    """Say whether an amount is the whole that a part is told of: "None of the three Republicans", "Of the 226 Republicans voting"."""
    after = start + len("the ") if text[start : start + 4].lower() == "the " else start
    return bool(_PART_OF.search(text[max(0, start - 40) : after]))


def _names_before(scene: Scene, sentence: Sentence, start: int) -> bool:
    """Say whether an amount is in apposition to names: "Donnelly and Manchin, all Democrats"."""
    people = people_in(scene, Span(sentence.span.start, start))
    return len(people) > 1 and start - people[-1].span.end < _NEAR and name_span(people[-1]).start < start


_NEAR = 30  # characters, with a home state
