"""Bringing the measures that a page names and the store lacks, where the network is there: a few small requests."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from onrecord.errors import FetchError, OnrecordError

if TYPE_CHECKING:
    from onrecord.record.protocol import Record
    from onrecord.report.model import Report

MOST = 4  # measures brought for one page
PATIENCE = 3.0  # seconds that a page is kept waiting for one answer


class Lacking:
    """Brings measures into a store, until the network fails once: from then on it asks nobody.

    A folder of official files is a record as somebody put it together, and a store that is not there has to be made
    first: neither is added to.
    """

    def __init__(self, store: str | None, *, base: str, offline: bool) -> None:
        from onrecord.cli.stores import default_store

        self._store, self._base = Path(store) if store else default_store(), base
        self._off = offline or not self._store.is_file()
        self._asked: set[str] = set()

    def bring(self, report: "Report", record: "Record") -> bool:
        """Bring what a report lacks; True where the store holds more now. What fails is one line on standard error."""
        wanted = [] if self._off else [w for w in _lacking(report, record) if _id(*w) not in self._asked][:MOST]
        brought = 0
        for kind, number, congress in wanted:
            brought += not self._off and self._one(kind, number, congress)
        return brought > 0

    def _one(self, kind: str, number: int, congress: int) -> bool:
        from onrecord.fetch import Client
        from onrecord.record.sync.get import get

        self._asked.add(_id(kind, number, congress))
        try:
            with Client(base=self._base, attempts=1, quiet=PATIENCE) as client:
                get([(kind, number, congress)], self._store, client, people=False)
        except OnrecordError as error:
            self._off = self._off or isinstance(error, FetchError)
            rest = "; no more is asked for" if self._off else ""
            words = f"{_id(kind, number, congress)} is not in the record and could not be brought: {error}{rest}"
            click.echo(f"onrecord: {' '.join(words.split())}", err=True)
            return False
        return True


def _lacking(report: "Report", record: "Record") -> Iterator[tuple[str, int, int]]:
    """Yield the measures named by number, of the Congress of the page's day, that the record lacks."""
    from onrecord.mentions.model import MeasureMention, Reference

    day = report.mentions.as_of
    named = [m for m in report.mentions.mentions if isinstance(m, MeasureMention) and m.form is Reference.NUMBER]
    found = dict.fromkeys((m.type.value, m.number) for m in named if m.type and m.number and not m.id and not m.ids)
    if not found or day is None:
        return
    from onrecord.record.congresses import congress_on
    from onrecord.record.sync.sources import FIRST

    congress = congress_on(day)
    for kind, number in found:
        if congress >= FIRST and record.measure(_id(kind, number, congress)) is None:
            yield kind, number, congress


def _id(kind: str, number: int, congress: int) -> str:
    return f"{kind}{number}-{congress}"
