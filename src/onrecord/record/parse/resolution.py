"""Texts in the House DTD (bill.dtd, res.dtd, amend.dtd) to recitals and a tree of clauses. Source: xml.house.gov."""

import re
from datetime import date

from lxml import etree

from onrecord.errors import SourceError
from onrecord.record.model import Document, MeasureText, MeasureType
from onrecord.record.parse.clauses import Dialect, agree, clauses_of, is_extract, recitals_of
from onrecord.record.parse.fields import day_of
from onrecord.record.parse.versions import code_named
from onrecord.record.parse.words import local, words_of
from onrecord.record.parse.xml import root_of

_ROOTS = ("resolution", "bill", "amendment-doc")
_DIALECT = Dialect(
    number="enum",
    heading="header",
    own=("text", "quoted-block", "list"),
    tail=("continuation-text",),
    through=frozenset(
        "resolution-body legis-body engrossed-amendment-body amendment-body amendment amendment-block appropriations-major "
        "appropriations-intermediate appropriations-small".split()
    ),
    recital="whereas",
    dash=".—",
)
_NUMBER = re.compile(r"(?P<type>[HS][A-Z. ]*?)\s*(?P<number>\d{1,5})$", re.IGNORECASE)
_TITLED = re.compile(r"\d{1,3} (?P<type>[A-Z]+) (?P<number>\d{1,5}) (?P<version>[A-Z]{2,4}\d{0,2})\s*:\s*(?P<title>.*)")
_DAY = re.compile(r"(\d{4})(\d{2})(\d{2})")


def parse_dtd(data: bytes, document: Document) -> MeasureText:
    """Read a text in the House DTD. Raises SourceError where it is none, or tells no measure, or another than its name."""
    root = root_of(data, document.name)
    if local(root) not in _ROOTS:
        raise SourceError(f"{document.name}: root <{local(root)}>, expected <resolution> or <bill>")
    measure, version = agree(_identity(root), document, "<legis-num> and <congress>")
    recitals = tuple(recitals_of(root, _DIALECT))
    clauses = tuple(clauses_of(root, _DIALECT))
    return MeasureText(
        measure=measure,
        version=version,
        day=_day(root),
        official_title=_first(root, "official-title") or _titled(root, "title"),
        recitals=recitals,
        clauses=clauses,
        partial=is_extract(data, recitals, clauses),
        document=document,
    )


def _identity(root: etree._Element) -> tuple[str, str] | None:
    number, congress = _NUMBER.search(_first(root, "legis-num")), re.search(r"\d+", _first(root, "congress"))
    kind = re.sub(r"[^a-z]", "", number["type"].lower()) if number else ""
    if number is None or congress is None or kind not in set(MeasureType):
        return None
    stage = root.get("resolution-stage") or root.get("bill-stage") or root.get("amend-stage") or ""
    return f"{kind}{number['number']}-{congress[0]}", _titled(root, "version").lower() or code_named(stage)


def _titled(root: etree._Element, part: str) -> str:
    """Return a part of the metadata's title, which reads "115 HRES 351 EH: Condemning …"."""
    found = next((e for e in root.iter("{*}title") if local(e) == "title" and e.prefix), None)
    match = _TITLED.match(words_of(found)) if found is not None else None
    return match[part] if match else ""


def _first(root: etree._Element, name: str) -> str:
    found = next(root.iter(name), None)
    return "" if found is None else words_of(found)


def _day(root: etree._Element) -> date | None:
    """Return the version's day: that of the metadata, else the last day in the form."""
    for element in root.iter("{*}date"):
        if element.prefix and (day := day_of(element.text)):
            return day
    days = [m for e in root.iter("action-date", "attestation-date") if (m := _DAY.fullmatch(e.get("date", "")))]
    return max((d for m in days if (d := day_of("-".join(m.groups())))), default=None)
