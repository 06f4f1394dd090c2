"""The last look before an accusation: whether it is certain which measure the paragraph speaks of."""

from bisect import bisect_right
from collections import Counter

from msgspec import structs

from onrecord.article.model import Article, Part, Span
from onrecord.checks.aside import WHY, of_something_else
from onrecord.checks.model import AsOf, Check, Verdict
from onrecord.checks.votes.tallies import slip_of
from onrecord.claims.model import Kind, TitleClaim, VoteTally
from onrecord.mentions.evidence import content_words
from onrecord.mentions.model import DateMention, Grain, MeasureMention, Mentions, PersonMention, Reference
from onrecord.record.protocol import Record

# kinds that, borne out by the record, show that a paragraph does speak of the measure
_TELLING = frozenset(
    (
        Kind.SPONSOR, Kind.INTRODUCED, Kind.PASSAGE_DATE, Kind.VOTE_TALLY, Kind.MEMBER_VOTE, Kind.TITLE, Kind.COSPONSOR_COUNT, Kind.COSPONSOR,
        Kind.CALLS_ON, Kind.RECITAL, Kind.QUOTATION, Kind.COMMITTEE, Kind.INTERVAL, Kind.VOTE_METHOD,
    )
)  # fmt: skip
# of these, the ones that hardly ever fit a measure by chance
_IDENTIFYING = frozenset(
    (
        Kind.SPONSOR, Kind.INTRODUCED, Kind.PASSAGE_DATE, Kind.VOTE_TALLY, Kind.MEMBER_VOTE, Kind.COSPONSOR_COUNT, Kind.COSPONSOR, Kind.CALLS_ON,
        Kind.RECITAL, Kind.QUOTATION, Kind.INTERVAL,
    )
)  # fmt: skip
_UNDATED = "The page shows no day, so the Congress it speaks of is a guess, and no more of what it tells fits this measure than does not."
_TOP = 3  # sentences of the body in which a story names what it is about
_WHY = "The paragraph does not name the measure, and nothing in it that the record bears out shows that it is the one meant."


def sure(checks: tuple[Check, ...], article: Article, mentions: Mentions, record: Record) -> tuple[Check, ...]:
    """Turn accusations into abstentions where the measure was carried over and the paragraph does not show that it is meant.

    A story that names its measure at its top goes on speaking of it, but not where it describes another that it does not name.
    """
    checks = _identified(checks, article, mentions, record)
    checks = tuple(_abstain(c, WHY) if of_something_else(c, article) else c for c in checks)
    checks = tuple(_abstain(c, _UNNAMED) if _only_described(c, mentions, record) else c for c in checks)
    if _one_measure(article, mentions):
        return checks
    blocks = _Blocks(article)
    anchored = {(blocks.at(m.span.start), m.id) for m in _explicit(mentions)}
    anchored |= {
        (blocks.at(c.claim.span.start), c.claim.measure)
        for c in checks
        if c.finding.verdict is Verdict.SUPPORTED and c.claim.KIND in _TELLING
    }
    if _at_top(article, [m for m in _explicit(mentions) if m.id == mentions.main]) or _told_at_top(
        checks, article, mentions
    ):
        strange = {blocks.at(m.span.start) for m in _described(mentions)}
        anchored |= {(n, mentions.main) for n in range(blocks.count + 1) if n not in strange}
    several = len({m.id for m in mentions.mentions if isinstance(m, MeasureMention) and m.id}) > 1
    return tuple(
        _abstain(c) if _doubtful(c, blocks, anchored) or (several and _dated_otherwise(c, article, mentions)) else c
        for c in checks
    )


_UNNAMED = "The page never names the measure, and a count that shares neither side with the one on record may be another measure's."


def _only_described(check: Check, mentions: Mentions, record: Record) -> bool:
    """Say whether a wrong count is that of a measure which the page never names, and no slip for the one on record."""
    claim = check.claim
    if check.finding.verdict is not Verdict.CONTRADICTED or not isinstance(claim, VoteTally) or claim.measure is None:
        return False
    if (
        claim.yeas is None
        or claim.nays is None
        or "-" not in (check.finding.recorded or "")
        or any(m.id == claim.measure for m in _explicit(mentions))
    ):
        return False
    return not slip_of(claim, record, AsOf(day=mentions.as_of, source=mentions.as_of_source))


def _identified(checks: tuple[Check, ...], article: Article, mentions: Mentions, record: Record) -> tuple[Check, ...]:
    """Turn accusations on a page without a day of its own into abstentions where the measure may be another Congress's of that number.

    A measure is known again by what the record bears out of it: more of that than of what it contradicts. None is where several of the
    members named had left by the day that its own dates suggest.
    """
    if article.published is not None:
        return checks
    balance: Counter[str | None] = Counter()
    for check in checks if _gone(mentions, record) < _SEVERAL else ():
        if check.claim.KIND in _IDENTIFYING or _names_it(check):
            balance[check.claim.measure] += _weight(check, mentions)
    sittings = {measure.rpartition("-")[2] for measure, net in balance.items() if measure and net >= _ENOUGH}
    known = {
        m
        for m in (*balance, mentions.main, *(c.claim.measure for c in checks))
        if m and m.rpartition("-")[2] in sittings
    }
    return tuple(c if _sure_of_day(c, known, mentions.main) else _abstain(c, _UNDATED) for c in checks)


