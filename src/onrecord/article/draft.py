"""What a page is read into before its text is laid out: parts in order, and what the page says of itself."""

from collections.abc import Iterable, Iterator
from datetime import date

from msgspec import Struct

from onrecord.article.model import Article, Block, Part, Span
from onrecord.article.segment import sentences

LONGEST = 160_000  # characters that are read: some 26,000 words; reading them takes seconds (benchmarks/pages.py)


class Draft(Struct, frozen=True, kw_only=True):
    """The parts of an article in reading order, before they are one text."""

    parts: tuple[tuple[Part, str], ...]
    published: date | None = None
    url: str | None = None
    outlet: str | None = None

    def words(self, part: Part) -> str:
        """Return the text of all blocks of one part, a line each."""
        return "\n".join(text for kind, text in self.parts if kind is part)


def lay_out(draft: Draft, *, published: date | None, url: str | None, language: str) -> Article:
    """Join the parts by empty lines into one text, with a span for each block and each sentence.

    What stands after the first `LONGEST` characters is left out, and counted in `unread`.
    """
    parts = tuple(_first(draft.parts, LONGEST))
    blocks: list[Block] = []
    at = 0
    for part, text in parts:
        blocks.append(Block(span=Span(at, at + len(text)), part=part))
        at += len(text) + 2
    text = "\n\n".join(text for _, text in parts)
    return Article(
        text=text,
        title=next((words for part, words in draft.parts if part is Part.HEADLINE), ""),
        published=published or draft.published,
        url=url or draft.url,
        outlet=draft.outlet,
        language=language,
        blocks=tuple(blocks),
        sentences=sentences(text, tuple(blocks)),
        unread=sum(len(text) for _, text in draft.parts) - sum(len(text) for _, text in parts),
    )


def _first(parts: Iterable[tuple[Part, str]], room: int) -> Iterator[tuple[Part, str]]:
    """Yield the parts that fit into so many characters; the one that goes over is cut after a word."""
    for part, text in parts:
        if len(text) > room:
            kept = text[:room].rpartition(" ")[0] or text[:room]
            if kept:
                yield part, kept
            return
        yield part, text
        room -= len(text)
