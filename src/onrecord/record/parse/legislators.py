"""Members and presidents from the congress-legislators files (YAML, JSON, CSV). Source: that repository's README."""

import csv
import io
from collections.abc import Iterator
from datetime import date
from typing import Any

import msgspec

from onrecord.errors import SourceError
from onrecord.record.model import Affiliation, Chamber, Document, Holder, Member, OtherName, Role, Term

_CHAMBERS = {"rep": Chamber.HOUSE, "sen": Chamber.SENATE, "house": Chamber.HOUSE, "senate": Chamber.SENATE}
_OFFICES = {"prez": "president", "viceprez": "vice-president"}


def records(data: bytes, document: Document) -> list[dict[str, Any]]:
    """Decode a YAML or JSON list of records; an empty file gives none. Raises SourceError where it is no such list."""
    try:
        found = msgspec.json.decode(data) if data.lstrip()[:1] == b"[" else yaml_of(data)
    except (msgspec.DecodeError, ValueError) as error:
        raise SourceError(f"{document.name}: not a list of records ({str(error).splitlines()[0]})") from None
    if found is None:
        return []
    if not isinstance(found, list) or not all(isinstance(r, dict) for r in found):
        raise SourceError(f"{document.name}: holds no list of records, as congress-legislators files do")
    return found


def yaml_of(data: bytes) -> Any:
    """Decode YAML. Raises ValueError, in one line, where it is none."""
    import yaml

    try:
        return yaml.load(data, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506 - both are safe loaders
    except (yaml.YAMLError, RecursionError) as error:
        raise ValueError(" ".join(str(error).split())[:160]) from None


def _day(value: object) -> date | None:
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(str(value)[:10]) if value else None
    except ValueError:
        return None


def parse_members(data: bytes, document: Document) -> tuple[Member, ...]:
    """Read members with their terms; a CSV gives one undated term a person (its last seat)."""
    if document.name.lower().endswith(".csv") or data.lstrip(b"\xef\xbb\xbf")[:10] == b"last_name,":
        return tuple(_rows(data, document))
    try:
        return tuple(_member(r, document) for r in records(data, document) if (r.get("id") or {}).get("bioguide"))
    except (AttributeError, TypeError) as error:
        raise SourceError(
            f"{document.name}: a record is not laid out as congress-legislators files are ({error})"
        ) from None


def _member(raw: dict[str, Any], document: Document) -> Member:
    name, ids = raw.get("name", {}), raw["id"]
    others = [o for o in raw.get("other_names") or () if isinstance(o, dict)]
    return Member(
        id=ids["bioguide"], first=name.get("first", ""), last=name.get("last", ""), middle=name.get("middle") or "", suffix=name.get("suffix") or "",
        nickname=name.get("nickname") or "", official=name.get("official_full") or "", other_names=tuple(o["last"] for o in others if o.get("last")),
        gender=(raw.get("bio") or {}).get("gender"), lis=ids.get("lis"), terms=tuple(_term(t) for t in raw.get("terms") or ()),
        roles=tuple(_roles(raw.get("leadership_roles") or [])), names=tuple(map(_other_name, others)),
        birthday=_day((raw.get("bio") or {}).get("birthday")), document=document,
    )  # fmt: skip


def _other_name(raw: dict[str, Any]) -> OtherName:
    return OtherName(
        last=raw.get("last") or "", first=raw.get("first") or "", middle=raw.get("middle") or "", start=_day(raw.get("start")),
        end=_day(raw.get("end")),
    )  # fmt: skip


def _term(raw: dict[str, Any]) -> Term:
    district = raw.get("district")
    return Term(
        start=_day(raw.get("start")), end=_day(raw.get("end")), chamber=_CHAMBERS.get(raw.get("type", "")), state=raw.get("state", ""),
        party=raw.get("party") or "", district=int(str(district)) if str(district).isdecimal() else None,
        affiliations=tuple(_affiliations(raw.get("party_affiliations") or [])),
    )  # fmt: skip


def _affiliations(raw: list[dict[str, Any]]) -> Iterator[Affiliation]:
    for item in raw:
        start, end = _day(item.get("start")), _day(item.get("end"))
        if start and end:
            yield Affiliation(start=start, end=end, party=item.get("party", ""))


def _roles(raw: list[dict[str, Any]]) -> Iterator[Role]:
    for item in raw:
        start = _day(item.get("start"))
        if start:
            yield Role(
                title=item.get("title", ""),
                chamber=_CHAMBERS.get(item.get("chamber", "")),
                start=start,
                end=_day(item.get("end")),
            )


def _rows(data: bytes, document: Document) -> Iterator[Member]:
    for row in csv.DictReader(io.StringIO(data.decode("utf-8-sig", "replace"))):
        if not row.get("bioguide_id"):
            continue
        district = row.get("district") or ""
        term = Term(
            start=None, end=None, chamber=_CHAMBERS.get(row.get("type") or ""), state=row.get("state") or "", party=row.get("party") or "",
            district=int(district) if district.isdecimal() else None,
        )  # fmt: skip
        yield Member(
            id=row["bioguide_id"] or "", first=row.get("first_name") or "", last=row.get("last_name") or "", middle=row.get("middle_name") or "",
            suffix=row.get("suffix") or "", nickname=row.get("nickname") or "", official=row.get("full_name") or "", gender=row.get("gender") or None,
            lis=row.get("lis_id") or None, terms=(term,), document=document,
        )  # fmt: skip


def parse_executive(data: bytes, document: Document) -> tuple[Holder, ...]:
    """Read presidents and vice presidents with their terms."""
    found = []
    for raw in records(data, document):
        name = raw.get("name", {})
        for term in raw.get("terms") or ():
            office, start = _OFFICES.get(term.get("type", "")), _day(term.get("start"))
            if office and start:
                found.append(
                    Holder(
                        office=office,
                        name=" ".join(w for w in (name.get("first"), name.get("last")) if w),
                        person=(raw.get("id") or {}).get("bioguide"),
                        start=start,
                        end=_day(term.get("end")),
                        source=document.url or document.name,
                    )
                )
    return tuple(found)
