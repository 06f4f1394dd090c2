"""Cosponsors by name and by count: phrasings by phenomenon."""

import pytest

from onrecord.claims.model import Cosponsor, CosponsorCount, Modality
from onrecord.claims.sponsorship import read_sponsorship
from tests.bills import scene, told

ROS, CIC, ENG, CUR, JOR, MAR = "R000435", "C001084", "E000179", "C001107", "J000289", "M000133"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The resolution was co-sponsored by Reps. David Cicilline, Eliot Engel and Jim Jordan.", [CIC, ENG, JOR]),
        ("Rep. Eliot Engel, the lead Democratic cosponsor, praised the vote.", [ENG]),
        ("Co-sponsors include Reps. David Cicilline, D-R.I., and Jim Jordan, R-Ohio.", [CIC, JOR]),
        ("Also co-sponsoring were Reps. David Cicilline and Eliot Engel.", [CIC, ENG]),
        ("Rep. David Cicilline, who co-sponsored it, spoke.", [CIC]),
        ("Rep. David Cicilline is among its co-sponsors; so is Rep. Jim Jordan.", [CIC, JOR]),
        ("Rep. David Cicilline is a co-sponsor, as are Reps. Eliot Engel and Jim Jordan.", [CIC, ENG, JOR]),
        ("The text has 85 cosponsors, Rep. Jim Jordan among them.", [JOR]),
        ("The text has 85 cosponsors, including Rep. Jim Jordan.", [JOR]),
        ("The text has three cosponsors. Rep. Jim Jordan is on it. Rep. Eliot Engel is too.", [JOR, ENG]),
        ("Of three co-sponsors one is a Republican: Rep. Carlos Curbelo. Rep. Jim Jordan is another.", [CUR, JOR]),
        ("Rep. David Cicilline of Rhode Island joined Ros-Lehtinen as an original cosponsor.", [CIC]),
        ("Rep. David Cicilline (D-RI) has signed on to the resolution.", [CIC]),
        ("Rep. Ileana Ros-Lehtinen introduced the resolution with her fellow Floridian, Rep. Carlos Curbelo.", [CUR]),
        ("The text was led by Rep. Ileana Ros-Lehtinen, with Rep. Eliot Engel as its first co-sponsor.", [ENG]),
        ("It has three cosponsors. Reps. Jim Jordan and Eliot Engel signed later.", [JOR, ENG]),
        ("The text has 85 cosponsors, running from Rep. Jim Jordan. Rep. Eliot Engel was with her from the start.", [ENG]),
        ("It has 85 cosponsors. Rep. Jim Jordan added his name later.", [JOR]),
        ("It has 85 cosponsors. Rep. Jim Jordan of Ohio came aboard later.", [JOR]),
        ("It has 85 cosponsors. Also on the list is Rep. Jim Jordan.", [JOR]),
        ("It has 85 cosponsors. Rep. Jim Jordan was one of four who joined on the first day.", [JOR]),
        ("It has 85 cosponsors. Rep. Jim Jordan, who is retiring, signed as well.", [JOR]),
        ("It had just two cosponsors, Rep. Jim Jordan and Rep. Eliot Engel.", [JOR, ENG]),
        ("Two conservatives cosponsored it, Rep. Jim Jordan and Rep. Carlos Curbelo.", [JOR, CUR]),
        ("Its cosponsors range from Rep. Eliot Engel on the left to Rep. Jim Jordan on the right.", [ENG, JOR]),
        # a vote is not a signature
        ("Rep. David Cicilline is a cosponsor. Rep. Jim Jordan voted no, as did Rep. Carlos Curbelo.", [CIC]),
        ("The resolution was put forward by Rep. Ed Royce and has 41 co-sponsors.", []),
        ("The text has 85 cosponsors, Rep. Jim Jordan said.", []),
        ("Rep. Jim Jordan signed a letter.", []),
    ],
)  # fmt: skip
def test_named(text: str, expected: list[str]) -> None:
    view = scene(text)
    found = [c for c in read_sponsorship(view) if isinstance(c, Cosponsor) and c.span.start >= told(view, text)]
    assert [c.person for c in found] == expected


@pytest.mark.parametrize(
    ("text", "count", "bound", "party"),
    [
        ("It has 41 co-sponsors.", 41, "exact", None),
        ("Its lone cosponsor is Rep. Jim Jordan.", 1, "exact", None),
        ("All 34 of his co-sponsors came from one state.", 34, "exact", None),
        ("The list of cosponsors grew to 81 names.", 81, "exact", None),
        ("The number of cosponsors had grown to eleven.", 11, "exact", None),
        ("The count of cosponsors, 25, includes both parties.", 25, "exact", None),
        ("It drew cosponsors from both parties, 35 in all.", 35, "exact", None),
        ("It lists cosponsors from eight states; in all there are 21.", 21, "exact", None),
        ("Four members of the Florida delegation signed on as cosponsors.", 4, "over", None),
        ("He stands among the resolution’s 19 cosponsors.", 19, "exact", None),
        ("Ninety-eight colleagues joined him as sponsors.", 98, "exact", None),
        ("The resolution drew more than 80 cosponsors.", 80, "over", None),
        ("Fewer than 40 members put their names to it.", 40, "under", None),
        ("He picked up two dozen cosponsors.", 24, "exact", None),
        ("It gathered some 150 cosponsors.", 150, "about", None),
        ("It has 34 Republican co-sponsors.", 34, "exact", "Republican"),
        ("Nobody co-sponsored the resolution.", 0, "exact", None),
        ("It had no cosponsors.", 0, "exact", None),
        ("The resolution has not a single cosponsor.", 0, "exact", None),
        ("Eighty-five House members signed on as cosponsors.", 85, "exact", None),
        ("Cosponsors: 85.", 85, "exact", None),
    ],
)
def test_counted(text: str, count: int, bound: str, party: str | None) -> None:
    view = scene(text)
    found = [c for c in read_sponsorship(view) if isinstance(c, CosponsorCount)]
    assert [(c.count, c.bound, c.party, c.measure) for c in found] == [(count, bound, party, "hres351-115")]


