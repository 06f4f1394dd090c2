"""The words of an element: inline markup is transparent, white space single, quotations as the print shows them."""

import html
import re
from collections.abc import Collection

from lxml import etree

_TAG = re.compile(r"<[^<>]*>")
_BLOCK = re.compile(r"</?(?:p|li|ul|ol|br|div|h\d|tr|td|th|table)\b[^<>]*>", re.IGNORECASE)
_SKIP = frozenset(  # what is no word of the measure: notes, apparatus of the print, text that a version strikes
    "footnote footnote-ref page deleted-phrase toc editorialContent editorialNote sidenote line lineNumber ref-note del".split()
)
_APART = frozenset(  # elements that the print sets apart by white space
    "p br item li list row entry text enum header num heading chapeau content continuation continuation-text quoted-block "
    "quotedContent section subsection paragraph subparagraph clause subclause subitem listItem listContent".split()
)
_OPEN, _CLOSE = "\ue000", "\ue001"  # stand for quotation marks until the space inside them is gone
_QUOTES = {"quote": (_OPEN, _CLOSE), "shortQuote": (_OPEN, _CLOSE), "quoted-block": (f" {_OPEN}", _CLOSE)}
_MARKS = ((re.compile(rf"{_OPEN}\s*"), "“"), (re.compile(rf"\s*{_CLOSE}"), "”"))


def fold(text: str) -> str:
    """Fold white space to single spaces and trim."""
    return " ".join(text.split())


def plain(markup: str) -> str:
    """Return the words of a fragment of HTML, as summaries hold it, with single spaces."""
    words = _TAG.sub("", _BLOCK.sub(" ", markup)) if "<" in markup else markup
    return fold(html.unescape(words) if "&" in words else words)


def local(element: etree._Element) -> str:
    """Return an element's name without its namespace; "" for an entity left unresolved."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def struck(element: etree._Element) -> bool:
    """Say whether a version strikes an element: `changed="deleted"` in the DTD, a status or style in USLM."""
    return element.get("changed") == "deleted" or element.get("status") == "deleted"


def words_of(element: etree._Element, leave: Collection[str] = ()) -> str:
    """Return the words of an element without notes, without what is struck and without the named descendants."""
    if not len(element) and local(element) not in _QUOTES:
        return fold(element.text or "")
    parts: list[str] = []
    _collect(element, frozenset(leave) | _SKIP, parts)
    words = "".join(parts)
    for mark, printed in _MARKS:
        words = mark.sub(printed, words)
    return fold(words)


def _collect(element: etree._Element, leave: Collection[str], parts: list[str]) -> None:
    name = local(element)
    space = " " if name in _APART else ""
    opening, closing = _QUOTES.get(name, (space, space))
    parts.append(opening + (element.text or ""))
    for child in element:
        called = local(child)
        if not called:
            parts.append(html.unescape(child.text or ""))
        elif called not in leave and not struck(child):
            _collect(child, leave, parts)
        parts.append(child.tail or "")
    parts.append(closing)
