"""BILLSTATUS XML in its three generations (no version, 1.0.0, 3.0.0) to measures. Source: usgpo/bill-status user guide.

One walk over the children of <bill>: a table names the reader of each part. The oldest two generations say
`billNumber`, `billType`, `billCommittees`, `billSummaries`, `latestTitle` and list recorded votes apart from the
actions; the newest says `number`, `type`, `item`, `summary`, `title` and puts votes inside the actions.
"""

from collections.abc import Callable, Iterator
from typing import Any

from lxml import etree

from onrecord.errors import SourceError
from onrecord.record.model import (
    Action,
    Activity,
    Chamber,
    CommitteeWork,
    Document,
    Law,
    Measure,
    MeasureType,
    Relation,
    Relationship,
    VersionRef,
)
from onrecord.record.parse import details
from onrecord.record.parse.actions import action_of, actions_of
from onrecord.record.parse.amendments import amendments
from onrecord.record.parse.fields import day_of, fields_of, items_of, parts_of
from onrecord.record.parse.sponsors import count_of, sponsorships
from onrecord.record.parse.versions import code_of
from onrecord.record.parse.words import plain
from onrecord.record.parse.xml import root_of

_TYPES = {t.value: t for t in MeasureType} | {t.value.upper(): t for t in MeasureType}
_CHAMBERS = {"House": Chamber.HOUSE, "Senate": Chamber.SENATE}
_SCHEMAS = frozenset("123")  # first numbers of the versions that are known; the oldest files bear none


def parse_billstatus(data: bytes, document: Document) -> Measure:
    """Read one BILLSTATUS file. Raises SourceError where it is none, or where type, number or congress are missing.

    A reserved number reads as a measure of no title, sponsor or text.
    """
    root = root_of(data, document.name, blank=False)
    above, within = parts_of(root)
    bill = within.get("bill", within.get("resolution"))
    if root.tag != "billStatus" or bill is None:
        raise SourceError(f"{document.name}: root <{root.tag}>, expected <billStatus> with a <bill>")
    plainly, parts = parts_of(bill)
    schema = plainly.get("version") or above.get("version") or "1"
    if schema.partition(".")[0] not in _SCHEMAS:
        raise SourceError(f"{document.name}: schema {schema}, expected 1 to 3 or none; update onrecord")
    kind, number, congress = _identity(plainly, document.name)
    read: dict[str, Any] = {}
    for tag, element in parts.items():
        if reader := _READERS.get(tag):
            read.update(reader(element))
    actions, votes = actions_of(parts.get("actions"), congress, parts.get("recordedVotes"))
    return Measure(
        id=f"{kind.value}{number}-{congress}",
        congress=congress,
        type=kind,
        number=number,
        title=plainly.get("title", ""),
        introduced=day_of(plainly.get("introducedDate")),
        actions=actions,
        votes=votes,
        latest=_latest(parts.get("latestAction"), congress),
        authority=plain(plainly.get("constitutionalAuthorityStatementText", "")) or None,
        reserved=plainly.get("isReserved") == "True",
        created=plainly.get("createDate"),
        updated=plainly.get("updateDate"),
        texts_updated=plainly.get("updateDateIncludingText"),
        document=document,
        **read,
    )


def _identity(plainly: dict[str, str], source: str) -> tuple[MeasureType, int, int]:
    kind = plainly.get("type") or plainly.get("billType") or ""
    number = plainly.get("number") or plainly.get("billNumber") or ""
    congress = plainly.get("congress", "")
    if kind not in _TYPES or not number.isdecimal() or not congress.isdecimal():
        raise SourceError(
            f"{source}: type {kind!r}, number {number!r}, congress {congress!r}; expected one of the eight types of measure"
        )
    return _TYPES[kind], int(number), int(congress)


def _latest(element: etree._Element | None, congress: int) -> Action | None:
    return None if element is None else action_of(element, congress)


def _actions_count(element: etree._Element) -> dict[str, Any]:
    """Read how many actions the file counts, over all types; it may count fewer than it lists, since some have no type."""
    counts = element.find("actionTypeCounts")
    stated = [] if counts is None else [int(c.text) for c in counts if c.text and c.text.strip().isdecimal()]
    return {"actions_count": sum(stated)} if stated else {}


def _cosponsors(element: etree._Element) -> dict[str, Any]:
    return {"cosponsors": sponsorships(element), "cosponsors_count": count_of(element)}


def _committees(parent: etree._Element) -> Iterator[CommitteeWork]:
    for item in items_of(parent):
        fields, parts = parts_of(item)
        take = fields.get
        yield CommitteeWork(
            code=take("systemCode", ""),
            name=take("name", ""),
            chamber=_CHAMBERS.get(take("chamber", "")),
            activities=tuple(_activities(parts["activities"])) if "activities" in parts else (),
            kind=take("type"),
        )
        if "subcommittees" in parts:
            yield from _committees(parts["subcommittees"])


def _activities(parent: etree._Element) -> Iterator[Activity]:
    for item in items_of(parent):
        fields = fields_of(item)
        yield Activity(fields.get("name", ""), day_of(fields.get("date")))


def _versions(parent: etree._Element) -> Iterator[VersionRef]:
    for item in items_of(parent):
        fields = fields_of(item)
        found = [u.text.strip() for u in item.iter("url") if u.text]
        url = found[0] if found else None
        name = fields.get("type", "")
        if name or url:
            yield VersionRef(
                code=code_of(url, name), name=name, day=day_of(fields.get("date")), url=url, formats=tuple(found[1:])
            )


def _related(parent: etree._Element) -> Iterator[Relation]:
    for item in items_of(parent):
        fields = fields_of(item)
        kind = _TYPES.get(
            fields.get("type", "").replace(".", "").replace(" ", "").upper()
        )  # the 1.0.0 files say "H.Res." too
        if kind and "number" in fields and "congress" in fields:
            ties = tuple(_relationships(item))
            yield Relation(
                measure=f"{kind.value}{fields['number']}-{fields['congress']}",
                title=fields.get("latestTitle") or fields.get("title"),
                kind=ties[0].kind if ties else None,
                details=ties,
            )


def _relationships(item: etree._Element) -> Iterator[Relationship]:
    for one in item.iterfind("relationshipDetails/item"):
        fields = fields_of(one)
        if "type" in fields:
            yield Relationship(fields["type"], fields.get("identifiedBy"))


def _laws(parent: etree._Element) -> Iterator[Law]:
    for item in items_of(parent):
        fields = fields_of(item)
        if "number" in fields:
            yield Law(fields["number"], fields.get("type", "Public Law"))


def _listed(name: str, reader: Callable[[etree._Element], Iterator[Any]]) -> Callable[[etree._Element], dict[str, Any]]:
    return lambda element: {name: tuple(reader(element))}


_READERS: dict[str, Callable[[etree._Element], dict[str, Any]]] = {
    "titles": _listed("titles", details.titles),
    "sponsors": lambda element: {"sponsors": sponsorships(element)},
    "cosponsors": _cosponsors,
    "committees": _listed("committees", _committees),
    "actions": _actions_count,
    "amendments": _listed("amendments", amendments),
    "textVersions": _listed("versions", _versions),
    "relatedBills": _listed("related", _related),
    "laws": _listed("laws", _laws),
    "subjects": details.subjects,
    "policyArea": details.area,
    "primarySubject": details.area,
    "summaries": _listed("summaries", details.summaries),
    "cboCostEstimates": _listed("estimates", details.estimates),
    "committeeReports": _listed("reports", details.reports),
    "calendarNumbers": _listed("calendars", details.calendars),
    "notes": _listed("notes", details.notes),
}
