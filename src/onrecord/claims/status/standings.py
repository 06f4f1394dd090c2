"""Second readings of where a measure stands: words that say so in any sentence, whether it names a measure or not."""

import re
from collections.abc import Iterator

from onrecord.article.model import Part, Span
from onrecord.claims.clauses import clause_at
from onrecord.claims.model import Claim, Modality, Status
from onrecord.claims.status.measures import number_of, unnamed
from onrecord.claims.status.standing_words import STANDS
from onrecord.claims.zones import Zone
from onrecord.mentions.model import MeasureMention

_WORD = re.compile(r"[a-z]+")
# states whose words are common: a measure, or what stands for one, must be spoken of in the same clause
_OF_MEASURES = frozenset(
    ("pending", "died", "untouched", "law", "calendar", "at-desk", "changed-house", "changed-senate")
)
_WHATEVER_COMES = frozenset(("complete", "nonbinding", "untouched", "pending"))  # what a forecast may say beside it
_MAY_BE_DENIED = frozenset(("law", "signed", "vetoed", "to-president", "overridden", "died"))
_STANDING_IN = re.compile(
    r"(?:^|[\s“\"(])(?:[Ii]t|[Tt]his|[Tt]hat|[Tt]hey|[Bb]oth|[Nn]either|[Nn]one|[Aa]ll (?:that|it)|[Ww]hich|[Tt]he (?:rule|text|repeal|override|bid|effort|idea|proposal|law))\b"
)
# "It has not.", "He did neither.", "Not yet.": the deed is the one that the sentence before speaks of
_ELLIPSIS = re.compile(
    r"^[“\"]?(?:(?:But|And|So far|In fact|To date),? )?(?:(?:[Ii]t|[Hh]e|[Ss]he|[Tt]hey|[Tt]he (?:Senate|House|president|chamber)|President \w+|Neither|Both|That)"
    r" (?:is|was|did|does|has|have|had|will|would|could|do|are|were)(?P<no> not\b|n[’']t\b| neither\b| never\b)?(?: (?:yet|so far|either|so|be|been|happen(?:ed)?))?(?=[.,;!”\"]|$|,? and\b)|(?P<not>Not (?:yet|so|true|quite)|No such thing)(?=[.,;!]|$))"
)  # fmt: skip
_REPORTED = (Modality.DENIED, Modality.PREDICTED)


def second_statuses(zone: Zone) -> Iterator[Claim]:
    """Yield where a sentence may say that a measure stands, where no status was read at that place."""
    scene, whole = zone.scene, zone.sentence.span
    text = scene.words(whole)
    here = set(_WORD.findall(text.lower()))
    told_here = [c for c in zone.claimed if isinstance(c, Status)]
    for state, needed, also, pattern in STANDS:
        if here.isdisjoint(needed) or (also and here.isdisjoint(also)):
            continue
        taken = [c.span for c in told_here if c.state != "forecast" or state not in _WHATEVER_COMES]
        for match in pattern.finditer(scene.text, whole.start, whole.end):
            words = Span(*match.span())
            if any(words.overlaps(t) for t in taken) or (state in _OF_MEASURES and not _speaks(zone, words)):
                continue
            told = scene.modality(words)
            if told is Modality.PREDICTED or unnamed(scene, clause_at(scene.text, whole, words)):
                continue
            denied = state in _MAY_BE_DENIED and told is Modality.DENIED
            yield Status(
                span=_stretched(zone, words), state=state, past=True, law=number_of(scene, zone.sentence, words) if state == "law" else None,
                modality=Modality.DENIED if denied else Modality.ASSERTED,
                **zone.base(words),
            )  # fmt: skip
    yield from _ellipses(zone, text)
    yield from _answers(zone, text)


def _speaks(zone: Zone, words: Span) -> bool:
    """Say whether a measure, or a word that may stand for one, is spoken of in the clause of some words before or in them."""
    clause = clause_at(zone.scene.text, zone.sentence.span, words)
    if zone.sentence.part in (Part.HEADLINE, Part.DECK):
        return True
    if zone.scene.within(Span(clause.start, max(words.end, clause.end)), MeasureMention):
        return True
    return bool(_STANDING_IN.search(zone.scene.text, clause.start, words.end))