def test_delegations() -> None:
    view = scene("The entire Rhode Island delegation co-sponsored the resolution. Florida's two senators signed on.")
    found = [c for c in read_sponsorship(view) if isinstance(c, CosponsorCount | Cosponsor)]
    assert [(type(c).__name__, c.state) for c in found] == [("CosponsorCount", "RI"), ("Cosponsor", "FL")]


def test_denied() -> None:
    view = scene("Rep. Jim Jordan is not a cosponsor of the resolution.")
    assert [c.modality for c in read_sponsorship(view) if isinstance(c, Cosponsor)] == [Modality.DENIED]


@pytest.mark.parametrize(
    "text",
    [
        "It has 85 cosponsors. Rep. Jim Jordan did not sign.",
        "It has 85 cosponsors. Rep. Jim Jordan kept his distance.",
        "It has 85 cosponsors. Rep. Jim Jordan is missing from the list.",
        "Rep. Jim Jordan did not cosponsor the resolution.",
        "It has 85 cosponsors. One name missing from the list is Rep. Jim Jordan.",
    ],
)
def test_who_did_not_sign(text: str) -> None:
    view = scene(text)
    found = [c for c in read_sponsorship(view) if isinstance(c, Cosponsor) and c.person == JOR]
    assert [c.modality for c in found] == [Modality.DENIED]


@pytest.mark.parametrize(
    "text",
    [
        "One of the cosponsors, Rep. Jim Jordan, spoke.",
        "Three of its cosponsors spoke.",
        "None of the three Republicans is a cosponsor.",
    ],
)
def test_part_of_the_cosponsors_is_no_count(text: str) -> None:
    view = scene(text)
    assert not [c for c in read_sponsorship(view) if isinstance(c, CosponsorCount) and c.span.start >= told(view, text)]


@pytest.mark.parametrize(
    "text",
    [
        "It began with a dozen cosponsors.",
        "She filed it with 12 cosponsors.",
        "Twelve colleagues signed on the first day.",
        "It had twelve cosponsors at the outset.",
        "She had twelve cosponsors that day and 74 in the end.",
        "She had twelve cosponsors when she filed it.",
        "She introduced hers on Dec. 10 with twelve cosponsors.",
        "She started on April 30 with twelve cosponsors.",
    ],
)
def test_a_count_of_the_first_day(text: str) -> None:
    view = scene(text)
    found = [c for c in read_sponsorship(view) if isinstance(c, CosponsorCount) and c.span.start >= told(view, text)]
    assert (12, True) in [(c.count, c.original) for c in found]


@pytest.mark.parametrize(
    ("text", "then"),
    [
        ("When the committee met it had 15 cosponsors.", True),
        ("On May 25 it had 15 cosponsors.", True),
        ("By the time the committee took it up, it had 15 cosponsors.", True),
        ("By the time it reached the floor it had 15 cosponsors.", False),
        ("It has 15 cosponsors.", False),
    ],
)
def test_a_count_of_an_earlier_day(text: str, then: bool) -> None:
    view = scene(text)
    found = [c for c in read_sponsorship(view) if isinstance(c, CosponsorCount) and c.span.start >= told(view, text)]
    assert [(c.count, c.then) for c in found] == [(15, then)]


@pytest.mark.parametrize(
    "text",
    [
        "Nine more colleagues signed on in June.",
        "No cosponsor withdrew.",
        "One cosponsor, Rep. Jim Jordan, spoke.",
        "A handful of cosponsors, five in all, are from Florida.",
    ],
)
def test_what_counts_no_whole_list(text: str) -> None:
    view = scene(text)
    assert not [c for c in read_sponsorship(view) if isinstance(c, CosponsorCount) and c.span.start >= told(view, text)]


@pytest.mark.parametrize(
    "text",
    ["It is one of three that Rep. Ileana Ros-Lehtinen has filed this month.", "In 2015 Rep. Jim Jordan introduced a resolution of his own."],
)  # fmt: skip
def test_another_measure_is_not_the_storys_own(text: str) -> None:
    view = scene(text)
    found = [c for c in read_sponsorship(view) if c.span.start >= told(view, text)]
    assert not [c for c in found if c.measure == "hres351-115"]
