"""Actions of a BILLSTATUS file in the order they happened, each with the id of its roll call."""

import re
from collections.abc import Mapping
from datetime import date

from lxml import etree

from onrecord.record.model import Action
from onrecord.record.parse.answers import year_of
from onrecord.record.parse.fields import day_of, fields_of, items_of

Votes = Mapping[tuple[str, str], str]
_CITED = re.compile(r"\(Roll no\. (?P<house>\d+)\)|Record Vote Number: (?P<senate>\d+)")


def actions_of(parent: etree._Element | None, votes: etree._Element | None, congress: int) -> tuple[Action, ...]:
    """Return the actions, earliest first: the files list the newest first, within a day too.

    `votes` is the list of recorded votes that the first two generations keep apart from the actions.
    """
    if parent is None:
        return ()
    known = _votes(votes, congress)
    found = [_action(item, congress, known) for item in items_of(parent)]
    kept = [a for a in reversed(found) if a is not None]
    return tuple(sorted(kept, key=_day))


def _day(action: Action) -> date:
    return action.day


def _action(item: etree._Element, congress: int, known: Votes) -> Action | None:
    fields: dict[str, str] = {}
    roll = system = None
    committees: tuple[str, ...] = ()
    for child in item:
        tag = child.tag
        if text := child.text:
            fields[tag] = text.strip()
        elif tag == "sourceSystem":
            system = fields_of(child).get("code")
        elif tag in ("committees", "committee"):
            committees += tuple(c.text for c in child.iter("systemCode") if c.text)
        elif tag == "recordedVotes":
            roll = next(iter(_votes(child, congress).values()), None)
    day = day_of(fields.get("actionDate"))
    if day is None:
        return None
    text = fields.get("text", "")
    return Action(
        day=day,
        text=text,
        code=fields.get("actionCode"),
        kind=fields.get("type"),
        system=system,
        time=fields.get("actionTime"),
        committees=committees,
        roll=roll or _cited(text, day, congress, known),
    )


def _votes(parent: etree._Element | None, congress: int) -> dict[tuple[str, str], str]:
    """Map chamber letter and number of each recorded vote to its id. A number of both sessions keeps neither."""
    found: dict[tuple[str, str], str] = {}
    for vote in () if parent is None else parent:
        fields = fields_of(vote)
        letter, number = fields.get("chamber", "")[:1].lower(), fields.get("rollNumber", "")
        if letter in ("h", "s") and number.isdecimal():
            roll = f"{letter}{int(number)}-{congress}.{_year(fields, congress)}"
            key = (letter, str(int(number)))
            found[key] = roll if found.get(key, roll) == roll else ""
    return found


def _year(fields: dict[str, str], congress: int) -> int:
    """Return the year of a vote's session; its time is in UTC, so that 1 January may still be 31 December."""
    session = fields.get("sessionNumber", "")
    if session.isdecimal():
        return year_of(congress, int(session))
    day = day_of(fields.get("date"))
    return session_year(day, congress) if day else year_of(congress, 1)


def session_year(day: date, congress: int) -> int:
    """Return the year of the session that sits on a day: before 3 January noon the last session goes on (20th Amendment)."""
    year = day.year - 1 if (day.month, day.day) < (1, 3) else day.year
    return min(max(year, year_of(congress, 1)), year_of(congress, 2))


def _cited(text: str, day: date, congress: int, known: Votes) -> str | None:
    match = _CITED.search(text)
    if match is None:
        return None
    letter, number = ("h", match["house"]) if match["house"] else ("s", match["senate"])
    number = str(int(number))
    return known.get((letter, number)) or f"{letter}{number}-{congress}.{session_year(day, congress)}"
