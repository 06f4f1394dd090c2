"""Parties that a story calls somebody's own: "his party", "Graves's own party", "the president's party"."""

from collections.abc import Iterator
from datetime import date

from onrecord.article.cues import Cued
from onrecord.article.model import Sentence, Span
from onrecord.claims.scene import Scene
from onrecord.mentions.model import ChamberMention, PartyMention, PersonMention

_OWN = Cued(
    r"\b(?P<who>(?:(?:Mr|Ms|Mrs|President)\.? )?(?P<name>[A-Z][\w-]+)[’']s?|his|her|their|the (?:sponsor|president)[’']s) (?:own )?party\b"
)
_PERSON_NEAR = 240  # characters before "his party" in which he is named
_PRESIDENTS = {"Trump": "Republican", "Bush": "Republican", "Biden": "Democrat", "Obama": "Democrat"}


# the day from which a party has held the presidency
_TERMS = ((date(2001, 1, 20), "Republican"), (date(2009, 1, 20), "Democrat"), (date(2017, 1, 20), "Republican"), (date(2021, 1, 20), "Democrat"), (date(2025, 1, 20), "Republican"))  # fmt: skip


def party_of_president(day: date | None) -> str | None:
    """Return the party of the president on a day; None before 2001 and where no day is known."""
    return next((party for first, party in reversed(_TERMS) if day and day >= first), None)


def own_parties(scene: Scene, sentence: Sentence) -> Iterator[PartyMention]:
    """Yield "Graves's own party", "her party" as the party of that member: "of " and the Bioguide id, until the record tells."""
    for match in _OWN.finditer(scene.text, sentence.span.start, sentence.span.end):
        span = Span(*match.span())
        if match["name"] in _PRESIDENTS:
            yield PartyMention(span=span, party=_PRESIDENTS[match["name"]], plural=True)
            continue
        if "president" in match["who"].lower() and (his := party_of_president(scene.mentions.as_of)):
            yield PartyMention(span=span, party=his, plural=True)
            continue
        zone = Span(span.start, span.end) if match["name"] else Span(max(0, span.start - _PERSON_NEAR), span.start)
        people = [p for p in scene.within(zone, PersonMention) if p.id]
        if people:
            yield PartyMention(span=span, party=f"of {people[-1].id}", plural=True)


_MAJORITY = Cued(
    r"\b(?:members?|lawmakers|senators|representatives|backers) of the (?:(?P<house>House|Senate) )?(?P<side>majority|minority)\b(?! (?:leader|whip|leadership|staff))"
)
# the Congress from which a party has had the majority: of the House, of the Senate
_MAJORITIES = {
    "house": ((108, "Republican"), (110, "Democrat"), (112, "Republican"), (116, "Democrat"), (118, "Republican")),
    "senate": ((108, "Republican"), (110, "Democrat"), (114, "Republican"), (117, "Democrat"), (119, "Republican")),
}
_OTHER = {"Republican": "Democrat", "Democrat": "Republican"}
_FIRST_YEAR = 1789


def majorities(scene: Scene, sentence: Sentence) -> Iterator[PartyMention]:
    """Yield "members of the majority", "of the minority" as the party that had or had not the majority of that House on the day."""
    day = scene.mentions.as_of
    for match in _MAJORITY.finditer(scene.text, sentence.span.start, sentence.span.end) if day else ():
        told = match["house"] or next((m.chamber.value for m in _chambers(scene, sentence) if m.chamber), None)
        congress = (day.year - (day.month == 1 and day.day < 3) - _FIRST_YEAR) // 2 + 1 if day else 0
        party = next((p for first, p in reversed(_MAJORITIES.get((told or "").lower(), ())) if congress >= first), None)
        if party:
            name = party if match["side"] == "majority" else _OTHER[party]
            yield PartyMention(span=Span(*match.span()), party=name, plural=True)


def _chambers(scene: Scene, sentence: Sentence) -> list[ChamberMention]:
    """Return the chambers of a sentence, else those of the sentences before it, nearest first."""
    index = scene.index_of(sentence)
    spans = [sentence.span, *(s.span for s in reversed(scene.sentences[max(0, index - 3) : index]))]
    return [m for span in spans for m in scene.within(span, ChamberMention)]


def parties_in(scene: Scene, sentence: Sentence) -> list[PartyMention]:
    """Return the parties that a sentence names, and those it calls somebody's own."""
    own = [*own_parties(scene, sentence), *majorities(scene, sentence)]
    return sorted([*scene.within(sentence.span, PartyMention), *own], key=lambda p: p.span)
