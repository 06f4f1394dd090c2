"""A verb of the measure's with its object, and the making of one from a match in a sentence."""

import re
from bisect import bisect_left

from msgspec import Struct, structs

from onrecord.article.model import Sentence, Span
from onrecord.claims import patterns
from onrecord.claims.scene import Scene
from onrecord.claims.speech import PROCEDURE, Act, Verb, read_verb
from onrecord.mentions.model import ChamberMention, MeasureMention

REACH = 700  # characters of a sentence in which an object and its coordinates are looked for
# Far beyond any real page: a bound on the work that a hostile one can ask for.
MOST_VOICES = 200  # in one sentence


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


class Voice(Struct, frozen=True):
    """A noun that may be the subject of a measure's verb."""

    span: Span
    kind: str
    mention: MeasureMention | None = None


def voices_in(scene: Scene, sentence: Sentence) -> list[Voice]:
    """Return the nouns of a sentence that may speak for a measure: measures, the text and its parts, the Houses."""
    measures = scene.within(sentence.span, MeasureMention)
    voices = [Voice(m.span, "measure", m) for m in measures]
    low = sentence.span.start
    text = scene.text[low : sentence.span.end]
    taken = sorted(v.span for v in voices)
    for pattern in (patterns.IT, patterns.PART, patterns.THE_TEXT):
        for match in pattern.finditer(text):
            start = match.start() if pattern is patterns.THE_TEXT else match.start("noun")
            span = Span(low + start, low + match.end("noun"))
            if _free(span, taken):
                voices.append(Voice(span, "measure"))
    chambers = scene.within(sentence.span, ChamberMention)
    voices += [_chamber(scene, c) for c in chambers if _free(c.span, taken)]
    return voices[:MOST_VOICES]


def _free(span: Span, taken: list[Span]) -> bool:
    """Say whether a span overlaps none of some spans in order."""
    at = bisect_left(taken, span)
    return not any(span.overlaps(t) for t in taken[max(0, at - 1) : at + 1])


_PLURAL = re.compile(
    r"(?:members|lawmakers|senators|representatives|legislators|chambers|houses)(?: of \w+)?$", re.IGNORECASE
)


def _chamber(scene: Scene, mention: ChamberMention) -> Voice:
    return Voice(mention.span, "members" if _PLURAL.search(scene.words(mention.span)) else "chamber")


def matched(
    scene: Scene, sentence: Sentence, voice: Voice, match: re.Match[str] | None, hang: str, forms: tuple[str, ...]
) -> Predicate | None:  # fmt: skip
    """Make a predicate of a match if its word is a verb in one of the forms and not one of procedure."""
    read = read_verb(match["verb"], *forms) if match else None
    if match is None or read is None:
        return None
    verb, size = read
    start = match.start("verb")
    if verb.base == "add" and _CLAUSE.match(scene.text, start + size, sentence.span.end):
        verb = structs.replace(verb, act=Act.STATE)
    end = start + size
    if PROCEDURE.match(scene.text[start : end + 40]) or (
        voice.kind in ("chamber", "members") and verb.act is Act.PROVIDE
    ):
        return None
    stop = object_end(scene.text, end, sentence.span.end)
    if hang in _HUNG and verb.base not in _SAYS:
        stop = noun_end(scene.text, end, stop)
    if stop <= end or _objectless(verb, scene.text[end : end + 24]):
        return None
    return Predicate(
        span=Span(start, stop), verb_span=Span(start, end), verb=verb, hang=hang, voice="chamber" if voice.kind == "members" else voice.kind, subject=voice.span,
        mention=voice.mention, sentence=sentence, negated=bool(match.groupdict().get("no")),
    )  # fmt: skip


# "it adds that …", "it adds there is no evidence": a statement and no provision
_CLAUSE = re.compile(
    r"\s+(?:that|there|how|it|he|she|they|[\w’'-]+(?:\s+[\w’'-]+){0,3}\s+(?:is|are|was|were|has|have|had)\b)\b"
)
_HUNG = ("participle", "relative", "infinitive")
_SAYS = frozenset(
    (
        "say",
        "state",
        "note",
        "find",
        "declare",
        "conclude",
        "argue",
        "warn",
        "assert",
        "observe",
        "recall",
        "cite",
        "mention",
    )
)


