"""Parties told of the others."""

import pytest

from tests.accused import accused


@pytest.mark.parametrize(
    "text",
    [
        "Everyone who spoke but Nancy Pelosi of California was a Republican.",
        "All of them except Nancy Pelosi was a Republican.",
    ],
)
def test_a_party_of_others_accuses_nobody(text: str) -> None:
    assert accused(text) == []


def test_ones_own_party_is_held_against_the_record() -> None:
    assert accused("Nancy Pelosi, a Republican, spoke.") != []
