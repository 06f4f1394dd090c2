"""What the rules are made of, and how they are applied."""

from collections.abc import Callable, Iterator
from datetime import date

from msgspec import Struct

from onrecord.record.model import Chamber

FLOOR = {Chamber.HOUSE: "House", Chamber.SENATE: "Senate"}


class Oddity(Struct, frozen=True, kw_only=True):
    """One disagreement: the rule that found it, what it is about (a measure or roll call by id), and one plain sentence."""

    rule: str
    subject: str
    words: str


class Rule(Struct, frozen=True):
    """A rule: its name, what it holds against what, and the function that yields what it finds, as sentences."""

    name: str
    about: str
    find: Callable[..., Iterator[str]]


def apply(rules: tuple[Rule, ...], subject: str, *what: object) -> Iterator[Oddity]:
    """Yield what the rules find in one subject."""
    for rule in rules:
        for words in rule.find(*what):
            yield Oddity(rule=rule.name, subject=subject, words=words)


def bounds(congress: int) -> tuple[date, date]:
    """Return the first day of a Congress from the 74th on, and the day on which the next begins (20th Amendment)."""
    year = 1787 + 2 * congress
    return date(year, 1, 3), date(year + 2, 1, 3)
