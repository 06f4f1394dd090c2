"""By when something is asked: "not later than 180 days after the date of enactment", "by December 31, 2018", "annually"."""

import re
from calendar import monthrange
from collections.abc import Mapping
from datetime import date, timedelta

from onrecord.demands.model import Deadline

_NUMBERS = {
    w: n for n, w in enumerate("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split())
} | {"twenty": 20, "thirty": 30, "forty-five": 45, "sixty": 60, "ninety": 90}  # fmt: skip
_COUNT = rf"(?P<count>\d+|{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})"
_UNIT = r"(?P<unit>calendar days|business days|days of session|legislative days|days|weeks|months|years|day|week|month|year|hours)"
_MONTHS = "January February March April May June July August September October November December".split()
_DATE = rf"(?P<month>{'|'.join(_MONTHS)})\s+(?P<dom>\d{{1,2}}),?\s+(?P<year>\d{{4}})"
_TRIGGER = r"(?P<trigger>[^,;.—]{3,120}?)(?=,|;|\.|—|$|\s+(?:and\b|submit|transmit|provide|report|the (?:President|Secretary|Director|Attorney|Administrator|Comptroller|Clerk|Speaker))\b)"
_AFTER = re.compile(
    rf"\b(?:(?:by )?(?:not|no) later than|within|by)\s+(?:the (?:date that is|end of the)\s+)?{_COUNT}[- ]{_UNIT}(?: period)?(?:\s+(?P<side>after|of|from|following|beginning on|before|prior to)\s+{_TRIGGER})?",
    re.IGNORECASE,
)
_ON = re.compile(rf"\b(?:(?:not|no) later than|by|before|on or before|until)\s+{_DATE}", re.IGNORECASE)
_EVERY = re.compile(
    r"\b(?:annually|biannually|semiannually|quarterly|monthly|every\s+(?:\d+\s+)?(?:days|months|years|year|month|180 days)\b|(?<!of )each (?:fiscal )?year|not less (?:frequently|often) than (?:once )?(?:every|each|annually)[^,;.]{0,30})",
    re.IGNORECASE,
)
_ADOPTION = re.compile(r"\b(?:adoption|agreed to|passage|agreement)\b")
_ENACTMENT = re.compile(r"\benactment\b")


def deadline_in(words: str, days: Mapping[str, date] = {}) -> Deadline | None:
    """Return the first deadline of some words, or None.

    `days` gives the days of triggers that are known: "adoption", "enactment". A period "before" something has no day.
    """
    every = _EVERY.search(words)
    again = every[0] if every else ""
    if found := _AFTER.search(words):
        count = int(found["count"]) if found["count"].isdigit() else _NUMBERS[found["count"].lower()]
        unit = found["unit"].lower()
        trigger = _trigger(found["trigger"] or "")
        since = days.get(trigger) if (found["side"] or "") not in ("before", "prior to") else None
        return Deadline(
            words=found[0].strip(), count=count, unit=unit, trigger=trigger, day=_add(since, count, unit), every=again
        )
    if found := _ON.search(words):
        day = _day(int(found["year"]), _MONTHS.index(found["month"].capitalize()) + 1, int(found["dom"]))
        return Deadline(words=found[0].strip(), day=day, every=again)
    return Deadline(words=again, every=again) if again else None


def _trigger(words: str) -> str:
    if _ENACTMENT.search(words):
        return "enactment"
    return "adoption" if _ADOPTION.search(words) else words.strip()


def _day(year: int, month: int, day: int) -> date | None:
    return date(year, month, day) if 1 <= day <= monthrange(year, month)[1] else None


def _add(start: date | None, count: int, unit: str) -> date | None:
    """Count from a day; days of session, business days and hours cannot be counted from the calendar alone."""
    if start is None:
        return None
    if unit in ("day", "days", "calendar days"):
        return start + timedelta(days=count)
    if unit in ("week", "weeks"):
        return start + timedelta(weeks=count)
    if unit in ("month", "months", "year", "years"):
        months = start.month - 1 + count * (12 if unit.startswith("year") else 1)
        year, month = start.year + months // 12, months % 12 + 1
        return date(year, month, min(start.day, monthrange(year, month)[1]))
    return None
