"""Where an article lets a measure speak: "it urges …", "a bill that bars …", "a resolution condemning …", "the House called on …".

Each predicate is a verb with its object, the measure it belongs to, and how it hangs on it. Quotations, recitals, titles
and calls are all read from these.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator

from msgspec import Struct, structs

from onrecord.article.model import Part, Sentence, Span
from onrecord.attributions.model import Quotation
from onrecord.claims import patterns
from onrecord.claims.scene import Scene
from onrecord.claims.speech import PROCEDURE, Act, Verb, read_verb
from onrecord.mentions.model import ChamberMention, MeasureMention, PersonMention

_REACH = 700  # characters of a sentence in which an object and its coordinates are looked for
_SKIPS = 4
# Far beyond any real page: a bound on the work that a hostile one can ask for.
_MOST_VOICES = 200  # in one sentence
_MOST = 1_000  # predicates in one page
READS = Verb("read", "s", Act.STATE)
PROVIDES = Verb("provide", "s", Act.PROVIDE)
CONCERNS = Verb("concern", "s", Act.STATE)


class Predicate(Struct, frozen=True, kw_only=True):
    """A verb of the measure's with its object. `span` covers both, `verb_span` the verb alone.

    `hang` is how it hangs on the measure: "main", "relative", "participle", "infinitive", "passive", "label", "about",
    "clause" (a whole clause laid to the text); `voice` is "measure", "chamber" or "vote". `subject` is the span of the noun
    it hangs on. `addressee` is set where the words put it before the verb.
    """

    span: Span
    verb_span: Span
    verb: Verb
    hang: str
    voice: str
    subject: Span
    mention: MeasureMention | None
    sentence: Sentence
    negated: bool = False
    addressee: str = ""

    @property
    def object_span(self) -> Span:
        """Where the object stands."""
        return Span(self.verb_span.end, self.span.end)


class _Voice(Struct, frozen=True):
    """A noun that may be the subject of a measure's verb."""

    span: Span
    kind: str
    mention: MeasureMention | None = None


def predicates(scene: Scene) -> tuple[Predicate, ...]:
    """Return every predicate of a measure or of a House acting through one, in order of the text."""
    found: dict[int, Predicate] = {}
    for sentence in scene.sentences:
        if len(found) > _MOST:
            break
        for predicate in _in_sentence(scene, sentence):
            kept = found.get(predicate.verb_span.start)
            if kept is None or _RANK[predicate.voice] < _RANK[kept.voice]:
                found[predicate.verb_span.start] = predicate
    return tuple(sorted(found.values(), key=lambda p: p.span))


_RANK = {"measure": 0, "vote": 1, "chamber": 2}


def _in_sentence(scene: Scene, sentence: Sentence) -> Iterator[Predicate]:
    voices = _voices(scene, sentence)
    found = [p for voice in voices for p in _hung(scene, sentence, voice)]
    for finder in _FINDERS:
        found += finder(scene, sentence)
    for first in found:
        yield from _coordinated(scene, first)
    for first in found:
        yield from _gapped(scene, first)


def _voices(scene: Scene, sentence: Sentence) -> list[_Voice]:
    measures = scene.within(sentence.span, MeasureMention)
    voices = [_Voice(m.span, "measure", m) for m in measures]
    low = sentence.span.start
    text = scene.text[low : sentence.span.end]
    taken = sorted(v.span for v in voices)
    for pattern in (patterns.IT, patterns.PART, patterns.THE_TEXT):
        for match in pattern.finditer(text):
            start = match.start() if pattern is patterns.THE_TEXT else match.start("noun")
            span = Span(low + start, low + match.end("noun"))
            if _free(span, taken):
                voices.append(_Voice(span, "measure"))
    chambers = scene.within(sentence.span, ChamberMention)
    voices += [_chamber(scene, c) for c in chambers if _free(c.span, taken)]
    return voices[:_MOST_VOICES]


def _free(span: Span, taken: list[Span]) -> bool:
    """Say whether a span overlaps none of some spans in order."""
    at = bisect_left(taken, span)
    return not any(span.overlaps(t) for t in taken[max(0, at - 1) : at + 1])


def _chamber(scene: Scene, mention: ChamberMention) -> _Voice:
    return _Voice(mention.span, "members" if _PLURAL.search(scene.words(mention.span)) else "chamber")


def _hung(scene: Scene, sentence: Sentence, voice: _Voice) -> Iterator[Predicate]:
    """Yield the verbs that hang on a noun: its main verb, and what a participle, relative or infinitive says of it."""
    if voice.kind == "measure":
        for hang, pattern, forms in _DEPENDENT:
            made = _matched(
                scene, sentence, voice, pattern.match(scene.text, voice.span.end, sentence.span.end), hang, forms
            )
            if made:
                yield made
                break
    if not _governed(scene, sentence, voice):
        made = _main(scene, sentence, voice)
        if made:
            yield made


