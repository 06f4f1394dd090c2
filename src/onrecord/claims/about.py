"""Which measure a deed is of: the object or the subject of its verb, or one carried over from the text before."""

import re
from typing import Any

from msgspec import Struct

from onrecord.article.model import Sentence, Span
from onrecord.claims.clauses import clause_at
from onrecord.claims.roles import VERBISH, name_span, subjects
from onrecord.claims.scene import Scene
from onrecord.mentions.model import MeasureMention, Reference


class About(Struct, frozen=True, kw_only=True):
    """The measure that words are about; `fields` are those of the claim, `span` where it is named."""

    id: str | None
    ids: tuple[str, ...] = ()
    span: Span | None = None
    inferred: bool = True

    def fields(self) -> dict[str, Any]:
        """Return the claim's fields."""
        return {"measure": self.id, "measures": self.ids, "inferred": self.inferred}


NOTHING = About(id=None)
# another measure than those the article is about: never tied to one of them
_OTHER = re.compile(
    r"\b(?:first|earlier|previous|prior|older|original|similar|another|new(?:er)?|second|separate|rival|competing|different|20\d\d|19\d\d)\s+(?:such\s+)?(?:\w+\s+)?"
    r"(?:version|bill|resolution|measure|text|attempt|effort|legislation|draft|proposal)s?\b(?!\s*(?:of|,)\s*(?:H|S)\.)",
    re.IGNORECASE,
)
_THING = re.compile(
    r"\b(?:the|this|that|his|her|their|its|our|my)\s+(?:\w+\s+)?(?:thing|text|effort|plan|proposal|idea|document|paper|language|legislation|bill|measure|resolution|act)\b|\b(?:this|it|both|them|these)\b",
    re.IGNORECASE,
)
_NOT_A_MEASURE = (
    r"amendments?|motions?|lawsuits?|suits?|complaints?|charges?|petitions?|briefs?|appeals?|articles?|claims?|papers|taxes|objections?|points? of order|theor(?:y|ies)|"
    r"songs?|books?|essays?|op-eds?|letters?|reports?|statements?|speech|speeches|wife|husband|son|daughter|guests?|witness(?:es)?|evidence|parties|tours?|trips?|events?|rall(?:y|ies)|"
    r"(?:his|her|him|them)sel(?:f|ves)|hints?|names?|candidacy|paperwork|indictments?|tweets?|rules?|terror\w*|groups?|teams?|delegations?|mission|coalition|investigation|probe|inquiry|reporter|reporters|editorial"
)
_WRONG_SUBJECT = re.compile(
    rf"\b(?:{_NOT_A_MEASURE})(?:,[^,]{{0,40}},|\s+(?:of|for|against|to|on)\s+[^,;]{{1,40}})?\s+(?:(?:was|were|is|that|which|had|been|he|she|they|had been)\s+){{0,3}}(?:\w+ly\s+)?$",
    re.IGNORECASE,
)
_WRONG_OBJECT = re.compile(
    rf"^\s+(?:(?:an?|the|his|her|their|its|two|three|several|many|one|its own|another|some|other)\s+)?(?:[\w’'.-]+\s+){{0,3}}?(?:{_NOT_A_MEASURE})\b",
    re.IGNORECASE,
)


def object_of(scene: Scene, sentence: Sentence, trigger: Span, reach: int = 90) -> About | None:
    """Return the measure that follows a verb as its object, or None where what follows is no measure."""
    zone = Span(trigger.end, min(sentence.span.end, trigger.end + reach))
    words = scene.words(zone)
    if _OTHER.search(words[:45]):
        return About(id=None, span=Span(zone.start, zone.start), inferred=False)
    for mention in scene.within(zone, MeasureMention):
        between = scene.text[trigger.end : mention.span.start]
        if VERBISH.search(between) or re.search(r"[;:,]", between) or len(between.split()) > 5:
            break
        if re.search(rf"\b(?:{_NOT_A_MEASURE})\b", between, re.IGNORECASE):
            return None
        return about(sentence, mention)
    if _WRONG_OBJECT.match(words):
        return None
    if re.match(
        r"^\s+(?:this|it|them|both(?: of them)?|these|the (?:thing|text|proposal|language))\b",
        words,
        re.IGNORECASE,
    ):
        return carried(scene, sentence, trigger)
    return None


_THAT = re.compile(
    r"^,?\s*(?:(?:which|that)\s+)?(?:(?:[A-Z][\w.]*\s+){0,2}[A-Z][\w.]*[’']s\s+|(?:[Rr]epublican|[Dd]emocrat(?:ic)?|[Rr]epresentative|[Ss]enator|Rep\.|Sen\.)\s+){0,3}$"
)


