"""`onrecord ledger`: what came of a demand, entered, shown, proved and handed on."""

from typing import TYPE_CHECKING

import click

from onrecord.cli.options import examples, json_option, record_option
from onrecord.errors import OnrecordError

if TYPE_CHECKING:
    from onrecord.demands.ledger.model import Row

ledger_option = click.option(
    "--ledger",
    "path",
    metavar="PATH",
    envvar="ONRECORD_LEDGER",
    help="The ledger. Default: $ONRECORD_LEDGER, else your own.",
)
archive_option = click.option(
    "--archive",
    metavar="DIR",
    envvar="ONRECORD_ARCHIVE",
    help="Where copies of sources are kept. Default: $ONRECORD_ARCHIVE, else your own.",
)
offline_option = click.option("--offline", is_flag=True, help="Open no network connection.")
names_option = click.option(
    "--names-checked", is_flag=True, help="You have checked that no witness, victim or minor is named."
)
by_option = click.option(
    "--by", envvar="ONRECORD_BY", metavar="NAME", help="Who enters it. Default: $ONRECORD_BY, else the account."
)
mirror_option = click.option(
    "--base",
    default="",
    envvar="ONRECORD_BASE",
    metavar="URL",
    help="Ask this address instead, under which all hosts stand by name.",
)


@click.group(
    epilog=examples(
        "onrecord ledger status hres351-115",
        "onrecord ledger add hres351-115/eh/3/3 --state done-in-part --day 2017-12-20 \\",
        "    --what 'two officials listed' --source https://ofac.treasury.gov/recent-actions/20171220",
        "onrecord ledger verify",
    ),
    short_help="Keep what came of each demand.",
)
def ledger() -> None:
    """Keep what came of each demand: dated entries with their sources, only ever added to, chained by hash."""


@ledger.command(short_help="Add one entry.")
@click.argument("demands", nargs=-1, required=True, metavar="DEMAND...")
@click.option(
    "--state",
    required=True,
    metavar="STATE",
    help="acknowledged, in-progress, done-in-part, done, refused, contradicted, overtaken, lapsed, no-answer-found or withdrawn.",
)
@click.option(
    "--day",
    required=True,
    metavar="DATE",
    help="The day on which it happened, or on which sources were searched (YYYY-MM-DD).",
)
@click.option("--what", default="", help="What happened, in a few words.")
@click.option("--actor", default="", help="Which body, office or public official did it.")
@click.option("--source", "address", default="", metavar="URL", help="Where it is shown; a copy is kept.")
@click.option("--copy", "file", metavar="FILE", help="The copy of the source, where you have saved it.")
@click.option("--quote", default="", help="The words of the source that show it, exactly.")
@click.option(
    "--searched", multiple=True, metavar="SOURCE", help="A source searched without an answer; may be repeated."
)
@click.option("--note", default="", help="What else a reader should know.")
@click.option(
    "--corrects", default="", metavar="ROW", help="The row that this one takes the place of (the start of its hash)."
)
@by_option
@names_option
@ledger_option
@record_option
@archive_option
@offline_option
@mirror_option
def add(
    demands: tuple[str, ...], state: str, day: str, what: str, actor: str, address: str, file: str | None, quote: str,
    searched: tuple[str, ...], note: str, corrects: str, by: str | None, names_checked: bool, path: str | None, store: str | None,
    archive: str | None, offline: bool, base: str,
) -> int:  # fmt: skip
    """Add one entry on each DEMAND (hres351-115/eh/3/3: measure, version, clause, number).

    A mistake is put right by another entry (--corrects); nothing is ever rewritten.
    """
    from onrecord.cli.copies import archive_folder, ledger_path
    from onrecord.cli.entering import admitted, whoever
    from onrecord.cli.stores import reading
    from onrecord.copies import Copies
    from onrecord.demands.ledger.admit import Draft
    from onrecord.demands.ledger.store import Ledger

    draft = Draft(
        demands=demands, state=state, day=day, what=what, actor=actor, address=address, quote=quote, searched=searched, note=note,
        by=whoever(by), corrects=_whole(corrects, path),
    )  # fmt: skip
    with reading(store) as record, Copies(archive_folder(archive), offline=offline, base=base) as copies:
        entries = admitted([draft], record, copies, files=[file], checked=names_checked)
    with Ledger.create(ledger_path(path)) as book:
        rows = book.append(entries)
    _say_added(rows, 1)
    return 0


@ledger.command("import", short_help="Add entries from CSV or JSON, or the rows of an export.")
@click.argument("file", metavar="FILE")
@by_option
@names_option
@ledger_option
@record_option
@archive_option
@offline_option
@mirror_option
def import_(
    file: str,
    by: str | None,
    names_checked: bool,
    path: str | None,
    store: str | None,
    archive: str | None,
    offline: bool,
    base: str,
) -> int:
    """Add the entries of FILE: CSV with a line of column names, a JSON list, or the JSON lines of `ledger export`.

    All of them are taken, or none. What the ledger says already is not added twice.
    """
    from msgspec import structs

    from onrecord.cli.copies import archive_folder, ledger_path
    from onrecord.cli.entering import admitted, read_file, whoever
    from onrecord.cli.stores import reading
    from onrecord.copies import Copies
    from onrecord.demands.ledger import exchange
    from onrecord.demands.ledger.store import Ledger

    data = read_file(file)
    if exchange.is_rows(data):
        rows = tuple(exchange.from_rows(data))
        with Ledger.create(ledger_path(path)) as book:
            click.echo(f"{book.merge(rows):,} of {len(rows):,} rows were new")
        return 0
    drafts = exchange.from_json(data) if data.lstrip()[:1] in (b"[", b"{") else exchange.from_csv(data)
    drafts = tuple(structs.replace(d, by=d.by or whoever(by)) for d in drafts)
    with reading(store) as record, Copies(archive_folder(archive), offline=offline, base=base) as copies:
        entries = admitted(drafts, record, copies, checked=names_checked)
    with Ledger.create(ledger_path(path)) as book:
        _say_added(book.append(entries), len(entries))
    return 0


