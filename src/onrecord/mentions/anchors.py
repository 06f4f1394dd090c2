"""Finding what many patterns match in one pass: an automaton finds the words that a match must hold, patterns are tried only there.

The matches are those of `finditer`, pattern by pattern. What the automaton cannot promise (letters that change their length when
they are folded, long runs of spaces in a match) is left to `finditer` itself.
"""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

_UNFOLDED = "ſıİ"  # letters that a pattern without case takes for s and i, and a fold to lower case does not
_SPACES = re.compile(r"\s\s\s")


class Anchors(NamedTuple):
    """The words of which every match of a pattern holds one, and how far from its start to the start of that word at most."""

    words: tuple[str, ...]
    reach: int


class Anchored:
    """Patterns with their anchors. `tail`: characters from an anchor's start to all that a pattern looks at."""

    def __init__(self, patterns: Iterable[re.Pattern[str]], anchors: Iterable[Anchors], *, tail: int) -> None:
        self._rules = tuple(zip(patterns, anchors, strict=True))
        self._tail = tail
        self._cased = _Automaton(r for r in enumerate(self._rules) if not _folds(r[1][0]))
        self._folded = _Automaton(r for r in enumerate(self._rules) if _folds(r[1][0]))

    def matches(self, text: str) -> list[list[re.Match[str]]]:
        """Return the matches of every pattern, each in the order of the text."""
        if _SPACES.search(text):
            return [list(pattern.finditer(text)) for pattern, _ in self._rules]
        found: list[list[re.Match[str]]] = [[] for _ in self._rules]
        self._try(text, self._cased.hits(text), found)
        if self._folded.words:
            low = text.lower()
            if len(low) == len(text) and not any(letter in text for letter in _UNFOLDED):
                self._try(text, self._folded.hits(low), found)
            else:
                for rule in self._folded.rules:
                    found[rule] = list(self._rules[rule][0].finditer(text))
        return found

    def _try(self, text: str, hits: Iterable[tuple[int, int]], found: list[list[re.Match[str]]]) -> None:
        ends = [0] * len(self._rules)
        rules, tail = self._rules, self._tail
        for rule, at in hits:
            pattern, (_, reach) = rules[rule]
            start = max(ends[rule], at - reach)
            while start <= at:
                near = pattern.search(text, start, at + tail)
                if near is None or near.start() > at:
                    break
                match = pattern.match(text, near.start())
                start = near.start() + 1 if match is None else match.end()
                if match is not None:
                    found[rule].append(match)
                    ends[rule] = start


def _folds(pattern: re.Pattern[str]) -> bool:
    return bool(pattern.flags & re.IGNORECASE)


class _Automaton:
    """The anchors of some of the patterns."""

    def __init__(self, rules: Iterable[tuple[int, tuple[re.Pattern[str], Anchors]]]) -> None:
        by_word: dict[str, list[int]] = {}
        self.rules: list[int] = []
        for number, (_, anchors) in rules:
            self.rules.append(number)
            for word in anchors.words:
                by_word.setdefault(word, []).append(number)
        self.words: Sequence[str] = tuple(by_word)
        self._tried = tuple(tuple(numbers) for numbers in by_word.values())
        self._automaton = AhoCorasick(list(self.words), matchkind=MatchKind.Standard) if self.words else None

    def hits(self, text: str) -> list[tuple[int, int]]:
        """Return the patterns to try and where their anchors stand, in the order in which the anchors start."""
        if self._automaton is None:
            return []
        found = self._automaton.find_matches_as_indexes(text, overlapping=True)
        return sorted(
            ((rule, start) for word, start, _ in found for rule in self._tried[word]), key=lambda hit: (hit[1], hit[0])
        )
