"""Which body is said to have done what with a measure, and when."""

import pytest

from onrecord.claims.model import Body, Modality, Passage, PassageDate
from onrecord.claims.passage import read_passage
from tests.build import scene

H, S, C, L, B, U = Body.HOUSE, Body.SENATE, Body.CONGRESS, Body.LAWMAKERS, Body.BOTH, Body.UNTOLD


def acts(text: str, published: str = "2017-06-28") -> list[tuple[Body, str]]:
    return [(c.body, c.outcome) for c in read_passage(scene(text, published)) if isinstance(c, Passage)]


def dates(text: str, published: str = "2017-06-28") -> list[tuple[str, str]]:
    found = [c for c in read_passage(scene(text, published)) if isinstance(c, PassageDate) and c.when]
    return [(str(c.when.first), str(c.when.last)) for c in found if c.when]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # wire
        ("The House on Tuesday passed H.Res. 351 by voice vote.", [(H, "passed")]),
        ("The U.S. Senate on Thursday overwhelmingly approved H.R. 3364.", [(S, "passed")]),
        ("U.S. lawmakers approved H.R. 3364 on Thursday.", [(L, "passed")]),
        ("The Republican-controlled Senate passed H.R. 3364.", [(S, "passed")]),
        ("The House of Representatives voted 419-3 to impose new sanctions in H.R. 3364.", [(H, "passed")]),
        ("The House voted unanimously for H.Res. 351.", [(H, "passed")]),
        ("H.R. 3364 was approved by the Senate on Thursday.", [(S, "passed")]),
        ("H.R. 3364 passed in the Senate, 98-2.", [(S, "passed")]),
        ("H.R. 3364 cleared both chambers within days.", [(B, "passed")]),
        ("H.R. 3364 sailed through the Senate.", [(S, "passed")]),
        ("H.R. 1628 squeaked through the House.", [(H, "passed")]),
        ("H.R. 3364 won final approval in the Senate.", [(S, "passed")]),
        ("The Senate on Tuesday refused, 47-52, to take up H.R. 3364.", [(S, "rejected")]),
        ("The Senate declined in a 44-50 vote to proceed to H.R. 3364.", [(S, "rejected")]),
        ("The Senate failed by 47 to 52 to advance H.R. 3364.", [(S, "rejected")]),
        ("The House met on Tuesday. Without objection it adopted H.Res. 351.", [(H, "passed")]),
        ("The House met on Tuesday. With little debate it approved H.Res. 351.", [(H, "passed")]),
        ("Congress voted on Thursday that the report in H.Res. 351 be released.", [(C, "passed")]),
        ("The House voted overwhelmingly that H.Res. 351 be the last word.", [(H, "passed")]),
        ("The House passed H.R. 3364 on Tuesday and the Senate on Thursday.", [(H, "passed"), (S, "passed")]),
        ("H.R. 3364 passed the House by 419-3, and the Senate on July 27 by 98-2.", [(H, "passed"), (S, "passed")]),
        ("The Senate rejected H.R. 1628 on Tuesday; the House, 213-217, in May.", [(S, "rejected"), (H, "rejected")]),
        ("The House passed H.R. 3364 on Tuesday, and the Senate on Thursday began debate.", [(H, "passed")]),
        ("The House passed H.R. 3364 on Tuesday, and the Senate on Thursday held a hearing.", [(H, "passed")]),
        ("The Senate said no to H.R. 1628 on Friday.", [(S, "rejected")]),
        ("H.Res. 351 is short. The House says no to the purges.", [(H, "passed")]),
        ("H.R. 3364 won House approval.", [(H, "passed")]),
        ("H.R. 3364 won the backing of the House.", [(H, "passed")]),
        ("H.R. 3364 left the Senate in July.", [(S, "passed")]),
        ("Ed Royce got his bill, H.R. 3364, past the House.", [(H, "passed")]),
        ("H.R. 3364 rolled through the Senate.", [(S, "passed")]),
        ("H.R. 3364 cruised to passage.", [(U, "passed")]),
        ("H.R. 3364 was given the House's blessing.", [(H, "passed")]),
        ("H.R. 3364 got the thumbs-up from the Senate.", [(S, "passed")]),
        ("The House waved the bill through, H.R. 3364.", [(H, "passed")]),
        ("H.R. 3364 got past the House Foreign Affairs Committee.", []),
        ("Ed Royce made his way through the House as H.R. 3364 was read.", []),
        ("Bob Corker left the Senate long after H.R. 3364.", []),
        ("H.R. 3364 came through the Senate on Thursday.", [(S, "passed")]),
        ("H.Res. 351 was later adopted by the House.", [(H, "passed")]),
        ("H.R. 3364 was taken up in the Senate, which passed it on Thursday.", [(S, "passed")]),
        ("The Senate on Thursday sent the president a bill, H.R. 3364.", [(S, "passed")]),
        ("The Senate voted 53-47 on Wednesday against bringing up H.R. 3364.", [(S, "rejected")]),
        ("The Senate gave final approval to H.R. 3364.", [(S, "passed")]),
        ("The House agreed to H.Res. 351.", [(H, "passed")]),
        ("The House adopted H.Res. 351.", [(H, "passed")]),
        ("The House has passed H.Res. 351.", [(H, "passed")]),
        ("Congress sent H.R. 3364 to the president.", [(C, "passed")]),
        ("The House signed off on H.R. 3364.", [(H, "passed")]),
        ("The Senate concurred in the changes to S. 756.", [(S, "passed")]),
        ("Both chambers have approved H.R. 3364.", [(B, "passed")]),
        ("House passage of H.R. 1628 came in May.", [(H, "passed")]),
        ("Passage by the House of H.R. 1628 came in May.", [(H, "passed")]),
        ("H.R. 1628 was narrowly passed.", [(U, "passed")]),
        ("H.R. 3364, which passed the House on Tuesday, is tougher.", [(H, "passed")]),
        ("The House lent its approval to H.Res. 351.", [(H, "passed")]),
        ("The Senate gave the green light to H.R. 3364.", [(S, "passed")]),
        ("H.R. 3364 was waved through by the Senate.", [(S, "passed")]),
        ("Senators approved H.R. 3364, 98 to 2.", [(S, "passed")]),
        ("On Thursday, senators voted 98-2 to approve H.R. 3364.", [(S, "passed")]),
        ("H.R. 1628 eked out a 217-213 win in the House.", [(H, "passed")]),
        ("With a 419-3 vote, the House sent H.R. 3364 to the Senate.", [(H, "passed")]),
        ("The Senate joined the House in killing the rule with H.R. 3364.", [(S, "passed")]),
        ("The Senate had gone first on H.R. 3364.", [(S, "passed")]),
        ("Congress has now reversed the rule.", [(C, "passed")]),
        ("The House said no to H.R. 3364.", [(H, "rejected")]),
        ("The House voted it down.", [(H, "rejected")]),
        ("H.R. 3364 cleared its final hurdle in the Senate.", [(S, "passed")]),
        ("The House voted 212-214 on H.R. 3364.", [(H, "rejected")]),
        ("The House voted 211 to 207, far below the two-thirds needed.", [(H, "rejected")]),
        ("In it Congress reaffirms its support.", []),
        ("Senators voted 54-42 to take up H.R. 3364 and the next day passed it, 53-44.", [(S, "passed")]),
        ("# HOUSE PASSES H.R. 3364\nMembers went home.", [(H, "passed")]),
        ("The House took up H.Res. 351 in June. On June 27 it adopted the resolution.", [(H, "passed")]),
        ("The House voted 211-207 to take up H.R. 3364.", []),
        ("H.Res. 351 was debated for an hour, and adopted by 366 to 30.", [(U, "passed")]),
        ("The committee met on H.R. 3364 for an hour, and approved it by 20 to 16.", []),
        ("The United States Senate has asked the president to act in S.Res. 211.", [(S, "passed")]),
        ("The text of H.R. 3364 says that Congress recognizes the dead.", []),
        # headlines
        ("# House OKs H.R. 1628\nMembers went home.", [(H, "passed")]),
        ("# Senate greenlights H.R. 3364\nMembers went home.", [(S, "passed")]),
        ("# Congress passes H.R. 3364\nMembers went home.", [(C, "passed")]),
        ("# House condemns persecution in H.Res. 351\nMembers went home.", [(H, "passed")]),
        # rejection, tabling, override
        ("The House rejected H.R. 3364.", [(H, "rejected")]),
        ("H.R. 1628 was defeated in the House.", [(H, "rejected")]),
        ("H.R. 1628 failed in the Senate.", [(S, "rejected")]),
        ("The Senate voted down H.R. 1628.", [(S, "rejected")]),
        ("The Senate failed to pass H.R. 1628.", [(S, "rejected")]),
        ("The House tabled H.Res. 646.", [(H, "tabled")]),
        ("The House voted 364-58 to table H.Res. 646.", [(H, "tabled")]),
        ("The House failed to override the veto of H.J.Res. 46.", [(H, "rejected")]),
        ("The House sustained the president’s veto of H.J.Res. 46.", [(H, "rejected")]),
    ],
)
def test_reads_floor_acts(text: str, expected: list[tuple[Body, str]]) -> None:
    assert acts(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The House will vote on H.R. 3364 next week.",
        "The Senate is expected to pass H.R. 3364.",
        "If the Senate passes H.R. 3364, it goes on.",
        "House Republicans backed H.R. 1628.",
        "The House Foreign Affairs Committee approved H.Res. 351.",
        "The White House backed H.R. 3364.",
        "Activists called on the House to pass H.Res. 351.",
        "The House is in session.",
        "The House sent a letter to the president on H.Res. 351.",
        "Three senators approved of H.R. 3364 in a letter.",
        "Senators condemned Russia at length, and H.Res. 351 came up.",
    ],
)
def test_leaves_what_no_chamber_did(text: str) -> None:
    assert acts(text) == []


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("The Senate has not passed H.R. 1628.", S),
        ("Congress never passed H.R. 1628.", C),
        ("The Senate has yet to pass H.R. 1628.", S),
    ],
)
def test_a_denied_act_is_told_as_denied(text: str, body: Body) -> None:
    (claim,) = [c for c in read_passage(scene(text)) if isinstance(c, Passage)]
    assert (claim.body, claim.modality) == (body, Modality.DENIED)


