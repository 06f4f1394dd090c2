"""The bar that long work shows in a terminal."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress

Show = Callable[[int, int | None], None]


@contextmanager
def terminal() -> "Iterator[Progress | None]":
    """Show bars on standard error while work goes on, the words above them as they are; None where it is no terminal."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    console = Console(stderr=True, markup=False, highlight=False, soft_wrap=True)
    with Progress(*columns, console=console, transient=True) as shown:
        yield shown


@contextmanager
def bar(label: str) -> Iterator[Show | None]:
    """Show one bar; what comes out moves it to so many done of so many (None: unknown). None where it is no terminal."""
    with terminal() as shown:
        if shown is None:
            yield None
            return
        task = shown.add_task(label, total=None)
        yield lambda done, total: shown.update(task, completed=done, total=total)
