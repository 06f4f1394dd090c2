"""The words of an element: inline markup is transparent, white space single, quotations as the print shows them."""

import re
from collections.abc import Collection

from lxml import etree

_SPACE = re.compile(r"\s+")
_SKIP = frozenset(("footnote", "footnote-ref", "page", "deleted-phrase", "toc", "editorialContent", "sidenote", "line", "lineNumber"))
_QUOTES = {"quote": ("“", "”"), "quotedText": ("“", "”")}


def fold(text: str) -> str:
    """Fold white space to single spaces and trim."""
    return _SPACE.sub(" ", text).strip()


def local(element: etree._Element) -> str:
    """Return an element's name without its namespace; "" for comments and instructions."""
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def words_of(element: etree._Element, leave: Collection[str] = ()) -> str:
    """Return the words of an element without those of the named descendants."""
    parts: list[str] = []
    _collect(element, frozenset(leave) | _SKIP, parts)
    return fold("".join(parts))


def _collect(element: etree._Element, leave: frozenset[str], parts: list[str]) -> None:
    opening, closing = _QUOTES.get(local(element), ("", ""))
    parts.append(opening + (element.text or ""))
    for child in element:
        name = local(child)
        if name and name not in leave and child.get("changed") != "deleted":
            _collect(child, leave, parts)
        parts.append(child.tail or "")
    parts.append(closing)
