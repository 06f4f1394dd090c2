"""Who stands before, after and beside a verb: lists of people, the measure that is meant, and the date of the deed."""

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import Any

from msgspec import Struct

from onrecord.article.model import Sentence, Span
from onrecord.claims.clauses import clause_at, days_of, distance
from onrecord.claims.model import Days
from onrecord.claims.scene import Scene
from onrecord.mentions.model import DateMention, Grain, MeasureMention, PersonMention, Reference

_STATE_NAME = r"(?:[A-Z][\w.’'-]*)(?:[ -][A-Z][\w.’'-]*){0,3}"
# what may stand between a name and what is said of it: a tag, a home, an apposition
_TAG = re.compile(r"\([^()]{0,45}\)|\[[^\[\]]{0,45}\]")
_HOME = re.compile(rf"^\s*,?\s*(?:of|from)\s+(?:the\s+)?(?:state of\s+)?{_STATE_NAME}")
_PARTY_TAG = re.compile(
    r"^\s*,\s*(?:[RDI]|DFL)[-–—.]\s?[\w.’'\s-]{1,22}?(?=[,;]|\s+and\b|\s+(?:is|was|has|have|had|who|a?mong)\b|\.?\s*$)\.?,?"
)
_APPOSITION = re.compile(r",[^,;]{0,110},")
_TITLES = r"(?:[\w.’'&/-]+\s+){0,7}"
_LINK = re.compile(rf"^\s*(?:,\s*(?:and|&|plus|as well as|joined by)?|and|&|plus|as well as|or)\s+{_TITLES}$")
# verbs of a person, which show that a name after "and" begins a new clause
_OWN_VERB = re.compile(
    r"^(?:\s*,[^,;]{0,80},|\s*\([^)]*\))?\s+(?:(?:has|have|had|also|later|both)\s+)*(?:signed|said|says|voted|co-?sponsored|introduced|joined|told|wrote|opposed|supported|argued|put|added|spoke|called|praised|urged|is (?:a|an|the|also|one|among)|was (?:a|an|the|also|one|among))\b"
)
_VERBISH = re.compile(
    r"\b(?:is|are|was|were|has|have|had|said|says|voted?|told|led|called|opposed|introduc\w+|did|does|do|who|which|that|but|by|against|after|before)\b",
    re.IGNORECASE,
)


def name_span(mention: PersonMention) -> Span:
    """Return the span of a person's name with the title right before it ("Rep. Ed Royce"); a shared "Reps." is the first one's."""
    near = mention.title is not None and 0 <= mention.span.start - mention.title.end <= 3
    return Span(mention.title.start if near and mention.title else mention.span.start, mention.span.end)


def trimmed(between: str) -> str:
    """Cut from the words after a name what belongs to the name: tag, home state, appositions."""
    plain = _TAG.sub(" ", between)
    plain = _HOME.sub(" ", plain, count=1)
    plain = _PARTY_TAG.sub(" ", plain, count=1)
    plain = _HOME.sub(" ", plain, count=1)
    return _APPOSITION.sub(" ", plain)


def people_in(scene: Scene, zone: Span) -> list[PersonMention]:
    """Return the people named in a stretch, pronouns left out."""
    return [m for m in scene.within(zone, PersonMention) if m.form is not Reference.ANAPHOR]


def linked(scene: Scene, first: PersonMention, second: PersonMention) -> bool:
    """Say whether two names stand in one list ("Ed Royce, R-Calif., and Eliot Engel")."""
    between = scene.text[first.span.end : name_span(second).start]
    if len(between) > 160 or ";" in between:
        return False
    plain = _PARTY_TAG.sub(" , ", _HOME.sub(" ", _TAG.sub(" ", between), count=1), count=1)
    if _LINK.match(plain) and not _VERBISH.search(plain):
        return True
    plain = _APPOSITION.sub(",", between)
    return bool(_LINK.match(_HOME.sub(" ", _TAG.sub(" ", plain), count=1))) and not _VERBISH.search(plain)


