"""Counts, manner of voting, and how named members voted, in prose."""

import pytest

from onrecord.claims.model import Bipartisan, Body, Claim, MemberVote, Modality, VoteMethod, VoteTally
from onrecord.claims.votes import read_votes
from tests.build import scene


def read(text: str, published: str = "2017-07-28") -> list[Claim]:
    return list(read_votes(scene(text, published)))


@pytest.mark.parametrize(
    ("text", "yeas", "nays", "body"),
    [
        ("The House passed H.R. 3364 on a vote of 419-3.", 419, 3, Body.HOUSE),
        ("The Senate approved H.R. 3364, 98 to 2.", 98, 2, Body.SENATE),
        ("H.R. 3364 cleared the House by 419 votes to three.", 419, 3, Body.HOUSE),
        ("The House, in a 217-213 vote, passed H.R. 1628.", 217, 213, Body.HOUSE),
    ],
)
def test_reads_counts_with_their_body(text: str, yeas: int, nays: int, body: Body) -> None:
    (claim,) = [c for c in read(text) if isinstance(c, VoteTally)]
    assert (claim.yeas, claim.nays, claim.body) == (yeas, nays, body)


@pytest.mark.parametrize(
    "text",
    [
        "Any bill that changes Social Security will require sixty votes to pass the Senate.",
        "The ban passed at a time when the 60-vote threshold was rarely employed.",
        "Senators urged the Senate to pass H.R. 3364 by unanimous consent.",
        "House Republicans spent millions on 33 votes to repeal it.",
        "They have held 40 votes to undo H.R. 3364.",
        "Alabama is proud to cast its votes: one vote for Marco Rubio.",
        "He asked colleagues to approve H.R. 3364 by voice vote.",
        "Leaders tried to move H.R. 3364 by unanimous consent.",
        "Mr. Massie, who wanted a recorded vote on H.R. 3364, left.",
    ],
)
def test_what_a_vote_would_take_or_is_asked_for_is_no_vote(text: str) -> None:
    assert [c for c in read(text) if isinstance(c, VoteTally | VoteMethod) and not c.tentative] == []


def test_a_bounded_count_is_only_printed_where_it_is_on_record() -> None:
    text = "The House passed H.R. 3364, but at least one senator is against it."
    assert all(c.tentative for c in read(text) if isinstance(c, VoteTally) and c.nays is not None)


def test_unanimously_of_a_party_is_not_told_of_the_house() -> None:
    text = "The House passed H.R. 3364, 419 to 1. Democrats backed it unanimously."
    assert [c for c in read(text) if isinstance(c, VoteMethod)] == []


def test_a_count_belongs_to_the_act_before_it() -> None:
    text = "H.R. 3364 had cleared the Senate in July with 98 votes and the House in June with 419."
    assert next((c.yeas, c.body) for c in read(text) if isinstance(c, VoteTally)) == (98, Body.SENATE)


def test_the_counts_of_a_party_are_no_count_of_the_whole() -> None:
    text = "The House passed H.R. 1628. Republicans favored it 217 to 20, while Democrats came down 0 to 193."
    assert [c for c in read(text) if isinstance(c, VoteTally)] == []


def test_two_counts_belong_to_their_own_house() -> None:
    text = "The House passed H.R. 3364 by 419-3 on Tuesday, and the Senate passed it 98-2 on Thursday."
    found = [(c.yeas, c.body) for c in read(text) if isinstance(c, VoteTally)]
    assert found == [(419, Body.HOUSE), (98, Body.SENATE)]


def test_a_count_in_committee_is_not_of_the_floor() -> None:
    text = "The House Foreign Affairs Committee approved H.Res. 351 by a vote of 24-18."
    assert [c for c in read(text) if isinstance(c, VoteTally)] == []


