"""What the checks of floor acts share: which votes there are and which one is meant."""

import pytest

from onrecord.checks.floor import by_body, meant, on_days, reaches, up_to, votes_on
from onrecord.checks.model import AsOf
from onrecord.claims.model import Body, Days
from tests.build import HEALTH, IMPEACHMENT, SANCTIONS, YEMEN, day, record

OPEN = AsOf(day=None)


def test_votes_are_counted_once_whether_told_by_actions_or_roll_calls() -> None:
    votes = votes_on(SANCTIONS, record(), OPEN)
    assert [(v.chamber, v.yeas, v.nays, v.question) for v in votes] == [
        ("house", 419, 3, None),
        ("senate", 98, 2, None),
    ]
    assert all(v.call for v in votes)


def test_votes_bear_their_question() -> None:
    votes = votes_on(YEMEN, record(), OPEN)
    assert {(v.yeas, v.question) for v in votes} >= {(54, None), (247, None), (53, "override")}
    assert [v.question for v in votes_on(IMPEACHMENT, record(), OPEN)] == ["table"]


@pytest.mark.parametrize(("on", "count"), [("2017-07-24", 0), ("2017-07-25", 1), ("2017-07-27", 2)])
def test_nothing_after_the_day_counts(on: str, count: int) -> None:
    as_of = AsOf(day=day(on))
    assert len(votes_on(SANCTIONS, record(), as_of)) == count
    assert len(up_to(SANCTIONS, as_of, record())) == count


def test_the_vote_meant_is_of_the_body_question_and_day() -> None:
    votes = votes_on(YEMEN, record(), OPEN)
    assert [v.yeas for v in meant(votes, Body.SENATE, None, None, OPEN)] == [54]
    assert [v.yeas for v in meant(votes, Body.SENATE, "override", None, OPEN)] == [53]
    april = Days(day("2019-04-04"), day("2019-04-04"))
    assert 247 in [v.yeas for v in meant(votes, Body.UNTOLD, None, april, OPEN)]
    assert 54 not in [v.yeas for v in meant(votes, Body.UNTOLD, None, april, OPEN)]


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


def test_the_count_told_beside_a_claim_shows_the_vote() -> None:
    votes = votes_on(YEMEN, record(), OPEN)
    assert [v.yeas for v in meant(votes, Body.UNTOLD, None, None, OPEN, (54, 46))] == [54]
    assert [v.yeas for v in meant(votes, Body.UNTOLD, "recommit", None, OPEN, (194, 228))] == [194]
    assert {v.yeas for v in meant(votes, Body.HOUSE, None, None, OPEN, (194, 228))} == {194, 247}
    assert len(meant(votes, Body.SENATE, None, None, OPEN, (12, 13))) == 1


def test_a_day_with_no_vote_on_passage_means_the_vote_on_the_way_that_it_had() -> None:
    march = Days(day("2019-04-04"), day("2019-04-04"))
    assert {v.yeas for v in meant(votes_on(YEMEN, record(), OPEN), Body.HOUSE, "procedural", march, OPEN)} <= {194, 247}
    may = Days(day("2019-05-02"), day("2019-05-02"))
    assert [v.yeas for v in meant(votes_on(YEMEN, record(), OPEN), Body.SENATE, None, may, OPEN)] == [53]
