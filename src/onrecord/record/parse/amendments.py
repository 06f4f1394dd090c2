"""Amendments as BILLSTATUS lists them inside the measure that they amend. Source: usgpo/bill-status user guide."""

from collections.abc import Iterator

from lxml import etree

from onrecord.record.model import Action, Amendment, Chamber, RecordedVote
from onrecord.record.parse.actions import actions_of, links_of
from onrecord.record.parse.fields import day_of, fields_of, parts_of
from onrecord.record.parse.sponsors import count_of, sponsorships

_CHAMBERS = {"House of Representatives": Chamber.HOUSE, "House": Chamber.HOUSE, "Senate": Chamber.SENATE}


def amendments(parent: etree._Element) -> Iterator[Amendment]:
    """Yield the amendments in a list, in its order; what bears no number and no Congress is none."""
    for element in parent.iterchildren("amendment"):
        fields, parts = parts_of(element)
        if name := _id(fields):
            yield _amendment(fields, parts, name)


def _id(fields: dict[str, str]) -> str | None:
    take = fields.get
    kind, number, congress = take("type", "").lower(), take("number", ""), take("congress", "")
    return f"{kind}{number}-{congress}" if kind and number.isdecimal() and congress.isdecimal() else None


def _amendment(fields: dict[str, str], parts: dict[str, etree._Element], name: str) -> Amendment:
    take, part = fields.get, parts.get
    sponsors, cosponsors, amended, links = part("sponsors"), part("cosponsors"), part("amendedAmendment"), part("links")
    actions, votes, count = _actions(part("actions"), int(fields["congress"]))
    return Amendment(
        id=name,
        chamber=_CHAMBERS.get(take("chamber", "")),
        description=take("description", ""),
        purpose=take("purpose", ""),
        submitted=day_of(take("submittedDate")),
        proposed=day_of(take("proposedDate")),
        sponsors=() if sponsors is None else sponsorships(sponsors),
        cosponsors=() if cosponsors is None else sponsorships(cosponsors),
        cosponsors_count=None if cosponsors is None else count_of(cosponsors),
        amends=None if amended is None else _id(fields_of(amended)),
        actions=actions,
        votes=votes,
        actions_count=count,
        links=() if links is None else links_of(links),
        updated=take("updateDate"),
    )


def _actions(
    part: etree._Element | None, congress: int
) -> tuple[tuple[Action, ...], tuple[RecordedVote, ...], int | None]:
    if part is None:
        return (), (), None
    fields, parts = parts_of(part)
    stated = fields.get("count", "")
    return *actions_of(parts.get("actions"), congress, worded=True), int(stated) if stated.isdecimal() else None
