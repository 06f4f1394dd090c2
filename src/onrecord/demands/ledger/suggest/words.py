"""Which words two texts share: common words by their beginning, names by their first letters."""

import re
from collections.abc import Iterable

_WORD = re.compile(r"[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ’'-]+")
_STOP = frozenset(
    "a about above after against all also an and any are as at be been being both but by can concerning could did do does each for from had has "
    "have having he her his how i if immediately in including into is it its may more most must no nor not of on or other our out over shall she "
    "should so some such than that the their them then there these they this those through to under until up upon us use was we were what when "
    "which who whom whose why will with within would continue work take make ensure".split()
)
_GENERAL = frozenset(
    "act public law title section united states america american government president secretary department house senate congress representatives "
    "federal national international rule january february march april may june july august september october november december whereas resolved "
    "republic federation human rights accountability global the".split()
)
_STEM, _ROOT = 6, 5


def stems(text: str) -> frozenset[str]:
    """Return the words of a text by their first six letters, without those that every text has: "sanctioned" → "sancti"."""
    found = (w.lower().strip("’'-") for w in _WORD.findall(text))
    return frozenset(w[:_STEM] for w in found if w not in _STOP and len(w) > 2)


def proper(text: str) -> dict[str, str]:
    """Return the names in a text by their first five letters, as they stand there: {"chech": "Chechnya", "magni": "Magnitsky"}.

    "Chechen" and "Chechnya", "Russia" and "Russian" come to the same; names that nearly every text has are left out.
    """
    found: dict[str, str] = {}
    for match in _WORD.finditer(text):
        plain = match[0].strip("’'-")
        if not match.start() and plain.endswith("ing"):  # "Condemning the violence …": a title begins with what it does
            continue
        if plain[:1].isupper() and len(plain) > 3 and plain.lower() not in _GENERAL | _STOP:
            found.setdefault(plain.lower()[:_ROOT], plain)
    return found


def overlap(asked: frozenset[str], told: Iterable[str]) -> float:
    """Return the part of a demand's words that another text has too, 0 to 1."""
    return len(asked & frozenset(told)) / len(asked) if asked else 0.0


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """Return how alike two sets of words are, 0 to 1 (shared of all)."""
    return len(one & other) / len(one | other) if one | other else 0.0


def whole(text: str, found: Iterable[str]) -> tuple[str, ...]:
    """Return the words of a text that begin as found: what a reason shows instead of six letters."""
    wanted = frozenset(found)
    return tuple(dict.fromkeys(w for w in _WORD.findall(text) if w.lower().strip("’'-")[:_STEM] in wanted))


def shown(words: Iterable[str]) -> str:
    """Return words as a reason shows them: “Chechnya”, “Magnitsky”."""
    return ", ".join(f"“{w}”" for w in sorted(set(words))[:6])
