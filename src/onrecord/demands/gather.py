"""What all measures of a store ask, read in as many processes as there are processors."""

import os
from collections.abc import Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

from onrecord.demands.index import read_chunk
from onrecord.errors import RecordError
from onrecord.record.store import Store
from onrecord.record.workers import interrupts_held, leave_interrupts_to_parent


def in_processes(store: Path, chunks: Mapping[int, tuple[str, ...]]) -> Iterator[tuple[int, bytes]]:
    """Read chunks in processes of their own and yield them as they are done. Raises RecordError where one of these was ended."""
    pool = ProcessPoolExecutor(
        min(os.cpu_count() or 1, len(chunks)), initializer=leave_interrupts_to_parent, initargs=(os.getpid(),)
    )
    try:
        with interrupts_held():
            numbers = {pool.submit(_chunk, store, names): n for n, names in chunks.items()}
        for future in as_completed(numbers):
            yield numbers[future], future.result()
    except BrokenProcessPool:
        raise RecordError("reading the clauses was stopped; the same command goes on from there") from None
    finally:
        pool.shutdown(cancel_futures=True)


def _chunk(store: Path, names: tuple[str, ...]) -> bytes:
    with Store.open(store) as record:
        return read_chunk(record, names)
