"""Whom a description describes: "the Florida Republican" beside a name, before or after a list, or back to somebody named."""

import re
from collections.abc import Iterator

from onrecord.article.model import Span
from onrecord.claims.belonging import chamber_claim, party_claim, past_before, spanned, state_claim
from onrecord.claims.bygone import bygone
from onrecord.claims.model import Claim
from onrecord.claims.roles import VERBISH, name_span, people_in
from onrecord.claims.scene import Scene
from onrecord.mentions.descriptions import Description, find_descriptions
from onrecord.mentions.model import PersonMention, Reference

_NAMES = (Reference.FULL, Reference.LAST)
_HOME = re.compile(r"^,? (?:of|from) [A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,2}(?=,| is | was | remains )")
# what may stand between a name and the description in apposition to it
_GONE = re.compile(r"\b(?:[Ff]ormer|[Ll]ate|[Ee]x|[Tt]hen)\b")
_APPOSED = re.compile(
    r"^(?:[’']s)?(?:\s*[(\[][^()\[\]]{0,45}[)\]])?(?:\s*,\s*|\s+\(|\s*[—–]\s*|,?\s+(?:who\s+)?(?:is|was|remains)\s+(?:(?:himself|herself|also|now|still|the)\s+)?|"
    r",\s+(?:himself|herself|now|also|currently|by then|at the time|like \w+)\s+|,\s+who\s+[^,;.]{0,70}\bas\s+)$"
)
_ONE_OF = re.compile(
    r"^,?\s+(?:(?:who\s+)?(?:was|is|were|being)\s+)?(?:one of|(?<=was )among|(?<=is )among|(?<=were )among)\s+(?:just\s+|only\s+)?(?:the\s+)?(?:only\s+|few\s+)?(?:\w+\s+)?(?:House\s+|Senate\s+)?$"
)
_INCLUDING = re.compile(
    r"^(?:\s+(?:in the (?:House|Senate)))?,?\s+(?:including|such as|like|among them|notably|namely)\s+(?:[A-Z][\w.]*\s+){0,2}$"
)
_COLON = re.compile(
    r"^(?![^.;:\n]*\b(?:except\w*|but|not|other than|besides)\b)[^.;:\n“”\"]{0,70}(?::|,\s+(?:including|among them|notably|namely))\s+(?:[A-Z][\w.]*\s+){0,2}$"
)
# an apposition before another one that is joined to it: ", the House majority leader and a San Francisco Democrat"
_JOINED_TO = re.compile(r"^,\s+(?:(?:the|an?|its|his|her)\s|(?=[a-z]))[^,;.:]{3,70}?,?\s+and\s+$")
_PARTY_WORD = re.compile(r"\b(?:Republican|Democrat|GOP|independent)", re.IGNORECASE)
_BETWEEN = re.compile(
    r"^(?:\s*[(\[][^()\[\]]{0,40}[)\]]|, [RDI]-[\w.’' ]{1,20}|,? (?:of|from) [A-Z][\w.’' -]{1,24}?)?(?:,? and (?:(?:co-?sponsored |backed |joined |introduced |supported |written |led )?(?:by|with) )?|, (?:and )?(?:[a-z]+,? [a-z ]{0,20}, )?|; )(?:(?:Rep|Sen)s?\. |Senators? |Representatives? )?$"
)
_AND_ANOTHER = re.compile(r"^,? and (?:an?|the) ")
_AND_BEFORE = re.compile(r"\band (?:[A-Z][a-z]+\. )?$")
_BARE_END = re.compile(
    r"^(?:[’']s)?(?:\s*[,.;:)—–\]]|$|\n|\s+(?:of|from|who|and|in|on|whose|to|but|or|[a-z]+ing|with|opposed|since|at|by|for|as|behind|first|elected|representing|dean)\b)"
)


def read_described(scene: Scene) -> Iterator[Claim]:
    """Yield the claims of party, state and chamber that descriptions make."""
    for description in find_descriptions(scene.text):
        for person, span in _bearers(scene, description):
            yield from _described(scene, person, description, span)


