"""A cue in its sentence, with the quotations around it, and what a rule makes of it."""

from bisect import bisect_right

from msgspec import Struct

from onrecord.attributions.cues import Cue, Takes
from onrecord.attributions.phrases import Line, Run

ACCORDING = Cue("according", Takes.CLAUSE)
CALLS = Cue("call", Takes.ACT)
SHORTEST_QUOTE = 3
"""Words that a quotation without a governing cue needs to count as somebody's words: fewer are a title or a scare quote."""


class Found(Struct, frozen=True):
    """What a rule makes of a cue, as runs of words."""

    content: tuple[Run, ...]
    cue: Run
    source: Run | None
    why: str


class Place(Struct, frozen=True):
    """A cue in its sentence `low` to `high` (words); `quotes` are the paragraph's quoted runs."""

    line: Line
    low: int
    high: int
    at: int
    cue: Cue
    quotes: list[Run]

    @property
    def stop(self) -> int:
        """The end of the sentence without its full stop."""
        return (
            self.high - 1
            if self.line.words[self.high - 1] in ".?!" and not self.line.quoted[self.high - 1]
            else self.high
        )

    def quote_before(self, at: int) -> Run | None:
        """Return the last quoted run of this sentence that ends at or before a place."""
        n = bisect_right(self.quotes, (at, -1)) - 1
        if n >= 0 and self.quotes[n][1] > at:
            n -= 1
        return self.quotes[n] if n >= 0 and self.quotes[n][1] > self.low else None

    def quote_from(self, at: int) -> Run | None:
        """Return the first quoted run that begins at or after a place in this sentence."""
        n = bisect_right(self.quotes, (at, -1))
        return self.quotes[n] if n < len(self.quotes) and self.quotes[n][0] < self.high else None


def fills_sentence(line: Line, first: int, end: int) -> bool:
    """Say whether a quoted run is a sentence of its own."""
    begins = first == 0 or line.sentence[first - 1] != line.sentence[first]
    return begins and (end == len(line.words) or line.sentence[end] != line.sentence[end - 1])
