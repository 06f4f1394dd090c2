"""BILLSTATUS XML in its three generations (no version, 1.0.0, 3.0.0) to measures. Source: usgpo/bill-status user guide.

One walk over the children of <bill>: a table names the reader of each part. The oldest two generations say
`billNumber`, `billType`, `billCommittees`, `billSummaries`, `latestTitle` and list recorded votes apart from the
actions; the newest says `number`, `type`, `item`, `summary`, `title` and puts votes inside the actions.
"""

import re
from collections.abc import Callable, Iterator
from typing import Any

from lxml import etree

from onrecord.errors import SourceError
from onrecord.record.model import (
    Activity,
    Chamber,
    CommitteeWork,
    Document,
    Law,
    Measure,
    MeasureType,
    Relation,
    Sponsorship,
    Title,
    VersionRef,
)
from onrecord.record.parse.actions import actions_of
from onrecord.record.parse.fields import day_of, fields_of, items_of
from onrecord.record.parse.versions import code_of
from onrecord.record.parse.words import plain
from onrecord.record.parse.xml import root_of

_TYPES = {t.value: t for t in MeasureType} | {t.value.upper(): t for t in MeasureType}
_CHAMBERS = {"House": Chamber.HOUSE, "Senate": Chamber.SENATE}
_YES = {"True": True, "true": True, "False": False, "false": False}
_SEAT = re.compile(r"\[(?P<party>[A-Z]{1,4})-(?P<state>[A-Z]{2})(?:-(?P<district>\d+|At Large))?\]$")
_SCHEMA = re.compile(rb"<version>\s*([\d.]{1,12})\s*</version>")


def parse_billstatus(data: bytes, document: Document) -> Measure:
    """Read one BILLSTATUS file. Raises SourceError where it is none, or where type, number or congress are missing.

    A reserved number reads as a measure of no title, sponsor or text.
    """
    root = root_of(data, document.name, blank=False)
    bill = next((e for e in root if e.tag in ("bill", "resolution")), None)
    if root.tag != "billStatus" or bill is None:
        raise SourceError(f"{document.name}: root <{root.tag}>, expected <billStatus> with a <bill>")
    parts = {e.tag: e for e in bill}
    plainly = fields_of(bill)
    kind, number, congress = _identity(plainly, document.name)
    read: dict[str, Any] = {}
    for tag, element in parts.items():
        reader = _READERS.get(tag)
        if reader and len(element):
            read.update(reader(element))
    return Measure(
        id=f"{kind.value}{number}-{congress}",
        congress=congress,
        type=kind,
        number=number,
        title=plainly.get("title", ""),
        introduced=day_of(plainly.get("introducedDate")),
        actions=actions_of(parts.get("actions"), parts.get("recordedVotes"), congress),
        document=document,
        **read,
    )


def schema_of(head: bytes) -> str | None:
    """Return the schema version that a file states near its beginning, for instance "3.0.0"."""
    found = _SCHEMA.search(head)
    return found[1].decode() if found else None


def _identity(plainly: dict[str, str], source: str) -> tuple[MeasureType, int, int]:
    kind = plainly.get("type") or plainly.get("billType") or ""
    number = plainly.get("number") or plainly.get("billNumber") or ""
    congress = plainly.get("congress", "")
    if kind not in _TYPES or not number.isdecimal() or not congress.isdecimal():
        raise SourceError(
            f"{source}: type {kind!r}, number {number!r}, congress {congress!r}; expected one of the eight types of measure"
        )
    return _TYPES[kind], int(number), int(congress)


def _titles(parent: etree._Element) -> Iterator[Title]:
    for item in items_of(parent):
        fields = fields_of(item)
        if "title" in fields:
            yield Title(fields["title"], fields.get("titleType", "display"))


def _sponsorships(parent: etree._Element) -> Iterator[Sponsorship]:
    for item in items_of(parent):
        fields = fields_of(item)
        person = fields.get("bioguideId")
        if not person:
            continue
        name = fields.get("fullName") or fields.get("name", "")
        if "party" not in fields and (seat := _SEAT.search(name)):
            fields = {k: v for k, v in seat.groupdict().items() if v} | fields
        take = fields.get
        yield Sponsorship(
            person=person,
            name=name,
            party=take("party"),
            state=take("state"),
            district=int(district) if (district := take("district", "")).isdecimal() else None,
            day=day_of(take("sponsorshipDate")),
            original=_YES.get(take("isOriginalCosponsor", "")),
            withdrawn=day_of(take("sponsorshipWithdrawnDate")),
        )


