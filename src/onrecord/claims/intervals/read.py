"""Claims about the time between two events: "nearly three months after", "two days later", "it took eight months"."""

import re
from collections.abc import Iterable

from msgspec import structs

from onrecord.article.model import Sentence, Span
from onrecord.claims.about import carried
from onrecord.claims.clauses import distance
from onrecord.claims.intervals.desk import on_desk
from onrecord.claims.intervals.durations import DURATION, Told, told_by
from onrecord.claims.intervals.events import (
    event_before,
    event_of,
    first_event,
    interval_claim,
    main_event,
    span_with_verb,
)
from onrecord.claims.intervals.happenings import Happening, happenings
from onrecord.claims.intervals.took import time_taken
from onrecord.claims.model import Body, Claim, Event, Interval, Modality
from onrecord.claims.scene import Scene
from onrecord.mentions.model import DateMention


def read_intervals(scene: Scene) -> Iterable[Claim]:
    """Read how long after or before one event another one happened, in days."""
    for sentence in scene.sentences:
        for match in DURATION.finditer(scene.text, sentence.span.start, sentence.span.end):
            told = told_by(match)
            if _NOT_SO.search(scene.text, max(0, match.start() - 16), match.start()) and _BUT.match(
                scene.text, match.end()
            ):
                continue  # "not a week but a month"
            if told is None or scene.modality(told.span) is Modality.PREDICTED:
                continue
            claim = (
                on_desk(scene, sentence, told)
                or time_taken(scene, sentence, told)
                or _relative(scene, sentence, told, match)
            )
            if claim is not None:
                yield claim


_NOT_SO = re.compile(r"\bnot (?:even |just |merely )?$", re.IGNORECASE)
_BUT = re.compile(r",? but\b")
_AFTER = re.compile(
    r"^\s+(?P<word>after|before|following|since|from|ahead of|prior to)\s+(?P<rest>[^.;!?]{2,260})", re.IGNORECASE
)
_SAME_AS = re.compile(r"^(?P<word>)\s+(?P<rest>[^.;!?,]{2,160})")  # "the day it was offered"
_LATER = re.compile(
    r"^\s+(?P<word>later|earlier|afterwards?|on|before(?=[.;])|before|after that|after|beforehand|thereafter|previously)(?=\s*(?:[.,;:]|$|\s+(?:the|in|by|it|and|with|on|a|an|to|Senate|House|President|Trump|Biden|[A-Z])))",
    re.IGNORECASE,
)


# "the Colorado one a week later": another measure than the one whose event stands before
_THE_ONE = re.compile(r"\b(?:the|that) (?:[\w-]+ ){0,2}(?:one|other|second|third|latter)\s+$")


def _relative(scene: Scene, sentence: Sentence, told: Told, match: re.Match[str]) -> Interval | None:
    after = scene.text[told.span.end : sentence.span.end]
    if match["next"]:
        return _next_day(scene, sentence, told, match)
    if match["same"] and not _acted_before(scene, sentence, told):
        return None
    tail = _SAME_AS.match(after) if match["same"] else _AFTER.match(after)
    if tail:
        return _anchored(scene, sentence, told, tail)
    if old := _aged(scene, sentence, told, after):
        return old
    later = _LATER.match(after)
    if _THE_ONE.search(scene.text[max(sentence.span.start, told.span.start - 40) : told.span.start]):
        return None
    ends = later and later["word"].lower() == "before" and re.match(r"\s*(?:[.,;]|$)", after[later.end("word") :])
    if later and (ends or later["word"].lower() not in ("on", "before", "after")):
        return _loose(scene, sentence, told, later["word"].lower(), told.span.end + later.end("word"))
    return None


def _acted_before(scene: Scene, sentence: Sentence, told: Told) -> bool:
    """Say whether "the day it was offered" hangs on what a House or committee did right before it."""
    before = happenings(scene, sentence, Span(sentence.span.start, told.span.start))
    return bool(before) and before[-1].what in _DONE and distance(scene.text, before[-1].span, told.span) < _BESIDE


_DONE = frozenset(("passed", "reported", "referred"))
_BESIDE = 4.0  # in the measure of `distance`: the object, and a date between commas


def _anchored(scene: Scene, sentence: Sentence, told: Told, tail: re.Match[str]) -> Interval | None:
    """Read "a week after the House vote": the event after the word, and the one the phrase hangs on."""
    start = told.span.end + tail.start("rest")
    zone = Span(start, sentence.span.end)
    other = first_event(scene, sentence, zone, within=_clause_end(scene, zone))
    rest = tail["rest"].strip()
    main = main_event(
        scene, sentence, told, Span(told.span.start, other.span.end if other else sentence.span.end), index_free=True
    )
    since = tail["word"].lower() == "since" and _BEEN.search(scene.text, sentence.span.start, told.span.start)
    if main is None and since:
        main = other
    if main is None:
        return None
    words = "" if other else rest
    if other is None and not _worth(words):
        return None
    fixed = event_of(scene, other) if other else Event(what="report", measure=main.about.id, words=words)
    hang = event_of(scene, main)
    if since or (
        other and main.span.start > other.span.end and _STANDS.search(scene.text, other.span.end, main.span.end)
    ):
        hang = Event(what="page")
    back = tail["word"].lower() in ("before", "ahead of", "prior to")
    earlier, later = (hang, fixed) if back else (fixed, hang)
    end = other.span.end if other else told.span.end + tail.start("rest") - 1
    span = span_with_verb(sentence, told, end, main)
    return interval_claim(scene, told, span, earlier, later, main)


