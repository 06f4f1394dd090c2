"""What a noun may call: a "resolution" is no bill, and a joint resolution does the work of a bill and is often called one."""

import re
from collections.abc import Collection

from onrecord.record.congresses import first_day
from onrecord.record.model import MeasureType

_RESOLUTIONS = frozenset(t for t in MeasureType if t.value.endswith("res"))
_BILLS = frozenset((MeasureType.HR, MeasureType.S))
_JOINT = frozenset((MeasureType.HJRES, MeasureType.SJRES))
_CONCURRENT = frozenset((MeasureType.HCONRES, MeasureType.SCONRES))
CALLED: dict[str, Collection[MeasureType]] = {
    "resolution": _RESOLUTIONS, "bill": _BILLS | _JOINT, "act": _BILLS | _JOINT, "joint resolution": _JOINT, "concurrent resolution": _CONCURRENT,
    "simple resolution": frozenset((MeasureType.HRES, MeasureType.SRES)), "declaration": _RESOLUTIONS, "rule": frozenset((MeasureType.HRES,)), "statute": _BILLS,
}  # fmt: skip

IN_GENERAL = "any measure of its kind"
# after "a bill": what is said of any
ANY_SUCH = re.compile(
    r"\s+(?:is|has|does|cannot|can[’']t|can|needs|binds|goes|never|doesn[’']t|isn[’']t|must|becomes)\b"
)


def may_call(noun: str, measure_id: str | None, *, only: bool) -> bool:
    """Say whether a noun may call a measure; where a page names `only` one, even a resolution may be called a bill."""
    if measure_id is None:
        return False
    kinds = CALLED.get(noun)
    kind = MeasureType(measure_id.partition("-")[0].rstrip("0123456789"))
    return kinds is None or kind in kinds or (noun == "bill" and only)


_YEAR = re.compile(r"\b(?:19|20)\d\d\b(?!-)")


def of_another_year(words: str, measure_id: str) -> bool:
    """Say whether the words that call a measure bear a year in which its Congress neither began, sat nor ended: "a 1993 bill"."""
    year = _YEAR.search(words)
    first = first_day(int(measure_id.rpartition("-")[2])).year
    return year is not None and not first <= int(year[0]) <= first + 2
