"""Counts of votes in prose: "419-3", "by 419 votes to three", "364 to 58", "97 to 2"."""

import re

from onrecord.article.cues import Cued
from onrecord.article.model import Span
from onrecord.mentions.cover import Cover
from onrecord.mentions.model import TallyMention
from onrecord.mentions.numbers import WORDS, value_of

_MOST = 540  # no vote of either House counts more; 435 members, 100 senators, a few to spare for a slip
_LEAST = 10  # the smallest committees vote with about ten
_NUMBER = rf"(?:\d{{1,3}}|{WORDS})"
_NOUGHT = r"nil|nothing|none|zip|nought|naught|nobody"  # "397 to nil": nobody voted no
_FORMS = (
    # 419-3, 419–3, 423 - 4, 410-4-1 (present)
    re.compile(
        r"(?<![\w.$,/-])(?P<yeas>\d{1,3})(?P<dash>\s?[-–—‑]\s?)(?P<nays>\d{1,3})(?:(?P=dash)(?P<present>\d{1,3}))?(?![\w/]|[.,:]\d|[-–]\d)"
    ),
    # 419 in favor and 3 against; 419 yeas, 3 nays; 240 ayes and 187 noes
    Cued(
        rf"(?<![\w.$,/-])(?P<yeas>{_NUMBER})\s+(?:(?:votes?|members|lawmakers|senators|voting|voted)\s+){{0,2}}(?:in favou?r|for|yeas?|ayes?|yes(?: votes)?)(?:,?\s+(?:and|to|with)|,|;)\s+(?P<nays>{_NUMBER})\s+(?:(?:votes?|members|voting|voted)\s+)?(?:against|opposed|nays?|noes|no(?: votes)?)\b",
        re.IGNORECASE,
    ),
    # yes, 85; no, 18; Yeas: 230. Nays: 190
    Cued(
        r"\b(?:yes|yeas?|ayes?|for|in favou?r)[,:]?\s+(?P<yeas>\d{1,3})[;,.]?\s+(?:and\s+)?(?:no|nays?|noes|against|opposed)[,:]?\s+(?P<nays>\d{1,3})(?![\w/]|[.,:]\d|[-–]\d)",
        re.IGNORECASE,
    ),
    # 264 votes with 133 opposed
    Cued(
        rf"(?<![\w.$,/-])(?P<yeas>{_NUMBER})\s+votes?,?\s+(?:with|and|to)\s+(?P<nays>{_NUMBER})\s+(?:opposed|against|dissenting)\b",
        re.IGNORECASE,
    ),
    # 419 votes to three; 215 votes to 208; 87 to 12; 364 yeas to 58 nays
    Cued(
        rf"(?<![\w.$,/-])(?P<yeas>{_NUMBER})(?:\s+(?:votes?|yeas|ayes|members|senators|lawmakers))?\s+(?:in favou?r\s+)?(?:in\s+favou?r\s+)?(?:(?:to|against|versus|and)\s+(?P<nays>{_NUMBER})|to\s+(?P<nought>{_NOUGHT}))(?![\w/]|[.,:]\d)",
        re.IGNORECASE,
    ),
)
_VOTING = re.compile(
    r"\b(?:vot\w+|pass\w*|approv\w+|adopt\w+|agree\w*|reject\w+|fail\w*|defeat\w*|tally|tallies|roll call|clear\w*|back\w*|override|overrid\w+|overrode|"
    r"margin|motion|attempt|went down|goes down|died|lost|fell|falls|short|yea|nay|count|ayes?|noes|concur\w*|block\w*|table\w*|sail\w*|win\w*|won|carried|majority|chamber|House|Senate|advance\w*|confirm\w*|cloture|party-line|two-thirds|senators|lawmakers)\b",
    re.IGNORECASE,
)
_NOT_AFTER = re.compile(
    r"^\s*(?:percent|per cent|%|years?|year-old|months?|weeks?|days?|hours?|minutes?|miles?|pages?|people|dead|points?|p\.?m|a\.?m|o’clock|degrees)\b",
    re.IGNORECASE,
)
_NOT_BEFORE = re.compile(
    r"(?:\b(?:ages?|aged|from|between|pages?|chapters?|sections?|Articles?|fiscal|seasons?|Title|rated|season|Public Laws?(?: No\.?)?|P\.L\.|Pub\. ?L\.(?: No\.)?|lines?|verses?|in|since|Section|Boeing|F|years?)|[$€£])\s*$"
)
_HOUSE, _HALF, _LINE = (395, 435), 200, 60  # a House vote that ends a short line shows by its size alone
_SENTENCE = 200  # characters on each side in which a word of voting must stand


def find_tallies(text: str) -> tuple[TallyMention, ...]:
    """Find the counts of votes in a text. Scores, ages, ranges and years are left out by size and by context."""
    found: list[TallyMention] = []
    taken = Cover(len(text))
    for form in _FORMS:
        for match in form.finditer(text):
            told = match.groupdict()
            yeas, nays = value_of(match["yeas"]), 0 if told.get("nought") else value_of(match["nays"])
            present = told.get("present")
            if yeas is None or nays is None or not _is_vote(text, match, yeas, nays):
                continue
            span = Span(match.start(), match.end())
            if "hundred and" in match[0].lower():
                continue
            if taken.touches(span):
                continue
            taken.take(span)
            found.append(TallyMention(span=span, yeas=yeas, nays=nays, present=int(present) if present else None))
    return tuple(sorted(found, key=lambda m: m.span.start))


def _is_vote(text: str, match: re.Match[str], yeas: int, nays: int) -> bool:
    if not _LEAST <= yeas + nays <= _MOST or max(yeas, nays) < 5:
        return False
    before, after = text[max(0, match.start() - _SENTENCE) : match.start()], text[match.end() : match.end() + _SENTENCE]
    if _NOT_AFTER.match(after) or _NOT_BEFORE.search(before[-20:]):
        return False
    line = before.rsplit("\n", 1)[-1] + " " + after.split("\n", 1)[0]
    if (
        _HOUSE[0] <= yeas + nays <= _HOUSE[1]
        and max(yeas, nays) >= _HALF
        and len(line) < _LINE
        and after[:1] in ("!.,;\n " if nays == 0 else "!.,;\n")
    ):
        return True
    return bool(_VOTING.search(line))
