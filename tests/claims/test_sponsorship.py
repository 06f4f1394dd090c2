"""Who brought a measure in, and when: phrasings by phenomenon."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.article.model import Article, Part, Sentence, Span
from onrecord.attributions.model import Attributions
from onrecord.claims.model import Introduced, Sponsor
from onrecord.claims.scene import Scene
from onrecord.claims.sponsorship import read_sponsorship
from onrecord.mentions.model import Mentions
from tests.bills import scene, told

ROS, CIC, ENG, ROY, RUB, TOO = "R000435", "C001084", "E000179", "R000487", "R000595", "T000461"


def sponsors(text: str) -> list[str | None]:
    """Return the persons of the sponsor claims in a text."""
    view = scene(text)
    return [c.person for c in read_sponsorship(view) if isinstance(c, Sponsor) and c.span.start >= told(view, text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # active
        ("Rep. Ileana Ros-Lehtinen, R-Fla., introduced the resolution.", [ROS]),
        ("Rep. Ileana Ros-Lehtinen of Florida, a Republican, who introduced it, was pleased.", [ROS]),
        ("Reps. Ileana Ros-Lehtinen (R-FL) and David Cicilline (D-RI) introduced H. Res. 351.", [ROS, CIC]),
        ("Rep. Ileana Ros-Lehtinen and 51 colleagues introduced the resolution.", [ROS]),
        ("Rep. Eliot Engel authored the measure.", [ENG]),
        # passive
        ("The resolution was introduced by Rep. Ileana Ros-Lehtinen, a Florida Republican.", [ROS]),
        ("The resolution, introduced May 23 by Rep. Ileana Ros-Lehtinen, drew praise.", [ROS]),
        ("The measure was authored by Florida Republican Ileana Ros-Lehtinen.", [ROS]),
        ("The resolution was offered by Reps. Ed Royce, R-Calif., and Eliot Engel, D-N.Y.", [ROY, ENG]),
        ("Sponsored by Rep. Ileana Ros-Lehtinen, the resolution drew praise.", [ROS]),
        ("It was introduced in the House by Rep. Ileana Ros-Lehtinen and in the Senate by Sen. Marco Rubio.", [ROS, RUB]),
        # nouns
        ("The author of the resolution, Rep. Eliot Engel, welcomed the vote.", [ENG]),
        ("The resolution's sponsor is Rep. Ileana Ros-Lehtinen.", [ROS]),
        ("Rep. Ileana Ros-Lehtinen, its lead sponsor, cheered.", [ROS]),
        ("Sponsor: Rep. Ileana Ros-Lehtinen.", [ROS]),
        ("H. Res. 351, by Rep. Ileana Ros-Lehtinen, is short.", [ROS]),
        ("The resolution is the work of Rep. Ileana Ros-Lehtinen.", [ROS]),
        ("The resolution bears the name of Rep. Eliot Engel.", [ENG]),
        ("It came from Rep. Ileana Ros-Lehtinen of Florida.", [ROS]),
        ("Rep. Ed Royce's H.R. 3364 is another matter.", [ROY]),
        # question and answer
        ("Who wrote it? Rep. Ileana Ros-Lehtinen of Florida.", [ROS]),
        # a list that ends where another clause begins
        ("The resolution was introduced by Rep. Ileana Ros-Lehtinen, and Rep. Eliot Engel, a New York Democrat, signed on as a cosponsor.", [ROS]),
        # drafting by others
        ("The American Legion wrote the first clause, critics say.", [None]),
        ("The bill was written with help from the industry's lobbyists.", [None]),
        # not about a measure
        ("Rep. Eliot Engel introduced his wife to the crowd.", []),
        ("Rep. Eliot Engel filed a lawsuit in May.", []),
        ("Rep. Eliot Engel introduced an amendment to the defense bill.", []),
        ("Iran is the largest state sponsor of terrorism, Rep. Eliot Engel said.", []),
        ("Rep. Eliot Engel will introduce the resolution again.", []),
        ("Rep. Ed Royce moved the resolution through his panel.", []),
    ],
)  # fmt: skip
def test_sponsors(text: str, expected: list[str | None]) -> None:
    assert sponsors(text) == expected


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("The resolution was introduced on May 23.", date(2017, 5, 23), date(2017, 5, 23)),
        ("The resolution was introduced on May 23 and passed on Tuesday.", date(2017, 5, 23), date(2017, 5, 23)),
        ("Introduced on May 23, it moved fast.", date(2017, 5, 23), date(2017, 5, 23)),
        ("H. Res. 351, introduced by Rep. Ileana Ros-Lehtinen, R-Fla., on May 23, passed the House.", date(2017, 5, 23), date(2017, 5, 23)),
        ("Rep. Ileana Ros-Lehtinen dropped it on May 22.", date(2017, 5, 22), date(2017, 5, 22)),
        ("The measure was filed May 23 by Rep. Ileana Ros-Lehtinen.", date(2017, 5, 23), date(2017, 5, 23)),
        ("The resolution was put forward in May.", date(2017, 5, 1), date(2017, 5, 31)),
        ("The resolution began life in May 2017.", date(2017, 5, 1), date(2017, 5, 31)),
        ("“We introduced this in May,” Rep. Eliot Engel said.", date(2017, 5, 1), date(2017, 5, 31)),
    ],
)  # fmt: skip
def test_introduced(text: str, first: date, last: date) -> None:
    view = scene(text)
    found = [c for c in read_sponsorship(view) if isinstance(c, Introduced) and c.span.start >= told(view, text)]
    assert [(c.when.first, c.when.last, c.measure) for c in found if c.when] == [(first, last, "hres351-115")]


@pytest.mark.parametrize(
    "text",
    [
        "The resolution passed on Tuesday.",
        "The charge was filed on May 23.",
        "Rep. Eliot Engel introduced his wife on May 23.",
        "The resolution will be introduced on July 3.",
        "The resolution was introduced on the same day that the paper wrote of the killings.",
        "The House passed the resolution introduced by Rep. Ileana Ros-Lehtinen on Tuesday.",
    ],
)
def test_no_day_of_introduction(text: str) -> None:
    view = scene(text)
    assert not [c for c in read_sponsorship(view) if isinstance(c, Introduced) and c.span.start >= told(view, text)]


def test_an_older_measure_is_not_tied_to_this_one() -> None:
    view = scene("First introduced in 2015, the resolution moved slowly. A first version was filed in 2013.")
    assert [c.measure for c in read_sponsorship(view) if isinstance(c, Introduced)] == [None, None]


def test_weaker_words_are_marked() -> None:
    view = scene(
        "Rep. Eliot Engel's resolution passed. Rep. Ileana Ros-Lehtinen introduced the resolution with Rep. David Cicilline."
    )
    hows = [(c.person, c.how, c.joint) for c in read_sponsorship(view) if isinstance(c, Sponsor)]
    assert hows == [(ENG, "named", False), (ROS, "introduced", True), (CIC, "with", True)]


@given(st.text(alphabet="by introduced sponsor the bill, X.Y;'cosponsored was 1 of", max_size=300))
def test_any_text_is_read_and_spans_lie_inside(text: str) -> None:
    sentence = Sentence(span=Span(0, len(text)), part=Part.BODY, block=0)
    view = Scene(Article(text=text, title="", sentences=(sentence,)), Attributions(), Mentions())
    assert all(0 <= c.span.start <= c.span.end <= len(text) for c in read_sponsorship(view))


def test_a_megabyte_in_one_sentence_is_read() -> None:
    text = "introduced by the bill, and " * 40_000
    sentence = Sentence(span=Span(0, len(text)), part=Part.BODY, block=0)
    assert (
        list(read_sponsorship(Scene(Article(text=text, title="", sentences=(sentence,)), Attributions(), Mentions())))
        == []
    )


def test_a_person_s_birth_is_no_introduction() -> None:
    view = scene("The resolution recalls that Foster was born on May 2, 1940.")
    assert [c for c in read_sponsorship(view) if isinstance(c, Introduced)] == []
