"""Deadlines and anniversaries of demands as iCalendar (RFC 5545)."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from msgspec import Struct

from onrecord.demands.ledger.asked import Asking
from onrecord.demands.ledger.states import Standing
from onrecord.report.characters import visible

_MOST_OCTETS = 75  # of a line (RFC 5545, 3.1)


class Appointment(Struct, frozen=True, kw_only=True):
    """A day to remember: a deadline, or the anniversary of the day a measure asked (`yearly`)."""

    uid: str
    day: date
    title: str
    text: str
    yearly: bool = False


def appointments(asking: Asking, standings: Iterable[Standing]) -> tuple[Appointment, ...]:
    """Return the deadlines of a measure's open demands and, while any is open, the anniversary of the day it asked."""
    closed = {s.demand for s in standings if s.closed}
    tracked = [d for d in asking.demands if d.addressee and d.id not in closed]
    cite = f"{asking.measure.cite} ({asking.measure.congress}th)"
    found = [
        Appointment(
            uid=f"due-{d.id.replace('/', '-')}",
            day=d.deadline,
            title=f"Due: {cite} {d.clause}",
            text=f"{d.addressee}: {d.act} [{d.id}]",
        )
        for d in tracked
        if d.deadline
    ]
    if tracked and asking.since:
        verb = "agreed to" if asking.agreed else "introduced"
        found.append(
            Appointment(
                uid=f"asked-{asking.measure.id}", day=asking.since, title=f"{cite} {verb} on {asking.since}: {len(tracked)} demands open",
                text=asking.measure.title, yearly=True,
            )
        )  # fmt: skip
    return tuple(found)


def icalendar(days: Iterable[Appointment]) -> bytes:
    """Return appointments as an iCalendar file of all-day events; the same appointments give the same bytes."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//onrecord//ledger//EN",
        "CALSCALE:GREGORIAN",
        "X-WR-CALNAME:What Congress asked",
    ]
    for one in sorted(days, key=lambda a: (a.day, a.uid)):
        lines += [
            "BEGIN:VEVENT", f"UID:{one.uid}@onrecord", f"DTSTAMP:{one.day:%Y%m%d}T000000Z", f"DTSTART;VALUE=DATE:{one.day:%Y%m%d}",
            f"DTEND;VALUE=DATE:{one.day + timedelta(days=1):%Y%m%d}", *(["RRULE:FREQ=YEARLY"] if one.yearly else []),
            f"SUMMARY:{_escaped(one.title)}", f"DESCRIPTION:{_escaped(one.text)}", "TRANSP:TRANSPARENT", "END:VEVENT",
        ]  # fmt: skip
    lines.append("END:VCALENDAR")
    return "".join(f"{folded}\r\n" for line in lines for folded in _folded(line)).encode()


def _escaped(text: str) -> str:
    return visible(text).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")


def _folded(line: str) -> Iterator[str]:
    """Yield a line in pieces of at most 75 octets, those after the first with a space in front; no character is cut in two."""
    piece, size = "", 0
    for character in line:
        octets = len(character.encode())
        if size + octets > _MOST_OCTETS:
            yield piece
            piece, size = " ", 1
        piece, size = piece + character, size + octets
    yield piece
