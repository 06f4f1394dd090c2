"""On a page without a day of its own: which measures are known again, and not another Congress's of the same number."""

from collections import Counter

from onrecord.article.model import Span
from onrecord.checks.doubts.page import Page
from onrecord.checks.model import Check, Verdict
from onrecord.claims.model import Kind, TitleClaim
from onrecord.mentions.evidence import content_words
from onrecord.mentions.model import PersonMention

# kinds that hardly ever fit a measure by chance
_IDENTIFYING = frozenset(
    (
        Kind.SPONSOR, Kind.INTRODUCED, Kind.PASSAGE_DATE, Kind.VOTE_TALLY, Kind.MEMBER_VOTE, Kind.COSPONSOR_COUNT, Kind.COSPONSOR, Kind.CALLS_ON,
        Kind.RECITAL, Kind.QUOTATION, Kind.INTERVAL,
    )
)  # fmt: skip
_TELLING_WORDS = 3  # words of a title that tell of it by themselves
_ENOUGH = 2  # one that fits no other by chance, or two that seldom do
_SEVERAL = 2  # a story may name one who has left
_DATED = frozenset((Kind.INTRODUCED, Kind.PASSAGE_DATE, Kind.COMMITTEE, Kind.INTERVAL))
_WORDED = frozenset((Kind.RECITAL, Kind.CALLS_ON, Kind.QUOTATION))
_UNLIKE = frozenset((Kind.SPONSOR, Kind.VOTE_TALLY, Kind.QUOTATION, Kind.INTRODUCED, Kind.TITLE, Kind.CALLS_ON))


def of_a_guessed_congress(check: Check, page: Page) -> bool:
    """Say whether a page shows no day, and its measure (for what needs none, the story's own) is not known again by what it tells."""
    if page.article.published is not None:
        return False
    claim = check.claim
    known = page.once(known_again)
    return not any(m in known for m in (claim.measures or (claim.measure or page.mentions.main,)))


def known_again(page: Page) -> frozenset[str]:
    """Return the measures of the Congresses of which the record bears out more than it contradicts.

    None is where several of the members named had left by the day that the page's own dates suggest.
    """
    balance: Counter[str | None] = Counter()
    for check in page.checks if _gone(page) < _SEVERAL else ():
        if check.claim.KIND in _IDENTIFYING or _names_it(check):
            balance[check.claim.measure] += _weight(check, page)
    sittings = {measure.rpartition("-")[2] for measure, net in balance.items() if measure and net >= _ENOUGH}
    told = (*balance, page.mentions.main, *(c.claim.measure for c in page.checks))
    return frozenset(m for m in told if m and m.rpartition("-")[2] in sittings)


def _weight(check: Check, page: Page) -> int:
    """Say how much a check tells of whether its measure is the one meant; words that are nearly a text's speak of that text.

    A day without its year tells nothing where the page's own day was guessed by such days.
    """
    claim, verdict = check.claim, check.finding.verdict
    if verdict is Verdict.CONTRADICTED:
        return 0 if claim.KIND in _WORDED else -1
    if verdict is not Verdict.SUPPORTED:
        return 0
    if claim.KIND in _DATED and not _whole_day(claim.span, page):
        return 0
    return 2 if claim.KIND in _UNLIKE else 1


def _whole_day(span: Span, page: Page) -> bool:
    return any(d.expression == "absolute" for d in page.dates_touching(span))


def _gone(page: Page) -> int:
    """Count the members named with a title of theirs who had none on the day that the page is read as of, where others did have theirs."""
    named = {m.id for m in page.mentions.mentions if isinstance(m, PersonMention) and m.id and m.title_chamber}
    day = page.mentions.as_of
    sat = [day is not None and m.term_on(day) is not None for person in named if (m := page.record.member(person))]
    return sat.count(False) if any(sat) else 0


def _names_it(check: Check) -> bool:
    """Say whether a title is told as such, or described in several of its own words."""
    claim = check.claim
    if not isinstance(claim, TitleClaim):
        return False
    return (
        claim.form == "short"
        or len(content_words(claim.words) & content_words(check.finding.recorded or "")) >= _TELLING_WORDS
    )
