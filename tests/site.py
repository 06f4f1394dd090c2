"""A small site on this machine: files by path, with the manners and the failures of the official ones."""

import hashlib
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

Fail = Callable[["_Handler", bytes], None]
_HOSTS = ("www.govinfo.gov", "clerk.house.gov", "www.senate.gov", "unitedstates.github.io")


class Site(ThreadingHTTPServer):
    """Serves `files` (path without host -> bytes). `failing` maps a path to what strikes next there, once each.

    `log` holds (path, status, headers of the request).
    """

    daemon_threads = True

    def __init__(self, files: dict[str, bytes]) -> None:
        self.files = dict(files)
        self.failing: dict[str, list[Fail]] = {}
        self.log: list[tuple[str, int, dict[str, str]]] = []
        super().__init__(("127.0.0.1", 0), _Handler)
        self.url = f"http://127.0.0.1:{self.server_address[1]}"

    def handle_error(self, *_: object) -> None:
        """Clients that hang up are no news."""

    def paths(self) -> list[str]:
        return [path for path, _, _ in self.log]


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Site

    def do_GET(self) -> None:
        first, _, rest = self.path.partition("?")[0].lstrip("/").partition("/")
        path = f"/{rest}" if first in _HOSTS else f"/{first}/{rest}" if rest else f"/{first}"
        self.log_path = path
        fails = self.server.failing.get(path)
        body = self.server.files.get(path)
        if fails:
            fails.pop(0)(self, body or b"")
        elif "/bulkdata/json/" in path and "application/json" not in self.headers.get("Accept", ""):
            self.answer(406, b"")
        elif body is None:
            package = path.startswith("/content/pkg/")
            self.answer(302 if package else 404, b"", **({"Location": "/error"} if package else {}))
        elif self.headers.get("If-None-Match") == tag(body):
            self.answer(304, b"", ETag=tag(body))
        else:
            self.answer(200, body, ETag=tag(body), Last_Modified="Mon, 15 Jun 2026 04:00:00 GMT")

    def answer(self, status: int, body: bytes, **headers: str) -> None:
        self.server.log.append((self.log_path, status, dict(self.headers)))
        self.send_response(status)
        for name, value in {"Content-Length": str(len(body)), **headers}.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: Any) -> None:
        pass


def tag(body: bytes) -> str:
    return f'"{hashlib.sha256(body).hexdigest()[:16]}"'


def status(code: int, **headers: str) -> Fail:
    return lambda site, _: site.answer(code, b"busy", **headers)


def instead(other: bytes) -> Fail:
    return lambda site, _: site.answer(200, other)


def cut(site: _Handler, body: bytes) -> None:
    site.answer(200, body[: len(body) // 2], Content_Length=str(len(body)))
    site.close_connection = True


def reset(site: _Handler, _: bytes) -> None:
    site.server.log.append((site.log_path, 0, {}))
    site.close_connection = True


HTML = instead(b"<!DOCTYPE html><html><body>An error occurred</body></html>")
EMPTY = instead(b"")


@contextmanager
def serving(files: dict[str, bytes]) -> Iterator[Site]:
    site = Site(files)
    thread = Thread(target=site.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield site
    finally:
        site.shutdown()
        site.server_close()
        thread.join()


def listing(names: dict[str, str]) -> bytes:
    """Return a folder of govinfo's bulk data as its JSON listing: file names with the times of their last change."""
    return json.dumps(
        {"files": [{"name": n, "folder": False, "formattedLastModifiedTime": t} for n, t in names.items()]}
    ).encode()
