"""Which body acted, and when, against the actions of the record."""

import pytest

from onrecord.article.model import Span
from onrecord.checks.model import AsOf, Verdict
from onrecord.checks.passage import check_passage
from onrecord.claims.model import Body, Modality, Passage
from tests.build import day, record

H, S, C, L, B, U = Body.HOUSE, Body.SENATE, Body.CONGRESS, Body.LAWMAKERS, Body.BOTH, Body.UNTOLD
YES, NO, SILENT = Verdict.SUPPORTED, Verdict.CONTRADICTED, Verdict.NOT_ON_RECORD
SPAN = Span(0, 1)


def as_of(on: str | None) -> AsOf:
    return AsOf(day=day(on) if on else None)


@pytest.mark.parametrize(
    ("measure", "body", "outcome", "on", "verdict"),
    [
        ("hres351-115", H, "passed", "2017-06-28", YES),
        ("hres351-115", C, "passed", "2017-06-28", NO),
        ("hres351-115", B, "passed", "2017-06-28", NO),
        ("hres351-115", L, "passed", "2017-06-28", YES),
        ("hres351-115", U, "passed", "2017-06-28", YES),
        ("hres351-115", S, "passed", "2017-06-28", NO),  # a resolution of the House has no part in the Senate
        ("hres351-115", H, "passed", "2017-06-01", NO),  # not yet: it came weeks later
        ("hres351-115", H, "rejected", "2017-06-28", NO),
        ("sres211-115", S, "passed", "2017-11-01", YES),
        ("hr3364-115", H, "passed", "2017-07-26", YES),
        ("hr3364-115", C, "passed", "2017-07-26", NO),
        ("hr3364-115", C, "passed", "2017-07-28", YES),
        ("hr3364-115", B, "passed", "2017-07-28", YES),
        ("hr3364-115", S, "passed", "2017-07-26", SILENT),
        ("hr1628-115", S, "passed", "2017-06-28", SILENT),
        ("hr1628-115", C, "passed", "2017-06-28", NO),
        ("hres646-115", H, "tabled", "2017-12-07", YES),
        ("hres646-115", H, "rejected", "2017-12-07", YES),
        ("hres646-115", H, "passed", "2017-12-07", NO),
        ("hjres46-116", H, "rejected", "2019-03-27", YES),
        ("hconres86-119", C, "passed", "2026-06-24", YES),
        ("s756-115", H, "passed", "2018-12-21", YES),
        ("hres999-115", H, "passed", "2017-06-28", SILENT),
    ],
)
def test_which_body_did_what(measure: str, body: Body, outcome: str, on: str, verdict: Verdict) -> None:
    claim = Passage(span=SPAN, measure=measure, body=body, outcome=outcome)
    finding = check_passage(claim, record(), as_of(on))
    assert finding.verdict is verdict
    assert finding.why.endswith(".")
    assert bool(finding.evidence) is (verdict is not SILENT)


@pytest.mark.parametrize(
    ("measure", "outcome", "on", "verdict"),
    [
        ("hjres46-116", "rejected", "2019-03-27", YES),
        ("hjres46-116", "passed", "2019-03-27", NO),
        ("hjres46-116", "rejected", "2019-03-16", SILENT),
        ("sjres7-116", "rejected", "2019-05-03", SILENT),  # that was the Senate
    ],
)
def test_an_override_is_another_vote(measure: str, outcome: str, on: str, verdict: Verdict) -> None:
    claim = Passage(span=SPAN, measure=measure, body=H, outcome=outcome, override=True)
    assert check_passage(claim, record(), as_of(on)).verdict is verdict


@pytest.mark.parametrize(
    ("measure", "body", "on", "verdict"),
    [
        ("hr1628-115", S, "2017-06-28", YES),
        ("hr1628-115", H, "2017-06-28", NO),
        ("hr1628-115", C, "2017-06-28", YES),
        ("hr3364-115", C, "2017-08-03", NO),
    ],
)
def test_a_denied_act(measure: str, body: Body, on: str, verdict: Verdict) -> None:
    claim = Passage(span=SPAN, measure=measure, body=body, modality=Modality.DENIED)
    assert check_passage(claim, record(), as_of(on)).verdict is verdict


def test_several_measures_hold_only_if_each_does() -> None:
    both = Passage(span=SPAN, measures=("hres351-115", "sres211-115"), body=U)
    assert check_passage(both, record(), as_of("2017-11-01")).verdict is YES
    assert check_passage(both, record(), as_of("2017-07-01")).verdict is SILENT


def test_a_measure_only_carried_over_is_not_excluded_by_its_type() -> None:
    claim = Passage(span=SPAN, measure="hres351-115", body=S, inferred=True)
    assert check_passage(claim, record(), as_of("2017-06-28")).verdict is SILENT


def test_words_of_condemnation_are_not_excluded_by_its_type() -> None:
    claim = Passage(span=SPAN, measure="hres351-115", body=S, voice="speech")
    assert check_passage(claim, record(), as_of("2017-06-28")).verdict is SILENT


def test_what_a_house_did_only_weeks_after_a_page_that_tells_it_is_contradicted() -> None:
    held = record()
    early = Passage(span=SPAN, measure="hres351-115", body=H, outcome="passed")
    assert check_passage(early, held, as_of("2017-06-20")).verdict is NO
    assert check_passage(early, held, as_of("2017-06-26")).verdict is SILENT  # a page may be dated a day too early
    second = Passage(span=SPAN, measure="hres351-115", body=H, outcome="passed", tentative=True)
    assert check_passage(second, held, as_of("2017-06-20")).verdict is SILENT
