"""Where the words of a query stand in a measure, by the index's own reading of words (stems, case, accents)."""

import re
import sqlite3
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from onrecord.record.finder import TOKENIZER, Words
from onrecord.record.results import Excerpt

_AROUND = 80  # characters of an excerpt either side of its first match
_ENDINGS = "e ed er es ing ion ions ive or s ment ness al ly y".split()
_SHOWN = 2  # excerpts of a measure beside its title
_TOKEN = re.compile(r"[^\W_]+")


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


def excerpts_of(measures: Mapping[int, Words], terms: Sequence[Term]) -> dict[int, tuple[Excerpt, ...]]:
    """Return, for each measure, its title with its matching words, and the pieces that hold most of the terms."""
    pieces = {key: tuple(_pieces(words)) for key, words in measures.items()}
    patterns = _patterns({t for held in pieces.values() for _, _, text in held for t in _TOKEN.findall(text)}, terms)
    return {key: tuple(_best(held, patterns)) for key, held in pieces.items()}


def _pieces(words: Words) -> Iterator[tuple[str, str, str]]:
    yield from (("title", "", t) for t in words.titles)
    yield from (("subject", "", s) for s in words.subjects)
    if words.summary:
        yield "summary", "", words.summary
    yield from (("text", label, clause) for label, clause in words.clauses)


def _patterns(tokens: Iterable[str], terms: Sequence[Term]) -> tuple[re.Pattern[str], ...]:
    """Return a pattern for each term, of the very forms in which its words stand in the pieces."""
    starts = {_folded(w)[:2] for t in terms for w in t.words}  # a stemmer leaves the first letters alone
    near = [t for t in tokens if _folded(t[:4])[:2] in starts]
    with sqlite3.connect(":memory:") as desk:
        desk.execute(f'CREATE VIRTUAL TABLE form USING fts5 (word, tokenize = "{TOKENIZER}")')
        desk.executemany("INSERT INTO form VALUES (?)", ((t,) for t in near))
        found = [[_forms(desk, w, prefix=t.prefix and w == t.words[-1]) for w in t.words] for t in terms]
    desk.close()
    return tuple(re.compile(r"(?<![^\W_])" + r"[\W_]+".join(forms) + r"(?![^\W_])") for forms in found if all(forms))


def _forms(desk: sqlite3.Connection, word: str, *, prefix: bool) -> str:
    found = {r[0] for r in desk.execute("SELECT word FROM form WHERE form MATCH ?", (Term((word,), prefix).asked,))}
    forms = sorted(f for f in found if not prefix or _folded(f).startswith(_folded(word)))
    return f"(?:{'|'.join(map(re.escape, forms))})" if forms else ""


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower() or text.lower()


def _best(pieces: Sequence[tuple[str, str, str]], patterns: Sequence[re.Pattern[str]]) -> Iterator[Excerpt]:
    """Yield the first title that holds the most terms, then the pieces that hold terms which no excerpt before them holds."""
    held = [(piece, frozenset(n for n, p in enumerate(patterns) if p.search(piece[2]))) for piece in pieces]
    seen: frozenset[int] = frozenset()
    titles = [h for h in held if h[0][0] == "title"]
    for group, most in ((titles, 1), (held, _SHOWN)):
        for _ in range(most):
            piece, terms = max(group, key=lambda h: len(h[1] - seen), default=(("", "", ""), seen))
            if not terms - seen:
                break
            seen |= terms
            yield _excerpt(piece, [patterns[n] for n in sorted(terms)])


def _excerpt(piece: tuple[str, str, str], patterns: Sequence[re.Pattern[str]]) -> Excerpt:
    where, label, text = piece
    marks = sorted({m.span() for p in patterns for m in p.finditer(text)})
    begin, end = (0, len(text)) if where in ("title", "subject") else _window(text, marks[0])
    before, after = ("… " if begin else ""), (" …" if end < len(text) else "")
    moved = tuple((s - begin + len(before), e - begin + len(before)) for s, e in marks if begin <= s and e <= end)
    return Excerpt(where=where, text=before + text[begin:end] + after, marks=moved, label=label)


def _window(text: str, first: tuple[int, int]) -> tuple[int, int]:
    """Return the bounds of an excerpt around a match, between words."""
    begin, end = max(0, first[0] - _AROUND), min(len(text), first[1] + 2 * _AROUND)
    if begin:
        begin = text.find(" ", begin, first[0]) + 1 or first[0]
    if end < len(text):
        end = max(text.rfind(" ", first[1], end), first[1])
    return begin, end
