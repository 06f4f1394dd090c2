"""Where the fixtures and, if present, the staged official files lie."""

import os
from pathlib import Path

import pytest

from onrecord.record.model import Document

FIXTURES = Path(__file__).parents[2] / "fixtures" / "record"
SHARED = Path(os.environ.get("ONRECORD_SHARED", "../shared")) / "data"


def document(name: str = "file.xml") -> Document:
    return Document(name=name)


def fixture(name: str) -> bytes:
    return (FIXTURES / name).read_bytes()


def staged(folder: str, pattern: str) -> list[Path]:
    """Return staged official files; skip the test where they are absent."""
    if not (SHARED / folder).is_dir():
        pytest.skip(f"no {folder} under ONRECORD_SHARED")
    return sorted((SHARED / folder).rglob(pattern))
