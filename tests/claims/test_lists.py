"""Lists that go on with a group told of before: voters and cosponsors."""

import pytest

from onrecord.claims.model import Cosponsor, MemberVote, Modality
from onrecord.claims.read import read_claims
from tests.build import scene

TOP = "The House agreed to H.Res. 351, on Chechnya, on Tuesday."


def claims(text: str) -> list[MemberVote | Cosponsor]:
    read = scene(f"{TOP}\n\n{text}")
    found = read_claims(read.article, read.attributions, read.mentions)
    return [c for c in found if isinstance(c, MemberVote | Cosponsor)]


@pytest.mark.parametrize(
    ("text", "votes"),
    [
        ("Two Republicans voted no. They include Florida’s Ileana Ros-Lehtinen and Ed Royce.", {("R000435", "nay"), ("R000487", "nay")}),
        ("Five Democrats voted no, among them Eliot Engel of New York.", {("E000179", "nay")}),
        ("One Republican voted no. So did Eliot Engel.", {("E000179", "nay")}),
        ("Two Republicans opposed it, and seven Democrats backed it. Ed Royce was among the two.", {("R000487", "nay")}),
        ("Three Republicans voted no. Ed Royce and Ileana Ros-Lehtinen were two of the three.", {("R000435", "nay"), ("R000487", "nay")}),
        ("It passed with the support of all but two Republicans. Those two were Ed Royce and Ileana Ros-Lehtinen.", {("R000435", "nay"), ("R000487", "nay")}),
        ("Ten members opposed it. Ed Royce was another.", {("R000487", "nay")}),
        ("Eliot Engel was away.", {("E000179", "not voting")}),
        ("Two Republicans voted no. They were joined by Eliot Engel.", {("E000179", "nay")}),
        ("Two Republicans voted no. Ed Royce was one and Eliot Engel another.", {("E000179", "nay")}),
        ("It passed 289-12. Ed Royce was among the 12.", {("R000487", "nay")}),
        ("All but two Republicans voted for it: Ed Royce and Ileana Ros-Lehtinen.", {("R000487", "not yea")}),
        ("Two Republicans voted no. Who were they? Ed Royce, who always does. Ileana Ros-Lehtinen of Florida.", {("R000487", "nay"), ("R000435", "nay")}),
        ("Who voted no? Ed Royce of California. Eliot Engel of New York.", {("R000487", "nay"), ("E000179", "nay")}),
        ("Sixteen members missed the vote. One of them was Ed Royce; another was Rep. Eliot Engel.", {("R000487", "not voting"), ("E000179", "not voting")}),
        ("It passed 397-1. The lone Republican opposed was Ed Royce.", {("R000487", "nay")}),
        ("Three Republicans voted no. The third was Ed Royce.", {("R000487", "nay")}),
        ("Three Republicans voted no. Two are from California, Ed Royce and Tom McClintock.", {("R000487", "nay")}),
        ("Three Republicans voted no. Two come from Florida and California, among them Ed Royce.", {("R000487", "nay")}),
        ("Three Republicans voted no. One of the three, Ed Royce, is a chairman.", {("R000487", "nay")}),
        ("Five Republicans backed it, by the clerk’s count; Ed Royce of California was one.", {("R000487", "yea")}),
        ("Missing were Ed Royce and Eliot Engel.", {("E000179", "not voting"), ("R000487", "not voting")}),
    ],
)  # fmt: skip
def test_a_list_carries_the_vote_of_its_group(text: str, votes: set[tuple[str, str]]) -> None:
    assert {(c.person, c.position) for c in claims(text) if isinstance(c, MemberVote)} >= votes


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("It has 58 cosponsors. They include Ed Royce and Eliot Engel.", {"R000487", "E000179"}),
        ("It has 58 cosponsors. Eliot Engel was one.", {"E000179"}),
        ("It has 58 cosponsors, four of them Republicans: Ed Royce of California.", {"R000487"}),
    ],
)
def test_a_list_carries_cosponsorship(text: str, people: set[str]) -> None:
    assert {c.person for c in claims(text) if isinstance(c, Cosponsor)} >= people


def test_who_did_not_sign_is_denied() -> None:
    (told,) = [c for c in claims("It has 58 cosponsors. Eliot Engel did not.") if isinstance(c, Cosponsor)]
    assert told.modality is Modality.DENIED


def test_names_alone_are_only_printed_where_the_record_bears_them_out() -> None:
    told = [c for c in claims("It has 58 cosponsors. Eliot Engel of New York.") if isinstance(c, Cosponsor)]
    assert told
    assert all(c.tentative for c in told)


def test_i_is_the_speaker_of_the_quotation() -> None:
    told = claims("“I voted against it because it asks too little,” Rep. Eliot Engel said on Tuesday.")
    assert [(c.person, c.position) for c in told if isinstance(c, MemberVote)] == [("E000179", "nay")]


def test_a_cosponsor_in_apposition_is_the_one_before_not_the_next_of_the_list() -> None:
    told = claims("Supporters were Eliot Engel, its lone Democratic cosponsor, Ed Royce of California and others.")
    assert "R000487" not in {c.person for c in told if isinstance(c, Cosponsor) and not c.tentative}


@pytest.mark.parametrize(
    "text",
    [
        "Two Republicans voted no. Eliot Engel said he was sorry.",
        "The chamber was cold. So was Ed Royce.",
    ],
)
def test_other_talk_carries_nothing(text: str) -> None:
    assert claims(text) == []


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("The House passed H.R. 3364, 419-2. The two were Ed Royce and Eliot Engel.", {"R000487", "E000179"}),
        ("The House passed H.R. 3364, 419-1. The lone one was Ed Royce.", {"R000487"}),
        ("The House passed H.R. 3364, 419-3. The two were Ed Royce and Eliot Engel.", set()),
        ("Eliot Engel was away; so was Ed Royce.", {"E000179", "R000487"}),
    ],
)
def test_those_who_lost_are_known_by_their_number(text: str, people: set[str]) -> None:
    assert {c.person for c in claims(text) if isinstance(c, MemberVote)} == people


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Ed Royce voted no. So did Eliot Engel.", "taken up"),
        ("Six Republicans voted no. Eliot Engel was among the six.", "taken up"),
        ("Two Republicans voted no. They include Eliot Engel.", "list"),
    ],
)
def test_words_that_take_up_a_vote_outright_are_told_from_lists(text: str, rule: str) -> None:
    found = [c for c in claims(text) if isinstance(c, MemberVote) and c.person == "E000179" and not c.tentative]
    assert [c.rule for c in found] == [rule]
