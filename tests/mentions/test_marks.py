"""Characters found by their bytes are those that a search of the text finds."""

import re

from hypothesis import given
from hypothesis import strategies as st

from onrecord.mentions.marks import digits, latin, standing, widely_spaced

TEXTS = st.text(st.sampled_from("HSa1 9?\n\t\u00a0\u2003\u2028’“é٣߁１𝟗\u0085½²\ud800"), max_size=40) | st.text(
    max_size=40
)


@given(TEXTS)
def test_a_byte_a_character(text: str) -> None:
    assert len(latin(text)) == len(text)
    assert standing(text, "HS") == [m.start() for m in re.finditer("[HS]", text)]


@given(TEXTS)
def test_characters_are_found_before_others(text: str) -> None:
    expected = [m.start() for m in re.finditer(r"[HS](?=[a1 \u00a0]|[^\0-\xff]|\?)", text)]
    assert standing(text, "HS", before="a1 \u00a0") == expected


@given(TEXTS)
def test_numbers_start_where_digits_of_any_script_do(text: str) -> None:
    assert digits(text) == [m.start() for m in re.finditer(r"\d+", text)]
    assert digits(text, after=" ") == [m.start() for m in re.finditer(r"(?<= )\d+", text)]


@given(TEXTS)
def test_three_spaces_of_any_kind(text: str) -> None:
    assert widely_spaced(text, latin(text)) == bool(re.search(r"\s\s\s", text))
