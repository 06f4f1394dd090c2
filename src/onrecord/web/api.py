"""The API under /api/v1: one table of operations, from which both the addresses and the OpenAPI document are made."""

import asyncio
from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import cache
from typing import Literal

import msgspec
from msgspec import Struct
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from onrecord.record.api import Record
from onrecord.record.identifiers import identify
from onrecord.record.model import Chamber, Coverage, MeasureType
from onrecord.report.committee import CommitteeView, committee_json
from onrecord.report.json import PageRow
from onrecord.report.ledger import LedgerView
from onrecord.report.measure import MeasureView, measure_json, view_measure
from onrecord.report.office import CaucusView, OfficeView, office_json
from onrecord.report.person import PersonView, person_json
from onrecord.report.vote import VoteView, view_vote, vote_json
from onrecord.web import bodies, lists
from onrecord.web.access import Sealed
from onrecord.web.answering import ledger_of
from onrecord.web.checking import job_of, other_forms, published
from onrecord.web.finding import FILTERS, person_view
from onrecord.web.operation import Operation, Query
from onrecord.web.paging import MOST, USUAL
from onrecord.web.problems import ProblemError
from onrecord.web.reader import answer
from onrecord.web.settings import MAX_TEXT
from onrecord.web.site import CORS, conditional, encode, site_of

BASE = "/api/v1"

CheckForm = Literal["json", "claimreview", "annotations"]


