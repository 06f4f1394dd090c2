"""Dates in prose resolved against the day that the page appeared.

Nothing is guessed: a date whose year or week cannot be told stays unresolved.
"""

import re
from collections.abc import Callable, Iterable
from datetime import date

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
from onrecord.mentions.dates.relative import by_day_before, by_daypart, by_period, by_time_ago, by_weekday
from onrecord.mentions.dates.resolved import Given, Resolved, month_span
from onrecord.mentions.model import DateMention, Grain
from onrecord.mentions.numbers import WORDS, value_of

_FUTURE = re.compile(
    r"\b(?:will|shall|expected|scheduled|set to|plans?|planned|due|next|coming|upcoming|slated)\b[^.]{0,60}$",
    re.IGNORECASE,
)
# "twenty-nineteen", "nineteen ninety-nine", "two thousand and eight", after a month or a day
_SPELT_YEAR = re.compile(
    rf",?\s+(?:of\s+)?(?:(?P<century>twenty|nineteen)[\s-]+(?P<rest>{WORDS}|oh[\s-]\w+)|two\s+thousand(?:(?:\s+and)?\s+(?P<unit>{WORDS}))?)\b",
    re.IGNORECASE,
)

_APPOSED = re.compile(r"\d(?:st|nd|rd|th)?,? (?:which was )?an? $")
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
    for span, name, match in pending:
        future = bool(_FUTURE.search(text[max(0, span.start - 80) : span.start]))
        first, final, grain, offset = _RESOLVERS[name](
            match, Given(page=anchor, before=last, future=future, congress=congress)
        )
        if (
            name == "weekday"
            and _OF_AN_EVENT.match(text, span.end)
            and text[max(0, span.start - 4) : span.start].lower() == "the "
        ):
            first = final = None  # "on the Thursday before the recess"
        if name == "weekday" and last and _APPOSED.search(text, max(0, span.start - 12), span.start):
            first = final = last  # "on Dec. 18, a Wednesday"
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
    return tuple(resolved)


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
