import sqlite3
from pathlib import Path

import pytest

from onrecord.record.load import load
from onrecord.record.store import Store
from onrecord.web import reader as module
from onrecord.web.reader import Reader
from tests.web.conftest import ROOT


def title(store: Store) -> bytes | None:
    found = store.measure("hres351-115")
    return found.title.encode() if found else None


def test_an_answer_is_kept_until_the_record_changes(tmp_path: Path) -> None:
    path = tmp_path / "record.db"
    load([ROOT / "samples" / "record" / "legislators.yaml"], path, workers=1)
    reader = Reader(path)
    assert reader.answer(("title",), title) is None
    load([ROOT / "samples" / "record"], path, workers=1)
    first = reader.answer(("title",), title)
    assert first is not None
    assert reader.answer(("title",), title) is first
    other = tmp_path / "other.db"
    load([ROOT / "samples" / "record"], other, workers=1)
    other.replace(path)
    again = reader.answer(("title",), title)
    assert again is not first
    assert again == first
    reader.close()


def test_answers_are_kept_up_to_so_many_bytes(record: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "KEPT", 25)
    reader = Reader(record)
    made: list[str] = []

    def ask(name: str) -> None:
        def make(_: object) -> bytes:
            made.append(name)
            return b"x" * 10

        reader.answer((name,), make)

    for name in "abcacb":
        ask(name)
    assert made == ["a", "b", "c", "a", "b"]
    reader.close()


def test_what_is_made_once_is_made_anew_when_the_record_changes(tmp_path: Path) -> None:
    path = tmp_path / "record.db"
    load([ROOT / "samples" / "record"], path, workers=1)
    reader, made = Reader(path), []

    def make(_: Store) -> int:
        made.append(1)
        return len(made)

    assert [reader.once(("a",), make) for _ in range(3)] == [1, 1, 1]
    with sqlite3.connect(path) as other:
        other.execute("DELETE FROM quarantine")
        other.execute("INSERT INTO quarantine VALUES ('x', 'y', NULL, '2026-01-01')")
    assert reader.once(("a",), make) == 2
    for n in range(200):
        reader.once((str(n),), make)
    assert len(reader._made) <= 64
    reader.close()
