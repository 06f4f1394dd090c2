"""What the server itself keeps, in one SQLite file beside the record: saved reports, marks of readers, tokens.

Nothing is written here unless somebody asks for it.
"""

import hashlib
import secrets
import sqlite3
import threading
import zlib
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Self

import msgspec
from msgspec import Struct

from onrecord.errors import RecordError, UsageError

APPLICATION_ID = 0x6F6E7277  # "onrw"
VERSION = 1
SCHEMA = """
CREATE TABLE report (id TEXT PRIMARY KEY, made TEXT NOT NULL, title TEXT NOT NULL, data BLOB NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE mark (id INTEGER PRIMARY KEY, made TEXT NOT NULL, data BLOB NOT NULL) STRICT;
CREATE TABLE token (name TEXT PRIMARY KEY, hash BLOB NOT NULL UNIQUE, made TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE secret (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT, WITHOUT ROWID;
"""
NEWS = """
CREATE TABLE news (measure TEXT NOT NULL, report TEXT NOT NULL, data BLOB NOT NULL, PRIMARY KEY (measure, report)) STRICT, WITHOUT ROWID;
CREATE INDEX news_report ON news (report);
"""


class SavedReport(Struct, frozen=True, kw_only=True):
    """A report as saved: the parts of its page, the whole HTML file, and the JSON that the other forms are made from."""

    made: datetime
    title: str
    header: str
    main: str
    claims: int
    html: str
    json: bytes


class News(Struct, frozen=True, kw_only=True):
    """A saved report as it is listed with a measure that it names; `claims` and `contradicted` count those on that measure."""

    id: str
    made: datetime
    title: str
    outlet: str | None
    published: str | None
    claims: int
    contradicted: int


class Mark(Struct, frozen=True, kw_only=True):
    """A reader's word that a check is wrong. `page` is the article as it was given, only where the reader left it."""

    made: datetime
    kind: str
    quote: str
    measure: str | None
    verdict: str
    why: str
    right: str
    comment: str
    page: bytes | None = None


_NEWS = msgspec.json.Decoder(News)


class Kept:
    """The file, open. Every write is on disk when its method returns."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._lock = threading.Lock()

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open the file, making it with rights for its owner alone. Raises RecordError where it cannot be used."""
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.touch(mode=0o600)
            connection = sqlite3.connect(path, check_same_thread=False)
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = FULL")
            connection.execute("PRAGMA busy_timeout = 5000")
            _prepare(connection, path)
        except (OSError, sqlite3.Error) as error:
            raise RecordError(f"{path}: cannot be used for saved reports and tokens ({error})") from None
        return cls(connection)

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def secret(self, name: str) -> bytes:
        """Return a secret of this server, made when first asked for."""
        with self._lock, self._connection:
            self._connection.execute("INSERT OR IGNORE INTO secret VALUES (?, ?)", (name, secrets.token_bytes(32)))
            row = self._connection.execute("SELECT value FROM secret WHERE name = ?", (name,)).fetchone()
        return bytes(row[0])

    def save(self, report: SavedReport, news: Callable[[str], Mapping[str, News]] = lambda _: {}) -> str:
        """Save a report and return its id, which cannot be guessed; `news` makes of the id what is listed with each measure."""
        name = secrets.token_urlsafe(16)
        data = zlib.compress(msgspec.msgpack.encode(report))
        with self._lock, self._connection:
            self._connection.execute(
                "INSERT INTO report VALUES (?, ?, ?, ?)", (name, report.made.isoformat(), report.title, data)
            )
            rows = ((measure, name, msgspec.json.encode(one)) for measure, one in news(name).items())
            self._connection.executemany("INSERT INTO news VALUES (?, ?, ?)", rows)
        return name

    def news(self, measure: str) -> tuple[News, ...]:
        """Return the saved reports that are to be listed with a measure, the last saved first."""
        with self._lock:
            rows = self._connection.execute("SELECT data FROM news WHERE measure = ?", (measure,)).fetchall()
        return tuple(sorted((_NEWS.decode(r[0]) for r in rows), key=lambda n: n.made, reverse=True))

    def saved(self, name: str) -> SavedReport | None:
        """Return a saved report."""
        with self._lock:
            row = self._connection.execute("SELECT data FROM report WHERE id = ?", (name,)).fetchone()
        return msgspec.msgpack.decode(zlib.decompress(row[0]), type=SavedReport) if row else None

    def forget(self, name: str) -> bool:
        """Delete a saved report; say whether there was one."""
        with self._lock, self._connection:
            self._connection.execute("DELETE FROM news WHERE report = ?", (name,))
            return self._connection.execute("DELETE FROM report WHERE id = ?", (name,)).rowcount > 0

    def mark(self, mark: Mark) -> None:
        """Keep a reader's mark."""
        with self._lock, self._connection:
            data = msgspec.msgpack.encode(mark)
            self._connection.execute("INSERT INTO mark (made, data) VALUES (?, ?)", (mark.made.isoformat(), data))

    def marks(self) -> tuple[Mark, ...]:
        """Return the marks, earliest first."""
        with self._lock:
            rows = self._connection.execute("SELECT data FROM mark ORDER BY id").fetchall()
        return tuple(msgspec.msgpack.decode(r[0], type=Mark) for r in rows)

    def add_token(self, name: str) -> str:
        """Make a token; only its hash is kept, so it is told this once. Raises UsageError where the name is taken."""
        token = f"onrecord_{secrets.token_urlsafe(32)}"
        row = (name, _digest(token), datetime.now(UTC).isoformat(timespec="seconds"))
        try:
            with self._lock, self._connection:
                self._connection.execute("INSERT INTO token VALUES (?, ?, ?)", row)
        except sqlite3.IntegrityError:
            raise UsageError(
                f"there is a token named {name!r} already; revoke it first, or take another name"
            ) from None
        return token

    def tokens(self) -> tuple[tuple[str, str], ...]:
        """Return the tokens' names and when each was made."""
        with self._lock:
            return tuple(self._connection.execute("SELECT name, made FROM token ORDER BY made, name").fetchall())

    def revoke(self, name: str) -> None:
        """Delete a token. Raises UsageError where there is none of that name."""
        with self._lock, self._connection:
            if not self._connection.execute("DELETE FROM token WHERE name = ?", (name,)).rowcount:
                raise UsageError(f"no token is named {name!r}; `onrecord token list` shows them")

    def owner(self, token: str) -> str | None:
        """Return the name of a token, or None where it is none of ours."""
        with self._lock:
            row = self._connection.execute("SELECT name FROM token WHERE hash = ?", (_digest(token),)).fetchone()
        return row[0] if row else None

    def has_token(self, name: str) -> bool:
        """Say whether a token of that name is still good."""
        return any(held == name for held, _ in self.tokens())


def _digest(token: str) -> bytes:
    """Hash a token. It is random and long, so a plain hash cannot be searched back."""
    return hashlib.sha256(token.encode()).digest()


def _prepare(connection: sqlite3.Connection, path: Path) -> None:
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if application == APPLICATION_ID:
        if version > VERSION:
            raise RecordError(f"{path}: of version {version}, this onrecord knows {VERSION}; update onrecord")
        if version < VERSION:
            connection.executescript(f"BEGIN IMMEDIATE; {NEWS} PRAGMA user_version = {VERSION}; COMMIT;")
        return
    if application or connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
        raise RecordError(f"{path}: a database of another kind; give another file with --data")
    connection.executescript(
        f"BEGIN; {SCHEMA} {NEWS} PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = {VERSION}; COMMIT;"
    )
