"""Parts of a month: "early April", "the last week of May", "the second Wednesday of June", "the last day of July"."""

import re
from datetime import date, timedelta

_NTH = ("first", "second", "third", "fourth", "fifth")
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
# what may stand right before the name of a month
PARTS = (
    r"(?:[Ee]arly(?: in)?|[Mm]id|[Mm]iddle of|[Ll]ate(?: in)?|(?:[Bb]eginning|[Ss]tart|[Ee]nd|[Cc]lose) of|[Ff]irst half of|[Ss]econd half of|"
    r"(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ll]ast|[Ff]inal|[Oo]pening|[Cc]losing) (?:full )?(?:week|days|day|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day) (?:in|of))"
)
# first and last day of the month that a part may mean, read with tolerance; what lies outside is another part; 0: the month's last day
_BOUNDS: tuple[tuple[str, int, int], ...] = (
    ("early", 1, 12), ("mid", 8, 23), ("late", 17, 0), ("beginning", 1, 10), ("start", 1, 10), ("end", 20, 0), ("close", 20, 0), ("first half", 1, 17),
    ("second half", 14, 0), ("first week", 1, 9), ("second week", 5, 17), ("third week", 12, 24), ("fourth week", 19, 0), ("last week", 20, 0), ("final week", 20, 0),
    ("first full week", 1, 14), ("last full week", 14, 0), ("first days", 1, 9), ("opening days", 1, 9), ("last days", 20, 0), ("closing days", 20, 0), ("final days", 20, 0),
)  # fmt: skip
_EXACT = re.compile(r"(?:the )?(?P<nth>first|second|third|fourth|last|final) (?P<day>day|\w+day)\b")


def part_of(words: str, first: date, last: date) -> tuple[date, date]:
    """Return the days that a part of a month takes in; an exact one ("last day of", "second Wednesday of") is a single day."""
    plain = words.lower()
    if exact := _EXACT.match(plain):
        day = _nth(exact["nth"], exact["day"], first, last)
        return day, day
    name = max((n for n, _, _ in _BOUNDS if plain.startswith(n)), key=len, default="")
    low, high = next(((a, b) for n, a, b in _BOUNDS if n == name), (1, 0))
    return first + timedelta(days=low - 1), last if high == 0 else first + timedelta(days=high - 1)


def _nth(nth: str, day: str, first: date, last: date) -> date:
    if day == "day":
        return last if nth in ("last", "final") else first + timedelta(days=_NTH.index(nth))
    wanted = _DAYS.index(day)
    if nth in ("last", "final"):
        return last - timedelta(days=(last.weekday() - wanted) % 7)
    return first + timedelta(days=(wanted - first.weekday()) % 7 + 7 * _NTH.index(nth))
