"""What the last looks before an accusation ask of a page, each thing once."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeVar

from onrecord.article.model import Article, Block, Sentence, Span
from onrecord.checks.model import AsOf, Check
from onrecord.checks.votes.counted import Vote, votes_on
from onrecord.claims.model import Claim
from onrecord.mentions.model import DateMention, MeasureMention, Mentions, Reference
from onrecord.record.model import Measure
from onrecord.record.protocol import Record

T = TypeVar("T")


class Page:
    """An article with its mentions, the record as of its day, the measures it names and the checks made so far."""

    def __init__(
        self,
        article: Article,
        mentions: Mentions,
        record: Record,
        named: Sequence[str] = (),
        checks: tuple[Check, ...] = (),
    ) -> None:
        self.article, self.mentions, self.record = article, mentions, record
        self.text = article.text
        self.as_of = AsOf(day=mentions.as_of, source=mentions.as_of_source)
        self.named, self.checks = named, checks
        self._votes: dict[str, tuple[Vote, ...]] = {}
        self._answers: dict[Callable[[Page], Any], Any] = {}

    def after(self, checks: tuple[Check, ...]) -> "Page":
        """Return the page with the checks made of it, keeping the votes that were looked up."""
        page = Page(self.article, self.mentions, self.record, self.named, checks)
        page._votes = self._votes
        return page

    def once(self, question: Callable[["Page"], T]) -> T:
        """Answer a question about the whole page, asked by many of its checks, once."""
        if question not in self._answers:
            self._answers[question] = question(self)
        answer: T = self._answers[question]
        return answer

    def votes(self, measure_id: str) -> tuple[Vote, ...]:
        """Return the counted votes on a measure up to the page's day."""
        if measure_id not in self._votes:
            measure = self.record.measure(measure_id)
            self._votes[measure_id] = votes_on(measure, self.record, self.as_of) if measure else ()
        return self._votes[measure_id]

    def roll_calls(self, ids: Sequence[str]) -> Iterator[tuple[Measure, Vote]]:
        """Yield the votes on some measures of which the store holds the roll call."""
        for measure in filter(None, map(self.record.measure, ids)):
            yield from ((measure, v) for v in self.votes(measure.id) if v.call)

    def sentence(self, span: Span) -> Span:
        """Return the sentence that holds all of a span, else the span itself."""
        return _around(self.article.sentences, span)

    def paragraph(self, span: Span) -> Span:
        """Return the paragraph that holds all of a span, else the span itself."""
        return _around(self.article.blocks, span)

    def paragraph_number(self, offset: int) -> int:
        """Return the number of the paragraph that holds a place, from 1."""
        return bisect_right(self.article.blocks, offset, key=lambda block: block.span.start)

    def dates(self, span: Span) -> list[DateMention]:
        """Return the dates told in a stretch."""
        return [d for d in self.dates_touching(span) if span.covers(d.span)]

    def dates_touching(self, span: Span) -> list[DateMention]:
        """Return the dates told in a stretch or across its ends."""
        dates = self.once(_dates)
        first = bisect_left(dates, span.start, key=lambda d: d.span.end)
        last = bisect_left(dates, span.end, key=lambda d: d.span.start)
        return [d for d in dates[first:last] if d.span.overlaps(span)]


def _dates(page: Page) -> list[DateMention]:
    return sorted((m for m in page.mentions.mentions if isinstance(m, DateMention)), key=lambda d: d.span)


def _around(pieces: Sequence[Sentence] | Sequence[Block], span: Span) -> Span:
    at = bisect_right(pieces, span.start, key=lambda piece: piece.span.start) - 1
    return pieces[at].span if at >= 0 and pieces[at].span.covers(span) else span


def named_outright(page: Page) -> list[MeasureMention]:
    """Return where a page names a measure of the record by its number or a title."""
    found = (m for m in page.mentions.mentions if isinstance(m, MeasureMention))
    return [m for m in found if m.id and m.form in (Reference.NUMBER, Reference.TITLE)]


def names(claim: Claim, page: Page) -> bool:
    """Say whether the sentence of a claim names its measure by its number or a title, and does not only describe it or take it up."""
    sentence = page.sentence(claim.span)
    return any(m.id == claim.measure and sentence.covers(m.span) for m in page.once(named_outright))
