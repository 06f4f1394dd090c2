"""Second readings of party and state: lists under a party or a state, "both from Ohio", "a Louisiana physician", "the No. 2 Democrat"."""

import re
from collections.abc import Iterator
from typing import Any

from onrecord.article.model import Span
from onrecord.claims.model import Claim, Kind, PartyClaim, StateClaim
from onrecord.claims.roles import list_from, list_to, name_span, people_in
from onrecord.claims.zones import Zone
from onrecord.mentions.model import PersonMention, StateMention

_BOTH = r"(?:(?:both|all|each|also|now|once|two|three) )*"
# after a name, before a state
_HOME_AFTER = re.compile(
    rf"(?:,? (?:who )?(?:is|are|was|were|comes?|came|hails?|hail) {_BOTH}(?:(?:from|of|for) )?(?:the state of |upstate |downstate |rural |northern |southern |eastern |western |central |suburban )?"
    r"|, (?:an?|the|fellow) (?:[\w-]+ )?"
    r"|, (?:who|whose) (?:[\w’'-]+ ){1,8}?|, )$",
    re.IGNORECASE,
)
_SITS_FOR = re.compile(
    r"\b(?:represent\w*|sits? for|serves?|speaks? for|holds?|covers?|runs? (?:along|through|across)|elected|district|seat|border|hometown|home)\b",
    re.IGNORECASE,
)
_A_TRADE = re.compile(r" [a-z][\w-]+(?: [a-z][\w-]+){0,2}(?=[,.;)]|$)")
# after a state, before a name
_LIST_AFTER = re.compile(
    r"(?:[’']s?)? (?:(?:two|both|other|junior|senior|own|freshman) )*(?:U\.S\. )?(?:senators?|congress(?:wo)?m[ae]n|representatives|members|lawmakers|delegation|House members|Republicans|Democrats|pair|duo|contingent)\b[^.;]{0,80}[,:—–] (?:and )?(?:(?:Republicans?|Democrats?|Reps?\.|Sens?\.) )*$"
    r"|,? (?:is|was) represented (?:in the (?:House|Senate) )?by $|s?, (?:both |and )?$|s? $",
    re.IGNORECASE,
)
_PLACED_BEFORE = re.compile(
    r"(?:^|[\s(“\"])(?:(?:[Tt]wo|[Tt]hree|[Ff]our|[Bb]oth|[Tt]hose|[Tt]he) )?(?:(?:other|men|women|members|lawmakers) )?(?:from )?$"
)

_PARTY_WORD = r"(Republican|Democrat|[Ii]ndependent)s?"
_SIDE_AFTER = re.compile(
    rf"(?: of [A-Z][\w.]*(?: [A-Z][\w.]*)?)?(?:,? \([^)]{{0,40}}\))?(?:, (?:the|an?|both|all|two|three|one) (?:(?:No\. \d+|\w+-ranking|\w+(?:-\w+)*|House|Senate|of them) ){{0,3}}?{_PARTY_WORD}\b| (?:an?|is an?|was an?|are|were) {_BOTH}{_PARTY_WORD}(?=[.,;]| and\b|$))"
)
_SIDE_BEFORE = re.compile(
    rf"(?:\b(?:[Tt]he|[Oo]nly|[Ll]one|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|\d+|[Ff]ellow|[Mm]oderate|[Ss]everal) (?:\w+ ){{0,2}}?{_PARTY_WORD}\b(?:[^.;:]{{0,60}}?\b(?:include[sd]?|were|was|are|is|being|among them|including)\b|[^.;:]{{0,60}}?[:—–,(])\s*(?:were )?(?:(?:[A-Z][\w.]*(?: [A-Z]\w+)?[’']s|Reps?\.|Sens?\.) )*|(?<![\w-]){_PARTY_WORD} (?:(?:Reps?|Sens?)\. )?)$"
)
_AMONG = re.compile(rf"\b(?:are|were|is|was) {_PARTY_WORD}(?:, and|;)[^.;]{{0,12}}$")
_AMONG_THEM = re.compile(r"(?: of [A-Z][\w.]*(?: [A-Z][\w.]*)?)? (?:is|was) (?:among them|one(?: of them)?)\b")
_REACH = 130  # characters before a name in which a party or a state may stand that the name is listed under
_PARTIES = {"r": "Republican", "d": "Democrat", "i": "Independent"}


