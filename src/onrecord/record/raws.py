"""Finding documents: files, folders, zips and tars of them; what cannot be opened is set aside with its reason."""

import lzma
import tarfile
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath

from msgspec import Struct

_LARGEST = 100 * 2**20  # bytes of one document; the largest BILLSTATUS known is 4 MB
_RATIO = 200  # unpacked to packed size above which an archive's member is taken for a bomb
_SUFFIXES = (".xml", ".json", ".yaml", ".yml", ".csv")
_ARCHIVES = (".zip", ".tar", ".tar.gz", ".tgz", ".tar.xz")


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
