"""Which abstentions are worth printing on a page that is about no measure: those whose words stand near any talk of one.

A golf club's plan "would", a nominee "is expected to" and a company "added": where a page names and describes no measure, and
nothing close by speaks of one, such words make no claim that the record could ever decide.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable

from onrecord.article.model import Span
from onrecord.checks.doubts.page import Page
from onrecord.checks.model import Check, Verdict
from onrecord.claims.model import OF_PEOPLE, OF_VOTES, Kind
from onrecord.mentions.model import ChamberMention, CommitteeMention, MeasureMention, PersonMention

# what is done in a chamber: its name or a member's in the sentence is talk of a measure by itself
_DONE = OF_VOTES | {Kind.SPONSOR, Kind.COSPONSOR}
_ACTED = re.compile(
    r"\b(?:vot(?:e[ds]?|ing)|pass(?:e[ds]|age|ing)?|approv\w+|adopt\w+|reject\w+|enact\w+|(?:co-?)?sponsor\w*|amend\w*|introduc\w+|filibuster\w*|cloture|repeal\w*)\b",
    re.IGNORECASE,
)
_TALK = re.compile(
    r"\b(?:bills?|resolutions?|legislation|amendments?|laws?|statutes?|measures|(?:the|this|a|that) measure|Acts?|acts? of Congress|provisions?|appropriations?|reauthoriz\w+|ratif\w+)\b"
)
_SHORT = 3  # sentences of a text that was given for what it claims, be it a measure or not
_BEFORE = 2  # sentences before the claim's own in which a measure may have been spoken of


def spoken_of(checks: Iterable[Check], page: Page) -> tuple[Check, ...]:
    """Leave out the abstentions on a page about no measure whose words stand near no talk of any."""
    checks = tuple(checks)
    if page.named or page.mentions.main or len(page.article.sentences) <= _SHORT:
        return checks
    return tuple(c for c in checks if not _open(c) or _near(c, page))


def _open(check: Check) -> bool:
    claim = check.claim
    return (
        check.finding.verdict is Verdict.NOT_ON_RECORD
        and not (claim.measure or claim.measures)
        and claim.KIND not in OF_PEOPLE
    )


def _near(check: Check, page: Page) -> bool:
    own = page.sentence(check.claim.span)
    sentences = page.article.sentences
    at = bisect_right(sentences, own.start, key=lambda s: s.span.start) - 1
    around = Span(sentences[max(0, at - _BEFORE)].span.start if at >= 0 else own.start, own.end)
    if _TALK.search(page.text, around.start, around.end):
        return True
    if any(
        isinstance(m, MeasureMention) and (m.number or m.ids) and around.covers(m.span) for m in page.mentions.mentions
    ):
        return True
    return (
        check.claim.KIND in _DONE
        and bool(_ACTED.search(page.text, own.start, own.end))
        and any(_of_congress(m) and own.covers(m.span) for m in page.mentions.mentions)
    )


def _of_congress(mention: object) -> bool:
    if isinstance(mention, PersonMention):
        return mention.id is not None
    return isinstance(mention, ChamberMention | CommitteeMention)
