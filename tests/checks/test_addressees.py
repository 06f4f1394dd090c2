from datetime import date

import pytest

from onrecord.checks.addressees import Relation, relation, with_office
from onrecord.checks.model import AsOf
from tests.texts import ports

RUSSIA = "the Government of the Russian Federation"
US = "the United States Government"


@pytest.mark.parametrize(
    ("claimed", "asked", "expected"),
    [
        ("Russia", RUSSIA, Relation.SAME),
        ("Moscow", RUSSIA, Relation.SAME),
        ("the Kremlin", RUSSIA, Relation.SAME),
        ("Washington", US, Relation.SAME),
        ("President Trump", "the President and his administration", Relation.SAME),
        ("the Trump administration", "the Administration", Relation.SAME),
        ("the treasury secretary", "the Secretary of State and the Secretary of the Treasury", Relation.SAME),
        ("companies", "companies", Relation.SAME),
        ("China", "all nations", Relation.CLASS),
        ("President Trump", US, Relation.NEAR),
        ("the Russian ambassador", RUSSIA, Relation.NEAR),
        ("the FBI director", "the Attorney General", Relation.OTHER),
        ("Aung San Suu Kyi", "Burma’s Commander-in-Chief, Min Aung Hlaing", Relation.OTHER),
        ("China", RUSSIA, Relation.OTHER),
        ("China and North Korea", "the United States and North Korea", Relation.OTHER),
        ("North Korea", "the United States and North Korea", Relation.SAME),
        ("Ukraine", "all leaders of the Group of Seven", Relation.OTHER),
        ("governors and mayors", "local and State elected leadership", Relation.SAME),
        ("police", "Federal, State, and local law enforcement agencies", Relation.SAME),
        ("Americans", "the people of the United States", Relation.SAME),
        ("Authorities", "all relevant authorities", Relation.SAME),
        ("Governments at all levels", "Federal, State, and local governments", Relation.SAME),
        ("G-7 leaders", "all leaders of the Group of Seven", Relation.SAME),
        ("Interior", "the Secretary of the Interior", Relation.SAME),
        ("officials", RUSSIA, Relation.OTHER),
        ("him", "the President", Relation.OPEN),
        ("Russia", None, Relation.OPEN),
    ],
)
def test_addressees_are_compared_as_entities(claimed: str, asked: str | None, expected: Relation) -> None:
    assert relation(claimed, asked) is expected


def test_a_bare_name_gets_its_office_of_the_day() -> None:
    assert with_office("Trump", ports(), AsOf(day=date(2017, 6, 28))) == "president Trump"
    assert with_office("Trump", ports(), AsOf(day=date(2015, 6, 28))) == "Trump"
    assert with_office("Smith", ports(), AsOf(day=None)) == "Smith"
