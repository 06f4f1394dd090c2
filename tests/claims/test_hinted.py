"""Positions that words only hint at."""

import pytest

from onrecord.article.model import Span
from onrecord.claims.hinted import hints_in
from onrecord.claims.model import MemberVote
from onrecord.claims.read import read_claims
from tests.build import scene


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Collins was in the minority.", ["with-minority"]),
        ("Paul was on the winning side.", ["with-majority"]),
        ("Cuellar was with the Republicans on this one.", ["with-Republican"]),
        ("Mace was out of town.", ["not voting"]),
        ("Collins no, King yes.", ["nay", "yea"]),
        ("There is no member who was asked.", []),
        ("Capito was for it.", ["yea"]),
    ],
)
def test_a_side_is_hinted_at(text: str, expected: list[str]) -> None:
    assert [name for name, _ in sorted(hints_in(text, Span(0, len(text)), []), key=lambda h: h[1])] == expected


def test_what_is_told_outright_is_no_hint() -> None:
    text = "Collins was against it."
    assert hints_in(text, Span(0, len(text)), [Span(8, 22)]) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("California split: Ed Royce voted no and Eliot Engel yes.", ("E000179", "yea")),
        ("It had Ed Royce's vote.", ("R000487", "yea")),
        ("Ed Royce could be counted on, but did not support it.", ("R000487", "not yea")),
    ],
)
def test_hints_are_second_readings(text: str, told: tuple[str, str]) -> None:
    read = scene(f"The House agreed to H.Res. 351 on Tuesday.\n\n{text}")
    found = read_claims(read.article, read.attributions, read.mentions)
    votes = [c for c in found if isinstance(c, MemberVote) and (c.person, c.position) == told]
    assert votes
    assert all(c.tentative for c in votes)
