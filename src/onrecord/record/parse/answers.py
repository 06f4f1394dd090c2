"""What the three forms of roll calls share: answers, measures as cited, years of sessions, tallies."""

import re
from collections import Counter
from collections.abc import Iterable

from onrecord.errors import SourceError
from onrecord.record.model import MeasureType, Position

_ANSWERS = {
    "yea": "yea", "aye": "yea", "yes": "yea", "guilty": "yea", "nay": "nay", "no": "nay", "not guilty": "nay", "present": "present",
    "present, giving live pair": "present", "paired yea": "not voting", "paired nay": "not voting", "not voting": "not voting",
    "absent": "not voting", "excused": "not voting", "": "not voting",
}  # fmt: skip
_LEGISLATION = re.compile(r"(?P<type>[A-Z. ]+?)\s*(?P<number>\d{1,5})")


def year_of(congress: int, session: int) -> int:
    """Return the year that a session of a Congress belongs to: the first of the 115th is 2017, also on 1 January 2018."""
    return 1786 + 2 * congress + session


def measure_id(words: str, congress: int) -> str | None:
    """Return the id that "H RES 351" or "S.J.Res. 7" names, or None for what is no measure ("QUORUM 1", "PN 12")."""
    match = _LEGISLATION.fullmatch(words.strip().upper())
    kind = re.sub(r"[. ]", "", match["type"]).lower() if match else ""
    return f"{kind}{int(match['number'])}-{congress}" if match and kind in set(MeasureType) else None


def answer_of(words: str) -> str:
    """Return "yea", "nay", "present" or "not voting"; a candidate's name (in an election of a Speaker) stays as it is."""
    plain = " ".join(words.split())
    return _ANSWERS.get(plain.lower(), plain)


def tally(positions: Iterable[Position]) -> Counter[str]:
    """Count the answers."""
    return Counter(p.vote for p in positions)


def whole(words: str | None) -> int | None:
    """Return a count, or None where there is none."""
    return int(words) if words and words.strip().isdecimal() else None


def required(fields: dict[str, str], name: str, source: str) -> int:
    """Return a number that a roll call cannot be without. Raises SourceError where it is missing."""
    found = whole(re.sub(r"(?<=\d)(?:st|nd|rd|th)$", "", fields.get(name, "").strip()))
    if found is None:
        raise SourceError(f"{source}: <{name}> is {fields.get(name, '')!r}, expected a number; is the file whole?")
    return found
