"""Finding what many patterns match in one pass: an automaton finds the words that a match must hold, patterns are tried only there.

The matches are those of `finditer`, pattern by pattern. What the automaton cannot promise (letters that are more than ASCII's when case
is nothing, long runs of spaces in a match) is left to `finditer` itself.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from ahocorasick_rs import BytesAhoCorasick, Implementation, MatchKind

from onrecord.mentions.marks import latin, widely_spaced

_AHEAD = 40  # characters that a pattern may look at after its match
_UNFOLDED = "ſıİ\u212a"  # letters that a pattern without case takes for s, i and k, and the fold of ASCII does not


class Anchors(NamedTuple):
    """The words of which every match of a pattern holds one, and how far from its start to the start of that word at most.

    `gate`, where given, is a pattern that matches at such a word: what stands right before it (looked back at) and after it.
    `led`, where given, matches at such a word if a match may start before it; elsewhere a match starts with the word.
    """

    words: tuple[str, ...]
    reach: int
    gate: str = ""
    led: str = ""


class Anchored:
    """Patterns with their anchors. `tail`: characters from an anchor's start to all that a pattern looks at."""

    def __init__(self, patterns: Iterable[re.Pattern[str]], anchors: Iterable[Anchors], *, tail: int) -> None:
        self._rules = tuple(zip(patterns, anchors, strict=True))
        self._led = tuple(re.compile(a.led, p.flags).match if a.led else None for p, a in self._rules)
        self._tail = tail
        self._cased = _Automaton(r for r in enumerate(self._rules) if not _folds(r[1][0]))
        self._folded = _Automaton(r for r in enumerate(self._rules) if _folds(r[1][0]))

    def matches(self, text: str) -> list[list[re.Match[str]]]:
        """Return the matches of every pattern, each in the order of the text."""
        codes = latin(text)
        if widely_spaced(text, codes):
            return [list(pattern.finditer(text)) for pattern, _ in self._rules]
        found: list[list[re.Match[str]]] = [[] for _ in self._rules]
        folded: Iterable[tuple[int, list[int]]] = ()
        if any(letter in text for letter in _UNFOLDED):
            for rule in self._folded.rules:
                found[rule] = list(self._rules[rule][0].finditer(text))
        else:
            folded = self._folded.places(codes.lower(), text)
        for rule, places in (*self._cased.places(codes, text), *folded):
            pattern, anchors = self._rules[rule]
            found[rule] = list(_near(pattern, text, places, anchors.reach, self._led[rule], self._tail))
        return found


def _near(
    pattern: re.Pattern[str], text: str, places: Iterable[int], reach: int, led: "_Gate | None", tail: int
) -> Iterator[re.Match[str]]:
    """Yield the matches of a pattern that start at a place or up to `reach` before it, in order and without overlap."""
    end = 0
    for at in places:
        if end > at:
            continue
        if reach == 0 or (led and not led(text, at)):
            match = pattern.match(text, at)
            if match:
                end = match.end()
                yield match
            continue
        start = max(end, at - reach)
        while start <= at:
            near = pattern.search(text, start, at + tail)
            if near is None or near.start() > at:
                break
            match = near if near.end() < at + tail - _AHEAD else pattern.match(text, near.start())  # as far as it goes
            if match is None:
                start = near.start() + 1
            else:
                start = end = match.end()
                yield match


def _folds(pattern: re.Pattern[str]) -> bool:
    return bool(pattern.flags & re.IGNORECASE)


_Gate = Callable[[str, int], re.Match[str] | None]


class _Automaton:
    """The anchors of some of the patterns."""

    def __init__(self, rules: Iterable[tuple[int, tuple[re.Pattern[str], Anchors]]]) -> None:
        by_word: dict[str, list[tuple[int, _Gate | None]]] = {}
        self.rules: list[int] = []
        for number, (pattern, anchors) in rules:
            self.rules.append(number)
            gate = re.compile(anchors.gate, pattern.flags).match if anchors.gate else None
            for word in anchors.words:
                by_word.setdefault(word, []).append((number, gate))
        self.words: Sequence[str] = tuple(by_word)
        self._tried = tuple(tuple(tried) for tried in by_word.values())
        self._automaton = (
            BytesAhoCorasick(
                [word.encode("ascii") for word in self.words],
                matchkind=MatchKind.Standard,
                implementation=Implementation.DFA,
            )
            if self.words
            else None
        )

    def places(self, codes: bytes, text: str) -> list[tuple[int, list[int]]]:
        """Return the patterns to try and where; `codes` are the bytes of the text or of its fold."""
        if self._automaton is None:
            return []
        tried = self._tried
        places: dict[int, list[int]] = {}
        for word, at, _ in self._automaton.find_matches_as_indexes(codes, overlapping=True):
            for rule, gate in tried[word]:
                if gate is None or gate(text, at):
                    places.setdefault(rule, []).append(at)
        return [(rule, sorted(found)) for rule, found in places.items()]
