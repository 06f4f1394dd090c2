"""The tables of a ledger. `row` is the ledger; the tables below it are made from it and proved against it by `verify`."""

import sqlite3

from onrecord.errors import LedgerError

APPLICATION_ID = 0x6F6E6C67  # "onlg"
VERSION = 1
SCRIPT = f"""
BEGIN;
CREATE TABLE row (place INTEGER PRIMARY KEY, hash TEXT NOT NULL UNIQUE, parents TEXT NOT NULL, body BLOB NOT NULL) STRICT;
CREATE TRIGGER row_kept BEFORE UPDATE ON row BEGIN SELECT RAISE(ABORT, 'rows of a ledger are never rewritten'); END;
CREATE TRIGGER row_held BEFORE DELETE ON row BEGIN SELECT RAISE(ABORT, 'rows of a ledger are never taken out'); END;

CREATE TABLE head (hash TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE correction (target TEXT NOT NULL, hash TEXT NOT NULL, PRIMARY KEY (target, hash)) STRICT, WITHOUT ROWID;
CREATE TABLE mark (
  demand TEXT NOT NULL, day TEXT NOT NULL, at TEXT NOT NULL, hash TEXT NOT NULL, state TEXT NOT NULL, seen TEXT NOT NULL,
  PRIMARY KEY (demand, day, at, hash)
) STRICT, WITHOUT ROWID;
CREATE TABLE standing (
  demand TEXT PRIMARY KEY, state TEXT NOT NULL, since TEXT NOT NULL, hash TEXT NOT NULL, rows INTEGER NOT NULL, looked TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX standing_state ON standing (state);

CREATE TABLE offer (
  id TEXT PRIMARY KEY, measure TEXT NOT NULL, data BLOB NOT NULL, score REAL NOT NULL, found TEXT NOT NULL, decision TEXT, decided TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX offer_open ON offer (measure, decision);
CREATE TABLE delivery (address TEXT NOT NULL, event TEXT NOT NULL, at TEXT NOT NULL, PRIMARY KEY (address, event)) STRICT, WITHOUT ROWID;
CREATE TABLE watched (measure TEXT PRIMARY KEY, since TEXT NOT NULL) STRICT, WITHOUT ROWID;
PRAGMA application_id = {APPLICATION_ID};
PRAGMA user_version = {VERSION};
COMMIT;
"""


def prepare(connection: sqlite3.Connection, name: str) -> None:
    """Make the tables of an empty ledger; refuse a newer one or another program's."""
    if not inspect(connection, name):
        connection.execute("PRAGMA journal_mode = WAL")
        connection.executescript(SCRIPT)
    connection.execute("PRAGMA synchronous = FULL")


def inspect(connection: sqlite3.Connection, name: str) -> bool:
    """Return whether a database holds a ledger yet. Raises LedgerError, one line, where it is something else or newer."""
    try:
        application = connection.execute("PRAGMA application_id").fetchone()[0]
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    except sqlite3.DatabaseError as error:
        raise LedgerError(f"{name}: not a ledger of onrecord ({error}); give another path with --ledger") from None
    if application == 0 and version == 0 and tables == 0:
        return False
    if application != APPLICATION_ID:
        raise LedgerError(f"{name}: a database of another kind, expected a ledger of onrecord; give another --ledger")
    if version > VERSION:
        raise LedgerError(
            f"{name}: a ledger of version {version}, this onrecord reads up to {VERSION}; update onrecord"
        )
    return True