def second_belonging(zone: Zone) -> Iterator[Claim]:
    """Yield the party and the state that a sentence may give the people in it, where no claim tells of them."""
    people = people_in(zone.scene, zone.sentence.span)
    states = zone.scene.within(zone.sentence.span, StateMention)
    for person in people:
        if states and not (person.id and _told(zone, Kind.STATE, person)):
            yield from _homes(zone, people, person, states)
        yield from _sides(zone, people, person)


def _told(zone: Zone, kind: Kind, person: PersonMention) -> bool:
    return any(c.KIND is kind and c.person == person.id for c in zone.claimed)


def _homes(
    zone: Zone, people: list[PersonMention], person: PersonMention, states: list[StateMention]
) -> Iterator[Claim]:
    text, start = zone.scene.text, name_span(person).start
    for state in states:
        if state.span.start >= person.span.end:
            between = text[person.span.end : state.span.start]
            match = _HOME_AFTER.match(between) if len(between) <= _REACH else None
            if match is None or match.end() < len(between):
                continue
            who = re.match(r", (?:who|whose)\b", between)
            if (who and not _SITS_FOR.search(between)) or (
                between.startswith(", ") and not who and not _fits(zone, state, between)
            ):
                continue
            span = Span(start, state.span.end)
            yield from _placed(zone, list_to(zone.scene, people, person), state, span)
        elif start - state.span.end <= _REACH and _LIST_AFTER.match(text[state.span.end : start]):
            short = text[state.span.end : start] in (" ", ", ", "s ", "s, ")
            lead = text[max(zone.sentence.span.start, state.span.start - 30) : state.span.start]
            if short and not (_PLACED_BEFORE.search(lead) and (_plural(zone, state) or "from" in lead)):
                continue
            yield from _placed(
                zone, list_from(zone.scene, people, person), state, Span(state.span.start, person.span.end)
            )


def _plural(zone: Zone, state: StateMention) -> bool:
    """Say whether a state is told by its people, "Mainers", "New Yorkers"."""
    return zone.scene.words(state.span).endswith(("ers", "ans", "ites", "ians", "ines"))


def _fits(zone: Zone, state: StateMention, between: str) -> bool:
    """Say whether a state after a comma places the one named before it: a trade follows, or it is told by its people."""
    if between == ", ":
        return _plural(zone, state)
    return _A_TRADE.match(zone.scene.text, state.span.end, zone.sentence.span.end) is not None or _plural(zone, state)


def _placed(zone: Zone, group: list[PersonMention], state: StateMention, span: Span) -> Iterator[Claim]:
    for one in group:
        if one.id and not _told(zone, Kind.STATE, one):
            own = (
                Span(min(name_span(one).start, span.start), max(one.span.end, span.end))
                if len(group) == 1
                else name_span(one)
            )
            yield StateClaim(
                person=one.id, state=state.state, district=None, name=one.name, **_base(zone, own),
            )  # fmt: skip


def _sides(zone: Zone, people: list[PersonMention], person: PersonMention) -> Iterator[Claim]:
    text, start = zone.scene.text, name_span(person).start
    low = max(zone.sentence.span.start, start - _REACH)
    after = _SIDE_AFTER.match(text[person.span.end : min(zone.sentence.span.end, person.span.end + _REACH)])
    before = _SIDE_BEFORE.search(text[low:start])
    among = _AMONG.search(text[low:start]) if _AMONG_THEM.match(text, person.span.end, zone.sentence.span.end) else None
    if after:
        whole = after[0].rstrip().endswith("s") or "both" in after[0]
        group = list_to(zone.scene, people, person) if whole else [person]
        party, span = _named(after), Span(start, person.span.end + after.end())
    elif found := before or among:
        group = list_from(zone.scene, people, person) if before else [person]
        party, span = _named(found), Span(low + found.start(), person.span.end)
    else:
        return
    for one in group:
        if one.id and not _told(zone, Kind.PARTY, one):
            own = span if one is person and len(group) == 1 else name_span(one)
            yield PartyClaim(person=one.id, party=_PARTIES[party[0].lower()], name=one.name, **_base(zone, own))


def _named(match: re.Match[str]) -> str:
    return next((g for g in match.groups() if g), "")


def _base(zone: Zone, span: Span) -> dict[str, Any]:
    return {
        "span": span,
        "tentative": True,
        "inferred": True,
        "speaker": zone.scene.speaker_at(span),
        "rule": "second reading",
    }
