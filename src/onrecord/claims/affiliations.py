"""Claims of party, state and chamber: titles, tags, "of Ohio", "Ohio's", and descriptions beside a name or back to one."""

import re
from collections.abc import Iterator

from onrecord.article.model import Span
from onrecord.claims.bygone import bygone
from onrecord.claims.model import ChamberClaim, Claim, PartyClaim, StateClaim
from onrecord.claims.roles import name_span, people_in
from onrecord.claims.scene import Scene
from onrecord.mentions.descriptions import Description, find_descriptions
from onrecord.mentions.model import PersonMention, Reference, StateMention, TagMention
from onrecord.record.model import Chamber

_NAMES = (Reference.FULL, Reference.LAST)
_TAG_GAPS = frozenset({" (", ", ", " [", " ", ", (", ",("})
_OF = re.compile(r"^(?:[’']s)?(?: [(\[][RDIL]\.?[)\]])?,? (?:of|from) (?:the )?(?:(?:great )?state of )?$")
_HOME = re.compile(r"^,? (?:of|from) [A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,2}(?=,)")
_STATE_OWN = re.compile(r"^[’']s? (?:own |very own |senior |junior |Republican |Democratic )?$")
_REPRESENTS = re.compile(
    r"^,? (?:who |and )?(?:has |also |now |currently )?represent(?:s|ed|ing) (?:the )?(?P<place>[A-Z][\w.’'-]*(?:(?: and| of| the)* [A-Z][\w.’'-]*){0,4}|\d{1,2}(?:st|nd|rd|th))"
)
_FORMERLY = re.compile(
    r"^,? (?:formerly|previously|once|until recently|until \w+) (?:of|in|a member of) the (?P<chamber>House|Senate)\b"
)
_GONE = re.compile(r"\b(?:[Ff]ormer|[Ll]ate|[Ee]x|[Tt]hen)\b")
_LEFT = re.compile(
    r"^,? (?:who |and )?(?:had |has |recently |then )?(?:left|quit|bolted(?: from)?|broke with|abandoned|renounced|is a former|was once a|, a former|, once a|, a one-time) (?:the |his |her )?"
    r"(?P<party>GOP|Republicans?|Democrats?|Democratic Party)\b(?! (?:leader|Party leader|whip|caucus|governor))(?: Party)?(?: (?:on|in) [A-Z][a-z]+\.? \d{1,2}| in \d{4}| last \w+)?"
)
_PAST = re.compile(r"\b(?:[Ff]ormer|[Tt]hen|[Ee]x|[Ll]ate|[Oo]nce|[Oo]ne-time)[- ](?:(?:[A-Z][\w’'.-]+|\w+)[- ]){0,3}$")
# what may stand between a name and the description in apposition to it
_APPOSED = re.compile(
    r"^(?:[’']s)?(?:\s*[(\[][^()\[\]]{0,45}[)\]])?(?:\s*,\s*|\s+\(|\s*[—–]\s*|,?\s+(?:who\s+)?(?:is|was|remains)\s+(?:(?:himself|herself|also|now|still|the)\s+)?|"
    r",\s+(?:himself|herself|now|also|currently|by then|at the time|like \w+)\s+)$"
)
_ONE_OF = re.compile(
    r"^,?\s+(?:(?:who\s+)?(?:was|is|were|being)\s+)?(?:one of|(?<=was )among|(?<=is )among|(?<=were )among)\s+(?:just\s+|only\s+)?(?:the\s+)?(?:only\s+|few\s+)?(?:\w+\s+)?(?:House\s+|Senate\s+)?$"
)
_INCLUDING = re.compile(
    r"^(?:\s+(?:in the (?:House|Senate)))?,?\s+(?:including|such as|like|among them|notably|namely)\s+(?:[A-Z][\w.]*\s+){0,2}$"
)
_COLON = re.compile(r"^[^.;:\n“”\"]{0,70}(?::|,\s+(?:including|among them|notably|namely))\s+(?:[A-Z][\w.]*\s+){0,2}$")
_PARTY_WORD = re.compile(r"\b(?:Republican|Democrat|GOP|independent)", re.IGNORECASE)
_BETWEEN = re.compile(
    r"^(?:\s*[(\[][^()\[\]]{0,40}[)\]]|, [RDI]-[\w.’' ]{1,20}|,? (?:of|from) [A-Z][\w.’' -]{1,24}?)?(?:,? and |, (?:and )?(?:[a-z]+,? [a-z ]{0,20}, )?|; )(?:(?:Rep|Sen)s?\. |Senators? |Representatives? )?$"
)
_AND_ANOTHER = re.compile(r"^,? and (?:an?|the) ")
_AND_BEFORE = re.compile(r"\band (?:[A-Z][a-z]+\. )?$")
_BARE_END = re.compile(
    r"^(?:[’']s)?(?:\s*[,.;:)—–\]]|$|\n|\s+(?:of|from|who|and|in|on|whose|to|but|or|representing|with|opposed|voting|serving|running|since|at|by|for|as)\b)"
)


