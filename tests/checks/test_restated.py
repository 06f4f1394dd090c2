"""Counts told after their noun."""

import pytest

from onrecord.checks.restated import restated


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("the death toll in Strelsau as 59", "59 people killed in Strelsau"),
        ("the dead in Strelsau at at least nine", "the dead in Strelsau at at least nine"),
        ("the dead at more than 20", "more than 20 people killed"),
        ("the number of injured at 59", "59 people wounded"),
        ("the number of dockers in jail at 320", "320 dockers in jail"),
        ("the total of ships lost to be twelve", "twelve ships lost"),
        ("the dead a monument", "the dead a monument"),
        ("ten percent of the harbor to the city", "ten percent of the harbor to the city"),
        ("the blame on nine men", "the blame on nine men"),
    ],
)
def test_a_count_is_told_with_its_number_first(said: str, expected: str) -> None:
    assert restated(said) == expected
