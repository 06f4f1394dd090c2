"""Second readings of what people did: backed a measure, voted on it."""

import re
from collections.abc import Iterator, Sequence

from onrecord.article.model import Span
from onrecord.claims.clauses import distance
from onrecord.claims.hinted import hints_in
from onrecord.claims.intended import only_intended
from onrecord.claims.model import Claim, Cosponsor, Kind, MemberVote, Sponsor
from onrecord.claims.positions import negated, positions_in
from onrecord.claims.roles import name_span
from onrecord.claims.zones import Zone
from onrecord.mentions.model import PersonMention, Reference


def second_deeds(zone: Zone) -> Iterator[Claim]:
    """Yield what a person named in a sentence may have done."""
    for person in zone.scene.within(zone.sentence.span, PersonMention):
        if person.id is None:
            continue
        span = name_span(person)
        name = zone.scene.words(person.span)
        if person.form is Reference.ANAPHOR:
            yield from _he(zone, person, name)
            continue
        yield from _backers(zone, person, span, name)
        yield from _voters(zone, person, span, name)


# "introduced it with A, B and C": those named beside the sponsor
_BESIDE = re.compile(
    r"\b(?:with|alongside|along with|together with|joined by|and from|from|by)\b[^.;:]{0,125}$", re.IGNORECASE
)
_WIDE = 110  # characters that a name and the words of what its bearer did may take up together


def _up_to(zone: Zone, span: Span, cues: Sequence[Span]) -> Span:
    """Return a name with the nearest words of a cue after it, where no other name stands between them."""
    cue = min((c for c in cues if c.start >= span.end), key=lambda c: distance(zone.scene.text, c, span), default=span)
    whole = Span(min(span.start, cue.start), max(span.end, cue.end))
    people = [p for p in zone.scene.within(whole, PersonMention) if p.form is not Reference.ANAPHOR]
    return whole if whole.end - whole.start <= _WIDE and len(people) == 1 else span


_OWN = r"(?:(?:has|had|have|first|then|also|later|himself|herself|originally|just|already|once|again|re-?)\s*){0,3}"
_HE_BROUGHT = re.compile(
    rf"\s+{_OWN}(?:(?:re)?introduced|filed|sponsored|authored|wrote|offered|submitted|unveiled|proposed|led|dropped|penned|put (?:it|the \w+|this) (?:forward|in)|brought (?:it|the \w+)|carried)(?![\w-])|"
    r"\s+(?:[\w’'-]+\s+){0,5}?(?:bill|resolution|measure|version|companion|legislation|proposal)(?![\w-])|(?<=[Hh]is)\s+[HS]\.[\w. ]{0,14}?\d+|(?<=[Hh]er)\s+[HS]\.[\w. ]{0,14}?\d+",
    re.IGNORECASE,
)


_HE_SIGNED = re.compile(
    rf"\s+{_OWN}(?:co-?sponsored|co-?sponsors|signed on|co-?led|co-?authored|(?:is|was|became)\s+(?:\w+\s+){{0,3}}co-?sponsors?)(?![\w-])",
    re.IGNORECASE,
)


def _he(zone: Zone, person: PersonMention, name: str) -> Iterator[Claim]:
    """Yield "she introduced it" and "his own bill", where the pronoun stands for somebody known."""
    match = _HE_BROUGHT.match(zone.scene.text, person.span.end, zone.sentence.span.end)
    if match and not zone.tells(Kind.SPONSOR, person.id):
        span = Span(person.span.start, match.end())
        yield Sponsor(span=span, person=person.id, name=name, **zone.base(span))
    signed = _HE_SIGNED.match(zone.scene.text, person.span.end, zone.sentence.span.end)
    if signed and not zone.tells(Kind.COSPONSOR, person.id):
        span = Span(person.span.start, signed.end())
        yield Cosponsor(span=span, person=person.id, name=name, **zone.base(span))


def _backers(zone: Zone, person: PersonMention, span: Span, name: str) -> Iterator[Claim]:
    scene = zone.scene
    cues = zone.cues("cosponsor")
    before = scene.text[max(zone.sentence.span.start, span.start - 130) : span.start]
    if not zone.tells(Kind.COSPONSOR, person.id) and (cues or (zone.cues("introduced") and _BESIDE.search(before))):
        yield Cosponsor(span=_up_to(zone, span, cues), person=person.id, name=name, **zone.base(span))
    named = bool(
        re.match(
            r"^(?:[’']s?)?\s+(?:[\w’-]+\s+){0,3}(?:bill|measure|resolution|proposal|plan|act|text|legislation|version|companion|amendment)\b|^[’']s(?=[,.;])",
            scene.text[person.span.end : person.span.end + 60],
            re.IGNORECASE,
        )
    )
    drafted = any(isinstance(c, Sponsor) and c.how == "drafted" and c.span.overlaps(span) for c in zone.claimed)
    if (
        not drafted
        and not zone.tells(Kind.SPONSOR, person.id)
        and (named or zone.near(span, "introduced") < float("inf") or _tied(zone, span))
    ):
        yield Sponsor(span=_with_cue(zone, span), person=person.id, name=name, **zone.base(span))


