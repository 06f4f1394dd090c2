"""Noun phrases beside a cue, by word patterns alone: the source before it, the source after it. Every look is bounded."""

from msgspec import Struct

from onrecord.attributions.cues import BETWEEN, CUES, DETERMINERS, PREPOSITIONS, PRONOUNS, STOPS
from onrecord.attributions.tokens import Paragraph

LONGEST_NAME = 14
LONGEST_APPOSITION = 22
_TITLES = frozenset(
    "a an the who president director chairman chairwoman chair professor senior former executive co-author author spokesman spokeswoman whose "
    "leader head chief sponsor democrat republican d r".split()
)
_ENDS_RIGHT = frozenset(
    "in on during when while after as who that to about with before at because but and if though".split()
)

Run = tuple[int, int]


class Line(Struct, frozen=True):
    """A paragraph with its words in small letters; runs are word indices [first, behind the last)."""

    words: list[str]
    low: list[str]
    quoted: list[int]
    sentence: list[int]

    @classmethod
    def of(cls, paragraph: Paragraph) -> "Line":
        """Make a line of a paragraph."""
        low = [w.lower().replace("’", "'") for w in paragraph.words]
        return cls(paragraph.words, low, paragraph.quoted, paragraph.sentence)

    def is_name(self, at: int) -> bool:
        """Say whether a word is written with a capital."""
        return self.words[at][:1].isupper() and self.low[at] not in STOPS and self.low[at] not in DETERMINERS

    def is_mark(self, at: int) -> bool:
        """Say whether a word is punctuation."""
        word = self.words[at]
        return not (word[:1].isalnum() or word[:1] in "$@#'’" or word in ("&", "-"))


def verb_group(line: Line, cue: int, low: int) -> int:
    """Return where the auxiliaries and adverbs before a cue begin."""
    at = cue
    while at > low and cue - at < 6 and not line.quoted[at - 1] and _between(line.low[at - 1]):
        at -= 1
    return at


def _between(word: str) -> bool:
    return word in BETWEEN or (word.endswith("ly") and len(word) > 4)


def source_before(line: Line, end: int, low: int) -> Run | None:
    """Return the subject that ends right before a place, with its apposition ("Norden, director of the center,")."""
    if end <= low or line.quoted[end - 1]:
        return None
    last = line.low[end - 1]
    if last == ",":
        return _before_apposition(line, end, low)
    if last in ("who", "which") and end - 2 > low and line.low[end - 2] == ",":
        return source_before(line, end - 2, low)
    if last in ("who", "which", "that"):
        return _name_ending(line, end - 1, low)
    if last in PRONOUNS:
        return (end - 1, end)
    return _name_ending(line, end, low)


def _before_apposition(line: Line, end: int, low: int) -> Run | None:
    at = end - 2
    while at > low and end - at < LONGEST_APPOSITION and not line.quoted[at]:
        if line.low[at] == ",":
            found = _name_ending(line, at, low)
            if found and line.is_name(found[1] - 1):
                return (found[0], end - 1)
        at -= 1
    return None


def _name_ending(line: Line, end: int, low: int) -> Run | None:
    """Return the noun phrase that ends at a place, read leftwards up to its determiner or a word that cannot belong to it."""
    at = end
    while at > low and end - at < LONGEST_NAME:
        if line.words[at - 1] == ")":
            at = _opening_bracket(line, at - 1, low)
            continue
        if not _belongs(line, at - 1):
            break
        at -= 1
        if line.low[at] in DETERMINERS and not _leans(line, at, low):
            break
    while at < end and (line.low[at] in PREPOSITIONS or line.low[at] == "'s" or line.is_mark(at)):
        at += 1
    if at >= end or (line.is_mark(end - 1) and line.words[end - 1] != ")"):
        return None
    return None if all(word in DETERMINERS for word in line.low[at:end]) else (at, end)


def _opening_bracket(line: Line, at: int, low: int) -> int:
    """Return where the bracket that closes at a place opens ("(D-Ore.)"), the place itself if that is far."""
    return next((n for n in range(at - 1, max(low, at - 8) - 1, -1) if line.words[n] == "("), at)


def _belongs(line: Line, at: int) -> bool:
    low = line.low[at]
    if line.quoted[at] or low in STOPS or low in PRONOUNS or low in BETWEEN:
        return False
    if line.is_mark(at):
        return False
    return line.words[at][:1].isupper() or low not in CUES or low == "house"


def _leans(line: Line, at: int, low: int) -> bool:
    return at - 1 > low and line.low[at - 1] in ("of", "for", "at", "in", "from", "'s") and _belongs(line, at - 2)


def source_after(line: Line, at: int, high: int) -> Run | None:
    """Return the noun phrase that begins at a place: after an inverted cue or after "according to"."""
    if at >= high or line.quoted[at]:
        return None
    if line.low[at] in PRONOUNS:
        return (at, at + 1)
    end = at
    while end < high and end - at < LONGEST_NAME and not line.quoted[end] and not _closes(line, end, at):
        end += 1
    if end == at or (not line.is_name(at) and line.low[at] not in DETERMINERS and end - at > 5):
        return None
    return (at, _with_apposition(line, end, high))


def _closes(line: Line, at: int, first: int) -> bool:
    if line.is_mark(at) and line.words[at] not in "()":
        return True
    return at > first and (line.low[at] in _ENDS_RIGHT or line.low[at] in TIMES_AFTER)


TIMES_AFTER = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday earlier late last".split()
)


def _with_apposition(line: Line, end: int, high: int) -> int:
    if end + 1 >= high or line.low[end] != "," or line.low[end + 1] not in _TITLES:
        return end
    at = end + 1
    while (
        at < high and at - end < LONGEST_APPOSITION and not line.quoted[at] and line.low[at] not in (",", ".", ";", ":")
    ):
        at += 1
    return at if at < high and line.low[at] in (",", ".") else end
