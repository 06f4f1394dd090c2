"""Dates in prose resolved against the day that the page appeared.

Nothing is guessed: a date whose year or week cannot be told stays unresolved.
"""

import re
from collections.abc import Callable, Iterable
from datetime import date, timedelta

from msgspec import structs

from onrecord.article.model import Span
from onrecord.mentions.dates.calendar import day_or_none
from onrecord.mentions.dates.forms import Pending
from onrecord.mentions.dates.named import (
    by_congress_start,
    by_date,
    by_holiday,
    by_last_month,
    by_month,
    by_month_and_day,
    by_month_of_year,
    by_ordinal,
    by_season,
    by_year,
)
from onrecord.mentions.dates.relative import WEEKDAYS, by_day_before, by_daypart, by_period, by_time_ago, by_weekday
from onrecord.mentions.dates.resolved import Given, Resolved, month_span
from onrecord.mentions.model import DateMention, Grain
from onrecord.mentions.numbers import WORDS, value_of

_FUTURE = re.compile(
    r"\b(?:will|shall|expected|scheduled|set to|plans?|planned|due|next|coming|upcoming|slated)\b[^.\n]{0,60}$",
    re.IGNORECASE,
)
# "twenty-nineteen", "nineteen ninety-nine", "two thousand and eight", after a month or a day
_SPELT_YEAR = re.compile(
    rf",?\s+(?:of\s+)?(?:(?P<century>twenty|nineteen)[\s-]+(?P<rest>{WORDS}|oh[\s-]\w+)|two\s+thousand(?:(?:\s+and)?\s+(?P<unit>{WORDS}))?)\b",
    re.IGNORECASE,
)

_APPOSED = re.compile(r"\d(?:st|nd|rd|th)?,? (?:which was )?an? $")
# "the week before Christmas", "the week of May 23": a week near a day that is named
_WEEK_OF = re.compile(r"\bweek (?P<side>of|before|after|preceding|following) (?:the )?$")
# "shortly before Christmas", "days after Memorial Day", "before Dec. 20": one side of a day that is named
_SIDE_OF = re.compile(
    r"\b(?:(?P<near>shortly|just|right|soon|(?:a few |several )?days) |(?P<weeks>(?:a few |several )?weeks) )?(?P<side>before|ahead of|by|after) (?:the )?$",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.!?][”\"’']?\s+[A-Z“\"]|\n")
_LAST_YEAR = re.compile(r",?\s+(?:of\s+)?last year\b")
_INDEFINITE = re.compile(r"\ban? $")
# a verb in the past, with nothing of what is to come after it
_PAST = re.compile(
    r"\b(?:had|has|was|were|filed|introduced|offered|passed|approved|signed|adopted|came|began|went)\b(?![^.;\n]*\b(?:is|are|will|would|to|until|due|set|before|through|next)\b)[^.;\n]{0,40}$"
)
_OF_AN_EVENT = re.compile(r"\s+(?:before|after|that|when|of|following|preceding)\b")


def resolve_dates(
    text: str, pending: Iterable[Pending], anchor: date | None, congress: int | None = None
) -> tuple[DateMention, ...]:
    """Resolve date expressions against the day the page appeared (`anchor`); without one only absolute dates resolve.

    "Tuesday" is the last Tuesday up to the anchor unless the words before it speak of the future; a day and month without a
    year take the year that puts them nearest before the anchor; "the next day" counts from the date named before it.
    """
    resolved: list[DateMention] = []
    last: date | None = None
    chain: list[int] = []  # the days of the week of a sentence that begins with such a one
    told: date | None = None
    for span, name, match in pending:
        future = bool(_FUTURE.search(text[max(0, span.start - 80) : span.start]))
        first, final, grain, offset = _RESOLVERS[name](
            match, Given(page=anchor, before=last, future=future, congress=congress, told=told)
        )
        if name == "weekday":
            first = final = _weekday(text, span, first, last)
            chain = _chained(text, span, chain, resolved)
        elif first and grain is Grain.DAY and name in _NAMED:
            first, final, grain = _beside(text, span.start, first)
        if (
            name == "month-day"
            and first
            and anchor
            and first > anchor
            and _PAST.search(text, max(0, span.start - 60), span.start)
        ):
            first = final = day_or_none(
                first.year - 1, first.month, first.day
            )  # "had filed it on Jan. 16", told in December
        if name == "holiday" and first and _LAST_YEAR.match(text, span.end) and anchor and first.year == anchor.year:
            first, final = _in_year(first, final, anchor.year - 1)
        if spelt := _SPELT_YEAR.match(text, span.end):
            first, final = _in_year(first, final, _spelt(spelt))
            span = Span(span.start, spelt.end())
        resolved.append(
            DateMention(
                span=_trim(text, span),
                first=first,
                last=final,
                grain=grain,
                expression=name,
                text=match[0],
                offset=offset,
            )
        )
        if first and grain is Grain.DAY:
            last = first
        if name == "weekday" and len(chain) > 1:
            _in_order(resolved, chain)
        if first and grain in (Grain.DAY, Grain.MONTH):
            told = first
    return tuple(resolved)


