"""All mentions of an article: found by kind, tied to the record as of the article's day, and put in order."""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from typing import TypeVar

from msgspec import structs

from onrecord.article.model import Article, Span
from onrecord.mentions.caucuses import find_caucuses
from onrecord.mentions.chambers import find_chambers
from onrecord.mentions.committees import find_committees
from onrecord.mentions.cover import Cover
from onrecord.mentions.dates.calendar import day_of, month_of
from onrecord.mentions.dates.forms import Pending, find_dates
from onrecord.mentions.dates.resolve import resolve_dates
from onrecord.mentions.evidence import gather
from onrecord.mentions.measures import resolve_measures
from onrecord.mentions.model import DateMention, Grain, MeasureMention, Mention, Mentions
from onrecord.mentions.numbers import find_numbers
from onrecord.mentions.offices import find_offices
from onrecord.mentions.people import find_people
from onrecord.mentions.places import find_places
from onrecord.mentions.tallies import find_tallies
from onrecord.record.floor import dispositions
from onrecord.record.model import Measure
from onrecord.record.protocol import Record
from onrecord.record.status import milestones

M = TypeVar("M", bound=Mention)
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def read_mentions(article: Article, record: Record, main: str | None = None) -> Mentions:
    """Find and resolve every mention; where the page bears no date, the day comes from the record's own dates that fit it.

    `main` is the measure that the article is taken to be about; without it, the one it names or its words point to.
    """
    text = article.text
    pending = find_dates(text)
    shown = article.published
    if shown is None and (headed := _heading_day(article, pending)):
        article = structs.replace(article, published=headed)
    dates = resolve_dates(text, pending, article.published)
    tallies = find_tallies(text)
    clues = gather(article, tallies, _days(dates), _month_days(pending), _weekdays(pending))
    measures = resolve_measures(article, record, article.published, clues, dates, main=main)
    as_of, source = article.published, "the page" if shown else "the date that heads the page"
    if as_of is None and measures.main and (own := record.measure(measures.main)):
        as_of, source = _infer(own, pending, dates), "the record's own dates that fit the page"
        dates = resolve_dates(text, pending, as_of, congress=own.congress)
    committees, caucuses, offices = find_committees(text, record), find_caucuses(text), find_offices(text)
    people = find_people(article, record, as_of)
    named = [m for m in measures.mentions if m.number or m.form != "anaphor"]
    chambers = _clear(text, find_chambers(text), [*_strong(named), *committees, *caucuses])
    tallies = tuple(_clear(text, tallies, _strong(named)))
    numbers = _clear(text, find_numbers(text), [*dates, *tallies, *_strong(named)])
    places = find_places(text)
    found: list[Mention] = [
        *measures.mentions,
        *dates,
        *tallies,
        *numbers,
        *chambers,
        *committees,
        *caucuses,
        *offices,
        *people,
        *places,
    ]
    return Mentions(
        mentions=tuple(sorted(found, key=lambda m: m.span)),
        as_of=as_of,
        as_of_source=source if as_of else "",
        main=measures.main,
        rivals=measures.rivals,
    )


_HEADING = 400  # characters from the top within which a page bears its own date
_SHORT = 160  # characters: a line that bears a date, and no prose


def _heading_day(article: Article, pending: Sequence[Pending]) -> date | None:
    """Return the one full date that stands in a short line at the top of a page which shows no other."""
    if len(article.blocks) == 1:  # a sentence alone has no head
        return None
    short = [b.span for b in article.blocks if b.span.start < _HEADING and b.span.end - b.span.start < _SHORT]
    near = [
        p
        for p in pending
        if p[1] == "absolute" and (any(s.covers(p[0]) for s in short) or _dateline(article.text, p[0]))
    ]
    days = {d.first for d in resolve_dates(article.text, near, None) if d.first and d.grain is Grain.DAY}
    return days.pop() if len(days) == 1 else None


_CITY = re.compile(r"(?:^|\n)[ \t]*(?:[A-Z][A-Z.]+[ ,]*){1,5}(?:\([A-Z ]+\)[ ,]*)?$")


def _dateline(text: str, date: Span) -> bool:
    """Say whether a date stands in a dateline: "WASHINGTON, April 17, 2026 - "."""
    if date.start > _HEADING or not re.match(r"\s*(?:\([A-Za-z ]+\)\s*)?[-–—]", text[date.end : date.end + 20]):
        return False
    return bool(_CITY.search(text[max(0, date.start - 60) : date.start]))


def _strong(measures: Iterable[MeasureMention]) -> list[MeasureMention]:
    return [m for m in measures if m.number is not None or m.form == "title"]


def _clear(text: str, found: Sequence[M], over: Sequence[Mention]) -> list[M]:
    """Leave out what stands inside a mention of a stronger kind ("House" in "House Resolution 351")."""
    taken = Cover(len(text), (m.span for m in over))
    return [m for m in found if not taken.touches(m.span)]


def _days(dates: Iterable[DateMention]) -> list[date]:
    return [d.first for d in dates if d.first and d.grain is Grain.DAY]


def _month_days(pending: Iterable[Pending]) -> list[tuple[int, int]]:
    return [(month_of(m["month"]), day_of(m["day"])) for _, name, m in pending if name == "month-day"]


def _weekdays(pending: Iterable[Pending]) -> list[int]:
    return [_WEEKDAYS.index(m["weekday"].lower()) for _, name, m in pending if name == "weekday"]


def _infer(measure: Measure, pending: Sequence[Pending], dates: Sequence[DateMention]) -> date | None:
    """Return the day a page with no date speaks from: the latest floor act, signature or veto that the page's dates fit."""
    acted = {d.day for d in dispositions(measure)} or {a.day for a in measure.actions[-1:]}
    ended = {a.day for name, a in milestones(measure).items() if name in ("signed", "law", "vetoed")}
    weekdays, month_days, days = set(_weekdays(pending)), set(_month_days(pending)), set(_days(dates))
    named = {d for d in acted | ended if (d.month, d.day) in month_days or d in days}
    weekly = {d for d in acted if d.weekday() in weekdays}
    return max(named | weekly or acted, default=measure.introduced)
