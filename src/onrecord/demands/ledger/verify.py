"""Proof that a ledger is whole: every row's hash, every link, and the tables that are made from the rows."""

import gc
import sqlite3
from collections import defaultdict
from collections.abc import Collection, Mapping
from collections.abc import Set as AbstractSet
from itertools import groupby
from operator import itemgetter

from msgspec import Struct

from onrecord.demands.ledger.chain import check_parents, check_row, digest_of, heads_of
from onrecord.demands.ledger.model import Entry
from onrecord.demands.ledger.states import Mark, marks_of, standing_of
from onrecord.demands.ledger.store import Ledger
from onrecord.errors import LedgerError


class Verified(Struct, frozen=True, kw_only=True):
    """What was proved: so many rows, this digest, these heads, and how many corrections are among the rows."""

    rows: int
    digest: str
    heads: tuple[str, ...]
    corrections: int
    demands: int


def verify(ledger: Ledger, noted: Collection[str] = ()) -> Verified:
    """Prove a ledger. `noted` are heads that somebody noted down earlier: each must still be a row of it.

    Raises LedgerError, one line on the first thing that is wrong: a changed row, a broken chain, a noted row that is gone, or a
    table that does not follow from the rows.
    """
    collecting = gc.isenabled()
    gc.disable()  # a million small objects come and none of them is garbage: looking through them takes a quarter of the time
    try:
        return _verified(ledger, noted)
    except sqlite3.Error as error:
        raise LedgerError(f"{ledger.name}: the file is damaged ({error}); go back to an export or a copy") from None
    finally:
        if collecting:
            gc.enable()


def _verified(ledger: Ledger, noted: Collection[str]) -> Verified:
    entries: dict[str, Entry] = {}
    links: list[tuple[str, str]] = []
    for name, parents, body in ledger.packed():
        entries[name] = check_row(name, parents, body)
        links.append((name, parents))
    if len(entries) != len(links):
        raise LedgerError(f"{ledger.name}: holds a row twice")
    check_parents(entries, links)
    gone = next((n for n in noted if n not in entries), None)
    if gone:
        raise LedgerError(f"row {gone[:12]} was noted down before and is gone: rows have been taken out since")
    corrections = {(e.corrects, name) for name, e in entries.items() if e.corrects}
    lost = next(((target, name) for target, name in corrections if target not in entries), None)
    if lost:
        raise LedgerError(f"row {lost[1][:12]} corrects {lost[0][:12]}, which is not there")
    heads = heads_of(links)
    _same("head", set(ledger.heads()), heads)
    _same("correction", set(ledger.connection.execute("SELECT target, hash FROM correction")), corrections)
    return Verified(
        rows=len(entries),
        digest=digest_of(entries),
        heads=tuple(sorted(heads)),
        corrections=len(corrections),
        demands=_check_states(ledger, entries, {target for target, _ in corrections}),
    )


def _check_states(ledger: Ledger, entries: Mapping[str, Entry], corrected: set[str]) -> int:
    """Prove the tables of marks and standings against the entries, and return how many demands these speak of."""
    marks: dict[str, list[Mark]] = defaultdict(list)
    for name, entry in entries.items():
        for mark in marks_of(name, entry):
            marks[mark.demand].append(mark)
    held = ledger.connection.execute("SELECT demand, day, at, hash, state, seen FROM mark ORDER BY demand")
    count = 0
    for demand, rows in groupby(held, key=itemgetter(0)):
        there = set(rows)
        count += len(there)
        _same("mark", there, set(marks.get(demand, ())))
    if count != sum(map(len, marks.values())):
        raise LedgerError(f"the table mark does not follow from the rows; {_ANEW}")
    found = (standing_of(told, corrected) for told in marks.values())
    wanted = {(s.demand, s.state.value, str(s.since), s.by, s.rows, str(s.looked)) for s in found if s}
    sql = "SELECT demand, state, since, hash, rows, looked FROM standing"
    _same("standing", set(ledger.connection.execute(sql)), wanted)
    return len(marks)


_ANEW = "export the rows and import them into a new ledger"


def _same(table: str, held: AbstractSet[object], wanted: AbstractSet[object]) -> None:
    if held != wanted:
        raise LedgerError(f"the table {table} does not follow from the rows ({len(held ^ wanted):,} differ); {_ANEW}")
