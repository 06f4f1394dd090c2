"""Sources and their copies: what an entry rests on is fetched, or read from a file, and kept before the entry is made."""

import os
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from onrecord.errors import FetchError, LedgerError

if TYPE_CHECKING:
    from onrecord.fetch import Client

LARGEST = 50_000_000  # bytes of a source's copy


class Copies:
    """The archive of a ledger's sources, and the way to those that it lacks.

    `base` replaces every host by one address that holds them by name (a mirror or a test server); `offline` asks nobody.
    """

    def __init__(self, folder: Path, *, offline: bool = False, base: str = "") -> None:
        from onrecord.record.archive import Archive

        self.offline = offline
        self._base = base
        self._client: Client | None = None
        self.archive: Archive = Archive.open(folder)

    def __enter__(self) -> "Copies":
        return self

    def __exit__(self, *_: object) -> None:
        self.archive.close()
        if self._client:
            self._client.close()

    def keep(self, address: str, *, file: str | None = None, sha256: str = "") -> tuple[str, bytes]:
        """Return the sha256 and the bytes of a source's copy: one that is kept, a file, or what the address gives now.

        Raises LedgerError, one line, where the source cannot be archived.
        """
        if sha256:
            return self._kept(address, sha256)
        if file is not None:
            body = _read(file)
            found = self.archive.keep(body, url=address, retrieved=_now())
            return str(found.sha256), body
        body = self.get(address)
        return self.sha256(address), body

    def get(self, address: str) -> bytes:
        """Return what an address gives, kept in the archive; unchanged documents are not sent again. Raises LedgerError."""
        held = self.archive.latest(address)
        if self.offline:
            if held and held.sha256:
                return self.archive.read(held.sha256)
            raise LedgerError(
                f"{address[:200]}: cannot be archived with --offline; save it and give the file (--copy FILE)"
            )
        try:
            answer = self.client.get(
                address,
                etag=held.etag if held else "",
                modified=held.modified if held else "",
                largest=LARGEST,
                redirects=5,
            )
        except FetchError as error:
            raise LedgerError(f"cannot be archived: {error}; save it and give the file (--copy FILE)") from None
        if answer.state == "absent" or (answer.state == "new" and not answer.body):
            raise LedgerError(
                f"{address[:200]}: cannot be archived: there is nothing at this address; give the file (--copy FILE)"
            )
        if answer.state == "unchanged" and held and held.sha256:
            return self.archive.read(held.sha256)
        self.archive.keep(
            answer.body, url=address, retrieved=answer.retrieved, etag=answer.etag, modified=answer.modified
        )
        return answer.body

    def sha256(self, address: str) -> str:
        """Return the sha256 of the copy kept of an address, or nothing."""
        held = self.archive.latest(address)
        return held.sha256 or "" if held else ""

    @property
    def client(self) -> "Client":
        """The polite client, made when it is first needed."""
        if self._client is None:
            from onrecord.fetch import Client

            self._client = Client(base=self._base, rate=0 if self._base else 60)
        return self._client

    def _kept(self, address: str, sha256: str) -> tuple[str, bytes]:
        if not self.archive.holds(sha256):
            raise LedgerError(
                f"{address[:200]}: no copy {sha256[:12]} is in the archive; give the file (--copy FILE) or no sha256"
            )
        return sha256, self.archive.read(sha256)


def archive_folder(path: str | None) -> Path:
    """Return where copies of sources are kept: as told, by ONRECORD_ARCHIVE, or in the platform's data folder."""
    import platformdirs

    told = path or os.environ.get("ONRECORD_ARCHIVE")
    return Path(told) if told else platformdirs.user_data_path("onrecord", appauthor=False) / "archive"


def ledger_path(path: str | None) -> Path:
    """Return where the ledger is: as told, by ONRECORD_LEDGER, or in the platform's data folder."""
    import platformdirs

    told = path or os.environ.get("ONRECORD_LEDGER")
    return Path(told) if told else platformdirs.user_data_path("onrecord", appauthor=False) / "ledger.db"


def _read(file: str) -> bytes:
    try:
        body = Path(file).read_bytes()
    except OSError as error:
        raise LedgerError(f"{file}: cannot be read ({error.strerror}); a copy of the source is expected") from None
    if not body:
        raise LedgerError(f"{file}: is empty; a copy of the source is expected")
    if len(body) > LARGEST:
        raise LedgerError(f"{file}: is {len(body) / 1e6:.0f} MB, at most {LARGEST // 1_000_000} MB are kept")
    return body


def _now() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
