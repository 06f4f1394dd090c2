"""Amendments as BILLSTATUS lists them inside the measure that they amend. Source: usgpo/bill-status user guide."""

from collections.abc import Callable, Iterator
from typing import Any

from lxml import etree

from onrecord.record.model import Amendment, Chamber
from onrecord.record.parse.actions import actions_of, links_of, votes_of
from onrecord.record.parse.fields import day_of, fields_of, parts_of
from onrecord.record.parse.sponsors import count_of, sponsorships

_CHAMBERS = {"House of Representatives": Chamber.HOUSE, "House": Chamber.HOUSE, "Senate": Chamber.SENATE}


def amendments(parent: etree._Element) -> Iterator[Amendment]:
    """Yield the amendments in a list, in its order; what bears no number and no Congress is none."""
    for element in parent.iterchildren("amendment"):
        fields, parts = parts_of(element)
        name = _id(fields)
        if name:
            yield _amendment(fields, parts, name)


def _id(fields: dict[str, str]) -> str | None:
    take = fields.get
    kind, number, congress = take("type", "").lower(), take("number", ""), take("congress", "")
    return f"{kind}{number}-{congress}" if kind and number.isdecimal() and congress.isdecimal() else None


def _amendment(fields: dict[str, str], parts: dict[str, etree._Element], name: str) -> Amendment:
    congress = int(fields["congress"])
    read: dict[str, Any] = {}
    for tag, part in parts.items():
        if reader := _READERS.get(tag):
            read |= reader(part, congress)
    take = fields.get
    return Amendment(
        id=name,
        chamber=_CHAMBERS.get(take("chamber", "")),
        description=take("description", ""),
        purpose=take("purpose", ""),
        submitted=day_of(take("submittedDate")),
        proposed=day_of(take("proposedDate")),
        updated=take("updateDate"),
        **read,
    )


def _sponsors(part: etree._Element, _: int) -> dict[str, Any]:
    return {"sponsors": tuple(sponsorships(part))}


def _cosponsors(part: etree._Element, _: int) -> dict[str, Any]:
    return {"cosponsors": tuple(sponsorships(part)), "cosponsors_count": count_of(part)}


def _actions(part: etree._Element, congress: int) -> dict[str, Any]:
    fields, parts = parts_of(part)
    stated = fields.get("count", "")
    items = parts.get("actions")
    return {
        "actions": actions_of(items, congress, worded=True),
        "votes": () if items is None else votes_of(items.iter("recordedVotes"), congress),
        "actions_count": int(stated) if stated.isdecimal() else None,
    }


_READERS: dict[str, Callable[[etree._Element, int], dict[str, Any]]] = {
    "sponsors": _sponsors,
    "cosponsors": _cosponsors,
    "actions": _actions,
    "amendedAmendment": lambda part, _: {"amends": _id(fields_of(part))},
    "links": lambda part, _: {"links": links_of(part)},
}
