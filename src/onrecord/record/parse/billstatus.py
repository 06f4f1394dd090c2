"""BILLSTATUS XML in its three generations (no version, 1.0.0, 3.0.0) to measures. Source: usgpo/bill-status user guide."""

import re
from collections.abc import Iterator
from datetime import date

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
    Sponsorship,
    Title,
    VersionRef,
)
from onrecord.record.parse.xml import root_of

_VERSION = re.compile(r"BILLS-\d+[a-z]+\d+(?P<code>[a-z0-9]+)")
_CODES = {
    "introduced in house": "ih", "introduced in senate": "is", "engrossed in house": "eh", "engrossed in senate": "es", "enrolled bill": "enr",
    "reported in house": "rh", "reported in senate": "rs", "referred in senate": "rfs", "referred in house": "rfh", "agreed to senate": "ats",
    "agreed to house": "ath", "placed on calendar senate": "pcs", "placed on calendar house": "pch", "received in senate": "rds",
    "received in house": "rdh", "public law": "pl", "engrossed amendment house": "eah", "engrossed amendment senate": "eas",
    "considered and passed senate": "cps", "considered and passed house": "cph", "laid on table in house": "lth", "discharged senate": "cds",
}  # fmt: skip
Fields = dict[str, etree._Element]


def parse_billstatus(data: bytes, document: Document) -> Measure:
    """Read one BILLSTATUS file. Raises SourceError where it is none, or where type, number or congress are missing."""
    root = root_of(data, document.name)
    bill = root if root.tag in ("bill", "resolution") else next((e for e in root if e.tag in ("bill", "resolution")), None)
    if root.tag != "billStatus" or bill is None:
        raise SourceError(f"{document.name}: root <{root.tag}>, expected <billStatus> with a <bill>")
    fields = {e.tag: e for e in bill if isinstance(e.tag, str)}
    kind = _text(fields, "type") or _text(fields, "billType")
    number = _text(fields, "number") or _text(fields, "billNumber")
    congress = _text(fields, "congress")
    if not (kind and number and congress and kind.lower() in set(MeasureType) and number.isdigit() and congress.isdigit()):
        raise SourceError(f"{document.name}: type {kind!r}, number {number!r}, congress {congress!r}; expected a measure of the eight types")
    measure_type = MeasureType(kind.lower())
    return Measure(
        id=f"{measure_type.value}{number}-{congress}",
        congress=int(congress),
        type=measure_type,
        number=int(number),
        title=_text(fields, "title") or "",
        titles=tuple(_titles(fields)),
        introduced=_day(_text(fields, "introducedDate")),
        sponsors=tuple(_sponsorships(fields.get("sponsors"))),
        cosponsors=tuple(_sponsorships(fields.get("cosponsors"))),
        committees=tuple(_committees(fields.get("committees"))),
        actions=_actions(fields.get("actions"), int(congress)),
        versions=tuple(_versions(fields.get("textVersions"))),
        related=tuple(_related(fields.get("relatedBills"))),
        laws=tuple(_laws(fields.get("laws"))),
        subjects=tuple(_subjects(fields.get("subjects"))),
        policy_area=_policy(fields),
        summary=_summary(fields.get("summaries")),
        document=document,
    )


def _text(fields: Fields, name: str) -> str | None:
    found = fields.get(name)
    return None if found is None or found.text is None else found.text.strip() or None


def _leaf(element: etree._Element) -> dict[str, str]:
    return {e.tag: e.text.strip() for e in element if isinstance(e.tag, str) and e.text and e.text.strip()}


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text[:10]) if text else None
    except ValueError:
        return None


def _items(parent: etree._Element | None) -> Iterator[etree._Element]:
    if parent is None:
        return
    for child in parent:
        if child.tag == "item":
            yield child
        elif isinstance(child.tag, str) and len(child) and child[0].tag == "item":
            yield from _items(child)


def _titles(fields: Fields) -> Iterator[Title]:
    for item in _items(fields.get("titles")):
        leaf = _leaf(item)
        if leaf.get("title"):
            yield Title(leaf["title"], leaf.get("titleType", "display"))


def _sponsorships(parent: etree._Element | None) -> Iterator[Sponsorship]:
    for item in _items(parent):
        leaf = _leaf(item)
        person = leaf.get("bioguideId")
        if not person:
            continue
        original = leaf.get("isOriginalCosponsor")
        yield Sponsorship(
            person=person,
            name=leaf.get("fullName") or f"{leaf.get('lastName', '')}, {leaf.get('firstName', '')}",
            party=leaf.get("party"),
            state=leaf.get("state"),
            district=int(leaf["district"]) if leaf.get("district", "").isdigit() else None,
            day=_day(leaf.get("sponsorshipDate")),
            original=None if original is None else original.lower() == "true",
            withdrawn=_day(leaf.get("sponsorshipWithdrawnDate")),
        )


