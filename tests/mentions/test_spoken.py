"""Numbers of measures as they are said on the air."""

import pytest

from onrecord.mentions.naming import numbered
from onrecord.mentions.spoken import spoken_number
from onrecord.record.model import MeasureType


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("twelve", 12),
        ("forty", 40),
        ("eighteen sixty-two", 1862),
        ("fifty-one nineteen", 5119),
        ("three fifty-one", 351),
        ("four oh two", 402),
        ("six three nine five", 6395),
        ("two hundred and five", 205),
        ("one thousand sixty-two", 1062),
        ("a few", None),
    ],
)
def test_digits_are_said_group_by_group(words: str, number: int | None) -> None:
    assert spoken_number(words) == number


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It is called H-R eighteen sixty-two, folks.", [(MeasureType.HR, 1862)]),
        ("Senate bill fifty-one nineteen was filed.", [(MeasureType.S, 5119)]),
        ("House Resolution three fifty-one passed", [(MeasureType.HRES, 351)]),
        ("the House bill one of them wrote", []),
        ("the Senate bill forty Republicans wrote", []),
    ],
)
def test_a_number_in_words_names_a_measure(text: str, found: list[tuple[MeasureType, int]]) -> None:
    assert [(n.type, n.number) for n in numbered(text)] == found
