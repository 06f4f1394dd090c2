"""The only module that opens an outgoing socket."""

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from msgspec import Struct

from onrecord import __version__
from onrecord.errors import FetchError

if TYPE_CHECKING:
    import httpx2

USER_AGENT = f"onrecord/{__version__} (+https://example.org/onrecord; contact@example.org)"  # where a site can complain
MAX_BYTES = 5_000_000  # of the page as decoded: its words, not its pictures
MAX_SECONDS = 10.0
MAX_REDIRECTS = 5
ATTEMPTS = 2
TEXT_TYPES = ("text/html", "application/xhtml+xml", "text/plain")


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


def fetch_page(url: str, *, offline: bool = False, limits: Limits | None = None) -> Fetched:
    """Fetch one page by http(s). Tries again once where the server is busy or the line breaks.

    Raises FetchError: one line on what the network gave, and what was expected.
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
        event_hooks={"request": [_only_web]},
    )
    with client:
        return _patiently(lambda: _fetch(client, url, limits))


class _BusyError(FetchError):
    """An answer that another try may better."""


def _only_web(request: "httpx2.Request") -> None:
    if request.url.scheme not in ("http", "https"):
        raise FetchError(f"leads to a {request.url.scheme} address; only http and https are read")


def _patiently(attempt: Callable[[], Fetched]) -> Fetched:
    import stamina
    from stamina.instrumentation import set_on_retry_hooks

    set_on_retry_hooks([])  # a try again is nobody's news; the last error is told in one line
    for trial in stamina.retry_context(on=_BusyError, attempts=ATTEMPTS, wait_initial=0.5, wait_max=2.0, timeout=None):
        with trial:
            return attempt()
    raise AssertionError  # the last trial returns or raises


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
            raise FetchError(f"is larger than {limits.size / 1_000_000:g} MB; a news page is expected")
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
