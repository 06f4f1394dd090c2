"""Cardinal numbers in prose, with their bounds."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.mentions.numbers import TENS, UNITS, find_numbers, fits, value_of

_UNIT = {v: k for k, v in UNITS.items()}
_TEN = {v: k for k, v in TENS.items()}


def spelled(number: int) -> str:
    """Spell a number below 500 as newspapers do."""
    if number >= 100:
        rest = f" and {spelled(number % 100)}" if number % 100 else ""
        return f"{_UNIT[number // 100]} hundred{rest}"
    if number < 20:
        return _UNIT[number]
    return _TEN[number - number % 10] + (f"-{_UNIT[number % 10]}" if number % 10 else "")


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("ten Democratic cosponsors at the least", "over"),
        ("40 or more", "over"),
        ("forty names at most", "under"),
        ("40 names, or fewer", "under"),
        ("40 and at least one more", "exact"),
    ],
)
def test_a_bound_may_stand_after_the_noun(text: str, bound: str) -> None:
    assert find_numbers(text)[0].bound == bound


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("85", 85),
        ("1,924", 1924),
        ("twenty-one", 21),
        ("Twenty one", 21),
        ("two dozen", 24),
        ("half a dozen", 6),
        ("a hundred", 100),
        ("one hundred and twelve", 112),
        ("four hundred nineteen", 419),
        ("several", None),
        ("²", None),
        ("12¹", None),
        ("٣", 3),
        ("9" * 5_000, None),
    ],
)
def test_reads_the_value_of_words(words: str, value: int | None) -> None:
    assert value_of(words) == value


@given(st.integers(0, 499))
def test_numbers_round_trip_through_their_words(number: int) -> None:
    assert value_of(spelled(number)) == number
    found = find_numbers(f"The measure had {spelled(number)} supporters.")
    assert [n.value for n in found] == [number]


@given(st.integers(0, 9_999_999))
def test_numbers_round_trip_through_digits(number: int) -> None:
    assert [n.value for n in find_numbers(f"There were {number:,} of them, {number} in all.")] == [number, number]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It drew more than 80 co-sponsors", [("more than 80", 80, "over")]),
        ("backed by at least two dozen senators", [("at least two dozen", 24, "over")]),
        ("upwards of 100 lawmakers", [("upwards of 100", 100, "over")]),
        ("fewer than forty members", [("fewer than forty", 40, "under")]),
        ("nearly 90 colleagues", [("nearly 90", 90, "near")]),
        ("just shy of 50 cosponsors", [("just shy of 50", 50, "near")]),
        ("roughly 60 Democrats", [("roughly 60", 60, "about")]),
        ("some 85 cosponsors", [("some 85", 85, "about")]),
        ("exactly eight Republicans", [("exactly eight", 8, "exact")]),
        ("only three members voted no", [("only three", 3, "exact")]),
        ("85 co-sponsors and 12 critics", [("85", 85, "exact"), ("12", 12, "exact")]),
    ],
)
def test_finds_numbers_with_their_bounds(text: str, found: list[tuple[str, int, str]]) -> None:
    assert [(text[n.span.start : n.span.end], n.value, n.bound) for n in find_numbers(text)] == found


@pytest.mark.parametrize(
    "text",
    [
        "a tax of 12 percent",
        "worth $45",
        "some 3 million people",
        "at 10:30",
        "rose 2.5 points",
        "on the CJ-219 form",
        "in Section 5/7",
        "R-27 jets",
    ],
)
def test_leaves_other_figures_alone(text: str) -> None:
    assert find_numbers(text) == ()


@given(st.text(alphabet="0123456789 abcdeortwn-,.$%", max_size=80))
def test_spans_lie_inside_the_text_in_order(text: str) -> None:
    found = find_numbers(text)
    edges = [(n.span.start, n.span.end) for n in found]
    assert all(0 <= a < b <= len(text) for a, b in edges)
    assert all(first[1] <= second[0] for first, second in pairwise(edges))


@pytest.mark.parametrize(
    ("value", "count", "bound", "held"),
    [
        (85, 85, "exact", True),
        (85, 84, "exact", False),
        (85, 80, "over", True),
        (80, 80, "over", True),
        (79, 80, "over", False),
        (39, 40, "under", True),
        (41, 40, "under", False),
        (85, 90, "near", True),
        (91, 90, "near", False),
        (60, 90, "near", False),
        (148, 150, "about", True),
        (120, 150, "about", False),
    ],
)
def test_a_count_fits_its_bound(value: int, count: int, bound: str, held: bool) -> None:
    assert fits(value, count, bound) is held
