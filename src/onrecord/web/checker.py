"""A few processes that check pages, and a short queue before them."""

import asyncio
import os
import sys
from contextlib import suppress
from pathlib import Path

import msgspec

from onrecord.web.problems import ProblemError
from onrecord.web.settings import Settings
from onrecord.web.worker import LENGTH, Job, Outcome

JOBS_EACH = 500  # after so many a process is replaced, so that no leak of a library grows for ever
_MODULE = "onrecord.web.worker"
_ONE_THREAD = {
    "OPENBLAS_NUM_THREADS": "1",
    "OMP_NUM_THREADS": "1",
}  # a core a check: threads of arrays this small only wait for each other


class Checker:
    """Checks pages in processes of its own; ends one that takes too long and starts another."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._idle: asyncio.Queue[_Worker] = asyncio.Queue()
        self._pending = 0
        self._all: list[_Worker] = []

    async def start(self) -> None:
        """Start the processes; they load while the server already answers."""
        for _ in range(self._settings.checkers):
            worker = _Worker(self._settings.record)
            await worker.start()
            self._all.append(worker)
            self._idle.put_nowait(worker)

    async def stop(self) -> None:
        """End the processes."""
        for worker in self._all:
            await worker.stop()

    async def check(self, job: Job) -> Outcome:
        """Check a page. Raises ProblemError: 503 where too many wait, 504 where it takes too long, 422 where it is no article."""
        if self._pending >= self._settings.checkers + self._settings.waiting:
            raise ProblemError(
                503, f"{self._pending} checks are running or waiting; try again in a few seconds", {"Retry-After": "5"}
            )
        self._pending += 1
        try:
            outcome = await self._run(job)
        finally:
            self._pending -= 1
        if outcome.refused is not None:
            raise ProblemError(422, outcome.refused)
        return outcome

    async def _run(self, job: Job) -> Outcome:
        worker = await self._idle.get()
        try:
            async with asyncio.timeout(self._settings.seconds):
                return await worker.ask(job)
        except TimeoutError:
            await worker.stop()
            raise ProblemError(
                504, f"no verdict within {self._settings.seconds:g} seconds; give a shorter text"
            ) from None
        except (asyncio.IncompleteReadError, OSError):
            await worker.stop()
            raise ProblemError(500, "the check ended without an answer; the page may need too much memory") from None
        except asyncio.CancelledError:
            await worker.stop()
            raise
        finally:
            self._idle.put_nowait(worker)


class _Worker:
    """One process, started when first needed and again after it was ended."""

    def __init__(self, record: Path) -> None:
        self._record = record
        self._process: asyncio.subprocess.Process | None = None
        self._done = 0

    async def start(self) -> asyncio.subprocess.Process:
        self._done = 0
        self._process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", _MODULE, str(self._record),
            stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE, env={**os.environ, **_ONE_THREAD}, start_new_session=True,
        )  # fmt: skip
        return self._process

    async def ask(self, job: Job) -> Outcome:
        if self._done >= JOBS_EACH:
            await self.stop()
        process = self._process
        if process is None or process.returncode is not None:
            process = await self.start()
        self._done += 1
        into, out = process.stdin, process.stdout
        if into is None or out is None:
            raise OSError("no pipe")
        message = msgspec.msgpack.encode(job)
        into.write(LENGTH.pack(len(message)) + message)
        await into.drain()
        (length,) = LENGTH.unpack(await out.readexactly(LENGTH.size))
        return msgspec.msgpack.decode(await out.readexactly(length), type=Outcome)

    async def stop(self) -> None:
        process, self._process = self._process, None
        if process is not None and process.returncode is None:
            with suppress(ProcessLookupError):
                process.kill()
            await process.wait()
