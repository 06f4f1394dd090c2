"""With whom somebody voted: "sided with Young", "joined Collins" mean the side that this member was on."""

import re

from onrecord.article.cues import Cued
from onrecord.article.model import Part, Sentence, Span
from onrecord.claims.position_words import SIDED
from onrecord.claims.roles import name_span
from onrecord.claims.scene import Scene
from onrecord.mentions.model import MeasureMention, PersonMention, Reference

_WITH = re.compile(
    rf"\b(?:{SIDED}|join(?:ed|s|ing)? (?:with )?)(?:(?:[A-Z][\w.-]*[’']s|fellow|colleague|[A-Z][a-z]+s) ){{0,2}}$",
    re.IGNORECASE,
)
_CUE = re.compile(r"\bwith\b|\bjoin", re.IGNORECASE)
_TOLD = re.compile(
    r"[^.;]{0,60}?\b(?:vot(?:ed|ing|es)|oppos\w+|support\w*|against|favou?r|to (?:reject|oppose|defeat|block|pass|approve|back|override)|introduc\w+|sponsor\w*|cosponsor\w*|co-sponsor\w*|sign\w*|letter|conference|meeting|stage|rally|statement)\b"
)


def sided_with(scene: Scene, sentence: Sentence) -> list[tuple[str, Span]]:
    """Return the positions that a sentence tells by a member's: "with:" and the Bioguide id, and where the words stand.

    Where the sentence itself says what was done together ("joined Collins in voting no"), that is told and this is not.
    """
    if not _CUE.search(scene.text, sentence.span.start, sentence.span.end):
        return []
    found = []
    for person in scene.within(sentence.span, PersonMention):
        start = name_span(person).start
        lead = _WITH.search(scene.text[max(sentence.span.start, start - 60) : start])
        if lead and person.id and person.form is not Reference.ANAPHOR and not _TOLD.match(scene.text, person.span.end):
            found.append((f"with:{person.id}", Span(start - len(lead[0]), person.span.end)))
    return found


_NEITHER = re.compile(
    r"\b[Nn]either\s(?P<who>[^.;:]{3,140}?(?:\.\s?[^.;:]{1,60}){0,4}?)\s(?P<did>voted(?! (?:for|against|in|to|with|yes|aye|no|nay|present)\b)|took part|showed up|cast (?:a )?votes?|(?:was|were) (?:there|present|on hand|around|recorded|in the (?:room|chamber)))(?![\w-])"
)


def neither_there(scene: Scene, sentence: Sentence) -> list[tuple[str, Span]]:
    """Return where "Neither X nor Y voted", "Neither X nor Y was there" say that people did not vote."""
    if "either" not in scene.words(sentence.span):
        return []
    found = _NEITHER.finditer(scene.text, sentence.span.start, sentence.span.end)
    return [("not voting", Span(*m.span("did"))) for m in found if " nor " in m["who"]]


_TOOK_SIDE = Cued(
    r"(?<![\w-])(?:(?P<yea>backed|supported|favou?red|endorsed|embraced)|(?P<nay>opposed|rejected|spurned|fought))\s+(?:(?:the|passage of|adoption of)\s+)?(?:[A-Z][\w.’'-]+\s){0,3}?(?=[A-Z])"
)
# "Fifteen Democrats back police dog bill"
_HEADLINE = Cued(
    r"(?<![\w-])(?:(?P<yea>back|support|favor)|(?P<nay>oppose|reject|spurn))\s+(?:[\w’'-]+\s+){0,5}?(?:bill|measure|resolution|act|ban|repeal|plan|package|overhaul)\b",
    re.IGNORECASE,
)
_NAMED = (Reference.NUMBER, Reference.TITLE)


def sided_on_measure(scene: Scene, sentence: Sentence) -> list[tuple[str, Span]]:
    """Return the positions told by what was done to a measure that is named: "backed the Ukraine Support Act", "opposed H.R. 2913"."""
    found = []
    for match in _TOOK_SIDE.finditer(scene.text, sentence.span.start, sentence.span.end):
        near = [
            m
            for m in scene.within(Span(match.start(), min(sentence.span.end, match.end() + _OBJECT)), MeasureMention)
            if m.form in _NAMED
        ]
        if near and near[0].span.start <= match.end():
            found.append(("yea" if match["yea"] else "nay", Span(match.start(), near[0].span.end)))
    if sentence.part is not Part.BODY:
        told = _HEADLINE.finditer(scene.text, sentence.span.start, sentence.span.end)
        found += [("yea" if m["yea"] else "nay", Span(*m.span())) for m in told]
    return found


_OBJECT = 80  # characters of a measure's name
