"""Loading official files into a store: folders, zips and tars of them; what cannot be read is set aside with its reason."""

import csv
import gc
import hashlib
import lzma
import os
import re
import sqlite3
import tarfile
import zipfile
import zlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from datetime import UTC, date, datetime
from itertools import islice
from pathlib import Path, PurePosixPath
from typing import Any

import msgspec
from msgspec import Struct

from onrecord.errors import RecordError, SourceError
from onrecord.record import finder, titles, write
from onrecord.record.beside import built_beside, is_store
from onrecord.record.blobs import pack
from onrecord.record.model import Chamber, Committee, Document, Holder, Measure, MeasureText, Member, RollCall, Seat
from onrecord.record.parse.accept import stranger, unfit
from onrecord.record.parse.detect import detect
from onrecord.record.status import dispositions
from onrecord.record.store import Store
from onrecord.record.sync.lock import locked
from onrecord.record.workers import interrupts_held, leave_interrupts_to_parent

_LARGEST = 100 * 2**20  # bytes of one document; the largest BILLSTATUS known is 4 MB
_RATIO = 200  # unpacked to packed size above which an archive's member is taken for a bomb
_BATCH = 64  # documents: of larger batches a slow one holds up all that follow
_SUFFIXES = (".xml", ".json", ".yaml", ".yml", ".csv")
_ARCHIVES = (".zip", ".tar", ".tar.gz", ".tgz", ".tar.xz")
_DATED = re.compile(r"\.?(\d{4}-\d\d-\d\d)")
_UPDATED = re.compile(rb"<updateDate>\s*([0-9T:Z.+-]{10,35})\s*</updateDate>")
_UNREADABLE = (
    ValueError,
    LookupError,
    TypeError,
    AttributeError,
    RecursionError,
    ArithmeticError,
    MemoryError,
    csv.Error,
)
Progress = Callable[[int], None]


class Raw(Struct, frozen=True):
    """A document's bytes with its name and time, as found, and the address it came from where that is known."""

    name: str
    data: bytes
    retrieved: str
    url: str | None = None


class Aside(Struct, frozen=True):
    """A document that could not be read, and why."""

    name: str
    reason: str
    sha256: str | None = None


class Parsed(Struct, frozen=True):
    """A parsed document: its kind and either a finished row (measures) or its objects."""

    kind: str
    document: Document
    items: tuple[Any, ...] = ()
    blob: bytes = b""
    keys: tuple[str, ...] = ()
    acted: tuple[str, ...] = ()
    updated: str | None = None


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
    pool = ProcessPoolExecutor(workers, initializer=leave_interrupts_to_parent)
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


def find(paths: Iterable[Path], aside: list[Aside]) -> Iterator[Raw]:
    """Yield the documents in files, folders and archives; what cannot be opened goes to `aside`."""
    for path in paths:
        files = sorted(p for p in path.rglob("*") if p.is_file()) if path.is_dir() else [path]
        for file in files:
            low = file.name.lower()
            if low.endswith(_ARCHIVES):
                yield from _archive(file, aside)
            elif low.endswith(_SUFFIXES):
                yield from _plain(file, aside)


def _plain(file: Path, aside: list[Aside]) -> Iterator[Raw]:
    try:
        size = file.stat().st_size
        if size > _LARGEST:
            aside.append(Aside(str(file), f"{size:,} bytes, expected at most {_LARGEST:,}"))
            return
        yield Raw(file.name, file.read_bytes(), _time(file.stat().st_mtime))
    except OSError as error:
        aside.append(Aside(str(file), f"cannot be read ({error.strerror})"))


def _archive(file: Path, aside: list[Aside]) -> Iterator[Raw]:
    opener = _zip if file.name.lower().endswith(".zip") else _tar
    try:
        yield from opener(file, aside)
    except (
        zipfile.BadZipFile,
        tarfile.TarError,
        lzma.LZMAError,
        zlib.error,
        EOFError,
        OSError,
        NotImplementedError,
        ValueError,
    ) as error:
        aside.append(Aside(str(file), f"not a readable archive ({error})"))


def _zip(file: Path, aside: list[Aside]) -> Iterator[Raw]:
    with zipfile.ZipFile(file) as archive:
        for info in archive.infolist():
            name = f"{file.name}/{info.filename}"
            if info.is_dir() or not info.filename.lower().endswith(_SUFFIXES):
                continue
            if reason := unsafe_member(info):
                aside.append(Aside(name, reason))
                continue
            try:
                data = archive.read(info)
            except (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError, RuntimeError) as error:
                aside.append(Aside(name, f"damaged in its archive ({error})"))
                continue
            yield Raw(PurePosixPath(info.filename).name, data, _zip_time(info.date_time))