_DEPENDENT = (
    ("participle", patterns.PARTICIPLE, ("ing",)),
    ("relative", patterns.RELATIVE, ("s", "ed", "base")),
    ("infinitive", patterns.INFINITIVE, ("base",)),
)
_PLURAL = re.compile(
    r"(?:members|lawmakers|senators|representatives|legislators|chambers|houses)(?: of \w+)?$", re.IGNORECASE
)
_MAIN = (
    (patterns.NOT, ("base",)),
    (patterns.MODAL, ("base", "ed")),
    (patterns.MAIN, ("s", "ed")),
    (patterns.PROGRESSIVE, ("ing",)),
)
_MAIN_PLURAL = (*_MAIN, (patterns.MAIN, ("base",)))


def _main(scene: Scene, sentence: Sentence, voice: _Voice) -> Predicate | None:
    """Find the main verb of a noun, past a bracket or a few stretches between commas."""
    at = voice.span.end
    for _ in range(_SKIPS):
        for pattern, forms in _MAIN_PLURAL if voice.kind == "members" else _MAIN:
            made = _matched(scene, sentence, voice, pattern.match(scene.text, at, sentence.span.end), "main", forms)
            if made:
                return made
        skip = patterns.SKIP.match(scene.text, at, sentence.span.end)
        if not skip:
            return None
        at = skip.end()
    return None


def _governed(scene: Scene, sentence: Sentence, voice: _Voice) -> bool:
    before = scene.text[max(sentence.span.start, voice.span.start - 40) : voice.span.start]
    return bool(patterns.GOVERNED.search(before))


def _matched(
    scene: Scene, sentence: Sentence, voice: _Voice, match: re.Match[str] | None, hang: str, forms: tuple[str, ...]
) -> Predicate | None:  # fmt: skip
    """Make a predicate of a match if its word is a verb in one of the forms and not one of procedure."""
    read = read_verb(match["verb"], *forms) if match else None
    if match is None or read is None:
        return None
    verb, size = read
    start = match.start("verb")
    end = start + size
    if PROCEDURE.match(scene.text[start : end + 40]) or (
        voice.kind in ("chamber", "members") and verb.act is Act.PROVIDE
    ):
        return None
    stop = _object_end(scene.text, end, sentence.span.end)
    if stop <= end or _objectless(verb, scene.text[end : end + 24]):
        return None
    return Predicate(
        span=Span(start, stop), verb_span=Span(start, end), verb=verb, hang=hang, voice="chamber" if voice.kind == "members" else voice.kind, subject=voice.span,
        mention=voice.mention, sentence=sentence, negated=bool(match.groupdict().get("no")),
    )  # fmt: skip


_NO_OBJECT = re.compile(
    r"\s*[,;]|\s+(?:that|this|it)\b(?=[.,;]|\s+(?:with|by|in|on|after|before|and)\b)", re.IGNORECASE
)
_LOOSE = re.compile(r"\s+(?:in|at(?!\s+(?:least|most))|after|before|during|when|as|by|with|to the)\b", re.IGNORECASE)
_MOTION = re.compile(
    r"\s+(?:\w+\s+){0,2}(?:bid|bill|measure|resolution|effort|amendment|motion|attempt|veto|vote|nominee|nomination|proposal|plan)s?\b",
    re.IGNORECASE,
)


def _objectless(verb: Verb, after: str) -> bool:
    """Say whether a verb has no object that tells anything: "says, …", "change that with …", "celebrate in …", "rejects bid"."""
    if _NO_OBJECT.match(after) or (verb.act is Act.STATE and " " not in verb.base and _LOOSE.match(after)):
        return True
    return verb.base in _ON_MOTIONS and bool(_MOTION.match(after))


_ON_MOTIONS = frozenset(
    (
        "reject",
        "back",
        "support",
        "oppose",
        "block",
        "object",
        "consider",
        "report",
        "endorse",
        "celebrate",
        "hail",
        "praise",
    )
)


def _object_end(text: str, start: int, end: int) -> int:
    """Return where the object of a verb ends: at a break of the sentence, without closing points."""
    end = min(end, start + _REACH)
    cut = patterns.TAIL.search(text, start, end)
    stop = cut.start() if cut else end
    kept = patterns.CLOSING.sub("", text[start:stop])
    return start + len(patterns.CLOSING.sub("", patterns.DANGLING.sub("", kept)))


