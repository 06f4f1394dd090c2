"""Accusations about the passage of a measure where each House acted on a text of its own, or what was refused is no measure."""

import re

from onrecord.checks.doubts.page import Page, named_outright
from onrecord.checks.model import Check
from onrecord.claims.model import Body, Passage
from onrecord.mentions.evidence import subject_of
from onrecord.mentions.model import MeasureMention
from onrecord.record.floor import dispositions
from onrecord.record.model import Measure

_SHARED = 2  # words of both titles that tell that two texts are about one thing
_REACH = 60  # characters after the verb in which its object stands
_CALLED = re.compile(
    r"\b(?:bill|resolution|measure|legislation|act|plan|proposal|text|package|override|veto|treaty|it|them|repeal|ban)s?\b",
    re.IGNORECASE,
)


def each_its_own(check: Check, page: Page) -> bool:
    """Say whether both Houses are told to have acted, and a like measure that the page names passed in the other one."""
    claim = check.claim
    if not isinstance(claim, Passage) or claim.body not in (Body.BOTH, Body.CONGRESS):
        return False
    measure = page.record.measure(claim.measure or "")
    if measure is None or not measure.type.one_house:
        return False
    ids = dict.fromkeys(m.id for m in named_outright(page) if m.id and m.id != measure.id)
    return any(_twin(measure, other, page) for other in filter(None, map(page.record.measure, ids)))


def _twin(measure: Measure, other: Measure, page: Page) -> bool:
    if other.type.chamber is measure.type.chamber or len(subject_of(measure) & subject_of(other)) < _SHARED:
        return False
    day = page.as_of.day
    acts = (d for d in dispositions(other) if day is None or d.day <= day)
    return any(d.chamber is other.type.chamber and d.outcome == "passed" for d in acts)


def refused_a_thing(check: Check, page: Page) -> bool:
    """Say whether what a House is told to have refused is no measure: "House says no to the pipeline" tells of one that passed."""
    claim = check.claim
    if not isinstance(claim, Passage) or claim.outcome != "rejected" or not claim.inferred:
        return False
    sentence = page.sentence(claim.span)
    named = (m for m in page.mentions.mentions if isinstance(m, MeasureMention) and sentence.covers(m.span))
    around = page.text[claim.span.start : min(sentence.end, claim.span.end + _REACH)]
    return not any(named) and not _CALLED.search(around)
