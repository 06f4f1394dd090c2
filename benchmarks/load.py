"""Readers and checkers at once, as `python -m benchmarks.load [STORE] [--seconds N]`: errors, waiting times, and memory over time.

Fifty readers ask for pages and answers with a pause between, five checkers check the sample article over and over, and one saver saves
its report. In the middle the server is stopped and started again; every report whose saving was answered must still be there at the end.
"""

import argparse
import asyncio
import random
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import httpx2

from benchmarks.web import ROOT, as_store, environment

PAGES = (
    "/", "/about", "/measures/{}", "/api/v1/measures/{}", "/search?q=persecution", "/api/v1/search?q=russia", "/measures/{}/ledger",
    "/committees/HSFA", "/offices/secretary-of-state", "/people/R000435", "/demands?addressee=Russia",
)  # fmt: skip
PAUSE = 0.5  # seconds between two pages of one reader
ARTICLE = ROOT / "samples" / "article.html"


class Run:
    """One run: the server, what was asked of it, and what came of it."""

    def __init__(self, record: Path, folder: Path, seconds: float, port: int) -> None:
        self.command = [sys.executable, "-m", "onrecord", "serve", "--record", str(record), "--data", str(folder / "web.db"), "--offline", "--port", str(port)]  # fmt: skip
        self.base, self.until = f"http://127.0.0.1:{port}", time.monotonic() + seconds
        self.down = False
        self.spent: dict[str, list[float]] = {"lookup": [], "check": [], "save": []}
        self.wrong: list[str] = []
        self.saved: list[str] = []
        self.memory: list[int] = []

    def start(self) -> None:
        """Start the server."""
        self.process = subprocess.Popen(
            self.command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment()
        )

    async def ready(self, client: httpx2.AsyncClient) -> None:
        """Wait until it answers."""
        for _ in range(300):
            try:
                await client.get(f"{self.base}/healthz")
            except httpx2.HTTPError:
                await asyncio.sleep(0.1)
            else:
                return
        raise SystemExit("the server did not come up")

    async def ask(self, kind: str, request: object) -> httpx2.Response | None:
        """Await a request, note its time, and whether it went wrong while the server was meant to be up."""
        began, up = time.monotonic(), not self.down
        try:
            answer: httpx2.Response = await request  # type: ignore[misc]
        except httpx2.HTTPError as error:
            if up and not self.down:
                self.wrong.append(f"{kind}: {error!r}")
            await asyncio.sleep(0.2)
            return None
        self.spent[kind].append(time.monotonic() - began)
        if answer.status_code >= 400 and not self.down:
            self.wrong.append(f"{kind}: {answer.status_code}")
        return answer

    async def reader(self, client: httpx2.AsyncClient) -> None:
        """Read pages."""
        while time.monotonic() < self.until:
            path = random.choice(PAGES).format("hres351-115")  # noqa: S311 - no secret
            await self.ask("lookup", client.get(self.base + path))
            await asyncio.sleep(PAUSE * random.uniform(0.5, 1.5))  # noqa: S311

    async def checker(self, client: httpx2.AsyncClient) -> None:
        """Check the article."""
        page = ARTICLE.read_bytes()
        while time.monotonic() < self.until:
            await self.ask("check", client.post(f"{self.base}/check", files={"file": ("a.html", page, "text/html")}))

    async def saver(self, client: httpx2.AsyncClient) -> None:
        """Save reports, and note the addresses of those that were answered."""
        while time.monotonic() < self.until:
            report = await self.ask(
                "check",
                client.post(f"{self.base}/check", files={"file": ("a.html", ARTICLE.read_bytes(), "text/html")}),
            )
            fields = dict(re.findall(r'name="(seal|key)" value="([^"]+)"', report.text)) if report else {}
            answer = await self.ask("save", client.post(f"{self.base}/save", data=fields)) if fields else None
            if answer is not None and answer.status_code == 303:
                self.saved.append(answer.headers["location"])
            await asyncio.sleep(1)

    async def watch(self, seconds: float) -> None:
        """Stop and start the server once, and note its memory every second."""
        middle = time.monotonic() + seconds / 2
        while time.monotonic() < self.until:
            await asyncio.sleep(1)
            if middle and time.monotonic() > middle:
                middle, self.down = 0.0, True
                self.process.terminate()
                await asyncio.to_thread(self.process.wait, 30)
                self.start()
                async with httpx2.AsyncClient() as client:
                    await self.ready(client)
                self.down = False
            elif not self.down:
                self.memory.append(resident(self.process.pid))


def resident(pid: int) -> int:
    """Return the resident memory of a process and its children, in MB."""
    told = subprocess.run(
        ["ps", "-o", "rss=", "--pid", str(pid), "--ppid", str(pid)], capture_output=True, text=True, check=False
    )
    return sum(int(n) for n in told.stdout.split()) // 1000


async def play(run: Run, seconds: float, readers: int, checkers: int) -> None:
    """Let everybody at it, then look for every saved report."""
    run.start()
    limits = httpx2.Limits(max_connections=200)
    async with httpx2.AsyncClient(timeout=60, limits=limits) as client:
        try:
            await run.ready(client)
            people = [run.reader(client) for _ in range(readers)] + [run.checker(client) for _ in range(checkers)]
            await asyncio.gather(*people, run.saver(client), run.watch(seconds))
            lost = [a for a in run.saved if (await client.get(run.base + a)).status_code != 200]
        finally:
            run.process.terminate()
            run.process.wait(30)
    print(f"{len(run.wrong)} errors {run.wrong[:3]}; {len(run.saved)} reports saved, {len(lost)} lost over a restart")
    for kind, spent in run.spent.items():
        ordered = sorted(spent) or [0.0]
        cuts = [1000 * ordered[min(len(ordered) - 1, int(len(ordered) * p))] for p in (0.5, 0.95, 0.99)]
        print(f"{kind:7} {len(spent):6,} answered, p50 {cuts[0]:.0f}ms, p95 {cuts[1]:.0f}ms, p99 {cuts[2]:.0f}ms")
    memory = run.memory
    parts = [memory[len(memory) * n // 8 : len(memory) * (n + 1) // 8] for n in range(8)]
    print("memory (MB, means of eighths of the time):", *(sum(p) // len(p) for p in parts if p))


def main() -> None:
    """Run it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("store", nargs="?", type=Path, default=ROOT / "samples" / "record")
    parser.add_argument("--seconds", type=float, default=600)
    parser.add_argument("--readers", type=int, default=50)
    parser.add_argument("--checkers", type=int, default=5)
    told = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        run = Run(as_store(told.store, Path(folder)), Path(folder), told.seconds, 8399)
        asyncio.run(play(run, told.seconds, told.readers, told.checkers))


if __name__ == "__main__":
    main()
