"""A process that lists all that a record's measures ask, once for each state of the record: it takes long, so it is kept in a file."""

import os
import sys
from contextlib import suppress
from functools import partial
from pathlib import Path

from onrecord.demands.gather import in_processes
from onrecord.demands.index import held_in
from onrecord.record.api import Record


def main(record: str, kept: str) -> None:
    """Make the list of a record and keep it in a file."""
    with suppress(OSError):
        os.nice(10)
    with Record.open(Path(record)) as store:
        held_in(store, store.worded(), Path(kept), spread=partial(in_processes, Path(record)))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
