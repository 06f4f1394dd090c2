"""Claims about the time between two events: "nearly three months after", "two days later", "it took eight months"."""

import re
from collections.abc import Iterable

from msgspec import structs

from onrecord.article.model import Sentence, Span
from onrecord.claims.clauses import body_of, days_of, distance
from onrecord.claims.durations import DURATION, Told, told_by
from onrecord.claims.happenings import EVENTS, Happening, body_at, happenings
from onrecord.claims.model import Body, Claim, Event, Interval, Modality
from onrecord.claims.roles import carried
from onrecord.claims.scene import Scene
from onrecord.mentions.model import ChamberMention, DateMention, MeasureMention
from onrecord.record.model import MeasureType

_COMES = re.compile(
    r"\b(?:comes?|came|arrives?|arrived|happened|follows|is coming|was)\s+(?:just|only|barely|nearly|almost|\w+ly)?\s*$",
    re.IGNORECASE,
)
_TOOK = re.compile(
    r"\b(?:took|takes|taken|needed|spent|required)\s+(?P<who>(?:us|him|her|them|it|Congress|lawmakers|senators|the (?:House|Senate|president|bill|resolution|White House|chamber|panel|committee)|[A-Z]\w+)\s+)?(?:only |just |all of |another |about |nearly |almost )*$"
)
_FROM = re.compile(
    r"^,?\s+(?:(?:to go|to get|to move|to travel|passed|elapsed)\s+)?(?:from|between)\s+(?P<a>[^.;,]{3,60}?)\s+(?:to|and|until)\s+(?P<b>[^.;,!?]{3,40})|^,?\s+from\s+(?P<c>[^.;,!?]{3,40})|^,?\s+(?:to|until|for)\s+(?P<d>[^.;!?]{3,60})"
)


def read_intervals(scene: Scene) -> Iterable[Claim]:
    """Read how long after or before one event another one happened, in days."""
    for sentence in scene.sentences:
        for match in DURATION.finditer(scene.text, sentence.span.start, sentence.span.end):
            told = told_by(match)
            if told is None or scene.modality(told.span) is Modality.PREDICTED:
                continue
            claim = _took(scene, sentence, told) or _relative(scene, sentence, told, match)
            if claim is not None:
                yield claim


_AFTER = re.compile(
    r"^\s+(?P<word>after|before|following|since|from|ahead of|prior to)\s+(?P<rest>[^.;!?]{2,260})", re.IGNORECASE
)
_LATER = re.compile(
    r"^\s+(?P<word>later|earlier|afterwards?|on|before|after that|after|beforehand|thereafter|previously)(?=\s*(?:[.,;:]|$|\s+(?:the|in|by|it|and|with|on|a|an|to|Senate|House|President|Trump|Biden|[A-Z])))",
    re.IGNORECASE,
)


# "the Colorado one a week later": another measure than the one whose event stands before
_THE_ONE = re.compile(r"\b(?:the|that) (?:[\w-]+ ){0,2}(?:one|other|second|third|latter)\s+$")


def _relative(scene: Scene, sentence: Sentence, told: Told, match: re.Match[str]) -> Interval | None:
    after = scene.text[told.span.end : sentence.span.end]
    if match["next"]:
        return _next_day(scene, sentence, told, match)
    tail = _AFTER.match(after)
    if tail:
        return _anchored(scene, sentence, told, tail)
    later = _LATER.match(after)
    if _THE_ONE.search(scene.text[max(sentence.span.start, told.span.start - 40) : told.span.start]):
        return None
    if later and later["word"].lower() not in ("on", "before", "after"):
        return _loose(scene, sentence, told, later["word"].lower(), told.span.end + later.end("word"))
    return None


