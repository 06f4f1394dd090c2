"""Which measure a committee dealt with."""

import re

from onrecord.article.model import Sentence, Span
from onrecord.claims.about import About, about, carried
from onrecord.claims.committees.deeds import Deed
from onrecord.claims.scene import Scene
from onrecord.mentions.model import MeasureMention, Reference
from onrecord.record.model import Chamber, MeasureType

_OTHER_NOUN = re.compile(
    r"\b(?:an?(?! (?:amended|revised|modified|changed|rewritten|broader|narrower) (?:version|text|bill))|another|similar|companion|twin|different|separate|earlier|previous)\b[^.;]{0,20}\b(?:twin|text|version|bill|resolution|companion|measure)\b",
    re.IGNORECASE,
)


def tells_of_measure(scene: Scene, sentence: Sentence) -> bool:
    """Say whether the talk is of a measure: one in the sentence or in the two before it."""
    near = Span(max(0, sentence.span.start - 260), sentence.span.end)
    return bool(scene.within(near, MeasureMention))


def _house(measure_id: str) -> Chamber:
    """Return the House of origin of a measure id ("hres351-115")."""
    return MeasureType(measure_id.partition("-")[0].rstrip("0123456789")).chamber


def in_its_house(scene: Scene, deed: Deed, found: About) -> About:
    """Prefer a measure of the committee's own House where the words only carry one over: it reported its own, or a received one."""
    chamber = deed.panel.chamber
    if not found.inferred or chamber is None or found.id is None or _house(found.id) is chamber:
        return found
    if deed.act not in ("approved", "reported", "markup", "vote"):
        return found
    before = [
        m
        for m in scene.all(MeasureMention)
        if m.id and m.span.end <= deed.span.start and m.form is not Reference.ANAPHOR
    ]
    own = [m for m in before if m.id and _house(m.id) is chamber]
    return About(id=own[-1].id, span=own[-1].span) if own else found


def in_house(scene: Scene, found: About, chamber: Chamber | None) -> About:
    """Return the one measure of a committee's House that the story names, where the words lead to none."""
    if found.id or found.ids or chamber is None:
        return found
    own = {m.id for m in scene.all(MeasureMention) if m.id and _house(m.id) is chamber}
    return About(id=own.pop()) if len(own) == 1 else found


# "approved Rep. Frank Guinta's bill", which is none that the story has tied to a measure
_OWNED = re.compile(
    r"\s+(?:(?:Rep|Sen)\.\s+|[A-Z][\w.-]+\s+){0,3}[A-Z][\w-]+[’']s?\s+(?:\w+\s+){0,2}(?:bill|measure|resolution|proposal|plan|legislation)\b"
)


def measure_of(scene: Scene, sentence: Sentence, deed: Deed) -> About | None:
    """Return the measure a committee dealt with: after its verb, before a passive, or carried over; None for another matter."""
    around = scene.text[deed.trigger.start : min(sentence.span.end, deed.span.end + 40)]
    before = scene.text[max(sentence.span.start, deed.span.start - 40) : deed.span.start]
    if _OTHER_NOUN.search(before) or _OTHER_NOUN.match(around[len(scene.words(deed.trigger)) :].lstrip()):
        return About(id=None, span=deed.span, inferred=False)
    zone = Span(deed.trigger.end, min(sentence.span.end, deed.trigger.end + 60))
    after = [
        m
        for m in scene.within(zone, MeasureMention)
        if not re.search(r"[;:,]", scene.text[deed.trigger.end : m.span.start])
    ]
    earlier = scene.within(Span(sentence.span.start, deed.span.start), MeasureMention)
    if after and deed.panel.span.start < deed.trigger.start:
        return about(sentence, after[0])
    if earlier:
        return about(sentence, earlier[-1])
    if after:
        return about(sentence, after[0])
    if not (tells_of_measure(scene, sentence) or scene.mentions.main):
        return None
    if _OWNED.match(scene.text, deed.trigger.end, min(sentence.span.end, deed.trigger.end + 70)):
        return About(id=None, span=deed.span, inferred=False)
    found = carried(scene, sentence, deed.trigger)
    apart = (
        found.span is not None
        and found.span.start > deed.span.end
        and ";" in scene.text[deed.span.end : found.span.start]
    )
    return (
        About(id=scene.mentions.main) if apart and scene.mentions.main else found
    )  # what is named past a break is another matter
