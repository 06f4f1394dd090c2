"""Which Congress sits on a day, and when it begins and ends."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.record.congresses import congress_on, congress_over, first_day


@pytest.mark.parametrize(
    ("day", "congress"),
    [
        ("2017-01-02", 114),
        ("2017-01-03", 115),
        ("2018-12-31", 115),
        ("2019-01-02", 115),
        ("2019-01-03", 116),
        ("2020-01-01", 116),
        ("2026-11-28", 119),
    ],
)
def test_which_congress_sits(day: str, congress: int) -> None:
    assert congress_on(date.fromisoformat(day)) == congress


@given(st.dates(date(1796, 1, 1), date(2100, 1, 1)))
def test_every_day_lies_within_the_congress_that_sits_on_it(day: date) -> None:
    congress = congress_on(day)
    assert first_day(congress) <= day < first_day(congress + 1)
    assert congress_over(congress - 1, day)
    assert not congress_over(congress, day)


@given(st.integers(5, 200))
def test_a_congress_begins_where_the_last_one_ends(congress: int) -> None:
    first = first_day(congress)
    assert (congress_on(first), congress_on(first - timedelta(days=1))) == (congress, congress - 1)
