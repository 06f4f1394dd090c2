import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.attributions.corpus import plain_article
from onrecord.attributions.read import read_attributions

WORDS = [
    "said",
    "told",
    "according",
    "to",
    "that",
    "Lee",
    "he",
    "the",
    "bill",
    ",",
    ".",
    "“",
    "”",
    '"',
    "who",
    "(",
    ")",
    "\n",
    "called",
    "on",
    ":",
    "—",
]


@given(st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join))
def test_spans_lie_in_the_text_and_pieces_are_in_order(text: str) -> None:
    article = plain_article(text)
    for found in read_attributions(article).attributions:
        spans = [*found.content, *(s for s in (found.source, found.cue) if s)]
        assert found.content
        assert all(0 <= s.start < s.end <= len(text) for s in spans)
        assert list(found.content) == sorted(found.content)
        assert 0 <= found.confidence <= 1


@given(st.text(max_size=120))
def test_any_text_is_read(text: str) -> None:
    read_attributions(plain_article(text))


@pytest.mark.parametrize(
    "text",
    [
        "“" * 1000 + "deep" + "”" * 1000 + " she said.",
        "He said " * 20_000,
        "“ said Lee, " * 10_000,
        '"' * 30_000,
        "according to " * 15_000,
        ", who said" * 15_000,
        "a" * 300_000,
        "( " * 60_000 + "said.",
        "Lee said that “" + "the bill, " * 20_000,
    ],
)
def test_hostile_text_is_read_in_linear_time(text: str) -> None:
    before = time.process_time()
    read_attributions(plain_article(text))
    assert time.process_time() - before < 12
