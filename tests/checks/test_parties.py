"""Backing by party, among sponsors and in roll calls."""

from typing import Any

import pytest

from onrecord.article.model import Span
from onrecord.checks.model import AsOf, Verdict
from onrecord.checks.parties import check_bipartisan
from onrecord.claims.model import Bipartisan, Modality
from onrecord.record.model import Chamber
from tests.build import day, record

YES, NO, SILENT, PART = Verdict.SUPPORTED, Verdict.CONTRADICTED, Verdict.NOT_ON_RECORD, Verdict.PARTLY
HOUSE, SENATE = Chamber.HOUSE, Chamber.SENATE


@pytest.mark.parametrize(
    ("measure", "told", "verdict"),
    [
        ("hres351-115", {"form": "both"}, YES),
        ("hr3364-115", {"form": "both"}, YES),
        ("hr1628-115", {"form": "both"}, NO),
        ("hr1628-115", {"form": "party-line"}, PART),  # 20 of 237 Republicans voted no
        ("hr3364-115", {"form": "party-line"}, NO),
        ("hres351-115", {"form": "party-line"}, SILENT),  # no roll call
        ("hres351-115", {"form": "both", "modality": Modality.DENIED}, NO),
        ("hres351-115", {"form": "cosponsors", "party": "Democrat", "count": 65}, YES),
        ("hres351-115", {"form": "cosponsors", "party": "Republican", "count": 20}, YES),
        ("hres351-115", {"form": "cosponsors", "party": "Republican", "count": 21}, YES),  # with the sponsor
        (
            "hres351-115",
            {"form": "cosponsors", "party": "Republican", "count": 30},
            SILENT,
        ),  # the list does not reach the day
        ("hres351-115", {"form": "cosponsors", "party": "Republican", "count": 12}, NO),
        ("hres351-115", {"form": "cosponsors", "party": "Democrat", "share": "most"}, YES),
        ("hres351-115", {"form": "cosponsors", "party": "Republican", "share": "none"}, NO),
        ("hres351-115", {"form": "cosponsors", "party": "Democrat", "share": "all"}, NO),
        ("hr1628-115", {"form": "votes", "party": "Republican", "count": 20, "position": "nay"}, YES),
        ("hr1628-115", {"form": "votes", "party": "Republican", "count": 25, "position": "nay"}, NO),
        ("hr1628-115", {"form": "votes", "party": "Republican", "count": 20, "position": "against-party"}, YES),
        ("hr1628-115", {"form": "votes", "party": "Democrat", "share": "all", "position": "nay"}, YES),
        (
            "hr1628-115",
            {"form": "votes", "party": "Republican", "share": "all-but", "count": 20, "position": "yea"},
            YES,
        ),
        (
            "hr1628-115",
            {"form": "votes", "party": "Republican", "share": "all-but", "count": 21, "position": "yea"},
            YES,
        ),  # with the one away
        ("hr1628-115", {"form": "votes", "party": "Republican", "share": "all-but", "count": 5, "position": "yea"}, NO),
        ("hr1628-115", {"form": "votes", "share": "each", "count": 20, "position": "nay"}, NO),
        ("hres351-115", {"form": "cosponsors", "party": "Democrat", "share": "all-but", "count": 5}, SILENT),
        ("hr1628-115", {"form": "votes", "party": "Democrat", "share": "none", "position": "yea"}, YES),
        ("hr1628-115", {"form": "votes", "party": "Democrat", "share": "some", "position": "yea"}, NO),
        ("hr3364-115", {"form": "votes", "party": "Republican", "count": 3, "position": "nay", "chamber": HOUSE}, YES),
        ("hr3364-115", {"form": "votes", "party": "Republican", "count": 1, "position": "nay", "chamber": SENATE}, YES),
        ("hres646-115", {"form": "votes", "party": "Democrat", "share": "split", "position": None}, YES),
        ("sjres7-116", {"form": "votes", "party": "Republican", "count": 7, "position": "yea"}, SILENT),
        ("hres999-115", {"form": "both"}, SILENT),
    ],
)
def test_party_backing(measure: str, told: dict[str, Any], verdict: Verdict) -> None:
    claim = Bipartisan(span=Span(0, 1), measure=measure, **told)
    finding = check_bipartisan(claim, record(), AsOf(day=day("2019-12-31")))
    assert finding.verdict is verdict, finding.why
    assert bool(finding.evidence) is (verdict is not SILENT)
