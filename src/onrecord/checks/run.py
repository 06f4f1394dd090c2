"""Every check in one visible list, and the one place that decides which measure an unnamed one was."""

from bisect import bisect_left
from collections.abc import Callable, Iterable
from typing import Any

from msgspec import structs

from onrecord.article.model import Article
from onrecord.checks.bearers import bearers
from onrecord.checks.committees.done import check_committee
from onrecord.checks.cosponsorship import check_cosponsor, check_cosponsor_count
from onrecord.checks.demands.calls import check_calls_on
from onrecord.checks.doubts.page import Page
from onrecord.checks.doubts.table import AFTER_ALL, AT_ONCE, doubted
from onrecord.checks.intervals import check_interval
from onrecord.checks.joined import joined
from onrecord.checks.kept import kept_of
from onrecord.checks.model import AsOf, Check, Finding, Verdict
from onrecord.checks.oddities import noted
from onrecord.checks.parted import parted
from onrecord.checks.parties import check_bipartisan
from onrecord.checks.passage import check_passage
from onrecord.checks.passage_dates import check_passage_date
from onrecord.checks.people import check_caucus, check_chamber, check_office, check_party, check_state
from onrecord.checks.quoted import slip_in_quotation
from onrecord.checks.repeated import distinct
from onrecord.checks.spoken import spoken_of
from onrecord.checks.sponsorship import check_introduced, check_sponsor
from onrecord.checks.statements import slip_in_words
from onrecord.checks.status.states import check_status
from onrecord.checks.votes.manner import as_counted, check_vote_method
from onrecord.checks.votes.members import check_member_vote
from onrecord.checks.votes.tallies import check_vote_tally, slip_of
from onrecord.checks.wording import check_quotation, check_recital, check_title
from onrecord.claims.model import (
    OF_PEOPLE,
    Bipartisan,
    CallsOn,
    CaucusClaim,
    ChamberClaim,
    Claim,
    CommitteeClaim,
    Cosponsor,
    CosponsorCount,
    Days,
    Interval,
    Introduced,
    Kind,
    MemberVote,
    Modality,
    OfficeClaim,
    PartyClaim,
    Passage,
    PassageDate,
    QuotationClaim,
    Recital,
    Sponsor,
    StateClaim,
    Status,
    TitleClaim,
    VoteMethod,
    VoteTally,
)
from onrecord.mentions.model import Grain, MeasureMention, Mentions, Reference
from onrecord.record.protocol import Record

CheckFunction = Callable[[Any, Record, AsOf], Finding]

CHECKS: dict[type[Claim], CheckFunction] = {
    Introduced: check_introduced,
    Sponsor: check_sponsor,
    Cosponsor: check_cosponsor,
    CosponsorCount: check_cosponsor_count,
    Bipartisan: check_bipartisan,
    CommitteeClaim: check_committee,
    Passage: check_passage,
    PassageDate: check_passage_date,
    VoteMethod: check_vote_method,
    VoteTally: check_vote_tally,
    Status: check_status,
    TitleClaim: check_title,
    CallsOn: check_calls_on,
    QuotationClaim: check_quotation,
    Recital: check_recital,
    PartyClaim: check_party,
    StateClaim: check_state,
    ChamberClaim: check_chamber,
    OfficeClaim: check_office,
    CaucusClaim: check_caucus,
    MemberVote: check_member_vote,
    Interval: check_interval,
}


_OTHERS = 12  # measures of one article that a claim is tried on
_TRIES = 5_000  # of claims on other measures, on one page: no article comes near it


