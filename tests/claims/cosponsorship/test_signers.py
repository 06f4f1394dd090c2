"""Who did not sign."""

import pytest

from onrecord.claims.model import Cosponsor, Modality
from onrecord.claims.sponsorship.read import read_sponsorship
from tests.bills import scene

ROS, CIC, ENG, CUR, JOR, MAR = "R000435", "C001084", "E000179", "C001107", "J000289", "M000133"


@pytest.mark.parametrize(
    "text",
    [
        "She filed it in May, and Rep. Jim Jordan stood with her that day.",
        "She filed it in May, and Rep. Jim Jordan stood beside her from the start.",
        "Rep. Jim Jordan was first to sign.",
        "Rep. Jim Jordan was the last to sign on.",
        "Then the names came in: Rep. Eliot Engel, Rep. Jim Jordan.",
        "More names trickled in later: Rep. Jim Jordan.",
    ],
)
def test_who_signed_in_other_words(text: str) -> None:
    view = scene(text)
    found = [c for c in read_sponsorship(view) if isinstance(c, Cosponsor) and c.person == JOR]
    assert [c.modality for c in found] == [Modality.ASSERTED]


@pytest.mark.parametrize("text", ["Rep. Jim Jordan stood with them in the rain.", "Rep. Jim Jordan came in first."])
def test_who_only_stood_or_came(text: str) -> None:
    assert not [c for c in read_sponsorship(scene(text)) if isinstance(c, Cosponsor) and c.person == JOR]


@pytest.mark.parametrize(
    "text",
    [
        "It has 85 cosponsors. Rep. Jim Jordan did not sign.",
        "It has 85 cosponsors. Rep. Jim Jordan kept his distance.",
        "It has 85 cosponsors. Rep. Jim Jordan is missing from the list.",
        "Rep. Jim Jordan did not cosponsor the resolution.",
        "It has 85 cosponsors. One name missing from the list is Rep. Jim Jordan.",
    ],
)
def test_who_did_not_sign(text: str) -> None:
    view = scene(text)
    found = [c for c in read_sponsorship(view) if isinstance(c, Cosponsor) and c.person == JOR]
    assert [c.modality for c in found] == [Modality.DENIED]
