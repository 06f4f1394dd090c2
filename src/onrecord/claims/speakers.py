"""Who "I" is: the person that a quotation is attributed to, as a mention like any other."""

import re
from bisect import bisect_left

from msgspec import structs

from onrecord.article.model import Article, Span
from onrecord.attributions.model import Attributions, Form
from onrecord.mentions.model import Mentions, PersonMention, Reference

_I = re.compile(r"(?<![\w’'-])I(?=\s+(?!I\b)[a-z])")


def with_speakers(article: Article, attributions: Attributions, mentions: Mentions) -> Mentions:
    """Add a mention of the speaker for every "I" in words that are attributed to one person whom the record knows."""
    people = [m for m in mentions.mentions if isinstance(m, PersonMention) and m.id]
    starts = [m.span.start for m in people]
    found: dict[Span, PersonMention] = {}
    for attribution in attributions.attributions:
        source = attribution.source
        if source is None or attribution.form is Form.INDIRECT:
            continue
        named = people[bisect_left(starts, source.start) : bisect_left(starts, source.end)]
        if len({m.id for m in named}) != 1:
            continue
        for piece in attribution.content:
            for match in _I.finditer(article.text, piece.start, piece.end):
                span = Span(match.start(), match.end())
                found[span] = PersonMention(
                    span=span, form=Reference.DESCRIPTION, id=named[0].id, candidates=named[0].candidates,
                    name=named[0].name, why="the speaker of the quotation",
                )  # fmt: skip
    if not found:
        return mentions
    return structs.replace(
        mentions, mentions=tuple(sorted((*mentions.mentions, *found.values()), key=lambda m: m.span))
    )
