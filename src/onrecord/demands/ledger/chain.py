"""How rows hang together: each is hashed with the rows before it, so that none can be changed, taken out or put between.

Rows form a graph, as commits do in Git: a row names as parents all rows that nothing followed yet. With one writer that is a chain;
two ledgers that went apart are two branches, and the next row after a merge joins them. A merge adds no row of its own: it is the
union of two sets of rows, so its outcome and its digest depend on no order. What a hash covers is exactly the bytes that are kept.
"""

import hashlib
import re
from collections.abc import Collection, Iterable

import msgspec

from onrecord.demands.ledger.model import Entry, Row
from onrecord.errors import LedgerError

_DOMAIN = b"onrecord ledger row 1\n"
_DECODER = msgspec.json.Decoder(Entry)
_ENCODER = msgspec.json.Encoder(order="sorted")
_HASH = re.compile(r"[0-9a-f]{64}")


def body_of(entry: Entry) -> bytes:
    """Return an entry in its one form as bytes: JSON, keys sorted, fields at their default left out."""
    return _ENCODER.encode(entry)


def entry_of(body: bytes) -> Entry:
    """Return the entry that bytes hold. Raises LedgerError where they hold none."""
    try:
        return _DECODER.decode(body)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise LedgerError(f"holds no entry ({error})") from None


def hash_of(parents: Iterable[str], body: bytes) -> str:
    """Return the hash of a row: sha256 over the domain, its parents in order, and its body."""
    return hashlib.sha256(_DOMAIN + " ".join(parents).encode() + b"\n" + body).hexdigest()


def row_of(parents: Iterable[str], entry: Entry) -> Row:
    """Return the row that an entry makes after its parents."""
    before = tuple(sorted(parents))
    return Row(hash=hash_of(before, body_of(entry)), parents=before, entry=entry)


def digest_of(hashes: Iterable[str]) -> str:
    """Return the digest of a ledger: sha256 over its sorted hashes. Equal digests are equal rows."""
    return hashlib.sha256("\n".join(sorted(hashes)).encode()).hexdigest()


def check_row(name: str, parents: str, body: bytes) -> Entry:
    """Return the entry of a stored row after proving that its hash is that of its parents and body.

    Raises LedgerError, one line, where it is not, or where the body is not in its one form.
    """
    if not _HASH.fullmatch(name) or hash_of(parents.split(), body) != name:
        raise LedgerError(f"row {name[:12]} has been changed: its hash is not that of its words")
    entry = entry_of(body)
    if body_of(entry) != body:
        raise LedgerError(f"row {name[:12]} is not in the one form of an entry; this onrecord may be too old for it")
    return entry


def check_parents(known: Collection[str], rows: Iterable[tuple[str, str]]) -> None:
    """Raise LedgerError where a row (hash, parents) follows one that is not there, or names its parents out of order."""
    for name, parents in rows:
        before = parents.split()
        if before != sorted(set(before)):
            raise LedgerError(f"row {name[:12]} names the rows before it out of order")
        missing = next((p for p in before if p not in known), None)
        if missing:
            raise LedgerError(f"the chain is broken: row {name[:12]} follows {missing[:12]}, which is not there")


def heads_of(rows: Iterable[tuple[str, str]]) -> frozenset[str]:
    """Return the hashes of the rows that no other follows, from (hash, parents)."""
    listed = tuple(rows)
    followed = {p for _, parents in listed for p in parents.split()}
    return frozenset(name for name, _ in listed) - followed
