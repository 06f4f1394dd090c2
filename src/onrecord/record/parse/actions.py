"""Actions of a BILLSTATUS file in the order they happened, each with the id of its roll call."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from lxml import etree

from onrecord.record.model import Action, Link, RecordedVote
from onrecord.record.parse.answers import year_of
from onrecord.record.parse.fields import day_of, fields_of, items_of, parts_of

Votes = Mapping[tuple[str, str], str]
_CITED = re.compile(r"\(Roll no\. (?P<house>\d+)\)|Record Vote Number: (?P<senate>\d+)")


def actions_of(
    parent: etree._Element | None, congress: int, votes: etree._Element | None = None, *, worded: bool = False
) -> tuple[Action, ...]:
    """Return the actions, earliest first: the files list the newest first, within a day too.

    `votes` is the list of recorded votes that the first two generations keep apart from the actions. `worded` leaves out
    the actions without words, by which the lists of amendments repeat the day of the action beside them.
    """
    if parent is None:
        return ()
    known = _known(votes, congress)
    found = (action_of(item, congress, known, worded=worded) for item in items_of(parent))
    kept = [a for a in found if a is not None]
    kept.reverse()
    kept.sort(key=_day)
    return tuple(kept)


def votes_of(parents: Iterable[etree._Element], congress: int) -> tuple[RecordedVote, ...]:
    """Return the recorded votes in lists of them (`recordedVotes`), each once."""
    found: dict[str, RecordedVote] = {}
    for vote in (v for parent in parents for v in parent):
        fields = fields_of(vote)
        roll = _roll(fields, congress)
        if roll:
            found[roll] = RecordedVote(
                roll=roll, at=fields.get("date"), name=fields.get("fullActionName"), url=fields.get("url")
            )
    return tuple(found.values())


def links_of(parent: etree._Element) -> tuple[Link, ...]:
    """Return the links of an action or an amendment."""
    fields = (fields_of(link) for link in parent)
    return tuple(Link(f.get("name", ""), f.get("url", "")) for f in fields if f)


def _day(action: Action) -> date:
    return action.day


def action_of(item: etree._Element, congress: int, known: Votes, *, worded: bool = False) -> Action | None:
    """Return one action, or None where it bears no day (`worded`: or no words).

    `known` maps the numbers of votes listed apart to their ids.
    """
    fields, parts = parts_of(item)
    take, part = fields.get, parts.get
    day, text = day_of(take("actionDate")), take("text", "")
    if day is None or (worded and not text):
        return None
    votes, system, calendar, links = part("recordedVotes"), part("sourceSystem"), part("calendarNumber"), part("links")
    roll = None if votes is None else next(iter(_known(votes, congress).values()), None)
    return Action(
        day=day,
        text=text,
        code=take("actionCode"),
        kind=take("type"),
        system=_code(system),
        time=take("actionTime"),
        committees=tuple(_committees(part("committees"), part("committee"))),
        roll=roll or _cited(text, day, congress, known),
        calendar=None if calendar is None else fields_of(calendar).get("calendar"),
        links=() if links is None else links_of(links),
    )


def _code(system: etree._Element | None) -> str | None:
    return None if system is None else next((e.text for e in system if e.tag == "code"), None)


def _committees(*parents: etree._Element | None) -> Iterator[str]:
    for parent in parents:
        if parent is not None:
            yield from (c.text for c in parent.iter("systemCode") if c.text)


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
