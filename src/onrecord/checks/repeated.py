"""What several readers say of the same words is said once."""

from collections.abc import Iterable

from onrecord.article.model import Span
from onrecord.checks.model import Check
from onrecord.claims.model import OF_WORDING, MemberVote

_Vote = tuple[str, str | None, str]  # a member, a measure, a verdict


def distinct(checks: Iterable[Check]) -> tuple[Check, ...]:
    """Leave out checks that say of the same words what another says already: two readers may come to one claim."""
    once = {
        (
            c.claim.KIND,
            c.claim.span,
            c.claim.measure,
            c.claim.person,
            c.finding.verdict if c.claim.KIND in OF_WORDING else c.finding,
        ): c
        for c in checks
    }.values()
    again = _told_again(once)
    return tuple(c for c in once if (_vote_of(c), c.claim.span) not in again)


def _vote_of(check: Check) -> _Vote | None:
    """Return whose vote on what a check is of, and its verdict; None where it is of no named member's."""
    claim = check.claim
    if not isinstance(claim, MemberVote) or claim.person is None:
        return None
    return claim.person, claim.measure, check.finding.verdict


def _told_again(checks: Iterable[Check]) -> frozenset[tuple[_Vote | None, Span]]:
    """Return the votes of members that are told once more, in fewer of the same words, and where those stand."""
    told: dict[_Vote, set[Span]] = {}
    for check in checks:
        if vote := _vote_of(check):
            told.setdefault(vote, set()).add(check.claim.span)
    again: set[tuple[_Vote | None, Span]] = set()
    for vote, spans in told.items():
        reached = -1
        for span in sorted(spans, key=lambda s: (s.start, -s.end)):  # what covers another comes before it
            if span.end <= reached:
                again.add((vote, span))
            reached = max(reached, span.end)
    return frozenset(again)
