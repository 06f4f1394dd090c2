"""Whether a sentence itself ties a party to what it is said to have done."""

import re

from onrecord.article.model import Span
from onrecord.claims.model import Bipartisan
from onrecord.claims.positions import positions_in

_PARTY = re.compile(r"\b(?:Republicans?|Democrats?|Democratic|GOP|[Ii]ndependents?|party)\b")
_THEIR_VOTES = re.compile(r"\bvotes? (?:of|from|by|among)\b|\b(?:Republican|Democratic|GOP) votes?\b")
FAR = 160  # characters between a party and what it did, with the names of who did it between


_LETTERS = {"R": "R", "G": "R", "D": "D", "I": "I"}  # by the first letter of the word for a party


def firm(text: str, sentence: Span, claim: Bipartisan) -> bool:
    """Say whether a sentence itself ties a party to the position that a claim gives it: nothing but names stands between."""
    named = list(_PARTY.finditer(text, claim.span.start, claim.span.end))
    own = [m for m in named if _LETTERS.get(m[0][0].upper()) == (claim.party or "?")[:1]]
    party = next(iter((own or named)[-1:]), None)
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
        if place.start >= party.end() and len(after) < FAR and not re.search(r"[;:]", after + before):
            return not _PARTY.search(after) and not positions_in(after, Span(0, len(after)))
        if place.end <= party.start() and len(before) < FAR // 3 and not re.search(r"[,;.]", before):
            return not _PARTY.search(before)
        if place.overlaps(Span(party.start(), party.end())):
            return True
    return False
