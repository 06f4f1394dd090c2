"""The archive: every official document as it was received, by its sha256, with address, time and ETag.

A folder: `ab/ab12….gz` holds a document's bytes (gzip; a zip stays as it is, `ab/ab12….zip`), `index.db` says what was
received from where and when. A document is written whole or not at all, and only once however often it comes.
"""

import gzip
import hashlib
import os
import sqlite3
import tempfile
import time
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Self

from msgspec import Struct

from onrecord.errors import RecordError

APPLICATION_ID = 0x6F6E7261  # "onra", 1869509217
_TABLES = """
BEGIN IMMEDIATE;
CREATE TABLE IF NOT EXISTS document (sha256 TEXT PRIMARY KEY, size INTEGER NOT NULL, inside TEXT, member TEXT) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS received (
  n INTEGER PRIMARY KEY, url TEXT NOT NULL, sha256 TEXT, retrieved TEXT NOT NULL, etag TEXT NOT NULL, modified TEXT NOT NULL,
  version TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS received_url ON received (url, n);
CREATE INDEX IF NOT EXISTS received_sha256 ON received (sha256, n);
PRAGMA application_id = 1869509217;
PRAGMA user_version = 1;
COMMIT;
"""
_WAIT = 60.0  # seconds to wait for another process that writes the index
_DAMAGE = (OSError, EOFError, zlib.error, zipfile.BadZipFile, NotImplementedError, KeyError, RuntimeError)


class Reception(Struct, frozen=True, kw_only=True):
    """A document as received: `sha256` is None where the site said that there is none.

    `etag` and `modified` are the headers as given; `version` is what the caller knew it by, for instance the date that
    a sitemap gave.
    """

    url: str
    sha256: str | None
    retrieved: str
    etag: str = ""
    modified: str = ""
    version: str = ""


class Member(Struct, frozen=True, kw_only=True):
    """A document inside a zip: its sha256, its name there, its size, the address it has by itself, and its version."""

    sha256: str
    name: str
    size: int
    url: str
    version: str = ""


