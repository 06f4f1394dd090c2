"""Reads words in quotation marks that an article gives as a measure's own, and those that are nobody's and may be."""

import re
from collections.abc import Iterator

from onrecord.article.model import Part, Span
from onrecord.attributions.model import Quotation
from onrecord.claims.model import QuotationClaim
from onrecord.claims.predicate import Predicate
from onrecord.claims.scene import Scene
from onrecord.claims.speech import Act, read_verb
from onrecord.claims.voice import measure_of
from onrecord.mentions.model import MeasureMention, PersonMention

_LETTER = re.compile(r"[A-Za-z]")
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
# Words in quotation marks that are a name and no wording: "Stop the Smugglers Act".
_TITLE = re.compile(
    r"^(?:[A-Z][\w’'-]*[\s,]+(?:(?:of|the|and|for|to|in|on|a|from|with|against|by)\s+){0,2}){1,12}(?:Act|Law|Bill|Fund|Program|Amendment)[,.]?(?:\s+of\s+\d{4})?[,.]?$"
)


def read_quotations(scene: Scene, found: tuple[Predicate, ...]) -> Iterator[QuotationClaim]:
    """Yield the quotations that the predicates of a page, or the words around them, give to a measure."""
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
            rule="quoted" if _given(scene, voice, quotation) else "quoted beside a measure",
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
    before = [p for p in found if p.sentence.span == sentence.span and p.verb_span.end <= quotation.span.start]
    if before and not _interrupted(scene, before[-1], quotation):
        return before[-1]
    beside = _subject(scene, sentence.span, quotation) or _goes_on(scene, sentence.span, quotation, found)
    return True if beside else None


_SAID = r"(?:said|says|told|argued|argues|added|adds|wrote|warned|warns|complained|declared|insisted|tweeted|charged|noted|claimed|explained|continued|asked|quipped|posted)"
_SPOKEN_AFTER = re.compile(
    rf"^[,.]?[”\"’']*,?\s*(?:{_SAID}\b|(?!(?:it|the (?:text|resolution|measure|bill))\b)(?:[A-Za-z][\w.’'-]*\s+){{1,5}}{_SAID}\b|in the words of|according to (?!the (?:text|resolution|measure|bill)))",
    re.IGNORECASE,
)


def _spoken(scene: Scene, quotation: Quotation) -> bool:
    """Say whether somebody is said to speak the words, right after them in their sentence."""
    if scene.text[quotation.inner.start : quotation.inner.end].rstrip()[-1:] in (".", "!", "?"):
        return False
    return bool(_SPOKEN_AFTER.match(scene.text[quotation.inner.end : quotation.inner.end + 90]))


def _given(scene: Scene, voice: Predicate | bool | None, quotation: Quotation) -> bool:
    """Say whether words are given as a text's own in so many words: it says, declares, asks, demands … them."""
    if voice is None or _spoken(scene, quotation):
        return False
    if isinstance(voice, Predicate):
        return voice.voice in ("measure", "chamber") and voice.verb.act is not Act.PROVIDE
    sentence = scene.sentence_at(quotation.span.start)
    after = scene.text[quotation.span.end : quotation.span.end + 90]
    before = scene.text[max(sentence.span.start if sentence else 0, quotation.span.start - 60) : quotation.span.start]
    return bool(_READS.match(after) or _SAYS.search(before))


_TEXT = re.compile(
    r"\b(?:[Ii]t|[Tt]he (?:\w+ )?(?:text|resolution|measure|bill|document|legislation|declaration|preamble|act|law)|[Tt]hat (?:text|resolution|measure|bill|one)|[Tt]his (?:text|resolution|measure|bill)|(?:[Cc]lause|[Ss]ection|[Rr]ecital) \w+)"
    r"\s+(?:also\s+|further\s+|then\s+|formally\s+|strongly\s+|simply\s+)?$"
)


def _subject(scene: Scene, sentence: Span, quotation: Quotation) -> bool:
    """Say whether quoted words begin with a verb whose subject, a measure, stands right before them: "The text “calls on …”"."""
    first = scene.words(quotation.inner).split(" ", 3)
    if _spoken(scene, quotation) or not first[0].islower() or read_verb(" ".join(first[:2]), "s", "ed") is None:
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
    if not before or _spoken(scene, quotation):
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