def _tar(file: Path, aside: list[Aside]) -> Iterator[Raw]:
    with tarfile.open(file) as archive:
        for info in archive:
            if not info.isfile() or not info.name.lower().endswith(_SUFFIXES):
                continue
            reason = _unsafe(info.name, info.size, info.size)
            if reason:
                aside.append(Aside(f"{file.name}/{info.name}", reason))
                continue
            held = archive.extractfile(info)
            if held is not None:
                yield Raw(PurePosixPath(info.name).name, held.read(), _time(info.mtime))


def unsafe_member(info: zipfile.ZipInfo) -> str | None:
    """Say why a member of a zip is not read: encrypted, leading out of the archive, a bomb; None where it is fine."""
    return "encrypted" if info.flag_bits & 1 else _unsafe(info.filename, info.file_size, info.compress_size)


def _unsafe(name: str, size: int, packed: int) -> str | None:
    if ".." in PurePosixPath(name).parts or PurePosixPath(name).is_absolute():
        return "its name leads out of the archive"
    if size > _LARGEST or (packed and size > 2**20 and size / packed > _RATIO):
        return f"unpacks to {size:,} bytes, too large to be an official document"
    return None


def _time(seconds: float) -> str:
    return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def _zip_time(parts: tuple[int, ...]) -> str:
    """Return the time of a zip's member; one that is no time counts as the first that a zip can hold."""
    year, month, day, hour, minute, second = parts
    try:
        return datetime(year, month, day, hour, minute, min(second, 59), tzinfo=UTC).isoformat().replace("+00:00", "Z")
    except ValueError:
        return "1980-01-01T00:00:00Z"


def now() -> str:
    """Return the time now, as documents and stores write it: ISO 8601 in UTC."""
    return datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def parse_batch(batch: Sequence[Raw]) -> list[Parsed | Aside]:
    """Parse documents; one that cannot be read comes back as an Aside and stops nothing."""
    gc.disable()
    today = datetime.now(UTC).date()
    found: list[Parsed | Aside] = []
    for raw in batch:
        digest = hashlib.sha256(raw.data).hexdigest()
        kind = detect(raw.name, raw.data[:4096]) or ""
        document = Document(
            name=raw.name, url=raw.url or address(kind, raw.name), sha256=digest, retrieved=raw.retrieved
        )
        try:
            parsed = _parse(kind, raw.data, document)
            wrong = next((w for i in parsed.items if (w := unfit(i, raw.name, today))), None)
            found.append(Aside(raw.name, wrong, digest) if wrong else parsed)
        except SourceError as error:
            found.append(Aside(raw.name, str(error).removeprefix(f"{raw.name}: "), digest))
        except _UNREADABLE as error:
            words = " ".join(str(error).split())[:200]
            found.append(Aside(raw.name, f"unexpected content ({type(error).__name__}: {words})", digest))
    gc.enable()
    return found


def _parse(kind: str, data: bytes, document: Document) -> Parsed:
    if kind == "billstatus":
        from onrecord.record.parse.billstatus import parse_billstatus

        measure = parse_billstatus(data, document)
        keys = {titles.key(t) for t in (measure.title, *(t.text for t in measure.titles)) if t}
        acted = tuple(sorted({d.day.isoformat() for d in dispositions(measure)}))
        stamp = _UPDATED.search(data[:8192])
        updated = stamp[1].decode() if stamp else document.retrieved
        return Parsed(kind, document, (measure,), pack(measure), tuple(sorted(keys)), acted, updated)
    return Parsed(kind, document, _PARSERS[kind](data, document))


def _dtd(data: bytes, document: Document) -> tuple[MeasureText, ...]:
    from onrecord.record.parse.resolution import parse_dtd

    return (parse_dtd(data, document),)


def _uslm(data: bytes, document: Document) -> tuple[MeasureText, ...]:
    from onrecord.record.parse.uslm import parse_uslm

    return (parse_uslm(data, document),)


def _clerk(data: bytes, document: Document) -> tuple[RollCall, ...]:
    from onrecord.record.parse.clerk import parse_clerk

    return (_addressed(parse_clerk(data, document)),)


