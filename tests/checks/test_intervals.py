"""The time between two events, where one of them is only guessed from the text before."""

import pytest

from tests.accused import accused


@pytest.mark.parametrize(
    ("text", "accusations"),
    [
        (
            "The committee had reported it on March 20. It was filed that day. Forty-five days later the House passed it.",
            0,
        ),
        ("It was introduced on March 20. Sixty-one days later the House passed it.", 1),
        ("The signing came 43 days after the committee took it up.", 0),
    ],
)
def test_a_time_from_another_event_accuses_nobody(text: str, accusations: int) -> None:
    assert len(accused(text)) == accusations