_NAMED = frozenset(("absolute", "month-day", "holiday"))


def _weekday(text: str, span: Span, day: date | None, last: date | None) -> date | None:
    """Return the day that a day of the week is, which may lie beside a date or be none that can be told."""
    if last and _APPOSED.search(text, max(0, span.start - 12), span.start):
        return _nearest(last, day)  # "on Dec. 18, a Wednesday"
    if _INDEFINITE.search(text, max(0, span.start - 3), span.start):
        return None  # "on a Monday": any
    if _OF_AN_EVENT.match(text, span.end) and text[max(0, span.start - 4) : span.start].lower() == "the ":
        return None  # "on the Thursday before the recess"
    return day


def _chained(text: str, span: Span, chain: list[int], resolved: list[DateMention]) -> list[int]:
    """Return the days of the week told in a row up to one: "came in on a Monday, passed on Tuesday and was signed on Saturday"."""
    if _INDEFINITE.search(text, max(0, span.start - 3), span.start):
        return [len(resolved)]
    told = resolved[chain[-1]].span.end if chain else -1
    return [*chain, len(resolved)] if chain and not _SENTENCE_END.search(text, told, span.start) else []


def _beside(text: str, start: int, day: date) -> tuple[date, date, Grain]:
    """Return the day told at a place, or the days on one side of it or around it that the words before it make of it."""
    before = text[max(0, start - 30) : start]
    if week := _WEEK_OF.search(before):
        return _week_of(day, week["side"])
    side = _SIDE_OF.search(before)
    return _side_of(day, side) if side else (day, day, Grain.DAY)


def _week_of(day: date, side: str) -> tuple[date, date, Grain]:
    """Return the days that "the week before" a day may mean, or that of or after it."""
    low, high = {"before": (-10, -1), "preceding": (-10, -1), "of": (-6, 6)}.get(side, (1, 10))
    return day + timedelta(days=low), day + timedelta(days=high), Grain.WEEK


_EVER = 730  # days: as far as "before Dec. 20" reaches back


def _side_of(day: date, match: re.Match[str]) -> tuple[date, date, Grain]:
    """Return the days that "shortly before", "weeks after", "by" a day may mean."""
    low, high, grain = (
        (1, 21, Grain.MONTH) if match["near"] else (6, 70, Grain.MONTH) if match["weeks"] else (1, _EVER, Grain.YEAR)
    )
    side = match["side"].lower()
    if side == "after":
        return day + timedelta(days=low), day + timedelta(days=high), grain
    return day - timedelta(days=high), day - timedelta(days=0 if side == "by" else low), grain


def _nearest(day: date, other: date | None) -> date:
    """Return the day of the week of another day that lies nearest to a day: the day itself where the two agree."""
    apart = 0 if other is None else (other.weekday() - day.weekday() + 3) % 7 - 3
    return day + timedelta(days=apart)


def _in_order(resolved: list[DateMention], chain: list[int]) -> None:
    """Let the days of the week of a chain come one after another, the last of them as it stands."""
    later = resolved[chain[-1]].first
    if later is None:
        return
    for index in reversed(chain[:-1]):
        mention = resolved[index]
        wanted = WEEKDAYS.index(next(d for d in WEEKDAYS if d in mention.text.lower()))
        later -= timedelta(days=(later.weekday() - wanted) % 7)
        if index != chain[0] or len(chain) > _SURE:
            resolved[index] = structs.replace(mention, first=later, last=later)


_SURE = 2  # days of the week in order, after which the first of them is of their week too


def _spelt(match: re.Match[str]) -> int | None:
    """Return the year that is written in words."""
    if match["century"] is None:
        return 2000 + (value_of(match["unit"]) or 0 if match["unit"] else 0)
    rest = re.sub(r"^oh[\s-]", "", match["rest"], flags=re.IGNORECASE)
    value = value_of(rest)
    return None if value is None or value > 99 else {"twenty": 2000, "nineteen": 1900}[match["century"].lower()] + value


def _in_year(first: date | None, final: date | None, year: int | None) -> tuple[date | None, date | None]:
    """Move a day or a month to another year; nothing where the year cannot be told or has no such day."""
    if first is None or final is None or year is None:
        return None, None
    if first == final:
        day = day_or_none(year, first.month, first.day)
        return day, day
    return month_span(year, first.month)[:2]


Resolver = Callable[[re.Match[str], Given], Resolved]


def _trim(text: str, span: Span) -> Span:
    words = text[span.start : span.end]
    lead = re.match(r"(?:on|in|since|until|till|by|from|during|through|of|back in)\s+", words, re.IGNORECASE)
    return Span(span.start + (lead.end() if lead else 0), span.end)


_RESOLVERS: dict[str, Resolver] = {
    "absolute": by_date, "month-day": by_month_and_day, "month": by_month, "month-of": by_month_of_year, "last-month": by_last_month, "ordinal": by_ordinal, "weekday": by_weekday,
    "daypart": by_daypart, "ago": by_time_ago, "anaphoric": by_day_before, "period": by_period, "season": by_season, "year": by_year, "holiday": by_holiday,
    "congress-start": by_congress_start,
}  # fmt: skip
