"""Claims about party backing: "bipartisan", "along party lines", "Three Democrats crossed over", "none of them Republicans"."""

import re
from collections.abc import Iterator

from msgspec import structs

from onrecord.article.model import Sentence, Span
from onrecord.claims.allies import sided_on_measure, sided_with
from onrecord.claims.clauses import Trigger, distance
from onrecord.claims.model import Bipartisan, Claim
from onrecord.claims.parties.apposition import in_apposition, of_a_side, singular_person, whole_side
from onrecord.claims.parties.claims import base, cosponsors_claim, votes_claim
from onrecord.claims.parties.cosponsors import COSPONSORS, after_cosponsors, nearer_cosponsors
from onrecord.claims.parties.own import parties_in
from onrecord.claims.parties.phrases import set_phrases
from onrecord.claims.parties.relations import gave_votes, side_by_relation, tells_of_vote
from onrecord.claims.parties.restrictions import begins_clause, brought_with, restricted
from onrecord.claims.parties.shares import amount_of
from onrecord.claims.positions import positions_in
from onrecord.claims.scene import Scene
from onrecord.mentions.model import NumberMention, PartyMention
from onrecord.mentions.numbers import WORDS


def read_parties(scene: Scene, sentence: Sentence, events: list[Trigger]) -> Iterator[Claim]:
    """Read the backing of parties told in a sentence."""
    yield from set_phrases(scene, sentence, events)
    cosponsors = bool(COSPONSORS.search(scene.words(sentence.span))) or after_cosponsors(scene, sentence)
    positions = sorted(
        [
            *positions_in(scene.text, sentence.span),
            *sided_with(scene, sentence),
            *sided_on_measure(scene, sentence),
        ],
        key=lambda p: p[1],
    ) or _asked(scene, sentence)
    parties = parties_in(scene, sentence)
    for party in parties:
        amount = amount_of(scene, sentence, party)
        if amount is None or of_a_side(scene, sentence, party):
            continue
        told_of = restricted(scene, sentence, party, amount)
        turned = told_of is not None and told_of[1].share != amount.share
        if not turned and in_apposition(scene, sentence, party, amount):
            yield from whole_side(scene, sentence, events, party, amount, positions)
            continue
        if told_of is None:
            continue
        party, amount = told_of
        before = scene.text[max(sentence.span.start, amount.start - 90) : amount.start]
        near = [
            p
            for p in positions
            if distance(scene.text, p[1], party.span) < _REACH
            and not begins_clause(scene, party, amount, p[1])
            and not _of_the_next(scene, party, parties, p[1])
        ]
        if side := side_by_relation(scene, sentence, party, before, positions):
            span = Span(amount.start, party.span.end)
            yield votes_claim(scene, sentence, events, party, span, amount, side)
        elif near and not (cosponsors and nearer_cosponsors(scene, sentence, party, near[0][1])):
            place = _own(near, party, parties) or min(near, key=lambda p: distance(scene.text, p[1], party.span))
            if not singular_person(scene, party):
                span = Span(min(amount.start, place[1].start), max(party.span.end, place[1].end))
                asked = place[1].start == place[1].end  # told by the question before, not by words here
                span = span if span.end - span.start < 120 and not asked else Span(amount.start, party.span.end)
                told = votes_claim(scene, sentence, events, party, span, amount, place[0])
                yield structs.replace(told, tentative=bool(_BESIDE.search(before)))
        elif brought_with(before) or (cosponsors and amount.share != "all-but"):
            yield cosponsors_claim(scene, sentence, party, Span(amount.start, party.span.end), amount)
        elif gave_votes(scene, party, amount, before) and not singular_person(scene, party):
            told = votes_claim(scene, sentence, events, party, Span(amount.start, party.span.end), amount, "yea")
            yield structs.replace(
                told, tentative=not tells_of_vote(scene, sentence, events, party) and bool(_BARE_WITH.search(before))
            )
    yield from _elliptic(scene, sentence)


_REACH = 9.0  # in the measure of `distance`: a clause break and a little
_BARE_WITH = re.compile(r"\b[Ww]ith\s+(?:only |just )?$")


def _own(near: list[tuple[str, Span]], party: PartyMention, parties: list[PartyMention]) -> tuple[str, Span] | None:
    """Return what a party is told to have done itself: the first position after it and before the next party."""
    end = min((p.span.start for p in parties if p.span.start > party.span.start), default=None)
    return next((p for p in near if p[1].start >= party.span.end and (end is None or p[1].start < end)), None)


_COORDINATED = re.compile(
    rf"(?:,|\s)*(?:and|or|nor|plus|,)\s+(?:(?:all but|only|just|some|no|not one|every|all|both|the)\s+){{0,2}}(?:{WORDS}|\d{{1,3}}|a|one)?\s*(?:of the\s+)?",
    re.IGNORECASE,
)


def _of_the_next(scene: Scene, party: PartyMention, parties: list[PartyMention], place: Span) -> bool:
    """Say whether words after a party tell of the next one: "every Republican there in favor and every Democrat opposed"."""
    after = next((p for p in parties if p.span.start >= party.span.end and p.span.end <= place.start), None)
    return after is not None and not _COORDINATED.fullmatch(scene.text, party.span.end, after.span.start)


# "joined all Republicans": who was joined is only told roughly
_BESIDE = re.compile(r"\bjoin(?:ed|s|ing) (?:with )?$", re.IGNORECASE)


def _asked(scene: Scene, sentence: Sentence) -> list[tuple[str, Span]]:
    """Return the position that the question before a sentence asks for ("Who opposed it? Three Republicans, …")."""
    index = scene.index_of(sentence)
    before = scene.sentences[index - 1].span if index else None
    if before is None or not scene.words(before).rstrip().endswith("?"):
        return []
    return [(name, Span(sentence.span.start, sentence.span.start)) for name, _ in positions_in(scene.text, before)[:1]]


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
            **base(scene, sentence, numbers[0].span),
        )
