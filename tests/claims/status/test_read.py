"""Where a measure is said to stand."""

import pytest

from onrecord.claims.model import Modality, Status
from onrecord.claims.status.read import read_status
from tests.build import scene


def states(text: str, published: str = "2017-07-28") -> list[str]:
    return [c.state for c in read_status(scene(text, published)) if isinstance(c, Status)]


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("H.R. 3364 now heads to President Trump’s desk.", "to-president"),
        ("H.R. 3364 goes to the White House for his signature.", "to-president"),
        ("H.R. 3364 awaits the president’s signature.", "to-president-still"),
        ("H.R. 1628 now moves to the Senate.", "to-senate"),
        ("H.R. 1628 still needs Senate approval.", "to-senate"),
        ("S. 756 heads back to the House.", "back-to-house"),
        ("H.R. 1628 passed the House. Majority Leader Mitch McConnell has set no vote.", "pending"),
        ("H.R. 1628 passed the House. Senate leaders have not set a date for a vote.", "pending"),
        ("H.R. 1628 is pending in the Senate.", "in-senate"),
        ("The Senate has yet to take up H.R. 1628.", "pending-senate"),
        ("H.Res. 351 is non-binding.", "nonbinding"),
        ("H.Res. 351 does not carry the force of law.", "nonbinding"),
        ("H.R. 3364 became law.", "law"),
        ("President Trump signed H.R. 3364 into law.", "signed"),
        ("H.R. 3364 was signed into law.", "signed"),
        ("President Trump vetoed H.R. 3364.", "vetoed"),
        ("H.R. 1628 died in the Senate.", "died"),
        ("President Trump is expected to sign H.R. 3364.", "forecast"),
        ("H.R. 3364 reached the White House on July 28.", "presented"),
        ("H.R. 3364 was formally presented to the president.", "presented"),
        ("H.R. 3364 just needs the president’s pen.", "to-president-still"),
        ("H.R. 3364 became law with no signature on it.", "unsigned"),
        ("The upper chamber has yet to look at H.R. 1628.", "pending-senate"),
        ("H.R. 1628 is dead.", "died"),
        ("H.R. 1628 faces an uncertain future in the Senate.", "forecast"),
        ("The president could veto H.R. 1628.", "forecast"),
        ("The Senate is to vote on H.R. 1628 next week.", "forecast"),
        ("H.R. 3364 went to the White House on July 28.", "presented"),
        ("Lawmakers sent the president a sanctions bill, H.R. 3364.", "to-president"),
        ("H.R. 3364 is headed for the president’s desk.", "to-president"),
        ("H.R. 3364 passed. Only the president’s signature is missing.", "to-president"),
        ("H.R. 1628 must still be agreed to by the Senate.", "to-senate"),
        ("H.R. 1628 never got a vote in the Senate.", "pending-senate"),
        ("H.R. 3364 is not subject to the president’s approval.", "complete"),
        ("H.Res. 351 takes effect without Senate action.", "complete"),
        ("H.Res. 351 is purely ceremonial.", "nonbinding"),
        ("H.R. 3364 became the law of the United States.", "law"),
        ("H.R. 3364 passed. It was signed on Wednesday.", "signed"),
        ("H.R. 3364 got the president’s autograph on Wednesday.", "signed"),
        ("President Trump gave H.R. 3364 his signature.", "signed"),
        ("On Wednesday H.R. 3364 got signed.", "signed"),
        ("No Senate action is required for H.Res. 351.", "complete"),
        ("President Trump has yet to sign H.R. 3364.", "pending"),
        ("H.R. 3364 passed the House. The next step is the Senate.", "to-senate"),
        ("The Senate passed it, sending the sanctions bill to President Trump.", "to-president"),
    ],
)
def test_reads_where_it_stands(text: str, state: str) -> None:
    assert state in states(text)


def test_what_may_become_law_is_not_said_to_be_law() -> None:
    assert states("The House must act on S. 756 before it can become law.") == ["to-house"]


def test_a_question_says_nothing_of_where_it_stands() -> None:
    found = [c.modality for c in read_status(scene("H.Res. 351 still needs Senate approval?")) if isinstance(c, Status)]
    assert found == [Modality.DOUBTED]


def test_the_day_of_what_came_before_is_not_that_of_the_signature() -> None:
    text = "Two months after the introduction of H.R. 3364 in May, the president signed it."
    assert [c.when for c in read_status(scene(text)) if isinstance(c, Status)] == [None]


@pytest.mark.parametrize(
    ("text", "aim"),
    [
        ("The president is expected to sign H.Res. 351.", "signed"),
        ("If senators agree, H.R. 3364 would go to President Trump for his signature.", "to-president"),
        ("The president could veto H.Res. 351.", "signed"),
    ],
)
def test_what_is_foreseen_is_told(text: str, aim: str) -> None:
    assert aim in {c.aim for c in read_status(scene(text)) if isinstance(c, Status)}


def test_a_denied_law_is_told_as_denied() -> None:
    (claim, *_) = [c for c in read_status(scene("H.R. 1628 never became law.")) if isinstance(c, Status)]
    assert (claim.state, claim.modality, claim.measure) == ("law", Modality.DENIED, "hr1628-115")


def test_the_day_of_a_signature_is_a_claim_of_its_own() -> None:
    found = read_status(scene("President Trump signed H.R. 3364 into law on Aug. 2.", "2017-08-04"))
    assert [str(c.when.first) for c in found if isinstance(c, Status) and c.when] == ["2017-08-02"]


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Is H.R. 3364 now law? Yes, since Wednesday.", Modality.ASSERTED),
        ("Is H.R. 3364 now law? No.", Modality.DENIED),
        ("H.R. 1628 isn’t law.", Modality.DENIED),
        ("Is H.R. 3364 now law? Ask a lawyer.", Modality.DOUBTED),
    ],
)
def test_a_question_is_told_by_its_answer(text: str, modality: Modality) -> None:
    found = [c.modality for c in read_status(scene(text)) if isinstance(c, Status) and c.state == "law"]
    assert found == [modality]
