"""Reads what an article says of a measure's words: its quotations, its titles and descriptions, what it states."""

import re
from collections.abc import Iterator

from msgspec import structs

from onrecord.article.model import Part, Span
from onrecord.attributions.model import Quotation
from onrecord.claims.model import Claim, Modality, QuotationClaim, Recital, TitleClaim
from onrecord.claims.predicate import Predicate
from onrecord.claims.scene import Scene
from onrecord.claims.speech import Act, read_verb
from onrecord.claims.titles import read_titles
from onrecord.claims.voice import predicates, quotations_in
from onrecord.mentions.model import MeasureMention, PersonMention, Reference

_READS = re.compile(
    r"^[,.]?[”\"’']?,?\s*(?:(?:the|its)\s+)?(?P<who>it|text|resolution|measure|bill|legislation|document|preamble|act)\s+(?:also\s+|then\s+)?(?:reads|says|states|declares|notes|adds|continues|concludes|asserts|goes on)\b|"
    r"^[,.]?[”\"’']?,?\s*(?:reads|says|states|according to|declares|in the words of|runs)\s+(?:the|its)\s+(?:\w+\s+){0,2}(?:text|resolution|measure|bill|legislation|document|preamble|act|clause|language)\b",
    re.IGNORECASE,
)
# "The House, it says, “…”"; "according to the resolution, “…”"
_SAYS = re.compile(
    r"\b(?:it|the\s+(?:\w+\s+)?(?:text|resolution|measure|bill|document|legislation))\s+(?:\w+ly\s+|also\s+)?(?:says|reads|states|adds|declares|notes|concludes|continues)(?:\s+that)?\s*[,:]?\s*$|"
    r"\b(?:according to|in the words of|as|under)\s+the\s+(?:\w+\s+)?(?:text|resolution|measure|bill|document)(?:\s+(?:puts|has|says|states)(?:\s+it)?)?,\s*$",
    re.IGNORECASE,
)
_SAYING_PERSON = re.compile(
    r"\b(?:he|she|they|who|[A-Z][\w’'-]+|critics|supporters|lawmakers|senators|officials|aides?|activists|groups?|spokes\w+)\s+(?:\w+ly\s+)?(?:has\s+|have\s+|had\s+)?(?:said|says|called|calls|told|tweeted|wrote|argued|added|warned|described|dismissed)\b[^.;]{0,80}$"
)
_WORDS_OF = re.compile(
    r"\b(?:words|language|phrase|text|clause|wording|provision|passage|line|section)\b[^.;“”\"]{0,60}$", re.IGNORECASE
)
_CONTENT = re.compile(r"\b(?!(?:the|and|that|for|with|from|this|its|was|were|are|which|who|has|have)\b)\w{3,}")
# Words in quotation marks that are a name and no wording: "Stop the Smugglers Act".
_TITLE = re.compile(
    r"^(?:[A-Z][\w’'-]*[\s,]+(?:(?:of|the|and|for|to|in|on|a|from|with|against|by)\s+){0,2}){1,12}(?:Act|Law|Bill|Fund|Program|Amendment)[,.]?(?:\s+of\s+\d{4})?[,.]?$"
)
_LETTER = re.compile(r"[A-Za-z]")
_STRUCTURE = re.compile(
    r"\b(?:has|have|contains|comprises|consists of)\s+(?P<parts>\w+\s+(?:numbered\s+|short\s+|separate\s+)?(?:articles|clauses|sections|findings|recitals|whereas clauses))\b"
)
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


def read_wording(scene: Scene) -> Iterator[Claim]:
    """Yield the claims on a measure's wording: titles, descriptions, statements, quotations."""
    found = predicates(scene)
    yield from read_titles(scene)
    for predicate in found:
        if predicate.verb.act is Act.STATE:
            for one in _each_that(scene, predicate):
                yield from _stated(scene, one)
    yield from _quoted(scene, found)
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


def measure_of(scene: Scene, predicate: Predicate) -> tuple[MeasureMention | None, bool]:
    """Return the measure a predicate speaks of, and whether it was only carried over from the text before."""
    mention = predicate.mention
    if mention and (mention.id or mention.ids):
        return mention, mention.form in (Reference.ANAPHOR, Reference.DESCRIPTION)
    near = scene.measure_at(predicate.span)
    if near is not None and predicate.mention is None and not predicate.sentence.span.covers(near.span):
        main = next((m for m in scene.all(MeasureMention) if m.id and m.id == scene.mentions.main), None)
        return main or near, True
    named = near is not None and near.form in (Reference.NUMBER, Reference.TITLE)
    here = near is not None and predicate.sentence.span.covers(near.span)
    return near, not (named and here)


def _stated(scene: Scene, predicate: Predicate) -> Iterator[Claim]:
    """Read a verb of stating: a description of the measure where it hangs on its noun, else what the text states."""
    quoted = quotations_in(scene, predicate.object_span)
    outside = scene.words(predicate.object_span)
    for q in quoted:
        outside = outside.replace(scene.words(q.span), " ")
    if quoted and len(_CONTENT.findall(outside)) < 3:
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
    words = outside if predicate.hang == "about" else f"{predicate.verb.base} {outside}"
    if describes:
        yield TitleClaim(span=_described(predicate), words=" ".join(words.split()), **common)  # type: ignore[arg-type]
    else:
        yield Recital(span=predicate.span, verb=predicate.verb.base, words=" ".join(outside.split()), **common)  # type: ignore[arg-type]


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


