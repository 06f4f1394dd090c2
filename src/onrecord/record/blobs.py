"""How objects lie in a store: msgpack without what is as it would be anyhow, made small by zstd with a dictionary.

The dictionary is `tables/dictionary.json`, objects of each kind made up of the commonest words. Before it stands, in hexadecimal,
`tables/entropy.hex`: how often which byte, length and distance comes up (RFC 8878, 5), counted over 7,080 objects, so that no blob
need bring tables of its own; reading one takes half the time. Neither may ever change while stores made with them are about, nor may the default of
a field: a test holds their digest. Stores of version 1 had the dictionary alone and every field: they are read as well, and so is plain msgpack.
"""

import threading
from collections.abc import Callable, Hashable
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any, TypeVar

import msgspec
import zstandard
from msgspec import Struct

T = TypeVar("T")
LEVEL = 6  # 15% smaller than 3; 9 and more gain nothing (8,000 measures)
_MAGIC = b"\x28\xb5\x2f\xfd"  # begins each zstd frame (RFC 8878, 3.1.1); no map or list of msgpack begins so
_DESCRIPTOR = 4  # the place of the byte after it (3.1.1.1.1)
_NAMED = 3  # its bits that say that a frame names its dictionary
_PLAIN = frozenset((str, int, bool, date))  # written as they are
_encode = msgspec.msgpack.Encoder().encode


class _Tools(threading.local):
    """What packs and unpacks, one of each a thread: neither may be shared."""

    def __init__(self) -> None:
        present, first = _dictionaries()
        self.compress = zstandard.ZstdCompressor(level=LEVEL, dict_data=present, write_checksum=False).compress
        self.decompress = zstandard.ZstdDecompressor(dict_data=present).decompress
        self.decompress_first = zstandard.ZstdDecompressor(dict_data=first).decompress


@cache
def _dictionaries() -> tuple[zstandard.ZstdCompressionDict, zstandard.ZstdCompressionDict]:
    return (
        zstandard.ZstdCompressionDict(dictionary()),
        zstandard.ZstdCompressionDict(first_dictionary(), dict_type=zstandard.DICT_TYPE_RAWCONTENT),
    )


def dictionary() -> bytes:
    """Return the bytes of the dictionary."""
    return bytes.fromhex(_table("entropy.hex").decode()) + b"".join(_encode(_filled(s)) for s in _samples())


def first_dictionary() -> bytes:
    """Return the bytes of the dictionary of stores of version 1."""
    return b"".join(map(_encode, _samples()))


def _table(name: str) -> bytes:
    return (files("onrecord.record") / "tables" / name).read_bytes()


def _samples() -> list[Any]:
    return msgspec.json.decode(_table("dictionary.json"), type=list[Any])


def _filled(value: Any) -> Any:
    """Leave out of a sample all that is empty."""
    if isinstance(value, dict):
        return {k: _filled(v) for k, v in value.items() if v}
    return list(map(_filled, value)) if isinstance(value, list) else value


_tools: _Tools | None = None


def _ready() -> _Tools:
    global _tools
    if _tools is None:
        _tools = _Tools()
    return _tools


def pack(item: object) -> bytes:
    """Return an object of the record as a blob; the same object gives the same bytes."""
    return _ready().compress(_encode(_told(item)))


def _told(item: Any) -> Any:
    """Return an object without the fields that are as they are by default: who reads it fills them in."""
    if type(item) is tuple:
        return [i if type(i) in _PLAIN else _told(i) for i in item]
    fields = _fields(type(item))  # type: ignore[arg-type] # a class is hashable
    if not fields:
        return item
    found = {}
    for name, default in fields:
        value = getattr(item, name)
        if value is default:
            continue
        kind = type(value)
        if kind not in _PLAIN:
            value = _told(value)
        elif kind is type(default) and value == default:
            continue
        found[name] = value
    return found


@cache
def _fields(kind: Hashable) -> tuple[tuple[str, Any], ...]:
    """Return the fields that an object of a kind is written with, by name, and their defaults; none where it is no such object."""
    if not (isinstance(kind, type) and issubclass(kind, Struct)) or kind.__struct_config__.array_like:
        return ()
    defaults = kind.__struct_defaults__
    missing = (msgspec.NODEFAULT,) * (len(kind.__struct_fields__) - len(defaults))
    return tuple(zip(kind.__struct_fields__, (*missing, *defaults), strict=True))


def reader(kind: type[T]) -> Callable[[bytes], T]:
    """Return the function that reads blobs of one kind; it raises msgspec.DecodeError where a blob is damaged."""
    decode = msgspec.msgpack.Decoder(kind).decode

    def read(blob: bytes) -> T:
        try:
            if blob[_DESCRIPTOR] & _NAMED:
                return decode((_tools or _ready()).decompress(blob))
        except (zstandard.ZstdError, IndexError):
            pass  # plain msgpack, or damaged
        return older(blob)

    def older(blob: bytes) -> T:
        if not blob.startswith(_MAGIC):
            return decode(blob)
        try:
            return decode(_ready().decompress_first(blob))
        except zstandard.ZstdError as error:
            raise msgspec.DecodeError(str(error)) from None

    return read
