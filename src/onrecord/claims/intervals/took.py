"""How long a measure took: "it took eight months from introduction", "took the president a day to sign"."""

import re

from msgspec import structs

from onrecord.article.model import Sentence, Span
from onrecord.claims.about import carried
from onrecord.claims.intervals.durations import Told
from onrecord.claims.intervals.events import event_before, interval_claim
from onrecord.claims.intervals.happenings import EVENTS, Happening
from onrecord.claims.model import Event, Interval
from onrecord.claims.scene import Scene
from onrecord.mentions.model import MeasureMention

_TOOK = re.compile(
    r"\b(?:took|takes|taken|needed|spent|required)\s+(?P<who>(?:us|him|her|them|it|Congress|lawmakers|senators|the (?:House|Senate|president|bill|resolution|White House|chamber|panel|committee)|the (?:[A-Z][\w’'.-]*\s){1,6}?(?:Act|Bill|Resolution)|[HS]\.(?: ?[A-Z][a-z]*\.?)* ?\d{1,5}|[A-Z]\w+)\s+)?(?:only |just |all of |another |about |nearly |almost )*$"
)
_FROM = re.compile(
    r"^(?: in the (?:House|Senate|chamber))?,?\s+(?:(?:to go|to get|to move|to travel|passed|elapsed)\s+)?(?:from|between)\s+(?P<a>[^.;,]{3,60}?)\s+(?:to|and|until)\s+(?P<b>[^.;,!?]{3,40})|^,?\s+from\s+(?P<c>[^.;,!?]{3,40})|^,?\s+(?:to|until|for)\s+(?P<d>[^.;!?]{3,60})"
)


_OF_MEASURE = re.compile(
    r"\b(?:it|they|bill|measure|resolution|text|legislation|act|proposal|Congress|House|Senate|lawmakers|passage|approval|adoption|enactment)\b[^.;,]{0,24}$",
    re.IGNORECASE,
)
_FROM_TO_IN = re.compile(
    r"\b[Ff]rom (?P<a>[\w’' ]{3,40}?) to (?P<b>[\w’' ]{3,40}?) (?:in|within|inside|over|took|takes)(?: just| only| under| all of| a mere)?\s*$"
)
_FROM_AHEAD = re.compile(r"\b[Ff]rom (?P<a>[\w’' ]{3,40}?) to (?P<b>[\w’' ]{3,40}?),? (?:it |that |the \w+ )?$")


def time_taken(scene: Scene, sentence: Sentence, told: Told) -> Interval | None:
    """Read "it took eight months from introduction", "one week from hopper to passage", "took the president a day to sign"."""
    before = scene.text[max(sentence.span.start, told.span.start - 60) : told.span.start]
    after = scene.text[told.span.end : sentence.span.end]
    lead, ends = _TOOK.search(before), _FROM.match(after)
    through = _FROM_TO_IN.search(before) if lead is None else None
    if lead is None and through is None and not (ends and ends["a"]):
        return None
    own = lead is not None and _of_measure(scene, before[: lead.start()], told.span.start - len(before))
    if lead and re.match(r"spent|needed|required", lead[0]) and not own:
        return None
    from_ahead = through or (_FROM_AHEAD.search(before[: lead.start()]) if lead is not None else None)
    known = bool(from_ahead or (ends and (ends["a"] or ends["c"] or ends["d"])))
    if not known and not own:
        return None
    told_before = (
        lead is not None
        and not known
        and _OF_A_HOUSE.fullmatch(lead["who"] or "")
        and _just_passed(scene, sentence, told)
    )
    place = carried(scene, sentence, told.span)
    first, second = "introduced", "passed"
    if lead and (deed := _DEED.search(before[: lead.start()])):
        known, second = True, "signed" if deed[1] == "enactment" else "passed"
    if from_ahead:
        first, second = _what(from_ahead["a"]) or "", _what(from_ahead["b"]) or ""
    if ends:
        first, second = _between(scene, sentence, ends, lead, before) or (first, second)
    if not first or not second:
        return None
    start = told.span.start - len(before) + lead.start() if lead else told.span.start
    start = told.span.start - len(before) + from_ahead.start() if from_ahead else start
    it = re.search(r"\bit\s+$", scene.text[max(0, start - 4) : start], re.IGNORECASE)
    span = Span(start - (len(it[0]) if it else 0), told.span.end + (ends.end() if ends else 0))
    main = Happening(span=told.span, what=second, body=None, about=place)
    found = interval_claim(
        scene, told, span, Event(what=first, measure=place.id), Event(what=second, measure=place.id), main
    )
    if known or told_before:
        if ends and ends["c"]:
            return structs.replace(found, guessed="later")
        return structs.replace(found, guessed="earlier") if ends and ends["d"] else found
    return structs.replace(found, tentative=True)  # from what to what is not told


