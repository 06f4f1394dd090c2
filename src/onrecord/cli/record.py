"""`onrecord record`: load official files into a store, and say what a store holds."""

import sys

import click

from onrecord.cli.doctor import doctor, verify
from onrecord.cli.options import examples, json_option, record_option


@click.group(
    epilog=examples(
        "onrecord record load BILLSTATUS-115-hres.zip legislators-current.yaml --into record.db",
        "onrecord record info --record record.db",
    ),
    short_help="Load official files; say what a store holds.",
)
def record() -> None:
    """Keep the record: one SQLite file made from official documents."""


@record.command(short_help="Load official files into a store.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option(
    "--into", "store", metavar="STORE", help="The store to fill; made where there is none. Default: your own store."
)
def load(paths: tuple[str, ...], store: str | None) -> int:
    """Load official files, folders of them, or zips into STORE.

    Files that cannot be read are set aside and counted; loading goes on with the rest.
    """
    from onrecord.cli.loading import load_files
    from onrecord.report.holdings import kind_words

    target, result = load_files(paths, store)
    read = ", ".join(f"{kind_words(kind)} {count:,}" for kind, count in sorted(result.loaded.items()))
    aside = f"; {len(result.aside):,} set aside (onrecord record info says why)" if result.aside else ""
    skipped = f"; {result.skipped:,} of no kind that is known" if result.skipped else ""
    click.echo(f"{target}: {read}{aside}{skipped}")
    return 0


@record.command(short_help="Say what a store holds, from when and from where.")
@record_option
@json_option
def info(store: str | None, as_json: bool) -> int:
    """Say what a store holds, from when, and from where."""
    from onrecord.cli.stores import reading
    from onrecord.report.holdings import holdings, holdings_json, holdings_lines
    from onrecord.report.text import show_lines

    with reading(store) as record:
        found = holdings(record)
    if as_json:
        click.echo(holdings_json(found))
    else:
        show_lines(holdings_lines(found), sys.stdout)
    return 0


record.add_command(doctor)
record.add_command(verify)
