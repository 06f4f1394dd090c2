"""Lookups over HTTP beside starlette on uvicorn doing the same read, and one reader's checks: `python benchmarks/web.py [STORE]`.

Needs wrk (a package of every Linux) and uvicorn. Each server has one process; the ids of the lookups are drawn at random, more of them
than a server keeps answers for. One core should be free for wrk.
"""

import asyncio
import http.client
import json
import os
import re
import shutil
import socket
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SECONDS = 8
CONNECTIONS = 16
CHECKS = 100
WORDS = 600
RUNNING: dict[int, int] = {}  # the process of the server on a port

PLAIN = """
import sys
from datetime import date
from starlette.applications import Starlette
from starlette.responses import Response
from starlette.routing import Route
from onrecord import Record
from onrecord.report.measure import measure_json, view_measure
record, today = Record.open(sys.argv[1]), date.today()
async def measure(request):
    found = record.measure(request.path_params["id"])
    return Response(measure_json(view_measure(found, record, today)), media_type="application/json")
app = Starlette(routes=[Route("/api/v1/measures/{id}", measure)])
import uvicorn
uvicorn.run(app, host="127.0.0.1", port=int(sys.argv[2]), log_level="warning", access_log=False)
"""
OURS_ON_UVICORN = """
import sys
from pathlib import Path
import uvicorn
from onrecord.web.app import create_app
from onrecord.web.settings import Settings
app = create_app(Settings(record=Path(sys.argv[1]), data=Path(sys.argv[3]), checkers=1, offline=True))
uvicorn.run(app, host="127.0.0.1", port=int(sys.argv[2]), log_level="warning", access_log=False)
"""


def main() -> None:
    """Print requests a second and the latency at 60% of capacity, then the times of checks."""
    store = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "samples" / "record"
    with tempfile.TemporaryDirectory() as folder:
        record = as_store(store, Path(folder))
        lookups(record, Path(folder))
        checks(record, Path(folder))


def as_store(place: Path, folder: Path) -> Path:
    """Return a store; a folder of official files is loaded into one first."""
    if place.is_file():
        return place
    from onrecord.record.load import load

    load([place], folder / "record.db", workers=1)
    return folder / "record.db"


def lookups(record: Path, folder: Path) -> None:
    """Print the capacity of each server and its latency under 60% of ours."""
    if not shutil.which("wrk"):
        print("lookups: no wrk here")
        return
    script = draw(record, folder)
    ours = [
        sys.executable,
        "-m",
        "onrecord",
        "serve",
        "--record",
        str(record),
        "--data",
        str(folder / "a.db"),
        "--port",
    ]
    made: dict[str, tuple[float, str]] = {}
    for name, command in (
        ("onrecord serve", lambda port: [*ours, port, "--offline", "--checkers", "1"]),
        ("the same application on uvicorn", lambda port: [sys.executable, "-c", OURS_ON_UVICORN, str(record), port, str(folder / "b.db")]),
        ("starlette on uvicorn, same read", lambda port: [sys.executable, "-c", PLAIN, str(record), port]),
    ):  # fmt: skip
        with serving(command) as port:
            made[name] = wrk(port, script, CONNECTIONS)
            if name == "onrecord serve":
                quiet = paced(port, record, made[name][0] * 0.6)
    base = made["starlette on uvicorn, same read"][0]
    for name, (rate, latency) in made.items():
        print(f"{name:34} {rate:8,.0f} req/s  {rate / base:4.1f}x   under full load {latency}")
    print(f"{'onrecord serve at 60% of capacity':34} {quiet}")


def draw(record: Path, folder: Path) -> Path:
    """Write a wrk script that asks for measures at random."""
    with sqlite3.connect(f"file:{record}?mode=ro", uri=True) as connection:
        ids = [r[0] for r in connection.execute("SELECT id FROM measure ORDER BY id LIMIT 5000")]
    listed = ",".join(f'"{i}"' for i in ids)
    path = folder / "draw.lua"
    path.write_text(
        f"local ids = {{{listed}}}\nmath.randomseed(1)\n"
        'request = function() return wrk.format("GET", "/api/v1/measures/" .. ids[math.random(#ids)]) end\n'
    )
    return path


