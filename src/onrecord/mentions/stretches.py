"""The sentences of a page, and how far its words speak of one measure."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate

from onrecord.article.model import Article, Part, Sentence, Span


class Stretches:
    """Where the sentences of a page stand, and the stretches between the measures that it names or introduces."""

    def __init__(self, article: Article, marks: Iterable[Span]) -> None:
        self.sentences: tuple[Sentence, ...] = article.sentences
        self._starts = [s.span.start for s in self.sentences]
        self._body = list(accumulate((s.part is Part.BODY for s in self.sentences), initial=0))
        self._marks = sorted(marks)
        self._mark_starts = [m.start for m in self._marks]

    def sentence(self, span: Span) -> int:
        """Return the place of the sentence that holds a span; -1 where none does."""
        at = bisect_right(self._starts, span.start) - 1
        return at if at >= 0 and span.start < self.sentences[at].span.end else -1

    def part(self, span: Span) -> Part | None:
        """Return the part of the page that holds a span."""
        at = self.sentence(span)
        return self.sentences[at].part if at >= 0 else None

    def body_index(self, at: int) -> int:
        """Return how many sentences of the body stand before a sentence."""
        return self._body[at] if at >= 0 else 0

    def around(self, place: Span, at: int) -> Span:
        """Return the words that speak of a noun at a place: up to the measure named before it and the one after it, within its paragraph."""
        sentence = self.sentences[at].span
        before = bisect_left(self._mark_starts, place.start) - 1
        start = sentence.start
        if before >= 0 and self._marks[before].end > start:
            start = self._marks[before].end
        last = at
        while last + 1 < len(self.sentences) and self.sentences[last + 1].block == self.sentences[at].block:
            last += 1
        end = self.sentences[last].span.end
        after = bisect_left(self._mark_starts, place.end)
        if after < len(self._marks) and self._marks[after].start < end:
            stop = self.sentence(self._marks[after])
            end = self._marks[after].start if stop == at else self.sentences[stop].span.start if stop > at else end
        return Span(start, max(end, place.end))