def _quoted(scene: Scene, found: tuple[Predicate, ...]) -> Iterator[QuotationClaim]:
    for quotation in scene.attributions.quotations:
        voice = _measures_words(scene, quotation, found)
        tentative = voice is None and _nobodys(scene, quotation)
        if voice is None and not tentative:
            continue
        mention, inferred = (
            measure_of(scene, voice) if isinstance(voice, Predicate) else (scene.measure_at(quotation.span), True)
        )
        if tentative and not (mention and mention.id) and not scene.mentions.main:
            continue
        yield QuotationClaim(
            span=quotation.span,
            measure=mention.id if mention and mention.id else scene.mentions.main,
            speaker=scene.speaker_at(quotation.span),
            inferred=inferred,
            tentative=tentative,
            rule="quoted",
            inner=quotation.inner,
            words=scene.words(quotation.inner).strip(),
        )


_SOME = 3  # words of a quotation that may be known again in a text


def _nobodys(scene: Scene, quotation: Quotation) -> bool:
    """Say whether quoted words are no person's as far as the story tells: they may be the measure's, if its text has them."""
    sentence = scene.sentence_at(quotation.span.start)
    inner = scene.words(quotation.inner)
    if sentence is None or sentence.part is Part.CAPTION or _TITLE.match(inner) or len(inner.split()) < _SOME:
        return False
    index = scene.speaker_at(quotation.inner)
    source = scene.attributions.attributions[index].source if index is not None else None
    return source is None or not (scene.within(source, PersonMention) or _PEOPLE.search(scene.words(source)))


def _measures_words(scene: Scene, quotation: Quotation, found: tuple[Predicate, ...]) -> Predicate | bool | None:
    """Say whether quoted words are given as the measure's own, and by which predicate; None where they are not."""
    sentence = scene.sentence_at(quotation.span.start)
    inner = scene.words(quotation.inner)
    if sentence is None or sentence.part is Part.CAPTION or not _LETTER.search(inner) or _TITLE.match(inner):
        return None
    after = scene.text[quotation.span.end : quotation.span.end + 90]
    before_words = scene.text[max(sentence.span.start, quotation.span.start - 60) : quotation.span.start]
    if _READS.match(after) or _SAYS.search(before_words):
        return True
    if _subject(scene, sentence.span, quotation) or _goes_on(scene, sentence.span, quotation, found):
        return True
    before = [p for p in found if p.sentence.span == sentence.span and p.verb_span.end <= quotation.span.start]
    if before and not _interrupted(scene, before[-1], quotation):
        return before[-1]
    return None


_TEXT = re.compile(
    r"\b(?:[Ii]t|[Tt]he (?:\w+ )?(?:text|resolution|measure|bill|document|legislation|declaration|preamble|act|law)|[Tt]hat (?:text|resolution|measure|bill|one)|[Tt]his (?:text|resolution|measure|bill)|(?:[Cc]lause|[Ss]ection|[Rr]ecital) \w+)"
    r"\s+(?:also\s+|further\s+|then\s+|formally\s+|strongly\s+|simply\s+)?$"
)


def _subject(scene: Scene, sentence: Span, quotation: Quotation) -> bool:
    """Say whether quoted words begin with a verb whose subject, a measure, stands right before them: "The text “calls on …”"."""
    first = scene.words(quotation.inner).split(" ", 3)
    if not first[0].islower() or read_verb(" ".join(first[:2]), "s", "ed") is None:
        return False
    before = scene.text[max(sentence.start, quotation.span.start - 60) : quotation.span.start]
    named = [m for m in scene.within(Span(sentence.start, quotation.span.start), MeasureMention) if m.id or m.ids]
    beside = bool(named) and re.fullmatch(
        r"\s+(?:also\s+|further\s+|then\s+)?", scene.text[named[-1].span.end : quotation.span.start]
    )
    return bool(beside) or bool(_TEXT.search(before))


_AND_MORE = re.compile(r"[,;]?\s*(?:including|and|or|as well as|plus|then|but|also|to|for|of)?\b[^.;:“”\"]{0,40}$")


def _goes_on(scene: Scene, sentence: Span, quotation: Quotation, found: tuple[Predicate, ...]) -> bool:
    """Say whether quoted words go on with others of the sentence that are the measure's: "“directs …,” including “…”"."""
    before = scene.quotations_in(Span(sentence.start, quotation.span.start))
    if not before:
        return False
    gap = scene.text[before[-1].span.end : quotation.span.start]
    if (
        not _AND_MORE.fullmatch(gap)
        or _SAYING_PERSON.search(gap)
        or scene.within(Span(before[-1].span.end, quotation.span.start), PersonMention)
    ):
        return False
    return bool(_measures_words(scene, before[-1], found))


def _interrupted(scene: Scene, predicate: Predicate, quotation: Quotation) -> bool:
    """Say whether somebody else speaks the quoted words: between the measure's verb and them, or right after them."""
    between = scene.text[predicate.verb_span.end : quotation.span.start]
    return bool(_SAYING_PERSON.search(between)) or _by_person(scene, predicate, quotation)


def _by_person(scene: Scene, predicate: Predicate, quotation: Quotation) -> bool:
    """Say whether an attribution gives the words to people named after the measure's own verb."""
    index = scene.speaker_at(quotation.inner)
    source = scene.attributions.attributions[index].source if index is not None else None
    if source is None or source.start < predicate.verb_span.end:
        return False
    return bool(scene.within(source, PersonMention)) or bool(_PEOPLE.search(scene.words(source)))


_PEOPLE = re.compile(
    r"^(?:he|she|they|we|I)$|\b(?:critics|supporters|opponents|officials?|aides?|activists?|groups?|senators?|lawmakers?|spokes\w+|campaigners?|advocates?|sponsor)\b",
    re.IGNORECASE,
)
