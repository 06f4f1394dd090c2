"""Search over a store's full-text index, bounded whatever is asked: never a ranked OR, never every match of a common word.

Candidates come from a few questions to the index, each cut at a fixed number of rows and newest Congress first: the words as a
phrase in a title, all in the titles, all anywhere, and the same among the measures that a House has passed. They are ranked here.
Where nothing holds all the words, the rarest ones are asked one by one, and a measure is worth the words it holds.
"""

import math
import re
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from heapq import nlargest
from itertools import pairwise
from typing import TypeVar

from msgspec import Struct

from onrecord.record import finder
from onrecord.record.congresses import congress_on, congress_over
from onrecord.record.excerpts import Seeker, Term, excerpts_of
from onrecord.record.model import MeasureType
from onrecord.record.results import Excerpt, Facets, Hit, Listed, Query
from onrecord.record.standings import STANDINGS

T = TypeVar("T")
COUNTED = 1000  # matches are counted up to here
FACETED = COUNTED  # of the newest matches, whose facets are counted
_ROWS = 60  # rows taken for one question to the index
_TERMS = 12  # words of a query that are read
_RARE = 4  # words asked one by one where nothing holds them all
_COMMON = 2000  # matches after which a word is as common as need be known
_SELECT = "SELECT found.key, found.title, found.introduced, found.standing FROM finder CROSS JOIN found ON found.key = finder.rowid"
_QUERY = re.compile(r'(?P<minus>-)?(?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+))')
_TOKEN = re.compile(r"[^\W_]+")
_ANY = "{" + " ".join(finder.COLUMNS) + "}"


class Terms(Struct, frozen=True):
    """The terms of a query: wanted ones and unwanted ones."""

    wanted: tuple[Term, ...]
    unwanted: tuple[Term, ...] = ()


class Row(Struct, frozen=True, array_like=True):
    """A row that a question to the index brought."""

    key: int
    title: str
    introduced: str | None
    standing: str


class Outcome(Struct, frozen=True, kw_only=True):
    """What the index had for a query."""

    hits: tuple[Hit, ...]
    total: int
    relaxed: bool = False
    absent: tuple[str, ...] = ()


def terms_of(words: str) -> Terms:
    """Read a query: words, "phrases in quotation marks", beginnings* and -unwanted words."""
    wanted: dict[Term, None] = {}
    unwanted: dict[Term, None] = {}
    for match in _QUERY.finditer(words):
        written = match["phrase"] if match["phrase"] is not None else match["word"]
        tokens = tuple(_TOKEN.findall(written.lower()))
        if tokens:
            term = Term(tokens, prefix=match["phrase"] is None and written.endswith("*"))
            (unwanted if match["minus"] else wanted)[term] = None
    return Terms(tuple(wanted)[:_TERMS], tuple(unwanted)[:_TERMS])


def run(connection: sqlite3.Connection, query: Query, today: date) -> Outcome:
    """Answer a query from the index; standings are as of today."""
    asking = _Asking(connection, query, today)
    terms = terms_of(query.words)
    if query.words and not terms.wanted and not terms.unwanted:
        return Outcome(hits=(), total=0)  # signs alone
    if not terms.wanted:
        rows = asking.rows(_all((), terms.unwanted), max(_ROWS, query.limit))
        hits = [asking.hit(row, 0.0, ()) for row in rows[: query.limit]]
        return Outcome(hits=tuple(hits), total=asking.count(_all((), terms.unwanted)))
    whole = _all((f"{_ANY} : ({_and(terms.wanted)})",), terms.unwanted)
    total = asking.count(whole)
    if total:
        ranked = _rank_whole(asking, terms, whole)
        return Outcome(hits=_shown(asking, ranked, terms), total=total)
    ranked, absent = _rank_part(asking, terms)
    return Outcome(hits=_shown(asking, ranked, terms), total=len(ranked), relaxed=True, absent=absent)


def facets(connection: sqlite3.Connection, query: Query, today: date) -> Facets:
    """Count the Congresses, types and standings of what holds all the words of a query."""
    terms = terms_of(query.words)
    if query.words and not terms.wanted and not terms.unwanted:
        return Facets()
    whole = (f"{_ANY} : ({_and(terms.wanted)})",) if terms.wanted else ()
    rows = _Asking(connection, query, today).rows(_all(whole, terms.unwanted), FACETED + 1)
    counted = rows[:FACETED]
    measures = [finder.measure_of(r.key).partition("-") for r in counted]
    return Facets(
        congresses=_most(int(congress) for _, _, congress in measures),
        types=_most(name.rstrip("0123456789") for name, _, _ in measures),
        statuses=_most(_standing(r, today) for r in counted),
        counted=len(counted),
        cut=len(rows) > FACETED,
    )


