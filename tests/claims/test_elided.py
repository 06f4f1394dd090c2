"""Clauses without a verb that say of one measure what the clause before says of another."""

import pytest

from onrecord.claims.model import Claim, CosponsorCount, Introduced, VoteTally
from onrecord.claims.read import read_claims
from tests.build import scene

TOP = "The House took up H.Res. 351, by Rep. Ileana Ros-Lehtinen, and the Senate S.Res. 211, by Sen. Pat Toomey, on Chechnya. "


def taken_up(text: str) -> list[tuple[str | None, object]]:
    read = scene(TOP + text, "2017-11-01")
    found = read_claims(read.article, read.attributions, read.mentions)
    return [(c.measure, _value(c)) for c in found if c.rule == "taken up by another clause"]


def _value(claim: Claim) -> object:
    match claim:
        case Introduced(when=when) if when:
            return str(when.first)
        case CosponsorCount(count=count):
            return count
        case VoteTally(yeas=yeas, nays=nays):
            return (yeas, nays)
    return None


@pytest.mark.parametrize(
    ("text", "measure", "value"),
    [
        ("Hers was introduced on May 23, his on June 29.", "sres211-115", "2017-06-29"),
        ("Hers was introduced in May, his that June.", "sres211-115", "2017-06-01"),
        ("The former has 85 cosponsors, the latter 46.", "sres211-115", 46),
        ("Hers drew 85 cosponsors. Toomey’s has 46.", "sres211-115", 46),
    ],
)
def test_the_value_is_said_of_the_other_measure(text: str, measure: str, value: object) -> None:
    assert taken_up(text) == [(measure, value)]


@pytest.mark.parametrize(
    "text",
    [
        "Hers has 85 cosponsors. His passed in October with 46 members absent.",
        "Hers was introduced in May. His will come up on Nov. 9.",
        "Toomey’s, 46 pages long, is the longer.",
    ],
)
def test_a_clause_of_its_own_is_left_to_its_verb(text: str) -> None:
    assert taken_up(text) == []
