"""The sanctions lists of the Treasury's Office of Foreign Assets Control: the SDN list in XML and the pages of recent actions.

The list (`sdnList`, `sdnEntry` with `uid`, `lastName`, `programList`, …, schema sdn.xsd) tells who is listed, and under which program,
but not since when. The pages of recent actions are named by their day (`/recent-actions/20171220`) and repeat each added entry in the
list's own line form: "NAME; DOB …; POB … (individual) [PROGRAM].".
"""

import html
import re
from collections.abc import Iterator
from datetime import date, datetime
from urllib.parse import urljoin

from msgspec import Struct

from onrecord.demands.ledger.markup import bare, seen
from onrecord.errors import LedgerError

NAME_LIST, NAME_ACTIONS = "SDN list", "OFAC recent actions"
LIST = "https://www.treasury.gov/ofac/downloads/sdn.xml"
ACTIONS = "https://ofac.treasury.gov/recent-actions"
# Program tags and the authority that each stands for (OFAC, "Program Tag Definitions for OFAC Sanctions Lists").
PROGRAMS = {
    "MAGNIT": "Sergei Magnitsky Rule of Law Accountability Act of 2012",
    "GLOMAG": "Global Magnitsky Human Rights Accountability Act, Executive Order 13818",
    "UKRAINE-EO13660": "Ukraine, Executive Order 13660", "UKRAINE-EO13661": "Ukraine, Russian Federation, Executive Order 13661",
    "UKRAINE-EO13662": "Ukraine, Russian Federation, Executive Order 13662", "UKRAINE-EO13685": "Crimea, Executive Order 13685",
    "RUSSIA-EO14024": "Russian Federation, Executive Order 14024", "CAATSA - RUSSIA": "Countering America's Adversaries Through Sanctions Act, Russia",
    "IRAN": "Iran", "IRAN-HR": "Iran human rights, Executive Order 13553", "SYRIA": "Syria", "NKOREA": "North Korea", "DPRK": "North Korea",
    "VENEZUELA": "Venezuela, Executive Order 13692", "BURMA-EO14014": "Burma, Executive Order 14014", "NICARAGUA": "Nicaragua, Executive Order 13851",
    "SUDAN-EO14098": "Sudan, Executive Order 14098", "DARFUR": "Sudan, Darfur, Executive Order 13400", "SOUTH SUDAN": "South Sudan, Executive Order 13664",
    "BELARUS": "Belarus, Executive Order 13405", "BELARUS-EO14038": "Belarus, Executive Order 14038", "ZIMBABWE": "Zimbabwe, Executive Order 13288",
    "SDGT": "terrorism, Executive Order 13224", "FTO": "foreign terrorist organizations", "SDNTK": "Foreign Narcotics Kingpin Designation Act",
    "HK-EO13936": "Hong Kong, Executive Order 13936", "ETHIOPIA-EO14046": "Ethiopia, Executive Order 14046", "CYBER2": "cyber, Executive Order 13694",
}  # fmt: skip
_DAY = re.compile(r"/recent-actions/(\d{8})(?:[_-]\d+)?/?$")
_LINK = re.compile(r"<a\b[^>]*\bhref=[\"']([^\"']+)[\"'][^>]*>(.*?)</a>", re.DOTALL | re.IGNORECASE)
_BREAK = re.compile(r"<(?:br|/p|/li|/div|/h\d|/tr|/td)\b[^>]*>", re.IGNORECASE)
_HEADING = re.compile(r"<h1\b[^>]*>(.*?)</h1>|<title\b[^>]*>(.*?)</title>", re.DOTALL | re.IGNORECASE)
_ENTRY = re.compile(r"^(?P<name>[^;(\[]{3,200}?)\s*[;(,].*?(?P<programs>(?:\s*\[[A-Z][A-Z0-9 -]+\])+)\.?$")
_PERSON = re.compile(r"^(?P<last>[A-ZÀ-Þ][A-ZÀ-Þ'’ -]+),\s+(?P<first>[^,;(]+)")
_SECTIONS = (("added", re.compile(r"\b(?:have|has) been added\b|\badditions?\b", re.IGNORECASE)),
             ("removed", re.compile(r"\b(?:have|has) been (?:removed|deleted)\b|\bdeletions?\b", re.IGNORECASE)),
             ("changed", re.compile(r"\bchanges? (?:have|has) been made\b|\b-to-\b", re.IGNORECASE)))  # fmt: skip


