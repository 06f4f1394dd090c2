"""Claims about party backing: "bipartisan", "along party lines", "Three Democrats crossed over", "none of them Republicans"."""

import re
from collections.abc import Iterator
from typing import Any

from msgspec import structs

from onrecord.article.model import Sentence, Span
from onrecord.claims.clauses import Trigger, day_beside, distance, nearest
from onrecord.claims.exceptions import exceptions
from onrecord.claims.model import Bipartisan, Claim, Modality
from onrecord.claims.positions import positions_in, question_in
from onrecord.claims.questions import around
from onrecord.claims.scene import Scene
from onrecord.mentions.model import (
    ChamberMention,
    MeasureMention,
    NumberMention,
    PartyMention,
    PersonMention,
    Reference,
)
from onrecord.mentions.numbers import WORDS, value_of
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
_SHARES: tuple[tuple[str, str], ...] = (
    (
        "most",
        r"most|most of the|a majority of|the majority of|a majority of the|the bulk of|(?:nearly|almost|virtually|practically) (?:all|every|all of|all the|all of the)",
    ),
    (
        "none",
        r"no|not one|not a single|not a|without a single|without a|with not a single|zero|none of the|none of them|nor a single|neither|not any",
    ),
    (
        "all",
        r"every|all|every one|each one|each|all of them are|every one of them|every one of the|all of the|all the|each of the|every single|all of them|every one of them|all are|all were",
    ),
    ("some", r"some|several|a few|a handful of|a handful are|many|dozens of|a number of|scores of"),
    (
        "one",
        r"a|an|one|a lone|the lone|a single|only one|just one|its lone|its only|its one|the only|the sole|one of them a|one of them an",
    ),
)
_SHARE = {
    name: re.compile(
        rf"(?:^|[\s(—–,])(?:{words})\s+(?:House\s+|Senate\s+|of them\s+|an?\s+|is a\s+|is an?\s+|fellow\s+)?$",
        re.IGNORECASE,
    )
    for name, words in _SHARES
}
_EVERY = re.compile(r"\b(?:every|each)\s$", re.IGNORECASE)
_COSPONSORS = re.compile(
    r"\bco-?sponsors?\b|\bsignatories\b|\bsigned on\b|\bput their names\b|\bco-?sponsored\b", re.IGNORECASE
)
_OF_COSPONSORS = re.compile(
    r"\s*of (?:the|its|those|their|the bill[’']s)\s+(?:[\w-]+\s+){0,3}co-?sponsors?\s+(?:are|were|is|being)\s+(?:an? )?$",
    re.IGNORECASE,
)
_ALL_SIDE = re.compile(
    r"\b[Aa]ll (?:of )?(?:the |those )?(?:(?:[\w-]+ )?(?P<nay>noes|nays|no votes|dissenters|votes against|opponents)|(?P<yea>yeses|yeas|ayes|yes votes|votes in favou?r|supporters)) (?:were|are|came from) (?:the )?$"
)
_ALL_BUT = re.compile(
    rf"\b(?:all but|all except|everyone but|every \w+ but) (?:(?:(?P<less>\d{{1,3}}|{WORDS}) (?:of (?:the|its) )?(?:House |Senate |chamber[’']s |\d+ )?$)|(?:\w+ ){{0,4}}(?:of )?[\w ]{{0,24}}$)",
    re.IGNORECASE,
)
_BOTH_OF = re.compile(r"\b(?:both|both of the|the chamber[’']s two|the Senate[’']s two|the two)\s+$", re.IGNORECASE)
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


_OWN = re.compile(
    r"\b(?P<who>(?:(?:Mr|Ms|Mrs|President)\.? )?(?P<name>[A-Z][\w-]+)[’']s?|his|her|their|the (?:sponsor|president)[’']s) (?:own )?party\b"
)
_PERSON_NEAR = 240  # characters before "his party" in which he is named
_PRESIDENTS = {"Trump": "Republican", "Bush": "Republican", "Biden": "Democrat", "Obama": "Democrat"}


