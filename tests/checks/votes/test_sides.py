"""How members and parties stood in a roll call."""

import pytest

from onrecord.checks.votes.sides import position_holds, side_of
from tests.build import position, record


@pytest.mark.parametrize(
    ("claimed", "own", "vote"),
    [
        ("with-Democrat", "R", "nay"),
        ("with-Republican", "D", "yea"),
        ("with-majority", "R", "yea"),
        ("with-minority", "R", "nay"),
        ("with-party", "D", "nay"),
        ("with-party", "R", "yea"),
    ],
)
def test_a_side_is_that_of_most_of_those_named(claimed: str, own: str, vote: str) -> None:
    call = record().roll_call("h256-115.2017")
    assert call is not None
    assert side_of(claimed, call, own) == vote
    assert position_holds(claimed, position("X", "X", own, "TX", vote), call)
    assert not position_holds(claimed, position("X", "X", own, "TX", "not voting"), call)
