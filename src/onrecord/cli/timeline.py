"""`onrecord timeline`: a measure on one line of time."""

import sys
from typing import TYPE_CHECKING

import click

from onrecord.cli.ledger import ledger_option
from onrecord.cli.options import examples, record_option

if TYPE_CHECKING:
    from onrecord.report.timeline import Article, Timeline


@click.command(
    epilog=examples(
        "onrecord timeline hres351-115",
        "onrecord timeline hres351-115 --format html --output chechnya.html",
        "onrecord check *.html --format json > checked.jsonl; onrecord timeline hres351-115 --articles checked.jsonl",
    ),
    short_help="Show a measure on one line of time.",
)
@click.argument("words", metavar="ID...", nargs=-1, required=True)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "svg", "html"]),
    default="text",
    show_default=True,
    help="Form of the line.",
)
@click.option(
    "--articles",
    metavar="FILE",
    multiple=True,
    help="Checked articles (`onrecord check --format json`) to put on the line.",
)
@click.option("--output", metavar="FILE", help="Write to a file.")
@ledger_option
@record_option
def timeline(
    words: tuple[str, ...],
    form: str,
    articles: tuple[str, ...],
    output: str | None,
    path: str | None,
    store: str | None,
) -> int:
    """Show reports, introduction, markup, passage, demands and answers of a measure on one line of time."""
    from onrecord.cli.entering import write_file
    from onrecord.report.text import plain, show_lines
    from onrecord.report.timeline import timeline_json, timeline_lines

    view = _gather(" ".join(words), articles, path, store)
    if form == "text" and not output:
        show_lines(timeline_lines(view), sys.stdout)
        return 0
    if form in ("svg", "html"):
        from onrecord.report.drawing import timeline_html, timeline_svg

        data = (timeline_svg(view) if form == "svg" else timeline_html(view)).encode()
    else:
        data = timeline_json(view) + b"\n" if form == "json" else plain(timeline_lines(view)).encode()
    write_file(output, data)
    return 0


def _gather(words: str, articles: tuple[str, ...], path: str | None, store: str | None) -> "Timeline":
    from onrecord.cli.ledger import measure_named, rows_of
    from onrecord.cli.stores import reading
    from onrecord.demands.ledger.admit import is_public
    from onrecord.demands.ledger.asked import asking
    from onrecord.report.timeline import view_timeline

    with reading(store) as record:
        found = asking(measure_named(words), record)
        rows = rows_of(found.measure.id, path)
        related = [m for r in found.measure.related if (m := record.measure(r.measure))]
        told = _articles(articles, found.measure.id)
        return view_timeline(found, rows, related, told, lambda name: is_public(name, record))


def _articles(files: tuple[str, ...], measure: str) -> "list[Article]":
    from onrecord.cli.entering import read_file
    from onrecord.demands.ledger.suggest.articles import read_reports
    from onrecord.report.timeline import Article

    reports = [r for f in files for r in read_reports(read_file(f), f)]
    return [Article(day=r.day, title=r.title, address=r.address) for r in reports if r.day and measure in r.measures]
