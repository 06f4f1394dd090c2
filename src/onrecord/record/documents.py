"""Reading documents: each kind by its parser; what cannot be read, or belies its name, is set aside with its reason."""

import csv
import gc
import hashlib
import re
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from typing import Any

import msgspec
from msgspec import Struct

from onrecord.errors import SourceError
from onrecord.record.model import Chamber, Committee, Document, Holder, Measure, MeasureText, Member, RollCall, Seat
from onrecord.record.parse.accept import unfit
from onrecord.record.parse.detect import detect
from onrecord.record.raws import Aside, Raw
from onrecord.record.write import MeasureRow, row_of

DATED = re.compile(r"\.?(\d{4}-\d\d-\d\d)")
_UPDATED = re.compile(rb"<updateDate>\s*([0-9T:Z.+-]{10,35})\s*</updateDate>")
_UNREADABLE = (
    ValueError,
    LookupError,
    TypeError,
    AttributeError,
    RecursionError,
    ArithmeticError,
    MemoryError,
    csv.Error,
)


class Parsed(Struct, frozen=True):
    """A parsed document: its kind and either a finished row (measures) or its objects."""

    kind: str
    document: Document
    items: tuple[Any, ...] = ()
    row: MeasureRow | None = None


def parse_batch(batch: Sequence[Raw]) -> list[Parsed | Aside]:
    """Parse documents; one that cannot be read comes back as an Aside and stops nothing."""
    gc.disable()
    today = datetime.now(UTC).date()
    found: list[Parsed | Aside] = []
    for raw in batch:
        digest = hashlib.sha256(raw.data).hexdigest()
        kind = detect(raw.name, raw.data[:4096]) or ""
        document = Document(
            name=raw.name, url=raw.url or address(kind, raw.name), sha256=digest, retrieved=raw.retrieved
        )
        try:
            items = _PARSERS[kind](raw.data, document)
            wrong = next((w for i in items if (w := unfit(i, raw.name, today))), None)
            found.append(Aside(raw.name, wrong, digest) if wrong else _parsed(kind, raw.data, document, items))
        except SourceError as error:
            found.append(Aside(raw.name, str(error).removeprefix(f"{raw.name}: "), digest))
        except _UNREADABLE as error:
            words = " ".join(str(error).split())[:200]
            found.append(Aside(raw.name, f"unexpected content ({type(error).__name__}: {words})", digest))
    gc.enable()
    return found


def _parsed(kind: str, data: bytes, document: Document, items: tuple[Any, ...]) -> Parsed:
    """Return what goes to the writer: of a measure its row alone, since its objects are slow to send from process to process."""
    if kind != "billstatus":
        return Parsed(kind, document, items)
    stamp = _UPDATED.search(data[:8192])
    return Parsed(kind, document, row=row_of(items[0], stamp[1].decode() if stamp else None))


def _billstatus(data: bytes, document: Document) -> tuple[Measure, ...]:
    from onrecord.record.parse.billstatus import parse_billstatus

    return (parse_billstatus(data, document),)


def _dtd(data: bytes, document: Document) -> tuple[MeasureText, ...]:
    from onrecord.record.parse.resolution import parse_dtd

    return (parse_dtd(data, document),)


def _uslm(data: bytes, document: Document) -> tuple[MeasureText, ...]:
    from onrecord.record.parse.uslm import parse_uslm

    return (parse_uslm(data, document),)


def _clerk(data: bytes, document: Document) -> tuple[RollCall, ...]:
    from onrecord.record.parse.clerk import parse_clerk

    return (_addressed(parse_clerk(data, document)),)


def _senate(data: bytes, document: Document) -> tuple[RollCall, ...]:
    from onrecord.record.parse.senate import parse_senate

    return (parse_senate(data, document),)


def _json_vote(data: bytes, document: Document) -> tuple[RollCall, ...]:
    from onrecord.record.parse.votes_json import parse_votes_json

    return (_addressed(parse_votes_json(data, document)),)


def _addressed(roll: RollCall) -> RollCall:
    """Give a roll call the official address that its file name does not tell."""
    if roll.document.url:
        return roll
    senate = f"vote_{roll.congress}_{roll.session}_{roll.number:05d}.xml"
    url = (
        f"https://clerk.house.gov/evs/{roll.year}/roll{roll.number:03d}.xml"
        if roll.chamber is Chamber.HOUSE
        else address("senate-vote", senate)
    )
    return msgspec.structs.replace(roll, document=msgspec.structs.replace(roll.document, url=url))


def _members(data: bytes, document: Document) -> tuple[Member, ...]:
    from onrecord.record.parse.legislators import parse_members

    return parse_members(data, document)


def _executive(data: bytes, document: Document) -> tuple[Holder, ...]:
    from onrecord.record.parse.legislators import parse_executive

    return parse_executive(data, document)


def _committees(data: bytes, document: Document) -> tuple[Committee, ...]:
    from onrecord.record.parse.committees import parse_committees

    return parse_committees(data, document)


def _roster(data: bytes, document: Document) -> tuple[Seat, ...]:
    from onrecord.record.parse.committees import parse_membership

    dated = DATED.search(document.name) or DATED.search(document.retrieved or "")
    return parse_membership(data, date.fromisoformat(dated[1]) if dated else date.min, document)


_PARSERS: dict[str, Callable[[bytes, Document], tuple[Any, ...]]] = {
    "billstatus": _billstatus, "dtd-text": _dtd, "uslm-text": _uslm, "clerk-vote": _clerk, "senate-vote": _senate,
    "json-vote": _json_vote, "members": _members, "members-csv": _members, "executive": _executive,
    "committees": _committees, "membership": _roster,
}  # fmt: skip
_ADDRESSES: tuple[tuple[str, str, str], ...] = (
    (
        "billstatus",
        r"BILLSTATUS-(\d+)([a-z]+)(\d+)\.xml",
        "https://www.govinfo.gov/bulkdata/BILLSTATUS/{0}/{1}/BILLSTATUS-{0}{1}{2}.xml",
    ),
    ("dtd-text", r"(BILLS-\d+[a-z]+\d+[a-z0-9]+)\.xml", "https://www.govinfo.gov/content/pkg/{0}/xml/{0}.xml"),
    ("uslm-text", r"(BILLS-\d+[a-z]+\d+[a-z0-9]+)\.xml", "https://www.govinfo.gov/content/pkg/{0}/xml/{0}.xml"),
    (
        "senate-vote",
        r"vote_(\d+)_(\d)_(\d+)\.xml",
        "https://www.senate.gov/legislative/LIS/roll_call_votes/vote{0}{1}/vote_{0}_{1}_{2}.xml",
    ),
)


def address(kind: str, name: str) -> str | None:
    """Return the official address of a document by its name, where the name tells it."""
    if kind in ("members", "members-csv", "committees", "membership", "executive"):
        if DATED.search(name):
            return f"https://github.com/unitedstates/congress-legislators/commits/main/{DATED.sub('', name)}"
        return f"https://unitedstates.github.io/congress-legislators/{name}"
    for known, pattern, template in _ADDRESSES:
        if known == kind and (match := re.fullmatch(pattern, name)):
            return template.format(*match.groups())
    return None
