"""Where a measure stands, by its type and its actions up to the day."""

import pytest

from onrecord.article.model import Span
from onrecord.checks.model import AsOf, Verdict
from onrecord.checks.status.states import STATES, check_status
from onrecord.claims.model import Modality, Status
from tests.build import day, record

YES, NO, SILENT = Verdict.SUPPORTED, Verdict.CONTRADICTED, Verdict.NOT_ON_RECORD
SPAN = Span(0, 1)


@pytest.mark.parametrize(
    ("measure", "state", "on", "verdict"),
    [
        ("hr3364-115", "law", "2017-08-03", YES),
        ("hr3364-115", "law", "2017-07-30", NO),
        ("hr3364-115", "signed", "2017-08-03", YES),
        ("hr3364-115", "to-president", "2017-07-28", YES),
        ("hr3364-115", "to-president", "2017-07-26", NO),
        ("hr3364-115", "to-senate", "2017-07-26", YES),
        ("hr3364-115", "to-senate", "2017-07-28", NO),
        ("hr3364-115", "pending-senate", "2017-07-26", YES),
        ("hr3364-115", "pending", "2017-08-03", NO),
        ("hr1628-115", "law", "2017-06-28", NO),
        ("hr1628-115", "died", "2019-02-01", YES),
        ("hr1628-115", "died", "2017-06-28", SILENT),
        ("hres351-115", "law", "2017-06-28", NO),
        ("hres351-115", "to-president", "2017-06-28", NO),
        ("hres351-115", "to-senate", "2017-06-28", NO),
        ("hres351-115", "nonbinding", "2017-06-28", YES),
        ("hres351-115", "binding", "2017-06-28", NO),
        ("hres351-115", "complete", "2017-06-28", YES),
        ("hres351-115", "in-senate", "2017-06-28", NO),
        ("hr3364-115", "in-senate", "2017-07-26", YES),
        ("hr3364-115", "nonbinding", "2017-06-28", SILENT),
        ("sjres7-116", "vetoed", "2019-04-17", YES),
        ("sjres7-116", "vetoed", "2019-04-05", NO),
        ("sjres7-116", "override-none", "2019-04-20", YES),
        ("sjres7-116", "override-none", "2019-05-03", NO),
        ("hjres46-116", "died", "2019-03-27", YES),
        ("hjres46-116", "law", "2019-03-27", NO),
        ("sjres7-116", "back-to-senate", "2019-04-20", YES),
        ("sjres7-116", "back-to-house", "2019-04-20", NO),
        ("sjres7-116", "to-house", "2019-04-20", SILENT),
        ("sjres7-116", "signed", "2019-04-20", NO),
        ("hjres46-116", "forecast", "2019-03-14", SILENT),
        ("hjres46-116", "veto-count", "2019-03-16", SILENT),
        ("hconres86-119", "to-president", "2026-06-24", NO),
        ("hres999-115", "law", "2017-06-28", SILENT),
    ],
)
def test_where_it_stands(measure: str, state: str, on: str, verdict: Verdict) -> None:
    finding = check_status(Status(span=SPAN, measure=measure, state=state), record(), AsOf(day=day(on)))
    assert finding.verdict is verdict, finding.why


@pytest.mark.parametrize(
    ("measure", "aim", "inferred", "verdict"),
    [
        ("hres351-115", "signed", False, NO),  # no President signs it
        ("hres351-115", "signed", True, SILENT),  # of another measure, it may be
        ("hres351-115", "", False, SILENT),
        ("hr3364-115", "signed", False, SILENT),
    ],
)
def test_a_forecast_that_the_type_excludes(measure: str, aim: str, verdict: Verdict, *, inferred: bool) -> None:
    claim = Status(
        span=SPAN, measure=measure, state="forecast", aim=aim, inferred=inferred, modality=Modality.PREDICTED
    )
    assert check_status(claim, record(), AsOf(day=day("2017-06-28"))).verdict is verdict


@pytest.mark.parametrize(
    ("modality", "verdict"),
    [(Modality.DENIED, NO), (Modality.PREDICTED, SILENT), (Modality.DOUBTED, SILENT)],
)
def test_modality_turns_or_stays_the_verdict(modality: Modality, verdict: Verdict) -> None:
    claim = Status(span=SPAN, measure="hr3364-115", state="law", modality=modality)
    assert check_status(claim, record(), AsOf(day=day("2017-08-03"))).verdict is verdict


@pytest.mark.parametrize("state", sorted(STATES))
def test_every_state_gives_a_reason(state: str) -> None:
    finding = check_status(Status(span=SPAN, measure="hr3364-115", state=state), record(), AsOf(day=day("2017-07-26")))
    assert finding.why.endswith(".") or finding.why.endswith(")")
