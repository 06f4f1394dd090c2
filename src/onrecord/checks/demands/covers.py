"""Whether a clause asks what a claim says: the words of an act, found in the clause."""

import re
from collections.abc import Sequence

from onrecord.checks.addressees import Relation, relation
from onrecord.checks.lexicon import LIGHT_STEMS, Word, words_of
from onrecord.checks.passages import Passage
from onrecord.checks.phrases import COVERED, Fit, ranked
from onrecord.checks.sources import Source
from onrecord.claims.model import CallsOn

# Verbs that bind, in a report, and verbs that do not, in a clause: one is not the other.
_BINDING = frozenset(("require", "order", "force", "compel", "mandate", "oblige", "command"))
_URGING = re.compile(
    r"(?:urg|encourag|ask|request|recommend|invit|call\w* (?:on|upon|for)|appeal|exhort|implor|press|seek|hope|support|should|reiterat|express)\w*",
    re.IGNORECASE,
)


def too_strong(claim: CallsOn, asked: Passage, source: Source) -> bool:
    """Say whether a claim has a resolution bind where its clause only urges."""
    return claim.verb in _BINDING and not source.measure.type.can_be_law and bool(_URGING.match(asked.verb))


_ASKS = re.compile(
    r"(?:call|urg|ask|request|direct|encourag|demand|implor|instruct|invit|order|requir)\w*", re.IGNORECASE
)
_OPENING = 80  # characters of a clause in which those whom it asks may stand


def opens_with(place: Passage, addressee: str) -> bool:
    """Say whether a clause of which no addressee was read begins with the one that a claim names."""
    return bool(_ASKS.match(place.verb)) and relation(addressee, place.text[:_OPENING]) is Relation.SAME


# Clauses that ask for something without saying whom: they can bear out a call on somebody.
OPEN_VERBS = frozenset(
    (
        "calls for",
        "demands",
        "urges",
        "seeks",
        "resolves that",
        "expresses the sense that",
        "recommends",
        "requests",
        "directs",
        "should",
        "shall",
        "must",
    )
)
LOCAL = 0.3  # the part of an act that must stand in the clause itself
SURE = 0.7  # the part of an act that must stand in a clause that asks it of somebody else, before that is held against a claim


def covers(found: Fit, act: Sequence[Word]) -> bool:
    """Say whether a clause covers an act: most of it there, and of several telling words at least two."""
    telling = [w for w in act if w.stem not in LIGHT_STEMS]
    here = [w for w in found.found if w in telling]
    if act and act[0] in found.missing and act[0].stem in _TURNS and found.local < _NEARLY:
        return False
    return found.score >= COVERED and found.local >= LOCAL and len(here) >= min(2, len(telling))


def nearly_covers(found: Fit, act: Sequence[Word], *, named: bool) -> bool:
    """Say whether a clause covers so much of an act that it is meant; less is enough where it asks the very one whom a claim names."""
    telling = [w for w in act if w.stem not in LIGHT_STEMS]
    here = len([w for w in found.found if w in telling])
    if any(w.number is not None for w in found.missing) or (act and act[0] in found.missing and act[0].stem in _TURNS):
        return False
    if not named:
        return found.local >= _HALF and here >= _SEVERAL
    return found.local >= LOCAL and ((found.score >= _LESS and here >= min(2, len(telling))) or here >= _SEVERAL)


_HALF, _LESS, _SEVERAL = 0.5, 0.45, 3
_NEARLY = 0.9
# Verbs that turn the sense of what they govern: a clause that lacks such a verb does not ask for it.
_TURNS = frozenset(
    w.stem
    for w in words_of(
        "cancel ratify ban end stop halt repeal withdraw suspend block reject deny abolish expel arrest fire dismiss resign impeach sanction bomb invade recognize veto pardon close "
        "boycott cut wind dissolve scrap postpone lift ease freeze seize deport censure sue prosecute annex leave quit join sell buy triple double"
    )
)


def title_asking(claim: CallsOn, everything: Sequence[Passage]) -> Passage | None:
    """Return the title that asks for what a call without addressee wants, where the rest stands elsewhere in the measure.

    "calls for a Granbury Marine's release" meets "Calling for the release of …" where recitals tell of Granbury and the Marine.
    """
    if claim.addressee:
        return None
    fits = ranked(words_of(claim.act), [p for p in everything if p.kind == "title"], everything)
    best = next(iter(fits), None)
    return best.passage if best and best.score >= COVERED and best.local >= 0.25 else None


def tells_enough(found: Fit, telling: Sequence[Word]) -> bool:
    """Say whether a passage holds at least two of an act's telling words."""
    return len([w for w in found.found if w in telling]) >= 2
