"""Regular expressions kept compiled between runs: a check needs over a thousand, and compiling them is a third of a cold start.

Python's `re` parses each pattern into the code of its engine, in Python; only the last step, from code to pattern, is C and quick.
The code is kept in the user's cache folder, in a file of its own for each version of Python and of the engine. Where anything
about it is not as expected (another Python, a damaged or foreign file, a folder that cannot be written), patterns are compiled as ever.
"""

import array
import importlib
import os
import sys
import tempfile
import threading
import zlib
from collections.abc import Callable
from contextlib import suppress
from itertools import islice
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from msgspec import MsgspecError
from msgspec.msgpack import Decoder, encode

_LARGEST = 32_000_000  # bytes of a file that is read
_MOST = 3_000  # patterns that are kept, the latest asked for first: all commands of a release ask for less than that
_CHECK = 4  # bytes of the CRC-32 before the content
_Row = tuple[str, int, int, bytes, int, dict[str, int], tuple[str | None, ...]]  # pattern, flags, engine's arguments
_Rows = dict[tuple[str, int], _Row]


def keep_patterns() -> Callable[[], None]:
    """Let `re` compile from kept code from now on. Returns what ends that and writes the new code down."""
    try:
        compiler, engine = importlib.import_module("re._compiler"), importlib.import_module("_sre")
        path = _folder() / f"patterns-{sys.implementation.cache_tag}-{engine.MAGIC}-{engine.CODESIZE}"
        kept = _Kept(path, compiler, engine)
        before = {name: getattr(compiler, name) for name in ("compile", "_sre")}  # the names that `re` itself calls
    except (ImportError, AttributeError, OSError):
        return lambda: None

    def close() -> None:
        vars(compiler).update(before)
        kept.write()

    vars(compiler).update({"compile": kept.compile, "_sre": kept.recorder})
    return close


def _folder() -> Path:
    from platformdirs import user_cache_path

    return user_cache_path("onrecord", appauthor=False)


class _Kept:
    def __init__(self, path: Path, compiler: Any, engine: Any) -> None:
        self.recorder = SimpleNamespace(**vars(engine) | {"compile": self._record})
        self._path, self._make, self._compile = path, engine.compile, compiler.compile
        self._known = _read(path)
        self._new: _Rows = {}
        self._asked: _Rows = {}
        self._last: tuple[Any, ...] | None = None
        self._one = threading.RLock()

    def compile(self, pattern: Any, flags: int = 0) -> Any:
        """Compile a pattern as `re._compiler.compile` does, from kept code where there is some."""
        if type(pattern) is not str:
            return self._compile(pattern, flags)
        key = (pattern, int(flags))
        if row := self._known.get(key):
            self._asked[key] = row
            return self._make(pattern, row[2], array.array("I", row[3]).tolist(), *row[4:])
        with self._one:
            self._last = None
            made = self._compile(pattern, flags)
            if self._last is not None:
                self._new[key] = (*key, *self._last)
            return made

    def _record(
        self,
        pattern: Any,
        flags: int,
        code: list[int],
        groups: int,
        names: dict[str, int],
        order: tuple[str | None, ...],
    ) -> Any:
        self._last = (int(flags), array.array("I", code).tobytes(), int(groups), dict(names), tuple(order))
        return self._make(pattern, flags, code, groups, names, order)

    def write(self) -> None:
        """Write down what was compiled anew, whole or not at all; a folder that cannot be written costs only time."""
        if not self._new:
            return
        rows = self._new | self._asked
        content = encode([*islice((rows | self._known).values(), max(_MOST, len(rows)))])
        with suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            handle, beside = tempfile.mkstemp(dir=self._path.parent)
            with os.fdopen(handle, "wb") as file:
                file.write(zlib.crc32(content).to_bytes(_CHECK, "big") + content)
            Path(beside).replace(self._path)


def _read(path: Path) -> _Rows:
    """Return the kept code: none where the file is absent, damaged, or could have been written by somebody else."""
    try:
        with path.open("rb") as file:
            status = os.fstat(file.fileno())
            if hasattr(os, "getuid") and (status.st_uid != os.getuid() or status.st_mode & 0o022):
                return {}
            data = file.read(_LARGEST)
        if zlib.crc32(data[_CHECK:]).to_bytes(_CHECK, "big") == data[:_CHECK]:
            return {(row[0], row[1]): row for row in Decoder(list[_Row]).decode(data[_CHECK:])}
    except (OSError, MsgspecError):
        pass
    return {}
