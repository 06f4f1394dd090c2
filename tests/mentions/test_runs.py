"""Runs of capitalised words: which words stand together, where they end, what opens a sentence."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.mentions.runs import find_runs, opens_sentence

PIECES = (
    "Rep. Sen. Jr. U.S. Ann Łukasz Élan Ünal Иван ΑΒΓ İ ǅ Ⅷ Ⓐ de la van bin the iPhone al-Assad McDonald O’Rourke rock’n’Roll 2nd-Place 1A _B "
    "Smith’s Democrats’ Chuck “Bobby” (R-CO) ‘Red’ house don’t A. B.C. — x? 中 ½C"
).split(" ")
GAPS = (" ", " ", " ", "", "  ", "\u00a0", "\n", ". ", ", ", "-", "(", "’", "“", '"', " “", "” ")
TEXTS = st.lists(st.tuples(st.sampled_from(PIECES), st.sampled_from(GAPS)), max_size=25).map(
    lambda pieces: "".join(word + gap for word, gap in pieces)
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("said Rep. Mike Coffman of Colorado", ["Rep. Mike Coffman", "Colorado"]),
        ("Mr. Smith went. Jones stayed", ["Mr. Smith", "Jones"]),
        ("Smith’s House and Democrats’ Senate", ["Smith", "House", "Democrats", "Senate"]),
        ("Debbie Wasserman\u00a0Schultz", ["Debbie Wasserman\u00a0Schultz"]),
        ("J.D. Vance and C.W. Bill Young", ["J.D. Vance", "C.W. Bill Young"]),
        ("Chris Van Hollen, Mario van der Berg, Eligio de la Garza", ["Chris Van Hollen", "Mario van der Berg", "Eligio de la Garza"]),
        ("Berg van the Great and de Gaulle", ["Berg", "Great", "Gaulle"]),
        ("Charles “Chuck” Grassley (R-Iowa) and Robert (Bobby) Scott", ["Charles “Chuck” Grassley", "R-Iowa", "Robert (Bobby) Scott"]),
        ("the iPhone of al-Assad and rock’n’Roll", []),
        ("McDonald, O’Rourke, Łukasz Szymański, Ünal Иванов", ["McDonald", "O’Rourke", "Łukasz Szymański", "Ünal Иванов"]),
        ("ruled by 1Malaysia", ["Malaysia"]),
        ("", []),
    ],
)  # fmt: skip
def test_words_that_stand_together(text: str, expected: list[str]) -> None:
    assert [text[run[0].start : run[-1].end] for run in find_runs(text)] == expected


def test_a_word_knows_its_key_and_its_possessive() -> None:
    ((first, last),) = find_runs("with Luján Grisham’s bill")
    assert (first.key, last.key, last.possessive) == ("lujan", "grisham", True)
    assert (last.start, last.end, last.tail) == (11, 18, 20)


@given(TEXTS)
def test_every_capitalised_word_is_in_one_run(text: str) -> None:
    words = [m for m in re.finditer(r"[^\W\d_][\w’'‘‑-]*", text) if m[0][0].isupper()]
    found = [word for run in find_runs(text) for word in run if text[word.start].isupper()]
    assert [word.start for word in found] == [m.start() for m in words]


@pytest.mark.parametrize("run", ["Ann Example", "Eligio de la Garza", "Robert “Bobby” Scott", "Rep. O’Rourke"])
@given(before=TEXTS, after=TEXTS)
def test_a_run_is_the_same_in_any_text(run: str, before: str, after: str) -> None:
    text = f"{before}; {run}; {after}"
    starts = [text[r[0].start : r[-1].end] for r in find_runs(text) if r[0].start == len(before) + 2]
    assert starts == [run]


@pytest.mark.parametrize(
    ("text", "opens"),
    [("Smith said", True), ("He left. Smith said", True), ("He left.” “Smith said", False), ("the “Smith” bill", False), ("—Smith", True)],
)  # fmt: skip
def test_where_a_sentence_opens(text: str, opens: bool) -> None:
    smith = next(word for run in find_runs(text) for word in run if word.key == "smith")
    assert opens_sentence(text, smith) is opens
