"""How many of a group were of which party: "six of them Republicans", "all but one of the noes were Democrats", "so did 20 Republicans".

The group is the one told of last: those who signed, or who voted one way.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Any

from msgspec import structs

from onrecord.article.cues import Cued
from onrecord.article.model import Sentence, Span
from onrecord.claims.groups import Topic, by_sentence, topic_of
from onrecord.claims.model import Bipartisan, Body, Claim
from onrecord.claims.numbered import by_number, counted, groups_in
from onrecord.claims.parties.own import parties_in
from onrecord.claims.parties.portions import Part, part_of
from onrecord.claims.parties.restrictions import of_a_whole
from onrecord.claims.positions import positions_in
from onrecord.claims.scene import Scene
from onrecord.mentions.model import PartyMention
from onrecord.mentions.numbers import WORDS, value_of
from onrecord.record.model import Chamber

_N = rf"(?:\d{{1,3}}|{WORDS})"
_OTHER = {"Republican": "Democrat", "Democrat": "Republican"}
_DID_NOT = re.compile(r"^\s+(?:did(?: not|n[’']t)|were not|weren[’']t|would not)(?=\s*(?:[.,;:—–]|$|and\b))")
_DID = re.compile(r"^\s+(?:did|were|was)(?: so| too| likewise| the same| also)(?=\s*(?:[.,;:—–]|$|and\b))")
_SO_DID = re.compile(r"\b(?:so|as) (?:did|were|was) (?:(?:only|just|all|the other|another) )?$", re.IGNORECASE)
_COUNTED = re.compile(
    rf"(?:^|(?<=[\s,;(—–]))(?P<n>{_N}|no)\s+(?:(?:other|House|Senate|fellow|more|members|lawmakers|of|from)\s+)*$",
    re.IGNORECASE,
)
_PAIRS = re.compile(
    rf"^[^.;]{{0,50}}?(?:(?P<y1>{_N}) (?:were )?(?:in favou?r|for(?: it)?|yes|voting yes|backing it)|(?:for(?: it)?|in favou?r) \((?P<y2>{_N})\))[^.;\d]{{0,24}}?(?:(?P<n1>{_N}) (?:were )?(?:opposed|against(?: it)?|no|voting no)|(?:against(?: it)?|opposed) \((?P<n2>{_N})\))",
    re.IGNORECASE,
)
_NEAR_COUNT = 400  # characters after a count of votes within which "the ten" are those who cast them
_FAR = 2  # sentences over which a group stays the one spoken of
_IDLE = frozenset(("not voting", "present"))
_THE_REST = re.compile(r"\b(?:other|others|rest|remaining)\b[^.;]{0,40}\b(?:did|were|was)\b", re.IGNORECASE)
_OPPOSITE = {"yea": "nay", "nay": "yea"}


def read_sides(scene: Scene, found: Sequence[Claim]) -> Iterator[Claim]:
    """Yield what a story tells of the parties of the group that it spoke of last."""
    taken = [c.span for c in found if isinstance(c, Bipartisan) and c.party]
    topic: Topic | None = None
    groups: list[tuple[int, Topic]] = []
    for index, sentence, here in by_sentence(scene, found):
        yield from _of_number(scene, index, sentence, groups, taken)
        near = topic if topic and index - topic.at <= _FAR else None
        yield from _each(scene, sentence, near, here)
        for party in parties_in(scene, sentence):
            pair = _pair(scene, sentence, party, near) or _as_a_whole(scene, sentence, party, near)
            if pair and sum(pair.span.covers(span) for span in taken) < len(("for", "against")):
                yield pair
            elif not any(span.overlaps(party.span) for span in taken):
                around = [c for c in here if c.span.start < party.span.start and c.span.end > party.span.end]
                earlier = topic_of(index, around or [c for c in here if c.span.end <= party.span.start]) or near
                yield from _of_group(
                    scene, sentence, party, _by_whole(scene, index, sentence, party, groups) or earlier
                )
        topic = topic_of(index, here) or topic
        groups += groups_in(index, here)


_EACH = Cued(
    rf"\b(?P<n>{_N})(?: (?:members?|senators?|lawmakers?|votes?))? (?:from|of|for|in) (?:each|either) (?:party|side(?: of the aisle)?)\b",
    re.IGNORECASE,
)


_BESIDE = 40  # characters after "two of each party" within which what they did stands


def _each(scene: Scene, sentence: Sentence, near: Topic | None, here: Sequence[Claim]) -> Iterator[Claim]:
    """Read "one from each party" of the group told of last."""
    for match in _EACH.finditer(scene.text, sentence.span.start, sentence.span.end):
        span = Span(*match.span())
        around = [c for c in here if c.span.start < span.start and c.span.end > span.end]
        after = [c for c in here if c.span.start >= span.end] if scene.text[span.end : span.end + 1] == "," else []
        before = [c for c in here if c.span.end <= span.start + 1]
        topic = topic_of(0, around) or topic_of(0, after) or topic_of(0, before) or near
        count = value_of(match["n"])
        if topic is None or count is None:
            continue
        beside = positions_in(scene.text, Span(span.end, min(sentence.span.end, span.end + _BESIDE)))
        topic = structs.replace(topic, position=beside[0][0]) if beside and topic.position else topic
        told = topic.shared | {"speaker": scene.speaker_at(span)}
        yield Bipartisan(
            span=span, form="votes" if topic.position else "cosponsors", share="each", count=count, position=topic.position, rule="of each party",
            **{k: v for k, v in told.items() if k not in ("body", "question")}, **_chamber(told),
        )  # fmt: skip


def _of_group(scene: Scene, sentence: Sentence, party: PartyMention, topic: Topic | None) -> Iterator[Claim]:
    part = part_of(scene, sentence, party)
    if part is not None and (
        of_a_whole(scene.text, part.span.start) or _INSIDE.search(scene.text, part.span.start, party.span.start)
    ):
        return
    if part is None:
        if topic is not None and topic.position:
            yield from _elliptic(scene, sentence, party, topic)
        return
    side = part.position if part.position is not None else _side(scene, part, topic)
    if topic is None and side is None:
        return
    position = side if side is not None else topic.position if topic else None
    told = (topic.shared if topic else {}) | _plain(scene, part.span, topic)
    yield _claim(scene, part, party, position or None, told)


def _by_whole(
    scene: Scene, index: int, sentence: Sentence, party: PartyMention, groups: Sequence[tuple[int, Topic]]
) -> Topic | None:
    """Return the group of "eight of the ten were Republicans": the one told of that has ten."""
    part = part_of(scene, sentence, party) if groups else None
    told = counted(groups, index, part.whole) if part and part.whole else []
    return told[0] if len(told) == 1 else None


_SO_MANY = re.compile(rf"(?P<n>{_N})\s+(?:(?:were|was|are|being)\s+)?(?:House\s+|Senate\s+)?$", re.IGNORECASE)


def _of_number(
    scene: Scene, index: int, sentence: Sentence, groups: Sequence[tuple[int, Topic]], taken: Sequence[Span]
) -> Iterator[Claim]:
    """Read "The ten were split: five Democrats and five Republicans" of the group of ten."""
    topic = by_number(scene, index, sentence, groups)
    if topic is None or not topic.position:
        return
    for party in scene.within(sentence.span, PartyMention):
        before = scene.text[sentence.span.start : party.span.start]
        match = _SO_MANY.search(before)
        count = value_of(match["n"]) if match else None
        if match is None or count is None or not _LISTED.search(before[: match.start()]):
            continue
        if any(span.overlaps(party.span) for span in taken):
            continue
        part = Part(span=Span(sentence.span.start + match.start(), party.span.end), count=count)
        yield _claim(scene, part, party, topic.position, topic.shared | {"speaker": scene.speaker_at(part.span)})


_LISTED = re.compile(r"\b(?:split|divided|made up|consist\w*|comprised|were|came from)\b[^.;]{0,50}$")


# "most of the 20 Democrats": the party is that of the whole, not of the part
_INSIDE = re.compile(
    rf"\bof (?:the|these|those|its|his|her|their)(?: (?:{_N}|other|House|Senate)){{0,2}} $", re.IGNORECASE
)


def _side(scene: Scene, part: Part, topic: Topic | None) -> str | None:
    """Return the side of the vote told last that has as many votes as the group ("nine of the ten", after 89-10)."""
    at = bisect_right(scene.tallies, part.span.start, key=lambda t: t.span.start) - 1
    if at < 0 or part.whole is None or (topic is not None and topic.position is None):
        return None
    tally = scene.tallies[at]
    if part.span.start - tally.span.end > _NEAR_COUNT:
        return None
    if part.whole in (tally.yeas, tally.nays):
        return "yea" if part.whole == tally.yeas else "nay"
    return ("nay" if tally.nays < tally.yeas else "yea") if topic is None else None


def _plain(scene: Scene, span: Span, topic: Topic | None) -> dict[str, Any]:
    if topic is not None:
        return {"speaker": scene.speaker_at(span)}
    near = scene.measure_at(span)
    return {"measure": near.id if near else None, "inferred": True, "speaker": scene.speaker_at(span)}


_ALL = re.compile(r"all (?:of )?(?:the |its |his |her |their )?\d", re.IGNORECASE)


def _claim(scene: Scene, part: Part, party: PartyMention, position: str | None, told: dict[str, Any]) -> Bipartisan:
    name, share, count = party.party, part.share, part.count
    if share is None and not position and _ALL.match(scene.text, part.span.start):
        share, count = "all", None  # "All 22 cosponsors are Republicans": how many there are is a claim of its own
    if part.other or (position and share == "all"):
        name, share, count = _OTHER.get(name, name), None if part.other else "none", count
    return Bipartisan(
        span=part.span, form="votes" if position else "cosponsors", party=name, share=share, count=count, position=position,
        rule="part of a group", **{k: v for k, v in told.items() if k not in ("body", "question")}, **_chamber(told),
    )  # fmt: skip


def _chamber(told: dict[str, Any]) -> dict[str, Any]:
    body = told.get("body")
    return {"chamber": Chamber(body.value)} if body in (Body.HOUSE, Body.SENATE) else {}


def _asked(scene: Scene, sentence: Sentence) -> str | None:
    """Return the position that the question right before a sentence asks for: "Who voted no? Nineteen Republicans did"."""
    index = scene.index_of(sentence)
    asked = scene.sentences[index - 1].span if index else None
    if asked is None or not scene.words(asked).rstrip().endswith("?"):
        return None
    told = positions_in(scene.text, asked)
    return told[-1][0] if told and told[-1][0] in _OPPOSITE else None


def _elliptic(scene: Scene, sentence: Sentence, party: PartyMention, topic: Topic) -> Iterator[Claim]:
    """Read "Nineteen Republicans did not", "so did 20 Republicans", "no Democrat did the same"."""
    low = max(sentence.span.start, party.span.start - 50)
    count = _COUNTED.search(scene.text[low : party.span.start])
    after = scene.text[party.span.end : min(sentence.span.end, party.span.end + 24)]
    if count is None:
        return
    start = low + count.start("n")
    position = _asked(scene, sentence) or topic.position or ""
    if _DID_NOT.match(after):
        position = _OPPOSITE.get(position, "")
    elif not (_DID.match(after) or _SO_DID.search(scene.text[low:start])):
        return
    if not position or (position in _IDLE and _THE_REST.search(scene.words(sentence.span))):
        return
    none = count["n"].lower() == "no"
    part = Part(
        span=Span(start, party.span.end), share="none" if none else None, count=None if none else value_of(count["n"])
    )
    told = topic.shared | {"speaker": scene.speaker_at(part.span)}
    end = party.span.end + len((_DID_NOT.match(after) or _DID.match(after) or [""])[0])
    yield structs.replace(_claim(scene, part, party, position, told), span=Span(start, end))


# "Republicans favored it 193 to 22", "Democrats came down 95 to 114"
_AS_A_WHOLE = re.compile(
    r"^\s+(?:(?P<against>opposed|rejected)|favou?red|backed|supported|endorsed|split|came (?:down|out)|lined up|broke|divided)(?:\s+(?:it|for it|the \w+|in favou?r))?,?\s+(?P<first>\d{1,3})(?:-|–|\s+to\s+)(?P<second>\d{1,3})\b"
)


def _as_a_whole(scene: Scene, sentence: Sentence, party: PartyMention, topic: Topic | None) -> Claim | None:
    match = _AS_A_WHOLE.match(scene.text[party.span.end : sentence.span.end])
    if match is None or not party.plural:
        return None
    first, second = int(match["first"]), int(match["second"])
    yeas, nays = (second, first) if match["against"] else (first, second)
    span = Span(party.span.start, party.span.end + match.end())
    told = (topic.shared if topic else {}) | _plain(scene, span, topic)
    return Bipartisan(
        span=span, form="votes", party=party.party, count=yeas, nays=nays, position="yea", rule="both sides of a party",
        **{k: v for k, v in told.items() if k not in ("body", "question")}, **_chamber(told),
    )  # fmt: skip


def _pair(scene: Scene, sentence: Sentence, party: PartyMention, topic: Topic | None) -> Claim | None:
    """Read "Republicans were split, 143 in favor and 71 opposed": both counts in one claim."""
    match = _PAIRS.match(scene.text[party.span.end : sentence.span.end])
    if match is None or not party.plural:
        return None
    yeas, nays = value_of(match["y1"] or match["y2"]), value_of(match["n1"] or match["n2"])
    if yeas is None or nays is None:
        return None
    first = match.start("y1") if match["y1"] else 0
    span = (
        Span(party.span.end + first, party.span.end + match.end())
        if match["y1"]
        else Span(party.span.start, party.span.end + match.end())
    )
    told = (topic.shared if topic else {}) | _plain(scene, span, topic)
    return Bipartisan(
        span=span, form="votes", party=party.party, count=yeas, nays=nays, position="yea", rule="both sides of a party",
        **{k: v for k, v in told.items() if k not in ("body", "question")}, **_chamber(told),
    )  # fmt: skip
