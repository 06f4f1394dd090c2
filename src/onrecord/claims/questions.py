"""The words around a vote that tell which question was put: passage, or a motion on the way to it."""

import re

from onrecord.article.model import Sentence, Span
from onrecord.claims.scene import Scene

_BEFORE, _AFTER = 60, 60  # characters
# words that turn to another vote
_TURNS = re.compile(r"[;:]|,?\s(?:but|then|and then|later|before that|after that)\s|,\s(?:he|she|they)\s")
# "beat back, 183-236, a motion to send the bill back to committee": the object after the count
_GOAL = re.compile(r",\s+(?:an?|the|another|his|her|their)\s|\s+(?:on\s+\w+day\s+|last\s+\w+\s+|in\s+[A-Z]\w+\s+)?to\s")


# "Graham, who had voted to discharge, missed the last vote": what was put in another vote
_RELATIVE = re.compile(r",\s+who\b[^,;:]{1,58},")
_THAT = re.compile(
    r"\b(?:[Oo]n|[Ii]n|[Ff]or|[Aa]gainst)\s+(?:that|the same|this)\s+(?:motion|vote|question|roll call|amendment)\b|\b[Tt]hat motion\b"
)
_MOTION = re.compile(
    r"\b(?:(?:motion|vote|move|try|attempt|effort)s?\s+(?:to|on)|cloture|procedural)\b[^.;,]{0,40}|\brecommit\w*|\bamendment\b",
    re.IGNORECASE,
)


def _told_before(scene: Scene, sentence: Sentence, span: Span) -> str:
    """Return the words of the motion that "that motion" means: the last one named before, in this sentence or the one before it."""
    that = next(
        (m for m in _THAT.finditer(scene.text, sentence.span.start, min(sentence.span.end, span.end + _AFTER))), None
    )
    if that is None:
        return ""
    index = scene.index_of(sentence)
    low = scene.sentences[index - 1].span.start if index else sentence.span.start
    found = list(_MOTION.finditer(scene.text, low, that.start()))
    return f" {found[-1][0]} " if found else ""


def around(scene: Scene, sentence: Sentence, span: Span) -> str:
    """Return a place with the words before it and after it that may name the question."""
    low = max(sentence.span.start, span.start - _BEFORE)
    before = _TURNS.split(scene.text[low : span.start])[-1]
    before = _RELATIVE.sub(" ", before)
    after = scene.text[span.end : min(sentence.span.end, span.end + _AFTER)]
    goal = _GOAL.match(after)
    return (
        _told_before(scene, sentence, span)
        + before
        + scene.text[span.start : span.end]
        + (after if goal else re.split(r"[,;:]", after[:40], maxsplit=1)[0])
    )
