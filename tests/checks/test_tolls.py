"""The dead and the hurt: numbers tied to what happened to those they count, whichever way round a sentence says it."""

from fractions import Fraction

import pytest

from onrecord.checks.passages import passage
from onrecord.checks.tolls import mistold, tolls
from tests.texts import document

RAID = passage(
    "clause", "clause (1)", "condemns the raid that killed 1 individual and injured 3 others", document("x.xml")
)
OTHER = passage("recital", "recital 2", "Whereas an earlier raid killed 11 innocent people", document("x.xml"))


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Three people were killed and one was wounded", {"killed": {3}, "hurt": {1}}),
        ("killed 1 individual and injured 3 others", {"killed": {1}, "hurt": {3}}),
        ("17 innocent lives that were lost", {"killed": {17}}),
        ("the raid left 1,200 people dead", {"killed": {1200}}),
        ("the raid left 12 houses standing", {}),
        ("at least 12 people died", {}),
        ("it names 12 victims", {}),
    ],
)
def test_each_number_goes_with_its_deed(said: str, expected: dict[str, set[int]]) -> None:
    assert tolls(said) == {deed: {Fraction(n) for n in numbers} for deed, numbers in expected.items()}


@pytest.mark.parametrize(
    ("said", "wrong"),
    [
        ("Three people were killed and one was wounded", True),
        ("One person was killed and three were wounded", False),
        ("Eleven people were killed", False),
        ("The raid was cruel", False),
    ],
)
def test_a_toll_is_wrong_where_no_place_has_it(said: str, *, wrong: bool) -> None:
    assert bool(mistold(said, [RAID], [RAID, OTHER])) is wrong