_NOUN = re.compile(
    r"\b(?:bills?|resolutions?|measures?|legislation|proposals?|versions?|twin|companion|counterpart|texts?|acts?|effort|push|[Ii]t|this|that|one|[HS]\. ?(?:R\.|J\. ?|Con\. ?)?(?:Res\. ?)?\d+)\b"
)
_TIE_BEFORE = re.compile(
    r"\b(?:(?:by|from|of|thanks to|belongs to|behind|with)\s+(?:[\w.’'&-]+\s+){0,4}|(?:is|was|were)\s+(?:[\w.’'&-]+\s+)?)$"
)
_TIE_AFTER = re.compile(
    r"^[^.;:]{0,80}?\b(?:has|had|have|leads?|led|put(?:s)? (?:in|up|out|down)|put|laid|owns?|carr(?:y|ies|ied)|fronts?|heads?|headed|whose|behind|shepherd\w*|started|began|launched|hatched|dreamed|revived|brings?|offers?|with)\b"
)
_JOINED = re.compile(r"\b(?:joined|co-?sponsored|signed|followed|thanked|praised|opposed|criticized)\b")
_NEAR = 90  # characters between a name and the noun for what its bearer brought


def _tied(zone: Zone, name: Span) -> bool:
    """Say whether a word for a measure stands near a name, tied to it: "came in June from X", "X has a twin"."""
    text, whole = zone.scene.text, zone.sentence.span
    before = text[max(whole.start, name.start - _NEAR) : name.start]
    after = text[name.end : min(whole.end, name.end + _NEAR)]
    if _NOUN.search(before) and _TIE_BEFORE.search(before) and not _JOINED.search(before):
        return True
    tie = _TIE_AFTER.match(after)
    return tie is not None and _NOUN.search(after, tie.end()) is not None


_CLOSE = 170  # characters between a name and the word that tells of its deed, for one span to show both


def _with_cue(zone: Zone, name: Span) -> Span:
    """Take the word for bringing in after a name into its span, or a tie to the measure before it, where nobody else stands between."""
    scene = zone.scene
    cue = next((c for c in zone.cues("introduced") if 0 < c.start - name.end <= _CLOSE), None)
    if cue is None:
        tie = _TIE_BEFORE.search(scene.text, max(zone.sentence.span.start, name.start - 40), name.start)
        loose = tie is None or (tie[0].startswith(("is", "was", "were")) and zone.cues("introduced"))
        return name if tie is None or loose else Span(tie.start(), name.end)
    between = scene.within(Span(name.end, cue.start), PersonMention)
    return Span(name.start, cue.end) if all(p.form is Reference.ANAPHOR for p in between) else name


_ASIDE = re.compile(r"\([^()]{0,160}\)")


def _voters(zone: Zone, person: PersonMention, span: Span, name: str) -> Iterator[Claim]:
    if zone.tells(Kind.MEMBER_VOTE, person.id):
        return
    text, within = zone.scene.text, zone.sentence.span
    asides = [Span(*m.span()) for m in _ASIDE.finditer(text, within.start, within.end)]
    told = positions_in(text, within)
    hinted = hints_in(text, within, [place for _, place in told])
    positions = [
        (
            distance(text, place, span)
            - _BESIDE_NAME * (place.start >= span.end and not text[span.end : place.start].strip(" ,")),
            position,
            place,
        )
        for position, place in (*told, *hinted)
        if all(a.covers(span) or not a.covers(place) for a in asides)
        and not only_intended(zone.scene, zone.sentence, place)
    ]
    if positions:
        _, position, place = min(positions)
        if position in ("yea", "nay") and negated(text, place.start):
            position = f"not {position}"
        yield MemberVote(
            span=_up_to(zone, span, (place,)), person=person.id, position=position, name=name, **zone.base(span)
        )


_BESIDE_NAME = (
    1.5  # in the measure of `distance`: how much nearer a bare "yes" right after a name is than words before it
)
