"""What stands before every request: which host was meant, how much may come in and how often, and what every answer carries."""

import logging
import time
from collections import OrderedDict
from typing import Any

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from onrecord.web.problems import MEDIA_TYPE, ProblemError, encoded
from onrecord.web.settings import MAX_BODY, Settings, answers_to

POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = [
    (b"content-security-policy", POLICY.encode()),
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"DENY"),
    (b"referrer-policy", b"no-referrer"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"permissions-policy", b"camera=(), geolocation=(), microphone=()"),
]
CLIENTS = 20_000  # addresses whose rate is remembered
_LOG = logging.getLogger("onrecord.web")


class Buckets:
    """So many requests a minute for each address, all of them at once if need be."""

    def __init__(self, a_minute: int) -> None:
        self._rate = a_minute / 60
        self._size = float(a_minute)
        self._held: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def wait(self, client: str, now: float) -> float:
        """Take one; return 0, or the seconds after which there will be one."""
        left, then = self._held.pop(client, (self._size, now))
        left = min(self._size, left + (now - then) * self._rate)
        if len(self._held) > CLIENTS:
            self._held.popitem(last=False)
        if left < 1:
            self._held[client] = (left, now)
            return (1 - left) / self._rate
        self._held[client] = (left - 1, now)
        return 0.0


class Guard:
    """The outermost layer of the application. Its log has method, path, status and time: no query, no words, no address."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self._app = app
        self._settings = settings
        self._requests = Buckets(settings.requests_a_minute)
        self._checks = Buckets(settings.checks_a_minute)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request, or refuse it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        began, status = time.perf_counter(), 500

        async def decorated(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                message["headers"] = [*message.get("headers", ()), *HEADERS]
            await send(message)

        try:
            self._admit(scope)
            await self._app(scope, _Capped(receive), decorated)
        except ProblemError as error:
            await _refuse(error, decorated)
        finally:
            spent = (time.perf_counter() - began) * 1000
            _LOG.info("%s %s %d %.1fms", scope["method"], scope["path"], status, spent)

    def _admit(self, scope: Scope) -> None:
        headers: dict[bytes, bytes] = dict(scope["headers"])
        if not answers_to(self._settings, headers.get(b"host", b"").decode("latin-1")):
            raise ProblemError(421, "this server does not go by that name; start it with --host-name NAME if it should")
        length = headers.get(b"content-length", b"0")
        if not length.isdigit():
            raise ProblemError(400, "Content-Length is not a number")
        if int(length) > MAX_BODY:
            raise ProblemError(413, f"more than {MAX_BODY // 1_000_000} MB; a news page is expected")
        if self._settings.public:
            self._meter(scope, headers)

    def _meter(self, scope: Scope, headers: dict[bytes, bytes]) -> None:
        client = self._client(scope, headers)
        wait = self._requests.wait(client, time.monotonic())
        if not wait and scope["method"] == "POST":
            wait = self._checks.wait(client, time.monotonic())
        if wait:
            seconds = str(int(wait) + 1)
            raise ProblemError(
                429, f"too many requests from your address; again in {seconds} s", {"Retry-After": seconds}
            )

    def _client(self, scope: Scope, headers: dict[bytes, bytes]) -> str:
        """Return the address that asks: with a server of ours in front, the last one that this server tells."""
        told = headers.get(b"x-forwarded-for", b"").decode("latin-1")
        if self._settings.proxied and told:
            return told.rpartition(",")[2].strip()
        client: Any = scope.get("client")
        return str(client[0]) if client else ""


class _Capped:
    """Counts the body as it comes in: a length that was told wrong, or not at all, helps nobody past the limit."""

    def __init__(self, receive: Receive) -> None:
        self._receive = receive
        self._size = 0

    async def __call__(self) -> Message:
        message = await self._receive()
        if message["type"] == "http.request":
            self._size += len(message.get("body", b""))
            if self._size > MAX_BODY:
                raise ProblemError(413, f"more than {MAX_BODY // 1_000_000} MB; a news page is expected")
        return message


async def _refuse(error: ProblemError, send: Send) -> None:
    headers = [(b"content-type", MEDIA_TYPE.encode())]
    headers += [(n.lower().encode(), v.encode()) for n, v in error.headers.items()]
    await send({"type": "http.response.start", "status": error.problem.status, "headers": headers})
    await send({"type": "http.response.body", "body": encoded(error.problem)})
