"""Votes of nobody: "not a single member voted against it", "with nobody opposed", "no senator was absent", "there were no noes"."""

import re
from collections.abc import Iterator

from onrecord.article.model import Sentence, Span
from onrecord.claims.ballots import context
from onrecord.claims.clauses import Trigger
from onrecord.claims.model import VoteTally
from onrecord.claims.positions import positions_in, question_in
from onrecord.claims.questions import around
from onrecord.claims.scene import Scene
from onrecord.mentions.model import PartyMention

_MEMBERS = r"(?:members?|senators?|lawmakers?|representatives?|colleagues?|legislators?|congress(?:wo)?m[ae]n|persons?|people|souls?|voices?)"
_NOBODY = re.compile(
    rf"(?<![\w-])(?P<who>not (?:a single|one|a)(?: (?:single |lone )?{_MEMBERS})?|nobody|no[ -]one|none|no (?:other )?{_MEMBERS}|without (?:a single|any|a|one) {_MEMBERS})"
    r"(?: (?:else|at all))?(?: (?:of|in|from) (?:the|either|that) (?:House|Senate|chamber|Congress|party))?(?: (?:was|were|had|has|is|who|ended up|actually|even|then|present|there|cast a|in either party))*(?= )",
    re.IGNORECASE,
)
_NO_VOTES = re.compile(
    r"(?<![\w-])(?:no|zero|not (?:a single|one)|without (?:a single|any|a|one)|nary a|with no) (?:(?:[“\"‘]?(?:no|nay)[”\"’]?|dissenting|opposing|negative|contrary|dissenting) votes?|noes|nays|votes? (?:against|in opposition)|dissents?\b|dissenters?|opponents)(?! (?:from|by|among))",
    re.IGNORECASE,
)
_NONE_DID = {"nay": "nays", "not voting": "absent", "present": "present"}
_NEGATIVE = re.compile(r"\b(?:no|not|nobody|none|without|zero|nary)\b", re.IGNORECASE)


def read_nobody(scene: Scene, sentence: Sentence, events: list[Trigger]) -> Iterator[VoteTally]:
    """Yield what is told of nobody: "not a single member voted against it", "with nobody opposed", "no senator was absent", "there were no noes"."""
    if not _NEGATIVE.search(scene.text, sentence.span.start, sentence.span.end):
        return
    found = [(Span(*m.span()), "nays") for m in _NO_VOTES.finditer(scene.text, sentence.span.start, sentence.span.end)]
    for match in _NOBODY.finditer(scene.text, sentence.span.start, sentence.span.end):
        told = positions_in(scene.text, Span(match.end("who"), min(sentence.span.end, match.end() + _CLOSE)))
        if told and told[0][1].start <= match.end() + 1 and told[0][0] in _NONE_DID:
            found.append((Span(match.start(), told[0][1].end), _NONE_DID[told[0][0]]))
    taken: list[Span] = []
    for span, field in found:
        if (
            not any(span.overlaps(t) for t in taken)
            and not scene.within(span, PartyMention)
            and not _of_a_party(scene, sentence, span)
        ):
            taken.append(span)
            question = question_in(around(scene, sentence, span))
            shared = context(scene, sentence, events, span)
            yield VoteTally(span=span, rule=f"none of {field}", question=question, **(shared | {field: 0}))


_BARE = re.compile(r"(?:[Nn]ot (?:a single )?one|[Nn]one)(?: of them)? [a-z]")


def _of_a_party(scene: Scene, sentence: Sentence, span: Span) -> bool:
    """Say whether "Not one opposed it" opens a sentence after one that told of a party: not one of that party."""
    index = scene.index_of(sentence)
    before = scene.sentences[index - 1].span if index else None
    if before is None or span.start != sentence.span.start or not _BARE.match(scene.text, span.start):
        return False
    return len({p.party for p in scene.within(before, PartyMention)}) == 1


_CLOSE = 45  # characters
