"""Votes that are only meant, wished or asked for, and those named to stress what is told of a whole ("not even X")."""

import re

from onrecord.article.model import Sentence, Span
from onrecord.claims.scene import Scene

_REACH = 90  # characters before a position in which the words stand that make it a plan or a wish
_WISH = (
    r"plan|intend|expect|vow|promis|pledg|refus|want|wish|hop|urg|ask|told|tell|beg|press|prepar|threaten|try|tri|declin|agree|persuad|convinc|"
    r"implor|encourag|call|lobb|need|mean|meant|invit|forc|order|remind|vot(?:e|ed|ers?) (?:back )?home"
)
_MEANT = re.compile(
    rf"(?:\b(?:would|could|should|might|may|will|shall|can|cannot|won[’']t|wouldn[’']t|couldn[’']t|can[’']t)|[’'](?:d|ll))(?:\s+(?:not|never|have|be|been|also|likely|probably|still|now|again|even|only|both|all)){{0,4}}\s+$|"
    rf"\b(?:{_WISH})\w*(?:\s+(?:on|upon))?(?:\s+[^\s,;:.]+){{0,5}}?\s+(?:not\s+)?to(?:\s+(?:have|be))?\s+$|"
    r"\b(?:ready|likely|unlikely|set|poised|going|free|able|inclined|obliged|tempted|bound|loath|reluctant|willing)\s+to\s+$|"
    r"\b(?:urg\w+|ask\w*|call\w*|press\w*|push\w*|hop\w+|lobb\w+|plead\w*) (?:(?:members|senators|colleagues|everyone|lawmakers|them) )?(?:for )?$|"
    r"(?:^|[\s“\"])(?:if|whether|unless|(?-i:Had|Should))\s[^,;:]{0,70}$",
    re.IGNORECASE,
)
_HABIT = re.compile(
    r"\b(?:often|usually|frequently|sometimes|always|seldom|rarely|regularly|typically|generally|normally|routinely|once|occasionally|twice|before)\s+$",
    re.IGNORECASE,
)
# "has voted for every such bill": what is voted on is not the measure
_ANOTHER = re.compile(
    r"\s+(?:every|each|other|similar|such|previous|earlier|past|most|many|several|dozens|(?:all|both) (?:other|previous|such|of (?:them|those) before))\b",
    re.IGNORECASE,
)
_BREAK = re.compile(r"[;:]\s|,\s(?:and|but|who|which|though|although)\s|,\s(?=[^,]{0,80}$)")
_CLEFT = re.compile(r"\b(?:only|lone|sole|first|last|one|other|single)\b[^.;,]{0,60}\bto\s+$", re.IGNORECASE)


def only_intended(scene: Scene, sentence: Sentence, place: Span) -> bool:
    """Say whether a position is told as planned, wished, asked for, asked about or unreal, so that nobody is said to have taken it.

    "plans to vote no", "would have voted no", "was urged to back it", "if she votes yes", "Did he vote for it?"; but "the only one to vote
    no" tells of a vote.
    """
    before = scene.text[max(sentence.span.start, place.start - _REACH) : place.start]
    if _CLEFT.search(before):
        return False
    if _MEANT.search(_BREAK.split(before)[-1]) or _HABIT.search(before) or _ANOTHER.match(scene.text, place.end):
        return True
    return scene.text[place.end : sentence.span.end].rstrip("”\"’' ").endswith("?") and "?" not in scene.words(place)


_NONE = re.compile(
    r"\b(?:no|none|nobody|not (?:one|a|any)|never (?:one|a)|hardly (?:a|any)|neither|without)\b(?![^,;:]{0,40}\b(?:but|except|save)\b)[^;:.]{0,90}$",
    re.IGNORECASE,
)
_EVEN = re.compile(
    r"(?:\bnot even|\beven|\bincluding|\bleast of all|\bnor|\bnot)\s+(?:(?:Rep|Sen|Reps|Sens)\.\s+)?$", re.IGNORECASE
)
_INCLUDED = re.compile(
    r"(?:\s+of\s+[A-Z][\w.’']*(?:\s[A-Z][\w.’']*)?)?(?:,[^,;.]{0,60},|\s\([^)]{0,30}\))?\s*,?\s+(?:included|not excepted|among them|of all people)\b"
)


def stressed(scene: Scene, sentence: Sentence, place: Span, name: Span) -> bool:
    """Say whether a name after a position stands to stress that nobody took it: "No Democrat voted for it, not even X", "…, X included"."""
    if name.start < place.end or not _NONE.search(
        scene.text, max(sentence.span.start, place.start - _REACH), place.start
    ):
        return False
    if _EVEN.search(scene.text, place.end, name.start):
        return True
    return _INCLUDED.match(scene.text, name.end, min(sentence.span.end, name.end + 120)) is not None