def relative_object(scene: Scene, sentence: Sentence, trigger: Span) -> About | None:
    """Return the measure of a relative clause, "S.Res. 571, which Menendez introduced …", "the bill she filed", or None."""
    people = subjects(scene, sentence, trigger)
    if not people:
        return None
    start = name_span(people[0]).start
    named = scene.within(Span(max(sentence.span.start, start - 60), start), MeasureMention)
    if named and _THAT.match(scene.text[named[-1].span.end : start]):
        return about(sentence, named[-1])
    return None


def subject_measure(scene: Scene, sentence: Sentence, trigger: Span, reach: int = 190) -> About | None:
    """Return the measure that stands before a passive verb, or that an elliptic clause continues; None where it is none."""
    zone = Span(max(sentence.span.start, trigger.start - reach), trigger.start)
    words = scene.words(zone)
    if _WRONG_SUBJECT.search(words[-90:]):
        return None
    found = scene.within(zone, MeasureMention)
    clause = clause_at(scene.text, sentence.span, trigger)
    if _OTHER.search(scene.text[max(zone.start, trigger.start - 60) : trigger.start]):
        own = [m for m in found if m.number is not None and trigger.start - m.span.end < 30]
        return about(sentence, own[-1]) if own else About(id=None, span=trigger, inferred=False)
    if found:
        return about(sentence, meant(scene, found))
    if _THING.search(words) or _elliptic(scene, sentence, clause, trigger):
        return carried(scene, sentence, trigger)
    return None


def meant(scene: Scene, found: list[MeasureMention]) -> MeasureMention:
    """Return the mention that a verb after several is about: "S. 756 began as a bill about debris, sponsored by X" is S. 756."""
    last = found[-1]
    if len(found) > 1 and found[-2].form is Reference.NUMBER and found[-2].id and last.form is Reference.TITLE:
        between = scene.text[found[-2].span.end : last.span.start]
        if re.fullmatch(
            r"[\s,(“\"—–-]*(?:(?:also\s+)?(?:known as|called|dubbed|titled|or)\s+)?(?:the\s+)?[“\"]?", between
        ):
            return found[-2]
    if last.id or last.ids or len(found) < 2:
        return last
    named = [m for m in found[:-1] if (m.id or m.ids) and m.form is not Reference.ANAPHOR]
    tied = re.search(r"(?:\b(?:as|is|was|called)|,)\s*$", scene.text[max(0, last.span.start - 12) : last.span.start])
    return named[-1] if tied and named else last


def _elliptic(scene: Scene, sentence: Sentence, clause: Span, trigger: Span) -> bool:
    """Say whether a clause begins with the verb itself ("Introduced on June 29, it …", "…; introduced on May 1")."""
    before = scene.text[clause.start : trigger.start]
    start = scene.text[sentence.span.start : trigger.start]
    opening = r"(?:\s|and|but|first|then|was|were|is|only|just|originally|[“\"'‘])*"
    return bool(re.fullmatch(opening, before, re.IGNORECASE) or re.fullmatch(opening, start, re.IGNORECASE))


def about(sentence: Sentence, mention: MeasureMention) -> About:
    """Return what a measure mention stands for."""
    return About(id=mention.id, ids=mention.ids, span=mention.span, inferred=not told_in(sentence, mention))


def told_in(sentence: Sentence, mention: MeasureMention | None) -> bool:
    """Say whether a sentence itself names or describes the measure meant, and does not only take it up ("it", "the bill")."""
    return mention is not None and mention.form is not Reference.ANAPHOR and sentence.span.covers(mention.span)


def carried(scene: Scene, sentence: Sentence, place: Span) -> About:
    """Return the measure that a place speaks of by what was named around and before it."""
    mention = scene.measure_at(place, reach=clause_at(scene.text, sentence.span, place))
    if mention is None:
        return NOTHING
    aside = _ASIDE.search(scene.text[max(0, mention.span.start - 40) : mention.span.start])
    if aside and scene.mentions.main and not sentence.span.covers(mention.span):
        return About(id=scene.mentions.main)
    return about(sentence, mention)


# a measure named in passing, which the next sentence does not go on about
_ASIDE = re.compile(
    r"\b(?:last year[’']s|(?:an?|its|the|another) (?:\w+ )?(?:similar|earlier|separate|identical|companion|twin|counterpart|sister|predecessor|related))\b[^.;]{0,30}$",
    re.IGNORECASE,
)
