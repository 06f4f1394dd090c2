"""One-sided counts, counts of nobody, and ties."""

import pytest

from onrecord.claims.counts import read_counts
from onrecord.claims.floor import triggers
from onrecord.claims.model import Bipartisan, Claim, VoteTally
from tests.build import scene

TOP = "The House passed H.R. 1628, the American Health Care Act, on Thursday."


def read(text: str) -> list[Claim]:
    story = scene(f"{TOP} {text}", "2017-05-05")
    return [c for s in story.sentences for c in read_counts(story, s, triggers(story, s))]


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("Not a single member voted against it.", "nays", 0),
        ("Not a soul was against.", "nays", 0),
        ("It went through with nobody opposed.", "nays", 0),
        ("There were no dissenting votes.", "nays", 0),
        ("No one in the House voted no.", "nays", 0),
        ("It passed with no noes.", "nays", 0),
        ("No member was absent.", "absent", 0),
        ("Nobody voted present.", "present", 0),
        ("Twenty members did not vote.", "absent", 20),
        ("All 217 members who voted were in favor.", "yeas", 217),
        ("The measure died in a tie.", "margin", 0),
        ("The vote was tied.", "margin", 0),
        ("The margin was four votes.", "margin", 4),
        ("It drew 217 yes votes.", "yeas", 217),
        ("All but three members voted for it.", "nays", 3),
        ("All but three members voted against it.", "yeas", 3),
    ],
)
def test_reads_what_one_side_had(text: str, field: str, value: int) -> None:
    assert value in [getattr(c, field) for c in read(text) if isinstance(c, VoteTally)]


@pytest.mark.parametrize("text", ["Two bills, two noes.", "Republicans were nearly unanimous; two dissented."])
def test_a_count_that_may_be_of_something_else_is_a_second_reading(text: str) -> None:
    found = [c for c in read(text) if isinstance(c, VoteTally)]
    assert found
    assert all(c.tentative for c in found)


@pytest.mark.parametrize(
    "text", ["The House deadlocked at 212.", "The House was tied at 212 apiece.", "The chamber split at 212 each."]
)
def test_both_sides_may_have_had_as_many(text: str) -> None:
    assert [(c.yeas, c.nays) for c in read(text) if isinstance(c, VoteTally)] == [(212, 212)]


@pytest.mark.parametrize(
    "text",
    [
        "With no one in opposition, the House moved on.",
        "No Democrat voted against it.",
        "Nobody in the committee room voted against it; three members of the panel left.",
        "Vice President Mike Pence broke a tie.",
    ],
)
def test_no_count_of_one_is_made_of_nobody(text: str) -> None:
    assert [c for c in read(text) if isinstance(c, VoteTally) and (c.nays or c.margin is not None)] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Democrats covered nobody with glory. Forty-nine of them voted for it and 71 against.", [(49, "yea", False), (71, "nay", False)]),
        ("Of the Democrats, 49 voted yes.", [(49, "yea", False)]),
        ("Democrats were torn. Forty-nine voted for it.", [(49, "yea", True)]),
    ],
)  # fmt: skip
def test_a_count_may_be_of_a_party_spoken_of(text: str, expected: list[tuple[int, str, bool]]) -> None:
    found = [(c.count, c.position, c.tentative) for c in read(text) if isinstance(c, Bipartisan)]
    assert found == expected
    assert all(c.tentative for c in read(text) if isinstance(c, VoteTally))
