"""Names, descriptions and pronouns tied to members as of the day."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.mentions.model import PersonMention, Reference
from onrecord.mentions.people import find_people
from onrecord.record.model import Chamber
from tests.people import DAY, article, store


def people(text: str, day: date | None = DAY) -> list[PersonMention]:
    return list(find_people(article(text), store(), day))


def ids(text: str, day: date | None = DAY) -> list[tuple[str, str | None]]:
    page = article(text)
    return [(page.quote(m.span), m.id) for m in find_people(page, store(), day)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rep. Ileana Ros-Lehtinen spoke.", [("Ileana Ros-Lehtinen", "R000435")]),
        ("The bill is Debbie Wasserman Schultz's.", [("Debbie Wasserman Schultz", "W000797")]),
        ("Edward R. Royce and Ed Royce are one.", [("Edward R. Royce", "R000487"), ("Ed Royce", "R000487")]),
        ("Sen. Bernie Sanders voted.", [("Bernie Sanders", "S000033")]),
        (
            'Charles "Chuck" Grassley and Chuck Grassley.',
            [('Charles "Chuck" Grassley', "G000386"), ("Chuck Grassley", "G000386")],
        ),
        ("Chris Van Hollen rose.", [("Chris Van Hollen", "V000128")]),
        ("Congressman Mike Conaway filed it.", [("Mike Conaway", "C001062")]),
        ("Del. Eleanor Holmes Norton cannot vote.", [("Eleanor Holmes Norton", "N000147")]),
        ("Rep. Joaquín Castro agreed.", [("Joaquín Castro", "C001091")]),
        ("SENATORS RAND PAUL AND SUSAN COLLINS OBJECTED.", [("RAND PAUL", "P000603"), ("SUSAN COLLINS", "C001035")]),
    ],
)
def test_full_names(text: str, expected: list[tuple[str, str]]) -> None:
    assert ids(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Kate Steinle's parents wept, and Anna Engel wept with them.",  # a first name that fits no member
        "The Emmett Till Act and the Walter Jones Protection Act are laws.",  # the name of a thing
        "The Rand Paul Institute hosted it.",
        "Henry Clay loved compromise.",  # long dead
        "State Rep. Walter Jones sits in Raleigh.",  # of a state's house
        "Whitehouse is a town; Young and Black are words.",  # bare last names that nothing introduces
        "Smith said he would go.",
        "~ By Walter Jones",
    ],
)
def test_nobody(text: str) -> None:
    assert not [m for m in people(text) if m.id]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Eliot Engel spoke. Mr. Engel left; Engel's aide stayed.", ["E000179"] * 3),
        ("# Royce Hails Vote\nRep. Ed Royce hailed it.", ["R000487", "R000487"]),
        ("Sen. Whitehouse objected.", ["W000802"]),  # titled, and one of that name sits there
        ("Rep. Smith objected.", []),  # titled, and two do
        ("Smith (D-Wash.) objected.", ["S000510"]),  # tagged
        ("Texas's Smith objected.", ["S000583"]),
        ("McConnell will sit on it.", ["M000355"]),  # leads his chamber
        ("Speaker Ryan objected.", ["R000570"]),
        ("Lamar Smith came, Adam Smith went. Then Smith came back.", ["S000583", "S000510"]),
    ],
)
def test_last_names(text: str, expected: list[str]) -> None:
    assert [m.id for m in people(text) if m.id] == expected


def test_a_private_namesake_keeps_the_last_name() -> None:
    assert not [m for m in people("Joey and Paula Royce waited. Royce said the letter never came.") if m.id]


def test_siblings_and_lists() -> None:
    assert ids("Rep. Lamar Smith came. Another Smith, Adam, stayed away.")[1] == ("Smith, Adam", "S000510")
    listed = people("Reps. Ed Royce, R-Calif., Eliot Engel of New York and Walter Jones wrote it.")
    assert [(m.id, m.title_chamber) for m in listed] == [
        ("R000487", Chamber.HOUSE),
        ("E000179", Chamber.HOUSE),
        ("J000255", Chamber.HOUSE),
    ]


def test_the_title_of_the_wrong_chamber_does_not_block() -> None:
    (mention,) = people("Sen. Ileana Ros-Lehtinen spoke.")
    assert (mention.id, mention.title_chamber) == ("R000435", Chamber.SENATE)


def test_office_holders_without_an_id_are_named() -> None:
    (mention,) = people("President Trump signed it.")
    assert (mention.id, mention.name.split()[-1], mention.form) == (None, "Trump", Reference.LAST)
    (mention,) = people("Secretary of State Tillerson flew home.")
    assert mention.name.endswith("Tillerson")


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    [
        ("Ileana Ros-Lehtinen rose. The Florida Republican wept.", "The Florida Republican", "R000435"),
        (
            "Rand Paul rose with Susan Collins. The Tennessee Republican shouted.",
            "The Tennessee Republican",
            None,
        ),  # two fit as well
        (
            "Rand Paul rose with Chris Van Hollen. The Tennessee Republican shouted.",
            "The Tennessee Republican",
            "P000603",
        ),
        ("Eliot Engel rose. The Oregon Republican sat.", "The Oregon Republican", None),  # nothing fits
        ("Susan Collins rose. The senator voted no.", "The senator", "C001035"),
        ("Diane Black rose. The congresswoman voted no.", "The congresswoman", "B001273"),
    ],
)
def test_descriptions(text: str, quote: str, expected: str | None) -> None:
    assert dict(ids(text)).get(quote) == expected


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    [
        ("Diane Black wrote it. She filed it in May.", "She", "B001273"),
        ("Diane Black and Ed Royce met. He filed it.", "He", "R000487"),
        ("Rand Paul and Ed Royce met at noon, and he filed it.", "he", None),
        ("Diane Black met Maria Lopez. She filed it.", "She", None),  # a private person stands nearer
    ],
)
def test_pronouns(text: str, quote: str, expected: str | None) -> None:
    assert dict(ids(text)).get(quote) == expected


def test_members_of_the_day_go_first() -> None:
    assert ids("Martin Frost dissented.") == []
    assert ids("Rep. Martin Frost dissented.") == [("Martin Frost", "F000392")]
    assert ids("Martin Frost dissented.", date(2003, 5, 1)) == [("Martin Frost", "F000392")]
    assert ids("Denver Riggleman, a Virginia Democrat, signed.") == [("Denver Riggleman", "R000611")]


@given(st.text(alphabet=st.sampled_from("RepSmith. AdamEngel,'’“()-\nD of x"), max_size=200))
def test_spans_hold_their_names(text: str) -> None:
    page = article(text)
    for mention in find_people(page, store(), DAY):
        assert 0 <= mention.span.start < mention.span.end <= len(page.text)
        if mention.form is Reference.FULL and mention.id:
            assert mention.name == page.quote(mention.span)