def own_parties(scene: Scene, sentence: Sentence) -> Iterator[PartyMention]:
    """Yield "Graves's own party", "her party" as the party of that member: "of " and the Bioguide id, until the record tells."""
    for match in _OWN.finditer(scene.text, sentence.span.start, sentence.span.end):
        span = Span(*match.span())
        if match["name"] in _PRESIDENTS:
            yield PartyMention(span=span, party=_PRESIDENTS[match["name"]], plural=True)
            continue
        zone = Span(span.start, span.end) if match["name"] else Span(max(0, span.start - _PERSON_NEAR), span.start)
        people = [p for p in scene.within(zone, PersonMention) if p.id]
        if people:
            yield PartyMention(span=span, party=f"of {people[-1].id}", plural=True)


def parties_in(scene: Scene, sentence: Sentence) -> list[PartyMention]:
    """Return the parties that a sentence names, and those it calls somebody's own."""
    return sorted([*scene.within(sentence.span, PartyMention), *own_parties(scene, sentence)], key=lambda p: p.span)


def read_parties(scene: Scene, sentence: Sentence, events: list[Trigger]) -> Iterator[Claim]:
    """Read the backing of parties told in a sentence."""
    yield from _phrases(scene, sentence, events)
    cosponsors = bool(_COSPONSORS.search(scene.words(sentence.span))) or _after_cosponsors(scene, sentence)
    positions = positions_in(scene.text, sentence.span) or _asked(scene, sentence)
    for party in parties_in(scene, sentence):
        share, count, bound, start = quantity(scene, sentence, party)
        if share == "all" and (fewer := _without(scene, sentence, party)):
            share, count = "all-but", fewer
        if share is None and count is None:
            continue
        if count is not None and bound == "exact" and share is None and _SOME_OF_THEM.match(scene.text, party.span.end):
            bound = "over"
        near = [p for p in positions if distance(scene.text, p[1], party.span) < 9]
        before = scene.text[max(sentence.span.start, start - 50) : start]
        if side := _by_relation(scene, sentence, party, before, positions):
            span = Span(start, party.span.end)
            yield _votes(scene, sentence, events, party, span, share, count, bound, side)
        elif near and not (
            cosponsors
            and distance(scene.text, _cosponsor_place(scene, sentence, party), party.span)
            < distance(scene.text, near[0][1], party.span)
        ):
            place = min(near, key=lambda p: distance(scene.text, p[1], party.span))
            if not _singular_person(scene, party):
                span = Span(min(start, place[1].start), max(party.span.end, place[1].end))
                span = span if span.end - span.start < 120 else Span(start, party.span.end)
                told = _votes(scene, sentence, events, party, span, share, count, bound, place[0])
                yield structs.replace(told, tentative=bool(_BESIDE.search(before)))
        elif cosponsors and share != "all-but":
            yield _cosponsor(scene, sentence, party, Span(start, party.span.end), share, count, bound)
        elif (events or _VERBLESS.search(before)) and _VERBLESS.search(before) and not _singular_person(scene, party):
            yield _votes(scene, sentence, events, party, Span(start, party.span.end), share, count, bound, "yea")
    yield from _elliptic(scene, sentence)
    yield from _one_side(scene, sentence, events)


# a count of those of a party who are also something else: of all of the party there may be more
_SOME_OF_THEM = re.compile(
    r"\s+(?:up for|from|on the|who (?!voted|opposed|backed|supported|broke|crossed|defected|joined|sided|said|signed|cosponsored|co-sponsored)|facing|representing|of the|in (?!favou?r|opposition|support|voting)|whose|running|seeking|with (?!the Democrats|the Republicans|Democrats|Republicans))",
)


def _without(scene: Scene, sentence: Sentence, party: PartyMention) -> int:
    """Return how many are named as left out of a party right after it ("every Democrat but X")."""
    for left in exceptions(scene, sentence):
        if left.span.start <= party.span.start < left.span.end + 1 or party.span.start - left.people[
            -1
        ].span.end in range(60):
            return len(left.people)
    return 0


def _by_relation(
    scene: Scene, sentence: Sentence, party: PartyMention, before: str, positions: list[tuple[str, Span]]
) -> str | None:
    """Return the side of a party that is told by how it hangs on the vote: "with the help of", "over the opposition of", "joined by"."""
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
        told = _votes(scene, sentence, events, place, span, share, count, "exact", position)
        yield structs.replace(told, tentative=True)


