"""Second readings of days: a date beside a word for an act, a vote or a step on the way to one."""

import re
from collections.abc import Iterator
from typing import Any

from onrecord.article.model import Span
from onrecord.claims.clauses import days_of, distance
from onrecord.claims.model import Body, Claim, CommitteeClaim, Introduced, Kind, PassageDate, Status
from onrecord.claims.scene import Scene
from onrecord.claims.tentative.acts import body_named
from onrecord.claims.zones import CUE, Zone
from onrecord.mentions.model import ChamberMention, CommitteeMention, DateMention

_DATED = ("passed", "rejected", "tabled", "introduced", "signed", "vetoed", "law", "to-president", "committee")
_DATED_KINDS = frozenset((Kind.INTRODUCED, Kind.PASSAGE, Kind.PASSAGE_DATE, Kind.STATUS, Kind.COMMITTEE))
_PREPOSITION = re.compile(r"\b(?:on|in|since|by|until|last|this|early|late|of)\s+$", re.IGNORECASE)


def second_days(zone: Zone) -> Iterator[Claim]:
    """Yield the days of a sentence that no claim tells of, of each act whose word stands near."""
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
        yield PassageDate(span=span, when=days, body=body_named(zone, span), outcome=name, **base)
    elif name == "introduced":
        yield Introduced(span=span, when=days, **base)
    elif name == "committee":
        yield CommitteeClaim(span=span, act="any", when=days, **_committee_beside(zone, span), **base)
    else:
        yield Status(span=span, state=name, when=days, past=True, **base)


def _committee_beside(zone: Zone, span: Span) -> dict[str, Any]:
    """Return the committee that the sentence names, if it names one: the day is of what that one did."""
    named = zone.scene.within(zone.sentence.span, CommitteeMention)
    if not named:
        return {}
    near = min(named, key=lambda m: distance(zone.scene.text, m.span, span))
    return {"codes": near.codes, "name": near.name, "chamber": near.chamber}


def _with_preposition(scene: Scene, span: Span) -> Span:
    lead = _PREPOSITION.search(scene.text[max(0, span.start - 8) : span.start])
    return Span(span.start - len(lead[0]), span.end) if lead else span
