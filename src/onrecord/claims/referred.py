"""Days of deeds that other words name: "It did so on Tuesday", "which it did on April 8", "When did it pass? Last Thursday."."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from onrecord.article.model import Sentence, Span
from onrecord.claims.clauses import days_of
from onrecord.claims.floor import triggers
from onrecord.claims.model import Body, Claim, PassageDate, Status
from onrecord.claims.scene import Scene
from onrecord.mentions.model import ChamberMention, DateMention

_WHO = r"(?P<who>[Ii]t|[Tt]hey|[Hh]e|[Ss]he|[Tt]he (?:House|Senate|chamber|body|president|lawmakers|senators)|[Ss]enators|[Ll]awmakers|President \w+|(?:Mr\. )?(?:Trump|Biden|Obama|Bush))"
_WHEN = (
    r"(?:,? by [^,.;]{3,30},?| unanimously| without dissent)?,? (?:(?:on|late|early|late on|early on|in) )?(?:the )?$"
)
_DID_SO = re.compile(rf"{_WHO} (?:did|had done) (?:so|that|it){_WHEN}")
_WHICH = re.compile(rf"(?:, which|, as|, something) {_WHO} did{_WHEN}")
_HOUSE = re.compile(r"House|Senate")
_SIGNER = re.compile(r"[Hh]e$|[Ss]he$|[Pp]resident|Trump|Biden|Obama|Bush")
_DEED = re.compile(r"\b(?:(?P<signed>sign(?:ed|s)?)|(?P<vetoed>veto(?:ed|es)?))\b")
_TO_PASS = re.compile(r"\b(?:pass|approve|adopt|clear|agree to|take up)\b")
_QUESTION = re.compile(
    r"\b(?:[Ww]hen (?:did|was|were|had|has)|(?P<whether>[Hh]as|[Dd]id|[Ww]as|[Hh]ave))\b[^?]*?\b(?:(?P<passed>pass(?:ed)?|approved?|adopted|clear(?:ed)?|through|vote)|(?P<signed>signed?|become law|law))\b[^?]*\?[”\"]?\s*$"
)
_SHORT = 70  # characters of an answer that is only a day


def read_referred(scene: Scene) -> Iterable[Claim]:
    """Read the day of a floor act, signature or veto that the words before it name."""
    for before, sentence in zip(scene.sentences[:1] + scene.sentences, scene.sentences, strict=False):
        for date in scene.within(sentence.span, DateMention):
            yield from _dated(scene, before, sentence, date)


def _dated(scene: Scene, before: Sentence, sentence: Sentence, date: DateMention) -> Iterator[Claim]:
    days = days_of(date)
    lead = scene.text[sentence.span.start : date.span.start]
    if days is None or date.expression == "anaphoric":
        return
    if so := _DID_SO.fullmatch(lead):
        yield from _of_deed(scene, before.span, Span(sentence.span.start, date.span.end), so["who"], date)
    elif which := _WHICH.search(lead):
        earlier = Span(sentence.span.start, sentence.span.start + which.start())
        yield from _of_deed(scene, earlier, Span(earlier.end + 2, date.span.end), which["who"], date)
    elif sentence.span.end - sentence.span.start <= _SHORT and not re.search(
        r"\b(?:[Nn]ot|[Nn]ever|yet|will)\b", scene.words(sentence.span)
    ):
        yield from _answer(scene, before, date)


def _of_deed(scene: Scene, told: Span, span: Span, who: str, date: DateMention) -> Iterator[Claim]:
    """Yield the day of what was told last in a stretch: a signature or veto of whoever signs, else the act of a House."""
    if _SIGNER.search(who):
        found = list(_DEED.finditer(scene.text, told.start, told.end))
        if found:
            yield Status(
                span=span, state="signed" if found[-1]["signed"] else "vetoed", when=days_of(date), **_base(scene, span)
            )
        return
    sentence = scene.sentence_at(told.start)
    acts = (
        [t for t in triggers(scene, sentence) if t.span.end <= told.end and t.what in ("passed", "rejected")]
        if sentence
        else []
    )
    named = _HOUSE.search(who)
    body = Body(named[0].lower()) if named else None
    if acts:
        yield PassageDate(
            span=span, when=days_of(date), body=body or acts[-1].body, outcome=acts[-1].what, **_base(scene, span)
        )
    elif _TO_PASS.search(scene.text, told.start, told.end):
        yield PassageDate(span=span, when=days_of(date), body=body or _body(scene, told), **_base(scene, span))


def _answer(scene: Scene, before: Sentence, date: DateMention) -> Iterator[Claim]:
    """Yield the day that answers a question: "When did it pass? Last Thursday."."""
    asked = _QUESTION.search(scene.words(before.span))
    sentence = scene.sentence_at(date.span.start)
    if asked is None or (asked["whether"] and not (sentence and scene.words(sentence.span).startswith("Yes"))):
        return
    base: dict[str, Any] = _base(scene, date.span)
    if asked["passed"]:
        yield PassageDate(span=date.span, when=days_of(date), body=_body(scene, before.span), **base)
    else:
        yield Status(span=date.span, state="law" if "law" in asked["signed"] else "signed", when=days_of(date), **base)


def _body(scene: Scene, span: Span) -> Body:
    """Return the House named last in a stretch, if one is."""
    found = [m.chamber for m in scene.within(span, ChamberMention) if m.chamber]
    return Body(found[-1].value) if found else Body.UNTOLD


def _base(scene: Scene, span: Span) -> dict[str, Any]:
    measure = scene.measure_at(span)
    return {
        "measure": measure.id if measure else None,
        "inferred": True,
        "speaker": scene.speaker_at(span),
        "rule": "day of what was told before",
    }
