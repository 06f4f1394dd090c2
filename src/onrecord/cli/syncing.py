"""Syncing with a bar to watch: official sites in, a store brought up to date."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from onrecord.cli.progress import terminal

if TYPE_CHECKING:
    from rich.progress import Progress

    from onrecord.record.load import LoadResult

base_option = click.option(
    "--base", metavar="URL", envvar="ONRECORD_BASE", default="",
    help="Ask this address instead of the official hosts, for instance a mirror: URL/www.govinfo.gov/… Default: $ONRECORD_BASE.",
)  # fmt: skip
rate_option = click.option(
    "--rate", type=int, envvar="ONRECORD_RATE", default=120, show_default=True, metavar="N",
    help="At most N requests a minute a host; with --base any number, 0 for no limit. Default: $ONRECORD_RATE, else 120.",
)  # fmt: skip


class Bar:
    """Tells how a sync goes on: a bar where somebody looks, notes as lines on standard error."""

    def __init__(self, bar: "Progress | None") -> None:
        self._bar = bar
        self._task = bar.add_task("", total=None) if bar else None

    def stage(self, words: str, total: int | None) -> None:
        """Begin a stage."""
        if self._bar and self._task is not None:
            self._bar.reset(self._task, description=words, total=total)

    def step(self, count: int = 1) -> None:
        """Make steps."""
        if self._bar and self._task is not None:
            self._bar.advance(self._task, count)

    def note(self, line: str) -> None:
        """Tell a line at once."""
        words = f"onrecord: {' '.join(line.split())}"
        if self._bar:
            self._bar.console.print(words)
        else:
            click.echo(words, err=True)


@contextmanager
def watching() -> Iterator[Bar]:
    """Show a bar while a sync runs, where standard error is a terminal."""
    with terminal() as shown:
        yield Bar(shown)


def told(result: "LoadResult") -> str:
    """Say in words what was read."""
    from onrecord.report.holdings import kind_words

    read = ", ".join(f"{kind_words(kind)} {count:,}" for kind, count in sorted(result.loaded.items()))
    aside = f"; {len(result.aside):,} set aside (onrecord record info says why)" if result.aside else ""
    skipped = f"; {result.skipped:,} of no kind that is known" if result.skipped else ""
    return f"{read or 'nothing new'}{aside}{skipped}"
