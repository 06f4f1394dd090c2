"""Which vote a claim speaks of, by the count told beside it or before it."""

import pytest

from onrecord.claims.model import Bipartisan, MemberVote, Passage, VoteTally
from onrecord.claims.read import read_claims
from tests.build import scene

TOP = "The House passed the American Health Care Act, H.R. 1628, 217-213."


def counted(text: str) -> list[tuple[int, int] | None]:
    read = scene(f"{TOP} {text}", "2017-05-05")
    found = read_claims(read.article, read.attributions, read.mentions)
    kinds = (Bipartisan, MemberVote, VoteTally)
    return [
        c.counted
        for c in found
        if isinstance(c, kinds) and c.span.start > len(TOP) and getattr(c, "yeas", None) is None
    ]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Twenty Republicans voted no.", (217, 213)),
        ("It was a long day. Rep. Ed Royce voted for it.", (217, 213)),
        ("The rule went through 230-190, with four Republicans opposed.", (230, 190)),
        ("On final passage of the other text, Rep. Ed Royce voted no.", None),
        ("In the Senate, where the chamber voted by voice vote, three Republicans voted no.", None),
        ("Rep. Ed Royce voted against the sanctions bill, H.R. 3364.", None),
    ],
)
def test_the_last_count_told_shows_which_vote_is_meant(text: str, count: tuple[int, int] | None) -> None:
    assert set(counted(text)) == {count}


def test_an_act_bears_only_the_count_of_its_own_sentence() -> None:
    read = scene(f"{TOP} It was adopted at once.", "2017-05-05")
    found = read_claims(read.article, read.attributions, read.mentions)
    assert [c.counted for c in found if isinstance(c, Passage)] == [(217, 213), None]
