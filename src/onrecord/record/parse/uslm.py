"""Texts in United States Legislative Markup 2.x to recitals and a tree of clauses. Source: USLM user guide, sections 5-8."""

import re
from collections.abc import Iterator
from datetime import date, datetime

from lxml import etree

from onrecord.errors import SourceError
from onrecord.record.model import Document, MeasureText, MeasureType
from onrecord.record.parse.clauses import Dialect, agree, clauses_of, is_extract, recitals_of
from onrecord.record.parse.fields import day_of
from onrecord.record.parse.versions import code_named
from onrecord.record.parse.words import local, words_of
from onrecord.record.parse.xml import root_of

_ROOTS = ("resolution", "bill", "pLaw", "engrossedAmendment")
_DIALECT = Dialect(
    number="num",
    heading="heading",
    own=("chapeau", "content"),
    tail=("continuation",),
    through=frozenset("main collection component amendMain amendmentInstruction amendmentContent content".split()),
    recital="recital",
)
_CITED = re.compile(
    r"(?P<congress>\d{1,3})(?P<type>hconres|sconres|hjres|sjres|hres|sres|hr|s)(?P<number>\d{1,5})(?P<version>[a-z]*\d*)"
)
_DUBLIN = "http://purl.org/dc/elements/1.1/"
_BILL = re.compile(r"/us/bill/(?P<congress>\d{1,3})/(?P<type>[a-z]+)/(?P<number>\d{1,5})")
_WRITTEN = re.compile(r"([A-Z][a-z]+) (\d{1,2}), (\d{4})")


def parse_uslm(data: bytes, document: Document) -> MeasureText:
    """Read a USLM bill, resolution, engrossed amendment or public law (its version is `pl`).

    Raises SourceError where it is none, or tells no measure, or another than its name.
    """
    root = root_of(data, document.name)
    if local(root) not in _ROOTS:
        raise SourceError(f"{document.name}: root <{local(root)}>, expected a USLM <bill> or <resolution>")
    own = _law(root) if local(root) == "pLaw" else _identity(root)
    measure, version = agree(own, document, "<citableAs> or <docNumber>")
    recitals = tuple(recitals_of(root, _DIALECT))
    clauses = tuple(clauses_of(root, _DIALECT))
    return MeasureText(
        measure=measure,
        version=version,
        day=_day(root),
        official_title=_title(root),
        recitals=recitals,
        clauses=clauses,
        partial=is_extract(data, recitals, clauses),
        document=document,
    )


def _all(root: etree._Element, name: str) -> Iterator[str]:
    return (words_of(e) for e in root.iter(f"{{*}}{name}"))


def _first(root: etree._Element, name: str) -> str:
    return next(_all(root, name), "")


def _identity(root: etree._Element) -> tuple[str, str] | None:
    stage = code_named(_first(root, "docStage"))
    for words in _all(root, "citableAs"):
        match = _CITED.fullmatch(re.sub(r"[.\s]+", "", words.lower()))
        if match:
            return f"{match['type']}{match['number']}-{match['congress']}", match["version"] or stage
    kind = re.sub(r"[^a-z]", "", next((w for w in _all(root, "type") if "." in w), "").lower())
    number, congress = _first(root, "docNumber"), re.search(r"\d+", _first(root, "congress"))
    if kind in set(MeasureType) and number.isdecimal() and congress:
        return f"{kind}{number}-{congress[0]}", stage
    return None


def _law(root: etree._Element) -> tuple[str, str] | None:
    """Return the measure that a public law was, from the link in its margin."""
    for element in root.iter("{*}ref"):
        match = _BILL.match(element.get("href", ""))
        if match and match["type"] in set(MeasureType):
            return f"{match['type']}{match['number']}-{match['congress']}", "pl"
    return None


def _title(root: etree._Element) -> str:
    """Return the official title; where the print has none but the kind of measure, that of the metadata."""
    official = _first(root, "officialTitle")
    if official and "resolution" not in official.lower()[-10:]:
        return official
    titled = next((words_of(e) for e in root.iter(f"{{{_DUBLIN}}}title")), "")
    return titled.partition(":")[2].strip() or official


def _day(root: etree._Element) -> date | None:
    """Return the last day among the actions of the preface, or of the endorsement of a version reported later."""
    days = [d for part in root.iter("{*}action") for e in part.iter("{*}date") if (d := _date(e))]
    return max(days, default=None)


def _date(element: etree._Element) -> date | None:
    given = day_of(element.get("date"))
    match = None if given else _WRITTEN.search(words_of(element))
    try:
        return datetime.strptime(match[0], "%B %d, %Y").date() if match else given  # noqa: DTZ007 - a day has no zone
    except ValueError:
        return None
