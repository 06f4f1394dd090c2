"""Sponsors and cosponsors of measures and of amendments, as BILLSTATUS lists them in each of its generations."""

import re

from lxml import etree

from onrecord.record.model import Sponsorship
from onrecord.record.parse.fields import day_of, fields_of, items_of

_YES = {"True": True, "true": True, "Y": True, "False": False, "false": False, "N": False}
_SEAT = re.compile(r"\[(?P<party>[A-Z]{1,4})-(?P<state>[A-Z]{2})(?:-(?P<district>\d+|At Large))?\]$")
_COUNTS = ("countIncludingWithdrawnCosponsors", "totalCount", "count")


def sponsorships(parent: etree._Element) -> tuple[Sponsorship, ...]:
    """Return the people of a list; a committee that offers an amendment has a name alone."""
    found: list[Sponsorship] = []
    for item in items_of(parent):
        fields = fields_of(item)
        name = fields.get("fullName") or fields.get("name", "")
        if name or "bioguideId" in fields:
            found.append(_sponsorship(fields, name))
    return tuple(found)


def count_of(parent: etree._Element) -> int | None:
    """Return how many a list of cosponsors says that it holds, with those withdrawn; None where it does not say.

    The files say it before the first cosponsor.
    """
    stated = {}
    for child in parent:
        if child.tag == "item":
            break
        stated[child.tag] = (child.text or "").strip()
    return next((int(stated[n]) for n in _COUNTS if stated.get(n, "").isdecimal()), None)


def _sponsorship(fields: dict[str, str], name: str) -> Sponsorship:
    if "party" not in fields and (seat := _SEAT.search(name)):
        fields = {k: v for k, v in seat.groupdict().items() if v} | fields
    take = fields.get
    district, flag, kind = take("district", ""), take("isByRequest"), take("byRequestType")
    return Sponsorship(
        person=take("bioguideId", ""),
        name=name,
        party=take("party"),
        state=take("state"),
        district=int(district) if district.isdecimal() else None,
        day=day_of(take("sponsorshipDate")),
        original=_YES.get(take("isOriginalCosponsor", "")),
        withdrawn=day_of(take("sponsorshipWithdrawnDate")),
        by_request=None if flag is None and kind is None else flag == "Y" or "by request" in (kind or ""),
    )
