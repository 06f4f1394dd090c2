"""What every form of the report says: claims numbered and grouped by sentence, counts, plain words, and whose names to keep back."""

from bisect import bisect_right
from collections.abc import Iterator
from itertools import groupby

from msgspec import Struct
from msgspec.structs import replace

from onrecord.article.model import Article, Part, Sentence, Span
from onrecord.checks.model import Check, Evidence, Verdict
from onrecord.claims.model import Kind, Modality
from onrecord.demands.model import Demand
from onrecord.record.identifiers import cited
from onrecord.report.model import Report

MARKS = {Verdict.SUPPORTED: "✓", Verdict.CONTRADICTED: "✗", Verdict.PARTLY: "~", Verdict.NOT_ON_RECORD: "?"}
VERDICTS = {
    Verdict.SUPPORTED: "supported",
    Verdict.CONTRADICTED: "contradicted",
    Verdict.PARTLY: "partly supported",
    Verdict.NOT_ON_RECORD: "not on record",
}
GRAVEST_FIRST = (Verdict.CONTRADICTED, Verdict.PARTLY, Verdict.NOT_ON_RECORD, Verdict.SUPPORTED)
KINDS = {
    Kind.INTRODUCED: "day of introduction",
    Kind.SPONSOR: "who introduced it",
    Kind.COSPONSOR: "who cosponsored it",
    Kind.COSPONSOR_COUNT: "how many cosponsors",
    Kind.BIPARTISAN: "backing by party",
    Kind.COMMITTEE: "work in committee",
    Kind.PASSAGE: "who passed it",
    Kind.PASSAGE_DATE: "when it passed",
    Kind.VOTE_METHOD: "how the vote was taken",
    Kind.VOTE_TALLY: "count of the vote",
    Kind.STATUS: "where it stands",
    Kind.TITLE: "what it is about",
    Kind.CALLS_ON: "what it asks of whom",
    Kind.QUOTATION: "quoted words",
    Kind.RECITAL: "what it states",
    Kind.PARTY: "party",
    Kind.STATE: "state or district",
    Kind.CHAMBER: "chamber",
    Kind.OFFICE: "office held",
    Kind.CAUCUS: "role in a caucus",
    Kind.MEMBER_VOTE: "how a member voted",
    Kind.INTERVAL: "time between events",
}
MODALITIES = {
    Modality.ASSERTED: "",
    Modality.DENIED: "the article denies it",
    Modality.PREDICTED: "the article expects it",
    Modality.DOUBTED: "the article leaves it open",
}
PARTS = {
    Part.HEADLINE: "headline",
    Part.DECK: "deck",
    Part.BYLINE: "byline",
    Part.CAPTION: "caption",
    Part.BODY: "body",
}


class Numbered(Struct, frozen=True):
    """A check with its number in the report, from 1, and the index of its sentence."""

    number: int
    check: Check
    sentence: int | None

    @property
    def verdict(self) -> Verdict:
        """The verdict."""
        return self.check.finding.verdict

    @property
    def span(self) -> Span:
        """Where the claim stands."""
        return self.check.claim.span


class Passage(Struct, frozen=True):
    """A sentence that holds claims, with them. `span` covers the sentence and every claim that begins in it."""

    span: Span
    part: Part
    checks: tuple[Numbered, ...]


def numbered(report: Report) -> tuple[Numbered, ...]:
    """Return the checks in order of the text, numbered."""
    ordered = sorted(report.checks, key=lambda c: (c.claim.span.start, -c.claim.span.end))
    return tuple(Numbered(n, c, _sentence(report.article, c.claim.span)) for n, c in enumerate(ordered, 1))


def passages(report: Report) -> Iterator[Passage]:
    """Yield the sentences that hold claims, in order."""
    for index, group in groupby(numbered(report), key=lambda n: n.sentence):
        held = tuple(group)
        yield _passage(report.article.sentences[index] if index is not None else None, held)


