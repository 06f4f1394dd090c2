"""Where an article lets a measure speak: "it urges …", "a bill that bars …", "a resolution condemning …", "the House called on …".

Each predicate is a verb with its object, the measure it belongs to, and how it hangs on it. Quotations, recitals, titles
and calls are all read from these.
"""

import re
from collections.abc import Iterator

from msgspec import Struct

from onrecord.article.model import Part, Sentence, Span
from onrecord.attributions.model import Quotation
from onrecord.claims.scene import Scene
from onrecord.claims.speech import PROCEDURE, Act, Verb, alternatives, verb_of
from onrecord.mentions.model import ChamberMention, MeasureMention, Reference

_FILL = r"(?:also|further|formally|officially|strongly|solemnly|explicitly|specifically|now|still|then|even|merely|simply|only|just|again|repeatedly|similarly|in turn|in addition|overwhelmingly|unanimously|today|yesterday|on \w+day|\w+day|firmly|roundly|bluntly|expressly|effectively|largely|at the same time|instead|currently|directly|immediately)"
_AUX = r"(?:would have|would|will|could|can|may|might|shall|must|does|did|is meant to|is designed to|aims to|seeks to|is intended to)"
_ADVERBS = rf"(?:(?:{_FILL})\s+){{0,3}}"
_ASIDE = r"(?:\s*\([^()]{0,80}\))?(?:,\s(?!which|that)[^,;.]{1,110},)?"
_S = alternatives("s")
_ED = alternatives("ed")
_ING = alternatives("ing")
_BASE = alternatives("base")
_FINITE = re.compile(rf"{_ASIDE},?\s+{_ADVERBS}(?P<verb>{_S})\b", re.IGNORECASE)
_PAST = re.compile(rf"{_ASIDE},?\s+{_ADVERBS}(?P<verb>{_ED})\b", re.IGNORECASE)
_MODAL = re.compile(
    rf"{_ASIDE},?\s+(?P<aux>{_AUX})\s+(?P<no>not\s+)?{_ADVERBS}(?P<verb>{_BASE}|{_ED})\b", re.IGNORECASE
)
_NOT = re.compile(rf"{_ASIDE},?\s+(?:does|did)(?:\s+not|n[’']t)\s+{_ADVERBS}(?P<verb>{_BASE})\b", re.IGNORECASE)
_PARTICIPLE = re.compile(
    rf"(?:,?\s+(?:by|from|of|led by)\s[^,;.]{{1,60}})?,?\s+{_ADVERBS}(?P<verb>{_ING})\b", re.IGNORECASE
)
_RELATIVE = re.compile(
    rf"(?:\s+(?:by|from|of|on|offered by|sponsored by|introduced by|led by)\s[^;.]{{1,100}}?)?,?\s*\(?(?:which|that)\s+(?:{_AUX}\s+)?{_ADVERBS}(?P<verb>{_S}|{_BASE}|{_ED})\b",
    re.IGNORECASE,
)
_INFINITIVE = re.compile(
    rf"(?:\s+(?:by|from)\s[^,;.]{{1,60}})?\s+(?:designed\s+|meant\s+|intended\s+|aimed at\s+)?to\s+{_ADVERBS}(?P<verb>{_BASE})\b",
    re.IGNORECASE,
)
_VOTED = re.compile(
    rf"\b(?:vot(?:e|es|ed|ing)|moved|moves|joined|agreed|acted|bid|effort|push|pushes|plan|moving)\b[^.;:“”\"]{{0,70}}?\bto\s+{_ADVERBS}(?P<verb>{_BASE})\b",
    re.IGNORECASE,
)
_PASSIVE = re.compile(
    r"(?:^|[.;:,—]\s+|\band\s+)(?P<whom>(?:the\s+|both\s+|all\s+)?[A-Z\w][\w .'’-]{1,60}?)\s+(?:is|are|was|were)\s+(?:now\s+|also\s+|further\s+)?(?P<verb>asked|urged|called on|called upon|told|directed|required|instructed|ordered|"
    r"requested|encouraged|implored|pressed)\s+(?P<to>to)\s",
)
_LABEL = re.compile(rf"^(?P<verb>{_S})\b(?::)?\s", re.IGNORECASE)
_AND = re.compile(
    rf"(?:,\s*(?:and|but|or)?\s*|\s+(?:and|but)\s+|;\s*(?:and\s+)?(?:it\s+)?)(?:it\s+)?{_ADVERBS}(?P<verb>{_S}|{_ED}|{_ING}|{_BASE})\b",
    re.IGNORECASE,
)
_IT = re.compile(
    r"(?:^|[;:—]\s+|,\s+(?:and|but|while|though)\s+|[”\"’]\s+|\b(?:form|end|text|words|effect),?\s+|\bstill,?\s+|\bit:\s+)(?P<it>[Ii]t)(?=\s)"
)
_THE_TEXT = re.compile(
    r"\b(?:[Tt]he|[Ii]ts|[Tt]his|[Tt]hat|[Hh]is|[Hh]er|[Tt]heir|an?)\s+(?:(?:House|Senate|final|new|draft|bipartisan|non-?binding|one-page|joint|concurrent|simple|short|\w+-page)[- ]){0,2}"
    r"(?P<noun>text|resolution|measure|bill|legislation|document|declaration|act|preamble|language|version|package|proposal)\b",
)
# A noun after one of these is no subject: "sponsors of the bill urge …".
_GOVERNED = re.compile(
    r"\b(?:of|for|to|on|with|against|by|about|behind|in|from|after|before|under|over|into|pass(?:ed|es)?|back(?:ed|s)?|support(?:ed|s)?|oppos(?:ed|es)|sponsored|introduced|wrote|signed|approv(?:ed|es)|vetoed|sponsors?|or|than)\s+$",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r",\s+(?:[A-Z][\w.’' -]{1,50}|he|she|they|it|critics|supporters|aides?|officials)\s+(?:said|says|told|wrote|argued|argues|added|tweeted|noted)\b|"
    r"\s+—\s|;\s|\s+\(|,\s+(?:according to|while|although|though|but|after|before|as\b(?! well)|when|because|a day|days|weeks|months|hours|prompting|drawing|sending|despite|following|with\s\w+\s(?:senators|members|lawmakers))\b|"
    r"[.!?][”\"’]?\s+[A-Z“\"]"
)
_CLOSING = re.compile(r"[\s.,;:!?”’\"']+$")


