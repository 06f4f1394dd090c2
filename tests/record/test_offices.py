"""The project's own dated tables, against themselves and against the official files where they are at hand."""

import os
from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from onrecord.record.model import Document, Holder, Member
from onrecord.record.offices import caucus_roles, foreign_leaders, holders
from onrecord.record.parse.legislators import parse_executive, parse_members
from onrecord.record.store import Store

SHARED = Path(os.environ.get("ONRECORD_SHARED", "../shared")) / "data" / "legislators"
OFFICES = (
    "president vice-president secretary-of-state ambassador-un speaker house-majority-leader house-minority-leader house-majority-whip "
    "house-minority-whip senate-majority-leader senate-minority-leader senate-majority-whip senate-minority-whip president-pro-tempore"
).split()
_TITLES = {
    "Speaker of the House": "speaker", "House Majority Leader": "house-majority-leader", "House Minority Leader": "house-minority-leader",
    "House Majority Whip": "house-majority-whip", "House Minority Whip": "house-minority-whip", "Senate Majority Leader": "senate-majority-leader",
    "Senate Minority Leader": "senate-minority-leader", "Senate Majority Whip": "senate-majority-whip", "Senate Minority Whip": "senate-minority-whip",
}  # fmt: skip


def on(office: str, day: str) -> list[str]:
    when = date.fromisoformat(day)
    return [h.name for h in holders() if h.office == office and h.start <= when and (h.end is None or when < h.end)]


@pytest.mark.parametrize(
    ("office", "day", "name"),
    [
        ("president", "2017-06-27", "Donald Trump"),
        ("vice-president", "2021-01-19", "Mike Pence"),
        ("secretary-of-state", "2017-06-27", "Rex Tillerson"),
        ("acting-secretary-of-state", "2018-04-10", "John Sullivan"),
        ("ambassador-un", "2017-06-27", "Nikki Haley"),
        ("speaker", "2017-06-27", "Paul Ryan"),
        ("speaker", "2023-06-01", "Kevin McCarthy"),
        ("senate-majority-leader", "2001-07-01", "Tom Daschle"),
        ("house-minority-leader", "2017-06-27", "Nancy Pelosi"),
        ("president-pro-tempore", "2017-06-27", "Orrin Hatch"),
    ],
)
def test_who_held_it(office: str, day: str, name: str) -> None:
    assert on(office, day) == [name]


@pytest.mark.parametrize(
    ("office", "day", "name"),
    [
        ("attorney-general", "2017-06-27", "Jeff Sessions"),
        ("acting-attorney-general", "2017-01-25", "Sally Yates"),
        ("secretary-of-defense", "2017-06-27", "Jim Mattis"),
        ("acting-secretary-of-defense", "2019-07-20", "Richard Spencer"),
        ("secretary-of-homeland-security", "2018-06-20", "Kirstjen Nielsen"),
        ("secretary-of-education", "2017-02-07", "Betsy DeVos"),
        ("ambassador-religious-freedom", "2019-01-01", "Sam Brownback"),
        ("president-of-russia", "2017-06-27", "Vladimir Putin"),
        ("president-of-russia", "2010-01-01", "Dmitry Medvedev"),
        ("prime-minister-of-israel", "2022-07-02", "Yair Lapid"),
        ("president-of-myanmar", "2018-03-25", None),
    ],
)
def test_the_cabinet_and_foreign_leaders(office: str, day: str, name: str | None) -> None:
    when = date.fromisoformat(day)
    held = [h.name for h in Store.memory().holders(office) if h.start <= when and (h.end is None or when < h.end)]
    assert held == ([name] if name else [])


def test_foreign_leaders_are_no_holders_of_our_offices() -> None:
    assert not {h.office for h in holders()} & {h.office for h in foreign_leaders()}
    assert all(h.office != "president-of-russia" for h in Store.memory().holders())


@pytest.mark.parametrize(
    ("office", "first", "last"),
    [
        ("president", "2001-01-20", "2026-01-01"),
        ("vice-president", "2001-01-20", "2026-01-01"),
        ("secretary-of-defense", "2001-01-20", "2026-01-01"),
        ("attorney-general", "2017-01-20", "2020-12-01"),
        ("secretary-of-homeland-security", "2017-01-20", "2019-04-09"),
        ("president-of-russia", "2000-05-07", "2025-01-01"),
        ("prime-minister-of-the-united-kingdom", "1997-05-02", "2026-01-01"),
        ("chancellor-of-germany", "2005-11-22", "2025-06-01"),
    ],
)
def test_no_day_is_without_a_holder(office: str, first: str, last: str) -> None:
    """Acting holders count: each row begins where the one before it ends."""
    held = sorted(
        (h for h in (*holders(), *foreign_leaders()) if h.office.removeprefix("acting-") == office),
        key=lambda h: h.start,
    )
    held = [
        h for h in held if h.start <= date.fromisoformat(last) and (h.end is None or h.end > date.fromisoformat(first))
    ]
    assert held[0].start <= date.fromisoformat(first)
    assert all(a.end == b.start for a, b in pairwise(held))
    assert held[-1].end is None or held[-1].end >= date.fromisoformat(last)


