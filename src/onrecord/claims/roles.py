"""Who stands before, after and beside a verb: lists of people."""

import re
from collections.abc import Sequence

from onrecord.article.model import Sentence, Span
from onrecord.claims.scene import Scene
from onrecord.mentions.model import PersonMention, Reference

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
VERBISH = re.compile(
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
    if _LINK.match(plain) and not VERBISH.search(plain):
        return True
    plain = _APPOSITION.sub(",", between)
    return bool(_LINK.match(_HOME.sub(" ", _TAG.sub(" ", plain), count=1))) and not VERBISH.search(plain)


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
    if not lead.match(between) or (VERBISH.search(between) and lead is _LEAD):
        return []
    return list_from(scene, people, people[0])