def _voted(scene: Scene, sentence: Sentence) -> Iterator[Predicate]:
    """Read "voted 423-4 to restate …" and "passed a resolution … and called on …": what a vote was for."""
    for pattern, forms in ((patterns.VOTED, ("base",)), (patterns.AFTER_VOTE, ("ed", "s"))):
        for match in pattern.finditer(scene.text, sentence.span.start, sentence.span.end):
            voice = _Voice(Span(match.start(), match.start("verb")), "vote")
            made = _matched(scene, sentence, voice, match, "infinitive", forms)
            if made and (made.verb.act is not Act.PROVIDE or pattern is patterns.VOTED):
                yield made


def _passive(scene: Scene, sentence: Sentence) -> Iterator[Predicate]:
    """Read "Russia is called on to cooperate": the addressee comes first."""
    low = sentence.span.start
    for match in patterns.PASSIVE.finditer(scene.text[low : sentence.span.end]):
        read = read_verb(match["verb"], "ed")
        if read is not None:
            whom, to = match.span("whom"), match.end("to")
            yield _addressed(
                scene, sentence, read[0], Span(low + whom[0], low + whom[1]), Span(low + match.start("verb"), low + to)
            )


def _addressed(scene: Scene, sentence: Sentence, verb: Verb, whom: Span, verb_span: Span) -> Predicate:
    stop = _object_end(scene.text, verb_span.end, sentence.span.end)
    return Predicate(
        span=Span(whom.start, max(stop, verb_span.end)), verb_span=verb_span, verb=verb, hang="passive", voice="measure", subject=whom,
        mention=None, sentence=sentence, addressee=scene.words(whom),
    )  # fmt: skip


def _labelled(scene: Scene, sentence: Sentence) -> Iterator[Predicate]:
    """Read a fact box: "Asks: state leaders to …", "Says at least …"."""
    match = patterns.LABEL.match(scene.text, sentence.span.start, sentence.span.end)
    if match and sentence.part is Part.BODY:
        voice = _Voice(Span(match.start(), match.start()), "measure")
        made = _matched(scene, sentence, voice, match, "label", ("s",))
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
        yield _clause(
            scene,
            sentence,
            READS,
            Span(low + match.end(), sentence.span.end),
            Span(low + match.start(), low + match.end()),
        )
    for match in patterns.REPORTED.finditer(text):
        noun = Span(low + match.start("noun"), low + match.end("noun"))
        yield _clause(scene, sentence, READS, Span(low + _clause_start(text, match.start()), low + match.start()), noun)
    for match in patterns.UNDER.finditer(text):
        noun = Span(low + match.start("noun"), low + match.end("noun"))
        after = text[match.end() :].startswith(",")
        place = (
            Span(low + match.end() + 2, sentence.span.end)
            if after
            else Span(low + _clause_start(text, match.start()), low + match.start())
        )
        if place.end - place.start > 15:
            yield _clause(scene, sentence, PROVIDES, place, noun)


def _clause_start(text: str, end: int) -> int:
    """Return where the clause before a place begins: after the last break, else at the sentence's start."""
    return max((text.rfind(mark, 0, end) + len(mark) for mark in ("; ", ": ", "— ") if mark in text[:end]), default=0)


def _clause(scene: Scene, sentence: Sentence, verb: Verb, place: Span, subject: Span) -> Predicate:
    mention = next((m for m in scene.within(subject, MeasureMention)), None)
    stop = _object_end(scene.text, place.start, place.end)
    return Predicate(
        span=Span(place.start, stop), verb_span=Span(place.start, place.start), verb=verb, hang="clause", voice="measure", subject=subject,
        mention=mention, sentence=sentence,
    )  # fmt: skip


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
            stop = _object_end(scene.text, match.end(), sentence.span.end)
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


def _silent(scene: Scene, sentence: Sentence) -> Iterator[Predicate]:
    """Read "makes no mention of Putin" and "the resolution's call for an inquiry"."""
    for voice in _voices(scene, sentence):
        silent = patterns.SILENT.match(scene.text, voice.span.end, sentence.span.end)
        if silent and voice.kind == "measure":
            start = silent.start() + len(silent[0]) - len(silent[0].lstrip(" ,"))
            yield _made(scene, sentence, voice, MENTIONS, Span(start, silent.end()), negated=True)
        call = patterns.NOUN_CALL.match(scene.text, voice.span.end, sentence.span.end)
        if call:
            verb = _CALLS.get(call["verb"].lower()) or _CALLS[call["verb"].lower().split()[0]]
            yield _made(scene, sentence, voice, verb, Span(*call.span("verb")))


