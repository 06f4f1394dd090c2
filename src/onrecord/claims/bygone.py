"""Whether a sentence speaks of a time long before the page."""

import re

from onrecord.article.model import Span
from onrecord.claims.scene import Scene

_YEAR = re.compile(r"(?<![\w$.,-])(?:19[4-9]\d|20[0-4]\d)(?![\w%]|,\d)")


def bygone(scene: Scene, span: Span, *, years: int) -> bool:
    """Say whether the sentence of a span names a year at least so many years before the page's own."""
    day, sentence = scene.mentions.as_of, scene.sentence_at(span.start)
    if day is None or sentence is None:
        return False
    return any(
        int(m[0]) <= day.year - years for m in _YEAR.finditer(scene.text, sentence.span.start, sentence.span.end)
    )