class Predicate(Struct, frozen=True, kw_only=True):
    """A verb of the measure's with its object. `span` covers both, `verb_span` the verb alone.

    `hang` is how it hangs on the measure: "main", "relative", "participle", "infinitive", "passive", "label"; `voice` is
    "measure" or "chamber". `subject` is the span of the noun it hangs on. `addressee` is set where a passive puts it first.
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
    mention: MeasureMention | None


def predicates(scene: Scene) -> tuple[Predicate, ...]:
    """Return every predicate of a measure or of a House acting through one, in order of the text."""
    found: dict[int, Predicate] = {}
    for sentence in scene.sentences:
        for predicate in _in_sentence(scene, sentence):
            kept = found.get(predicate.verb_span.start)
            if kept is None or (kept.voice == "chamber" and predicate.voice == "measure"):
                found[predicate.verb_span.start] = predicate
    return tuple(sorted(found.values(), key=lambda p: p.span))


def _in_sentence(scene: Scene, sentence: Sentence) -> Iterator[Predicate]:
    found = [p for voice in _voices(scene, sentence) for p in _hung(scene, sentence, voice)]
    found += _voted(scene, sentence)
    found += _passive(scene, sentence)
    found += _labelled(scene, sentence)
    for first in found:
        yield from _coordinated(scene, first)


def _voices(scene: Scene, sentence: Sentence) -> list[_Voice]:
    measures = scene.within(sentence.span, MeasureMention)
    voices = [_Voice(m.span, "measure", m) for m in measures]
    text = scene.text[sentence.span.start : sentence.span.end]
    taken = [v.span for v in voices]
    for pattern, group in ((_IT, "it"), (_THE_TEXT, "noun")):
        for match in pattern.finditer(text):
            start = match.start("it") if group == "it" else match.start()
            span = Span(sentence.span.start + start, sentence.span.start + match.end(group))
            if not any(span.overlaps(t) for t in taken):
                voices.append(_Voice(span, "measure", None))
    voices += [
        _Voice(c.span, "chamber", None)
        for c in scene.within(sentence.span, ChamberMention)
        if not any(c.span.overlaps(t) for t in taken)
    ]
    return voices


_HANGS = (
    ("main", _FINITE, ("s",)),
    ("main", _MODAL, ("base", "ed")),
    ("main", _NOT, ("base",)),
    ("main", _PAST, ("ed",)),
    ("participle", _PARTICIPLE, ("ing",)),
    ("relative", _RELATIVE, ("s", "ed", "base")),
    ("infinitive", _INFINITIVE, ("base",)),
)


def _hung(scene: Scene, sentence: Sentence, voice: _Voice) -> Iterator[Predicate]:
    for hang, pattern, forms in _HANGS:
        match = pattern.match(scene.text, voice.span.end, sentence.span.end)
        if not match or not _allowed(scene, sentence, voice, hang):
            continue
        made = _predicate(scene, sentence, voice, match, hang, forms)
        if made:
            yield made
            return


def _allowed(scene: Scene, sentence: Sentence, voice: _Voice, hang: str) -> bool:
    """Say whether a noun can be the subject here: a House only of its own main verb."""
    if hang != "main":
        return voice.kind == "measure"
    return not _after_governor(scene, sentence, voice)


def _after_governor(scene: Scene, sentence: Sentence, voice: _Voice) -> bool:
    before = scene.text[sentence.span.start : voice.span.start]
    before = re.sub(r"\b(?:the|a|an|its|this|that|his|her|their)\s+$", "", before, flags=re.IGNORECASE)
    return bool(_GOVERNED.search(before[-24:]))


def _predicate(
    scene: Scene, sentence: Sentence, voice: _Voice, match: re.Match[str], hang: str, forms: tuple[str, ...], addressee: str = ""
) -> Predicate | None:  # fmt: skip
    verb = verb_of(match["verb"], *forms)
    start, end = match.span("verb")
    if verb is None or PROCEDURE.match(scene.text[start : end + 40]):
        return None
    if voice.kind == "chamber" and verb.act is Act.PROVIDE:
        return None
    stop = _object_end(scene.text, end, sentence.span.end)
    if stop <= end and hang != "passive":
        return None
    groups = match.groupdict()
    negated = bool(groups.get("no")) or match.re is _NOT
    return Predicate(
        span=Span(start, max(stop, end)), verb_span=Span(start, end), verb=verb, hang=hang, voice=voice.kind, subject=voice.span,
        mention=voice.mention, sentence=sentence, negated=negated, addressee=addressee,
    )  # fmt: skip


def _object_end(text: str, start: int, end: int) -> int:
    """Return where the object of a verb ends: at a break of the sentence, without closing points."""
    cut = _TAIL.search(text, start, end)
    stop = cut.start() if cut else end
    closing = _CLOSING.search(text[start:stop])
    if closing and not text[start : start + closing.start()].strip():
        return start
    return start + closing.start() if closing else stop


def _voted(scene: Scene, sentence: Sentence) -> Iterator[Predicate]:
    """Read "voted 423-4 to restate …": what a vote was for."""
    for match in _VOTED.finditer(scene.text, sentence.span.start, sentence.span.end):
        voice = _Voice(Span(match.start(), match.start("verb")), "vote", None)
        made = _predicate(scene, sentence, voice, match, "infinitive", ("base",))
        if made:
            yield made


def _passive(scene: Scene, sentence: Sentence) -> Iterator[Predicate]:
    """Read "Russia is called on to cooperate": the addressee comes first."""
    for match in _PASSIVE.finditer(scene.text, sentence.span.start, sentence.span.end):
        verb = verb_of(match["verb"], "ed")
        if verb is None:
            continue
        stop = _object_end(scene.text, match.end("to"), sentence.span.end)
        whom = Span(*match.span("whom"))
        yield Predicate(
            span=Span(whom.start, stop), verb_span=Span(match.start("verb"), match.end("to")), verb=verb, hang="passive",
            voice="measure", subject=whom, mention=None, sentence=sentence, addressee=match["whom"],
        )  # fmt: skip


def _labelled(scene: Scene, sentence: Sentence) -> Iterator[Predicate]:
    """Read a fact box: "Asks: state leaders to …", "Says at least …"."""
    match = _LABEL.match(scene.text, sentence.span.start, sentence.span.end)
    if match and sentence.part is Part.BODY:
        voice = _Voice(Span(match.start(), match.start()), "measure", None)
        made = _predicate(scene, sentence, voice, match, "label", ("s",))
        if made and made.verb.act is not Act.PROVIDE:
            yield made


def _coordinated(scene: Scene, first: Predicate) -> Iterator[Predicate]:
    """Split "urges A to B, asks C to D and welcomes E" into its predicates; each keeps its own object."""
    form = first.verb.form if first.hang != "passive" else "-"
    current = first
    for match in _AND.finditer(scene.text, first.verb_span.end, first.sentence.span.end):
        if (
            match.start() < current.verb_span.end
            or match.start() > current.span.end + 2
            or _quoted_at(scene, match.start("verb"))
        ):
            continue
        verb = verb_of(match["verb"], form) if form != "-" else None
        start, end = match.span("verb")
        if (
            verb is None
            or PROCEDURE.match(scene.text[start : end + 40])
            or (form == "base" and not _verbal(scene.text[end : end + 12]))
        ):
            continue
        stop = _object_end(scene.text, end, first.sentence.span.end)
        if stop <= end:
            continue
        yield _shortened(current, match.start())
        current = Predicate(
            span=Span(start, stop), verb_span=Span(start, end), verb=verb, hang=current.hang, voice=current.voice, subject=current.subject,
            mention=current.mention, sentence=current.sentence, negated=current.negated,
        )  # fmt: skip
    yield current


def _verbal(after: str) -> bool:
    """Say whether what follows a bare form marks it as a verb ("and impose the …") and not a noun."""
    return bool(re.match(r"\s+(?:the|a|an|all|any|its|their|his|her|those|these|this|that|on|new|more|new)\b", after))


def _shortened(predicate: Predicate, end: int) -> Predicate:
    return Predicate(
        span=Span(predicate.span.start, max(predicate.verb_span.end, min(predicate.span.end, end))), verb_span=predicate.verb_span,
        verb=predicate.verb, hang=predicate.hang, voice=predicate.voice, subject=predicate.subject, mention=predicate.mention,
        sentence=predicate.sentence, negated=predicate.negated, addressee=predicate.addressee,
    )  # fmt: skip


def _quoted_at(scene: Scene, offset: int) -> bool:
    return any(q.inner.start <= offset < q.inner.end for q in scene.attributions.quotations)


def quotations_in(scene: Scene, span: Span) -> list[Quotation]:
    """Return the quotations that begin inside a span."""
    return [q for q in scene.attributions.quotations if span.start <= q.span.start < span.end]


def is_title_mention(mention: MeasureMention | None) -> bool:
    """Say whether a mention names the measure by a title."""
    return mention is not None and mention.form is Reference.TITLE
