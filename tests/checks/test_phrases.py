"""Numbers of a claim against those of a clause: rounding, bounds, and the noun that each counts."""

import pytest

from onrecord.checks.passages import passages_of
from onrecord.checks.phrases import content, number_conflict, ranked
from tests.texts import text

SHELTER = text(
    ("", "That the House of Representatives—", 0),
    ("(1)", "supports the displaced.", 1),
    recitals=(
        "Whereas there were more than 70,800,000 displaced persons, including 41,300,000 in their own country, and 3,500,000 people seeking asylum;",
        "Whereas the flood at the lock took the lives of at least 22 people and seriously injured 59, many of whom were children;",
        "Whereas 10,000,000 dogs and 30,000,000 cats are sold each year;",
    ),
)


def clash(said: str) -> str | None:
    places = passages_of(SHELTER)
    found = number_conflict(said, content(said), ranked(content(said), places, said=said))
    return found.claimed if found else None


@pytest.mark.parametrize(
    "said",
    [
        "more than 70 million people had been forced from their homes",
        "nearly 71 million people had been displaced",
        "70.8 million displaced persons",
        "10 million dogs and 30 million cats are sold each year",
        "the flood injured 59 people",
        "at least 22 people were killed in the flood",
    ],
)
def test_numbers_that_agree(said: str) -> None:
    assert clash(said) is None


@pytest.mark.parametrize(
    ("said", "odd"),
    [
        ("90.8 million displaced persons, including those in their own country", "90.8 million"),
        ("30 million dogs and 10 million cats are sold each year", "30 million"),
        ("20 million dogs are sold each year", "20 million"),
        ("the flood killed 59 people", "59"),
    ],
)
def test_numbers_that_do_not(said: str, odd: str) -> None:
    assert clash(said) == odd
