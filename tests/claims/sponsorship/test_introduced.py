"""Days of introduction, as articles tell of them."""

from datetime import date

import pytest

from onrecord.claims.model import Introduced
from onrecord.claims.sponsorship.read import read_sponsorship
from tests.bills import scene, told


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("The resolution was introduced on May 23.", date(2017, 5, 23), date(2017, 5, 23)),
        ("The resolution was introduced on May 23 and passed on Tuesday.", date(2017, 5, 23), date(2017, 5, 23)),
        ("Introduced on May 23, it moved fast.", date(2017, 5, 23), date(2017, 5, 23)),
        ("H. Res. 351, introduced by Rep. Ileana Ros-Lehtinen, R-Fla., on May 23, passed the House.", date(2017, 5, 23), date(2017, 5, 23)),
        ("Rep. Ileana Ros-Lehtinen dropped it on May 22.", date(2017, 5, 22), date(2017, 5, 22)),
        ("The measure was filed May 23 by Rep. Ileana Ros-Lehtinen.", date(2017, 5, 23), date(2017, 5, 23)),
        ("The resolution was put forward in May.", date(2017, 5, 1), date(2017, 5, 31)),
        ("The resolution was put in on May 23 by Rep. Ileana Ros-Lehtinen.", date(2017, 5, 23), date(2017, 5, 23)),
        ("The resolution began life in May 2017.", date(2017, 5, 1), date(2017, 5, 31)),
        ("H. Res. 351, which Florida’s Ileana Ros-Lehtinen introduced on May 23, has backers.", date(2017, 5, 23), date(2017, 5, 23)),
        ("Rep. Ileana Ros-Lehtinen introduced it on the eve of Memorial Day.", date(2017, 5, 28), date(2017, 5, 28)),
        ("“We introduced this in May,” Rep. Eliot Engel said.", date(2017, 5, 1), date(2017, 5, 31)),
    ],
)  # fmt: skip
def test_introduced(text: str, first: date, last: date) -> None:
    view = scene(text)
    found = [c for c in read_sponsorship(view) if isinstance(c, Introduced) and c.span.start >= told(view, text)]
    assert [(c.when.first, c.when.last, c.measure) for c in found if c.when] == [(first, last, "hres351-115")]


@pytest.mark.parametrize(
    "text",
    [
        "The resolution passed on Tuesday.",
        "The resolution moved on Tuesday.",
        "The charge was filed on May 23.",
        "The resolution waited; Engel filed what is called a discharge petition on May 23.",
        "Rep. Eliot Engel introduced his wife on May 23.",
        "The resolution will be introduced on July 3.",
        "The resolution was introduced on the same day that the paper wrote of the killings.",
        "The House passed the resolution introduced by Rep. Ileana Ros-Lehtinen on Tuesday.",
    ],
)
def test_no_day_of_introduction(text: str) -> None:
    view = scene(text)
    assert not [c for c in read_sponsorship(view) if isinstance(c, Introduced) and c.span.start >= told(view, text)]


def test_a_person_s_birth_is_no_introduction() -> None:
    view = scene("The resolution recalls that Foster was born on May 2, 1940.")
    assert [c for c in read_sponsorship(view) if isinstance(c, Introduced)] == []
