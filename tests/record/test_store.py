"""Reading a store: by id, name, title, words and day; and refusing what is no store."""

import sqlite3
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import msgspec
import pytest

from onrecord.errors import RecordError
from onrecord.record import names, titles, write
from onrecord.record.digest import content_digest
from onrecord.record.model import Chamber, CommitteeWork, Holder, MeasureType
from onrecord.record.protocol import Record
from onrecord.record.schema import APPLICATION_ID, VERSION
from onrecord.record.store import Store
from tests.record.build import CHECHNYA, ENGEL, HRES351, ROS_LEHTINEN, RUBIO, measure, member, small, term


@pytest.fixture
def store() -> Iterator[Store]:
    with small() as made:
        yield made


def test_a_store_is_a_record(store: Store) -> None:
    record: Record = store
    assert record.measure("hres351-115") == HRES351
    assert record.measure("hres352-115") is None
    assert record.numbered(MeasureType.HRES, 351) == ("hres351-115",)
    assert record.titled([titles.key(CHECHNYA), "nothing"]) == {titles.key(CHECHNYA): ("hres351-115",)}
    assert [t.version for t in record.texts("hres351-115")] == ["eh"]
    assert record.text("hres351-115", "ih") is None
    assert record.coverage().measures == {"hres-115": 1, "sres-115": 1}
    assert [c.code for c in record.committees()] == ["HSFA"]


@pytest.mark.parametrize(
    ("code", "name", "expected"),
    [
        ("hsfa00", "Foreign Affairs Committee", ("HSFA", "House Committee on Foreign Affairs", None)),
        ("hlig00", "Intelligence (Permanent Select) Committee", ("HLIG", "House Committee on Intelligence", None)),
        ("hsha00", "Committee on House Administration", ("HSHA", "Committee on House Administration", None)),
        ("hsfa16", "Africa Subcommittee", ("HSFA16", "Africa", "HSFA")),
    ],
)
def test_a_committee_is_known_from_the_measures_that_name_it(
    code: str, name: str, expected: tuple[str, str, str | None]
) -> None:
    work = CommitteeWork(code=code, name=name, chamber=Chamber.HOUSE)
    with Store.memory() as made:
        write.put_measures(made.connection, [measure("hr", 5, committees=(work,))])
        assert [(c.code, c.name, c.parent) for c in made.committees()] == [expected]


def test_floor_acts_between_two_days(store: Store) -> None:
    assert store.acted(date(2017, 6, 27), date(2017, 6, 27)) == ("hres351-115",)
    assert store.acted(date(2017, 6, 28), date(2017, 12, 31)) == ()


@pytest.mark.parametrize(
    ("words", "filters", "expected"),
    [
        (("persecution", "chechnya"), {}, ["hres351-115", "sres211-115"]),
        (("Chechnya",), {"types": (MeasureType.SRES,)}, ["sres211-115"]),
        (("Chechnya",), {"until": date(2017, 6, 1)}, ["hres351-115"]),
        (("Chechnya",), {"since": date(2017, 6, 28)}, ["sres211-115"]),
        (("zeppelin",), {}, []),
        (('")', "OR", "*", "a b"), {}, []),
        ((), {}, []),
    ],
)
def test_search(store: Store, words: tuple[str, ...], filters: dict[str, object], expected: list[str]) -> None:
    assert [found for found, _ in store.ranked(words, **filters)] == expected  # type: ignore[arg-type]


def test_members_by_each_part_of_a_double_name(store: Store) -> None:
    married = member("L000580", "Michelle", "Luján Grisham", other_names=("Luján",))
    write.put_members(store.connection, [married])
    found = store.members_named([names.key(n) for n in ("Ros-Lehtinen", "lehtinen", "Grisham", "LUJAN", "Nobody")])
    assert {k: [m.id for m in v] for k, v in found.items()} == {
        "ros lehtinen": ["R000435"], "lehtinen": ["R000435"], "grisham": ["L000580"], "lujan": ["L000580"],
    }  # fmt: skip


def test_a_delegation_as_of_the_day(store: Store) -> None:
    assert store.delegation("FL", Chamber.HOUSE, date(2018, 6, 1)) == (ROS_LEHTINEN,)
    assert store.delegation("FL", Chamber.SENATE, date(2018, 6, 1)) == (RUBIO,)
    assert store.delegation("FL", Chamber.HOUSE, date(2019, 6, 1)) == ()


def test_senators_votes_bear_their_bioguide_ids(store: Store) -> None:
    (roll,) = store.roll_calls("sres211-115")
    assert [p.person for p in roll.positions] == ["R000595"]


@pytest.mark.parametrize(
    ("day", "expected"), [(date(2017, 1, 4), "2017-06-28"), (date(2018, 12, 31), "2018-06-27"), (date(2019, 1, 3), None), (date(2016, 12, 1), None)]
)  # fmt: skip
def test_seats_come_from_the_nearest_roster_of_the_same_congress(store: Store, day: date, expected: str | None) -> None:
    assert [str(s.day) for s in store.seats(ENGEL.id, day)] == ([expected] if expected else [])
    assert [s.person for s in store.roster("HSFA", day)] == ([ENGEL.id] if expected else [])


