"""The full-text index of a store: one row a measure, made from its row and its texts, and kept in step with them by triggers.

The index holds no words of its own (FTS5 "contentless"): what was indexed is kept packed beside it, so that a row can be taken
out again and matching words can be shown. Everything here can be made anew from the store (`fill`).
"""

import re
import sqlite3
from collections.abc import Iterable, Iterator
from datetime import date

from msgspec import Struct

from onrecord.record.blobs import pack, reader
from onrecord.record.model import CommitteeWork, Measure, MeasureText, MeasureType
from onrecord.record.standings import STANDINGS
from onrecord.record.status import standing

EDITION = "1"  # changes when what is indexed changes; an index of another edition is made anew
COLUMNS = ("titles", "subjects", "summary", "clauses")
TOKENIZER = "porter unicode61 remove_diacritics 2"
ANYTHING = "facets : xxmeasure0"  # matches every row
_ORDER = tuple(MeasureType(t) for t in ("sconres", "hconres", "sres", "hres", "sjres", "hjres", "s", "hr"))
_PLACE = {kind: place for place, kind in enumerate(_ORDER)}
_MOST = 100_000  # numbers of one type in one Congress
_TAGS = re.compile(r"<[^>]*>")
_TABLES = """
CREATE TABLE found (
  key INTEGER PRIMARY KEY, title TEXT NOT NULL, introduced TEXT, last TEXT, standing TEXT NOT NULL, words BLOB NOT NULL
) STRICT;
CREATE TABLE unfound (measure TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE VIRTUAL TABLE finder USING fts5 (
  titles, subjects, summary, clauses, facets, content = "", columnsize = 0, tokenize = "porter unicode61 remove_diacritics 2"
);
CREATE TRIGGER found_measure_new AFTER INSERT ON measure BEGIN INSERT OR IGNORE INTO unfound VALUES (new.id); END;
CREATE TRIGGER found_measure_changed AFTER UPDATE ON measure BEGIN INSERT OR IGNORE INTO unfound VALUES (new.id); END;
CREATE TRIGGER found_measure_gone AFTER DELETE ON measure BEGIN INSERT OR IGNORE INTO unfound VALUES (old.id); END;
CREATE TRIGGER found_text_new AFTER INSERT ON text BEGIN INSERT OR IGNORE INTO unfound VALUES (new.measure); END;
CREATE TRIGGER found_text_changed AFTER UPDATE ON text BEGIN INSERT OR IGNORE INTO unfound VALUES (new.measure); END;
CREATE TRIGGER found_text_gone AFTER DELETE ON text BEGIN INSERT OR IGNORE INTO unfound VALUES (old.measure); END;
"""
_TRIGGERS = tuple(f"found_{t}_{w}" for t in ("measure", "text") for w in ("new", "changed", "gone"))


class Words(Struct, frozen=True, array_like=True):
    """What the index knows of a measure; clauses with their labels."""

    titles: tuple[str, ...]
    subjects: tuple[str, ...]
    summary: str
    clauses: tuple[tuple[str, str], ...]
    facets: str


_WORDS, _MEASURE, _TEXT = reader(Words), reader(Measure), reader(MeasureText)


def number_of(congress: int, kind: MeasureType, number: int) -> int:
    """Return the number of a measure's row in the index: newer Congresses have the higher ones, and in each bills come first."""
    return (congress * len(_ORDER) + _PLACE[kind]) * _MOST + number


def measure_of(key: int) -> str:
    """Return the id of the measure of a row."""
    place, number = divmod(key, _MOST)
    congress, kind = divmod(place, len(_ORDER))
    return f"{_ORDER[kind].value}{number}-{congress}"


def key_of(measure_id: str) -> int | None:
    """Return the number of the row of a measure (`hres351-115`), or None where it is no such id."""
    named = re.fullmatch(r"([a-z]+)(\d+)-(\d+)", measure_id)
    return number_of(int(named[3]), MeasureType(named[1]), int(named[2])) if named else None


def place_of(kind: MeasureType | None) -> tuple[int, int, int]:
    """Return divisor, modulus and remainder that tell the rows of a type: `key / divisor % modulus = remainder`."""
    return _MOST, len(_ORDER), _PLACE[kind] if kind else 0


def congress_of(key: int) -> int:
    """Return the Congress of the measure of a row."""
    return key // _MOST // len(_ORDER)


def first_of(congress: int) -> int:
    """Return the lowest number that a measure of a Congress can have."""
    return congress * len(_ORDER) * _MOST


def ready(connection: sqlite3.Connection) -> bool:
    """Whether the store has an index of this edition."""
    held = connection.execute("SELECT value FROM meta WHERE key = 'finder'").fetchone()
    return bool(held and held[0] == EDITION)


def pending(connection: sqlite3.Connection) -> int:
    """Return how many measures changed since they were last indexed."""
    return int(connection.execute("SELECT count(*) FROM unfound").fetchone()[0])


def fill(connection: sqlite3.Connection) -> int:
    """Bring the index up to date, in the transaction that is open; return how many measures were indexed."""
    fresh = not ready(connection)
    if fresh:
        _make(connection)
    ids = [r[0] for r in connection.execute("SELECT measure FROM unfound ORDER BY measure")]
    for measure_id in ids:
        _forget(connection, measure_id)
        _add(connection, measure_id)
    connection.execute("DELETE FROM unfound")
    if fresh or len(ids) > 1000:
        connection.execute("INSERT INTO finder (finder) VALUES ('optimize')")
    return len(ids)


def unpack(blob: bytes) -> Words:
    """Return what was indexed of a measure."""
    return _WORDS(blob)


