"""Days of introduction told in lines, by contrast, by "did so", or by how far a measure goes back."""

from datetime import date

import pytest

from onrecord.claims.model import Introduced
from onrecord.claims.sponsorship.read import read_sponsorship
from tests.bills import scene


def days(text: str) -> list[date | None]:
    return [c.when.first if c.when else None for c in read_sponsorship(scene(text)) if isinstance(c, Introduced)]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The resolution was introduced not on May 5 but on May 23.", date(2017, 5, 23)),
        ("Ileana Ros-Lehtinen filed H.Res. 351 at last. She did so on May 23.", date(2017, 5, 23)),
        ("May 23: The resolution is introduced.", date(2017, 5, 23)),
        ("Ileana Ros-Lehtinen put it in on May 23.", date(2017, 5, 23)),
        ("Ileana Ros-Lehtinen laid it before the House on May 23.", date(2017, 5, 23)),
        ("The resolution saw the light on May 23.", date(2017, 5, 23)),
        ("Ileana Ros-Lehtinen brought the resolution in on May 23.", date(2017, 5, 23)),
        ("Ileana Ros-Lehtinen offered H.Res. 351. It was May 23.", date(2017, 5, 23)),
        ("Introduced: May 23, 2017. The resolution has 85 cosponsors.", date(2017, 5, 23)),
        ("It was May 23 when Ileana Ros-Lehtinen introduced the resolution.", date(2017, 5, 23)),
        ("H.Res. 351 goes back to May 23.", date(2017, 5, 23)),
        ("The resolution has been around since May 23.", date(2017, 5, 23)),
        ("The resolution, dated May 23, is short.", date(2017, 5, 23)),
    ],
)
def test_a_day_is_read(text: str, day: date) -> None:
    assert day in days(text)
    assert len(set(days(text))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Ileana Ros-Lehtinen spoke to her staff. She did so on May 23.",
        "The feud over H.Res. 351 goes on. Complaints filed: May 23.",
        "If it was May 23 when she introduced herself, nobody knows.",
    ],
)
def test_other_days_are_not(text: str) -> None:
    assert days(text) == []


def test_a_measure_named_outright_is_not_one_of_an_older_congress() -> None:
    found = [
        c
        for c in read_sponsorship(scene("She first introduced H.Res. 351 on May 23, 2014."))
        if isinstance(c, Introduced)
    ]
    assert [c.measure for c in found] == ["hres351-115"]
