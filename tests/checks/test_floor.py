"""What the checks of floor acts share: which votes there are and which one is meant."""

import pytest

from onrecord.checks.floor import by_body, on_days, reaches, up_to
from onrecord.checks.model import AsOf
from onrecord.checks.votes.counted import votes_on
from onrecord.claims.model import Body, Days
from tests.build import HEALTH, SANCTIONS, day, record

OPEN = AsOf(day=None)


@pytest.mark.parametrize(("on", "count"), [("2017-07-24", 0), ("2017-07-25", 1), ("2017-07-27", 2)])
def test_nothing_after_the_day_counts(on: str, count: int) -> None:
    as_of = AsOf(day=day(on))
    assert len(votes_on(SANCTIONS, record(), as_of)) == count
    assert len(up_to(SANCTIONS, as_of, record())) == count


def test_acts_are_told_apart_by_body() -> None:
    acts = up_to(SANCTIONS, OPEN, record())
    assert len(by_body(acts, Body.HOUSE)) == len(by_body(acts, Body.SENATE)) == 1
    assert len(by_body(acts, Body.CONGRESS)) == 2


@pytest.mark.parametrize(
    ("first", "page", "held"),
    [("2017-06-27", "2017-06-28", True), ("2017-07-04", "2017-07-04", True), ("2017-07-04", "2017-07-05", False)],
)
def test_a_weekday_named_on_itself_may_mean_a_week_before(first: str, page: str, held: bool) -> None:
    when = Days(day(first), day(first))
    assert on_days(day("2017-06-27"), when, AsOf(day=day(page))) is held


def test_a_record_reaches_as_far_as_its_last_action() -> None:
    assert reaches(HEALTH, day("2017-06-01"))
    assert not reaches(HEALTH, day("2017-12-01"))
