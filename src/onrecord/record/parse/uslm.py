"""Texts in United States Legislative Markup 2.x to recitals and a tree of clauses. Source: USLM user guide, sections 5 to 8."""

import re
from collections.abc import Iterator
from datetime import date

from lxml import etree

from onrecord.errors import SourceError
from onrecord.record.model import Clause, Document, MeasureText
from onrecord.record.parse.resolution import FROM_NAME, is_extract
from onrecord.record.parse.words import local, words_of
from onrecord.record.parse.xml import root_of

_LEVELS = frozenset("section subsection paragraph subparagraph clause subclause item subitem title subtitle part subpart chapter division level".split())
_PARTS = ("heading", "chapeau", "content")
_CITATION = re.compile(r"(?P<congress>\d+)\s*(?P<type>hconres|sconres|hjres|sjres|hres|sres|hr|s)\s*(?P<number>\d+)\s*(?P<version>[a-z0-9]*)", re.IGNORECASE)
_KINDS = {"hr": "hr", "s": "s", "hres": "hres", "sres": "sres", "hjres": "hjres", "sjres": "sjres", "hconres": "hconres", "sconres": "sconres"}


def parse_uslm(data: bytes, document: Document) -> MeasureText:
    """Read a USLM bill or resolution. Raises SourceError where the root or the measure's number are not those of one."""
    root = root_of(data, document.name)
    if local(root) not in ("resolution", "bill", "pLaw", "engrossedAmendment"):
        raise SourceError(f"{document.name}: root <{local(root)}>, expected a USLM <bill> or <resolution>")
    measure, version = _identity(root, document)
    return MeasureText(
        measure=measure,
        version=version,
        day=_day(root),
        official_title=_first(root, "officialTitle") or _first(root, "longTitle"),
        recitals=tuple(w for w in (words_of(e) for e in root.iter() if local(e) == "recital") if w),
        clauses=tuple(_clauses(root)),
        partial=is_extract(data),
        document=document,
    )


def _first(root: etree._Element, name: str) -> str:
    found = next((e for e in root.iter() if local(e) == name), None)
    return "" if found is None else words_of(found)


def _identity(root: etree._Element, document: Document) -> tuple[str, str]:
    named = FROM_NAME.search(document.name) or FROM_NAME.search(document.url or "")
    if named:
        return f"{named['type']}{named['number']}-{named['congress']}", named["version"]
    for name in ("citableAs", "docNumber", "title"):
        for element in root.iter():
            if local(element) != name or not element.text:
                continue
            match = _CITATION.match(re.sub(r"[.\s]+", "", element.text))
            if match and match["type"].lower() in _KINDS:
                return f"{match['type'].lower()}{match['number']}-{match['congress']}", match["version"].lower()
    number, kind, congress = _first(root, "docNumber"), _first(root, "type"), re.search(r"\d+", _first(root, "congress"))
    short = "".join(w[0] if w.lower() in ("house", "senate") else {"joint": "j", "concurrent": "con", "resolution": "res", "bill": "r"}.get(w.lower(), "") for w in kind.split()).lower()
    short = "s" if short == "sr" else short
    if number.isdigit() and congress and short in _KINDS:
        return f"{short}{number}-{congress[0]}", _stage(root)
    raise SourceError(f"{document.name}: no measure number found, expected <citableAs> or <docNumber>")


def _stage(root: etree._Element) -> str:
    words = _first(root, "docStage").lower()
    return {"introduced in house": "ih", "introduced in senate": "is", "engrossed in house": "eh", "engrossed in senate": "es", "enrolled": "enr"}.get(words, "")


def _day(root: etree._Element) -> date | None:
    for element in root.iter():
        if local(element) == "date" and (text := element.get("date") or element.text):
            try:
                return date.fromisoformat(text.strip()[:10])
            except ValueError:
                continue
    return None


def _clauses(root: etree._Element) -> Iterator[Clause]:
    main = next((e for e in root.iter() if local(e) == "main"), root)
    for child in main:
        yield from _level(child, "", 0)


def _level(element: etree._Element, parent: str, depth: int) -> Iterator[Clause]:
    name = local(element)
    if name in ("resolvingClause", "enactingFormula"):
        return
    if name not in _LEVELS:
        return
    label = parent + _label(element)
    own = " ".join(w for w in (words_of(e) for e in element if local(e) in _PARTS) if w)
    if own:
        yield Clause(label=label, text=own, depth=depth)
    for child in element:
        yield from _level(child, label, depth + 1)
    tail = " ".join(w for w in (words_of(e) for e in element if local(e) == "continuation") if w)
    if tail:
        yield Clause(label=f"{label} cont.".strip(), text=tail, depth=depth)


def _label(element: etree._Element) -> str:
    found = next((e for e in element if local(e) == "num"), None)
    words = words_of(found) if found is not None else ""
    return re.sub(r"^(?:SEC(?:TION|\.)?|TITLE|DIVISION|PART|CHAPTER|SUBTITLE)\.?\s*", "", words, flags=re.IGNORECASE).rstrip(".—- ").strip()
