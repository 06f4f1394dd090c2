"""Second readings: what a sentence may say of a measure, in whatever order its words come.

The readers of each family find claims by how they are phrased. What they leave unread is tried here by the words that a sentence
holds alone: a date beside a word of voting, a member beside a word of cosponsoring. Such a reading is only a guess at what
is meant, so its check may bear it out but never hold it against the article (`checks.run` drops the others).
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from onrecord.article.model import Span
from onrecord.claims.clauses import body_of, days_of, distance
from onrecord.claims.forecasts import forecasts
from onrecord.claims.headings import headings
from onrecord.claims.headlines import never_voted, second_headlines
from onrecord.claims.hinted import hints_in
from onrecord.claims.intended import only_intended
from onrecord.claims.intervals.elapsed import second_intervals
from onrecord.claims.model import (
    Bipartisan,
    Body,
    Claim,
    CommitteeClaim,
    Cosponsor,
    Introduced,
    Kind,
    MemberVote,
    Modality,
    Passage,
    PassageDate,
    Sponsor,
    Status,
    TitleClaim,
    VoteMethod,
    VoteTally,
)
from onrecord.claims.parties.shares import quantity
from onrecord.claims.positions import negated, positions_in
from onrecord.claims.roles import name_span
from onrecord.claims.scene import Scene
from onrecord.claims.status.standings import second_statuses
from onrecord.claims.subjects import subjects
from onrecord.claims.told import read_told
from onrecord.claims.zones import CUE, Zone
from onrecord.mentions.model import (
    ChamberMention,
    CommitteeMention,
    DateMention,
    MeasureMention,
    PartyMention,
    PersonMention,
    Reference,
    TallyMention,
)

_DATED = ("passed", "rejected", "tabled", "introduced", "signed", "vetoed", "law", "to-president", "committee")
_DATED_KINDS = frozenset((Kind.INTRODUCED, Kind.PASSAGE, Kind.PASSAGE_DATE, Kind.STATUS, Kind.COMMITTEE))
_GENERIC = re.compile(
    r"(?<![\w-])(?:[Tt]he|[Aa]|[Hh]is|[Hh]er|[Ii]ts|[Tt]hat|\w+[’']s) (?:own )?(?:committee|panel|subcommittee)(?![\w-])"
)
_OF_SOMEBODY = re.compile(
    r"\b(?:on|of|for|chairs?|heads?|leads|member|Democrat|Republican)\s+(?:the\s+)?$", re.IGNORECASE
)
_METHODS: tuple[tuple[str, str], ...] = (
    ("voice", r"(?:by|on|with|in|a) (?:a )?(?:simple )?voice[- ]vote"),
    ("unanimous-consent", r"(?:by|with|under|through|on) (?:a )?unanimous[- ]consent(?: request)?|without objection"),
    ("suspension", r"(?:under|on|through) (?:a )?(?:the )?suspension(?: of the rules)?|suspend(?:ed|ing) the rules|rules were suspended"),
    ("two-thirds", r"two[- ]thirds"),
    ("roll-call", r"(?:by|on|in) (?:a )?(?:recorded|roll[- ]call) vote"),
)  # fmt: skip
_METHOD = tuple((name, re.compile(rf"(?<![\w-])(?:{words})(?![\w-])", re.IGNORECASE)) for name, words in _METHODS)
_PREPOSITION = re.compile(r"\b(?:on|in|since|by|until|last|this|early|late|of)\s+$", re.IGNORECASE)


def read_tentative(scene: Scene, claims: Iterable[Claim]) -> Iterator[Claim]:
    """Yield second readings of what the claims read so far leave out."""
    by_sentence: dict[Span, list[Claim]] = {}
    for claim in claims:
        if sentence := scene.sentence_at(claim.span.start):
            by_sentence.setdefault(sentence.span, []).append(claim)
    before: tuple[Claim, ...] = ()
    for sentence in scene.sentences:
        zone = Zone(scene, sentence, tuple(by_sentence.get(sentence.span, ())), before)
        before = zone.claimed
        for reader in _READERS:
            yield from (c for c in reader(zone) if _said(scene, c))


def _said(scene: Scene, claim: Claim) -> bool:
    """Say whether the words of a claim are told as having happened; where a measure stands may also be denied."""
    if isinstance(claim, Cosponsor) and _NOT.search(scene.words(claim.span)):
        return False
    if isinstance(claim, MemberVote):
        return True  # what is only meant to be done was left out by its words
    asked = (
        isinstance(claim, TitleClaim)
        and (at := scene.sentence_at(claim.span.start))
        and scene.words(at.span).rstrip().endswith("?")
    )
    told = (isinstance(claim, Status | TitleClaim) and not asked) or claim.modality is Modality.DENIED
    return told or scene.modality(claim.span) is Modality.ASSERTED


_NOT = re.compile(r"\b(?:not|never|declined|refused|distance)\b|n[’']t\b")


def _tallies(zone: Zone) -> Iterator[Claim]:
    for tally in zone.scene.within(zone.sentence.span, TallyMention):
        if not zone.has(Kind.VOTE_TALLY, tally.span) and not zone.has(Kind.COMMITTEE, tally.span):
            yield VoteTally(
                span=tally.span, yeas=tally.yeas, nays=tally.nays, present=tally.present, **zone.base(tally.span)
            )


def _dates(zone: Zone) -> Iterator[Claim]:
    for date in zone.scene.within(zone.sentence.span, DateMention):
        days = days_of(date)
        if days is None or any(c.KIND in _DATED_KINDS and getattr(c, "when", None) == days for c in zone.claimed):
            continue
        reach = [(zone.near(date.span, name), name) for name in _DATED]
        span = _with_preposition(zone.scene, date.span)
        for far, name in sorted(reach):
            if far < float("inf"):
                yield from _dated(zone, name, span, days)
        if days.first == days.last:
            yield from _on_the_day(zone, span, days, voted=min(reach)[0] < float("inf"))


_STEP = re.compile(
    r"\b(?:cloture|proceed\w*|debate|motion|amendments?|procedural|recommit|filibuster|tak(?:e|es|ing) (?:it|the \w+) up|t(?:ake|ook) up|brought (?:it|the \w+) up|discharg\w+|test votes?|point of order|split|voted|vote)\b",
    re.IGNORECASE,
)


def _on_the_day(zone: Zone, span: Span, days: Any, *, voted: bool) -> Iterator[Claim]:
    """Yield the day of a step on the way to a vote, and of the vote told in the next sentence ("Sept. 17. The Senate passes it")."""
    scene = zone.scene
    if _STEP.search(scene.words(zone.sentence.span)):
        yield PassageDate(span=span, when=days, body=Body.UNTOLD, outcome="step", **zone.base(span))
    after = scene.text[zone.sentence.span.end : zone.sentence.span.end + _NEXT]
    if not voted and (scene.within(zone.sentence.span, ChamberMention) or CUE["passed"].search(after)):
        yield PassageDate(span=span, when=days, body=Body.UNTOLD, **zone.base(span))


_NEXT = 60  # characters of the next sentence


def _dated(zone: Zone, name: str, span: Span, days: Any) -> Iterator[Claim]:
    base = zone.base(span)
    if name in ("passed", "rejected", "tabled"):
        yield PassageDate(span=span, when=days, body=_body(zone, span), outcome=name, **base)
    elif name == "introduced":
        yield Introduced(span=span, when=days, **base)
    elif name == "committee":
        yield CommitteeClaim(span=span, act="any", when=days, **base)
    else:
        yield Status(span=span, state=name, when=days, past=True, **base)


def _with_preposition(scene: Scene, span: Span) -> Span:
    lead = _PREPOSITION.search(scene.text[max(0, span.start - 8) : span.start])
    return Span(span.start - len(lead[0]), span.end) if lead else span


def _body(zone: Zone, place: Span) -> Body:
    """Return the body named nearest in the sentence, if any."""
    found = zone.scene.within(zone.sentence.span, ChamberMention)
    if not found:
        return Body.UNTOLD
    nearest = min(found, key=lambda m: distance(zone.scene.text, m.span, place))
    return body_of(nearest, zone.scene.words(nearest.span)) if not nearest.attributive else Body.UNTOLD


def _people(zone: Zone) -> Iterator[Claim]:
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
    r"\s+(?:\w+\s+){0,2}(?:bill|resolution|measure|version|companion|legislation|proposal)(?![\w-])",
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
        and (named or zone.near(span, "introduced") < float("inf"))
    ):
        yield Sponsor(span=_with_cue(zone, span), person=person.id, name=name, **zone.base(span))


_CLOSE = 90  # characters between a name and the word that tells of its deed, for one span to show both


def _with_cue(zone: Zone, name: Span) -> Span:
    """Take the word for bringing in after a name into its span, where it stands in the same clause."""
    cue = next((c for c in zone.cues("introduced") if 0 < c.start - name.end <= _CLOSE), None)
    return Span(name.start, cue.end) if cue and distance(zone.scene.text, name, cue) < _CLAUSE else name


_CLAUSE = 6.0  # in the measure of `distance`: less than one clause break


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


def _chambers(zone: Zone) -> Iterator[Claim]:
    """Yield floor acts told by a chamber and words of voting after it, and by a measure or a pronoun where no chamber is named."""
    scene, span = zone.scene, zone.sentence.span
    chambers = scene.within(span, ChamberMention)
    for mention in chambers:
        if not mention.attributive or _ITS_MEMBERS.match(scene.text, mention.span.end):
            yield from _act(zone, mention.span, body_of(mention, scene.words(mention.span)), _CHAMBER_GAP)
    for measure in scene.within(span, MeasureMention):
        yield from _act(zone, measure.span, Body.UNTOLD, _MEASURE_GAP)
    for match in _ACTORS.finditer(scene.text, span.start, span.end):
        yield from _act(zone, Span(*match.span()), Body.UNTOLD, _MEASURE_GAP)


_ITS_MEMBERS = re.compile(r"\s+(?:Republicans|Democrats|leaders|members|lawmakers|GOP)\b")
_ACTORS = re.compile(
    r"(?<![\w-])(?:[Ss]enators|[Ll]awmakers|[Mm]embers|[Tt]hey|[Ii]t|[Tt]hat chamber|[Tt]he chamber|[Tt]his chamber)(?![\w-])"
)


# what may stand between who acts, or what is acted on, and the word for the act
_CHAMBER_GAP = re.compile(r"(?![^.;:!?]*\b(?:[Cc]ommittee|[Pp]anel)\b)[^.;:!?]{0,60}")
_MEASURE_GAP = re.compile(
    r"(?:,[^,;]{0,80},)?,?\s+(?:(?:first|itself|on \w+day|was|were|is|has|have|had|been|then|also|later|finally|easily|narrowly|considered and)\s+){0,4}",
    re.IGNORECASE,
)


def _act(zone: Zone, place: Span, body: Body, gap: re.Pattern[str]) -> Iterator[Claim]:
    scene = zone.scene
    cues = [(cue.start, cue, name) for name in ("rejected", "tabled", "passed") for cue in zone.cues(name)]
    for _, cue, outcome in sorted(cues):
        if cue.start >= place.end and gap.fullmatch(scene.text, place.end, cue.start):
            if zone.has(Kind.PASSAGE, Span(place.start, cue.end)):
                return
            if scene.modality(cue) is Modality.ASSERTED:
                override = bool(re.search(r"\boverr|\bveto", scene.words(zone.sentence.span), re.IGNORECASE))
                span = Span(place.start, cue.end)
                yield Passage(span=span, body=body, outcome=outcome, override=override, **zone.base(span))
            return


def _committees(zone: Zone) -> Iterator[Claim]:
    scene, sentence = zone.scene, zone.sentence
    panels = [(m.span, m.codes, m.name) for m in scene.within(sentence.span, CommitteeMention)]
    if not panels:
        panels = [
            (Span(*m.span()), (), "") for m in _GENERIC.finditer(scene.text, sentence.span.start, sentence.span.end)
        ]
    for place, codes, name in panels:
        if _OF_SOMEBODY.search(scene.text[max(0, place.start - 24) : place.start]) or any(
            c.KIND in (Kind.COMMITTEE, Kind.OFFICE) and c.span.overlaps(place) for c in zone.claimed
        ):
            continue
        acts = [(zone.near(place, act), act) for act in ("discharged", "markup", "hearing", "approved", "referred")]
        for far, act in sorted(acts):
            if far < float("inf"):
                cue = min(zone.cues(act), key=lambda c: distance(scene.text, c, place))
                span = Span(min(place.start, cue.start), max(place.end, cue.end))
                yield CommitteeClaim(span=span, act=act, codes=codes, name=name, **zone.base(span))


def _parties(zone: Zone) -> Iterator[Claim]:
    scene = zone.scene
    for party in scene.within(zone.sentence.span, PartyMention):
        share, count, bound, start = quantity(scene, zone.sentence, party)
        span = Span(start, party.span.end)
        if (share is None and count is None) or zone.has(Kind.BIPARTISAN, span):
            continue
        told = {"span": span, "party": party.party, "count": count, "bound": bound, "share": share, **zone.base(span)}
        positions = positions_in(scene.text, zone.sentence.span)
        if positions:
            position = min(positions, key=lambda p: distance(scene.text, p[1], span))[0]
            yield Bipartisan(form="votes", position=position, **told)
        if zone.cues("cosponsor"):
            yield Bipartisan(form="cosponsors", **told)


def _methods(zone: Zone) -> Iterator[Claim]:
    for method, pattern in _METHOD:
        for match in pattern.finditer(zone.scene.text, zone.sentence.span.start, zone.sentence.span.end):
            span = Span(*match.span())
            if not zone.has(Kind.VOTE_METHOD, span):
                yield VoteMethod(span=span, method=method, body=_body(zone, span), **zone.base(span))


def _statements(zone: Zone) -> Iterator[Claim]:
    yield from read_told(zone.scene, zone.sentence, zone.claimed)


def _intervals(zone: Zone) -> Iterator[Claim]:
    yield from second_intervals(zone.scene, zone.sentence, zone.base(zone.sentence.span))


_READERS: Sequence[Callable[[Zone], Iterator[Claim]]] = (
    _tallies, _dates, _people, _chambers, second_headlines, never_voted, _committees, _parties, _methods, forecasts, second_statuses, _intervals, subjects, headings, _statements,
)  # fmt: skip
