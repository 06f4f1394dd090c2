"""How objects lie in a store: msgpack, made small by zstd with a dictionary of what official files repeat.

The dictionary is `tables/dictionary.json`, objects of each kind made up of the commonest words. It must never change while
stores made with it are about: a test holds its digest. A blob that is plain msgpack is read as well.
"""

import threading
from collections.abc import Callable
from functools import cache
from importlib.resources import files
from typing import TypeVar

import msgspec
import zstandard

T = TypeVar("T")
LEVEL = 6  # 15% smaller than 3; 9 and more gain nothing (8,000 measures)
_MAGIC = b"\x28\xb5\x2f\xfd"  # begins each zstd frame (RFC 8878, 3.1.1); no map or list of msgpack begins so
_encode = msgspec.msgpack.Encoder().encode


class _Tools(threading.local):
    """What packs and unpacks, one of each a thread: neither may be shared."""

    def __init__(self) -> None:
        self.compress = zstandard.ZstdCompressor(
            level=LEVEL, dict_data=_dictionary(), write_checksum=False, write_dict_id=False
        ).compress
        self.decompress = zstandard.ZstdDecompressor(dict_data=_dictionary()).decompress


@cache
def _dictionary() -> zstandard.ZstdCompressionDict:
    return zstandard.ZstdCompressionDict(dictionary(), dict_type=zstandard.DICT_TYPE_RAWCONTENT)


def dictionary() -> bytes:
    """Return the bytes of the dictionary."""
    samples = (files("onrecord.record") / "tables" / "dictionary.json").read_bytes()
    return b"".join(map(_encode, msgspec.json.decode(samples)))


_tools: _Tools | None = None


def _ready() -> _Tools:
    global _tools
    if _tools is None:
        _tools = _Tools()
    return _tools


def pack(item: object) -> bytes:
    """Return an object of the record as a blob; the same object gives the same bytes."""
    return _ready().compress(_encode(item))


def reader(kind: type[T]) -> Callable[[bytes], T]:
    """Return the function that reads blobs of one kind; it raises msgspec.DecodeError where a blob is damaged."""
    decode = msgspec.msgpack.Decoder(kind).decode

    def read(blob: bytes) -> T:
        if not blob.startswith(_MAGIC):
            return decode(blob)
        try:
            return decode(_ready().decompress(blob))
        except zstandard.ZstdError as error:
            raise msgspec.DecodeError(str(error)) from None

    return read
