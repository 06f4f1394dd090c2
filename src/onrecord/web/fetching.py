"""Fetching an address that somebody gave: few at a time, only public addresses, and only what robots.txt allows."""

import asyncio

from onrecord.errors import FetchError, UsageError
from onrecord.fetch import Fetched, fetch_page
from onrecord.web.problems import ProblemError, problem_of
from onrecord.web.settings import Settings

AT_ONCE = 4


class Fetching:
    """Fetches in threads, as the network waits."""

    def __init__(self, settings: Settings) -> None:
        self._offline = settings.offline
        self._free = asyncio.Semaphore(AT_ONCE)

    async def page(self, address: str) -> Fetched:
        """Return the page at an address. Raises ProblemError: 502 where there is none that may be read, 503 where too many wait."""
        if self._free.locked():
            raise ProblemError(
                503, "other addresses are being fetched; try again in a few seconds", {"Retry-After": "5"}
            )
        async with self._free:
            try:
                return await asyncio.to_thread(fetch_page, address, offline=self._offline, public_only=True)
            except (FetchError, UsageError) as error:
                found = problem_of(error)
                raise ProblemError(found.problem.status, f"{address}: {found.problem.detail}") from None