MENTIONS = Verb("mention", "s", Act.STATE)
_CALLS = {
    "call for": Verb("call for", "-", Act.WANT), "call": Verb("call on", "-", Act.ASK), "demand": Verb("demand", "-", Act.ASK), "request": Verb("request", "-", Act.ASK),
    "appeal": Verb("appeal to", "-", Act.ASK), "condemnation": Verb("condemn", "-", Act.STATE),
}  # fmt: skip


_FINITE = re.compile(r"\s(?:was|were|is|are|has|had|have|drew|came|won|met|comes|follows|followed|will|would)\s")


def _made(scene: Scene, sentence: Sentence, voice: _Voice, verb: Verb, at: Span, *, negated: bool = False) -> Predicate:
    finite = _FINITE.search(scene.text, at.end, sentence.span.end)
    stop = _object_end(scene.text, at.end, finite.start() if finite and not negated else sentence.span.end)
    return Predicate(
        span=Span(at.start, max(stop, at.end)), verb_span=at, verb=verb, hang="noun", voice=voice.kind, subject=voice.span,
        mention=voice.mention, sentence=sentence, negated=negated,
    )  # fmt: skip


def _would(scene: Scene, sentence: Sentence) -> Iterator[Predicate]:
    """Read what a bill would bring about, where the story is about a bill: "Companies would have to …"."""
    match = patterns.WOULD.match(scene.words(sentence.span))
    if match and re.match(r"(?:hr|s)\d", scene.mentions.main or "") and not scene.within(sentence.span, PersonMention):
        yield _clause(
            scene, sentence, PROVIDES, sentence.span, Span(sentence.span.start, sentence.span.start + match.end("who"))
        )


_FINDERS: tuple[Callable[[Scene, Sentence], Iterator[Predicate]], ...] = (
    _voted,
    _passive,
    _labelled,
    _whole,
    _about,
    _silent,
    _would,
)


def _coordinated(scene: Scene, first: Predicate) -> Iterator[Predicate]:
    """Split "urges A to B, asks C to D and welcomes E" into its predicates; each keeps its own object."""
    if first.hang in ("passive", "about", "clause", "noun"):
        yield first
        return
    current = first
    limit = min(first.sentence.span.end, first.verb_span.end + _REACH)
    for match in patterns.AND.finditer(scene.text, first.verb_span.end, limit):
        following = _next(scene, current, match)
        if following is not None:
            cut = max(current.verb_span.end, min(current.span.end, match.start()))
            yield structs.replace(current, span=Span(current.span.start, cut))
            current = following
    yield current


def _next(scene: Scene, current: Predicate, match: re.Match[str]) -> Predicate | None:
    """Make the predicate that a conjunction adds, if its verb has the form of the one before."""
    read = read_verb(match["verb"], "base" if match["aux"] else current.verb.form)
    start = match.start("verb")
    if read is None or not current.verb_span.end <= match.start() <= current.span.end + 2 or _quoted_at(scene, start):
        return None
    verb, size = read
    end = start + size
    stop = _object_end(scene.text, end, current.sentence.span.end)
    bare = verb.form == "base" and not match["aux"] and not _OBJECT.match(scene.text[end : end + 12])
    if stop <= end or bare or PROCEDURE.match(scene.text[start : end + 40]):
        return None
    return structs.replace(current, span=Span(start, stop), verb_span=Span(start, end), verb=verb)


# After a bare form, what marks it as a verb ("and impose the …") and not a noun.
_OBJECT = re.compile(r"\s+(?:the|a|an|all|any|its|their|his|her|those|these|this|that|on|new|more)\b")


def _gapped(scene: Scene, first: Predicate) -> Iterator[Predicate]:
    """Read "Russia is asked to …; the Treasury secretary to …": the second has only its addressee and act."""
    if first.verb.act is not Act.ASK:
        return
    limit = min(first.sentence.span.end, first.verb_span.end + _REACH)
    for match in patterns.GAPPED.finditer(scene.text, first.verb_span.end, limit):
        yield _addressed(scene, first.sentence, first.verb, Span(*match.span("whom")), Span(*match.span("to")))


def _quoted_at(scene: Scene, offset: int) -> bool:
    quoted = scene.attributions.quotations
    last = bisect_right(quoted, offset, key=lambda q: q.inner.start) - 1
    return last >= 0 and offset < quoted[last].inner.end


def quotations_in(scene: Scene, span: Span) -> tuple[Quotation, ...]:
    """Return the quotations that begin inside a span."""
    quoted = scene.attributions.quotations
    low = bisect_left(quoted, span.start, key=lambda q: q.span.start)
    return quoted[low : bisect_left(quoted, span.end, key=lambda q: q.span.start)]
