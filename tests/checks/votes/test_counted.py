"""Counted votes on a measure, and which of them is meant."""

from onrecord.checks.model import AsOf
from onrecord.checks.votes.counted import meant, votes_on
from onrecord.claims.model import Body, Days
from tests.build import IMPEACHMENT, SANCTIONS, YEMEN, day, record

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


def test_the_vote_meant_is_of_the_body_question_and_day() -> None:
    votes = votes_on(YEMEN, record(), OPEN)
    assert [v.yeas for v in meant(votes, Body.SENATE, None, None, OPEN)] == [54]
    assert [v.yeas for v in meant(votes, Body.SENATE, "override", None, OPEN)] == [53]
    april = Days(day("2019-04-04"), day("2019-04-04"))
    assert 247 in [v.yeas for v in meant(votes, Body.UNTOLD, None, april, OPEN)]
    assert 54 not in [v.yeas for v in meant(votes, Body.UNTOLD, None, april, OPEN)]


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
