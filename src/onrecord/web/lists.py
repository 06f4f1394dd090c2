"""The lists of the API: measures, people, demands and what a search finds, a page at a time."""

import asyncio
from datetime import UTC, date, datetime

from msgspec import Struct
from starlette.requests import Request
from starlette.responses import Response

from onrecord.demands.search import search as search_demands
from onrecord.record.finder import key_of
from onrecord.record.model import Chamber, MeasureType, Member
from onrecord.record.people import BIOGUIDE
from onrecord.record.results import Facets, Hit, Listed
from onrecord.report.committee import called
from onrecord.report.demands import FoundRow, found_row
from onrecord.report.search import searched
from onrecord.web import asking
from onrecord.web.checking import published
from onrecord.web.finding import asked, congress_of, find
from onrecord.web.paging import DEEPEST, after, from_row, last_of, limit_of, start_of
from onrecord.web.problems import ProblemError
from onrecord.web.reader import answer
from onrecord.web.site import CORS, conditional, encode, site_of


class Hits(Struct, frozen=True, kw_only=True):
    """A page of a search: `searched` says where and for what; `next` is the cursor of the following page, if there is one.

    Where no measure holds all the words, `relaxed` is true and the items hold the most telling of them; `absent` are words that
    no measure of the record holds. `facets` count what would be left by one filter more.
    """

    searched: str
    total: int
    relaxed: bool
    absent: tuple[str, ...]
    facets: Facets
    items: tuple[Hit, ...]
    next: str | None


class DemandHits(Struct, frozen=True, kw_only=True):
    """A page of demands; `next` is the cursor of the following page, if there is one."""

    searched: str
    total: int
    items: tuple[FoundRow, ...]
    next: str | None


class Measures(Struct, frozen=True, kw_only=True):
    """A page of measures, the newest Congress first, bills before resolutions; `next` is the cursor of the following page."""

    items: tuple[Listed, ...]
    next: str | None


class PersonRow(Struct, frozen=True, kw_only=True):
    """Somebody who served in Congress, and the seat held on the day asked for; null where none was."""

    id: str
    name: str
    chamber: Chamber | None
    state: str | None
    district: int | None
    party: str | None


class People(Struct, frozen=True, kw_only=True):
    """A page of people by Bioguide id, with their seats as of a day; `next` is the cursor of the following page."""

    as_of: date
    items: tuple[PersonRow, ...]
    next: str | None


async def measures(request: Request) -> Response:
    """List the measures of the record, of one Congress or type where asked."""
    query, limit, last = request.query_params, limit_of(request), last_of(request)
    congress = congress_of(query.get("congress", ""))
    kind = _kind(query.get("type", "").strip())
    _check(last, _is_measure(last))
    rows = site_of(request).reader.store().listed(congress=congress, kind=kind, after=last, limit=limit + 1)
    found = Measures(items=rows[:limit], next=after(rows[limit - 1].id) if len(rows) > limit else None)
    return _listed(request, found)


async def people(request: Request) -> Response:
    """List everybody who served in Congress; with `on`, `chamber`, `state` or `party`, who sat there on a day (today unless told)."""
    query, limit, last = request.query_params, limit_of(request), last_of(request)
    _check(last, bool(BIOGUIDE.fullmatch(last)))
    day, chamber = published(query.get("on", "")), _chamber(query.get("chamber", "").strip())
    state, party = query.get("state", "").strip().upper()[:2], query.get("party", "").strip()[:60]
    today, record = day or datetime.now(UTC).date(), site_of(request).reader.store()
    if day or chamber or state or party:
        sat = record.people(on=today, chamber=chamber, state=state or None, party=party or None)
        rows = tuple(sorted((m for m in sat if m.id > last), key=lambda m: m.id)[: limit + 1])
    else:
        rows = record.members(after=last, limit=limit + 1)
    found = People(
        as_of=today, items=tuple(_person(m, today) for m in rows[:limit]), next=after(rows[limit - 1].id) if len(rows) > limit else None
    )  # fmt: skip
    return _listed(request, found)


async def demands(request: Request) -> Response:
    """List demands of all measures: of whom, to do what; with the ledger's word where it has one."""
    what, limit, start = asking.asked(request.query_params), limit_of(request), start_of(request, None)
    query, listed = what.query, site_of(request).demands
    held, states = await listed.all(), listed.states()

    def run() -> DemandHits:
        found = list(search_demands(held, query, states.get))
        return DemandHits(
            searched=f"{len(held):,} demands in the texts of this record", total=len(found),
            items=tuple(found_row(h, states.get) for h in found[start : start + limit]),
            next=from_row(start + limit) if len(found) > start + limit else None,
        )  # fmt: skip

    return _listed(request, await asyncio.to_thread(run))


async def search(request: Request) -> Response:
    """Search the titles, subjects, summaries and clauses of measures, best first; filters narrow it."""
    what = asked(request.query_params)
    if what.empty:
        raise ProblemError(400, "q or a filter is needed: what to search for")
    limit, start = limit_of(request), start_of(request)
    reader = site_of(request).reader

    def run() -> Hits:
        record = reader.store()
        found = find(record, what, min(start + limit + 1, DEEPEST))
        more = len(found.hits) > start + limit
        return Hits(
            searched=searched(reader.coverage()), total=found.total, relaxed=found.relaxed, absent=found.absent,
            facets=Facets() if found.relaxed else record.facets(found.query),
            items=found.hits[start : start + limit], next=from_row(start + limit) if more else None,
        )  # fmt: skip

    return _listed(request, await asyncio.to_thread(run))


def _listed(request: Request, found: Struct) -> Response:
    return conditional(request, answer(encode(found)), "application/json", **CORS)


def _person(member: Member, day: date) -> PersonRow:
    term = member.term_on(day)
    return PersonRow(
        id=member.id, name=called(member), chamber=term.chamber if term else None, state=term.state if term else None,
        district=term.district if term else None, party=member.party_on(day),
    )  # fmt: skip


def _kind(words: str) -> MeasureType | None:
    if words and words not in set(MeasureType):
        raise ProblemError(400, f"{words[:40]!r} is no type of measure; one of {', '.join(MeasureType)} is expected")
    return MeasureType(words) if words else None


def _chamber(words: str) -> Chamber | None:
    if words and words not in set(Chamber):
        raise ProblemError(400, f"{words[:40]!r} is no chamber; house or senate is expected")
    return Chamber(words) if words else None


def _is_measure(name: str) -> bool:
    try:
        return key_of(name[:40]) is not None
    except ValueError:
        return False


def _check(last: str, good: bool) -> None:
    if last and not good:
        raise ProblemError(400, "cursor is not one that this API gave; leave it out to begin anew")
