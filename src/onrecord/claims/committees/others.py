"""Deeds told in other ways: "both held hearings", "no committee vote", "a discharge petition"."""

import re
from collections.abc import Iterator, Sequence

from onrecord.article.cues import Cued
from onrecord.article.model import Sentence, Span
from onrecord.claims.committees.acts import ACTS, NO_COMMITTEE
from onrecord.claims.committees.deeds import Deed
from onrecord.claims.committees.measures import tells_of_measure
from onrecord.claims.committees.panels import Panel
from onrecord.claims.scene import Scene
from onrecord.mentions.model import CommitteeMention

_SET = Cued(r"both|neither|each", re.IGNORECASE)


def deeds_of_both(scene: Scene, sentence: Sentence) -> Iterator[Deed]:
    """Read "both held hearings" after two committees."""
    if not _SET.search(scene.text, sentence.span.start, sentence.span.end):
        return
    for act, pattern, role in ACTS:
        if role != "subject":
            continue
        for match in re.finditer(
            rf"(?<![\w-])(?:[Bb]oth|[Nn]either|[Ee]ach)(?: (?:committees|panels))?\s+(?P<verb>{pattern.pattern})",
            scene.text[sentence.span.start : sentence.span.end],
            re.IGNORECASE,
        ):
            start = sentence.span.start + match.start()
            named = [m for m in scene.all(CommitteeMention) if m.span.end <= start][-2:]
            if len(named) == 2 and start - named[0].span.start < 300:
                codes = tuple(c for m in named for c in m.codes)
                panel = Panel(
                    span=Span(start, start), codes=codes, name=" and ".join(m.name for m in named), chamber=None
                )
                span = Span(start, sentence.span.start + match.end())
                yield Deed(span=span, trigger=span, act=act, panel=panel, denied=match[0].lower().startswith("neither"))


def denials(scene: Scene, sentence: Sentence, panels: Sequence[Panel]) -> Iterator[Deed]:
    """Read "no committee markup", "without a committee vote", "It was never sent to a committee"."""
    for act, pattern in NO_COMMITTEE:
        for match in pattern.finditer(scene.text, sentence.span.start, sentence.span.end):
            span = Span(match.start(), match.end())
            if tells_of_measure(scene, sentence) or scene.mentions.main:
                yield Deed(
                    span=span, trigger=span, act=act, panel=_panel_after(scene, sentence, span, panels), denied=True
                )


def _panel_after(scene: Scene, sentence: Sentence, span: Span, panels: Sequence[Panel]) -> Panel:
    """Return the committee named right after a denial ("never got a hearing in the Commerce Committee"), else any committee."""
    for panel in panels:
        if (panel.codes or panel.field) and _IN_IT.fullmatch(scene.text[span.end : panel.span.start]):
            return panel
    return Panel(span=sentence.span, codes=(), name="", chamber=None)


_IN_IT = re.compile(r"\s+(?:in|by|from|before)\s+(?:the\s+)?(?:\w+\s+)?")
_PETITION = Cued(r"(?<![\w-])(?:a |the |his |her |its )?discharge petition(?! signatures?| drive)", re.IGNORECASE)


def petitions(scene: Scene, sentence: Sentence) -> Iterator[Deed]:
    """Read a petition to discharge a committee: that there was one, and on which day."""
    for match in list(_PETITION.finditer(scene.text, sentence.span.start, sentence.span.end))[:1]:
        span = Span(*match.span())
        panel = Panel(span=span, codes=(), name="", chamber=None)
        yield Deed(span=span, trigger=span, act="petition", panel=panel, denied=False)