@ledger.command(short_help="Write entries as JSON lines or CSV.")
@click.argument("measure", required=False, metavar="[MEASURE]")
@click.option(
    "--format",
    "form",
    type=click.Choice(["json", "csv"]),
    default="json",
    show_default=True,
    help="json keeps hashes: another ledger can merge it. csv is for spreadsheets.",
)
@click.option("--output", metavar="FILE", help="Write to a file.")
@ledger_option
def export(measure: str | None, form: str, output: str | None, path: str | None) -> int:
    """Write all entries, or in CSV those of one MEASURE."""
    from onrecord.cli.copies import ledger_path
    from onrecord.cli.entering import write_file
    from onrecord.demands.ledger.exchange import to_csv, to_json
    from onrecord.demands.ledger.store import Ledger
    from onrecord.errors import UsageError

    if measure and form == "json":
        raise UsageError("the rows of one measure are no whole chain; export all of them, or --format csv")
    with Ledger.open(ledger_path(path)) as book:
        rows = book.of_measure(measure_named(measure)) if measure else book.rows()
    write_file(output, to_csv(rows) if form == "csv" else to_json(rows))
    return 0


@ledger.command(short_help="Prove that nothing was changed or taken out.")
@click.option(
    "--head",
    "noted",
    multiple=True,
    metavar="HASH",
    help="A head noted down earlier, which must still be a row; may be repeated.",
)
@click.option("--digest", metavar="HASH", help="The digest that the ledger is expected to have.")
@json_option
@ledger_option
def verify(noted: tuple[str, ...], digest: str | None, as_json: bool, path: str | None) -> int:
    """Prove each row's hash, each link of the chain, and the tables made from them."""
    import msgspec

    from onrecord.cli.copies import ledger_path
    from onrecord.demands.ledger.store import Ledger
    from onrecord.demands.ledger.verify import verify as prove
    from onrecord.errors import LedgerError

    with Ledger.open(ledger_path(path)) as book:
        try:
            found = prove(book, noted)
        except OnrecordError as error:
            raise LedgerError(f"{book.name}: {error}") from None
    if digest and digest != found.digest:
        raise LedgerError(f"the digest is {found.digest}, expected {digest}; the ledgers do not hold the same rows")
    if as_json:
        click.echo(msgspec.json.encode(found))
    else:
        heads = "".join(f"\nhead   {h}" for h in found.heads)
        click.echo(
            f"{found.rows:,} rows on {found.demands:,} demands, all in their chain\ndigest {found.digest}{heads}"
        )
    return 0


@ledger.command(short_help="Take in the rows of other ledgers.")
@click.argument("others", nargs=-1, required=True, metavar="LEDGER...")
@ledger_option
def merge(others: tuple[str, ...], path: str | None) -> int:
    """Take in every row of other ledgers (or of their exports in JSON) that is not here yet.

    The outcome is the same whatever the order. A ledger that does not verify is refused.
    """
    from onrecord.cli.copies import ledger_path
    from onrecord.cli.entering import read_file
    from onrecord.demands.ledger import exchange
    from onrecord.demands.ledger.store import Ledger
    from onrecord.errors import LedgerError

    rows = []
    for other in others:
        try:
            data = read_file(other)
            if exchange.is_rows(data):
                rows += list(exchange.from_rows(data))
                continue
            with Ledger.open(other) as book:
                rows += list(book.packed())
        except OnrecordError as error:
            raise LedgerError(f"{other}: {str(error).removeprefix(f'{other}: ')}") from None
    with Ledger.create(ledger_path(path)) as book:
        new = book.merge(rows)
        click.echo(f"{new:,} new rows; {len(book):,} in all\ndigest {book.digest()}")
    return 0


def rows_of(measure: str, path: str | None) -> "tuple[Row, ...]":
    """Return the rows of a measure, none where there is no ledger yet."""
    from onrecord.cli.copies import ledger_path
    from onrecord.demands.ledger.store import Ledger

    place = ledger_path(path)
    if not place.exists():
        return ()
    with Ledger.open(place) as book:
        return book.of_measure(measure)


def measure_named(words: str) -> str:
    """Return the id of a measure in any usual form. Raises UsageError where the Congress is missing."""
    from onrecord.errors import UsageError
    from onrecord.record.identifiers import identify

    named = identify(words)
    if not named.id:
        raise UsageError(f"{words}: of which Congress? write it like {named.type.value}{named.number}-115")
    return named.id


def _whole(start: str, path: str | None) -> str:
    """Return the hash of the row that starts like this."""
    if not start:
        return ""
    from onrecord.cli.copies import ledger_path
    from onrecord.demands.ledger.store import Ledger

    with Ledger.open(ledger_path(path)) as book:
        return book.row(start).hash


def _say_added(rows: tuple["Row", ...], asked: int) -> None:
    known = asked - len(rows)
    for row in rows if asked == 1 else ():
        click.echo(f"row {row.hash}")
    if asked > 1 or known:
        click.echo(f"{len(rows):,} added" + (f"; {known:,} known already" if known else ""))
