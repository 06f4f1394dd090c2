"""The small record of these tests as a file."""

import sqlite3
from pathlib import Path

from tests.demands.ledger.build import chechnya


def store_file(path: Path) -> Path:
    """Write the store to a file, and return its path."""
    target = sqlite3.connect(path)
    chechnya().connection.commit()
    chechnya().connection.backup(target)
    target.close()
    return path
