"""Times between events of a measure, against its record."""

from datetime import date

import pytest

from onrecord.article.model import Span
from onrecord.checks.intervals import check_interval
from onrecord.checks.model import AsOf, Verdict
from onrecord.claims.model import Body, Event, Interval
from tests.bills import DAY, store

AT, AS_OF = Span(0, 1), AsOf(day=DAY)
YES, NO, PART, UNKNOWN = Verdict.SUPPORTED, Verdict.CONTRADICTED, Verdict.PARTLY, Verdict.NOT_ON_RECORD
HRES, SRES, HR = "hres351-115", "sres211-115", "hr3364-115"


@pytest.mark.parametrize(
    ("measure", "low", "high", "earlier", "later", "verdict"),
    [
        (HRES, 32, 38, Event(what="introduced"), Event(what="passed", body=Body.HOUSE), YES),
        (HRES, 7, 7, Event(what="introduced"), Event(what="passed", body=Body.HOUSE), NO),
        (HRES, 73, 94, Event(what="report", words="the Russian newspaper Novaya Gazeta first reported"), Event(what="passed"), YES),
        (HRES, 73, 94, Event(what="report", words="a man spoke to a Paris daily"), Event(what="passed"), UNKNOWN),
        (HR, 5, 5, Event(what="presented"), Event(what="signed"), YES),
        (HRES, 1, 1, Event(what="passed", body=Body.SENATE), Event(what="passed", body=Body.HOUSE), UNKNOWN),
    ],
)  # fmt: skip
def test_interval(measure: str, low: int, high: int, earlier: Event, later: Event, verdict: Verdict) -> None:
    claim = Interval(span=AT, measure=measure, low=low, high=high, earlier=earlier, later=later)
    assert check_interval(claim, store(), AsOf(day=date(2017, 8, 3))).verdict is verdict
