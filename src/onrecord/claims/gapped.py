"""Acts told without their verb: "The House passed it on Tuesday by 231-191, and the Senate on Thursday by 54-45"."""

import re
from collections.abc import Iterator, Sequence

from onrecord.article.model import Sentence, Span
from onrecord.claims.clauses import Trigger, body_of
from onrecord.claims.model import Body
from onrecord.claims.scene import Scene
from onrecord.mentions.model import ChamberMention, DateMention, TallyMention

_HOUSES = (Body.HOUSE, Body.SENATE)
_LEAD = re.compile(r"(?:,|;|\band|\bthen|\bbut|\bfollowed by)\s+(?:then\s+)?(?:in\s+)?(?:the\s+)?$")
_LINK = re.compile(
    r"(?:\s+(?:itself|unanimously|narrowly|overwhelmingly|in turn|too))?,?(?:\s+(?:on|in|by|late|early|a vote of|a|the|and)){0,2}\s*"
)
_STOP = re.compile(r"(?:\s+vote)?\s*(?:$|[.;:)!?—–]|,\s|\s(?:by|on|in|with|after|before|under|the same)\b)")


def gapped(scene: Scene, sentence: Sentence, found: Sequence[Trigger]) -> Iterator[Trigger]:
    """Yield what the other House did as well where only its name and the day or count follow the act of one."""
    told = [t for t in found if t.what in ("passed", "rejected") and t.body in (*_HOUSES, Body.BOTH) and not t.vague]
    if not told:
        return
    marks = sorted(
        m.span for m in (*scene.within(sentence.span, DateMention), *scene.within(sentence.span, TallyMention))
    )
    for mention in scene.within(sentence.span, ChamberMention):
        body = body_of(mention, scene.words(mention.span))
        before = [t for t in told if t.span.end <= mention.span.start]
        if mention.attributive or body not in _HOUSES or not before or before[-1].body is body:
            continue
        if any(t.body is body for t in found) or not _LEAD.search(scene.text, before[-1].span.end, mention.span.start):
            continue
        end = _reach(scene, mention.span.end, marks)
        if end > mention.span.end and _STOP.match(scene.text, end, sentence.span.end):
            yield Trigger(span=mention.span, what=before[-1].what, body=body)


def _reach(scene: Scene, end: int, marks: Sequence[Span]) -> int:
    """Return where the days and counts that follow a House at once end."""
    for mark in marks:
        if mark.start >= end and _LINK.fullmatch(scene.text, end, mark.start):
            end = mark.end
    return end
