"""The JSON form of a report: one object, one line, spans as offsets into `article.text`."""

from bisect import bisect_right
from collections.abc import Iterator

import msgspec
from msgspec import Struct

from onrecord import __version__
from onrecord.article.model import Article, Part, Span
from onrecord.attributions.model import Attribution
from onrecord.checks.model import Check, Evidence
from onrecord.mentions.model import MeasureMention, PersonMention
from onrecord.report.demands import DemandRow, demand_row
from onrecord.report.discretion import withheld
from onrecord.report.model import Report


class Quoted(Struct, frozen=True, kw_only=True):
    """Words of the article: `quote` is `article.text[start:end]`."""

    quote: str
    start: int
    end: int


class SourceRow(Quoted, frozen=True, kw_only=True):
    """Who is said to have said it; `person` is a Bioguide id where the record knows exactly one."""

    person: str | None = None


class MeasureRow(Struct, frozen=True, kw_only=True):
    """A place that names a measure of the record."""

    id: str
    quote: str
    start: int
    end: int


class AttributionRow(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Who said what. Content in several pieces runs from the first to the last, and `pieces` lists them."""

    source: SourceRow | None
    cue: Quoted | None
    content: Quoted
    form: str
    pieces: tuple[Quoted, ...] = ()


class CheckRow(Struct, frozen=True, kw_only=True):
    """One claim with its verdict and evidence; `measures` where one phrase speaks of several, then `measure` is null.

    `part` is where the claim stands, `modality` whether it is asserted, `speaker` the index of the attribution that holds it.
    """

    kind: str
    verdict: str
    quote: str
    start: int
    end: int
    measure: str | None
    measures: tuple[str, ...]
    person: str | None
    claimed: str
    recorded: str | None
    why: str
    evidence: tuple[Evidence, ...]
    part: Part
    modality: str
    speaker: int | None


class ArticleRow(Struct, frozen=True, kw_only=True):
    """The article as read. `text` is what every offset points into."""

    title: str
    published: str | None
    url: str | None
    text: str
    outlet: str | None
    language: str


class AsOfRow(Struct, frozen=True, kw_only=True):
    """The day the article is read as of, and where that day comes from."""

    day: str | None
    source: str


class PageRow(Struct, frozen=True, kw_only=True):
    """The report on one page, as `onrecord check --format json` prints it."""

    onrecord: str
    input: str
    article: ArticleRow
    as_of: AsOfRow
    measures: tuple[MeasureRow, ...]
    attributions: tuple[AttributionRow, ...]
    checks: tuple[CheckRow, ...]
    demands: tuple[DemandRow, ...]
    notes: tuple[str, ...]


def to_json(report: Report) -> bytes:
    """Return the report as one line of UTF-8 JSON, without the line's end."""
    return msgspec.json.encode(page_row(report))


def page_row(report: Report, *, withhold_names: bool = False) -> PageRow:
    """Return the report in the form that is printed.

    With `withhold_names` the names of private people are struck out, letter for letter: every offset stays right.
    """
    if withhold_names:
        report = withheld(report)
    article = report.article
    return PageRow(
        onrecord=__version__,
        input=report.input,
        article=_article(article),
        as_of=AsOfRow(day=_iso(report.mentions.as_of), source=report.mentions.as_of_source),
        measures=tuple(_measures(report)),
        attributions=tuple(_attribution(a, report) for a in report.attributions.attributions),
        checks=tuple(_check(c, article) for c in report.checks),
        demands=tuple(demand_row(d) for d in report.demands),
        notes=report.notes,
    )


def in_order(page: PageRow) -> tuple[tuple[int, CheckRow], ...]:
    """Return the checks with the numbers that the other forms of the report give them."""
    return tuple(enumerate(sorted(page.checks, key=lambda c: (c.start, -c.end)), 1))


def _article(article: Article) -> ArticleRow:
    return ArticleRow(
        title=article.title,
        published=_iso(article.published),
        url=article.url,
        text=article.text,
        outlet=article.outlet,
        language=article.language,
    )


def _iso(day: object) -> str | None:
    return str(day) if day else None


def _quoted(article: Article, span: Span) -> Quoted:
    return Quoted(quote=article.quote(span), start=span.start, end=span.end)


def _measures(report: Report) -> Iterator[MeasureRow]:
    for mention in report.mentions.mentions:
        if isinstance(mention, MeasureMention):
            span = mention.span
            for measure in (mention.id,) if mention.id else mention.ids:
                yield MeasureRow(id=measure, quote=report.article.quote(span), start=span.start, end=span.end)


def _attribution(attribution: Attribution, report: Report) -> AttributionRow:
    article, content = report.article, attribution.content
    whole = Span(min(s.start for s in content), max(s.end for s in content)) if content else Span(0, 0)
    return AttributionRow(
        source=_source(attribution.source, report) if attribution.source else None,
        cue=_quoted(article, attribution.cue) if attribution.cue else None,
        content=_quoted(article, whole),
        form=attribution.form.value,
        pieces=tuple(_quoted(article, s) for s in content) if len(content) > 1 else (),
    )


def _source(span: Span, report: Report) -> SourceRow:
    return SourceRow(quote=report.article.quote(span), start=span.start, end=span.end, person=person_in(span, report))


def person_in(span: Span, report: Report) -> str | None:
    """Return the Bioguide id of the one person that a span names, or None where it names none or several."""
    found = {m.id for m in report.mentions.mentions if isinstance(m, PersonMention) and m.id and span.covers(m.span)}
    return found.pop() if len(found) == 1 else None


def _check(check: Check, article: Article) -> CheckRow:
    claim, finding = check.claim, check.finding
    several = len(claim.measures) > 1
    return CheckRow(
        kind=claim.KIND.value,
        verdict=finding.verdict.value,
        quote=article.quote(claim.span),
        start=claim.span.start,
        end=claim.span.end,
        measure=None if several else claim.measure or next(iter(claim.measures), None),
        measures=claim.measures,
        person=claim.person,
        claimed=finding.claimed,
        recorded=finding.recorded,
        why=finding.why,
        evidence=finding.evidence,
        part=part_at(article, claim.span),
        modality=claim.modality.value,
        speaker=claim.speaker,
    )


def part_at(article: Article, span: Span) -> Part:
    """Return the part of the article that a span stands in; the body where no block holds it."""
    index = bisect_right(article.blocks, span.start, key=lambda b: b.span.start) - 1
    return article.blocks[index].part if index >= 0 and span.start < article.blocks[index].span.end else Part.BODY
