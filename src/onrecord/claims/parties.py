"""Claims about party backing: "bipartisan", "along party lines", "Three Democrats crossed over", "none of them Republicans"."""

import re
from collections.abc import Iterator
from typing import Any

from msgspec import structs

from onrecord.article.model import Sentence, Span
from onrecord.claims.allies import sided_with
from onrecord.claims.ballots import body_before
from onrecord.claims.clauses import Trigger, day_beside, distance, nearest
from onrecord.claims.exceptions import exceptions
from onrecord.claims.model import Bipartisan, Body, Claim, Modality
from onrecord.claims.own_parties import parties_in
from onrecord.claims.portions import part_of
from onrecord.claims.positions import positions_in, question_in
from onrecord.claims.questions import around
from onrecord.claims.restrictions import begins_clause, brought_with, restricted, trailing
from onrecord.claims.scene import Scene
from onrecord.claims.shares import Amount, amount_of
from onrecord.mentions.model import (
    ChamberMention,
    MeasureMention,
    NumberMention,
    PartyMention,
    Reference,
    TallyMention,
)
from onrecord.record.model import Chamber

_BOTH = re.compile(
    r"\b(?:bipartisan(?:ship)?(?:\s+(?:resolution|bill|measure|legislation|support|backing|vote|majority|group|basis|coalition|effort|push))?|(?:members |lawmakers |support |backing |senators |representatives |votes )?(?:of|from|in|by|on) both (?:major |political )?parties|both parties|"
    r"(?:from |on )?both sides of the aisle|across (?:the aisle|party lines)|Republicans and Democrats alike|Democrats and Republicans alike|(?:Democrats|Republicans) and (?:Republicans|Democrats) (?:alike|together))\b",
    re.IGNORECASE,
)
_LINES = re.compile(
    r"\b(?:(?:straight |strict |strictly |largely |mostly |near |nearly )?(?:a )?party[- ]line(?: vote)?|(?:along|on|down)(?: straight| strict| strictly)? (?:party|partisan) lines|strictly partisan(?: vote)?)\b",
    re.IGNORECASE,
)
_SPLIT = re.compile(r"\b(?P<party>Democrats|Republicans) (?:split|were split|were divided|divided|divid)\b")
_COSPONSORS = re.compile(
    r"\bco-?sponsors?\b|\bsignatories\b|\bsigned on\b|\bput their names\b|\bco-?sponsored\b", re.IGNORECASE
)
_OWN_PARTY = re.compile(
    r"\b(?P<share>every one of them|all of them|all|each of them|none of them|none) (?:from|of|in|members of|belongs? to) (?:his|her|their|the sponsor[’']s) own party\b",
    re.IGNORECASE,
)
_VERBLESS = re.compile(
    r"\b(?:got|drew|won|picked up|attracted|with(?: the (?:support|votes|backing|help|aid|assistance|blessing) (?:of|from))?|thanks to|(?:help|aid|assistance|support(?:ed)?|backed|yes votes?) (?:of|from|by)|backing (?:of|from)|"
    r"votes? (?:of|from)|peeled off|on the strength of|relied on|relying on)\s+(?:only |just )?$",
    re.IGNORECASE,
)
_AGAINST = re.compile(
    r"\b(?:over the (?:opposition|objections?|protests?) of|despite (?:the )?(?:opposition|objections?|no votes) (?:of|from|by)|opposed by|against the (?:wishes|votes) of|no votes (?:of|from))\s+(?:only |just )?$",
    re.IGNORECASE,
)
_JOINED_BY = re.compile(r"\bjoined (?:\w+ )?by\s+(?:only |just )?$", re.IGNORECASE)
_THEY_WERE = re.compile(r"^(?:They|The \w+|Those \w+|He|She|Both|All \w+)\b", re.IGNORECASE)


