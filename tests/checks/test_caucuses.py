"""Caucuses by the dated table: supported or silent, never contradicted."""

from datetime import date

import pytest

from onrecord.article.model import Span
from onrecord.checks.caucuses import check_caucus
from onrecord.checks.model import AsOf, Verdict
from onrecord.claims.model import CaucusClaim
from tests.people import DAY, store

YES, SILENT = Verdict.SUPPORTED, Verdict.NOT_ON_RECORD


@pytest.mark.parametrize(
    ("caucus", "role", "person", "day", "verdict"),
    [
        ("lgbt equality caucus", "member", "R000435", date(2018, 11, 29), YES),
        ("Congressional LGBT Equality Caucus", "member", "R000435", date(2018, 11, 29), YES),
        ("lgbt equality caucus", "chair", "R000435", date(2018, 11, 29), SILENT),
        ("lgbt equality caucus", "member", "E000179", DAY, SILENT),
        ("iran caucus", "chair", "R000487", DAY, SILENT),
        ("lgbt equality caucus", "member", "R000435", None, SILENT),
        ("lgbt equality caucus", "member", None, DAY, SILENT),
    ],
)
def test_caucus(caucus: str, role: str, person: str | None, day: date | None, verdict: Verdict) -> None:
    claim = CaucusClaim(span=Span(0, 1), caucus=caucus, role=role, person=person, name="Jo Doe")
    assert check_caucus(claim, store(), AsOf(day=day)).verdict is verdict
