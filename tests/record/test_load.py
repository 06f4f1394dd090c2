"""Loading official files: what is read, what is set aside with which reason, and that a load is all or nothing."""

import gzip
import io
import os
import sqlite3
import tarfile
import zipfile
from pathlib import Path

import pytest

from onrecord.errors import RecordError
from onrecord.record.load import LoadResult, load
from onrecord.record.store import Store

_STATUS = """<?xml version="1.0" encoding="utf-8"?>
<billStatus><version>3.0.0</version><bill><number>{number}</number><updateDate>{updated}</updateDate><type>HRES</type>
<introducedDate>2017-05-23</introducedDate><congress>115</congress><title>{title}</title>
<actions><item><actionDate>2017-05-23</actionDate><text>Introduced in House</text><type>IntroReferral</type></item></actions>
</bill></billStatus>
"""
_ROSTER = "HSFA:\n- name: Eliot Engel\n  party: minority\n  rank: 1\n  title: Ranking Member\n  bioguide: E000179\n"
_MEMBERS = """- id: {bioguide: E000179}
  name: {first: Eliot, last: Engel}
  bio: {gender: M}
  terms:
  - {type: rep, start: '2017-01-03', end: '2019-01-03', state: NY, district: 16, party: Democrat}
"""


def status(number: int, title: str = "A title", updated: str = "2019-04-18T10:00:00Z") -> bytes:
    return _STATUS.format(number=number, title=title, updated=updated).encode()


def name(number: int) -> str:
    return f"BILLSTATUS-115hres{number}.xml"


def zipped(path: Path, members: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for member, data in members.items():
            archive.writestr(member, data)
    return path


def loaded(folder: Path, into: Path | None = None) -> tuple[Store, LoadResult]:
    into = into or folder.parent / "record.db"
    result = load([folder], into, workers=1)
    return Store.open(into), result


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "files"
    made.mkdir()
    return made


def test_folders_and_archives_are_read_and_the_same_document_once(folder: Path) -> None:
    (folder / "deep").mkdir()
    (folder / "deep" / name(1)).write_bytes(status(1))
    zipped(folder / "BILLSTATUS-115-hres.zip", {name(1): status(1), name(2): status(2)})
    with tarfile.open(folder / "more.tar.gz", "w:gz") as archive:
        info = tarfile.TarInfo(f"115/{name(3)}")
        info.size = len(status(3))
        archive.addfile(info, io.BytesIO(status(3)))
    (folder / "committee-membership-current.2017-06-28.yaml").write_text(_ROSTER)
    (folder / "legislators-current.2017-06-27.yaml").write_text(_MEMBERS)
    (folder / "README.md").write_text("no official document")
    store, result = loaded(folder)
    with store:
        assert result.loaded == {"billstatus": 3, "membership": 1, "members": 1}
        assert [store.measure(f"hres{n}-115") is not None for n in (1, 2, 3, 4)] == [True, True, True, False]
        assert [str(r[0]) for r in store.connection.execute("SELECT day FROM seat")] == ["2017-06-28"]
        held = store.measure("hres1-115")
        assert held is not None
        assert held.document.url == f"https://www.govinfo.gov/bulkdata/BILLSTATUS/115/hres/{name(1)}"


def _encrypted() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr(name(9), status(9))
    data = bytearray(packed.getvalue())
    data[6] |= 1  # the flag in the member's own header
    data[data.rindex(b"PK\x01\x02") + 8] |= 1  # and in the directory
    return bytes(data)


def _bomb() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name(9), b"<billStatus>" + b" " * (8 << 20))
    return packed.getvalue()


def _leading_out() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr(f"../../{name(9)}", status(9))
    return packed.getvalue()


_ENTITIES = b'<!DOCTYPE billStatus [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><billStatus><bill><number>&b;</number></bill></billStatus>'


@pytest.mark.parametrize(
    ("file", "data", "reason"),
    [
        ("hostile.zip", _bomb(), "too large"),
        ("hostile.zip", _leading_out(), "leads out of the archive"),
        ("hostile.zip", _encrypted(), "encrypted"),
        ("hostile.zip", b"PK\x03\x04 and then nothing", "not a readable archive"),
        ("hostile.tar.gz", gzip.compress(b"no tar"), "not a readable archive"),
        ("hostile.tar.xz", b"\xfd7zXZ\x00 broken", "not a readable archive"),
        (name(9), _ENTITIES, "entities"),
        (name(9), status(9)[:-40], "not well-formed"),
        (name(9), b"<billStatus>" * 5000, "not well-formed"),
        (name(9), b"<billStatus><bill/></billStatus>", ""),
        (name(9), b"<!DOCTYPE html><html><body>503</body></html>", "an HTML page"),
        (name(9), b"", "empty file"),
        (name(9), status(9, "caf\xe9").decode().encode("latin-1"), "not well-formed"),
        (name(9), status(9).decode().encode("utf-16"), "expected an XML document in UTF-8"),
        (name(9), status(9).replace(b"3.0.0", b"7.0.0"), "schema 7.0.0, expected 1 to 3"),
        (name(9), status(8), "holds the status of hres8-115, expected hres9-115"),
        (name(9), status(9).replace(b"<introducedDate>2017", b"<introducedDate>2999"), "still to come"),
        (name(9), b"<nonsense/>", "root <nonsense>"),
        ("data.json", b"<html>503</html>", "an HTML page, expected JSON"),
        ("legislators-current.yaml", b"a: [1, 2", "not a list of records"),
        ("committee-membership-current.yaml", b"- a\n- b\n", "no map of committees"),
    ],
)
def test_what_cannot_be_read_is_set_aside_and_stops_nothing(folder: Path, file: str, data: bytes, reason: str) -> None:
    (folder / file).write_bytes(data)
    (folder / name(1)).write_bytes(status(1))
    store, result = loaded(folder)
    with store:
        assert result.loaded == {"billstatus": 1}
        assert len(result.aside) == 1
        assert reason in result.aside[0].reason
        assert [r for _, r in store.quarantined()] == [result.aside[0].reason]