def _anchored(scene: Scene, sentence: Sentence, told: Told, tail: re.Match[str]) -> Interval | None:
    """Read "a week after the House vote": the event after the word, and the one the phrase hangs on."""
    start = told.span.end + tail.start("rest")
    zone = Span(start, sentence.span.end)
    other = _first(scene, sentence, zone, within=_clause_end(scene, zone))
    rest = tail["rest"].strip()
    main = _main(
        scene, sentence, told, Span(told.span.start, other.span.end if other else sentence.span.end), index_free=True
    )
    if main is None:
        return None
    words = "" if other else rest
    if other is None and not _worth(words):
        return None
    fixed = _event(scene, other) if other else Event(what="report", measure=main.about.id, words=words)
    hang = _event(scene, main)
    back = tail["word"].lower() in ("before", "ahead of", "prior to")
    earlier, later = (hang, fixed) if back else (fixed, hang)
    end = other.span.end if other else told.span.end + tail.start("rest") - 1
    span = _span(sentence, told, end, main)
    return _interval(scene, told, span, earlier, later, main)


def _worth(words: str) -> bool:
    """Say whether words may be an event that a recital dates: a name and a verb."""
    return bool(re.search(r"\b[A-Z][a-z]{2,}", words)) and len(words.split()) >= 3


def _clause_end(scene: Scene, zone: Span) -> int:
    cut = re.search(r",\s+(?!(?:19|20)\d\d)|[;:]", scene.text[zone.start : zone.end])
    return zone.start + cut.start() if cut else zone.end


def _first(scene: Scene, sentence: Sentence, zone: Span, within: int) -> Happening | None:
    """Return the event named at the start of a stretch: "the House vote", "introduction", or a chamber alone ("the House")."""
    head = Span(zone.start, min(zone.end, within, zone.start + 75))
    found = happenings(scene, sentence, head)
    quoted = re.search(
        r"\b(?:report(?:ed|s)|revealed|newspaper|attack|killed|murder|died|election|invasion|broke|began|declined|said|announced)\b",
        scene.words(head),
    )
    if found and not (quoted and quoted.start() + head.start < found[0].span.start):
        return found[0]
    if quoted:
        return None
    for mention in scene.within(head, ChamberMention):
        if re.fullmatch(r"(?:the\s+)?", scene.text[zone.start : mention.span.start], re.IGNORECASE) and mention.chamber:
            place = carried(scene, sentence, mention.span)
            return Happening(
                span=mention.span, what="passed", body=body_of(mention, scene.words(mention.span)), about=place
            )
    return None


def _main(scene: Scene, sentence: Sentence, told: Told, taken: Span, *, index_free: bool) -> Happening | None:
    """Return the event that a phrase of time hangs on: nearest before it, else after what it takes in."""
    before = happenings(scene, sentence, Span(max(sentence.span.start, told.span.start - 200), told.span.start))
    comes = _COMES.search(scene.text[max(sentence.span.start, told.span.start - 40) : told.span.start])
    if comes and re.search(r"\b(?:com|came|arriv|happen)", comes[0]):
        place = carried(scene, sentence, told.span)
        vote = re.search(
            r"\b(?:vote|passage|approval)\b", scene.text[sentence.span.start : told.span.start], re.IGNORECASE
        )
        body = body_at(scene, sentence, Span(told.span.start, told.span.start)) if vote or place.id else None
        return Happening(span=told.span, what="passed", body=body, about=place)
    if before:
        return min(before, key=lambda e: distance(scene.text, e.span, told.span))
    after = happenings(scene, sentence, Span(min(taken.end, sentence.span.end), sentence.span.end))
    if after:
        return after[0]
    return _previous(scene, sentence) if index_free and _fragment(scene, sentence, told) else None


def _fragment(scene: Scene, sentence: Sentence, told: Told) -> bool:
    """Say whether a sentence is only the phrase of time ("That was two days before the vote.")."""
    return len(scene.text[sentence.span.start : told.span.start].split()) <= 4


