"""Who is asked for what, in all measures: the page of demands and of each addressee."""

import asyncio
import sys
from collections.abc import Mapping
from contextlib import suppress
from datetime import date
from itertools import groupby
from pathlib import Path
from urllib.parse import urlencode

from msgspec import Struct
from starlette.requests import Request
from starlette.responses import Response

from onrecord.demands.index import Held, held_in, kept_in
from onrecord.demands.ledger.store import Ledger
from onrecord.demands.search import Count, Query, congresses_of, count, search
from onrecord.errors import UsageError
from onrecord.record.identifiers import cited
from onrecord.report.office import office_asked
from onrecord.web.problems import ProblemError
from onrecord.web.reader import Reader
from onrecord.web.settings import Settings
from onrecord.web.site import record_page, site_of

SHOWN = 50
SHOWN_COUNTS = 40
MAX_WORDS = 200


class Demands:
    """The list of all demands of the record, made in a process of its own when first asked for."""

    def __init__(self, settings: Settings, reader: Reader) -> None:
        self._settings = settings
        self._reader = reader
        self._making = asyncio.Lock()
        self._held: tuple[Path, tuple[Held, ...]] | None = None
        self._first: asyncio.Task[object] | None = None

    def start(self) -> None:
        """Begin to list them, so that the first who asks need not wait for it all."""
        self._first = asyncio.create_task(self._begun())

    async def _begun(self) -> None:
        with suppress(ProblemError, OSError):
            await self.all()

    async def stop(self) -> None:
        """Leave off listing them, where that is still going on."""
        if self._first is not None:
            self._first.cancel()
            await asyncio.wait([self._first])

    async def all(self) -> tuple[Held, ...]:
        """Return the demands; the first who asks after the record changed waits until they are listed."""
        file = kept_in(self._settings.data.parent / "demands", self._settings.record)
        async with self._making:
            if self._held is None or self._held[0] != file:
                if not file.is_file():
                    await self._make(file)
                held = await asyncio.to_thread(lambda: held_in(self._reader.store(), (), file))
                self._held = (file, held)
            return self._held[1]

    async def _make(self, file: Path) -> None:
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "onrecord.web.gather", str(self._settings.record), str(file), stdin=asyncio.subprocess.DEVNULL
        )  # fmt: skip
        try:
            if await process.wait():
                raise ProblemError(
                    500, "the demands of this record could not be listed; the log of the server says why"
                )
        finally:
            if process.returncode is None:
                process.kill()
                await process.wait()

    def states(self) -> dict[str, tuple[str, bool]]:
        """Return the ledger's word on each demand that it speaks of, and whether that closes it."""
        ledger = self._settings.ledger
        if ledger is None or not ledger.is_file():
            return {}
        with Ledger.open(ledger) as book:
            return {s.demand: (s.state.value, s.closed) for s in book.standings()}


class Asked(Struct, frozen=True, kw_only=True):
    """A search of demands as a query string asks it."""

    addressee: str
    act: str
    congress: str
    agreed: bool
    open: bool

    @property
    def empty(self) -> bool:
        """Whether nothing is asked: then the addressees are listed."""
        return not (self.addressee or self.act or self.congress or self.agreed or self.open)

    @property
    def query(self) -> Query:
        """The search. Raises ProblemError 400 where a value makes no sense."""
        try:
            congresses = congresses_of(self.congress) if self.congress else ()
        except UsageError as error:
            raise ProblemError(400, str(error).removeprefix("--")) from None
        return Query(addressee=self.addressee, act=self.act, congresses=congresses, agreed=self.agreed, open=self.open)


def asked(query: Mapping[str, str]) -> Asked:
    """Read a query string."""
    words = {name: query.get(name, "").strip()[:MAX_WORDS] for name in ("addressee", "act", "congress")}
    return Asked(**words, agreed=bool(query.get("agreed")), open=bool(query.get("open")))


async def demands_page(request: Request) -> Response:
    """List who is asked most, or what somebody is asked, the newest measures first, with the ledger's word on each."""
    demands, what, start = site_of(request).demands, asked(request.query_params), _start(request)
    held, states = await demands.all(), demands.states()
    found, counts, wrong = await asyncio.to_thread(_run, held, what, states)
    shown = found[start : start + SHOWN]
    return record_page(
        request, "demands.html", what=what, groups=[(m, list(g)) for m, g in groupby(shown, key=lambda h: h.demand.measure)], total=len(found),
        counts=counts, wrong=wrong, states=states, everything=len(held), cited=cited, first=start + 1, last=start + len(shown),
        office=office_asked(what.addressee) if what.addressee else None,
        before=_address(request, start - SHOWN) if start else "", after=_address(request, start + SHOWN) if start + SHOWN < len(found) else "",
    )  # fmt: skip


def _start(request: Request) -> int:
    words = request.query_params.get("from", "0")
    if not (words.isascii() and words.isdigit()) or len(words) > 9:
        raise ProblemError(400, "from is the number of the row that the page begins with")
    return int(words)


def _address(request: Request, start: int) -> str:
    held = {k: v for k, v in request.query_params.items() if v and k != "from"}
    return "/demands?" + urlencode({**held, **({"from": start} if start > 0 else {})})


def _run(
    held: tuple[Held, ...], what: Asked, states: dict[str, tuple[str, bool]]
) -> tuple[list[Held], tuple[Count, ...], str]:
    try:
        if what.empty:
            return [], count(held, ("addressee",))[:SHOWN_COUNTS], ""
        return sorted(search(held, what.query, states.get), key=_newest, reverse=True), (), ""
    except (UsageError, ProblemError) as error:
        return [], (), str(error)


def _newest(one: Held) -> tuple[date, str]:
    return one.agreed or one.introduced or date.min, one.demand.measure
