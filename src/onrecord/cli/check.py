"""`onrecord check`: pages in, reports out."""

import gc
import re
from contextlib import ExitStack
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import click

from onrecord.cli.options import examples, record_option
from onrecord.cli.syncing import base_option
from onrecord.errors import FetchError, PageError

if TYPE_CHECKING:
    from onrecord.record.protocol import Record
    from onrecord.report.model import Report

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_FIRST_CONGRESS = date(1789, 3, 4)


def day(_context: click.Context, option: click.Parameter, value: str | None) -> date | None:
    """Read a day, YYYY-MM-DD, between the first Congress and tomorrow (the world has time zones)."""
    if value is None:
        return None
    try:
        found = date.fromisoformat(value) if _DAY.fullmatch(value) else None
    except ValueError:
        found = None
    if found is None:
        raise click.BadParameter(
            f"{value!r} is not a day; write it as YYYY-MM-DD, for instance 2017-06-28", param=option
        )
    if not _FIRST_CONGRESS <= found <= datetime.now(UTC).date() + timedelta(days=1):
        raise click.BadParameter(f"{value} is no day on which a page about Congress can have appeared", param=option)
    return found


@click.command(
    epilog=examples(
        "onrecord check story.html",
        "onrecord check story.txt --published 2017-06-28 --record record.db",
        "onrecord check *.html --format json > reports.jsonl",
        "onrecord check a.html b.html --format html --output reports/",
    ),
    short_help="Check news pages against the record.",
)
@click.argument("pages", nargs=-1, required=True, metavar="PAGE...")
@record_option
@click.option(
    "--published", metavar="DATE", callback=day, help="The day the pages appeared (YYYY-MM-DD), where they show none."
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "html"]),
    default="text",
    show_default=True,
    help="Form of the report.",
)
@click.option("--output", metavar="FILE|DIR", help="Write to a file, or to a folder with one file for each page.")
@click.option(
    "--withhold-names", is_flag=True, help="In HTML, blank private people's names in the article too, for sharing."
)
@click.option("--offline", is_flag=True, help="Open no network connection; refuse addresses; bring no measure.")
@base_option
def check(
    pages: tuple[str, ...],
    store: str | None,
    published: date | None,
    form: str,
    output: str | None,
    withhold_names: bool,
    offline: bool,
    base: str,
) -> int:
    """Check each PAGE: an .html or .txt file, - for standard input, or an http(s) address.

    A measure that a page names by number and the store lacks is brought from govinfo first, unless --offline.

    Leaves with 0 where nothing is contradicted, 1 where something is, 2 where a page could not be read.
    """
    from onrecord.cli.lacking import Lacking
    from onrecord.cli.output import Form, sink_for
    from onrecord.cli.pages import read_page
    from onrecord.cli.stores import reading

    gc.disable()  # while the rooms and the first page load: nothing of it is garbage, and looking takes a tenth of a check
    sink = sink_for(Form(form, withhold_names), output, pages)
    failed = contradicted = False
    lacking = Lacking(store, base=base, offline=offline)
    with ExitStack() as opened:
        record = opened.enter_context(reading(store))
        for page in pages:
            try:
                content, url = read_page(page, offline=offline)
                report = _report(page, content, record, published, url)
                if lacking.bring(report, record):
                    record = opened.enter_context(reading(store))
                    report = _report(page, content, record, published, url)
            except (PageError, FetchError) as error:
                click.echo(f"onrecord: {page}: {' '.join(str(error).split())}", err=True)
                failed = True
                continue
            gc.enable()
            contradicted = contradicted or any(c.finding.verdict == "contradicted" for c in report.checks)
            sink(report)
    return 2 if failed else int(contradicted)


def _report(page: str, content: bytes, record: "Record", published: date | None, url: str | None) -> "Report":
    from onrecord.analyze import analyze

    name = page.encode("utf-8", "surrogateescape").decode("utf-8", "replace")  # file names are bytes; reports are not
    return analyze(content, record, name=name, published=published, url=url)
