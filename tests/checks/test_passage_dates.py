"""The days of floor acts."""

import pytest
from msgspec import structs

from onrecord.article.model import Span
from onrecord.checks.model import AsOf, Verdict
from onrecord.checks.passage_dates import check_passage_date
from onrecord.claims.model import Body, Days, PassageDate
from onrecord.mentions.model import Grain
from tests.build import day, record

H, S, C, L, B, U = Body.HOUSE, Body.SENATE, Body.CONGRESS, Body.LAWMAKERS, Body.BOTH, Body.UNTOLD
YES, NO, SILENT = Verdict.SUPPORTED, Verdict.CONTRADICTED, Verdict.NOT_ON_RECORD
SPAN = Span(0, 1)


def as_of(on: str | None) -> AsOf:
    return AsOf(day=day(on) if on else None)


@pytest.mark.parametrize(
    ("measure", "body", "first", "last", "on", "verdict"),
    [
        ("hres351-115", H, "2017-06-27", "2017-06-27", "2017-06-28", YES),
        ("hres351-115", U, "2017-06-27", "2017-06-27", "2017-06-28", YES),
        ("hres351-115", C, "2017-06-27", "2017-06-27", "2017-06-28", YES),
        ("hres351-115", H, "2017-06-26", "2017-06-26", "2017-06-28", NO),
        ("hres351-115", H, "2017-06-01", "2017-06-30", "2017-07-05", YES),
        ("hres351-115", H, "2017-05-01", "2017-05-31", "2017-07-05", NO),
        (
            "hres351-115",
            H,
            "2017-07-04",
            "2017-07-04",
            "2017-07-04",
            YES,
        ),  # a weekday named on that weekday: the week before
        ("hres351-115", H, "2017-06-27", "2017-06-27", "2017-06-20", SILENT),
        ("hr3364-115", S, "2017-07-25", "2017-07-25", "2017-07-28", NO),
        ("hr3364-115", U, "2017-07-25", "2017-07-25", "2017-07-28", YES),
        ("hres999-115", H, "2017-06-27", "2017-06-27", "2017-06-28", SILENT),
    ],
)
def test_the_day(measure: str, body: Body, first: str, last: str, on: str, verdict: Verdict) -> None:
    when = Days(day(first), day(last), Grain.DAY if first == last else Grain.MONTH)
    claim = PassageDate(span=SPAN, measure=measure, body=body, when=when)
    assert check_passage_date(claim, record(), as_of(on)).verdict is verdict
    without = structs.replace(claim, when=None)
    assert check_passage_date(without, record(), as_of(on)).verdict is SILENT


@pytest.mark.parametrize(
    ("measure", "on", "verdict"),
    [("sjres7-116", "2019-04-04", Verdict.SUPPORTED), ("sjres7-116", "2019-04-05", Verdict.NOT_ON_RECORD)],
)
def test_the_day_of_a_step_is_that_of_any_vote(measure: str, on: str, verdict: Verdict) -> None:
    claim = PassageDate(span=Span(0, 1), measure=measure, when=Days(day(on), day(on)), outcome="step")
    assert check_passage_date(claim, record(), AsOf(day=day("2019-06-01"))).verdict is verdict
