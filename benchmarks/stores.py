"""The store that a benchmark reads: the one named with --record, else one made of the sample documents."""

import argparse
from pathlib import Path

from onrecord.record.load import load
from onrecord.record.store import Store

SAMPLES = Path(__file__).resolve().parent.parent / "samples" / "record"
_THROWAWAY = Path("/tmp/onrecord-bench.db")  # noqa: S108 - a throwaway store


def record_option(options: argparse.ArgumentParser) -> None:
    """Let a benchmark be told which store to read."""
    options.add_argument("--record", type=Path, help="the store to read; default: one made of the samples")


def opened(path: Path | None) -> Store:
    """Open the store named, or make one of the samples and open it."""
    if path is None:
        load([SAMPLES], _THROWAWAY)
    return Store.open(path or _THROWAWAY)
