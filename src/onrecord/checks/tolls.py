"""How many were killed and hurt, by a statement and by a measure: counts that stand on either side of many verbs.

"Three people were killed and one was wounded" and "killed 1 individual and injured 3 others" have the same numbers beside other
verbs. So each number is tied to what happened to those it counts, whichever way round a sentence says it.
"""

import re
from collections.abc import Iterable, Sequence
from fractions import Fraction

from onrecord.checks.passages import Passage
from onrecord.checks.phrases import Conflict
from onrecord.mentions.numbers import value_of

_NUMBER = r"(?P<{}>\d[\d,]*|a|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty(?:-\w+)?|thirty(?:-\w+)?|forty(?:-\w+)?|fifty(?:-\w+)?)"
_BOUND = r"(?P<{}>(?:at least|more than|over|about|some|nearly|almost|up to|as many as|dozens of|around)\s+)?"
_WHO = r"(?:\s+(?:innocent|other|more|young|unarmed|American|civilian))*(?:\s+(?:people|persons?|individuals?|men|women|children|lives|others?|civilians?|victims?|worshipp?ers|students|Americans|officers|Muslims|Jews|soldiers|passengers|residents))?"
_DEEDS = {
    "killed": (
        r"(?:kill(?:ed|ing|s)|murder(?:ed|ing)|massacr(?:ed|ing)|claim(?:ed|ing) the lives of|t(?:ook|aking) the lives of|left)",
        r"(?:(?:were|was|are|is|had been|have been)\s+(?:\w+ly\s+)?(?:killed|murdered|slain|massacred|shot dead)|died|dead|perished|lost their lives|(?:that )?were lost|deaths|fatalities)",
    ),
    "hurt": (
        r"(?:injur(?:ed|ing)|wound(?:ed|ing)|hurt(?:ing)?)",
        r"(?:(?:were|was|are|is|had been|have been)\s+(?:\w+ly\s+)?(?:injured|wounded|hurt)|injured|wounded|injuries)",
    ),
}  # fmt: skip
_PATTERNS = tuple(
    (deed, re.compile(rf"\b{before}\s+{_BOUND.format('ba')}{_NUMBER.format('a')}\b{_WHO}|\b{_BOUND.format('bb')}{_NUMBER.format('b')}\b{_WHO}\s+{after}\b", re.IGNORECASE))
    for deed, (before, after) in _DEEDS.items()
)  # fmt: skip
_LEFT = re.compile(r"\bleft\b", re.IGNORECASE)


def tolls(text: str) -> dict[str, set[Fraction]]:
    """Return the exact numbers of those killed and of those hurt that a text gives, by what happened to them."""
    found: dict[str, set[Fraction]] = {}
    for deed, pattern in _PATTERNS:
        for match in pattern.finditer(text):
            written = match["a"] or match["b"]
            number = value_of(written.replace(",", "")) if written.lower() != "a" else Fraction(1)
            bound = match["ba"] or match["bb"]
            if number is None or (
                match["a"] and _LEFT.match(match[0]) and not text[match.end() :].lstrip().startswith("dead")
            ):
                continue
            if not bound:
                found.setdefault(deed, set()).add(Fraction(number))
    return found


def mistold(said: str, best: Sequence[Passage], places: Iterable[Passage]) -> Conflict | None:
    """Return the number of dead or hurt in which a statement differs from the `best` of the places that give one; else None.

    None where any of the measure's places has it so: a text may tell of several attacks.
    """
    mine = tolls(said)
    known = [tolls(p.text) for p in places] if mine else []
    for deed, numbers in mine.items():
        if len(numbers) != 1 or any(numbers & k.get(deed, set()) for k in known):
            continue
        for place in best:
            there = tolls(place.text).get(deed, set())
            if len(there) == 1:
                (number,), (other,) = numbers, there
                return Conflict(claimed=f"{number} {deed}", recorded=f"{other} {deed}", passage=place)
    return None
