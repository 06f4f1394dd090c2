"""One page for print: what Congress asked, and what came of it."""

from onrecord.record.identifiers import ordinal
from onrecord.report.ledger import NO_CAUSE, LedgerView, short_id
from onrecord.report.page import page


def answers_html(view: LedgerView) -> str:
    """Return the page of a measure as one HTML file without scripts."""
    return page(
        "answers.html", "answers.css", view=view, congress=ordinal(view.congress), no_cause=NO_CAUSE,
        short=lambda demand: short_id(demand, view.measure),
    )  # fmt: skip