def _most(values: Iterable[T]) -> tuple[tuple[T, int], ...]:
    return tuple(Counter(values).most_common())


def listed(
    connection: sqlite3.Connection, today: date, *, congress: int | None = None, kind: MeasureType | None = None, after: str = "", limit: int
) -> tuple[Listed, ...]:  # fmt: skip
    """List measures, the newest Congress first, bills before resolutions, the higher number first; `after` is the last one seen."""
    last = finder.key_of(after) if after else None
    low, high = (finder.first_of(congress), finder.first_of(congress + 1)) if congress else (0, 2**62)
    rows = connection.execute(
        "SELECT key, title, introduced, standing FROM found WHERE key >= ? AND key < ? AND (? IS NULL OR key / ? % ? = ?) ORDER BY key DESC LIMIT ?",
        (low, high if last is None else min(high, last), kind and kind.value, *finder.place_of(kind), limit),
    )
    return tuple(
        Listed(
            id=finder.measure_of(row.key), title=row.title, introduced=date.fromisoformat(row.introduced) if row.introduced else None,
            standing=_standing(row, today),
        )
        for row in (Row(*r) for r in rows)
    )  # fmt: skip


def _standing(row: Row, today: date) -> str:
    """Return where the measure of a row stands today: what was open when its Congress ended has died."""
    gone = congress_over(finder.congress_of(row.key), today) and not STANDINGS[row.standing].final
    return "died" if gone else row.standing


def _and(terms: Sequence[Term]) -> str:
    return " AND ".join(t.asked for t in terms)


def _all(parts: Sequence[str], unwanted: Sequence[Term]) -> str:
    asked = " AND ".join(parts)
    if unwanted:
        asked = f"({asked or finder.ANYTHING}) NOT {_ANY} : ({' OR '.join(t.asked for t in unwanted)})"
    return asked


def _rank_whole(asking: "_Asking", terms: Terms, whole: str) -> list[tuple[float, Row]]:
    phrase = Term(tuple(w for t in terms.wanted for w in t.words), prefix=terms.wanted[-1].prefix)
    found: dict[int, tuple[float, Row]] = {}

    def take(worth: float, asked: str) -> int:
        rows = asking.rows(asked, _ROWS)
        if len(rows) == _ROWS:  # there are more: those that went far first
            rows = [*asking.rows(f"({asked}) AND {finder.moved_facets()}", _ROWS), *rows]
        for row in rows:
            found.setdefault(row.key, (worth + _worth(row, len(phrase.words)), row))
        return len(rows)

    if len(phrase.words) > 1:
        take(6.0, _all((f"titles : {phrase.asked}",), terms.unwanted))
    if take(3.0, _all((f"titles : ({_and(terms.wanted)})",), terms.unwanted)) < max(_ROWS, asking.query.limit):
        take(0.0, whole)
    return sorted(found.values(), key=lambda pair: (-pair[0], -pair[1].key))


def _worth(row: Row, words: int) -> float:
    """Weigh what does not depend on the words: a short title says more by each of them, and so does a measure that went far."""
    return 3.0 * words / max(words, row.title.count(" ") + 1) + STANDINGS[row.standing].weight


def _rank_part(asking: "_Asking", terms: Terms) -> tuple[list[tuple[float, Row]], tuple[str, ...]]:
    held = {t: asking.keys(_all((f"{_ANY} : {t.asked}",), terms.unwanted)) for t in terms.wanted}
    absent = tuple(" ".join(t.words) for t, keys in held.items() if not keys)
    rare = sorted((t for t, keys in held.items() if keys), key=lambda t: len(held[t]))[:_RARE]
    for first, second in pairwise(rare):
        if len(held[second]) == _COMMON:  # cut short: what holds both words may be further down
            both = asking.keys(_all((f"{_ANY} : ({_and((first, second))})",), terms.unwanted), _ROWS)
            held[second] = held[second] | both
    scores: dict[int, float] = {}
    for term in rare:
        weight = math.log(1 + 100_000 / len(held[term]))
        for key in held[term]:
            scores[key] = scores.get(key, 0.0) + weight
    best = nlargest(max(_ROWS, asking.query.limit), scores, key=lambda key: (scores[key], key))
    ranked = [(scores[row.key] + _worth(row, 1) / 10, row) for row in asking.rows_of(best)]
    return sorted(ranked, key=lambda pair: (-pair[0], -pair[1].key)), absent


def _shown(asking: "_Asking", ranked: Sequence[tuple[float, Row]], terms: Terms) -> tuple[Hit, ...]:
    seekers = [Seeker(t) for t in terms.wanted]
    return tuple(
        asking.hit(row, score, tuple(excerpts_of(row.title, asking.words(row.key), seekers)))
        for score, row in ranked[: asking.query.limit]
    )


