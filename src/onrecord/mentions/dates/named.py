"""Dates told by names and numbers: "May 23", "in April", "last summer", "the Fourth of July", "in 2017"."""

import re
from datetime import date, timedelta

from onrecord.mentions.dates.calendar import day_of, day_or_none, month_of
from onrecord.mentions.dates.months import part_of
from onrecord.mentions.dates.resolved import NOTHING, Given, Resolved, month_span, one_day, year_span
from onrecord.mentions.model import Grain
from onrecord.record.congresses import congress_on, first_day

# month, weekday (0 is Monday), which one (-1: the last)
_FLOATING = {"labor day": (9, 0, 1), "memorial day": (5, 0, -1), "thanksgiving": (11, 3, 4), "thanksgiving day": (11, 3, 4), "presidents' day": (2, 0, 3),
             "martin luther king jr. day": (1, 0, 3), "martin luther king day": (1, 0, 3), "mlk day": (1, 0, 3), "columbus day": (10, 0, 2)}  # fmt: skip
_HOLIDAYS = {"april fool's day": (4, 1), "april fools' day": (4, 1), "april fools day": (4, 1), "groundhog day": (2, 2), "st. patrick's day": (3, 17), "earth day": (4, 22), "may day": (5, 1), "flag day": (6, 14), "cinco de mayo": (5, 5),
             "boxing day": (12, 26), "pearl harbor day": (12, 7), "christmas": (12, 25), "christmas day": (12, 25), "christmas eve": (12, 24), "independence day": (7, 4), "fourth of july": (7, 4),
             "the fourth of july": (7, 4), "july fourth": (7, 4), "valentine's day": (2, 14), "veterans day": (11, 11), "juneteenth": (6, 19),
             "halloween": (10, 31), "new year's day": (1, 1), "new year's eve": (12, 31)}  # fmt: skip
_SEASONS = {"spring": (3, 5), "summer": (6, 8), "fall": (9, 11), "autumn": (9, 11), "winter": (12, 2)}


def by_date(match: re.Match[str], _given: Given) -> Resolved:
    """Read "May 23, 2017" in any of its forms, without help."""
    g = match.groupdict()
    if g.get("iy"):
        return one_day(day_or_none(int(g["iy"]), int(g["im"]), int(g["id"])))
    if g.get("uy"):
        return one_day(day_or_none(int(g["uy"]), int(g["um"]), int(g["ud"])))
    return one_day(day_or_none(int(g["year"]), month_of(g["month"]), day_of(g["day"])))


def by_month_and_day(match: re.Match[str], given: Given) -> Resolved:
    """Read "May 23": of the year that puts it nearest before the page, or after it in talk of what is to come."""
    day, month = day_of(match["day"]), month_of(match["month"])
    if given.page is None:
        return NOTHING
    relative = match.groupdict().get("rel")
    if relative:
        return one_day(day_or_none(given.page.year - (relative == "last year"), month, day))
    ahead = 330 if given.future else 21
    options = [
        d
        for d in (day_or_none(given.page.year + n, month, day) for n in (-1, 0, 1))
        if d and (d - given.page).days <= ahead
    ]
    if given.future:
        options = [d for d in options if d >= given.page] or options
        return one_day(min(options, default=None))
    return one_day(max(options, default=None))


def by_month(match: re.Match[str], given: Given) -> Resolved:
    """Read "in April", "early April 2017"."""
    month = month_of(match["month"])
    year = match.groupdict().get("year")
    if year:
        return _part(match, int(year), month)
    if given.page is None:
        return (None, None, Grain.MONTH, None)
    this = given.page.year if month <= given.page.month or given.future else given.page.year - 1
    return _part(match, this, month)


def _part(match: re.Match[str], year: int, month: int) -> Resolved:
    """Return a month, or the part of it that is told."""
    whole = month_span(year, month)
    part = match.groupdict().get("part")
    if not part or whole[0] is None or whole[1] is None:
        return whole
    first, last = part_of(part, whole[0], whole[1])
    return (first, last, Grain.DAY if first == last else Grain.MONTH, None)


