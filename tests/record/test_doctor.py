"""The doctor's look over a whole store, and whether a store is whole."""

from pathlib import Path

import pytest
from msgspec import structs

from onrecord.errors import RecordError
from onrecord.record import write
from onrecord.record.archive import Archive
from onrecord.record.doctor import ALL_RULES, examine
from onrecord.record.model import Law, Tally
from onrecord.record.store import Store
from onrecord.record.verify import verify
from tests.record.build import HRES351, measure, roll_call, small, text


def documented(store: Store) -> Store:
    """Give every object's document its row."""
    for one in [store.measure(m) for (m,) in store.connection.execute("SELECT id FROM measure").fetchall()]:
        assert one
        write.put_document(store.connection, one.document, "billstatus")
        for words in store.texts(one.id):
            write.put_document(store.connection, words.document, "dtd-text")
        for roll in store.roll_calls(one.id):
            write.put_document(store.connection, roll.document, "senate-vote")
    return store


def test_every_disagreement_of_a_store_is_listed() -> None:
    store = small()
    write.put_measures(
        store.connection,
        [measure("hres", 9, ("2017-02-01", "Introduced in House"), laws=(Law("115-9"),), sponsors=HRES351.sponsors)],
    )
    write.put_texts(store.connection, [text("hres351-115", "ih", "2017-05-01"), text("hres77-115", "ih", "2017-05-01")])
    odd = structs.replace(roll_call("s", 3, "2017-01-11", ("S350", "nay")), stated=(Tally(party="Republican", nays=3),))
    write.put_rolls(store.connection, [odd])
    told: list[int] = []
    found = {(o.rule, o.subject) for o in examine(store, told.append)}
    assert found >= {
        ("law-of-one-house", "hres9-115"),
        ("text-before-introduction", "hres351-115"),
        ("roll-parties", "s3-115.2017"),
        ("roll-numbers", "senate 2017"),
        ("status-missing", "hres77-115"),
    }
    assert {rule for rule, _ in found} <= {r.name for r in ALL_RULES}
    assert ("law-of-one-house", "hres351-115") not in found


def test_a_whole_store_is_whole() -> None:
    assert list(verify(documented(small()))) == []


@pytest.mark.parametrize(
    ("harm", "words"),
    [
        ("UPDATE measure SET data = x'ff00' WHERE id = 'hres351-115'", "measure hres351-115: its blob cannot be read"),
        ("UPDATE measure SET number = 352 WHERE id = 'hres351-115'", "its row of ('hres351-115', 115, 'hres', 352"),
        ("UPDATE roll SET year = 2018", "roll s5-115.2017: its blob is of"),
        ("DELETE FROM document WHERE kind = 'dtd-text'", "text hres351-115 eh: its document"),
        ("UPDATE member SET lis = 'S999' WHERE id = 'R000595'", "member R000595"),
    ],
)
def test_what_is_wrong_is_named(harm: str, words: str) -> None:
    store = documented(small())
    store.connection.execute(harm)
    told = list(verify(store))
    assert len(told) == 1
    assert words in told[0]


def test_the_archive_is_held_against_the_store(tmp_path: Path) -> None:
    store = Store.memory()
    body = b"<billStatus/>"
    with Archive.open(tmp_path / "archive") as archive:
        held = archive.keep(body, url="https://example.org/a.xml", retrieved="2026-01-01T00:00:00Z")
        assert held.sha256
        write.put_document(store.connection, structs.replace(HRES351.document, sha256=held.sha256), "billstatus")
        assert list(verify(store, tmp_path / "archive")) == []
        archive.path(held.sha256).write_bytes(b"damaged")
    write.put_document(store.connection, HRES351.document, "billstatus")
    told = list(verify(store, tmp_path / "archive"))
    assert len(told) == 2
    assert "not in the archive" in told[1]
    with pytest.raises(RecordError, match="no archive there"):
        list(verify(store, tmp_path / "none"))
