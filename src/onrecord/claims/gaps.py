"""The words between a name and what is said of it, without tags, homes and descriptions."""

import re

from onrecord.article.model import Span
from onrecord.claims.scene import Scene
from onrecord.mentions.descriptions import find_descriptions
from onrecord.mentions.model import TagMention

_HOME = re.compile(r"^,? (?:of|from) [A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,2}(?=[, ])")


def bare_gap(scene: Scene, start: int, end: int) -> str:
    """Return the words between two places without the tags, the home and the descriptions in them."""
    text = scene.text[start:end]
    inside = [t.span for t in scene.within(Span(start, end), TagMention)]
    inside += [Span(start + d.span.start, start + d.span.end) for d in find_descriptions(text)]
    for span in sorted(inside, reverse=True):
        text = text[: span.start - start] + text[span.end - start :]
    return _HOME.sub("", text, count=1)