def test_files_on_one_person_are_united(store: Store) -> None:
    early = member("X000001", "Ann", "Smith", term("2013-01-03", "2015-01-03", "house", "OH", "Democrat"), gender="F")
    late = member(
        "X000001", "Ann", "Smith Jones", term("2015-01-06", "2017-01-03", "house", "OH", "Republican"), gender="F"
    )
    row = member("X000001", "Ann", "Smith Jones", term(None, None, "house", "OH", "Republican"))
    write.put_members(store.connection, [early])
    write.put_members(store.connection, [late, row])
    (found,) = store.members_named(["smith"])["smith"]
    assert [t.party for t in found.terms if t.start] == ["Democrat", "Republican"]
    assert [found.party_on(date(y, 6, 1)) for y in (2014, 2016, 2018)] == ["Democrat", "Republican", None]


def test_a_newer_status_replaces_an_older_one_and_never_the_other_way(store: Store) -> None:
    def put(title: str, updated: str) -> bool:
        made = measure("hr", 5, ("2017-01-05", "Introduced in House"), title=title)
        return write.put_measure(store.connection, write.row_of(made, updated))

    assert put("An old title", "2018-01-01")
    assert put("A new title", "2018-01-01T05:00:00Z")
    assert not put("An old title", "2017-12-31T23:00:00Z")
    assert store.titled(["old title", "new title"]) == {"new title": ("hr5-115",)}


def test_a_store_on_disk_is_opened_for_reading_only(tmp_path: Path) -> None:
    path = tmp_path / "folder" / "record.db"
    with Store.create(path) as made:
        write.put_measures(made.connection, [HRES351])
        made.connection.commit()
    with Store.open(path) as held:
        assert held.measure("hres351-115") == HRES351
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            held.connection.execute("DELETE FROM measure")


def _database(path: Path, application: int, version: int) -> Path:
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE things (name TEXT)")
        connection.execute(f"PRAGMA application_id = {application}")
        connection.execute(f"PRAGMA user_version = {version}")
    connection.close()
    return path


@pytest.mark.parametrize(
    ("application", "version", "words"),
    [(0x47504B47, 1, "another program"), (0, 0, "another program"), (APPLICATION_ID, VERSION + 1, "update onrecord")],
)
def test_foreign_and_newer_stores_are_refused(tmp_path: Path, application: int, version: int, words: str) -> None:
    path = _database(tmp_path / "other.db", application, version)
    for way in (Store.open, Store.create):
        with pytest.raises(RecordError, match=words):
            way(path)


def test_an_older_store_is_brought_up_to_date_by_writing(tmp_path: Path) -> None:
    path = tmp_path / "old.db"
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.close()
    with pytest.raises(RecordError, match="load into it once"):
        Store.open(path)
    Store.create(path).close()
    Store.open(path).close()


def test_no_store_and_no_database(tmp_path: Path) -> None:
    with pytest.raises(RecordError, match="no such store; make one with"):
        Store.open(tmp_path / "none.db")
    (tmp_path / "text.db").write_text("This is a note about a measure, and no database at all. " * 40)
    for way in (Store.open, Store.create):
        with pytest.raises(RecordError, match="not a store of onrecord"):
            way(tmp_path / "text.db")


def _gore(end: date, source: str) -> Holder:
    return Holder(
        office="vice-president", name="Albert Gore", person="G000321", start=date(1997, 1, 20), end=end, source=source
    )


def test_vice_presidents_before_the_table_come_from_the_file_and_no_term_comes_twice() -> None:
    told = (
        _gore(date(2001, 1, 20), "executive.yaml"),
        Holder(office="vice-president", name="Richard Cheney", person="C000344", start=date(2001, 1, 20), end=date(2005, 1, 20), source="executive.yaml"),
    )  # fmt: skip
    with Store.memory() as store:
        before = tuple(store.holders("vice-president"))
        write.put_executive(store.connection, told)
        after = tuple(store.holders("vice-president"))
        assert after == (told[0], *before)  # the table covers the other
        assert told[0] not in store.holders("president")
        assert told[0] not in store.holders()


def test_the_order_of_the_files_does_not_matter() -> None:
    one, other = _gore(date(2000, 12, 31), "executive.2000-06-01.yaml"), _gore(date(2001, 1, 20), "executive.yaml")
    digests = set()
    for rows in ((one, other), (other, one)):
        with Store.memory() as store:
            for row in rows:
                write.put_executive(store.connection, (row,))
            assert write.executive(store.connection) == (other,)
            digests.add(content_digest(store))
    assert len(digests) == 1


def test_a_store_of_the_first_version_is_read_as_it_is_and_brought_up_to_date_by_writing(tmp_path: Path) -> None:
    path = tmp_path / "first.db"
    with Store.create(path) as made:
        write.put_measures(made.connection, [HRES351])
        whole = msgspec.msgpack.encode(HRES351)
        made.connection.execute("UPDATE measure SET data = ?", (whole,))
        made.connection.execute("PRAGMA user_version = 1")
        made.connection.commit()
    with Store.open(path) as held:
        assert held.measure("hres351-115") == HRES351
        assert held.connection.execute("PRAGMA user_version").fetchone() == (1,)
    with Store.create(path) as written:
        assert written.connection.execute("PRAGMA user_version").fetchone() == (VERSION,)
        assert written.measure("hres351-115") == HRES351


def test_many_measures_looked_up_in_any_order_are_each_the_right_one(store: Store) -> None:
    made = [measure("hr", n, ("2017-05-23", "Introduced in House")) for n in range(1, 30)]
    write.put_measures(store.connection, made)
    for number in (*range(1, 30), 1, 1, 29, *range(29, 0, -1), 5, 3, 5):
        assert store.measure(f"hr{number}-115") == made[number - 1]
        assert store.measure(f"hr{number + 100}-115") is None
