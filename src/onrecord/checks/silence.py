"""What a measure is said not to say or ask: borne out where its whole text has nothing of the kind."""

from collections.abc import Iterable

from onrecord.checks.lexicon import LIGHT_STEMS, Word
from onrecord.checks.model import Finding, Verdict
from onrecord.checks.passages import passages_of, point, titles_of
from onrecord.checks.phrases import holds
from onrecord.checks.sources import Source

_SHORT = 3  # letters of a stem that may be in any text


def silent(words: Iterable[Word], said: str, source: Source) -> Finding | None:
    """Return the finding that a whole text lacks a word without which it cannot say this, nor has any that means the same; else None."""
    text = source.texts[0] if source.texts else None
    if text is None or text.partial:
        return None
    telling = [w for w in words if w.stem not in LIGHT_STEMS and w.number is None and len(w.stem) > _SHORT]
    places = (*passages_of(text), *titles_of(source.measure))
    lacking = [w for w in telling if not any(holds(p, w) for p in places)]
    if not lacking:
        return None
    why = f"{text.document.name}, which the store holds whole, has no “{lacking[0].text}” nor a word near it; {len(places)} places were searched."
    return Finding(
        verdict=Verdict.SUPPORTED, why=why, claimed=said, evidence=(point(text.document, "whole text", "not found"),)
    )
