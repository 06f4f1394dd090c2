"""Which measure each naming means: by number and Congress, by title, by evidence, and by what was named before.

A naming is tied to a measure only where one candidate is left; the reason is kept with it.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from datetime import date

from msgspec import Struct

from onrecord.article.model import Article, Part, Span
from onrecord.mentions.cover import Cover
from onrecord.mentions.elliptic import elliptic
from onrecord.mentions.evidence import Clues, best, first_of, likely, scored
from onrecord.mentions.focus import Focus
from onrecord.mentions.grounds import grounded, speaks, voted_so
from onrecord.mentions.model import DateMention, MeasureMention, Reference
from onrecord.mentions.naming import Naming, nouns, numbered, titles
from onrecord.mentions.plurals import pronouns
from onrecord.mentions.windows import Windows
from onrecord.record import titles as title_keys
from onrecord.record.congresses import congress_on, first_day
from onrecord.record.model import MeasureType
from onrecord.record.protocol import Record

_TWINS = 3  # measures of one title that are tried
_NEW_CONGRESS = 45  # days into a Congress in which news may still speak of the last one's measures


class Resolved(Struct, frozen=True, kw_only=True):
    """The measure mentions of an article, the measure it is about, and others it may be about where it names none."""

    mentions: tuple[MeasureMention, ...]
    main: str | None
    rivals: tuple[str, ...] = ()


def resolve_measures(
    article: Article,
    record: Record,
    day: date | None,
    clues: Clues,
    dates: Sequence[DateMention] = (),
    *,
    main: str | None = None,
) -> Resolved:
    """Tie every naming of a measure in the article to the record, as of a day (None: the page bears no date).

    `main` is the measure that the article is taken to be about; without it, the one it names or its words point to.
    """
    text = article.text
    body = Cover(len(text), (s.span for s in article.sentences))
    named = [n for n in numbered(text) if body.touches(n.span)]
    mentions = [_by_number(n, record, day, clues, text) for n in named]
    taken = Cover(len(text), (m.span for m in mentions))
    known = [m.id for m in mentions if m.id]
    phrases = [s for s in titles(text) if s and body.touches(s[0])]
    mentions += _by_title(text, phrases, record, day, clues, [main] if main else known, taken)
    mentions = _apposed(text, sorted(mentions, key=lambda m: m.span))
    windows = Windows(article, record, clues, dates)
    rivals: tuple[str, ...] = ()
    if main is None:
        main, rivals = _main(article, mentions, record, clues, windows)
        rivals = rivals or _twins(text, mentions, main, record, day)
    several = len({m.id for m in mentions if m.id}) > 1  # of one measure there is nothing to choose
    found = (*nouns(text), *pronouns(text), *(elliptic(text) if several else ()))
    rest = [n for n in found if body.touches(n.span) and not taken.touches(n.span)]
    settled = Focus(article, record, mentions, main, windows, rest).settle()
    return Resolved(mentions=settled, main=main, rivals=rivals)


def _by_number(naming: Naming, record: Record, day: date | None, clues: Clues, text: str) -> MeasureMention:
    assert naming.type is not None  # noqa: S101 - a numbered naming has both by construction
    assert naming.number is not None  # noqa: S101
    found = record.numbered(naming.type, naming.number)
    ids = _in_force(found, record, naming.congress, day)
    cite = f"{naming.type.short} {naming.number}"
    if len(ids) > 1:
        chosen = best(ids, record, clues)
        why = (
            f"{cite} exists in {len(ids)} Congresses; the article's words and dates fit {chosen}"
            if chosen
            else f"{cite} exists in {len(ids)} Congresses"
        )
    elif ids:
        chosen, why = ids[0], f"{cite} by number and date"
        if day is None and not naming.congress and not clues.ties(record.measure(chosen)):
            chosen, why = None, f"the page bears no date, and nothing in it shows that it means {chosen}"
        told = voted_so(record.measure(chosen) if chosen else None, text, naming.span)
        if (
            chosen
            and not told
            and not clues.fits(record.measure(chosen))
            and (meant := _mistyped(naming, record, day, clues))
        ):
            chosen, why = meant, f"{cite} is on another subject; the article's words fit {meant}"
    else:
        chosen = _mistyped(naming, record, day, clues)
        why = (
            f"no {cite} on record; the article's words fit {chosen}"
            if chosen
            else f"{cite}{_congress_words(naming.congress, day)} is not in the record"
        )
    return MeasureMention(
        span=naming.span,
        form=Reference.NUMBER,
        id=chosen,
        type=naming.type,
        number=naming.number,
        noun=naming.type.noun.split()[-1],
        why=why,
    )


def _congress_words(congress: int | None, day: date | None) -> str:
    number = congress or (congress_on(day) if day else None)
    return f" of the {number}th Congress" if number else ""


def _in_force(ids: Sequence[str], record: Record, congress: int | None, day: date | None) -> list[str]:
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


def _mistyped(naming: Naming, record: Record, day: date | None, clues: Clues) -> str | None:
    """Find the measure that a wrong type means ("House Joint Resolution 1091" for H.Res. 1091), if the story fits it well."""
    assert naming.type is not None  # noqa: S101
    assert naming.number is not None  # noqa: S101
    others = [t for t in MeasureType if t.chamber is naming.type.chamber and t is not naming.type]
    ids = [i for t in others for i in _in_force(record.numbered(t, naming.number), record, naming.congress, day)]
    return best(ids, record, clues, strict=True)


def _by_title(
    text: str,
    phrases: Iterable[Sequence[Span]],
    record: Record,
    day: date | None,
    clues: Clues,
    known: Collection[str | None],
    taken: Cover,
) -> list[MeasureMention]:
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
    own = _in_force(ids, record, None, day)
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


def _apposed(text: str, mentions: list[MeasureMention]) -> list[MeasureMention]:
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


def _main(
    article: Article, mentions: Sequence[MeasureMention], record: Record, clues: Clues, windows: Windows
) -> tuple[str | None, tuple[str, ...]]:
    """Return the measure that the story is about: one that it names, unless it names it only late and its top tells of another.

    Where its words had to tell, the others that they may tell of come with it.
    """
    counts = Counter(m.id for m in mentions if m.id)
    if not counts:
        return _by_evidence(article, record, clues, windows)
    first = next(m.id for m in mentions if m.id)

    def weight(measure_id: str) -> float:
        measure = record.measure(measure_id)
        return (
            3 * (clues.headline_overlap(measure) if measure else 0) + counts[measure_id] + 1.5 * (measure_id == first)
        )

    chosen = max(counts, key=weight)
    top = _top(article)
    if any(m.id and m.span.start < top.end for m in mentions) or not top.end:
        return chosen, ()
    told, _ = _by_evidence(article, record, clues, windows)
    return (told if told and told not in counts else chosen), ()


def _twins(
    text: str, mentions: Sequence[MeasureMention], main: str | None, record: Record, day: date | None
) -> tuple[str, ...]:
    """Return the other measures that bear the title by which a story first names its own: a companion may be the one meant."""
    first = next((m for m in mentions if m.id == main), None)
    if (
        first is None
        or first.form is not Reference.TITLE
        or any(m.id == main and m.form is Reference.NUMBER and _touching(text, m.span, first.span) for m in mentions)
    ):
        return ()
    key = title_keys.key(text[first.span.start : first.span.end])
    return tuple(i for i in _borne(record.titled([key]).get(key, ()), record, day) if i != main)[:_TWINS]


def _by_evidence(
    article: Article, record: Record, clues: Clues, windows: Windows
) -> tuple[str | None, tuple[str, ...]]:
    """Find the measure of a story that names none, by subject, sponsor, dates and counts; one candidate or nothing, and its rivals.

    What the top of the story tells counts twice: further down it may tell of others.
    """
    ids = clues.candidates(record, clues.day)
    lead = windows.weights(_top(article), ids)
    found = scored(ids, record, clues, strict=True, more=lead)
    main, spoken = first_of(found, strict=True), speaks(article.text)
    fit = [
        i
        for i in (main, *likely(found))
        if i and grounded(record.measure(i), clues, spoken=spoken, told=lead.get(i, 0))
    ]
    return main if main in fit else None, tuple(dict.fromkeys(i for i in fit if i != main))


def _top(article: Article) -> Span:
    """Return the stretch from the headline to the third sentence of the body."""
    body = [s.span for s in article.sentences if s.part is Part.BODY][:3]
    return Span(article.sentences[0].span.start, body[-1].end) if body else Span(0, 0)