def _previous(scene: Scene, sentence: Sentence) -> Happening | None:
    """Return the last event told before a sentence, at most two sentences back."""
    index = scene.index_of(sentence)
    for earlier in reversed(scene.sentences[max(0, index - 2) : index]):
        found = happenings(scene, earlier, earlier.span)
        if found:
            return found[-1]
    return None


def _loose(scene: Scene, sentence: Sentence, told: Told, word: str, end: int) -> Interval | None:
    """Read "two days later", "filed two weeks earlier": counted from the event told before."""
    found = happenings(scene, sentence, sentence.span)
    before = [h for h in found if h.span.end <= told.span.start]
    given = scene.within(Span(sentence.span.start, told.span.start), DateMention)
    if before and any(d.expression in ("absolute", "month-day") and d.span.start >= before[-1].span.end for d in given):
        return None  # counted from that day, it may be; second readings try it
    after = [h for h in found if h.span.start >= told.span.end]
    main = (
        after[0]
        if not before and after
        else min(before, key=lambda h: distance(scene.text, h.span, told.span))
        if before
        else None
    )
    if main is None:
        return None
    anchor = next((h for h in reversed(before) if h.span != main.span and h.what != main.what), None) or _previous(
        scene, sentence
    )
    if anchor is None or (anchor.what == main.what and anchor.body is main.body):
        return None
    first, second = _event(scene, main), _event(scene, anchor)
    earlier, later = (first, second) if word in ("earlier", "before", "beforehand", "previously") else (second, first)
    span = _span(sentence, told, end, main)
    return _interval(scene, told, span, earlier, later, main)


def _next_day(scene: Scene, sentence: Sentence, told: Told, match: re.Match[str]) -> Interval | None:
    """Read "vetoed it the next day", where the deed is one that days are counted to."""
    if match["side"]:
        tail = re.match(r"^\s+(?P<rest>[^.;!?]{2,160})", scene.text[told.span.end : sentence.span.end])
        anchored = _as_after(match["side"], tail) if tail else None
        return _anchored(scene, sentence, told, anchored) if anchored else None
    before = happenings(scene, sentence, Span(sentence.span.start, told.span.start))
    if (
        not before
        or before[-1].what not in ("vetoed", "signed", "introduced")
        or distance(scene.text, before[-1].span, told.span) > 3
    ):
        return None
    main = before[-1]
    anchor = next((h for h in reversed(before[:-1]) if h.what != main.what), None) or _previous(scene, sentence)
    if anchor is None or anchor.what == main.what:
        return None
    back = bool(re.search(r"previous|preceding", match["next"], re.IGNORECASE))
    first, second = _event(scene, main), _event(scene, anchor)
    earlier, later = (first, second) if back else (second, first)
    return _interval(scene, told, Span(main.span.start, told.span.end), earlier, later, main)


def _as_after(side: str, tail: re.Match[str]) -> re.Match[str] | None:
    return re.match(r"^(?P<word>after|before)(?P<rest>.+)$", f"{side}{tail[0]}", re.DOTALL)


_OF_MEASURE = re.compile(
    r"\b(?:it|they|bill|measure|resolution|text|legislation|act|proposal|Congress|House|Senate|lawmakers)\b[^.;,]{0,24}$",
    re.IGNORECASE,
)
_FROM_AHEAD = re.compile(r"\b[Ff]rom (?P<a>[\w’' ]{3,40}?) to (?P<b>[\w’' ]{3,40}?),? (?:it |that |the \w+ )?$")