def test_loading_again_replaces_what_is_newer_and_what_was_set_aside(folder: Path) -> None:
    (folder / name(1)).write_bytes(status(1, "The first title"))
    (folder / name(2)).write_bytes(b"<billStatus>")
    loaded(folder)[0].close()
    (folder / name(1)).write_bytes(status(1, "The second title", "2020-01-01T00:00:00Z"))
    store, _ = loaded(folder)
    assert len(store.quarantined()) == 1
    store.close()
    (folder / name(1)).write_bytes(status(1, "An older title", "2018-01-01T00:00:00Z"))
    store, _ = loaded(folder)
    with store:
        held = store.measure("hres1-115")
        assert held is not None
        assert held.title == "The second title"
        assert store.connection.execute("SELECT count(*) FROM document").fetchone() == (1,)
        assert len(store.quarantined()) == 1


@pytest.mark.parametrize("stop", [KeyboardInterrupt, RuntimeError])
def test_a_load_that_is_stopped_leaves_the_store_as_it_was(folder: Path, stop: type[BaseException]) -> None:
    (folder / name(1)).write_bytes(status(1))
    loaded(folder)[0].close()
    for number in range(2, 500):
        (folder / name(number)).write_bytes(status(number))

    def halt(done: int) -> None:
        if done > 200:
            raise stop

    with pytest.raises(stop):
        load([folder], folder.parent / "record.db", progress=halt, workers=1)
    with Store.open(folder.parent / "record.db") as store:
        assert store.coverage().measures == {"hres-115": 1}
    store, result = loaded(folder)
    with store:
        assert result.loaded == {"billstatus": 499}


def test_a_new_store_has_no_gaps_and_no_room_for_a_copy_does_not_matter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(200):
        (tmp_path / name(number)).write_bytes(status(number, title=f"A title of {number} " * 20))

    def gaps(store: Path) -> int:
        load([tmp_path], store, workers=1)
        with Store.open(store) as held:
            assert held.coverage().measures == {"hres-115": 200}
            return int(held.connection.execute("PRAGMA freelist_count").fetchone()[0])

    assert gaps(tmp_path / "dense.db") == 0
    connect = sqlite3.connect

    def full(path: Path | str, **given: bool) -> sqlite3.Connection:
        connection: sqlite3.Connection = connect(path, **given)  # type: ignore[call-overload]
        connection.set_authorizer(lambda action, *_: sqlite3.SQLITE_DENY if action == sqlite3.SQLITE_ATTACH else 0)
        return connection

    monkeypatch.setattr("onrecord.record.store.sqlite3.connect", full)
    assert gaps(tmp_path / "gaps.db") > 0


def test_two_processes_read_what_one_reads(folder: Path, tmp_path: Path) -> None:
    for number in range(1, 450):
        (folder / name(number)).write_bytes(status(number))
    os.utime(folder / name(1), (0, 0))
    seen: list[int] = []
    load([folder], tmp_path / "two.db", workers=2, progress=seen.append)
    store, _ = loaded(folder)
    with store, Store.open(tmp_path / "two.db") as other:
        both = [s.connection.execute("SELECT * FROM measure ORDER BY id").fetchall() for s in (store, other)]
    assert both[0] == both[1]
    assert seen == sorted(seen)
    assert len(seen) > 2
    assert seen[-1] == 449


def test_a_store_that_another_writes_is_named(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import sqlite3

    (folder / name(1)).write_bytes(status(1))
    path = folder.parent / "record.db"
    loaded(folder)[0].close()
    connect = sqlite3.connect
    monkeypatch.setattr(sqlite3, "connect", lambda where, **more: connect(where, timeout=0.01, **more))
    holder = connect(path)
    holder.execute("BEGIN IMMEDIATE")
    with pytest.raises(RecordError, match="locked"):
        load([folder], path, workers=1)
    holder.close()


def test_a_path_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(RecordError, match="no such file or folder"):
        load([tmp_path / "none"], tmp_path / "record.db")
    assert not (tmp_path / "record.db").exists()