def noun_end(text: str, start: int, stop: int) -> int:
    """Return where a noun's own words end, before the sentence tells what happened to it; `stop` where it tells nothing more."""
    for cut in patterns.HAPPENED.finditer(text, start, stop):
        if not _SUBORDINATE.search(text, max(start, cut.start() - 30), cut.start() + 1):
            return cut.start()
    return stop


_SUBORDINATE = re.compile(r"\b(?:that|which|who|whose|whom|they|it|he|she|where|when|how|what)(?:\s+[\w’'-]+){0,1}\s$")
_NO_OBJECT = re.compile(
    r"\s*[,;]|\s+(?:that|this|it)\b(?=[.,;]|\s+(?:with|by|in|on|after|before|and)\b)", re.IGNORECASE
)


_OF_NOTHING = re.compile(
    r"\s+(?:nothing|not a word|no word|not one word)\s+(?:at all\s+|to say\s+)?(?:about|of|on|regarding)\b"
)  # read as silence
_LOOSE = re.compile(r"\s+(?:in|at(?!\s+(?:least|most))|after|before|during|when|as|by|with|to the)\b", re.IGNORECASE)
_MOTION = re.compile(
    r"\s+(?:\w+\s+){0,2}(?:bid|bill|measure|resolution|effort|amendment|motion|attempt|veto|vote|nominee|nomination|proposal|plan)s?\b",
    re.IGNORECASE,
)


def _objectless(verb: Verb, after: str) -> bool:
    """Say whether a verb has no object that tells anything: "says, …", "change that with …", "celebrate in …", "rejects bid"."""
    if (
        _OF_NOTHING.match(after)
        or _NO_OBJECT.match(after)
        or (verb.act is Act.STATE and " " not in verb.base and _LOOSE.match(after))
    ):
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


def object_end(text: str, start: int, end: int) -> int:
    """Return where the object of a verb ends: at a break of the sentence, without closing points."""
    end = min(end, start + REACH)
    cut = patterns.TAIL.search(text, start, end)
    stop = cut.start() if cut else end
    kept = patterns.CLOSING.sub("", text[start:stop])
    return start + len(patterns.CLOSING.sub("", patterns.DANGLING.sub("", kept)))


def addressed(scene: Scene, sentence: Sentence, verb: Verb, whom: Span, verb_span: Span) -> Predicate:
    """Make a predicate whose addressee stands before its verb."""
    stop = object_end(scene.text, verb_span.end, sentence.span.end)
    return Predicate(
        span=Span(whom.start, max(stop, verb_span.end)), verb_span=verb_span, verb=verb, hang="passive", voice="measure", subject=whom,
        mention=None, sentence=sentence, addressee=scene.words(whom),
    )  # fmt: skip


def clause(scene: Scene, sentence: Sentence, verb: Verb, place: Span, subject: Span) -> Predicate:
    """Make a predicate of a whole clause that is laid to the text."""
    mention = next((m for m in scene.within(subject, MeasureMention)), None)
    stop = object_end(scene.text, place.start, place.end)
    return Predicate(
        span=Span(place.start, stop), verb_span=Span(place.start, place.start), verb=verb, hang="clause", voice="measure", subject=subject,
        mention=mention, sentence=sentence,
    )  # fmt: skip


_FINITE = re.compile(r"\s(?:was|were|is|are|has|had|have|drew|came|won|met|comes|follows|followed|will|would)\s")


def made_of(
    scene: Scene, sentence: Sentence, voice: Voice, verb: Verb, at: Span, *, negated: bool = False
) -> Predicate:
    """Make a predicate of a noun or a set phrase and what follows it."""
    finite = _FINITE.search(scene.text, at.end, sentence.span.end)
    stop = object_end(scene.text, at.end, finite.start() if finite and not negated else sentence.span.end)
    return Predicate(
        span=Span(at.start, max(stop, at.end)), verb_span=at, verb=verb, hang="noun", voice=voice.kind, subject=voice.span,
        mention=voice.mention, sentence=sentence, negated=negated,
    )  # fmt: skip
