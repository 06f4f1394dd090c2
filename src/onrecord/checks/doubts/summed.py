"""A count that is the sum of two told just before is of both groups together: "Hers had 16 cosponsors, his 24. All 40 were Republicans."""

import re
from itertools import combinations

from onrecord.article.model import Span
from onrecord.checks.doubts.page import Page
from onrecord.checks.model import Check
from onrecord.claims.model import Bipartisan, CosponsorCount, VoteTally
from onrecord.mentions.model import NumberMention

_TOGETHER = re.compile(r"\b(?:all|both|between them|together|combined|in all|total)\b", re.IGNORECASE)
_BACK = 240  # characters in which the two counts stand


def sum_of_two(check: Check, page: Page) -> bool:
    """Say whether a count is the sum of two counts of the words before it."""
    claim = check.claim
    match claim:
        case Bipartisan() | CosponsorCount() | VoteTally():
            sentence = page.sentence(claim.span)
        case _:
            return False
    if not _TOGETHER.search(page.text, sentence.start, sentence.end):
        return False
    before = Span(max(0, sentence.start - _BACK), sentence.start)
    told = [m.value for m in page.once(_numbers) if before.covers(m.span)]
    here = {m.value for m in page.once(_numbers) if sentence.covers(m.span)}
    return any(a + b in here for a, b in combinations(told, 2) if a > 1 and b > 1)


def _numbers(page: Page) -> tuple[NumberMention, ...]:
    return tuple(m for m in page.mentions.mentions if isinstance(m, NumberMention))
