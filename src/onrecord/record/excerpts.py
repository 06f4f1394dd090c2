"""Where the words of a query stand in a measure, by the index's own reading of words (stems, case, accents)."""

import re
import sqlite3
import threading
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from msgspec import Struct

from onrecord.record.finder import TOKENIZER, Words
from onrecord.record.results import Excerpt

_AROUND = 80  # characters of an excerpt either side of its first match
_SHOWN = 2  # excerpts of a measure beside its title
_LONGEST = 400  # characters of a title that are shown
_ENDINGS = "e ed er es ing ion ions ive or s ment ness al ly y".split()
_FOREIGN = re.compile(r"[^\x00-\x7f]")
_NEXT = re.compile(r"[\W_]+([^\W_]+)")


class Term(Struct, frozen=True):
    """A word, a phrase or the beginning of a word, as the index is asked for it."""

    words: tuple[str, ...]
    prefix: bool = False

    @property
    def asked(self) -> str:
        """The term in the index's language.

        The index holds stems, so a beginning that reaches into an ending ("investigat*") is asked for with its endings too.
        """
        phrase = " ".join(self.words)
        if not self.prefix:
            return f'"{phrase}"'
        endings = (f'"{phrase}{ending}"' for ending in _ENDINGS) if len(self.words) == 1 else ()
        asked = " OR ".join((f'"{phrase}" *', *endings))
        return f"({asked})"


class Seeker:
    """Finds one term in texts, as the index would."""

    def __init__(self, term: Term) -> None:
        plain = tuple(folded(w) for w in term.words)
        self._prefix = plain[-1] if term.prefix else ""
        self._stems = tuple(stem_of(w) for w in plain)
        lead = self._prefix if term.prefix and len(plain) == 1 else _lead(self._stems[0])
        self._start = re.compile(re.escape(lead) + r"[^\W_]*")

    def spans(self, plain: str) -> Iterator[tuple[int, int]]:
        """Yield where the term stands in a folded text."""
        for match in self._start.finditer(plain):
            if match.start() and plain[match.start() - 1].isalnum():
                continue
            end = self._end(plain, match)
            if end:
                yield match.start(), end

    def _end(self, plain: str, match: re.Match[str]) -> int:
        """Return where the term ends that begins with a word, or 0 where it is not there."""
        token, end = match[0], match.end()
        for number, stem in enumerate(self._stems):
            if number:
                following = _NEXT.match(plain, end)
                if following is None:
                    return 0
                token, end = following[1], following.end()
            last = number == len(self._stems) - 1
            if not (token.startswith(self._prefix) if last and self._prefix else stem_of(token) == stem):
                return 0
        return end


class _Desk(threading.local):
    """A tokenizer of the index, one a thread, and the stems that it gave."""

    def __init__(self) -> None:
        self.stems: dict[str, str] = {}
        self.connection = sqlite3.connect(":memory:", isolation_level=None)
        self.connection.execute(f'CREATE VIRTUAL TABLE form USING fts5 (word, content = "", tokenize = "{TOKENIZER}")')
        self.connection.execute("CREATE VIRTUAL TABLE vocabulary USING fts5vocab (form, row)")

    def stem(self, token: str) -> str:
        if token not in self.stems:
            if len(self.stems) > 100_000:
                self.stems.clear()
            self.connection.execute("INSERT INTO form (rowid, word) VALUES (1, ?)", (token,))
            found = self.connection.execute("SELECT term FROM vocabulary").fetchone()
            self.connection.execute("INSERT INTO form (form) VALUES ('delete-all')")
            self.stems[token] = found[0] if found else token
        return self.stems[token]


@cache
def _desk() -> _Desk:
    return _Desk()


def stem_of(token: str) -> str:
    """Return the stem under which the index has a folded word."""
    return _desk().stem(token)


def folded(text: str) -> str:
    """Return a text in small letters without accents, of the same length."""
    small = text.lower()
    if small.isascii():
        return small
    if len(small) != len(text):  # a capital that has no single small letter
        small = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return _FOREIGN.sub(lambda match: _base(match[0]), small)


@cache
def _base(character: str) -> str:
    plain = unicodedata.normalize("NFKD", character)[:1].lower()
    return plain if len(plain) == 1 else character


def _lead(stem: str) -> str:
    """Return the letters with which every word of a stem begins: Porter's rules change a last "y" or "bil" and may add an "e"."""
    return stem[:-1] if stem.endswith(("i", "e", "bl")) and len(stem) > 2 else stem


def excerpts_of(title: str, words: Iterable[Words], seekers: Sequence[Seeker]) -> Iterator[Excerpt]:
    """Yield a measure's title with its matching words, then pieces that hold terms which no excerpt before them holds.

    `words`, one item, is only asked for where the title does not hold every term.
    """
    wanted = set(range(len(seekers)))
    if found := _held(folded(title), seekers, wanted):
        yield _excerpt(("title", "", title), folded(title), [seekers[n] for n in sorted(found)])
        wanted -= found
    if not wanted:
        return
    left = _SHOWN
    for piece in (p for held in words for p in _pieces(held)):
        plain = folded(piece[2])
        found = _held(plain, seekers, wanted)
        if found:
            yield _excerpt(piece, plain, [seekers[n] for n in sorted(found)])
            wanted -= found
            left -= 1
        if not wanted or not left:
            return


def _held(plain: str, seekers: Sequence[Seeker], wanted: Iterable[int]) -> set[int]:
    return {n for n in wanted if next(seekers[n].spans(plain), None)}


def _pieces(words: Words) -> Iterator[tuple[str, str, str]]:
    yield from (("title", "", t) for t in words.titles)
    yield from (("subject", "", s) for s in words.subjects)
    if words.summary:
        yield "summary", "", words.summary
    yield from (("text", label, clause) for label, clause in words.clauses)


def _excerpt(piece: tuple[str, str, str], plain: str, seekers: Sequence[Seeker]) -> Excerpt:
    where, label, text = piece
    first = min(next(s.spans(plain)) for s in seekers)
    short = where in ("title", "subject") and len(text) <= _LONGEST
    begin, end = (0, len(text)) if short else _window(text, first)
    before, after = ("… " if begin else ""), (" …" if end < len(text) else "")
    marks = sorted({span for s in seekers for span in s.spans(plain[begin:end])})
    moved = tuple((start + len(before), stop + len(before)) for start, stop in marks)
    return Excerpt(where=where, text=before + text[begin:end] + after, marks=moved, label=label)


def _window(text: str, first: tuple[int, int]) -> tuple[int, int]:
    """Return the bounds of an excerpt around a match, between words."""
    begin, end = max(0, first[0] - _AROUND), min(len(text), first[1] + 2 * _AROUND)
    if begin:
        begin = text.find(" ", begin, first[0]) + 1 or first[0]
    if end < len(text):
        end = max(text.rfind(" ", first[1], end), first[1])
    return begin, end
