"""Which years long before the page a sentence speaks of."""

import re

from onrecord.article.model import Span
from onrecord.claims.scene import Scene

_YEAR = re.compile(r"(?<![\w$.,-])(?:19[4-9]\d|20[0-4]\d)(?![\w%]|,\d)")


def bygone(scene: Scene, span: Span, *, years: int) -> tuple[int, ...]:
    """Return the years named in the sentence of a span that lie at least so many years before the page's own."""
    day, sentence = scene.mentions.as_of, scene.sentence_at(span.start)
    if day is None or sentence is None:
        return ()
    named = (int(m[0]) for m in _YEAR.finditer(scene.text, sentence.span.start, sentence.span.end))
    return tuple(year for year in named if year <= day.year - years)
