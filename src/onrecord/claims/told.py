"""What the stretches of a sentence tell in the article's own voice: a measure's recitals or clauses may say the same.

Reporters retell a text without "it says" in every sentence: "He was born in Central, served six years and left as a colonel".
Each stretch is only tried (`checks.told`); it is printed where the text bears it out, or has it with another number or name.
"""

import re
from collections.abc import Iterator, Sequence

from onrecord.article.model import Part, Sentence, Span
from onrecord.claims.model import OF_WORDING, CallsOn, Claim, Kind, Recital
from onrecord.claims.scene import Scene
from onrecord.mentions.model import MeasureMention

# Where a stretch may end: at a mark, before a relative, or before a conjunction that begins a new thought and no further item of a list.
_BREAK = re.compile(
    r"(?<=\d\d\d\d),\s+(?=(?:in|on|at|which|who|and|but|the|when|where)\b)|\s*[;:—–]\s*|\s+-\s+|(?<!\d),\s+(?:(?:and|but|or|nor|while|which|who|whose|where|when|as|so|then|that|plus)\s+)?|\s+(?:but|that|which|who|while|where|because|whose|since(?!\s+(?:\d|[A-Z][a-z]{2,8}\.?\s+\d)))\s+|"
    r"\s+and\s+(?=(?:the|a|an|his|her|its|their|it|he|she|they|that|to|of|in|on|for|by|with|not|now|then|later|also|\w+ly|rose|became|won|led|wrote|went|took|gave|held|made|kept|sat|left|fell|began|ran|met|more|about|nearly|some|\d[\d,.]*|[a-z]+ed|[a-z]+s\s+(?:the|a|an|its|his|her|that|on))\b)"
)
# "Schools should hold a drill every year": the measure may ask it
_SHOULD = re.compile(
    r"^(?P<whom>[A-Z][^,;:“”\"]{2,60}?)(?:,\s+(?:in turn|meanwhile|too|for its part|for their part),)?\s+(?:should|must|ought\s+to)\s+(?!not\b|be\b|have\b)(?P<act>[a-z]\w+\s.+)$",
    re.DOTALL,
)
_TELLING = re.compile(r"\b(?:[a-z]{5,}|[A-Z][\w’'-]+|[\d$][\d,.]*|[A-Z]{2,})")
_DIGITS = re.compile(r"\d(?![\d,]*\s+others?\b)")  # "35 others" goes on with the people named before
_LEAST = 3  # telling words, as far as their look shows it, that a stretch must hold
_MOST = 24  # stretches of one sentence
_PARTS = frozenset((Part.BODY, Part.DECK, Part.HEADLINE))


def read_told(
    scene: Scene, sentence: Sentence, claimed: Sequence[Claim], before: Sequence[Claim] = ()
) -> Iterator[Claim]:
    """Yield the stretches of a sentence that no claim on wording covers, each with the whole sentence as its context."""
    words = scene.words(sentence.span)
    if sentence.part not in _PARTS or words.rstrip().endswith("?"):
        return
    taken = [c.span for c in claimed if c.KIND in OF_WORDING and not c.tentative]
    quoted = [q.span for q in scene.quotations_in(sentence.span)]
    sourced = _sourced(scene, sentence)
    goes_on = sourced and _goes_on(scene, sentence, (*claimed, *before))
    asked = _SHOULD.match(words) if sourced and not quoted else None
    if asked and not any(sentence.span.overlaps(t) for t in taken):
        yield CallsOn(
            span=Span(sentence.span.start, sentence.span.start + len(words.rstrip(" .!"))), verb="urge", addressee=asked["whom"], act=asked["act"].rstrip(" .!"),
            tentative=True, inferred=True, speaker=scene.speaker_at(sentence.span), rule="told in the article's own voice",
        )  # fmt: skip
    for span in stretches(words, sentence.span.start)[:_MOST]:
        if not any(_covered(span, t) for t in taken) and not any(span.overlaps(q) for q in quoted):
            yield Recital(
                span=span, verb="state", words=scene.words(span), context=words, sourced=sourced, goes_on=goes_on, tentative=True, inferred=True,
                speaker=scene.speaker_at(span), rule="told in the article's own voice",
            )  # fmt: skip


_LAID = frozenset((Kind.RECITAL, Kind.CALLS_ON, Kind.QUOTATION))


def _goes_on(scene: Scene, sentence: Sentence, near: Sequence[Claim]) -> bool:
    """Say whether a sentence, or the one before it in its paragraph, lays something to a text in so many words."""
    block = next((b.span for b in scene.article.blocks if b.span.covers(sentence.span)), sentence.span)
    return any(c.KIND in _LAID and not c.tentative and block.covers(c.span) for c in near)


def _covered(span: Span, claim: Span) -> bool:
    """Say whether a claim speaks of a stretch and of little else."""
    shared = min(span.end, claim.end) - max(span.start, claim.start)
    return shared * 2 > span.end - span.start and (claim.end - claim.start) * 2 < (span.end - span.start) * 3


def _sourced(scene: Scene, sentence: Sentence) -> bool:
    """Say whether the paragraph up to here speaks of a measure, so that what it goes on to tell may be told from there."""
    start = next((b.span.start for b in scene.article.blocks if b.span.covers(sentence.span)), sentence.span.start)
    return bool(scene.within(Span(start, sentence.span.end), MeasureMention))


def stretches(words: str, offset: int) -> list[Span]:
    """Cut some words, which stand at `offset`, where a new thought begins; what tells too little by itself stays with its neighbour."""
    cuts = [(m.start(), m.end()) for m in _BREAK.finditer(words)]
    found: list[Span] = []
    start = 0
    for stop, following in [*cuts, (len(words), len(words))]:
        telling = len(_TELLING.findall(words, start, stop))
        if telling >= _LEAST or (telling == _LEAST - 1 and _DIGITS.search(words, start, stop)):
            found.append(Span(start, stop))
            start = following
    if found and start < len(words):
        found[-1] = Span(found[-1].start, len(words))
    return [Span(s.start + offset, s.start + offset + len(words[s.start : s.end].rstrip(" .!"))) for s in found]
