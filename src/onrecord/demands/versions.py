"""Which version of a measure's words is in force on a day."""

from collections.abc import Sequence
from datetime import date

from onrecord.record.model import MeasureText

# How far a version has come, by its code (govinfo.gov, "About Congressional Bills: common versions").
_RANK = {"enr": 9, "ats": 8, "ath": 8, "eas": 8, "eah": 8, "cps": 8, "as": 7, "eh": 7, "es": 7, "rds": 7, "rfs": 7, "rfh": 7, "pcs": 4,
         "pch": 4, "rh": 3, "rs": 3, "lth": 2, "lts": 2, "ih": 1, "is": 1}  # fmt: skip


def in_order(texts: Sequence[MeasureText], day: date | None) -> tuple[MeasureText, ...]:
    """Return the versions up to a day, the one in force first, then backwards.

    A version without a date of its own stands where its code puts it; with no day at all every version counts. One whose
    file holds no words is passed over.
    """
    known = [t for t in texts if day is None or t.day is None or t.day <= day]
    known = [t for t in known if t.clauses or t.recitals] or known
    return tuple(sorted(known, key=lambda t: (_RANK.get(t.version, 0), t.day or date.min), reverse=True))


def version_in_force(texts: Sequence[MeasureText], day: date | None) -> MeasureText | None:
    """Return the version in force on a day: the furthest along that is dated on or before it, or None."""
    return next(iter(in_order(texts, day)), None)


def as_passed(version: str) -> bool:
    """Say whether a version has the words that a House passed or agreed to, and not only those introduced or reported."""
    return _RANK.get(version, 0) >= 7
