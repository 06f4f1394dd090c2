import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.attributions.corpus import plain_article
from onrecord.attributions.features import BUCKETS, CONTEXTS, SHAPES, contexts, directed, normal, pieces, shape
from onrecord.attributions.tokens import paragraphs


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("House", "house"),
        ("2017", "0000"),
        ("@RepLee", "@x"),
        ("https://a.example/b", "www"),
        ("don’t", "don't"),
        ("@", "@"),
    ],
)
def test_normal_forms(word: str, expected: str) -> None:
    assert normal(word) == expected


def test_straight_marks_get_a_direction() -> None:
    (paragraph,) = paragraphs(plain_article('"Yes," he said. "No."'))
    assert [w for w in directed(paragraph.words, paragraph.quoted) if w in "“”"] == ["“", "”", "“", "”"]


@given(st.text(max_size=150))
def test_features_of_any_text_are_in_range(text: str) -> None:
    parts = paragraphs(plain_article(text))
    for paragraph, row in zip(parts, contexts(parts), strict=True):
        assert all(0 <= c < CONTEXTS for c in row)
        for word in directed(paragraph.words, paragraph.quoted):
            assert all(0 <= p < BUCKETS for p in pieces(normal(word)))
            assert 0 <= shape(word) < SHAPES


@given(st.text(max_size=150))
def test_words_are_words_of_the_text(text: str) -> None:
    article = plain_article(text)
    for paragraph in paragraphs(article):
        for word, start, end in zip(paragraph.words, paragraph.starts, paragraph.ends, strict=True):
            assert text[start:end] == word
