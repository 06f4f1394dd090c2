"""All mentions of an article together, and the day it is read as of."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from onrecord.mentions.model import (
    ChamberMention,
    DateMention,
    MeasureMention,
    NumberMention,
    PersonMention,
    TallyMention,
)
from tests.build import scene

STORY = (
    "# House Condemns Persecution in Chechnya\n"
    "The House on Tuesday agreed to House Resolution 351, condemning violence and persecution in Chechnya.\n"
    "Rep. Ileana Ros-Lehtinen, a Florida Republican, introduced it on May 23 with more than 80 cosponsors.\n"
    "A sanctions bill later passed 419-3."
)


def test_a_page_with_a_day_is_read_as_of_it() -> None:
    read = scene(STORY)
    assert (read.mentions.as_of, read.mentions.as_of_source) == (date(2017, 6, 28), "the page")
    assert read.mentions.main == "hres351-115"


def test_a_page_without_a_day_takes_it_from_the_record() -> None:
    read = scene(STORY, None)
    assert read.mentions.as_of == date(2017, 6, 27)
    assert "record" in read.mentions.as_of_source
    tuesday = next(d for d in read.all(DateMention) if d.text.endswith("Tuesday"))
    assert tuesday.first == date(2017, 6, 27)


def test_a_page_of_nothing_on_record_has_no_day() -> None:
    read = scene("# Council Meets\nThe city council met on Tuesday and voted on parking meters downtown.", None)
    assert (read.mentions.as_of, read.mentions.as_of_source, read.mentions.main) == (None, "", None)


def test_a_day_in_a_line_of_its_own_heads_the_page() -> None:
    read = scene(
        f"# House Condemns Persecution in Chechnya\nWednesday, June 28, 2017\n{STORY.partition(chr(10))[2]}", None
    )
    assert (read.mentions.as_of, read.mentions.as_of_source) == (date(2017, 6, 28), "the date that heads the page")


def test_a_day_in_a_short_sentence_does_not_head_the_page() -> None:
    read = scene("The House agreed to H.Res. 351 by voice vote on June 28, 2017.", None)
    assert "heads" not in read.mentions.as_of_source


def test_every_kind_is_found_once_and_in_order() -> None:
    read = scene(STORY)
    spans = [m.span for m in read.mentions.mentions]
    assert spans == sorted(spans)
    assert [read.words(m.span) for m in read.all(NumberMention)] == ["more than 80"]
    assert [read.words(m.span) for m in read.all(TallyMention)] == ["419-3"]
    assert [m.id for m in read.all(PersonMention)] == ["R000435"]
    assert ("House Resolution 351", "hres351-115") in [(read.words(m.span), m.id) for m in read.all(MeasureMention)]


def test_a_house_inside_a_stronger_mention_is_no_chamber() -> None:
    read = scene(STORY)
    assert [read.words(m.span) for m in read.all(ChamberMention)] == ["House", "House"]


WORDS = st.sampled_from(
    "The House passed H.Res. 351 on Tuesday , May 23 419-3 Rep. Ileana Ros-Lehtinen ( R-Fla. ) bill it both Senate Florida . said more than 80".split()
)


@given(st.lists(WORDS, min_size=4, max_size=30))
def test_spans_lie_inside_the_text(words: list[str]) -> None:
    read = scene(" ".join(words))
    assert all(0 <= m.span.start < m.span.end <= len(read.text) for m in read.mentions.mentions)


def test_a_dateline_is_the_day_of_a_page_that_shows_none() -> None:
    body = "The House on Tuesday agreed to House Resolution 351, condemning violence and persecution in Chechnya." * 2
    read = scene(
        f"# House Condemns Persecution\nWASHINGTON, June 28, 2017 - {body}\nIt was introduced on May 23.", None
    )
    assert (read.mentions.as_of, read.mentions.as_of_source) == (date(2017, 6, 28), "the date that heads the page")


def test_a_pronoun_goes_back_to_a_description_and_to_a_pronoun() -> None:
    read = scene(
        "Rep. Ileana Ros-Lehtinen spoke on Tuesday.\nThe Florida Republican had waited. She introduced House Resolution 351 in May. She wants a vote."
    )
    told = [m.id for m in read.all(PersonMention) if read.text[m.span.start : m.span.end] == "She"]
    assert told == ["R000435", "R000435"]
