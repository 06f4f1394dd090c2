"""Who stands beside a sponsor."""

import pytest

from onrecord.claims.model import Cosponsor
from onrecord.claims.read import read_claims
from tests.build import scene

TOP = "Rep. Ileana Ros-Lehtinen introduced H.Res. 351, on Chechnya, in May."


def cosponsors(text: str) -> dict[str | None, bool]:
    read = scene(f"{TOP}\n\n{text}")
    found = read_claims(read.article, read.attributions, read.mentions)
    return {c.person: c.tentative for c in found if isinstance(c, Cosponsor)}


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("She introduced it with Rep. Eliot Engel and Rep. Ed Royce.", {"E000179", "R000487"}),
        ("Ros-Lehtinen filed the resolution together with Rep. Eliot Engel.", {"E000179"}),
        ("Ros-Lehtinen wrote the resolution with Reps. Ed Royce of California and Eliot Engel of New York.", {"E000179", "R000487"}),
        ("Ros-Lehtinen was joined on the resolution by Rep. Eliot Engel.", {"E000179"}),
        ("She was joined in introducing it by Rep. David Cicilline of Rhode Island.", {"C001084"}),
    ],
)  # fmt: skip
def test_those_named_beside_the_sponsor_are_cosponsors(text: str, people: set[str]) -> None:
    assert set(cosponsors(text)) >= people


@pytest.mark.parametrize(
    "text",
    [
        "Ros-Lehtinen wrote the resolution with Rep. Eliot Engel.",
        "Ros-Lehtinen led the resolution alongside Rep. Eliot Engel.",
        "The resolution was introduced by Ros-Lehtinen along with Rep. Eliot Engel.",
    ],
)
def test_weaker_words_only_count_where_the_record_bears_them_out(text: str) -> None:
    assert cosponsors(text)["E000179"] is True


@pytest.mark.parametrize(
    "text",
    ["Ros-Lehtinen spoke with Rep. Eliot Engel.", "She plans to introduce it with Rep. Eliot Engel."],
)
def test_who_is_with_somebody_else_is_no_cosponsor(text: str) -> None:
    assert not cosponsors(text)


def test_who_joined_on_a_resolution_did_not_bring_it_in() -> None:
    read = scene(f"{TOP}\n\nRos-Lehtinen was joined on the resolution by Rep. Eliot Engel.")
    found = read_claims(read.article, read.attributions, read.mentions)
    assert not [c for c in found if c.KIND == "sponsor" and c.person == "E000179"]
