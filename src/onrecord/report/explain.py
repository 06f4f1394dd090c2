"""How each check came about: sentence, who says it, mentions with what else they could have meant, claim, rule, record values."""

from collections.abc import Iterator
from datetime import date
from enum import Enum
from typing import Any

import msgspec
from msgspec import Struct, structs

from onrecord.article.model import Article, Part, Span
from onrecord.attributions.model import Attribution
from onrecord.checks.model import Evidence
from onrecord.claims.model import Claim
from onrecord.mentions.model import MeasureMention, Mention, PersonMention
from onrecord.record.protocol import Record
from onrecord.report.characters import in_quotes
from onrecord.report.discretion import Discretion
from onrecord.report.model import Report
from onrecord.report.outline import MODALITIES, PARTS, VERDICTS, Numbered, numbered
from onrecord.report.rejected import Candidate, candidates
from onrecord.report.text import Line, heading

_BASE = frozenset(Claim.__struct_fields__)


class Said(Struct, frozen=True, kw_only=True):
    """An attribution that holds the claim: who, by which word, in which form, how sure, and how the three were joined."""

    source: str
    cue: str
    form: str
    confidence: float
    why: str


class Named(Struct, frozen=True, kw_only=True):
    """A mention in the claim's sentence: its words, its kind, what they stand for, and what else they could have meant."""

    kind: str
    words: str
    means: str
    why: str = ""
    candidates: tuple[Candidate, ...] = ()


class Explanation(Struct, frozen=True, kw_only=True):
    """Everything that led to one check."""

    number: int
    kind: str
    words: str
    part: str
    sentence: str
    said: tuple[Said, ...]
    named: tuple[Named, ...]
    rule: str
    modality: str
    claim: dict[str, str]
    carried_over: bool
    verdict: str
    why: str
    claimed: str
    recorded: str | None
    evidence: tuple[Evidence, ...]


def explain(report: Report, record: Record, only: int | None = None) -> tuple[Explanation, ...]:
    """Explain the checks of a report in its order, or the one with a number. An unknown number gives nothing."""
    discretion = Discretion(report)
    return tuple(_explained(report, record, n, discretion) for n in numbered(report) if only in (None, n.number))


def _explained(report: Report, record: Record, item: Numbered, discretion: Discretion) -> Explanation:
    article, claim, finding = report.article, item.check.claim, item.check.finding
    sentence = article.sentences[item.sentence] if item.sentence is not None else None
    zone = sentence.span if sentence else claim.span
    return Explanation(
        number=item.number, kind=claim.KIND.value, words=article.quote(item.span), part=PARTS[sentence.part if sentence else Part.BODY],
        sentence=article.quote(zone), said=tuple(_said(report, item.span, discretion)), named=tuple(_named(report, record, zone, claim)),
        rule=claim.rule, modality=MODALITIES[claim.modality], claim=_fields(claim), carried_over=claim.inferred and claim.measure is not None,
        verdict=VERDICTS[finding.verdict], why=discretion.ours(finding.why), claimed=finding.claimed, recorded=finding.recorded, evidence=finding.evidence,
    )  # fmt: skip


def _said(report: Report, span: Span, discretion: Discretion) -> Iterator[Said]:
    for found in report.attributions.attributions:
        if any(piece.overlaps(span) for piece in found.content):
            yield _one_said(report.article, found, discretion)


def _one_said(article: Article, found: Attribution, discretion: Discretion) -> Said:
    return Said(
        source=discretion.speaker(found.source) if found.source else "nobody named", cue=article.quote(found.cue) if found.cue else "",
        form=found.form.value, confidence=round(found.confidence, 2), why=found.why,
    )  # fmt: skip


def _named(report: Report, record: Record, zone: Span, claim: Claim) -> Iterator[Named]:
    """Yield the mentions of a sentence, and the one outside it from which the claim's measure was carried over."""
    inside = [m for m in report.mentions.mentions if zone.covers(m.span)]
    before = [
        m
        for m in report.mentions.mentions
        if isinstance(m, MeasureMention) and m.id and m.id == claim.measure and m.span.end <= zone.start
    ]
    if before and not any(isinstance(m, MeasureMention) and m.id == claim.measure for m in inside):
        yield _one_named(report.article, record, before[-1], report.mentions.as_of)
    for mention in inside:
        yield _one_named(report.article, record, mention, report.mentions.as_of)


