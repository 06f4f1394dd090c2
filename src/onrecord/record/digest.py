"""A digest of what a store says: equal for two stores of the same content, however and whenever they were made.

Format 1: SHA-256 over lines `KIND KEY SHA-256`, sorted bytewise and each ended by a line feed. KIND and KEY are `measure`
with its id, `text` with measure and version, `roll` and `member` with their ids, `committee` with its code, `seat` with
committee, day and person, `holder` with office and first day (presidents and vice presidents); the SHA-256 is that of the object in MessagePack, as `record/model.py` defines it, without the
time at which its document was retrieved. Times of loading and syncing, documents set aside and indexes that follow from
the objects do not count.
"""

import hashlib
from collections.abc import Iterator
from typing import Any

import msgspec
from msgspec import Struct

from onrecord.record.blobs import reader
from onrecord.record.model import Seat
from onrecord.record.store import Store
from onrecord.record.write import executive

FORMAT = 1
_SEAT = reader(Seat)


def content_digest(store: Store) -> str:
    """Return the digest as `1:` and 64 hexadecimal digits."""
    whole = hashlib.sha256()
    for line in sorted(_lines(store)):
        whole.update(line)
    return f"{FORMAT}:{whole.hexdigest()}"


def _lines(store: Store) -> Iterator[bytes]:
    for kind, key, held in _objects(store):
        document = getattr(held, "document", None)
        if document is not None:
            held = msgspec.structs.replace(held, document=msgspec.structs.replace(document, retrieved=None))
        yield f"{kind} {key} {hashlib.sha256(msgspec.msgpack.encode(held)).hexdigest()}\n".encode()


def _objects(store: Store) -> Iterator[tuple[str, str, Struct | Any]]:
    def keys(sql: str) -> list[str]:
        return [row[0] for row in store.connection.execute(sql).fetchall()]

    yield from (("measure", key, store.measure(key)) for key in keys("SELECT id FROM measure"))
    for measure in keys("SELECT DISTINCT measure FROM text"):
        yield from (("text", f"{measure} {text.version}", text) for text in store.texts(measure))
    yield from (("roll", key, store.roll_call(key)) for key in keys("SELECT id FROM roll"))
    yield from (("member", key, store.member(key)) for key in keys("SELECT id FROM member"))
    yield from (("committee", committee.code, committee) for committee in store.committees())
    for committee, day, person, data in store.connection.execute(
        "SELECT committee, day, person, data FROM seat"
    ).fetchall():
        yield "seat", f"{committee} {day} {person}", _SEAT(data)
    for holder in executive(store.connection):
        yield "holder", f"{holder.office} {holder.start}", holder
