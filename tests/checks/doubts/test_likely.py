"""What is near enough to the record to be a slip of it."""

from datetime import date

import pytest

from onrecord.checks.doubts.likely import near, near_days
from onrecord.claims.model import Days
from onrecord.mentions.model import Grain
from tests.accused import accused


@pytest.mark.parametrize(
    ("told", "recorded", "slip"),
    [
        (17, 18, True), (181, 392, False), (3, 50, False), (2, 231, False), (63, 36, True), (400, 420, True), (1, 0, True), (6, 192, False),
    ],
)  # fmt: skip
def test_numbers_near_one_another(told: int, recorded: int, slip: bool) -> None:
    assert near(told, recorded) is slip


DAY = date(2017, 5, 4)


@pytest.mark.parametrize(
    ("first", "last", "grain", "slip"),
    [
        ("2017-05-03", "2017-05-03", Grain.DAY, True),
        ("2017-05-14", "2017-05-14", Grain.DAY, True),  # a figure wrong
        ("2017-05-24", "2017-05-24", Grain.DAY, True),
        ("2017-06-04", "2017-06-04", Grain.DAY, True),  # the month wrong
        ("2016-05-04", "2016-05-04", Grain.DAY, True),  # the year wrong
        ("2017-02-13", "2017-02-13", Grain.DAY, False),
        ("2009-11-07", "2009-11-07", Grain.DAY, False),
        ("2017-04-01", "2017-04-30", Grain.MONTH, True),
        ("2016-05-01", "2016-05-31", Grain.MONTH, True),
        ("2016-11-01", "2016-11-30", Grain.MONTH, False),
        ("2016-01-01", "2016-12-31", Grain.YEAR, True),
        ("2010-01-01", "2010-12-31", Grain.YEAR, False),
    ],
)
def test_days_near_one_another(first: str, last: str, grain: Grain, slip: bool) -> None:
    told = Days(date.fromisoformat(first), date.fromisoformat(last), grain)
    assert near_days(told, [DAY]) is slip


@pytest.mark.parametrize(
    ("text", "accusations"),
    [
        ("In 2010 the House passed it.", 0),
        ("They passed it in February 2015.", 0),
        ("It got 33-2 in one of the votes.", 0),
        ("Of the doctors in the House, 15 were in favor.", 0),
        ("The House passed it on May 3.", 1),
        ("The vote was 217-203.", 1),
    ],
)
def test_what_is_far_from_the_record_accuses_nobody(text: str, accusations: int) -> None:
    assert len(accused(text)) == accusations
