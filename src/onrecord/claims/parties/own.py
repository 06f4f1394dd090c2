"""Parties that a story calls somebody's own: "his party", "Graves's own party", "the president's party"."""

from collections.abc import Iterator
from datetime import date

from onrecord.article.cues import Cued
from onrecord.article.model import Sentence, Span
from onrecord.claims.scene import Scene
from onrecord.mentions.model import PartyMention, PersonMention

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


def parties_in(scene: Scene, sentence: Sentence) -> list[PartyMention]:
    """Return the parties that a sentence names, and those it calls somebody's own."""
    return sorted([*scene.within(sentence.span, PartyMention), *own_parties(scene, sentence)], key=lambda p: p.span)
