"""Runs of capitalised words, the raw material of names: "Rep. Mike Coffman", "Debbie Wasserman Schultz Jr."."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from onrecord.record.names import key

_WORD = re.compile(r"[^\W\d_][\w’'‘‑-]*\.?")
_POSSESSIVE = re.compile(r"(?:[’']s|(?<=s)[’'])$")
_PARTICLES = frozenset({"van", "von", "de", "la", "del", "der", "den", "da", "dos", "di", "du", "bin", "al"})
_ABBREVIATIONS = frozenset(
    {
        "rep",
        "reps",
        "sen",
        "sens",
        "jr",
        "sr",
        "dr",
        "mr",
        "mrs",
        "ms",
        "st",
        "gov",
        "del",
        "gen",
        "lt",
        "col",
        "adm",
        "hon",
        "messrs",
        "capt",
        "sgt",
        "rev",
        "cong",
        "maj",
    }
)
_GAPS = frozenset({" ", "\u00a0", ""})
_OPENING = frozenset({' "', " “", " (", " ‘", " '"})
_CLOSING = frozenset({'" ', "” ", ") ", "’ ", "' "})
_SUFFIX = re.compile(r"^,? (?:Jr\.?|Sr\.?|II|III|IV)(?!\w)")
_INITIAL_DOT = re.compile(r"^(?:[A-Z]\.)+$")


class Word(NamedTuple):
    """A word of a run: where its bare form stands, its key, whether it is possessive, whether it opens a sentence."""

    start: int
    end: int
    key: str
    possessive: bool
    opens: bool
    tail: int  # where the word ends with its possessive or dot


def find_runs(text: str) -> Iterator[list[Word]]:
    """Yield the runs of capitalised words. A sentence's end, a possessive or any mark between ends a run."""
    run: list[Word] = []
    particles: list[Word] = []
    for match in _WORD.finditer(text):
        capital = match[0][0].isupper()
        if not capital and (not run or match[0] not in _PARTICLES):
            if run:
                yield run
                run, particles = [], []
            continue
        word = _word(text, match)
        if run and not _joined(text, (particles or run)[-1], word):
            yield run
            run, particles = [], []
        if capital:
            run, particles = [*run, *particles, word], []
        elif run:
            particles.append(word)
    if run:
        yield run


def suffix_end(text: str, end: int) -> int:
    """Return where a name ends when "Jr.", "III" and their like follow it."""
    match = _SUFFIX.match(text[end : end + 8])
    return end + match.end() if match else end


def _word(text: str, match: re.Match[str]) -> Word:
    raw = match[0]
    core = raw if _INITIAL_DOT.match(raw) or raw.rstrip(".").lower() in _ABBREVIATIONS else raw.rstrip(".")
    bare = _POSSESSIVE.sub("", core).rstrip("’'‘‑-")
    start, tail = match.start(), match.start() + len(core)
    before = text[max(0, start - 3) : start].rstrip(" \u00a0“\"‘'(")
    opens = not before or before[-1] in ".?!:\n—"
    return Word(start, start + len(bare), key(bare.rstrip(".")), bare != core, opens, tail)


def _joined(text: str, last: Word, word: Word) -> bool:
    gap = text[last.tail : word.start]
    if last.possessive:
        return False
    if gap in _GAPS:
        return gap != "" or text[last.tail - 1] == "."
    if gap in _OPENING:
        return _nickname(text, word) and text[word.tail : word.tail + 2] in _CLOSING
    return gap in _CLOSING and text[last.start - 1] in "\"“(‘'" and _nickname(text, last)


def _nickname(text: str, word: Word) -> bool:
    """Say whether a word between marks can be a nickname ("Chuck", "Bobby"), not a tag ("R-CO") or initials ("AFP")."""
    bare = text[word.start : word.end]
    return len(bare) > 2 and bare.isalpha() and not bare.isupper()
