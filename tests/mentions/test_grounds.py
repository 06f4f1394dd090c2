"""A page about no measure has none: common words, a day and a namesake are no description of one."""

import pytest

from onrecord.mentions.grounds import speaks
from tests.build import measure, record, scene

FAST = measure(
    "hr22-114", "To fix roads, expand programs, help communities and improve the economy.", ("D000619", "Rep. Davis, Rodney [R-IL-13]"),
    """
    2015-01-06 Introduced in House
    2015-12-01 On passage Passed by recorded vote: 359 - 65 (Roll no. 673).
    """,
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("The committee's golf plan would bring players back.", False),
        ("The rules of the league, and the text of its plan, stand.", False),
        ("A motion was made, and the package was sent.", False),
        ("Lawmakers debated a bill on roads.", True),
        ("The resolution was adopted.", True),
        ("Legislation is coming, he said.", True),
    ],
)
def test_a_page_speaks_of_a_measure_by_a_noun_for_one(text: str, spoken: bool) -> None:
    assert speaks(text) is spoken


@pytest.mark.parametrize(
    "text",
    [
        "# Fewer Golfers, New Courses\nPublic courses are being changed, for tastes have moved on.\n"
        "The economy was hard on clubs and communities on Tuesday. It is waiting for players, and a bill for upkeep came due.",
        "# Police Name a Suspect\nThe House was told on Tuesday that roads were closed.\nPolice said it was over. Some want a bill passed.",
        "# Quarterback Talks of Fight\nThe team spent Monday fixing its economy of words on the roads.\nIt has no plan, its owner said.",
        "# Candidates Spar\nRodney Smith and his rival talked of roads on Tuesday.\nIt was rough, a voter said, and a failed bill came up.",
    ],
)
def test_stories_of_something_else_share_words_with_many_measures(text: str) -> None:
    read = scene(text, "2015-12-04", record(measures=(FAST,)))
    assert read.mentions.main is None
    assert not read.mentions.rivals


@pytest.mark.parametrize(
    "text",
    [
        "# House Votes to Fix Roads\nThe House on Tuesday passed a bill to fix roads and expand programs. Rep. Rodney Davis brought it in.",
        "# Roads at Last\nRoads and programs get their money under a bill by Rep. Rodney Davis.\nThe House voted 359-65 for it.",
        "# Roads at Last\nBy 359 to 65 the House said yes to roads and programs for communities.",
    ],
)
def test_a_measure_told_by_its_sponsor_day_or_count_keeps_its_story(text: str) -> None:
    assert scene(text, "2015-12-04", record(measures=(FAST,))).mentions.main == "hr22-114"


def test_an_undated_page_must_give_a_day_or_count_of_the_measure() -> None:
    held = record(measures=(FAST,))
    text = "# Roads and Programs\nRep. Rodney Davis backed a bill to fix roads, expand programs and help communities."
    assert scene(text, None, held).mentions.main is None
    assert scene(text + "\nIt passed the House 359-65.", None, held).mentions.main == "hr22-114"
