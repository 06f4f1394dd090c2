"""Actions of a BILLSTATUS file in the order they happened, each with the id of its roll call."""

import re
from collections.abc import Mapping
from datetime import date
from operator import attrgetter

from lxml import etree

from onrecord.record.model import Action, Link, RecordedVote
from onrecord.record.parse.answers import year_of
from onrecord.record.parse.fields import day_of, fields_of, items_of, parts_of

Votes = Mapping[tuple[str, str], str]
_DAY = attrgetter("day")
_CITED = re.compile(r"\(Roll no\. (?P<house>\d+)\)|Record Vote Number: (?P<senate>\d+)")


def actions_of(
    parent: etree._Element | None, congress: int, votes: etree._Element | None = None, *, worded: bool = False
) -> tuple[tuple[Action, ...], tuple[RecordedVote, ...]]:
    """Return the actions, earliest first (the files list the newest first, within a day too), and the recorded votes.

    `votes` is the list of recorded votes that the first two generations keep apart from the actions. `worded` leaves out
    the actions without words, by which the lists of amendments repeat the day of the action beside them; their votes count.
    """
    if parent is None and votes is None:
        return (), ()
    known = _known(votes, congress)
    kept: list[Action] = []
    lists = [] if votes is None else [votes]
    for item in () if parent is None else items_of(parent):
        fields, parts = parts_of(item)
        if "recordedVotes" in parts:
            lists.append(parts["recordedVotes"])
        if "text" in fields or not worded:
            action = _action(fields, parts, congress, known)
            if action is not None:
                kept.append(action)
    if len(kept) > 1:
        kept.reverse()
        kept.sort(key=_DAY)
    return tuple(kept), _votes(lists, congress) if lists else ()


def action_of(item: etree._Element, congress: int) -> Action | None:
    """Return one action, or None where it bears no day."""
    return _action(*parts_of(item), congress, {})


def _votes(lists: list[etree._Element], congress: int) -> tuple[RecordedVote, ...]:
    """Return the recorded votes in lists of them (`recordedVotes`), each once."""
    found: dict[str, RecordedVote] = {}
    for vote in (v for listed in lists for v in listed):
        fields = fields_of(vote)
        if roll := _roll(fields, congress):
            found[roll] = RecordedVote(
                roll=roll, at=fields.get("date"), name=fields.get("fullActionName"), url=fields.get("url")
            )
    return tuple(found.values())


def links_of(parent: etree._Element) -> tuple[Link, ...]:
    """Return the links of an action or an amendment."""
    fields = map(fields_of, parent)
    return tuple([Link(f.get("name", ""), f.get("url", "")) for f in fields if f])


def _action(fields: dict[str, str], parts: dict[str, etree._Element], congress: int, known: Votes) -> Action | None:
    take, part = fields.get, parts.get
    day = day_of(take("actionDate"))
    if day is None:
        return None
    text = take("text", "")
    system, voted, links, calendar = part("sourceSystem"), part("recordedVotes"), part("links"), part("calendarNumber")
    roll = None if voted is None else next(iter(_known(voted, congress).values()), None)
    return Action(
        day=day,
        text=text,
        code=take("actionCode"),
        kind=take("type"),
        system=None if system is None else _code(system),
        time=take("actionTime"),
        committees=_committees(parts) if "committees" in parts or "committee" in parts else (),
        roll=roll or _cited(text, day, congress, known),
        calendar=None if calendar is None else fields_of(calendar).get("calendar"),
        links=() if links is None else links_of(links),
    )


def _code(system: etree._Element) -> str | None:
    for child in system:
        if child.tag == "code":  # the first in all files seen
            return child.text
    return None


def _committees(parts: dict[str, etree._Element]) -> tuple[str, ...]:
    lists = [parts[tag] for tag in ("committees", "committee") if tag in parts]
    return tuple([c.text for parent in lists for c in parent.iter("systemCode") if c.text])


def _known(parent: etree._Element | None, congress: int) -> dict[tuple[str, str], str]:
    """Map chamber letter and number of each recorded vote to its id. A number of both sessions keeps neither."""
    found: dict[tuple[str, str], str] = {}
    for vote in () if parent is None else parent:
        if roll := _roll(fields_of(vote), congress):
            key = (roll[0], roll[1 : roll.index("-")])
            found[key] = roll if found.get(key, roll) == roll else ""
    return found


def _roll(fields: dict[str, str], congress: int) -> str | None:
    letter, number = fields.get("chamber", "")[:1].lower(), fields.get("rollNumber", "")
    if letter not in ("h", "s") or not number.isdecimal():
        return None
    return f"{letter}{int(number)}-{congress}.{_year(fields, congress)}"


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
    match = _CITED.search(text) if "oll no" in text or "Record Vote" in text else None
    if match is None:
        return None
    letter, number = ("h", match["house"]) if match["house"] else ("s", match["senate"])
    number = str(int(number))
    return known.get((letter, number)) or f"{letter}{number}-{congress}.{session_year(day, congress)}"
