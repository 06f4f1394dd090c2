"""Times between events: phrasings and the days they allow."""

import pytest

from onrecord.claims.intervals.read import read_intervals
from onrecord.claims.model import Interval
from tests.bills import scene, told


@pytest.mark.parametrize(
    ("text", "low", "high", "earlier", "later"),
    [
        ("The House passed it five weeks after it was introduced.", 32, 38, "introduced", "passed"),
        ("The vote came 35 days after the resolution was introduced.", 35, 35, "introduced", "passed"),
        ("The resolution was introduced barely 24 hours before the House vote.", 0, 2, "introduced", "passed"),
        ("It took eight months and three days from introduction.", 244, 250, "introduced", "passed"),
        ("It took the president one day to sign.", 1, 1, "presented", "signed"),
        ("Thirty-five days passed between introduction and passage.", 35, 35, "introduced", "passed"),
        ("The resolution comes nearly three months after the newspaper Novaya Gazeta first reported the killings.", 73, 94, "report", "passed"),
    ],
)  # fmt: skip
def test_days(text: str, low: int, high: int, earlier: str, later: str) -> None:
    view = scene(text)
    found = [c for c in read_intervals(view) if isinstance(c, Interval) and c.span.start >= told(view, text)]
    assert [(c.low, c.high, c.earlier.what, c.later.what) for c in found] == [(low, high, earlier, later)]


@pytest.mark.parametrize(
    "text", ["He has served for ten years.", "The vote is expected in two weeks.", "The sentence is up to five years."]
)
def test_other_durations_are_left_alone(text: str) -> None:
    view = scene(text)
    assert list(read_intervals(view)) == []
