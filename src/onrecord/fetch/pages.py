"""One page of an address that somebody gave."""

import time
from typing import TYPE_CHECKING

from msgspec import Struct

from onrecord.errors import FetchError

if TYPE_CHECKING:
    import httpx2
from onrecord.fetch.answers import USER_AGENT, BusyError, Limits, body_of, late, patiently
from onrecord.fetch.public import allowed_by_robots, public_transport

TEXT_TYPES = ("text/html", "application/xhtml+xml", "text/plain")


class Fetched(Struct, frozen=True, kw_only=True):
    """A page as received: its bytes as UTF-8 or as the page itself declares, and the address it came from at last."""

    page: bytes
    url: str
    content_type: str = ""


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
        event_hooks={"request": [_only_web, *([allowed_by_robots(limits)] if public_only else [])]},
        trust_env=not public_only,
        transport=public_transport() if public_only else None,
    )
    with client:
        return patiently(lambda: _fetch(client, url, limits))


def _only_web(request: "httpx2.Request") -> None:
    if request.url.scheme not in ("http", "https"):
        raise FetchError(f"leads to a {request.url.scheme} address; only http and https are read")


def _fetch(client: "httpx2.Client", url: str, limits: Limits) -> Fetched:
    import httpx2

    deadline = time.monotonic() + limits.seconds
    try:
        with client.stream("GET", url) as response:
            _accept(response)
            content = body_of(response, limits, deadline)
            return Fetched(
                page=_in_utf8(content, response.charset_encoding),
                url=str(response.url),
                content_type=response.headers.get("content-type", ""),
            )
    except httpx2.TooManyRedirects:
        raise FetchError(f"more than {limits.redirects} redirects") from None
    except httpx2.TimeoutException:
        raise FetchError(late(limits)) from None
    except (httpx2.InvalidURL, httpx2.UnsupportedProtocol):
        raise FetchError("is no address that can be fetched; http://… or https://… is expected") from None
    except httpx2.TransportError as error:
        raise BusyError(f"no connection: {error}") from None
    except httpx2.HTTPError as error:
        raise FetchError(f"no usable answer: {error}") from None


def _accept(response: "httpx2.Response") -> None:
    status = response.status_code
    if status == 429 or status >= 500:
        raise BusyError(
            f"the server answered {status} {response.reason_phrase}; try again later, or save the page and give the file"
        )
    if status != 200:
        raise FetchError(
            f"the server answered {status} {response.reason_phrase}; save the page from a browser and give the file"
        )
    kind = response.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind and kind not in TEXT_TYPES:
        raise FetchError(f"the server sent {kind}; a page in HTML or plain text is expected")


def _in_utf8(content: bytes, charset: str | None) -> bytes:
    """Carry a charset that only the HTTP header tells over to the bytes: a byte order mark outranks what the page says."""
    if not charset or charset.lower() in ("utf-8", "utf8", "us-ascii") or content.startswith(b"\xef\xbb\xbf"):
        return content
    try:
        return b"\xef\xbb\xbf" + content.decode(charset, "replace").encode()
    except LookupError:
        return content
