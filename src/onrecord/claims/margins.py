"""How close a vote was, and counts told after their noun: "by three votes", "near-unanimous", "212 apiece", "the yeas numbered 359"."""

import re
from collections.abc import Iterator

from onrecord.article.cues import Cued
from onrecord.article.model import Sentence, Span
from onrecord.claims.ballots import context
from onrecord.claims.clauses import Trigger
from onrecord.claims.model import Claim, VoteTally
from onrecord.claims.nobody import read_nobody
from onrecord.claims.positions import question_in
from onrecord.claims.questions import around
from onrecord.claims.scene import Scene
from onrecord.mentions.model import NumberMention, PartyMention, TallyMention
from onrecord.mentions.numbers import WORDS, value_of

_N = rf"(?:\d{{1,3}}|{WORDS})"
_MARGIN = re.compile(
    r"\b(?:by|margin of|majority of)\s+(?:just |only )?$|\b(?:by|with|on) an?\s+$|\b(?:margin|majority|difference|gap) (?:was|of|stood at|came to)\s+(?:just |only )?(?:a mere )?$|\bwith(?: just| only)?\s+$",
    re.IGNORECASE,
)
_ONE_VOTE = Cued(
    r"\b(?:by|within) (?:just |only |exactly )?(?:a single|one|a lone) vote\b|\bwith (?:just |only |exactly )?(?:a single|one) vote to spare\b|\b(?:a |the )?(?:one|single)-vote (?:margin|majority|victory|win|difference)\b",
    re.IGNORECASE,
)
_BY_VOTES = re.compile(r"^(?:\s+votes?(?P<spare> to spare)?\b|-vote (?:margin|majority|victory|win)\b)")
_WITH = re.compile(r"\bwith(?: just| only)?\s+$")
_NEAR = Cued(
    r"\b(?:nearly|near|almost|virtually|all but)[- ]unanimous(?:ly)?(?: vote)?|\boverwhelming(?:ly)?(?: vote| majority)?",
    re.IGNORECASE,
)
_BY_TWO_THIRDS = Cued(
    r"\b(?:by|with) (?:a |more than |over )?(?:two[- ]thirds)(?! vote)(?: majority)?\b", re.IGNORECASE
)


def read_margin(
    scene: Scene, sentence: Sentence, events: list[Trigger], number: NumberMention, after: str
) -> Iterator[VoteTally]:
    """Read "by three votes", "with nine votes to spare"."""
    before = scene.text[max(0, number.span.start - 32) : number.span.start]
    tail = _BY_VOTES.match(after)
    if tail and (tail["spare"] or (_MARGIN.search(before) and not _WITH.search(before))):
        span = Span(number.span.start, number.span.end + tail.end())
        yield VoteTally(
            span=span, margin=number.value, rule="margin", tentative=bool(tail["spare"]),
            **context(scene, sentence, events, span),
        )  # fmt: skip


_APIECE = re.compile(
    r"^\s*(?:votes?\s+)?(?:apiece|each|all|on each side|to a side)\b|^\s*(?=[.,;]|$|an? |after |on |in |and )"
)
_STUCK = re.compile(
    r"\b(?:deadlock(?:ed|s)?|tied|ties|split|stuck|stalemated?|knotted) (?:evenly )?(?:at|on)\s+$", re.IGNORECASE
)


def apiece(scene: Scene, sentence: Sentence, number: NumberMention, after: str) -> Span | None:
    """Return where "deadlocked at 212", "tied at 50 apiece" stand: both sides had as many."""
    lead = _STUCK.search(scene.text, max(sentence.span.start, number.span.start - 30), number.span.start)
    match = _APIECE.match(after) if lead else None
    return Span(lead.start(), number.span.end + match.end()) if lead and match else None