class _Asking:
    """One query's questions to the index, with its filters in each of them."""

    def __init__(self, connection: sqlite3.Connection, query: Query, today: date) -> None:
        self.connection, self.query, self.today = connection, query, today
        self.filters = _filters(query, today)

    def _where(self, asked: str) -> tuple[str, list[str | int]]:
        parts = [f"({p})" for p in (asked, *self.filters) if p]
        sql, values = "finder MATCH ?", [" AND ".join(parts) or finder.ANYTHING]
        bounds: list[str | int] = [*values]
        if self.query.congresses:
            sql += " AND finder.rowid BETWEEN ? AND ?"
            bounds += [finder.first_of(min(self.query.congresses)), finder.first_of(max(self.query.congresses) + 1) - 1]
        if self.query.since:
            sql += " AND found.last >= ?"
            bounds.append(self.query.since.isoformat())
        if self.query.until:
            sql += " AND found.introduced <= ?"
            bounds.append(self.query.until.isoformat())
        return sql, bounds

    def rows(self, asked: str, most: int) -> list[Row]:
        """Return the newest rows that match, at most so many."""
        where, values = self._where(asked)
        sql = f"{_SELECT} WHERE {where} ORDER BY finder.rowid DESC LIMIT ?"
        return [Row(*r) for r in self.connection.execute(sql, (*values, most))]

    def count(self, asked: str) -> int:
        """Count matches, up to a number."""
        where, values = self._where(asked)
        dated = " CROSS JOIN found ON found.key = finder.rowid" if self.query.since or self.query.until else ""
        inner = f"SELECT 1 FROM finder{dated} WHERE {where} LIMIT ?"  # noqa: S608 - values are bound
        return int(self.connection.execute(f"SELECT count(*) FROM ({inner})", (*values, COUNTED)).fetchone()[0])  # noqa: S608 - values are bound

    def keys(self, asked: str, most: int = _COMMON) -> set[int]:
        """Return the numbers of the newest rows that match, whatever their days."""
        parts = " AND ".join(f"({p})" for p in (asked, *self.filters))
        sql = "SELECT rowid FROM finder WHERE finder MATCH ? ORDER BY rowid DESC LIMIT ?"
        return {r[0] for r in self.connection.execute(sql, (parts, most))}

    def rows_of(self, keys: Sequence[int]) -> list[Row]:
        """Return rows by their numbers, those that the days let through."""
        marks = ",".join("?" * len(keys))
        sql = f"SELECT key, title, introduced, standing, last FROM found WHERE key IN ({marks})"  # noqa: S608 - marks only
        since, until = self.query.since, self.query.until
        rows = [
            Row(key, title, introduced, standing)
            for key, title, introduced, standing, last in self.connection.execute(sql, keys)
            if (not since or (last or "") >= since.isoformat())
            and (not until or (introduced or "") <= until.isoformat())
        ]
        return [r for r in rows if not self.query.congresses or finder.congress_of(r.key) in self.query.congresses]

    def hit(self, row: Row, score: float, excerpts: Sequence[Excerpt]) -> Hit:
        """Make a hit of a row."""
        return Hit(
            id=finder.measure_of(row.key), title=row.title, introduced=date.fromisoformat(row.introduced) if row.introduced else None,
            standing=_standing(row, self.today), score=round(score, 3), excerpts=tuple(excerpts),
        )  # fmt: skip

    def words(self, key: int) -> Iterator[finder.Words]:
        """Yield what was indexed of a row."""
        row = self.connection.execute("SELECT words FROM found WHERE key = ?", (key,)).fetchone()
        yield finder.unpack(row[0])


def _filters(query: Query, today: date) -> tuple[str, ...]:
    groups = (
        [finder.congress_facet(c) for c in query.congresses] if len(query.congresses) > 1 else [],
        [finder.type_facet(t) for t in query.types],
        [finder.sponsor_facet(query.sponsor)] if query.sponsor else [],
        [finder.cosponsor_facet(query.cosponsor)] if query.cosponsor else [],
        [finder.committee_facet(c) for c in query.committees],
    )
    plain = [f"facets : ({' OR '.join(group)})" for group in groups if group]
    if query.statuses:
        plain.append(" OR ".join(f"({_stands(key, today)})" for key in query.statuses))
    return tuple(plain)


def _stands(key: str, today: date) -> str:
    """Return what asks for a standing: an open one only in the Congress that sits, "died" for the open ones of all others."""
    now = f"facets : {finder.congress_facet(congress_on(today))}"
    still_open = [k for k, s in STANDINGS.items() if not s.final]
    if key == "died":
        return f"facets : ({' OR '.join(finder.standing_facet(k) for k in still_open)}) NOT {now}"
    asked = f"facets : {finder.standing_facet(key)}"
    return f"{asked} AND {now}" if key in still_open else asked
