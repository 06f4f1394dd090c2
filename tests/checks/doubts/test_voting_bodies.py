"""Votes of bodies that are no House of Congress."""

import pytest

from tests.accused import accused


@pytest.mark.parametrize(
    "text",
    [
        "Toledo's council passed one of its own in March by voice vote.",
        "Vermont legislators approved a plan of their own, 217-12, in April.",
        "The Vermont Senate passed it 217-9 last week.",
        "The hospital board backed it unanimously on April 28.",
        "At the U.N., the General Assembly vote on April 28 went the other way.",
        "It was approved 217-3 by the county commission.",
        "In Montpelier the Senate took it up on April 28 and passed it.",
        "Regulators in Ohio adopted a rule on a 5-4 vote in May.",
        "Illinois lawmakers turned it down, 217-210 in the House there.",
        "The nurses' union endorsed it on April 28 by unanimous consent.",
    ],
)
def test_the_vote_of_another_body_accuses_nobody(text: str) -> None:
    assert accused(text) == []


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The bill, which governors and city councils had fought, passed 217-203.", "217-203"),
        ("Voters were split, but the House passed it 217-203.", "217-203"),
        ("The House passed the bill on May 3 after county officials came to plead.", "passed the bill on May 3"),
    ],
)
def test_other_bodies_beside_the_house_hide_no_slip(text: str, quote: str) -> None:
    assert any(quote in found for found in accused(text))
