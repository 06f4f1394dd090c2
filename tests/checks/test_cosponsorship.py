"""Cosponsors against the record, the facts of H.Res. 351 and of measures around it."""

from datetime import date

import pytest

from onrecord.article.model import Span
from onrecord.checks.cosponsorship import check_cosponsor, check_cosponsor_count
from onrecord.checks.model import AsOf, Verdict
from onrecord.claims.model import Cosponsor, CosponsorCount, Modality
from tests.bills import DAY, store

AT, AS_OF = Span(0, 1), AsOf(day=DAY)
YES, NO, PART, UNKNOWN = Verdict.SUPPORTED, Verdict.CONTRADICTED, Verdict.PARTLY, Verdict.NOT_ON_RECORD
HRES, SRES, HR = "hres351-115", "sres211-115", "hr3364-115"


@pytest.mark.parametrize(
    ("measure", "person", "modality", "verdict"),
    [
        (HRES, "E000179", Modality.ASSERTED, YES),
        (HRES, "J000289", Modality.ASSERTED, NO),
        (HRES, "J000289", Modality.DENIED, YES),
        (HRES, "R000435", Modality.ASSERTED, PART),
        (HRES, "R000595", Modality.ASSERTED, NO),
        (SRES, "N000032", Modality.ASSERTED, NO),
    ],
)
def test_cosponsor(measure: str, person: str, modality: Modality, verdict: Verdict) -> None:
    claim = Cosponsor(span=AT, measure=measure, person=person, name="X", modality=modality)
    as_of = AS_OF if measure == HRES else AsOf(day=date(2018, 6, 1))
    assert check_cosponsor(claim, store(), as_of).verdict is verdict


@pytest.mark.parametrize(
    ("count", "bound", "party", "verdict"),
    [
        (3, "exact", None, YES),
        (2, "over", None, YES),
        (41, "exact", None, NO),
        (0, "exact", None, NO),
        (1, "exact", "Republican", YES),
        (2, "exact", "Republican", NO),
    ],
)
def test_count(count: int, bound: str, party: str | None, verdict: Verdict) -> None:
    claim = CosponsorCount(span=AT, measure=HRES, count=count, bound=bound, party=party)
    assert check_cosponsor_count(claim, store(), AS_OF).verdict is verdict


def test_delegation() -> None:
    claim = CosponsorCount(span=AT, measure=HRES, count=None, state="RI")
    found = check_cosponsor_count(claim, store(), AS_OF)
    assert (found.verdict, found.recorded) == (NO, "1 of 2")
