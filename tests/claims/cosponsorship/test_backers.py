"""Who else signed, told after a sentence about cosponsors."""

import pytest

from onrecord.claims.model import Cosponsor, Modality
from onrecord.claims.read import read_claims
from tests.bills import scene

ENG, CUR, JOR, ROY = "E000179", "C001107", "J000289", "R000487"


def signed(text: str, *, tentative: bool = False) -> dict[str | None, Modality]:
    view = scene(text)
    found = read_claims(view.article, view.attributions, view.mentions)
    return {c.person: c.modality for c in found if isinstance(c, Cosponsor) and c.tentative is tentative}


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("It has 85 cosponsors. Eliot Engel is there. So are Ed Royce and Jim Jordan.", {ENG, ROY, JOR}),
        ("It has 85 cosponsors. Eliot Engel, who is up for re-election, was the first.", {ENG}),
        ("It has 85 cosponsors. Eliot Engel of New York is one, Ed Royce of California another.", {ENG, ROY}),
        ("It has 85 cosponsors. The four Republicans include Ed Royce and Jim Jordan.", {ROY, JOR}),
        ("It has 85 cosponsors. Ed Royce signed; Eliot Engel of New York, a friend, signed too.", {ROY, ENG}),
        ("It has 85 cosponsors. Then there is Ed Royce of California.", {ROY}),
        ("It has 85 cosponsors. Ed Royce came aboard the same day. Eliot Engel came later.", {ROY, ENG}),
        ("Its cosponsors come from both parties. Ed Royce made the list. So did Eliot Engel.", {ROY, ENG}),
        ("It has 85 cosponsors. Ed Royce's name is on it.", {ROY}),
        ("It has 85 cosponsors. You will find Ed Royce among them.", {ROY}),
        ("It has 85 cosponsors. None is from Ohio. Ed Royce is.", {ROY}),
        ("Many cosponsored it. Ed Royce was in early, and so was Eliot Engel.", {ROY, ENG}),
        ("It has 85 cosponsors. Next came Ed Royce.", {ROY}),
        ("It has 85 cosponsors. With him are Ed Royce and Eliot Engel.", {ROY, ENG}),
    ],
)
def test_the_next_sentences_name_more(text: str, people: set[str]) -> None:
    assert {p for p, m in signed(text).items() if m is Modality.ASSERTED} >= people


@pytest.mark.parametrize(
    "text",
    [
        "It has 85 cosponsors. Ed Royce's name is not there.",
        "It has 85 cosponsors. Ed Royce isn't on it.",
        "It has 85 cosponsors. Neither is Ed Royce.",
        "It has 85 cosponsors. Ed Royce is nowhere on the list.",
    ],
)
def test_or_who_did_not(text: str) -> None:
    assert signed(text).get(ROY) is Modality.DENIED


@pytest.mark.parametrize(
    "text",
    [
        "It has 85 cosponsors. Ed Royce said that he was glad of it.",
        "It has 85 cosponsors. Ed Royce voted for it.",
        "It has 85 cosponsors. The rule was adopted. Then came a break. Lunch was late. Ed Royce was there.",
        "The House met. Ed Royce was there.",
    ],
)
def test_what_is_said_of_other_things_is_not_read(text: str) -> None:
    assert ROY not in signed(text)


def test_a_bare_name_is_only_tried() -> None:
    text = "Cosponsors: 85. Ed Royce, naturally, and Eliot Engel."
    assert {ROY, ENG} <= set(signed(text, tentative=True))
