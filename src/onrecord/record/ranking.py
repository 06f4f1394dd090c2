"""Ranks measures by the words of their titles, as the store's index finds them."""

import math
import re
import sqlite3
from collections.abc import Collection, Iterable
from datetime import date

from msgspec import Struct

from onrecord.record.model import MeasureType

_STEM = re.compile(r"[a-z0-9]+")
_RARE_FIRST = 8  # words of a query that are asked of the index; the rarest ones find everything that counts
_EACH = 400  # rows taken for one word
_MOST = 5000  # titles with a word that are counted; of a commoner word no more is known


class Among(Struct, frozen=True, kw_only=True):
    """The measures that a ranking looks among: of these types (none: of any), with actions since a day, introduced until a day."""

    types: Collection[MeasureType] = ()
    since: date | None = None
    until: date | None = None


def titles_held(connection: sqlite3.Connection) -> int:
    """Return how many titles the index of a store holds, at least 1."""
    return int(connection.execute("SELECT coalesce(max(rowid), 1) FROM words").fetchone()[0])


def rank(
    connection: sqlite3.Connection, total: int, words: Iterable[str], among: Among
) -> tuple[tuple[str, float], ...]:
    """Return the measures whose titles hold some of the words, best first, each with its score.

    A word counts by how rare it is among the `total` titles of the store: the logarithm of one more than its share's inverse.
    """
    weights: dict[str, float] = {}
    scores: dict[str, float] = {}
    for word in dict.fromkeys(w.lower() for w in words):
        if _STEM.fullmatch(word) and (held := _titles_with(connection, word)):
            weights[word] = math.log(1 + total / held)
    for word in sorted(weights, key=weights.__getitem__, reverse=True)[:_RARE_FIRST]:
        for (measure,) in _matching(connection, word, among):
            scores[measure] = scores.get(measure, 0.0) + weights[word]
    return tuple(sorted(scores.items(), key=lambda item: (-item[1], item[0])))


def _titles_with(connection: sqlite3.Connection, word: str) -> int:
    sql = f"SELECT count(*) FROM (SELECT 1 FROM words WHERE words MATCH ? LIMIT {_MOST})"  # noqa: S608 - own number
    return int(connection.execute(sql, (f'"{word}"',)).fetchone()[0])


def _matching(connection: sqlite3.Connection, word: str, among: Among) -> Iterable[tuple[str]]:
    sql = "SELECT words.measure FROM words JOIN measure INDEXED BY measure_brief ON measure.id = words.measure WHERE words MATCH ?"
    values: list[str | int] = [f'"{word}"']
    if among.since:
        sql += " AND measure.last >= ?"
        values.append(among.since.isoformat())
    if among.until:
        sql += " AND measure.introduced <= ?"
        values.append(among.until.isoformat())
    if among.types:
        sql += f" AND measure.type IN ({','.join('?' * len(among.types))})"
        values += [t.value for t in among.types]
    return connection.execute(f"{sql} LIMIT {_EACH}", values)
