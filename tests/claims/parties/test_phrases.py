"""Party backing told in set phrases."""

import pytest

from onrecord.claims.model import Bipartisan, Modality
from onrecord.claims.votes import read_votes
from tests.build import scene


def read(text: str) -> list[Bipartisan]:
    return [c for c in read_votes(scene(text, "2017-07-28")) if isinstance(c, Bipartisan)]


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("The House passed the bipartisan H.Res. 351.", "both"),
        ("H.Res. 351 drew support from both parties.", "both"),
        ("Lawmakers from both sides of the aisle backed H.Res. 351.", "both"),
        ("The House passed H.R. 1628 along party lines.", "party-line"),
        ("H.R. 1628 passed on a party-line vote.", "party-line"),
    ],
)
def test_reads_backing_by_both_or_one(text: str, form: str) -> None:
    assert form in [c.form for c in read(text)]


def test_a_denied_backing_is_told_as_denied() -> None:
    found = read("H.R. 1628 was not bipartisan.")
    assert [c.modality for c in found if c.form == "both"] == [Modality.DENIED]
