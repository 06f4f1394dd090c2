"""Pages of what came of it: a measure's demands with the ledger's answers, on one line of time, and a feed of them."""

from datetime import UTC, datetime
from pathlib import Path

from starlette.requests import Request
from starlette.responses import Response

from onrecord.demands.ledger.admit import is_public
from onrecord.demands.ledger.asked import Asking, asking
from onrecord.demands.ledger.model import MEANINGS, Row
from onrecord.demands.ledger.states import Standing, marks_of, standing_of
from onrecord.demands.ledger.store import Ledger
from onrecord.record.api import Record
from onrecord.record.identifiers import ordinal
from onrecord.report.calendar import appointments, icalendar
from onrecord.report.feeds import atom, items
from onrecord.report.ledger import LedgerView, view_ledger
from onrecord.report.timeline import view_timeline
from onrecord.web.naming import measure_named
from onrecord.web.reader import answer
from onrecord.web.site import conditional, record_page, site_of


async def ledger_page(request: Request) -> Response:
    """Show what a measure asked, what came of it, and everything on one line of time."""
    site = site_of(request)
    store = site.reader.store()
    found, rows = _asked(store, request.path_params["id"], site.settings.ledger)
    view = view_ledger(found, rows, datetime.now(UTC).date())
    related = [m for r in found.measure.related if (m := store.measure(r.measure))]
    line = view_timeline(found, rows, related, (), lambda name: is_public(name, store))
    return record_page(
        request, "ledger.html", view=view, line=line, ordinal=ordinal(view.congress), meanings={s.value: m for s, m in MEANINGS.items()}
    )  # fmt: skip


async def feed(request: Request) -> Response:
    """Return the entries on a measure's demands as an Atom feed."""
    site = site_of(request)
    _, rows = _asked(site.reader.store(), request.path_params["id"], site.settings.ledger)
    return conditional(request, answer(atom(items(rows, ()))), "application/atom+xml")


async def calendar(request: Request) -> Response:
    """Return the deadlines of a measure's open demands, and the anniversary of the day it asked, as iCalendar."""
    site = site_of(request)
    found, rows = _asked(site.reader.store(), request.path_params["id"], site.settings.ledger)
    standings = [s for d in found.demands if (s := _standing(d.id, rows))]
    return conditional(request, answer(icalendar(appointments(found, standings))), "text/calendar")


def states_of(measure: str, ledger: Path | None) -> dict[str, str]:
    """Return where the demands of a measure stand that the ledger speaks of, by their ids."""
    if ledger is None or not ledger.is_file():
        return {}
    with Ledger.open(ledger) as book:
        return {s.demand: s.state.value for s in book.standings(measure)}


def _standing(demand: str, rows: tuple[Row, ...]) -> Standing | None:
    marks = [m for r in rows for m in marks_of(r.hash, r.entry) if m.demand == demand]
    return standing_of(marks, {r.entry.corrects for r in rows if r.entry.corrects})


def ledger_of(record: Record, name: str, ledger: Path | None) -> LedgerView:
    """Return what a measure asked and what came of it. Raises ProblemError 404 where the record has no such measure."""
    found, rows = _asked(record, name, ledger)
    return view_ledger(found, rows, datetime.now(UTC).date())


def _asked(record: Record, name: str, ledger: Path | None) -> tuple[Asking, tuple[Row, ...]]:
    measure = measure_named(record, name)
    rows: tuple[Row, ...] = ()
    if ledger is not None and ledger.is_file():
        with Ledger.open(ledger) as book:
            rows = book.of_measure(measure.id)
    return asking(measure.id, record), rows
