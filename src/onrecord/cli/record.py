"""`onrecord record`: load official files into a store, and say what a store holds."""

import sys
from pathlib import Path

import click

from onrecord.cli.doctor import doctor, verify
from onrecord.cli.options import examples, json_option, record_option
from onrecord.cli.syncing import base_option, rate_option
from onrecord.errors import UsageError

_TYPES = ("hr", "s", "hjres", "sjres", "hconres", "sconres", "hres", "sres")


@click.group(
    epilog=examples(
        "onrecord record load BILLSTATUS-115-hres.zip legislators-current.yaml --into record.db",
        "onrecord record sync --congress 115 --votes --texts --into record.db",
        "onrecord record get hres351-115",
        "onrecord record info --record record.db",
    ),
    short_help="Sync or load official files; say what a store holds.",
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
    from onrecord.cli.syncing import told

    target, result = load_files(paths, store)
    click.echo(f"{target}: {told(result)}")
    return 0


def _numbers(_context: click.Context, option: click.Parameter, value: str | None) -> tuple[int, ...]:
    """Read Congresses: 115 or 115,116."""
    parts = [p.strip() for p in (value or "").split(",") if p.strip()]
    if not all(p.isdigit() and 0 < int(p) < 1000 for p in parts):
        raise click.BadParameter(f"{value!r} is no list of Congresses; write it like 115,116", param=option)
    return tuple(dict.fromkeys(int(p) for p in parts))


def _kinds(_context: click.Context, option: click.Parameter, value: str | None) -> tuple[str, ...]:
    """Read types of measures: hres,sres."""
    parts = [p.strip().lower() for p in (value or ",".join(_TYPES)).split(",") if p.strip()]
    if not set(parts) <= set(_TYPES) or not parts:
        raise click.BadParameter(f"{value!r} is no list of types; they are {', '.join(_TYPES)}", param=option)
    return tuple(dict.fromkeys(parts))


@record.command(
    short_help="Bring a store up to date from the official sites.",
    epilog=examples(
        "onrecord record sync --congress 115,116 --types hres,sres --votes --texts --into record.db",
        "onrecord record sync --since 113 --votes=house",
        "onrecord record sync --congress 115 --base https://mirror.example.edu/official --rate 600",
    ),
)
@click.option(
    "--congress",
    "congresses",
    metavar="N,N",
    callback=_numbers,
    help="These Congresses. Default: those the store holds, else the current one.",
)
@click.option("--since", type=click.IntRange(1, 999), metavar="N", help="Every Congress from this one on.")
@click.option(
    "--types",
    metavar="T,T",
    callback=_kinds,
    help="These types only: hr, s, hjres, sjres, hconres, sconres, hres, sres.",
)
@click.option(
    "--votes",
    is_flag=False,
    flag_value="both",
    type=click.Choice(["both", "house", "senate"]),
    help="Roll calls too, of both chambers or one.",
)
@click.option("--texts", is_flag=True, help="The texts that the measures link to, too.")
@click.option(
    "--into",
    "store",
    metavar="STORE",
    help="The store to bring up to date; made where there is none. Default: your own store.",
)
@click.option("--recheck", is_flag=True, help="Ask again, conditionally, for the texts and roll calls that are held.")
@click.option(
    "--accept-fewer", is_flag=True, help="Go on where a Congress lists fewer measures than before; what is held stays."
)
@click.option("--reparse", is_flag=True, help="Parse the archived documents of the store again; asks nobody.")
@base_option
@rate_option
def sync(
    congresses: tuple[int, ...], since: int | None, types: tuple[str, ...], votes: str | None, texts: bool, store: str | None, recheck: bool,
    accept_fewer: bool, reparse: bool, base: str, rate: int,
) -> int:  # fmt: skip
    """Bring a store up to date from the official sites, or leave it as it was.

    Every document is archived as it came, in a folder beside the store. Stop it as you like: the same command goes on
    from there.
    """
    from onrecord.cli.stores import default_store
    from onrecord.cli.syncing import told, watching

    if congresses and since:
        raise UsageError("--congress and --since exclude each other")
    target = Path(store) if store else default_store()
    with watching() as bar:
        if reparse:
            from onrecord.record.sync.reparse import reparse as again

            result, fetched = again(target, bar), 0
        else:
            from onrecord.fetch import Client
            from onrecord.record.sync.run import sync as run
            from onrecord.record.sync.sources import Wish, wanted_congresses

            chambers = {"both": ("house", "senate"), "house": ("house",), "senate": ("senate",), None: ()}[votes]
            wish = Wish(
                congresses=wanted_congresses(congresses, since),
                types=types,
                chambers=chambers,
                texts=texts,
                recheck=recheck,
                less=accept_fewer,
            )
            with Client(base=base, rate=rate) as client:
                outcome = run(wish, target, client, bar)
            result, fetched = outcome.result, outcome.fetched
    click.echo(f"{target}: {told(result)}; {fetched:,} documents fetched")
    return 0


@record.command(
    short_help="Bring one measure with its texts and votes.",
    epilog=examples("onrecord record get hres351-115", "onrecord record get 115-hr-3364 --into record.db"),
)
@click.argument("words", metavar="ID...", nargs=-1, required=True)
@click.option(
    "--into",
    "store",
    metavar="STORE",
    help="The store to put it into; made where there is none. Default: your own store.",
)
@base_option
@rate_option
def get(words: tuple[str, ...], store: str | None, base: str, rate: int) -> int:
    """Bring one measure with its texts, its votes and the people into a store: a few small requests.

    ID in any usual form that tells the Congress: hres351-115, 115-hres-351, a congress.gov or govinfo address.
    """
    from onrecord.cli.stores import default_store
    from onrecord.cli.syncing import told
    from onrecord.fetch import Client
    from onrecord.record.identifiers import identify
    from onrecord.record.sync.get import get as bring

    named, target = identify(" ".join(words)), Path(store) if store else default_store()
    if named.congress is None:
        raise UsageError(f"{named.cite} of which Congress? Write it like {named.type.value}{named.number}-115")
    with Client(base=base, rate=rate) as client:
        result = bring([(named.type.value, named.number, named.congress)], target, client)
    click.echo(f"{target}: {told(result)}")
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
