"""Addresses that a stranger gave: only public servers are reached, at every step, by a real client and a real server."""

import socket
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, ClassVar

import pytest

from onrecord.errors import FetchError
from onrecord.fetch import fetch_page, is_public, public


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "127.255.255.254", "0.0.0.0", "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1",  # noqa: S104
        "169.254.169.254", "169.254.170.2", "100.64.0.1", "100.100.100.200", "192.0.0.192", "192.0.2.1", "198.18.0.1",
        "198.51.100.7", "203.0.113.9", "224.0.0.1", "239.255.255.250", "240.0.0.1", "255.255.255.255",
        "::", "::1", "fe80::1", "fe80::1%eth0", "fc00::1", "fd00:ec2::254", "ff02::1", "2001:db8::1",
        "::ffff:127.0.0.1", "::ffff:169.254.169.254", "::ffff:10.0.0.1", "64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe",
        "2002:7f00:1::", "2002:a9fe:a9fe::1", "::7f00:1", "localhost", "", "1",
    ],
)  # fmt: skip
def test_addresses_that_are_not_on_the_public_internet(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["1.1.1.1", "8.8.8.8", "140.147.249.9", "2606:4700::1111", "::ffff:1.1.1.1"])
def test_addresses_that_are(address: str) -> None:
    assert is_public(address)


class Site(BaseHTTPRequestHandler):
    """A site that redirects where its path says, and keeps /secret from robots."""

    asked: ClassVar[list[str]] = []

    def do_GET(self) -> None:
        self.asked.append(f"{self.headers['Host']}{self.path}")
        if self.path == "/robots.txt":
            self._say(200, b"User-agent: *\nDisallow: /secret\n", "text/plain")
        elif self.path.startswith("/to/"):
            self.send_response(302)
            self.send_header("Location", self.path.removeprefix("/to/"))
            self.send_header("Content-Length", "0")
            self.end_headers()
        else:
            self._say(200, b"<p>The House passed H. Res. 351.</p>", "text/html")

    def _say(self, status: int, body: bytes, kind: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: Any) -> None:
        pass


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A server on loopback that is known by the public name news.example; only there is loopback taken to be public."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    real, Site.asked = socket.getaddrinfo, []

    def resolve(host: str, *args: Any, **kwargs: Any) -> Any:
        if host == "rebind.example":
            return [*real("1.1.1.1", *args, **kwargs), *real("127.0.0.1", *args, **kwargs)]
        return real("127.0.0.1" if host == "news.example" else host, *args, **kwargs)

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    checked = public.public_address
    monkeypatch.setattr(public, "public_address", lambda h: "127.0.0.1" if h == "news.example" else checked(h))
    yield f"http://news.example:{server.server_port}"
    server.shutdown()
    server.server_close()


def test_a_public_page_is_fetched_and_keeps_its_name(site: str) -> None:
    fetched = fetch_page(f"{site}/story", public_only=True)
    assert b"H. Res. 351" in fetched.page
    assert Site.asked == [f"{site.removeprefix('http://')}/robots.txt", f"{site.removeprefix('http://')}/story"]


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1/", "http://localhost/", "http://[::1]/", "http://169.254.169.254/latest/meta-data/", "http://0/",
        "http://2130706433/", "http://0x7f000001/", "http://0177.0.0.1/", "http://127.1/", "http://[::ffff:127.0.0.1]/",
        "http://[fd00:ec2::254]/", "http://rebind.example/", "http://user@127.0.0.1/", "http://news.example@127.0.0.1/",
        "file:///etc/passwd", "ftp://news.example/", "gopher://127.0.0.1/", "javascript:alert(1)", "//127.0.0.1/", "http://",
        "", "http://⑯⑨.②⑤④.⑯⑨.②⑤④/", "http://127。0。0。1/",
    ],
)  # fmt: skip
@pytest.mark.parametrize("way", ["straight", "by a redirect"])
def test_addresses_that_are_never_fetched(site: str, address: str, way: str) -> None:
    if way == "by a redirect":
        if not address.isascii() or "://" not in address or address == "http://":
            pytest.skip("no address to redirect to")
        address = f"{site}/to/{address}"
    with pytest.raises(FetchError):
        fetch_page(address, public_only=True)
    assert not [a for a in Site.asked if not a.startswith("news.example")]


def test_a_page_that_robots_are_asked_to_leave_is_left(site: str) -> None:
    with pytest.raises(FetchError, match=r"robots\.txt"):
        fetch_page(f"{site}/secret/a", public_only=True)
    with pytest.raises(FetchError, match=r"robots\.txt"):
        fetch_page(f"{site}/to/{site}/secret/a", public_only=True)
    assert not [a for a in Site.asked if a.endswith("/secret/a") and "/to/" not in a]
