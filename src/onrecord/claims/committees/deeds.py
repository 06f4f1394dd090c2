"""What a committee is said to have done: the words before it or after it, and what goes on from them."""

import re
from collections.abc import Iterator

from msgspec import Struct, structs

from onrecord.article.model import Sentence, Span
from onrecord.claims.committees.acts import ACTS
from onrecord.claims.committees.beside import has_other_object, verb_after, verb_before
from onrecord.claims.committees.panels import Panel
from onrecord.claims.scene import Scene

_NEGATED = re.compile(
    r"\b(?:no|never|nor|not|without|neither|n[’']t|nobody|declined|refused)\b[^.;:]{0,24}$", re.IGNORECASE
)
_NEGATIVE_INSIDE = re.compile(r"\b(?:no|never|not|yet to|let(?! (?:\w+ )?\w+ go\b)|sat on)\b", re.IGNORECASE)
_THEIR_ROLE = re.compile(
    r"^(?:[’']s)?\s*(?:chair(?:man|woman|person|s)?\b|ranking|chief|leaders?\b|members?\b|Democrats|Republicans|staff|aides?|spokes|hearing room|report\b|vice)",
    re.IGNORECASE,
)


class Deed(Struct, frozen=True, kw_only=True):
    """What a committee is said to have done."""

    span: Span
    trigger: Span
    act: str
    panel: Panel
    denied: bool


def deeds_of(scene: Scene, sentence: Sentence, panels: list[Panel]) -> Iterator[Deed]:
    """Find what each committee of a sentence is said to have done."""
    taken: list[Span] = []
    for panel in panels:
        if _THEIR_ROLE.match(scene.text[panel.span.end : panel.span.end + 24]):
            continue
        told = 0
        for role in ("object", "subject", "subject"):
            deed = _deed(scene, sentence, panel, panels, taken, role)
            if deed is not None:
                taken.append(deed.trigger)
                yield _further(scene, deed) if told else deed
                told += 1
                for more in _coordinated(scene, sentence, deed, taken) if role == "subject" else ():
                    taken.append(more.trigger)
                    yield more


_AND_THEN = re.compile(
    r"(?:\s+(?:it|them|the \w+(?: \w+)?|[HS]\.[\w. ]{1,12}\d+))?(?:,? (?:on|in|by|with) [^,.;:]{1,40}?)?(?:,?\s+(?:and|then|and then|but|before)\s+(?:then\s+|later\s+|also\s+|\w+ly\s+)?|,\s+)"
)
_MOST = 3  # further deeds of one committee in a sentence


def _coordinated(scene: Scene, sentence: Sentence, first: Deed, taken: list[Span]) -> Iterator[Deed]:
    """Read on from a deed: "took it up on March 22 and approved it, 18-10, and sent it to the floor"."""
    at = first.trigger.end
    for _ in range(_MOST):
        lead = _AND_THEN.match(scene.text, at, min(sentence.span.end, at + 110))
        if lead is None:
            return
        options = [
            (act, m)
            for act, pattern, role in ACTS
            if role == "subject" and (m := pattern.match(scene.text, lead.end(), sentence.span.end))
        ]
        if not options:
            return
        act, match = max(options, key=lambda o: o[1].end())
        trigger = Span(*match.span())
        if any(trigger.overlaps(t) for t in taken) or has_other_object(scene, sentence, trigger):
            return
        yield Deed(
            span=_widened(scene, sentence, trigger),
            trigger=trigger,
            act=act,
            panel=first.panel,
            denied=_denied(scene, sentence, trigger),
        )
        at = trigger.end


def _further(scene: Scene, deed: Deed) -> Deed:
    """Read what more is said of a committee ("…, which never voted on it") for itself: whether it was that committee is told already."""
    lead = re.match(r"[’']?[\s,]*", scene.text[deed.panel.span.end : deed.trigger.start])
    start = deed.panel.span.end + (lead.end() if lead else 0)
    span = Span(start, deed.span.end) if start <= deed.trigger.start else deed.span
    return structs.replace(deed, span=span, panel=structs.replace(deed.panel, codes=(), name=""))


def _deed(
    scene: Scene, sentence: Sentence, panel: Panel, panels: list[Panel], taken: list[Span], role: str
) -> Deed | None:
    """Return what is said of a committee by the words before it ("object"), or first after it ("subject")."""
    found: list[tuple[Span, str]] = []
    for act, pattern, told in ACTS:
        trigger = (
            (verb_after if role == "subject" else verb_before)(scene, sentence, panel, pattern, panels)
            if told == role
            else None
        )
        if trigger is None or any(trigger.overlaps(t) and not (role == "object" and trigger == t) for t in taken):
            continue
        found.append((trigger, act))
        if role == "object":
            break
    if not found:
        return None
    trigger, act = min(found, key=lambda item: item[0].start)
    aside = (
        role == "subject" and "," in scene.text[panel.span.end : trigger.start]
    )  # "…, whose chairman is X, cleared it"
    whole = trigger if aside else Span(min(trigger.start, panel.span.start), max(trigger.end, panel.span.end))
    return Deed(
        span=_widened(scene, sentence, whole),
        trigger=trigger,
        act=act,
        panel=panel,
        denied=_denied(scene, sentence, trigger),
    )


def _denied(scene: Scene, sentence: Sentence, trigger: Span) -> bool:
    """Say whether the words before a deed, or in it, deny it."""
    before = scene.text[max(sentence.span.start, trigger.start - 45) : trigger.start]
    return bool(_NEGATED.search(before)) or bool(_NEGATIVE_INSIDE.search(scene.words(trigger)))


def _widened(scene: Scene, sentence: Sentence, span: Span) -> Span:
    """Take a short object ("it", "the bill") into the span."""
    tail = re.match(
        r"^\s+(?:it|them|the (?:bill|resolution|measure|text|legislation))\b",
        scene.text[span.end : min(sentence.span.end, span.end + 20)],
    )
    return Span(span.start, span.end + (tail.end() if tail else 0))
