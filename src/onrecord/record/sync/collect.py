"""Fetching into the archive: nothing is asked for twice, nothing unsound is kept."""

import io
import zipfile
import zlib
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import PurePosixPath
from typing import Protocol

from onrecord.errors import RecordError, SourceError
from onrecord.fetch import LARGEST, Answer
from onrecord.record.archive import Archive, Member, Reception
from onrecord.record.parse.xml import root_of
from onrecord.record.raws import unsafe_member

LARGEST_ZIP = 2_000_000_000
_XML = "application/xml, text/xml;q=0.9, */*;q=0.1"
_SLOW, _QUICK = 3600.0, 120.0  # seconds that a zip, and any other document, may take
_DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, NotImplementedError, ValueError)
Sound = Callable[[bytes], str]


class Asks(Protocol):
    """What fetches: `onrecord.fetch.Client`."""

    def get(
        self, url: str, *, accept: str = ..., etag: str = ..., modified: str = ..., largest: int = ..., seconds: float = ...,
        redirects: int = ..., sound: Sound | None = ...,
    ) -> Answer:  # fmt: skip
        """Ask for one address."""


class Collector:
    """Fetches documents into an archive; `fetched` counts those that came new."""

    def __init__(self, client: Asks, archive: Archive) -> None:
        self.client, self.archive, self.fetched = client, archive, 0

    def fresh(
        self, url: str, *, sound: Sound | None = None, accept: str = "*/*", version: str = "", whole: bool = False
    ) -> Reception:
        """Ask for a document if it is newer than the one held, and return it as held now.

        `whole` allows for a large zip. Raises FetchError where the site gives nothing sound.
        """
        held = self.archive.latest(url)
        known = held if held and held.sha256 and self._intact(held.sha256) else None
        answer = self.client.get(
            url, accept=accept, sound=sound, etag=known.etag if known else "", modified=known.modified if known else "",
            largest=LARGEST_ZIP if whole else LARGEST, seconds=_SLOW if whole else _QUICK,
        )  # fmt: skip
        if answer.state == "unchanged" and known:
            return self.archive.note_again(known, version=version) if version != known.version else known
        if answer.state != "new":
            same = held is not None and held.sha256 is None and held.version == version
            return held if same and held else self.archive.note_absent(url, retrieved=answer.retrieved, version=version)
        self.fetched += 1
        return self.archive.keep(
            answer.body,
            url=url,
            retrieved=answer.retrieved,
            etag=answer.etag,
            modified=answer.modified,
            version=version,
        )

    def document(
        self, url: str, enough: Callable[[Reception], bool], *, root: str = "", version: str = ""
    ) -> Reception:
        """Return an XML document (or its absence): from the archive where what is held there is enough, else fetched."""
        held = self.archive.latest(url)
        if held and enough(held):
            return held
        return self.fresh(url, sound=sound_xml(root), accept=_XML, version=version)

    def _intact(self, digest: str) -> bool:
        try:
            self.archive.read(digest)
        except RecordError:
            self.archive.forget(digest)
            return False
        return True


def sound_xml(root: str = "") -> Sound:
    """Make a look at a body that must be well-formed XML, with that root element where one is named."""

    def look(body: bytes) -> str:
        try:
            found = root_of(body, "the answer").tag
        except SourceError as error:
            return str(error)
        return f"the answer is <{found}>, <{root}> is expected" if root and found != root else ""

    return look


def sound_zip(body: bytes) -> str:
    """Say what is wrong with a zip: each member must come out with its checksum."""
    try:
        with zipfile.ZipFile(io.BytesIO(body)) as archive:
            if not any(_wanted(info) for info in archive.infolist()):
                return "the zip holds no XML document"
            for info in archive.infolist():
                if _wanted(info):
                    archive.read(info)
    except _DAMAGE as error:
        return f"the zip is damaged ({error})"
    return ""


def members_of(body: bytes, address: Callable[[str], str], version: Callable[[str], str | None]) -> Iterator[Member]:
    """Yield the documents of a sound zip for which there is a version."""
    with zipfile.ZipFile(io.BytesIO(body)) as archive:
        for info in archive.infolist():
            name = PurePosixPath(info.filename).name
            known = version(name)
            if _wanted(info) and known is not None:
                data = archive.read(info)
                digest = sha256(data).hexdigest()
                yield Member(sha256=digest, name=info.filename, size=len(data), url=address(name), version=known)


def _wanted(info: zipfile.ZipInfo) -> bool:
    return not info.is_dir() and info.filename.lower().endswith(".xml") and unsafe_member(info) is None