def _senate(data: bytes, document: Document) -> tuple[RollCall, ...]:
    from onrecord.record.parse.senate import parse_senate

    return (parse_senate(data, document),)


def _json_vote(data: bytes, document: Document) -> tuple[RollCall, ...]:
    from onrecord.record.parse.votes_json import parse_votes_json

    return (_addressed(parse_votes_json(data, document)),)


def _addressed(roll: RollCall) -> RollCall:
    """Give a roll call the official address that its file name does not tell."""
    if roll.document.url:
        return roll
    senate = f"vote_{roll.congress}_{roll.session}_{roll.number:05d}.xml"
    url = (
        f"https://clerk.house.gov/evs/{roll.year}/roll{roll.number:03d}.xml"
        if roll.chamber is Chamber.HOUSE
        else address("senate-vote", senate)
    )
    return msgspec.structs.replace(roll, document=msgspec.structs.replace(roll.document, url=url))


def _members(data: bytes, document: Document) -> tuple[Member, ...]:
    from onrecord.record.parse.legislators import parse_members

    return parse_members(data, document)


def _executive(data: bytes, document: Document) -> tuple[Holder, ...]:
    from onrecord.record.parse.legislators import parse_executive

    return parse_executive(data, document)


def _committees(data: bytes, document: Document) -> tuple[Committee, ...]:
    from onrecord.record.parse.committees import parse_committees

    return parse_committees(data, document)


def _roster(data: bytes, document: Document) -> tuple[Seat, ...]:
    from onrecord.record.parse.committees import parse_membership

    dated = _DATED.search(document.name) or _DATED.search(document.retrieved or "")
    return parse_membership(data, date.fromisoformat(dated[1]) if dated else date.min, document)


_PARSERS: dict[str, Callable[[bytes, Document], tuple[Any, ...]]] = {
    "dtd-text": _dtd, "uslm-text": _uslm, "clerk-vote": _clerk, "senate-vote": _senate,
    "json-vote": _json_vote, "members": _members, "members-csv": _members, "executive": _executive,
    "committees": _committees, "membership": _roster,
}  # fmt: skip
_ADDRESSES: tuple[tuple[str, str, str], ...] = (
    (
        "billstatus",
        r"BILLSTATUS-(\d+)([a-z]+)(\d+)\.xml",
        r"https://www.govinfo.gov/bulkdata/BILLSTATUS/\1/\2/BILLSTATUS-\1\2\3.xml",
    ),
    ("dtd-text", r"(BILLS-\d+[a-z]+\d+[a-z0-9]+)\.xml", r"https://www.govinfo.gov/content/pkg/\1/xml/\1.xml"),
    ("uslm-text", r"(BILLS-\d+[a-z]+\d+[a-z0-9]+)\.xml", r"https://www.govinfo.gov/content/pkg/\1/xml/\1.xml"),
    (
        "senate-vote",
        r"vote_(\d+)_(\d)_(\d+)\.xml",
        r"https://www.senate.gov/legislative/LIS/roll_call_votes/vote\1\2/vote_\1_\2_\3.xml",
    ),
)


def address(kind: str, name: str) -> str | None:
    """Return the official address of a document by its name, where the name tells it."""
    if kind in ("members", "members-csv", "committees", "membership", "executive"):
        if _DATED.search(name):
            return f"https://github.com/unitedstates/congress-legislators/commits/main/{_DATED.sub('', name)}"
        return f"https://unitedstates.github.io/congress-legislators/{name}"
    for known, pattern, template in _ADDRESSES:
        if known == kind and (match := re.fullmatch(pattern, name)):
            return match.expand(template)
    return None


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
        if parsed.kind == "billstatus":
            measure: Measure = parsed.items[0]
            if not write.put_measure(self.connection, measure, parsed.blob, parsed.keys, parsed.acted, parsed.updated):
                return
        document = next((i.document for i in parsed.items if isinstance(i, RollCall)), parsed.document)
        write.put_document(self.connection, document, parsed.kind)
        if parsed.kind == "billstatus":
            return
        if parsed.kind in ("members", "members-csv"):
            self.members += [(parsed.document.name, m) for m in parsed.items]
        elif parsed.items:
            _PUT[parsed.kind](self.connection, parsed.items)

    def finish(self) -> None:
        """Write what had to wait, and what was set aside."""
        order = sorted(self.members, key=lambda pair: (_DATED.search(pair[0]) is None, pair[0]))
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
