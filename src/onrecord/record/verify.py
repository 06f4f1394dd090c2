"""Whether a store is whole: SQLite's own check, every blob read and held against its row, every document told."""

import re
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec

from onrecord.errors import RecordError
from onrecord.record.archive import Archive
from onrecord.record.blobs import reader
from onrecord.record.model import Committee, Measure, MeasureText, Member, RollCall, Seat
from onrecord.record.store import Store

_MANY = 1_000_000  # faults that SQLite is asked for
_NULL = re.compile(r"NULL value in (\w+)\.(\w+)")
Key = Callable[[Any], tuple[object, ...]]


def _day(day: object) -> str | None:
    return str(day) if day else None


# table, columns that its blobs repeat, reader of a blob, those columns from the object
_TABLES: tuple[tuple[str, str, Callable[[bytes], Any], Key], ...] = (
    ("measure", "id, congress, type, number, introduced", reader(Measure), lambda m: (m.id, m.congress, m.type.value, m.number, _day(m.introduced))),
    ("text", "measure, version, day", reader(MeasureText), lambda t: (t.measure, t.version, _day(t.day))),
    ("roll", "id, measure, day, year, chamber", reader(RollCall), lambda r: (r.id, r.measure, _day(r.day), r.year, r.chamber.value)),
    ("member", "id, lis", reader(Member), lambda m: (m.id, m.lis)),
    ("committee", "code", reader(Committee), lambda c: (c.code,)),
    ("seat", "committee, person, day", reader(Seat), lambda s: (s.committee, s.person, _day(s.day))),
)  # fmt: skip
_SOURCED = ("measure", "text", "roll")


def verify(store: Store, archive: Path | None = None) -> Iterator[str]:
    """Yield what is wrong with a store, one line each; nothing where it is whole.

    With an archive, each of its documents is held against its own digest, and each that the store names must be there.
    Raises RecordError where the archive is none.
    """
    yield from _damage(store.connection)
    documents = {row[0] for row in store.connection.execute("SELECT sha256 FROM document")}
    for table, columns, read, key in _TABLES:
        for *held, blob in store.connection.execute(f"SELECT {columns}, data FROM {table}"):  # noqa: S608 - own names
            name = f"{table} {' '.join(map(str, held[:2])) if table in ('text', 'seat') else held[0]}"
            try:
                item = read(blob)
            except msgspec.DecodeError as error:
                yield f"{name}: its blob cannot be read ({error})"
                continue
            if key(item) != tuple(held):
                yield f"{name}: its blob is of {key(item)}, its row of {tuple(held)}"
            if table in _SOURCED and item.document.sha256 and item.document.sha256 not in documents:
                yield f"{name}: its document {item.document.sha256[:12]}… ({item.document.name}) is not among the documents"
    if archive:
        yield from _archived(archive, documents)


def _damage(connection: sqlite3.Connection) -> Iterator[str]:
    """Yield what SQLite finds. Version 3.40 sees a NULL in whole rows of tables without row numbers: that is looked up."""
    for (words,) in connection.execute(f"PRAGMA integrity_check({_MANY})").fetchall():
        null = _NULL.fullmatch(words)
        if null and not connection.execute(f"SELECT 1 FROM {null[1]} WHERE {null[2]} IS NULL LIMIT 1").fetchone():  # noqa: S608 - SQLite's own names
            continue
        if words != "ok":
            yield words


def _archived(folder: Path, documents: set[str]) -> Iterator[str]:
    if not folder.is_dir():
        raise RecordError(f"{folder}: no archive there; expected the folder into which `onrecord record sync` writes")
    with Archive.open(folder) as archive:
        yield from archive.verify()
        for digest in sorted(documents):
            if not archive.holds(digest):
                yield f"document {digest[:12]}…: not in the archive"
