"""Reads what an article says of a measure's words: its quotations, its titles and descriptions, what it states."""

import re
from collections.abc import Iterator

from msgspec import structs

from onrecord.article.model import Part, Span
from onrecord.claims.cuts import shorter
from onrecord.claims.model import Claim, Modality, Recital, TitleClaim
from onrecord.claims.predicate import Predicate
from onrecord.claims.quoting import read_quotations
from onrecord.claims.scene import Scene
from onrecord.claims.speech import Act
from onrecord.claims.titles import read_titles
from onrecord.claims.voice import measure_of, predicates, quotations_in
from onrecord.mentions.model import MeasureMention, Reference

_CONTENT = re.compile(r"\b(?!(?:the|and|that|for|with|from|this|its|was|were|are|which|who|has|have)\b)\w{3,}")
_LETTER = re.compile(r"[A-Za-z]")
_STRUCTURE = re.compile(
    r"\b(?:has|have|contains|comprises|consists of)\s+(?P<parts>\w+\s+(?:numbered\s+|short\s+|separate\s+)?(?:articles|clauses|sections|findings|recitals|whereas clauses))\b"
)
_MUCH = 3  # content words beside a quotation that make a statement of their own
_TITLE_HANGS = ("relative", "participle", "infinitive", "about")
# A House that says, finds or declares something states it; one that condemns or backs something is described.
_TELLING = frozenset(
    (
        "say",
        "state",
        "note",
        "find",
        "declare",
        "cite",
        "put",
        "describe",
        "speak",
        "speak of",
        "call",
        "quote",
        "mention",
        "estimate",
        "conclude",
        "accuse",
        "warn",
        "argue",
        "assert",
        "recall",
        "detail",
        "report",
        "list",
        "count",
        "stress",
        "emphasize",
        "emphasise",
        "observe",
        "acknowledge",
        "maintain",
        "contend",
        "confirm",
        "admit",
    )
)


# Verbs that only lead to what a measure is about.
_ABOUT = frozenset(
    (
        "concern",
        "deal with",
        "focus on",
        "address",
        "center on",
        "centre on",
        "touch on",
        "draw attention to",
        "take note of",
        "hinge on",
    )
)


def read_wording(scene: Scene) -> Iterator[Claim]:
    """Yield the claims on a measure's wording: titles, descriptions, statements, quotations."""
    found = predicates(scene)
    yield from read_titles(scene)
    for predicate in found:
        if predicate.verb.act is Act.STATE:
            for one in _each_that(scene, predicate):
                yield from _stated(scene, one)
    yield from read_quotations(scene, found)
    yield from _parts(scene)


_AND_THAT = re.compile(r",?\s+and\s+that\s+|,\s+that\s+")


def _each_that(scene: Scene, predicate: Predicate) -> Iterator[Predicate]:
    """Split "says that A, that B and that C" into one statement each."""
    start = predicate.span.start
    for cut in _AND_THAT.finditer(scene.text, predicate.verb_span.end, predicate.span.end):
        if predicate.verb.base in _TELLING:
            yield structs.replace(predicate, span=Span(start, cut.start()), verb_span=_verb_before(predicate, start))
            start = cut.end()
    yield structs.replace(predicate, span=Span(start, predicate.span.end), verb_span=_verb_before(predicate, start))


def _verb_before(predicate: Predicate, start: int) -> Span:
    """Return the verb's own place for its first object, an empty one before each further object."""
    return predicate.verb_span if start == predicate.span.start else Span(start, start)


def _stated(scene: Scene, predicate: Predicate) -> Iterator[Claim]:
    """Read a verb of stating: a description of the measure where it hangs on its noun, else what the text states."""
    quoted = quotations_in(scene, predicate.object_span)
    outside = scene.words(predicate.object_span)
    for q in quoted:
        outside = outside.replace(scene.words(q.span), " ")
    content = len(_CONTENT.findall(outside))
    if quoted and (content < 1 or (content < _MUCH and predicate.verb.base in _TELLING)):
        return
    if not _LETTER.search(outside):
        return
    if predicate.voice != "measure" and _names_measure(scene, predicate):
        return
    mention, inferred = measure_of(scene, predicate)
    common = {
        "measure": mention.id if mention else scene.mentions.main,
        "measures": mention.ids if mention and not mention.id else (),
        "modality": Modality.DENIED if predicate.negated else Modality.ASSERTED,
        "speaker": scene.speaker_at(predicate.span),
        "inferred": inferred,
        "rule": f"{predicate.hang} {predicate.verb.base}",
    }
    headline = predicate.sentence.part in (Part.HEADLINE, Part.DECK)
    tells = predicate.verb.base in _TELLING and predicate.hang not in _TITLE_HANGS
    describes = not tells and (predicate.hang in _TITLE_HANGS or predicate.voice in ("chamber", "vote") or headline)
    about = predicate.hang == "about" or predicate.verb.base in _ABOUT
    words = outside if about else f"{predicate.verb.base} {outside}"
    if describes:
        said = " ".join(words.split())
        yield TitleClaim(span=_described(predicate), words=said, ways=shorter(said), **common)  # type: ignore[arg-type]
    else:
        verb = "state" if about else predicate.verb.base
        yield Recital(span=predicate.span, verb=verb, words=" ".join(outside.split()), **common)  # type: ignore[arg-type]


def _names_measure(scene: Scene, predicate: Predicate) -> bool:
    """Say whether a House's verb has a measure itself for its object ("backed the Senate's bill"): that is no description."""
    opening = Span(predicate.verb_span.end, min(predicate.verb_span.end + 24, predicate.span.end))
    return any(m.span.start < opening.end for m in scene.within(predicate.object_span, MeasureMention))


def _described(predicate: Predicate) -> Span:
    """Widen a description to the noun it hangs on ("a resolution condemning …") or, in a headline, to its subject."""
    close = predicate.verb_span.start - predicate.subject.end <= 2
    if predicate.voice == "chamber" or (predicate.hang in ("participle", "about") and close):
        return Span(predicate.subject.start, predicate.span.end)
    return predicate.span


def _parts(scene: Scene) -> Iterator[Recital]:
    """Read "the resolution has two articles"."""
    for sentence in scene.sentences:
        for match in _STRUCTURE.finditer(scene.text, sentence.span.start, sentence.span.end):
            before = Span(sentence.span.start, match.start())
            mention = next(
                (m for m in reversed(scene.within(before, MeasureMention)) if m.span.end >= match.start() - 2), None
            )
            if mention is not None:
                inferred = mention.form in (Reference.ANAPHOR, Reference.DESCRIPTION)
                yield Recital(
                    span=Span(match.start(), match.end("parts")), verb="have", words=match["parts"], measure=mention.id,
                    speaker=scene.speaker_at(before), inferred=inferred, rule="parts",
                )  # fmt: skip
