"""What a single line of a page reads as."""

import pytest
from lxml import html

from onrecord.article.dom import Line, visible_lines
from onrecord.article.lines import is_prose, is_text, picture_tables, reads_as_byline, reads_as_caption, reads_as_kicker


def line_of(markup: str) -> Line:
    """Return the first visible line of some markup."""
    return visible_lines(html.document_fromstring(f"<html><body>{markup}</body></html>"))[0]


@pytest.mark.parametrize(
    ("markup", "prose", "text", "byline", "kicker", "caption"),
    [
        ("<p>The House passed the measure on Tuesday by a wide margin.</p>", True, True, False, False, False),
        ("<p><a href='/x'>The House passed the measure on Tuesday by a margin.</a></p>", False, False, False, False, False),
        ("<ul><li>A measure on ports</li></ul>", False, True, False, False, False),
        ("<p>By Ann Example</p>", False, False, True, False, False),
        ("<div class='byline'>Ann Example, Staff Writer</div>", False, False, True, False, False),
        ("<p>June 3, 2019</p>", False, False, True, False, False),
        ("<h2>By the numbers</h2>", False, True, False, False, False),
        ("<div class='kicker'>Politics</div>", False, False, False, True, False),
        ("<div class='kicker'>It is over.</div>", False, True, False, False, False),
        ("<figure><figcaption>The Capitol at dusk</figcaption></figure>", False, False, False, False, True),
        ("<p>The Capitol at dusk (AP Photo/Ann Example)</p>", False, False, False, False, True),
    ],
)  # fmt: skip
def test_a_line_is_told_by_its_element_or_its_words(
    markup: str, prose: bool, text: bool, byline: bool, kicker: bool, caption: bool
) -> None:
    line = line_of(markup)
    found = (is_prose(line), is_text(line), reads_as_byline(line), reads_as_kicker(line), reads_as_caption(line, set()))
    assert found == (prose, text, byline, kicker, caption)


@pytest.mark.parametrize(("words", "small"), [("The Capitol", True), ("The Capitol at dusk. " * 20, False)])
def test_a_small_table_with_a_picture_holds_its_caption(words: str, small: bool) -> None:
    page = f"<html><body><table><tr><td><img src='c.jpg'></td></tr><tr><td>{words}</td></tr></table></body></html>"
    lines = visible_lines(html.document_fromstring(page))
    pictured = picture_tables(lines)
    assert bool(pictured) is small
    assert reads_as_caption(lines[-1], pictured) is small
