"""The project's own dated tables: who held which office, and what official texts say of caucuses. Each row names its source."""

import csv
from collections.abc import Iterator
from datetime import date
from functools import cache
from importlib.resources import files

from onrecord.record.model import CaucusRole, Holder


def _rows(name: str) -> Iterator[dict[str, str]]:
    table = (files("onrecord.record") / "tables" / name).read_text(encoding="utf-8")
    yield from csv.DictReader(table.splitlines())


def _day(words: str) -> date | None:
    return date.fromisoformat(words) if words else None


def _holders(table: str) -> tuple[Holder, ...]:
    return tuple(
        Holder(
            office=f"acting-{row['office']}" if row["note"] == "acting" else row["office"], name=row["name"], person=row["person"] or None,
            start=date.fromisoformat(row["start"]), end=_day(row["end"]), source=row["source"], ended=row["note"] != "seen",
        )
        for row in _rows(table)
    )  # fmt: skip


@cache
def holders() -> tuple[Holder, ...]:
    """Return who held the offices of the United States, from when until when; acting holders have the office "acting-…"."""
    return _holders("offices.csv")


@cache
def foreign_leaders() -> tuple[Holder, ...]:
    """Return the heads of state, of government and of world bodies whom measures name most, from when until when.

    They stand apart from `holders`: a last name in a story means one of ours first.
    """
    return _holders("leaders.csv")


@cache
def caucus_roles() -> tuple[CaucusRole, ...]:
    """Return the caucus roles that official texts name, each for the days on which they name them."""
    return tuple(
        CaucusRole(caucus=row["caucus"], person=row["person"], role=row["role"], start=date.fromisoformat(row["start"]), end=_day(row["end"]), source=row["source"])
        for row in _rows("caucuses.csv")
    )  # fmt: skip
