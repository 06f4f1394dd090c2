"""Accusations on a measure that was carried over, in a sentence that points at a thing: "this one", "that one", "the other one"."""

import re

from onrecord.checks.doubts.page import Page, named_outright
from onrecord.checks.model import Check
from onrecord.claims.model import Kind, Sponsor

_POINTS = re.compile(
    r"\b(?:[Tt]h(?:is|at) one|[Tt]he other (?:one|two|bill|resolution|measure|vote))\b(?! (?:of|vote|day))"
)
_BEFORE = 60  # characters before the sentence: "Massie voted for this one. Jones did not vote"
_ASKED = frozenset((Kind.MEMBER_VOTE, Kind.BIPARTISAN, Kind.SPONSOR))


def at_a_thing(check: Check, page: Page) -> bool:
    """Say whether the sentence points at one thing of several told of before, which need not be the measure carried over."""
    claim = check.claim
    if not claim.inferred or claim.KIND not in _ASKED:
        return False
    sentence = page.sentence(claim.span)
    start = max(page.paragraph(sentence).start, sentence.start - _BEFORE)
    return _POINTS.search(page.text, start, sentence.end) is not None


def by_the_other_house(check: Check, page: Page) -> bool:
    """Say whether a member of the other House is told to have brought a measure in that the sentence names by a title alone.

    Bills of one name are brought in in both Houses, and in one Congress after another.
    """
    claim = check.claim
    measure = page.record.measure(claim.measure or "")
    if not isinstance(claim, Sponsor) or measure is None or measure.introduced is None:
        return False
    sentence = page.sentence(claim.span)
    if any(
        m.id == claim.measure and m.number is not None and sentence.covers(m.span) for m in page.once(named_outright)
    ):
        return False
    member = page.record.member(claim.person or "")
    term = member.term_on(measure.introduced) if member else None
    return term is not None and term.chamber is not measure.type.chamber
