"""One page for print: what Congress asked, and what came of it."""

from onrecord.record.identifiers import ordinal
from onrecord.report.ledger import NO_CAUSE, EntryView, LedgerView, short_id
from onrecord.report.page import page


def answers_html(view: LedgerView) -> str:
    """Return the page of a measure as one HTML file without scripts: the demands, and below them each entry once, by number."""
    entries = numbered(view)
    return page(
        "answers.html", "answers.css", view=view, congress=ordinal(view.congress), no_cause=NO_CAUSE, entries=entries,
        numbers={e.row: n for n, e in enumerate(entries, start=1)}, short=lambda demand: short_id(demand, view.measure),
    )  # fmt: skip


def numbered(view: LedgerView) -> tuple[EntryView, ...]:
    """Return the entries that tell of an act, each once however many demands it is on, in the order of the acts."""
    found = {e.row: e for d in view.demands for e in d.entries if e.what}
    return tuple(sorted(found.values(), key=lambda e: (e.day, e.at, e.row)))
