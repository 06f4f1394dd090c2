"""The record as the server reads it: a store for each thread, opened anew when the file changes, and answers kept until then."""

import sqlite3
import threading
from collections.abc import Callable
from hashlib import blake2b
from pathlib import Path
from typing import Any, TypeVar

from msgspec import Struct

from onrecord.record.api import Record
from onrecord.record.model import Coverage

T = TypeVar("T")
KEPT = 64_000_000  # bytes of answers kept; beyond them the oldest go
MADE = 64  # things made once that are kept


_Stamp = tuple[int, int]


class Answer(Struct, frozen=True):
    """A body and its ETag."""

    body: bytes
    etag: str


def answer(body: bytes) -> Answer:
    """Return a body with the ETag made from it."""
    return Answer(body, f'"{blake2b(body, digest_size=12).hexdigest()}"')


class Reader:
    """Opens the record for reading, never for writing."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._held = threading.local()
        self._kept: dict[tuple[str, ...], Answer] = {}
        self._made: dict[tuple[str, ...], Any] = {}
        self._size = 0
        self._lock = threading.Lock()
        self._state = 0  # grows whenever a thread opens the record anew
        self._seen = -1

    def store(self) -> Record:
        """Return this thread's store; one that was loaded into or replaced is opened anew."""
        held: tuple[Record, _Stamp] | None = getattr(self._held, "store", None)
        if held is not None:
            if held[1] == self._stamp(held[0]):
                return held[0]
            held[0].close()
        store = Record.open(self.path)
        self._held.store = (store, self._stamp(store))
        self._state += 1
        return store

    def answer(self, key: tuple[str, ...], make: Callable[[Record], bytes | None]) -> Answer | None:
        """Return the answer kept under a key, or make it; None is not kept."""
        store = self.store()
        self._renew()
        kept = self._kept.get(key)
        if kept is None:
            body = make(store)
            if body is None:
                return None
            kept = answer(body)
            self._keep(key, kept)
        return kept

    def once(self, key: tuple[str, ...], make: Callable[[Record], T]) -> T:
        """Return what is made of the record under a key, made once for each state of it; the oldest of many go."""
        store = self.store()
        self._renew()
        if key not in self._made:
            made = make(store)
            with self._lock:
                self._made[key] = made
                while len(self._made) > MADE:
                    self._made.pop(next(iter(self._made)))
            return made
        return self._made[key]  # type: ignore[no-any-return]

    def coverage(self) -> Coverage:
        """Return what the record holds: counted once for each state of it, as counting takes longer than most answers."""
        return self.once(("coverage",), lambda store: store.coverage())

    def _renew(self) -> None:
        """Let go of all that was kept of a record that has changed."""
        with self._lock:
            if self._state != self._seen:
                self._kept.clear()
                self._made.clear()
                self._size, self._seen = 0, self._state

    def _keep(self, key: tuple[str, ...], kept: Answer) -> None:
        with self._lock:
            if key not in self._kept:
                self._kept[key] = kept
                self._size += len(kept.body)
            while self._size > KEPT:
                self._size -= len(self._kept.pop(next(iter(self._kept))).body)

    def close(self) -> None:
        """Close this thread's store."""
        held: tuple[Record, _Stamp] | None = getattr(self._held, "store", None)
        if held is not None:
            held[0].close()
            self._held.store = None

    def _stamp(self, store: Record) -> _Stamp:
        """Tell one state of the file from another: which file it is, and SQLite's own count of changes by others."""
        try:
            inode = self.path.stat().st_ino
            return (inode, store.connection.execute("PRAGMA data_version").fetchone()[0])
        except (OSError, sqlite3.Error):
            return (0, 0)
