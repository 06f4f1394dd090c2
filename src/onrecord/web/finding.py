"""Pages that find: a search of measures with filters, and people in public office."""

import asyncio
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlencode

from msgspec import Struct
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from onrecord.errors import OnrecordError, UsageError
from onrecord.record.api import Record
from onrecord.record.identifiers import cited, identify, ordinal
from onrecord.record.model import MeasureType
from onrecord.record.results import Excerpt, Facets, Found, Person
from onrecord.record.search import COUNTED
from onrecord.report.person import PersonView, view_person
from onrecord.report.search import NAMES, missing, searched
from onrecord.web.bodies import bodies_of
from onrecord.web.checking import published
from onrecord.web.problems import ProblemError
from onrecord.web.site import record_page, site_of

SHOWN = 25
MAX_WORDS = 300
MOST_PEOPLE = 8
FILTERS = ("congress", "type", "status", "sponsor", "cosponsor", "committee", "since", "until")


class Asked(Struct, frozen=True, kw_only=True):
    """A search as a query string asks it; empty filters let everything through."""

    words: str = ""
    congress: int | None = None
    type: str = ""
    status: str = ""
    sponsor: str = ""
    cosponsor: str = ""
    committee: str = ""
    since: str = ""
    until: str = ""

    @property
    def empty(self) -> bool:
        """Whether nothing is asked."""
        return self == Asked()


def asked(query: Mapping[str, str]) -> Asked:
    """Read a query string. Raises ProblemError 400 where a value makes no sense."""
    given = {name: query.get(name, "").strip()[:MAX_WORDS] for name in FILTERS}
    congress = congress_of(given.pop("congress"))
    for name in ("since", "until"):
        published(given[name])
    return Asked(words=query.get("q", "").strip()[:MAX_WORDS], congress=congress, **given)


def congress_of(words: str) -> int | None:
    """Return the number of a Congress. Raises ProblemError 400 where it is none."""
    congress = words.strip()
    if congress and not (congress.isascii() and congress.isdigit() and 0 < int(congress[:9]) < 1_000):
        raise ProblemError(400, f"{congress[:40]!r} is no Congress; give its number, for instance 115")
    return int(congress) if congress else None


def find(record: Record, what: Asked, limit: int) -> Found:
    """Run a search. Raises ProblemError 400 where a filter means nothing or nobody."""
    try:
        return record.search(
            what.words, congress=what.congress or (), kinds=what.type or (), status=what.status or (), sponsor=what.sponsor or None,
            cosponsor=what.cosponsor or None, committee=what.committee or None, since=published(what.since),
            until=published(what.until), limit=limit,
        )  # fmt: skip
    except UsageError as error:
        raise ProblemError(400, str(error)) from None


async def search_page(request: Request) -> Response:
    """Search measures by number, or by words and filters; people of the name are shown too."""
    query = request.query_params
    what, reader = asked(query), site_of(request).reader
    if named := named_exactly(reader.store(), what):
        return RedirectResponse(f"/measures/{named}", 303)
    found: Found | None = None
    facets = Facets()
    wrong = None
    if not what.empty:
        try:
            found, facets = await asyncio.to_thread(lambda: _found(reader.store(), what))
        except ProblemError as error:
            wrong = error.problem.detail
    coverage = found.coverage if found else None
    return record_page(
        request, "search.html", what=what, found=found, wrong=wrong, narrow=list(narrowings(what, facets)), cut=facets.cut,
        people=people_of(reader.store(), what.words), bodies=bodies_of(reader.store(), what.words)[:MOST_PEOPLE], names=NAMES, shown=SHOWN, counted=COUNTED,
        types=list(MeasureType), searched=searched(coverage) if coverage else "", missing=list(missing(coverage)) if coverage else [],
        cited=cited, faceted=facets.counted, filtered=any(getattr(what, f) for f in FILTERS), pieces=pieces,
    )  # fmt: skip


def _found(record: Record, what: Asked) -> tuple[Found, Facets]:
    found = find(record, what, SHOWN)
    return found, Facets() if found.relaxed else record.facets(found.query)


class Narrowing(Struct, frozen=True):
    """One value of a filter: its words, how many measures have it, and the search that takes it in, or lets go of it."""

    words: str
    count: int
    address: str
    chosen: bool


def narrowings(what: Asked, facets: Facets) -> Iterator[tuple[str, list[Narrowing]]]:
    """Yield the filters that a search can be narrowed by, with the values that its measures have."""
    values: tuple[tuple[str, str, list[tuple[str, str, int]]], ...] = (
        ("Congress", "congress", [(str(c), ordinal(c), n) for c, n in sorted(facets.congresses, reverse=True)]),
        ("Type", "type", [(t, MeasureType(t).short, n) for t, n in facets.types]),
        ("Where it stands", "status", [(s, NAMES[s], n) for s, n in facets.statuses]),
    )
    for label, name, rows in values:
        chosen = str(getattr(what, name) or "")
        if len(rows) > 1 or chosen:
            yield (
                label,
                [Narrowing(words, n, _address(what, name, "" if chosen else v), bool(chosen)) for v, words, n in rows],
            )


def _address(what: Asked, name: str, value: str) -> str:
    held = {"q": what.words, **{f: getattr(what, f) for f in FILTERS}, name: value}
    return "/search?" + urlencode({k: v for k, v in held.items() if v})


async def person_page(request: Request) -> Response:
    """Show a person in public office."""
    day = published(request.query_params.get("on", ""))
    today = datetime.now(UTC).date()
    name, reader = request.path_params["id"], site_of(request).reader
    key = ("person", name, str(day or today))
    view = await asyncio.to_thread(lambda: reader.once(key, lambda store: person_view(store, name, day or today)))
    if view is None:
        raise ProblemError(404, f"{name[:60]} is nobody in this record; only holders of public office are")
    return record_page(request, "person.html", view=view, names=NAMES, cited=cited, today=today)


def person_view(record: Record, name: str, day: Any) -> PersonView | None:
    """Return what is shown of the person with a Bioguide id, or None."""
    found = [p for p in record.people_named(name) if p.id == name]
    return view_person(found[0], record, day) if found else None


def people_of(record: Record, words: str) -> tuple[Person, ...]:
    """Return the people whom the words of a search can mean, if they are few."""
    if not words or any(c.isdigit() for c in words):
        return ()
    try:
        found = tuple(p for p in record.people_named(words) if p.id)
    except OnrecordError:
        return ()
    return found if len(found) <= MOST_PEOPLE else ()


def named_exactly(record: Record, what: Asked) -> str | None:
    """Return the id of the one measure that a search names by its number and nothing else, if it does."""
    if what != Asked(words=what.words):
        return None
    try:
        named = identify(what.words)
    except OnrecordError:
        return None
    ids = (named.id,) if named.id else record.numbered(named.type, named.number)
    return ids[0] if len(ids) == 1 and record.measure(ids[0]) else None


def pieces(excerpt: Excerpt) -> list[tuple[str, bool]]:
    """Cut an excerpt into stretches, each marked or not."""
    found, place = [], 0
    for start, end in excerpt.marks:
        found += [(excerpt.text[place:start], False), (excerpt.text[start:end], True)]
        place = end
    return [(words, marked) for words, marked in [*found, (excerpt.text[place:], False)] if words]
