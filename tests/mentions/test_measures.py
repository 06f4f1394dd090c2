"""Which measure a naming means, as of the day of the page."""

import pytest

from onrecord.mentions.model import MeasureMention, Reference
from tests.build import measure as make
from tests.build import record, scene

FILLER = "The vote followed weeks of debate among members of both parties in Washington."


def measures(text: str, published: str | None = "2017-06-28") -> list[tuple[str, str | None]]:
    read = scene(text, published)
    return [(read.words(m.span), m.id) for m in read.all(MeasureMention)]


def main(text: str, published: str | None = "2017-06-28") -> str | None:
    return scene(text, published).mentions.main


@pytest.mark.parametrize(
    ("text", "published", "measure"),
    [
        ("The House agreed to H.Res. 351 on Tuesday over abuses in Chechnya.", "2017-06-28", "hres351-115"),
        ("Senators agreed to S. Res. 211 on Chechnya.", "2017-11-01", "sres211-115"),
        ("The sanctions bill, H.R. 3364, was signed.", "2017-08-03", "hr3364-115"),
        ("Lawmakers voted for S.J.Res. 7 on Yemen.", "2019-04-05", "sjres7-116"),
        ("It was H. Con. Res. 86 that asked for hostilities with Iran to end.", "2026-06-24", "hconres86-119"),
        ("The First Step Act became law.", "2018-12-22", "s756-115"),
        ("The American Health Care Act of 2017 squeaked through.", "2017-05-05", "hr1628-115"),
        ("Countering America’s Adversaries Through Sanctions Act, it is called.", "2017-08-03", "hr3364-115"),
    ],
)
def test_ties_numbers_and_titles_to_the_record(text: str, published: str, measure: str) -> None:
    (first, *_) = [i for _, i in measures(text, published)]
    assert first == measure
    assert main(text, published) == measure


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("The House agreed to H.Res. 352 on the price of eggs.", "2017-06-28"),  # no such measure on record
        ("The House agreed to H.Res. 351 on the price of eggs.", "2019-06-28"),  # none in that Congress
        ("The House agreed to H.Res. 351 on the price of eggs.", "2017-05-22"),  # not yet introduced
        ("Members looked at H.R. 3364 of the 116th Congress.", "2019-06-28"),
    ],
)
def test_a_number_that_is_not_on_record_stays_open(text: str, published: str) -> None:
    (mention,) = [m for m in scene(text, published).all(MeasureMention) if m.form is Reference.NUMBER]
    assert mention.id is None
    assert "not in the record" in mention.why


def test_a_number_of_two_congresses_stays_open_where_nothing_tells_them_apart() -> None:
    twins = tuple(
        make(f"hr500-{c}", title, ("R000487", "Rep. Royce, Edward R. [R-CA-39]"), f"{day} - Introduced in House")
        for c, title, day in (
            (115, "To protect whales off the coast.", "2017-02-01"),
            (116, "To fund bridges over rivers.", "2019-02-01"),
        )
    )
    held = record(measures=twins, rolls=())
    text = "Members took up H.R. 500 again.\nThe debate went on for hours, and then some more."
    (open_one, *_) = scene(text, None, held).all(MeasureMention)
    assert open_one.id is None
    assert "exists in 2 Congresses" in open_one.why
    assert next(scene(text, "2019-03-01", held).all(MeasureMention)).id == "hr500-116"
    told = "Members took up H.R. 500 again.\nIt would protect whales off the coast, said its sponsor, Rep. Royce."
    assert next(scene(told, None, held).all(MeasureMention)).id == "hr500-115"


def test_the_first_days_of_a_congress_may_speak_of_the_last_one() -> None:
    assert measures("The First Step Act, S. 756, is law.", "2019-01-10")[0][1] == "s756-115"


@pytest.mark.parametrize(
    ("text", "published"),
    [
        (
            f"# House Condemns Persecution in Chechnya\nThe House on Tuesday condemned violence and persecution in Chechnya. {FILLER}\n"
            "Rep. Ileana Ros-Lehtinen introduced the resolution on May 23.",
            "2017-06-28",
        ),
        (
            "# Congress passes resolution condemning anti-gay persecution in Chechnya\nA bipartisan resolution condemning violence and "
            "persecution in Chechnya passed on Tuesday.\nIt was introduced on May 23 by Rep. Ileana Ros-Lehtinen.",
            None,
        ),
    ],
)
def test_a_story_without_a_number_is_tied_by_its_evidence(text: str, published: str | None) -> None:
    assert main(text, published) == "hres351-115"


