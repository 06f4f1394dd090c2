"""Which measure a title means: those that bear it, as of a day, and the one among them that the article points to."""

import re
from collections.abc import Collection, Iterable, Sequence
from datetime import date

from onrecord.article.model import Span
from onrecord.mentions.cover import Cover
from onrecord.mentions.evidence import Clues, best
from onrecord.mentions.model import MeasureMention, Reference
from onrecord.record import titles as title_keys
from onrecord.record.congresses import congress_on, first_day
from onrecord.record.protocol import Record

_A_STORY = 20_000  # characters: longer pages hold many stories, and each try reads all of them
_TWINS = 3  # measures of one title that are tried
_NEW_CONGRESS = 45  # days into a Congress in which news may still speak of the last one's measures


def in_force(ids: Sequence[str], record: Record, congress: int | None, day: date | None) -> list[str]:
    """Keep the measures of the Congress meant: the one named, else that of the day (early in it, the last one's too)."""
    if congress:
        return [i for i in ids if i.endswith(f"-{congress}")]
    if day is None:
        return list(ids)
    now = congress_on(day)
    kept = [i for i in ids if i.endswith(f"-{now}") and not _later(i, record, day)]
    if not kept and (day - first_day(now)).days <= _NEW_CONGRESS:
        kept = [i for i in ids if i.endswith(f"-{now - 1}")]
    return kept


def _later(measure_id: str, record: Record, day: date) -> bool:
    measure = record.measure(measure_id)
    return bool(measure and measure.introduced and measure.introduced > day)


def by_title(
    text: str,
    phrases: Iterable[Sequence[Span]],
    record: Record,
    day: date | None,
    clues: Clues,
    known: Collection[str | None],
    taken: Cover,
) -> list[MeasureMention]:
    """Return a mention for each title among phrases, the longest of each first; `known` are the measures preferred where several bear it."""
    phrases = list(phrases)
    keys = {title_keys.key(text[s.start : s.end]) for spans in phrases for s in spans}
    titled = record.titled(keys) if keys else {}
    found: list[MeasureMention] = []
    for spans in phrases:
        for span in spans:
            ids = titled.get(title_keys.key(text[span.start : span.end]), ())
            if ids and not taken.touches(span):
                found.append(_titled(text, span, ids, record, day, clues, known))
                taken.take(span)
    return found


_BYGONE_AFTER = re.compile(
    r"\s+(?:in|of|from|during)\s+(?:the\s+|a\s+|an\s+)?(?:(?:last|previous|prior|earlier|preceding)\s+(?:session of\s+)?Congress|(?P<congress>1[01]\d|9\d)(?:th|st|nd|rd)\s+Congress)"
)
_BYGONE_BEFORE = re.compile(r"\b(?:first|earlier|previous|original|prior|old|older)\s+(?:version\s+of\s+(?:the\s+)?)?$")


def _borne(ids: Sequence[str], record: Record, day: date | None) -> list[str]:
    """Keep the measures that a title may mean on a day: the Congress's own, else older ones, which may be law; none that came later."""
    own = in_force(ids, record, None, day)
    return own or [i for i in ids if day is None or not _later(i, record, day)]


def _bygone(text: str, span: Span, borne: Sequence[str], day: date | None) -> MeasureMention | None:
    """Tie a title that is said to be of another Congress ("the first Savanna's Act in the last Congress"), if it is."""
    after = _BYGONE_AFTER.match(text[span.end : span.end + 40])
    if not after and not _BYGONE_BEFORE.search(text[max(0, span.start - 40) : span.start]):
        return None
    now = congress_on(day) if day else None
    named = int(after["congress"]) if after and after["congress"] else now - 1 if after and now else None
    ids = [i for i in borne if named and i.endswith(f"-{named}")]
    if named is not None and named == now:
        return None
    words = text[span.start : span.end]
    if len(ids) == 1:
        return MeasureMention(
            span=span, form=Reference.TITLE, id=ids[0], noun="act", why=f"“{words}” of the {named}th Congress"
        )
    why = f"an earlier measure called “{words}”"
    return MeasureMention(span=span, form=Reference.DESCRIPTION, noun="act", why=why)


def _titled(
    text: str,
    span: Span,
    borne: Sequence[str],
    record: Record,
    day: date | None,
    clues: Clues,
    known: Collection[str | None],
) -> MeasureMention:
    if (older := _bygone(text, span, borne, day)) is not None:
        return older
    ids = _borne(borne, record, day)
    chamber = text[max(0, span.start - 12) : span.start].lower()
    for word, letter in (("senate’s", "s"), ("senate's", "s"), ("house’s", "h"), ("house's", "h")):
        if word in chamber:
            ids = [i for i in ids if i.startswith(letter)] or ids
    here = [i for i in ids if i in known]
    pool = here or ids
    chosen = pool[0] if len(pool) == 1 else best(pool, record, clues)
    words = text[span.start : span.end]
    if chosen and day is None and not clues.ties(record.measure(chosen)):
        chosen = None
    why = f"“{words}” is a title of {chosen}" if chosen else f"“{words}” is a title of {', '.join(ids[:4])}"
    return MeasureMention(
        span=span, form=Reference.TITLE, id=chosen, ids=() if chosen else tuple(ids[:8]), noun="act", why=why
    )


def apposed(text: str, mentions: list[MeasureMention]) -> list[MeasureMention]:
    """Let a title take the measure of the number beside it ("Kate's Law, H.R. 3004"); whether it bears that title is a claim."""
    settled = []
    for i, mention in enumerate(mentions):
        if mention.form is Reference.TITLE:
            near = [
                m
                for m in mentions[max(0, i - 1) : i + 2]
                if m.form is Reference.NUMBER and m.id and _touching(text, m.span, mention.span)
            ]
            if near:
                mention = MeasureMention(
                    span=mention.span, form=mention.form, id=near[0].id, noun=mention.noun, why=f"beside {near[0].id}"
                )
        settled.append(mention if mention.id else MeasureMention(
            span=mention.span, form=mention.form, type=mention.type, number=mention.number, noun=mention.noun, why=mention.why))  # fmt: skip
    return settled


_BESIDE = re.compile(
    r"[\s,()\[\]—–“”\"-]*(?:(?:also\s+)?(?:known as|called|dubbed|titled|named|or)\s+)?(?:the\s+)?[“\"]?"
)


def _touching(text: str, a: Span, b: Span) -> bool:
    first, second = sorted((a, b))
    return bool(_BESIDE.fullmatch(text[first.end : second.start]))


def twins(
    text: str, mentions: Sequence[MeasureMention], main: str | None, record: Record, day: date | None
) -> tuple[str, ...]:
    """Return the other measures that bear the title by which a story first names its own: a companion may be the one meant."""
    if len(text) > _A_STORY:
        return ()
    first = next((m for m in mentions if m.id == main), None)
    if (
        first is None
        or first.form is not Reference.TITLE
        or any(m.id == main and m.form is Reference.NUMBER and _touching(text, m.span, first.span) for m in mentions)
    ):
        return ()
    key = title_keys.key(text[first.span.start : first.span.end])
    return tuple(i for i in _borne(record.titled([key]).get(key, ()), record, day) if i != main)[:_TWINS]
