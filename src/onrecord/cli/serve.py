"""`onrecord serve`, and `onrecord token` for those who may write on a public server."""

from pathlib import Path

import click

from onrecord.cli.ledger import archive_option, ledger_option
from onrecord.cli.options import examples, record_option
from onrecord.errors import UsageError

DEFAULT_PORT = 8351
data_option = click.option(
    "--data",
    metavar="FILE",
    envvar="ONRECORD_DATA",
    help="Where saved reports, marks and tokens are kept. Default: $ONRECORD_DATA, else beside your own store.",
)


@click.command(
    epilog=examples(
        "onrecord serve",
        "onrecord serve --record record.db --port 9000",
        "onrecord serve --public --host 0.0.0.0 --host-name onrecord.example.org --behind-proxy",
    ),
    short_help="Serve the pages and the API to a browser.",
)
@record_option
@data_option
@ledger_option
@archive_option
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option("--port", type=click.IntRange(1, 65_535), default=DEFAULT_PORT, show_default=True, help="The port.")
@click.option(
    "--public", is_flag=True, help="For a network: whatever writes or fetches needs a token, and rates are limited."
)
@click.option(
    "--host-name", "names", multiple=True, metavar="NAME", help="A name that the server answers to (repeatable)."
)
@click.option("--behind-proxy", is_flag=True, help="Believe the X-Forwarded-For of the one server in front.")
@click.option("--offline", is_flag=True, help="Fetch no address.")
@click.option(
    "--checkers", type=click.IntRange(1, 64), default=2, show_default=True, help="Processes that check pages."
)
@click.option(
    "--seconds", type=click.FloatRange(1, 600), default=20, show_default=True, help="The most that one check may take."
)
def serve(
    store: str | None, data: str | None, path: str | None, archive: str | None, host: str, port: int, public: bool, names: tuple[str, ...], behind_proxy: bool,
    offline: bool, checkers: int, seconds: float,
) -> int:  # fmt: skip
    """Serve the pages and the API: paste an article, see it against the record.

    Only this machine can reach it unless --public is given.
    """
    if not public and host not in ("127.0.0.1", "localhost", "::1"):
        raise UsageError(
            f"--host {host} can be reached from other machines; add --public, so that writing needs a token"
        )
    from onrecord.cli.copies import archive_folder, ledger_path
    from onrecord.cli.stores import open_record
    from onrecord.web.run import serve as run
    from onrecord.web.settings import Settings

    with open_record(store) as found:
        record = Path(found.name)
    settings = Settings(
        record=record, ledger=ledger_path(path), archive=archive_folder(archive), data=data_file(data), public=public, hosts=tuple(n.lower() for n in names), proxied=behind_proxy,
        offline=offline, checkers=checkers, seconds=seconds,
    )  # fmt: skip
    shown = f"[{host}]" if ":" in host else host
    try:
        run(settings, host, port, lambda: click.echo(f"http://{shown}:{port}/  (the record: {record}; Ctrl+C stops)"))
    except (OSError, RuntimeError) as error:
        raise UsageError(f"cannot listen on {shown}:{port}: {error}; give another --port") from None
    return 0


@click.group(short_help="Tokens for a public server.")
def token() -> None:
    """Tokens that let somebody write and fetch on a server started with --public. Only their hashes are kept."""


@token.command("add", epilog=examples('onrecord token add "city desk"'))
@click.argument("name")
@data_option
def add(name: str, data: str | None) -> int:
    """Make a token for NAME and print it, this once."""
    from onrecord.web.kept import Kept

    kept = Kept.open(data_file(data))
    try:
        click.echo(kept.add_token(name))
    finally:
        kept.close()
    return 0


@token.command("list", epilog=examples("onrecord token list"))
@data_option
def list_tokens(data: str | None) -> int:
    """List the tokens by name, with the day each was made."""
    from onrecord.web.kept import Kept

    kept = Kept.open(data_file(data))
    try:
        for name, made in kept.tokens():
            click.echo(f"{made[:10]}  {name}")
    finally:
        kept.close()
    return 0


@token.command("revoke", epilog=examples('onrecord token revoke "city desk"'))
@click.argument("name")
@data_option
def revoke(name: str, data: str | None) -> int:
    """Revoke the token of NAME, and the sessions begun with it."""
    from onrecord.web.kept import Kept

    kept = Kept.open(data_file(data))
    try:
        kept.revoke(name)
    finally:
        kept.close()
    return 0


@click.command(epilog=examples("onrecord marks > marks.jsonl"), short_help="Print what readers marked as wrong.")
@data_option
def marks(data: str | None) -> int:
    """Print the verdicts that readers marked as wrong, one JSON object a line."""
    import msgspec

    from onrecord.web.kept import Kept

    kept = Kept.open(data_file(data))
    try:
        for mark in kept.marks():
            click.echo(msgspec.json.encode(mark))
    finally:
        kept.close()
    return 0


def data_file(data: str | None) -> Path:
    """Return the file of saved reports, marks and tokens."""
    from onrecord.cli.stores import default_store

    return Path(data) if data else default_store().with_name("web.db")
