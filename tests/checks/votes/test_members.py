"""How members voted, against roll calls."""

import pytest

from onrecord.article.model import Span
from onrecord.checks.model import AsOf, Verdict
from onrecord.checks.votes.members import check_member_vote
from onrecord.claims.model import Body, MemberVote
from tests.build import day, record

H, S, U = Body.HOUSE, Body.SENATE, Body.UNTOLD
YES, NO, SILENT = Verdict.SUPPORTED, Verdict.CONTRADICTED, Verdict.NOT_ON_RECORD
SPAN = Span(0, 1)
LATE = {115: "2018-12-31", 116: "2019-12-31", 119: "2026-11-01"}


def late(measure: str) -> AsOf:
    return AsOf(day=day(LATE[int(measure[-3:])]))


@pytest.mark.parametrize(
    ("measure", "person", "told", "verdict"),
    [
        ("hr3364-115", "A000367", "nay", YES),
        ("hr3364-115", "A000367", "yea", NO),
        ("hr3364-115", "A000367", "against-party", YES),
        ("hr3364-115", "P000603", "nay", YES),
        ("hr3364-115", "C001035", "yea", YES),
        ("hr3364-115", "C001035", "nay", NO),
        ("hr3364-115", "C001035", "not nay", YES),
        ("hr1628-115", "R000435", "against-party", YES),
        ("hr1628-115", "B001273", "against-party", NO),
        ("hr3364-115", "Z999999", "nay", SILENT),
        ("hres351-115", "R000435", "yea", SILENT),  # a voice vote records nobody
        ("sjres7-116", "S000033", "yea", SILENT),  # the roll call is not in the store
        ("hr3364-115", None, "nay", SILENT),
    ],
)
def test_members(measure: str, person: str | None, told: str, verdict: Verdict) -> None:
    claim = MemberVote(span=SPAN, measure=measure, person=person, position=told, name="X")
    finding = check_member_vote(claim, record(), late(measure))
    assert finding.verdict is verdict, finding.why


def test_a_missing_roll_call_is_named() -> None:
    claim = MemberVote(span=SPAN, measure="sjres7-116", person="S000033", position="yea", name="Sanders", body=S)
    assert "-116.2019 on S.J.Res. 7 is not in the store" in check_member_vote(claim, record(), late("sjres7-116")).why


def test_a_vote_of_the_motion_to_table() -> None:
    claim = MemberVote(
        span=SPAN, measure="hres646-115", person="C001091", position="present", name="Castro", question="table"
    )
    assert check_member_vote(claim, record(), late("hres646-115")).verdict is YES