def _committees(parent: etree._Element | None) -> Iterator[CommitteeWork]:
    for item in _items(parent):
        leaf = _leaf(item)
        chamber = leaf.get("chamber", "").lower()
        yield CommitteeWork(
            code=leaf.get("systemCode", ""),
            name=leaf.get("name", ""),
            chamber=Chamber(chamber) if chamber in ("house", "senate") else None,
            activities=tuple(_activities(item)),
        )
        for sub in item:
            if sub.tag == "subcommittees":
                yield from _committees(sub)


def _activities(item: etree._Element) -> Iterator[Activity]:
    for child in item:
        if child.tag == "activities":
            for activity in _items(child):
                leaf = _leaf(activity)
                yield Activity(leaf.get("name", ""), _day(leaf.get("date")))


def _actions(parent: etree._Element | None, congress: int) -> tuple[Action, ...]:
    """Return the actions in the order they happened: the file lists the newest first."""
    found = [_action(item, congress) for item in _items(parent)]
    kept = [a for a in reversed(found) if a is not None]
    return tuple(sorted(kept, key=lambda a: a.day))


def _action(item: etree._Element, congress: int) -> Action | None:
    leaf = _leaf(item)
    day = _day(leaf.get("actionDate"))
    if day is None:
        return None
    system = roll = None
    committees: tuple[str, ...] = ()
    for child in item:
        if child.tag == "sourceSystem":
            system = _leaf(child).get("code")
        elif child.tag == "recordedVotes":
            roll = _roll(child, congress)
        elif child.tag in ("committees", "committee"):
            codes = [_leaf(c).get("systemCode") for c in (_items(child) if child.tag == "committees" else (child,))]
            committees = tuple(c for c in codes if c)
    return Action(
        day=day, text=leaf.get("text", ""), code=leaf.get("actionCode"), kind=leaf.get("type"), system=system, time=leaf.get("actionTime"),
        committees=committees, roll=roll,
    )  # fmt: skip


def _roll(votes: etree._Element, congress: int) -> str | None:
    for vote in votes:
        leaf = _leaf(vote)
        if leaf.get("rollNumber") and leaf.get("chamber"):
            session = int(leaf["sessionNumber"]) if leaf.get("sessionNumber", "").isdigit() else 1
            number = int(leaf.get("congress", congress))
            return f"{leaf['chamber'][0].lower()}{leaf['rollNumber']}-{number}.{1787 + 2 * number + session - 1}"
    return None


def _versions(parent: etree._Element | None) -> Iterator[VersionRef]:
    for item in _items(parent):
        leaf = _leaf(item)
        url = next((e.text for e in item.iter("url") if e.text), None)
        match = _VERSION.search(url or "")
        name = leaf.get("type", "")
        code = match["code"] if match else _CODES.get(name.lower(), "")
        if name or code:
            yield VersionRef(code=code, name=name, day=_day(leaf.get("date")), url=url)


def _related(parent: etree._Element | None) -> Iterator[Relation]:
    for item in _items(parent):
        leaf = _leaf(item)
        kind = (leaf.get("type") or "").lower()
        if kind in set(MeasureType) and leaf.get("number") and leaf.get("congress"):
            detail = next((e.text for e in item.iter("type") if e.text and e.text.lower() not in set(MeasureType)), None)
            yield Relation(measure=f"{kind}{leaf['number']}-{leaf['congress']}", title=leaf.get("latestTitle") or leaf.get("title"), kind=detail)


def _laws(parent: etree._Element | None) -> Iterator[Law]:
    for item in _items(parent):
        leaf = _leaf(item)
        if leaf.get("number"):
            yield Law(leaf["number"], leaf.get("type", "Public Law"))


def _subjects(parent: etree._Element | None) -> Iterator[str]:
    for item in _items(parent):
        if name := _leaf(item).get("name"):
            yield name


def _policy(fields: Fields) -> str | None:
    for name in ("policyArea", "primarySubject"):
        if name in fields and (found := _leaf(fields[name]).get("name")):
            return found
    return None


def _summary(parent: etree._Element | None) -> str | None:
    if parent is None:
        return None
    texts = [e.text for e in parent.iter("text") if e.text]
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", texts[-1])).strip() if texts else None


