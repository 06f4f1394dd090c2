"""How many signed on, as articles tell of it."""

import pytest

from onrecord.claims.model import CosponsorCount
from onrecord.claims.sponsorship.read import read_sponsorship
from tests.bills import scene, told


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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nine Republicans and seven Democrats co-sponsor the resolution.", [(9, "Republican"), (7, "Democrat")]),
        ("Forty-four members, six Republicans among them, signed on as cosponsors.", [(44, None), (6, "Republican")]),
        ("It has ten Democratic cosponsors.", [(10, "Democrat")]),
    ],
)
def test_a_party_is_that_of_the_number_before_it(text: str, expected: list[tuple[int, str | None]]) -> None:
    view = scene(text)
    assert [(c.count, c.party) for c in read_sponsorship(view) if isinstance(c, CosponsorCount)] == expected
