"""Days of deeds that other words name."""

import pytest

from onrecord.claims.model import PassageDate, Status
from onrecord.claims.referred import read_referred
from tests.build import scene


@pytest.mark.parametrize(
    ("text", "kind", "what", "day"),
    [
        ("The House passed H.Res. 351. It did so on Tuesday.", "passage-date", "house", "2017-06-27"),
        ("The Senate passed S. 1. The House did so on Monday.", "passage-date", "house", "2017-06-26"),
        ("H.R. 3364 took a week to pass the House, which it did on June 20.", "passage-date", "house", "2017-06-20"),
        ("President Trump has signed H.R. 3364. He did so on Tuesday.", "status", "signed", "2017-06-27"),
        ("President Trump vetoed H.R. 3364, which he did last Monday.", "status", "vetoed", "2017-06-26"),
        ("When did H.Res. 351 pass the House? Last Thursday.", "passage-date", "house", "2017-06-22"),
        ("Has H.Res. 351 passed the House? Yes, on Tuesday.", "passage-date", "house", "2017-06-27"),
        ("When was H.R. 3364 signed? On June 20.", "status", "signed", "2017-06-20"),
    ],
)
def test_the_day_is_that_of_what_was_told(text: str, kind: str, what: str, day: str) -> None:
    found = [c for c in read_referred(scene(text, "2017-06-28")) if isinstance(c, PassageDate | Status)]
    told = [
        (c.KIND.value, c.state if isinstance(c, Status) else c.body.value, str(c.when.first)) for c in found if c.when
    ]
    assert told == [(kind, what, day)]


@pytest.mark.parametrize(
    "text",
    [
        "The Senate passed H.R. 3364. The House had done so seven weeks earlier.",
        "Nobody spoke. It did so on Tuesday.",
        "When will it pass? Not on Tuesday.",
    ],
)
def test_other_days_are_left(text: str) -> None:
    assert list(read_referred(scene(text, "2017-06-28"))) == []