def counts(report: Report) -> dict[Verdict, int]:
    """Count the checks by verdict, the gravest first."""
    found = [c.finding.verdict for c in report.checks]
    return {v: found.count(v) for v in GRAVEST_FIRST}


def summary(report: Report) -> str:
    """Say in one sentence what came out, for instance "3 of 28 claims contradicted"."""
    total, found = len(report.checks), counts(report)
    if not total:
        return "No claim that the record of Congress could decide was found."
    contradicted = found[Verdict.CONTRADICTED]
    return f"{contradicted or 'None'} of {total} {'claim' if total == 1 else 'claims'} contradicted"


def others(report: Report) -> str:
    """Count what was not contradicted, for instance "20 supported, 1 partly supported, 4 not on record"."""
    return ", ".join(f"{n} {VERDICTS[v]}" for v, n in counts(report).items() if n and v is not Verdict.CONTRADICTED)


def undecided(report: Report) -> dict[str, list[int]]:
    """Map each reason why the record could not decide to the numbers of the claims it holds for."""
    found: dict[str, list[int]] = {}
    for item in numbered(report):
        if item.verdict is Verdict.NOT_ON_RECORD:
            found.setdefault(item.check.finding.why, []).append(item.number)
    return found


def contrast(check: Check) -> str:
    """Put claimed and recorded values side by side where the record says otherwise or says less."""
    finding = check.finding
    if finding.verdict not in (Verdict.CONTRADICTED, Verdict.PARTLY) or not (finding.claimed and finding.recorded):
        return ""
    return f"The article: {finding.claimed.rstrip('.')}. The record: {finding.recorded.rstrip('.')}."


def values(check: Check) -> tuple[Evidence, ...]:
    """Return the evidence; a value that the contrast already shows is left out."""
    finding, shown = check.finding, bool(contrast(check))
    return tuple(replace(e, value="") if shown and e.value == finding.recorded else e for e in finding.evidence)


def about(check: Check) -> str:
    """Name the measures that a claim is about, as they are cited."""
    claim = check.claim
    return ", ".join(cited(m) for m in claim.measures or ((claim.measure,) if claim.measure else ()))


def elsewhere(report: Report, check: Check) -> bool:
    """Say whether a claim is about another measure than the article's main one, or about several."""
    claim = check.claim
    return len(claim.measures) > 1 or (claim.measure is not None and claim.measure != report.mentions.main)


def label(check: Check) -> str:
    """Say what a claim is about in plain words."""
    return KINDS[check.claim.KIND]


def speaker(report: Report, check: Check) -> Span | None:
    """Return who is quoted with the words that hold the claim."""
    index = check.claim.speaker
    return None if index is None else report.attributions.attributions[index].source


def dates(report: Report) -> str:
    """Say when the page was published and as of which day it was read."""
    published, day = report.article.published, report.mentions.as_of
    shown = f"published {published}" if published else "no date on the page"
    if day is None:
        return f"{shown}; read without a date"
    source = f" ({report.mentions.as_of_source})" if report.mentions.as_of_source else ""
    return shown if day == published else f"{shown}; read as of {day}{source}"


def asked(report: Report) -> Iterator[tuple[str, tuple[Demand, ...]]]:
    """Yield the demands of each measure's version under a heading."""
    for (measure, version), group in groupby(report.demands, key=lambda d: (d.measure, d.version)):
        yield f"{cited(measure)}, version {version}", tuple(group)


def _sentence(article: Article, span: Span) -> int | None:
    index = bisect_right(article.sentences, span.start, key=lambda s: s.span.start) - 1
    return index if index >= 0 and span.start < article.sentences[index].span.end else None


def _passage(sentence: Sentence | None, held: tuple[Numbered, ...]) -> Passage:
    spans = [n.span for n in held] + ([sentence.span] if sentence else [])
    whole = Span(min(s.start for s in spans), max(s.end for s in spans))
    return Passage(whole, sentence.part if sentence else Part.BODY, held)
