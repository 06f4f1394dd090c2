"""A ledger only grows, proves itself, and merges to the same rows whatever the order."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.demands.ledger.chain import body_of, entry_of
from onrecord.demands.ledger.exchange import from_rows, to_json
from onrecord.demands.ledger.model import Entry, State
from onrecord.demands.ledger.store import Ledger
from onrecord.demands.ledger.verify import verify
from onrecord.errors import LedgerError
from tests.demands.ledger.build import CONDEMN, SANCTIONS, entry

ROOT = Path(__file__).parents[3]


def test_an_entry_comes_back_as_it_went_in() -> None:
    book = Ledger.memory()
    (row,) = book.append([entry(quote="the words")])
    assert book.rows() == (row,)
    assert book.of_measure("hres351-115") == (row,)
    assert book.of_measure("hres35-115") == ()
    assert book.row(row.hash[:8]) == row
    assert entry_of(body_of(row.entry)) == row.entry


def test_each_row_follows_the_one_before() -> None:
    book = Ledger.memory()
    first, second = book.append([entry(), entry(state=State.DONE)])
    (third,) = book.append([entry(state=State.REFUSED)])
    assert (first.parents, second.parents, third.parents) == ((), (first.hash,), (second.hash,))
    assert book.heads() == (third.hash,)


def test_the_same_assertion_is_one_row_until_it_is_seen_again() -> None:
    book = Ledger.memory()
    assert len(book.append([entry()])) == 1
    assert book.append([entry(by="somebody else", at="2018-02-01T00:00:00Z")]) == ()
    assert len(book.append([entry(seen="2018-06-01")])) == 1
    assert book.append([entry(seen="2018-05-01")]) == ()
    (standing,) = book.standings()
    assert (standing.rows, str(standing.looked)) == (2, "2018-06-01")


def test_nothing_can_be_rewritten_through_the_file() -> None:
    book = Ledger.memory()
    book.append([entry()])
    for harm in ("UPDATE row SET body = x'00'", "DELETE FROM row"):
        with pytest.raises(sqlite3.IntegrityError, match="never"):
            book.connection.execute(harm)


def test_a_correction_is_a_new_row_and_the_old_one_stays() -> None:
    book = Ledger.memory()
    (wrong,) = book.append([entry(state=State.DONE)])
    book.append([entry(state=State.DONE_IN_PART, corrects=wrong.hash)])
    assert [s.state for s in book.standings()] == [State.DONE_IN_PART]
    assert wrong in book.rows()
    book.append([entry(state=State.WITHDRAWN, corrects=book.rows([SANCTIONS])[-1].hash)])
    assert verify(book).rows == 3
    with pytest.raises(LedgerError, match="does not hold"):
        book.append([entry(corrects="f" * 64)])


def test_a_withdrawal_of_the_only_entry_leaves_no_state() -> None:
    book = Ledger.memory()
    (wrong,) = book.append([entry()])
    book.append([entry(state=State.WITHDRAWN, corrects=wrong.hash)])
    assert book.standings() == ()
    assert book.tally() == {}


@pytest.mark.parametrize(
    ("harm", "words"),
    [
        ("UPDATE row SET body = CAST(replace(CAST(body AS TEXT), 'two', 'ten') AS BLOB)", "has been changed"),
        ("UPDATE row SET parents = ''", "has been changed"),
        ("DELETE FROM row WHERE place = 1", "is not there"),
        ("DELETE FROM row WHERE place = 2", "does not follow from the rows|was noted down"),
        ("DELETE FROM mark", "table mark does not follow"),
        ("UPDATE standing SET state = 'refused'", "table standing does not follow"),
        ("DELETE FROM head", "table head does not follow"),
    ],
)
def test_what_was_tampered_with_is_found(harm: str, words: str) -> None:
    book = Ledger.memory()
    book.append([entry(), entry(state=State.DONE)])
    book.connection.executescript("DROP TRIGGER row_kept; DROP TRIGGER row_held;")
    book.connection.execute(harm)
    with pytest.raises(LedgerError, match=words) as told:
        verify(book)
    assert "\n" not in str(told.value)


def test_a_noted_head_shows_that_the_end_was_cut_off() -> None:
    whole, cut = Ledger.memory(), Ledger.memory()
    whole.append([entry(), entry(state=State.DONE)])
    cut.merge(list(whole.packed())[:1])
    noted = whole.heads()
    verify(cut)
    verify(whole, noted)
    with pytest.raises(LedgerError, match="is gone"):
        verify(cut, noted)


texts = st.text("aé “”=+@-'\n\t☃𝛼", max_size=20)
entries = st.builds(
    entry,
    demands=st.sets(st.sampled_from([SANCTIONS, CONDEMN, "sres211-115/ats/3/3"]), min_size=1).map(
        lambda d: tuple(sorted(d))
    ),
    state=st.sampled_from([s for s in State if s is not State.WITHDRAWN]),
    day=st.dates(min_value=entry().day).map(str),
    what=texts,
    quote=texts,
    by=st.sampled_from(["desk", "field"]),
    searched=st.just(("sanctions list",)),
)


@settings(max_examples=40)
@given(st.lists(st.lists(entries, max_size=4), min_size=2, max_size=3), st.lists(entries, max_size=3))
def test_ledgers_kept_apart_merge_to_the_same_rows_whatever_the_order(
    apart: list[list[Entry]], common: list[Entry]
) -> None:
    start = Ledger.memory()
    start.append(common)
    books = []
    for told in apart:
        book = Ledger.memory()
        book.merge(start.packed())
        book.append(told)
        books.append(book)
    outcomes = set()
    for order in permutations(books):
        merged = Ledger.memory()
        for book in order:
            merged.merge(book.packed())
        assert merged.merge(order[0].packed()) == 0
        proof = verify(merged)
        outcomes.add((proof.digest, proof.heads, merged.rows(), merged.standings()))
    assert len(outcomes) == 1
    into = books[0]
    for book in books[1:]:
        into.merge(book.packed())
    assert verify(into).digest == next(iter(outcomes))[0]
    into.append([entry(what="after the merge")])
    assert len(verify(into).heads) == 1


@settings(max_examples=40)
@given(st.lists(entries, max_size=5))
def test_an_export_holds_the_same_rows(told: list[Entry]) -> None:
    book, other = Ledger.memory(), Ledger.memory()
    book.append(told)
    other.merge(from_rows(to_json(book.rows())))
    assert (other.digest(), other.standings()) == (book.digest(), book.standings())


def test_a_merge_takes_all_or_nothing() -> None:
    book, other = Ledger.memory(), Ledger.memory()
    other.append([entry(), entry(state=State.DONE)])
    rows = list(other.packed())
    with pytest.raises(LedgerError, match="the chain is broken"):
        book.merge(rows[1:])
    with pytest.raises(LedgerError, match="has been changed"):
        book.merge([rows[0], (rows[1][0], rows[1][1], rows[1][2].replace(b"two", b"ten"))])
    assert len(book) == 0


def test_two_corrections_of_one_row_both_stand_and_every_ledger_shows_the_same() -> None:
    start = Ledger.memory()
    (wrong,) = start.append([entry(state=State.DONE)])
    one, two = Ledger.memory(), Ledger.memory()
    for book, state in ((one, State.REFUSED), (two, State.IN_PROGRESS)):
        book.merge(start.packed())
        book.append([entry(state=state, corrects=wrong.hash)])
    one.merge(two.packed())
    two.merge(one.packed())
    assert one.standings() == two.standings()
    assert one.standings()[0].rows == 2


@pytest.mark.parametrize("content", [b"no database, only words" * 200, b""])
def test_a_file_of_another_kind_is_refused_in_one_line(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "other.db"
    path.write_bytes(content)
    if content:
        with pytest.raises(LedgerError, match="not a ledger"):
            Ledger.create(path)
    else:
        with Ledger.create(path) as book:
            assert len(book) == 0
    with sqlite3.connect(tmp_path / "store.db") as other:
        other.execute("CREATE TABLE bookmark (url TEXT)")
    other.close()
    with pytest.raises(LedgerError, match="another kind"):
        Ledger.open(tmp_path / "store.db")


_ADDING = """
import sys
from onrecord.demands.ledger.store import Ledger
from onrecord.demands.ledger.model import State
from tests.demands.ledger.build import entry
book = Ledger.create(sys.argv[1])
print("ready", flush=True)
for number in range(100_000):
    book.append([entry(what=f"act {number} {k}") for k in range(3)])
"""


@pytest.mark.skipif(os.name == "nt", reason="signals are sent otherwise there")
@pytest.mark.parametrize("after", [0.02, 0.11, 0.3])
def test_a_kill_at_any_moment_leaves_a_ledger_that_verifies(tmp_path: Path, after: float) -> None:
    path = tmp_path / "ledger.db"
    with subprocess.Popen(
        [sys.executable, "-c", _ADDING, str(path)], stdout=subprocess.PIPE, text=True, cwd=ROOT
    ) as adding:
        assert adding.stdout is not None
        assert adding.stdout.readline() == "ready\n"
        time.sleep(after)
        adding.send_signal(signal.SIGKILL)
    with Ledger.create(path) as book:
        assert verify(book).rows == len(book)
        assert len(book) % 3 == 0
        book.append([entry(what="goes on")])
        verify(book)
