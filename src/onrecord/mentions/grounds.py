"""What a page that names no measure must tell of one before it is read as a story about it.

Common words and a day are no description: each is found in stories about a golf course or a shooting. So the page must speak of
a measure or give its count, and then tell at least two things that are the measure's own.
"""

import re

from onrecord.article.model import Span
from onrecord.mentions.evidence import Clues
from onrecord.mentions.naming import nouns
from onrecord.record.model import Measure

# what a measure before a Congress is called; "a rule", "a plan", "the text" are said of anything
_CALLED = frozenset(
    ("resolution", "joint resolution", "concurrent resolution", "simple resolution", "bill", "legislation", "measure", "act", "statute")
)  # fmt: skip
_TOLD = 3.0  # points of the top of a story (mentions/windows.py) that are a description by themselves
_DAY = 2.3  # points of a day of floor action that the page names with the chamber that acted
_RECENT = 0.7  # points of one shortly before the page
_SHARED = 3  # words of a measure's titles in the lead that tell its subject
_SHARE = 0.4  # part of the words of a measure's titles that the page must hold where nothing names who brought it


def speaks(text: str) -> bool:
    """Say whether a text speaks of any measure: "a resolution", "the bill"."""
    return any(n.noun in _CALLED for n in nouns(text))


def grounded(measure: Measure | None, clues: Clues, *, spoken: bool, told: float) -> bool:
    """Say whether a page tells enough of a measure to be about it.

    `spoken` says whether the page speaks of any measure at all, `told` are the points of its top for this one. A page without a
    day must give a day or count of the measure, and must not name other years alone.
    """
    if measure is None:
        return False
    counted, people, dates = clues.counted(measure), clues.people(measure), clues.dates(measure)
    if not (spoken or counted):
        return False
    if clues.day is None and not (clues.ties(measure) and (counted or dates >= 1)):
        return False
    if counted or told >= _TOLD:
        return True
    lead, page = clues.shared(measure)
    if people:
        return dates >= _RECENT or lead >= _SHARED
    return dates >= _DAY and lead > 1 and page >= _SHARE


_COUNT_NEAR = 90  # characters after a number in which the count of its vote is told
_COUNT = re.compile(r"\b(\d{1,3}) ?(?:-|–|to) ?(\d{1,3})\b")


def voted_so(measure: Measure | None, text: str, named: Span) -> bool:
    """Say whether a count told right after a measure's number is that of a vote which its record holds."""
    counts = {f"{y} - {n}" for y, n in _COUNT.findall(text, named.end, named.end + _COUNT_NEAR)}
    return measure is not None and any(c in a.text for a in measure.actions for c in counts)