def _committees(parent: etree._Element) -> Iterator[CommitteeWork]:
    for item in items_of(parent):
        fields = fields_of(item)
        activities: tuple[Activity, ...] = ()
        below: list[CommitteeWork] = []
        for child in item:
            if child.tag == "activities":
                activities = tuple(_activities(child))
            elif child.tag == "subcommittees":
                below += _committees(child)
        yield CommitteeWork(
            code=fields.get("systemCode", ""),
            name=fields.get("name", ""),
            chamber=_CHAMBERS.get(fields.get("chamber", "")),
            activities=activities,
        )
        yield from below


def _activities(parent: etree._Element) -> Iterator[Activity]:
    for item in items_of(parent):
        fields = fields_of(item)
        yield Activity(fields.get("name", ""), day_of(fields.get("date")))


def _versions(parent: etree._Element) -> Iterator[VersionRef]:
    for item in items_of(parent):
        fields = fields_of(item)
        url = next((u.text.strip() for u in item.iter("url") if u.text), None)
        name = fields.get("type", "")
        if name or url:
            yield VersionRef(code=code_of(url, name), name=name, day=day_of(fields.get("date")), url=url)


def _related(parent: etree._Element) -> Iterator[Relation]:
    for item in items_of(parent):
        fields = fields_of(item)
        kind = _TYPES.get(fields.get("type", ""))
        if kind and "number" in fields and "congress" in fields:
            yield Relation(
                measure=f"{kind.value}{fields['number']}-{fields['congress']}",
                title=fields.get("latestTitle") or fields.get("title"),
                kind=next((t.text for t in item.iterfind("relationshipDetails/item/type")), None),
            )


def _laws(parent: etree._Element) -> Iterator[Law]:
    for item in items_of(parent):
        fields = fields_of(item)
        if "number" in fields:
            yield Law(fields["number"], fields.get("type", "Public Law"))


def _subjects(parent: etree._Element) -> dict[str, Any]:
    """Read the subjects, and the policy area that stands among them (before 2016 the "primary subject")."""
    found: dict[str, Any] = {"subjects": tuple(dict.fromkeys(_names(parent)))}
    for name in ("policyArea", "primarySubject"):
        area = next(parent.iter(name), None)
        if area is not None and len(area):
            found |= _area(area)
            break
    return found


def _names(parent: etree._Element) -> Iterator[str]:
    for item in parent.iter("item"):
        name = item.findtext("name")
        if name:
            yield name.strip()


def _area(element: etree._Element) -> dict[str, Any]:
    name = fields_of(element).get("name")
    return {"policy_area": name} if name else {}


def _summary(parent: etree._Element) -> dict[str, Any]:
    """Read the newest summary: the last of the latest action day."""
    found = [(s.findtext("actionDate") or "", t) for s in parent.iter("item", "summary") if (t := s.findtext("text"))]
    newest = max((day for day, _ in found), default="")
    texts = [text for day, text in found if day == newest]
    return {"summary": plain(texts[-1])} if texts else {}


def _listed(name: str, reader: Callable[[etree._Element], Iterator[Any]]) -> Callable[[etree._Element], dict[str, Any]]:
    return lambda element: {name: tuple(reader(element))}


_READERS: dict[str, Callable[[etree._Element], dict[str, Any]]] = {
    "titles": _listed("titles", _titles),
    "sponsors": _listed("sponsors", _sponsorships),
    "cosponsors": _listed("cosponsors", _sponsorships),
    "committees": _listed("committees", _committees),
    "textVersions": _listed("versions", _versions),
    "relatedBills": _listed("related", _related),
    "laws": _listed("laws", _laws),
    "subjects": _subjects,
    "policyArea": _area,
    "primarySubject": _area,
    "summaries": _summary,
}
