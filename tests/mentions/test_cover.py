"""What is taken of a text is taken once."""

from hypothesis import given
from hypothesis import strategies as st

from onrecord.article.model import Span
from onrecord.mentions.cover import Cover

STRETCHES = st.lists(st.tuples(st.integers(0, 19), st.integers(1, 5)).map(lambda pair: (pair[0], sum(pair))))


@given(STRETCHES)
def test_a_stretch_is_taken_where_all_of_it_is_free(stretches: list[tuple[int, int]]) -> None:
    cover, covered = Cover(25), set[int]()
    for start, end in stretches:
        free = covered.isdisjoint(range(start, end))
        assert cover.touches(Span(start, end)) != free
        assert cover.takes(start, end) is free
        covered |= set(range(start, end)) if free else set()
