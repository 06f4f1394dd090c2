"""The Congresses by number, and their days: each begins at noon on January 3 of an odd year (20th Amendment, sections 1 and 2)."""

from datetime import date

_FIRST = 1789  # the year in which the first Congress met


def congress_on(day: date) -> int:
    """Return the number of the Congress that sits on a day."""
    year = day.year - ((day.month, day.day) < (1, 3))
    return (year - _FIRST) // 2 + 1


def first_day(congress: int) -> date:
    """Return the day on which a Congress begins and the one before it ends; not that of the earliest, which began in March."""
    return date(_FIRST + 2 * (congress - 1), 1, 3)


def congress_over(congress: int, day: date) -> bool:
    """Whether a Congress has ended by a day."""
    return day >= first_day(congress + 1)