def list_from(scene: Scene, people: Sequence[PersonMention], first: PersonMention) -> list[PersonMention]:
    """Return the list of names that begins with one."""
    at = list(people).index(first)
    found = [first]
    for person in people[at + 1 :]:
        if not linked(scene, found[-1], person) or _begins_clause(scene, person):
            break
        found.append(person)
    return found


def _begins_clause(scene: Scene, person: PersonMention) -> bool:
    return bool(_OWN_VERB.match(scene.text[person.span.end : person.span.end + 110]))


def list_to(scene: Scene, people: Sequence[PersonMention], last: PersonMention) -> list[PersonMention]:
    """Return the list of names that ends with one."""
    at = list(people).index(last)
    found = [last]
    for person in reversed(people[:at]):
        if not linked(scene, person, found[0]) or _agent(scene, person):
            break
        found.insert(0, person)
    return found


def _agent(scene: Scene, person: PersonMention) -> bool:
    """Say whether a name is what a "by" before it takes in, so that it is no subject of what follows."""
    start = name_span(person).start
    return bool(
        re.search(
            r"\b(?:by|with|from|of|thank) (?:[\w.’'-]+ ){0,2}$", scene.text[max(0, start - 40) : start], re.IGNORECASE
        )
    )


_SUBJECT_GAP = re.compile(
    r"^[\s,]*(?:who\s+|which\s+|and\s+(?=co-?))?(?:(?:and|with)\s+(?:some |about |nearly |more than |the )?(?:\w+|\d+|[a-z]+-[a-z]+)\s+(?:other\s+|fellow\s+|Republican\s+|Democratic\s+)?(?:colleagues|others|co-?sponsors|members|lawmakers|senators|Democrats|Republicans)\s+)?(?:(?:has|have|had|also|first|then|later|once|both|all|each|himself|herself|themselves|since|just|recently|originally|[a-z]+ly|never|not|did|does)\s+){0,4}$"
)


def subjects(
    scene: Scene, sentence: Sentence, trigger: Span, gap: re.Pattern[str] = _SUBJECT_GAP
) -> list[PersonMention]:
    """Return the people who stand before a verb as its subject; `gap` is what may stand between besides appositions."""
    people = people_in(scene, Span(max(sentence.span.start, trigger.start - 260), trigger.start))
    for person in reversed(people):
        between = scene.text[person.span.end : trigger.start]
        if any(gap.match(option) for option in (between, trimmed(between), trimmed(between + ","))):
            return list_to(scene, people, person)
        if not _open_apposition(between):
            break
    return []


def _open_apposition(between: str) -> bool:
    """Say whether a name may stand inside an apposition of the one before it ("Khanna, a friend of Massie, introduced")."""
    return "," in between or "(" in between


_LEAD = re.compile(rf"^\s*{_TITLES}$")


def named_after(scene: Scene, sentence: Sentence, at: int, lead: re.Pattern[str] = _LEAD) -> list[PersonMention]:
    """Return the list of people named right after an offset; `lead` is what may stand before the first name."""
    people = people_in(scene, Span(at, min(sentence.span.end, at + 320)))
    if not people:
        return []
    between = scene.text[at : name_span(people[0]).start]
    if not lead.match(between) or (_VERBISH.search(between) and lead is _LEAD):
        return []
    return list_from(scene, people, people[0])


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
        if _VERBISH.search(between) or re.search(r"[;:,]", between) or len(between.split()) > 5:
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


_THAT = re.compile(r"^,?\s*(?:(?:which|that)\s+)?$")


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
    named = mention.form is not Reference.ANAPHOR and sentence.span.covers(mention.span)
    return About(id=mention.id, ids=mention.ids, span=mention.span, inferred=not named)


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