@contextmanager
def serving(command: Callable[[str], list[str]]) -> Iterator[int]:
    """Run a server on a free port until the block ends."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    process = subprocess.Popen(
        command(str(port)), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment()
    )
    try:
        for _ in range(200):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.1)
        time.sleep(3)  # the checkers load
        while gathering(process.pid):
            time.sleep(0.5)  # the demands of the record are being listed, once for each state of it
        RUNNING[port] = process.pid
        yield port
    finally:
        process.terminate()
        process.wait(20)


def environment() -> dict[str, str]:
    """Return the environment with this source tree first."""
    return {**os.environ, "PYTHONPATH": str(ROOT / "src")}


def wrk(port: int, script: Path, connections: int) -> tuple[float, str]:
    """Return requests a second and the latency that wrk tells."""
    command = [
        "wrk",
        "-t1",
        f"-c{connections}",
        f"-d{SECONDS}s",
        "--latency",
        "-s",
        str(script),
        f"http://127.0.0.1:{port}/",
    ]
    subprocess.run([*command[:3], "-d2s", *command[4:]], capture_output=True, check=True)
    told = subprocess.run(command, capture_output=True, check=True, text=True).stdout
    rate, half, most = (re.search(p, told) for p in (r"Requests/sec:\s+([\d.]+)", r"50%\s+(\S+)", r"99%\s+(\S+)"))
    if not (rate and half and most):
        raise SystemExit(told)
    wrong = re.search(r"Non-2xx or 3xx responses: (\d+)", told)
    return float(rate[1]), f"p50 {half[1]}, p99 {most[1]}" + (f", {wrong[1]} ERRORS" if wrong else "")


def paced(port: int, record: Path, rate: float) -> str:
    """Ask at a rate, evenly, over several connections, and return the latency from when each request was due."""
    with sqlite3.connect(f"file:{record}?mode=ro", uri=True) as connection:
        ids = [r[0] for r in connection.execute("SELECT id FROM measure ORDER BY id LIMIT 5000")]
    spent = sorted(asyncio.run(_paced(port, ids, rate)))
    return f"{len(spent) / SECONDS:8,.0f} req/s         p50 {spent[len(spent) // 2]:.2f}ms, p99 {spent[len(spent) * 99 // 100]:.2f}ms"


async def _paced(port: int, ids: Sequence[str], rate: float) -> list[float]:
    lines, spent, start = 8, list[float](), time.perf_counter() + 0.1

    async def line(number: int) -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        for n in range(number, int(rate * SECONDS), lines):
            due = start + n / rate
            if (ahead := due - time.perf_counter()) > 0:
                await asyncio.sleep(ahead)
            writer.write(
                f"GET /api/v1/measures/{ids[n * 7919 % len(ids)]} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode()
            )
            head = await reader.readuntil(b"\r\n\r\n")
            length = re.search(rb"content-length: (\d+)", head, re.IGNORECASE)
            await reader.readexactly(int(length[1]) if length else 0)
            spent.append((time.perf_counter() - due) * 1000)
            if time.perf_counter() > start + SECONDS:
                break
        writer.close()

    await asyncio.gather(*(line(n) for n in range(lines)))
    return spent


def checks(record: Path, folder: Path) -> None:
    """Print how long one reader waits for a pasted article of some 600 words, beside the same check in this process."""
    story = article()
    body = json.dumps({"text": story, "published": "2017-06-28"})
    spent = []
    serve = [
        sys.executable,
        "-m",
        "onrecord",
        "serve",
        "--record",
        str(record),
        "--data",
        str(folder / "c.db"),
        "--offline",
    ]
    with serving(lambda port: [*serve, "--checkers", "1", "--port", port]) as port:
        connection = http.client.HTTPConnection("localhost", port)
        for n in range(CHECKS + 5):
            if n == 5:
                used = processor(RUNNING[port])
            began = time.perf_counter()
            connection.request("POST", "/api/v1/check", body, {"Content-Type": "application/json"})
            answer = connection.getresponse()
            found = json.loads(answer.read())
            if answer.status != 200:
                raise SystemExit(found)
            spent.append((time.perf_counter() - began) * 1000)
        used = processor(RUNNING[port]) - used
    cuts = statistics.quantiles(spent[5:], n=20)
    rows = alone_in(record, story)
    alone, burnt = statistics.quantiles([r[0] for r in rows], n=20), statistics.mean(r[1] for r in rows)
    print(
        f"check of {len(story.split())} words, {len(found['checks'])} claims: p50 {cuts[9]:.0f}ms, p95 {cuts[18]:.0f}ms; "
        f"{used / CHECKS * 1000:.0f}ms of processor each, server and checker together; the first took {spent[0]:.0f}ms\n"
        f"  analyze() alone, as nice: p50 {alone[9]:.0f}ms, p95 {alone[18]:.0f}ms; {burnt:.0f}ms of processor each"
    )


def article() -> str:
    """Return the sample article's words, its paragraphs apart, and so much of a background story that it has 600."""
    from onrecord.article.extract import read_article

    text = read_article((ROOT / "samples" / "article.html").read_bytes()).text
    left = WORDS - len(text.split())
    more = (ROOT / "benchmarks" / "background.txt").read_text().split("\n\n")
    kept = []
    for paragraph in more:
        kept.append(" ".join(paragraph.split()[:left]))
        left -= len(kept[-1].split())
    return "\n\n".join([text, *filter(None, kept)])


def gathering(pid: int) -> bool:
    """Return whether a server still lists the demands of its record."""
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return any(b"onrecord.web.gather" in Path(f"/proc/{c}/cmdline").read_bytes() for c in children)


def processor(pid: int) -> float:
    """Return the seconds of processor that a process and its children have used (Linux)."""
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    ticks = 0
    for one in (str(pid), *children):
        fields = Path(f"/proc/{one}/stat").read_text().rpartition(")")[2].split()
        ticks += int(fields[11]) + int(fields[12])
    return ticks / os.sysconf("SC_CLK_TCK")


def alone_in(record: Path, story: str) -> list[tuple[float, float]]:
    """Return wall and processor times (ms) of the same check without a server, with one thread and as nice as a checker."""
    code = (
        "import os, sys, time; from datetime import date; from onrecord.record.store import Store; from onrecord.analyze import analyze\n"
        "page, store = sys.stdin.buffer.read(), Store.open(sys.argv[1])\n"
        "os.nice(5)\n"
        f"for n in range({CHECKS + 5}):\n"
        "    began, used = time.perf_counter(), time.process_time()\n"
        "    analyze(page, store, published=date(2017, 6, 28))\n"
        "    print((time.perf_counter() - began) * 1000, (time.process_time() - used) * 1000)\n"
    )
    told = subprocess.run(
        [sys.executable, "-c", code, str(record)], input=story.encode(), capture_output=True, check=True,
        env={**environment(), "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"},
    )  # fmt: skip
    rows = [line.split() for line in told.stdout.splitlines()][5:]
    return [(float(wall), float(used)) for wall, used in rows]


if __name__ == "__main__":
    main()
