"""Words that only look like a status."""

import pytest

from onrecord.claims.model import Status
from onrecord.claims.status.read import read_status
from tests.build import scene


def states(text: str, published: str = "2017-07-28") -> list[str]:
    return [c.state for c in read_status(scene(text, published)) if isinstance(c, Status)]


@pytest.mark.parametrize(
    "text",
    [
        "President Trump signed a letter on H.R. 3364.",
        "President Trump signed an executive order after H.R. 3364.",
        "Three people died in the attack.",
        "He works at a law firm.",
        "Law enforcement backed H.R. 3364.",
    ],
)
def test_leaves_letters_deaths_and_law_firms_alone(text: str) -> None:
    assert states(text) == []


@pytest.mark.parametrize("text", ["The bill H.R. 3364 was signed on Wednesday.", "H.R. 3364 was signed last night."])
def test_a_measure_that_was_signed_needs_no_signer(text: str) -> None:
    assert "signed" in states(text)


def test_what_else_was_signed_is_no_measure() -> None:
    assert states("H.Res. 351 gives July 4 as the day it was signed, and a treaty was signed too.") == []
