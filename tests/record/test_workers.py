"""Workers: none outlives its parent, whenever that is killed."""

import os
import subprocess
import sys
import time

import pytest

WORKER = """
import sys, time
from onrecord.record.workers import leave_interrupts_to_parent
leave_interrupts_to_parent(int(sys.argv[1]))
print("ready", flush=True)
time.sleep(60)
"""


def worker(parent: int) -> subprocess.Popen[str]:
    return subprocess.Popen([sys.executable, "-c", WORKER, str(parent)], stdout=subprocess.PIPE, text=True)


def test_a_worker_whose_parent_was_gone_before_it_was_ready_ends() -> None:
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    with worker(gone.pid) as late:
        assert late.wait(timeout=30) == 1


def test_a_worker_whose_parent_lives_works_on() -> None:
    with worker(os.getpid()) as busy:
        assert busy.stdout is not None
        assert busy.stdout.readline() == "ready\n"
        time.sleep(1.2)
        assert busy.poll() is None
        busy.kill()


@pytest.mark.skipif(os.name == "nt", reason="signals are sent otherwise there")
def test_a_worker_leaves_interrupts_to_its_parent() -> None:
    import signal

    with worker(os.getpid()) as busy:
        assert busy.stdout is not None
        busy.stdout.readline()
        busy.send_signal(signal.SIGINT)
        time.sleep(0.3)
        assert busy.poll() is None
        busy.kill()
