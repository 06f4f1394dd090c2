"""What is set aside though it can be read: another document than its name says, days to come, files that are no document."""

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from onrecord.record.model import Measure, MeasureText, RollCall
from onrecord.record.parse.xml import objection

_OFFICIAL = re.compile(r"(?:billstatus|bills|plaw)-?\d.*|fdsys_billstatus|roll\d+|vote_\d+_\d_\d+", re.IGNORECASE)
_ROOT = re.compile(rb"<([A-Za-z_][\w:.-]{0,60})")
_STATUS = re.compile(r"BILLSTATUS-(?P<congress>\d+)(?P<type>[a-z]+)(?P<number>\d+)\.xml", re.IGNORECASE)
_CLERK = re.compile(r"roll(?P<number>\d+)\.xml", re.IGNORECASE)
_SENATE = re.compile(r"vote_(?P<congress>\d+)_(?P<session>\d)_(?P<number>\d+)\.xml", re.IGNORECASE)
_FIRST = 1789  # the year in which the first Congress met
_AGAIN = "fetch it again"


def stranger(name: str, head: bytes) -> str | None:
    """Say what is wrong with a file that no parser knows, where it should be a document; None for what is none of ours.

    `head` is its first 4 KB. A file called .xml must be XML, one with an official name also of an official kind.
    """
    stem, _, suffix = name.rpartition(".")
    if suffix.lower() == "json":
        return f"an HTML page, expected JSON; {_AGAIN}" if head.lstrip()[:1] == b"<" else None
    if suffix.lower() != "xml":
        return None
    if wrong := objection(head):
        return wrong
    if not _OFFICIAL.fullmatch(re.split(r"[/\\]", stem)[-1]):
        return None
    root = _ROOT.search(head)
    found = f"root <{root[1].decode()}>" if root else "no element"
    return f"{found}, expected a status, text or roll call as its name says; {_AGAIN}"


def unfit(item: object, name: str, today: date) -> str | None:
    """Say why an object that was read must not enter the record, or None: its name belies it, or it tells of days to come."""
    for kind, rules in _RULES:
        if isinstance(item, kind):
            found = (words for rule in rules for words in rule(item, name, today))
            return next(found, None)
    return None


def _status_named(measure: Measure, name: str, _: date) -> Iterator[str]:
    if match := _STATUS.fullmatch(name):
        expected = f"{match['type'].lower()}{int(match['number'])}-{int(match['congress'])}"
        if expected != measure.id:
            yield f"holds the status of {measure.id}, expected {expected} by its name; {_AGAIN}"


def _roll_named(roll: RollCall, name: str, _: date) -> Iterator[str]:
    clerk, senate = _CLERK.fullmatch(name), _SENATE.fullmatch(name)
    if clerk and int(clerk["number"]) != roll.number:
        yield f"holds roll call {roll.number}, expected {int(clerk['number'])} by its name; {_AGAIN}"
    if senate:
        expected = tuple(int(senate[n]) for n in ("congress", "session", "number"))
        if expected != (roll.congress, roll.session, roll.number):
            yield f"holds {roll.id}, expected vote {expected[2]} of the {expected[0]}th Congress by its name; {_AGAIN}"


def _measure_to_come(measure: Measure, _: str, today: date) -> Iterator[str]:
    yield from _congress(measure.congress, today)
    yield from _day("introduced", measure.introduced, today)
    yield from _day("its last action is", measure.actions[-1].day if measure.actions else None, today)


def _text_to_come(text: MeasureText, _: str, today: date) -> Iterator[str]:
    yield from _day("a text", text.day, today)


def _roll_to_come(roll: RollCall, _: str, today: date) -> Iterator[str]:
    yield from _congress(roll.congress, today)
    yield from _day("a roll call", roll.day, today)


def _congress(number: int, today: date) -> Iterator[str]:
    last = (today.year - _FIRST) // 2 + 1
    if not 1 <= number <= last + 1:
        yield f"of Congress {number}, expected one up to the {last}th"


def _day(what: str, day: date | None, today: date) -> Iterator[str]:
    if day and day > today + timedelta(days=1):  # where it is already tomorrow
        yield f"{what} of {day}, which is still to come; is the clock of this machine right?"


_Rule = Callable[..., Iterator[str]]
_RULES: tuple[tuple[type, tuple[_Rule, ...]], ...] = (
    (Measure, (_status_named, _measure_to_come)),
    (MeasureText, (_text_to_come,)),
    (RollCall, (_roll_named, _roll_to_come)),
)
