"""How prose names measures."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.mentions.naming import nouns, numbered, titles
from onrecord.mentions.plurals import pronouns
from onrecord.record.model import MeasureType

T = MeasureType


def read(text: str) -> list[tuple[str, str, int | None]]:
    return [(text[n.span.start : n.span.end], f"{n.type}{n.number}", n.congress) for n in numbered(text)]


@pytest.mark.parametrize(
    ("text", "words", "code"),
    [
        ("voted for H.Res. 351 on Tuesday", "H.Res. 351", "hres351"),
        ("voted for H. Res. 351.", "H. Res. 351", "hres351"),
        ("House resolution 351 condemns", "House resolution 351", "hres351"),
        ("House Resolution No. 351,", "House Resolution No. 351", "hres351"),
        ("HRES 351 was", "HRES 351", "hres351"),
        ("(H.RES.351)", "H.RES.351", "hres351"),
        ("S. Res. 211", "S. Res. 211", "sres211"),
        ("Senate Resolution 211", "Senate Resolution 211", "sres211"),
        ("H.R. 3364 heads", "H.R. 3364", "hr3364"),
        ("HR 3364", "HR 3364", "hr3364"),
        ("H.R.3364", "H.R.3364", "hr3364"),
        ("HR3364", "HR3364", "hr3364"),
        ("House Bill 3364", "House Bill 3364", "hr3364"),
        ("S. 756,", "S. 756", "s756"),
        ("Senate bill 756", "Senate bill 756", "s756"),
        ("S.756", "S.756", "s756"),
        ("S.J. Res. 7", "S.J. Res. 7", "sjres7"),
        ("S. J. Res. 7", "S. J. Res. 7", "sjres7"),
        ("SJRes 7", "SJRes 7", "sjres7"),
        ("House Joint Resolution 46", "House Joint Resolution 46", "hjres46"),
        ("H.J.Res.46", "H.J.Res.46", "hjres46"),
        ("H. Con. Res. 86", "H. Con. Res. 86", "hconres86"),
        ("House Concurrent Resolution 86", "House Concurrent Resolution 86", "hconres86"),
        ("Senate Concurrent Resolution 3", "Senate Concurrent Resolution 3", "sconres3"),
    ],
)
def test_reads_every_style_of_number(text: str, words: str, code: str) -> None:
    assert read(text) == [(words, code, None)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("H.Res. 351 (115th Congress)", [("H.Res. 351", "hres351", 115)]),
        ("H.R. 1628 of the 115th Congress", [("H.R. 1628", "hr1628", 115)]),
        ("see hres351-115 and 115-hres-351"[:15], [("hres351-115", "hres351", 115)]),
        ("H.R. 3003 and 3004", [("H.R. 3003", "hr3003", None), ("3004", "hr3004", None)]),
        ("S. 1, 2 and 3", [("S. 1", "s1", None), ("2", "s2", None), ("3", "s3", None)]),
        ("H.Res. 351 and S.Res. 211", [("H.Res. 351", "hres351", None), ("S.Res. 211", "sres211", None)]),
        ("H.Res. 351 is about Public Land Order No. 7917", [("H.Res. 351", "hres351", None)]),
        ("H.R. 5 came with Bulletin No. 12; Senate File No. 7", [("H.R. 5", "hr5", None)]),
        ("H.Res. 351 and No. 352", [("H.Res. 351", "hres351", None), ("No. 352", "hres352", None)]),
        ("H.Res. 351 passed; No. 351 is not law", [("H.Res. 351", "hres351", None), ("No. 351", "hres351", None)]),
    ],
)
def test_reads_congresses_lists_and_short_forms(text: str, expected: list[tuple[str, str, int | None]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "California's S.B. 54",
        "the Texas House Bill 2",
        "Texas Senate Bill 4",
        "the state House bill 12",
        "a Tesla Model S 75",
        "the Galaxy S 21",
        "U.S. 50 is a highway",
        "W.H.R. 12",
        "H.R. departments hired 5",
        "Article S. 12",
        "at 351 S. 12th Street",
    ],
)
def test_leaves_state_bills_cars_and_roads_alone(text: str) -> None:
    assert read(text) == []


@given(st.sampled_from(list(T)), st.integers(1, 9999))
def test_the_usual_citation_is_always_read(kind: MeasureType, number: int) -> None:
    assert read(f"Members debated {kind.short} {number} at length.") == [
        (f"{kind.short} {number}", f"{kind.value}{number}", None)
    ]


@pytest.mark.parametrize(
    ("text", "longest"),
    [
        ("the First Step Act passed", "First Step Act"),
        ("the American Health Care Act of 2017 passed", "American Health Care Act of 2017"),
        (
            "Countering America’s Adversaries Through Sanctions Act, which",
            "Countering America’s Adversaries Through Sanctions Act",
        ),
        ("after Kate’s Law fell", "Kate’s Law"),
        ("the Violence Against Women Reauthorization Act", "Violence Against Women Reauthorization Act"),
    ],
)
def test_finds_phrases_that_look_like_titles(text: str, longest: str) -> None:
    ((first, *_),) = [spans for spans in titles(text) if spans]
    assert text[first.start : first.end].removeprefix("the ") == longest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("passed a resolution on", [("a resolution", "resolution", "a", "")]),
        ("passed a bipartisan resolution", [("a bipartisan resolution", "resolution", "a", "")]),
        ("The House bill says", [("The House bill", "bill", "the", "house")]),
        ("the Senate’s version", [("the Senate’s version", "version", "the", "senate")]),
        ("Resolution condemns abuses", [("Resolution", "resolution", "", "")]),
        ("this joint resolution", [("this joint resolution", "joint resolution", "this", "")]),
        ("the Bill of Rights", []),
        ("no longer forced to foot the bill for this", []),
        ("who picks up the bill", []),
        ("a hotel bill came due", []),
        ("the candidate fit the bill", []),
        ("families paying the bill for it", []),
    ],
)
def test_finds_describing_nouns(text: str, expected: list[tuple[str, str, str, str]]) -> None:
    found = [(text[n.span.start : n.span.end], n.noun, n.determiner, n.chamber) for n in nouns(text)]
    assert found == expected


def test_finds_pronouns() -> None:
    text = "It passed, and its sponsors said they hoped both would. Its time came; with it, profit."
    assert [(n.noun, n.plural) for n in pronouns(text)] == [
        ("it", False), ("its", False), ("they", True), ("both", True), ("its", False), ("it", False),
    ]  # fmt: skip
