"""Claims told of a time before their measure was introduced: they are another measure's, and accuse nobody."""

import re

from msgspec import structs

from onrecord.article.model import Article
from onrecord.checks.model import Check, Verdict
from onrecord.claims.model import Kind
from onrecord.mentions.model import DateMention, Grain, Mentions
from onrecord.record.protocol import Record

_KINDS = frozenset((Kind.COMMITTEE, Kind.COSPONSOR_COUNT, Kind.COSPONSOR, Kind.SPONSOR))
_OF_VOTES = frozenset((Kind.VOTE_METHOD,))  # where the measure was carried over
_BEFORE = re.compile(
    r"\b(?:last|previous|prior|earlier|preceding|1\d\dth) Congress\b|\bfirst (?:try|attempt|version|effort)\b|\b(?:previous|earlier|last) (?:try|attempt|version|effort|incarnation)\b|\b(?:two|three|four|five|six|\d+) years (?:ago|earlier|before)\b"
)
_WHY = "The sentence tells of a time before the measure was introduced, so another may be meant."


def elsewhen(checks: tuple[Check, ...], article: Article, mentions: Mentions, record: Record) -> tuple[Check, ...]:
    """Turn accusations into abstentions where the sentence tells of another Congress or of days before the measure was introduced."""
    return tuple(_abstain(c) if _accuses(c) and _bygone(c, article, mentions, record) else c for c in checks)


def _accuses(check: Check) -> bool:
    claim = check.claim
    meant = claim.KIND in _KINDS or (claim.KIND in _OF_VOTES and claim.inferred)
    return check.finding.verdict is Verdict.CONTRADICTED and meant and claim.measure is not None


def _bygone(check: Check, article: Article, mentions: Mentions, record: Record) -> bool:
    around = article.sentence_at(check.claim.span.start)
    sentence = around.span if around else None
    measure = record.measure(check.claim.measure or "")
    if sentence is None or measure is None or measure.introduced is None:
        return False
    if _BEFORE.search(article.text, sentence.start, sentence.end):
        return True
    dates = [
        m for m in mentions.mentions if isinstance(m, DateMention) and sentence.covers(m.span) and m.last is not None
    ]
    years = [d for d in dates if d.grain is Grain.YEAR or d.expression in ("absolute", "month")]
    return any(d.last is not None and d.last.year < measure.introduced.year for d in years)


def _abstain(check: Check) -> Check:
    finding = structs.replace(check.finding, verdict=Verdict.NOT_ON_RECORD, why=f"{_WHY} {check.finding.why}")
    return structs.replace(check, finding=finding)
