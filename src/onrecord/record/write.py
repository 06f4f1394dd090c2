"""Writing into a store: each object as a row with its blob, and the keys under which it is found."""

import re
import sqlite3
from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from functools import lru_cache

import msgspec
from msgspec import Struct

from onrecord.record import names, titles
from onrecord.record.blobs import pack, reader
from onrecord.record.floor import dispositions
from onrecord.record.model import (
    Chamber,
    Committee,
    Document,
    Holder,
    Measure,
    MeasureText,
    Member,
    RollCall,
    Seat,
    Term,
)

_MEASURE, _ROLL, _MEMBER = reader(Measure), reader(RollCall), reader(Member)
_OPEN = "9999-12-31"


def put_document(connection: sqlite3.Connection, document: Document, kind: str) -> None:
    """Write a document's row."""
    connection.execute(
        "INSERT OR REPLACE INTO document VALUES (?, ?, ?, ?, ?)",
        (document.sha256 or "", document.name, kind, document.url, document.retrieved),
    )


class MeasureRow(Struct, frozen=True):
    """A measure made ready to be written, without the objects that it is made of: its columns and all that it is found by.

    Days are as ISO 8601 writes them. `updated` is when the source last changed it; `sha256` the digest of its document; `words` all its titles.
    """

    id: str
    congress: int
    kind: str
    number: int
    introduced: str | None
    last: str | None
    updated: str | None
    blob: bytes
    sha256: str | None
    titles: tuple[str, ...]
    acted: tuple[str, ...]
    words: str
    committees: tuple[tuple[str, bytes], ...]


def row_of(measure: Measure, updated: str | None = None) -> MeasureRow:
    """Return the row of a measure; `updated` is when its source last changed it (ISO 8601), by default when it was retrieved."""
    named = tuple(dict.fromkeys((measure.title, *(t.text for t in measure.titles))))
    return MeasureRow(
        id=measure.id,
        congress=measure.congress,
        kind=measure.type.value,
        number=measure.number,
        introduced=_iso(measure.introduced),
        last=_iso(max((a.day for a in measure.actions), default=measure.introduced)),
        updated=updated or measure.document.retrieved,
        blob=pack(measure),
        sha256=measure.document.sha256,
        titles=tuple(sorted({titles.key(t) for t in named if t})),
        acted=tuple(sorted({d.day.isoformat() for d in dispositions(measure)})),
        words=" . ".join(named),
        committees=tuple(filter(None, (_committee_of(w.code, w.name, w.chamber) for w in measure.committees))),
    )


def put_measures(connection: sqlite3.Connection, measures: Iterable[Measure]) -> None:
    """Write measures with their titles, days of floor acts and words."""
    for measure in measures:
        put_measure(connection, row_of(measure))


def put_measure(connection: sqlite3.Connection, row: MeasureRow) -> bool:
    """Write one measure; False where a newer one is held."""
    held = connection.execute("SELECT updated, data FROM measure WHERE id = ?", (row.id,)).fetchone()
    if held and held[0] and row.updated and _instant(held[0]) > _instant(row.updated):
        return False
    if held:
        replaced = _MEASURE(held[1]).document.sha256
        connection.execute("DELETE FROM document WHERE sha256 = ? AND sha256 <> ?", (replaced, row.sha256))
        for table in ("title", "act", "words"):
            connection.execute(f"DELETE FROM {table} WHERE measure = ?", (row.id,))  # noqa: S608 - own table names
    connection.execute(
        "INSERT OR REPLACE INTO measure VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (row.id, row.congress, row.kind, row.number, row.introduced, row.last, row.updated, row.blob),
    )
    connection.executemany("INSERT OR IGNORE INTO title VALUES (?, ?)", [(k, row.id) for k in row.titles])
    connection.executemany("INSERT OR IGNORE INTO act VALUES (?, ?)", [(d, row.id) for d in row.acted])
    connection.execute("INSERT INTO words VALUES (?, ?)", (row.id, row.words))
    connection.executemany("INSERT OR IGNORE INTO committee VALUES (?, ?)", row.committees)
    return True


@lru_cache(maxsize=2048)
def _committee_of(code: str, name: str, chamber: Chamber | None) -> tuple[str, bytes] | None:
    """Return the row of a committee that only a measure names, so that it is known where no file of committees is loaded.

    BILLSTATUS writes `hsfa00` and "Foreign Affairs Committee" (userguide, committees/item) for HSFA, "House Committee on Foreign Affairs".
    """
    topic = re.sub(r"\s*\([^)]*\)|\s+(?:Committee|Subcommittee)$", "", name)
    if not re.fullmatch(r"[a-z]{4}\d\d", code) or not topic or chamber is None:
        return None
    whole = topic if "Committee on" in topic else f"{chamber.value.title()} Committee on {topic}"
    main, sub = code[:4].upper(), code[4:]
    found = (
        Committee(code=main, name=whole, chamber=chamber)
        if sub == "00"
        else Committee(code=main + sub, name=topic, chamber=chamber, parent=main)
    )
    return found.code, pack(found)


def _instant(stamp: str) -> str:
    """Return a time in a form that sorts: `2019-04-18T10:00:00Z`, `2019-04-18 10:00:00` and a bare day compare rightly."""
    return stamp[:19].replace(" ", "T").rstrip("Z")


def forget_read(connection: sqlite3.Connection) -> None:
    """Drop from the files set aside those whose very bytes were read since."""
    connection.execute("DELETE FROM quarantine WHERE sha256 IN (SELECT sha256 FROM document)")


def _iso(day: object) -> str | None:
    return str(day) if day else None