def read_parties(scene: Scene, sentence: Sentence, events: list[Trigger]) -> Iterator[Claim]:
    """Read the backing of parties told in a sentence."""
    yield from _phrases(scene, sentence, events)
    cosponsors = bool(_COSPONSORS.search(scene.words(sentence.span))) or _after_cosponsors(scene, sentence)
    positions = sorted(
        [*positions_in(scene.text, sentence.span), *sided_with(scene, sentence)], key=lambda p: p[1]
    ) or _asked(scene, sentence)
    parties = parties_in(scene, sentence)
    for party in parties:
        amount = amount_of(scene, sentence, party)
        if amount is None or _of_a_side(scene, sentence, party):
            continue
        told_of = restricted(scene, sentence, party, amount)
        turned = told_of is not None and told_of[1].share != amount.share
        if not turned and _in_apposition(scene, sentence, party, amount):
            yield from _exhaustive(scene, sentence, events, party, amount, positions)
            continue
        if told_of is None:
            continue
        party, amount = told_of
        before = scene.text[max(sentence.span.start, amount.start - 90) : amount.start]
        near = [
            p
            for p in positions
            if distance(scene.text, p[1], party.span) < _REACH and not begins_clause(scene, party, amount, p[1])
        ]
        if side := _by_relation(scene, sentence, party, before, positions):
            span = Span(amount.start, party.span.end)
            yield _votes(scene, sentence, events, party, span, amount, side)
        elif near and not (cosponsors and _nearer_cosponsors(scene, sentence, party, near[0][1])):
            place = _own(near, party, parties) or min(near, key=lambda p: distance(scene.text, p[1], party.span))
            if not _singular_person(scene, party):
                span = Span(min(amount.start, place[1].start), max(party.span.end, place[1].end))
                span = span if span.end - span.start < 120 else Span(amount.start, party.span.end)
                told = _votes(scene, sentence, events, party, span, amount, place[0])
                yield structs.replace(told, tentative=bool(_BESIDE.search(before)))
        elif brought_with(before) or (cosponsors and amount.share != "all-but"):
            yield _cosponsor(scene, sentence, party, Span(amount.start, party.span.end), amount)
        elif _gave_votes(scene, party, amount, before) and not _singular_person(scene, party):
            told = _votes(scene, sentence, events, party, Span(amount.start, party.span.end), amount, "yea")
            yield structs.replace(
                told, tentative=not _of_a_vote(scene, sentence, events, party) and bool(_BARE_WITH.search(before))
            )
    yield from _elliptic(scene, sentence)


def _nearer_cosponsors(scene: Scene, sentence: Sentence, party: PartyMention, place: Span) -> bool:
    """Say whether words of cosponsoring stand nearer to a party than a position does."""
    return distance(scene.text, _cosponsor_place(scene, sentence, party), party.span) < distance(
        scene.text, place, party.span
    )


_REACH = 9.0  # in the measure of `distance`: a clause break and a little


def _of_a_vote(scene: Scene, sentence: Sentence, events: list[Trigger], party: PartyMention) -> bool:
    """Say whether a sentence tells of a vote: by an act, a count, or the votes of the party itself."""
    counted = scene.within(sentence.span, TallyMention)
    return bool(events or counted or _PARTY_VOTES.match(scene.text, party.span.end))


_BARE_WITH = re.compile(r"\b[Ww]ith\s+(?:only |just )?$")
_VOTES_FROM = re.compile(r"\bvotes? (?:from|of|by|among)\b")
_PARTY_VOTES = re.compile(r"\s+votes?\b(?! (?:against|were|was|to (?:sustain|block|reject)))")


def _gave_votes(scene: Scene, party: PartyMention, amount: Amount, before: str) -> bool:
    """Say whether a party's votes are told of as support: "got 18 Democrats", "four votes from Democrats", "four Democratic votes"."""
    return bool(
        _VERBLESS.search(before)
        or _VOTES_FROM.search(scene.text, amount.start, party.span.start)
        or _PARTY_VOTES.match(scene.text, party.span.end)
    )


def _by_relation(
    scene: Scene, sentence: Sentence, party: PartyMention, before: str, positions: list[tuple[str, Span]]
) -> str | None:
    """Return the side of a party that is told by how it hangs on the vote: "with the help of", "over the opposition of", "joined by"."""
    if told := trailing(scene, party):
        return told
    if _AGAINST.search(before):
        return "nay"
    if _JOINED_BY.search(before):
        if positions:
            return min(positions, key=lambda p: distance(scene.text, p[1], party.span))[0]
        index = scene.index_of(sentence)
        if index and _THEY_WERE.match(scene.words(sentence.span)):
            earlier = positions_in(scene.text, scene.sentences[index - 1].span)
            return earlier[-1][0] if earlier else None
        return None
    if _HELPED.search(before):
        after = [p for p in positions if 0 <= p[1].start - party.span.end < _BESIDE_PARTY]
        return None if after else "yea"
    return None


