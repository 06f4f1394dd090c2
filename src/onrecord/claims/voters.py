"""Whose vote the words of a position tell: the subject before them with its list, a list after them, and not those told of beside."""

import re

from onrecord.article.model import Span
from onrecord.claims.scene import Scene
from onrecord.mentions.model import PersonMention, Reference
from onrecord.mentions.numbers import WORDS

ASIDE = re.compile(
    r",\s(?!(?:and|but|or|was|were|is|are|vot\w+|did|had|has|sid\w+|back\w+|oppos\w+|support\w+|cross\w+|broke|join\w+|who voted|who opposed)\b)[^,;:]{1,80}(?=,\s)"
)
_LIST_WORDS = frozenset(("", "and", "or", "nor", "as", "well", "both", "were", "was", "of", "the", "a", "an"))
_LIST_NAME = re.compile(r"[A-Z][\w.’'-]*")


def _lists(between: str) -> bool:
    """Say whether the words between two names only go on with a list of names, titles and states."""
    tokens = re.split(r"[\s,;:()“”\"]+", between)
    return all(t in _LIST_WORDS or _LIST_NAME.fullmatch(t) for t in tokens)


_WHO_GAP = re.compile(
    r"[;]|\b(?:said|says|told|but|while|whose|by|introduced|sponsored|praised|thanked|after|before|because|if)\b|\.\s",
    re.IGNORECASE,
)
# "had watched it go down when 30 members of his party deserted", "voted present, and three members were absent": others did so
_OTHERS = rf"(?:(?:only|just|about|all|some|nearly|more than)\s+)?(?:\d{{1,3}}|{WORDS}|most|many|several|other|his|her|the)\s+(?:of\s+(?:the|his|her|their|its)\s+)?(?:\w+\s+){{0,2}}?(?:members|Republicans|Democrats|others|senators|lawmakers|colleagues|representatives|party)\b"
_OTHERS_WHEN = re.compile(
    rf"\b(?:when|as|until|though|although|since|where|that)\s+{_OTHERS}|,?\s+and (?:not (?:one|a single)|no|none of the) (?:other )?(?:Republican|Democrat|member|senator|independent)s?\b|,?\s+(?:and|but|while) (?:the|its) (?:only|lone|sole|single|one|other) (?:\w+ ){0, 2}(?:Republican|Democrat|member|senator|independent|one|no|vote|dissenter)\b",
    re.IGNORECASE,
)
_AND_OTHERS = re.compile(rf"(?:\band|,)\s+{_OTHERS}", re.IGNORECASE)


def _others_did(scene: Scene, person: PersonMention, place: Span, places: list[Span]) -> bool:
    """Say whether the words between a name and a position bring in others, who are those that took it."""
    between = scene.text[person.span.end : place.start]
    if _OTHERS_WHEN.search(between):
        return True
    own = next((p for p in places if person.span.end <= p.start and p.end <= place.start), None)
    return own is not None and bool(_AND_OTHERS.search(scene.text, own.end, place.start))


def _has_own(scene: Scene, people: list[PersonMention], person: PersonMention, place: Span, places: list[Span]) -> bool:
    """Say whether what is told of a name after a position is told after the name: "…: 45 Democrats and X, who were opposed"."""
    end = next((p.start for p in places if p.start >= person.span.end and p != place), None)
    if end is None or end - person.span.end > _OWN_NEAR:
        return False
    last = max((p for p in people if p.span.end <= end), key=lambda p: p.span.end)
    between = scene.text[person.span.end : end]
    return not re.search(r"[;:.]\s", between) and _OWN_WORDS.fullmatch(scene.text, last.span.end, end) is not None


_OWN_NEAR = 160  # characters
_OWN_WORDS = re.compile(
    r"(?:\s+(?:of|from)\s+(?:[A-Z][\w.]*\s?){1,3}|\s*\([^)]*\)|,\s+(?:both|all)\s+(?:of|from)\s+(?:[A-Z][\w.]*\s?){1,3})?,?\s*(?:(?:who|both|all|also|each|is|are|was|were|had|have|has)\s+){0,3}"
)


# "X, and one Democratic opponent": the words tell of the others
_AND_A_GROUP = re.compile(
    rf",?\s+and\s+(?:an?|{WORDS}|\d{{1,3}})\s+(?:Republican|Democratic|GOP|independent)?\s*$", re.IGNORECASE
)
_TAKEN_UP = re.compile(
    r"\b(?:so|as) (?:did|was|were|had) (?:[\w.’'-]+ ){0,4}$", re.IGNORECASE
)  # "…, as did X; Y and Z were opposed"
_AND_ANOTHER = re.compile(r",\s+(?:and|but|while|though)\s+(?:(?:Rep|Sen)s?\.\s+)?")
_OWN_CLAUSE = re.compile(
    r"(?:\s+of\s+(?:[A-Z][\w.]*\s?){1,3}|,[^,;.]{2,60},)?\s+(?:was|were|is|are|had|did|voted|stood|broke|sided|joined|said|missed|led|also\s)"
)


