"""Committees and their dated rosters from the congress-legislators files. Source: that repository's README."""

from datetime import date
from typing import Any

from onrecord.errors import SourceError
from onrecord.record.model import Chamber, Committee, Document, Seat
from onrecord.record.parse.legislators import records, yaml_of

_CHAMBERS = {"house": Chamber.HOUSE, "senate": Chamber.SENATE}


def parse_committees(data: bytes, document: Document) -> tuple[Committee, ...]:
    """Read committees and subcommittees; `code` is the Thomas id (`HSFA`, `HSFA16`)."""
    found = []
    for raw in records(data, document):
        code, chamber = raw.get("thomas_id"), _CHAMBERS.get(raw.get("type", ""))
        if not code:
            continue
        found.append(Committee(code=code, name=raw.get("name", ""), chamber=chamber, names=_names(raw)))
        found += [
            Committee(
                code=f"{code}{s['thomas_id']}", name=s.get("name", ""), chamber=chamber, parent=code, names=_names(s)
            )
            for s in raw.get("subcommittees") or ()
            if s.get("thomas_id")
        ]
    return tuple(found)


def _names(raw: dict[str, Any]) -> tuple[tuple[int, str], ...]:
    names = raw.get("names") or {}
    return tuple((int(number), str(name)) for number, name in names.items() if str(number).isdecimal())


def parse_membership(data: bytes, day: date, document: Document) -> tuple[Seat, ...]:
    """Read a roster of all committees as of a day; an empty file gives nothing."""
    try:
        raw = yaml_of(data) or {}
    except ValueError as error:
        raise SourceError(f"{document.name}: not YAML ({error})") from None
    if not isinstance(raw, dict):
        raise SourceError(f"{document.name}: holds no map of committees to members")
    return tuple(
        Seat(committee=code, person=m["bioguide"], title=m.get("title") or "", party=m.get("party") or "", day=day, document=document)
        for code, members in raw.items() for m in members or () if isinstance(m, dict) and m.get("bioguide")
    )  # fmt: skip
