"""Which question a vote was on, by the words around it."""

import pytest

from onrecord.claims.model import Bipartisan, MemberVote
from onrecord.claims.votes import read_votes
from tests.build import scene


def told(text: str) -> list[tuple[str | None, str | None]]:
    found = read_votes(scene(f"The Senate passed H.R. 3364 on Thursday, 98-2.\n\n{text}", "2017-07-28"))
    return [(c.position, c.question) for c in found if isinstance(c, MemberVote | Bipartisan)]


@pytest.mark.parametrize(
    ("text", "position", "question"),
    [
        ("Fourteen Republicans voted last month to discharge it.", "yea", "discharge"),
        ("Eleven Republicans voted Wednesday to take it up.", "yea", "proceed"),
        ("Rand Paul voted in June to table it.", "yea", "table"),
        ("Rand Paul voted earlier to end debate.", "yea", "cloture"),
        ("Rand Paul voted to recommit it.", "yea", "recommit"),
        ("Rand Paul voted to advance the bill in June but opposed it on Thursday.", "yea", "procedural"),
        ("Rand Paul voted for it.", "yea", None),
        ("Rand Paul, who had voted to discharge it, missed the last vote.", "not voting", None),
        (
            "First came a motion to recommit. On that motion, two Republicans, Rand Paul and Susan Collins, voted no.",
            "nay",
            "recommit",
        ),
        ("The motion to table it failed. Rand Paul voted for that motion.", "yea", "table"),
        ("Rand Paul and Susan Collins changed sides.", "changed", None),
        ("Susan Collins switched her vote.", "changed", None),
    ],
)
def test_what_was_voted_on(text: str, position: str, question: str | None) -> None:
    assert (position, question) in told(text)


def test_one_of_them_is_no_count_of_votes() -> None:
    found = list(
        read_votes(
            scene("Ten Democrats opposed H.R. 3364. One of them, Eliot Engel, voted for it later.", "2017-07-28")
        )
    )
    assert not [c for c in found if c.KIND == "vote-tally"]
