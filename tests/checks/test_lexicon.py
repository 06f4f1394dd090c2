from fractions import Fraction

import pytest

from onrecord.checks.lexicon import same, stem, words_of


@pytest.mark.parametrize(
    ("words", "value", "sort"),
    [
        ("1.5 million people", Fraction(1_500_000), "count"),
        ("the 28th member", Fraction(28), "ordinal"),
        ("two-thirds of the states", Fraction(2, 3), "fraction"),
        ("about two dozen men", Fraction(24), "count"),
        ("$434 million in aid", Fraction(434_000_000), "money"),
        ("2 percent of income", Fraction(2), "percent"),
        ("on June 27", Fraction(627), "day"),
        ("on Sept. 3rd", Fraction(903), "day"),
        ("since 1 March", Fraction(301), "day"),
        ("for more than 21⁄2 years", Fraction(5, 2), "count"),
        ("two and a half years", Fraction(5, 2), "count"),
        ("3 and three-quarters miles", Fraction(15, 4), "count"),
        ("four and a half million people", Fraction(4_500_000), "count"),
        ("in 2014", Fraction(2014), "year"),
        ("under section 230", Fraction(230), "label"),
    ],
)
def test_numbers_are_read_with_their_sort(words: str, value: Fraction, sort: str) -> None:
    [number] = [w for w in words_of(words) if w.number is not None]
    assert (number.number, number.sort) == (value, sort)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("persecution", "persecuted"),
        ("Moscow", "Russian Federation"),
        ("denounces", "condemns"),
        ("treasury secretary", "Secretary of the Treasury"),
        ("U.S.", "United States"),
        ("FBI", "Federal Bureau of Investigation"),
        ("lost their lives", "died"),
        ("Oct. 1", "1 October"),
        ("ease", "alleviate"),
        ("carry out", "implement"),
        ("stays private", "remains confidential"),
        ("police", "law enforcement"),
        ("wiped out", "eradicated"),
        ("let in", "unobstructed"),
        ("Dec.", "December"),
    ],
)
def test_words_that_mean_the_same_meet(one: str, other: str) -> None:
    assert same(words_of(one)[-1], words_of(other)[-1]) > 0.5


@pytest.mark.parametrize(
    ("one", "other"), [("Russia", "China"), ("three", "four"), ("statement", "states"), ("port", "deport")]
)
def test_words_that_differ_do_not(one: str, other: str) -> None:
    assert same(words_of(one)[0], words_of(other)[0]) == 0


def test_every_word_stands_where_it_says() -> None:
    text = "urges Rep. O’Rourke’s anti-gay, sex-trafficking U.S. allies of 1,924 feet"
    assert all(text[w.start : w.end] == w.text for w in words_of(text))


def test_inflections_share_a_stem() -> None:
    assert len({stem(w) for w in ("persecute", "persecuted", "persecution", "persecuting")}) == 1
