"""Where an article lets a measure speak: "it urges …", "a bill that bars …", "a resolution condemning …", "the House called on …".

Quotations, recitals, titles and calls are all read from these predicates.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from msgspec import structs

from onrecord.article.model import Sentence, Span
from onrecord.attributions.model import Quotation
from onrecord.claims import patterns
from onrecord.claims.finders import FINDERS
from onrecord.claims.predicate import REACH, Predicate, Voice, addressed, matched, object_end, voices_in
from onrecord.claims.scene import Scene
from onrecord.claims.speech import PROCEDURE, Act, read_verb
from onrecord.mentions.model import MeasureMention, Reference

_SKIPS = 4
# Far beyond any real page: a bound on the work that a hostile one can ask for.
_MOST = 1_000  # predicates in one page


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
    voices = voices_in(scene, sentence)
    found = [p for voice in voices for p in _hung(scene, sentence, voice)]
    for finder in FINDERS:
        found += finder(scene, sentence)
    for first in found:
        yield from _coordinated(scene, first)
    for first in found:
        yield from _gapped(scene, first)


def _hung(scene: Scene, sentence: Sentence, voice: Voice) -> Iterator[Predicate]:
    """Yield the verbs that hang on a noun: its main verb, and what a participle, relative or infinitive says of it."""
    if voice.kind == "measure":
        for hang, pattern, forms in _DEPENDENT:
            made = matched(
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


_MAIN = (
    (patterns.NOT, ("base",)),
    (patterns.MODAL, ("base", "ed")),
    (patterns.MAIN, ("s", "ed")),
    (patterns.PROGRESSIVE, ("ing",)),
)


_MAIN_PLURAL = (*_MAIN, (patterns.MAIN, ("base",)))


def _main(scene: Scene, sentence: Sentence, voice: Voice) -> Predicate | None:
    """Find the main verb of a noun, past a bracket or a few stretches between commas."""
    at = voice.span.end
    for _ in range(_SKIPS):
        for pattern, forms in _MAIN_PLURAL if voice.kind == "members" else _MAIN:
            made = matched(scene, sentence, voice, pattern.match(scene.text, at, sentence.span.end), "main", forms)
            if made:
                return made
        skip = patterns.SKIP.match(scene.text, at, sentence.span.end) or (
            (
                patterns.FIRST.match(scene.text, at, sentence.span.end)
                or patterns.BYLINE.match(scene.text, at, sentence.span.end)
            )
            if at == voice.span.end
            else None
        )
        if not skip:
            return None
        at = skip.end()
    return None


def _governed(scene: Scene, sentence: Sentence, voice: Voice) -> bool:
    before = scene.text[max(sentence.span.start, voice.span.start - 40) : voice.span.start]
    return bool(patterns.GOVERNED.search(before))


def _coordinated(scene: Scene, first: Predicate) -> Iterator[Predicate]:
    """Split "urges A to B, asks C to D and welcomes E" into its predicates; each keeps its own object."""
    if first.hang in ("passive", "about", "clause", "noun", "inverted"):
        yield first
        return
    current = first
    limit = min(first.sentence.span.end, first.verb_span.end + REACH)
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
    stop = object_end(scene.text, end, current.sentence.span.end)
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
    limit = min(first.sentence.span.end, first.verb_span.end + REACH)
    for match in patterns.GAPPED.finditer(scene.text, first.verb_span.end, limit):
        yield addressed(scene, first.sentence, first.verb, Span(*match.span("whom")), Span(*match.span("to")))


def _quoted_at(scene: Scene, offset: int) -> bool:
    quoted = scene.attributions.quotations
    last = bisect_right(quoted, offset, key=lambda q: q.inner.start) - 1
    return last >= 0 and offset < quoted[last].inner.end


def quotations_in(scene: Scene, span: Span) -> tuple[Quotation, ...]:
    """Return the quotations that begin inside a span."""
    quoted = scene.attributions.quotations
    low = bisect_left(quoted, span.start, key=lambda q: q.span.start)
    return quoted[low : bisect_left(quoted, span.end, key=lambda q: q.span.start)]


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
