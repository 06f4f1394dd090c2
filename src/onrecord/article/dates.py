"""The day a page shows: machine dates in its head, and dates as bylines and datelines write them."""

import re
from datetime import date

_MONTHS = {name: number for number, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)}
_MONTH = r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
_SHAPES = (
    re.compile(rf"(?i)\b{_MONTH}\s(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s(?P<year>\d{{4}})\b"),
    re.compile(rf"(?i)\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:\s|-)(?:of\s)?{_MONTH}(?:,?\s|-)(?P<year>\d{{4}})\b"),
    re.compile(r"\b(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})(?!\d)"),
    re.compile(r"\b(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?(?P<year>\d{4})\b"),
)
_SLASHED = re.compile(r"\b(\d{1,2})/(\d{1,2})/(\d{4}|\d{2})\b")
_MACHINE = re.compile(r"^\s*(\d{4})-?(\d{2})-?(\d{2})(?!\d)")
_DATELINE = re.compile(
    r"^[A-Z][A-Z .'’/-]{2,40},?(?: [A-Z][\w.]{1,12}){0,3},? {0,1}(?P<date>[A-Za-z]{3,9}\.? \d{1,2}, \d{4}|\d{1,2} [A-Za-z]{3,9}\.? \d{4})"
    r"\s{0,2}(?:\([^()]{1,30}\))?\s{0,2}[-–—]"
)
_BARS = re.compile(r"\s[|·•∙—–-]\s|[|·•∙]")
_LABELS = re.compile(
    r"(?i)\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|for (?:immediate )?release|posted|published|updated|issued|released?|edition|extra|morning|evening|"
    r"vol\.?|no\.?|issue|date|on|at|by|in|of|the|[ap]\.?m\.?|[ecmp][ds]?t|\d{1,2}:\d\d)(?!\w)"
)
_AFTER_STAMP = re.compile(r"\s*(?:$|[.,|·•∙(–—-]|(?:at|by|in)\b|\d{1,2}:\d\d)")
_WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? (?=[A-Z][a-z]{2,8}\.? \d|\d)")
_LONGEST_STAMP = 25  # words

_OF_THE_VISIT = re.compile(
    r"\W*(?:Today(?:[’']s date)?:|Today is\b|(?:Date )?(?:Printed|Retrieved|Accessed|Archived|Saved|Captured|Copyright)\b|(?:©|\(c\)))",
    re.IGNORECASE,
)


def machine_date(value: str | None) -> date | None:
    """Read the day of an ISO date or date-time as written, in its own zone ("2017-06-28T21:15:00-04:00" is the 28th)."""
    found = _MACHINE.match(value or "")
    if found:
        return _day(int(found[1]), int(found[2]), int(found[3]))
    return shown_date(value) if value and len(value) < 60 else None


def shown_date(line: str) -> date | None:
    """Read the first full date of a short line ("By Ilze Ozola 3 August 2017"); one that can be read two ways is none.

    The day on which a page was fetched, printed or kept ("Today: July 24, 2008") is not that of its story.
    """
    if _OF_THE_VISIT.match(line):
        return None
    for shape in _SHAPES:
        found = shape.search(line)
        if found:
            month = found["month"]
            number = int(month) if month.isdigit() else _MONTHS[month[:3].lower()]
            return _day(int(found["year"]), number, int(found["day"]))
    return _slashed(line)


def stamped_date(line: str) -> date | None:
    """Read the day of a line that shows when a page appeared: the day opens it, or fills it or a part of it between bars.

    "Extra edition, June 10, 2026", "News for veterans · Thursday, March 5, 2020" and "May 10, 2018. What Congress did" are such
    lines; sentences that tell of a day, and entries of a timeline ("May 10, 2018: the House votes"), are none.
    """
    if len(line.split()) > _LONGEST_STAMP or _OF_THE_VISIT.match(line):
        return None
    for number, piece in enumerate(_BARS.split(line)):
        for shape in _SHAPES:
            found = shape.search(piece)
            if found and ((number == 0 and _opens(piece, found)) or _fills(piece, found)):
                return shown_date(piece)
    return None


def titled_date(title: str) -> date | None:
    """Read the day in the title of a script or a newsletter, which has its weekday before it ("The Gavel, Thursday, May 10, 2018")."""
    found = _WEEKDAY.search(title)
    return shown_date(title[found.end() :]) if found else None


def _opens(piece: str, found: re.Match[str]) -> bool:
    before = _LABELS.sub(" ", piece[: found.start()])
    return not any(ch.isalnum() for ch in before) and bool(_AFTER_STAMP.match(piece, found.end()))


def _fills(piece: str, found: re.Match[str]) -> bool:
    around = _LABELS.sub(" ", f"{piece[: found.start()]} {piece[found.end() :]}")
    return len(around.split()) <= 3


def dateline_date(paragraph: str) -> date | None:
    """Read the date of a dateline that opens a paragraph ("WASHINGTON, June 27, 2017 (AP) -"), never one of its prose."""
    found = _DATELINE.match(paragraph[:160])
    return shown_date(found["date"]) if found else None


def without_date(line: str) -> str:
    """Return a line with its dates taken out, to see what else it says."""
    for shape in (*_SHAPES, _SLASHED):
        line = shape.sub(" ", line)
    return line


def _slashed(line: str) -> date | None:
    """Read 6/28/2017 or 28/6/2017 where one number cannot be a month, or both are the same."""
    found = _SLASHED.search(line)
    if found is None:
        return None
    first, second = int(found[1]), int(found[2])
    year = int(found[3]) + (2000 if len(found[3]) == 2 else 0)
    if first == second or second > 12:
        return _day(year, first, second)
    return _day(year, second, first) if first > 12 else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        found = date(year, month, day)
    except ValueError:
        return None
    return found if year >= 1789 else None
