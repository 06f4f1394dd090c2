"""Who brought a measure in, and when: phrasings by phenomenon."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.article.model import Article, Part, Sentence, Span
from onrecord.attributions.model import Attributions
from onrecord.claims.model import Introduced, Sponsor
from onrecord.claims.scene import Scene
from onrecord.claims.sponsorship.read import read_sponsorship
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
        ("It is said that a nonprofit in Seattle wrote the draft.", [None]),
        ("Fund managers drafted section 13 of the bill.", [None]),
        ("The restaurant lobby wrote the part about tips.", [None]),
        ("We owe it to Rep. Eliot Engel.", [ENG]),
        ("The town owes the resolution to Eliot Engel.", [ENG]),
        ("For the resolution we can thank Rep. Eliot Engel.", [ENG]),
        ("We owe a debt of thanks to Rep. Eliot Engel.", []),
        # not about a measure
        ("Rep. Eliot Engel introduced his wife to the crowd.", []),
        ("Rep. Eliot Engel filed a lawsuit in May.", []),
        ("Rep. Eliot Engel introduced an amendment to the defense bill.", []),
        ("Iran is the largest state sponsor of terrorism, Rep. Eliot Engel said.", []),
        ("Rep. Eliot Engel will introduce the resolution again.", []),
        ("Rep. Ed Royce moved the resolution through his panel.", []),
        ("It came out of the foreign affairs committee, which is led by Rep. Ed Royce.", []),
        ("Rep. Eliot Engel, along with 39 colleagues, wrote to the leader about the resolution.", []),
        ("Rep. Eliot Engel wrote this week that the resolution was weak.", []),
        ("Rep. Eliot Engel, who authored the report on it, backs the resolution.", []),
        ("Rep. Ed Royce drafted a letter on the resolution.", []),
        ("Rep. Ed Royce wrote in an op-ed that the resolution was overdue.", []),
    ],
)  # fmt: skip
def test_sponsors(text: str, expected: list[str | None]) -> None:
    assert sponsors(text) == expected


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
