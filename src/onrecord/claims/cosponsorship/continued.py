"""Short sentences that go on from one on cosponsors: "So is Lamar Smith", "Among them: …"."""

import re
from collections.abc import Iterator

from onrecord.article.model import Sentence, Span
from onrecord.claims.cosponsorship.signatures import Topic
from onrecord.claims.cosponsorship.words import VOTING
from onrecord.claims.roles import list_from, list_to, name_span, people_in
from onrecord.claims.scene import Scene
from onrecord.mentions.model import PersonMention

_SO_IS = re.compile(
    r"(?:\b[Ss]o (?:is|are|was|were|did|does|do|has|have)|\bas (?:is|are|was|were|did|does|do|has|have)|\b[Aa]s (?:is|are)|\bnot? (?:is|are)|\band so (?:is|did|are)|\blikewise|\bditto)\s+(?:[\w.’'&/-]+\s+){0,6}$"
)
_TOO = re.compile(
    r"^[\s,]*(?:(?:is|are|was|were|did|has|does)\s+(?:too|also|as well|another|one of them|among them|one(?=[.,;])|one too|the other|likewise|on (?:it|the list)(?: too)?|in on it|there too)\b|(?:(?:is|was)\s+)?(?:one of them|among them|another)\b|(?:also\s+)?(?:signed|joined|cosigned|is)(?:\s+(?:on|up|in))?(?:\s+(?:too|as well|also|it|later|then))?(?=\s*(?:[.,;]|$|\bas did\b)))",
    re.IGNORECASE,
)
_ITS_ONE = re.compile(
    r"^\s*,?\s*(?:its|the|their)\s+(?:(?:lone|only|sole|one|single)\s+){1,2}(?:Democrat|Republican|independent)\b",
    re.IGNORECASE,
)


_ONE_IS = re.compile(
    r"\b(?:[Oo]ne|[Tt]he (?:only|lone|other)|[Oo]nly)\b[^.;]{0,40}\b(?:is|was|are)\b[^.;]{0,20}:\s*(?:[\w.]+\s+){0,4}$"
)


def continued(
    scene: Scene, sentence: Sentence, topic: Topic | None, yielded: list[PersonMention]
) -> Iterator[tuple[PersonMention, Span]]:
    """Read the ellipses: "so is Barbara Lee", "as are X and Y", "Lindsey Graham is too", "Susan Collins is another"."""
    people = people_in(scene, sentence.span)
    for person in people:
        named = name_span(person)
        before = scene.text[max(sentence.span.start, named.start - 60) : named.start]
        if _SO_IS.search(before):
            if VOTING.search(scene.text[sentence.span.start : named.start]):
                continue
            for member in list_from(scene, people, person):
                yield member, name_span(member)
            continue
        tail = scene.text[person.span.end : min(sentence.span.end, person.span.end + 120)]
        ending = next((m for o in (tail, _without_apposition(tail)) if (m := _TOO.match(o))), None)
        if ending and (topic is not None or yielded) and not VOTING.search(tail[:80]):
            end = person.span.end + (
                tail.find(ending[0].strip(" ,")) + len(ending[0].strip(" ,")) if ending[0].strip(" ,") in tail else 0
            )
            group = list_to(scene, people, person)
            for member in group:
                yield member, Span(name_span(member).start, end) if len(group) == 1 else name_span(member)
        elif topic is not None and (_ITS_ONE.match(tail) or _ONE_IS.search(before)):
            yield person, named
    yield from _colon(scene, sentence, people)


def _colon(scene: Scene, sentence: Sentence, people: list[PersonMention]) -> Iterator[tuple[PersonMention, Span]]:
    """Read "Of nine cosponsors one is Republican: Rand Paul"."""
    match = re.search(r"co-?sponsors?\b[^.;:]{0,60}:\s*", scene.words(sentence.span), re.IGNORECASE)
    if not match:
        return
    at = sentence.span.start + match.end()
    first = next((p for p in people if 0 <= name_span(p).start - at < 30), None)
    if first:
        for member in list_from(scene, people, first):
            yield member, name_span(member)


def _without_apposition(tail: str) -> str:
    return re.sub(r"^(?:\s+of\s+[A-Z][\w.’']*(?:\s[A-Z][\w.’']*)?)?\s*(?:,[^,]{0,80},|\([^)]{0,40}\))?", "", tail)