_HELPED = re.compile(
    r"\b(?:help|aid|assistance|support|backing|votes|blessing) (?:of|from)\s+(?:only |just )?$", re.IGNORECASE
)
_BESIDE_PARTY = 20  # characters between a party and what it is told to have done itself


def _own(near: list[tuple[str, Span]], party: PartyMention, parties: list[PartyMention]) -> tuple[str, Span] | None:
    """Return what a party is told to have done itself: the first position after it and before the next party."""
    end = min((p.span.start for p in parties if p.span.start > party.span.start), default=None)
    return next((p for p in near if p[1].start >= party.span.end and (end is None or p[1].start < end)), None)


_APPOSED = re.compile(r"[,.;:)(—–]|\s[—–-]\s|\s*$|\s+and\b")


def _in_apposition(scene: Scene, sentence: Sentence, party: PartyMention, amount: Amount) -> bool:
    """Say whether "all of them Republicans", "both Democrats" describe others and are not told to have done something themselves."""
    if amount.share != "all" or not _APPOSED.match(
        scene.text[party.span.end : min(sentence.span.end, party.span.end + 5)]
    ):
        return False
    words = scene.text[amount.start : party.span.start].strip().lower()
    return bool(re.fullmatch(r"(?:all|both|each)(?: of them)?(?: an?)?", words)) and bool(
        re.search(r"[,(—–-]\s*$", scene.text[sentence.span.start : amount.start])
    )


_WHOLE_SIDE = re.compile(
    r"\b(?:the|cast the) (?:only|lone|sole|two|three|four|five|six|seven|eight|nine|ten)\b", re.IGNORECASE
)


def _exhaustive(
    scene: Scene,
    sentence: Sentence,
    events: list[Trigger],
    party: PartyMention,
    amount: Amount,
    positions: list[tuple[str, Span]],
) -> Iterator[Claim]:
    """Read "A and B, both Republicans, were the two no votes": nobody of the other party was on that side."""
    for position, place in positions:
        gap = scene.text[party.span.end : max(party.span.end, place.start)]
        if place.start > party.span.end and _WHOLE_SIDE.search(gap + scene.words(place)) and len(gap) < _NEXT:
            span = Span(amount.start, place.end)
            other = PartyMention(span=party.span, party=_OTHER.get(party.party, party.party), plural=True)
            yield _votes(scene, sentence, events, other, span, Amount("none", None, "exact", amount.start), position)
            return


_NEXT = 24  # characters


def _of_a_side(scene: Scene, sentence: Sentence, party: PartyMention) -> bool:
    """Say whether a party word tells of whom a side consisted ("the three holdouts were all Republicans"): `sides` reads that."""
    if not _SIDE.search(scene.text, max(sentence.span.start, party.span.start - _SIDE_NEAR), party.span.start):
        return False
    part = part_of(scene, sentence, party)
    return part is not None and part.position is not None


_SIDE = re.compile(
    r"vote|noes|nays|yeas|ayes|yeses|oppo|dissent|holdout|defector|objector|supporter|absen|no-show|sponsor|sign|backer|author|\bwho\b",
    re.IGNORECASE,
)
_SIDE_NEAR = 110  # characters

# "joined all Republicans": who was joined is only told roughly
_BESIDE = re.compile(r"\bjoin(?:ed|s|ing) (?:with )?$", re.IGNORECASE)


def _asked(scene: Scene, sentence: Sentence) -> list[tuple[str, Span]]:
    """Return the position that the question before a sentence asks for ("Who opposed it? Three Republicans, …")."""
    index = scene.index_of(sentence)
    before = scene.sentences[index - 1].span if index else None
    if before is None or not scene.words(before).rstrip().endswith("?"):
        return []
    return [(name, Span(sentence.span.start, sentence.span.start)) for name, _ in positions_in(scene.text, before)[:1]]


