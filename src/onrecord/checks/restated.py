"""Counts told the other way round: "puts the death toll in Manchester at 22" says that 22 people were killed there.

A text counts things by a number before their noun; a report may name first what is counted and then how many they were.
"""

import re

COUNTING = frozenset(("give", "put", "set", "list", "place", "count", "estimate", "fix", "peg"))
_AS = r"\s+(?:as|at|to be|is|was|of|stands at|stood at)\s+"
_WHERE = r"(?P<where>\s+(?:in|at|from|on|by|during)\s+[^,;]{2,50}?)?"
_HOW_MANY = r"(?P<count>(?:(?:at least|more than|over|about|some|nearly|almost|up to|as many as)\s+)?\$?\d[\d,.]*(?:\s+(?:thousand|million|billion))?|[a-z]+(?:-[a-z]+)?)(?=[\s,.;]*$)"
# (what is counted, how a text counts it)
_COUNTED: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(rf"^(?:that\s+)?(?:the\s+)?{what}{_WHERE}{_AS}{_HOW_MANY}", re.IGNORECASE), noun)
    for what, noun in (
        (r"(?:death toll|toll of (?:the )?dead|number of (?:the )?(?:dead|deaths|killed)|dead|deaths|fatalities)", "people killed"),
        (r"(?:injury toll|number of (?:the )?(?:injured|wounded|injuries)|injured|wounded|injuries)", "people wounded"),
        (r"(?:number|count|total|tally) of (?:the )?(?P<noun>(?!dead|deaths|killed|injur|wounded)[^,;]{3,40}?)", ""),
    )
)  # fmt: skip


def restated(said: str) -> str:
    """Return a count told after its noun with the number first ("the dead in Leeds at 9": "9 people killed in Leeds"); else what is said."""
    for pattern, noun in _COUNTED:
        if match := pattern.match(said):
            return f"{match['count']} {noun or match['noun']}{match['where'] or ''}"
    return said
