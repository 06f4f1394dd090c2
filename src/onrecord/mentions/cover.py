"""Which places of a text are taken: asked in time that does not grow with how many are."""

from collections.abc import Iterable

from onrecord.article.model import Span


class Cover:
    """The characters of a text that some spans cover."""

    def __init__(self, length: int, spans: Iterable[Span] = ()) -> None:
        self._taken = bytearray(length + 1)
        for span in spans:
            self.take(span)

    def take(self, span: Span) -> None:
        """Cover a span."""
        self._taken[span.start : span.end] = b"\1" * (span.end - span.start)

    def takes(self, start: int, end: int) -> bool:
        """Cover a stretch, unless a character of it is covered, and say whether that was done."""
        free = self._taken.find(1, start, end) < 0
        if free:
            self._taken[start:end] = b"\1" * (end - start)
        return free

    def touches(self, span: Span) -> bool:
        """Say whether any character of a span is covered."""
        return b"\1" in self._taken[span.start : span.end]
