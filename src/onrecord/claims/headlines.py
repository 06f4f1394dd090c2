"""Second readings of headlines: a chamber that speaks or acts there, in whatever words, is said to have passed what the story is about."""

import re
from collections.abc import Iterator

from onrecord.article.cues import Cued
from onrecord.article.model import Part, Span
from onrecord.claims.clauses import body_of
from onrecord.claims.model import Body, Claim, Kind, Modality, Passage
from onrecord.claims.zones import Zone
from onrecord.mentions.model import ChamberMention, TallyMention

# what is only to come, denied or asked
_OPEN = re.compile(
    r"\b(?:will|would|may|might|could|should|can|must|not|never|no|un?likely|set to|poised|plans?|hopes?|expected|ready to|urged to|asked to|to (?:vote|consider|take up|weigh|debate|decide)|next|mulls|weighs|considers|eyes|debates|before|ahead of|awaits?|if|yet)\b|\?",
    re.IGNORECASE,
)
_LOST = re.compile(
    r"\b(?:fail(?:s|ed)?|short|flops?|fizzles?|dies|dead(?:locks?|locked)|tie|ties|tied|reject(?:s|ed)?|defeat(?:s|ed)?|sinks?|sank|blocks?|blocked|down|nixes|scuttles?|spurns?|torpedoes|goes down|collapses?|buries)\b",
    re.IGNORECASE,
)
_ITS_ACT = re.compile(r"\s+(?:vote|approval|passage|floor|OK|nod|backing)\b")
_DONE = re.compile(r"\b[a-z]+(?:ed|en|d)\b")
_BROKEN_OFF = re.compile(r"\b(?:flops|fizzles|falls short|goes down|collapses|fails)\b", re.IGNORECASE)


def second_headlines(zone: Zone) -> Iterator[Claim]:
    """Yield what a headline or deck may say was done on the floor; the record must bear it out."""
    scene, span = zone.scene, zone.sentence.span
    words = scene.words(span)
    heading = zone.sentence.part is not Part.BODY or (words.isupper() and len(words) > _HEADING)
    if not heading or scene.mentions.main is None or zone.has(Kind.PASSAGE, span) or _OPEN.search(words):
        return
    outcomes = ("rejected", "tabled") if _LOST.search(words) else ("passed",)
    for body in dict.fromkeys(_bodies(zone)):
        for outcome in outcomes:
            yield Passage(span=span, body=body, outcome=outcome, voice="speech", **zone.base(span))


_HEADING = 12  # characters: a line in capitals within the body is a heading too


def _bodies(zone: Zone) -> Iterator[Body]:
    """Yield the chambers that a headline tells of, or none in particular where a count or words of failure show that a vote was held."""
    scene, span = zone.scene, zone.sentence.span
    found = False
    for mention in scene.within(span, ChamberMention):
        if not mention.attributive or _ITS_ACT.match(scene.text, mention.span.end):
            found = True
            yield body_of(mention, scene.words(mention.span))
    counted = scene.within(span, TallyMention) and _DONE.search(scene.words(span))
    if not found and (counted or _BROKEN_OFF.search(scene.words(span))):
        yield Body.UNTOLD


def never_voted(zone: Zone) -> Iterator[Claim]:
    """Yield "it never came up for a vote in the House", "the House took no action on it"."""
    scene, sentence = zone.scene, zone.sentence.span
    for match in _NEVER.finditer(scene.text, sentence.start, sentence.end):
        span = Span(*match.span())
        if _PANEL.search(scene.words(sentence)) or zone.has(Kind.PASSAGE, span) or zone.has(Kind.STATUS, span):
            continue
        near = scene.within(
            Span(max(sentence.start, span.start - _NEAR), min(sentence.end, span.end + _NEAR)), ChamberMention
        )
        bodies = {m.chamber for m in near if m.chamber}
        if len(bodies) == 1:
            whole = Span(min(span.start, near[0].span.start), max(span.end, near[-1].span.end))
            body = body_of(next(m for m in near if m.chamber), "")
            yield Passage(span=whole, body=body, **(zone.base(whole) | {"modality": Modality.DENIED}))


_NEVER = Cued(
    r"\b(?:(?:has|have|had|was|were|did|is) )?(?:never|not|yet to)(?: yet)?(?: been)? (?:(?:come|came|got|gotten|get|brought|made it|make it|reach(?:ed)?|put|had|have|received?|given) (?:up )?(?:(?:to|for|a|the|an|on|its)\s+){0,3}(?:House |Senate |floor )?(?:vote|floor)\b|voted? on\b|taken up\b|acted on\b|act on\b|considered\b)|\btook no (?:action|vote)\b|\bno (?:House |Senate |floor )?vote (?:has been|was|had been) (?:held|taken|scheduled)",
    re.IGNORECASE,
)
_PANEL = re.compile(r"committee|panel", re.IGNORECASE)
_NEAR = 40  # characters
