from pathlib import Path

import pytest
from starlette.testclient import TestClient

from onrecord.errors import RecordError, UsageError
from onrecord.web.kept import Kept
from tests.web.conftest import STORY
from tests.web.test_checking import form, hidden


def test_readers_of_a_public_server_check_and_look_up_without_cookie_or_token(server: TestClient) -> None:
    for answer in (server.get("/"), server.post("/check", data={"text": STORY}), server.get("/measures/hres351-115")):
        assert answer.status_code == 200
        assert "set-cookie" not in answer.headers


@pytest.mark.parametrize("path", ["/save", "/mark"])
def test_what_writes_needs_a_token_on_a_public_server(server: TestClient, path: str) -> None:
    answer = server.post(path, data=form(server, claim="1", right="supported"))
    assert answer.status_code == 401
    assert answer.headers["www-authenticate"] == "Bearer"


def test_what_fetches_needs_a_token_on_a_public_server(server: TestClient, token: str) -> None:
    asked = {"url": "https://example.org/a"}
    key = hidden(server.get("/").text, "key")
    assert server.post("/check", data={**asked, "key": key}).status_code == 401
    assert server.post("/api/v1/check", json=asked).status_code == 401
    assert server.post("/api/v1/check", json=asked, headers={"Authorization": "Bearer no"}).status_code == 401
    answer = server.post("/api/v1/check", json=asked, headers={"Authorization": f"Bearer {token}"})
    assert (answer.status_code, "--offline" in answer.text) == (502, True)


def test_one_who_signs_in_saves_until_the_token_is_revoked(server: TestClient, public_data: Path) -> None:
    kept = Kept.open(public_data)
    token = kept.add_token("guest")
    assert server.post("/sign-in", data={"token": token + "x"}).status_code == 401
    answer = server.post("/sign-in", data={"token": token})
    cookie = answer.headers["set-cookie"]
    assert {"HttpOnly", "SameSite=strict"} <= {part.strip() for part in cookie.split(";")}
    assert token not in cookie
    try:
        fields = form(server)
        assert server.post("/save", data=fields).status_code == 303
        kept.revoke("guest")
        assert server.post("/save", data=fields).status_code == 401
    finally:
        server.cookies.clear()
        kept.close()


@pytest.mark.parametrize(
    "cookie", ["", "x", "9999999999.ZGVzaw.AAAA", "1.ZGVzaw.AAAA", "²³.ZGVzaw.x", "9999999999.ÿ.x"]
)
def test_a_cookie_that_was_made_up_signs_nobody_in(server: TestClient, cookie: str) -> None:
    answer = server.post("/save", data=form(server), headers={b"Cookie": f"onrecord={cookie}".encode()})
    assert answer.status_code == 401


def test_tokens_are_kept_as_hashes(tmp_path: Path) -> None:
    kept = Kept.open(tmp_path / "web.db")
    token = kept.add_token("desk")
    assert kept.owner(token) == "desk"
    assert kept.owner(token[:-1]) is None
    with pytest.raises(UsageError, match="already"):
        kept.add_token("desk")
    with pytest.raises(UsageError, match="no token"):
        kept.revoke("nobody")
    kept.close()
    assert not any(token.encode() in f.read_bytes() for f in tmp_path.iterdir())
    assert (tmp_path / "web.db").stat().st_mode & 0o077 == 0


def test_a_file_of_another_kind_is_left_alone(record: Path) -> None:
    before = record.read_bytes()
    with pytest.raises(RecordError, match="another kind"):
        Kept.open(record)
    assert record.read_bytes() == before
