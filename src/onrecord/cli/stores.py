"""Which record a command reads: a store, a folder of official files, or the user's own store."""

import hashlib
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from onrecord import __version__
from onrecord.errors import RecordError

if TYPE_CHECKING:
    from onrecord.record.api import Record

KEPT_FOLDERS = 4  # stores made from folders that stay in the cache; older ones go
FEW_FILES = 1_000  # below this, starting processes costs more than they save
_HOW = "make one with: onrecord record load FILES... --into {}"


def open_record(path: str | None) -> "Record":
    """Open the record at a path for reading: a store, or a folder, which is loaded once and then kept in the cache.

    Raises RecordError with how to make a store where there is none.
    """
    place = Path(path) if path else default_store()
    if not place.exists():
        which = f"no record at {place}" if path else f"you have no record yet ({place})"
        raise RecordError(f"{which}; {_HOW.format(place)}")
    from onrecord.record.api import Record

    return Record.open(folder_store(place) if place.is_dir() else place)


@contextmanager
def reading(path: str | None) -> "Iterator[Record]":
    """Open the record and close it again; damage that shows while it is read is a RecordError."""
    import sqlite3

    import msgspec

    with open_record(path) as store:
        try:
            yield store
        except (sqlite3.Error, msgspec.DecodeError) as error:
            raise RecordError(f"{store.name}: the store is damaged ({error}); load it anew") from None


def default_store() -> Path:
    """Return where the user's own store lives: the platform's data folder."""
    import platformdirs

    return platformdirs.user_data_path("onrecord", appauthor=False) / "record.db"


def folder_store(folder: Path) -> Path:
    """Return the store made from a folder, made anew when a file in it has come, gone or changed."""
    import platformdirs

    cache = platformdirs.user_cache_path("onrecord", appauthor=False) / "folders"
    store = cache / f"{_listing(folder)}.db"
    if not store.exists():
        cache.mkdir(parents=True, exist_ok=True)
        _load(folder, store)
    else:
        store.touch()
    _forget(cache, keep=store)
    return store


def _load(folder: Path, store: Path) -> None:
    from onrecord.record.load import load

    few = sum(1 for _ in islice(_entries(folder), FEW_FILES)) < FEW_FILES
    handle, name = tempfile.mkstemp(suffix=".part", dir=store.parent)
    os.close(handle)
    part = Path(name)
    part.unlink()
    try:
        load([folder], part, workers=1 if few else None)
        part.replace(store)
    finally:
        for left in store.parent.glob(part.name + "*"):
            left.unlink(missing_ok=True)


def _listing(folder: Path) -> str:
    from onrecord.record.finder import EDITION
    from onrecord.record.schema import VERSION

    digest = hashlib.sha256(f"{__version__} {VERSION} {EDITION}".encode())
    for line in sorted(_entries(folder)):
        digest.update(line.encode(errors="surrogateescape"))
    return digest.hexdigest()[:32]


def _entries(folder: Path) -> Iterator[str]:
    for root, _, names in os.walk(folder):
        for name in names:
            path = Path(root, name)
            with suppress(OSError):
                facts = path.stat()
                yield f"{path.resolve()}\0{facts.st_size}\0{facts.st_mtime_ns}\n"


def _forget(cache: Path, *, keep: Path) -> None:
    stores = sorted(cache.glob("*.db"), key=lambda p: p.stat().st_mtime, reverse=True)
    for old in stores[KEPT_FOLDERS:]:
        if old != keep:
            for path in cache.glob(old.name + "*"):
                path.unlink(missing_ok=True)
