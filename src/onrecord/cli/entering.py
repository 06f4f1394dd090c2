"""From drafts to rows: copies are kept, names are asked about, and all of it is taken or nothing."""

import getpass
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from onrecord.errors import LedgerError, OnrecordError

if TYPE_CHECKING:
    from onrecord.copies import Copies
    from onrecord.demands.ledger.admit import Draft
    from onrecord.demands.ledger.model import Entry
    from onrecord.record.protocol import Record


MANY = 20  # entries of one import, from which a bar is shown


def whoever(by: str | None) -> str:
    """Return who enters: as told, or the name of the account."""
    try:
        return by or getpass.getuser()
    except (KeyError, OSError):
        return "unnamed"


def admitted(
    drafts: Sequence["Draft"],
    record: "Record",
    copies: "Copies",
    *,
    files: Sequence[str | None] = (),
    checked: bool = False,
    place: str = "entry",
) -> tuple["Entry", ...]:
    """Return the entries that drafts make, each with its copy kept. Nothing is added yet.

    Raises LedgerError, one line, on the first draft that cannot be taken, with its number where there are several.
    """
    from onrecord.copies import entered

    found: list[Entry] = []
    given = [*files, *[None] * (len(drafts) - len(files))]
    for number, (draft, file) in enumerate(zip(_watched(drafts), given, strict=True), start=1):
        where = f"{place} {number}: " if len(drafts) > 1 else ""
        try:
            found.append(entered(draft, record, copies, file, lambda d: _ask_about_names(d, record, checked=checked)))
        except OnrecordError as error:
            raise LedgerError(f"{where}{error}") from None
    return tuple(found)


def _watched(drafts: Sequence["Draft"]) -> "Iterable[Draft]":
    """Return the drafts with a bar to watch, where they are many and somebody watches: sources may have to be fetched."""
    if len(drafts) < MANY or not sys.stderr.isatty():
        return drafts
    from rich.console import Console
    from rich.progress import track

    return track(drafts, "Reading entries", console=Console(stderr=True), transient=True)


def _ask_about_names(draft: "Draft", record: "Record", *, checked: bool) -> None:
    from onrecord.demands.ledger.admit import questions

    for doubt in () if checked else questions(draft, record):
        words = f"“{doubt.name}” seems to name {doubt.seems}; witnesses, victims and minors do not go into a ledger"
        if not sys.stdin.isatty():
            raise LedgerError(f"{words}: leave the name out, or say that you have checked (--names-checked)")
        if not click.confirm(f"{words}. Is this somebody who acts in public?", default=False, err=True):
            raise LedgerError("nothing was added; leave the name out")


def read_file(path: str) -> bytes:
    """Return the bytes of a file of entries, or of standard input (-). Raises LedgerError."""
    from onrecord.demands.ledger.exchange import LARGEST

    if path == "-":
        return sys.stdin.buffer.read(LARGEST + 1)
    try:
        if Path(path).stat().st_size > LARGEST:
            raise LedgerError(f"{path}: larger than {LARGEST // 1_000_000} MB; split it")
        return Path(path).read_bytes()
    except OSError as error:
        raise LedgerError(f"{path}: cannot be read ({error.strerror})") from None


def write_file(path: str | None, data: bytes) -> None:
    """Write to standard output or, whole or not at all, to a file. Raises LedgerError."""
    if path is None or path == "-":
        sys.stdout.buffer.write(data) if hasattr(sys.stdout, "buffer") else sys.stdout.write(data.decode())
        sys.stdout.flush()
        return
    target = Path(path)
    part = target.with_name(target.name + ".part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        part.write_bytes(data)
        part.replace(target)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise LedgerError(f"{path}: cannot be written ({error.strerror})") from None
