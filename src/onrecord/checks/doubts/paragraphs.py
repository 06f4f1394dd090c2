"""Accusations on a measure that was only carried over: whether the paragraph, or the top of the story, shows that it is the one meant."""

from onrecord.article.model import Part
from onrecord.checks.doubts.page import Page, named_outright
from onrecord.checks.model import Check, Verdict
from onrecord.checks.votes.tallies import slip_of
from onrecord.claims.model import Kind, VoteTally
from onrecord.mentions.model import Grain, MeasureMention, Reference

# kinds that, borne out by the record, show that a paragraph does speak of the measure
_TELLING = frozenset(
    (
        Kind.SPONSOR, Kind.INTRODUCED, Kind.PASSAGE_DATE, Kind.VOTE_TALLY, Kind.MEMBER_VOTE, Kind.TITLE, Kind.COSPONSOR_COUNT, Kind.COSPONSOR,
        Kind.CALLS_ON, Kind.RECITAL, Kind.QUOTATION, Kind.COMMITTEE, Kind.INTERVAL, Kind.VOTE_METHOD,
    )
)  # fmt: skip
_TOP = 3  # sentences of the body in which a story names what it is about


def only_described(check: Check, page: Page) -> bool:
    """Say whether a wrong count is that of a measure which the page never names, and no slip for the one on record."""
    claim = check.claim
    if not isinstance(claim, VoteTally) or None in (claim.measure, claim.yeas, claim.nays):
        return False
    if "-" not in (check.finding.recorded or "") or any(m.id == claim.measure for m in page.once(named_outright)):
        return False
    return not slip_of(claim, page.record, page.as_of)


def in_a_strange_paragraph(check: Check, page: Page) -> bool:
    """Say whether the measure was carried over into a paragraph that does not show that it is meant."""
    claim = check.claim
    if not claim.inferred or claim.measure is None or page.once(one_measure):
        return False
    return (page.paragraph_number(claim.span.start), claim.measure) not in page.once(shown)


def shown(page: Page) -> frozenset[tuple[int, str | None]]:
    """Return which measures each paragraph shows to be meant: by naming them, or by what the record bears out of them.

    A story that names its measure at its top goes on speaking of it, but not where it describes another that it does not name.
    """
    named = page.once(named_outright)
    found = {(page.paragraph_number(m.span.start), m.id) for m in named}
    found |= {
        (page.paragraph_number(c.claim.span.start), c.claim.measure)
        for c in page.checks
        if c.finding.verdict is Verdict.SUPPORTED and c.claim.KIND in _TELLING
    }
    main = page.mentions.main
    if _at_top(page, [m for m in named if m.id == main]) or _told_at_top(page):
        strange = {page.paragraph_number(m.span.start) for m in _described(page)}
        found |= {(n, main) for n in range(len(page.article.blocks) + 1) if n not in strange}
    return frozenset(found)


def one_measure(page: Page) -> bool:
    """Say whether a story names one measure alone, and at its top."""
    named = page.once(named_outright)
    return len({m.id for m in named}) == 1 and _at_top(page, named)


def _told_at_top(page: Page) -> bool:
    """Say whether the top of a story that names one measure tells what the record bears out of it: a count, a day, who brought it."""
    main = page.mentions.main
    if {m.id for m in page.once(named_outright)} != {main}:
        return False
    end = page.once(_top_end)
    return any(
        c.finding.verdict is Verdict.SUPPORTED and c.claim.KIND in _TELLING and c.claim.measure == main
        for c in page.checks
        if c.claim.span.start < end
    )


def _top_end(page: Page) -> int:
    """Return where the first sentences of the body end; 0 where there is none."""
    body = [s.span for s in page.article.sentences if s.part is Part.BODY][:_TOP]
    return body[-1].end if body else 0


def _at_top(page: Page, named: list[MeasureMention]) -> bool:
    return bool(named) and named[0].span.start < page.once(_top_end)


def _described(page: Page) -> list[MeasureMention]:
    """Return the measures that are described or named and not tied to one of the record."""
    found = (m for m in page.mentions.mentions if isinstance(m, MeasureMention))
    return [m for m in found if m.id is None and not m.ids and m.form is not Reference.ANAPHOR]


def dated_otherwise(check: Check, page: Page) -> bool:
    """Say whether the sentence of a time between events dates one on a day that is none of theirs: another measure is meant."""
    claim = check.claim
    if claim.KIND is not Kind.INTERVAL or not claim.inferred or page.once(one_measure) or not page.once(_several):
        return False
    days = [
        d
        for d in page.dates(page.sentence(claim.span))
        if d.expression in ("absolute", "month-day") and d.grain is Grain.DAY
    ]
    return any(str(d.first) not in (check.finding.recorded or "") for d in days)


def _several(page: Page) -> bool:
    """Say whether a page speaks of more than one measure of the record."""
    return len({m.id for m in page.mentions.mentions if isinstance(m, MeasureMention) and m.id}) > 1
