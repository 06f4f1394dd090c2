"""The archive keeps documents whole, once, findable and verifiable."""

import gzip
import io
import multiprocessing
import os
import signal
import time
import zipfile
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import RecordError
from onrecord.record.archive import Archive, Member

AT = "2026-11-27T10:00:00Z"
URL = "https://www.govinfo.gov/bulkdata/a.xml"


def digest(body: bytes) -> str:
    return sha256(body).hexdigest()


def zipped(**members: bytes) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, body in members.items():
            archive.writestr(name, body)
    return packed.getvalue()


def test_what_is_kept_is_found_by_address_and_by_sha256(tmp_path: Path) -> None:
    with Archive.open(tmp_path / "archive") as archive:
        kept = archive.keep(b"<a/>", url=URL, retrieved=AT, etag='"1"', modified="Mon", version="v1")
        assert kept.sha256 == digest(b"<a/>")
    with Archive.open(tmp_path / "archive") as archive:
        assert archive.latest(URL) == kept
        assert archive.read(kept.sha256) == b"<a/>"
        assert gzip.decompress(archive.path(kept.sha256).read_bytes()) == b"<a/>"
        assert archive.latest("https://elsewhere") is None


def test_the_same_document_is_kept_once_and_each_reception_noted(tmp_path: Path) -> None:
    with Archive.open(tmp_path) as archive:
        for version in ("v1", "v2"):
            archive.keep(b"<a/>", url=URL, retrieved=AT, version=version)
        archive.keep(b"<b/>", url=URL, retrieved=AT, version="v3")
        again = archive.note_again(next(archive.receptions(URL)), version="v4")
        assert archive.count() == 2
        assert [r.version for r in archive.receptions(URL)] == ["v1", "v2", "v3", "v4"]
        assert archive.latest(URL) == again
        assert len(list(tmp_path.glob("??/*"))) == 2


def test_an_absence_is_noted_too(tmp_path: Path) -> None:
    with Archive.open(tmp_path) as archive:
        archive.note_absent(URL, retrieved=AT, version="v1")
        found = archive.latest(URL)
    assert found is not None
    assert (found.sha256, found.version) == (None, "v1")


def test_documents_inside_a_zip_are_found_by_their_own_sha256(tmp_path: Path) -> None:
    body = zipped(**{"a.xml": b"<a/>", "b.xml": b"<b/>"})
    with Archive.open(tmp_path) as archive:
        kept = archive.keep(body, url=URL, retrieved=AT)
        assert kept.sha256
        archive.keep_members(
            kept,
            [
                Member(sha256=digest(b), name=n, size=4, url=f"{URL}/{n}", version="v1")
                for n, b in (("a.xml", b"<a/>"), ("b.xml", b"<b/>"))
            ],
        )
        assert [archive.latest(f"{URL}/{n}").sha256 for n in ("a.xml", "b.xml")] == [digest(b"<a/>"), digest(b"<b/>")]  # type: ignore[union-attr]
        assert archive.read(digest(b"<b/>")) == b"<b/>"
        assert archive.path(kept.sha256).read_bytes() == body
        archive.forget(kept.sha256)
        assert not archive.holds(digest(b"<b/>"))


@given(st.lists(st.binary(max_size=300), max_size=6))
def test_everything_kept_comes_back_as_it_was(tmp_path_factory: pytest.TempPathFactory, bodies: list[bytes]) -> None:
    with Archive.open(tmp_path_factory.mktemp("archive")) as archive:
        kept = [archive.keep(body, url=URL, retrieved=AT).sha256 or "" for body in bodies]
        assert [archive.read(each) for each in kept] == bodies
        assert archive.count() == len(set(bodies))
        assert list(archive.verify()) == []


@pytest.mark.parametrize(
    ("damage", "word"),
    [(b"\x1f\x8b", "damaged"), (gzip.compress(b"<b/>"), "changed"), (None, "damaged")],
    ids=["cut", "other", "lost"],
)
def test_damage_is_found_and_never_handed_out(tmp_path: Path, damage: bytes | None, word: str) -> None:
    with Archive.open(tmp_path) as archive:
        kept = archive.keep(b"<a/>", url=URL, retrieved=AT).sha256 or ""
        path = archive.path(kept)
        path.unlink()
        if damage is not None:
            path.write_bytes(damage)
        with pytest.raises(RecordError, match=word):
            archive.read(kept)
        assert len(list(archive.verify())) == 1
        archive.forget(kept)
        assert archive.latest(URL) is None
        assert archive.keep(b"<a/>", url=URL, retrieved=AT).sha256 == kept
        assert archive.read(kept) == b"<a/>"


def test_what_is_no_archive(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(RecordError, match="no archive can be kept"):
        Archive.open(tmp_path / "file")
    (tmp_path / "index.db").write_text("no database at all, but long enough to look at")
    with pytest.raises(RecordError, match="no archive can be kept"):
        Archive.open(tmp_path)


def _keep_many(folder: Path, first: int) -> None:
    with Archive.open(folder) as archive:
        for n in range(first, 100_000):
            archive.keep(b"<a>%d</a>" % n * 500, url=f"{URL}?{n}", retrieved=AT)


def _wait_for_some(folder: Path, *, more_than: int) -> None:
    """Wait until documents have been kept, at most half a minute: a busy machine starts its writers late."""
    deadline = time.monotonic() + 30
    while len(list(folder.glob("??/*.gz"))) <= more_than and time.monotonic() < deadline:
        time.sleep(0.01)


def test_killed_at_any_moment_and_with_two_writers_it_is_whole(tmp_path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    for round_ in range(4):
        writers = [context.Process(target=_keep_many, args=(tmp_path, first)) for first in (0, 40)]
        for writer in writers:
            writer.start()
        _wait_for_some(tmp_path, more_than=10 * round_)
        for writer in writers:
            assert writer.pid
            os.kill(writer.pid, signal.SIGKILL)
            writer.join()
    with Archive.open(tmp_path) as archive:
        assert archive.count() > 0
        assert list(archive.verify()) == []
        assert archive.latest(f"{URL}?0") or archive.latest(f"{URL}?40")
        archive.sweep(older=-1.0)
    assert list(tmp_path.glob("??/*.part")) == []