def _between(
    scene: Scene, sentence: Sentence, ends: re.Match[str], lead: re.Match[str] | None, before: str
) -> tuple[str, str] | None:
    """Return the two events that the words after a length of time name: "from X to Y", "to sign"."""
    if ends["a"] or ends["c"]:
        second = (_what(ends["b"]) or "") if ends["b"] else _last_told(scene, sentence)
        return _what(ends["a"] or ends["c"]) or "", second
    return _aim(ends["d"], lead, before[: lead.start()] if lead else "") if ends["d"] else None


def _of_measure(scene: Scene, before: str, start: int) -> bool:
    """Say whether what took so long is a measure, or its passage: the words before end with one."""
    if _OF_MEASURE.search(before):
        return True
    near = scene.within(Span(start, start + len(before)), MeasureMention)
    return bool(near) and start + len(before) - near[-1].span.end < _NEXT


_NEXT = 3  # characters between a measure and "took"
_DEED = re.compile(r"\b([Pp]assage|[Aa]pproval|[Aa]doption|[Ee]nactment)\s+$")


def _last_told(scene: Scene, sentence: Sentence) -> str:
    """Return what the sentence before tells a measure came to: the signature, or else the vote."""
    before = event_before(scene, sentence)
    return before.what if before and before.what in ("signed", "vetoed", "presented") else "passed"


_OF_A_HOUSE = re.compile(r"(?:the (?:House|Senate|chamber)|Congress|lawmakers|senators)\s+")


def _just_passed(scene: Scene, sentence: Sentence, told: Told) -> bool:
    """Say whether the sentence before tells of a vote, and this one ends with the time: "It took the chamber three weeks."."""
    rest = scene.text[told.span.end : sentence.span.end]
    before = event_before(scene, sentence)
    return not re.search(r"\w", rest) and before is not None and before.what == "passed"


_SIGNER = re.compile(r"president|him|her|Trump|Biden|Obama|Bush|White House")
_BY_SIGNER = re.compile(
    r"\b(?:[Pp]resident(?: [A-Z]\w+)?|Trump|Biden|Obama|Bush|White House|[Hh]e|[Ss]he) (?:then |has |had |only |just )*$"
)


def _aim(words: str, lead: re.Match[str] | None, before: str) -> tuple[str, str]:
    """Return the two events of "took the president a day to sign", "he took a day to sign it", "took four months to pass"."""
    what = _what(words)
    if what == "signed" and lead and (_SIGNER.search(lead["who"] or "") or _BY_SIGNER.search(before)):
        return "presented", "signed"
    if what in ("signed", "passed", "vetoed", "presented"):
        return ("presented" if what == "vetoed" else "introduced"), what
    return "", ""


_ENDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("presented", re.compile(r"\b(?:desk|White House)\b")),
    ("signed", re.compile(r"\b(?:law|pen|signature|ink|statute|books?)\b")),
    ("ended", re.compile(r"\b(?:finish|end|last|grave|completion)\b")),
    ("introduced", re.compile(r"\b(?:start|beginning|first|cradle|idea|filing|hopper|birth)\b")),
)


def _what(words: str) -> str | None:
    if found := next((what for what, pattern in _ENDS if pattern.search(words)), None):
        return found
    return next(
        (what for what, pattern in EVENTS if pattern.search(words)),
        "passed"
        if re.search(
            r"\bpass\b|\bact\b|\bfloor\b|\b(?:get|move|make it|go) through\b|\bclear\b|\bwin (?:passage|approval)\b",
            words,
        )
        else None,
    )