@pytest.mark.parametrize(
    ("text", "method", "modality"),
    [
        ("The House passed H.Res. 351 by voice vote.", "voice", Modality.ASSERTED),
        ("The House passed H.Res. 351 on a voice vote.", "voice", Modality.ASSERTED),
        ("The House agreed to H.Res. 351 by unanimous consent.", "unanimous-consent", Modality.ASSERTED),
        ("The House unanimously passed H.Res. 351.", "unanimous", Modality.ASSERTED),
        ("The House passed H.Res. 351 under suspension of the rules.", "suspension", Modality.ASSERTED),
        ("The House passed H.Res. 351 without a roll call.", "no-roll-call", Modality.ASSERTED),
        ("The House passed H.R. 3364 in a roll call vote.", "roll-call", Modality.ASSERTED),
        ("The House passed H.R. 3364 on a party-line roll call.", "roll-call", Modality.ASSERTED),
        ("The House passed H.Res. 351 without so much as a roll call.", "no-roll-call", Modality.ASSERTED),
        ("The House passed H.Res. 351 by the shortcut known as suspension.", "suspension", Modality.ASSERTED),
        ("Simply by voice, the House passed H.Res. 351.", "voice", Modality.ASSERTED),
    ],
)
def test_reads_the_manner(text: str, method: str, modality: Modality) -> None:
    assert (method, modality) in [(c.method, c.modality) for c in read(text) if isinstance(c, VoteMethod)]


@pytest.mark.parametrize(
    ("text", "votes"),
    [
        ("Sen. Rand Paul voted against H.R. 3364.", [("P000603", "nay")]),
        (
            "Sens. Rand Paul and Bernie Sanders voted no on H.R. 3364.",
            [("P000603", "nay"), ("S000033", "nay")],
        ),
        ("Sen. Susan Collins voted for H.R. 3364.", [("C001035", "yea")]),
        ("Rep. Nancy Pelosi said H.R. 3364 was a good bill.", []),
        (
            "Bernie Sanders, who had voted to discharge H.R. 3364, missed the last vote, along with Rand Paul of Kentucky.",
            [("P000603", "not voting"), ("S000033", "not voting"), ("S000033", "yea")],
        ),
        (
            "Rand Paul was the only Republican in favor of H.R. 3364, and not one Democrat was opposed.",
            [("P000603", "yea")],
        ),
        (
            "Not one Democrat crossed over on H.R. 3364, and neither did the independents, Bernie Sanders and Rand Paul.",
            [],
        ),
        (
            "No Democrat backed it, and Rand Paul of Kentucky was the lone Republican to break ranks on H.R. 3364.",
            [("P000603", "against-party")],
        ),
        (
            "Susan Collins voted for H.R. 3364, as did Rand Paul of Kentucky; Bernie Sanders and Ed Royce were opposed.",
            [("C001035", "yea"), ("S000033", "nay"), ("R000487", "nay")],
        ),
        ("H.R. 3364 had one Republican supporter, Rand Paul, and one Democratic opponent.", []),
        ("Rand Paul was on the losing side of H.R. 3364.", [("P000603", "with-minority")]),
        ("Rand Paul had watched H.R. 3364 go down when 30 members of his own party voted no.", []),
        ("Rand Paul voted present on H.R. 3364, and three members were absent.", [("P000603", "present")]),
        (
            "Two Republicans voted no on H.R. 3364 with all Democrats but one: Bernie Sanders of Vermont did not vote.",
            [("S000033", "not voting")],
        ),
        (
            "Nobody voted for H.R. 3364: 45 Democrats and both independents, Bernie Sanders and Rand Paul, were opposed.",
            [("P000603", "nay"), ("S000033", "nay")],
        ),
    ],
)
def test_reads_how_members_voted(text: str, votes: list[tuple[str, str]]) -> None:
    found = [(str(c.person), c.position) for c in read(text) if isinstance(c, MemberVote)]
    assert sorted(set(found)) == sorted(votes)


