"""Loading with a bar to watch: files in, a store out."""

import zipfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from onrecord.cli.progress import bar
from onrecord.cli.stores import default_store
from onrecord.errors import RecordError

if TYPE_CHECKING:
    from onrecord.record.load import LoadResult


def load_files(paths: Sequence[str], into: str | None) -> tuple[Path, "LoadResult"]:
    """Load files into a store (None: the user's own) and return where they went and what was read.

    Raises RecordError where nothing at all could be read; a store made for it is taken away again.
    """
    from onrecord.record.beside import take_away

    target, sources = Path(into) if into else default_store(), [Path(p) for p in paths]
    fresh = not target.exists()
    result = _load(sources, target)
    if not result.loaded:
        if fresh:
            take_away(target)
        reason = f" ({result.aside[0].reason})" if result.aside else ""
        expected = "BILLSTATUS, text, vote or legislators files are expected"
        raise RecordError(f"no official document could be read in {', '.join(paths)}{reason}; {expected}")
    return target, result


def _load(sources: Sequence[Path], target: Path) -> "LoadResult":
    from onrecord.record.load import load

    with _bar(sources) as progress:
        return load(sources, target, progress=progress)


@contextmanager
def _bar(paths: Sequence[Path]) -> "Iterator[Callable[[int], None] | None]":
    with bar("Loading") as show:
        if show is None:
            yield None
            return
        total = sum(_count(path) for path in paths)
        show(0, total or None)
        yield lambda done: show(min(done, total), total or None)


def _count(path: Path) -> int:
    """Guess how many documents a path holds; a file that only looks like a zip counts as one."""
    if path.is_dir():
        return sum(_count(file) for file in path.rglob("*") if file.is_file())
    if path.suffix.lower() != ".zip":
        return 1
    try:
        with zipfile.ZipFile(path) as archive:
            return len(archive.infolist())
    except (OSError, zipfile.BadZipFile):
        return 1