def _ellipses(zone: Zone, text: str) -> Iterator[Claim]:
    """Yield the deed of the sentence before, affirmed or denied by a few words that leave it out."""
    match = _ELLIPSIS.match(text)
    if match is None:
        return
    start = zone.sentence.span.start
    denied = bool(match["no"] or match["not"])
    if denied and (asked := _asked(zone)):
        yield Status(
            span=Span(start, start + match.end()), state=f"pending-{asked}", past=True, **zone.base(zone.sentence.span)
        )
    for claim in zone.before:
        if isinstance(claim, Status) and not (claim.modality in _REPORTED and claim.tentative):
            yield Status(
                span=Span(start, start + match.end()), state=claim.state, past=True,
                modality=Modality.DENIED if denied else Modality.ASSERTED, **zone.base(zone.sentence.span) | {"measure": claim.measure},
            )  # fmt: skip


# what a question asks of a measure, and the state that "no" or "yes" to it means
_ASKED: tuple[tuple[re.Pattern[str], str, str], ...] = (
    (re.compile(r"\b(?:bind\w*|teeth|force of law|legal (?:force|effect|weight)|compel\w*|oblige\w*)\b", re.IGNORECASE), "nonbinding", "binding"),
    (re.compile(r"\b(?:become|became|is (?:it|this|that|the \w+)(?: now| already)?) (?:the |a )?law\b", re.IGNORECASE), "pending", "law"),
    (re.compile(r"\bsign(?:ed|s)?\b[^?]*\?", re.IGNORECASE), "pending", "signed"),
    (re.compile(r"\b(?:go|goes|need|get|reach)\b[^?]*\b(?:president|White House|signature)\b", re.IGNORECASE), "complete", "to-president"),
)  # fmt: skip
_NEXT = re.compile(
    r"\b(?:next|now|then|from here|what remains|what is left|left to do)\b[^?]{0,40}\?|\bWho (?:votes|acts|decides)\b",
    re.IGNORECASE,
)
_NO_YES = re.compile(
    r"[“\"]?(?:(?P<no>No|Nope|Nobody|No one|Nothing|None|Neither|Not (?:yet|really|at all|quite|legally)|Hardly|Never)|(?P<yes>Yes|It (?:is|does|has|did)))(?=[.,;:!”\"]|$|\s[—–-])"
)
_WHERE = re.compile(
    r"[“\"]?(?:(?:On |Off )?[Tt]o )?(?:[Tt]he )?(?:(?P<senate>Senate|upper chamber)|(?P<house>House|lower chamber)|(?P<president>[Pp]resident|White House|Oval Office)|(?:President )?(?P<p>Trump|Biden|Obama|Bush))(?:[’']s (?:desk|turn|vote))?(?=[.,;!]|$|\s[—–-])"
)
_REACH = 140  # characters of a question before its answer


def _answers(zone: Zone, text: str) -> Iterator[Claim]:
    """Yield what a short answer to the question before it says: "Is it binding? No.", "What is next? The Senate."."""
    start = zone.sentence.span.start
    before = zone.scene.text[max(0, start - _REACH) : start].rstrip()
    if not before.endswith("?"):
        return
    question = re.split(r"[.!?]\s|\n", before[:-1])[-1] + "?"
    low = start - len(zone.scene.text[max(0, start - _REACH) : start]) + len(before) - len(question)
    answer, place = _NO_YES.match(text), _WHERE.match(text)
    state = ""
    if answer:
        asked = next((row for row in _ASKED if row[0].search(question)), None)
        state = (asked[1] if answer["no"] else asked[2]) if asked else ""
        end = answer.end()
    elif place and _NEXT.search(question):
        state = "to-senate" if place["senate"] else "to-house" if place["house"] else "to-president"
        end = place.end()
    if state:
        yield Status(span=Span(low, start + end), state=state, past=True, **zone.base(zone.sentence.span))


_QUESTION = re.compile(
    r"(?:Will|Has|Did|Does|Can|Could|Would|Is|When will|What of) the (?P<house>Senate|House)\b[^?]{0,120}\?[”\"]?\s*$"
)


def _asked(zone: Zone) -> str:
    """Return the House that the sentence before asks after ("Will the Senate take it up?"), or nothing."""
    start = zone.sentence.span.start
    match = _QUESTION.search(zone.scene.text, max(0, start - 160), start)
    return match["house"].lower() if match else ""


def _stretched(zone: Zone, span: Span) -> Span:
    """Take in the subject right before the words where it is short ("It was …", "The bill isn't …")."""
    lead = re.search(
        r"(?:\b(?:[Ii]t|[Tt]he \w+|[Bb]oth|[Nn]either|[Hh]e|[Pp]resident \w+)(?:[’']s)?\s+)?(?:(?:was|is|were|are|be|been|has|had|have|now|not|isn[’']t|wasn[’']t|never|also)\s+){0,3}$",
        zone.scene.text[max(zone.sentence.span.start, span.start - 40) : span.start],
    )
    return Span(span.start - len(lead[0]), span.end) if lead else span
