"""Blobs: what is packed is read again, the dictionary stays what it was, damage is named."""

import hashlib
import threading

import msgspec
import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from onrecord.record import model
from onrecord.record.blobs import dictionary, first_dictionary, pack, reader
from onrecord.record.model import Action, Amendment, Chamber, Measure, MeasureText, RollCall, Title
from tests.record.build import HRES351, small


def test_what_is_packed_is_read_again_and_smaller() -> None:
    blob = pack(HRES351)
    assert reader(Measure)(blob) == HRES351
    assert len(blob) < len(msgspec.msgpack.encode(HRES351)) / 2
    assert pack(HRES351) == blob


def test_plain_msgpack_is_read_as_well() -> None:
    assert reader(Measure)(msgspec.msgpack.encode(HRES351)) == HRES351


def test_the_dictionaries_never_change() -> None:
    """Every store made so far needs these very bytes: a new dictionary needs a new file and a new version of the store."""
    assert {hashlib.sha256(held).hexdigest() for held in (first_dictionary(), dictionary())} == {
        "5fa96d41d44282e78ae8bda12e446e0de68877d05fc76aed3c1462861e850022",
        "b49a5c6f6e8e2c53095afda1ff7e47eb44d06d8a017bb7274c77183987af8e9a",
    }


def first(item: object) -> bytes:
    """Pack as stores of version 1 did: every field, and frames that do not name their dictionary."""
    held = zstandard.ZstdCompressionDict(first_dictionary(), dict_type=zstandard.DICT_TYPE_RAWCONTENT)
    return zstandard.ZstdCompressor(level=6, dict_data=held, write_checksum=False, write_dict_id=False).compress(
        msgspec.msgpack.encode(item)
    )


def test_blobs_of_the_first_version_are_read_as_well_and_were_larger() -> None:
    assert reader(Measure)(first(HRES351)) == HRES351
    assert len(pack(HRES351)) < len(first(HRES351))
    for text in small().texts("hres351-115"):
        assert reader(MeasureText)(first(text)) == text


def test_damage_in_a_blob_of_the_first_version_is_named() -> None:
    with pytest.raises(msgspec.DecodeError):
        reader(Measure)(first(HRES351)[:-3])


def test_a_field_that_is_as_it_is_by_default_takes_no_room() -> None:
    bare = Title("An Act")
    assert len(pack(bare)) < len(pack(msgspec.structs.replace(bare, version="ih")))
    for one in (bare, Title("An Act", "display", None), Title("", "", "ih", Chamber.HOUSE)):
        assert reader(Title)(pack(one)) == one
    assert pack(Title("An Act", "".join(["dis", "play"]))) == pack(bare)


def test_what_a_field_is_by_default_never_changes() -> None:
    """A blob leaves it out: another default would change what every store made so far says."""
    kinds = [k for k in vars(model).values() if isinstance(k, type) and issubclass(k, msgspec.Struct)]
    told = {
        (kind.__name__, field.name): field.default
        for kind in kinds
        for field in msgspec.structs.fields(kind)
        if field.default is not msgspec.NODEFAULT and field.default not in (None, (), "", False)
    }
    assert told == {("Title", "kind"): "display", ("Law", "kind"): "Public Law", ("Holder", "ended"): True}


@given(
    st.builds(
        Amendment,
        id=st.text(max_size=9),
        description=st.sampled_from(["", "words"]),
        submitted=st.none() | st.dates(),
        actions=st.lists(st.builds(Action, day=st.dates(), text=st.text(max_size=9)), max_size=3).map(tuple),
        actions_count=st.none() | st.integers(0, 3),
    )
)
def test_any_object_comes_back_as_it_was(item: Amendment) -> None:
    found = reader(Amendment)(pack(item))
    assert found == item
    assert msgspec.to_builtins(found) == msgspec.to_builtins(item)
    assert pack(found) == pack(item)


@pytest.mark.parametrize(
    "harm", [lambda b: b[:-3], lambda b: b[:20] + b"\x00\x00\x00" + b[23:], lambda b: b[:0] + b"\xc1", lambda b: b[:4]]
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
