"""The claims of party backing that the readers of this room make."""

import re
from typing import Any

from onrecord.article.model import Sentence, Span
from onrecord.claims.about import told_in
from onrecord.claims.ballots import body_before, named_next
from onrecord.claims.clauses import Trigger, day_beside, distance, nearest
from onrecord.claims.model import Bipartisan, Body, Claim
from onrecord.claims.parties.shares import Amount
from onrecord.claims.positions import question_in
from onrecord.claims.questions import around
from onrecord.claims.scene import Scene
from onrecord.mentions.model import ChamberMention, MeasureMention, PartyMention
from onrecord.record.model import Chamber


def base(scene: Scene, sentence: Sentence, place: Span) -> dict[str, Any]:
    """Return the fields of a claim that the words around its place decide: the measure, the speaker, and whether it is only carried over."""
    measure = named_next(scene, sentence, place) or scene.measure_at(place)
    if (of := _IN_ORDER.match(scene.text, place.end, sentence.span.end)) is not None:
        told = [m for m in scene.within(Span(place.end, of.end()), MeasureMention) if m.id]
        measure = told[0] if told else None
    return {
        "measure": measure.id if measure else None,
        "measures": measure.ids if measure else (),
        "speaker": scene.speaker_at(place),
        "inferred": not told_in(sentence, measure),
    }


# "crossed over to back the second bill": which is meant is told by the order alone
_IN_ORDER = re.compile(
    r"[^.;,]{0,20}?\bthe (?:first|second|third|former|latter|other)(?: (?:bill|one|measure|resolution|text))?(?=[.,;]|\s+and\b|$)"
)
OTHER_PARTY = {"Republican": "Democrat", "Democrat": "Republican"}


def _shared_out(party: str, share: str | None) -> tuple[str, str | None]:
    """Return a party and its share; "only Republicans" tells that none was of the other."""
    return (OTHER_PARTY.get(party, party), "none") if share == "only" else (party, share)


def votes_claim(
    scene: Scene,
    sentence: Sentence,
    events: list[Trigger],
    party: PartyMention,
    span: Span,
    amount: Amount,
    position: str,
) -> Claim:
    """Return the claim that so many of a party took a position in a vote."""
    name, share = _shared_out(party.party, amount.share)
    return Bipartisan(
        span=span, form="votes", party=name, count=amount.count, bound=amount.bound, share=share, position=position, chamber=chamber_told(scene, sentence, events, span),
        question=question_in(around(scene, sentence, span)),
        when=day_beside(scene, sentence, span, reach=4.0), rule="votes by party", **base(scene, sentence, span),
    )  # fmt: skip


def cosponsors_claim(scene: Scene, sentence: Sentence, party: PartyMention, span: Span, amount: Amount) -> Claim:
    """Return the claim that so many of a party cosponsored."""
    name, share = _shared_out(party.party, amount.share)
    return Bipartisan(
        span=span,
        form="cosponsors",
        party=name,
        count=amount.count,
        bound=amount.bound,
        share=share,
        rule="cosponsors by party",
        **base(scene, sentence, span),
    )


def chamber_told(scene: Scene, sentence: Sentence, events: list[Trigger], span: Span) -> Chamber | None:
    """Return the House of a vote: the one named nearest, else that of the act, of the members named, of the text before."""
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
