"""Months by their words."""

import pytest

from onrecord.mentions.dates.calendar import month_of


@pytest.mark.parametrize(("word", "number"), [("January", 1), ("Sept.", 9), ("june", 6), ("Dec.", 12), ("May", 5)])
def test_numbers_months(word: str, number: int) -> None:
    assert month_of(word) == number
