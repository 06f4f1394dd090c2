"""Processes that work for this one: Ctrl-C is the parent's alone, and none of them outlives it."""

import os
import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def interrupts_held() -> Iterator[None]:
    """Let Ctrl-C wait for a moment, so that none reaches a worker that has not yet learned to leave it to the parent."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def leave_interrupts_to_parent(parent: int) -> None:
    """Let Ctrl-C reach the parent alone: a worker that dies of it with a lock in hand would leave the parent waiting.

    A parent that is killed outright takes its workers along. `parent` is its process id, told by itself: a worker that is not yet
    ready when it happens could not find out any more, and would wait for ever with the parent's locks in hand.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_die_with, args=(parent,), daemon=True).start()


def _die_with(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(0.5)
    os._exit(1)
