"""Patterns that are tried only where words stand that each of their matches holds.

The words are read off the pattern itself: of "pass(?:es|ed) the (?:House|Senate)" every match holds "pass", and either "house" or
"senate"; the rarer ones are looked for. Most sentences of an article hold none, and trying a long pattern at every place takes many times
as long as looking whether five letters of each word are among all the fives of letters of a sentence, which are gathered once for all
patterns (three of a short word, among all the threes). The matches are those of `re`, place for place.
"""

import importlib
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any

_USES = 200  # tries before a pattern is read: it takes a millisecond, which a single page does not win back
_SPREAD = 75  # patterns are not all read at the same time: no page has to wait for many of them
_STEP = 4
_PIECE, _SHORT_PIECE = 5, 3  # letters of a word that are looked for
_LONGEST = 1_000  # characters of a text whose pieces are gathered; a longer one is a page, for whose few patterns that does not pay
_KEPT = 2_048  # texts whose pieces are kept: readers go over the sentences of an article one after another
_COMMON = frozenset(
    "the to of a an in on by is was has have had for and it its be not as at with or that this his her he she they are were will "
    "would no".split()
)
_RARE = 30.0  # times that a word of those is commoner than others of its length
_LONG = 14  # letters from which on all words are as rare


class Cued:
    """A pattern of `re` that first looks whether a text holds the words that its matches must hold."""

    __slots__ = ("_pieces", "_uses", "pattern")
    _made = 0

    def __init__(self, words: str, flags: int = 0) -> None:
        """Compile a pattern; raises re.error where it is none."""
        self.pattern = re.compile(words, flags)
        self._pieces: frozenset[str] = frozenset()  # none: not read yet, or none are sure
        self._uses = _USES + _STEP * (Cued._made % _SPREAD)
        Cued._made += 1

    def finditer(self, text: str, start: int = 0, end: int | None = None) -> Iterable[re.Match[str]]:
        """Return the matches in a text, or between two places of it, as `re.Pattern.finditer` does."""
        end = len(text) if end is None else end
        return self.pattern.finditer(text, start, end) if self.may_match(text[start:end]) else ()

    def search(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """Return the first match in a text, or between two places of it, as `re.Pattern.search` does."""
        end = len(text) if end is None else end
        return self.pattern.search(text, start, end) if self.may_match(text[start:end]) else None

    def may_match(self, text: str) -> bool:
        """Say whether a text holds a piece of one of the words; where no words are known, that is so of every text."""
        if self._pieces:
            if len(text) <= _LONGEST:
                return not self._pieces.isdisjoint(_pieces_of(text))
            low = _folded(text)
            return any(piece in low for piece in self._pieces)
        self._uses -= 1
        if self._uses == 0:
            self._pieces = frozenset(map(_rarest_piece, needed(self.pattern)))
        return True


@lru_cache(maxsize=2)
def _folded(text: str) -> str:
    return fold(text)


@lru_cache(maxsize=_KEPT)
def _pieces_of(text: str) -> frozenset[str]:
    low = fold(text)
    found = {low[at : at + _PIECE] for at in range(len(low))}
    found.update(low[at : at + _SHORT_PIECE] for at in range(len(low)))
    return frozenset(found)


def _rarest_piece(word: str) -> str:
    """Return the letters of a word that stand in the fewest others, as far as letters tell."""
    size = _PIECE if len(word) >= _PIECE else _SHORT_PIECE
    pieces = (word[at : at + size] for at in range(len(word) - size + 1))
    return min(pieces, key=lambda piece: sum(map(_OFTEN.find, piece)))


_OFTEN = "zjqxkvbpgwyfmcu ldhrsinoate"  # letters, the commonest last


def fold(text: str) -> str:
    """Fold a text as `re` does without case: dotted and dotless letters are "i", the long one is "s"."""
    return text.lower() if text.isascii() else text.casefold().replace("\u0307", "").replace("ı", "i")


def needed(pattern: re.Pattern[str]) -> tuple[str, ...]:
    """Return words, folded, of which every match of a pattern holds one; nothing where there are none, or `re` cannot be asked.

    They are read off what Python's `re` itself parses a pattern to, which is no public interface: what is not as expected is
    passed over.
    """
    try:
        tree = importlib.import_module("re._parser").parse(pattern.pattern, pattern.flags & ~re.UNICODE)
        return tuple(sorted(_of_sequence(tree)))
    except (ImportError, AttributeError, TypeError, ValueError, IndexError):
        return ()


def _of_sequence(parts: Iterable[Any]) -> frozenset[str]:
    """Return the rarest words of which a run of parts always holds one."""
    found: frozenset[str] = frozenset()
    run = ""
    for name, value in (*_flat(parts), ("END", None)):
        letter = _letter(name, value)
        run += letter
        if not letter:
            found = _rarer(found, frozenset((run,) if len(run) >= _SHORT_PIECE else ()))
            found = _rarer(found, _of_part(name, value))
            run = ""
    return found


def _flat(parts: Iterable[Any]) -> Iterator[tuple[str, Any]]:
    for name, value in parts:
        if str(name) == "SUBPATTERN":
            yield from _flat(value[3])
        else:
            yield str(name), value


def _letter(name: str, value: Any) -> str:
    """Return the letter that a part always is, folded; a set of one letter in both cases is one."""
    if name == "IN":
        letters = {_letter(str(one), other) for one, other in value}
        return letters.pop() if len(letters) == 1 else ""
    return fold(chr(value)) if name == "LITERAL" else ""


def _of_part(name: str, value: Any) -> frozenset[str]:
    """Return the words of a part that is no letter: of alternatives, those of each; of what is repeated or ahead, its own."""
    match name:
        case "BRANCH":
            each = [_of_sequence(way) for way in value[1]]
            return frozenset().union(*each) if all(each) else frozenset()
        case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT" if value[0] > 0:
            return _of_sequence(value[2])
        case "ATOMIC_GROUP":
            return _of_sequence(value)
        case "ASSERT" if value[0] > 0:  # ahead, where a match is still within the text that is looked at
            return _of_sequence(value[1])
    return frozenset()


def _rarer(some: frozenset[str], others: frozenset[str]) -> frozenset[str]:
    return others if others and (not some or _commonness(others) < _commonness(some)) else some


def _commonness(words: frozenset[str]) -> float:
    return sum(0.5 ** min(len(w), _LONG) * (_RARE if w.strip() in _COMMON else 1.0) for w in words)
