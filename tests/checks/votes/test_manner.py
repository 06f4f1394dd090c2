"""The manner of voting, against floor actions and committee actions."""

import pytest

from onrecord.article.model import Span
from onrecord.checks.model import AsOf, Verdict
from onrecord.checks.votes.manner import as_counted, check_vote_method
from onrecord.checks.votes.tallies import check_vote_tally
from onrecord.claims.model import Body, Modality, VoteMethod, VoteTally
from tests.build import day, measure, record

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
    ("measure", "body", "method", "verdict"),
    [
        ("sjres7-116", S, "sixty", NO),
        ("sjres7-116", S, "majority", YES),
        ("hr3364-115", S, "sixty", SILENT),
        ("hr1628-115", H, "two-thirds", NO),
        ("hr1628-115", H, "majority", YES),
        ("hr3364-115", H, "majority", NO),
        ("hr3364-115", H, "two-thirds", YES),
    ],
)
def test_how_many_votes_were_needed(measure: str, body: Body, method: str, verdict: Verdict) -> None:
    claim = VoteMethod(span=SPAN, measure=measure, body=body, method=method)
    as_of = AsOf(day=day("2019-04-10")) if measure == "sjres7-116" else late(measure)
    assert check_vote_method(claim, record(), as_of).verdict is verdict


RULED = measure(
    "hres970-115",
    "Insisting that the Department of Justice comply with requests for documents.",
    ("M001187", "Rep. Meadows, Mark [R-NC-11]"),
    """
    2018-06-27 - Introduced in House
    2018-06-28 - Considered under the provisions of rule H. Res. 971. (consideration: CR H5827-5847)
    2018-06-28 h306-115.2018 On agreeing to the resolution Agreed to by the Yeas and Nays: 226 - 183 (Roll no. 306).
    """,
)


@pytest.mark.parametrize(
    ("method", "published", "verdict"),
    [
        ("rule", "2018-06-29", YES),
        ("rule H. Res. 971", "2018-06-29", YES),
        ("rule H. Res. 975", "2018-06-29", SILENT),
        ("rule", "2018-06-27", SILENT),
    ],
)
def test_a_special_rule_is_borne_out_or_left_open(method: str, published: str, verdict: Verdict) -> None:
    claim = VoteMethod(span=SPAN, measure="hres970-115", method=method)
    held = record(measures=(RULED,), rolls=())
    assert check_vote_method(claim, held, AsOf(day=day(published))).verdict is verdict