def _one_named(article: Article, record: Record, mention: Mention, day: date | None) -> Named:
    return Named(
        kind=type(mention).__name__.removesuffix("Mention").lower(), words=article.quote(mention.span), means=_means(mention),
        why=getattr(mention, "why", ""), candidates=candidates(mention, article, record, day),
    )  # fmt: skip


def _means(mention: Mention) -> str:
    """Say what a mention stands for: an id, or the values that its words give."""
    if isinstance(mention, (MeasureMention, PersonMention)):
        several = getattr(mention, "ids", ()) or getattr(mention, "candidates", ())
        return mention.id or (" or ".join(several) if several else "nothing on record")
    return ", ".join(f"{name} {value}" for name, value in _values(mention, frozenset(("span", "text")))) or "as it says"


def _fields(claim: Claim) -> dict[str, str]:
    """Return what a claim claims: the fields of its own kind, and the measure and person that it is about."""
    about = {"measure": claim.measure or ", ".join(claim.measures), "person": claim.person or ""}
    return {k: v for k, v in about.items() if v} | dict(_values(claim, _BASE))


def _values(thing: Struct, without: frozenset[str]) -> Iterator[tuple[str, str]]:
    for name, value in structs.asdict(thing).items():
        if name not in without and value not in (None, "", (), False):
            yield name.replace("_", " "), _plain(value)


def _plain(value: Any) -> str:
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, Struct):
        found = {k: _plain(v) for k, v in structs.asdict(value).items()}
        return (
            found["first"]
            if found.get("first") == found.get("last") and "first" in found
            else " to ".join(found.values())
        )
    return ", ".join(map(_plain, value)) if isinstance(value, tuple) else str(value)


def explain_json(found: tuple[Explanation, ...]) -> bytes:
    """Return explanations as one line of JSON."""
    return msgspec.json.encode(found)


def explain_lines(report: Report, found: tuple[Explanation, ...]) -> Iterator[Line]:
    """Yield explanations as lines of text."""
    yield Line(text=report.article.title or report.input, style="bold")
    for each in found:
        yield from heading(f"{each.number} {each.kind}: {in_quotes(each.words)}, {each.verdict}")
        yield from _steps(each)


def _steps(each: Explanation) -> Iterator[Line]:
    yield Line(lead=f"{each.part}:", text=each.sentence, indent=2)
    for said in each.said:
        link = f", {said.why}" if said.why else ""
        cue = f" ({in_quotes(said.cue)})" if said.cue else ""
        yield Line(
            lead="said by:", text=f"{said.source}{cue}, {said.form}, confidence {said.confidence:.2f}{link}", indent=2
        )
    for named in each.named:
        yield Line(
            lead=f"{named.kind}:",
            text=f"{in_quotes(named.words)} is {named.means}{f': {named.why}' if named.why and not named.candidates else ''}",
            indent=2,
        )
        for one in named.candidates:
            yield Line(
                lead="→" if one.taken else "×",
                text=f"{one.id} {one.name}: {one.why}",
                indent=6,
                style="" if one.taken else "dim",
            )
    told = "; ".join(f"{name} {value}" for name, value in each.claim.items())
    carried = "; the measure is carried over from the text before" if each.carried_over else ""
    yield Line(
        lead="claim:",
        text=f"{told or 'nothing more told'}{carried}{f'; {each.modality}' if each.modality else ''}",
        indent=2,
    )
    if each.rule:
        yield Line(lead="rule:", text=each.rule, indent=2)
    yield Line(lead="check:", text=each.why, indent=2)
    for evidence in each.evidence:
        yield Line(
            lead="record:", text=f"{evidence.document}, {evidence.locator}: {evidence.value}", indent=2, style="dim"
        )
