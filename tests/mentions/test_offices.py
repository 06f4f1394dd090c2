"""Offices by their words."""

import pytest

from onrecord.mentions.offices import find_offices


def offices(text: str) -> list[tuple[str, str, bool]]:
    return [(text[m.span.start : m.span.end], m.office, m.former) for m in find_offices(text)]


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("President Jo Doe", "president"),
        ("the president signed it", "president"),
        ("Vice President Jo Doe", "vice-president"),
        ("Secretary of State Jo Doe", "secretary-of-state"),
        ("our United Nations Ambassador Jo Doe", "ambassador-un"),
        ("the U.S. ambassador to the United Nations, Jo Doe", "ambassador-un"),
        ("House Speaker Jo Doe", "speaker"),
        ("the Speaker of the House", "speaker"),
        ("House Minority Leader Jo Doe", "house-minority-leader"),
        ("the Senate majority leader", "senate-majority-leader"),
        ("Senate Majority Whip Jo Doe", "senate-majority-whip"),
        ("Majority Leader Jo Doe", "majority-leader"),
        ("the Senate president pro tempore", "president-pro-tempore"),
        ("Chairman Jo Doe", "committee-chair"),
        ("the ranking member of the panel", "ranking-member"),
        ("the top Democrat on the committee", "committee-top"),
        ("Defense Secretary Jo Doe", "other"),
        ("Attorney General Jo Doe", "other"),
        ("Mayor Jo Doe", "other"),
        ("Gov. Jo Doe", "other"),
        ("Russian President Jo Doe", "other"),
        ("Turkish Foreign Minister Jo Doe", "other"),
        ("FBI Director Jo Doe", "other"),
        ("Ambassador Jo Doe", "other"),
        ("First Lady Jo Doe", "other"),
        ("acting Defense Secretary Jo Doe", "other"),
        ("acting Secretary of State Jo Doe", "acting-secretary-of-state"),
    ],
)
def test_offices(text: str, office: str) -> None:
    assert [key for _, key, _ in offices(text)] == [office]


@pytest.mark.parametrize(
    ("text", "former"),
    [
        ("former Secretary of State Jo Doe", True),
        ("then-Speaker Jo Doe", True),
        ("ex-President Jo Doe", True),
        ("President-elect Jo Doe", True),
        ("Homeland Security Secretary-designate Jo Doe", True),
        ("President Jo Doe", False),
    ],
)
def test_former_and_not_yet(text: str, former: bool) -> None:
    assert [f for _, _, f in offices(text)] == [former]


@pytest.mark.parametrize(
    "text",
    [
        "the student president",
        "the bank president",
        "a presidential order",
        "the state speaker",
        "a presidency",
        "MVP awards",
    ],
)
def test_no_office(text: str) -> None:
    assert offices(text) == []
