"""How long the commands take from the shell, as multiples of starting Python alone in the same run.

usage: commands.py [--record STORE] [--runs N]
"""

import argparse
import statistics
import subprocess
import sys
import time
from pathlib import Path

SAMPLES = Path(__file__).resolve().parent.parent / "samples"


def seconds(command: list[str], runs: int) -> list[float]:
    """Return the wall time of each run of a command, after one run to warm the disk."""
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    found = []
    for _ in range(runs):
        began = time.perf_counter()
        subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
        found.append(time.perf_counter() - began)
    return found


def main() -> None:
    """Print median and best of each command, and its ratio to bare Python."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--record", default=str(SAMPLES / "record"))
    options.add_argument("--runs", type=int, default=10)
    args = options.parse_args()
    tool = [sys.executable, "-m", "onrecord"]
    record = ["--record", args.record]
    commands = {
        "python -c pass": [sys.executable, "-c", "pass"],
        "onrecord --help": [*tool, "--help"],
        "onrecord measure": [*tool, "measure", "hres351-115", *record],
        "onrecord check": [*tool, "check", str(SAMPLES / "article.html"), *record],
    }
    bare = 0.0
    for name, command in commands.items():
        times = seconds(command, args.runs)
        bare = bare or statistics.median(times)
        median = statistics.median(times)
        print(
            f"{name:20} median {1000 * median:7.0f} ms  best {1000 * min(times):7.0f} ms  {median / bare:6.1f} x bare Python"
        )


if __name__ == "__main__":
    main()
