"""Dates in prose, as resolved against the day of the page."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.mentions.dates.forms import find_dates
from onrecord.mentions.dates.resolve import resolve_dates
from onrecord.mentions.model import DateMention, Grain

PAGE = date(2017, 6, 28)  # a Wednesday
MONTHS = "January February March April May June July August September October November December".split()
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()


def read(text: str, page: date | None = PAGE) -> list[DateMention]:
    return list(resolve_dates(text, find_dates(text), page))


@pytest.mark.parametrize(
    ("text", "words", "day"),
    [
        ("introduced on May 23, 2017, by", "May 23, 2017", "2017-05-23"),
        ("on Tuesday, June 27, 2017", "Tuesday, June 27, 2017", "2017-06-27"),
        ("on 27 June 2017 in Washington", "27 June 2017", "2017-06-27"),
        ("the 27th of June, 2017", "the 27th of June, 2017", "2017-06-27"),
        ("posted 2017-06-27 at noon", "2017-06-27", "2017-06-27"),
        ("WASHINGTON, 6/27/2017 —", "6/27/2017", "2017-06-27"),
        ("on Sept. 8, 2016", "Sept. 8, 2016", "2016-09-08"),
        ("introduced on May 23 by", "May 23", "2017-05-23"),
        ("on April 1st", "April 1st", "2017-04-01"),
        ("on Valentine’s Day last year", "Valentine’s Day last year", "2016-02-14"),
        ("filed on Feb. 15 of last year", "Feb. 15 of last year", "2016-02-15"),
        ("on May 3, last year", "May 3, last year", "2016-05-03"),
        ("on Tuesday (June 27)", "Tuesday (June 27)", "2017-06-27"),
        ("back on Dec. 12", "Dec. 12", "2016-12-12"),
        ("introduced on Valentine’s Day", "Valentine’s Day", "2017-02-14"),
        ("introduced on the eve of Veterans Day", "the eve of Veterans Day", "2016-11-10"),
        ("filed a day before Valentine’s Day", "a day before Valentine’s Day", "2017-02-13"),
        ("the day after Memorial Day", "the day after Memorial Day", "2017-05-30"),
        ("the day before Thanksgiving", "the day before Thanksgiving", "2016-11-23"),
        ("filed the day after Labor Day", "the day after Labor Day", "2016-09-06"),
        ("filed on Election Day", "Election Day", "2016-11-08"),
        ("filed on Martin Luther King Day", "Martin Luther King Day", "2017-01-16"),
        ("filed on April Fools' Day", "April Fools' Day", "2017-04-01"),
        ("passed on Tuesday", "Tuesday", "2017-06-27"),
        ("passed Wednesday", "Wednesday", "2017-06-28"),
        ("voted last Thursday", "last Thursday", "2017-06-22"),
        ("The vote is expected on Friday", "Friday", "2017-06-30"),
        ("will take it up next Tuesday", "next Tuesday", "2017-07-04"),
        ("voted yesterday", "yesterday", "2017-06-27"),
        ("approved late last night", "late last night", "2017-06-27"),
        ("said today", "today", "2017-06-28"),
        ("on Inauguration Day", "Inauguration Day", "2017-01-20"),
        ("on the Fourth of July", "the Fourth of July", "2016-07-04"),
        ("filed on Wednesday of last week", "Wednesday of last week", "2017-06-21"),
        ("filed on May 23 of last year", "May 23 of last year", "2016-05-23"),
        ("passed on Memorial Day", "Memorial Day", "2017-05-29"),
        ("passed on Tuesday the 13th", "Tuesday the 13th", "2017-06-13"),
    ],
)
def test_resolves_days(text: str, words: str, day: str) -> None:
    (found,) = read(text)
    assert text[found.span.start : found.span.end].removeprefix("on ") == words
    assert (found.first, found.last, found.grain) == (date.fromisoformat(day), date.fromisoformat(day), Grain.DAY)


@pytest.mark.parametrize(
    ("text", "first", "last", "grain"),
    [
        ("reported in April", "2017-04-01", "2017-04-30", Grain.MONTH),
        ("since November", "2016-11-01", "2016-11-30", Grain.MONTH),
        ("in April of 2016", "2016-04-01", "2016-04-30", Grain.MONTH),
        ("in early April 2017", "2017-04-01", "2017-04-12", Grain.MONTH),
        ("in the middle of April 2017", "2017-04-08", "2017-04-23", Grain.MONTH),
        ("late in April 2017", "2017-04-17", "2017-04-30", Grain.MONTH),
        ("the last week of April 2017", "2017-04-20", "2017-04-30", Grain.MONTH),
        ("on the last day of April 2017", "2017-04-30", "2017-04-30", Grain.DAY),
        ("on the second Wednesday of April 2017", "2017-04-12", "2017-04-12", Grain.DAY),
        ("in May of last year", "2016-05-01", "2016-05-31", Grain.MONTH),
        ("last month", "2017-05-01", "2017-05-31", Grain.MONTH),
        ("in 2016", "2016-01-01", "2016-12-31", Grain.YEAR),
        ("last year", "2016-01-01", "2016-12-31", Grain.YEAR),
        ("last week", "2017-06-18", "2017-06-25", Grain.WEEK),
    ],
)
def test_resolves_months_weeks_and_years(text: str, first: str, last: str, grain: Grain) -> None:
    (found,) = read(text)
    assert (str(found.first), str(found.last), found.grain) == (first, last, grain)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("passed two days ago", date(2017, 6, 26)),
        ("introduced five weeks ago", date(2017, 5, 23)),
        ("first reported nearly three months ago", date(2017, 4, 1)),
        ("a year ago", date(2016, 6, 28)),
    ],
)
def test_a_stretch_back_covers_the_day_meant(text: str, day: date) -> None:
    (found,) = read(text)
    assert found.first is not None
    assert found.last is not None
    assert found.first <= day <= found.last


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("It was introduced on May 23. Two days later a panel met.", "2017-05-25"),
        ("It passed on June 27, and the next day it was sent on.", "2017-06-28"),
        ("It passed on June 27, a day after the debate. The same day a letter went out.", "2017-06-27"),
        ("The panel met on May 25. Members voted that same day.", "2017-05-25"),
        ("It came up on June 27. A day earlier, nobody knew.", "2017-06-26"),
    ],
)
def test_counts_from_the_day_named_before(text: str, day: str) -> None:
    found = read(text)
    assert str(found[-1].first) == day
    assert found[-1].expression == "anaphoric"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The committee acted on May 25. A week later it was ready.", date(2017, 6, 2)),
        ("It was filed on May 2. Three weeks later it was law.", date(2017, 5, 21)),
        ("It was filed on February 10. Two months later it moved.", date(2017, 4, 20)),
    ],
)
def test_weeks_and_months_after_a_day_are_told_roughly(text: str, day: date) -> None:
    found = read(text)[-1]
    assert found.first is not None
    assert found.last is not None
    assert found.first < day < found.last


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("It passed on June twenty-seventh.", "2017-06-27"),
        ("It passed on the twenty first of June.", "2017-06-21"),
        ("Filed May third, nobody read it.", "2017-05-03"),
        ("It passed on June second, twenty-sixteen.", "2016-06-02"),
        ("It began in March of nineteen ninety-nine.", "1999-03-01"),
        ("It began in April two thousand and eight.", "2008-04-01"),
        ("The first March vote was close.", None),
    ],
)
def test_dates_as_they_are_spoken(text: str, first: str | None) -> None:
    assert [str(d.first) for d in read(text)] == ([first] if first else [])


@pytest.mark.parametrize(
    "text", ["on Tuesday", "on May 23", "yesterday", "last month", "three weeks ago", "the next day"]
)
def test_without_a_day_of_the_page_relative_dates_stay_open(text: str) -> None:
    (found,) = read(text, None)
    assert (found.first, found.last) == (None, None)


def test_without_a_day_of_the_page_absolute_dates_resolve() -> None:
    assert [str(d.first) for d in read("introduced on May 23, 2017 and passed in 2018", None)] == [
        "2017-05-23",
        "2018-01-01",
    ]


def test_a_day_that_does_not_exist_stays_open() -> None:
    (found,) = read("on February 30, 2017")
    assert found.first is None


@given(
    st.dates(date(1990, 1, 1), date(2030, 12, 31)),
    st.sampled_from(["{m} {d}, {y}", "{d} {m} {y}", "{y}-{n:02}-{d:02}", "{n}/{d}/{y}"]),
)
def test_absolute_dates_round_trip(day: date, form: str) -> None:
    words = form.format(m=MONTHS[day.month - 1], n=day.month, d=day.day, y=day.year)
    (found,) = read(f"It was adopted on {words}.")
    assert found.first == found.last == day


@given(st.dates(date(2001, 1, 10), date(2030, 12, 31)), st.integers(0, 6))
def test_a_bare_weekday_is_the_last_one(page: date, wanted: int) -> None:
    (found,) = read(f"The chamber acted on {WEEKDAYS[wanted]}.", page)
    assert found.first is not None
    assert timedelta(0) <= page - found.first < timedelta(days=7)
    assert found.first.weekday() == wanted


@given(st.dates(date(2001, 1, 10), date(2030, 12, 31)), st.integers(0, 300))
def test_a_day_and_month_is_the_nearest_one_before(page: date, back: int) -> None:
    day = page - timedelta(days=back)
    if (day.month, day.day) == (2, 29):
        return
    (found,) = read(f"It was introduced on {MONTHS[day.month - 1]} {day.day}.", page)
    assert found.first == day


def test_a_weekday_told_by_an_event_after_it_is_not_guessed() -> None:
    text = "It was introduced on the Thursday before the recess."
    (found,) = resolve_dates(text, find_dates(text), date(2017, 7, 1))
    assert found.first is None


@pytest.mark.parametrize(
    ("words", "page", "inside"),
    [
        ("last summer", "2026-01-09", "2025-07-15"),
        ("last fall", "2017-03-29", "2016-10-15"),
        ("last fall", "2017-11-10", "2016-10-15"),
        ("last spring", "2017-06-28", "2017-04-15"),
        ("last winter", "2018-03-20", "2018-01-15"),
        ("last winter", "2018-01-20", "2017-01-15"),
    ],
)
def test_the_last_season_is_the_last_one_that_ended(words: str, page: str, inside: str) -> None:
    (found,) = read(f"adopted {words} by", date.fromisoformat(page))
    assert found.first is not None
    assert found.last is not None
    assert found.first <= date.fromisoformat(inside) <= found.last


def test_a_weekday_beside_a_date_is_that_day() -> None:
    found = read("told on Dec. 18, a Wednesday and the day of the vote", date(2019, 12, 30))
    assert [(d.text, d.first) for d in found] == [("Dec. 18", date(2019, 12, 18)), ("Wednesday", date(2019, 12, 18))]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("passed the week before Christmas", "2016-12-15", "2016-12-24"),
        ("passed the week of May 22", "2017-05-16", "2017-05-28"),
        ("passed shortly before May 23", "2017-05-02", "2017-05-22"),
        ("passed by May 23", "2015-05-24", "2017-05-23"),
        ("passed after May 23", "2017-05-24", "2019-05-23"),
    ],
)
def test_a_day_named_beside_a_side_of_it_is_a_stretch(text: str, first: str, last: str) -> None:
    (found,) = read(text)
    assert (str(found.first), str(found.last)) == (first, last)


def test_any_day_of_the_week_is_none() -> None:
    assert [d.first for d in read("passed on a Monday")] == [None]


def test_days_of_the_week_in_a_row_come_one_after_another() -> None:
    found = read(
        "It came in on a Monday, passed the House on Thursday, the Senate on Friday and was signed on Saturday."
    )
    assert [str(d.first) for d in found] == ["2017-06-19", "2017-06-22", "2017-06-23", "2017-06-24"]


def test_a_day_of_the_week_beside_a_date_may_be_wrong() -> None:
    found = read("on June 20, a Wednesday")
    assert [str(d.first) for d in found] == ["2017-06-20", "2017-06-21"]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("It was filed in March 2016 and passed that June.", "2016-06-01", "2016-06-30"),
        ("It was filed in October 2015 and passed that February.", "2016-02-01", "2016-02-29"),
        ("It passed on March 22, 2016, and was signed that Thursday.", "2016-03-24", "2016-03-24"),
        ("One House acted in June 2016 and the other the next month.", "2016-07-01", "2016-07-31"),
    ],
)
def test_that_and_the_next_count_from_what_was_told_before(text: str, first: str, last: str) -> None:
    found = read(text)[-1]
    assert (str(found.first), str(found.last)) == (first, last)


def test_talk_of_what_is_to_come_ends_with_its_line() -> None:
    assert str(read("Workers will get their pay\nThe president on Tuesday signed the bill.")[-1].first) == "2017-06-27"


def test_a_holiday_of_last_year() -> None:
    assert next(str(d.first) for d in read("passed on Valentine’s Day last year")) == "2016-02-14"
