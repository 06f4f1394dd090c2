"""Second readings of party and state."""

import pytest

from onrecord.claims.model import PartyClaim, StateClaim
from onrecord.claims.read import read_claims
from tests.build import scene

STORY = "The House agreed to H.Res. 351 on Tuesday. "
ROYCE, ENGEL, ROS = "R000487", "E000179", "R000435"


def belonging(text: str) -> set[tuple[str | None, str | None]]:
    view = scene(STORY + text, "2017-06-28")
    found = read_claims(view.article, view.attributions, view.mentions)
    states = {(c.person, c.state) for c in found if isinstance(c, StateClaim)}
    return states | {(c.person, c.party) for c in found if isinstance(c, PartyClaim)}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ed Royce and Eliot Engel are Californians.", {(ROYCE, "CA"), (ENGEL, "CA")}),
        ("Ed Royce and Eliot Engel are both from California.", {(ROYCE, "CA")}),
        ("Ed Royce hails from California.", {(ROYCE, "CA")}),
        ("Ed Royce, a California lawyer, voted yes.", {(ROYCE, "CA")}),
        ("Ed Royce, who sits for southern California, voted yes.", {(ROYCE, "CA")}),
        ("Two Californians, Ed Royce and Tom McClintock, differed.", {(ROYCE, "CA")}),
        ("Two from New York, Eliot Engel and Peter King, voted yes.", {(ENGEL, "NY")}),
        ("New York is represented by Eliot Engel and Peter King.", {(ENGEL, "NY")}),
        ("California's members both voted, Republicans Ed Royce and Tom McClintock.", {(ROYCE, "CA")}),
        ("Ed Royce, the No. 2 Republican, voted yes.", {(ROYCE, "Republican")}),
        ("Eliot Engel, the top Democrat on the panel, voted yes.", {(ENGEL, "Democrat")}),
        (
            "Ed Royce and Ileana Ros-Lehtinen, both Republicans, voted yes.",
            {(ROYCE, "Republican"), (ROS, "Republican")},
        ),
        ("Ed Royce is a Republican and Eliot Engel a Democrat.", {(ENGEL, "Democrat")}),
        (
            "The four Republicans include Ed Royce and Ileana Ros-Lehtinen.",
            {(ROYCE, "Republican"), (ROS, "Republican")},
        ),
        ("Two of the four are Republicans, and Ed Royce is among them.", {(ROYCE, "Republican")}),
    ],
)
def test_a_list_or_a_trade_tells_where_somebody_belongs(text: str, told: set[tuple[str, str]]) -> None:
    assert told <= belonging(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ed Royce spoke in Florida.",
        "Ed Royce, who flew to Florida, voted yes.",
        "In Florida, Ed Royce met voters.",
        "Ed Royce spoke after two Democrats had left.",
    ],
)
def test_a_state_or_a_party_told_of_others_is_nobodys(text: str) -> None:
    assert belonging(text) == set()
