"""The day that the lines around a story show."""

from datetime import date

import pytest
from lxml import html

from onrecord.article.dom import visible_lines
from onrecord.article.shown import shown_day

STORY = "<p>The House passed a measure on the ports by voice vote, and it now goes to the Senate.</p>"
DAY = date(2019, 6, 3)


@pytest.mark.parametrize(
    ("before", "titles", "day"),
    [
        ("<p>June 3, 2019</p>", (), DAY),
        ("<p><time datetime='2019-06-03'>Monday</time></p><p>June 4, 2019</p>", (), DAY),
        ("<p>Ports</p>", (), None),
    ],
)
def test_a_day_is_read_where_it_is_shown(before: str, titles: tuple[str, ...], day: date | None) -> None:
    lines = visible_lines(html.document_fromstring(f"<html><body>{before}{STORY}</body></html>"))
    assert shown_day(list(enumerate(lines)), len(lines) - 1, titles) == day


def test_a_dateline_tells_the_day_where_no_stamp_does() -> None:
    page = f"<html><body><p>Ports</p>{STORY.replace('The House', 'WASHINGTON, June 3, 2019 — The House')}</body></html>"
    lines = visible_lines(html.document_fromstring(page))
    assert shown_day(list(enumerate(lines)), len(lines) - 1, ()) == DAY
