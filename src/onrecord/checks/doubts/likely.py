"""Whether what an accusation tells is near enough to the record to be a slip of it; what is far from it likely tells of something else.

Who errs about a vote gets one side of its count wrong, turns two figures round, or takes the next day for the day before. A count, a
day or a number of noes that has nothing in common with the record's, told where the measure is not named, is likelier that of
another vote: a council's, an amendment's, one of years ago.
"""

from collections.abc import Iterable
from datetime import date

from onrecord.checks.doubts.page import Page
from onrecord.checks.floor import up_to
from onrecord.checks.model import Check
from onrecord.claims.model import Claim, Days, Introduced, PassageDate, VoteTally
from onrecord.mentions.model import Grain
from onrecord.record.model import Chamber, Measure

_FEW = 2  # by so many a small number may be off
_TENTH = 0.1  # and by such a share a larger one
_QUARTER = 0.25  # by such a share the sum of a slip's sides is off
_DAYS = 11  # between the day of an act and one told for it by mistake: a figure wrong, or a week
_MONTHS = 1
_SIZES = {Chamber.HOUSE: (300, 441), Chamber.SENATE: (60, 101)}  # how many vote when a roll is called


def unlike(check: Check, page: Page) -> bool:
    """Say whether an accusation on a measure that was carried over tells nothing like what the record holds."""
    claim = check.claim
    if not claim.inferred or not isinstance(claim, VoteTally | PassageDate | Introduced):
        return False
    if isinstance(claim, VoteTally) and claim.question == "committee":
        return not _like_committees(claim, check.finding.recorded or "")
    measures = [m for m in map(page.record.measure, claim.measures or (claim.measure or "",)) if m]
    return bool(measures) and not any(_like(claim, m, page) for m in measures)


def _like_committees(claim: VoteTally, recorded: str) -> bool:
    """Say whether a committee's count shares a side with the one on record, or is near it on both."""
    sides = [int(n) for n in recorded.split("-") if n.isdigit()]
    told = (claim.yeas, claim.nays)
    if len(sides) != len(told) or None in told:
        return True
    pairs = [(t or 0, s) for t, s in zip(told, sides, strict=True)]
    return any(t == s for t, s in pairs) or all(near(t, s) for t, s in pairs)


def _like(claim: Claim, measure: Measure, page: Page) -> bool:
    match claim:
        case VoteTally():
            return _like_counts(claim, measure, page)
        case PassageDate(when=Days() as when):
            return near_days(when, (a.day for a in up_to(measure, page.as_of, page.record)))
        case Introduced(when=Days() as when):
            return near_days(when, filter(None, (measure.introduced,)))
    return True


def _like_counts(claim: VoteTally, measure: Measure, page: Page) -> bool:
    votes = page.votes(measure.id)
    if claim.yeas is not None and claim.nays is not None:
        total = claim.yeas + claim.nays
        uncounted = {a.chamber for a in up_to(measure, page.as_of, page.record) if a.yeas is None}
        return any(abs(v.yeas + v.nays - total) <= _QUARTER * total for v in votes) or any(
            _SIZES[c][0] <= total <= _SIZES[c][1] for c in uncounted
        )
    told = (
        (claim.yeas, [v.yeas for v in votes]),
        (claim.nays, [v.nays for v in votes]),
        (claim.margin, [abs(v.yeas - v.nays) for v in votes]),
    )
    return all(number is None or any(near(number, r) for r in recorded) for number, recorded in told)


def near(told: int, recorded: int) -> bool:
    """Say whether a number may be a slip of another: but a few or a tenth off, or with its figures turned round."""
    if abs(told - recorded) <= max(_FEW, _TENTH * recorded):
        return True
    return recorded >= 10 and sorted(str(told)) == sorted(str(recorded))  # two figures can be turned round


def near_days(when: Days, days: Iterable[date]) -> bool:
    """Say whether a day, month or year told may be a slip of one of some days: near it, or its day in another month or year."""
    return any(_near_day(when, day) for day in days)


def _near_day(when: Days, day: date) -> bool:
    if when.grain is Grain.YEAR:
        return abs(when.first.year - day.year) <= 1
    if when.grain is Grain.MONTH:
        months = abs((when.first.year - day.year) * 12 + when.first.month - day.month)
        return months <= _MONTHS or when.first.month == day.month
    off = max((when.first - day).days, (day - when.last).days)
    figure = (when.first.year, when.first.month, when.first.day % 10) == (day.year, day.month, day.day % 10)
    twin = when.first.day == day.day and (when.first.year == day.year or when.first.month == day.month)
    return off <= _DAYS or (when.first == when.last and (figure or twin))
