import importlib
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import onrecord.claims
from onrecord.article.cues import Cued, fold, needed

ROOT = Path(__file__).parents[2]


def read(words: str, flags: int = 0) -> Cued:
    """Return a pattern that was tried often enough to be read."""
    cued = Cued(words, flags)
    for _ in range(1_000):
        cued.may_match("")
    return cued


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        (r"\bveto(?:es|ed)?\b", {"veto"}),
        (r"(?:House|Senate) (?:voted|passed)", {"house", "senate"}),
        (r"(?:the )?(?:measure|bill)s?\b", {"measure", "bill"}),
        (r"[Vv]oice[- ]vote", {"voice"}),
        (r"(?:un)?signed(?= into law)", {" into law"}),
        (r"(?:signed|\d+)", set()),
        (r"(?<=the )\w+", set()),
        (r"(?!veto)\w+", set()),
        (r"(?:veto)?\w+", set()),
        (r"(?:veto){2,3}", {"veto"}),
    ],
)
def test_the_words_that_every_match_holds(pattern: str, words: set[str]) -> None:
    assert set(needed(re.compile(pattern))) == words


def test_a_pattern_is_tried_everywhere_until_it_is_read() -> None:
    cued = Cued(r"\bveto(?:es|ed)?\b")
    assert cued.may_match("He signed it.")
    cued = read(r"\bveto(?:es|ed)?\b")
    assert not cued.may_match("He signed it.")
    assert cued.may_match("He VETOED it.")


def test_a_whole_page_is_looked_through_as_well() -> None:
    assert not read("veto").may_match("word " * 1_000)
    assert read("veto").may_match("word " * 1_000 + "Veto")


@pytest.mark.parametrize("text", ["It PAſſED", "it passed", "It pasſed.", "PASSED"])
def test_letters_that_are_one_without_case(text: str) -> None:
    cued = read("passed", re.IGNORECASE)
    assert [m.span() for m in cued.finditer(text)] == [m.span() for m in cued.pattern.finditer(text)] != []


@pytest.mark.parametrize(("text", "folded"), [("İs", "is"), ("ıs", "is"), ("ſ", "s"), ("K", "k"), ("A’B", "a’b")])
def test_folding(text: str, folded: str) -> None:
    assert fold(text) == folded


def cued_patterns() -> Iterator[Cued]:
    """Yield every such pattern of the readers of claims, also those in tables."""
    for module in pkgutil.walk_packages(onrecord.claims.__path__, "onrecord.claims."):
        for value in vars(importlib.import_module(module.name)).values():
            rows = value.values() if isinstance(value, dict) else value if isinstance(value, tuple) else (value,)
            for row in rows:
                yield from (one for one in (row if isinstance(row, tuple) else (row,)) if isinstance(one, Cued))


PATTERNS = list({cued.pattern.pattern: cued for cued in cued_patterns()}.values())
SENTENCES = [
    sentence
    for page in sorted((ROOT / "eval" / "cases").glob("*.html"))[:30]
    for sentence in re.split(r"(?<=[.!?>])\s+", page.read_text(encoding="utf-8", errors="replace"))
    if len(sentence) < 400
]


def test_the_readers_have_such_patterns_and_most_can_be_read() -> None:
    assert len(PATTERNS) > 100
    assert sum(bool(needed(cued.pattern)) for cued in PATTERNS) > 0.8 * len(PATTERNS)


@pytest.mark.parametrize("number", range(10))
def test_nothing_is_lost_of_what_the_readers_look_for(number: int) -> None:
    for made in PATTERNS[number::10]:
        cued = read(made.pattern.pattern, made.pattern.flags & ~re.UNICODE)
        for sentence in SENTENCES[:500]:
            found = [m.span() for m in made.pattern.finditer(sentence)]
            assert [m.span() for m in cued.finditer(sentence)] == found, (cued.pattern.pattern, sentence)


LOOSE = read(r"(?:pass(?:es|ed)?|kill(?:s|ed)?|veto\w*) (?:the |a |)(?:House|Senate|bill|law)\b", re.IGNORECASE)


@given(
    st.lists(
        st.sampled_from(
            ["Pass", "passed", "kills", "VETOES", " ", "  ", "the", "a", "HOUSE", "law", "ſenate", "x", "."]
        )
    )
)
def test_any_words_in_any_order(parts: list[str]) -> None:
    text = " ".join(parts)
    whole = [m.span() for m in LOOSE.pattern.finditer(text)]
    assert [m.span() for m in LOOSE.finditer(text)] == whole
    found = LOOSE.search(text)
    assert (found and found.span()) == (whole[0] if whole else None)
    assert [m.span() for m in LOOSE.finditer(f"-- {text} --", 3, 3 + len(text))] == [(a + 3, b + 3) for a, b in whole]