def _one_side(scene: Scene, sentence: Sentence, events: list[Trigger]) -> Iterator[Claim]:
    """Read "All the noes were Republican": no vote of the other party was on that side."""
    for party in scene.within(sentence.span, PartyMention):
        match = _ALL_SIDE.search(scene.text, sentence.span.start, party.span.start)
        other = {"Republican": "Democrat", "Democrat": "Republican"}.get(party.party)
        if match and match.end() == party.span.start and other:
            span = Span(match.start(), party.span.end)
            yield _votes(
                scene,
                sentence,
                events,
                PartyMention(span=party.span, party=other),
                span,
                "none",
                None,
                "exact",
                "nay" if match["nay"] else "yea",
            )


def _denied(scene: Scene, span: Span) -> Modality:
    before = scene.text[max(0, span.start - 24) : span.start]
    return (
        Modality.DENIED
        if re.search(r"\b(?:not|no|never|without|hardly|anything but|n[’']t)\s+(?:a |any |by a )?$", before)
        else Modality.ASSERTED
    )


def quantity(scene: Scene, sentence: Sentence, party: PartyMention) -> tuple[str | None, int | None, str, int]:
    """Return share, count, bound and start of the words that say how many of a party."""
    low = max(sentence.span.start, party.span.start - 60)
    before = scene.text[low : party.span.start]
    if match := _ALL_BUT.search(before):
        less = value_of(match["less"]) if match["less"] else None
        share = None if less is None else "all-but"
        return share, less, "exact", party.span.start if less is None else low + match.start()
    if match := _SHARE["none"].search(before):
        return "none", None, "exact", low + match.start() + (1 if match[0][:1] in " (—–,\n" else 0)
    numbers = [
        n
        for n in scene.within(Span(low, party.span.start), NumberMention)
        if not _EVERY.search(scene.text[max(low, n.span.start - 8) : n.span.start])
    ]
    for number in numbers:
        if _OF_COSPONSORS.match(scene.text[number.span.end : party.span.start]):
            return None, number.value, number.bound, number.span.start
    if numbers and re.match(
        r"^\s*(?:of (?:the|its|them|those)\s+[^.;]{0,28}(?:are|were)\s+|(?:(?:House|Senate|other|of its|more|fellow|members|lawmakers|senators|of|from|in|the)\s+){0,4})?(?:is |are |were )?(?:an? )?$",
        scene.text[numbers[-1].span.end : party.span.start],
    ):
        return None, numbers[-1].value, numbers[-1].bound, numbers[-1].span.start
    if party.party == "Independent" and (match := _BOTH_OF.search(before)):
        return "all", None, "exact", low + match.start()
    return _share(before, low) or (None, None, "exact", party.span.start)


def _share(before: str, low: int) -> tuple[str | None, int | None, str, int] | None:
    for name, pattern in _SHARE.items():
        if match := pattern.search(before):
            start = low + match.start() + (1 if match[0][:1] in " (—–,\n" else 0)
            if name == "one":
                only = re.search(r"only|lone|sole|single|one|its", match[0], re.IGNORECASE)
                return (None, 1, "exact", start) if only else (None, None, "exact", start)
            return name, None, "exact", start
    return None


def _votes(
    scene: Scene,
    sentence: Sentence,
    events: list[Trigger],
    party: PartyMention,
    span: Span,
    share: str | None,
    count: int | None,
    bound: str,
    position: str,
) -> Claim:
    return Bipartisan(
        span=span, form="votes", party=party.party, count=count, bound=bound, share=share, position=position, chamber=_chamber(scene, sentence, events, span),
        question=question_in(around(scene, sentence, span)),
        when=day_beside(scene, sentence, span, reach=4.0), rule="votes by party", **_base(scene, sentence, span),
    )  # fmt: skip


def _cosponsor(
    scene: Scene, sentence: Sentence, party: PartyMention, span: Span, share: str | None, count: int | None, bound: str
) -> Claim:
    return Bipartisan(
        span=span,
        form="cosponsors",
        party=party.party,
        count=count,
        bound=bound,
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
    return None if word is None else Chamber.SENATE if word["s"] else Chamber.HOUSE
