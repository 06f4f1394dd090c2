"""The only module that opens an outgoing socket."""

import os
import time
from collections import defaultdict, deque
from collections.abc import Callable
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any, Literal, Self, TypeVar
from urllib.parse import urlsplit

from msgspec import Struct

from onrecord import __version__
from onrecord.errors import FetchError, RefusedError, UsageError

if TYPE_CHECKING:
    import httpx2

T = TypeVar("T")
USER_AGENT = f"onrecord/{__version__} (+https://example.org/onrecord; contact@example.org)"  # where a site can complain
MAX_BYTES = 5_000_000  # of the page as decoded: its words, not its pictures
MAX_SECONDS = 10.0
MAX_REDIRECTS = 5
ATTEMPTS = 2
TEXT_TYPES = ("text/html", "application/xhtml+xml", "text/plain")

RATE = 120  # requests a minute that a host gets at most; the rate of the long-lived public client of the same sites
PATIENCE = 4  # tries of one official document
QUIET = 30.0  # seconds without a byte after which a connection counts as broken
LONGEST_PAUSE = 300.0  # seconds; a site that asks for more (Retry-After) is left alone
LARGEST = 100_000_000  # bytes of one official document unless the caller allows more


class Fetched(Struct, frozen=True, kw_only=True):
    """A page as received: its bytes as UTF-8 or as the page itself declares, and the address it came from at last."""

    page: bytes
    url: str
    content_type: str = ""


class Limits(Struct, frozen=True, kw_only=True):
    """How much a fetch may take."""

    size: int = MAX_BYTES
    seconds: float = MAX_SECONDS
    redirects: int = MAX_REDIRECTS


def fetch_page(url: str, *, offline: bool = False, limits: Limits | None = None, public_only: bool = False) -> Fetched:
    """Fetch one page by http(s). Tries again once where the server is busy or the line breaks.

    With `public_only`, as for an address that a stranger gave: every connection, also of a redirect, must go to a public
    address, and the site's robots.txt must allow it. Raises FetchError: one line on what the network gave, and what was
    expected.
    """
    import httpx2

    if offline:
        raise FetchError("an address cannot be read with --offline; save the page and give the file")
    limits = limits or Limits()
    client = httpx2.Client(
        follow_redirects=True,
        max_redirects=limits.redirects,
        timeout=limits.seconds,
        headers={"User-Agent": USER_AGENT, "Accept": ", ".join(TEXT_TYPES)},
        event_hooks={"request": [_only_web, *([_allowed_by_robots(limits)] if public_only else [])]},
        trust_env=not public_only,
        transport=_public_transport() if public_only else None,
    )
    with client:
        return _patiently(lambda: _fetch(client, url, limits))


def _public_transport() -> "httpx2.HTTPTransport":
    """Return a transport that connects to public addresses only: the name is resolved once, and that very address is dialled."""
    import httpcore2
    import httpx2

    class Backend(httpcore2.SyncBackend):
        def connect_tcp(self, host: str, *args: Any, **kwargs: Any) -> "httpcore2.NetworkStream":
            return super().connect_tcp(_public_address(host), *args, **kwargs)

        def connect_unix_socket(self, path: str, *_: Any, **__: Any) -> "httpcore2.NetworkStream":
            raise FetchError(f"leads to a socket, {path}; only public web servers are read")

    transport = httpx2.HTTPTransport(trust_env=False)
    transport._pool = httpcore2.ConnectionPool(ssl_context=httpx2.create_ssl_context(), network_backend=Backend())
    return transport


def _public_address(host: str) -> str:
    """Return the first address of a host. Raises FetchError where any of its addresses is not on the public internet."""
    import socket

    try:
        found = [str(row[4][0]) for row in socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)]
    except (OSError, UnicodeError):
        raise FetchError(f"no server is known by the name {host}") from None
    if not found or not all(is_public(address) for address in found):
        raise FetchError(f"{host} is not on the public internet; only public web servers are read")
    return found[0]


def is_public(address: str) -> bool:
    """Say whether an IP address is on the public internet, also where IPv6 wraps an IPv4 one (RFC 6890, 4291, 6052, 3056)."""
    import ipaddress

    try:
        ip = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
        if inner is None and (ip in ipaddress.ip_network("64:ff9b::/96") or ip in ipaddress.ip_network("::/96")):
            inner = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(str(inner))
    if ip.version == 4 and ip in ipaddress.ip_network(
        "192.0.0.0/24"
    ):  # IETF protocol assignments: some clouds keep their metadata there
        return False
    return ip.is_global and not (ip.is_multicast or ip.is_reserved or ip.is_unspecified)


def _allowed_by_robots(limits: Limits) -> "Callable[[httpx2.Request], None]":
    """Return a hook that refuses what a site's robots.txt (RFC 9309) keeps from this program; one that is not there allows all."""
    known: dict[str, Any] = {}

    def allowed(request: "httpx2.Request") -> None:
        origin = f"{request.url.scheme}://{request.url.netloc.decode('ascii')}"
        if origin not in known:
            known[origin] = _robots(f"{origin}/robots.txt", limits)
        if not known[origin].can_fetch("onrecord", str(request.url)):
            raise FetchError(
                f"{request.url.host} asks programs not to read this page (robots.txt); save it and give the file"
            )

    return allowed


def _robots(address: str, limits: Limits) -> Any:
    from urllib.robotparser import RobotFileParser

    import httpx2

    rules = RobotFileParser()
    try:
        with httpx2.Client(
            transport=_public_transport(), timeout=min(5.0, limits.seconds), headers={"User-Agent": USER_AGENT}, trust_env=False
        ) as client, client.stream("GET", address) as answer:  # fmt: skip
            lines = _body(answer, Limits(size=500_000), time.monotonic() + 5) if answer.status_code == 200 else b""
    except httpx2.HTTPError:
        lines = b""
    rules.parse(lines.decode("utf-8", "replace").splitlines())
    return rules


