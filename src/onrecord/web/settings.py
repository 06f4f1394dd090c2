"""What a server is started with."""

from pathlib import Path

from msgspec import Struct

PORT = 8351
MAX_BODY = 8_000_000  # bytes of one request: a page of 5 MB as form data, with room for its envelope
MAX_TEXT = 1_000_000  # characters of pasted text; the longest news pieces have near 100,000


class Settings(Struct, frozen=True, kw_only=True):
    """A server's settings: `record` is a store, `data` the file of saved reports, marks and tokens.

    `ledger` is the file of what came of demands, `archive` the folder of its sources' copies (beside the ledger unless told).

    `public` asks a token for whatever writes or fetches; `hosts` are the names it answers to (empty: any, in public only).
    `checkers` processes check at once, `waiting` more checks may wait, and each may take `seconds`.
    `proxied` believes the X-Forwarded-For of the server in front.
    """

    record: Path
    data: Path
    public: bool = False
    hosts: tuple[str, ...] = ()
    proxied: bool = False
    ledger: Path | None = None
    archive: Path | None = None
    offline: bool = False
    checkers: int = 2
    waiting: int = 16
    seconds: float = 20.0
    checks_a_minute: int = 30
    requests_a_minute: int = 1_200


LOOPBACK = ("localhost", "127.0.0.1", "[::1]")


def answers_to(settings: Settings, host: str) -> bool:
    """Say whether a Host header names this server: on loopback only loopback names, so that no web site can pose as it."""
    name = host.rsplit(":", 1)[0] if not host.endswith("]") else host
    allowed = settings.hosts or (() if settings.public else LOOPBACK)
    return not allowed or name.lower() in allowed
