"""Months and Congresses by their words."""

from datetime import date

import pytest

from onrecord.mentions.dates.calendar import congress_on, month_of


@pytest.mark.parametrize(("word", "number"), [("January", 1), ("Sept.", 9), ("june", 6), ("Dec.", 12), ("May", 5)])
def test_numbers_months(word: str, number: int) -> None:
    assert month_of(word) == number


@pytest.mark.parametrize(
    ("day", "number"),
    [
        ("2017-01-02", 114),
        ("2017-01-03", 115),
        ("2018-12-31", 115),
        ("2019-01-02", 115),
        ("2019-01-03", 116),
        ("2026-06-23", 119),
    ],
)
def test_numbers_congresses(day: str, number: int) -> None:
    assert congress_on(date.fromisoformat(day)) == number
