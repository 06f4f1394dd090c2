"""What is said to come after a measure, with a time or an actor of its own: a trial, a lawsuit, another try, votes it needs first.

`forecasts` reads what a House, its leaders or a President are to do with a measure. What others hope for, expect or threaten,
what may ride on another bill and what is still open lies ahead of the record all the same.
"""

import re
from collections.abc import Iterator

from onrecord.article.cues import Cued
from onrecord.article.model import Span
from onrecord.claims.model import Claim, Modality, Status
from onrecord.claims.zones import Zone

_MONTH = r"January|February|March|April|May|June|July|August|September|October|November|December"
_TIME = (
    rf"(?:(?:(?:later|early|earlier|late|sometime|as (?:early|soon|late) as|by|before|after|in|this|next|until|around|toward|the|end of|coming|following|mid-?)\s+)+"
    rf"(?:week|month|year|spring|summer|fall|autumn|winter|session|recess|{_MONTH}|Christmas|Thanksgiving|Easter|Memorial Day|Labor Day|Independence Day|July 4|the holidays|midterms|election\w*|\w+day|Congress|20\d\d)\b|soon\b|tomorrow\b|(?:in|within) (?:the )?(?:coming|next|a few|two|three) (?:\w+ )?(?:days|weeks|months))"
)
_HOPE = (
    r"(?:could|may|might|(?:is|are|was|were)(?:n[’']t| not)? (?:\w+ )?(?:expected|likely|unlikely|set|due|scheduled|slated|going|hoping|planning|planned|poised|sure|certain|bound|possible)|"
    r"hop(?:es?|ing)|expects?|predicts?|thinks?|plans?|wants?|aims?|vows?|promis(?:es?|ing)|looks? for|sees?)\b"
)
_DOING = (
    r"(?:(?:vow(?:s|ed)?|threaten(?:s|ed)?|promise[sd]?|plan(?:s|ned)?|pledge[sd]?|(?:is|are) (?:\w+ )?(?:expected|likely|sure|certain|bound|ready|set)|may|might|could|will) (?:to )?"
    r"(?:filibuster|sue|appeal|challenge (?:it|them|the \w+)|go to court|object|try (?:again|once more|anew)|ride (?:on|along)|hitch a ride|be (?:folded|rolled|attached|tacked|tucked|added|merged|stapled)|follow suit|sign (?:it|which\w*|one|either)))\b[^.;,“”\"]{0,40}"
)
_VOTES = r"(?:where|there|it|and|which)\s(?:it\s)?(?:still\s|would\s|will\s|also\s)*(?:needs?|takes?|requires?|faces?)\s(?:at least\s)?(?:60|sixty|67|two[- ]thirds|a supermajority|a filibuster)\b(?:\svotes)?"
_OPEN = (
    r"(?:(?:the |its |his |her )?(?:outlook|future|prospects?|chances?|odds|fate) (?:is|are|remains?|looks?) (?:\w+ )?(?:poor|dim|slim|bleak|uncertain|unclear|murky|good|bright|cloudy|in doubt|long)|(?:there is|there[’']s) no (?:telling|way to (?:tell|know))|"
    r"(?:nobody|no one)(?: \w+)? (?:knows|will say|can say|is saying)|(?:it )?remains to be seen|anybody[’']s guess|anyone[’']s guess|time will tell)"
)
_UNSET = r"(?:has|have|had)(?:n[’']t| not)(?: yet)? (?:named|chosen|picked|appointed|set (?:a|any|the) (?:date|day|time)|scheduled (?:a|any|the)|announced (?:a|any|the|his|her|its)|settled on|made up)\b[^.;,“”\"]{0,30}(?:managers?|conferees|date|hearing|vote|markup|successor|minds?|trial|negotiators|plans?)\b|(?:another|a new|a second|the next) (?:try|attempt|vote|round|push|bid|effort)\b[^.;,“”\"]{0,24} (?:is|are|seems|looks) (?:\w+ )?(?:likely|expected|planned|possible|certain|unlikely)"
_LAPSE = rf"(?:would|will|could) (?:otherwise )?(?:have )?(?:run out|expire[d]?|lapse[d]?|dried up|dry up|end(?:ed)?|go(?:ne)? dark)\b(?:[^.;,“”\"]{{0,16}}{_TIME})?"
_AFTER = re.compile(
    rf"(?<![\w-])(?:{_HOPE}[^.;“”\"]{{0,70}}?\s{_TIME}|{_DOING}|{_VOTES}|{_OPEN}|{_UNSET}|{_LAPSE}|(?:trial|hearing|vote|debate|sanctions|rules?|decision|signing|markup|ruling)s? (?:\w+ )?{_TIME})",
    re.IGNORECASE,
)  # fmt: skip
_CHEAP = Cued(
    r"\b(?:could|may|might|will|expect|likely|unlikely|due|schedul|slated|hop(?:e|ing)|plan|poised|sure|certain|bound|possible|predict|think|want|aim|vow|promis|threaten|pledg|60|sixty|67|two.thirds|supermajority|filibuster|outlook|future|prospect|chance|odds|fate|telling|nobody|no one|remains|guess|time will|has not|hasn|have not|haven|another|second|would|sanctions)",
    re.IGNORECASE,
)
_PAST = re.compile(r"\b(?:last|ago|yesterday|earlier this)\b", re.IGNORECASE)


def coming(zone: Zone) -> Iterator[Claim]:
    """Yield what a sentence says is to come, or is open, after a measure; the record cannot hold it yet."""
    scene, whole = zone.scene, zone.sentence.span
    if not zone.may_foretell(_CHEAP):
        return
    taken = zone.foretold()
    for match in _AFTER.finditer(scene.text, whole.start, whole.end):
        span = Span(match.start(), match.start() + len(match[0].rstrip()))
        if any(span.overlaps(t) for t in taken) or _PAST.search(match[0]):
            continue
        taken.append(span)
        start = _subject(zone, span)
        yield Status(
            span=Span(start, span.end), state="forecast", modality=Modality.PREDICTED,
            **zone.base(span) | {"tentative": False, "rule": "what comes after"},
        )  # fmt: skip


_LEAD = re.compile(r"(?:[A-Z][\w’'-]*|[Tt]he|[Aa]n?|[Hh]e|[Ss]he|[Ii]ts?|[Tt]hey)(?:\s+[\w’'-]+){0,2}\s+$")


def _subject(zone: Zone, span: Span) -> int:
    """Take in the few words before that name who or what it is."""
    before = zone.scene.text[max(zone.sentence.span.start, span.start - 40) : span.start]
    lead = _LEAD.search(before)
    return span.start - len(lead[0]) if lead else span.start
