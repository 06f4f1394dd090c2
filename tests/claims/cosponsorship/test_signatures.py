"""Whole delegations that signed on."""

from onrecord.claims.model import Cosponsor, CosponsorCount
from onrecord.claims.sponsorship.read import read_sponsorship
from tests.bills import scene


def test_delegations() -> None:
    view = scene("The entire Rhode Island delegation co-sponsored the resolution. Florida's two senators signed on.")
    found = [c for c in read_sponsorship(view) if isinstance(c, CosponsorCount | Cosponsor)]
    assert [(type(c).__name__, c.state) for c in found] == [("CosponsorCount", "RI"), ("Cosponsor", "FL")]