class _BusyError(FetchError):
    """An answer that another try may better, at once or `after` so many seconds."""

    def __init__(self, line: str, after: float = 0.0) -> None:
        super().__init__(line)
        self.after = after


def _only_web(request: "httpx2.Request") -> None:
    if request.url.scheme not in ("http", "https"):
        raise FetchError(f"leads to a {request.url.scheme} address; only http and https are read")


def _patiently(attempt: Callable[[], T], attempts: int = ATTEMPTS, longest: float = 2.0) -> T:
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
    return isinstance(error, _BusyError) and (error.after or True)


def _fetch(client: "httpx2.Client", url: str, limits: Limits) -> Fetched:
    import httpx2

    deadline = time.monotonic() + limits.seconds
    try:
        with client.stream("GET", url) as response:
            _accept(response)
            content = _body(response, limits, deadline)
            return Fetched(
                page=_in_utf8(content, response.charset_encoding),
                url=str(response.url),
                content_type=response.headers.get("content-type", ""),
            )
    except httpx2.TooManyRedirects:
        raise FetchError(f"more than {limits.redirects} redirects") from None
    except httpx2.TimeoutException:
        raise FetchError(_late(limits)) from None
    except (httpx2.InvalidURL, httpx2.UnsupportedProtocol):
        raise FetchError("is no address that can be fetched; http://… or https://… is expected") from None
    except httpx2.TransportError as error:
        raise _BusyError(f"no connection: {error}") from None
    except httpx2.HTTPError as error:
        raise FetchError(f"no usable answer: {error}") from None


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
            transport=_public_transport() if public_only else None,
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
            return _patiently(lambda: self._once(ask), self._attempts, 8.0)
        except _BusyError as error:
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
            raise _BusyError("no answer in time") from None
        except (httpx2.InvalidURL, httpx2.UnsupportedProtocol):
            raise FetchError("is no address that can be fetched; http://… or https://… is expected") from None
        except httpx2.TransportError as error:
            raise _BusyError(
                f"the connection failed ({' '.join(str(error).split()) or type(error).__name__})"
            ) from None
        except httpx2.HTTPError as error:
            raise _BusyError(f"no usable answer ({error})") from None

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


def user_agent() -> str:
    """Return how this program names itself; ONRECORD_CONTACT adds who runs it, so that a site can write to them."""
    contact = "".join(c for c in os.environ.get("ONRECORD_CONTACT", "") if " " <= c <= "~").strip()
    return f"{USER_AGENT} {contact}".strip()


def _answer(ask: _Ask, response: "httpx2.Response", deadline: float) -> Answer:
    state = _state(response)
    body = _body(response, ask.limits, deadline) if state == "new" else b""
    if state == "new" and ask.sound and (wrong := ask.sound(body)):
        raise _BusyError(wrong)
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
        raise _BusyError(said, after)
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


def _accept(response: "httpx2.Response") -> None:
    status = response.status_code
    if status == 429 or status >= 500:
        raise _BusyError(
            f"the server answered {status} {response.reason_phrase}; try again later, or save the page and give the file"
        )
    if status != 200:
        raise FetchError(
            f"the server answered {status} {response.reason_phrase}; save the page from a browser and give the file"
        )
    kind = response.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind and kind not in TEXT_TYPES:
        raise FetchError(f"the server sent {kind}; a page in HTML or plain text is expected")


def _body(response: "httpx2.Response", limits: Limits, deadline: float) -> bytes:
    content = bytearray()
    for chunk in response.iter_bytes():
        content += chunk
        if len(content) > limits.size:
            raise FetchError(
                f"is larger than {limits.size / 1_000_000:g} MB, the most that is read from such an address"
            )
        if time.monotonic() > deadline:
            raise FetchError(_late(limits))
    return bytes(content)


def _late(limits: Limits) -> str:
    return f"no complete answer within {limits.seconds:g} seconds"


def _in_utf8(content: bytes, charset: str | None) -> bytes:
    """Carry a charset that only the HTTP header tells over to the bytes: a byte order mark outranks what the page says."""
    if not charset or charset.lower() in ("utf-8", "utf8", "us-ascii") or content.startswith(b"\xef\xbb\xbf"):
        return content
    try:
        return b"\xef\xbb\xbf" + content.decode(charset, "replace").encode()
    except LookupError:
        return content


def post(
    url: str, body: bytes, headers: dict[str, str], *, attempts: int = PATIENCE, seconds: float = MAX_SECONDS
) -> None:
    """Send a body to an address (a webhook); busy servers and broken lines are tried again, redirects are not followed.

    Any 2xx answer is taken as received. Raises FetchError, one line that begins with the address, on any other.
    """
    import httpx2

    def once() -> None:
        try:
            response = httpx2.post(url, content=body, headers={"User-Agent": user_agent(), **headers}, timeout=seconds)
        except (httpx2.InvalidURL, httpx2.UnsupportedProtocol):
            raise FetchError("is no address that can be called; http://… or https://… is expected") from None
        except httpx2.TransportError as error:
            raise _BusyError(f"no connection ({' '.join(str(error).split()) or type(error).__name__})") from None
        if response.status_code == 429 or response.status_code >= 500:
            raise _BusyError(f"the server answered {response.status_code} {response.reason_phrase}")
        if not 200 <= response.status_code < 300:
            raise FetchError(f"the server answered {response.status_code} {response.reason_phrase}; 2xx is expected")

    try:
        _patiently(once, attempts, 8.0)
    except FetchError as error:
        raise FetchError(f"{url}: {error}") from None
