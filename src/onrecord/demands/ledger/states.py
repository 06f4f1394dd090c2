"""Where a demand stands by its entries."""

from collections.abc import Collection, Iterable, Iterator
from datetime import date
from typing import NamedTuple

from msgspec import Struct

from onrecord.demands.ledger.model import CLOSING, Entry, Row, State, measure_of


class Mark(NamedTuple):
    """What one row says of one demand, in the columns that a state is decided by. Days and times are ISO 8601 words."""

    demand: str
    day: str
    at: str
    hash: str
    state: State
    seen: str


class Standing(Struct, frozen=True, kw_only=True):
    """Where a demand stands: its state since a day, by which row, how many rows speak of it, and when somebody last looked."""

    demand: str
    state: State
    since: date
    by: str
    rows: int
    looked: date

    @property
    def measure(self) -> str:
        """The measure of the demand."""
        return measure_of(self.demand)

    @property
    def closed(self) -> bool:
        """Whether nothing more is to be looked for: done, refused, overtaken or lapsed."""
        return self.state in CLOSING


def marks_of(name: str, entry: Entry) -> Iterator[Mark]:
    """Yield what a row, by its hash and entry, says of each of its demands."""
    seen = max(entry.day, entry.source.last_seen) if entry.source else entry.day
    day, last = str(entry.day), str(seen)
    for demand in entry.demands:
        yield Mark(demand, day, entry.at, name, entry.state, last)


def standing_of(marks: Iterable[Mark], corrected: Collection[str]) -> Standing | None:
    """Return where one demand stands by its marks, or None where none is left.

    Rows that another corrects, and corrections that only withdraw, say nothing. Of the rest the latest act decides; a search
    without an answer decides only where there is no act. Of two on one day the later entered counts, then the greater hash.
    """
    told = [m for m in marks if m.hash not in corrected and m.state is not State.WITHDRAWN]
    if not told:
        return None
    last = max(told, key=lambda m: (m.state is not State.NO_ANSWER, m.day, m.at, m.hash))
    return Standing(
        demand=last.demand,
        state=last.state,
        since=date.fromisoformat(last.day),
        by=last.hash,
        rows=len(told),
        looked=date.fromisoformat(max(m.seen for m in told)),
    )


def standing_rows(rows: Iterable[Row]) -> tuple[Row, ...]:
    """Return the rows that count, in the order of their acts: without those that were corrected and without withdrawals."""
    listed = tuple(rows)
    corrected = {r.entry.corrects for r in listed if r.entry.corrects}
    kept = (r for r in listed if r.hash not in corrected and r.entry.state is not State.WITHDRAWN)
    return tuple(sorted(kept, key=lambda r: (r.entry.day, r.entry.at, r.hash)))
