"""Sources and their copies: what an entry rests on is fetched, or read from a file, and kept before the entry is made."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import structs

from onrecord.demands.ledger.admit import Draft, admit
from onrecord.demands.ledger.copies import must_hold
from onrecord.demands.ledger.model import Entry
from onrecord.errors import FetchError, LedgerError, OnrecordError
from onrecord.record.identifiers import identify
from onrecord.record.protocol import Record

if TYPE_CHECKING:
    from onrecord.fetch import Client

LARGEST = 50_000_000  # bytes of a source's copy


class Copies:
    """The archive of a ledger's sources, and the way to those that it lacks.

    `base` replaces every host by one address that holds them by name (a mirror or a test server); `offline` asks nobody;
    `public_only` connects to public addresses alone, as for a server that others reach.
    """

    def __init__(self, folder: Path, *, offline: bool = False, base: str = "", public_only: bool = False) -> None:
        from onrecord.record.archive import Archive

        self.offline = offline
        self._base = base
        self._public_only = public_only
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

            self._client = Client(base=self._base, rate=0 if self._base else 60, public_only=self._public_only)
        return self._client

    def _kept(self, address: str, sha256: str) -> tuple[str, bytes]:
        if not self.archive.holds(sha256):
            raise LedgerError(
                f"{address[:200]}: no copy {sha256[:12]} is in the archive; give the file (--copy FILE) or no sha256"
            )
        return sha256, self.archive.read(sha256)


def entered(
    draft: Draft, record: Record, copies: Copies, file: str | None = None, ask: Callable[[Draft], None] = lambda _: None
) -> Entry:
    """Return the entry that a draft makes, its copy kept; `ask` is asked about names in it before anything is fetched, and may raise.

    Raises LedgerError, one line, where it cannot be taken.
    """
    admit(
        structs.replace(draft, sha256=draft.sha256 or "0" * 64), record
    )  # what is wrong is said before anything is fetched
    ask(draft)
    return admit(draft if _of_record(draft, record) else _with_copy(draft, copies, file), record)


def _of_record(draft: Draft, record: Record) -> bool:
    """Return whether the source is the document of a measure that the record itself was made from."""
    if not draft.sha256 or draft.quote:
        return False
    try:
        named = identify(draft.address).id
    except OnrecordError:
        return False
    measure = record.measure(named) if named else None
    return measure is not None and (measure.document.url, measure.document.sha256) == (draft.address, draft.sha256)


def _with_copy(draft: Draft, copies: Copies, file: str | None) -> Draft:
    if not draft.address:
        return draft
    if not draft.address.startswith(("http://", "https://")):
        raise LedgerError(f"{draft.address[:200]!r} is no address; http://… or https://… is expected")
    sha256, body = copies.keep(draft.address, file=file, sha256=draft.sha256)
    must_hold(draft.address, body, draft.quote)
    return structs.replace(draft, sha256=sha256)


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
