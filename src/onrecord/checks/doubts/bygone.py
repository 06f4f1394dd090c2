"""Claims told of a time before their measure was introduced: they are another measure's, and accuse nobody."""

import re

from onrecord.checks.doubts.page import Page
from onrecord.checks.model import Check
from onrecord.claims.model import Claim, Kind, VoteTally
from onrecord.mentions.model import Grain

_KINDS = frozenset((Kind.COMMITTEE, Kind.COSPONSOR_COUNT, Kind.COSPONSOR, Kind.SPONSOR))
_OF_VOTES = frozenset((Kind.VOTE_METHOD,))  # where the measure was carried over
_BEFORE = re.compile(
    r"\b(?:last|previous|prior|earlier|preceding|1\d\dth) Congress\b|\bfirst (?:try|attempt|version|effort)\b|\b(?:previous|earlier|last) (?:try|attempt|version|effort|incarnation)\b|\b(?:two|three|four|five|six|\d+) years (?:ago|earlier|before)\b"
)


def before_its_day(check: Check, page: Page) -> bool:
    """Say whether the sentence of an accusation tells of another Congress, or of days before its measure was introduced."""
    claim = check.claim
    around = page.article.sentence_at(claim.span.start)
    measure = page.record.measure(claim.measure or "") if _of_one_day(claim) else None
    if around is None or measure is None or measure.introduced is None:
        return False
    if _BEFORE.search(page.text, around.span.start, around.span.end):
        return True
    years = [d for d in page.dates(around.span) if d.grain is Grain.YEAR or d.expression in ("absolute", "month")]
    return any(d.last is not None and d.last.year < measure.introduced.year for d in years)


def _of_one_day(claim: Claim) -> bool:
    one_sided = isinstance(claim, VoteTally) and (claim.yeas is None or claim.nays is None)
    return claim.KIND in _KINDS or ((claim.KIND in _OF_VOTES or one_sided) and claim.inferred)
