"""Making a store anew from the archive: no network, and no half of it is ever seen."""

import sqlite3
import tempfile
from collections.abc import Iterator
from pathlib import Path

from onrecord.errors import RecordError
from onrecord.record.archive import Archive, Reception
from onrecord.record.load import LoadResult, load_raws
from onrecord.record.store import Store
from onrecord.record.sync.lock import locked
from onrecord.record.sync.run import Watcher, archive_of, raws_of

_KEPT = "SELECT key, value FROM meta WHERE key LIKE 'sync:%' OR key LIKE 'texts:%' OR key = 'synced'"


def reparse(store: Path, watcher: Watcher) -> LoadResult:
    """Parse every document of a store again, from its archive, and put the result in its place in one transaction.

    Raises RecordError where a document was never archived (it was loaded from files) or is damaged: nothing changes then.
    """
    with (
        locked(store),
        Archive.open(archive_of(store)) as archive,
        tempfile.TemporaryDirectory(dir=store.parent) as folder,
    ):
        held, meta = _documents(store, archive)
        watcher.stage("Reading", len(held))
        part, done = Path(folder) / store.name, 0

        def progress(count: int) -> None:
            nonlocal done
            watcher.step(count - done)
            done = count

        def last(connection: sqlite3.Connection, _: LoadResult) -> None:
            connection.executemany("INSERT OR REPLACE INTO meta VALUES (?, ?)", meta)

        result = load_raws(lambda _: raws_of(archive, held), part, progress=progress, last=last)
        with Store.open(part) as made, Store.create(store) as target:
            made.connection.backup(target.connection)
        return result


def _documents(path: Path, archive: Archive) -> tuple[list[Reception], list[tuple[str, str]]]:
    with Store.open(path) as store:
        rows = store.connection.execute(
            "SELECT url, sha256, retrieved FROM document ORDER BY retrieved, url"
        ).fetchall()
        aside = store.connection.execute("SELECT name, sha256 FROM quarantine WHERE sha256 IS NOT NULL").fetchall()
        meta = store.connection.execute(_KEPT).fetchall()
    held = [
        archive.by_digest(sha256) or Reception(url=url or "", sha256=None, retrieved=at or "")
        for url, sha256, at in rows
    ]
    lost = [r for r in held if r.sha256 is None]
    if lost:
        raise RecordError(
            f"{path}: {len(lost):,} of {len(rows):,} documents are not in the archive {archive.folder} (loaded from files?); load those files into a new store"
        )
    return [*held, *_again(archive, aside)], meta


def _again(archive: Archive, aside: list[tuple[str, str]]) -> Iterator[Reception]:
    for _, sha256 in aside:
        if found := archive.by_digest(sha256):
            yield found
