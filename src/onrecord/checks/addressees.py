"""Whether the one a claim says is asked is the one a clause asks."""

import re
from enum import StrEnum

from onrecord.checks.lexicon import LIGHT_STEMS, Word, same, stem, words_of
from onrecord.checks.model import AsOf
from onrecord.record.protocol import Record

# The city for the Government, as reporters write it.
WASHINGTON = re.compile(r"\bWashington\b(?!\s+(?:Post|[Ss]tate|Gov|[Mm]onument)|,\s+D)")


class Relation(StrEnum):
    """How a claimed addressee stands to a clause's."""

    SAME = "same"
    CLASS = "class"  # the clause asks a class that takes in the one named ("all nations")
    NEAR = "near"  # part of the other: the President and the United States Government
    OPEN = "open"  # one of the two is not named
    OTHER = "other"


_PRONOUN = re.compile(
    r"^(?:him|her|it|them|himself|itself|those|people|others|both|everyone|the two|each)?$", re.IGNORECASE
)
_CLASS = re.compile(
    r"\b(?:all|every|each|other|any)\s+(?:\w+\s+){0,3}(?:nations?|countr(?:y|ies)|governments?|states?|parties|members?|allies|people|persons?|individuals?|leaders?|actors?)\b|"
    r"\binternational community\b|\bgovernments? of the world\b",
    re.IGNORECASE,
)
# "all leaders of the Group of Seven": a class whose members are told
_OF_SOME = re.compile(r"\b(?:leaders|members|parties|governments|states|people|officials) (?:of|in|to) (?:the )?[A-Z]")
_GOVERNMENT = re.compile(
    r"\b(?:United States|U\.?S\.?|American|Federal)(?:['’]s)?\s+(?:Government|Administration)\b|\bAdministration\b(?! of)|\bexecutive branch\b|\bWhite House\b|"
    r"^(?:the\s+)?(?:United States|U\.?S\.?|America)$",
    re.IGNORECASE,
)
_EXECUTIVE = re.compile(
    r"\b(?:President(?! of (?:the )?(?!United))|White House|Administration|Secretary|Department|State Department|Treasury|Attorney General|Ambassador)\b"
)
_ADMINISTRATION = re.compile(r"\b(?:[Tt]he|[A-Z]\w+(?:['’]s)?)\s+[Aa]dministration\b(?!\s+of)")
# A department and the one who heads it: reports name one for the other.
_HEADS = tuple(
    re.compile(rf"\b(?:{names})\b", re.IGNORECASE)
    for names in (
        "state department|department of state|secretary of state",
        "treasury|treasury department|department of the treasury|secretary of the treasury|treasury secretary",
        "justice department|department of justice|attorney general",
        "pentagon|defense department|department of defense|secretary of defense|defense secretary",
        "homeland security|department of homeland security|homeland security department|secretary of homeland security|homeland security secretary",
        "education department|department of education|secretary of education|education secretary",
        "interior|department of the interior|interior department|secretary of the interior|interior secretary",
        "department of veterans affairs|va|secretary of veterans affairs|va secretary",
        "fbi|federal bureau of investigation|fbi director",
        "epa|environmental protection agency|epa administrator",
        "department of health and human services|hhs|secretary of health and human services",
        "department of energy|energy department|secretary of energy|energy secretary",
        "department of commerce|commerce department|secretary of commerce|commerce secretary",
        "department of agriculture|agriculture department|secretary of agriculture|agriculture secretary",
    )
)
# "the department" after it was named in full
_SHORTENED = re.compile(
    r"^the (?P<noun>department|agency|bureau|secretary|ambassador|minister|government|commission|committee|service|authorities|army|military|companies)$",
    re.IGNORECASE,
)
# Those whom reports name where clauses name the class that they are of.
_KINDS = tuple(
    (re.compile(rf"\b(?:{mine})\b", re.IGNORECASE), re.compile(rf"\b(?:{theirs})\b", re.IGNORECASE))
    for mine, theirs in (
        (
            "governors?|mayors?|state and local (?:leaders|officials)|local officials|legislatures?",
            "(?:state|local)\\b.{0,30}\\b(?:leaders?|leadership|officials?|governments?|authorities)|elected (?:officials|leaders|leadership)",
        ),
        (
            "(?:governments?|officials|police|leaders|authorities|agencies) (?:at|of|on) (?:all|every|each) levels?(?: of government)?|all levels of government",
            "federal, state,? (?:and|or) local|all levels of government|state and local",
        ),
        ("police|sheriffs?|cops|prosecutors|(?:federal )?agents", "law enforcement(?: agencies| officials| officers)?"),
        ("judges?|courts?", "judicial (?:branch|authorit(?:y|ies)|officials?)|judiciary|courts?"),
        ("lawmakers|politicians|officeholders", "elected officials|public officials|elected leaders"),
        ("schools?|teachers|principals", "(?:local )?educational agenc(?:y|ies)|schools?"),
        (
            "americans|the public|citizens|everyone|the nation",
            "(?:all )?(?:people|citizens|residents) of the United States|all Americans|the American people|the public",
        ),
    )
)
_PRESIDENT = re.compile(r"\b(?:the\s+)?(?:U\.?S\.?\s+)?(?:president|white house|oval office)\b", re.IGNORECASE)
# An office inside a body is not the body.
_ROLES = frozenset(
    stem(w)
    for w in "ambassador secretary minister director president parliament court judge police commissioner governor mayor speaker "
    "envoy king prince pope chancellor chairman chair administrator counsellor commander".split()
)