def read_affiliations(scene: Scene) -> Iterator[Claim]:
    """Yield the claims of party, state and chamber in all parts of an article that name or describe a member."""
    tags = {t.span.start: t for t in scene.all(TagMention)}
    starts = {s.span.start: s for s in scene.all(StateMention)}
    ends = {s.span.end: s for s in scene.all(StateMention)}
    for person in _names(scene):
        yield from _title(scene, person)
        yield from _tag(scene, person, tags)
        yield from _home(scene, person, starts)
        yield from _own(scene, person, ends)
        yield from _district(scene, person, starts)
        yield from _left_party(scene, person)
    for description in find_descriptions(scene.text):
        for person, span in _bearers(scene, description):
            yield from _described(scene, person, description, span)


def _names(scene: Scene) -> list[PersonMention]:
    return [m for m in scene.all(PersonMention) if m.form in _NAMES and (m.id or m.candidates)]


def _span(person: PersonMention, end: int) -> Span:
    start = name_span(person).start if person.title and person.span.start - person.title.end < 3 else person.span.start
    return Span(start, end)


def _title(scene: Scene, person: PersonMention) -> Iterator[Claim]:
    if person.title and (chamber := person.title_chamber):
        yield _chamber(scene, person, name_span(person), chamber, former=bygone(scene, person.span, years=3))
    elif (
        person.title
        and (word := _title_chamber(scene.words(person.title)))
        and _PAST.search(scene.text[max(0, person.title.start - 50) : person.title.start])
    ):
        yield _chamber(scene, person, name_span(person), word, former=True)
    if match := _FORMERLY.match(scene.text[person.span.end : person.span.end + 80]):
        yield _chamber(
            scene, person, _span(person, person.span.end + match.end()), Chamber(match["chamber"].lower()), former=True
        )


def _title_chamber(title: str) -> Chamber | None:
    plain = title.lower()
    if "sen" in plain:
        return Chamber.SENATE
    return Chamber.HOUSE if re.search(r"\b(?:rep|congress|del)", plain) else None


def _tag(scene: Scene, person: PersonMention, tags: dict[int, TagMention]) -> Iterator[Claim]:
    end = person.span.end
    tag = next((tags[end + n] for n in (1, 2, 3) if end + n in tags and scene.text[end : end + n] in _TAG_GAPS), None)
    if tag:
        closed = scene.text[tag.span.end : tag.span.end + 1] in (")", "]") and scene.text[tag.span.start - 1] in "(["
        span = _span(person, tag.span.end + closed)
        if tag.party:
            yield _party(scene, person, span, tag.party)
        if tag.state or tag.district is not None:
            yield _state(scene, person, span, tag.state, tag.district)


def _home(scene: Scene, person: PersonMention, starts: dict[int, StateMention]) -> Iterator[Claim]:
    for length in (2, *range(4, 40)):
        state = starts.get(person.span.end + length)
        if state and scene.text[person.span.end : state.span.start] == " (":
            yield _state(scene, person, _span(person, state.span.end + 1), state.state, state.district)
            return
        if state:
            paired = scene.text[state.span.end : state.span.end + 5] == " and " and state.span.end + 5 in starts
            if _OF.match(scene.text[person.span.end : state.span.start]) and not paired:
                yield _state(scene, person, _span(person, state.span.end), state.state, state.district)
            return


_PLACED = re.compile(
    r"(?:\b(?:in|at|from|near|of|to)|[Ww]ashington,?|WASHINGTON,?)\s+$"
)  # "in Mississippi Senator Collins said", a dateline


def _own(scene: Scene, person: PersonMention, ends: dict[int, StateMention]) -> Iterator[Claim]:
    """Read "Kentucky's Thomas Massie", "Mississippi's own …", "Florida Rep. Ileana Ros-Lehtinen"."""
    start = _span(person, 0).start
    for length in range(1, 24):
        state = ends.get(start - length)
        if state:
            gap = scene.text[state.span.end : start]
            placed = _PLACED.search(scene.text[max(0, state.span.start - 12) : state.span.start])
            if _STATE_OWN.match(gap) or (
                not placed and gap == " " and person.title_chamber and start < person.span.start
            ):
                yield _state(scene, person, Span(state.span.start, person.span.end), state.state, state.district)
            return


