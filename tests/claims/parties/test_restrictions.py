"""What the words around an amount of a party say of whom it counts."""

import pytest

from onrecord.claims.model import Bipartisan
from onrecord.claims.read import read_claims
from tests.build import scene

TOP = "The House passed H.R. 1628, the American Health Care Act, 217-213."
Told = tuple[str, str | None, str | None, int | None, str | None]  # form, party, share, count, position


def told(text: str) -> list[Told]:
    read = scene(f"{TOP} {text}", "2017-05-05")
    found = read_claims(read.article, read.attributions, read.mentions)
    return [
        (c.form, c.party, c.share, c.count, c.position)
        for c in found
        if isinstance(c, Bipartisan) and c.party and not c.tentative
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("With two Democrats away, it passed easily.", ("votes", "Democrat", None, 2, "not voting")),
        ("It passed with three Republicans absent.", ("votes", "Republican", None, 3, "not voting")),
        ("It passed easily, with 20 Republicans opposed.", ("votes", "Republican", None, 20, "nay")),
        ("It passed with one Democrat voting “present.”", ("votes", "Democrat", None, 1, "present")),
        ("It passed with 20 Republicans breaking ranks.", ("votes", "Republican", None, 20, "against-party")),
        ("Ten members, all of them Democrats, voted present.", ("votes", "Republican", "none", None, "present")),
        ("Seven members missed the vote, all of them Republicans.", ("votes", "Democrat", "none", None, "not voting")),
        (
            "Six Democrats crossed the aisle to vote for it, and two Republicans crossed in the opposite direction.",
            ("votes", "Republican", None, 2, "against-party"),
        ),
        (
            "Not one Democrat crossed over, and neither did the chamber’s two independents.",
            ("votes", "Independent", "none", None, "against-party"),
        ),
        ("Ed Royce introduced it on April 27 with five fellow Republicans.", ("cosponsors", "Republican", None, 5, None)),
        ("Three of the 12 Republicans voted no.", ("votes", "Republican", None, 3, "nay")),
        ("Three of the 12 Republicans who voted no are from Ohio.", ("votes", "Republican", None, 12, "nay")),
        ("A single Republican foe spoke against it.", ("votes", "Republican", None, 1, "nay")),
        ("Maria Cantwell was among the few. She was the only Democrat to say yes.", ("votes", "Democrat", None, 1, "yea")),
    ],
)  # fmt: skip
def test_an_amount_counts_those_it_is_said_of(text: str, expected: Told) -> None:
    assert expected in told(text)


@pytest.mark.parametrize(
    ("text", "party", "count"),
    [
        ("None of the three Republicans is a cosponsor.", "Republican", 3),
        ("Of the 237 Republicans voting, only Thomas Massie voted against it.", "Republican", 237),
        ("Six Democrats voted for it, and two Republicans, both from Ohio, went home early.", "Republican", 2),
        ("Most of the 20 Democrats who spoke voted no.", "Democrat", 20),
        ("Ed Royce was one of the Republicans who voted no.", "Republican", 1),
    ],
)
def test_the_whole_of_a_part_is_not_what_is_told(text: str, party: str, count: int) -> None:
    assert (party, count) not in [(p, n) for _, p, _, n, _ in told(text)]


def test_of_others_than_those_named_there_may_be_more() -> None:
    read = scene(f"{TOP} Ed Royce and two other Republicans voted no.", "2017-05-05")
    found = read_claims(read.article, read.attributions, read.mentions)
    assert [(c.count, c.bound) for c in found if isinstance(c, Bipartisan)] == [(2, "over")]


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Neither house saw a single vote across party lines.", "denied"),
        ("Nobody crossed the aisle, and few senators voted across party lines.", "denied"),
        ("It drew support across party lines.", "asserted"),
    ],
)
def test_a_vote_across_party_lines_is_denied_or_not(text: str, modality: str) -> None:
    read = scene(f"{TOP} {text}", "2017-05-05")
    found = read_claims(read.article, read.attributions, read.mentions)
    assert [c.modality.value for c in found if isinstance(c, Bipartisan) and c.form == "both"] == [modality]
