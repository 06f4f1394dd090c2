"""Entries go out as CSV and JSON and come back the same; no cell runs as a formula."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.demands.ledger.exchange import (
    COLUMNS,
    from_csv,
    from_json,
    from_rows,
    guarded,
    is_rows,
    to_csv,
    to_json,
    unguarded,
)
from onrecord.demands.ledger.store import Ledger
from onrecord.errors import LedgerError
from tests.demands.ledger.build import CONDEMN, SANCTIONS, entry


@given(st.text("='+-@\t\rab", max_size=6))
def test_a_guarded_cell_is_no_formula_and_comes_back(cell: str) -> None:
    assert not guarded(cell).startswith(("=", "+", "-", "@", "\t", "\r"))
    assert unguarded(guarded(cell)) == cell


def test_csv_goes_out_and_comes_back() -> None:
    book = Ledger.memory()
    book.append([entry((CONDEMN, SANCTIONS), what='=HYPERLINK("http://x","y")', quote="a, b\n“c”")])
    data = to_csv(book.rows())
    cells = list(csv.reader(io.StringIO(data.decode())))[1]
    assert cells[3].startswith("'=")
    (draft,) = from_csv(data)
    assert (draft.demands, draft.what, draft.state) == (
        (CONDEMN, SANCTIONS),
        '=HYPERLINK("http://x","y")',
        "done in part",
    )


def test_rows_and_entries_in_json_are_told_apart() -> None:
    book = Ledger.memory()
    book.append([entry()])
    data = to_json(book.rows())
    assert is_rows(data)
    assert list(from_rows(data)) == list(book.packed())
    (draft,) = from_json(b'[{"demands": "a/b/c/1 a/b/c/2", "state": "done", "day": "2018-01-01", "searched": ["x"]}]')
    assert (draft.demands, draft.searched) == (("a/b/c/1", "a/b/c/2"), ("x",))


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "columns missing: day, demands, state"),
        (b"demand,state,day\n", "columns unknown: demand"),
        (b"demands,state,day,day\n", "columns repeated: day"),
        (b"demands,state,day\na,b\n", "line 2: 2 cells, the first line has 3 columns"),
        (b'demands,state,day\n"a,b,c\n', "no CSV that can be read"),
        (b"demands,state,day\n" + b"x" * 1_000_000 + b",done,2018-01-01\n", "no CSV that can be read (field larger"),
        ("demands,state,day\né".encode("latin-1"), "is not UTF-8"),
    ],
)
def test_a_csv_with_something_wrong_is_one_line(data: bytes, words: str) -> None:
    with pytest.raises(LedgerError) as told:
        from_csv(data)
    assert words in str(told.value)
    assert "\n" not in str(told.value)


@pytest.mark.parametrize("data", [b"{", b"[1]", b'[{"colour": "red"}]', b'[{"demands": 3}]', b"[\xff]"])
def test_json_with_something_wrong_is_one_line(data: bytes) -> None:
    with pytest.raises(LedgerError) as told:
        from_json(data)
    assert "\n" not in str(told.value)
    assert COLUMNS[0] in str(told.value)
