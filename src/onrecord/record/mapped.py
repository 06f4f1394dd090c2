"""A store's file opened for reading, as memory."""

import sqlite3
from pathlib import Path

_MAPPED = 2**30  # bytes of a store that are read as memory, without a call of the system for each page


def read_only(path: Path) -> sqlite3.Connection:
    """Open a file for reading; where its folder cannot be written, as one that nobody changes (WAL needs a file beside it)."""
    where = f"{path.absolute().as_uri()}?mode=ro"
    try:
        connection = sqlite3.connect(where, uri=True)
        connection.execute(f"PRAGMA mmap_size = {_MAPPED}")
        connection.execute("SELECT count(*) FROM sqlite_master")
    except sqlite3.OperationalError:
        return sqlite3.connect(f"{where}&immutable=1", uri=True)
    except sqlite3.DatabaseError:
        return connection
    return connection