def _singular_person(scene: Scene, party: PartyMention) -> bool:
    """Say whether a party word only describes one named person ("a Florida Republican who voted no")."""
    return not party.plural and bool(
        re.search(
            r"\b(?:an?|the)\s+(?:[A-Z][\w.]+\s+){0,2}$", scene.text[max(0, party.span.start - 30) : party.span.start]
        )
    )


def _base(scene: Scene, sentence: Sentence, place: Span) -> dict[str, Any]:
    measure = scene.measure_at(place)
    explicit = measure is not None and sentence.span.covers(measure.span) and measure.form is not Reference.ANAPHOR
    return {
        "measure": measure.id if measure else None,
        "measures": measure.ids if measure else (),
        "speaker": scene.speaker_at(place),
        "inferred": not explicit,
    }


def _phrases(scene: Scene, sentence: Sentence, events: list[Trigger]) -> Iterator[Claim]:
    for form, pattern in (("both", _BOTH), ("party-line", _LINES)):
        for match in pattern.finditer(scene.text, sentence.span.start, sentence.span.end):
            span = Span(match.start(), match.end())
            if any(
                m.form is Reference.TITLE and m.span.covers(span) for m in scene.within(sentence.span, MeasureMention)
            ):
                continue
            yield Bipartisan(
                span=span,
                form=form,
                chamber=_chamber(scene, sentence, events, span),
                when=day_beside(scene, sentence, span, reach=4.0),
                modality=_denied(scene, span),
                rule=form,
                **_base(scene, sentence, span),
            )
    for match in _SPLIT.finditer(scene.text, sentence.span.start, sentence.span.end):
        span = Span(match.start(), match.end())
        party = "Democrat" if match["party"].startswith("D") else "Republican"
        yield Bipartisan(
            span=span,
            form="votes",
            party=party,
            share="split",
            chamber=_chamber(scene, sentence, events, span),
            rule="split",
            **_base(scene, sentence, span),
        )
    yield from _solid(scene, sentence, events)
    for match in _OWN_PARTY.finditer(scene.text, sentence.span.start, sentence.span.end):
        span = Span(match.start(), match.end())
        share = "none" if match["share"].lower().startswith("none") else "all"
        yield Bipartisan(
            span=span,
            form="cosponsors",
            party="sponsor",
            share=share,
            rule="sponsor's own party",
            **_base(scene, sentence, span),
        )


_SOLID = re.compile(
    r"(?P<party>Republicans|Democrats)\s+(?:were|stood|stayed|remained|held|voted|had been|have been|are)\s+(?:unanimous|united|unified|solid|solidly|together|as a bloc|en bloc|as one|in lockstep|firm|lined up)\b(?:(?:,)?\s+(?:in\s+)?(?:(?P<yea>support|favou?r|behind|for)|(?P<nay>opposition|against|opposed|opposing)))?"
)


def _solid(scene: Scene, sentence: Sentence, events: list[Trigger]) -> Iterator[Claim]:
    """Read "Republicans were unanimous in support", "Democrats voted as a bloc": nobody of a party on the other side."""
    for match in _SOLID.finditer(scene.text, sentence.span.start, sentence.span.end):
        span = Span(*match.span())
        party = "Democrat" if match["party"].startswith("D") else "Republican"
        left = next((len(e.people) for e in exceptions(scene, sentence)), 0)
        position = "yea" if match["yea"] else "nay" if match["nay"] else "with-party"
        share, count = ("all-but", left) if left and position != "with-party" else ("all", None)
        place = PartyMention(span=span, party=party, plural=True)
        told = _votes(scene, sentence, events, place, span, Amount(share, count, "exact", span.start), position)
        yield structs.replace(told, tentative=True)


_NOT = re.compile(r"\b(?:not|no|never|without|hardly|anything but|n[’']t)\s+(?:a |any |by a )?$")
_NOBODY_CROSSED = re.compile(
    r"\b(?:neither|no|not|nobody|none|never|hardly|few|without|nor|n[’']t)\b[^.;:,]{0,60}\b(?:votes?|voted|voting|cross\w*|broke|strayed|moved|reach\w*|went)\s+$",
    re.IGNORECASE,
)