# A body of that kind is told apart by its name.
_BODIES = frozenset(
    stem(w) for w in "bureau department agency commission council court board office congress pentagon".split()
)
# those named before, as a group: "the agencies"
_ALL_NAMED = re.compile(
    r"^(?:the|both|these|those|the two|all) (?:agencies|departments|bodies|governments|officials|authorities|institutions|organi[sz]ations|countries|parties)$",
    re.IGNORECASE,
)
_WHO = re.compile(r",?\s+(?:that|which|who|whose)\s+.*$", re.DOTALL)


def relation(claimed: str, asked: str | None) -> Relation:
    """Compare a claim's addressee with a clause's, by entity: names, places and offices in any usual form."""
    if not asked or _PRONOUN.match(claimed.strip()) or _ALL_NAMED.match(claimed.strip()):
        return Relation.OPEN
    claimed = _SEVEN.sub("Group of Seven", WASHINGTON.sub("United States", _WHO.sub("", claimed)))
    return Relation.SAME if _in_other_words(claimed, asked) else _by_entities(claimed, asked)


def _in_other_words(claimed: str, asked: str) -> bool:
    """Say whether one is named by the usual other words for it: its head, its short form, the class that it is of."""
    if _ADMINISTRATION.search(claimed) and _ADMINISTRATION.search(asked):
        return True
    short = _SHORTENED.match(claimed.strip())
    if short and re.search(rf"\b{short['noun']}\b", asked, re.IGNORECASE):
        return True
    if _general(claimed, asked):
        return True
    return any(g.search(claimed) and g.search(asked) for g in _HEADS) or any(
        a.search(claimed) and b.search(asked) for a, b in _KINDS
    )


_SEVEN = re.compile(r"\bG-?7\b")


def _general(claimed: str, asked: str) -> bool:
    """Say whether "authorities" is said of "all relevant authorities": a word that names nobody in particular, by both."""
    words = words_of(claimed)
    if not words or any(w.name or not (_governs(w) or w.stem in LIGHT_STEMS) for w in words):
        return False
    theirs = words_of(asked)
    return words[-1].stem in {w.stem for w in theirs} and not any(w.name or _is_place(w) for w in theirs)


