"""The project's own dated tables, against themselves and against the official files where they are at hand."""

import os
from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from onrecord.record.model import Document, Holder, Member
from onrecord.record.offices import caucus_roles, holders
from onrecord.record.parse.legislators import parse_executive, parse_members

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


def test_nobody_is_speaker_while_the_chair_is_vacant() -> None:
    assert on("speaker", "2023-10-10") == []


def test_every_office_is_there_with_sources_and_without_overlaps() -> None:
    rows: dict[str, list[Holder]] = defaultdict(list)
    for row in holders():
        rows[row.office].append(row)
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