def by_ordinal(match: re.Match[str], given: Given) -> Resolved:
    """Read "on the 14th", of the month of the date named before it."""
    near = given.before or given.page
    return one_day(day_or_none(near.year, near.month, day_of(match["day"]))) if near else NOTHING


def by_month_of_year(match: re.Match[str], given: Given) -> Resolved:
    """Read "April of last year"."""
    if given.page is None:
        return (None, None, Grain.MONTH, None)
    return month_span(given.page.year - (match["rel"] == "last"), month_of(match["month"]))


def by_last_month(match: re.Match[str], given: Given) -> Resolved:
    """Read "last April", "next May", "that June" after a day or month named before."""
    if match["rel"].lower().startswith("that") and given.told:
        month = month_of(match["month"])
        return month_span(given.told.year + (month < given.told.month), month)
    if given.page is None:
        return (None, None, Grain.MONTH, None)
    month = month_of(match["month"])
    relative = match["rel"].lower()
    if relative in ("this", "next"):
        return month_span(given.page.year + (relative == "next" and month <= given.page.month), month)
    return month_span(given.page.year if month < given.page.month else given.page.year - 1, month)


def by_season(match: re.Match[str], given: Given) -> Resolved:
    """Read "last summer", with three weeks' tolerance at both ends."""
    if given.page is None:
        return (None, None, Grain.MONTH, None)
    first, last = _SEASONS[match["season"].lower()]
    early, gone = given.page.month < first, match["rel"].lower() == "last" and given.page.month <= last
    year = given.page.year - (early + gone if last < first else early or gone)  # winter begins the year before
    end = month_span(year + (last < first), last)[1]
    return (date(year, first, 1) - timedelta(days=20), (end or given.page) + timedelta(days=22), Grain.MONTH, None)


def by_year(match: re.Match[str], _given: Given) -> Resolved:
    """Read "in 2017"."""
    return year_span(int(match["year"]))


def by_holiday(match: re.Match[str], given: Given) -> Resolved:
    """Read "Inauguration Day", "the eve of Veterans Day": the last one, or the one of the year in talk of what is to come."""
    name = (match["holiday"] or match["holiday2"] or match["holiday3"]).lower().replace("’", "'").removeprefix("the ")
    page, eve = given.page, (match["eve"] or match["eve2"] or "").lower()
    if page is None:
        return NOTHING
    shift = timedelta(days=0 if not eve else 1 if "after" in eve else -1)
    step = 4 if name == "inauguration day" else 1
    year = page.year - (page.year - 1) % 4 if step > 1 else page.year
    if match.groupdict().get("rel") == "last year" and step == 1:
        found = _holiday(name, page.year - 1)
        return one_day(found + shift) if found else NOTHING
    found = _holiday(name, year)
    if found is not None and found + shift > page and not (given.future and step == 1):
        found = _holiday(name, year - step)
    return one_day(found + shift) if found else NOTHING


def _holiday(name: str, year: int) -> date | None:
    """Return the day of a holiday; those on a weekday of a month by 5 U.S.C. 6103(a)."""
    if name == "inauguration day":
        return date(year, 1, 20)
    if name == "election day":  # 2 U.S.C. 7: the Tuesday next after the first Monday
        return _holiday_on(year, 11, 0, 1) + timedelta(days=1)
    if name in _FLOATING:
        return _holiday_on(year, *_FLOATING[name])
    return date(year, *_HOLIDAYS[name]) if name in _HOLIDAYS else None


def _holiday_on(year: int, month: int, weekday: int, number: int) -> date:
    """Return the day that is so manieth of its weekday in a month; a number below 0 is counted from the month's end."""
    first = date(year, month, 1)
    if number > 0:
        return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (number - 1))
    last = date(year, month + 1, 1) - timedelta(days=1)
    return last - timedelta(days=(last.weekday() - weekday) % 7)


def by_congress_start(_m: re.Match[str], given: Given) -> Resolved:
    """Read "the first day of this Congress": January 3 of its first year (20th Amendment)."""
    if given.congress is None and given.page is None:
        return NOTHING
    number = given.congress or congress_on(given.page or date.min)
    return one_day(first_day(number))
