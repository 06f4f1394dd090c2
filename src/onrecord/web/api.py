"""The API under /api/v1: one table of operations, from which both the addresses and the OpenAPI document are made."""

import asyncio
import base64
import binascii
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from functools import cache
from typing import Any, Literal

import msgspec
from msgspec import Struct
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from onrecord.demands.search import search as search_demands
from onrecord.record.api import Record
from onrecord.record.identifiers import identify
from onrecord.record.model import Coverage
from onrecord.record.results import Hit
from onrecord.report.demands import FoundRow, found_row
from onrecord.report.json import PageRow
from onrecord.report.ledger import LedgerView
from onrecord.report.measure import MeasureView, measure_json, view_measure
from onrecord.report.person import PersonView, person_json
from onrecord.report.search import searched
from onrecord.report.vote import VoteView, view_vote, vote_json
from onrecord.web import asking
from onrecord.web.access import Sealed
from onrecord.web.answering import ledger_of
from onrecord.web.checking import job_of, other_forms, published
from onrecord.web.finding import FILTERS, asked, find, person_view
from onrecord.web.problems import ProblemError
from onrecord.web.reader import answer
from onrecord.web.settings import MAX_TEXT
from onrecord.web.site import conditional, encode, site_of

BASE = "/api/v1"
CORS = {"Access-Control-Allow-Origin": "*", "Access-Control-Expose-Headers": "ETag, Link, Retry-After"}
MOST = 100  # rows of one page of a list
USUAL = 20
DEEPEST = 1_000  # hits that a search can be paged through

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


class Hits(Struct, frozen=True, kw_only=True):
    """A page of a search: `searched` says where and for what; `next` is the cursor of the following page, if there is one.

    Where no measure holds all the words, `relaxed` is true and the items hold the most telling of them; `absent` are words that
    no measure of the record holds.
    """

    searched: str
    total: int
    relaxed: bool
    absent: tuple[str, ...]
    items: tuple[Hit, ...]
    next: str | None


class DemandHits(Struct, frozen=True, kw_only=True):
    """A page of demands; `next` is the cursor of the following page, if there is one."""

    searched: str
    total: int
    items: tuple[FoundRow, ...]
    next: str | None


Handler = Callable[[Request], Awaitable[Response]]


class Query(Struct, frozen=True, kw_only=True):
    """A parameter in the query string."""

    name: str
    schema: dict[str, Any]
    about: str
    required: bool = False


class Operation(Struct, frozen=True, kw_only=True):
    """One operation: `gives` is the type of its answer, `takes` of its body, `example` a path or body that works on the sample."""

    method: Literal["GET", "POST"]
    path: str
    name: str
    about: str
    handler: Handler
    gives: Any
    takes: Any = None
    queries: tuple[Query, ...] = ()
    problems: tuple[int, ...] = ()


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


async def demands(request: Request) -> Response:
    """List demands of all measures: of whom, to do what; with the ledger's word where it has one."""
    what, limit, start = asking.asked(request.query_params), _limit(request), _cursor(request, None)
    query, listed = what.query, site_of(request).demands
    held, states = await listed.all(), listed.states()

    def run() -> DemandHits:
        found = list(search_demands(held, query, states.get))
        return DemandHits(
            searched=f"{len(held):,} demands in the texts of this record", total=len(found),
            items=tuple(found_row(h, states.get) for h in found[start : start + limit]),
            next=_as_cursor(start + limit) if len(found) > start + limit else None,
        )  # fmt: skip

    return conditional(request, answer(encode(await asyncio.to_thread(run))), "application/json", **CORS)


async def coverage(request: Request) -> Response:
    """Say what the record behind the answers holds."""
    return _kept(request, "coverage", lambda store, _: encode(store.coverage()))


async def search(request: Request) -> Response:
    """Search the titles, subjects, summaries and clauses of measures, best first; filters narrow it."""
    what = asked(request.query_params)
    if what.empty:
        raise ProblemError(400, "q or a filter is needed: what to search for")
    limit, start = _limit(request), _cursor(request)
    reader = site_of(request).reader

    def run() -> Hits:
        found = find(reader.store(), what, min(start + limit + 1, DEEPEST))
        more = len(found.hits) > start + limit
        return Hits(
            searched=searched(reader.store().coverage()), total=found.total, relaxed=found.relaxed, absent=found.absent,
            items=found.hits[start : start + limit], next=_as_cursor(start + limit) if more else None,
        )  # fmt: skip

    return conditional(request, answer(encode(await asyncio.to_thread(run))), "application/json", **CORS)


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

OPERATIONS: tuple[Operation, ...] = (
    Operation(
        method="POST", path="/check", name="check", about="Check an article", handler=check, gives=PageRow, takes=CheckRequest,
        problems=(400, 401, 413, 415, 422, 429, 502, 503, 504),
    ),
    Operation(
        method="GET", path="/measures/{id}", name="measure", about="A measure", handler=measure, gives=MeasureView,
        problems=(404, 429),
    ),
    Operation(
        method="GET", path="/people/{id}", name="person", about="A member of Congress", handler=person, gives=PersonView,
        problems=(404, 429),
    ),
    Operation(
        method="GET", path="/votes/{id}", name="vote", about="A roll call", handler=vote, gives=VoteView, problems=(404, 429)
    ),
    Operation(
        method="GET", path="/search", name="search", about="Search measures", handler=search, gives=Hits,
        queries=(_Q, *_FILTERS, _LIMIT, _CURSOR), problems=(400, 429),
    ),
    Operation(
        method="GET", path="/ledger/{id}", name="ledger", about="What came of a measure's demands", handler=ledger,
        gives=LedgerView, problems=(404, 429),
    ),
    Operation(
        method="GET", path="/demands", name="demands", about="Demands of all measures", handler=demands, gives=DemandHits,
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


def _limit(request: Request) -> int:
    text = request.query_params.get("limit", str(USUAL))
    if not (text.isascii() and text.isdigit() and 1 <= int(text[:9]) <= MOST):
        raise ProblemError(400, f"limit is a number from 1 to {MOST}")
    return int(text)


def _as_cursor(start: int) -> str:
    return base64.urlsafe_b64encode(b"from:%d" % start).decode().rstrip("=")


def _cursor(request: Request, most: int | None = DEEPEST) -> int:
    text = request.query_params.get("cursor")
    if text is None:
        return 0
    try:
        word, _, number = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)).decode().partition(":")
    except (binascii.Error, ValueError):
        word = number = ""
    if word != "from" or not (number.isascii() and number.isdigit()) or (most and int(number[:9]) >= most):
        raise ProblemError(400, "cursor is not one that this API gave; leave it out to begin anew")
    return int(number)
