"""Runs of capitalised words, the raw material of names: "Rep. Mike Coffman", "Debbie Wasserman Schultz Jr."."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise
from operator import itemgetter
from typing import NamedTuple

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
_NOTHING = np.array([_APART], np.uint8)  # what stands before a text


class Form(NamedTuple):
    """What is the same of a word wherever it stands: the lengths of its bare form and of that with its possessive or dot, and so on."""

    size: int
    whole: int
    key: str
    possessive: bool
    ongoing: bool  # whether a run may go on after it


_ONGOING = itemgetter(Form._fields.index("ongoing"))


class Word(Struct, frozen=True, gc=False):
    """A word of a run: where it starts and its form; most are looked at for their key alone."""

    start: int
    form: Form

    @property
    def key(self) -> str:
        """The bare form, folded as names are."""
        return self.form.key

    @property
    def end(self) -> int:
        """Where the bare form ends."""
        return self.start + self.form.size

    @property
    def tail(self) -> int:
        """Where the word ends with its possessive or dot."""
        return self.start + self.form.whole

    @property
    def possessive(self) -> bool:
        """Say whether it is one."""
        return self.form.possessive


def find_runs(text: str) -> list[list[Word]]:
    """Find the runs of capitalised words. A sentence's end, a possessive or any mark between ends a run."""
    codes = np.frombuffer(latin(text) + b"   ", np.uint8)
    starts, ends = _capitalised(text, codes)
    if not len(starts):
        return []
    ends += codes[ends] == ord(".")
    begun, ended = starts.tolist(), ends.tolist()
    if len(_FORMS) > _KEPT:
        _FORMS.clear()
    forms = [_FORMS[text[start:end]] for start, end in zip(begun, ended, strict=True)]
    words = [*map(Word, begun, forms)]
    going_on = np.frombuffer(bytes(map(_ONGOING, forms[:-1])), bool)
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


def _pairs(pairs: Iterable[bytes]) -> NDArray[np.bool_]:
    """Return of every two bytes, as one number, whether they are one of some pairs."""
    found = np.zeros(1 << 16, bool)
    found[[first << 8 | second for first, second in pairs]] = True
    return found


@lru_cache(maxsize=4096)
def _kind(character: str) -> int:
    if character.isalnum() and not character.isdecimal():
        return _CAPITAL if character.isupper() else _LETTER
    return _INNER if character.isdecimal() or character in "_’'‘‑-" else _APART


_KINDS = bytes(_kind(chr(code)) for code in range(256))
_WIDEST = 2  # characters of a gap between words of a run, where no particle stands
_MARKED = _pairs(latin(gap) for gap in _OPENING | _CLOSING)
_LEADS = _pairs(latin(particle[:2]) for particle in _PARTICLES)


def _capitalised(text: str, codes: NDArray[np.uint8]) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Return where the words of a text start and end that have a capital for their first letter, without a dot after them."""
    kinds = np.frombuffer(bytearray(codes.tobytes().translate(_KINDS)), np.uint8)
    for at in np.flatnonzero(codes == ord("?")).tolist():
        kinds[at] = _kind(text[at])
    before = np.concatenate((_NOTHING, kinds[:-1]))
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
    after = ends[:-1]
    width, opening = starts[1:] - after, codes[after]
    single = width == 1
    spaced = single & (opening == ord(" "))
    first, second, third = (codes[after + n].astype(np.uint16) << 8 | codes[after + n + 1] for n in range(3))
    marked = (width == _WIDEST) & _MARKED[first]
    led = (width > _WIDEST) & (_LEADS[first] | _LEADS[second] | _LEADS[third])
    return spaced, (width == 0) | (single & (opening == ord("\u00a0"))) | marked | led


class _Forms(dict[str, Form]):
    """The forms of the words met so far."""

    def __missing__(self, raw: str) -> Form:
        self[raw] = form = _form(raw)
        return form


_FORMS = _Forms()
_KEPT = 16_384  # words


def _form(raw: str) -> Form:
    core = raw if _INITIAL_DOT.match(raw) or raw.rstrip(".").lower() in _ABBREVIATIONS else raw.rstrip(".")
    bare = _POSSESSIVE.sub("", core).rstrip("’'‘‑-")
    possessive = bare != core
    return Form(len(bare), len(core), key(bare.rstrip(".")), possessive, core == raw and not possessive)


def _between(text: str, last: Word, word: Word) -> list[Word] | None:
    """Return the particles between two words of a run ("van der"), or None where the second word begins another."""
    particles: list[Word] = []
    if word.start - last.tail > _WIDEST:
        if not _LED.match(text, last.tail):
            return None
        for match in _WORD.finditer(text, last.tail, word.start):
            if match[0] not in _PARTICLES:
                return None
            particle = Word(match.start(), _FORMS[match[0]])
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
