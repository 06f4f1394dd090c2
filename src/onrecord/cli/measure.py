"""`onrecord measure`: one measure on one screen."""

import sys
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import click

from onrecord.cli.options import examples, json_option, record_option
from onrecord.errors import RecordError, UsageError

if TYPE_CHECKING:
    from onrecord.record.model import Measure
    from onrecord.record.protocol import Record

SHOWN_CANDIDATES = 8


@click.command(
    epilog=examples(
        "onrecord measure hres351-115",
        "onrecord measure hres351-115 --on 2017-06-26",
        'onrecord measure "H.R. 3364" --record record.db',
        "onrecord measure https://www.congress.gov/bill/115th-congress/house-resolution/351 --json",
    ),
    short_help="Show one measure: where it stands, who backs it.",
)
@click.argument("words", metavar="ID...", nargs=-1, required=True)
@click.option(
    "--on", "day", type=click.DateTime(["%Y-%m-%d"]), metavar="DAY", help="As of this day (2017-06-27). Default: today."
)
@record_option
@json_option
def measure(words: tuple[str, ...], day: datetime | None, store: str | None, as_json: bool) -> int:
    """Show one measure on one screen: where it stands on a day, and what comes next.

    ID in any usual form: hres351-115, 115-hres-351, BILLS-115hres351eh, a congress.gov or govinfo address, or "H.Res. 351" where
    the record knows only one.
    """
    from onrecord.cli.stores import reading

    with reading(store) as record:
        _show(named_measure(" ".join(words), record), record, (day or datetime.now(UTC)).date(), as_json=as_json)
    return 0


def named_measure(words: str, record: "Record") -> "Measure":
    """Return the measure that some words name. Raises UsageError for no or several measures, RecordError where it is not held."""
    from onrecord.record.identifiers import identify

    named = identify(words)
    return _find(named.id or _only(record.numbered(named.type, named.number), named.cite), record)


def _only(ids: tuple[str, ...], cite: str) -> str:
    if not ids:
        raise RecordError(f"no {cite} of any Congress is in this record; `onrecord record info` says what it holds")
    if len(ids) > 1:
        some = ", ".join(ids[:SHOWN_CANDIDATES]) + (", …" if len(ids) > SHOWN_CANDIDATES else "")
        raise UsageError(f"{cite} names {len(ids)} measures; say which: {some}")
    return ids[0]


def _find(measure_id: str, record: "Record") -> "Measure":
    found = record.measure(measure_id)
    if found is None:
        raise RecordError(f"{measure_id} is not in this record; `onrecord record info` says what it holds")
    return found


def _show(found: "Measure", record: "Record", day: date, *, as_json: bool) -> None:
    from onrecord.report.measure import measure_json, measure_lines, view_measure
    from onrecord.report.text import show_lines

    view = view_measure(found, record, day)
    if as_json:
        click.echo(measure_json(view))
    else:
        show_lines(measure_lines(view), sys.stdout)
