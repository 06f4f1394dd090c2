"""How long a sync takes from a mirror on this machine: the first one, and one with nothing changed.

python benchmarks/sync.py TREE [--congress 115,116,119] [--votes] [--texts] [--store FILE]

TREE is a tree of the mirror's `build.py` ($ONRECORD_SHARED/tools/mirror, default ../shared). The first sync is set beside the mere
download of the zips by the same client, the second beside as many bare requests for the same lists.
"""

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from importlib import import_module
from pathlib import Path

from onrecord.fetch import Client

SHARED = Path(os.environ.get("ONRECORD_SHARED", "../shared"))


def timed(arguments: list[str], base: str) -> tuple[float, str]:
    """Run a sync from the shell and return its seconds and what it printed."""
    command = [sys.executable, "-m", "onrecord", "record", "sync", *arguments]
    began = time.perf_counter()
    done = subprocess.run(
        command,
        env=os.environ | {"ONRECORD_BASE": base, "ONRECORD_RATE": "0"},
        capture_output=True,
        text=True,
        check=False,
    )
    return time.perf_counter() - began, done.stdout.strip() or done.stderr.strip()


def asked(paths: list[str], base: str) -> float:
    """Return the seconds that bare requests for paths take."""
    began = time.perf_counter()
    with Client(base=base, rate=0) as client:
        for path in paths:
            client.get(f"https://www.govinfo.gov{path}")
    return time.perf_counter() - began


def main() -> None:
    """Print both syncs with their ratios."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tree", type=Path)
    parser.add_argument("--congress", default="115")
    parser.add_argument("--votes", action="store_true")
    parser.add_argument("--texts", action="store_true")
    parser.add_argument(
        "--store", type=Path, help="A store synced before: only the sync with nothing changed is measured."
    )
    given = parser.parse_args()
    sys.path.insert(0, str(SHARED / "tools" / "mirror"))
    mirror = import_module("serve").Mirror(given.tree).__enter__()
    with tempfile.TemporaryDirectory() as folder:
        store = given.store or Path(folder) / "record.db"
        more = [f"--{name}" for name in ("votes", "texts") if getattr(given, name)]
        arguments = ["--congress", given.congress, *more, "--into", str(store)]
        if not given.store:
            seconds, said = timed(arguments, mirror.url)
            zips = [e["path"] for e in mirror.log if e["path"].endswith(".zip")]
            memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
            bare = asked(zips, mirror.url)
            print(
                f"first sync: {seconds:.1f} s, {len(mirror.log)} requests, {memory:.0f} MB at most in one process; {said}"
            )
            print(f"  the {len(zips)} zips alone: {bare:.2f} s; {seconds / bare:.0f} x")
        mirror.log.clear()
        seconds, said = timed(arguments, mirror.url)
        paths = [e["path"] for e in mirror.log]
        bare = asked(paths, mirror.url)
        print(
            f"nothing changed: {seconds:.2f} s, {len(paths)} requests, {len(paths) - len(set(paths))} of them twice; {said}"
        )
        print(f"  as many bare requests: {bare:.2f} s; {seconds / bare:.1f} x")


if __name__ == "__main__":
    main()
