"""Whether a measure has come to its end."""

from onrecord.article.model import Span
from onrecord.checks.model import AsOf, Verdict
from onrecord.checks.status.states import check_status
from onrecord.claims.model import Status
from tests.build import day, record

YES, NO, SILENT = Verdict.SUPPORTED, Verdict.CONTRADICTED, Verdict.NOT_ON_RECORD
SPAN = Span(0, 1)


def test_what_was_vetoed_is_dead_until_it_is_overridden() -> None:
    claim = Status(span=SPAN, measure="sjres7-116", state="died")
    assert check_status(claim, record(), AsOf(day=day("2019-04-20"))).verdict is YES
