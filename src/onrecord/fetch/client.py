"""Documents of official sites, asked for politely."""

import time
from collections import defaultdict, deque
from collections.abc import Callable
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Literal, Self
from urllib.parse import urlsplit

from msgspec import Struct

from onrecord.errors import FetchError, RefusedError, UsageError

if TYPE_CHECKING:
    import httpx2
from onrecord.fetch.answers import PATIENCE, BusyError, Limits, body_of, patiently, user_agent
from onrecord.fetch.public import public_transport

RATE = 120  # requests a minute that a host gets at most; the rate of the long-lived public client of the same sites
QUIET = 30.0  # seconds without a byte after which a connection counts as broken
LONGEST_PAUSE = 300.0  # seconds; a site that asks for more (Retry-After) is left alone
LARGEST = 100_000_000  # bytes of one official document unless the caller allows more


class Answer(Struct, frozen=True, kw_only=True):
    """What a site gave for an address: "new" with its bytes, "unchanged" since the ETag or date told, or "absent".

    `retrieved` is an ISO 8601 time in UTC; `etag` and `modified` are the headers as given, to be sent back next time.
    """

    url: str
    state: Literal["new", "unchanged", "absent"]
    retrieved: str
    body: bytes = b""
    etag: str = ""
    modified: str = ""


class Client:
    """Asks official sites for documents, politely: named, paced for each host, patient, and never twice for the same.

    `base` replaces every official host by one address that holds them by name (`BASE/www.govinfo.gov/…`): a mirror of
    an institution or a test server. `rate` is the most requests a minute a host gets: up to 120, and any number, or 0
    for no limit, where a base is set. With `public_only` every connection must go to a public address. Raises UsageError where these make no sense.
    """

    def __init__(
        self, *, base: str = "", rate: int = RATE, attempts: int = PATIENCE, quiet: float = QUIET, public_only: bool = False,
        clock: Callable[[], float] = time.monotonic, sleep: Callable[[float], None] = time.sleep,
    ) -> None:  # fmt: skip
        import httpx2

        if base and not base.startswith(("http://", "https://")):
            raise UsageError(f"the base address {base!r} is none; http://… or https://… is expected")
        if rate < 0 or (not base and not 0 < rate <= RATE):
            raise UsageError(
                f"{rate} requests a minute; official sites get from 1 to {RATE}, only a mirror (--base) more"
            )
        self.base, self.asked = base.rstrip("/"), 0
        self._attempts, self._pace = attempts, _Pace(rate, clock, sleep)
        self._http = httpx2.Client(
            timeout=quiet, headers={"User-Agent": user_agent()}, follow_redirects=False, trust_env=not public_only,
            transport=public_transport() if public_only else None,
        )  # fmt: skip

    def close(self) -> None:
        """Close the connections."""
        self._http.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def get(
        self, url: str, *, accept: str = "*/*", etag: str = "", modified: str = "", largest: int = LARGEST, seconds: float = 120.0,
        redirects: int = 0, sound: Callable[[bytes], str] | None = None,
    ) -> Answer:  # fmt: skip
        """Ask for one official address; with `etag` or `modified` of an earlier answer, only for what is newer.

        404, 410 and, as govinfo does it, a redirect mean absent; `redirects` allows some to be followed first. `sound`
        looks at a body and says what is wrong with it, or nothing; what is wrong is asked for again, as are busy
        servers (which get the time that Retry-After asks for) and broken lines.
        Raises RefusedError (401, 403) and FetchError, each one line that begins with the address.
        """
        headers = {"Accept": accept, "If-None-Match": etag, "If-Modified-Since": modified}
        ask = _Ask(
            url,
            {k: v for k, v in headers.items() if v},
            Limits(size=largest, seconds=seconds, redirects=redirects),
            sound,
        )
        try:
            return patiently(lambda: self._once(ask), self._attempts, 8.0)
        except BusyError as error:
            times = f", asked {self._attempts} times" if self._attempts > 1 else ""
            raise FetchError(f"{url}: {error}{times}") from None
        except FetchError as error:
            raise type(error)(f"{url}: {error}") from None

    def _once(self, ask: "_Ask") -> Answer:
        import httpx2

        where, left = self._mapped(ask.url), ask.limits.redirects
        deadline = time.monotonic() + ask.limits.seconds
        try:
            while True:
                self._pace.wait(urlsplit(where).netloc)
                self.asked += 1
                with self._http.stream("GET", where, headers=ask.headers) as response:
                    if not (response.has_redirect_location and left):
                        return _answer(ask, response, deadline)
                    where, left = self._mapped(str(response.url.join(response.headers["location"]))), left - 1
        except httpx2.TimeoutException:
            raise BusyError("no answer in time") from None
        except (httpx2.InvalidURL, httpx2.UnsupportedProtocol):
            raise FetchError("is no address that can be fetched; http://… or https://… is expected") from None
        except httpx2.TransportError as error:
            raise BusyError(f"the connection failed ({' '.join(str(error).split()) or type(error).__name__})") from None
        except httpx2.HTTPError as error:
            raise BusyError(f"no usable answer ({error})") from None

    def _mapped(self, url: str) -> str:
        if not self.base or url.startswith(self.base + "/"):
            return url
        _, _, rest = url.partition("://")
        return f"{self.base}/{rest}"


class _Ask(Struct, frozen=True):
    url: str
    headers: dict[str, str]
    limits: Limits
    sound: Callable[[bytes], str] | None


class _Pace:
    """Lets at most so many requests a host begin in any minute; the first of them need not wait."""

    def __init__(self, rate: int, clock: Callable[[], float], sleep: Callable[[float], None]) -> None:
        self._rate, self._clock, self._sleep = rate, clock, sleep
        self._begun: defaultdict[str, deque[float]] = defaultdict(deque)

    def wait(self, host: str) -> None:
        begun = self._begun[host]
        while self._rate and len(begun) >= self._rate:
            pause = begun[0] + 60 - self._clock()
            if pause > 0:
                self._sleep(pause)
            else:
                begun.popleft()
        begun.append(self._clock())


def _answer(ask: _Ask, response: "httpx2.Response", deadline: float) -> Answer:
    state = _state(response)
    body = body_of(response, ask.limits, deadline) if state == "new" else b""
    if state == "new" and ask.sound and (wrong := ask.sound(body)):
        raise BusyError(wrong)
    return Answer(
        url=ask.url, state=state, body=body, etag=response.headers.get("etag", ""), modified=response.headers.get("last-modified", ""),
        retrieved=datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z"),
    )  # fmt: skip


def _state(response: "httpx2.Response") -> Literal["new", "unchanged", "absent"]:
    status = response.status_code
    said = f"the server answered {status} {response.reason_phrase}"
    if status == 200:
        return "new"
    if status == 304:
        return "unchanged"
    if status in (404, 410) or response.has_redirect_location:
        return "absent"
    if status == 429 or status >= 500:
        after = _retry_after(response.headers.get("retry-after", ""))
        if after > LONGEST_PAUSE:
            raise FetchError(f"{said} and asks to come back in {after:.0f} seconds")
        raise BusyError(said, after)
    if status in (401, 403):
        raise RefusedError(f"{said}: it refuses this program")
    raise FetchError(f"{said}; 200 is expected")


def _retry_after(value: str) -> float:
    """Return the seconds that a Retry-After header asks for (RFC 9110, 10.2.3: seconds or a date), or 0."""
    if value.strip().isdecimal():
        return float(value)
    try:
        return max(0.0, (parsedate_to_datetime(value) - datetime.now(UTC)).total_seconds())
    except (TypeError, ValueError):
        return 0.0
