"""Two halves of one statement: "eleven Democrats and 29 Republicans voted no" is wrong if either is."""

import re

from msgspec import structs

from onrecord.article.model import Span
from onrecord.checks.model import Check, Verdict
from onrecord.claims.model import Bipartisan

_BETWEEN = re.compile(r",?\s*(?:and|but|while|to|plus)?\s*(?:so did|only|just)?\s*")
_DECIDED = frozenset((Verdict.SUPPORTED, Verdict.CONTRADICTED))


def joined(checks: tuple[Check, ...], text: str) -> tuple[Check, ...]:
    """Print counts of two parties that stand side by side as one statement where the record bears out one and not the other."""
    kept: list[Check] = []
    for check in checks:
        before = next((k for k in reversed(kept) if _counts(k)), None) if _counts(check) else None
        if before is not None and _beside(before, check, text) and before.finding.verdict is not check.finding.verdict:
            kept[kept.index(before)] = _whole(before, check)
        else:
            kept.append(check)
    return tuple(kept)


def _counts(check: Check) -> bool:
    claim = check.claim
    return (
        isinstance(claim, Bipartisan)
        and claim.count is not None
        and claim.nays is None
        and claim.party is not None
        and check.finding.verdict in _DECIDED
    )


def _beside(first: Check, second: Check, text: str) -> bool:
    a, b = first.claim, second.claim
    if not (isinstance(a, Bipartisan) and isinstance(b, Bipartisan)) or (a.form, a.measure) != (b.form, b.measure):
        return False
    if a.party == b.party or a.position != b.position:
        return False
    return a.span.overlaps(b.span) or bool(_BETWEEN.fullmatch(text, a.span.end, max(a.span.end, b.span.start)))


def _whole(first: Check, second: Check) -> Check:
    """Return the wrong half with the place of both."""
    wrong = first if first.finding.verdict is Verdict.CONTRADICTED else second
    span = Span(min(first.claim.span.start, second.claim.span.start), max(first.claim.span.end, second.claim.span.end))
    return structs.replace(wrong, claim=structs.replace(wrong.claim, span=span))
