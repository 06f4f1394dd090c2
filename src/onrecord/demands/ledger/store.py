"""The ledger as one SQLite file: rows that are only ever added, each addition in one transaction."""

import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Self

from onrecord.demands.ledger.chain import body_of, check_parents, check_row, digest_of, entry_of, row_of
from onrecord.demands.ledger.model import Entry, Row, State
from onrecord.demands.ledger.schema import inspect, prepare
from onrecord.demands.ledger.states import Mark, Standing, marks_of, standing_of
from onrecord.errors import LedgerError

Packed = tuple[str, str, bytes]  # hash, parents with spaces between, body
_BATCH = 900


class Ledger:
    """A ledger, open for reading (`open`) or for adding (`create`, `memory`)."""

    def __init__(self, connection: sqlite3.Connection, name: str) -> None:
        self.connection = connection
        self.name = name

    @classmethod
    def open(cls, path: Path | str) -> Self:
        """Open a ledger for reading. Raises LedgerError where there is none or where it is none."""
        path = Path(path)
        if not path.is_file():
            raise LedgerError(f"no ledger at {path} yet; the first `onrecord ledger add` or `import` makes it")
        return cls._opened(
            path, lambda connection: inspect(connection, str(path)), f"{path.resolve().as_uri()}?mode=ro"
        )

    @classmethod
    def create(cls, path: Path | str) -> Self:
        """Open a ledger for adding, making it where there is none."""
        path = Path(path)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise LedgerError(f"{path}: cannot be written ({error})") from None
        return cls._opened(path, lambda connection: prepare(connection, str(path)), path.resolve().as_uri())

    @classmethod
    def memory(cls) -> Self:
        """Make an empty ledger in memory."""
        connection = sqlite3.connect(":memory:", isolation_level=None)
        prepare(connection, "memory")
        return cls(connection, "memory")

    @classmethod
    def _opened(cls, path: Path, ready: Callable[[sqlite3.Connection], object], address: str) -> Self:
        try:
            connection = sqlite3.connect(address, uri=True, isolation_level=None, timeout=30.0)
        except sqlite3.Error as error:
            raise LedgerError(f"{path}: cannot be opened ({error})") from None
        try:
            ready(connection)
        except sqlite3.Error as error:
            connection.close()
            raise LedgerError(f"{path}: cannot be opened ({error})") from None
        except LedgerError:
            connection.close()
            raise
        return cls(connection, str(path))

    def close(self) -> None:
        """Close the ledger."""
        self.connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __len__(self) -> int:
        found: int = self.connection.execute("SELECT count(*) FROM row").fetchone()[0]
        return found

    def append(self, entries: Sequence[Entry]) -> tuple[Row, ...]:
        """Add entries in order, all or none, and return the rows made.

        What the ledger says already makes no row, unless it was seen again on a later day. Raises LedgerError where an entry
        corrects a row that is not there.
        """
        made: list[Row] = []
        with self._writing():
            parents: Iterable[str] = self.heads()
            for entry in entries:
                if self._known(entry):
                    continue
                if entry.corrects and not self._has(entry.corrects):
                    raise LedgerError(f"corrects row {entry.corrects[:12]}, which this ledger does not hold")
                row = row_of(parents, entry)
                parents = (row.hash,)
                self._insert([(row.hash, " ".join(row.parents), body_of(entry))], [row])
                made.append(row)
            self._settle(made)
        return tuple(made)

    def merge(self, packed: Iterable[Packed]) -> int:
        """Take the rows of another ledger in, all or none, and return how many were new.

        Raises LedgerError where one of them has been changed or follows a row that neither ledger holds.
        """
        listed = {name: (name, parents, body) for name, parents, body in packed}
        entries = {name: check_row(*row) for name, row in listed.items()}
        with self._writing():
            held = self._hashes()
            check_parents(held | listed.keys(), ((n, p) for n, p, _ in listed.values()))
            new = [listed[name] for name in sorted(listed.keys() - held)]
            rows = [Row(hash=n, parents=tuple(p.split()), entry=entries[n]) for n, p, _ in new]
            absent = next((r for r in rows if r.entry.corrects and r.entry.corrects not in held | listed.keys()), None)
            if absent:
                raise LedgerError(f"row {absent.hash[:12]} corrects {absent.entry.corrects[:12]}, which is not there")
            self._insert(new, rows)
            self._settle(rows)
        return len(new)

    def packed(self) -> Iterator[Packed]:
        """Yield every row as it is stored, parents before the rows that follow them where they were entered here."""
        yield from self.connection.execute("SELECT hash, parents, body FROM row ORDER BY place")

    def rows(self, demands: Collection[str] | None = None) -> tuple[Row, ...]:
        """Return the rows that speak of some demands (None: all), in the order of their acts."""
        if demands is None:
            found = [_row(r) for r in self.packed()]
        else:
            found = [_row(r) for name in self._about(demands) for r in self._stored(name)]
        return tuple(sorted(found, key=lambda r: (r.entry.day, r.entry.at, r.hash)))

    def row(self, start: str) -> Row:
        """Return the row whose hash starts like this. Raises LedgerError where none or several do."""
        found = self.connection.execute(
            "SELECT hash, parents, body FROM row WHERE hash >= ? AND hash < ? LIMIT 2", (start, start + "g")
        ).fetchall()
        if len(found) != 1:
            many = "several rows start" if found else "no row starts"
            raise LedgerError(f"{many} with {start[:64]}; `onrecord ledger timeline MEASURE` shows the rows")
        return _row(found[0])

    def of_measure(self, measure: str) -> tuple[Row, ...]:
        """Return the rows that speak of a measure's demands."""
        found = self.connection.execute(
            "SELECT DISTINCT demand FROM mark WHERE demand >= ? AND demand < ?", (f"{measure}/", f"{measure}0")
        )
        return self.rows([r[0] for r in found])

    def standings(self, measure: str | None = None) -> tuple[Standing, ...]:
        """Return where each demand stands that has entries, of one measure or of all."""
        first, last = (f"{measure}/", f"{measure}0") if measure else ("", "~")
        found = self.connection.execute(
            "SELECT demand, state, since, hash, rows, looked FROM standing WHERE demand >= ? AND demand < ? ORDER BY demand",
            (first, last),
        )
        return tuple(
            Standing(demand=d, state=State(s), since=date.fromisoformat(i), by=h, rows=n, looked=date.fromisoformat(k))
            for d, s, i, h, n, k in found
        )

    def tally(self) -> dict[State, int]:
        """Count the demands that have entries, by state."""
        return {State(s): n for s, n in self.connection.execute("SELECT state, count(*) FROM standing GROUP BY state")}

    def heads(self) -> tuple[str, ...]:
        """Return the hashes of the rows that nothing follows yet; whoever notes them down can later prove that all before is kept."""
        return tuple(r[0] for r in self.connection.execute("SELECT hash FROM head ORDER BY hash"))

    def digest(self) -> str:
        """Return the digest: two ledgers with the same one hold the same rows."""
        return digest_of(self._hashes())

    @contextmanager
    def _writing(self) -> Iterator[None]:
        try:
            self.connection.execute("BEGIN IMMEDIATE")
            yield
            self.connection.execute("COMMIT")
        except sqlite3.Error as error:
            self._undo()
            raise LedgerError(f"{self.name}: nothing was added ({error})") from None
        except BaseException:
            self._undo()
            raise

    def _undo(self) -> None:
        if self.connection.in_transaction:
            self.connection.execute("ROLLBACK")

    def _hashes(self) -> set[str]:
        return {r[0] for r in self.connection.execute("SELECT hash FROM row")}

    def _has(self, name: str) -> bool:
        return self.connection.execute("SELECT 1 FROM row WHERE hash = ?", (name,)).fetchone() is not None

    def _known(self, entry: Entry) -> bool:
        """Return whether the same is said already, and seen as late: a demand's rows of one day are few, so they are read."""
        seen = max(entry.day, entry.source.last_seen) if entry.source else entry.day
        found = self.connection.execute(
            "SELECT body FROM mark JOIN row USING (hash) WHERE demand = ? AND day = ? AND seen >= ?",
            (entry.demands[0], str(entry.day), str(seen)),
        )
        return any(entry_of(body).assertion == entry.assertion for (body,) in found)

    def _about(self, demands: Collection[str]) -> tuple[str, ...]:
        found: dict[str, None] = {}
        for part in _parts(tuple(demands)):
            marks = ",".join("?" * len(part))
            rows = self.connection.execute(f"SELECT hash FROM mark WHERE demand IN ({marks})", part)  # noqa: S608
            found |= dict.fromkeys(r[0] for r in rows)
        return tuple(found)

    def _stored(self, name: str) -> list[Packed]:
        return self.connection.execute("SELECT hash, parents, body FROM row WHERE hash = ?", (name,)).fetchall()

    def _insert(self, packed: Iterable[Packed], rows: Iterable[Row]) -> None:
        run = self.connection.executemany
        run("INSERT INTO row (hash, parents, body) VALUES (?, ?, ?)", packed)
        for row in rows:
            entry = row.entry
            if entry.corrects:
                run("INSERT INTO correction VALUES (?, ?)", [(entry.corrects, row.hash)])
            run("INSERT INTO mark VALUES (?, ?, ?, ?, ?, ?)", marks_of(row.hash, row.entry))

    def _settle(self, rows: Sequence[Row]) -> None:
        """Bring the heads and the standings of the demands that new rows touch up to date."""
        self.connection.executemany("INSERT OR IGNORE INTO head VALUES (?)", ((r.hash,) for r in rows))
        self.connection.execute(
            "DELETE FROM head WHERE hash IN (SELECT value FROM json_each(?))",
            (_json({p for r in rows for p in r.parents}),),
        )
        touched = {d for r in rows for d in r.entry.demands}
        touched |= {d for r in rows if r.entry.corrects for d in self._demands(r.entry.corrects)}
        for demand in touched:
            found = standing_of(*self._marks(demand))
            self.connection.execute("DELETE FROM standing WHERE demand = ?", (demand,))
            if found:
                self.connection.execute(
                    "INSERT INTO standing VALUES (?, ?, ?, ?, ?, ?)",
                    (demand, found.state, str(found.since), found.by, found.rows, str(found.looked)),
                )

    def _demands(self, name: str) -> tuple[str, ...]:
        return tuple(d for r in self._stored(name) for d in entry_of(r[2]).demands)

    def _marks(self, demand: str) -> tuple[list[Mark], set[str]]:
        found = self.connection.execute(
            "SELECT demand, day, at, hash, state, seen, EXISTS (SELECT 1 FROM correction WHERE target = mark.hash) "
            "FROM mark WHERE demand = ?",
            (demand,),
        ).fetchall()
        marks = [Mark(d, y, a, h, State(s), n) for d, y, a, h, s, n, _ in found]
        return marks, {r[3] for r in found if r[6]}


def _row(packed: Packed) -> Row:
    name, parents, body = packed
    return Row(hash=name, parents=tuple(parents.split()), entry=entry_of(body))


def _json(values: Iterable[str]) -> str:
    import msgspec

    return msgspec.json.encode(sorted(values)).decode()


def _parts(values: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(values), _BATCH):
        yield values[start : start + _BATCH]