class CheckRequest(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What to check: exactly one of `text`, `html` and `url`.

    `published` is the day it appeared, where the page shows none. `names` keeps the names of private people in the article's
    words; without it they are struck out, letter for letter. `format` is the form of the answer.
    """

    text: str | None = None
    html: str | None = None
    url: str | None = None
    published: str | None = None
    names: bool = False
    format: CheckForm = "json"


async def check(request: Request) -> Response:
    """Check an article; the answer has the form that `onrecord check --format json` prints."""
    wanted = await _body(request, CheckRequest)
    site = site_of(request)
    outcome = await site.checker.check(
        job_of(await _given(request, wanted), ("json",), withhold_names=not wanted.names)
    )
    body = other_forms(wanted.format, outcome.json, None, datetime.now(UTC).date())
    kind = "application/json" if wanted.format == "json" else "application/ld+json"
    return Response(body, media_type=kind, headers={"Cache-Control": "no-store"})


async def measure(request: Request) -> Response:
    """Return a measure: where it stands, who backs it, its actions, texts and demands."""
    return _kept(request, "measure", _measure)


async def person(request: Request) -> Response:
    """Return a person in public office by Bioguide id: terms, offices, seats, measures backed, votes."""
    today = datetime.now(UTC).date()

    def make(store: Record, name: str) -> bytes | None:
        view = person_view(store, name, today)
        return person_json(view) if view else None

    return await asyncio.to_thread(_kept, request, "person", make)


async def vote(request: Request) -> Response:
    """Return a roll call: totals by party, what was needed, every member's position."""
    return _kept(
        request, "vote", lambda store, name: vote_json(view_vote(v, store)) if (v := store.roll_call(name)) else None
    )


async def ledger(request: Request) -> Response:
    """Return what a measure asked of whom and what came of it, by the ledger of this server."""
    site = site_of(request)
    view = ledger_of(site.reader.store(), request.path_params["id"], site.settings.ledger)
    return conditional(request, answer(encode(view)), "application/json", **CORS)


async def committee(request: Request) -> Response:
    """Return a committee by its code (HSFA): its members by the roster nearest to a day, who led it, the measures before it."""
    return await _as_of(request, lambda store, name, day: committee_json(bodies.committee_named(store, name, day)))


async def office(request: Request) -> Response:
    """Return an office of the dated table (secretary-of-state): who held it from when until when, each with its source."""
    return await _as_of(request, lambda _, name, day: office_json(bodies.office_named(name, day)))


async def caucus(request: Request) -> Response:
    """Return what official texts show of a caucus (lgbt-equality-caucus): who had which part on which days, with the source."""
    return await _as_of(request, lambda store, name, _: office_json(bodies.caucus_named(store, name)))


async def coverage(request: Request) -> Response:
    """Say what the record behind the answers holds."""
    return _kept(request, "coverage", lambda store, _: encode(store.coverage()))


async def openapi(request: Request) -> Response:
    """Return the description of this API."""
    return conditional(request, answer(_document()), "application/json", **CORS)


@cache
def _document() -> bytes:
    from onrecord.web.openapi import document

    return encode(document(OPERATIONS))


_Q = Query(name="q", schema={"type": "string", "maxLength": 300}, about="the words")
_FILTERS = tuple(
    Query(name=f, schema={"type": "string", "maxLength": 300}, about=f"as `onrecord search --{f}`") for f in FILTERS
)
_LIMIT = Query(
    name="limit", schema={"type": "integer", "minimum": 1, "maximum": MOST, "default": USUAL}, about="rows of one page"
)
_CURSOR = Query(name="cursor", schema={"type": "string", "maxLength": 40}, about="`next` of the page before")

_DEMAND_FILTERS = (
    Query(
        name="addressee", schema={"type": "string", "maxLength": 200}, about="a name in any form, or a kind (agency)"
    ),
    Query(name="act", schema={"type": "string", "maxLength": 200}, about="words of the act"),
    Query(name="congress", schema={"type": "string", "maxLength": 40}, about="115, 115-119 or 115,117"),
    Query(name="agreed", schema={"type": "string", "enum": ["1"]}, about="only what a House agreed to"),
    Query(name="open", schema={"type": "string", "enum": ["1"]}, about="only what no entry of the ledger closes"),
)

_ON = Query(name="on", schema={"type": "string", "format": "date"}, about="as of this day; today unless told")
_MEASURE_FILTERS = (
    Query(name="congress", schema={"type": "integer", "minimum": 1, "maximum": 999}, about="only of this Congress"),
    Query(name="type", schema={"type": "string", "enum": [t.value for t in MeasureType]}, about="only of this type"),
)
_PEOPLE_FILTERS = (
    _ON,
    Query(name="chamber", schema={"type": "string", "enum": [c.value for c in Chamber]}, about="only who sat in it"),
    Query(
        name="state",
        schema={"type": "string", "pattern": "^[A-Za-z]{2}$"},
        about="only of this State, by its two letters",
    ),
    Query(
        name="party", schema={"type": "string", "maxLength": 60}, about="only of this party, for instance Republican"
    ),
)

OPERATIONS: tuple[Operation, ...] = (
    Operation(
        method="POST", path="/check", name="check", about="Check an article", handler=check, gives=PageRow, takes=CheckRequest,
        problems=(400, 401, 413, 415, 422, 429, 502, 503, 504),
    ),
    Operation(
        method="GET", path="/measures", name="measures", about="All measures", handler=lists.measures, gives=lists.Measures,
        queries=(*_MEASURE_FILTERS, _LIMIT, _CURSOR), problems=(400, 429),
    ),
    Operation(
        method="GET", path="/measures/{id}", name="measure", about="A measure", handler=measure, gives=MeasureView,
        problems=(404, 429),
    ),
    Operation(
        method="GET", path="/people", name="people", about="All who served in Congress", handler=lists.people, gives=lists.People,
        queries=(*_PEOPLE_FILTERS, _LIMIT, _CURSOR), problems=(400, 429),
    ),
    Operation(
        method="GET", path="/people/{id}", name="person", about="A member of Congress", handler=person, gives=PersonView,
        problems=(404, 429),
    ),
    Operation(
        method="GET", path="/votes/{id}", name="vote", about="A roll call", handler=vote, gives=VoteView, problems=(404, 429)
    ),
    Operation(
        method="GET", path="/committees/{id}", name="committee", about="A committee", handler=committee, gives=CommitteeView,
        queries=(_ON,), problems=(400, 404, 429),
    ),
    Operation(
        method="GET", path="/offices/{id}", name="office", about="An office and who held it", handler=office, gives=OfficeView,
        queries=(_ON,), problems=(400, 404, 429),
    ),
    Operation(
        method="GET", path="/caucuses/{id}", name="caucus", about="A caucus, as official texts show it", handler=caucus, gives=CaucusView,
        problems=(404, 429),
    ),
    Operation(
        method="GET", path="/search", name="search", about="Search measures", handler=lists.search, gives=lists.Hits,
        queries=(_Q, *_FILTERS, _LIMIT, _CURSOR), problems=(400, 429),
    ),
    Operation(
        method="GET", path="/ledger/{id}", name="ledger", about="What came of a measure's demands", handler=ledger,
        gives=LedgerView, problems=(404, 429),
    ),
    Operation(
        method="GET", path="/demands", name="demands", about="Demands of all measures", handler=lists.demands, gives=lists.DemandHits,
        queries=(*_DEMAND_FILTERS, _LIMIT, _CURSOR), problems=(400, 429),
    ),
    Operation(
        method="GET", path="/coverage", name="coverage", about="What the record holds", handler=coverage, gives=Coverage,
        problems=(429,),
    ),
)  # fmt: skip


def routes() -> list[Route]:
    """Return the addresses of the API."""
    made = [Route(BASE + o.path, o.handler, methods=[o.method]) for o in OPERATIONS]
    return [*made, Route(f"{BASE}/openapi.json", openapi)]


def _kept(request: Request, kind: str, make: Callable[[Record, str], bytes | None]) -> Response:
    name: str = request.path_params.get("id", "")
    today = datetime.now(UTC).date().isoformat()  # where a measure stands is told as of today
    found = site_of(request).reader.answer((kind, name, today), lambda store: make(store, name))
    if found is None:
        raise ProblemError(404, f"{name[:60]} is not in this record; {BASE}/coverage says what it holds")
    return conditional(request, found, "application/json", **CORS)


async def _as_of(request: Request, make: Callable[[Record, str, date], bytes]) -> Response:
    """Return what is made of a thing by its id, as of the day that the query tells."""
    site, name, day = site_of(request), request.path_params["id"], bodies.day_of(request)
    found = await asyncio.to_thread(lambda: make(site.reader.store(), name, day))
    return conditional(request, answer(found), "application/json", **CORS)


def _measure(store: Record, name: str) -> bytes | None:
    from onrecord.errors import OnrecordError

    try:
        named = identify(name[:200]).id
    except OnrecordError:
        return None
    found = store.measure(named) if named else None
    return measure_json(view_measure(found, store, datetime.now(UTC).date())) if found else None


async def _body(request: Request, kind: type[CheckRequest]) -> CheckRequest:
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != "application/json":
        raise ProblemError(415, "a body of application/json is expected")
    try:
        return msgspec.json.decode(await request.body(), type=kind)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise ProblemError(400, f"the body is not what the API describes: {error}") from None


async def _given(request: Request, wanted: CheckRequest) -> Sealed:
    given = [f for f in (wanted.text, wanted.html, wanted.url) if f is not None]
    if len(given) != 1 or not given[0].strip():
        raise ProblemError(400, "exactly one of text, html and url is expected, and not empty")
    day = published(wanted.published or "")
    if wanted.url is not None:
        site = site_of(request)
        site.access.require(request, "fetching an address")
        fetched = await site.fetching.page(wanted.url)
        return Sealed(page=fetched.page, name=fetched.url, published=day, url=fetched.url)
    if wanted.text is not None and len(wanted.text) > MAX_TEXT:
        raise ProblemError(413, f"{len(wanted.text):,} characters; at most {MAX_TEXT:,} are read")
    try:
        page = given[0].encode()
    except UnicodeEncodeError:
        raise ProblemError(400, "the text holds half of a surrogate pair, so it is no text") from None
    return Sealed(page=page, name="text" if wanted.text is not None else "page", published=day, url=None)
