"""Finders of predicates that a sentence shows as a whole: votes to do something, passives, fact boxes, clauses laid to the text."""

import re
from collections.abc import Callable, Iterator

from msgspec import structs

from onrecord.article.model import Part, Sentence, Span
from onrecord.claims import patterns
from onrecord.claims.predicate import (
    Predicate,
    Voice,
    addressed,
    clause,
    made_of,
    matched,
    noun_end,
    object_end,
    voices_in,
)
from onrecord.claims.scene import Scene
from onrecord.claims.speech import Act, Verb, read_verb
from onrecord.mentions.model import MeasureMention, PersonMention

READS = Verb("read", "s", Act.STATE)
PROVIDES = Verb("provide", "s", Act.PROVIDE)
CONCERNS = Verb("concern", "s", Act.STATE)


MENTIONS = Verb("mention", "s", Act.STATE)
_CALLS = {
    "call for": Verb("call for", "-", Act.WANT), "call": Verb("call on", "-", Act.ASK), "demand": Verb("demand", "-", Act.ASK), "request": Verb("request", "-", Act.ASK),
    "appeal": Verb("appeal to", "-", Act.ASK), "condemnation": Verb("condemn", "-", Act.STATE),
}  # fmt: skip


def _voted(scene: Scene, sentence: Sentence) -> Iterator[Predicate]:
    """Read "voted 423-4 to restate …" and "passed a resolution … and called on …": what a vote was for."""
    for pattern, forms in ((patterns.VOTED, ("base",)), (patterns.AFTER_VOTE, ("ed", "s"))):
        for match in pattern.finditer(scene.text, sentence.span.start, sentence.span.end):
            voice = Voice(Span(match.start(), match.start("verb")), "vote")
            made = matched(scene, sentence, voice, match, "infinitive", forms)
            if made and (made.verb.act is not Act.PROVIDE or pattern is patterns.VOTED):
                yield made


def _passive(scene: Scene, sentence: Sentence) -> Iterator[Predicate]:
    """Read "Russia is called on to cooperate": the addressee comes first."""
    low = sentence.span.start
    for match in patterns.PASSIVE.finditer(scene.text[low : sentence.span.end]):
        read = read_verb(match["verb"], "ed")
        if read is not None:
            whom, to = match.span("whom"), match.end("to")
            yield addressed(
                scene, sentence, read[0], Span(low + whom[0], low + whom[1]), Span(low + match.start("verb"), low + to)
            )


def _labelled(scene: Scene, sentence: Sentence) -> Iterator[Predicate]:
    """Read a fact box: "Asks: state leaders to …", "Says at least …"."""
    match = patterns.LABEL.match(scene.text, sentence.span.start, sentence.span.end) if scene.mentions.main else None
    if match and sentence.part is Part.BODY:
        voice = Voice(Span(match.start(), match.start()), "measure")
        made = matched(scene, sentence, voice, match, "label", ("s",))
        if made and made.verb.base in _LABELS:
            yield made


# Verbs that open a line of a fact box without a subject.
_LABELS = frozenset(
    (
        "ask",
        "call on",
        "call upon",
        "call for",
        "urge",
        "request",
        "say",
        "require",
        "demand",
        "direct",
        "state",
        "note",
        "find",
        "condemn",
        "tell",
        "order",
        "cite",
        "welcome",
        "affirm",
        "encourage",
    )
)


def _whole(scene: Scene, sentence: Sentence) -> Iterator[Predicate]:
    """Read clauses laid to the text as a whole: "the text is one sentence: …", "…, says the text", "… under the bill"."""
    low, text = sentence.span.start, scene.text[sentence.span.start : sentence.span.end]
    for match in patterns.COLON.finditer(text):
        yield clause(
            scene,
            sentence,
            READS,
            Span(low + match.end(), sentence.span.end),
            Span(low + match.start(), low + match.end()),
        )
    for match in patterns.REPORTED.finditer(text):
        noun = Span(low + match.start("noun"), low + match.end("noun"))
        yield clause(scene, sentence, READS, Span(low + _clause_start(text, match.start()), low + match.start()), noun)
    for match in patterns.UNDER.finditer(text):
        noun = Span(low + match.start("noun"), low + match.end("noun"))
        after = text[match.end() :].startswith(",")
        place = (
            Span(low + match.end() + 2, sentence.span.end)
            if after
            else Span(low + _clause_start(text, match.start()), low + match.start())
        )
        if place.end - place.start > 15:
            yield clause(scene, sentence, PROVIDES, place, noun)


def _clause_start(text: str, end: int) -> int:
    """Return where the clause before a place begins: after the last break, else at the sentence's start."""
    return max((text.rfind(mark, 0, end) + len(mark) for mark in ("; ", ": ", "— ") if mark in text[:end]), default=0)


_NOUN = re.compile(r"(?:bill|resolution|measure|legislation|law|declaration|act)$", re.IGNORECASE)
_TO_SIGN = re.compile(r"\bto\s+(?:sign|veto|pass|vote)\b")


