"""Quoted words against official words: exact after typography, else the nearest phrase with the words that differ."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

from msgspec import Struct

from onrecord.checks.lexicon import stem
from onrecord.checks.passages import place
from onrecord.checks.synonyms import STOP
from onrecord.demands.clauses import lines_of
from onrecord.record.model import MeasureText

_TOKEN = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_GAP = re.compile(r"\.\s?\.\s?\.\s?\.?|…|\*\s?\*\s?\*")
_BRACKET = re.compile(r"\[[^\]]{0,80}\]")
_ABBREVIATED = re.compile(r"\b(?:[A-Za-z]\.)+[A-Za-z]\b\.?")
_LETTER = re.compile(r"\[(\w)\](\w+)")  # "[t]he" is one word
_ANY = "*"  # stands for one to three words in place of a bracketed insertion
_MOST_TOKENS = 60


class Unit(Struct, frozen=True):
    """A stretch of official words with its place, as comparable tokens and where each stands in the text."""

    locator: str
    text: str
    tokens: tuple[str, ...]
    spots: tuple[tuple[int, int], ...]


class Near(Struct, frozen=True, kw_only=True):
    """The nearest official phrase to quoted words, what differs, and how much of the quotation agrees (0 to 1)."""

    unit: Unit
    phrase: str
    changes: tuple[tuple[str, str], ...]
    agreement: float
    cost: float


def tokens(words: str) -> list[tuple[str, int, int]]:
    """Return comparable tokens with their places: case, accents, hyphens, quotation marks and full points do not matter."""
    flat = _ABBREVIATED.sub(lambda m: m[0].replace(".", "").ljust(len(m[0])), words)
    flat = _LETTER.sub(r" \1\2 ", flat)
    return [(_fold(m[0]), m.start(), m.end()) for m in _TOKEN.finditer(flat)]


def _fold(token: str) -> str:
    plain = unicodedata.normalize("NFKD", token.replace("’", "'")).encode("ascii", "ignore").decode().lower()
    return plain or token.lower()


def fragments(quoted: str) -> list[list[str]]:
    """Split quoted words at ellipses into runs of tokens; a bracketed insertion stands for a few words of any kind."""
    runs = (_BRACKET.sub(_bracket, run) for run in _GAP.split(quoted))
    found = [[_ANY if t == "zzanyzz" else t for t, _, _ in tokens(run)] for run in runs]
    return [run for run in found if any(t != _ANY for t in run)]


def _bracket(match: re.Match[str]) -> str:
    """Keep a bracket that only changes a letter ("[T]he"); any other stands for a few words."""
    inner = match[0][1:-1]
    return inner if len(inner) == 1 else " zzanyzz "


@lru_cache(maxsize=256)
def units_of(text: MeasureText) -> tuple[Unit, ...]:
    """Return a version's title, recitals and clauses (alone, and with the words above them), then the whole run of it."""
    pieces = [("official title", text.official_title)]
    pieces += [(f"recital {n}", r) for n, r in enumerate(text.recitals, start=1)]
    for line in lines_of(text):
        pieces.append((place(line.label), line.own))
        if line.sentence != line.own:
            pieces.append((place(line.label), line.sentence))
    pieces.append(("whole text", " ".join([*text.recitals, *(c.text for c in text.clauses)])))
    return tuple(_unit(where, words) for where, words in pieces if words)


def _unit(locator: str, words: str) -> Unit:
    found = tokens(words)
    return Unit(locator, words, tuple(t for t, _, _ in found), tuple((a, b) for _, a, b in found))


def exact(quoted: str, text: MeasureText) -> tuple[Unit, str] | None:
    """Find the quoted words in a version: the place and the official words there, or None."""
    runs = fragments(quoted)
    if not runs:
        return None
    for unit in units_of(text):
        spans = _runs_in(runs, unit.tokens)
        if spans:
            return unit, unit.text[unit.spots[spans[0][0]][0] : unit.spots[spans[-1][1] - 1][1]]
    return None


def _runs_in(runs: Sequence[Sequence[str]], words: Sequence[str]) -> list[tuple[int, int]]:
    """Find runs of tokens in order; their places, or nothing if one is missing."""
    at, found = 0, []
    for run in runs:
        span = _find(run, words, at)
        if span is None:
            return []
        found.append(span)
        at = span[1]
    return found