def introduced_by(
    connection: sqlite3.Connection, person: str, since: date | None, until: date | None
) -> tuple[str, ...]:
    """Return the ids of the measures that a member introduced between two days, newest Congress first; none where there is no index."""
    if not person.isalnum() or not ready(connection):
        return ()
    rows = connection.execute(
        "SELECT found.key FROM finder JOIN found ON found.key = finder.rowid WHERE finder MATCH ? AND found.introduced BETWEEN ? AND ? "
        "ORDER BY found.key DESC",
        (f"facets : {sponsor_facet(person)}", str(since or date.min), str(until or date.max)),
    )
    return tuple(measure_of(row[0]) for row in rows)


def _make(connection: sqlite3.Connection) -> None:
    for trigger in _TRIGGERS:
        connection.execute(f"DROP TRIGGER IF EXISTS {trigger}")
    for table in ("finder", "found", "unfound"):
        connection.execute(f"DROP TABLE IF EXISTS {table}")
    for statement in _statements(_TABLES):
        connection.execute(statement)
    connection.execute("INSERT OR REPLACE INTO meta VALUES ('finder', ?)", (EDITION,))
    connection.execute("INSERT INTO unfound SELECT id FROM measure")


def _statements(script: str) -> Iterator[str]:
    """Yield a script's statements: `executescript` would commit the transaction that is open."""
    part = ""
    for line in script.splitlines(keepends=True):
        part += line
        if sqlite3.complete_statement(part):
            yield part
            part = ""


def _forget(connection: sqlite3.Connection, measure_id: str) -> None:
    held = connection.execute("SELECT key, words FROM found WHERE key = ?", (key_of(measure_id),)).fetchone()
    if held:
        columns = ", ".join((*COLUMNS, "facets"))
        connection.execute(
            f"INSERT INTO finder (finder, rowid, {columns}) VALUES ('delete', ?, ?, ?, ?, ?, ?)",  # noqa: S608 - own names
            (held[0], *indexed(unpack(held[1]))),
        )
        connection.execute("DELETE FROM found WHERE key = ?", (held[0],))


def _add(connection: sqlite3.Connection, measure_id: str) -> None:
    row = connection.execute("SELECT data, introduced, last FROM measure WHERE id = ?", (measure_id,)).fetchone()
    key = key_of(measure_id)
    if row is None or key is None:
        return
    measure = _MEASURE(row[0])
    stands = standing(measure).key
    last = connection.execute(
        "SELECT data FROM text WHERE measure = ? ORDER BY day DESC, version DESC LIMIT 1", (measure_id,)
    ).fetchone()
    words = words_of(measure, _TEXT(last[0]) if last else None, stands)
    blob = pack(words)
    connection.execute(
        "INSERT INTO finder (rowid, titles, subjects, summary, clauses, facets) VALUES (?, ?, ?, ?, ?, ?)",
        (key, *indexed(words)),
    )
    connection.execute(
        "INSERT INTO found VALUES (?, ?, ?, ?, ?, ?)", (key, measure.title, row[1], row[2], stands, blob)
    )


def indexed(words: Words) -> tuple[str, str, str, str, str]:
    """Return the columns of a row of the index."""
    return (
        "\n".join(words.titles), "\n".join(words.subjects), words.summary, "\n".join(w for _, w in words.clauses), words.facets
    )  # fmt: skip


def words_of(measure: Measure, text: MeasureText | None, stands: str) -> Words:
    """Gather what is indexed of a measure: titles, subjects, summary, the clauses of its last text, and what filters ask for."""
    clauses = [*(("", r) for r in text.recitals), *((c.label, c.text) for c in text.clauses)] if text else []
    subjects = (*measure.subjects, measure.policy_area) if measure.policy_area else measure.subjects
    return Words(
        titles=tuple(dict.fromkeys((measure.title, *(t.text for t in measure.titles)))),
        subjects=tuple(dict.fromkeys(subjects)),
        summary=" ".join(_TAGS.sub(" ", measure.summary or "").split()),
        clauses=tuple(c for c in clauses if c[1]),
        facets=" ".join(dict.fromkeys(_facets(measure, stands))),
    )


def _facets(measure: Measure, stands: str) -> Iterator[str]:
    yield "xxmeasure0"
    yield congress_facet(measure.congress)
    yield type_facet(measure.type)
    yield standing_facet(stands)
    yield from (sponsor_facet(s.person) for s in measure.sponsors)
    yield from (cosponsor_facet(c.person) for c in measure.cosponsors)
    yield from (committee_facet(c) for c in _codes(measure.committees))


def _codes(committees: Iterable[CommitteeWork]) -> Iterator[str]:
    for work in committees:
        yield work.code
        if not work.code.endswith("00"):
            yield work.code[:-2] + "00"  # what a subcommittee has, its committee has


def moved_facets() -> str:
    """Return what asks for the measures that at least one House has passed."""
    keys = [key for key, known in STANDINGS.items() if known.weight >= STANDINGS["passed-one"].weight]
    return f"facets : ({' OR '.join(map(standing_facet, keys))})"


# A facet is one word that no prose holds; the closing 0 keeps the stemmer from it.
def congress_facet(congress: int) -> str:
    """Return the word for a Congress."""
    return f"xxcongress{congress}"


def type_facet(kind: MeasureType) -> str:
    """Return the word for a type."""
    return f"xxtype{kind.value}0"


def standing_facet(key: str) -> str:
    """Return the word for where a measure stands."""
    return f"xxstands{key.replace('-', '')}0"


def sponsor_facet(person: str) -> str:
    """Return the word for a sponsor."""
    return f"xxsponsor{person.lower()}0"


def cosponsor_facet(person: str) -> str:
    """Return the word for a cosponsor."""
    return f"xxcosponsor{person.lower()}0"


def committee_facet(code: str) -> str:
    """Return the word for a committee."""
    return f"xxcommittee{code.lower()}0"
