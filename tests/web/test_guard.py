import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from onrecord.web.guard import Buckets
from onrecord.web.settings import MAX_BODY, Settings, answers_to
from tests.web.conftest import STORY


@pytest.mark.parametrize("path", ["/", "/about", "/nope", "/api/v1/coverage", "/api/v1/people/x", "/static/site.css"])
def test_every_answer_forbids_script_frames_and_sniffing(client: TestClient, path: str) -> None:
    headers = client.get(path).headers
    policy = headers["content-security-policy"]
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy
    assert "script-src" not in policy
    assert "frame-ancestors 'none'" in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"


@pytest.mark.parametrize(
    ("public", "hosts", "host", "fine"),
    [
        (False, (), "localhost:8351", True),
        (False, (), "127.0.0.1:8351", True),
        (False, (), "[::1]:8351", True),
        (False, (), "[::1]", True),
        (False, (), "LOCALHOST", True),
        (False, (), "attacker.example", False),
        (False, (), "localhost.attacker.example", False),
        (False, (), "", False),
        (True, (), "any.example", True),
        (True, ("news.example",), "news.example:443", True),
        (True, ("news.example",), "other.example", False),
    ],
)
def test_which_hosts_are_answered(public: bool, hosts: tuple[str, ...], host: str, fine: bool) -> None:
    assert answers_to(Settings(record=Path(), data=Path(), public=public, hosts=hosts), host) is fine


def test_another_name_is_refused_so_that_no_site_can_rebind_itself_here(client: TestClient) -> None:
    answer = client.get("/", headers={"Host": "attacker.example"})
    assert answer.status_code == 421
    assert answer.headers["content-type"] == "application/problem+json"


def test_a_body_past_the_limit_is_refused_whatever_length_it_tells(client: TestClient) -> None:
    assert client.post("/check", content=b"x" * (MAX_BODY + 1)).status_code == 413

    def endless() -> Iterator[bytes]:
        for _ in range(MAX_BODY // 1_000_000 + 2):
            yield b"x" * 1_000_000

    headers = {"Content-Type": "application/json"}
    assert client.post("/api/v1/check", content=endless(), headers=headers).status_code == 413


def test_rates_refill_with_time() -> None:
    buckets = Buckets(60)
    assert [buckets.wait("a", 0.0) for _ in range(60)] == [0.0] * 60
    assert buckets.wait("a", 0.0) == pytest.approx(1.0)
    assert buckets.wait("b", 0.0) == 0.0
    assert buckets.wait("a", 1.0) == 0.0
    assert buckets.wait("a", 1.0) > 0


def test_the_log_has_no_word_of_an_article_or_a_search(client: TestClient, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG, logger="onrecord"):
        client.post("/check", data={"text": STORY})
        client.get("/", params={"text": "Ilya Petrov"})
        client.get("/search", params={"q": "Ilya Petrov"})
    told = [r.getMessage() for r in caplog.records if r.name.startswith("onrecord")]
    assert [line.rpartition(" ")[0] for line in told] == ["POST /check 200", "GET / 200", "GET /search 200"]
