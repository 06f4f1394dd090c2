"""`onrecord mcp`: the record as tools for programs that speak the Model Context Protocol."""

from pathlib import Path

import click

from onrecord.cli.ledger import ledger_option
from onrecord.cli.options import examples, record_option
from onrecord.errors import UsageError


@click.command(
    epilog=examples("onrecord mcp --record record.db"), short_help="Serve check, measure, search, demands over MCP."
)
@ledger_option
@record_option
def mcp(path: str | None, store: str | None) -> int:
    """Serve the tools check, measure, search and demands over standard input and output (Model Context Protocol).

    Needs the official SDK: pip install 'onrecord[mcp]'.
    """
    from onrecord.cli.stores import open_record

    with open_record(store) as found:
        record = Path(found.name)
    try:
        import mcp.server.mcpserver  # noqa: F401 - is it there?
    except ImportError:
        raise UsageError("the MCP SDK is not installed; pip install 'onrecord[mcp]'") from None
    import platformdirs

    from onrecord.cli.copies import ledger_path
    from onrecord.web.tools import server

    kept = platformdirs.user_cache_path("onrecord", appauthor=False) / "demands"
    server(record, ledger_path(path), kept).run()
    return 0
