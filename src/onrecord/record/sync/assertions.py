"""What must hold before good data are replaced: a Congress never shrinks, roll calls are contiguous, nothing listed is lost."""

import sqlite3
from collections.abc import Sequence

from onrecord.errors import RecordError
from onrecord.record.load import LoadResult
from onrecord.record.sync.measures import Listed
from onrecord.record.sync.sources import Scope
from onrecord.record.sync.votes import Session

_SOME = 5


def names_held(connection: sqlite3.Connection, scope: Scope) -> set[str]:
    """Return the names of the files of a scope whose measures a store holds."""
    rows = connection.execute(
        "SELECT number FROM measure WHERE congress = ? AND type = ?", (scope.congress, scope.type)
    )
    return {f"BILLSTATUS-{scope.key}{n}.xml" for (n,) in rows}


def assert_not_fewer(found: Listed, held: set[str]) -> None:
    """Raise RecordError where the site lists fewer measures of a scope than there were."""
    gone = sorted((set(found.then) if found.then is not None else held) - set(found.now))
    if gone:
        raise RecordError(
            f"{found.scope.congress}th {found.scope.type}: {len(found.now):,} measures are listed, {len(gone):,} that were are not "
            f"({_few(gone)}); the store stays as it is (--accept-fewer keeps what it holds of them and goes on)"
        )


def assert_measures(connection: sqlite3.Connection, found: Sequence[Listed], result: LoadResult) -> None:
    """Raise RecordError where a listed measure is neither in the store nor set aside."""
    aside = {a.name.rpartition("/")[2] for a in result.aside}
    for each in found:
        lost = sorted(set(each.now) - names_held(connection, each.scope) - aside)
        if lost:
            raise RecordError(
                f"{each.scope.congress}th {each.scope.type}: {len(each.now):,} measures are listed, {len(lost):,} of them did not come in ({_few(lost)}); "
                "the store stays as it is"
            )


def assert_rolls(connection: sqlite3.Connection, sessions: Sequence[Session], result: LoadResult) -> None:
    """Raise RecordError where the roll calls of a session have a gap."""
    aside = {a.name for a in result.aside}
    for each in sessions:
        rows = connection.execute("SELECT id FROM roll WHERE chamber = ? AND year = ?", (each.chamber.value, each.year))
        held = {int(i[1:].partition("-")[0]) for (i,) in rows}
        who = f"{each.chamber.value.title()} roll calls of {each.year}"
        gaps = [n for n in range(1, each.last + 1) if n not in held and each.roll(n).rpartition("/")[2] not in aside]
        if gaps:
            raise RecordError(
                f"{who}: {each.last} are listed, {len(gaps)} of them are missing ({_few([str(n) for n in gaps])}); the store stays as it is"
            )


def assert_not_fewer_rolls(who: str, listed: int, held: int) -> None:
    """Raise RecordError where a list of roll calls ends before those the store holds."""
    if held > listed:
        raise RecordError(f"{who}: {listed or 'none'} are listed, the store holds {held}; the store stays as it is")


def _few(names: Sequence[str]) -> str:
    return ", ".join(names[:_SOME]) + (", …" if len(names) > _SOME else "")
