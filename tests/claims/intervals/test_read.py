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
        ("It took a little over a month from introduction to the president's pen.", 28, 67, "introduced", "signed"),
        ("From start to finish it took more than three months.", 89, 128, "introduced", "ended"),
        ("The president took 11 days to sign it.", 11, 11, "presented", "signed"),
        ("The House approved it six days after the bill came in.", 6, 6, "introduced", "passed"),
        ("The House adopted it on June 27, the day it was offered.", 0, 0, "introduced", "passed"),
        ("The House approved it the very day the resolution was filed.", 0, 0, "introduced", "passed"),
        ("It went from hopper to passage in five weeks.", 32, 38, "introduced", "passed"),
        ("It took the better part of a year from introduction to passage.", 164, 373, "introduced", "passed"),
        ("The House approved it a month and a half after it was introduced.", 36, 56, "introduced", "passed"),
        ("The House approved it three days short of a year after it was introduced.", 359, 365, "introduced", "passed"),
        ("The House approved it two weeks to the day after it was introduced.", 14, 14, "introduced", "passed"),
        ("The House approved it a couple of weeks after it was introduced.", 10, 22, "introduced", "passed"),
        ("Not a week but a month passed between introduction and passage.", 22, 38, "introduced", "passed"),
        ("It sat on the president's desk for six days.", 6, 6, "presented", "ended"),
        ("One week: the time it spent on the president's desk.", 5, 9, "presented", "ended"),
        ("It went from idea to statute in a shade over six months.", 181, 228, "introduced", "signed"),
        ("The House passed the resolution. It was a week old.", 5, 9, "introduced", "passed"),
        ("H.Res. 351 is seven weeks old.", 46, 52, "introduced", "page"),
        ("The Senate passed it nine days after it left the House.", 9, 9, "passed", "passed"),
        ("Passage took four months.", 108, 136, "introduced", "passed"),
        ("H.Res. 351 took two weeks to get through the House.", 11, 17, "introduced", "passed"),
        ("It has been nearly four weeks since the resolution passed the House.", 24, 31, "passed", "page"),
        ("Four months after it passed the House, the bill has yet to get a Senate vote.", 108, 136, "passed", "page"),
        ("The resolution comes nearly three months after the newspaper Novaya Gazeta first reported the killings.", 73, 94, "report", "passed"),
    ],
)  # fmt: skip
def test_days(text: str, low: int, high: int, earlier: str, later: str) -> None:
    view = scene(text)
    found = [c for c in read_intervals(view) if isinstance(c, Interval) and c.span.start >= told(view, text)]
    assert [(c.low, c.high, c.earlier.what, c.later.what) for c in found] == [(low, high, earlier, later)]


@pytest.mark.parametrize(
    "text",
    [
        "It had been in committee since May 23, the day it was introduced, and nobody voted on it.",
        "On May 23, the day it was submitted, the House adopted it.",
        "He has served for ten years.",
        "The vote is expected in two weeks.",
        "The sentence is up to five years.",
    ],
)
def test_other_durations_are_left_alone(text: str) -> None:
    view = scene(text)
    assert list(read_intervals(view)) == []


def test_of_two_times_told_in_a_row_both_are_counted_to_the_same_deed() -> None:
    view = scene("The president signed it nine days after the veto and four days after the House had voted on it.")
    found = [(c.low, c.earlier.what, c.later.what) for c in read_intervals(view) if isinstance(c, Interval)]
    assert found == [(9, "vetoed", "signed"), (4, "passed", "signed")]


def test_the_time_that_a_chamber_took_is_counted_from_introduction_where_its_vote_was_just_told() -> None:
    view = scene("On Tuesday the House agreed to the resolution. It took the chamber just over five weeks.")
    took = [c for c in read_intervals(view) if isinstance(c, Interval) and not c.tentative]
    assert [(c.earlier.what, c.later.what) for c in took] == [("introduced", "passed")]


def test_a_deadline_for_filing_is_no_introduction() -> None:
    assert list(read_intervals(scene("Three Democrats crossed over a day after the filing deadline."))) == []
