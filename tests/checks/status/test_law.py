"""What the President was sent, signed and vetoed, and the days of it."""

import pytest

from onrecord.article.model import Span
from onrecord.checks.model import AsOf, Verdict
from onrecord.checks.status.states import check_status
from onrecord.claims.model import Days, Status
from tests.build import day, record

YES, NO, SILENT = Verdict.SUPPORTED, Verdict.CONTRADICTED, Verdict.NOT_ON_RECORD
SPAN = Span(0, 1)


@pytest.mark.parametrize(("signed", "verdict"), [("2017-08-02", YES), ("2017-08-01", NO)])
def test_the_day_of_a_signature(signed: str, verdict: Verdict) -> None:
    claim = Status(span=SPAN, measure="hr3364-115", state="signed", when=Days(day(signed), day(signed)))
    assert check_status(claim, record(), AsOf(day=day("2017-08-04"))).verdict is verdict


@pytest.mark.parametrize(
    ("measure", "state", "told", "verdict"),
    [
        ("hr3364-115", "law", "2017-08-02", YES),
        ("hr3364-115", "law", "2017-08-01", NO),
        ("sjres7-116", "presented", "2019-04-16", YES),
        ("sjres7-116", "presented", "2019-04-15", NO),
        ("hres351-115", "presented", "2017-06-27", NO),
    ],
)
def test_the_day_of_a_step_is_held_against_its_own(measure: str, state: str, told: str, verdict: Verdict) -> None:
    claim = Status(span=SPAN, measure=measure, state=state, when=Days(day(told), day(told)))
    assert check_status(claim, record(), AsOf(day=day("2019-05-10"))).verdict is verdict


@pytest.mark.parametrize(("measure", "verdict"), [("hr3364-115", NO), ("hr1628-115", SILENT)])
def test_a_signature_on_record_denies_a_law_without_one(measure: str, verdict: Verdict) -> None:
    claim = Status(span=SPAN, measure=measure, state="unsigned")
    assert check_status(claim, record(), AsOf(day=day("2017-12-31"))).verdict is verdict


@pytest.mark.parametrize(("published", "verdict"), [("2017-08-01", YES), ("2017-08-04", NO)])
def test_what_was_signed_before_no_longer_awaits_a_signature(published: str, verdict: Verdict) -> None:
    claim = Status(span=SPAN, measure="hr3364-115", state="to-president-still")
    assert check_status(claim, record(), AsOf(day=day(published))).verdict is verdict
