"""Looks in every source for what may answer the demands of a measure."""

from collections.abc import Callable, Iterable
from datetime import date

from msgspec import Struct

from onrecord.demands.ledger.asked import Asking
from onrecord.demands.ledger.sources import federal_register, sanctions
from onrecord.demands.ledger.suggest.articles import Report, reported_acts
from onrecord.demands.ledger.suggest.documents import questions, register_documents
from onrecord.demands.ledger.suggest.listings import asks_for_sanctions, listings, worth_reading
from onrecord.demands.ledger.suggest.measures import end_of_congress, later_actions, related_measures
from onrecord.demands.ledger.suggest.model import Offer
from onrecord.errors import OnrecordError
from onrecord.record.protocol import Record

RECORD, ARTICLES = "record of Congress", "articles checked"
LONGEST_INDEX, MOST_ACTIONS = 400, 60  # pages of the index of recent actions, and actions read, in one search

Fetch = Callable[[str], tuple[bytes, str]]


class Found(Struct, frozen=True, kw_only=True):
    """What a search found, the sources that it went through, and those that it could not, with the reason."""

    offers: tuple[Offer, ...]
    searched: tuple[str, ...]
    failed: tuple[str, ...]


def look(
    asking: Asking, record: Record, today: date, *, fetch: Fetch | None = None, reports: Iterable[Report] = ()
) -> Found:
    """Search for what may answer a measure's demands. `fetch` gives the bytes and sha256 of an address; None asks nobody.

    A source that gives no usable answer is told among `failed` and counts as not searched.
    """
    told = tuple(reports)
    offers: list[Offer] = [*related_measures(asking, record), *later_actions(asking), *end_of_congress(asking, today)]
    searched, failed = [RECORD], []
    if told:
        offers += reported_acts(asking, told)
        searched.append(ARTICLES)
    for name, source in _SOURCES.items():
        if fetch is None:
            break
        try:
            offers += source(asking, today, fetch)
        except OnrecordError as error:
            failed.append(f"{name}: {error}")
        else:
            searched.append(name)
    best = {o.id: o for o in sorted(offers, key=lambda o: o.score)}
    ordered = sorted(best.values(), key=lambda o: (-o.score, o.day, o.id))
    return Found(offers=tuple(ordered), searched=tuple(searched), failed=tuple(failed))


def _register(asking: Asking, today: date, fetch: Fetch) -> list[Offer]:
    documents = [(name, d) for name, address in questions(asking) for d in federal_register.read(fetch(address)[0])]
    return list(register_documents(asking, documents, today))


def _listings(asking: Asking, today: date, fetch: Fetch) -> list[Offer]:
    if not any(d.addressee and asks_for_sanctions(d) for d in asking.demands):
        return []
    listed = sanctions.read_list(fetch(sanctions.LIST)[0])
    links = [k for k in _index(asking, fetch) if k.day <= today and worth_reading(k, asking)]
    actions, seals = [], {}
    for link in sorted(links, key=lambda k: k.day)[:MOST_ACTIONS]:
        body, seal = fetch(link.address)
        actions.append(sanctions.read_action(body, link.address))
        seals[link.address] = seal
    return list(listings(asking, actions, listed, seals))


def _index(asking: Asking, fetch: Fetch) -> list[sanctions.Link]:
    """Read the index of recent actions back to the day of the demand; a page that brings nothing new is the last."""
    found: dict[str, sanctions.Link] = {}
    for number in range(LONGEST_INDEX):
        page = sanctions.read_index(fetch(sanctions.ACTIONS if not number else f"{sanctions.ACTIONS}?page={number}")[0])
        new = [k for k in page if k.address not in found]
        found |= {k.address: k for k in new}
        if not new or (asking.since and min(k.day for k in new) < asking.since):
            break
    return list(found.values())


_SOURCES: dict[str, Callable[[Asking, date, Fetch], list[Offer]]] = {
    federal_register.NAME: _register,
    f"{sanctions.NAME_LIST} and {sanctions.NAME_ACTIONS}": _listings,
}
