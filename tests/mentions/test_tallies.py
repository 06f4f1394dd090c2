"""Counts of votes in prose."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.mentions.tallies import find_tallies


@pytest.mark.parametrize(
    ("text", "words", "count"),
    [
        ("The House voted 419-3 for new sanctions.", "419-3", (419, 3, None)),
        ("The vote was 98–2.", "98–2", (98, 2, None)),
        ("It cleared the chamber, 217 - 213, after a long day.", "217 - 213", (217, 213, None)),
        ("House tables impeachment, 364-58-4", "364-58-4", (364, 58, 4)),
        ("The bill passed by 419 votes to three.", "419 votes to three", (419, 3, None)),
        ("The House agreed. The vote was 397 to nil.", "397 to nil", (397, 0, None)),
        ("The bill cleared the chamber by 401 votes to none.", "401 votes to none", (401, 0, None)),
        ("By 420 to nothing the House agreed.", "420 to nothing", (420, 0, None)),
        ("It passed, 97 to zip.", "97 to zip", (97, 0, None)),
        ("Our view: 420 to 0 is plain enough", "420 to 0", (420, 0, None)),
        ("The Senate approved it 98 to two.", "98 to two", (98, 2, None)),
        ("The resolution was adopted by 215 votes to 208.", "215 votes to 208", (215, 208, None)),
        (
            "The tally was 59 in favor and 41 against.",
            "59 in favor and 41 against",
            (59, 41, None),
        ),
        ("On passage: 247 yeas, 175 nays.", "247 yeas, 175 nays", (247, 175, None)),
        ("passed with 217 voting for and 213 against", "217 voting for and 213 against", (217, 213, None)),
        ("Roll call: 245 ayes to 182 noes", "245 ayes to 182 noes", (245, 182, None)),
        ("approved on a fifty-four to forty-six vote", "fifty-four to forty-six", (54, 46, None)),
    ],
)
def test_finds_counts_of_votes(text: str, words: str, count: tuple[int, int, int | None]) -> None:
    (found,) = find_tallies(text)
    assert (text[found.span.start : found.span.end], (found.yeas, found.nays, found.present)) == (words, count)


@pytest.mark.parametrize(
    "text",
    [
        "The Nationals won 7-2 on Tuesday.",
        "The 2017-18 fiscal year begins in October; the House votes later.",
        "Voters aged 18 to 29 passed on the ballot.",
        "The Senate passed a bill that runs from 250 to 300 pages.",
        "She asked the House to vote from 10 to 12 p.m.",
        "The House passed a bill on 9/11 claims, 2001-09-11.",
        "Between 300 and 400 people gathered before the House vote.",
        "The company sold 419-3 units of its Model 419.",
    ],
)
def test_leaves_scores_ages_ranges_and_years_alone(text: str) -> None:
    assert find_tallies(text) == ()


@given(st.integers(51, 435), st.integers(0, 100), st.sampled_from(["-", "–", " to ", " votes to ", " - "]))
def test_every_plausible_count_is_read(yeas: int, nays: int, link: str) -> None:
    (found,) = find_tallies(f"The House voted {yeas}{link}{nays} for the bill.")
    assert (found.yeas, found.nays) == (yeas, nays)


@given(st.text(alphabet="0123456789 -–voted,to.", max_size=90))
def test_spans_lie_inside_the_text_without_overlap(text: str) -> None:
    edges = [(t.span.start, t.span.end) for t in find_tallies(text)]
    assert all(0 <= a < b <= len(text) for a, b in edges)
    assert all(first[1] <= second[0] for first, second in pairwise(edges))
