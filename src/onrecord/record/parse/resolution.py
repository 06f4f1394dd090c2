"""Texts in the House DTD (bill.dtd, res.dtd) to recitals and a tree of clauses with stable labels."""

import re
from collections.abc import Iterator
from datetime import date

from lxml import etree

from onrecord.errors import SourceError
from onrecord.record.model import Clause, Document, MeasureText
from onrecord.record.parse.words import local, words_of
from onrecord.record.parse.xml import root_of

LEVELS = frozenset(
    "section subsection paragraph subparagraph clause subclause item subitem title subtitle part chapter division".split()
)
_LABELLED = ("enum", "header", "text", "continuation-text", "quoted-block", *LEVELS)
_NUMBER = re.compile(r"(?P<type>H\.? ?R\.?|S\.?|H\.? ?J\.? ?RES\.?|S\.? ?J\.? ?RES\.?|H\.? ?CON\.? ?RES\.?|S\.? ?CON\.? ?RES\.?|H\.? ?RES\.?|S\.? ?RES\.?) ?(?P<number>\d+)$", re.IGNORECASE)
FROM_NAME = re.compile(r"BILLS-(?P<congress>\d+)(?P<type>hconres|sconres|hjres|sjres|hres|sres|hr|s)(?P<number>\d+)(?P<version>[a-z0-9]+)")
_STAGES = {
    "introduced-in-house": "ih", "introduced-in-senate": "is", "engrossed-in-house": "eh", "engrossed-in-senate": "es", "reported-in-house": "rh",
    "reported-in-senate": "rs", "enrolled-bill": "enr", "referred-in-senate": "rfs", "referred-in-house": "rfh", "received-in-senate": "rds",
    "received-in-house": "rdh", "agreed-to-senate": "ats", "agreed-to-house": "ath", "placed-on-calendar-senate": "pcs",
    "considered-and-passed-senate": "cps", "considered-and-passed-house": "cph", "laid-on-table-in-house": "lth",
}  # fmt: skip


def parse_dtd(data: bytes, document: Document) -> MeasureText:
    """Read a text in the House DTD. Raises SourceError where the root or the measure's number are not those of one."""
    root = root_of(data, document.name)
    if local(root) not in ("resolution", "bill", "amendment-doc"):
        raise SourceError(f"{document.name}: root <{root.tag}>, expected <resolution> or <bill>")
    measure, version = identity(root, document)
    return MeasureText(
        measure=measure,
        version=version,
        day=_day(root),
        official_title=_first(root, "official-title"),
        recitals=tuple(w for w in (words_of(e) for e in root.iter("whereas")) if w),
        clauses=tuple(_clauses(root)),
        partial=is_extract(data),
        document=document,
    )


def is_extract(data: bytes) -> bool:
    """Say whether a text marks itself as an extract, by the processing instruction <?onrecord extract?>."""
    return b"<?onrecord extract?>" in data[:4096]


def identity(root: etree._Element, document: Document) -> tuple[str, str]:
    """Return measure id and version of a text, from its own words, else from the document's name or address."""
    named = FROM_NAME.search(document.name) or FROM_NAME.search(document.url or "")
    number = _NUMBER.search(_first(root, "legis-num"))
    congress = re.search(r"\d+", _first(root, "congress"))
    stage = (root.get("resolution-stage") or root.get("bill-stage") or "").lower()
    version = _STAGES.get(stage) or (named["version"] if named else "")
    if number and congress:
        kind = re.sub(r"[^a-z]", "", number["type"].lower())
        return f"{kind}{number['number']}-{congress[0]}", (named["version"] if named else version)
    if named:
        return f"{named['type']}{named['number']}-{named['congress']}", named["version"]
    raise SourceError(f"{document.name}: no measure number found, expected <legis-num> and <congress>")


def _first(root: etree._Element, name: str) -> str:
    found = next(root.iter(name), None)
    return "" if found is None else words_of(found)


def _day(root: etree._Element) -> date | None:
    for element in root.iter("action-date", "attestation-date"):
        text = element.get("date", "")
        if re.fullmatch(r"\d{8}", text):
            return date(int(text[:4]), int(text[4:6]), int(text[6:]))
    found = next((e.text for e in root.iter() if local(e) == "date" and e.text), None)
    try:
        return date.fromisoformat(found[:10]) if found else None
    except ValueError:
        return None


def _clauses(root: etree._Element) -> Iterator[Clause]:
    for body in root.iter("resolution-body", "legis-body"):
        if body.get("changed") != "deleted":
            for child in body:
                yield from _level(child, "", 0)


def _level(element: etree._Element, parent: str, depth: int) -> Iterator[Clause]:
    if local(element) not in LEVELS or element.get("changed") == "deleted":
        return
    label = parent + _label(element)
    own = " ".join(w for w in (_part(element, "header"), _part(element, "text"), _quoted(element)) if w)
    if own or label != parent:
        yield Clause(label=label, text=own, depth=depth)
    for child in element:
        yield from _level(child, label, depth + 1)
    tail = _part(element, "continuation-text")
    if tail:
        yield Clause(label=f"{label} cont.".strip(), text=tail, depth=depth)


def _label(element: etree._Element) -> str:
    found = element.find("enum")
    words = words_of(found) if found is not None else ""
    return words.rstrip(".").strip()


def _part(element: etree._Element, name: str) -> str:
    return " ".join(w for w in (words_of(e, ("quoted-block",)) for e in element if local(e) == name) if w)


def _quoted(element: etree._Element) -> str:
    return " ".join(f"“{words_of(e)}”" for e in element.iter("quoted-block") if _nearest(e) is element)


def _nearest(element: etree._Element) -> etree._Element | None:
    return next((a for a in element.iterancestors() if local(a) in LEVELS), None)
