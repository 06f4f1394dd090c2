"""What BILLSTATUS tells beside a measure's course: titles, summaries, subjects, estimates, reports, calendars, notes."""

from collections.abc import Iterator
from typing import Any

from lxml import etree

from onrecord.record.model import Chamber, Estimate, Summary, Title
from onrecord.record.parse.fields import day_of, fields_of, items_of, parts_of
from onrecord.record.parse.words import plain

_CHAMBERS = {"H": Chamber.HOUSE, "S": Chamber.SENATE}


def titles(parent: etree._Element) -> Iterator[Title]:
    """Yield the titles of a measure."""
    for item in items_of(parent):
        fields = fields_of(item)
        if "title" in fields:
            take = fields.get
            version = take("billTextVersionCode")
            yield Title(
                fields["title"],
                take("titleType", "display"),
                version.lower() if version else None,
                _CHAMBERS.get(take("chamberCode", "")),
                take("parentTitleType"),
            )


def summaries(parent: etree._Element) -> Iterator[Summary]:
    """Yield the summaries, in the words that their markup shows."""
    for item in parent.iter("item", "summary"):
        fields = fields_of(item)
        if "text" in fields:
            take = fields.get
            yield Summary(
                text=plain(fields["text"]),
                code=take("versionCode"),
                name=take("actionDesc") or take("name"),
                day=day_of(take("actionDate")),
                updated=take("lastSummaryUpdateDate") or take("updateDate"),
            )


def subjects(parent: etree._Element) -> dict[str, Any]:
    """Read the subjects, the broader one above each, and the policy area among them (before 2016 the "primary subject")."""
    names: dict[str, None] = {}
    broader: dict[str, str] = {}
    for item in parent.iter("item"):
        fields, parts = parts_of(item)
        name = fields.get("name")
        if name:
            names[name] = None
            if "parentSubject" in parts and (above := fields_of(parts["parentSubject"]).get("name")):
                broader[name] = above
    found: dict[str, Any] = {"subjects": tuple(names), "broader": tuple(broader.items())}
    for tag in ("policyArea", "primarySubject"):
        element = next(parent.iter(tag), None)
        if element is not None and len(element):
            return found | area(element)
    return found


def area(element: etree._Element) -> dict[str, Any]:
    """Read the policy area."""
    name = fields_of(element).get("name")
    return {"policy_area": name} if name else {}


def estimates(parent: etree._Element) -> Iterator[Estimate]:
    """Yield the cost estimates."""
    for item in items_of(parent):
        take = fields_of(item).get
        title, url = take("title") or take("rptTitle") or "", take("url") or take("rptUrl")
        if title or url:
            yield Estimate(
                title=title,
                url=url,
                day=day_of(take("pubDate") or take("rptPubDate")),
                description=take("description"),
            )


def reports(parent: etree._Element) -> Iterator[str]:
    """Yield the citations of committee reports, like "H. Rept. 115-1"."""
    for element in parent.iter("citation"):
        if element.text:
            yield element.text.strip()


def calendars(parent: etree._Element) -> Iterator[str]:
    """Yield the calendars and numbers under which a measure is placed, like "U00481"."""
    for item in items_of(parent):
        take = fields_of(item).get
        found = " ".join(w for w in (take("calendar"), take("number")) if w)
        if found:
            yield found


def notes(parent: etree._Element) -> Iterator[str]:
    """Yield the notes on a measure, in the words that their markup shows."""
    for item in items_of(parent):
        text = fields_of(item).get("text")
        if text:
            yield plain(text)