def test_nobody_holds_an_office_before_the_senate_confirmed_it() -> None:
    """The days on which the Senate confirmed them, from its roll calls of 2017 and 2018 (senate.gov)."""
    confirmed = {
        "secretary-of-defense Jim Mattis": "2017-01-20", "secretary-of-homeland-security John Kelly": "2017-01-20", "secretary-of-transportation Elaine Chao": "2017-01-31",
        "secretary-of-state Rex Tillerson": "2017-02-01", "secretary-of-education Betsy DeVos": "2017-02-07", "attorney-general Jeff Sessions": "2017-02-08",
        "secretary-of-health-and-human-services Tom Price": "2017-02-10", "secretary-of-the-treasury Steven Mnuchin": "2017-02-13", "secretary-of-veterans-affairs David Shulkin": "2017-02-13",
        "secretary-of-commerce Wilbur Ross": "2017-02-27", "secretary-of-the-interior Ryan Zinke": "2017-03-01", "secretary-of-housing-and-urban-development Ben Carson": "2017-03-02",
        "secretary-of-energy Rick Perry": "2017-03-02", "director-of-national-intelligence Dan Coats": "2017-03-15", "secretary-of-agriculture Sonny Perdue": "2017-04-24",
        "secretary-of-labor Alexander Acosta": "2017-04-27", "director-of-the-fbi Christopher Wray": "2017-08-01", "secretary-of-homeland-security Kirstjen Nielsen": "2017-12-05",
        "secretary-of-health-and-human-services Alex Azar": "2018-01-24", "secretary-of-state Mike Pompeo": "2018-04-26", "secretary-of-veterans-affairs Robert Wilkie": "2018-07-23",
    }  # fmt: skip
    starts = {f"{h.office} {h.name}": h.start for h in holders()}
    for who, day in confirmed.items():
        assert timedelta(0) <= starts[who] - date.fromisoformat(day) <= timedelta(days=7), who


def test_nobody_is_speaker_while_the_chair_is_vacant() -> None:
    assert on("speaker", "2023-10-10") == []


def test_every_office_is_there_with_sources_and_without_overlaps() -> None:
    rows: dict[str, list[Holder]] = defaultdict(list)
    for row in (*holders(), *foreign_leaders()):
        rows[row.office].append(row)
        assert row.ended or row.end is not None, row
        assert row.source.startswith("https://"), row
        assert row.end is None or row.start < row.end, row
    assert set(OFFICES) <= set(rows)
    for held in rows.values():
        assert all(a.end is not None and a.end <= b.start for a, b in pairwise(sorted(held, key=lambda h: h.start)))


def test_caucus_roles_name_the_record_they_come_from() -> None:
    for role in caucus_roles():
        assert "Cong. Rec." in role.source
        assert role.end is None or role.start <= role.end


@pytest.fixture(scope="module")
def files() -> Path:
    if not SHARED.is_dir():
        pytest.skip(f"no legislators files at {SHARED}; set ONRECORD_SHARED")
    return SHARED


def _members(folder: Path) -> Iterator[Member]:
    for file in sorted(folder.rglob("legislators-current*.json")):
        yield from parse_members(file.read_bytes(), Document(name=file.name))


def test_presidents_and_vice_presidents_agree_with_the_executive_file(files: Path) -> None:
    found = next(iter(sorted(files.rglob("executive*.yaml"))), None)
    if found is None:
        pytest.skip(f"no executive file in {files}")
    terms = [h for h in parse_executive(found.read_bytes(), Document(name=found.name)) if h.start >= date(2001, 1, 1)]
    assert terms
    for term in terms:
        (row,) = [
            h
            for h in holders()
            if h.office == term.office and h.start <= term.start and (h.end is None or term.start < h.end)
        ]
        assert term.name.split()[-1].lower().endswith(row.name.split()[-1].lower()), (term, row)


def test_leaders_agree_with_the_members_roles(files: Path) -> None:
    roles = [(m, r) for m in _members(files) for r in m.roles if r.title in _TITLES]
    if not roles:
        pytest.skip(f"no leadership roles in the JSON files of {files}")
    for member, role in roles:
        middle = role.start + ((role.end or role.start + timedelta(days=60)) - role.start) / 2
        people = [
            h.person
            for h in holders()
            if h.office == _TITLES[role.title] and h.start <= middle and (h.end is None or middle < h.end)
        ]
        assert people == [member.id], (role, people)
