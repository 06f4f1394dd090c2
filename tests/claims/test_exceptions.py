"""Who is left out of what is told of a whole."""

import pytest

from onrecord.claims.exceptions import exceptions
from onrecord.claims.model import Bipartisan, MemberVote
from onrecord.claims.votes import read_votes
from tests.build import scene

TOP = "The House passed H.R. 1628 on May 4, 217-213."


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Every Democrat but Nancy Pelosi voted no.", ["P000197"]),
        ("All the Republicans except Ileana Ros-Lehtinen and Ed Royce voted yes.", ["R000435", "R000487"]),
        ("With the exception of Ileana Ros-Lehtinen, Republicans were united.", ["R000435"]),
        ("Nobody other than Rep. Ed Royce objected.", ["R000487"]),
        ("Every Democrat voted no, but Nancy Pelosi did not speak.", []),
        ("All but 20 Republicans voted yes, Ed Royce said.", []),
    ],
)
def test_names_after_words_that_leave_out(text: str, people: list[str]) -> None:
    read = scene(text, "2017-05-05")
    assert [p.id for e in exceptions(read, read.sentences[0]) for p in e.people] == people


@pytest.mark.parametrize(
    ("text", "position"),
    [("Every Republican but Ileana Ros-Lehtinen voted yes.", "not yea"), ("No Republican except Ileana Ros-Lehtinen voted no.", "nay")],
)  # fmt: skip
def test_who_is_left_out_did_otherwise(text: str, position: str) -> None:
    found = [c for c in read_votes(scene(f"{TOP}\n\n{text}", "2017-05-05")) if isinstance(c, MemberVote)]
    assert ("R000435", position) in [(c.person, c.position) for c in found]


@pytest.mark.parametrize(
    ("text", "count", "position"),
    [
        ("Every Republican but Ileana Ros-Lehtinen voted yes.", 1, "yea"),
        ("All but 20 Republicans voted for it.", 20, "yea"),
        ("It passed with the support of all but twenty Republicans.", 20, "yea"),
        ("It passed over the opposition of all but two Democrats.", 2, "nay"),
    ],
)
def test_how_many_of_a_party_are_left_out(text: str, count: int, position: str) -> None:
    found = [c for c in read_votes(scene(f"{TOP}\n\n{text}", "2017-05-05")) if isinstance(c, Bipartisan)]
    assert ("all-but", count, position) in [(c.share, c.count, c.position) for c in found]
