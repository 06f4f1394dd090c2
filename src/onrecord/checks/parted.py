"""What is said of a text in several parts, told part by part where its parts fare differently."""

import re
from itertools import pairwise

from msgspec import structs

from onrecord.article.model import Span
from onrecord.checks.model import AsOf, Check, Finding, Verdict
from onrecord.checks.sources import source_of
from onrecord.checks.statements import about
from onrecord.checks.told import told
from onrecord.claims.model import CallsOn, Modality, Recital
from onrecord.claims.told import stretches
from onrecord.record.protocol import Record

_RELATIVE = re.compile(r"\b(?:who|whom|whose|which)\b")  # what it says more of somebody is no statement of its own
_QUOTED = re.compile(r"[“”\"]")


def parted(check: Check, text: str, record: Record, as_of: AsOf) -> tuple[Check, ...]:
    """Split the check of "notes that A, B and C" into those of A, B and C where the text decides some of them by themselves.

    `text` is the article's. The whole stays beside them as long as a part of it is left undecided and it is borne out as a whole.
    """
    claim = check.claim
    if not isinstance(claim, Recital | CallsOn) or claim.tentative or claim.modality is not Modality.ASSERTED:
        return (check,)
    start = _object(claim, text)
    spans = [s for s in stretches(text[start : claim.span.end], start) if not _QUOTED.search(text, s.start, s.end)]
    if check.finding.odd and (pieces := _pieces(check, text, record, as_of)):
        return pieces
    if check.finding.verdict is Verdict.CONTRADICTED and any(
        _RELATIVE.search(text, a.end, b.start) for a, b in pairwise(spans)
    ):
        return (check,)
    source = source_of(claim, record, as_of) if len(spans) > 1 else None
    if source is None or isinstance(source, Finding):
        return (check,)
    around = text[claim.span.start : claim.span.end]
    of = claim.addressee if isinstance(claim, CallsOn) else ""
    parts = [(s, told(text[s.start : s.end], source, context=around, of=of)) for s in spans]
    if not any(f for _, f in parts):
        return (check,)
    undecided = [s for s, f in parts if f is None]
    whole = (check,) if undecided and check.finding.verdict in (Verdict.SUPPORTED, Verdict.PARTLY) else ()
    rest = () if whole else tuple(_part(check, s, check.finding) for s in undecided)
    return (*whole, *rest, *(_part(check, s, f) for s, f in parts if f))


_JOINT = re.compile(r",?\s+(?:and|but|or)\s+(?:that\s+)?|,\s+|;\s+")
_LONG = 70  # characters of a claim that is worth telling in pieces
_LEAST = 8  # characters of a piece


def _pieces(check: Check, text: str, record: Record, as_of: AsOf) -> tuple[Check, ...]:
    """Tell the piece of a claim that holds the odd words by itself, and those before and after it where the text bears them out.

    "killing six people and wounding 18 others": the first may be right where only the second is not.
    """
    claim, odd = check.claim, check.finding.odd
    if not isinstance(claim, Recital | CallsOn):
        return ()
    start = _object(claim, text)
    at = text.find(odd, start, claim.span.end)
    if claim.span.end - start < _LONG or at < 0 or text.find(odd, at + 1, claim.span.end) >= 0:
        return ()
    cuts = list(_JOINT.finditer(text, start, claim.span.end))
    low = max((c.end() for c in cuts if c.end() <= at), default=start)
    high = min((c.start() for c in cuts if c.start() >= at + len(odd)), default=claim.span.end)
    if low == start or high - low < _LEAST:
        return ()
    source = source_of(claim, record, as_of)
    if isinstance(source, Finding):
        return ()
    before = Span(claim.span.start, text[:low].rstrip(" ,;andbutor").__len__())
    said = text[start : before.end]
    rest = about(claim, said, source) if isinstance(claim, Recital) and not _QUOTED.search(said) else told(said, source)
    kept = (_part(check, before, rest),) if rest is not None and rest.verdict is Verdict.SUPPORTED else ()
    return (*kept, _part(check, Span(low, high), check.finding))


def _object(claim: Recital | CallsOn, text: str) -> int:
    """Return where the words begin that say what is stated or asked, after the verb and whom it asks."""
    words = claim.words if isinstance(claim, Recital) else claim.act
    found = text.find(words[:_ENOUGH], claim.span.start, claim.span.end) if words else -1
    return found if found >= 0 else claim.span.start


_ENOUGH = 24  # characters by which the words are known again


def _part(check: Check, span: Span, finding: Finding) -> Check:
    return Check(claim=structs.replace(check.claim, span=span), finding=finding)
