"""How someone voted, in words."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.article.model import Span
from onrecord.claims.positions import negated, positions_in, question_in


def read(text: str) -> list[str]:
    return [name for name, _ in positions_in(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Massie voted no.", ["nay"]),
        ("Massie voted “no.”", ["nay"]),
        ("Massie voted against it.", ["nay"]),
        ("Massie was a no.", ["nay"]),
        ("Massie was the lone no vote.", ["nay"]),
        ("Massie cast the only dissenting vote.", ["nay"]),
        ("Massie opposed the bill.", ["nay"]),
        ("Three Republicans dissented.", ["nay"]),
        ("Collins voted yes.", ["yea"]),
        ("Collins voted in favor of it.", ["yea"]),
        ("Collins voted to approve it.", ["yea"]),
        ("Collins backed the measure.", ["yea"]),
        ("Collins joined Democrats.", ["with-Democrat"]),
        ("Collins sided with most Republicans.", ["with-Republican"]),
        ("Paul stuck with the Democrats.", ["with-Democrat"]),
        ("He voted with the minority.", ["with-minority"]),
        ("Green held firm.", ["with-party"]),
        ("The only exception was Golden.", ["against-party"]),
        ("Jeffries was a no and Pelosi a yes.", ["nay", "yea"]),
        ("King was one of the noes.", ["nay"]),
        ("Its backers included Bacon.", []),
        ("Supporters of the bill included Bacon.", ["yea"]),
        ("Isakson came back to cast an aye.", ["yea"]),
        ("Four members missed it.", ["not voting"]),
        ("Ten weren’t there.", ["not voting"]),
        ("McCain was away; Shelby was too.", ["not voting"]),
        ("She missed her children.", []),
        ("Castro voted present.", ["present"]),
        ("Castro answered “present.”", ["present"]),
        ("Brooks did not vote.", ["not voting"]),
        ("Brooks missed the vote.", ["not voting"]),
        ("Two lawmakers abstained.", ["not voting"]),
        ("Collins broke ranks.", ["against-party"]),
        ("Four crossed party lines.", ["against-party"]),
        ("Two bucked their party.", ["against-party"]),
        ("Sanders and Paul voted no; Collins voted yes.", ["nay", "yea"]),
        ("Democrats are opposed to tariffs.", []),
        ("The House voted on Tuesday.", []),
    ],
)
def test_reads_positions(text: str, expected: list[str]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("words", "question"),
    [
        ("a motion to recommit failed", "recommit"),
        ("to override the veto", "override"),
        ("voted to table it", "table"),
        ("failed to invoke cloture", "cloture"),
        ("on a procedural vote", "procedural"),
        ("voted to take it up", "proceed"),
        ("debate had been cut off", "cloture"),
        ("sustained a point of order", "order"),
        ("to discharge the committee", "discharge"),
        ("on an amendment by Mr. Lee", "amendment"),
        ("on passage", None),
    ],
)
def test_tells_which_vote_is_meant(words: str, question: str | None) -> None:
    assert question_in(words) == question


@pytest.mark.parametrize(
    ("text", "denied"),
    [("She never voted for it", True), ("She has not voted for it", True), ("She voted for it", False)],
)
def test_tells_a_denied_position(text: str, denied: bool) -> None:
    at = text.index("voted")
    assert negated(text, at) is denied


@given(
    st.lists(
        st.sampled_from("she voted no yes present against for it crossed the aisle did not vote , . lone".split()),
        max_size=20,
    )
)
def test_positions_lie_in_order_without_overlap(words: list[str]) -> None:
    text = " ".join(words)
    spans = [s for _, s in positions_in(text, Span(0, len(text)))]
    assert all(a.end <= b.start for a, b in pairwise(spans))
