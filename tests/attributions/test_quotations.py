import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.attributions.corpus import plain_article
from onrecord.attributions.quotations import read_quotations


def inner(text: str) -> list[str]:
    article = plain_article(text)
    return [article.quote(q.inner) for q in read_quotations(article)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She called it “a disgrace” and left.", ["a disgrace"]),
        ('She called it "a disgrace" and left.', ["a disgrace"]),
        ("„It is done,” he said.", ["It is done,"]),
        ("The bill ‘will die’ in the lawmakers’ chamber.", ["will die"]),
        ("The lawmakers' bill and the members' vote passed.", []),
        ("Don't say it's the '90s or rock 'n' roll.", []),
        ("He said 'yes we can' and the Democrats' bill passed.", ["yes we can"]),
        ("He quoted 'the members' own words' at length.", ["the members' own words"]),
        ("“They told me ‘never again’ and left,” she said.", ["They told me ‘never again’ and left,", "never again"]),
        ("\"We 'can't' go on,\" he said.", ["We 'can't' go on,", "can't"]),
        ("He is 6'2\" tall. “Really?” she asked.", ["Really?"]),
        ("An open “mark that nobody closes. The next sentence.", ["mark that nobody closes."]),
        ("“One paragraph goes on.\n“The second ends,” he said.", ["One paragraph goes on.", "The second ends,"]),
        ('"First." "Second."', ["First.", "Second."]),
        ("(“In brackets”)", ["In brackets"]),
        ("", []),
    ],
)
def test_quotations(text: str, expected: list[str]) -> None:
    assert inner(text) == expected


@given(st.text(alphabet="ab .,'\"“”‘’\n", max_size=200))
def test_quotations_lie_in_the_text_and_nest(text: str) -> None:
    article = plain_article(text)
    found = read_quotations(article)
    assert all(0 <= q.span.start < q.inner.start <= q.inner.end <= q.span.end <= len(text) for q in found)
    assert list(found) == sorted(found, key=lambda q: (q.span.start, -q.span.end))
    for a in found:
        for b in found:
            assert not a.span.overlaps(b.span) or a.span.covers(b.span) or b.span.covers(a.span)


@pytest.mark.parametrize("mark", ["“", '"', "‘", "“‘", "'\"", '" "', "“a ‘b "])
def test_deep_nesting_is_read_in_linear_time(mark: str) -> None:
    text = f"She said {mark * 20_000}x."
    before = time.process_time()
    read_quotations(plain_article(text))
    assert time.process_time() - before < 5
