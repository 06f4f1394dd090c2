"""Which measure each naming means: by number and Congress, by title, by evidence, and by what was named before.

A naming is tied to a measure only where one candidate is left; the reason is kept with it.
"""

import re
from collections import Counter
from collections.abc import Sequence
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
from onrecord.mentions.titled import apposed, by_title, in_force, twins
from onrecord.mentions.windows import Windows
from onrecord.record.congresses import congress_on
from onrecord.record.model import MeasureType
from onrecord.record.protocol import Record

_ANOTHER = re.compile(
    r"\b(?:companion|counterpart|twin|last Congress|(?:House|Senate|earlier|rival) (?:version|bill|resolution))\b"
)


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
    mentions += by_title(text, phrases, record, day, clues, [main] if main else known, taken)
    mentions = apposed(text, sorted(mentions, key=lambda m: m.span))
    windows = Windows(article, record, clues, dates)
    rivals: tuple[str, ...] = ()
    if main is None:
        main, rivals = _main(article, mentions, record, clues, windows)
        rivals = rivals or twins(text, mentions, main, record, day)
    # of one measure there is nothing to choose
    several = len({m.id for m in mentions if m.id}) > 1 or bool(_ANOTHER.search(text))
    found = (*nouns(text), *pronouns(text), *(elliptic(text) if several else ()))
    rest = [n for n in found if body.touches(n.span) and not taken.touches(n.span)]
    settled = Focus(article, record, mentions, main, windows, rest).settle()
    return Resolved(mentions=settled, main=main, rivals=rivals)


def _by_number(naming: Naming, record: Record, day: date | None, clues: Clues, text: str) -> MeasureMention:
    assert naming.type is not None  # noqa: S101 - a numbered naming has both by construction
    assert naming.number is not None  # noqa: S101
    found = record.numbered(naming.type, naming.number)
    ids = in_force(found, record, naming.congress, day)
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


def _mistyped(naming: Naming, record: Record, day: date | None, clues: Clues) -> str | None:
    """Find the measure that a wrong type means ("House Joint Resolution 1091" for H.Res. 1091), if the story fits it well."""
    assert naming.type is not None  # noqa: S101
    assert naming.number is not None  # noqa: S101
    others = [t for t in MeasureType if t.chamber is naming.type.chamber and t is not naming.type]
    ids = [i for t in others for i in in_force(record.numbered(t, naming.number), record, naming.congress, day)]
    return best(ids, record, clues, strict=True)


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
    acted = {i for i in counts if len(counts) > 1 and clues.newly(record.measure(i))}

    def weight(measure_id: str) -> float:
        measure = record.measure(measure_id)
        return (
            3 * (clues.headline_overlap(measure) if measure else 0)
            + counts[measure_id]
            + 1.5 * (measure_id == first)
            + 1.5 * (measure_id in acted)
        )

    chosen = max(counts, key=weight)
    top = _top(article)
    if any(m.id and m.span.start < top.end for m in mentions) or not top.end:
        return chosen, ()
    told, _ = _by_evidence(article, record, clues, windows)
    return (told if told and told not in counts else chosen), ()


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
