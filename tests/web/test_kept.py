import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest

from onrecord.errors import RecordError
from onrecord.web.kept import SCHEMA, Kept, News, SavedReport

NOW = datetime(2026, 11, 28, tzinfo=UTC)
REPORT = SavedReport(made=NOW, title="A story", header="", main="", claims=3, html="", json=b"{}")


def news(name: str) -> dict[str, News]:
    one = News(id=name, made=NOW, title="A story", outlet=None, published="2017-06-28", claims=3, contradicted=1)
    return {"hres351-115": one, "sres211-115": one}


def test_what_is_saved_is_there_after_the_file_was_closed(tmp_path: Path) -> None:
    kept = Kept.open(tmp_path / "web.db")
    name = kept.save(REPORT, news)
    kept.close()
    again = Kept.open(tmp_path / "web.db")
    assert again.saved(name) == REPORT
    assert [n.id for n in again.news("sres211-115")] == [name]
    assert again.forget(name)
    assert (again.saved(name), again.news("sres211-115"), again.forget(name)) == (None, (), False)
    again.close()


def test_a_file_of_before_is_brought_up_to_date_and_keeps_its_reports(tmp_path: Path) -> None:
    path = tmp_path / "web.db"
    with sqlite3.connect(path) as old:
        old.executescript(f"{SCHEMA} PRAGMA application_id = {0x6F6E7277};")
        old.execute("INSERT INTO token VALUES ('desk', x'00', '2026-01-01')")
    kept = Kept.open(path)
    assert kept.tokens() == (("desk", "2026-01-01"),)
    assert kept.news("hres351-115") == ()
    assert kept.saved(kept.save(REPORT, news)) == REPORT
    kept.close()


def test_a_file_of_another_kind_or_a_newer_one_is_left_alone(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "other.db") as other:
        other.execute("CREATE TABLE t (a)")
    with pytest.raises(RecordError, match="another kind"):
        Kept.open(tmp_path / "other.db")
    Kept.open(tmp_path / "web.db").close()
    with sqlite3.connect(tmp_path / "web.db") as newer:
        newer.execute("PRAGMA user_version = 99")
    with pytest.raises(RecordError, match="update onrecord"):
        Kept.open(tmp_path / "web.db")