def _district(scene: Scene, person: PersonMention, starts: dict[int, StateMention]) -> Iterator[Claim]:
    match = _REPRESENTS.match(scene.text[person.span.end : person.span.end + 90])
    state = starts.get(person.span.end + match.start("place")) if match else None
    if match and (state or "who represents" in match[0]):
        end = state.span.end if state else person.span.end + match.end()
        yield _state(
            scene,
            person,
            Span(person.span.start, end),
            state.state if state else None,
            state.district if state else None,
        )


def _left_party(scene: Scene, person: PersonMention) -> Iterator[Claim]:
    match = _LEFT.match(scene.text[person.span.end : person.span.end + 110])
    if match:
        party = "Democrat" if match["party"].startswith("Dem") else "Republican"
        span = _span(person, person.span.end + match.end())
        yield PartyClaim(
            span=span,
            person=person.id,
            party=party,
            name=person.name,
            former=True,
            speaker=scene.speaker_at(span),
            rule="a party left",
        )


def _bearers(scene: Scene, description: Description) -> Iterator[tuple[PersonMention, Span]]:
    """Yield whom a description describes, with the span that shows it: the name beside it, a list, or the one it refers back to."""
    span = description.span
    sentence = scene.sentence_at(span.start)
    if sentence is None or not _ends_well(scene, description):
        yield from _following(scene, description)
        return
    back = [m for m in scene.within(span, PersonMention) if m.form is Reference.DESCRIPTION and m.span == span]
    before = [
        m for m in people_in(scene, Span(max(sentence.span.start, span.start - 160), span.start)) if m.form in _NAMES
    ]
    if back:
        yield back[0], span
    elif description.plural and (listed := _listed_before(scene, before, span.start)):
        for person in listed:
            yield person, Span(person.span.start, span.end)
    elif before and _apposed(scene, before[-1], description):
        yield before[-1], _span(before[-1], span.end)
    else:
        yield from _following(scene, description)


def _ends_well(scene: Scene, description: Description) -> bool:
    return bool(description.state) or bool(
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
    return bool(_APPOSED.match(gap))


def _following(scene: Scene, description: Description) -> Iterator[tuple[PersonMention, Span]]:
    end = description.span.end
    sentence = scene.sentence_at(description.span.start)
    people = (
        [m for m in people_in(scene, Span(end, min(sentence.span.end, end + 320))) if m.form in _NAMES]
        if sentence
        else []
    )
    if not people:
        return
    gap = scene.text[end : name_span(people[0]).start] if name_span(people[0]).start >= end else ""
    if gap == " " and (description.definite or not description.determined):
        found = _listed(scene, people) if description.plural else people[:1]
    elif (
        description.plural
        and description.party
        and (_INCLUDING.match(gap) or (_COLON.match(gap) and not _PARTY_WORD.search(gap)))
    ):
        found = _listed(scene, people)
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


def _listed(scene: Scene, people: list[PersonMention]) -> list[PersonMention]:
    """Return the names that stand in one list with the first: only commas, "and", tags and homes between them."""
    found = people[:1]
    for person in people[1:]:
        if not _BETWEEN.match(scene.text[found[-1].span.end : person.span.start]):
            break
        found.append(person)
    return found


def _described(scene: Scene, person: PersonMention, description: Description, span: Span) -> Iterator[Claim]:
    if _GONE.search(scene.words(description.span)) or _PAST.search(scene.text[max(0, span.start - 50) : span.start]):
        return
    if description.party:
        yield _party(scene, person, span, description.party)
    if description.state:
        yield _state(scene, person, span, description.state, description.district)
    if description.chamber and not description.plural:
        yield _chamber(scene, person, span, description.chamber, former=bygone(scene, span, years=3))


def _party(scene: Scene, person: PersonMention, span: Span, party: str) -> Claim:
    return PartyClaim(
        span=span,
        person=person.id,
        party=party,
        name=person.name,
        speaker=scene.speaker_at(span),
        rule="party beside a name",
    )


def _state(scene: Scene, person: PersonMention, span: Span, state: str | None, district: int | None) -> Claim:
    return StateClaim(
        span=span,
        person=person.id,
        state=state,
        district=district,
        name=person.name,
        speaker=scene.speaker_at(span),
        rule="state beside a name",
    )


def _chamber(scene: Scene, person: PersonMention, span: Span, chamber: Chamber, *, former: bool = False) -> Claim:
    return ChamberClaim(
        span=span,
        person=person.id,
        chamber=chamber,
        name=person.name,
        former=former,
        speaker=scene.speaker_at(span),
        rule="title or role",
    )
