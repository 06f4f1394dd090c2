"""What came of a measure's demands: the view of its entries, as lines, JSON and a page to print."""

import textwrap
from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct

from onrecord.demands.ledger.model import CLOSING, Row, State
from onrecord.demands.ledger.states import marks_of, standing_of, standing_rows
from onrecord.record.identifiers import ordinal
from onrecord.report.characters import in_quotes
from onrecord.report.text import Line, heading

if TYPE_CHECKING:  # only the views of one measure read its words; a whole ledger is counted without
    from onrecord.demands.ledger.asked import Asked, Asking

NO_CAUSE = "The days count from one event to the next. That one event followed another does not say that it came of it."
UNSEARCHED = "no entry yet: nobody has noted a search"
_STYLES = {
    State.DONE: "green", State.DONE_IN_PART: "green", State.IN_PROGRESS: "cyan", State.ACKNOWLEDGED: "cyan", State.REFUSED: "red",
    State.CONTRADICTED: "red", State.NO_ANSWER: "yellow",
}  # fmt: skip
_MAX_ACT = 220
_SEAL = 12


class EntryView(Struct, frozen=True, kw_only=True):
    """An entry as it is shown: what happened, how many days after the demand, and the source with its copy."""

    row: str
    state: str
    day: date
    days_after: int | None
    what: str
    actor: str
    address: str
    sha256: str
    quote: str
    first_seen: date | None
    last_seen: date | None
    searched: tuple[str, ...]
    note: str
    by: str
    at: str
    also: int
    corrected: bool


class DemandView(Struct, frozen=True, kw_only=True):
    """A demand with where it stands. `words` say the state in full; `days` is how long it was or has been open."""

    id: str
    clause: str
    verb: str
    addressee: str | None
    act: str
    quote: str
    deadline: date | None
    state: str
    words: str
    closed: bool
    days: int | None
    looked: date | None
    entries: tuple[EntryView, ...]


class LedgerView(Struct, frozen=True, kw_only=True):
    """What a measure asked and what came of it, as of a day; as JSON these are the fields."""

    measure: str
    cite: str
    congress: int
    title: str
    version: str
    since: date | None
    agreed: bool
    as_of: date
    demands: tuple[DemandView, ...]
    statements: int


def view_ledger(asking: "Asking", rows: Sequence[Row], today: date, *, history: bool = False) -> LedgerView:
    """Put a measure's demands beside the rows that speak of them; with `history`, rows that were corrected stay in."""
    asked = [d for d in asking.demands if d.addressee]
    known = {d.id for d in asked}
    spoken = {d for r in rows for d in r.entry.demands}
    more = [d for d in asking.demands if d.id in spoken - known]
    views = tuple(_demand(d, asking, rows, today, history=history) for d in (*asked, *more))
    measure = asking.measure
    return LedgerView(
        measure=measure.id, cite=measure.cite, congress=measure.congress, title=measure.title, version=asking.text.version if asking.text else "",
        since=asking.since, agreed=asking.agreed, as_of=today, demands=views, statements=len(asking.demands) - len(views),
    )  # fmt: skip


def ledger_json(view: LedgerView) -> bytes:
    """Return the view as one line of JSON."""
    return msgspec.json.encode(view)


def status_lines(view: LedgerView) -> Iterator[Line]:
    """Yield each demand with its state, the days it has been open and when somebody last looked."""
    yield from _head(view)
    for demand in view.demands:
        yield Line()
        yield Line(lead=short_id(demand.id, view.measure), lead_style="bold", text=_asked(demand))
        yield Line(text=f"{demand.words}{_open(demand)}", indent=4, style=_style(demand))
    yield from _foot(view)


def entry_lines(view: LedgerView) -> Iterator[Line]:
    """Yield each demand with all its entries and their sources."""
    yield from _head(view)
    for demand in view.demands:
        yield Line()
        yield Line(lead=short_id(demand.id, view.measure), lead_style="bold", text=_asked(demand))
        yield Line(text=f"{demand.words}{_open(demand)}", indent=4, style=_style(demand))
        for entry in demand.entries:
            yield from _entry(entry)
    yield from _foot(view)


def short_id(demand: str, measure: str) -> str:
    """Return a demand's id without its measure, as it stands in a list of that measure's: "eh/3/3"."""
    return demand.removeprefix(f"{measure}/")


def silence(state: State | None, searched: Sequence[str], day: date | None) -> str:
    """Say in full what a state means where nothing was found: which sources were searched, on which day."""
    if state is None:
        return UNSEARCHED
    if state is State.NO_ANSWER:
        return f"{state}: searched {_listed(searched)} on {day}"
    return state.value