def test_two_houses_in_one_sentence_are_two_acts() -> None:
    text = "The House passed H.R. 3364 on Tuesday, and the Senate followed suit on Thursday."
    assert acts(text, "2017-07-28") == [(H, "passed"), (S, "passed")]
    assert dates(text, "2017-07-28") == [("2017-07-25", "2017-07-25"), ("2017-07-27", "2017-07-27")]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The House passed H.Res. 351 on Tuesday.", "2017-06-27"),
        ("On Tuesday, the House passed H.Res. 351.", "2017-06-27"),
        ("The House on June 27 agreed to H.Res. 351.", "2017-06-27"),
        ("H.Res. 351, introduced on May 23, passed the House on Tuesday.", "2017-06-27"),
        ("Introduced on May 23 by Rep. Ileana Ros-Lehtinen, H.Res. 351 passed the House yesterday.", "2017-06-27"),
        ("H.Res. 351 was approved by the House Tuesday.", "2017-06-27"),
        ("H.Res. 351 passed the House on Tuesday and was sent to nobody.", "2017-06-27"),
        ("After Tuesday's House vote, H.Res. 351 is done.", "2017-06-27"),
        ("The House on the 27th passed H.Res. 351.", "2017-06-27"),
    ],
)
def test_ties_the_day_to_the_act(text: str, day: str) -> None:
    assert dates(text) == [(day, day)]


