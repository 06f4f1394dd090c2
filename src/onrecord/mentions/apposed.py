"""Measures that stand in apposition to a noun: "a resolution by Brian Mast, H.Res. 1099"."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from onrecord.mentions.model import MeasureMention, Reference

_NEAR = 120  # characters within which a number stands in apposition
# who brought it, between noun and number
_APPOSED = re.compile(
    r"\s+(?:by|from|of|offered by|introduced by|sponsored by|led by)\s+(?:[A-Z][\w.’'-]*\s?|and\s|of\s|the\s|\([^)]{1,20}\)\s?){1,8},\s*\(?"
)


def number_beside(text: str, end: int, named: Sequence[MeasureMention], starts: Sequence[int]) -> str | None:
    """Return the id of the measure beside a noun that ends at a place; `named` are those named, in order, `starts` where they start."""
    first = bisect_left(starts, end)
    for mention in named[first : first + 2]:
        gap = text[end : mention.span.start]
        if (
            len(gap) <= _NEAR
            and mention.id
            and (gap.strip(" ,(—-–") == "" or (mention.form is Reference.NUMBER and _APPOSED.fullmatch(gap)))
        ):
            return mention.id
    return None