_OPENS_LIST = re.compile(
    r"^[^.;]{0,50}?(?:[:—–,(]|\bwere\b|\bwas\b|\bcame from\b|\bby\b|\bincluding\b|\bamong them\b|\bbeing\b|\bare\b|\b(?:along|together) with\b|\balongside\b|\bas well as\b)\s*(?:[^.;:]{0,40})$"
)


def _another_between(place: Span, person: PersonMention, places: list[Span]) -> bool:
    """Say whether another position stands nearer: "Graham, who had voted to discharge, missed the last vote, along with Heller"."""
    return any(place.end <= p.start and p.end <= person.span.start for p in places)


# "drew a no from X", "got the vote of X": whose vote it was stands after
_RECEIVED = re.compile(r"(?:drew|got|earned|met|received|attracted|won|picked up)\b", re.IGNORECASE)
_GIVER = re.compile(r"\s+(?:from|of)\s+(?:[\w.’'-]+ ){0,4}$")


def voters(scene: Scene, people: list[PersonMention], place: Span, places: list[Span]) -> list[PersonMention]:
    """Return the people whose vote the words at `place` tell: the subject before them with its list, or a list after a colon."""
    received = _RECEIVED.match(scene.text, place.start, place.end) is not None
    subjects = [] if received else _subjects(scene, [p for p in people if p.span.end <= place.start], place, places)
    return [*subjects, *_listed(scene, people, place, places, received=received, told=bool(subjects))]


def _subjects(scene: Scene, before: list[PersonMention], place: Span, places: list[Span]) -> list[PersonMention]:
    """Return the people before a position whom it tells of: the nearest, and those listed with it."""
    chosen: list[PersonMention] = []
    edge = place.start
    for person in reversed(before):
        between = ASIDE.sub(" ", scene.text[person.span.end : edge])
        if not (
            _goes_on(scene, person, between, chosen) if chosen else _told_of(scene, person, between, place, places)
        ):
            break
        chosen.append(person)
        edge = person.title.start if person.title else person.span.start
    return chosen


def _told_of(scene: Scene, person: PersonMention, between: str, place: Span, places: list[Span]) -> bool:
    """Say whether a position is told of the name nearest before it."""
    if len(between) > _GAP or _others_did(scene, person, place, places):
        return False
    return not (_WHO_GAP.search(between) or _AND_A_GROUP.search(between))


_GAP, _LIST_GAP = 110, 70  # characters between a name and a position, and between two names of a list


def _goes_on(scene: Scene, person: PersonMention, between: str, chosen: list[PersonMention]) -> bool:
    """Say whether a name stands in one list with those chosen after it."""
    if len(between) > _LIST_GAP or not _lists(between):
        return False
    if ";" not in between:
        return True
    taken_up = _TAKEN_UP.search(scene.text, max(0, person.span.start - 60), person.span.start)
    return not taken_up and chosen[-1].form not in (Reference.DESCRIPTION, Reference.ANAPHOR)


_ADDED = re.compile(
    r"[:—–(]|including|among|\bas (?:did|were)\b|\bso did\b|\blike\b|\b(?:along|together) with\b|\balongside\b|\bjoined by\b"
)


def _listed(
    scene: Scene, people: list[PersonMention], place: Span, places: list[Span], *, received: bool, told: bool
) -> list[PersonMention]:
    """Return the people listed after a position; where it was `told` of others before it, only words that add them open the list."""
    chosen: list[PersonMention] = []
    edge = place.end
    for person in (p for p in people if p.span.start >= place.end):
        raw = scene.text[edge : max(edge, person.title.start if person.title else person.span.start)]
        if chosen and ";" in raw:
            break
        between = ASIDE.sub(" ", raw)
        opens = (_GIVER if received else _OPENS_LIST).match(between) and not _another_between(place, person, places)
        if not (_lists(between) if chosen else opens) or _has_own(scene, people, person, place, places):
            break
        if not chosen and _AND_ANOTHER.fullmatch(raw) and _OWN_CLAUSE.match(scene.text, person.span.end):
            break
        if not chosen and told and not _ADDED.search(between):
            break
        chosen.append(person)
        edge = person.span.end
    return chosen
