"""Second readings of acts and votes: of a House, of a committee, of a party; counts and manner."""

import re
from collections.abc import Iterator

from onrecord.article.cues import Cued
from onrecord.article.model import Span
from onrecord.claims.clauses import body_of, distance
from onrecord.claims.hinted import hints_in
from onrecord.claims.intervals.elapsed import second_intervals
from onrecord.claims.model import (
    Bipartisan,
    Body,
    Claim,
    CommitteeClaim,
    Kind,
    Modality,
    Passage,
    VoteMethod,
    VoteTally,
)
from onrecord.claims.parties.shares import quantity
from onrecord.claims.positions import positions_in
from onrecord.claims.told import read_told
from onrecord.claims.zones import Zone
from onrecord.mentions.model import ChamberMention, CommitteeMention, MeasureMention, PartyMention, TallyMention

_GENERIC = Cued(
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
    ("rule", r"(?:(?:under|by way of|through|thanks to|with|governed by|by) (?:a|the|its|that) (?:(?:closed|open|structured|modified|special|strict|restrictive|same)[ -]){0,2}rule(?=,? (?:H\.? ?Res|that (?:the House|had|was|passed|lawmakers)|which|the House|adopted|passed)|[.,;]|$)|a rule(?=, H\.? ?Res)|(?:a |the )?(?:closed|structured|modified(?:-open)?) rule)(?:,? H\.? ?Res\.? ?(?P<number>\d+))?"),
)  # fmt: skip
_METHOD = tuple((name, Cued(rf"(?<![\w-])(?:{words})(?![\w-])", re.IGNORECASE)) for name, words in _METHODS)


def second_tallies(zone: Zone) -> Iterator[Claim]:
    """Yield the counts of a sentence that no claim tells of."""
    for tally in zone.scene.within(zone.sentence.span, TallyMention):
        if not zone.has(Kind.VOTE_TALLY, tally.span) and not zone.has(Kind.COMMITTEE, tally.span):
            yield VoteTally(
                span=tally.span, yeas=tally.yeas, nays=tally.nays, present=tally.present, **zone.base(tally.span)
            )


def body_named(zone: Zone, place: Span) -> Body:
    """Return the body named nearest in the sentence, if any."""
    found = zone.scene.within(zone.sentence.span, ChamberMention)
    if not found:
        return Body.UNTOLD
    nearest = min(found, key=lambda m: distance(zone.scene.text, m.span, place))
    return body_of(nearest, zone.scene.words(nearest.span)) if not nearest.attributive else Body.UNTOLD


def second_acts(zone: Zone) -> Iterator[Claim]:
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
_ACTORS = Cued(
    r"(?<![\w-])(?:[Ss]enators|[Ll]awmakers|[Mm]embers|[Tt]hey|[Ii]t|[Tt]hat one|[Tt]his one|[Tt]he (?:first|second|other) one|[Tt]hat chamber|[Tt]he chamber|[Tt]his chamber)(?![\w-])"
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


def second_committee_acts(zone: Zone) -> Iterator[Claim]:
    """Yield acts of a committee beside a word for one."""
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
        told = {act for far, act in acts if far < float("inf")} - {"referred"}
        lost = zone.near(place, "rejected")
        for far, act in sorted(acts):
            if far < min(lost, float("inf")) and not (act == "referred" and told):
                cue = min(zone.cues(act), key=lambda c: distance(scene.text, c, place))
                if ";" in scene.text[min(place.end, cue.end) : max(place.start, cue.start)]:
                    continue
                if scene.modality(cue) is Modality.PREDICTED or (
                    act != "discharged" and scene.modality(cue) is Modality.DOUBTED
                ):
                    continue
                span = Span(min(place.start, cue.start), max(place.end, cue.end))
                yield CommitteeClaim(span=span, act=act, codes=codes, name=name, **zone.base(span))


def second_backing(zone: Zone) -> Iterator[Claim]:
    """Yield how many of a party voted or cosponsored."""
    scene = zone.scene
    for party in scene.within(zone.sentence.span, PartyMention):
        share, count, bound, start = quantity(scene, zone.sentence, party)
        span = Span(start, party.span.end)
        if (share is None and count is None) or zone.has(Kind.BIPARTISAN, span):
            continue
        told = {"span": span, "party": party.party, "count": count, "bound": bound, "share": share, **zone.base(span)}
        told_here = positions_in(scene.text, zone.sentence.span)
        positions = [*told_here, *hints_in(scene.text, zone.sentence.span, [place for _, place in told_here])]
        positions = [(p, place) for p, place in positions if not place.overlaps(span)]
        if positions:
            position = min(positions, key=lambda p: distance(scene.text, p[1], span))[0]
            yield Bipartisan(form="votes", position=position, **told)
        if zone.cues("cosponsor"):
            yield Bipartisan(form="cosponsors", **told)


def second_methods(zone: Zone) -> Iterator[Claim]:
    """Yield manners of voting that no claim tells of."""
    for method, pattern in _METHOD:
        for match in pattern.finditer(zone.scene.text, zone.sentence.span.start, zone.sentence.span.end):
            span = Span(*match.span())
            if not zone.has(Kind.VOTE_METHOD, span):
                number = match.groupdict().get("number")
                told = f"{method} H. Res. {number}" if number else method
                yield VoteMethod(span=span, method=told, body=body_named(zone, span), **zone.base(span))


def second_statements(zone: Zone) -> Iterator[Claim]:
    """Yield what a sentence tells of the measure's own words."""
    yield from read_told(zone.scene, zone.sentence, zone.claimed, zone.before)


def second_times(zone: Zone) -> Iterator[Claim]:
    """Yield times between events of a measure."""
    yield from second_intervals(zone.scene, zone.sentence, zone.base(zone.sentence.span))
