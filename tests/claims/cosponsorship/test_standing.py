"""Those who are told to stand with the sponsor of a measure."""

import pytest

from onrecord.claims.model import Cosponsor, CosponsorCount
from onrecord.claims.read import read_claims
from tests.bills import scene

ENG, JOR, ROY = "E000179", "J000289", "R000487"
BROUGHT = "Ileana Ros-Lehtinen introduced H.Res. 351 on May 23. "


def standing(text: str) -> tuple[list[tuple[int | None, str | None, bool]], set[str | None]]:
    view = scene(text)
    found = read_claims(view.article, view.attributions, view.mentions)
    counts = [(c.count, c.party, c.then) for c in found if isinstance(c, CosponsorCount)]
    return counts, {c.person for c in found if isinstance(c, Cosponsor)}


@pytest.mark.parametrize(
    ("text", "count", "people"),
    [
        ("Four colleagues joined her.", (4, None, True), set()),
        ("Two Democrats stand with her: Eliot Engel and Ted Deutch.", (2, "Democrat", True), {ENG}),
        ("Seven fellow members stand with her, among them Eliot Engel.", (7, None, True), {ENG}),
        ("She has found one taker so far: Ed Royce of California.", (1, None, True), {ROY}),
        ("Forty senators have joined her. Ed Royce is one; Jim Jordan is another.", (40, None, True), {ROY, JOR}),
    ],
)
def test_how_many_and_who(text: str, count: tuple[int, str | None, bool], people: set[str]) -> None:
    counts, named = standing(BROUGHT + text)
    assert counts == [count]
    assert named >= people


@pytest.mark.parametrize(
    "text",
    [
        BROUGHT + "Four colleagues joined her in the gallery for the speech.",
        BROUGHT + "Two Democrats would stand with her.",
        BROUGHT + "It rained. It snowed. Nothing moved. Four colleagues joined her.",
        "Four colleagues joined her on the steps.",
    ],
)
def test_other_company_is_not_counted(text: str) -> None:
    assert standing(text)[0] == []


def test_those_who_stand_behind_her_are_tried() -> None:
    _, named = standing(
        BROUGHT + "Behind her stand both leaders of the panel: Ed Royce, its chairman; and Eliot Engel."
    )
    assert named >= {ROY, ENG}
