"""`onrecord explain`: how each check of a page came about."""

import sys
from datetime import date

import click

from onrecord.cli.check import day
from onrecord.cli.options import examples, json_option, record_option
from onrecord.errors import FetchError, PageError, UsageError


@click.command(
    epilog=examples("onrecord explain story.html", "onrecord explain story.html --claim 7 --record record.db --json"),
    short_help="Show how each check of a page came about.",
)
@click.argument("page", metavar="PAGE")
@click.option(
    "--claim", "number", type=click.IntRange(min=1), metavar="N", help="Only the claim with this number in the report."
)
@record_option
@click.option(
    "--published", metavar="DATE", callback=day, help="The day the page appeared (YYYY-MM-DD), where it shows none."
)
@click.option("--offline", is_flag=True, help="Open no network connection; refuse addresses.")
@json_option
def explain(
    page: str, number: int | None, store: str | None, published: date | None, offline: bool, as_json: bool
) -> int:
    """Show how each check of PAGE came about.

    For each claim: its sentence, who says it, the mentions with the candidates that were rejected and why, what is claimed, by
    which rule it was read, and the values of the record.
    """
    from onrecord.analyze import analyze
    from onrecord.cli.pages import read_page
    from onrecord.cli.stores import reading
    from onrecord.report.explain import explain as explained
    from onrecord.report.explain import explain_json, explain_lines
    from onrecord.report.text import show_lines

    try:
        content, url = read_page(page, offline=offline)
        with reading(store) as record:
            report = analyze(content, record, name=page, published=published, url=url)
            found = explained(report, record, number)
    except (PageError, FetchError) as error:
        raise UsageError(f"{page}: {error}") from None
    if number and not found:
        raise UsageError(f"--claim {number}: the report on {page} has {len(report.checks)} claims")
    if as_json:
        click.echo(explain_json(found))
    else:
        show_lines(explain_lines(report, found), sys.stdout)
    return 0
