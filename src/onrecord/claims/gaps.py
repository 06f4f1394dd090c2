"""The words between a name and what is said of it, without tags, homes and descriptions."""

import re

from onrecord.article.model import Span
from onrecord.claims.scene import Scene
from onrecord.mentions.descriptions import find_descriptions
from onrecord.mentions.model import TagMention

_HOME = re.compile(
    r"^,? (?:of|from) (?:the )?[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,2}(?:, [A-Z][a-z]*\.?(?:[A-Z]\.)?(?=,))?(?=[, ])"
)
# ", an upstate Republican first elected in 2014,", ", who represents the 8th District,"
_APPOSED = re.compile(
    r"^,(?: (?:an?|the|his|her|its) |  | who (?!chairs|leads|heads|runs|co-)[a-z]+ )[^,;.]{0,70}(?=,)"
)


def bare_gap(scene: Scene, start: int, end: int) -> str:
    """Return the words between two places without the tags, the home and the descriptions in them."""
    text = scene.text[start:end]
    inside = [t.span for t in scene.within(Span(start, end), TagMention)]
    inside += [Span(start + d.span.start, start + d.span.end) for d in find_descriptions(text)]
    for span in sorted(inside, reverse=True):
        text = text[: span.start - start] + text[span.end - start :]
    return _APPOSED.sub("", _HOME.sub("", text, count=1), count=1)
