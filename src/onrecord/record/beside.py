"""A new store is built beside its place and put there once it is whole: whoever looks sees all of it, or none."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def is_store(path: Path) -> bool:
    """Say whether something is at a store's place; an empty file, as `mktemp` makes, is nothing yet."""
    return path.is_file() and path.stat().st_size > 0


@contextmanager
def built_beside(store: Path) -> Iterator[Path]:
    """Give the path to build a store at; it is put in its place at the end, or taken away where the building fails.

    What a killed process left there is taken away first. Two at once are for the caller to keep apart (`sync/lock.py`).
    """
    part = store.with_name(f"{store.name}.new")
    take_away(part)
    try:
        yield part
        part.replace(store)
    finally:
        take_away(part)


def take_away(store: Path) -> None:
    """Remove a store with the files that SQLite keeps beside it."""
    for suffix in ("", "-wal", "-shm"):
        store.with_name(store.name + suffix).unlink(missing_ok=True)