def _demand(demand: "Asked", asking: "Asking", rows: Sequence[Row], today: date, *, history: bool) -> DemandView:
    mine = [r for r in rows if demand.id in r.entry.demands]
    corrected = {r.entry.corrects for r in mine if r.entry.corrects}
    standing = standing_of((m for r in mine for m in marks_of(r.hash, r.entry) if m.demand == demand.id), corrected)
    last = next((r for r in mine if standing and r.hash == standing.by), None)
    shown = sorted(mine, key=lambda r: (r.entry.day, r.entry.at, r.hash)) if history else standing_rows(mine)
    words = silence(
        standing.state if standing else None, last.entry.searched if last else (), last.entry.day if last else None
    )
    until = standing.since if standing and standing.state in CLOSING else today
    if standing and standing.state is not State.NO_ANSWER:
        words = f"{words}, {standing.since}{_after(asking, standing.since)}"
    return DemandView(
        id=demand.id, clause=demand.clause, verb=demand.verb, addressee=demand.addressee, act=demand.act, quote=demand.quote,
        deadline=demand.deadline, state=standing.state if standing else "", words=words, closed=bool(standing and standing.closed),
        days=(until - asking.since).days if asking.since else None, looked=standing.looked if standing else None,
        entries=tuple(_view(r, asking.since, corrected) for r in shown),
    )  # fmt: skip


def _view(row: Row, since: date | None, corrected: set[str]) -> EntryView:
    entry, source = row.entry, row.entry.source
    return EntryView(
        row=row.hash, state=entry.state, day=entry.day, days_after=(entry.day - since).days if since else None, what=entry.what,
        actor=entry.actor, address=source.address if source else "", sha256=source.sha256 if source else "", quote=source.quote if source else "",
        first_seen=source.first_seen if source else None, last_seen=source.last_seen if source else None, searched=entry.searched,
        note=entry.note, by=entry.by, at=entry.at, also=len(entry.demands) - 1, corrected=row.hash in corrected,
    )  # fmt: skip


def _head(view: LedgerView) -> Iterator[Line]:
    yield Line(text=f"{view.cite}, {ordinal(view.congress)} Congress: {view.title}", style="bold")
    asked = "agreed to" if view.agreed else "introduced, not agreed to,"
    yield Line(
        text=f"What it asked ({asked} {view.since or 'on no day on record'}), and what came of it by {view.as_of}",
        style="dim",
    )
    if not view.demands:
        yield Line(text="Its words are not in this record." if not view.version else "It asks nobody for anything.")


def _foot(view: LedgerView) -> Iterator[Line]:
    if view.statements > 0:
        yield Line()
        noun = (
            "clause condemns, affirms or states and asks"
            if view.statements == 1
            else "clauses condemn, affirm or state and ask"
        )
        yield Line(text=f"{view.statements} more {noun} nobody for anything.", style="dim")
    yield Line()
    yield Line(text=NO_CAUSE, style="dim")


def _entry(entry: EntryView) -> Iterator[Line]:
    after = f" ({_days(entry.days_after)} after)" if entry.days_after is not None else ""
    said = f"searched {_listed(entry.searched)}" if entry.state == State.NO_ANSWER else entry.what
    who = f" — {entry.actor}" if entry.actor else ""
    mark = " [corrected since]" if entry.corrected else ""
    yield Line(lead=f"{entry.day}{after}", text=f"{entry.state}: {said}{who}{mark}", indent=4)
    if entry.quote:
        yield Line(text=in_quotes(entry.quote), indent=6)
    if entry.note:
        yield Line(text=f"Note: {entry.note}", indent=6)
    if entry.address:
        seen = f", seen {entry.first_seen}" + (f" to {entry.last_seen}" if entry.last_seen != entry.first_seen else "")
        yield Line(text=f"<{entry.address}> copy {entry.sha256[:_SEAL]}{seen}", indent=6, style="dim")
    also = f"; also on {entry.also} other demand{'s' if entry.also > 1 else ''}" if entry.also else ""
    yield Line(text=f"row {entry.row[:_SEAL]}, entered by {entry.by} at {entry.at}{also}", indent=6, style="dim")


def _asked(demand: DemandView) -> str:
    who = f"{demand.addressee}: " if demand.addressee else ""
    return textwrap.shorten(f"{who}{demand.act} ({demand.verb})", _MAX_ACT, placeholder=" …")


def _open(demand: DemandView) -> str:
    if demand.days is None:
        return ""
    spent = f"closed after {_days(demand.days)}" if demand.closed else f"open for {_days(demand.days)}"
    due = f"; due {demand.deadline}" if demand.deadline else ""
    looked = f"; last looked {demand.looked}" if demand.looked else ""
    return f" · {spent}{due}{looked}"


def _after(asking: "Asking", day: date) -> str:
    return f", {_days((day - asking.since).days)} after" if asking.since else ""


def _days(count: int) -> str:
    return f"{count:,} day{'' if count == 1 else 's'}"


def _listed(names: Sequence[str]) -> str:
    return ", ".join(names) if names else "no source that was named"


def _style(demand: DemandView) -> str:
    return next((s for state, s in _STYLES.items() if state.value == demand.state), "yellow")


def tally_lines(tally: dict[State, int], entries: int, name: str) -> Iterator[Line]:
    """Yield how many demands of a whole ledger stand where."""
    yield Line(text=f"{name}: {entries:,} entries on {sum(tally.values()):,} demands", style="bold")
    for state in State:
        if tally.get(state):
            yield Line(lead=f"{tally[state]:>8,}", text=state.value, indent=2)
    if not tally:
        yield from heading("Nothing has been entered yet.")