def _find(run: Sequence[str], words: Sequence[str], at: int) -> tuple[int, int] | None:
    first = next(t for t in run if t != _ANY)
    lead = run.index(first)
    for i in range(at, len(words)):
        if words[i] == first:
            end = _matches(run[lead:], words, i)
            if end is not None:
                return i, end
    return None


def _matches(run: Sequence[str], words: Sequence[str], i: int) -> int | None:
    """Return where a run that begins at `i` ends; "*" takes one to three words."""
    for k, token in enumerate(run):
        if token == _ANY:
            if k + 1 == len(run):
                return i
            tries = (_matches(run[k + 1 :], words, i + skip) for skip in range(4))
            return next((end for end in tries if end is not None), None)
        if i >= len(words) or words[i] != token:
            return None
        i += 1
    return i


def nearest(quoted: str, text: MeasureText) -> Near | None:
    """Find the official phrase nearest to the quoted words by word edits, or None where nothing shares their content."""
    run = [t for r in fragments(quoted) for t in r if t != _ANY][:_MOST_TOKENS]
    telling = {stem(t) for t in run if t not in STOP}
    best: Near | None = None
    for unit in units_of(text):
        shared = telling & {stem(t) for t in unit.tokens}
        if unit.locator == "whole text" or len(shared) * 2 < len(telling) or not shared:
            continue
        near = _align(run, unit)
        if best is None or near.cost < best.cost:
            best = near
    return best


def _align(run: Sequence[str], unit: Unit) -> Near:
    """Align a run with the stretch of a unit that needs the fewest word edits (free ends in the unit)."""
    rows, cols = len(run), len(unit.tokens)
    cost = [[0.0] * (cols + 1)]
    stems, others = [stem(t) for t in run], [stem(t) for t in unit.tokens]
    for i in range(1, rows + 1):
        row = [float(i)]
        above = cost[-1]
        for j in range(1, cols + 1):
            swap = 0.0 if run[i - 1] == unit.tokens[j - 1] else 0.5 if stems[i - 1] == others[j - 1] else 1.0
            row.append(min(above[j - 1] + swap, above[j] + 1, row[j - 1] + 1))
        cost.append(row)
    end = min(range(cols + 1), key=lambda j: (cost[rows][j], -j))
    pairs = list(_path(cost, run, unit.tokens, stems, others, end))[::-1]
    inside = [j for _, j in pairs if j is not None]
    low, high = (min(inside), max(inside)) if inside else (0, 0)
    phrase = unit.text[unit.spots[low][0] : unit.spots[high][1]] if unit.spots else ""
    changes = _changes(pairs, run, unit, low, high)
    agreeing = sum(i is not None and j is not None and run[i] == unit.tokens[j] for i, j in pairs)
    return Near(unit=unit, phrase=phrase, changes=changes, agreement=agreeing / max(rows, 1), cost=cost[rows][end])


def _path(
    cost: Sequence[Sequence[float]], run: Sequence[str], words: Sequence[str], stems: Sequence[str], others: Sequence[str], j: int
) -> Iterator[tuple[int | None, int | None]]:  # fmt: skip
    """Walk an alignment back from its end: pairs of indexes, None where a word has no partner."""
    i = len(run)
    while i > 0:
        swap = 2.0
        if j > 0:
            swap = 0.0 if run[i - 1] == words[j - 1] else 0.5 if stems[i - 1] == others[j - 1] else 1.0
        if j > 0 and cost[i][j] == cost[i - 1][j - 1] + swap:
            i, j = i - 1, j - 1
            yield i, j
        elif cost[i][j] == cost[i - 1][j] + 1:
            i -= 1
            yield i, None
        else:
            j -= 1
            yield None, j


def _changes(
    pairs: Sequence[tuple[int | None, int | None]], run: Sequence[str], unit: Unit, low: int, high: int
) -> tuple[tuple[str, str], ...]:
    """Group the differing words of an alignment: (quoted, official) pairs, either side possibly empty."""
    out: list[tuple[list[str], list[str]]] = []
    open_group = False
    for i, j in pairs:
        if i is not None and j is not None and run[i] == unit.tokens[j]:
            open_group = False
            continue
        if not open_group:
            out.append(([], []))
            open_group = True
        if i is not None:
            out[-1][0].append(run[i])
        if j is not None and low <= j <= high:
            out[-1][1].append(unit.text[unit.spots[j][0] : unit.spots[j][1]])
    return tuple((" ".join(a), " ".join(b)) for a, b in out if a or b)