_BEEN = re.compile(r"\b[Ii]t(?:[’']s| has| had)? (?:now )?been (?:just |only |about |nearly |almost |\w+ly )?$")
# what says that nothing came since: the time runs to the day of the page
_STANDS = re.compile(
    r"\b(?:yet to|still|has not|have not|hasn[’']t|haven[’']t|remains?|awaits?|waits?|waiting|sits|stuck|stalled|pending|nothing|never)\b"
)


def _worth(words: str) -> bool:
    """Say whether words may be an event that a recital dates: a name and a verb."""
    return bool(re.search(r"\b[A-Z][a-z]{2,}", words)) and len(words.split()) >= 3


def _clause_end(scene: Scene, zone: Span) -> int:
    cut = re.search(
        r",\s+(?!(?:19|20)\d\d)|[;:]|\s+and\s+(?=(?:\w+\s+){1,3}(?:day|week|month|year)s?\s+(?:after|before)\b)",
        scene.text[zone.start : zone.end],
    )
    return zone.start + cut.start() if cut else zone.end


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
    if gap := _GAPPED.search(scene.text, max(sentence.span.start, told.span.start - 40), told.span.start):
        body = Body(gap["house"].lower())
        others = [h for h in before if h.what == "passed" and h.body not in (body, None)]
        if others:
            first, second = Event(what="passed", measure=main.about.id, body=body), event_of(scene, others[-1])
            back = word in ("earlier", "before", "beforehand", "previously")
            earlier, later = (first, second) if back else (second, first)
            return interval_claim(scene, told, Span(gap.start(), end), earlier, later, main)
    anchor = next((h for h in reversed(before) if h.span != main.span and h.what != main.what), None) or event_before(
        scene, sentence
    )
    if anchor is None or (anchor.what == main.what and anchor.body is main.body):
        return None
    first, second = event_of(scene, main), event_of(scene, anchor)
    earlier, later = (first, second) if word in ("earlier", "before", "beforehand", "previously") else (second, first)
    span = span_with_verb(sentence, told, end, main)
    return structs.replace(
        interval_claim(scene, told, span, earlier, later, main), guessed="later" if earlier is first else "earlier"
    )


_AGED = re.compile(
    r"\b(?:[Ii]t|bill|measure|resolution|legislation|act|[HS]\.(?: ?[A-Z][a-z]*\.?)* ?\d{1,5}) (?P<tense>was|is) (?:only |just |barely |all of |not yet )?$"
)


def _aged(scene: Scene, sentence: Sentence, told: Told, after: str) -> Interval | None:
    """Read "It was a week old": from introduction to what was told before, or to the day of the page."""
    old = re.match(r"\s+old\b", after)
    lead = _AGED.search(scene.text, max(sentence.span.start, told.span.start - 50), told.span.start) if old else None
    if old is None or lead is None:
        return None
    before = event_before(scene, sentence) if lead["tense"] == "was" else None
    place = carried(scene, sentence, told.span)
    later = event_of(scene, before) if before and before.what != "introduced" else Event(what="page")
    main = Happening(span=told.span, what="introduced", body=None, about=place)
    span = Span(lead.start(), told.span.end + old.end())
    claim = interval_claim(scene, told, span, Event(what="introduced", measure=place.id), later, main)
    return structs.replace(claim, guessed="later")


# "the Senate, seven weeks later": what the one House did is told of the other
_GAPPED = re.compile(
    r"\b[Tt]he (?P<house>House|Senate)(?:[’']s)?,? (?:did so |followed (?:suit )?)?(?:just |only |about |nearly |almost )?$"
)


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
    anchor = next((h for h in reversed(before[:-1]) if h.what != main.what), None) or event_before(scene, sentence)
    if anchor is None or anchor.what == main.what:
        return None
    back = bool(re.search(r"previous|preceding", match["next"], re.IGNORECASE))
    first, second = event_of(scene, main), event_of(scene, anchor)
    earlier, later = (first, second) if back else (second, first)
    return interval_claim(scene, told, Span(main.span.start, told.span.end), earlier, later, main)


def _as_after(side: str, tail: re.Match[str]) -> re.Match[str] | None:
    return re.match(r"^(?P<word>after|before)(?P<rest>.+)$", f"{side}{tail[0]}", re.DOTALL)
