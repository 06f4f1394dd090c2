"""The bar of long work: shown in a terminal, and nowhere else."""

import io
import sys

import pytest

from onrecord.cli.progress import bar


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_bar_in_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Terminal()
    monkeypatch.setattr(sys, "stderr", screen)
    with bar("Reading clauses") as show:
        assert show is not None
        show(3, 7)
    assert "Reading clauses" in screen.getvalue()


def test_none_where_it_is_piped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    with bar("Reading clauses") as show:
        assert show is None
