"""Groups taken up by their number."""

import pytest

from onrecord.claims.model import MemberVote
from onrecord.claims.read import read_claims
from tests.build import scene

TOP = "The House agreed to H.Res. 351, on Chechnya, on Tuesday"


def votes(text: str) -> set[tuple[str | None, str]]:
    read = scene(f"{TOP}{text}")
    found = read_claims(read.article, read.attributions, read.mentions)
    return {(c.person, c.position) for c in found if isinstance(c, MemberVote)}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (", 410-2. Ed Royce was one of the two.", {("R000487", "nay")}),
        (", 410-2. The two were Ed Royce and Eliot Engel.", {("R000487", "nay"), ("E000179", "nay")}),
        (". Six Republicans opposed it, and seven Democrats backed it. Ed Royce was among the six.", {("R000487", "nay")}),
        (". Six Republicans opposed it, and seven Democrats backed it. Eliot Engel was one of the seven.", {("E000179", "yea")}),
        (". Ten members voted no and 400 voted yes. Ed Royce was one of the ten.", {("R000487", "nay")}),
        (". Nine Democrats voted yes. Eliot Engel was the most surprising of the nine.", {("E000179", "yea")}),
        (". Six Republicans opposed it, and six Democrats backed it. Ed Royce was among the six.", set()),
        (". Six Republicans opposed it. It was a long day. It rained. Nobody spoke. Ed Royce was among the six.", set()),
    ],
)  # fmt: skip
def test_a_number_takes_up_the_group_that_has_it(text: str, told: set[tuple[str | None, str]]) -> None:
    assert votes(text) == told
