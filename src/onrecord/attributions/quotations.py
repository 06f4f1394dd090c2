"""Finds what stands between quotation marks: double and single, straight and curly, over several paragraphs, unclosed, nested."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from msgspec import Struct

from onrecord.article.model import Article, Block, Part, Span
from onrecord.attributions.model import Form, Quotation

DEEPEST = 4
"""Quotations inside quotations that are told apart; deeper marks are read as part of the words."""

_MARK = re.compile(r"[\"“”„«»‘’']|``")
_ELISION = re.compile(r"['’‘](?:\d\ds?|em|til|till|tis|twas|cause|bout|round|n)\b", re.IGNORECASE)
_OPENERS = frozenset("“„«‘") | {"``"}
_SINGLE = frozenset("‘’'")
_BEFORE_OPEN = frozenset("([{-–—/…\"“‘'")


def form_of(text: str, content: tuple[Span, ...]) -> Form:
    """Tell direct from indirect and mixed by the double quotation marks at and in the pieces of a content."""
    pieces = [text[s.start : s.end].strip().rstrip(".,;:!?—- ") for s in content]
    if all(p[:1] in ("“", '"') and (p[-1:] in ("”", '"') or not set(p[1:]) & set('“”"')) for p in pieces):
        return Form.DIRECT
    return Form.MIXED if any(set(p) & set('“”"') for p in pieces) else Form.INDIRECT


class _Mark(Struct, frozen=True):
    """A quotation mark: where it stands, whether it is a double one, whether it may open and may close."""

    start: int
    end: int
    double: bool
    opens: bool
    closes: bool
    possessive: bool = False


def read_quotations(article: Article) -> tuple[Quotation, ...]:
    """Return every quotation of an article, nested ones after what holds them, in order of the text.

    A quotation over several paragraphs is one piece a paragraph; one that nobody closes ends with its sentence.
    """
    blocks = [b for b in article.blocks if b.part is not Part.BYLINE]
    ends = [s.span.end for s in article.sentences]
    found: list[Quotation] = []
    for number, block in enumerate(blocks):
        follows = number + 1 < len(blocks) and _opens_with_mark(article.text, blocks[number + 1])
        found += _in_block(article.text, block.span, follows, ends)
    return tuple(sorted(found, key=lambda q: (q.span.start, -q.span.end)))


def _opens_with_mark(text: str, block: Block) -> bool:
    return text[block.span.start : block.span.start + 1] in ("“", '"', "„", "«")


def _in_block(text: str, block: Span, follows: bool, ends: Sequence[int]) -> Iterator[Quotation]:
    stack: list[_Mark] = []
    marks = _marks(text, block)
    closers = [m.start for m in marks if not m.double and m.closes]
    for mark in marks:
        at = _partner(mark, stack)
        if at is not None and not (mark.possessive and _another(closers, mark)):
            yield _between(stack[at], mark)
            del stack[at:]
        elif mark.opens and len(stack) < DEEPEST and (mark.double or _another(closers, mark)):
            if mark.double and stack and stack[0].double and text[mark.start] == '"':
                yield from _unclosed(text, stack[0], min(mark.start, _sentence_end(stack[0], ends, block)))
                stack.clear()
            stack.append(mark)
    if stack and stack[0].double:
        end = block.end if follows else _sentence_end(stack[0], ends, block)
        yield from _unclosed(text, stack[0], end)


def _partner(mark: _Mark, stack: Sequence[_Mark]) -> int | None:
    """Return the place on the stack of the mark that this one closes."""
    if not mark.closes:
        return None
    return next((n for n in range(len(stack) - 1, -1, -1) if stack[n].double == mark.double), None)


def _another(closers: Sequence[int], mark: _Mark) -> bool:
    """Say whether a closing single mark follows within the next sentences (400 characters)."""
    at = bisect_right(closers, mark.start)
    return at < len(closers) and closers[at] - mark.start <= 400


def _between(opening: _Mark, closing: _Mark) -> Quotation:
    return Quotation(span=Span(opening.start, closing.end), inner=Span(opening.end, closing.start))


def _unclosed(text: str, opening: _Mark, end: int) -> Iterator[Quotation]:
    while end > opening.end and text[end - 1].isspace():
        end -= 1
    if end > opening.end:
        yield Quotation(span=Span(opening.start, end), inner=Span(opening.end, end))


def _sentence_end(mark: _Mark, ends: Sequence[int], block: Span) -> int:
    at = bisect_right(ends, mark.end)
    return min(ends[at], block.end) if at < len(ends) else block.end


def _marks(text: str, block: Span) -> list[_Mark]:
    return [
        mark
        for found in _MARK.finditer(text, block.start, block.end)
        if (mark := _read_mark(text, block, found.start(), found.end())) is not None
    ]


def _read_mark(text: str, block: Span, start: int, end: int) -> _Mark | None:
    before = text[start - 1] if start > block.start else " "
    after = text[end] if end < block.end else " "
    mark = text[start:end]
    if mark in _SINGLE:
        return _read_single(text, start, before, after)
    if mark == '"':
        if before.isdigit() and not after.isalnum() and text.count('"', max(block.start, start - 300), start) % 2 == 0:
            return None
        opens = (before.isspace() or before in _BEFORE_OPEN) and not after.isspace()
        closes = not opens or before in _BEFORE_OPEN
        return _Mark(start, end, double=True, opens=opens or not before.isalnum(), closes=closes)
    return _Mark(start, end, double=True, opens=mark in _OPENERS, closes=mark not in _OPENERS)


def _read_single(text: str, start: int, before: str, after: str) -> _Mark | None:
    """Tell a single quotation mark from an apostrophe by the characters on both sides of it."""
    if before.isalnum() and after.isalnum():
        return None
    mark = text[start]
    leads = before.isspace() or before in _BEFORE_OPEN
    opens = mark != "’" and leads and (after.isalnum() or after in '"“[$#(')
    if opens and _ELISION.match(text, start):
        return None
    closes = mark != "‘" and not before.isspace() and not after.isalnum()
    if not opens and not closes:
        return None
    possessive = closes and before in "sS" and after.isspace()
    return _Mark(start, start + 1, double=False, opens=opens, closes=closes and not opens, possessive=possessive)