@pytest.mark.parametrize(
    ("text", "part", "count"),
    [
        ("Nine members missed the vote on H.R. 3364.", "absent", 9),
        ("On H.R. 3364, forty senators weren’t there.", "absent", 40),
        ("Two members, both from Ohio, answered “present” on H.R. 3364.", "present", 2),
        ("H.R. 3364 passed the House without a single no vote.", "nays", 0),
        ("H.R. 3364 passed the House by a single vote.", "margin", 1),
        ("By nine votes, the House passed H.R. 3364.", "margin", 9),
        ("In the Senate, H.R. 3364 got 98 votes.", "yeas", 98),
        ("On H.R. 3364 the yeas numbered 359.", "yeas", 359),
        ("H.R. 3364 was supported by 378 lawmakers in the House.", "yeas", 378),
        ("The House passed H.R. 3364; 48 objected.", "nays", 48),
        ("On H.R. 3364, 195 were cast against it.", "nays", 195),
        ("Thirteen votes separated the sides on H.R. 3364.", "margin", 13),
        ("All but ten House members present voted to pass H.R. 3364.", "nays", 10),
        ("Ten senators cast ballots against H.R. 3364.", "nays", 10),
        ("A vote to return H.R. 3364 to committee lost, 209-212.", "nays", 212),
        ("All but two senators voted Thursday to pass H.R. 3364.", "nays", 2),
        ("All but three of the senators who voted backed H.R. 3364.", "nays", 3),
        ("H.R. 3364 squeaked by in the House with a two-vote majority.", "margin", 2),
    ],
)
def test_one_sided_counts(text: str, part: str, count: int) -> None:
    assert count in [getattr(c, part) for c in read(text) if isinstance(c, VoteTally)]


@pytest.mark.parametrize("text", ["H.R. 3364 drew nine votes from the other side.", "It got 98 letters on H.R. 3364."])
def test_counts_of_one_partys_votes_are_no_counts_of_the_whole(text: str) -> None:
    assert [c for c in read(text) if isinstance(c, VoteTally) and c.yeas is not None] == []


@pytest.mark.parametrize(
    ("text", "method"),
    [
        ("H.R. 3364 cleared the House by a two-thirds vote.", "two-thirds"),
        ("In the Senate H.R. 3364 needed 60 votes.", "sixty"),
        ("H.R. 3364 needed only a simple majority.", "majority"),
        ("For H.R. 3364 a simple majority was all it took.", "majority"),
        ("The House passed H.R. 3364 without a dissenting voice.", "unanimous"),
        ("H.R. 3364 went through in a unanimous House roll call.", "roll-call"),
    ],
)
def test_what_was_needed_and_how_it_was_counted(text: str, method: str) -> None:
    assert method in [c.method for c in read(text) if isinstance(c, VoteMethod)]


def test_the_second_count_of_a_party_is_of_the_same_party() -> None:
    found = read("On H.R. 1628, eighteen Democrats voted for the bill and 43 voted against it.")
    told = [(c.party, c.count, c.position) for c in found if isinstance(c, Bipartisan)]
    assert sorted(told) == [("Democrat", 18, "yea"), ("Democrat", 43, "nay")]
    assert not [c for c in found if isinstance(c, VoteTally)]


def test_a_count_beside_no_word_of_voting_is_only_printed_where_it_is_on_record() -> None:
    (told,) = [c for c in read("A House aide puts the boxer of H.R. 3364 at 76 to 5.") if isinstance(c, VoteTally)]
    assert told.tentative is False
    assert [c.tentative for c in read("H.R. 3364 puts his record at 76 to 5.") if isinstance(c, VoteTally)] in (
        [True],
        [],
    )


def test_what_is_to_come_dates_no_vote() -> None:
    found = read("All 47 Democrats voted aye on H.R. 3364, two of whom face voters next month.")
    assert [c.when for c in found if isinstance(c, Bipartisan)] == [None]
