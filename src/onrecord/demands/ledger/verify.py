"""Proof that a ledger is whole: every row's hash, every link, and the tables that are made from the rows."""

import gc
import sqlite3
from collections import defaultdict
from collections.abc import Collection
from collections.abc import Set as AbstractSet

from msgspec import Struct

from onrecord.demands.ledger.chain import check_parents, check_row, digest_of, heads_of
from onrecord.demands.ledger.model import Row
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
    links: list[tuple[str, str]] = []
    rows: list[Row] = []
    for name, parents, body in ledger.packed():
        entry = check_row(name, parents, body)
        links.append((name, parents))
        rows.append(Row(hash=name, parents=(), entry=entry))
    known = {name for name, _ in links}
    if len(known) != len(links):
        raise LedgerError(f"{ledger.name}: holds a row twice")
    check_parents(known, links)
    gone = next((n for n in noted if n not in known), None)
    if gone:
        raise LedgerError(f"row {gone[:12]} was noted down before and is gone: rows have been taken out since")
    lost = next((r for r in rows if r.entry.corrects and r.entry.corrects not in known), None)
    if lost:
        raise LedgerError(f"row {lost.hash[:12]} corrects {lost.entry.corrects[:12]}, which is not there")
    heads = heads_of(links)
    _same("head", set(ledger.heads()), set(heads))
    demands = _check_tables(ledger, rows)
    corrections = sum(bool(r.entry.corrects) for r in rows)
    return Verified(
        rows=len(rows),
        digest=digest_of(known),
        heads=tuple(sorted(heads)),
        corrections=corrections,
        demands=demands,
    )


def _check_tables(ledger: Ledger, rows: list[Row]) -> int:
    corrected = {r.entry.corrects for r in rows if r.entry.corrects}
    marks: dict[str, list[Mark]] = defaultdict(list)
    for row in rows:
        for mark in marks_of(row):
            marks[mark.demand].append(mark)
    wanted = {m for held in marks.values() for m in held}
    _same("mark", set(ledger.connection.execute("SELECT demand, day, at, hash, state, seen FROM mark")), wanted)
    found = (standing_of(held, corrected) for held in marks.values())
    standings = {(s.demand, s.state.value, str(s.since), s.by, s.rows, str(s.looked)) for s in found if s}
    _same(
        "standing",
        set(ledger.connection.execute("SELECT demand, state, since, hash, rows, looked FROM standing")),
        standings,
    )
    targets = {(r.entry.corrects, r.hash) for r in rows if r.entry.corrects}
    _same("correction", set(ledger.connection.execute("SELECT target, hash FROM correction")), targets)
    said = {(r.entry.assertion, str(r.entry.source.last_seen) if r.entry.source else "", r.hash) for r in rows}
    _same("assertion", set(ledger.connection.execute("SELECT id, seen, hash FROM assertion")), said)
    return len(marks)


def _same(table: str, held: AbstractSet[object], wanted: AbstractSet[object]) -> None:
    if held != wanted:
        raise LedgerError(
            f"the table {table} does not follow from the rows ({len(held ^ wanted):,} differ); "
            "export the rows and import them into a new ledger"
        )