_INTRO_OR_ACT = re.compile(
    r"\b(?:introduc\w+|reintroduc\w+|filed|offered|authored|dropped|put forward|submitted|sign(?:s|ed|ing)|veto\w*|referred|reported|marked up|markup|discharged|pass(?:es|ed|age)|approv\w+|adopt\w+|agreed|clear(?:s|ed)|"
    r"vot(?:ed|ing)\b|(?:the|House|Senate|floor|final) vote\b|reject\w*|fail\w*|block\w*|tabled|overr\w+|follow\w*|concur(?!rent)\w*|presented|enacted|became law|died|arrested|killed|said|told|announced|sponsored|sent to)\b",
    re.IGNORECASE,
)
NEAR_ENOUGH = 7.0  # in the measure of `distance`: one clause break is 6


def date_of(scene: Scene, sentence: Sentence, trigger: Span, *, spans: bool = False) -> DateMention | None:
    """Return the date that belongs to a verb: the nearest, if no other event of the sentence is nearer to it.

    Durations counted from another event ("two weeks later") are left to intervals unless `spans`.
    """
    best: tuple[float, DateMention] | None = None
    for mention in scene.within(sentence.span, DateMention):
        cost = distance(scene.text, mention.span, trigger)
        if (
            cost > NEAR_ENOUGH
            or _rival(scene, sentence, mention, trigger, cost)
            or (not spans and is_duration(mention))
        ):
            continue
        if _until(scene, mention) or _of_another_event(scene, mention):
            continue
        if best is None or cost < best[0]:
            best = (cost, mention)
    return best[1] if best else None


def is_duration(mention: DateMention) -> bool:
    """Say whether a date counts days from another event ("two weeks later")."""
    return bool(re.search(r"\b(?:later|earlier|afterwards?|before|after|beforehand)\b", mention.text, re.IGNORECASE))


def _of_another_event(scene: Scene, mention: DateMention) -> bool:
    """Say whether "the same day" is explained by what follows it ("the same day that …")."""
    after = scene.text[mention.span.end : mention.span.end + 8]
    return mention.expression == "anaphoric" and bool(re.match(r"\s+(?:that|as|when|of)\b", after))


def _until(scene: Scene, mention: DateMention) -> bool:
    before = scene.text[max(0, mention.span.start - 14) : mention.span.start]
    return bool(re.search(r"\b(?:until|till|since|through|by|after|before)\s+$", before, re.IGNORECASE))


def _rival(scene: Scene, sentence: Sentence, mention: DateMention, trigger: Span, cost: float) -> bool:
    text = scene.text
    if mention.span.start > trigger.end and re.match(r"\s*,", text[mention.span.end : mention.span.end + 3]):
        aside = re.search(r",\s*(?:\w+ly\s+)?$", text[max(sentence.span.start, trigger.start - 24) : trigger.start])
        if aside and "and" not in text[trigger.end : mention.span.start].split()[-3:]:
            return False
    return any(
        distance(scene.text, mention.span, span) < cost
        for span in _events(scene, sentence)
        if not span.overlaps(trigger)
    )


def _events(scene: Scene, sentence: Sentence) -> Iterator[Span]:
    return (
        Span(m.start(), m.end()) for m in _INTRO_OR_ACT.finditer(scene.text, sentence.span.start, sentence.span.end)
    )


def when_of(mention: DateMention | None) -> Days | None:
    """Return the days of a date mention; "35 days ago" is written a day early or late."""
    days = days_of(mention)
    if days is None or mention is None or mention.expression != "ago" or days.grain is not Grain.DAY:
        return days
    return Days(days.first - timedelta(days=1), days.last + timedelta(days=1), Grain.DAY)


def with_preposition(scene: Scene, span: Span) -> Span:
    """Take "on", "in" or "last" before a date into its span."""
    lead = re.search(r"\b(?:on|in|back in|early in|late in)\s$", scene.text[max(0, span.start - 9) : span.start])
    return Span(span.start - len(lead[0]), span.end) if lead else span
