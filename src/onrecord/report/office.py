"""Offices and caucuses of the dated tables: who held an office from when until when, who had which part in a caucus, by which source."""

from collections.abc import Iterable
from datetime import date
from functools import cache

import msgspec
from msgspec import Struct

from onrecord.demands.entities import resolve
from onrecord.demands.model import EntityKind
from onrecord.record.model import CaucusRole, Holder
from onrecord.record.offices import foreign_leaders, holders
from onrecord.record.protocol import Record

ACTING = "acting-"
_SMALL = frozenset(("of", "the", "and", "for", "to", "pro"))
_NAMES = {
    "ambassador-un": "Ambassador to the United Nations",
    "ambassador-religious-freedom": "Ambassador-at-Large for International Religious Freedom",
    "ambassador-global-criminal-justice": "Ambassador-at-Large for Global Criminal Justice",
    "ambassador-global-aids": "Ambassador-at-Large and Global AIDS Coordinator",
    "president": "President of the United States",
    "vice-president": "Vice President of the United States",
    "speaker": "Speaker of the House",
}
_CAPITALS = {"fbi": "FBI", "nato": "NATO", "oas": "OAS", "lgbt": "LGBT", "un": "UN"}


class HolderRow(Struct, frozen=True, kw_only=True):
    """Who held the office, from a day until before another (null: still). `known` is false where `end` is only the last day seen."""

    name: str
    person: str | None
    acting: bool
    start: date
    end: date | None
    known: bool
    source: str


class OfficeView(Struct, frozen=True, kw_only=True):
    """What is shown of an office; as JSON these are the fields. `addressee` is the name under which measures ask it for something."""

    id: str
    name: str
    foreign: bool
    as_of: date
    holder: tuple[str, ...]
    holders: tuple[HolderRow, ...]
    addressee: str | None


class CaucusView(Struct, frozen=True, kw_only=True):
    """What official texts show of a caucus; as JSON these are the fields. Nobody is listed on a day for which no source speaks."""

    id: str
    name: str
    roles: tuple[CaucusRole, ...]


def office_name(office: str) -> str:
    """Return an office in words: `secretary-of-state` → "Secretary of State"."""
    if office.startswith(ACTING):
        return f"Acting {office_name(office.removeprefix(ACTING))}"
    return _NAMES.get(office) or _titled(office.split("-"))


def caucus_id(caucus: str) -> str:
    """Return the id of a caucus by its name in the table."""
    return caucus.lower().replace(" ", "-")


def offices() -> tuple[tuple[str, bool], ...]:
    """Return the offices of the tables, each with whether it is a foreign one, in the order of the tables."""
    found = {h.office.removeprefix(ACTING): False for h in holders()}
    return (*found.items(), *dict.fromkeys((h.office.removeprefix(ACTING), True) for h in foreign_leaders()))


def view_office(office: str, day: date) -> OfficeView | None:
    """Gather the holders of an office, or return None where the tables have no such office."""
    rows = [h for h in (*holders(), *foreign_leaders()) if h.office.removeprefix(ACTING) == office]
    if not rows:
        return None
    held = tuple(_row(h) for h in sorted(rows, key=lambda h: (h.start, h.name), reverse=True))
    return OfficeView(
        id=office,
        name=office_name(office),
        foreign=not any(h.office.removeprefix(ACTING) == office for h in holders()),
        as_of=day,
        holder=tuple(f"{h.name}{' (acting)' if h.acting else ''}" for h in held if h.start <= day and (h.end is None or day < h.end)),
        holders=held,
        addressee=_addressee(office_name(office)),
    )  # fmt: skip


@cache
def _asked() -> dict[str, str]:
    return {name: office for office, _ in offices() if (name := _addressee(office_name(office)))}


def office_asked(words: str) -> str | None:
    """Return the id of the office that the name of an addressee means, or None where it is none of the tables."""
    name = _addressee(words)
    return _asked().get(name) if name else None


def view_caucus(name: str, record: Record) -> CaucusView | None:
    """Gather what official texts show of a caucus, or return None where they show none of that id."""
    roles = _of_caucus(record.caucus_roles(), name)
    return CaucusView(id=name, name=roles[0].caucus, roles=roles) if roles else None


def office_json(view: OfficeView | CaucusView) -> bytes:
    """Return a view as one line of JSON."""
    return msgspec.json.encode(view)


def _of_caucus(roles: Iterable[CaucusRole], name: str) -> tuple[CaucusRole, ...]:
    return tuple(sorted((r for r in roles if caucus_id(r.caucus) == name), key=lambda r: (r.start, r.person)))


def _addressee(name: str) -> str | None:
    named = [e for e in resolve(name) if e.kind not in (EntityKind.CLASS, EntityKind.UNRESOLVED)]
    return named[0].name if len(named) == 1 else None


def _row(holder: Holder) -> HolderRow:
    return HolderRow(
        name=holder.name, person=holder.person, acting=holder.office.startswith(ACTING), start=holder.start, end=holder.end,
        known=holder.ended, source=holder.source,
    )  # fmt: skip


def _titled(words: Iterable[str]) -> str:
    return " ".join(
        _CAPITALS.get(w) or (w if at and w in _SMALL else w[:1].upper() + w[1:]) for at, w in enumerate(words)
    )
