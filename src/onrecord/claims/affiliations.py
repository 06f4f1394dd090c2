"""Claims of party, state and chamber: titles, tags, "of Ohio", "Ohio's", and descriptions beside a name or back to one."""

import re
from collections.abc import Iterator

from onrecord.article.model import Span
from onrecord.claims.belonging import chamber_claim, party_claim, past_before, spanned, state_claim
from onrecord.claims.bygone import bygone
from onrecord.claims.described import read_described
from onrecord.claims.model import Claim
from onrecord.claims.roles import list_to, name_span, people_in
from onrecord.claims.scene import Scene
from onrecord.mentions.descriptions import REGION
from onrecord.mentions.model import PersonMention, Reference, StateMention, TagMention
from onrecord.mentions.towns import HOME_TOWN
from onrecord.record.model import Chamber

_NAMES = (Reference.FULL, Reference.LAST)
_TAG_GAPS = frozenset({" (", "’s (", "'s (", ", ", " [", " ", ", (", ",("})
_CITY = r"(?:[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,2}, )?"
_OF = re.compile(
    rf"^(?:[’']s)?(?: [(\[][RDIL]\.?[)\]])?(?:, (?:an?|the) (?:(?:Republican|Democratic) )?(?:(?!ones? |other )[a-z][\w’'-]* ){{1,6}}|,? )(?:of|from) (?:the )?(?:(?:great )?state of )?{REGION}{_CITY}$"
)
_STATE_OWN = re.compile(r"^[’']s? (?:own |very own |senior |junior |Republican |Democratic )?$")
_REPRESENTS = re.compile(
    r"^(?:, (?:an?|the) (?!co-)[^,;.]{3,60})?,? (?:who |and )?(?:has |also |now |currently )?represent(?:s|ed|ing) (?:the )?(?P<place>[A-Z][\w.’'-]*(?:(?: and| of| the)* [A-Z][\w.’'-]*){0,4}|\d{1,2}(?:st|nd|rd|th))"
)
_FORMERLY = re.compile(
    r"^,? (?:formerly|previously|once|until recently|until \w+) (?:of|in|a member of) the (?P<chamber>House|Senate)\b"
)
_LEFT = re.compile(
    r"^,? (?:who |and )?(?:had |has |recently |then )?(?:left|quit|bolted(?: from)?|broke with|abandoned|renounced|is a former|was once a|, a former|, once a|, a one-time) (?:the |his |her )?"
    r"(?P<party>GOP|Republicans?|Democrats?|Democratic Party)\b(?! (?:leader|Party leader|whip|caucus|governor))(?: Party)?(?: (?:on|in) [A-Z][a-z]+\.? \d{1,2}| in \d{4}| last \w+)?"
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
        yield from _together(scene, person, starts)
        yield from _own(scene, person, ends)
        yield from _district(scene, person, starts)
        yield from _left_party(scene, person)
    yield from read_described(scene)


def _names(scene: Scene) -> list[PersonMention]:
    return [m for m in scene.all(PersonMention) if m.form in _NAMES and (m.id or m.candidates)]


def _title(scene: Scene, person: PersonMention) -> Iterator[Claim]:
    if person.title and (chamber := person.title_chamber):
        yield chamber_claim(scene, person, name_span(person), chamber, former=bool(bygone(scene, person.span, years=3)))
    elif (
        person.title and (word := _title_chamber(scene.words(person.title))) and past_before(scene, person.title.start)
    ):
        yield chamber_claim(scene, person, name_span(person), word, former=True)
    if match := _FORMERLY.match(scene.text[person.span.end : person.span.end + 80]):
        yield chamber_claim(
            scene,
            person,
            spanned(person, person.span.end + match.end()),
            Chamber(match["chamber"].lower()),
            former=True,
        )


def _title_chamber(title: str) -> Chamber | None:
    plain = title.lower()
    if "sen" in plain:
        return Chamber.SENATE
    return Chamber.HOUSE if re.search(r"\b(?:rep|congress|del)", plain) else None


def _tag(scene: Scene, person: PersonMention, tags: dict[int, TagMention]) -> Iterator[Claim]:
    end = person.span.end
    tag = next(
        (tags[end + n] for n in (1, 2, 3, 4, 5) if end + n in tags and scene.text[end : end + n] in _TAG_GAPS), None
    )
    if tag:
        closed = scene.text[tag.span.end : tag.span.end + 1] in (")", "]") and scene.text[tag.span.start - 1] in "(["
        span = spanned(person, tag.span.end + closed)
        if tag.party:
            yield party_claim(scene, person, span, tag.party)
        if tag.state or tag.district is not None or tag.place:
            yield state_claim(scene, person, span, tag.state, tag.district, tag.place or "")


def _home(scene: Scene, person: PersonMention, starts: dict[int, StateMention]) -> Iterator[Claim]:
    for length in (2, *range(4, 72)):
        state = starts.get(person.span.end + length)
        if state and scene.text[person.span.end : state.span.start] == " (":
            yield state_claim(scene, person, spanned(person, state.span.end + 1), state.state, state.district)
            return
        if state:
            paired = _paired(scene, state, starts)
            if _OF.match(scene.text[person.span.end : state.span.start]) and not paired:
                yield state_claim(scene, person, spanned(person, state.span.end), state.state, state.district)
                return
            break
    if numbered := _OF_DISTRICT.match(scene.text, person.span.end):
        yield state_claim(scene, person, spanned(person, numbered.end()), None, int(numbered["number"]))
    if town := _OF_TOWN.match(scene.text, person.span.end):
        yield state_claim(scene, person, spanned(person, town.end()), None, None, town["town"])


_OF_DISTRICT = re.compile(
    r",? (?:of|from|who represents) the (?P<number>\d{1,2})(?:st|nd|rd|th)(?: [Cc]ongressional)? [Dd]istrict(?! (?:of|in) )"
)
_OF_TOWN = re.compile(rf"(?: [(\[][RDI]\.?[)\]])?,? (?:of|from) (?:the )?{HOME_TOWN.pattern}")
_ALL_OF = re.compile(
    r"^(?: \([^()]{1,30}\))?(?:,| are| were|, who are|, are)? (?:both|all|each)(?: [a-z]+)? (?:of|from|representing) (?:the )?$"
)


def _together(scene: Scene, person: PersonMention, starts: dict[int, StateMention]) -> Iterator[Claim]:
    """Read "Garbarino, Lawler and Malliotakis, all of New York"."""
    for length in range(10, 44):
        state = starts.get(person.span.end + length)
        if state and _ALL_OF.match(scene.text[person.span.end : state.span.start]):
            sentence = scene.sentence_at(person.span.start)
            before = people_in(scene, Span(sentence.span.start, person.span.end)) if sentence else [person]
            listed = list_to(scene, before, before[-1])
            both = "both" in scene.text[person.span.end : state.span.start]
            for one in listed[-2:] if both else listed:
                yield state_claim(scene, one, Span(name_span(one).start, state.span.end), state.state, None)
            return


def _paired(scene: Scene, state: StateMention, starts: dict[int, StateMention]) -> bool:
    """Say whether a state is one of two ("of Ohio and Iowa"), which may be of two people, and not before "and Utah's X"."""
    following = starts.get(state.span.end + 5) if scene.text[state.span.end : state.span.end + 5] == " and " else None
    return following is not None and scene.text[following.span.end : following.span.end + 1] not in ("’", "'")


_PLACED = re.compile(
    r"(?:\b(?:in|at|from|near|of|to)|[Ww]ashington,?|WASHINGTON,?)\s+$"
)  # "in Mississippi Senator Collins said", a dateline


def _own(scene: Scene, person: PersonMention, ends: dict[int, StateMention]) -> Iterator[Claim]:
    """Read "Kentucky's Thomas Massie", "Mississippi's own …", "Florida Rep. Ileana Ros-Lehtinen"."""
    start = spanned(person, 0).start
    for length in range(1, 24):
        state = ends.get(start - length)
        if state:
            gap = scene.text[state.span.end : start]
            placed = _PLACED.search(scene.text[max(0, state.span.start - 12) : state.span.start])
            if _STATE_OWN.match(gap) or (
                not placed and gap == " " and person.title_chamber and start < person.span.start
            ):
                yield state_claim(scene, person, Span(state.span.start, person.span.end), state.state, state.district)
            return


def _district(scene: Scene, person: PersonMention, starts: dict[int, StateMention]) -> Iterator[Claim]:
    match = _REPRESENTS.match(scene.text[person.span.end : person.span.end + 90])
    state = starts.get(person.span.end + match.start("place")) if match else None
    if match and (state or "who represents" in match[0]):
        end = state.span.end if state else person.span.end + match.end()
        numbered = None if state else _ORDINAL.match(match["place"])
        yield state_claim(
            scene,
            person,
            Span(person.span.start, end),
            state.state if state else None,
            state.district if state else int(numbered[1]) if numbered else None,
            "" if state else match["place"],
        )


_ORDINAL = re.compile(r"(\d{1,2})(?:st|nd|rd|th)$")


def _left_party(scene: Scene, person: PersonMention) -> Iterator[Claim]:
    match = _LEFT.match(scene.text[person.span.end : person.span.end + 110])
    if match:
        party = "Democrat" if match["party"].startswith("Dem") else "Republican"
        span = spanned(person, person.span.end + match.end())
        yield party_claim(scene, person, span, party, former=True)
