"""The sentence of an article that holds a place."""

import pytest

from tests.build import article


@pytest.mark.parametrize(
    ("offset", "words"),
    [(0, "It passed."), (9, "It passed."), (10, None), (11, "It failed."), (20, "It failed."), (21, None), (99, None)],
)
def test_the_sentence_at_a_place(offset: int, words: str | None) -> None:
    page = article("It passed. It failed.")
    found = page.sentence_at(offset)
    assert (page.quote(found.span) if found else None) == words
