"""Which measure, and which law, a status is told of: its own, or another that the article does not name."""

import re

from onrecord.article.model import Sentence, Span
from onrecord.claims.assured import PUBLIC_LAW
from onrecord.claims.clauses import clause_at
from onrecord.claims.scene import Scene
from onrecord.mentions.model import MeasureMention, Reference


def number_of(scene: Scene, sentence: Sentence, span: Span) -> str | None:
    """Return the number of the law that a measure is said to be, "115-44", told from a place on."""
    found = PUBLIC_LAW.search(scene.text, span.start, min(sentence.span.end, span.end + 30))
    return found["number"] if found else None


_OTHER_HOUSE = re.compile(
    r"\b(?:House|Senate)(?:[’']s)?\s+(?:\w+\s+)?(?:version|companion|counterpart|bill|text)$|\b(?:companion|counterpart|twin)\b"
)


def unnamed(scene: Scene, clause: Span) -> bool:
    """Say whether the only measure that a clause speaks of is another House's version or a companion, which the article does not name."""
    found = scene.within(clause, MeasureMention)
    return (
        bool(found)
        and not any(m.id or m.ids for m in found)
        and any(_OTHER_HOUSE.search(scene.words(m.span)) for m in found)
    )


_ANOTHER = re.compile(
    r"\bthe (?:first|second|third|other|last|one before)(?: one)?, (?:an?|the|another) |\b(?:a|an|another) (?:similar|identical|related|companion|earlier|previous|separate|first|older)\b|\bcompanion\b|\btwin\b|\bthe same bill\b",
    re.IGNORECASE,
)


def other_measure(scene: Scene, sentence: Sentence, span: Span) -> bool:
    """Say whether the clause speaks of another measure that it does not name."""
    clause = clause_at(scene.text, sentence.span, span)
    named = [m for m in scene.within(clause, MeasureMention) if m.form in (Reference.NUMBER, Reference.TITLE) and m.id]
    return not named and bool(_ANOTHER.search(scene.text[clause.start : span.end]))


def several_told(scene: Scene) -> bool:
    """Say whether a story names more than one measure, so that what is to come of one may be told of any."""
    return len({m.id for m in scene.all(MeasureMention) if m.id}) > 1