def _about(scene: Scene, sentence: Sentence) -> Iterator[Predicate]:
    """Read "a bill about marine debris", "a resolution in support of the protesters": what stands for the measure's subject."""
    for mention in scene.within(sentence.span, MeasureMention):
        match = patterns.ABOUT.match(scene.text, mention.span.end, sentence.span.end)
        if (
            match
            and _NOUN.search(scene.words(mention.span))
            and not _TO_SIGN.search(scene.text[match.end() : match.end() + 40])
        ):
            start = match.start("verb")
            stop = noun_end(scene.text, match.end(), object_end(scene.text, match.end(), sentence.span.end))
            comma = scene.text.find(", ", match.end(), stop)
            near = (
                comma
                if comma > 0 and not scene.text[comma + 2 : comma + 12].startswith(("sentenced", "who", "and"))
                else stop
            )
            yield Predicate(
                span=Span(start, near), verb_span=Span(start, match.end("verb")), verb=CONCERNS, hang="about", voice="measure",
                subject=mention.span, mention=mention, sentence=sentence,
            )  # fmt: skip


def _copula(scene: Scene, sentence: Sentence) -> Iterator[Predicate]:
    """Read "S.Res. 154 is about motorcycle profiling"."""
    for voice in voices_in(scene, sentence):
        match = (
            patterns.IS_ABOUT.match(scene.text, voice.span.end, sentence.span.end) if voice.kind == "measure" else None
        )
        if match:
            stop = object_end(scene.text, match.end("verb"), sentence.span.end)
            yield Predicate(
                span=Span(match.start("verb"), stop), verb_span=Span(*match.span("verb")), verb=CONCERNS, hang="about", voice="measure",
                subject=voice.span, mention=voice.mention, sentence=sentence,
            )  # fmt: skip


def _inverted(scene: Scene, sentence: Sentence) -> Iterator[Predicate]:
    """Read "Nowhere does it call on the president to …": what the measure is said not to do, verb after the denial."""
    for match in patterns.INVERTED.finditer(scene.text, sentence.span.start, sentence.span.end):
        voice = Voice(Span(*match.span("noun")), "measure")
        mention = next((m for m in scene.within(voice.span, MeasureMention)), None)
        made = matched(scene, sentence, Voice(voice.span, "measure", mention), match, "inverted", ("base",))
        if made:
            yield made


def _neither(scene: Scene, sentence: Sentence) -> Iterator[Predicate]:
    """Read "It neither refunds duties nor touches steel"."""
    if "neither" not in scene.words(sentence.span).lower():
        return
    for voice in voices_in(scene, sentence):
        match = (
            patterns.NEITHER.match(scene.text, voice.span.end, sentence.span.end) if voice.kind == "measure" else None
        )
        first = matched(scene, sentence, voice, match, "inverted", ("s", "ed"))
        if first is None:
            continue
        for nor in patterns.NOR.finditer(scene.text, first.verb_span.end, sentence.span.end):
            second = matched(scene, sentence, voice, nor, "inverted", ("s", "ed", "base"))
            if second:
                yield second
                first = structs.replace(first, span=Span(first.span.start, min(first.span.end, nor.start())))
                break
        yield first


def _silent(scene: Scene, sentence: Sentence) -> Iterator[Predicate]:
    """Read "makes no mention of Putin" and "the resolution's call for an inquiry"."""
    for voice in voices_in(scene, sentence):
        silent = patterns.SILENT.match(scene.text, voice.span.end, sentence.span.end)
        if silent and voice.kind == "measure":
            start = silent.start() + len(silent[0]) - len(silent[0].lstrip(" ,"))
            yield made_of(scene, sentence, voice, MENTIONS, Span(start, silent.end()), negated=True)
        call = patterns.NOUN_CALL.match(scene.text, voice.span.end, sentence.span.end)
        if call:
            verb = _CALLS.get(call["verb"].lower()) or _CALLS[call["verb"].lower().split()[0]]
            yield made_of(scene, sentence, voice, verb, Span(*call.span("verb")))


def _would(scene: Scene, sentence: Sentence) -> Iterator[Predicate]:
    """Read what a bill would bring about, where the story is about a bill: "Companies would have to …"."""
    if not re.match(r"(?:hr|s)\d", scene.mentions.main or "") or scene.within(sentence.span, PersonMention):
        return
    low = sentence.span.start
    for match in list(patterns.WOULD.finditer(scene.words(sentence.span)))[:_MANY]:
        start = low + match.start("who")
        yield clause(scene, sentence, PROVIDES, Span(start, sentence.span.end), Span(start, low + match.end("who")))


_MANY = 3  # clauses of one sentence


FINDERS: tuple[Callable[[Scene, Sentence], Iterator[Predicate]], ...] = (
    _voted,
    _passive,
    _labelled,
    _whole,
    _about,
    _copula,
    _silent,
    _inverted,
    _neither,
    _would,
)
