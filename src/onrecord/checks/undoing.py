"""Resolutions that undo: what reports say of a joint resolution of disapproval, held against the rule that it names.

The Congressional Review Act (5 U.S.C. 802) fixes the words of such a resolution: "That Congress disapproves the rule submitted by the
AGENCY relating to SUBJECT … and such rule shall have no force or effect". Reports never use them: they say that it kills, scraps
or rolls back a regulation, a policy, a standard. So the deed is known by its group of synonyms, and its object by what names the
rule: its agency (or the initials of that), its subject, or any name that a rule goes by.
"""

import re

from onrecord.checks.lexicon import LIGHT_STEMS, Word, stem, words_of
from onrecord.checks.model import Finding, Verdict
from onrecord.checks.passages import opening, passages_of, shorten, titles_of
from onrecord.checks.phrases import holds
from onrecord.checks.sources import Source

_DISAPPROVES = re.compile(r"disapprov(?:al|ing|es).{0,200}?\brule\b", re.IGNORECASE | re.DOTALL)
_DEED = frozenset(c for w in words_of("disapprove repeal block reject end remove") for c in w.concepts)
# what a rule is called, and words that report it without naming it
_RULE = frozenset(
    stem(w)
    for w in """rule regulation policy guidance standard rewrite rollback requirement mandate limit restriction decision waiver approval measure order program plan action provision protection change
    era administration federal government obama trump biden new late last recent congress agency regulator bush states nationwide final year""".split()
)
_RELATIVE = re.compile(
    r",?\s+(?:that|which|who|whose|where|under which|requiring|allowing|letting|governing)\s"
)  # what a rule does, its report's words
_HALF = 0.5  # the share of the words naming the rule that the measure must have


def undone(said: str, source: Source) -> Finding | None:
    """Return the finding for words that tell of undoing the rule which a resolution disapproves; None where they tell of something else.

    Supported where the words have a verb of undoing and nothing but general words for a rule beside it, or where half of the words that
    name the rule stand in the titles and clauses of the measure.
    """
    places = (*titles_of(source.measure), *(passages_of(source.texts[0]) if source.texts else ()))
    place = next((p for p in places if _DISAPPROVES.search(p.text)), None)
    words = words_of(_RELATIVE.split(said)[0])
    deeds = [w for w in words if w.concepts & _DEED]
    if place is None or not deeds:
        return None
    rest = [w for w in words if w not in deeds and w.stem not in _RULE and w.stem not in LIGHT_STEMS]
    named = [w for w in rest if any(holds(p, w) for p in places)]
    ruled = any(w.stem in _RULE for w in words)
    if not (named or (ruled and not rest)) or len(named) < len(rest) * _HALF or _counted(rest, named):
        return None
    why = f"{opening(place.locator)} disapproves that rule: “{shorten(place.text, 200)}”"
    return Finding(
        verdict=Verdict.SUPPORTED, why=why, claimed=said, recorded=shorten(place.text), evidence=(place.evidence(),)
    )


def _counted(rest: list[Word], named: list[Word]) -> bool:
    """Say whether a number is told, other than a year, that the measure does not have."""
    return any(w.number is not None and w.sort != "year" and w not in named for w in rest)
