"""The tables of a store, as migrations that are applied once each, in order.

Tables with large blobs keep their row numbers: SQLite leaves far less of a page empty there.
"""

import sqlite3

from onrecord.errors import RecordError

APPLICATION_ID = 0x6F6E7263  # "onrc"

MIGRATIONS: tuple[str, ...] = (
    """
    CREATE TABLE document (
      sha256 TEXT PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, url TEXT, retrieved TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE quarantine (name TEXT NOT NULL, reason TEXT NOT NULL, sha256 TEXT, at TEXT NOT NULL) STRICT;
    CREATE TABLE measure (
      id TEXT PRIMARY KEY, congress INTEGER NOT NULL, type TEXT NOT NULL, number INTEGER NOT NULL, introduced TEXT, last TEXT,
      updated TEXT, data BLOB NOT NULL
    ) STRICT;
    CREATE INDEX measure_number ON measure (type, number, congress);
    CREATE INDEX measure_brief ON measure (id, type, introduced, last);
    CREATE TABLE title (key TEXT NOT NULL, measure TEXT NOT NULL, PRIMARY KEY (key, measure)) STRICT, WITHOUT ROWID;
    CREATE TABLE act (day TEXT NOT NULL, measure TEXT NOT NULL, PRIMARY KEY (day, measure)) STRICT, WITHOUT ROWID;
    CREATE VIRTUAL TABLE words USING fts5 (measure UNINDEXED, titles, tokenize = "porter unicode61 remove_diacritics 2");
    CREATE TABLE text (
      measure TEXT NOT NULL, version TEXT NOT NULL, day TEXT, data BLOB NOT NULL, PRIMARY KEY (measure, version)
    ) STRICT;
    CREATE TABLE roll (id TEXT PRIMARY KEY, measure TEXT, day TEXT NOT NULL, year INTEGER NOT NULL, chamber TEXT NOT NULL, data BLOB NOT NULL)
      STRICT;
    CREATE INDEX roll_measure ON roll (measure, day);
    CREATE TABLE member (id TEXT PRIMARY KEY, lis TEXT, data BLOB NOT NULL) STRICT, WITHOUT ROWID;
    CREATE INDEX member_lis ON member (lis);
    CREATE TABLE name (key TEXT NOT NULL, member TEXT NOT NULL, PRIMARY KEY (key, member)) STRICT, WITHOUT ROWID;
    CREATE TABLE term (
      state TEXT NOT NULL, chamber TEXT NOT NULL, start TEXT NOT NULL, until TEXT NOT NULL, member TEXT NOT NULL,
      PRIMARY KEY (state, chamber, start, member)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE committee (code TEXT PRIMARY KEY, data BLOB NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE seat (
      committee TEXT NOT NULL, person TEXT NOT NULL, day TEXT NOT NULL, data BLOB NOT NULL, PRIMARY KEY (committee, day, person)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX seat_person ON seat (person, day);
    CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
    """,
    "",  # blobs may need the second dictionary (blobs.py)
)
VERSION = len(MIGRATIONS)
_READABLE = 1  # the oldest version that is read as it is


def prepare(connection: sqlite3.Connection, name: str) -> None:
    """Bring an empty or older store up to date; refuse a newer one or another program's."""
    inspect(connection, name, empty_is_fine=True)
    held = connection.execute("PRAGMA user_version").fetchone()[0]
    if held == VERSION:
        return
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    for number, script in enumerate(MIGRATIONS[held:], start=held + 1):
        connection.executescript(f"BEGIN; {script} PRAGMA user_version = {number}; COMMIT;")


def inspect(connection: sqlite3.Connection, name: str, *, empty_is_fine: bool = False) -> None:
    """Raise RecordError, in one line, where a file is no store, another program's, an older or a newer one."""
    try:
        application = connection.execute("PRAGMA application_id").fetchone()[0]
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    except sqlite3.DatabaseError as error:
        raise RecordError(
            f"{name}: not a store of onrecord ({error}); make one with `onrecord record load FILES --into STORE`"
        ) from None
    if application == 0 and version == 0 and tables == 0 and empty_is_fine:
        return
    if application != APPLICATION_ID:
        raise RecordError(
            f"{name}: a database of another program, expected a store of onrecord; make one with `onrecord record load FILES --into STORE`"
        )
    if version > VERSION:
        raise RecordError(f"{name}: a store of version {version}, this onrecord reads up to {VERSION}; update onrecord")
    if version < _READABLE and not empty_is_fine:
        raise RecordError(
            f"{name}: a store of version {version}, expected {VERSION}; load into it once to bring it up to date"
        )
