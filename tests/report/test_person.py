"""One person in public office on one screen."""

import json
from collections.abc import Iterator
from datetime import date

import pytest

from onrecord.record import finder, write
from onrecord.record.api import Record
from onrecord.record.model import Affiliation, Chamber, Committee, Role, Seat, Sponsorship
from onrecord.report.person import PersonView, person_json, person_lines, view_person
from onrecord.report.text import plain
from tests.record.build import measure, member, roll_call, term

DAY = date(2018, 6, 1)
CHANGED = (
    Affiliation(start=date(2017, 1, 3), end=date(2017, 8, 1), party="Republican"),
    Affiliation(start=date(2017, 8, 1), end=date(2019, 1, 3), party="Independent"),
)
SWITCHER = member(
    "S000999", "Robert", "Switcher", term("2015-01-06", "2017-01-03", "house", "FL", "Republican"), term("2017-01-03", "2019-01-03", "house", "FL", "Republican", *CHANGED),
    term(None, None, "house", "FL", "Republican"), official="Bob Switcher", nickname="Bobby", other_names=("Oldname",),
    roles=(Role(title="House Minority Whip", chamber=Chamber.HOUSE, start=date(2017, 2, 1), end=date(2018, 1, 1)),),
)  # fmt: skip


@pytest.fixture(scope="module")
def record() -> Iterator[Record]:
    mine = Sponsorship(person="S000999", name="Rep. Switcher", party="R")
    later = Sponsorship(
        person="S000999", name="Rep. Switcher", party="R", day=date(2018, 5, 1), withdrawn=date(2018, 5, 9)
    )
    with Record.memory() as made:
        bills = [
            measure("hr", n, (f"2017-02-{n:02}", "Introduced in House"), sponsors=(mine,), title=f"Bill {n}")
            for n in range(1, 13)
        ]
        write.put_measures(
            made.connection, [*bills, measure("s", 1, ("2017-03-01", "Introduced in Senate"), cosponsors=(later,))]
        )
        write.put_members(made.connection, [SWITCHER])
        write.put_committees(
            made.connection, [Committee(code="HSFA", name="House Committee on Foreign Affairs", chamber=Chamber.HOUSE)]
        )
        write.put_seats(
            made.connection, [Seat(committee="HSFA", person="S000999", title="Ranking Member", day=date(2017, 6, 28))]
        )
        votes = [
            roll_call("h", n, f"2017-0{n}-01", ("S000999", vote), measure="hr1-115")
            for n, vote in enumerate(("yea", "yea", "nay"), 1)
        ]
        write.put_rolls(made.connection, votes)
        finder.fill(made.connection)
        yield made


def view(record: Record, name: str, day: date = DAY) -> PersonView:
    person = record.person(name)
    assert person is not None
    return view_person(person, record, day)


@pytest.mark.parametrize(
    "words",
    [
        "Bob Switcher (S000999)\nAlso: Robert Switcher; Bobby Switcher; Oldname\n",
        "On 2018-06-01: Representative of FL, Independent.",
        "2015-01-06 to 2017-01-03 House, FL, Republican",
        "Parties\n  2015-01-06 to 2017-08-01 Republican\n  2017-08-01 to 2019-01-03 Independent\n",
        "Leadership\n  2017-02-01 to 2018-01-01 House Minority Whip\n",
        "Committees\n  2017-06-28 House Committee on Foreign Affairs, Ranking Member\n",
        "Sponsored: 12\n  2017-02-12 H.R. 12 (115th): Bill 12 [introduced]\n",
        "  … 2 more; --all shows them\n",
        "Cosponsored: 1\n  2018-05-01 S. 1 (115th): A measure numbered 1 [introduced; withdrawn 2018-05-09]\n",
        "Roll calls: 3 (yea 2, nay 1)\n  2017-03-01 nay H.R. 1 (115th): On Passage; Passed [h3-115.2017]\n",
    ],
)
def test_it_says(record: Record, words: str) -> None:
    text = plain(person_lines(view(record, "Switcher")))
    assert words in text
    assert "no day told" not in text


def test_nothing_later_than_the_day_is_told(record: Record) -> None:
    early = view(record, "S000999", date(2017, 2, 3))
    assert (early.as_of.party, len(early.sponsored), early.cosponsored, early.votes) == (
        "Republican",
        3,
        (),
        {"yea": 2},
    )
    assert view(record, "S000999", date(2019, 6, 1)).as_of.chamber is None


def test_everything_is_shown_where_it_is_asked_for(record: Record) -> None:
    text = plain(person_lines(view(record, "Switcher"), everything=True))
    assert "H.R. 1 (115th): Bill 1 [introduced]" in text
    assert "--all" not in text
    assert len(json.loads(person_json(view(record, "Switcher")))["sponsored"]) == 12


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Rex Tillerson", "Offices\n  2017-02-01 to 2018-03-31 secretary of state\n"),
        ("Putin", "2012-05-07 to 2025-06-30 at least president of russia"),
        ("Jared Polis", "2017-06-28 co-chair, LGBT Equality Caucus; 163 Cong. Rec. H5293"),
    ],
)
def test_holders_of_offices_are_shown_from_the_tables(name: str, words: str) -> None:
    with Record.memory() as record:
        finder.fill(record.connection)
        write.put_members(
            record.connection,
            [member("P000598", "Jared", "Polis", term("2017-01-03", "2019-01-03", "house", "CO", "Democrat"))],
        )
        text = plain(person_lines(view(record, name, date(2017, 6, 28))))
        assert words in text
