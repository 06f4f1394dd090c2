"""Words of which one is never another, though a table of synonyms may bring them together: branches, ranks, kin, months.

A text that has another of the same set in the place of a claim's does not bear the claim out, however much else agrees.
"""

import re

_SETS: dict[str, dict[str, str]] = {
    "branch": {
        "Army": r"army", "Navy": r"navy|naval", "Marine Corps": r"marines?|marine corps", "Air Force": r"air force", "Coast Guard": r"coast guard",
        "Space Force": r"space force", "National Guard": r"national guard",
    },
    "rank": {r: rf"{r}s?" for r in ("captain", "lieutenant", "colonel", "sergeant", "corporal", "admiral", "commander", "brigadier")},
    "kin": {
        "brother": r"brothers?", "sister": r"sisters?", "father": r"fathers?", "mother": r"mothers?", "son": r"sons?", "daughter": r"daughters?",
        "wife": r"wife|wives", "husband": r"husbands?", "uncle": r"uncles?", "aunt": r"aunts?", "cousin": r"cousins?", "grandson": r"grandsons?", "granddaughter": r"granddaughters?",
    },
    "sport": {s: s for s in ("football", "basketball", "baseball", "softball", "hockey", "soccer", "lacrosse", "volleyball", "wrestling", "gymnastics")},
    "round number": {n: rf"{n} of" for n in ("dozens", "hundreds", "thousands", "millions", "billions")},
    "month": {
        name: "(?-i:May)" if name == "May" else rf"{name}|{name[:3]}t?\." for name in
        ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")
    },
}  # fmt: skip
_NAMED = {
    kind: re.compile(
        "|".join(rf"(?P<m{i}>\b(?:{words})(?!\w))" for i, words in enumerate(members.values())), re.IGNORECASE
    )
    for kind, members in _SETS.items()
}
_ANY = re.compile(
    r"\b(?:foot|basket|base|soft|volley|hockey|soccer|lacrosse|wrestling|gymnast|army|navy|naval|marine|force|guard|captain|lieutenant|colonel|sergeant|corporal|admiral|commander|brigadier|brother|sister|father|mother|son|daughter|wife|wives|husband|uncle|aunt|cousin|grand|dozens|hundreds|thousands|millions|billions|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)",
    re.IGNORECASE,
)


def _members(kind: str, text: str) -> dict[str, str]:
    """Return the members of a set that a text names, each with how it is written there."""
    names = tuple(_SETS[kind])
    return {names[int((m.lastgroup or "m0")[1:])]: m[0] for m in _NAMED[kind].finditer(text)}


# a stretch of time: the same number of another unit is another time
_SPAN = re.compile(
    r"\b(?P<count>\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)[ -](?P<unit>minute|hour|day|week|month|year|decade)s?\b(?! old)",
    re.IGNORECASE,
)
_COUNTS = {
    w: str(n) for n, w in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), start=1)
}


def _spans(text: str) -> dict[str, dict[str, str]]:
    """Return the units that each number of a text counts time in, with how that is written there."""
    found: dict[str, dict[str, str]] = {}
    for match in _SPAN.finditer(text):
        count = match["count"].lower()
        found.setdefault(_COUNTS.get(count, count), {})[match["unit"].lower()] = match[0]
    return found


def other_unit(said: str, text: str) -> tuple[str, str] | None:
    """Return a stretch of time that is said and the one of the same number but another unit that a text has in its place, or None."""
    mine = _spans(said)
    theirs = _spans(text) if mine else {}
    for count, units in mine.items():
        there = theirs.get(count, {})
        if len(units) == 1 and len(there) == 1 and not units.keys() & there.keys():
            return (*units.values(), *there.values())  # type: ignore[return-value]
    return None


# "the second State", "the eleventh-largest economy": a rank and what has it
_RANK = re.compile(
    r"\b(?P<rank>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\d+(?:st|nd|rd|th))(?:[- ](?:largest|biggest|highest|oldest|longest|most \w+|leading))?\s+(?P<noun>[a-zA-Z]{4,})",
    re.IGNORECASE,
)
_RANKS = {
    w: f"{n}"
    for n, w in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(), start=1
    )
}
_TIMES = frozenset(
    (
        "time",
        "times",
        "century",
        "amendment",
        "anniversary",
        "congress",
        "birthday",
        "year",
        "week",
        "month",
        "session",
        "district",
        "grade",
        "half",
        "quarter",
    )
)


def _ranks(text: str) -> dict[str, dict[str, str]]:
    """Return the ranks that each noun of a text has, with how that is written there."""
    found: dict[str, dict[str, str]] = {}
    for match in _RANK.finditer(text):
        rank, noun = match["rank"].lower(), match["noun"].lower().removesuffix("s")
        if noun not in _TIMES:
            found.setdefault(noun, {})[_RANKS.get(rank, rank.rstrip("stndrh"))] = match[0]
    return found


def other_rank(said: str, text: str) -> tuple[str, str] | None:
    """Return a ranked thing that is said and the one of another rank that a text has in its place, or None."""
    mine = _ranks(said)
    theirs = _ranks(text) if mine else {}
    for noun, ranks in mine.items():
        there = theirs.get(noun, {})
        if len(ranks) == 1 and len(there) == 1 and not ranks.keys() & there.keys():
            return (*ranks.values(), *there.values())  # type: ignore[return-value]
    return None


def otherwise(said: str, text: str) -> tuple[str, str] | None:
    """Return what is said and what a text has in its place where the two name different ones of a set, or None.

    Only where each names one: a text that names several speaks of more than one thing. ("", "") where it names several others.
    """
    if pair := other_unit(said, text) or other_rank(said, text):
        return pair
    if not _ANY.search(said):
        return None
    for kind in _SETS:
        mine = _members(kind, said)
        theirs = _members(kind, text) if mine else {}
        if mine and theirs and not mine.keys() & theirs.keys():
            return (*mine.values(), *theirs.values()) if len(mine) == len(theirs) == 1 else ("", "")  # type: ignore[return-value]
    return None
