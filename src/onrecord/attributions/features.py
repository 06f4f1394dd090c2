"""What the tagger sees of a word: numbers only, hashed, so that the weights hold no text."""

import re
from collections.abc import Sequence
from zlib import crc32

from onrecord.attributions.tokens import CLOSING, OPENING, STRAIGHT, Paragraph

PIECES = 4
BUCKETS = 4096
"""Endings of two, three and four letters and beginnings of three, hashed; collisions cost nothing measurable at this size."""
SHAPES = 8
CONTEXTS = 48
"""Three states of quotation × beginning of a sentence × paragraph opens with a mark × four kinds of paragraph before it."""

_DIGIT = re.compile(r"\d")


def normal(word: str) -> str:
    """Return the form under which a word is counted: small letters, digits as 0, addresses and handles as their kind."""
    if word[:1] in "@#" and len(word) > 1:
        return word[0] + "x"
    if word.startswith(("http://", "https://", "www.")):
        return "www"
    return _DIGIT.sub("0", word.replace("’", "'").lower())


def key(form: str) -> int:
    """Return the hash under which the weights know a normal form."""
    return crc32(form.encode("utf-8", "surrogatepass"))


def pieces(form: str) -> tuple[int, int, int, int]:
    """Return the buckets of a word's endings and beginning."""
    return (
        key("2" + form[-2:]) % BUCKETS,
        key("3" + form[-3:]) % BUCKETS,
        key("4" + form[-4:]) % BUCKETS,
        key("p" + form[:3]) % BUCKETS,
    )


def shape(word: str) -> int:
    """Return what a word looks like: capitals, capitalised, number, small letters, mark, mixed, handle."""
    first = word[0]
    if first in "@#" and len(word) > 1:
        return 6
    if first.isalpha():
        if word.isupper():
            return 1 if len(word) > 1 else 2
        return 2 if first.isupper() else 3 if word.islower() else 5
    return 4 if first.isdigit() or first == "$" else 0 if first not in "'’" else 7


def directed(words: Sequence[str], quoted: Sequence[int]) -> list[str]:
    """Return the words with every double quotation mark written as an opening or a closing one."""
    out = list(words)
    inside = False
    for at, word in enumerate(words):
        if word == STRAIGHT or word in OPENING or word in CLOSING:
            opens = quoted[at] > 0 and not inside
            out[at] = "“" if opens or word in OPENING else "”"
            inside = opens or (inside and word in OPENING)
    return out


def contexts(paragraphs: Sequence[Paragraph]) -> list[list[int]]:
    """Return for every word of every paragraph its place among `CONTEXTS`."""
    rows: list[list[int]] = []
    before = 0
    for paragraph in paragraphs:
        opens = bool(paragraph.words) and (paragraph.words[0] == STRAIGHT or paragraph.words[0] in OPENING)
        base = 24 * opens + 6 * before
        row, last = [], -1
        for state, sentence in zip(paragraph.quoted, paragraph.sentence, strict=True):
            row.append(base + 2 * state + (sentence != last))
            last = sentence
        rows.append(row)
        before = _kind(paragraph.quoted)
    return rows


def _kind(quoted: Sequence[int]) -> int:
    if quoted and quoted[-1] == 2:
        return 2
    return 1 if any(quoted) else 3
