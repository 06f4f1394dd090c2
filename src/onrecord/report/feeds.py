"""What is new in a ledger, for readers of feeds and for webhooks: Atom (RFC 4287), JSON Feed 1.1, Standard Webhooks."""

import base64
import hashlib
import hmac
from collections.abc import Iterable, Sequence
from datetime import datetime

import msgspec
from msgspec import Struct

from onrecord.demands.ledger.model import Row, State
from onrecord.demands.ledger.offers import Kept
from onrecord.record.identifiers import cited
from onrecord.report.characters import visible

TITLE = "What came of what Congress asked"
MOST = 200
_ATOM = "http://www.w3.org/2005/Atom"
_EARLIEST = "1970-01-01T00:00:00Z"


class Item(Struct, frozen=True, kw_only=True):
    """One thing that is new: an entry of the ledger, or an offer that waits for a person. `at` is when it came, ISO 8601 in UTC."""

    id: str
    at: str
    title: str
    summary: str
    url: str
    tags: tuple[str, ...] = ()


def items(rows: Iterable[Row], offers: Iterable[Kept]) -> tuple[Item, ...]:
    """Return what is new, the latest first. Searches without an answer are no news; neither are offers that were decided on."""
    found = [_entry(r) for r in rows if r.entry.state not in (State.NO_ANSWER, State.WITHDRAWN)]
    found += [_offer(k) for k in offers if k.decision is None]
    return tuple(sorted(found, key=lambda i: (i.at, i.id), reverse=True)[:MOST])


def atom(listed: Sequence[Item]) -> bytes:
    """Return the items as an Atom feed. The same items give the same bytes, whenever it is written."""
    from lxml import etree

    feed = etree.fromstring(f'<feed xmlns="{_ATOM}"/>')
    _add(feed, "id", "urn:onrecord:ledger")
    _add(feed, "title", TITLE)
    _add(feed, "updated", listed[0].at if listed else _EARLIEST)
    _add(_add(feed, "author", ""), "name", "onrecord")
    for item in listed:
        entry = _add(feed, "entry", "")
        _add(entry, "id", f"urn:onrecord:{item.id}")
        _add(entry, "title", item.title)
        _add(entry, "updated", item.at)
        _add(entry, "summary", item.summary)
        if item.url:
            _add(entry, "link", "").set("href", item.url)
        for tag in item.tags:
            _add(entry, "category", "").set("term", tag)
    return etree.tostring(feed, xml_declaration=True, encoding="utf-8", pretty_print=True)


def json_feed(listed: Sequence[Item]) -> bytes:
    """Return the items as a JSON Feed 1.1."""
    entries = [
        {"id": f"urn:onrecord:{i.id}", "title": i.title, "content_text": i.summary, "date_published": i.at, "tags": i.tags, **({"url": i.url} if i.url else {})}
        for i in listed
    ]  # fmt: skip
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": TITLE, "items": entries}
    return msgspec.json.format(msgspec.json.encode(feed), indent=2) + b"\n"


def call(item: Item, secret: str, now: datetime) -> tuple[bytes, dict[str, str]]:
    """Return the body and the headers of a webhook call.

    Signed as Standard Webhooks 1.0.0 has it: `webhook-signature` is "v1," and the base64 of the HMAC-SHA256 of "id.timestamp.body".
    """
    body = msgspec.json.encode({"type": "ledger.item", "timestamp": item.at, "data": item})
    stamp = str(int(now.timestamp()))
    key = base64.b64decode(secret.removeprefix("whsec_")) if secret.startswith("whsec_") else secret.encode()
    mark = hmac.new(key, f"{item.id}.{stamp}.".encode() + body, hashlib.sha256).digest()
    signed = {"webhook-signature": f"v1,{base64.b64encode(mark).decode()}"} if secret else {}
    return body, {"Content-Type": "application/json", "webhook-id": item.id, "webhook-timestamp": stamp, **signed}


def _entry(row: Row) -> Item:
    entry, source = row.entry, row.entry.source
    measure = entry.demands[0].partition("/")[0]
    quote = f" “{source.quote}”" if source and source.quote else ""
    return Item(
        id=row.hash, at=entry.at, title=f"{cited(measure)}: {entry.state}, {entry.day}", url=source.address if source else "",
        summary=f"{entry.what}{f' ({entry.actor})' if entry.actor else ''}.{quote} On {', '.join(entry.demands)}.",
        tags=(measure, entry.state.value),
    )  # fmt: skip


def _offer(kept: Kept) -> Item:
    offer = kept.offer
    why = "; ".join(f"{r.rule}: {r.seen}" for r in offer.reasons)
    return Item(
        id=kept.id, at=kept.found, title=f"{cited(offer.measure)}: may answer a demand ({offer.score:.2f}), {offer.day}", url=offer.address,
        summary=f"{offer.what}. On {', '.join(offer.demands)}. Why it is offered: {why}. Nobody has judged it yet.", tags=(offer.measure, offer.kind),
    )  # fmt: skip


def _add(parent, name: str, text: str):  # type: ignore[no-untyped-def]
    from lxml import etree

    child = etree.SubElement(parent, f"{{{_ATOM}}}{name}")
    if text:
        child.text = visible(text)
    return child
