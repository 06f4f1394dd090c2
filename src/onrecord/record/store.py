"""The record as one SQLite file: a row and a blob for each measure, text, roll call and member."""

import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any, Self, TypeVar

from onrecord.errors import RecordError
from onrecord.record.blobs import reader
from onrecord.record.finder import introduced_by
from onrecord.record.mapped import read_only
from onrecord.record.model import (
    CaucusRole,
    Chamber,
    Committee,
    Coverage,
    Holder,
    Measure,
    MeasureText,
    MeasureType,
    Member,
    RollCall,
    Seat,
)
from onrecord.record.offices import caucus_roles, holders
from onrecord.record.ranking import Among, rank, titles_held
from onrecord.record.rosters import holders_of, roster_day
from onrecord.record.schema import inspect, prepare

T = TypeVar("T")
_MEASURE = reader(Measure)
_TEXT = reader(MeasureText)
_ROLL = reader(RollCall)
_MEMBER = reader(Member)
_COMMITTEE = reader(Committee)
_SEAT = reader(Seat)
_CACHED = 4096  # decoded objects kept by one reader
# measures among them: those that a claim of a page may be about (a dozen named, eight related ones) and a few more; of many more, letting
# go would cost as much as reading, as they leave the processor's caches
_RECENT = 32


class Store:
    """A store, open for reading (`open`) or for writing (`create`, `memory`). Implements the Record protocol."""

    def __init__(self, connection: sqlite3.Connection, name: str) -> None:
        self.connection = connection
        self.name = name
        self._kept: dict[tuple[str, str], Any] = {}
        self._recent: dict[str, Measure | None] = {}
        self._asked = connection.cursor().execute

    @classmethod
    def open(cls, path: Path | str) -> Self:
        """Open a store for reading. Raises RecordError where there is none or where it is not ours."""
        path = Path(path)
        if not path.is_file():
            raise RecordError(f"{path}: no such store; make one with `onrecord record load FILES --into {path}`")
        connection = read_only(path)
        try:
            inspect(connection, str(path))
        except RecordError:
            connection.close()
            raise
        return cls(connection, str(path))

    @classmethod
    def create(cls, path: Path | str) -> Self:
        """Open a store for writing, making it or bringing it up to date first."""
        path = Path(path)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            connection = sqlite3.connect(path)
        except (OSError, sqlite3.Error) as error:
            raise RecordError(f"{path}: cannot be written ({error})") from None
        try:
            prepare(connection, str(path))
        except (RecordError, sqlite3.Error) as error:
            connection.close()
            raise (
                error if isinstance(error, RecordError) else RecordError(f"{path}: cannot be written ({error})")
            ) from None
        return cls(connection, str(path))

    @classmethod
    def memory(cls) -> Self:
        """Make an empty store in memory."""
        connection = sqlite3.connect(":memory:")
        prepare(connection, "memory")
        return cls(connection, "memory")

    def close(self) -> None:
        """Close the store."""
        self.connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _one(self, kind: str, key: str, sql: str, read: Callable[[bytes], T]) -> T | None:
        kept, held = self._kept, (kind, key)
        if held in kept:
            return kept[held]  # type: ignore[no-any-return]
        row = self.connection.execute(sql, (key,)).fetchone()
        if len(kept) > _CACHED:
            kept.clear()
        found = kept[held] = read(row[0]) if row else None
        return found

    def measure(self, measure_id: str) -> Measure | None:
        """Return a measure by id (`hres351-115`)."""
        recent = self._recent
        if measure_id in recent:
            return recent[measure_id]
        row = self._asked("SELECT data FROM measure WHERE id = ?", (measure_id,)).fetchone()
        if len(recent) >= _RECENT:
            recent.clear()
        found = recent[measure_id] = _MEASURE(row[0]) if row else None
        return found

    def numbered(self, kind: MeasureType, number: int) -> tuple[str, ...]:
        """Return the ids of the measures of that type and number, newest congress first."""
        rows = self.connection.execute(
            "SELECT id FROM measure WHERE type = ? AND number = ? ORDER BY congress DESC", (kind.value, number)
        )
        return tuple(r[0] for r in rows)

    def titled(self, keys: Collection[str]) -> dict[str, tuple[str, ...]]:
        """Map each known title key to the ids of the measures that bear it."""
        found: dict[str, list[str]] = {}
        for part in _chunks(keys):
            marks = ",".join("?" * len(part))
            for key, measure in self.connection.execute(f"SELECT key, measure FROM title WHERE key IN ({marks})", part):  # noqa: S608 - marks only
                found.setdefault(key, []).append(measure)
        return {k: tuple(v) for k, v in found.items()}

    def ranked(
        self,
        words: Collection[str],
        *,
        types: Collection[MeasureType] = (),
        since: date | None = None,
        until: date | None = None,
        limit: int = 20,
    ) -> tuple[tuple[str, float], ...]:
        """Rank measures by the words of their titles: the rarer a word in the store, the more it counts."""
        among = Among(types=types, since=since, until=until)
        return rank(self.connection, self._total, words, among)[:limit]

    @cached_property
    def _total(self) -> int:
        return titles_held(self.connection)

    def brought_by(self, person: str, since: date | None = None, until: date | None = None) -> tuple[str, ...]:
        """Return the ids of the measures that a member introduced between two days, from the full-text index; none where it was not made."""
        asked = ("brought_by", f"{person} {since} {until}")
        if asked not in self._kept:
            self._kept[asked] = introduced_by(self.connection, person, since, until)
        return self._kept[asked]  # type: ignore[no-any-return]

    def acted(self, first: date, last: date, codes: Collection[str] = ()) -> tuple[str, ...]:  # noqa: ARG002 - part of the protocol
        """Return the ids of the measures that a chamber passed, agreed to or rejected between two days."""
        rows = self.connection.execute(
            "SELECT DISTINCT measure FROM act WHERE day BETWEEN ? AND ? ORDER BY day DESC",
            (first.isoformat(), last.isoformat()),
        )
        return tuple(r[0] for r in rows)

    def text(self, measure_id: str, version: str) -> MeasureText | None:
        """Return the words of one version."""
        row = self.connection.execute(
            "SELECT data FROM text WHERE measure = ? AND version = ?", (measure_id, version)
        ).fetchone()
        return _TEXT(row[0]) if row else None

    def texts(self, measure_id: str) -> tuple[MeasureText, ...]:
        """Return all stored versions of a measure's words, earliest first."""
        if ("texts", measure_id) not in self._kept:
            rows = self.connection.execute(
                "SELECT data FROM text WHERE measure = ? ORDER BY day, version", (measure_id,)
            )
            self._kept["texts", measure_id] = tuple(_TEXT(r[0]) for r in rows)
        return self._kept["texts", measure_id]  # type: ignore[no-any-return]

    def worded(self) -> tuple[str, ...]:
        """Return the ids of the measures whose words are held, in order."""
        return tuple(r[0] for r in self.connection.execute("SELECT DISTINCT measure FROM text ORDER BY measure"))

    def roll_call(self, roll_id: str) -> RollCall | None:
        """Return a roll call by id (`h123-115.2017`)."""
        return self._one("roll", roll_id, "SELECT data FROM roll WHERE id = ?", _ROLL)

    def roll_calls(self, measure_id: str) -> tuple[RollCall, ...]:
        """Return the stored roll calls on a measure, earliest first."""
        rows = self.connection.execute(
            "SELECT id FROM roll WHERE measure = ? ORDER BY day, id", (measure_id,)
        ).fetchall()
        return tuple(c for c in (self.roll_call(r[0]) for r in rows) if c)

    def member(self, person: str) -> Member | None:
        """Return a member by Bioguide id."""
        return self._one("member", person, "SELECT data FROM member WHERE id = ?", _MEMBER)

    def members_named(self, keys: Collection[str]) -> dict[str, tuple[Member, ...]]:
        """Map each name key to the members who bear it as a last name."""
        found: dict[str, list[Member]] = {}
        for part in _chunks(keys):
            marks = ",".join("?" * len(part))
            sql = f"SELECT key, member FROM name WHERE key IN ({marks})"  # noqa: S608 - marks only
            for key, member in self.connection.execute(sql, part).fetchall():
                if (person := self.member(member)) is not None:
                    found.setdefault(key, []).append(person)
        return {k: tuple(v) for k, v in found.items()}

    def delegation(self, state: str, chamber: Chamber, day: date) -> tuple[Member, ...]:
        """Return who represented a state in a chamber on a day."""
        sql = "SELECT DISTINCT member FROM term WHERE state = ? AND chamber = ? AND start <= ? AND until >= ?"
        rows = self.connection.execute(sql, (state, chamber.value, day.isoformat(), day.isoformat())).fetchall()
        found = [m for m in (self.member(r[0]) for r in rows) if m]
        return tuple(m for m in found if (t := m.term_on(day)) and t.state == state and t.chamber is chamber)

    @cached_property
    def _committees(self) -> tuple[Committee, ...]:
        return tuple(_COMMITTEE(r[0]) for r in self.connection.execute("SELECT data FROM committee ORDER BY code"))

    def committees(self) -> tuple[Committee, ...]:
        """Return every committee known, current and former, with its subcommittees."""
        return self._committees

    def seats(self, person: str, day: date) -> tuple[Seat, ...]:
        """Return a person's committee seats by the roster nearest to the day within its Congress, or nothing."""
        rows = self.connection.execute(
            "SELECT data FROM seat WHERE person = ? AND day = ?", (person, roster_day(self.connection, day))
        )
        return tuple(_SEAT(r[0]) for r in rows)

    def roster(self, code: str, day: date) -> tuple[Seat, ...]:
        """Return the roster of a committee nearest to the day within its Congress, or nothing."""
        rows = self.connection.execute(
            "SELECT data FROM seat WHERE committee = ? AND day = ?", (code, roster_day(self.connection, day))
        )
        return tuple(_SEAT(r[0]) for r in rows)

    def rosters(self, code: str) -> tuple[date, ...]:
        """Return the days of which a roster of a committee is held, earliest first."""
        rows = self.connection.execute("SELECT DISTINCT day FROM seat WHERE committee = ? ORDER BY day", (code,))
        return tuple(date.fromisoformat(r[0]) for r in rows)

    def holders(self, office: str | None = None) -> Iterable[Holder]:
        """Return the rows of the dated table of offices of the United States, or of one office, also a foreign one.

        Of one office, the terms of presidents and vice presidents that `executive.yaml` tells come along for the days that the
        table does not cover.
        """
        return holders() if office is None else holders_of(self.connection, office)

    def caucus_roles(self) -> Iterable[CaucusRole]:
        """Return the rows of the dated table of caucuses."""
        return caucus_roles()

    def _count(self, table: str) -> int:
        return int(self.connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])  # noqa: S608 - own table names

    def coverage(self) -> Coverage:
        """Say what the store holds."""
        measures = self.connection.execute(
            "SELECT type || '-' || congress, count(*) FROM measure GROUP BY congress, type ORDER BY congress, type"
        )
        rolls = self.connection.execute(
            "SELECT chamber || ' ' || year, count(*) FROM roll GROUP BY chamber, year ORDER BY chamber, year"
        )
        loaded = self.connection.execute("SELECT value FROM meta WHERE key = 'loaded'").fetchone()
        return Coverage(
            measures=dict(measures.fetchall()), texts=self._count("text"), roll_calls=dict(rolls.fetchall()), members=self._count("member"),
            loaded=loaded[0] if loaded else None,
        )  # fmt: skip

    def quarantined(self) -> tuple[tuple[str, str], ...]:
        """Return the documents set aside at loading, with the reason for each."""
        return tuple(self.connection.execute("SELECT name, reason FROM quarantine ORDER BY name"))


def _chunks(keys: Collection[str]) -> Iterator[list[str]]:
    held = list(dict.fromkeys(keys))
    for at in range(0, len(held), 500):
        yield held[at : at + 500]
