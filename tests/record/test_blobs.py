"""Blobs: what is packed is read again, the dictionary stays what it was, damage is named."""

import hashlib
import threading

import msgspec
import pytest

from onrecord.record.blobs import dictionary, pack, reader
from onrecord.record.model import Measure, MeasureText, RollCall
from tests.record.build import HRES351, small


def test_what_is_packed_is_read_again_and_smaller() -> None:
    blob = pack(HRES351)
    assert reader(Measure)(blob) == HRES351
    assert len(blob) < len(msgspec.msgpack.encode(HRES351)) / 2
    assert pack(HRES351) == blob


def test_plain_msgpack_is_read_as_well() -> None:
    assert reader(Measure)(msgspec.msgpack.encode(HRES351)) == HRES351


def test_the_dictionary_never_changes() -> None:
    """Every store made so far needs these very bytes: a new dictionary needs a new file and a new version of the store."""
    assert (
        hashlib.sha256(dictionary()).hexdigest() == "5fa96d41d44282e78ae8bda12e446e0de68877d05fc76aed3c1462861e850022"
    )


@pytest.mark.parametrize(
    "harm", [lambda b: b[:-3], lambda b: b[:20] + b"\x00\x00\x00" + b[23:], lambda b: b[:0] + b"\xc1"]
)
def test_damage_is_named(harm: object) -> None:
    with pytest.raises(msgspec.DecodeError):
        reader(RollCall)(harm(pack(HRES351)))  # type: ignore[operator]


def test_threads_read_side_by_side() -> None:
    blobs = [pack(text) for text in small().texts("hres351-115")] * 200
    read = reader(MeasureText)
    found: list[MeasureText] = []
    threads = [threading.Thread(target=lambda: found.extend(map(read, blobs))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 4 * len(blobs)
    assert len(set(map(repr, found))) == 1
