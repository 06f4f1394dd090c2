"""Whose day a date is."""

import pytest

from onrecord.claims.model import PassageDate
from onrecord.claims.passage import read_passage
from tests.build import scene


def told(text: str) -> list[tuple[str, bool]]:
    """Return the days read for what a House did, with whether each is read only if the record bears it out."""
    found = [c for c in read_passage(scene(text, "2017-06-28")) if isinstance(c, PassageDate) and c.when]
    return [(str(c.when.first), c.tentative) for c in found if c.when]


@pytest.mark.parametrize(
    "text",
    [
        "WASHINGTON, June 28, 2017 - H.Res. 397 sailed through the House.",
        "BRUSSELS, June 28 — The House passed H.Res. 397 with ease.",
        "(Updated Wednesday) The House passed H.Res. 397.",
        "He was told that morning, a Wednesday and the day the House passed H.Res. 397.",
    ],
)
def test_a_dateline_dates_no_act(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The House passed H.Res. 397 with the June 15 summit in mind.",
        "The House passed H.Res. 397 as the ceremony of June 5 faded.",
        "The House passed H.Res. 397, a text submitted on June 6.",
        "The House passed H.Res. 397 just ahead of the recess that starts Friday.",
    ],
)
def test_the_day_of_something_else_accuses_nobody(text: str) -> None:
    assert all(tentative for _, tentative in told(text))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The House passed H.Res. 397 on June 27.", "2017-06-27"),
        ("On June 27 the House passed H.Res. 397.", "2017-06-27"),
        ("WASHINGTON, June 28 - The House passed H.Res. 397 on Tuesday.", "2017-06-27"),
        ("The House passed H.Res. 397 as amended on June 27.", "2017-06-27"),
    ],
)
def test_the_day_of_the_act_is_read(text: str, day: str) -> None:
    assert told(text) == [(day, False)]
