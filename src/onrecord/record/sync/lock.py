"""One writer for a store at a time; the second is told who the first is."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

from onrecord.errors import RecordError


@contextmanager
def locked(store: Path, *, keep: bool = True) -> Iterator[None]:
    """Hold the lock of a store, `STORE.lock`; the system takes it back from a process that is killed.

    The file stays unless `keep` is false: the next sync of the store takes the same lock again.
    Raises RecordError with the process id and the time since when another process holds it.
    """
    path = store.with_name(store.name + ".lock")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle = path.open("a+b")
    except OSError as error:
        raise RecordError(f"{path}: cannot be written ({error.strerror})") from None
    with handle:
        if not _take(handle):
            handle.seek(0)
            holder = handle.read(200).decode("ascii", "replace").strip() or "another process"
            raise RecordError(f"{store}: {holder} is at work on it; wait until it has ended, or end it")
        handle.truncate(0)
        since = datetime.now(UTC).strftime("%Y-%m-%d %H:%M:%S UTC")
        handle.write(f"process {os.getpid()}, since {since},".encode())
        handle.flush()
        try:
            yield
        finally:
            handle.truncate(0)
            if not keep:
                with suppress(OSError):  # Windows takes no open file away
                    path.unlink()


def _take(handle: BinaryIO) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            handle.seek(1 << 30)  # a byte far behind the words, which others may read meanwhile
            msvcrt.locking(handle.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(handle.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
