"""Which measure a story means that names none: each that its words may mean is tried, and what the record bears out decides."""

from collections.abc import Callable
from typing import NamedTuple

from onrecord.checks.model import Check, Verdict
from onrecord.claims.model import Kind
from onrecord.mentions.model import Mentions

# what a claim of a kind that fits tells of the measure meant: the rarer a chance fit, the more
_TELLS = {
    Kind.SPONSOR: 3, Kind.VOTE_TALLY: 3, Kind.QUOTATION: 3, Kind.INTRODUCED: 2, Kind.PASSAGE_DATE: 2, Kind.CALLS_ON: 2, Kind.RECITAL: 2,
    Kind.COSPONSOR: 1, Kind.COSPONSOR_COUNT: 1, Kind.COMMITTEE: 1, Kind.MEMBER_VOTE: 1, Kind.TITLE: 1,
    Kind.PASSAGE: 2, Kind.STATUS: 1, Kind.VOTE_METHOD: 1,
}  # fmt: skip
_AGAINST = 2  # what one contradicted takes away
_BETTER = 4  # by how much a rival must fit better than the measure that the words point to, and how many times as well:
_TIMES = 1.25
_ENOUGH = 6  # what must speak for a measure to which the words alone did not point


class Reading(NamedTuple):
    """An article as read with one measure taken to be its own."""

    mentions: Mentions
    checks: tuple[Check, ...]


def likeliest(read: Callable[[str | None], Reading]) -> Reading:
    """Read an article, and where it names no measure, with each rival as its own; return the reading that the record fits best."""
    first = read(None)
    if not first.mentions.rivals or (first.mentions.main is not None and not _doubted(first)):
        return first
    found = sorted(((_fit(r), -n, r) for n, r in enumerate(map(read, first.mentions.rivals))), reverse=True)
    best, _, other = found[0]
    second = found[1][0] if len(found) > 1 else 0
    own = _fit(first)
    if first.mentions.main is not None:
        return other if best >= max(own + _BETTER, own * _TIMES) else first
    return other if best >= own + _ENOUGH and best >= second + _BETTER else first


def _doubted(reading: Reading) -> bool:
    """Say whether a reading tells anything of measures that the record does not bear out."""
    return any(
        check.claim.KIND in _TELLS and check.finding.verdict is not Verdict.SUPPORTED for check in reading.checks
    )


def _fit(reading: Reading) -> int:
    """Sum up what the record bears out and contradicts of all that a reading tells of measures."""
    total = 0
    for check in reading.checks:
        weight = _TELLS.get(check.claim.KIND, 0)
        if check.finding.verdict is Verdict.SUPPORTED:
            total += weight
        elif check.finding.verdict is Verdict.CONTRADICTED and weight:
            total -= _AGAINST
    return total
