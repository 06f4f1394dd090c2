"""Speed of reading BILLSTATUS files, beside xmltodict and beside lxml's parsing alone, in one run.

    python benchmarks/billstatus.py [FOLDER] [--rounds N]

FOLDER holds BILLSTATUS files at any depth (default: data/billstatus under ONRECORD_SHARED). Each candidate reads all
files once a round, in turn, with the files in memory; the best round counts, in time of the processor. Goals: at least 4.5 times as fast as a
bare `xmltodict.parse`, at most twice the time of `lxml.etree.fromstring`. A third yardstick, `lxml tags and texts`, parses and looks at
the tag and the text of each element once, and makes nothing of them. Needs xmltodict (the `bench` group).
"""

import argparse
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

import xmltodict
from lxml import etree

from onrecord.record.model import Document
from onrecord.record.parse.billstatus import parse_billstatus
from onrecord.record.parse.detect import detect

Read = Callable[[bytes], object]
_DOCUMENT = Document(name="benchmark")


def look(data: bytes) -> None:
    """Parse one file and look at the tag and the text of every element."""
    for element in etree.fromstring(data).iter():
        _ = element.tag, element.text


_CANDIDATES: dict[str, Read] = {
    "onrecord": lambda data: parse_billstatus(data, _DOCUMENT),
    "xmltodict": xmltodict.parse,
    "lxml parse only": etree.fromstring,
    "lxml tags and texts": look,
}


def files(folder: Path) -> list[bytes]:
    """Return the contents of the BILLSTATUS files in a folder."""
    found = [p.read_bytes() for p in sorted(folder.rglob("*.xml"))]
    return [data for data in found if detect("file.xml", data[:4096]) == "billstatus"]


def seconds(read: Read, contents: list[bytes]) -> float:
    """Return the time that one candidate takes for all files."""
    begin = time.process_time()
    for data in contents:
        read(data)
    return time.process_time() - begin


def main() -> int:
    """Measure and print; the exit code says whether both goals are met."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    shared = Path(os.environ.get("ONRECORD_SHARED", "../shared"))
    parser.add_argument("folder", nargs="?", type=Path, default=shared / "data" / "billstatus")
    parser.add_argument("--rounds", type=int, default=5)
    given = parser.parse_args()
    contents = files(given.folder)
    if not contents:
        print(f"{given.folder}: no BILLSTATUS files found; name a folder that holds some", file=sys.stderr)
        return 2
    best = dict.fromkeys(_CANDIDATES, float("inf"))
    for _ in range(given.rounds):
        for name, read in _CANDIDATES.items():
            best[name] = min(best[name], seconds(read, contents))
    size = sum(map(len, contents))
    print(f"{len(contents)} files, {size / 1e6:.1f} MB, best of {given.rounds} rounds")
    for name, spent in best.items():
        print(f"  {name:20} {len(contents) / spent:9,.0f} files/s  {size / spent / 1e6:7.1f} MB/s")
    faster, slower = best["xmltodict"] / best["onrecord"], best["onrecord"] / best["lxml parse only"]
    print(f"  {faster:.2f} x xmltodict (goal: at least 4.5); {slower:.2f} x lxml's time (goal: at most 2)")
    return 0 if faster >= 4.5 and slower <= 2 else 1


if __name__ == "__main__":
    sys.exit(main())