@pytest.mark.parametrize(
    "text",
    [
        "# Council Votes on Parking\nThe city council passed a resolution on parking meters on Tuesday.\nResidents had asked for it since May 23.",
        "# Senators Meet Ministers\nSenators met ministers from Chechnya on Tuesday and talked about trade.\nNo vote was held, aides said.",
    ],
)
def test_a_story_of_something_else_is_tied_to_nothing(text: str) -> None:
    assert main(text) is None
    assert {i for _, i in measures(text)} <= {None}


def test_nouns_and_pronouns_follow_the_measure_named_last() -> None:
    text = (
        "# Sanctions Bill Clears Congress\n"
        "The sanctions bill, H.R. 3364, cleared the Senate on Thursday. The bill now goes to the president. It passed the House on Tuesday.\n"
        "In June the House had agreed to H.Res. 351 on Chechnya. That resolution asked Russia to act. It is not law."
    )
    found = measures(text, "2017-07-28")
    assert ("The bill", "hr3364-115") in found
    assert ("That resolution", "hres351-115") in found
    assert [i for words, i in found if words == "It"] == ["hr3364-115", "hres351-115"]


@pytest.mark.parametrize(
    "words",
    ["a similar resolution", "a companion bill", "a separate resolution", "another resolution", "an earlier bill"],
)
def test_another_measure_that_is_not_named_stays_open(words: str) -> None:
    text = f"The House agreed to H.Res. 351 on Chechnya.\nThe Senate is working on {words} about trade."
    assert (words, None) in measures(text)


def test_both_measures_are_two() -> None:
    text = "The House agreed to H.Res. 351 and the Senate to S.Res. 211 on Chechnya. Both resolutions condemn the violence."
    (both,) = [m for m in scene(text, "2017-11-01").all(MeasureMention) if m.ids]
    assert set(both.ids) == {"hres351-115", "sres211-115"}
    assert both.id is None


TWO = "The House agreed to H.Res. 351 and the Senate to S.Res. 211 on Chechnya. "


@pytest.mark.parametrize("words", ["Neither", "Neither resolution", "None of the two", "Neither of the two"])
def test_so_many_measures_are_those_told_of(words: str) -> None:
    found = [m for m in scene(f"{TWO}{words} has the force of law.", "2017-11-01").all(MeasureMention) if m.ids]
    assert [set(m.ids) for m in found] == [{"hres351-115", "sres211-115"}]


@pytest.mark.parametrize(
    "words", ["None of the three has", "All four have", "Neither senator has", "Neither of the two senators has"]
)
def test_other_numbers_and_people_stand_for_no_measures(words: str) -> None:
    assert [m for m in scene(f"{TWO}{words} said so.", "2017-11-01").all(MeasureMention) if m.ids] == []


def test_any_measure_of_a_kind_is_not_turned_to() -> None:
    text = "The House agreed to H.Res. 351 on Chechnya. A simple resolution is a letter with a seal on it. The resolution names nobody."
    assert measures(text)[-1] == ("The resolution", "hres351-115")


def test_a_wrong_type_is_tied_where_the_story_fits_well() -> None:
    text = (
        "# House Condemns Persecution in Chechnya\nThe House on Tuesday passed House Joint Resolution 351, condemning violence and persecution "
        "in Chechnya.\nIt was introduced on May 23 by Rep. Ileana Ros-Lehtinen."
    )
    (mention,) = [m for m in scene(text).all(MeasureMention) if m.form is Reference.NUMBER]
    assert (mention.id, mention.type) == ("hres351-115", "hjres")


def test_bylines_name_nothing() -> None:
    text = "# Quiet Day in Washington\n~ By A. Writer, author of H.Res. 351 Explained\nNothing happened in Washington on Tuesday, reporters said."
    assert measures(text) == []
