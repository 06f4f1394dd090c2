"""Second readings of headlines: the runs of words in one that may say what the measure is about ("killing stream rule").

A headline seldom spares room for a noun such as "bill"; what is left of it without the words for chambers, parties and voting
is tried whole, then cut shorter at either end. Only what the measure's own words cover is printed.
"""

import re
from collections.abc import Iterator

from onrecord.article.model import Part, Span
from onrecord.claims.model import Claim, TitleClaim
from onrecord.claims.titles import PLAIN
from onrecord.claims.zones import Zone

_TOKEN = re.compile(r"[^\s:;,—–|()“”\"]+|[:;,—–|()“”\"]")
_LINKS = frozenset(
    "a an the of to on for in by with from at and or against over about into under its their his her as".split()
)
_BREAKS = PLAIN - _LINKS | frozenset(
    """join joins joined fall falls fell short come comes came go goes went head heads headed send sends lead leads split splits divided deadlock deadlocks deadlocked make makes made take takes took
    get gets set sets give gives gave say says said tell tells told ask asks asked push pushes pushed move moves moved try tries tried vow vows line lines day days week weeks
    hurdle hurdles final floor desk committee panel debate fight president's white house's not no yes than after before amid despite until when who what why how it""".split()
)  # fmt: skip
_EDGES = '.!?’”"“‘'
_LEAST = 2  # words that tell something
_MOST = 9  # words of a run that are tried


def headings(zone: Zone) -> Iterator[Claim]:
    """Yield what the runs of words of a headline or deck may say that the measure is about, the longest of each run first."""
    if zone.sentence.part not in (Part.HEADLINE, Part.DECK) or zone.scene.mentions.main is None:
        return
    tokens = [
        Span(m.start() + zone.sentence.span.start, m.end() + zone.sentence.span.start)
        for m in _TOKEN.finditer(zone.scene.words(zone.sentence.span))
    ]
    for run in _runs(zone, tokens):
        base = zone.base(Span(run[0].start, run[-1].end)) | {"rule": "words of a headline"}
        for part in _cuts(zone, run):
            span = Span(part[0].start, part[-1].end)
            words = zone.scene.words(span).strip(_EDGES)
            yield TitleClaim(
                span=Span(span.start, span.start + len(zone.scene.words(span).rstrip(_EDGES))), words=words, **base
            )


def _word(zone: Zone, token: Span) -> str:
    return zone.scene.words(token).strip(_EDGES).lower().replace("’", "'")


def _runs(zone: Zone, tokens: list[Span]) -> Iterator[list[Span]]:
    """Yield the runs of tokens without the words for chambers, parties and voting, their ends without articles and prepositions."""
    run: list[Span] = []
    for token in [*tokens, None]:
        word = _word(zone, token) if token else ""
        if token and any(c.isalnum() for c in word) and word not in _BREAKS:
            run.append(token)
            continue
        run = _trimmed(zone, run)
        if len(_telling(zone, run)) >= _LEAST:
            yield run[:_MOST]
        run = []


def _trimmed(zone: Zone, run: list[Span]) -> list[Span]:
    while run and _word(zone, run[0]) in _LINKS:
        run = run[1:]
    while run and _word(zone, run[-1]) in _LINKS:
        run = run[:-1]
    return run


def _telling(zone: Zone, run: list[Span]) -> list[Span]:
    return [t for t in run if _word(zone, t) not in _LINKS]


def _cuts(zone: Zone, run: list[Span]) -> Iterator[list[Span]]:
    """Yield a run and its parts, the longest first."""
    seen: set[tuple[int, int]] = set()
    for size in range(len(run), _LEAST - 1, -1):
        for at in range(len(run) - size + 1):
            part = _trimmed(zone, run[at : at + size])
            if len(_telling(zone, part)) < _LEAST or (part[0].start, part[-1].end) in seen:
                continue
            seen.add((part[0].start, part[-1].end))
            yield part
