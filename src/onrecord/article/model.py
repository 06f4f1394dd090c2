"""The article: one immutable text, and spans into it."""

from bisect import bisect_right
from datetime import date
from enum import StrEnum

from msgspec import Struct


class Part(StrEnum):
    """What a block of an article is."""

    HEADLINE = "headline"
    DECK = "deck"
    BYLINE = "byline"
    CAPTION = "caption"
    BODY = "body"


class Span(Struct, frozen=True, order=True):
    """A stretch of a text: `text[start:end]`."""

    start: int
    end: int

    def covers(self, other: "Span") -> bool:
        """Say whether the other span lies inside this one."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Say whether the two spans share a character."""
        return self.start < other.end and other.start < self.end


class Block(Struct, frozen=True):
    """A paragraph-like stretch of the article: a headline, a deck, a caption, a paragraph of the body."""

    span: Span
    part: Part


class Sentence(Struct, frozen=True):
    """A sentence of one block; sentences never cross blocks and together cover all their words."""

    span: Span
    part: Part
    block: int


def _start(sentence: Sentence) -> int:
    return sentence.span.start


class Article(Struct, frozen=True, kw_only=True):
    """An article as read: its text never changes, and every span of the program points into it.

    `published` is the day the page shows or was told (never guessed from the text); `language` is an ISO 639-1 code.
    `sentences` leave out bylines; claims are read from headline, deck and body, captions only lend context. `unread` is how many
    characters of a page too long to be one article were left out at its end.
    """

    text: str
    title: str
    published: date | None = None
    url: str | None = None
    outlet: str | None = None
    language: str = "en"
    blocks: tuple[Block, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    unread: int = 0

    def sentence_at(self, offset: int) -> Sentence | None:
        """Return the sentence that holds an offset; None between sentences."""
        index = bisect_right(self.sentences, offset, key=_start) - 1
        sentence = self.sentences[index] if index >= 0 else None
        return sentence if sentence and offset < sentence.span.end else None

    def quote(self, span: Span) -> str:
        """Return the words at a span."""
        return self.text[span.start : span.end]
