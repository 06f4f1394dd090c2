"""The day that a page shows beside its story: on a stamp, in a dateline, in a title."""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import takewhile

from onrecord.article.dates import dateline_date, machine_date, shown_date, stamped_date, titled_date
from onrecord.article.dom import Line
from onrecord.article.lines import is_prose

_LONG = 25
"""Words of a line that ends those among which a stamp may stand."""


def shown_day(around: Sequence[tuple[int, Line]], first: int, titles: Iterable[str]) -> date | None:
    """Return the day that the lines around the start of a story show, else a title; `first` is the index of the story's first line."""
    opening = list(takewhile(lambda found: found[0] < first or len(found[1].text.split()) < _LONG, around))
    if day := next((day for _, line in opening if (day := machine_date(line.datetime))), None):
        return day
    for index, line in opening:
        read = shown_date if index < first and len(line.text.split()) < _LONG else stamped_date
        if day := read(line.text):
            return day
    prose = (line.text for i, line in around if i >= first and is_prose(line))
    return next((day for text in prose if (day := dateline_date(text))), None) or next(
        (day for title in titles if (day := titled_date(title))), None
    )
