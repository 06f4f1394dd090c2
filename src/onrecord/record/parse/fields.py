"""How the parts of a BILLSTATUS file are read: the plain fields of an element, the items of a list, days."""

from collections.abc import Iterator
from datetime import date

from lxml import etree


def fields_of(element: etree._Element) -> dict[str, str]:
    """Return the children that hold only words, by their tag; the first of a tag counts, empty ones are left out."""
    found: dict[str, str] = {}
    for child in element:
        text = child.text
        if text and child.tag not in found and (words := text.strip()):
            found[child.tag] = words
    return found


def items_of(parent: etree._Element) -> Iterator[etree._Element]:
    """Yield the <item> children of a list, also from inside a wrapper such as <billCommittees>."""
    for child in parent:
        if child.tag == "item":
            yield child
        elif child.tag in _WRAPPERS:
            yield from items_of(child)


def day_of(text: str | None) -> date | None:
    """Return the day of a date or a time; None where there is none or it is no day."""
    try:
        return date.fromisoformat(text[:10]) if text else None
    except ValueError:
        return None


_WRAPPERS = frozenset(("billCommittees", "billSummaries", "billSubjects", "legislativeSubjects"))
