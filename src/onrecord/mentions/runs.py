"""Runs of capitalised words, the raw material of names: "Rep. Mike Coffman", "Debbie Wasserman Schultz Jr."."""

import re
from bisect import bisect_right
from functools import lru_cache
from itertools import pairwise
from operator import add

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from onrecord.mentions.marks import latin
from onrecord.record.names import key

_WORD = re.compile(r"[^\W\d_][\w’'‘‑-]*\.?")
_POSSESSIVE = re.compile(r"(?:[’']s|(?<=s)[’'])$")
_PARTICLES = frozenset({"van", "von", "de", "la", "del", "der", "den", "da", "dos", "di", "du", "bin", "al"})
_LED = re.compile(rf"\W{{0,2}}(?:{'|'.join(sorted(_PARTICLES))})(?!\w)")
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
_APART, _INNER, _LETTER, _CAPITAL = range(4)  # kinds of characters: of no word, of one but not its first, and so on


class Word(Struct, frozen=True, gc=False):
    """A word of a run: where its bare form stands, its key, whether it is possessive, where it ends with its possessive or dot."""

    start: int
    end: int
    key: str
    possessive: bool
    tail: int


def find_runs(text: str) -> list[list[Word]]:
    """Find the runs of capitalised words. A sentence's end, a possessive or any mark between ends a run."""
    codes = np.frombuffer(latin(text) + b"  ", np.uint8)
    starts, ends = _capitalised(text, codes)
    if not len(starts):
        return []
    ends += codes[ends] == ord(".")
    begun, ended = starts.tolist(), ends.tolist()
    forms = [_form(text[start:end]) for start, end in zip(begun, ended, strict=True)]
    sizes, tails, keys, possessives, ongoing = zip(*forms, strict=True)
    words = [*map(Word, begun, map(add, begun, sizes), keys, possessives, map(add, begun, tails))]
    going_on = np.array(ongoing[:-1], bool)
    spaced, unsure = _gaps(codes, starts, ends)
    joined, inserted = going_on & spaced, []
    for at in np.flatnonzero(going_on & unsure).tolist():
        particles = _between(text, words[at], words[at + 1])
        if particles is not None:
            joined[at] = True
            inserted.append((at + 1, particles))
    heads = [0, *(np.flatnonzero(~joined) + 1).tolist()]
    runs = [words[head:after] for head, after in pairwise([*heads, len(words)])]
    for at, particles in reversed(inserted):
        run = bisect_right(heads, at) - 1
        runs[run][at - heads[run] : at - heads[run]] = particles
    return runs


def opens_sentence(text: str, word: Word) -> bool:
    """Say whether a word stands where a sentence begins, or right after a dot."""
    before = text[max(0, word.start - 3) : word.start].rstrip(" \u00a0“\"‘'(")
    return not before or before[-1] in ".?!:\n—"


def suffix_end(text: str, end: int) -> int:
    """Return where a name ends when "Jr.", "III" and their like follow it."""
    match = _SUFFIX.match(text[end : end + 8])
    return end + match.end() if match else end


@lru_cache(maxsize=4096)
def _kind(character: str) -> int:
    if character.isalnum() and not character.isdecimal():
        return _CAPITAL if character.isupper() else _LETTER
    return _INNER if character.isdecimal() or character in "_’'‘‑-" else _APART


_KINDS = np.array([_kind(chr(code)) for code in range(256)], np.uint8)
_WIDEST = 2  # characters of a gap between words of a run, where no particle stands
# what may follow the first character of a gap in which a particle stands; "?" is the byte of a quotation mark
_LEADING = "?" + "".join(_OPENING | _CLOSING) + "".join(p[0] for p in _PARTICLES)
_LEADS = np.array([chr(code) in _LEADING for code in range(256)])


def _capitalised(text: str, codes: NDArray[np.uint8]) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Return where the words of a text start and end that have a capital for their first letter, without a dot after them."""
    kinds = _KINDS[codes]
    for at in np.flatnonzero(codes == ord("?")).tolist():
        kinds[at] = _kind(text[at])
    before = np.concatenate(([_APART], kinds[:-1]))
    capital = kinds == _CAPITAL
    first = capital & (before == _APART)
    for at in np.flatnonzero(capital & (before == _INNER)).tolist():
        first[at] = not _inside(kinds, at)
    edges = np.flatnonzero(first | (kinds == _APART) & (before != _APART))
    opens = first[edges]
    return edges[opens], edges[1:][opens[:-1]]


def _inside(kinds: NDArray[np.uint8], at: int) -> bool:
    """Say whether a letter stands before a place in the same word: "al-Assad", "rock’n’Roll"."""
    while at and kinds[at - 1] == _INNER:
        at -= 1
    return at > 0 and bool(kinds[at - 1] >= _LETTER)


def _gaps(
    codes: NDArray[np.uint8], starts: NDArray[np.intp], ends: NDArray[np.intp]
) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Say of every gap between two words whether it is one space, and whether it may join them though it is none."""
    width, opening = starts[1:] - ends[:-1], codes[ends[:-1]]
    spaced = (width == 1) & (opening == ord(" "))
    led = (_KINDS[opening] >= _LETTER) | _LEADS[codes[ends[:-1] + 1]]
    return spaced, ~spaced & ((width <= _WIDEST) | led)


@lru_cache(maxsize=16_384)
def _form(raw: str) -> tuple[int, int, str, bool, bool]:
    """Return the lengths of a word's bare form and of that with its possessive, its key, whether it has one, and whether a run may go on."""
    core = raw if _INITIAL_DOT.match(raw) or raw.rstrip(".").lower() in _ABBREVIATIONS else raw.rstrip(".")
    bare = _POSSESSIVE.sub("", core).rstrip("’'‘‑-")
    possessive = bare != core
    return len(bare), len(core), key(bare.rstrip(".")), possessive, core == raw and not possessive


def _between(text: str, last: Word, word: Word) -> list[Word] | None:
    """Return the particles between two words of a run ("van der"), or None where the second word begins another."""
    particles: list[Word] = []
    if word.start - last.tail > _WIDEST:
        if not _LED.match(text, last.tail):
            return None
        for match in _WORD.finditer(text, last.tail, word.start):
            if match[0] not in _PARTICLES:
                return None
            size, tail, folded, possessive, _ = _form(match[0])
            particle = Word(match.start(), match.start() + size, folded, possessive, match.start() + tail)
            if not _joined(text, last, particle):
                return None
            particles.append(particle)
            last = particle
    return particles if _joined(text, last, word) else None


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
