"""Names in lines under a heading that tells how they voted."""

import pytest

from onrecord.claims.model import Cosponsor, MemberVote
from onrecord.claims.read import read_claims
from tests.build import scene


def told(heading: str, *lines: str) -> set[tuple[str | None, str]]:
    text = "\n\n".join(("# The Vote\n\nThe House agreed to H.Res. 351, on Chechnya, on Tuesday.", heading, *lines))
    read = scene(text)
    found = read_claims(read.article, read.attributions, read.mentions)
    claims = [c for c in found if isinstance(c, MemberVote | Cosponsor) and c.rule == "list under a heading"]
    return {(c.person, c.position if isinstance(c, MemberVote) else "signed") for c in claims}


@pytest.mark.parametrize(
    ("heading", "position"),
    [
        ("The noes, by state:", "nay"),
        ("Voting no:", "nay"),
        ("Those in favor:", "yea"),
        ("Not voting:", "not voting"),
        ("Cosponsors, by state:", "signed"),
    ],
)
def test_lines_under_a_heading_list_who_did_so(heading: str, position: str) -> None:
    lines = ("Florida: Ileana Ros-Lehtinen", "California: Ed Royce", "New York: Rep. Eliot Engel")
    assert told(heading, *lines) == {("R000435", position), ("R000487", position), ("E000179", position)}


def test_the_list_ends_where_a_line_tells_something_else() -> None:
    assert told("The noes:", "Ed Royce of California", "The day was long for Eliot Engel.", "Eliot Engel") == {
        ("R000487", "nay")
    }


def test_a_heading_of_something_else_lists_nobody() -> None:
    assert told("Speakers that day:", "Florida: Ileana Ros-Lehtinen") == set()