def _bearers(scene: Scene, description: Description) -> Iterator[tuple[PersonMention, Span]]:
    """Yield whom a description describes, with the span that shows it: the name beside it, a list, or the one it refers back to."""
    span = description.span
    sentence = scene.sentence_at(span.start)
    back = [m for m in scene.within(span, PersonMention) if m.form is Reference.DESCRIPTION and m.span == span]
    if sentence is None or not (back or _ends_well(scene, description)):
        yield from _following(scene, description)
        return
    before = [
        m for m in people_in(scene, Span(max(sentence.span.start, span.start - 160), span.start)) if m.form in _NAMES
    ]
    if back:
        yield back[0], span
    elif description.plural and (listed := _listed_before(scene, before, span.start)):
        for person in listed:
            yield person, Span(person.span.start, span.end)
    elif before and _apposed(scene, before[-1], description) and not _names_next(scene, description):
        yield before[-1], spanned(before[-1], span.end)
    elif pronoun := _said_of_pronoun(scene, description):
        yield pronoun, Span(pronoun.span.start, span.end)
    else:
        yield from _following(scene, description)


def _names_next(scene: Scene, description: Description) -> bool:
    """Say whether a description stands right before a name: in "Angus King, Colorado Democrat John Hickenlooper" it is the next one's."""
    end = description.span.end
    return not description.determined and any(
        name_span(m).start == end + 1 for m in scene.within(Span(end, end + 60), PersonMention) if m.form in _NAMES
    )


def _ends_well(scene: Scene, description: Description) -> bool:
    return bool(description.state or description.place) or bool(
        _BARE_END.match(scene.text[description.span.end : description.span.end + 20])
    )


def _apposed(scene: Scene, person: PersonMention, description: Description) -> bool:
    if _AND_ANOTHER.match(scene.text[description.span.end : description.span.end + 40]) and _AND_BEFORE.search(
        scene.text[max(0, name_span(person).start - 8) : person.span.start]
    ):
        return (
            False  # "X and Y, a Texas Republican and a California Democrat": which is whose is not said beside the name
        )
    gap = _HOME.sub("", scene.text[person.span.end : description.span.start], count=1)
    if description.plural:
        return bool(_ONE_OF.match(gap))
    if not description.determined and not description.state:
        return bool(re.fullmatch(r",\s+", gap)) and scene.text[description.span.end : description.span.end + 1] in (
            ",",
            ".",
            ";",
        )
    return bool(_APPOSED.match(gap)) or (
        (description.determined or bool(description.state))
        and bool(_JOINED_TO.match(gap))
        and not VERBISH.search(gap)
        and not _AND_BEFORE.search(scene.text[max(0, name_span(person).start - 8) : name_span(person).start])
    )


_IS = re.compile(r"^(?:[’']s| is| was| remains) (?:(?:an?|the) [^,;.]{3,40} and )?$")


def _said_of_pronoun(scene: Scene, description: Description) -> PersonMention | None:
    """Return whom the pronoun right before a description stands for: "She's a Kansas Republican"."""
    if not description.determined or description.plural:
        return None
    start = description.span.start
    near = [m for m in scene.within(Span(max(0, start - 60), start), PersonMention) if m.form is Reference.ANAPHOR]
    return near[-1] if near and near[-1].id and _IS.match(scene.text[near[-1].span.end : start]) else None


