"""Months, days and Congresses by the words that name them."""

import re
from datetime import date

_MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
# days of the month as they are spoken: "first", …, "thirty-first"
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split()
SPOKEN = {word: n for n, word in enumerate(_ORDINALS, start=1)} | {"twentieth": 20, "thirtieth": 30}
SPOKEN = SPOKEN | {f"{tens}{dash}{word}": base + n for tens, base in (("twenty", 20), ("thirty", 30)) for n, word in enumerate(_ORDINALS[:9], start=1) if base + n <= 31 for dash in "- "}  # fmt: skip
SPOKEN_DAYS = "|".join(sorted(SPOKEN, key=len, reverse=True))


def month_of(word: str) -> int:
    """Return the number of a month by any spelling of its name ("Sept." is 9)."""
    short = word.lower().rstrip(".")[:3]
    return next(i for i, name in enumerate(_MONTHS, start=1) if name.startswith(short))


def day_of(word: str) -> int:
    """Return the day of the month that is written in digits or words: "8th", "eighth"."""
    digits = re.sub(r"\D", "", word)
    return int(digits) if digits else SPOKEN[word.lower().removesuffix("of").strip()]


def day_or_none(year: int, month: int, day: int) -> date | None:
    """Return a day, or None where the calendar has no such day ("February 30")."""
    try:
        return date(year, month, day)
    except ValueError:
        return None
