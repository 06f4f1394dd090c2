"""All that a record's resolutions ask, in one list: made once for a store, kept beside other caches, searched in memory."""

import hashlib
import os
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import date
from functools import cache
from pathlib import Path

import msgspec
from msgspec import Struct

from onrecord.demands.model import Demand
from onrecord.demands.read import demands_of_text
from onrecord.demands.strength import days_of
from onrecord.demands.versions import version_in_force
from onrecord.record.model import Chamber, Measure
from onrecord.record.protocol import Record

KEPT = 4  # lists that stay in the cache; older ones go
_CHUNK = 200  # measures read between two marks of how far it is


class Held(Struct, frozen=True, kw_only=True):
    """A demand that asks something, with what a search wants of its measure.

    `asker` is "House", "Senate", or for concurrent and joint measures "Congress"; `agreed` the day it was agreed to, if it was.
    """

    demand: Demand
    title: str
    congress: int
    asker: str
    introduced: date | None
    agreed: date | None


_PACKED = msgspec.msgpack.Decoder(tuple[Held, ...])
Progress = Callable[[int, int], None]  # measures done, of how many
Spread = Callable[
    [Mapping[int, tuple[str, ...]]], Iterator[tuple[int, bytes]]
]  # chunks of names to their packed lists, as they come


def held_in(
    record: Record, measures: Sequence[str], kept: Path | None = None, progress: Progress | None = None, *, spread: Spread | None = None
) -> tuple[Held, ...]:  # fmt: skip
    """Return what some measures of a record ask, in the furthest version of each, in the order given.

    The list is read from the file `kept`, or made and kept there, chunk by chunk: one that was stopped goes on from its last whole
    chunk. `spread` reads the chunks in other processes (`demands/gather.py`). A file that is damaged or cannot be written does no harm.
    """
    if kept is not None and kept.is_file():
        try:
            return _PACKED.decode(kept.read_bytes())
        except (OSError, msgspec.DecodeError):
            pass
    parts = None if kept is None else kept.with_suffix(".parts")
    chunks = [tuple(measures[n : n + _CHUNK]) for n in range(0, len(measures), _CHUNK)]
    done: dict[int, bytes] = {} if parts is None else _before(parts, len(chunks))
    read = sum(len(chunks[n]) for n in done)
    left = {n: c for n, c in enumerate(chunks) if n not in done}
    for number, packed in spread(left) if spread and len(left) > 1 else _alone(record, left):
        done[number] = packed
        read += len(chunks[number])
        if parts is not None:
            _write(parts / f"{number}.msgpack", packed)
        if progress is not None:
            progress(read, len(measures))
    found = tuple(h for n in sorted(done) for h in _PACKED.decode(done[n]))
    if kept is not None and parts is not None:
        _keep(kept, msgspec.msgpack.encode(found))
        shutil.rmtree(parts, ignore_errors=True)
    return found


def _before(parts: Path, count: int) -> dict[int, bytes]:
    """Return the chunks that an earlier run has kept; one that is damaged is read again."""
    found = {}
    for number in range(count):
        try:
            packed = (parts / f"{number}.msgpack").read_bytes()
            _PACKED.decode(packed)
        except (OSError, msgspec.DecodeError):
            continue
        found[number] = packed
    return found


def _alone(record: Record, chunks: Mapping[int, tuple[str, ...]]) -> Iterator[tuple[int, bytes]]:
    for number, names in chunks.items():
        yield number, read_chunk(record, names)


def read_chunk(record: Record, measures: Iterable[str]) -> bytes:
    """Return what some measures ask, packed as a list is kept."""
    return msgspec.msgpack.encode(tuple(_made(record, measures)))


def _made(record: Record, measures: Iterable[str]) -> Iterator[Held]:
    for name in measures:
        measure, text = record.measure(name), version_in_force(record.texts(name), None)
        if measure is not None and text is not None:
            agreed = days_of(measure).get("adoption")
            for demand in demands_of_text(measure, text):
                if demand.asks:
                    yield Held(
                        demand=demand, title=measure.title, congress=measure.congress, asker=asker_of(measure),
                        introduced=measure.introduced, agreed=agreed,
                    )  # fmt: skip


def asker_of(measure: Measure) -> str:
    """Return who asks by a measure: one House by a simple resolution, else Congress."""
    if not measure.type.one_house:
        return "Congress"
    return "House" if measure.type.chamber is Chamber.HOUSE else "Senate"


def kept_in(folder: Path, store: Path) -> Path:
    """Return the file of a folder that keeps the list of a store: another one once the store changed, or the code that reads clauses."""
    facts = store.stat()
    told = f"{store.resolve()}\0{facts.st_size}\0{facts.st_mtime_ns}\0{_reader()}"
    return folder / f"{hashlib.sha256(told.encode()).hexdigest()[:32]}.msgpack"


@cache
def _reader() -> str:
    total = hashlib.sha256()
    for path in sorted(Path(__file__).parent.glob("*.py")):
        total.update(path.read_bytes())
    return total.hexdigest()


def _keep(path: Path, content: bytes) -> None:
    """Write a list whole or not at all, and let go of the oldest, with the chunks of lists that were never finished."""
    _write(path, content)
    with suppress(OSError):
        for old in sorted(path.parent.glob("*.msgpack"), key=lambda p: p.stat().st_mtime, reverse=True)[KEPT:]:
            old.unlink(missing_ok=True)
        for left in sorted(path.parent.glob("*.parts"), key=lambda p: p.stat().st_mtime, reverse=True)[KEPT:]:
            shutil.rmtree(left, ignore_errors=True)


def _write(path: Path, content: bytes) -> None:
    """Write a file whole or not at all; a cache that cannot be written is none."""
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, part = tempfile.mkstemp(suffix=".part", dir=path.parent)
        with os.fdopen(handle, "wb") as out:
            out.write(content)
        Path(part).replace(path)
