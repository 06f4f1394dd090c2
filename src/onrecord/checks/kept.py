"""Which checks are kept: second readings that the record does not bear out are left out, and of several of one place but one."""

from collections.abc import Iterable

from onrecord.article.model import Span
from onrecord.checks.model import Check, Verdict
from onrecord.claims.model import OF_WORDING, Claim, Kind


def kept_of(checks: Iterable[Check]) -> tuple[Check, ...]:
    """Leave out second readings that the record does not bear out, and of one place and kind all but the first, of titles the longest."""
    kept: dict[tuple[object, ...], Check] = {}
    titles = _Places()
    for number, check in enumerate(checks):
        claim = check.claim
        if claim.tentative and check.finding.verdict is not Verdict.SUPPORTED and not _a_slip(check):
            continue
        key: tuple[object, ...] = (claim.KIND, claim.span.start, claim.person) if claim.tentative else (number,)
        if claim.tentative and claim.KIND is Kind.TITLE:
            shorter = [(k, c) for k, c in titles.touching(claim.span) if k in kept]
            if any(_length(c) >= _length(claim) for _, c in shorter):
                continue
            for old, _ in shorter:
                kept.pop(old, None)
            titles.add(key, claim)
        kept.setdefault(key, check)
    return _undisputed(_settled(kept.values()))


def _length(claim: Claim) -> int:
    return claim.span.end - claim.span.start


class _Places:
    """Claims by the stretches of the text that they touch."""

    _STRETCH = 256  # characters

    def __init__(self) -> None:
        self._held: dict[int, list[tuple[tuple[object, ...], Claim]]] = {}

    def add(self, key: tuple[object, ...], claim: Claim) -> None:
        """Keep a claim under a key."""
        for stretch in self._stretches(claim.span):
            self._held.setdefault(stretch, []).append((key, claim))

    def touching(self, span: Span) -> list[tuple[tuple[object, ...], Claim]]:
        """Return the claims kept that overlap a place, with their keys."""
        return [(k, c) for s in self._stretches(span) for k, c in self._held.get(s, ()) if c.span.overlaps(span)]

    def _stretches(self, span: Span) -> range:
        return range(span.start // self._STRETCH, span.end // self._STRETCH + 1)


_WEIGHED = frozenset(
    (Kind.INTERVAL, Kind.STATUS, Kind.TITLE, Kind.COSPONSOR)
)  # kinds that are read a second time even where a claim was found


def _settled(checks: Iterable[Check]) -> tuple[Check, ...]:
    """Let a second reading that the record bears out stand for an outright one of its place that it does not decide, and give way to any other."""
    checks = tuple(checks)
    second, held, lost = _Places(), _Places(), set()
    weighed = [c for c in checks if c.claim.KIND in _WEIGHED]
    for check in (c for c in weighed if c.claim.tentative):
        second.add((), check.claim)
    for check in (c for c in weighed if not c.claim.tentative):
        if check.finding.verdict is Verdict.NOT_ON_RECORD and _retold(check.claim, second):
            lost.add(id(check))
        else:
            held.add((), check.claim)
    return tuple(
        c
        for c in checks
        if id(c) not in lost and not (c.claim.tentative and c.claim.KIND in _WEIGHED and _retold(c.claim, held))
    )


def _retold(claim: Claim, others: _Places) -> bool:
    """Say whether one of the others is of the same kind, person and place."""
    return any(c.KIND is claim.KIND and c.person == claim.person for _, c in others.touching(claim.span))


_DECIDED = (Verdict.CONTRADICTED, Verdict.PARTLY)


def _undisputed(checks: Iterable[Check]) -> tuple[Check, ...]:
    """Leave out second readings of wording where what is said outright was found to differ from the text, and what they settle."""
    checks = tuple(checks)
    known = [c.claim.span for c in checks if c.claim.tentative and c.claim.KIND is Kind.RECITAL]
    checks = tuple(c for c in checks if not (_open(c) and any(s.covers(c.claim.span) for s in known)))
    decided = [
        c.claim.span
        for c in checks
        if not c.claim.tentative and c.claim.KIND in OF_WORDING and c.finding.verdict in _DECIDED
    ]
    return tuple(
        c
        for c in checks
        if not (c.claim.tentative and c.claim.KIND in _RETOLD and any(c.claim.span.overlaps(s) for s in decided))
    )


_RETOLD = (Kind.RECITAL, Kind.TITLE)


def _open(check: Check) -> bool:
    """Say whether words said outright of a text could not be placed in it."""
    return (
        not check.claim.tentative and check.claim.KIND in OF_WORDING and check.finding.verdict is Verdict.NOT_ON_RECORD
    )


def _a_slip(check: Check) -> bool:
    """Say whether a second reading found what is nearly on record: no guess at phrasing stands behind that."""
    return check.finding.verdict is Verdict.CONTRADICTED and check.claim.KIND in (
        Kind.VOTE_TALLY,
        Kind.QUOTATION,
        Kind.RECITAL,
    )
