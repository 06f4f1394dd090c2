"""Groups of a party that are but a part of it: "every Democrat from Pennsylvania", "the state's other three Republicans".

The record's counts are of whole parties, so what such a group did is not decided by them.
"""

import re
from functools import cache

from onrecord.article.model import Article, Span
from onrecord.mentions.states import ABBREVIATIONS, DEMONYMS, NAMES

_PARTY = r"(?:Republicans?|Democrats?|Democratic|GOP|independents?)"
_PLACES = r"state|region|delegation|area|district|county|city|valley|panhandle|committee|panel|caucus"
_NEAR = 40  # characters around a claim in which its group is told
_THEM = re.compile(
    r"\b(?:of|among) (?:them|those|these|the(?:se|m)? (?:two|three|four|five|six|seven|eight|nine|ten|\d+))\b|\bthem\b"
)

_DELEGATION = re.compile(
    r"\b(?:delegation|contingent)\b[^.;]*$"
)  # "Virginia's delegation divided: all seven Republicans for"


@cache
def _part() -> re.Pattern[str]:
    """Return the words for those of a party who are of one place or panel."""
    states = "|".join(
        re.escape(w) for w in sorted({*NAMES, *ABBREVIATIONS, *DEMONYMS}, key=len, reverse=True) if len(w) > len("FL")
    )
    return re.compile(
        rf"\b{_PARTY} (?:senators |members |lawmakers |congressmen )?(?:from|of|in|representing|on) (?:the |our |its |that )?(?:\w+ )?(?:{states}|{_PLACES}|[A-Z]\w+ (?:County|Valley|area|delegation|Committee))\b|"
        rf"\b(?:{states}|{_PLACES}|our|local|area|region)(?:[’']s?)? (?:[\w-]+ ){{0,3}}?{_PARTY}\b"
    )


def part_of_party(article: Article, sentence: Span, place: Span) -> bool:
    """Say whether a claim of a party's votes or signatures is of those from one state, region or panel only."""
    low, high = max(sentence.start, place.start - _NEAR), min(sentence.end, place.end + _NEAR)
    if any(m.start() < place.end and m.end() > place.start for m in _part().finditer(article.text, low, high)):
        return True
    if _DELEGATION.search(article.text, sentence.start, place.start):
        return True
    if not _THEM.search(article.text, low, place.end):
        return False
    before = max((s.span for s in article.sentences if s.span.end <= sentence.start), default=None, key=lambda s: s.end)
    return before is not None and _part().search(article.text, before.start, before.end) is not None
