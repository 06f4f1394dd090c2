"""Who held an office on a day, and which roster of committees is nearest to it, as a store tells."""

import sqlite3
from datetime import date, timedelta

from onrecord.record.congresses import congress_on, first_day
from onrecord.record.model import Holder
from onrecord.record.offices import foreign_leaders, holders
from onrecord.record.write import executive

_EXECUTIVE = ("president", "vice-president")
_SETTLED = timedelta(days=14)  # of a new Congress, in which rosters are not whole yet


def roster_day(connection: sqlite3.Connection, day: date) -> str | None:
    """Return the day of the roster nearest to a day, in the same Congress."""
    congress = congress_on(day)
    first, after = first_day(congress), first_day(congress + 1)
    rows = connection.execute(
        "SELECT DISTINCT day FROM seat WHERE day >= ? AND day < ?", (first.isoformat(), after.isoformat())
    ).fetchall()
    settled = [date.fromisoformat(r[0]) for r in rows if date.fromisoformat(r[0]) - first > _SETTLED]
    nearest = min(settled, key=lambda d: abs(d - day), default=None)
    return nearest.isoformat() if nearest else None


def holders_of(connection: sqlite3.Connection, office: str) -> tuple[Holder, ...]:
    """Return the rows of one office: those of the dated tables, and before them what the store itself tells of other days."""
    table = tuple(h for h in (*holders(), *foreign_leaders()) if h.office == office)
    told = executive(connection) if office in _EXECUTIVE else ()
    return (*(h for h in told if h.office == office and not any(_overlap(h, row) for row in table)), *table)


def _overlap(one: Holder, other: Holder) -> bool:
    last = date.max
    return one.start < (other.end or last) and other.start < (one.end or last)