def _by_entities(claimed: str, asked: str) -> Relation:
    mine, theirs = _entities(claimed), _entities(asked)
    if not mine or not theirs:
        return Relation.OPEN
    held = [w for w in mine if any(same(w, t) for t in theirs)]
    loose = [w for w in mine if w not in held]
    if held and not [w for w in loose if w.stem in _ROLES or not _name_after_title(claimed, w, held)]:
        return Relation.SAME
    if _CLASS.search(asked) and not _OF_SOME.search(asked) and not _PRESIDENT.search(claimed):
        return Relation.CLASS
    if _both_executive(claimed, asked):
        return Relation.NEAR
    if [w for w in held if _is_place(w)]:
        return Relation.OTHER if _another_place(mine, theirs) else Relation.NEAR
    return Relation.NEAR if [w for w in held if w.stem not in _ROLES] and len(held) > len(loose) else Relation.OTHER


def _is_place(word: Word) -> bool:
    return any(c.startswith("@") for c in word.concepts)


def _another_place(mine: list[Word], theirs: list[Word]) -> bool:
    """Say whether both are places alone of which each has one that the other has not ("China and North Korea")."""
    if not all(map(_is_place, (*mine, *theirs))):
        return False
    return any(not any(same(a, b) for b in theirs) for a in mine) and any(
        not any(same(a, b) for a in mine) for b in theirs
    )


def known(claimed: str, names: frozenset[str]) -> bool:
    """Say whether an addressee is told apart for certain: a place or office of the tables, or a name that the text itself has."""
    words = _entities(WASHINGTON.sub("United States", claimed))
    return any(c[0] in "@%" for w in words for c in w.concepts) or any(
        w.stem in _ROLES or w.stem in _BODIES or (w.name and w.stem in names) for w in words
    )


def with_office(claimed: str, record: Record, as_of: AsOf) -> str:
    """Put before a bare last name the office that its bearer held on the day: "Trump" → "President Trump" in 2017."""
    last = claimed.split()[-1].strip(".,") if claimed.split() else ""
    if as_of.day is None or not last[:1].isupper() or len(claimed.split()) > 3:
        return claimed
    held = [
        h.office for h in record.holders()
        if h.name.split()[-1] == last and h.office in _ADDRESSED and h.start <= as_of.day and (h.end is None or as_of.day <= h.end)
    ]  # fmt: skip
    office = held[0].replace("-", " ") if len(held) == 1 else ""
    return f"{office} {last}" if office and office.lower() not in claimed.lower() else claimed


_ADDRESSED = frozenset(
    ("president", "vice-president", "secretary-of-state", "ambassador-un", "un-ambassador", "attorney-general")
)


def _entities(text: str) -> list[Word]:
    """Return the words that identify somebody; "government", "officials" and the like only where nothing else does."""
    words = [w for w in words_of(text) if w.number is None]
    telling = [w for w in words if w.stem not in LIGHT_STEMS and not _governs(w)]
    return telling or words


_GOVERNING = frozenset(
    stem(w)
    for w in "government regime authorities authority officials official administration leaders leader federation republic".split()
)


def _governs(word: Word) -> bool:
    return word.stem in _GOVERNING


def _name_after_title(claimed: str, word: Word, held: list[Word]) -> bool:
    """Say whether a word only names the holder of an office that the clause asks ("President Trump")."""
    before = [h for h in held if h.end < word.start]
    return (
        bool(before)
        and before[-1].stem in _ROLES
        and word.name
        and claimed[before[-1].end : word.start].count(" ") <= 2
    )


def _both_executive(claimed: str, asked: str) -> bool:
    """Say whether both are of the United States' executive, one as a whole and one as a part."""
    mine, theirs = bool(_GOVERNMENT.search(claimed)), bool(_GOVERNMENT.search(asked))
    part_mine = bool(_EXECUTIVE.search(claimed) or _PRESIDENT.search(claimed))
    part_theirs = bool(_EXECUTIVE.search(asked) or _PRESIDENT.search(asked))
    president = _PRESIDENT.search(claimed) or _PRESIDENT.search(asked)
    return (mine and part_theirs) or (theirs and part_mine) or bool(president and part_mine and part_theirs)
