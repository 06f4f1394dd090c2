"""The abbreviations that the names in a text can go by."""

import re
from functools import lru_cache

_CAPITAL = re.compile(r"[A-Za-z][\w’']*")
_SMALL = frozenset("of the and for to in on a an".split())
LETTERS = range(3, 7)  # letters of an abbreviation


@lru_cache(maxsize=4_000)
def initials(text: str) -> frozenset[str]:
    """Return the abbreviations that the names in a text can go by: "Office of the Comptroller of the Currency" gives OCC.

    "Bureau of X Y" also goes by X Y Bureau.
    """
    found: set[str] = set()
    run = ""
    for word in [*_CAPITAL.findall(text), "end"]:
        if word[0].isupper():
            run += word[0]
        elif word not in _SMALL:
            runs = (run[i : i + n] for n in LETTERS for i in range(len(run) - n + 1))
            found |= {form for r in runs for form in (r, r[1:] + r[0])}
            run = ""
    return frozenset(found)
