"""The two Houses and Congress, as prose names them."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.mentions.chambers import find_chambers
from onrecord.record.model import Chamber

HOUSE, SENATE = Chamber.HOUSE, Chamber.SENATE


def found(text: str) -> list[tuple[str, Chamber | None]]:
    return [(text[m.span.start : m.span.end], m.chamber) for m in find_chambers(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The House voted on Tuesday.", [("House", HOUSE)]),
        ("The U.S. House of Representatives agreed.", [("U.S. House of Representatives", HOUSE)]),
        ("HOUSE PASSES BILL, SENATE NEXT", [("HOUSE", HOUSE), ("SENATE", SENATE)]),
        ("WHITE HOUSE OBJECTS", []),
        ("The lower chamber acted first.", [("lower chamber", HOUSE)]),
        ("the upper house of Congress", [("upper house of Congress", SENATE)]),
        ("The United States Senate followed.", [("United States Senate", SENATE)]),
        ("Congress passed a bill.", [("Congress", None)]),
        ("Both chambers of Congress acted.", [("Both chambers of Congress", None)]),
        ("US lawmakers condemned it.", [("US lawmakers", None)]),
        ("Lawmakers on Capitol Hill voted.", [("Lawmakers", None), ("Capitol Hill", None)]),
        ("The House passed it and the Senate did too.", [("House", HOUSE), ("Senate", SENATE)]),
        ("The Senate voted. That chamber rarely does.", [("Senate", SENATE), ("That chamber", SENATE)]),
        ("The House voted. The other chamber waits.", [("House", HOUSE), ("The other chamber", SENATE)]),
    ],
)
def test_names_the_chambers(text: str, expected: list[tuple[str, Chamber | None]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The White House said so.",
        "the British House of Commons",
        "Virginia's House of Delegates",
        "The Texas Senate adjourned.",
        "the Ohio House voted",
        "While in the Illinois Senate, Barack Obama passed it.",
        "the North Carolina House passed a bathroom bill",
        "The Massachusetts Senate adopted a budget.",
        "He served in the Oregon House.",
        "a bill that the Wisconsin Senate took up",
        "the Library of Congress",
        "an act of Congress",
        "in the 115th Congress",
        "The chamber was cold.",
        "a Senate-passed text",
        "the Indian National Congress",
        "the House of Cards star",
    ],
)
def test_leaves_other_houses_alone(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize("text", ["the Iowa Senate race", "California House Republicans met", "a New York House seat"])
def test_a_state_before_a_chamber_that_only_qualifies_a_noun_is_where_somebody_is_from(text: str) -> None:
    assert len(found(text)) == 1


@pytest.mark.parametrize(
    ("text", "attributive"),
    [
        ("House Republicans objected.", True),
        ("The Senate Foreign Relations Committee met.", True),
        ("Senate Majority Leader Mitch McConnell spoke.", True),
        ("House members rose.", True),
        ("the Senate's version", True),
        ("The House rose.", False),
        ("The Senate on Thursday passed it.", False),
    ],
)
def test_tells_a_chamber_that_only_qualifies_a_noun(text: str, attributive: bool) -> None:
    assert [m.attributive for m in find_chambers(text)] == [attributive]


@given(
    st.lists(
        st.sampled_from("The House Senate both chambers of Congress White that the other chamber .".split()),
        max_size=14,
    )
)
def test_spans_do_not_overlap(words: list[str]) -> None:
    spans = [m.span for m in find_chambers(" ".join(words))]
    assert all(a.end <= b.start for a, b in pairwise(spans))
