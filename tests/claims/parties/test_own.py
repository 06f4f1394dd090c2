"""Parties called somebody's own."""

from datetime import date

import pytest

from onrecord.claims.parties.own import own_parties, party_of_president
from tests.build import scene


@pytest.mark.parametrize(
    ("day", "party"),
    [("2009-01-19", "Republican"), ("2009-01-20", "Democrat"), ("2018-06-01", "Republican"), ("2022-06-01", "Democrat"), ("2026-06-01", "Republican"), ("1999-01-01", None)],
)  # fmt: skip
def test_the_presidents_party_is_that_of_the_day(day: str, party: str | None) -> None:
    assert party_of_president(date.fromisoformat(day)) == party


def test_the_presidents_party_is_known_by_the_page() -> None:
    story = scene("The House passed H.R. 1628. Nine members of the president’s party voted no.", "2017-05-05")
    assert [p.party for s in story.sentences for p in own_parties(story, s)] == ["Republican"]
