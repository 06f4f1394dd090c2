"""`onrecord ledger status | timeline`: where demands stand, and every entry on them."""

import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import click

from onrecord.cli.ledger import ledger_option, measure_named, rows_of
from onrecord.cli.options import json_option, record_option

if TYPE_CHECKING:
    from onrecord.report.ledger import LedgerView


@click.command(short_help="Say where each demand of a measure stands.")
@click.argument("measure", required=False, metavar="[MEASURE]")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "html"]),
    default="text",
    show_default=True,
    help="html is one page to print.",
)
@click.option("--output", metavar="FILE", help="Write to a file.")
@ledger_option
@record_option
def status(measure: str | None, form: str, output: str | None, path: str | None, store: str | None) -> int:
    """Say where each demand of MEASURE stands, for how long it has been open, and when somebody last looked.

    Without MEASURE: how many demands of the whole ledger stand where.
    """
    from onrecord.cli.copies import ledger_path
    from onrecord.cli.entering import write_file
    from onrecord.demands.ledger.store import Ledger
    from onrecord.report.ledger import ledger_json, status_lines, tally_lines
    from onrecord.report.text import plain, show_lines

    if measure is None:
        with Ledger.open(ledger_path(path)) as book:
            tally, count = book.tally(), len(book)
        show_lines(tally_lines(tally, count, book.name), sys.stdout)
        return 0
    view = _view(measure, path, store)
    if form == "html":
        from onrecord.report.answers import answers_html

        write_file(output, answers_html(view).encode())
    elif form == "json":
        write_file(output, ledger_json(view) + b"\n")
    elif output:
        write_file(output, plain(status_lines(view)).encode())
    else:
        show_lines(status_lines(view), sys.stdout)
    return 0


@click.command(short_help="Show the entries of a measure, with their sources.")
@click.argument("measure", metavar="MEASURE")
@click.option("--history", is_flag=True, help="Show also the entries that were corrected.")
@json_option
@ledger_option
@record_option
def timeline(measure: str, history: bool, as_json: bool, path: str | None, store: str | None) -> int:
    """Show every entry on the demands of MEASURE in the order of the acts, with source, copy and row."""
    from onrecord.report.ledger import entry_lines, ledger_json
    from onrecord.report.text import show_lines

    view = _view(measure, path, store, history=history)
    if as_json:
        click.echo(ledger_json(view))
    else:
        show_lines(entry_lines(view), sys.stdout)
    return 0


def _view(measure: str, path: str | None, store: str | None, *, history: bool = False) -> "LedgerView":
    from onrecord.cli.stores import reading
    from onrecord.demands.ledger.asked import asking
    from onrecord.report.ledger import view_ledger

    with reading(store) as record:
        found = asking(measure_named(measure), record)
    rows = rows_of(found.measure.id, path)
    return view_ledger(found, rows, datetime.now(UTC).date(), history=history)
