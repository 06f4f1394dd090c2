"""Loading official files into a store, in one transaction: found (`raws.py`), read on every processor (`documents.py`), written."""

import hashlib
import os
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from itertools import islice
from pathlib import Path
from typing import Any

from msgspec import Struct

from onrecord.errors import RecordError
from onrecord.record import finder, write
from onrecord.record.beside import built_beside, is_store
from onrecord.record.documents import DATED, Parsed, parse_batch
from onrecord.record.model import Member, RollCall
from onrecord.record.parse.accept import stranger
from onrecord.record.parse.detect import detect
from onrecord.record.raws import Aside, Raw, find, now
from onrecord.record.store import Store
from onrecord.record.sync.lock import locked
from onrecord.record.workers import interrupts_held, leave_interrupts_to_parent

_BATCH = 64  # documents: of larger batches a slow one holds up all that follow
Progress = Callable[[int], None]


class LoadResult(Struct, frozen=True, kw_only=True):
    """What a load did: documents by kind, those set aside, and those skipped because they are none of ours."""

    loaded: dict[str, int]
    aside: tuple[Aside, ...]
    skipped: int


def load(
    paths: Sequence[Path], into: Path, *, progress: Progress | None = None, workers: int | None = None
) -> LoadResult:
    """Read official files and write them into a store, in one transaction: an interruption leaves the store as it was.

    A new store is built beside its place and put there once it is whole; what a killed load left there goes with the next one.
    `progress` is told the number of files read so far. Raises RecordError where a path does not exist, the store cannot
    be written, or another process is making it.
    """
    for path in paths:
        if not path.exists():
            raise RecordError(f"{path}: no such file or folder")
    if into.is_dir() or is_store(into):
        return load_raws(lambda aside: find(paths, aside), into, progress=progress, workers=workers)
    with locked(into, keep=False), built_beside(into) as part:
        return load_raws(lambda aside: find(paths, aside), part, progress=progress, workers=workers)


def load_raws(
    raws: Callable[[list[Aside]], Iterable[Raw]], into: Path, *, progress: Progress | None = None, workers: int | None = None,
    last: Callable[[sqlite3.Connection, LoadResult], None] | None = None,
) -> LoadResult:  # fmt: skip
    """Write documents into a store, in one transaction: an interruption leaves the store as it was.

    `raws` yields the documents and puts what cannot be opened into the list it is given. `last` looks at the whole, as it
    is about to be committed: what it writes is committed too, and if it raises, the store is as it was.
    """
    fresh = not is_store(into)
    store = Store.create(into)
    try:
        result = _fill(store, raws, progress, workers or os.cpu_count() or 1, last)
        if fresh:
            _close_ranks(store)
        return result
    finally:
        store.close()


def _close_ranks(store: Store) -> None:
    """Lay each table's pages side by side, without gaps: a twelfth less to keep, a twentieth less to look up a measure."""
    with suppress(sqlite3.Error):  # SQLite needs room for a copy in its folder for temporary files
        store.connection.execute("VACUUM")


def _fill(
    store: Store, raws: Callable[[list[Aside]], Iterable[Raw]], progress: Progress | None, workers: int,
    last: Callable[[sqlite3.Connection, LoadResult], None] | None,
) -> LoadResult:  # fmt: skip
    connection = store.connection
    connection.execute("PRAGMA synchronous = NORMAL")
    writer = _Writer(store)
    try:
        connection.execute("BEGIN IMMEDIATE")
        for done, parsed in _parsed(raws(writer.aside), writer, workers):
            for item in parsed:
                writer.take(item)
            if progress:
                progress(done)
        writer.finish()
        finder.fill(connection)
        connection.execute("INSERT OR REPLACE INTO meta VALUES ('loaded', ?)", (now(),))
        result = LoadResult(loaded=dict(writer.counts), aside=tuple(writer.aside), skipped=writer.skipped)
        if last:
            last(connection, result)
        connection.commit()
    except (sqlite3.Error, BrokenProcessPool) as error:
        connection.rollback()
        raise RecordError(f"{store.name}: loading stopped, the store is as it was ({error})") from None
    except BaseException:
        connection.rollback()
        raise
    return result


