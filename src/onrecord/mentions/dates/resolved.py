"""What a date in prose is resolved against, and to."""

from datetime import date, timedelta

from msgspec import Struct

from onrecord.mentions.model import Grain


class Given(Struct, frozen=True, kw_only=True):
    """What a date is resolved against: the day of the page, the day named before it, whether it lies ahead, the Congress spoken of.

    `told` is the first day of the day or month named before it: "that August" is the first one from then on.
    """

    page: date | None
    before: date | None
    future: bool
    congress: int | None
    told: date | None = None


Resolved = tuple[date | None, date | None, Grain, int | None]
NOTHING: Resolved = (None, None, Grain.DAY, None)


def one_day(day: date | None) -> Resolved:
    """Return a single day as resolved, or the want of one."""
    return (day, day, Grain.DAY, None)


def month_span(year: int, month: int) -> Resolved:
    """Return a whole month as resolved."""
    last = (date(year + month // 12, month % 12 + 1, 1)) - timedelta(days=1)
    return (date(year, month, 1), last, Grain.MONTH, None)


def year_span(year: int) -> Resolved:
    """Return a whole year as resolved."""
    return (date(year, 1, 1), date(year, 12, 31), Grain.YEAR, None)
