"""How the parts of a BILLSTATUS file are read: the plain fields of an element, the items of a list, days.

Children are taken as `element[:]`, in one step, which costs two thirds of asking for them one by one.
"""

from datetime import date
from functools import lru_cache

from lxml import etree


def fields_of(element: etree._Element) -> dict[str, str]:
    """Return the children that hold words, by their tag; empty ones are left out."""
    return {child.tag: text.strip() for child in element[:] if (text := child.text)}  # type: ignore[index]


def parts_of(element: etree._Element) -> tuple[dict[str, str], dict[str, etree._Element]]:
    """Return the children that hold words, by their tag, and those that hold elements; one look at each child."""
    words: dict[str, str] = {}
    parts: dict[str, etree._Element] = {}
    for child in element[:]:  # type: ignore[index]
        if text := child.text:
            words[child.tag] = text.strip()
        elif len(child):
            parts[child.tag] = child
    return words, parts


def items_of(parent: etree._Element) -> list[etree._Element]:
    """Return the <item> children of a list, also from inside a wrapper such as <billCommittees>."""
    found: list[etree._Element] = []
    for child in parent[:]:  # type: ignore[index]
        if (tag := child.tag) == "item":
            found.append(child)
        elif tag in _WRAPPERS:
            found += items_of(child)
    return found


def day_of(text: str | None) -> date | None:
    """Return the day of a date or a time; None where there is none or it is no day."""
    return _day(text[:10]) if text else None


@lru_cache(maxsize=8192)  # the days of a few Congresses: each comes up thousands of times
def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


_WRAPPERS = frozenset(("billCommittees", "billSummaries", "billSubjects", "legislativeSubjects"))