def _following(scene: Scene, description: Description) -> Iterator[tuple[PersonMention, Span]]:
    end = description.span.end
    sentence = scene.sentence_at(description.span.start)
    people = (
        [m for m in people_in(scene, Span(end, min(sentence.span.end, end + 320))) if m.form in _NAMES]
        if sentence
        else []
    )
    if not people or _placed(scene, description):
        return
    titled = (
        name_span(people[0]).start < end
    )  # "Colorado Republican Senator Cory Gardner": the title is in the description
    gap = scene.text[end : people[0].span.start if titled else name_span(people[0]).start]
    if gap == " " and (description.definite or not description.determined):
        found = _listed(scene, people, homed=bool(description.state)) if description.plural else people[:1]
    elif (
        description.plural
        and description.party
        and (_INCLUDING.match(gap) or (_COLON.match(gap) and not _PARTY_WORD.search(gap)))
    ):
        found = _listed(scene, people, homed=bool(description.state))
    elif (
        gap == ", "
        and description.plural
        and description.party
        and _closed(scene, listed := _listed(scene, people, homed=bool(description.state)))
    ):
        found = listed
    elif (
        gap == ", "
        and description.definite
        and people[0].form is Reference.FULL
        and scene.text[people[0].span.end : people[0].span.end + 1] in (",", ".", ";")
    ):
        found = people[:1]
    else:
        return
    for person in found:
        if person.id or person.candidates:
            yield person, Span(description.span.start, person.span.end)


_PLACED = re.compile(r"(?:\b(?:in|at|near|throughout|across|outside)|[Ww]ashington,?|WASHINGTON,?)\s+$")


def _placed(scene: Scene, description: Description) -> bool:
    """Say whether a state only ends the clause or dateline before a title ("built in Mississippi Senator Collins said")."""
    if not description.state or description.determined:
        return False
    return bool(_PLACED.search(scene.text, max(0, description.span.start - 14), description.span.start))


_AFTER_LIST = re.compile(
    r"(?: of [A-Z][\w.]*(?: [A-Z]\w+)?| \([^()]{1,30}\)|, [RDI]-[\w.]+)?(?:,(?! (?:said|says|told))| [—–]|\))"
)


def _closed(scene: Scene, listed: list[PersonMention]) -> bool:
    """Say whether a list of names after "two Republicans, " is closed by a comma, as an apposition is."""
    return len(listed) > 1 and bool(_AFTER_LIST.match(scene.text, listed[-1].span.end))


_TWO_STATES = re.compile(r"\b[A-Z]\w+(?: [A-Z]\w+)? and $")  # "two New York and New Jersey Democrats, X and Y"


def _listed_before(scene: Scene, before: list[PersonMention], start: int) -> list[PersonMention]:
    """Return the two or more names that end right before a plural description ("X and Y, Arizona Democrats")."""
    if not before or not re.fullmatch(r",\s(?:both |all )?", scene.text[before[-1].span.end : start]):
        return []
    found = before[-1:]
    for person in reversed(before[:-1]):
        if not _BETWEEN.match(scene.text[person.span.end : found[0].span.start]):
            break
        found.insert(0, person)
    return found if len(found) > 1 else []


def _listed(scene: Scene, people: list[PersonMention], *, homed: bool = False) -> list[PersonMention]:
    """Return the names that stand in one list with the first: only commas, "and", tags and homes between them."""
    found, closed = people[:1], False
    for person in people[1:]:
        between = scene.text[found[-1].span.end : person.span.start]
        if not _BETWEEN.match(between) or _PARTY_WORD.search(between) or ";" in between:
            break
        joined = re.search(r"\band\b", between) is not None
        if closed and joined:  # "Republicans A and B, and C": the list of Republicans ends with its "and"
            break
        found.append(person)
        closed = closed or joined
        if homed and joined:  # "Texans A and B, C of Iowa"
            break
    return found


def _described(scene: Scene, person: PersonMention, description: Description, span: Span) -> Iterator[Claim]:
    if _GONE.search(scene.words(description.span)) or past_before(scene, span.start):
        return
    if description.party:
        yield party_claim(scene, person, span, description.party)
    if description.state and not _TWO_STATES.search(
        scene.text[max(0, description.span.start - 24) : description.span.start]
    ):
        yield state_claim(scene, person, span, description.state, description.district, rank=description.rank)
    elif description.place and not description.plural:
        yield state_claim(scene, person, span, None, None, description.place)
    if description.chamber and not description.plural:
        yield chamber_claim(scene, person, span, description.chamber, former=bool(bygone(scene, span, years=3)))