def check_claims(claims: Iterable[Claim], article: Article, mentions: Mentions, record: Record) -> tuple[Check, ...]:
    """Hold every claim against the record, as of the article's day."""
    as_of = AsOf(day=mentions.as_of, source=mentions.as_of_source)
    explicit = (Reference.NUMBER, Reference.TITLE)
    first: dict[str, int] = {}
    spoken: dict[str, int] = {}
    for mention in mentions.mentions:
        if isinstance(mention, MeasureMention) and mention.id:
            spoken.setdefault(mention.id, mention.span.start)
            start = 0 if mention.form in explicit else mention.span.start
            first[mention.id] = min(first.get(mention.id, start), start)
    named = sorted(((start, i) for i, start in first.items()), key=lambda pair: pair[0])
    claims = tuple(claims)
    most = max(1, min(_OTHERS, _TRIES // max(1, len(claims))))
    starts = [start for start, _ in named]
    ids = tuple(i for _, i in named[:_OTHERS])
    ends = [b.span.end for b in article.blocks]
    checks: list[Check] = []
    page = Page(article, mentions, record, ids)
    counts = _Counts(page)
    kin = tuple(_kin(ids, mentions.main, record))
    for claim in claims:
        at = bisect_left(ends, claim.span.end)
        end = ends[at] if at < len(ends) else claim.span.end
        told = [i for _, i in named[: min(most, bisect_left(starts, end))]]
        others = tuple(dict.fromkeys(([mentions.main] if mentions.main else []) + told))
        claim = voted_on(as_counted(claim, record, as_of), mentions.main, counts)
        if claim.KIND in _COMMON and claim.measure:
            others = tuple(o for o in others if o == mentions.main or spoken.get(o, end) < end)
        if claim.KIND in _TWINNED and (claim.tentative or not (claim.measure or claim.measures)):
            others += tuple(k for k in kin if k not in others)
        check = _check(*_by_count(claim, others, counts), record, as_of)
        if check.finding.verdict is Verdict.CONTRADICTED and (twins := tuple(bearers(check.claim, page))):
            check = _another(check.claim, check.finding, twins, record, as_of)
        check = doubted(check, AT_ONCE, page)
        checks += parted(check, article.text, record, as_of)
    page = page.after(kept_of(checks))
    certain = tuple(doubted(c, AFTER_ALL, page) for c in page.checks)
    return noted(distinct(joined(spoken_of(certain, page), article.text)), record)


# kinds that fit many a measure, so that only one spoken of before may be meant in place of one that does not bear them out
_COMMON = frozenset((Kind.MEMBER_VOTE, Kind.VOTE_METHOD))


class _Counts:
    """Which of an article's measures had a vote of a count."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._held: dict[str, frozenset[tuple[int, int]]] = {}

    def half(self, measure_id: str, counted: tuple[int, int]) -> bool:
        """Say whether a measure had a vote of which one side is as told."""
        return any((yeas == counted[0]) != (nays == counted[1]) for yeas, nays in self._of(measure_id))

    def __call__(self, measure_id: str, counted: tuple[int, int]) -> bool:
        """Say whether a measure had a vote of that count up to the page's day."""
        return counted in self._of(measure_id)

    def voted(self, measure_id: str) -> bool:
        """Say whether a measure had a counted vote up to the page's day."""
        return bool(self._of(measure_id))

    def _of(self, measure_id: str) -> frozenset[tuple[int, int]]:
        if measure_id not in self._held:
            self._held[measure_id] = frozenset((v.yeas, v.nays) for v in self._page.votes(measure_id))
        return self._held[measure_id]


def voted_on(claim: Claim, main: str | None, had: _Counts) -> Claim:
    """Tie a claim of how somebody voted to the story's own measure where the one carried over had no counted vote."""
    of_votes = isinstance(claim, MemberVote) or (isinstance(claim, Bipartisan) and claim.form == "votes")
    if not (of_votes and claim.inferred and claim.measure and main) or had.voted(claim.measure) or not had.voted(main):
        return claim
    return structs.replace(claim, measure=main)


def _by_count(claim: Claim, others: tuple[str, ...], had: _Counts) -> tuple[Claim, tuple[str, ...]]:
    """Tie a claim whose measure was carried over to the measure that had the vote whose count stands beside it."""
    if claim.counted is None or not (claim.inferred or claim.measure is None):
        return claim, others
    if not others or (claim.measure and had(claim.measure, claim.counted)):
        return claim, others
    fitting = tuple(i for i in others if had(i, claim.counted))
    if claim.tentative:
        return (structs.replace(claim, measure=None), fitting) if fitting else (claim, others)
    if not fitting and claim.measure is None:
        fitting = tuple(i for i in others if had.half(i, claim.counted))
    return (structs.replace(claim, measure=fitting[0], measures=()) if len(fitting) == 1 else claim), others


# kinds that tell so much of a measure that one which the article only hints at (a companion, an earlier version) is known by them
_TWINNED = frozenset((Kind.SPONSOR, Kind.INTRODUCED, Kind.COMMITTEE))
_KIN = 8


def _kin(named: tuple[str, ...], main: str | None, record: Record) -> Iterable[str]:
    """Return the measures that the record relates to the story's own, and to the others it names."""
    found: dict[str, None] = {}
    for measure_id in dict.fromkeys((*((main,) if main else ()), *named[:_FEW_NAMED])):
        measure = record.measure(measure_id)
        found |= dict.fromkeys(r.measure for r in measure.related[:_KIN]) if measure else {}
    return (k for k in list(found)[:_KIN] if k not in named)


_FEW_NAMED = 2


def _slip(claim: Claim, record: Record, as_of: AsOf) -> bool:
    """Say whether a count or quoted words are so near to those on record that they must be meant."""
    match claim:
        case VoteTally():
            return slip_of(claim, record, as_of)
        case QuotationClaim():
            return slip_in_quotation(claim, record, as_of)
        case Recital():
            return claim.tentative or slip_in_words(claim, record, as_of)
    return False


def _check(claim: Claim, others: tuple[str, ...], record: Record, as_of: AsOf) -> Check:
    if claim.tentative:
        tried = dict.fromkeys((*((claim.measure,) if claim.measure else ()), *others))
        claim = structs.replace(claim, measure=None, measures=())
        return _another(claim, Finding(verdict=Verdict.NOT_ON_RECORD, why=""), tuple(tried), record, as_of)
    finding = CHECKS[type(claim)](claim, record, as_of)
    if isinstance(claim, Status) and claim.other:
        return Check(claim=claim, finding=finding)
    nameless = not (claim.measure or claim.measures)
    unsettled = claim.inferred or nameless
    movable = _specific(claim) or (nameless and claim.KIND not in OF_PEOPLE)
    if unsettled and (
        (finding.verdict is Verdict.CONTRADICTED and claim.measure)
        or (finding.verdict is Verdict.NOT_ON_RECORD and movable)
    ):
        return _another(claim, finding, others, record, as_of)
    if finding.verdict is Verdict.NOT_ON_RECORD and isinstance(claim, VoteTally) and _specific(claim):
        return _another(claim, finding, others, record, as_of)
    return Check(claim=claim, finding=finding)


_FEW = 5  # cosponsors: so many or fewer say little of which measure is meant


def _specific(claim: Claim) -> bool:
    """Say whether what a claim tells fits hardly any measure but the one that was meant: a count, a day, a number of cosponsors."""
    if claim.modality is not Modality.ASSERTED:
        return False
    match claim:
        case VoteTally(yeas=int(), nays=int()):
            return True
        case CosponsorCount(count=int(count), bound="exact", party=None):
            return count > _FEW
        case (
            Introduced(when=Days(grain=Grain.DAY))
            | PassageDate(when=Days(grain=Grain.DAY))
            | Recital()
            | CallsOn()
            | QuotationClaim()
        ):
            return True
        case Status(when=Days(grain=Grain.DAY)):
            return True
    return False


def _another(claim: Claim, finding: Finding, others: tuple[str, ...], record: Record, as_of: AsOf) -> Check:
    """Try the article's other measures for a claim whose measure was only carried over, or not settled at all.

    One that bears the claim out is the one that was meant; an accusation needs that none does, and where the claim's
    measure was never settled, only one may.
    """
    fits: list[Check] = []
    slips: list[Check] = []
    for other in others:
        if other == claim.measure:
            continue
        moved = structs.replace(claim, measure=other, measures=())
        if (found := CHECKS[type(claim)](moved, record, as_of)).verdict is Verdict.SUPPORTED:
            fits.append(Check(claim=moved, finding=found))
        elif found.verdict is Verdict.CONTRADICTED and _slip(moved, record, as_of):
            slips.append(Check(claim=moved, finding=found))
    if fits and (finding.verdict is Verdict.CONTRADICTED or len(fits) == 1 or claim.tentative):
        return fits[0]
    nearly = not fits and len(slips) == 1 and finding.verdict is Verdict.NOT_ON_RECORD
    return slips[0] if nearly else Check(claim=claim, finding=finding)
