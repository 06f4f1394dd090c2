"""Groups taken up by their number: "Mike Lee was among the eight" after 92-8, "Those two were …" after "all but two Republicans"."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Any

from onrecord.article.model import Sentence
from onrecord.claims.groups import Topic, topic_of
from onrecord.claims.model import Bipartisan, Claim, VoteTally
from onrecord.claims.roles import list_to
from onrecord.claims.scene import Scene
from onrecord.mentions.model import PersonMention
from onrecord.mentions.numbers import WORDS, value_of

_NUMBERED = re.compile(
    rf"^(?:The|Those|All|Both of the) (?P<n>{WORDS}|\d{{1,2}}|lone one|only one)\b(?! [a-z]+s? (?:vot|sign|back))",
    re.IGNORECASE,
)
_COUNT_NEAR = 300  # characters
_FAR = 2  # sentences over which a group can be taken up by its number
_AMONG = re.compile(
    rf"^(?:\s+of\s+[A-Z][\w.’']*(?:\s[A-Z][\w.’']*)?)?(?:\s*,[^,;]{{0,90}},|\s*\([^)]{{0,40}}\))?\s*,?\s*(?:(?:was|is|were|are|being)\s+)?(?P<some>among|one of|the (?:(?:most|least) \w+|lone|only|first|last|best[- ]known|\w+est)(?: \w+)? of|(?:{WORDS}|all|both|some) of) the (?P<n>{WORDS}|\d{{1,3}})(?=\s*(?:[.,;)]|$|who\b|in favou?r|against|votes|senators|members|lawmakers|opposed))"
)


def groups_in(index: int, here: Sequence[Claim]) -> list[tuple[int, Topic]]:
    """Return the groups that the claims of a sentence count, each with its number: those of a party, and one side of a vote."""
    told = [(_number(c), topic_of(index, [c])) for c in here]
    return [(count, topic) for count, topic in told if count is not None and topic is not None]


def _number(claim: Claim) -> int | None:
    match claim:
        case Bipartisan(count=int(count), nays=None):
            return count
        case VoteTally(yeas=yeas, nays=nays, present=present, absent=absent, rule=rule) if rule.startswith("count of "):
            return next((n for n in (yeas, nays, present, absent) if n), None)
    return None


def counted(groups: Sequence[tuple[int, Topic]], index: int, count: int) -> list[Topic]:
    """Return the groups of so many that were told of just before, one of each side."""
    near = {t.position: t for n, t in groups if n == count and 0 <= index - t.at <= _FAR}
    return list(near.values())


def among(
    scene: Scene, index: int, people: list[PersonMention], groups: Sequence[tuple[int, Topic]]
) -> Iterator[tuple[Topic | None, PersonMention]]:
    """Yield who is said to be among so many, with the group: the one of a party, else the side of the last vote that had so many votes.

    The group is None where two have the number.
    """
    for person in people:
        match = _AMONG.match(scene.text[person.span.end : person.span.end + 190])
        count = value_of(match["n"]) if match else None
        if match is None or count is None:
            continue
        told = counted(groups, index, count)
        topic = told[0] if len(told) == 1 else None if told else _side(scene, person, count)
        if told or topic is not None:
            alone = match["some"].lower() in ("among", "one of") or match["some"].lower().startswith("the ")
            yield from ((topic, p) for p in ([person] if alone else list_to(scene, people, person)))


def _side(scene: Scene, person: PersonMention, count: int) -> Topic | None:
    at = bisect_right(scene.tallies, person.span.start, key=lambda t: t.span.start) - 1
    if at < 0 or person.span.start - scene.tallies[at].span.end > _COUNT_NEAR:
        return None
    tally = scene.tallies[at]
    if (tally.yeas == count) is (tally.nays == count):
        return None
    near = scene.measure_at(tally.span)
    shared: dict[str, Any] = {"measure": near.id if near else None, "inferred": True}
    return Topic(at=0, end=0, position="yea" if tally.yeas == count else "nay", shared=shared)


def by_number(scene: Scene, index: int, sentence: Sentence, groups: Sequence[tuple[int, Topic]]) -> Topic | None:
    """Return the group of "The five were …": so many of a party, or the losing side of the vote told just before (after 92-5)."""
    match = _NUMBERED.match(scene.text[sentence.span.start : sentence.span.start + 24])
    if match is None:
        return None
    count = 1 if "one" in match["n"].lower() else value_of(match["n"])
    if count is not None and (told := counted(groups, index, count)):
        return told[0] if len(told) == 1 else None
    at = bisect_right(scene.tallies, sentence.span.start, key=lambda t: t.span.start) - 1
    if at < 0 or sentence.span.start - scene.tallies[at].span.end > _COUNT_NEAR:
        return None
    tally = scene.tallies[at]
    if count is None or count != min(tally.yeas, tally.nays):
        return None
    near = scene.measure_at(tally.span)
    position = "nay" if tally.nays == count else "yea"
    shared: dict[str, Any] = {"measure": near.id if near else None, "inferred": True}
    return Topic(at=index, end=sentence.span.start, position=position, shared=shared)
