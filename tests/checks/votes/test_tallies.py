"""Counts of votes, against actions and roll calls."""

from typing import Any

import pytest
from msgspec import structs

from onrecord.article.model import Span
from onrecord.checks.model import AsOf, Verdict
from onrecord.checks.votes.tallies import check_vote_tally
from onrecord.claims.model import Body, VoteTally
from onrecord.record.model import Action
from tests.build import MEASURES, day, record

H, S, U = Body.HOUSE, Body.SENATE, Body.UNTOLD
YES, NO, SILENT = Verdict.SUPPORTED, Verdict.CONTRADICTED, Verdict.NOT_ON_RECORD
SPAN = Span(0, 1)
LATE = {115: "2018-12-31", 116: "2019-12-31", 119: "2026-11-01"}


def late(measure: str) -> AsOf:
    return AsOf(day=day(LATE[int(measure[-3:])]))


@pytest.mark.parametrize(
    ("measure", "told", "verdict"),
    [
        ("hr3364-115", {"yeas": 419, "nays": 3, "body": H}, YES),
        ("hr3364-115", {"yeas": 98, "nays": 2, "body": S}, YES),
        ("hr3364-115", {"yeas": 419, "nays": 3}, YES),
        ("hr3364-115", {"yeas": 418, "nays": 3, "body": H}, NO),
        ("hr3364-115", {"yeas": 300, "nays": 120}, SILENT),  # of which House is not told
        ("hr3364-115", {"nays": 3, "body": H}, YES),
        ("hr3364-115", {"absent": 11, "body": H}, YES),
        ("hr3364-115", {"near": True, "body": S}, YES),
        ("hr3364-115", {"two_thirds": True, "body": H}, YES),
        ("hr1628-115", {"margin": 4, "body": H}, YES),
        ("hr1628-115", {"margin": 5, "body": H}, NO),
        ("hr1628-115", {"near": True, "body": H}, NO),
        ("hr1628-115", {"two_thirds": True, "body": H}, NO),
        ("hr1628-115", {"yeas": 213, "nays": 217, "body": H, "won": True}, NO),
        ("hres351-115", {"yeas": 410, "nays": 5, "body": H}, NO),  # a voice vote has no count
        ("hres646-115", {"yeas": 364, "nays": 58, "body": H, "question": "table"}, YES),
        ("hres646-115", {"yeas": 364, "nays": 58, "present": 4, "body": H}, YES),
        ("hres646-115", {"present": 4, "body": H, "question": "table"}, YES),
        ("hres646-115", {"present": 5, "body": H, "question": "table"}, NO),
        ("hjres46-116", {"yeas": 248, "nays": 181, "body": H, "question": "override"}, YES),
        ("hjres46-116", {"short": 38, "body": H}, YES),
        ("sjres7-116", {"yeas": 53, "nays": 45, "body": S, "question": "override"}, YES),
        ("sjres7-116", {"yeas": 247, "nays": 175, "present": 1, "body": H}, YES),
    ],
)
def test_counts(measure: str, told: dict[str, Any], verdict: Verdict) -> None:
    finding = check_vote_tally(VoteTally(span=SPAN, measure=measure, **told), record(), late(measure))
    assert finding.verdict is verdict, finding.why


def test_a_count_of_a_later_day_is_not_on_record() -> None:
    claim = VoteTally(span=SPAN, measure="hr3364-115", yeas=98, nays=2, body=S)
    assert check_vote_tally(claim, record(), AsOf(day=day("2017-07-26"))).verdict is SILENT


@pytest.mark.parametrize(
    ("yeas", "nays", "verdict"), [(217, 213, YES), (217, 212, NO), (216, 214, NO), (301, 100, SILENT)]
)
def test_a_count_carried_over_is_wrong_only_where_it_is_nearly_a_vote_on_record(
    yeas: int, nays: int, verdict: Verdict
) -> None:
    claim = VoteTally(span=SPAN, measure="hr1628-115", body=H, yeas=yeas, nays=nays, inferred=True)
    assert check_vote_tally(claim, record(), late("hr1628-115")).verdict is verdict


def test_a_committee_s_count_is_held_against_its_own_vote() -> None:
    claim = VoteTally(span=SPAN, measure="hres351-115", yeas=26, nays=20, question="committee")
    finding = check_vote_tally(claim, record(), late("hres351-115"))
    assert finding.verdict is SILENT
    assert "no count of a committee" in finding.why


def test_a_count_laid_to_a_committee_may_be_the_floors() -> None:
    claim = VoteTally(span=SPAN, measure="hr3364-115", yeas=98, nays=2, question="committee")
    assert check_vote_tally(claim, record(), late("hr3364-115")).verdict is YES


def test_a_count_of_no_vote_on_the_floor_may_be_a_committee_s() -> None:
    """Told by itself it is the committee's; laid to a House, or told by one side alone, it is not held against the page."""
    ordered = Action(day=day("2017-03-09"), text="Ordered to be Reported by the Yeas and Nays: 31 - 2.")
    measures = tuple(structs.replace(m, actions=(ordered, *m.actions)) if m.id == "hr3364-115" else m for m in MEASURES)
    held = record(measures=measures)
    for told, verdict in (
        ({"yeas": 31, "nays": 2}, YES),
        ({"yeas": 31, "nays": 2, "body": H}, SILENT),
        ({"yeas": 30, "nays": 3, "body": H}, NO),
    ):
        claim = VoteTally(span=SPAN, measure="hr3364-115", **told)
        assert check_vote_tally(claim, held, late("hr3364-115")).verdict is verdict
