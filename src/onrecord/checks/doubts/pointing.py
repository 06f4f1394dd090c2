"""Accusations on a measure that was carried over, in a sentence that points at a thing: "this one", "that one", "the other one"."""

import re

from onrecord.article.model import Span
from onrecord.checks.doubts.page import Page, named_outright, names
from onrecord.checks.model import Check
from onrecord.claims.model import Introduced, Kind, PassageDate, Sponsor, Status
from onrecord.mentions.model import Grain

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


def on_the_same_day(check: Check, page: Page) -> bool:
    """Say whether a deed is dated by taking up a day ("the same day") that neither its sentence nor the one before names."""
    claim = check.claim
    if not isinstance(claim, Introduced | PassageDate | Status) or claim.when is None:
        return False
    taken_up = [d for d in page.dates_touching(claim.span) if d.expression == "anaphoric" and not d.offset]
    if not taken_up:
        return False
    sentence = page.sentence(claim.span)
    start = max(page.paragraph(sentence).start, sentence.start - _LAST_SENTENCE)
    named = page.dates(Span(start, taken_up[0].span.start))
    return len({d.first for d in named if d.grain is Grain.DAY}) != 1


_LAST_SENTENCE = 200  # characters
_OF_OTHERS = re.compile(r"\W*(?:Those|These|They|Both|Neither|None of (?:them|those|these)|The (?:others|other two))\b")
_ONE_OF_THEM = re.compile(r"\W*The (?:first|second|third|other|former|previous|earlier)(?:,| one\b| was\b| had\b)")
_IF = re.compile(r"\W*(?:If|Should|Unless|Once|Were)\b[^.;]{3,90}?\b(?:would|could|might)\b")


def stands_for_others(check: Check, page: Page) -> bool:
    """Say whether where a measure stands is told of several that were spoken of ("Those never got a vote"), or of what would follow."""
    claim = check.claim
    if not isinstance(claim, Status) or claim.measures or names(claim, page):
        return False
    sentence = page.sentence(claim.span)
    if _ONE_OF_THEM.match(page.text, sentence.start, sentence.end):
        return True
    if not claim.inferred:
        return False
    return bool(_OF_OTHERS.match(page.text, sentence.start, claim.span.start + 1)) or bool(
        _IF.match(page.text, sentence.start, sentence.end)
    )
