"""The tree of clauses that both markups of texts share, with stable labels, and what marks a text as an extract.

Labels are paths: `(1)(A)`, `2(b)(1)`. A section starts a path anew, since sections are numbered through; what stands
above sections is named in words ("title I"). An undesignated section bears "" and its own words. Words that go on after
a clause's children are a clause of their own, labelled like `(1) cont.`, at the depth of the clause they continue.
"""

import re
from collections.abc import Iterator

from lxml import etree
from msgspec import Struct

from onrecord.errors import SourceError
from onrecord.record.model import Clause, Document
from onrecord.record.parse.versions import package_of, suffix_of
from onrecord.record.parse.words import local, struck, words_of

_EXTRACT = re.compile(rb"<\?onrecord\s+extract\s*\?>")
_GAP = re.compile(r"\[\s*(?:…|\.\.\.)\s*\]")
_WORDED = re.compile(
    r"^(?:SEC(?:TION|S)?|TITLE|DIVISION|PART|CHAPTER|SUB(?:TITLE|PART|CHAPTER)|ARTICLE)\b\.?\s*", re.IGNORECASE
)
_ABOVE = frozenset("division title subtitle chapter subchapter part subpart article".split())
_SECTION = frozenset(("section", "level", "appropriations"))
_BELOW = frozenset("subsection paragraph subparagraph clause subclause item subitem subsubitem".split())
LEVELS = _ABOVE | _SECTION | _BELOW


class Dialect(Struct, frozen=True):
    """How one markup names the parts of a clause; `through` are the wrappers around clauses."""

    number: str
    heading: str
    own: tuple[str, ...]
    tail: tuple[str, ...]
    through: frozenset[str]
    recital: str
    dash: str = ""  # what the print sets after the heading of a subsection, where the markup leaves it out


def clauses_of(body: etree._Element, dialect: Dialect) -> Iterator[Clause]:
    """Yield the clauses below an element in document order, without those that the version strikes."""
    return _walk(body, dialect, "", 0)


def recitals_of(root: etree._Element, dialect: Dialect) -> Iterator[str]:
    """Yield the words of the recitals, without those that the version strikes."""
    for child in root:
        if struck(child):
            continue
        if local(child) == dialect.recital:
            words = words_of(child)
            if words:
                yield words
        elif local(child) not in LEVELS:
            yield from recitals_of(child, dialect)


def is_extract(data: bytes, recitals: tuple[str, ...], clauses: tuple[Clause, ...]) -> bool:
    """Say whether a text is an extract: it says so (`<?onrecord extract?>`) or shows its gaps as […]."""
    if _EXTRACT.search(data):
        return True
    return any(_GAP.search(t) for t in recitals) or any(_GAP.search(c.text) for c in clauses)


def agree(own: tuple[str, str] | None, document: Document, expected: str) -> tuple[str, str]:
    """Return measure id and version as the file tells them, completed from the document's name or address.

    Raises SourceError where neither tells the measure, or where they tell different ones.
    """
    named = package_of(document.name) or package_of(document.url or "")
    if own is None and named is None:
        raise SourceError(f"{document.name}: no measure number found, expected {expected}")
    if own and named and own[0] != named[0]:
        raise SourceError(f"{document.name}: holds a text of {own[0]}, expected {named[0]} by its name; fetch it again")
    measure, version = own or ("", "")
    return measure or (named[0] if named else ""), version or (named[2] if named else suffix_of(document.name))


def _walk(element: etree._Element, dialect: Dialect, path: str, depth: int) -> Iterator[Clause]:
    for child in element:
        if struck(child):
            continue
        name = local(child)
        if name in LEVELS:
            yield from _level(child, name, dialect, path, depth)
        elif name in dialect.through:
            yield from _walk(child, dialect, path, depth)


def _level(element: etree._Element, name: str, dialect: Dialect, path: str, depth: int) -> Iterator[Clause]:
    number = _number(element, dialect)
    label = _label(name, number, path)
    own = _own(element, name, dialect)
    if own or number:
        yield Clause(label=label, text=own, depth=depth)
    yield from _walk(element, dialect, label if name in _SECTION or name in _BELOW else "", depth + 1)
    tail = _words(element, dialect.tail)
    if tail:
        yield Clause(label=f"{label} cont.".strip(), text=tail, depth=depth)


def _label(name: str, number: str, path: str) -> str:
    if name in _ABOVE:
        return f"{name} {number}".strip()
    return number if name in _SECTION else path + number


def _number(element: etree._Element, dialect: Dialect) -> str:
    found = next((e for e in element if local(e) == dialect.number), None)
    words = "" if found is None else words_of(found)
    return _WORDED.sub("", words.strip("“” ")).strip(" .—–-:")


def _own(element: etree._Element, name: str, dialect: Dialect) -> str:
    heading, own = _words(element, (dialect.heading,)), _words(element, dialect.own)
    if heading and own and dialect.dash and heading[-1] not in ".:—?":
        heading += dialect.dash if name in _BELOW else "."
    if heading.endswith("—"):
        return heading + own
    return f"{heading} {own}".strip()


def _words(element: etree._Element, names: tuple[str, ...]) -> str:
    return " ".join(w for w in (words_of(e) for e in element if local(e) in names and not struck(e)) if w)
