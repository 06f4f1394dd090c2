"""The date of a deed: beside its verb, and not that of another event."""

import re
from collections.abc import Iterator
from datetime import timedelta

from onrecord.article.model import Sentence, Span
from onrecord.claims.clauses import days_of, distance
from onrecord.claims.model import Days
from onrecord.claims.owned import of_a_noun
from onrecord.claims.scene import Scene
from onrecord.mentions.model import DateMention, Grain

_INTRO_OR_ACT = re.compile(
    r"\b(?:introduc\w+|reintroduc\w+|filed|offered|authored|dropped|put forward|submitted|sign(?:s|ed|ing)|veto\w*|referred|reported|marked up|markup|discharged|pass(?:es|ed|age)|approv\w+|adopt\w+|agreed|clear(?:s|ed)|"
    r"vot(?:ed|ing)\b|(?:the|House|Senate|floor|final) vote\b|reject\w*|fail\w*|block\w*|tabled|overr\w+|follow\w*|concur(?!rent)\w*|presented|enacted|became law|died|arrested|killed|said|told|announced|sponsored|sent to)\b",
    re.IGNORECASE,
)
NEAR_ENOUGH = 7.0  # in the measure of `distance`: one clause break is 6


def date_of(scene: Scene, sentence: Sentence, trigger: Span, *, spans: bool = False) -> DateMention | None:
    """Return the date that belongs to a verb: the nearest, if no other event of the sentence is nearer to it.

    Durations counted from another event ("two weeks later") are left to intervals unless `spans`.
    """
    best: tuple[float, DateMention] | None = None
    for mention in scene.within(sentence.span, DateMention):
        cost = distance(scene.text, mention.span, trigger)
        if (
            cost > NEAR_ENOUGH
            or _rival(scene, sentence, mention, trigger, cost)
            or (not spans and is_duration(mention))
        ):
            continue
        if _until(scene, mention) or _of_another_event(scene, mention) or of_a_noun(scene.text, mention.span):
            continue
        if best is None or cost < best[0]:
            best = (cost, mention)
    return best[1] if best else None


def is_duration(mention: DateMention) -> bool:
    """Say whether a date counts days from another event ("two weeks later")."""
    return bool(re.search(r"\b(?:later|earlier|afterwards?|before|after|beforehand)\b", mention.text, re.IGNORECASE))


def _of_another_event(scene: Scene, mention: DateMention) -> bool:
    """Say whether "the same day" is explained by what follows it ("the same day that …")."""
    after = scene.text[mention.span.end : mention.span.end + 8]
    return mention.expression == "anaphoric" and bool(re.match(r"\s+(?:that|as|when|of|last)\b", after))


def _until(scene: Scene, mention: DateMention) -> bool:
    before = scene.text[max(0, mention.span.start - 14) : mention.span.start]
    return bool(re.search(r"\b(?:until|till|since|through|by|after|before)\s+$", before, re.IGNORECASE))


def _rival(scene: Scene, sentence: Sentence, mention: DateMention, trigger: Span, cost: float) -> bool:
    text = scene.text
    if mention.span.start > trigger.end and re.match(r"\s*,", text[mention.span.end : mention.span.end + 3]):
        aside = re.search(r",\s*(?:\w+ly\s+)?$", text[max(sentence.span.start, trigger.start - 24) : trigger.start])
        if aside and "and" not in text[trigger.end : mention.span.start].split()[-3:]:
            return False
    return any(
        distance(scene.text, mention.span, span) < cost
        for span in _events(scene, sentence)
        if not span.overlaps(trigger)
    )


def _events(scene: Scene, sentence: Sentence) -> Iterator[Span]:
    return (
        Span(m.start(), m.end()) for m in _INTRO_OR_ACT.finditer(scene.text, sentence.span.start, sentence.span.end)
    )


def when_of(mention: DateMention | None) -> Days | None:
    """Return the days of a date mention; "35 days ago" is written a day early or late."""
    days = days_of(mention)
    if days is None or mention is None or mention.expression != "ago" or days.grain is not Grain.DAY:
        return days
    return Days(days.first - timedelta(days=1), days.last + timedelta(days=1), Grain.DAY)


def with_preposition(scene: Scene, span: Span) -> Span:
    """Take "on", "in" or "last" before a date into its span."""
    lead = re.search(r"\b(?:on|in|back in|early in|late in)\s$", scene.text[max(0, span.start - 9) : span.start])
    return Span(span.start - len(lead[0]), span.end) if lead else span
