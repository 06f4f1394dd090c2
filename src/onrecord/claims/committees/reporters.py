"""Who reported a measure for a committee: "Lisa Murkowski reported S. 143", "was reported by John Barrasso", "Mike Lee filed the report"."""

import re
from collections.abc import Iterator

from onrecord.article.cues import Cued
from onrecord.article.model import Sentence, Span
from onrecord.claims.about import About, carried, object_of, subject_measure
from onrecord.claims.deed_days import date_of, when_of
from onrecord.claims.model import CommitteeClaim, Modality
from onrecord.claims.roles import name_span, named_after, subjects
from onrecord.claims.scene import Scene
from onrecord.mentions.model import PersonMention

_REPORTED = Cued(
    r"(?<![\w-])(?:(?P<verb>reported)(?=\s+(?:it|them|the (?:bill|measure|resolution|legislation)|(?:his|her)(?: own)? (?:bill|measure|resolution)|[HS]\.)(?![\w-]*[’']))|(?P<passive>(?:was|were|been|is|being) (?:then |later |formally |favou?rably )?reported\b)|(?P<paper>filed|submitted|issued) (?:its|the|a|the committee[’']s|the panel[’']s) (?:written |formal |committee |accompanying )?report(?= (?:on|for)\b|[.,;]|$))"
)
_BY = re.compile(r"[^.;:]{0,40}?\bby (?:the )?(?:(?:[Cc]hair(?:man|woman)?|[Ss]enator|[Ss]en\.|its chairman,?) )?")


_LED_BY = re.compile(
    r"\b(?:by|of|from|with|under|for|to)\s+(?:[a-z]+\s+)?$"
)  # "the committee, led by Lisa Murkowski, reported it"


def reporters(scene: Scene, sentence: Sentence) -> Iterator[CommitteeClaim]:
    """Yield what a member is told to have reported to the chamber for a committee."""
    for match in _REPORTED.finditer(scene.text, sentence.span.start, sentence.span.end):
        trigger = Span(*match.span())
        if scene.modality(trigger) is not Modality.ASSERTED:
            continue
        person, span = _who(scene, sentence, trigger, passive=bool(match["passive"]))
        about = _what(scene, sentence, trigger, match)
        if person is None or about is None or not (about.id or about.ids):
            continue
        mention = date_of(scene, sentence, trigger)
        day = None if mention is None or mention.expression == "anaphoric" else when_of(mention)
        yield CommitteeClaim(
            span=span, act="filed", when=day, reporter=(person.name or scene.words(person.span)).split()[-1],
            speaker=scene.speaker_at(span), rule="who reported it", **about.fields(),
        )  # fmt: skip


def _what(scene: Scene, sentence: Sentence, trigger: Span, match: re.Match[str]) -> About | None:
    if match["passive"]:
        return subject_measure(scene, sentence, trigger)
    return carried(scene, sentence, trigger) if match["paper"] else object_of(scene, sentence, trigger)


def _who(scene: Scene, sentence: Sentence, trigger: Span, *, passive: bool) -> tuple[PersonMention | None, Span]:
    """Return who reported, and the words that tell it."""
    if not passive:
        people = subjects(scene, sentence, trigger)
        if len(people) != 1 or _LED_BY.search(scene.text, sentence.span.start, name_span(people[0]).start):
            return None, trigger
        return people[0], Span(name_span(people[0]).start, trigger.end)
    by = _BY.match(scene.text, trigger.end, min(sentence.span.end, trigger.end + 70))
    people = named_after(scene, sentence, by.end()) if by else []
    return (people[0], Span(trigger.start, people[0].span.end)) if people else (None, trigger)
