"""Measures named without a noun: by owner, House, order and fate, after a story that tells of two."""

import pytest

from onrecord.mentions.model import MeasureMention
from tests.build import MEASURES, record, scene
from tests.build import measure as make

HOUSE, SENATE = "hres351-115", "sres211-115"
TOP = "The House took up H.Res. 351, by Rep. Ileana Ros-Lehtinen, and the Senate S.Res. 211, by Sen. Pat Toomey, on Chechnya. "


def meant(text: str, words: str) -> list[str | None]:
    read = scene(TOP + text, "2017-11-01")
    return [m.id for m in read.all(MeasureMention) if read.words(m.span) == words]


@pytest.mark.parametrize(
    ("text", "words", "measure"),
    [
        ("Hers was introduced in May.", "Hers", HOUSE),
        ("Ros-Lehtinen wrote hers in May.", "hers", HOUSE),
        ("Toomey introduced his in June.", "his", SENATE),
        ("The Pennsylvanian filed his a month later.", "his", SENATE),
        ("Toomey’s has 46 cosponsors.", "Toomey’s", SENATE),
        ("The Floridian’s was introduced in May.", "The Floridian’s", HOUSE),
        ("The Pennsylvania Republican’s came in June.", "The Pennsylvania Republican’s", SENATE),
        ("The congresswoman’s went to Foreign Affairs.", "The congresswoman’s", HOUSE),
        ("The senator’s bill is younger.", "The senator’s bill", SENATE),
        ("The Senate’s is a month younger.", "The Senate’s", SENATE),
        ("The former passed in June.", "The former", HOUSE),
        ("The latter passed in October.", "The latter", SENATE),
        ("The second was introduced in June.", "The second", SENATE),
        ("The Senate acted on S.Res. 211 first. The other passed later.", "The other", HOUSE),
        ("Her co-sponsors number 85.", "Her", HOUSE),
        ("The one passed in June, the other in October.", "The one", HOUSE),
        ("The one passed in June, the other in October.", "the other", SENATE),
    ],
)
def test_a_phrase_without_a_noun_is_tied_to_one_of_two(text: str, words: str, measure: str) -> None:
    assert meant(text, words) == [measure]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Sullivan introduced his in May.", "his"),  # somebody who brought neither
        ("His was the only vote against it.", "His"),
        ("Smith’s was introduced in May.", "Smith’s"),
        ("The vote was 50 to 48, and the Senate’s was closer.", "the Senate’s"),
        ("Eliot Engel and Ed Royce spoke, the former in tears.", "the third"),
    ],
)
def test_what_fits_none_stays_out(text: str, words: str) -> None:
    assert meant(text, words) == []


def test_one_measure_alone_leaves_nothing_to_choose() -> None:
    read = scene("The House agreed to H.Res. 351. The other passed later, and his in June.", "2017-11-01")
    assert {m.id for m in read.all(MeasureMention)} == {HOUSE}


def test_what_is_only_compared_with_is_not_gone_on_about() -> None:
    read = scene(TOP + "Ros-Lehtinen filed hers a month before Toomey’s, and it has 85 cosponsors.", "2017-11-01")
    assert "Toomey’s" not in [read.words(m.span) for m in read.all(MeasureMention)]
    assert [m.id for m in read.all(MeasureMention) if read.words(m.span) == "it"] == [HOUSE]


def test_words_before_a_noun_choose_the_one_title_that_holds_them() -> None:
    text = "The House passed H.R. 3364, on sanctions, and agreed to H.Res. 351, on Chechnya. The sanctions bill came first."
    read = scene(text, "2017-11-01")
    assert [m.id for m in read.all(MeasureMention) if read.words(m.span) == "The sanctions bill"] == ["hr3364-115"]


@pytest.mark.parametrize(
    ("text", "words", "measure"),
    [
        ("“My resolution is older,” said Ros-Lehtinen.", "My resolution", HOUSE),
        ("The Pennsylvania senator’s resolution is younger.", "The Pennsylvania senator’s resolution", SENATE),
        (
            "The House agreed to H.Res. 351 in June, before S.Res. 211. That resolution is younger.",
            "That resolution",
            SENATE,
        ),
    ],
)
def test_nouns_of_an_owner_or_a_pointing_word_are_tied(text: str, words: str, measure: str) -> None:
    assert meant(text, words) == [measure]


def test_the_sponsor_of_a_twin_tells_which_bill_of_one_title_is_meant() -> None:
    title = "Countering America's Adversaries Through Sanctions Act"
    twin = make(
        "s3364-115",
        title,
        ("T000461", "Sen. Toomey, Patrick [R-PA]"),
        "2017-07-25 - Introduced in Senate",
        short=[title],
    )
    held = record(measures=(*MEASURES, twin))
    text = "The House passed the Countering America’s Adversaries Through Sanctions Act, H.R. 3364. Sen. Patrick Toomey wrote the Senate version."
    read = scene(text, "2017-07-28", held)
    assert [m.id for m in read.all(MeasureMention) if read.words(m.span) == "the Senate version"] == ["s3364-115"]
