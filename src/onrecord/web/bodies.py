"""Pages of bodies and posts: committees, offices and caucuses, each with who belongs to it by which source."""

import asyncio
from datetime import UTC, date, datetime
from itertools import groupby

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from onrecord.record.api import Record
from onrecord.record.identifiers import cited
from onrecord.record.model import Committee
from onrecord.report.committee import CommitteeView, code_of, view_committee
from onrecord.report.office import (
    CaucusView,
    OfficeView,
    caucus_id,
    office_name,
    offices,
    view_caucus,
    view_office,
)
from onrecord.report.search import NAMES
from onrecord.web.checking import published
from onrecord.web.problems import ProblemError
from onrecord.web.site import record_page, site_of

_CHAMBERS = {"house": "House", "senate": "Senate", "": "Joint"}


async def committees_page(request: Request) -> Response:
    """List the committees of the record, each House's apart."""
    whole = [c for c in site_of(request).reader.store().committees() if c.parent is None]
    ordered = sorted(whole, key=lambda c: (list(_CHAMBERS).index(_chamber(c)), c.name))
    groups = [(_CHAMBERS[key], list(group)) for key, group in groupby(ordered, key=_chamber)]
    return record_page(request, "committees.html", groups=groups)


async def committee_page(request: Request) -> Response:
    """Show a committee as of a day: members by the nearest roster, who leads it, the measures before it."""
    name, day, reader = request.path_params["id"], day_of(request), site_of(request).reader
    if (code := code_of(name[:20])) != name:
        return RedirectResponse(f"/committees/{code}", 307)
    view = await asyncio.to_thread(lambda: committee_named(reader.store(), name, day))
    return record_page(request, "committee.html", view=view, names=NAMES, cited=cited)


async def offices_page(request: Request) -> Response:
    """List the offices of the dated tables with who holds them, and the caucuses that official texts show."""
    today = datetime.now(UTC).date()
    views = [v for name, _ in offices() if (v := view_office(name, today))]
    caucuses = sorted({r.caucus for r in site_of(request).reader.store().caucus_roles()})
    return record_page(
        request, "offices.html", ours=[v for v in views if not v.foreign], foreign=[v for v in views if v.foreign],
        caucuses=[(caucus_id(c), c) for c in caucuses],
    )  # fmt: skip


async def office_page(request: Request) -> Response:
    """Show who held an office from when until when, with the source of each row."""
    return record_page(request, "office.html", view=office_named(request.path_params["id"], day_of(request)))


async def caucus_page(request: Request) -> Response:
    """Show what official texts tell of a caucus."""
    record = site_of(request).reader.store()
    view = caucus_named(record, request.path_params["id"])
    people = {r.person: record.member(r.person) for r in view.roles}
    return record_page(request, "caucus.html", view=view, people=people)


def committee_named(record: Record, name: str, day: date) -> CommitteeView:
    """Return a committee by its code. Raises ProblemError 404."""
    code = code_of(name[:20])
    found = next((c for c in record.committees() if c.code == code), None)
    if found is None:
        raise ProblemError(
            404, f"{name[:60]} is no committee of this record; a code reads like HSFA, or HSFA16 for a subcommittee"
        )
    return view_committee(found, record, day)


def office_named(name: str, day: date) -> OfficeView:
    """Return an office by its id. Raises ProblemError 404."""
    found = view_office(name, day)
    if found is None:
        raise ProblemError(404, f"{name[:60]} is no office of the dated tables; an id reads like secretary-of-state")
    return found


def caucus_named(record: Record, name: str) -> CaucusView:
    """Return a caucus by its id. Raises ProblemError 404."""
    found = view_caucus(name, record)
    if found is None:
        raise ProblemError(404, f"{name[:60]} is no caucus that an official text in the dated table names")
    return found


def day_of(request: Request) -> date:
    """Return the day that the query tells, or today. Raises ProblemError 400."""
    return published(request.query_params.get("on", "")) or datetime.now(UTC).date()


def bodies_of(record: Record, words: str) -> list[tuple[str, str, str]]:
    """Return the committees, offices and caucuses that the words of a search name: address, name, and what it is."""
    asked = words.lower().split()
    if not asked:
        return []

    def named(name: str) -> bool:
        held = set(name.lower().replace(",", " ").split())
        return all(w in held for w in asked)

    found = [
        (f"/committees/{c.code}", c.name, "committee")
        for c in record.committees()
        if c.parent is None and named(c.name)
    ]
    found += [(f"/offices/{o}", office_name(o), "office") for o, _ in offices() if named(office_name(o))]
    caucuses = {r.caucus for r in record.caucus_roles()}
    found += [(f"/caucuses/{caucus_id(c)}", c, "caucus") for c in sorted(caucuses) if named(c)]
    return found


def _chamber(committee: Committee) -> str:
    return committee.chamber.value if committee.chamber else ""