def _parsed(raws: Iterable[Raw], writer: "_Writer", workers: int) -> Iterator[tuple[int, list[Parsed | Aside]]]:
    batches = _batches(_fresh(raws, writer))
    done = 0
    if workers == 1:
        for batch in batches:
            done += len(batch)
            yield done, parse_batch(batch)
        return
    pool = ProcessPoolExecutor(workers, initializer=leave_interrupts_to_parent, initargs=(os.getpid(),))
    try:
        pending: list[tuple[int, Future[list[Parsed | Aside]]]] = []
        for batch in batches:
            with interrupts_held():  # the first of these starts the workers
                pending.append((len(batch), pool.submit(parse_batch, batch)))
            if len(pending) > 2 * workers:
                count, future = pending.pop(0)
                done += count
                yield done, future.result()
        for count, future in pending:
            done += count
            yield done, future.result()
    finally:
        pool.shutdown(cancel_futures=True)


def _batches(raws: Iterable[Raw]) -> Iterator[list[Raw]]:
    source = iter(raws)
    while batch := list(islice(source, _BATCH)):
        yield batch


def _fresh(raws: Iterable[Raw], writer: "_Writer") -> Iterator[Raw]:
    """Yield each document once, by its digest; the same one met in a folder and in a zip is read once."""
    seen: set[bytes] = set()
    for raw in raws:
        digest = hashlib.sha256(raw.data).digest()
        if digest in seen:
            continue
        seen.add(digest)
        if detect(raw.name, raw.data[:4096]) is None:
            if wrong := stranger(raw.name, raw.data[:4096]):
                writer.aside.append(Aside(raw.name, wrong, hashlib.sha256(raw.data).hexdigest()))
            else:
                writer.skipped += 1
            continue
        yield raw


class _Writer:
    """Takes parsed documents and writes them; members wait until all their files are read."""

    def __init__(self, store: Store) -> None:
        self.connection = store.connection
        self.counts: Counter[str] = Counter()
        self.aside: list[Aside] = []
        self.skipped = 0
        self.members: list[tuple[str, Member]] = []

    def take(self, parsed: Parsed | Aside) -> None:
        if isinstance(parsed, Aside):
            self.aside.append(parsed)
            return
        self.counts[parsed.kind] += 1
        if parsed.row and not write.put_measure(self.connection, parsed.row):
            return
        document = next((i.document for i in parsed.items if isinstance(i, RollCall)), parsed.document)
        write.put_document(self.connection, document, parsed.kind)
        if parsed.kind in ("members", "members-csv"):
            self.members += [(parsed.document.name, m) for m in parsed.items]
        elif parsed.items:
            _PUT[parsed.kind](self.connection, parsed.items)

    def finish(self) -> None:
        """Write what had to wait, and what was set aside."""
        order = sorted(self.members, key=lambda pair: (DATED.search(pair[0]) is None, pair[0]))
        write.put_members(self.connection, [m for _, m in order])
        write.map_senators(self.connection)
        rows = {a.name: (a.name, a.reason, a.sha256, now()) for a in self.aside}
        self.connection.executemany("DELETE FROM quarantine WHERE name = ?", [(name,) for name in rows])
        self.connection.executemany("INSERT INTO quarantine VALUES (?, ?, ?, ?)", rows.values())
        write.forget_read(self.connection)


_PUT: dict[str, Callable[[Any, Any], None]] = {
    "dtd-text": write.put_texts, "uslm-text": write.put_texts, "clerk-vote": write.put_rolls, "senate-vote": write.put_rolls,
    "json-vote": write.put_rolls, "committees": write.put_committees, "membership": write.put_seats,
    "executive": write.put_executive,
}  # fmt: skip
