"""How much an answer may take, how often and under which name it is asked for."""

import os
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from msgspec import Struct

from onrecord import __version__
from onrecord.errors import FetchError

if TYPE_CHECKING:
    import httpx2


T = TypeVar("T")
USER_AGENT = f"onrecord/{__version__} (+https://example.org/onrecord; contact@example.org)"  # where a site can complain
MAX_BYTES = 5_000_000  # of the page as decoded: its words, not its pictures
MAX_SECONDS = 10.0
MAX_REDIRECTS = 5
ATTEMPTS = 2
PATIENCE = 4  # tries of one official document


class Limits(Struct, frozen=True, kw_only=True):
    """How much a fetch may take."""

    size: int = MAX_BYTES
    seconds: float = MAX_SECONDS
    redirects: int = MAX_REDIRECTS


class BusyError(FetchError):
    """An answer that another try may better, at once or `after` so many seconds."""

    def __init__(self, line: str, after: float = 0.0) -> None:
        super().__init__(line)
        self.after = after


def patiently(attempt: Callable[[], T], attempts: int = ATTEMPTS, longest: float = 2.0) -> T:
    """Return what an attempt gives, made again after a pause of up to `longest` seconds where the server is busy or the line breaks."""
    import stamina
    from stamina.instrumentation import set_on_retry_hooks

    set_on_retry_hooks([])  # a try again is nobody's news; the last error is told in one line
    for trial in stamina.retry_context(
        on=_another_try, attempts=attempts, wait_initial=0.5, wait_max=longest, timeout=None
    ):
        with trial:
            return attempt()
    raise AssertionError  # the last trial returns or raises


def _another_try(error: Exception) -> bool | float:
    return isinstance(error, BusyError) and (error.after or True)


def user_agent() -> str:
    """Return how this program names itself; ONRECORD_CONTACT adds who runs it, so that a site can write to them."""
    contact = "".join(c for c in os.environ.get("ONRECORD_CONTACT", "") if " " <= c <= "~").strip()
    return f"{USER_AGENT} {contact}".strip()


def body_of(response: "httpx2.Response", limits: Limits, deadline: float) -> bytes:
    """Return the body of an answer, decoded. Raises FetchError where it is too large or comes too slowly."""
    content = bytearray()
    for chunk in response.iter_bytes():
        content += chunk
        if len(content) > limits.size:
            raise FetchError(
                f"is larger than {limits.size / 1_000_000:g} MB, the most that is read from such an address"
            )
        if time.monotonic() > deadline:
            raise FetchError(late(limits))
    return bytes(content)


def late(limits: Limits) -> str:
    """Return the words for an answer that took too long."""
    return f"no complete answer within {limits.seconds:g} seconds"
