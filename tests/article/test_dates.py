from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.article.dates import dateline_date, machine_date, shown_date, stamped_date, titled_date


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("By Ilse Ozols 3 August 2017", date(2017, 8, 3)),
        ("June 28, 2017 / 6:02 AM", date(2017, 6, 28)),
        ("Fri 5 May 2017", date(2017, 5, 5)),
        ("Posted: Sep 13, 2017 5:41 PM EDT", date(2017, 9, 13)),
        ("Updated Sept. 4th, 2019", date(2019, 9, 4)),
        ("19.11.2020", date(2020, 11, 19)),
        ("2017-06-28", date(2017, 6, 28)),
        ("28/6/2017", date(2017, 6, 28)),
        ("6/28/17 at noon", date(2017, 6, 28)),
        ("7/7/2017", date(2017, 7, 7)),
        ("6/7/2017", None),
        ("February 30, 2017", None),
        ("June 2017", None),
        ("By Ann Doe", None),
    ],
)
def test_a_shown_date_is_read_where_it_has_one_meaning(line: str, day: date | None) -> None:
    assert shown_date(line) == day


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2017-06-28T23:15:00-04:00", date(2017, 6, 28)),
        ("2017-06-28T01:15:00Z", date(2017, 6, 28)),
        ("20170628", date(2017, 6, 28)),
        ("June 28, 2017", date(2017, 6, 28)),
        ("2017-13-01", None),
        ("", None),
        (None, None),
    ],
)
def test_a_machine_date_keeps_the_page_s_own_day(value: str | None, day: date | None) -> None:
    assert machine_date(value) == day


@pytest.mark.parametrize(
    ("paragraph", "day"),
    [
        ("WASHINGTON, June 27, 2017 (CP) - The House voted.", date(2017, 6, 27)),
        ("NEW YORK, N.Y., June 27, 2017 — The House voted.", date(2017, 6, 27)),
        ("MANILA, 27 June 2017 - The Senate voted.", date(2017, 6, 27)),
        ("WASHINGTON (CP) - The House voted on June 27, 2017 - late.", None),
        ("The House voted on June 27, 2017 - late.", None),
    ],
)
def test_only_a_dateline_dates_a_paragraph(paragraph: str, day: date | None) -> None:
    assert dateline_date(paragraph) == day


@given(st.dates(min_value=date(1900, 1, 1)))
def test_every_day_is_read_back_from_its_usual_forms(day: date) -> None:
    assert machine_date(day.isoformat()) == day
    assert shown_date(f"Posted {day:%B} {day.day}, {day.year}") == day
    assert shown_date(f"{day.day} {day:%b}. {day.year}") == day


@pytest.mark.parametrize(
    "line",
    ["Today: July 24, 2008", "Today is Thursday, July 24, 2008", "Printed on July 24, 2008", "Retrieved 2008-07-24"],
)
def test_the_day_of_a_visit_is_not_that_of_the_story(line: str) -> None:
    assert shown_date(line) is None


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Wednesday, June 28, 2017 - View in browser", date(2017, 6, 28)),
        ("News for sailors · Wednesday, June 28, 2017", date(2017, 6, 28)),
        ("June 28, 2017 | by Ann Doe | 3 min read", date(2017, 6, 28)),
        ("By Ann Doe, city editor | June 28, 2017", date(2017, 6, 28)),
        ("For release: June 28, 2017", date(2017, 6, 28)),
        ("June 28, 2017 in Harbors. By Ann Doe", date(2017, 6, 28)),
        ("Voice of the Docks • Extra edition, June 28, 2017", date(2017, 6, 28)),
        ("June 28, 2017: the House passes the bill", None),
        ("June 28, 2017 was a Wednesday on which the House met", None),
        ("The House passed the bill on June 28, 2017, and the Senate a week later.", None),
        ("Today: June 28, 2017", None),
        ("News for sailors", None),
    ],
)
def test_a_stamp_is_no_sentence_about_a_day(line: str, day: date | None) -> None:
    assert stamped_date(line) == day


@pytest.mark.parametrize(
    ("title", "day"),
    [
        ("The Gavel — Wednesday, June 28, 2017", date(2017, 6, 28)),
        ("Newscast, Wednesday, June 28, 2017, 5 p.m.", date(2017, 6, 28)),
        ("What the riot of January 6, 2021 changed", None),
        ("House votes Wednesday", None),
    ],
)
def test_a_title_dates_a_page_by_its_weekday(title: str, day: date | None) -> None:
    assert titled_date(title) == day