class Archive:
    """A folder of official documents. Safe against being killed at any moment, and for several processes at once."""

    def __init__(self, folder: Path, connection: sqlite3.Connection) -> None:
        self.folder, self._index = folder, connection
        self._opened: tuple[str, zipfile.ZipFile] | None = None

    @classmethod
    def open(cls, folder: Path) -> Self:
        """Open an archive, made where there is none. Raises RecordError where it cannot be, or is none of ours."""
        try:
            folder.mkdir(parents=True, exist_ok=True)
            index = sqlite3.connect(folder / "index.db", timeout=_WAIT, isolation_level=None)
            index.execute("PRAGMA journal_mode = WAL")
            index.execute("PRAGMA synchronous = NORMAL")
            if index.execute("PRAGMA user_version").fetchone()[0] == 0:
                index.executescript(_TABLES)
            if index.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
                raise RecordError(
                    f"{folder / 'index.db'}: a database of another program, expected the index of an archive"
                )
        except (OSError, sqlite3.Error) as error:
            raise RecordError(f"{folder}: no archive can be kept there ({error})") from None
        return cls(folder, index)

    def close(self) -> None:
        """Close the index."""
        self._close_zip()
        self._index.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def keep(
        self, body: bytes, *, url: str, retrieved: str, etag: str = "", modified: str = "", version: str = ""
    ) -> Reception:
        """Keep a document and note from where and when it came."""
        digest = hashlib.sha256(body).hexdigest()
        if not self.holds(digest):
            self._write(digest, body)
            self._index.execute("INSERT OR REPLACE INTO document VALUES (?, ?, NULL, NULL)", (digest, len(body)))
        return self._note(
            Reception(url=url, sha256=digest, retrieved=retrieved, etag=etag, modified=modified, version=version)
        )

    def note_absent(self, url: str, *, retrieved: str, version: str = "") -> Reception:
        """Note that a site said there is no such document."""
        return self._note(Reception(url=url, sha256=None, retrieved=retrieved, version=version))

    def note_again(self, held: Reception, *, version: str) -> Reception:
        """Note that a document held is the one of another version too (the site answered that it has not changed)."""
        return self._note(
            Reception(
                url=held.url, sha256=held.sha256, retrieved=held.retrieved, etag=held.etag, modified=held.modified, version=version
            )
        )  # fmt: skip

    def latest(self, url: str) -> Reception | None:
        """Return the last reception of an address, whose bytes are there, or None."""
        row = self._index.execute(
            "SELECT url, sha256, retrieved, etag, modified, version FROM received WHERE url = ? ORDER BY n DESC LIMIT 1",
            (url,),
        ).fetchone()
        found = _reception(row) if row else None
        return None if found and found.sha256 and not self.holds(found.sha256) else found

    def by_digest(self, sha256: str) -> Reception | None:
        """Return the first reception of a document, by its sha256, whose bytes are there, or None."""
        row = self._index.execute(
            "SELECT url, sha256, retrieved, etag, modified, version FROM received WHERE sha256 = ? ORDER BY n LIMIT 1",
            (sha256,),
        ).fetchone()
        return _reception(row) if row and self.holds(sha256) else None

    def receptions(self, url: str) -> Iterator[Reception]:
        """Yield every reception of an address, the first one first."""
        sql = "SELECT url, sha256, retrieved, etag, modified, version FROM received WHERE url = ? ORDER BY n"
        yield from (_reception(row) for row in self._index.execute(sql, (url,)).fetchall())

    def keep_members(self, zipped: Reception, members: Iterable[Member]) -> None:
        """Note the documents inside a zip that is kept, so that each is found by its own sha256 and address."""
        rows = list(members)
        self._index.execute("BEGIN IMMEDIATE")
        self._index.executemany(
            "INSERT OR IGNORE INTO document VALUES (?, ?, ?, ?)",
            ((m.sha256, m.size, zipped.sha256, m.name) for m in rows),
        )
        self._index.executemany(
            "INSERT INTO received VALUES (NULL, ?, ?, ?, '', ?, ?)",
            ((m.url, m.sha256, zipped.retrieved, zipped.modified, m.version) for m in rows),
        )
        self._index.execute("COMMIT")

    def holds(self, sha256: str) -> bool:
        """Say whether a document is here."""
        row = self._index.execute("SELECT inside FROM document WHERE sha256 = ?", (sha256,)).fetchone()
        return row is not None and self._file(row[0] or sha256) is not None

    def path(self, sha256: str) -> Path:
        """Return the file that holds a document kept by itself. Raises RecordError where there is none."""
        found = self._file(sha256)
        if found is None:
            raise RecordError(f"{sha256}: not in the archive {self.folder}")
        return found

    def read(self, sha256: str) -> bytes:
        """Return a document's bytes, checked against its sha256. Raises RecordError where it is lost or damaged."""
        row = self._index.execute("SELECT inside, member FROM document WHERE sha256 = ?", (sha256,)).fetchone()
        if row is None:
            raise RecordError(f"{sha256}: not in the archive {self.folder}")
        try:
            body = self._inside(row[0], row[1]) if row[0] else self._whole(sha256)
        except _DAMAGE as error:
            raise RecordError(
                f"{sha256}: damaged in the archive {self.folder} ({error}); sync again to fetch it anew"
            ) from None
        if hashlib.sha256(body).hexdigest() != sha256:
            raise RecordError(
                f"{sha256}: changed in the archive {self.folder} since it came; sync again to fetch it anew"
            )
        return body

    def verify(self) -> Iterator[str]:
        """Read every document again and yield one line for each that is lost or no longer what was received."""
        for (sha256,) in self._index.execute(
            "SELECT sha256 FROM document WHERE inside IS NULL ORDER BY sha256"
        ).fetchall():
            try:
                self.read(sha256)
            except RecordError as error:
                yield str(error)

    def count(self) -> int:
        """Return how many documents are here, those inside zips included."""
        return int(self._index.execute("SELECT count(*) FROM document").fetchone()[0])

    def sweep(self, older: float = 3600.0) -> None:
        """Take away what processes that were killed left half-written, more than so many seconds ago."""
        for part in self.folder.glob("??/*.part"):
            with suppress(OSError):
                if part.stat().st_mtime < time.time() - older:
                    part.unlink()

    def forget(self, sha256: str) -> None:
        """Drop a damaged document, so that it is fetched anew."""
        for path in (self._place(sha256, suffix) for suffix in (".gz", ".zip")):
            path.unlink(missing_ok=True)
        self._index.execute("DELETE FROM document WHERE sha256 = ? OR inside = ?", (sha256, sha256))

    def _note(self, found: Reception) -> Reception:
        row = (found.url, found.sha256, found.retrieved, found.etag, found.modified, found.version)
        self._index.execute("INSERT INTO received VALUES (NULL, ?, ?, ?, ?, ?, ?)", row)
        return found

    def _place(self, sha256: str, suffix: str) -> Path:
        return self.folder / sha256[:2] / (sha256 + suffix)

    def _file(self, sha256: str) -> Path | None:
        return next((p for suffix in (".gz", ".zip") if (p := self._place(sha256, suffix)).is_file()), None)

    def _write(self, sha256: str, body: bytes) -> None:
        packed = body.startswith(b"PK\x03\x04")
        target = self._place(sha256, ".zip" if packed else ".gz")
        content = body if packed else gzip.compress(body, 6, mtime=0)
        try:
            target.parent.mkdir(exist_ok=True)
            handle, name = tempfile.mkstemp(suffix=".part", dir=target.parent)
            try:
                with os.fdopen(handle, "wb") as out:
                    out.write(content)
                    out.flush()
                    os.fsync(out.fileno())
                Path(name).replace(target)
            finally:
                with suppress(OSError):
                    Path(name).unlink(missing_ok=True)
        except OSError as error:
            raise RecordError(f"{target}: cannot be written ({error.strerror})") from None

    def _whole(self, sha256: str) -> bytes:
        path = self._file(sha256)
        if path is None:
            raise FileNotFoundError("its file is gone")
        data = path.read_bytes()
        return data if path.suffix == ".zip" else gzip.decompress(data)

    def _inside(self, zipped: str, member: str) -> bytes:
        if self._opened is None or self._opened[0] != zipped:
            self._close_zip()
            self._opened = zipped, zipfile.ZipFile(self._place(zipped, ".zip"))
        return self._opened[1].read(member)

    def _close_zip(self) -> None:
        if self._opened:
            self._opened[1].close()
        self._opened = None


def _reception(row: tuple[str, str | None, str, str, str, str]) -> Reception:
    url, sha256, retrieved, etag, modified, version = row
    return Reception(url=url, sha256=sha256, retrieved=retrieved, etag=etag, modified=modified, version=version)