def _denied(scene: Scene, span: Span) -> Modality:
    """Say whether backing by both is denied: "not bipartisan", "neither house saw a single vote across party lines"."""
    before = scene.text[max(0, span.start - 100) : span.start]
    across = scene.text.startswith("across", span.start) and _NOBODY_CROSSED.search(before)
    return Modality.DENIED if across or _NOT.search(before) else Modality.ASSERTED


_OTHER = {"Republican": "Democrat", "Democrat": "Republican"}


def _shared_out(party: str, share: str | None) -> tuple[str, str | None]:
    """Return a party and its share; "only Republicans" tells that none was of the other."""
    return (_OTHER.get(party, party), "none") if share == "only" else (party, share)


def _votes(
    scene: Scene,
    sentence: Sentence,
    events: list[Trigger],
    party: PartyMention,
    span: Span,
    amount: Amount,
    position: str,
) -> Claim:
    name, share = _shared_out(party.party, amount.share)
    return Bipartisan(
        span=span, form="votes", party=name, count=amount.count, bound=amount.bound, share=share, position=position, chamber=_chamber(scene, sentence, events, span),
        question=question_in(around(scene, sentence, span)),
        when=day_beside(scene, sentence, span, reach=4.0), rule="votes by party", **_base(scene, sentence, span),
    )  # fmt: skip


def _cosponsor(scene: Scene, sentence: Sentence, party: PartyMention, span: Span, amount: Amount) -> Claim:
    name, share = _shared_out(party.party, amount.share)
    return Bipartisan(
        span=span,
        form="cosponsors",
        party=name,
        count=amount.count,
        bound=amount.bound,
        share=share,
        rule="cosponsors by party",
        **_base(scene, sentence, span),
    )


def _cosponsor_place(scene: Scene, sentence: Sentence, party: PartyMention) -> Span:
    places = [
        Span(m.start(), m.end()) for m in _COSPONSORS.finditer(scene.text, sentence.span.start, sentence.span.end)
    ]
    return min(
        places,
        key=lambda s: distance(scene.text, s, party.span),
        default=Span(sentence.span.start, sentence.span.start),
    )


def _after_cosponsors(scene: Scene, sentence: Sentence) -> bool:
    """Say whether a short sentence goes on about the cosponsors of the sentence before ("a handful are Republicans")."""
    before = scene.text[max(0, sentence.span.start - 60) : sentence.span.start]
    return bool(_COSPONSORS.search(before)) and sentence.span.end - sentence.span.start < 90


_BARE_COUNT = re.compile(r"^(?P<lead>[^.]{3,60}?)\b(?:got|drew|attracted|had)\s+$")


def _elliptic(scene: Scene, sentence: Sentence) -> Iterator[Claim]:
    """Read "The sanctuary bill got three." after "Kate's Law got 24 Democrats"."""
    numbers = scene.within(sentence.span, NumberMention)
    if (
        len(numbers) != 1
        or scene.text[numbers[0].span.end : sentence.span.end].strip(" .,!")
        or not _BARE_COUNT.match(scene.text[sentence.span.start : numbers[0].span.start])
    ):
        return
    index = scene.index_of(sentence)
    earlier = scene.within(scene.sentences[index - 1].span, PartyMention) if index else []
    if earlier:
        span = sentence.span
        yield Bipartisan(
            span=span,
            form="votes",
            party=earlier[-1].party,
            count=numbers[0].value,
            bound=numbers[0].bound,
            position="yea",
            rule="elliptic count",
            **_base(scene, sentence, numbers[0].span),
        )


def _chamber(scene: Scene, sentence: Sentence, events: list[Trigger], span: Span) -> Chamber | None:
    said = [m for m in scene.within(sentence.span, ChamberMention) if m.chamber]
    if said:
        near = min(said, key=lambda m: distance(scene.text, m.span, span))
        return near.chamber
    event = nearest(scene.text, span, events, [e.span for e in events])
    if event and event.body.value in ("house", "senate"):
        return Chamber(event.body.value)
    word = re.search(r"\b(?:(?P<s>senators?)|(?P<h>representatives|congress(?:wo)?men))\b", scene.words(sentence.span))
    if word is not None:
        return Chamber.SENATE if word["s"] else Chamber.HOUSE
    before = body_before(scene, sentence)
    return Chamber(before.value) if before in (Body.HOUSE, Body.SENATE) else None
