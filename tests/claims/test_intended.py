"""Votes that are only meant or asked for, and names that stress what is told of a whole."""

import pytest

from onrecord.claims.model import MemberVote
from onrecord.claims.read import read_claims
from tests.build import scene

TOP = "The House agreed to H.Res. 351, on Chechnya, on Tuesday by 289-12."


def votes(text: str) -> set[tuple[str | None, str]]:
    read = scene(f"{TOP}\n\n{text}")
    found = read_claims(read.article, read.attributions, read.mentions)
    return {(c.person, c.position) for c in found if isinstance(c, MemberVote) and not c.tentative}


@pytest.mark.parametrize(
    "text",
    [
        "Rep. Ed Royce plans to vote for it.",
        "Rep. Ed Royce said he would have voted for it.",
        "Rep. Ed Royce might vote against it.",
        "Rep. Ed Royce was urged to vote for it.",
        "Rep. Ed Royce wanted to vote for it.",
        "Rep. Ed Royce asked members to vote yes.",
        "Rep. Ed Royce urged a yes vote.",
        "If Rep. Ed Royce voted for it, he would be alone.",
        "Did Rep. Ed Royce vote for it?",
        "Rep. Ed Royce supports the deal with Canada.",
        "Rep. Ed Royce got the support of unions.",
        "Rep. Ed Royce, who often sides with Democrats, said nothing.",
        "Rep. Ed Royce has voted for every such bill.",
    ],
)
def test_nobody_is_said_to_have_cast_a_vote_that_is_only_meant(text: str) -> None:
    assert votes(text) == set()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Rep. Ed Royce was the only Republican to vote no.", ("R000487", "nay")),
        ("Rep. Ed Royce, who had promised to vote for it, voted no.", ("R000487", "nay")),
        ("No Republican voted for it, not even Ed Royce of California.", ("R000487", "not yea")),
        ("Not one Republican supported it, Ed Royce included.", ("R000487", "not yea")),
        ("No Republican opposed it, not even Ed Royce.", ("R000487", "not nay")),
        ("Every Republican who voted was for it, Ed Royce included.", ("R000487", "yea")),
        ("Neither Ed Royce of California nor Eliot Engel of New York was there.", ("E000179", "not voting")),
        ("Neither Ed Royce nor Eliot Engel voted.", ("R000487", "not voting")),
        ("The measure drew a no from Rep. Ed Royce.", ("R000487", "nay")),
        ("It got the vote of Ed Royce of California.", ("R000487", "yea")),
        ("Ed Royce, who runs the committee, was for it.", ("R000487", "yea")),
        ("Ed Royce gave it his vote.", ("R000487", "yea")),
        ("Ed Royce said no to it.", ("R000487", "nay")),
        ("Ed Royce turned it down.", ("R000487", "nay")),
        ("Eliot Engel was a yes, and so were Ed Royce and Ileana Ros-Lehtinen.", ("R000435", "yea")),
    ],
)
def test_who_voted_how_is_read_in_many_words(text: str, told: tuple[str, str]) -> None:
    assert told in votes(text)
