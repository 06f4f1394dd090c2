"""Fetching, against a small server on this machine."""

import gzip
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
import stamina

from onrecord.errors import FetchError
from onrecord.fetch import USER_AGENT, Limits, fetch_page

PAGE = b"<html><body><p>The House agreed to it.</p></body></html>"


class Site(BaseHTTPRequestHandler):
    """A few answers by path."""

    asked: list[tuple[str, str]] = []  # noqa: RUF012 - one list a test run, cleared by the fixture

    def do_GET(self) -> None:
        Site.asked.append((self.path, self.headers["User-Agent"]))
        getattr(self, "at_" + self.path.strip("/").partition("/")[0].replace("-", "_"))()

    def answer(
        self, body: bytes, kind: str | None = "text/html; charset=utf-8", status: int = 200, **headers: str
    ) -> None:
        self.send_response(status)
        if kind:
            self.send_header("Content-Type", kind)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def at_page(self) -> None:
        self.answer(PAGE)

    def at_typeless(self) -> None:
        self.answer(PAGE, None)

    def at_zipped(self) -> None:
        self.answer(gzip.compress(PAGE), Content_Encoding="gzip")

    def at_bomb(self) -> None:
        self.answer(gzip.compress(b"a" * 3_000_000), Content_Encoding="gzip")

    def at_cyrillic(self) -> None:
        self.answer("<p>Новая газета</p>".encode("cp1251"), "text/html; charset=windows-1251")

    def at_pdf(self) -> None:
        self.answer(b"%PDF-1.7", "application/pdf")

    def at_gone(self) -> None:
        self.answer(b"", status=404)

    def at_busy(self) -> None:
        self.answer(PAGE, status=503)

    def at_once_busy(self) -> None:
        self.answer(PAGE, status=503 if len(Site.asked) == 1 else 200)

    def at_moved(self) -> None:
        self.answer(b"", status=302, Location="/page")

    def at_loop(self) -> None:
        self.answer(b"", status=302, Location="/loop")

    def at_away(self) -> None:
        self.answer(b"", status=302, Location="ftp://127.0.0.1/page")

    def at_slow(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        for _ in range(20):
            time.sleep(0.1)
            try:
                self.wfile.write(b"<p>wait</p>")
                self.wfile.flush()
            except OSError:
                return

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    site = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    thread = Thread(target=site.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{site.server_address[1]}"
    site.shutdown()
    site.server_close()
    thread.join()


@pytest.fixture(autouse=True)
def _quick() -> Iterator[None]:
    Site.asked.clear()
    with stamina.set_testing(True, attempts=2):
        yield


@pytest.mark.parametrize("path", ["page", "typeless", "zipped", "moved", "once-busy"])
def test_pages_are_read(server: str, path: str) -> None:
    fetched = fetch_page(f"{server}/{path}")
    assert fetched.page == PAGE
    assert fetched.url == f"{server}/{'page' if path == 'moved' else path}"
    assert Site.asked[0][1] == USER_AGENT


def test_a_charset_of_the_header_reaches_the_page(server: str) -> None:
    assert fetch_page(f"{server}/cyrillic").page.decode("utf-8-sig") == "<p>Новая газета</p>"


@pytest.mark.parametrize(
    ("path", "word"),
    [
        ("pdf", "application/pdf"),
        ("gone", "404 Not Found"),
        ("busy", "503"),
        ("loop", "more than 5 redirects"),
        ("away", "http"),
        ("bomb", "larger than 1 MB"),
        ("slow", "within 0.5 seconds"),
    ],
)
def test_what_is_no_page_is_one_clear_line(server: str, path: str, word: str) -> None:
    with pytest.raises(FetchError) as caught:
        fetch_page(f"{server}/{path}", limits=Limits(size=1_000_000, seconds=0.5))
    assert word in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("url", ["http://127.0.0.1:1/", "http://[::1", "https://", "http://no-such-host.invalid/"])
def test_what_cannot_be_reached_is_one_clear_line(url: str) -> None:
    with pytest.raises(FetchError) as caught:
        fetch_page(url, limits=Limits(seconds=5))
    assert "\n" not in str(caught.value)


def test_offline_opens_nothing(server: str) -> None:
    with pytest.raises(FetchError, match="--offline"):
        fetch_page(f"{server}/page", offline=True)
    assert Site.asked == []
