"""Groups that are but a part of a party."""

import pytest

from tests.accused import accused


@pytest.mark.parametrize(
    "text",
    [
        "Every Republican from New Jersey voted no.",
        "Maine's two Democrats voted yes.",
        "The state's other three Republicans voted no.",
        "Most of the state's Republicans were there. Just seven of them voted yes.",
        "The delegation's 12 Republicans voted no.",
        "Michigan's delegation divided by party: nine Republicans voted yes, five Democrats voted no.",
    ],
)
def test_part_of_a_party_accuses_nobody(text: str) -> None:
    assert accused(text) == []


def test_a_whole_party_is_held_against_the_vote() -> None:
    assert accused("Twenty-five Republicans voted no.") == ["Twenty-five Republicans voted no"]
