"""Loose words for a member's seat or side: "Mike Lee, the senator", "a senator for Virginia", "one Democrat, Jared Golden", "sits as an independent"."""

import re
from collections.abc import Iterator

from onrecord.article.model import Span
from onrecord.claims.belonging import chamber_claim, party_claim, spanned, state_claim
from onrecord.claims.gaps import bare_gap
from onrecord.claims.model import Claim
from onrecord.claims.roles import list_from, name_span, people_in, trimmed
from onrecord.claims.scene import Scene
from onrecord.mentions.model import PersonMention, Reference, StateMention
from onrecord.record.model import Chamber

_ROLE = (
    r"(?P<senate>[Ss]enators?|member of the (?:U\.S\. )?Senate)|(?P<house>[Cc]ongress(?:man|woman|men|women)|[Rr]epresentatives?|House members?|member of the (?:U\.S\. )?House|"
    r"[Rr]esident [Cc]ommissioner|[Dd]elegate(?= to))"
)
_SMALL = r"(?:own|other|two|both|first-term|second-term|freshman|junior|senior|home|longtime|veteran|outspoken|retiring|local|former|then|sitting|new|young|[a-z]+-year-old)"
# after a name: "…, the senator", "…, a former House member", "…, a senator for Virginia"
_AFTER = re.compile(
    rf"^,? (?:is |was |now |then |himself |herself )?(?P<what>(?:the|an?|our|my|your|his|her|their|its|the state[’']s|[A-Z]\w+(?: [A-Z]\w+)?[’']s?) (?:{_SMALL} )*(?:{_ROLE}))(?![\w-])"
)
# before a name: "my own congressman, X", "the state's other senator, X", "New Hampshire's two senators, X and Y"
_BEFORE = re.compile(
    rf"(?<![\w-])(?:(?:[Tt]he|[Mm]y|[Oo]ur|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Bb]oth)|[\w.]+(?: [A-Z]\w+)?[’'](?:s)?) (?:{_SMALL} )*(?:{_ROLE})(?: (?:of|from|for) (?:the )?(?P<home>[A-Z][\w.]*(?: [A-Z][\w.]*){{0,2}}))?(?:,|:) $"
)
_FORMER = re.compile(r"\b(?:former|then)\b")
_FROM = re.compile(
    r"^,? (?:who is |who was )?(?:the|an?|its|their) (?!(?:one|other|former|latter|first|second) (?:from|for)\b)(?:[\w’'.-]+ ){1,6}?(?:from|for|representing) (?:the )?$"
)
_SIDE = re.compile(
    r"(?<![\w-])(?:(?:[Oo]ne|[Ll]one|[Oo]nly|[Ss]ole|[Ss]ingle) )+(?P<party>Republican|Democrat|[Ii]ndependent)(?P<gap>,|:| —| was| is| being|, that of|, in the person of)? (?:[A-Z][\w.]*(?: [A-Z]\w+)?[’']s? )?$"
)
_SITS = re.compile(
    r"(?<![\w-])(?:sits|serves|caucuses|runs|is registered|is listed|now sits|was elected) as an? (?P<party>Republican|Democrat|[Ii]ndependent)(?![\w-])"
)
_PARTIES = {"r": "Republican", "d": "Democrat", "i": "Independent"}


def read_seats(scene: Scene) -> Iterator[Claim]:
    """Yield the claims of chamber, state and party that these words make of the person beside them."""
    starts = {s.span.start: s for s in scene.all(StateMention)}
    people = [m for m in scene.all(PersonMention) if m.form in (Reference.FULL, Reference.LAST) and m.id]
    for person in people:
        yield from _after(scene, person, starts)
        yield from _before(scene, person, starts)
        yield from _sided(scene, person)
    for match in _SITS.finditer(scene.text):
        sentence = scene.sentence_at(match.start())
        before = people_in(scene, Span(sentence.span.start, match.start())) if sentence else []
        if (
            before
            and before[-1].id
            and before[-1].form is not Reference.DESCRIPTION
            and "," not in _tail(scene, before[-1], match.start())
        ):
            yield party_claim(scene, before[-1], Span(*match.span()), _PARTIES[match["party"][0].lower()])


def _tail(scene: Scene, person: PersonMention, stop: int) -> str:
    """Return what stands between a person and a verb, less what only describes the person."""
    return trimmed(bare_gap(scene, person.span.end, stop)).lstrip(" ,")


def _chamber(match: re.Match[str]) -> Chamber:
    return Chamber.SENATE if match["senate"] else Chamber.HOUSE


def _after(scene: Scene, person: PersonMention, starts: dict[int, StateMention]) -> Iterator[Claim]:
    text = scene.text
    match = _AFTER.match(text[person.span.end : person.span.end + 90])
    if match:
        span = spanned(person, person.span.end + match.end())
        yield chamber_claim(scene, person, span, _chamber(match), former=bool(_FORMER.search(match[0])))
    for length in range(8, 70):
        state = starts.get(person.span.end + length)
        if state:
            if _FROM.match(text[person.span.end : state.span.start]):
                yield state_claim(scene, person, spanned(person, state.span.end), state.state, state.district)
            return


def _before(scene: Scene, person: PersonMention, starts: dict[int, StateMention]) -> Iterator[Claim]:
    start = name_span(person).start
    low = max(0, start - 70)
    match = _BEFORE.search(scene.text[low:start])
    if match is None:
        return
    sentence = scene.sentence_at(start)
    plural = (match["senate"] or match["house"]).endswith(("s", "en"))
    after = people_in(scene, Span(start, sentence.span.end)) if sentence else []
    listed = list_from(scene, after, after[0])[:2] if plural and after else [person]
    state = max(
        (s for at, s in starts.items() if low + match.start() - 20 <= at < start), key=lambda s: s.span, default=None
    )
    for one in listed:
        if one.id is None:
            continue
        span = Span(low + match.start(), one.span.end)
        yield chamber_claim(scene, one, span, _chamber(match), former=bool(_FORMER.search(match[0])))
        if state is not None and scene.text[state.span.end : start].count(",") <= 1:
            yield state_claim(scene, one, Span(min(state.span.start, span.start), span.end), state.state, None)


def _sided(scene: Scene, person: PersonMention) -> Iterator[Claim]:
    """Read "one Democrat, Maryland's Chris Coons" and "the lone Republican was X"."""
    start = name_span(person).start
    low = max(0, start - 60)
    match = _SIDE.search(scene.text[low:start])
    if match:
        span = Span(low + match.start(), person.span.end)
        yield party_claim(scene, person, span, _PARTIES[match["party"][0].lower()])
