"""How many of a group were of which party."""

import pytest

from onrecord.claims.model import Bipartisan
from onrecord.claims.read import read_claims
from tests.build import scene

TOP = "The House passed H.R. 1628, the American Health Care Act, 217-213."
Told = tuple[str | None, str | None, int | None, str | None]  # party, share, count, position


def told(text: str) -> list[Told]:
    read = scene(f"{TOP} {text}", "2017-05-05")
    found = read_claims(read.article, read.attributions, read.mentions)
    return [
        (c.party, c.share, c.count, c.position)
        for c in found
        if isinstance(c, Bipartisan) and c.party and not c.tentative
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It picked up 40 cosponsors, six of them Democrats.", ("Democrat", None, 6, None)),
        ("It had twelve cosponsors, half of them Republicans.", ("Republican", "half", None, None)),
        ("It has 30 cosponsors and not one of them is a Democrat.", ("Democrat", "none", None, None)),
        ("It ended with 32 cosponsors, not one of them a Democrat.", ("Democrat", "none", None, None)),
        ("Seven of its nine cosponsors are Democrats.", ("Democrat", None, 7, None)),
        ("It had 12 cosponsors, all but two Democrats.", ("Republican", None, 2, None)),
        ("Ten members voted no. All were Republicans.", ("Democrat", "none", None, "nay")),
        ("All but three of the noes came from Democrats.", ("Republican", None, 3, "nay")),
        ("All nine holdouts were Republicans.", ("Republican", None, 9, "nay")),
        ("Two Democrats backed it. So did nine Republicans.", ("Republican", None, 9, "yea")),
        ("A dozen Democrats voted for it. Nineteen Republicans did not.", ("Republican", None, 19, "nay")),
        ("Who voted no? Nineteen Republicans did.", ("Republican", None, 19, "nay")),
        (
            "Nine Democrats backed it. And who voted against it? Nineteen Republicans did.",
            ("Republican", None, 19, "nay"),
        ),
        ("Twenty Republicans voted no. No Democrat did the same.", ("Democrat", "none", None, "nay")),
        ("Six members missed it, four of them from the president’s party.", ("Republican", None, 4, "not voting")),
        ("Six members missed it, four of them from the other party.", None),
        ("The three holdouts were all Republicans.", ("Republican", None, 3, "nay")),
        ("All three no votes were cast by Democrats.", ("Democrat", None, 3, "nay")),
        ("Every no vote came from a Republican.", ("Democrat", "none", None, "nay")),
        ("The opposition was entirely Republican.", ("Democrat", "none", None, "nay")),
        ("The noes all came from the GOP.", ("Democrat", "none", None, "nay")),
        ("Every one of the six who voted no was a Democrat.", ("Democrat", None, 6, "nay")),
        ("The lone dissenter was a Republican.", ("Republican", None, 1, "nay")),
        ("It picked up 13 co-sponsors, all Republicans.", ("Republican", "all", None, None)),
    ],
)
def test_parts_of_the_group_told_last(text: str, expected: Told | None) -> None:
    if expected is None:
        assert told(text) == []
    else:
        assert expected in told(text)


def test_the_group_is_known_by_its_number() -> None:
    read = scene("The Senate passed H.R. 3364, 98-2. One of the two was a Republican.", "2017-07-28")
    found = read_claims(read.article, read.attributions, read.mentions)
    assert [(c.party, c.count, c.position) for c in found if isinstance(c, Bipartisan)] == [("Republican", 1, "nay")]


@pytest.mark.parametrize(
    "text",
    [
        "Republicans were split, 143 in favor and 71 opposed.",
        "More Republicans voted for it (143) than against it (71).",
    ],
)
def test_both_sides_of_a_party_are_one_claim(text: str) -> None:
    read = scene(f"{TOP} {text}", "2017-05-05")
    found = read_claims(read.article, read.attributions, read.mentions)
    assert (143, 71) in [(c.count, c.nays) for c in found if isinstance(c, Bipartisan)]


def test_somebodys_own_party_is_told_by_the_record() -> None:
    read = scene(f"{TOP} Rep. Ed Royce voted for it; four members of his party did not vote.", "2017-05-05")
    found = read_claims(read.article, read.attributions, read.mentions)
    assert [(c.party, c.count) for c in found if isinstance(c, Bipartisan)] == [("of R000487", 4)]


def test_what_two_of_each_party_did_is_told_beside_them() -> None:
    read = scene(
        f"{TOP} Twenty Republicans voted no. It had been easier once, with two members of each party crossing the aisle.",
        "2017-05-05",
    )
    found = read_claims(read.article, read.attributions, read.mentions)
    assert [(c.count, c.position) for c in found if isinstance(c, Bipartisan) and c.share == "each"] == [
        (2, "against-party")
    ]
