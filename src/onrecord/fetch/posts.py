"""Bodies sent to an address: a webhook."""

from onrecord.errors import FetchError
from onrecord.fetch.answers import MAX_SECONDS, PATIENCE, BusyError, patiently, user_agent


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
            raise BusyError(f"no connection ({' '.join(str(error).split()) or type(error).__name__})") from None
        if response.status_code == 429 or response.status_code >= 500:
            raise BusyError(f"the server answered {response.status_code} {response.reason_phrase}")
        if not 200 <= response.status_code < 300:
            raise FetchError(f"the server answered {response.status_code} {response.reason_phrase}; 2xx is expected")

    try:
        patiently(once, attempts, 8.0)
    except FetchError as error:
        raise FetchError(f"{url}: {error}") from None
