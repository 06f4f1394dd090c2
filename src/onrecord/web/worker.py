"""A process that checks pages: requests come in on standard input, answers go out on standard output, one at a time.

A process of its own so that a check never holds up a lookup, and so that one that takes too long can be ended.
"""

import gc
import os
import struct
import sys
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import BinaryIO, Literal

import msgspec
from msgspec import Struct

from onrecord.analyze import analyze
from onrecord.errors import OnrecordError, PageError
from onrecord.record.store import Store
from onrecord.report.html import to_html, to_parts
from onrecord.report.json import page_row
from onrecord.report.model import Report

MAX_MEMORY = 4_000_000_000  # bytes of address space; a check needs a tenth of it
LENGTH = struct.Struct(">I")
WARM = b"""House Agrees to Resolution on Aid

June 28, 2017

WASHINGTON - The House of Representatives agreed to H. Res. 1 on Tuesday by a vote of 415-2, with most Republicans and Democrats in favor.

"This is a strong message," said Rep. John Smith, D-Va., who introduced the measure in May with 12 cosponsors. The Foreign Affairs Committee
reported it a week later. The resolution calls on the Secretary of State to report to Congress within 90 days, and condemns what it names
"the violence of the past months." Sen. Mary Jones of Ohio, a member of the LGBT Equality Caucus, said the Senate would take up a companion.
"""  # prose of no article: it makes a checker load all that a real one needs
Form = Literal["parts", "json", "html"]


class Job(Struct, frozen=True, kw_only=True):
    """A page to check, what to call it, and in which forms to return the report."""

    page: bytes
    name: str = "pasted text"
    published: date | None = None
    url: str | None = None
    forms: tuple[Form, ...] = ("parts",)
    withhold_names: bool = True


class Outcome(Struct, frozen=True, kw_only=True):
    """The report in the forms asked for, or in `refused` why the page cannot be read."""

    title: str = ""
    header: str = ""
    main: str = ""
    claims: int = 0
    json: bytes = b""
    html: str = ""
    refused: str | None = None


def run(job: Job, store: Store) -> Outcome:
    """Check one page."""
    try:
        report = analyze(job.page, store, name=job.name, published=job.published, url=job.url)
    except PageError as error:
        return Outcome(refused=f"{job.name}: {error}")
    return _outcome(report, job)


def _outcome(report: Report, job: Job) -> Outcome:
    keep_back = job.withhold_names
    parts = to_parts(report, withhold_names=keep_back) if "parts" in job.forms else None
    return Outcome(
        title=parts.title if parts else "",
        header=parts.header if parts else "",
        main=parts.main if parts else "",
        claims=len(report.checks),
        json=msgspec.json.encode(page_row(report, withhold_names=keep_back)) if "json" in job.forms else b"",
        html=to_html(report, withhold_names=keep_back) if "html" in job.forms else "",
    )


def frames(stream: BinaryIO) -> Iterator[bytes]:
    """Yield the messages of a stream: four bytes of length, then the message."""
    while len(head := stream.read(LENGTH.size)) == LENGTH.size:
        yield stream.read(LENGTH.unpack(head)[0])


def main(path: str) -> None:
    """Answer jobs until standard input ends."""
    _be_modest()
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever a library prints must not stand between the answers
    with Store.open(Path(path)) as store:
        with suppress(OnrecordError):
            analyze(WARM, store)  # loads the tables and the network, so that the first reader does not wait for it
        gc.collect()
        gc.freeze()
        gc.disable()  # what a check leaves is collected between two of them, when nobody waits
        for frame in frames(sys.stdin.buffer):
            answer = msgspec.msgpack.encode(run(msgspec.msgpack.decode(frame, type=Job), store))
            out.write(LENGTH.pack(len(answer)) + answer)
            out.flush()
            gc.collect()


def _be_modest() -> None:
    """Let lookups go first, and let no page take all memory."""
    with suppress(OSError):
        os.nice(5)
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MAX_MEMORY, MAX_MEMORY))


if __name__ == "__main__":
    main(sys.argv[1])