@pytest.mark.parametrize(
    "text",
    [
        "The House passed H.Res. 351, which was introduced on May 23.",
        "The House passed H.Res. 351, months after men were detained in April.",
        "The House has passed H.Res. 351. Rep. Ed Royce spoke on Monday.",
        "Rep. Ed Royce had promised a vote on H.Res. 351 last month.",
        "The House is to vote on H.Res. 351 this week.",
        "The president signed H.R. 3364 a week after the vote, on Tuesday.",
    ],
)
def test_leaves_the_day_of_another_event(text: str) -> None:
    assert dates(text) == []


def test_an_override_is_told_apart() -> None:
    (claim,) = [
        c
        for c in read_passage(scene("The Senate voted to override the veto of S.J.Res. 7.", "2019-05-03"))
        if isinstance(c, Passage)
    ]
    assert (claim.body, claim.outcome, claim.override) == (S, "passed", True)


def test_a_measure_named_before_is_marked_as_carried_over() -> None:
    text = "The story of H.Res. 351 is long.\nThe House passed it on Tuesday."
    (claim,) = [c for c in read_passage(scene(text)) if isinstance(c, Passage)]
    assert (claim.measure, claim.inferred) == ("hres351-115", True)


def test_what_is_followed_by_something_follows_nobody() -> None:
    text = "The bill awaits a vote of the House of Representatives, followed by the signature of the president."
    assert acts("The House passed H.R. 3364 on Tuesday. The Senate followed on Thursday.", "2017-07-28")[1:]
    assert acts(text) == []
