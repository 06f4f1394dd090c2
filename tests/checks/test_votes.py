"""Manner of voting, counts, and how members voted, against actions and roll calls."""

from typing import Any

import pytest

from onrecord.article.model import Span
from onrecord.checks.model import AsOf, Verdict
from onrecord.checks.votes import (
    as_counted,
    check_member_vote,
    check_vote_method,
    check_vote_tally,
    position_holds,
    side_of,
)
from onrecord.claims.model import Body, MemberVote, Modality, VoteMethod, VoteTally
from tests.build import day, position, record

H, S, U = Body.HOUSE, Body.SENATE, Body.UNTOLD
YES, NO, SILENT = Verdict.SUPPORTED, Verdict.CONTRADICTED, Verdict.NOT_ON_RECORD
SPAN = Span(0, 1)
LATE = {115: "2018-12-31", 116: "2019-12-31", 119: "2026-11-01"}


def late(measure: str) -> AsOf:
    return AsOf(day=day(LATE[int(measure[-3:])]))


@pytest.mark.parametrize(
    ("measure", "body", "method", "verdict"),
    [
        ("hres351-115", H, "voice", YES),
        ("hres351-115", U, "voice", YES),
        ("hres351-115", H, "roll-call", NO),
        ("hres351-115", H, "unanimous-consent", NO),
        ("hres351-115", H, "suspension", YES),
        ("hres351-115", H, "two-thirds", YES),
        ("hres351-115", H, "no-roll-call", YES),
        ("hres351-115", H, "unanimous", SILENT),  # a voice vote counts nobody
        ("sres211-115", S, "voice", YES),
        ("hr3364-115", H, "roll-call", YES),
        ("hr3364-115", S, "voice", NO),
        ("hr3364-115", S, "unanimous", NO),
        ("hr1628-115", H, "suspension", NO),
        ("hres999-115", H, "voice", SILENT),
    ],
)
def test_manner_of_voting(measure: str, body: Body, method: str, verdict: Verdict) -> None:
    claim = VoteMethod(span=SPAN, measure=measure, body=body, method=method)
    assert check_vote_method(claim, record(), late(measure)).verdict is verdict


@pytest.mark.parametrize(("method", "verdict"), [("roll-call", YES), ("voice", NO)])
def test_a_denied_manner(method: str, verdict: Verdict) -> None:
    claim = VoteMethod(span=SPAN, measure="hres351-115", body=H, method=method, modality=Modality.DENIED)
    assert check_vote_method(claim, record(), late("hres351-115")).verdict is verdict


@pytest.mark.parametrize(("method", "verdict"), [("voice", YES), ("roll-call", NO), ("unanimous", SILENT)])
def test_a_committees_manner(method: str, verdict: Verdict) -> None:
    claim = VoteMethod(span=SPAN, measure="hres351-115", method=method, committee=("HSFA",))
    assert check_vote_method(claim, record(), late("hres351-115")).verdict is verdict


@pytest.mark.parametrize(
    ("measure", "body", "verdict"),
    [("hr3364-115", S, NO), ("hr3364-115", H, NO), ("hres351-115", H, None), ("hres999-115", H, None)],
)
def test_unanimously_of_a_counted_vote_tells_its_count(measure: str, body: Body, verdict: Verdict | None) -> None:
    claim = VoteMethod(span=SPAN, measure=measure, body=body, method="unanimous")
    told = as_counted(claim, record(), late(measure))
    assert isinstance(told, VoteTally) is (verdict is not None)
    if isinstance(told, VoteTally):
        assert check_vote_tally(told, record(), late(measure)).verdict is verdict


def test_a_committees_manner_is_not_the_floors() -> None:
    claim = VoteMethod(span=SPAN, measure="hr3364-115", method="voice", in_committee=True)
    assert check_vote_method(claim, record(), late("hr3364-115")).verdict is not NO


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


@pytest.mark.parametrize(
    ("claimed", "own", "vote"),
    [
        ("with-Democrat", "R", "nay"),
        ("with-Republican", "D", "yea"),
        ("with-majority", "R", "yea"),
        ("with-minority", "R", "nay"),
        ("with-party", "D", "nay"),
        ("with-party", "R", "yea"),
    ],
)
def test_a_side_is_that_of_most_of_those_named(claimed: str, own: str, vote: str) -> None:
    call = record().roll_call("h256-115.2017")
    assert call is not None
    assert side_of(claimed, call, own) == vote
    assert position_holds(claimed, position("X", "X", own, "TX", vote), call)
    assert not position_holds(claimed, position("X", "X", own, "TX", "not voting"), call)


@pytest.mark.parametrize(
    ("measure", "body", "method", "verdict"),
    [
        ("sjres7-116", S, "sixty", NO),
        ("sjres7-116", S, "majority", YES),
        ("hr3364-115", S, "sixty", SILENT),
        ("hr1628-115", H, "two-thirds", NO),
        ("hr3364-115", H, "two-thirds", YES),
    ],
)
def test_how_many_votes_were_needed(measure: str, body: Body, method: str, verdict: Verdict) -> None:
    claim = VoteMethod(span=SPAN, measure=measure, body=body, method=method)
    as_of = AsOf(day=day("2019-04-10")) if measure == "sjres7-116" else late(measure)
    assert check_vote_method(claim, record(), as_of).verdict is verdict


def test_a_count_laid_to_a_committee_may_be_the_floors() -> None:
    claim = VoteTally(span=SPAN, measure="hr3364-115", yeas=98, nays=2, question="committee")
    assert check_vote_tally(claim, record(), late("hr3364-115")).verdict is YES