class Listed(Struct, frozen=True, kw_only=True):
    """Somebody on the list: the name as listed ("LAST, First"), what kind, under which programs, and all other words of the entry."""

    name: str
    kind: str
    programs: tuple[str, ...]
    words: str


class List(Struct, frozen=True, kw_only=True):
    """The SDN list as published on a day."""

    published: date | None
    entries: tuple[Listed, ...]


class Link(Struct, frozen=True, kw_only=True):
    """A recent action as the index names it."""

    day: date
    title: str
    address: str


class RecentAction(Struct, frozen=True, kw_only=True):
    """A recent action: its day, title, and who was added by it, each with the line that says so."""

    day: date
    title: str
    address: str
    added: tuple[Listed, ...]


def read_list(body: bytes) -> List:
    """Read the SDN list in XML. Raises LedgerError, one line, where it is none."""
    from lxml import etree

    try:
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True
        )
        root = etree.fromstring(body, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise LedgerError(f"{NAME_LIST}: no XML that can be read ({error})") from None
    if etree.QName(root).localname != "sdnList":
        raise LedgerError(f"{NAME_LIST}: the root is {etree.QName(root).localname}, sdnList is expected")
    day = root.findtext("{*}publshInformation/{*}Publish_Date") or ""
    return List(published=_us_day(day), entries=tuple(_listed(e) for e in root.iterfind("{*}sdnEntry")))


def read_index(body: bytes) -> tuple[Link, ...]:
    """Read the index of recent actions: the links whose address is a day, in the order of the page."""
    found: dict[str, Link] = {}
    for target, words in _LINK.findall(body.decode("utf-8", "replace")):
        address = urljoin(ACTIONS, html.unescape(target))
        day = _named_day(address)
        title = bare(words)
        if day and title:
            found.setdefault(address, Link(day=day, title=title, address=address))
    return tuple(found.values())


def read_action(body: bytes, address: str) -> RecentAction:
    """Read the page of one recent action. Raises LedgerError where its address tells no day."""
    day = _named_day(address)
    if day is None:
        raise LedgerError(f"{address[:200]}: no recent action; its address is expected to end in a day (20171220)")
    text = body.decode("utf-8", "replace")
    heading = _HEADING.search(text)
    return RecentAction(
        day=day,
        title=bare(heading[1] or heading[2] or "") if heading else "",
        address=address,
        added=tuple(_added(text)),
    )


def _added(text: str) -> Iterator[Listed]:
    section = "added"
    for line in _BREAK.sub("\n", seen(text)).splitlines():
        words = bare(line)
        found = _ENTRY.match(words)
        if found and section == "added":
            person = _PERSON.match(words)
            yield Listed(
                name=f"{person['last'].strip()}, {person['first'].strip()}" if person else found["name"].strip(" ,"),
                kind="individual" if "(individual)" in words else "",
                programs=tuple(re.findall(r"\[([^\]]+)\]", found["programs"])),
                words=words,
            )
        elif not found:
            section = next((name for name, pattern in _SECTIONS if pattern.search(words)), section)


def _listed(entry: "object") -> Listed:
    from lxml import etree

    assert isinstance(entry, etree._Element)  # noqa: S101 - narrows for the type checker
    last, first = (entry.findtext(f"{{*}}{n}") or "" for n in ("lastName", "firstName"))
    words = [t.strip() for t in entry.itertext() if isinstance(t, str) and t.strip()]
    return Listed(
        name=f"{last}, {first}" if first else last,
        kind=(entry.findtext("{*}sdnType") or "").lower(),
        programs=tuple(p.text or "" for p in entry.iterfind("{*}programList/{*}program")),
        words=" ".join(words),
    )


def _named_day(address: str) -> date | None:
    found = _DAY.search(address.partition("?")[0])
    try:
        return datetime.strptime(found[1], "%Y%m%d").date() if found else None  # noqa: DTZ007 - a day has no time zone
    except ValueError:
        return None


def _us_day(words: str) -> date | None:
    try:
        return datetime.strptime(words.strip(), "%m/%d/%Y").date()  # noqa: DTZ007 - a day has no time zone
    except ValueError:
        return None