# "The yeas numbered 359", "the opposition came to 161", "195 were cast against it", "13 votes separated the sides"
_TURNED = Cued(
    rf"\b(?:(?:(?P<yeas>yeas|ayes|yes votes|supporters|votes in favou?r)|(?P<nays>nays|noes|no votes|opponents|opposition|votes against|dissenters)) (?:numbered|totall?ed|came to|added up to|stood at) (?P<n1>{_N})\b|(?P<n2>{_N}) (?:votes )?(?:was|were) cast (?:(?P<for>for|in favou?r)|(?P<against>against))\b|(?P<n3>{_N}) votes? (?:separated|divided|apart)|(?:was|were) (?:(?P<by>supported|backed|favou?red|approved|endorsed)|opposed|rejected) by (?:only |just )?(?P<n4>{_N}) (?:lawmakers|members|senators|representatives)\b)",
    re.IGNORECASE,
)


def _turned(scene: Scene, sentence: Sentence, events: list[Trigger]) -> Iterator[VoteTally]:
    for match in _TURNED.finditer(scene.text, sentence.span.start, sentence.span.end):
        span = Span(*match.span())
        value = value_of(match["n1"] or match["n2"] or match["n3"] or match["n4"])
        name = "margin" if match["n3"] else "yeas" if match["yeas"] or match["for"] or match["by"] else "nays"
        if value is not None and not scene.within(span, PartyMention):
            yield VoteTally(
                span=span, question=question_in(around(scene, sentence, span)), rule="margin" if name == "margin" else f"count of {name}", tentative=bool(match["n4"]) and not events,
                **(context(scene, sentence, events, span) | {name: value}),
            )  # fmt: skip


def read_phrases(scene: Scene, sentence: Sentence, events: list[Trigger]) -> Iterator[Claim]:
    """Read how close a vote was told to be in set words, counts after their noun, votes of nobody, and ties."""
    yield from _turned(scene, sentence, events)
    for pattern, field in ((_NEAR, "near"), (_BY_TWO_THIRDS, "two_thirds")):
        for match in pattern.finditer(scene.text, sentence.span.start, sentence.span.end):
            span = Span(match.start(), match.end())
            if events or (field == "near" and "vote" in match[0].lower()):
                yield VoteTally(span=span, rule=field, **(context(scene, sentence, events, span) | {field: True}))
    for match in _ONE_VOTE.finditer(scene.text, sentence.span.start, sentence.span.end):
        span = Span(match.start(), match.end())
        yield VoteTally(span=span, rule="margin", **(context(scene, sentence, events, span) | {"margin": 1}))
    yield from read_nobody(scene, sentence, events)
    yield from _tied(scene, sentence, events)


_TIE = Cued(
    r"\b(?:(?:in|on|by|to|with) an? (?:\w+ )?(?:tie|draw|dead heat)(?: vote)?\b(?!-)|(?:was|were|ended|finished|came out|wound up) (?:in )?(?:an? )?(?:tie|tied|deadlock(?:ed)?|evenly split|draw)\b|split (?:evenly|down the middle)\b|deadlock(?:ed|s)\b)",
    re.IGNORECASE,
)
_BREAKS = re.compile(r"\bbreak|\bbroke|\bcommittee|\bpanel", re.IGNORECASE)


def _tied(scene: Scene, sentence: Sentence, events: list[Trigger]) -> Iterator[VoteTally]:
    """Read "dies in a tie", "the vote was tied", where no count stands in the sentence."""
    if scene.within(sentence.span, TallyMention) or _BREAKS.search(scene.text, sentence.span.start, sentence.span.end):
        return
    for match in _TIE.finditer(scene.text, sentence.span.start, sentence.span.end):
        span = Span(*match.span())
        number = scene.within(Span(span.end, min(sentence.span.end, span.end + 8)), NumberMention)
        party = scene.within(Span(max(sentence.span.start, span.start - 20), span.start), PartyMention)
        if not number and not party:
            yield VoteTally(span=span, margin=0, rule="tie", tentative=True, **context(scene, sentence, events, span))