def put_texts(connection: sqlite3.Connection, texts: Iterable[MeasureText]) -> None:
    """Write texts, one row a version."""
    connection.executemany(
        "INSERT OR REPLACE INTO text VALUES (?, ?, ?, ?)",
        ((t.measure, t.version, _iso(t.day), pack(t)) for t in texts),
    )


def put_rolls(connection: sqlite3.Connection, rolls: Iterable[RollCall]) -> None:
    """Write roll calls; Senate positions are mapped from LIS to Bioguide ids by `map_senators`."""
    connection.executemany(
        "INSERT OR REPLACE INTO roll VALUES (?, ?, ?, ?, ?, ?)",
        ((r.id, r.measure, r.day.isoformat(), r.year, r.chamber.value, pack(r)) for r in rolls),
    )


def map_senators(connection: sqlite3.Connection) -> None:
    """Give the positions of Senate roll calls the Bioguide ids that the members' LIS ids lead to."""
    crosswalk = dict(connection.execute("SELECT lis, id FROM member WHERE lis IS NOT NULL"))
    for roll_id, blob in connection.execute("SELECT id, data FROM roll WHERE chamber = 'senate'").fetchall():
        roll = _ROLL(blob)
        mapped = tuple(msgspec.structs.replace(p, person=crosswalk.get(p.person, p.person)) for p in roll.positions)
        if mapped != roll.positions:
            connection.execute(
                "UPDATE roll SET data = ? WHERE id = ?",
                (pack(msgspec.structs.replace(roll, positions=mapped)), roll_id),
            )


def put_members(connection: sqlite3.Connection, members: Iterable[Member]) -> None:
    """Write members: the terms, roles and names of several files, and of the store, are united."""
    groups: dict[str, list[Member]] = defaultdict(list)
    for member in members:
        groups[member.id].append(member)
    for person, found in groups.items():
        row = connection.execute("SELECT data FROM member WHERE id = ?", (person,)).fetchone()
        whole = united([_MEMBER(row[0]), *found] if row else found)
        connection.execute("INSERT OR REPLACE INTO member VALUES (?, ?, ?)", (whole.id, whole.lis, pack(whole)))
        connection.executemany("INSERT OR IGNORE INTO name VALUES (?, ?)", [(k, whole.id) for k in name_keys(whole)])
        connection.execute("DELETE FROM term WHERE member = ?", (whole.id,))
        rows = [
            (t.state, t.chamber.value, _iso(t.start), _iso(t.end) or _OPEN, whole.id)
            for t in whole.terms
            if t.chamber and t.start
        ]
        connection.executemany("INSERT OR IGNORE INTO term VALUES (?, ?, ?, ?, ?)", rows)


def united(members: list[Member]) -> Member:
    """Unite what several files say of one person: a later file's term replaces an earlier one's of the same start.

    The last seat that a file gives without its days stays behind the dated terms: it says what came after them.
    """
    dated = {(t.chamber, t.start): t for m in members for t in m.terms if t.start}
    undated = [t for m in members for t in m.terms if not t.start]
    terms: tuple[Term, ...] = (*sorted(dated.values(), key=lambda t: str(t.start)), *undated[-1:])
    roles = {(r.title, r.start): r for m in members for r in m.roles}
    best = max(members, key=lambda m: (bool(m.gender), len(m.terms), m.official != ""))
    others = dict.fromkeys(n for m in members for n in (*m.other_names, m.last) if n != best.last)
    return msgspec.structs.replace(
        best, terms=terms, roles=tuple(sorted(roles.values(), key=lambda r: r.start)), other_names=tuple(others),
        lis=best.lis or next((m.lis for m in members if m.lis), None),
        names=tuple(dict.fromkeys(n for m in members for n in m.names)),
        birthday=best.birthday or next((m.birthday for m in members if m.birthday), None),
        nickname=best.nickname or next((m.nickname for m in members if m.nickname), ""),
    )  # fmt: skip


def name_keys(member: Member) -> set[str]:
    """Return the keys under which a member is found: each last name, and each part of a double one."""
    keys: set[str] = set()
    for last in (member.last, *member.other_names):
        whole = names.key(last)
        keys.add(whole)
        keys.add(whole.replace(" ", ""))
        keys |= {p for p in whole.split() if len(p) > 2}
    return keys - {""}


def put_committees(connection: sqlite3.Connection, committees: Iterable[Committee]) -> None:
    """Write committees."""
    connection.executemany("INSERT OR REPLACE INTO committee VALUES (?, ?)", ((c.code, pack(c)) for c in committees))


def put_seats(connection: sqlite3.Connection, seats: Iterable[Seat]) -> None:
    """Write committee seats of one dated roster."""
    connection.executemany(
        "INSERT OR REPLACE INTO seat VALUES (?, ?, ?, ?)",
        ((s.committee, s.person, s.day.isoformat(), pack(s)) for s in seats),
    )


def put_executive(connection: sqlite3.Connection, holders: Iterable[Holder]) -> None:
    """Write presidents and vice presidents with their terms, in whatever order files come.

    Of two that tell of one term the one with its later end counts.
    """
    held: dict[tuple[str, date], Holder] = {}
    for one in sorted((*executive(connection), *holders), key=lambda h: (h.end or date.min, h.source)):
        held[one.office, one.start] = one
    rows = [held[k] for k in sorted(held)]
    connection.execute("INSERT OR REPLACE INTO meta VALUES ('executive', ?)", (msgspec.json.encode(rows).decode(),))


def executive(connection: sqlite3.Connection) -> tuple[Holder, ...]:
    """Return the presidents and vice presidents that a store holds from the congress-legislators file, by office and day."""
    found = connection.execute("SELECT value FROM meta WHERE key = 'executive'").fetchone()
    return msgspec.json.decode(found[0], type=tuple[Holder, ...]) if found else ()
