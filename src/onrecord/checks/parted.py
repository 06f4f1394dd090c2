"""What is said of a text in several parts, told part by part where its parts fare differently."""

from msgspec import structs

from onrecord.article.model import Span
from onrecord.checks.model import AsOf, Check, Finding, Verdict
from onrecord.checks.sources import source_of
from onrecord.checks.told import told
from onrecord.claims.model import CallsOn, Modality, Recital
from onrecord.claims.told import stretches
from onrecord.record.protocol import Record


def parted(check: Check, record: Record, as_of: AsOf) -> tuple[Check, ...]:
    """Split the check of "notes that A, B and C" into those of A, B and C where the text decides some of them by themselves.

    The whole stays beside them as long as a part of it is left undecided and it is borne out as a whole.
    """
    claim = check.claim
    if not isinstance(claim, Recital | CallsOn) or claim.tentative or claim.modality is not Modality.ASSERTED:
        return (check,)
    words = claim.words if isinstance(claim, Recital) else claim.act
    spans = stretches(words, claim.span.end - len(words)) if words else []
    source = source_of(claim, record, as_of) if len(spans) > 1 else None
    if source is None or isinstance(source, Finding):
        return (check,)
    parts = [(s, told(_at(words, s, claim), source, context=words)) for s in spans]
    if not any(f for _, f in parts):
        return (check,)
    undecided = [s for s, f in parts if f is None]
    whole = (check,) if undecided and check.finding.verdict in (Verdict.SUPPORTED, Verdict.PARTLY) else ()
    rest = () if whole else tuple(_part(check, s, check.finding) for s in undecided)
    return (*whole, *rest, *(_part(check, s, f) for s, f in parts if f))


def _at(words: str, span: Span, claim: Recital | CallsOn) -> str:
    start = claim.span.end - len(words)
    return words[span.start - start : span.end - start]


def _part(check: Check, span: Span, finding: Finding) -> Check:
    return Check(claim=structs.replace(check.claim, span=span), finding=finding)