_TELLING_WORDS = 3
_ENOUGH = 2  # one that fits no other by chance, or two that seldom do
_SEVERAL = 2  # a story may name one who has left
_DATED = frozenset((Kind.INTRODUCED, Kind.PASSAGE_DATE, Kind.COMMITTEE, Kind.INTERVAL))
_WORDED = frozenset((Kind.RECITAL, Kind.CALLS_ON, Kind.QUOTATION))
_UNLIKE = frozenset((Kind.SPONSOR, Kind.VOTE_TALLY, Kind.QUOTATION, Kind.INTRODUCED, Kind.TITLE, Kind.CALLS_ON))


def _weight(check: Check, mentions: Mentions) -> int:
    """Say how much a check tells of whether its measure is the one meant; words that are nearly a text's speak of that text.

    A day without its year tells nothing where the page's own day was guessed by such days.
    """
    claim, verdict = check.claim, check.finding.verdict
    if verdict is Verdict.CONTRADICTED:
        return 0 if claim.KIND in _WORDED else -1
    if verdict is not Verdict.SUPPORTED:
        return 0
    if claim.KIND in _DATED and not _whole_day(claim.span, mentions):
        return 0
    return 2 if claim.KIND in _UNLIKE else 1


def _whole_day(span: Span, mentions: Mentions) -> bool:
    dates = (m for m in mentions.mentions if isinstance(m, DateMention) and m.span.overlaps(span))
    return any(m.expression == "absolute" for m in dates)


def _gone(mentions: Mentions, record: Record) -> int:
    """Count the members named with a title of theirs who had none on the day that the page is read as of, where others did have theirs."""
    named = {m.id for m in mentions.mentions if isinstance(m, PersonMention) and m.id and m.title_chamber}
    day = mentions.as_of
    sat = [day is not None and m.term_on(day) is not None for person in named if (m := record.member(person))]
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


def _sure_of_day(check: Check, known: set[str], main: str | None) -> bool:
    """Say whether a check accuses nobody, or its measure (for what needs none, the story's own) is known again."""
    if check.finding.verdict is not Verdict.CONTRADICTED:
        return True
    claim = check.claim
    return any(m in known for m in (claim.measures or (claim.measure or main,)))


def _told_at_top(checks: tuple[Check, ...], article: Article, mentions: Mentions) -> bool:
    """Say whether the top of a story that names one measure tells what the record bears out of it: a count, a day, who brought it."""
    if {m.id for m in _explicit(mentions)} != {mentions.main}:
        return False
    body = [s.span for s in article.sentences if s.part is Part.BODY][:_TOP]
    return any(
        c.finding.verdict is Verdict.SUPPORTED and c.claim.KIND in _TELLING and c.claim.measure == mentions.main
        for c in checks
        if body and c.claim.span.start < body[-1].end
    )


def _described(mentions: Mentions) -> list[MeasureMention]:
    """Return the measures that are described or named and not tied to one of the record."""
    found = (m for m in mentions.mentions if isinstance(m, MeasureMention))
    return [m for m in found if m.id is None and not m.ids and m.form is not Reference.ANAPHOR]


class _Blocks:
    """The paragraphs of an article, by place."""

    def __init__(self, article: Article) -> None:
        self._starts = [b.span.start for b in article.blocks]
        self.count = len(self._starts)

    def at(self, offset: int) -> int:
        """Return the number of the paragraph that holds a place."""
        return bisect_right(self._starts, offset)


def _explicit(mentions: Mentions) -> list[MeasureMention]:
    found = (m for m in mentions.mentions if isinstance(m, MeasureMention))
    return [m for m in found if m.id and m.form in (Reference.NUMBER, Reference.TITLE)]


def _one_measure(article: Article, mentions: Mentions) -> bool:
    explicit = _explicit(mentions)
    if len({m.id for m in explicit}) != 1:
        return False
    return _at_top(article, explicit)


def _at_top(article: Article, explicit: list[MeasureMention]) -> bool:
    body = [s.span for s in article.sentences if s.part is Part.BODY][:_TOP]
    return bool(body) and bool(explicit) and explicit[0].span.start < body[-1].end


def _dated_otherwise(check: Check, article: Article, mentions: Mentions) -> bool:
    """Say whether the sentence of a time between events dates one on a day that is none of theirs: another measure is meant."""
    claim, finding = check.claim, check.finding
    if claim.KIND is not Kind.INTERVAL or not claim.inferred or finding.verdict is not Verdict.CONTRADICTED:
        return False
    sentence = next((s.span for s in article.sentences if s.span.covers(claim.span)), claim.span)
    days = [
        m for m in mentions.mentions
        if isinstance(m, DateMention) and sentence.covers(m.span) and m.expression in ("absolute", "month-day") and m.grain is Grain.DAY
    ]  # fmt: skip
    return any(str(d.first) not in (finding.recorded or "") for d in days)


def _doubtful(check: Check, blocks: _Blocks, anchored: set[tuple[int, str | None]]) -> bool:
    claim = check.claim
    accused = check.finding.verdict is Verdict.CONTRADICTED and claim.inferred and claim.measure is not None
    return accused and (blocks.at(claim.span.start), claim.measure) not in anchored


def _abstain(check: Check, reason: str = _WHY) -> Check:
    of = f"Of {check.claim.measure}: " if check.claim.measure else ""
    finding = structs.replace(check.finding, verdict=Verdict.NOT_ON_RECORD, why=f"{reason} {of}{check.finding.why}")
    return structs.replace(check, finding=finding)
