"""Sentences that point at a thing told of before, and members of the other House who have a bill of the same name."""

import pytest

from tests.accused import accused


@pytest.mark.parametrize(
    "text",
    [
        "In March Congress passed a bill on veterans. That one was supported by 145 House Republicans.",
        "There was a vote on a rival plan. Nancy Pelosi voted for this one.",
        "There was a vote on a rival plan. The other one was opposed by five Democrats.",
        "Others are older. On the same day the House passed it.",
        "Two older texts are alike. Those never got a vote in the House.",
        "There are three such laws. The first, a bill on opioids, had become law on March 6.",
        "At least one senator, Ted Cruz, is against it.",
        "If senators agree it would go to the president.",
        "A bill with the name American Health Care Act, sponsored by Susan Collins, sits in the Senate.",
    ],
)
def test_a_thing_pointed_at_accuses_nobody(text: str) -> None:
    assert accused(text) == []


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Nancy Pelosi voted for it.", "Nancy Pelosi voted for it"),
        ("H.R. 1628 is sponsored by Susan Collins.", "sponsored by Susan Collins"),
    ],
)
def test_the_measure_itself_is_held_against_the_record(text: str, quote: str) -> None:
    assert any(quote in found for found in accused(text))
