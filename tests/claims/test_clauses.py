"""Clauses of a sentence and what belongs together in it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.article.model import Span
from onrecord.claims.clauses import body_of, clause_at, days_of, distance, nearest, widen
from onrecord.claims.model import Body
from onrecord.mentions.chambers import find_chambers
from onrecord.mentions.model import DateMention, Grain


def span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


@pytest.mark.parametrize(
    ("text", "words", "clause"),
    [
        ("The House passed it; the Senate waits.", "passed", "The House passed it"),
        ("The House passed it, but the Senate waits.", "waits", "the Senate waits."),
        ("It passed after it was amended in May.", "amended", "it was amended in May."),
        ("It passed on Tuesday.", "passed", "It passed on Tuesday."),
        ("The bill — a long one — passed.", "long", "a long one"),
    ],
)
def test_finds_the_clause(text: str, words: str, clause: str) -> None:
    found = clause_at(text, Span(0, len(text)), span(text, words))
    assert text[found.start : found.end].strip(" ,") == clause


@pytest.mark.parametrize(
    ("text", "place", "near", "far"),
    [
        ("Introduced on May 23, it passed on Tuesday.", "passed", "Tuesday", "May 23"),
        ("Introduced on May 23, it passed on Tuesday.", "Introduced", "May 23", "Tuesday"),
        ("The House voted Tuesday, and the Senate followed on Thursday.", "followed", "Thursday", "Tuesday"),
        ("It cleared the House 419-3 before the Senate passed it 98-2.", "cleared", "419-3", "98-2"),
    ],
)
def test_what_belongs_to_an_event_is_nearest_to_it(text: str, place: str, near: str, far: str) -> None:
    spans = [span(text, near), span(text, far)]
    assert nearest(text, span(text, place), [near, far], spans) == near
    assert distance(text, span(text, place), spans[0]) < distance(text, span(text, place), spans[1])


def test_nothing_is_near_where_all_is_out_of_reach() -> None:
    text = "It passed; it died; it rose: it fell; on Tuesday."
    assert nearest(text, span(text, "passed"), ["Tuesday"], [span(text, "Tuesday")], reach=5.0) is None
    assert nearest(text, span(text, "passed"), [], []) is None


@given(st.text(alphabet="ab ,;.but", max_size=60), st.data())
def test_a_clause_lies_in_its_sentence_and_holds_its_place(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    found = clause_at(text, Span(0, len(text)), Span(start, end))
    assert 0 <= found.start <= start
    assert end <= found.end <= len(text)
    assert distance(text, found, Span(start, end)) >= 0


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("The House voted.", Body.HOUSE),
        ("The Senate voted.", Body.SENATE),
        ("Both chambers voted.", Body.BOTH),
        ("The two houses voted.", Body.BOTH),
        ("Congress voted.", Body.CONGRESS),
        ("Lawmakers voted.", Body.LAWMAKERS),
        ("Members of Congress voted.", Body.LAWMAKERS),
    ],
)
def test_tells_the_bodies_apart(text: str, body: Body) -> None:
    mention = find_chambers(text)[0]
    assert body_of(mention, text[mention.span.start : mention.span.end]) is body


def test_an_open_date_gives_no_days() -> None:
    mention = DateMention(span=Span(0, 7), first=None, last=None, grain=Grain.DAY, expression="weekday", text="Tuesday")
    assert days_of(mention) is None
    assert days_of(None) is None


def test_a_widened_span_stays_in_its_sentence() -> None:
    assert widen(Span(10, 50), Span(5, 20), Span(40, 60)) == Span(10, 50)
    assert widen(Span(10, 50), Span(15, 20), Span(30, 40)) == Span(15, 40)
