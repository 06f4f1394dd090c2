"""The command: a real process on a real port, what it refuses, and that the documentation's examples work."""

import json
import re
import shlex
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from starlette.testclient import TestClient

from onrecord.cli import run
from tests.web.conftest import ROOT


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


@pytest.mark.parametrize("name", [signal.SIGTERM, signal.SIGINT])
def test_it_serves_until_a_signal_and_leaves_nothing_running(
    record: Path, tmp_path: Path, name: signal.Signals
) -> None:
    port = free_port()
    command = [sys.executable, "-m", "onrecord", "serve", "--record", str(record), "--data", str(tmp_path / "web.db")]
    with subprocess.Popen(
        [*command, "--port", str(port)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as server:
        page = ""
        for _ in range(300):
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{port}/") as answer:
                    page = answer.read().decode()
                break
            except OSError:
                time.sleep(0.1)
        server.send_signal(name)
        out, _ = server.communicate(timeout=30)
    assert "Read the news against the record" in page
    assert f"http://127.0.0.1:{port}/" in out
    assert server.returncode == 0


def test_other_machines_reach_it_only_with_public(record: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["serve", "--record", str(record), "--host", "0.0.0.0"]) == 2  # noqa: S104 - that it is refused
    assert "--public" in capsys.readouterr().err


def test_a_port_that_is_taken_is_one_line(record: Path, tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        command = [sys.executable, "-m", "onrecord", "serve", "--record", str(record), "--data", str(tmp_path / "w.db")]
        told = subprocess.run([*command, "--port", port], capture_output=True, text=True, timeout=60, check=False)
    assert told.returncode == 2
    assert f"cannot listen on 127.0.0.1:{port}" in told.stderr
    assert "Traceback" not in told.stderr


def test_a_record_that_is_not_there_is_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["serve", "--record", str(tmp_path / "none.db")]) == 2
    assert "no record at" in capsys.readouterr().err


def test_tokens_are_made_listed_and_revoked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = ["--data", str(tmp_path / "web.db")]
    assert run(["token", "add", "desk", *data]) == 0
    assert capsys.readouterr().out.startswith("onrecord_")
    assert run(["token", "list", *data]) == 0
    assert capsys.readouterr().out.strip().endswith("desk")
    assert run(["token", "revoke", "desk", *data]) == 0
    assert run(["token", "revoke", "desk", *data]) == 2
    assert run(["marks", *data]) == 0


def test_the_examples_of_the_documentation_work(client: TestClient) -> None:
    lines = [shlex.split(w) for w in re.findall(r"^curl .*$", (ROOT / "docs" / "serve.md").read_text(), re.MULTILINE)]
    assert len(lines) > 3
    for words in lines:
        address = urlsplit(f"http://{next(w for w in words if w.startswith('localhost'))}")
        path = f"{address.path}?{address.query}"
        body = words[words.index("--json") + 1] if "--json" in words else None
        answer = client.post(path, json=json.loads(body)) if body else client.get(path)
        assert answer.status_code == 200 or (answer.status_code == 502 and body and "url" in json.loads(body)), words
