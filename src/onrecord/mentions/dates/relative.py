"""Dates told by how far they are from another day: "Tuesday", "yesterday", "two weeks ago", "the next day", "last month"."""

import re
from datetime import date, timedelta

from onrecord.mentions.dates.resolved import NOTHING, Given, Resolved, month_span, one_day, year_span
from onrecord.mentions.model import Grain
from onrecord.mentions.numbers import value_of

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_UNIT_DAYS = {"day": 1, "week": 7, "fortnight": 14, "month": 30, "year": 365}


def by_weekday(match: re.Match[str], given: Given) -> Resolved:
    """Read "Tuesday", "last Tuesday", "Tuesday of last week"."""
    if given.page is None:
        return NOTHING
    wanted = WEEKDAYS.index(match["weekday"].lower())
    relative, tail = (match["rel"] or "").lower(), match["tail"] or ""
    if relative in ("the following", "the next") and given.before:
        return one_day(given.before + timedelta(days=(wanted - given.before.weekday() - 1) % 7 + 1))
    if relative.startswith("that") and given.before:
        return one_day(given.before + timedelta(days=(wanted - given.before.weekday()) % 7))
    if (
        relative in ("next", "the next", "this coming")
        or tail == "next week"
        or (given.future and relative not in ("last", "this past", "the previous"))
    ):
        return one_day(given.page + timedelta(days=(wanted - given.page.weekday() - 1) % 7 + 1))
    back = (given.page.weekday() - wanted) % 7
    if relative in ("last", "this past", "the previous") and back == 0:
        back = 7
    if tail in ("last week", "a week ago"):
        back = given.page.weekday() - wanted + 7 if tail == "last week" else back + 7
    found = given.page - timedelta(days=back)
    return one_day(_numbered(found, match["nth"]) if match["nth"] else found)


def _numbered(day: date, nth: str) -> date:
    """Return the last day up to a day that has a number in its month: "Friday the 13th"."""
    wanted = int(nth[:-2])
    return next((d for d in (day + timedelta(days=6 - n) for n in range(40)) if d.day == wanted), day)


_DAYPARTS = {
    "yesterday": -1,
    "last night": -1,
    "late last night": -1,
    "the day before yesterday": -2,
    "tomorrow": 1,
    "overnight": -1,
}


def by_daypart(match: re.Match[str], given: Given) -> Resolved:
    """Read "yesterday", "this morning"."""
    if given.page is None:
        return NOTHING
    return one_day(given.page + timedelta(days=_DAYPARTS.get(match["rel"].lower(), 0)))


def by_time_ago(match: re.Match[str], given: Given) -> Resolved:
    """Read "two weeks ago", as days around it."""
    count = 1 if match["n"].lower() in ("a", "an") else value_of(match["n"])
    if given.page is None or count is None:
        return NOTHING
    unit = match["unit"].lower()
    middle = given.page - timedelta(days=count * _UNIT_DAYS[unit])
    slack = {"day": 0, "week": 3, "fortnight": 4, "month": 16, "year": 183}[unit]
    slack = max(slack, 0 if unit == "day" else round(0.12 * count * _UNIT_DAYS[unit]))
    grain = {"day": Grain.DAY, "week": Grain.WEEK, "fortnight": Grain.WEEK, "month": Grain.MONTH, "year": Grain.YEAR}[
        unit
    ]
    return (middle - timedelta(days=slack), middle + timedelta(days=slack), grain, None)


def by_day_before(match: re.Match[str], given: Given) -> Resolved:
    """Read "the next day", "two weeks later": counted from the day named before."""
    offset = _offset(match)
    if offset is None:
        return NOTHING
    if given.before is None:
        return (None, None, Grain.DAY, offset)
    middle = given.before + timedelta(days=offset)
    slack, grain = _COARSE.get((match.groupdict().get("unit") or "").lower(), (0, Grain.DAY))
    return (middle - timedelta(days=slack), middle + timedelta(days=slack), grain, offset)


# "two weeks later" is told of days around it
_COARSE = {"week": (3, Grain.WEEK), "fortnight": (3, Grain.WEEK), "month": (16, Grain.MONTH), "year": (100, Grain.YEAR)}


def _offset(match: re.Match[str]) -> int | None:
    g = match.groupdict()
    if g.get("rel4"):
        count = 1 if g["n"].lower() in ("a", "an") else value_of(g["n"])
        sign = -1 if g["rel4"].lower() in ("earlier", "before that", "beforehand") else 1
        return None if count is None else sign * count * _UNIT_DAYS[g["unit"].lower()]
    word = (g.get("rel") or g.get("rel2") or g.get("rel3") or "same").lower()
    if word in ("next", "following", "after", "later", "very next"):
        return 1
    return -1 if word in ("previous", "preceding", "before", "earlier") else 0


_SATURDAY = 5


def _after(unit: str, given: Given) -> Resolved:
    """Read "the next month": counted from the day or month named before."""
    if given.told is None:
        return NOTHING
    if unit == "week":
        monday = given.told + timedelta(days=7 - given.told.weekday())
        return (monday - timedelta(days=1), monday + timedelta(days=6), Grain.WEEK, None)
    if unit == "month":
        index = given.told.year * 12 + given.told.month
        return month_span(index // 12, index % 12 + 1)
    return year_span(given.told.year + 1)


def by_period(match: re.Match[str], given: Given) -> Resolved:
    """Read "last week", "this month", "next year"."""
    if given.page is None:
        return NOTHING
    relative, unit = match["rel"].lower(), match["unit"].lower()
    if relative in ("the next", "the following"):
        return _after(unit, given)
    step = (
        -1
        if relative in ("last", "the past", "late last", "early last", "the previous")
        else 1
        if relative == "next"
        else 0
    )
    if unit == "week":
        monday = given.page - timedelta(days=given.page.weekday() - 7 * step)
        last = monday + timedelta(days=6)
        if step < 0 and given.page.weekday() >= _SATURDAY:  # at a weekend the week that ends may be meant
            last = given.page
        return (monday - timedelta(days=1), last, Grain.WEEK, None)
    if unit == "month":
        index = given.page.year * 12 + given.page.month - 1 + step
        return month_span(index // 12, index % 12 + 1)
    return year_span(given.page.year + step)
