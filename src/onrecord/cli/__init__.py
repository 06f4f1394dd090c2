"""The commands. Everything heavy is imported by the command that needs it: `onrecord --help` imports click and nothing else."""

import gc
import os
import sys
from collections.abc import Sequence
from typing import NoReturn

import click

from onrecord import __version__
from onrecord.cli.check import check
from onrecord.cli.demands import demands
from onrecord.cli.explain import explain
from onrecord.cli.ledger import ledger
from onrecord.cli.mcp import mcp
from onrecord.cli.measure import measure
from onrecord.cli.options import examples
from onrecord.cli.person import person
from onrecord.cli.record import record
from onrecord.cli.reviewing import review
from onrecord.cli.search import search
from onrecord.cli.serve import marks, serve, token
from onrecord.cli.standing import status
from onrecord.cli.standing import timeline as entries
from onrecord.cli.timeline import timeline
from onrecord.cli.train import train
from onrecord.cli.vote import vote
from onrecord.cli.watching import suggest, watch
from onrecord.errors import OnrecordError

EXIT_ERROR = 2
EXIT_INTERRUPTED = 130  # 128 + SIGINT, as shells have it
EXIT_PIPE = 141  # 128 + SIGPIPE
_READERS = frozenset(
    ("check", "demands", "explain", "ledger", "mcp", "measure", "serve", "timeline")
)  # commands that read texts


@click.group(
    epilog=examples(
        "onrecord record load BILLSTATUS/ legislators-current.yaml --into record.db",
        "onrecord check story.html --record record.db",
        "onrecord check story.html --format html --output story.report.html",
        "onrecord check https://example.org/story --format json",
        "onrecord measure hres351-115",
    ),
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    invoke_without_command=True,
)
@click.version_option(__version__, prog_name="onrecord", message="%(prog)s %(version)s")
@click.pass_context
def group(context: click.Context) -> None:
    """Read the news against the record of the U.S. Congress."""
    if context.invoked_subcommand is None:
        click.echo(context.get_help())
    elif context.invoked_subcommand in _READERS:
        os.environ.setdefault(
            "OPENBLAS_NUM_THREADS", "1"
        )  # the tagger's products are small: a second thread only waits, busily
        from onrecord.cli.patterns import keep_patterns

        context.call_on_close(keep_patterns())


group.add_command(check)
group.add_command(demands)
group.add_command(explain)
group.add_command(ledger)
for command in (status, entries, suggest, review, watch):
    ledger.add_command(command)
group.add_command(measure)
group.add_command(person)
group.add_command(record)
group.add_command(search)
group.add_command(timeline)
group.add_command(serve)
group.add_command(mcp)
group.add_command(token)
group.add_command(marks)
group.add_command(train)
group.add_command(vote)


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run a command line and leave with its exit code: 0, 1 (something contradicted) or 2 (it could not be done)."""
    code = run(arguments)
    gc.freeze()  # what is left ends with the process: Python need not look through it for garbage first, which takes a fifth of a check
    sys.exit(code)


def run(arguments: Sequence[str] | None = None) -> int:
    """Run a command line and return its exit code. Expected failures are one line on standard error."""
    try:
        code = group.main(args=arguments, prog_name="onrecord", standalone_mode=False)
    except (click.Abort, KeyboardInterrupt):
        _say("stopped")
        return EXIT_INTERRUPTED
    except click.ClickException as error:
        _say(_usage(error))
        return EXIT_ERROR
    except OnrecordError as error:
        _say(str(error))
        return EXIT_ERROR
    except SystemExit:  # click's way to say that the reader of our output has gone, as in `onrecord … | head`
        return EXIT_PIPE
    return code if isinstance(code, int) else 0


def _usage(error: click.ClickException) -> str:
    context = getattr(error, "ctx", None)
    hint = f" (see {context.command_path} --help)" if context else ""
    return error.format_message() + hint


def _say(message: str) -> None:
    click.echo(f"onrecord: {' '.join(message.split())}", err=True)