def _took(scene: Scene, sentence: Sentence, told: Told) -> Interval | None:
    """Read "it took eight months from introduction", "one week from hopper to passage", "took the president a day to sign"."""
    before = scene.text[max(sentence.span.start, told.span.start - 60) : told.span.start]
    after = scene.text[told.span.end : sentence.span.end]
    lead, ends = _TOOK.search(before), _FROM.match(after)
    if lead is None and not (ends and ends["a"]):
        return None
    own = lead is not None and _OF_MEASURE.search(before[: lead.start()])
    if lead and re.match(r"spent|needed|required", lead[0]) and not own:
        return None
    from_ahead = lead is not None and _FROM_AHEAD.search(before[: lead.start()])
    known = bool(from_ahead or (ends and (ends["a"] or ends["c"] or ends["d"])))
    if not known and not own:
        return None
    place = carried(scene, sentence, told.span)
    first, second = "introduced", "passed"
    if lead and (ahead := _FROM_AHEAD.search(before[: lead.start()])):
        first, second = _what(ahead["a"]) or "", _what(ahead["b"]) or ""
    if ends and (ends["a"] or ends["c"]):
        first = _what(ends["a"] or ends["c"]) or ""
        second = (_what(ends["b"]) or "") if ends["b"] else "passed"
    elif ends and ends["d"]:
        first, second = _aim(ends["d"], lead)
    if not first or not second:
        return None
    start = told.span.start - len(before) + lead.start() if lead else told.span.start
    it = re.search(r"\bit\s+$", scene.text[max(0, start - 4) : start], re.IGNORECASE)
    span = Span(start - (len(it[0]) if it else 0), told.span.end + (ends.end() if ends else 0))
    main = Happening(span=told.span, what=second, body=None, about=place)
    found = _interval(
        scene, told, span, Event(what=first, measure=place.id), Event(what=second, measure=place.id), main
    )
    return found if known else structs.replace(found, tentative=True)  # from what to what is not told


def _aim(words: str, lead: re.Match[str] | None) -> tuple[str, str]:
    """Return the two events of "took the president a day to sign", "took four months to pass"."""
    what = _what(words)
    if (
        what == "signed"
        and lead
        and re.search(r"president|him|her|Trump|Biden|Obama|Bush|White House", lead["who"] or "")
    ):
        return "presented", "signed"
    if what in ("signed", "passed", "vetoed"):
        return ("presented" if what == "vetoed" else "introduced"), what
    return "", ""


def _what(words: str) -> str | None:
    if re.search(r"\blaw\b", words):
        return "signed"
    return next(
        (what for what, pattern in EVENTS if pattern.search(words)),
        "passed" if re.search(r"\bpass\b|\bfloor\b", words) else None,
    )


def _event(scene: Scene, happening: Happening) -> Event:
    own = happening.about.id
    day = days_of(_own_date(scene, happening))
    return Event(
        what=happening.what, measure=own, body=happening.body, day=day, others=_others(scene, happening.body, own)
    )


def _own_date(scene: Scene, happening: Happening) -> DateMention | None:
    """Return an absolute date told right beside an event."""
    zone = Span(happening.span.end, happening.span.end + 24)
    near = [m for m in scene.within(zone, DateMention) if m.expression in ("absolute", "month-day")]
    return near[0] if near else None


def _others(scene: Scene, body: Body | None, own: str | None) -> tuple[str, ...]:
    """Return the article's other measures that the body may have acted on, first those that begin in it."""
    if body not in (Body.HOUSE, Body.SENATE):
        return ()
    ids = list(dict.fromkeys(m.id for m in scene.all(MeasureMention) if m.id and m.id != own))
    first = [i for i in ids if MeasureType(re.match(r"[a-z]+", i)[0]).chamber.value == body.value]  # type: ignore[index]
    return tuple(first)


def _span(sentence: Sentence, told: Told, end: int, main: Happening) -> Span:
    """Return the phrase of time, with the verb it hangs on where that stands right before it."""
    lead = 0 <= told.span.start - main.span.end <= 25 and main.span.end <= told.span.start
    return Span(main.span.start if lead else told.span.start, min(end, sentence.span.end))


def _interval(scene: Scene, told: Told, span: Span, earlier: Event, later: Event, main: Happening) -> Interval:
    return Interval(
        span=span, low=told.low, high=told.high, earlier=earlier, later=later, speaker=scene.speaker_at(span), rule="interval",
        **main.about.fields(),
    )  # fmt: skip
