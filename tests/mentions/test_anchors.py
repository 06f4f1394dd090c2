"""The one pass over a text finds what each pattern's own `finditer` finds, in any text."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.article.extract import read_article
from onrecord.mentions import offices
from onrecord.mentions.anchors import Anchored, Anchors
from onrecord.mentions.dates import forms

CASES = Path(__file__).resolve().parents[2] / "eval" / "cases"
TABLES = {
    "dates": (forms._ANY, [pattern for _, pattern in forms._COMPILED]),
    "offices": (offices._ANY, [re.compile(pattern) for pattern, _ in offices._RULES]),
}
ANCHORS = (*(row[0] for row in forms._ANCHORS), *(row[0] for row in offices._ANCHORS))
WORDS = sorted({word for words in ANCHORS for word in words.split("|")})
LINKS = (
    "the last next on early mid in since of this that past a an 1 12 31st first twenty-seventh 2019 1999 House Senate Democratic Deputy "
    "Prime Foreign State just over more than two three hundred and four weeks months days ago later before that FBI Housing Urban "
    "committee’s top leading Chairman tail M S s m l L No. of the House in the Senate GOP chamber’s Defense Security Interior Press FBI’s "
    "Federal Reserve 3 spring not be same day on the ( this morning over"
).split()
GAPS = (" ", " ", " ", ", ", "-", "\n", "  ", "", " of ", " the ", "\u00a0", "\t\t ", ". ")
TEXTS = st.lists(st.tuples(st.sampled_from([*WORDS, *LINKS, "ſunday", "İ", "ı"]), st.sampled_from(GAPS)), max_size=30)


def spans(matches: list[re.Match[str]]) -> list[tuple[int, int]]:
    """Return where matches stand."""
    return [m.span() for m in matches]


@pytest.mark.parametrize("name", TABLES)
@given(pieces=TEXTS)
def test_any_text(name: str, pieces: list[tuple[str, str]]) -> None:
    anchored, patterns = TABLES[name]
    text = "".join(word + gap for word, gap in pieces)
    assert [spans(found) for found in anchored.matches(text)] == [spans(list(p.finditer(text))) for p in patterns]


@pytest.mark.parametrize("name", TABLES)
def test_articles(name: str) -> None:
    anchored, patterns = TABLES[name]
    total = 0
    for page in sorted(CASES.glob("c0*.html")):
        text = read_article(page.read_bytes(), published=None, url=None).text
        expected = [spans(list(p.finditer(text))) for p in patterns]
        assert [spans(found) for found in anchored.matches(text)] == expected
        total += sum(map(len, expected))
    assert total > 10


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("two weeks ago", [(0, 13)]),
        ("TWO WEEKS AGO", [(0, 13)]),
        ("İ said two weeks ago", [(7, 20)]),  # a letter that grows when it is folded
        ("two weekſ ago", [(0, 13)]),  # a letter that stands for s in a pattern without case
        ("two weeks    ago", [(0, 16)]),  # more spaces than an anchor reaches over
        ("two wee\u212as ago", [(0, 13)]),  # the sign for kelvins, which stands for k
        ("two weeks", []),
        ("", []),
    ],
)
def test_folded(text: str, expected: list[tuple[int, int]]) -> None:
    pattern = re.compile(r"two\s+weeks\s+ago", re.IGNORECASE)
    assert [spans(m) for m in Anchored([pattern], [Anchors(("ago",), 14)], tail=10).matches(text)] == [expected]


def test_a_truncated_look_ahead_is_looked_at_again() -> None:
    pattern = re.compile(r"State (?:\w+ )*?House(?! of Cards)|House")
    anchored = Anchored([pattern], [Anchors(("House",), 40)], tail=5)
    text = "State Old House of Cards, House"
    assert [m.span() for m in anchored.matches(text)[0]] == [m.span() for m in pattern.finditer(text)]


def test_a_gate_is_asked_at_the_anchor() -> None:
    pattern = re.compile(r"(?:last )?week")
    anchored = Anchored([pattern], [Anchors(("week",), 5, r"(?<=t )week(?!\w)")], tail=10)
    assert [m[0] for m in anchored.matches("weekly, last week, a week")[0]] == ["last week"]


def test_a_match_starts_before_the_anchor_only_where_it_is_led_to() -> None:
    pattern = re.compile(r"(?:last )?week")
    anchored = Anchored([pattern], [Anchors(("week",), 5, led=r"(?<=last )week")], tail=10)
    assert [m[0] for m in anchored.matches("last week, a week, past week")[0]] == ["last week", "week", "week"]


def test_every_pattern_has_its_anchors() -> None:
    with pytest.raises(ValueError, match="zip"):
        Anchored([re.compile("a"), re.compile("b")], [Anchors(("a",), 0)], tail=5)
