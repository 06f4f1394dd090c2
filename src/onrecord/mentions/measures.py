"""Which measure each naming means: by number and Congress, by title, by evidence, and by what was named before.

A naming is tied to a measure only where one candidate is left; the reason is kept with it.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from datetime import date, timedelta
from itertools import accumulate

from msgspec import Struct

from onrecord.article.model import Article, Part, Sentence, Span
from onrecord.mentions.cover import Cover
from onrecord.mentions.dates import congress_on
from onrecord.mentions.evidence import RECENT, Clues, best
from onrecord.mentions.model import MeasureMention, Reference
from onrecord.mentions.naming import How, Naming, nouns, numbered, pronouns, titles
from onrecord.mentions.tallies import find_tallies
from onrecord.record import titles as title_keys
from onrecord.record.model import MeasureType
from onrecord.record.protocol import Record

_RESOLUTIONS = frozenset(t for t in MeasureType if t.value.endswith("res"))
_BILLS = frozenset((MeasureType.HR, MeasureType.S))
_JOINT = frozenset((MeasureType.HJRES, MeasureType.SJRES))
_CONCURRENT = frozenset((MeasureType.HCONRES, MeasureType.SCONRES))
# what a noun may call; a joint resolution does the work of a bill and is often called one
_CALLED: dict[str, Collection[MeasureType]] = {
    "resolution": _RESOLUTIONS, "bill": _BILLS | _JOINT, "act": _BILLS | _JOINT, "joint resolution": _JOINT, "concurrent resolution": _CONCURRENT,
    "simple resolution": frozenset((MeasureType.HRES, MeasureType.SRES)), "declaration": _RESOLUTIONS, "statute": _BILLS,
}  # fmt: skip
_ELSEWHERE = frozenset(
    "similar identical companion separate another earlier previous different rival competing twin sister older related broader narrower stand-alone standalone alternative parallel matching new newer second "
    "third".split()
)
_NEAR = 120  # characters within which a number stands in apposition
_LEAD = 4  # sentences of the body in which "a bill" introduces the story's own measure
_NEW_CONGRESS = 45  # days into a Congress in which news may still speak of the last one's measures


class Resolved(Struct, frozen=True, kw_only=True):
    """The measure mentions of an article and the measure it is about."""

    mentions: tuple[MeasureMention, ...]
    main: str | None


def resolve_measures(article: Article, record: Record, day: date | None, clues: Clues) -> Resolved:
    """Tie every naming of a measure in the article to the record, as of a day (None: the page bears no date)."""
    text = article.text
    body = Cover(len(text), (s.span for s in article.sentences))
    named = [n for n in numbered(text) if body.touches(n.span)]
    mentions = [_by_number(n, record, day, clues) for n in named]
    taken = Cover(len(text), (m.span for m in mentions))
    known = [m.id for m in mentions if m.id]
    mentions += _by_title(text, [s for s in titles(text) if s and body.touches(s[0])], record, day, clues, known, taken)
    mentions = _apposed(text, sorted(mentions, key=lambda m: m.span))
    main = _main(mentions, record, clues) or _by_evidence(record, day, clues)
    focus = _Focus(article, record, mentions, main, clues)
    rest = [n for n in (*nouns(text), *pronouns(text)) if body.touches(n.span) and not taken.touches(n.span)]
    return Resolved(mentions=focus.settle(rest), main=main)


def _by_number(naming: Naming, record: Record, day: date | None, clues: Clues) -> MeasureMention:
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
        if not clues.fits(record.measure(chosen)) and (meant := _mistyped(naming, record, day, clues)):
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
    if not kept and (day - date(1789 + 2 * (now - 1), 1, 3)).days <= _NEW_CONGRESS:
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
                found.append(_titled(text, span, _in_force(ids, record, None, day) or list(ids), record, clues, known))
                taken.take(span)
                break
    return found


_BYGONE_AFTER = re.compile(
    r"\s+(?:in|of|from|during)\s+(?:the\s+|a\s+|an\s+)?(?:last|previous|prior|earlier|preceding)\s+Congress"
)
_BYGONE_BEFORE = re.compile(r"\b(?:first|earlier|previous|original|prior|old|older)\s+(?:version\s+of\s+(?:the\s+)?)?$")


def _titled(
    text: str, span: Span, ids: list[str], record: Record, clues: Clues, known: Collection[str | None]
) -> MeasureMention:
    chamber = text[max(0, span.start - 12) : span.start].lower()
    for word, letter in (("senate’s", "s"), ("senate's", "s"), ("house’s", "h"), ("house's", "h")):
        if word in chamber:
            ids = [i for i in ids if i.startswith(letter)] or ids
    here = [i for i in ids if i in known]
    pool = here or ids
    chosen = pool[0] if len(pool) == 1 else best(pool, record, clues)
    words = text[span.start : span.end]
    if _BYGONE_AFTER.match(text[span.end : span.end + 40]) or _BYGONE_BEFORE.search(
        text[max(0, span.start - 40) : span.start]
    ):
        return MeasureMention(
            span=span, form=Reference.DESCRIPTION, noun="act", why=f"an earlier measure called “{words}”"
        )
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


def _touching(text: str, a: Span, b: Span) -> bool:
    first, second = sorted((a, b))
    return len(text[first.end : second.start].strip(" ,()[]—-–")) == 0


def _main(mentions: Sequence[MeasureMention], record: Record, clues: Clues) -> str | None:
    counts = Counter(m.id for m in mentions if m.id)
    if not counts:
        return None
    first = next(m.id for m in mentions if m.id)

    def weight(measure_id: str) -> float:
        measure = record.measure(measure_id)
        return (
            3 * (clues.headline_overlap(measure) if measure else 0) + counts[measure_id] + 1.5 * (measure_id == first)
        )

    return max(counts, key=weight)


def _by_evidence(record: Record, day: date | None, clues: Clues) -> str | None:
    """Find the measure of a story that names none, by subject, sponsor, dates and counts; one candidate or nothing."""
    return best(clues.candidates(record, day), record, clues, strict=True)


# "a resolution by Brian Mast, H.Res. 1099": the number stands in apposition after who brought it
_APPOSED = re.compile(
    r"\s+(?:by|from|of|offered by|introduced by|sponsored by|led by)\s+(?:[A-Z][\w.’'-]*\s?|and\s|of\s|the\s|\([^)]{1,20}\)\s?){1,8},\s*\(?"
)


class _Focus:
    """Walks the namings in order of the text and ties nouns and pronouns to what was named before."""

    def __init__(
        self, article: Article, record: Record, mentions: Sequence[MeasureMention], main: str | None, clues: Clues
    ) -> None:
        self.clues = clues
        self.text = article.text
        self.sentences: tuple[Sentence, ...] = article.sentences
        self.starts = [s.span.start for s in self.sentences]
        self.body_index = list(accumulate((s.part is Part.BODY for s in self.sentences), initial=0))
        self.named = list(mentions)
        self.named_starts = [m.span.start for m in mentions]
        self.main = main
        self.known = list(dict.fromkeys([m.id for m in mentions if m.id] + ([main] if main else [])))
        self.history: list[tuple[int, str | None]] = []  # (sentence, id; None: a measure not named), newest last
        self.block = -1
        self.described: dict[int, str | None] = {}
        self.plural_at: int | None = None
        self.record = record

    def settle(self, rest: Iterable[Naming]) -> tuple[MeasureMention, ...]:
        """Return every mention, resolved or not, in order."""
        out: list[MeasureMention] = []
        items: list[tuple[Span, MeasureMention | Naming]] = [(m.span, m) for m in self.named]
        items += [(n.span, n) for n in rest]
        for span, item in sorted(items, key=lambda pair: pair[0]):
            at = self._sentence(span)
            self._enter(at)
            mention = item if isinstance(item, MeasureMention) else self._anaphor(item, at)
            if mention is None:
                continue
            out.append(mention)
            topical = not isinstance(item, Naming) or item.how is How.NOUN
            if topical and (mention.id or mention.form is not Reference.ANAPHOR or "another" in mention.why):
                self.history.append((at, mention.id))
            if mention.ids:
                self.plural_at = at
        return tuple(out)

    def _enter(self, at: int) -> None:
        """At a new paragraph the story's own measure is the topic again, whatever was named in passing before."""
        block = self.sentences[at].block if at >= 0 else -1
        if block != self.block and self.history and self.main and self.history[-1][1] != self.main:
            self.history.append((at, self.main))
        self.block = block

    def _sentence(self, span: Span) -> int:
        at = bisect_right(self.starts, span.start) - 1
        return at if at >= 0 and span.start < self.sentences[at].span.end else -1

    def _anaphor(self, naming: Naming, at: int) -> MeasureMention | None:
        if naming.how is How.PRONOUN:
            return self._pronoun(naming, at)
        if naming.determiner in ("both", "the two", "two", "these", "those") and naming.plural:
            return self._several(naming)
        if naming.plural:
            return None
        chosen, why = self._noun(naming, at)
        form = Reference.DESCRIPTION if naming.determiner in ("a", "an", "") else Reference.ANAPHOR
        return MeasureMention(span=naming.span, form=form, id=chosen, noun=naming.noun, why=why)

    def _several(self, naming: Naming) -> MeasureMention:
        recent = list(dict.fromkeys(i for _, i in reversed(self.history) if i))[:2]
        pool = recent if len(recent) == 2 else self.known[:2]
        ids = tuple(sorted(pool)) if len(pool) == 2 and (len(self.known) == 2 or len(recent) == 2) else ()
        return MeasureMention(
            span=naming.span, form=Reference.ANAPHOR, ids=ids, noun=naming.noun, why="the two measures named"
        )

    def _pronoun(self, naming: Naming, at: int) -> MeasureMention | None:
        if naming.plural:
            two = self.plural_at is not None and at - self.plural_at <= 1
            return self._several(naming) if two or (naming.noun == "both" and len(self.known) == 2) else None
        stale = not self.history or at - self.history[-1][0] > 3
        chosen = self.main if stale else self.history[-1][1]
        if chosen is None:
            return None
        return MeasureMention(
            span=naming.span, form=Reference.ANAPHOR, id=chosen, noun="it", why=f"stands for {chosen}, named before"
        )

    def _noun(self, naming: Naming, at: int) -> tuple[str | None, str]:
        apposed = self._number_beside(naming)
        if apposed:
            return apposed, f"beside {apposed}"
        if predicated := self._predicated(naming, at):
            return predicated, f"said of {predicated} in the same sentence"
        words = self.text[naming.span.start : naming.span.end].lower().split()
        if _ELSEWHERE & set(words) or naming.noun == "companion":
            return None, "another measure, not named"
        if naming.chamber:
            return self._of_chamber(naming)
        if naming.determiner in ("a", "an", "one", "another", "such a", "such an"):
            return self._indefinite(naming, at)
        return self._definite(naming)

    def _indefinite(self, naming: Naming, at: int) -> tuple[str | None, str]:
        """Tie "a resolution": the story's own measure at its top, later one that the sentence itself tells, else another one."""
        early = self._body_index(at) < _LEAD and all(i in (self.main, None) for _, i in self.history)
        if early and self._may_call(naming.noun, self.main):
            return self.main, "the story's own measure"
        found = self._described(at)
        return found, f"the sentence's own words and counts fit {found}" if found else "another measure, not named"

    def _definite(self, naming: Naming) -> tuple[str | None, str]:
        """Tie "the resolution": to the last measure that may be called so, unless one described and not named came since."""
        for _, known in reversed(self.history):
            if known is None:
                return None, "a measure described before and not named"
            if self._may_call(naming.noun, known):
                return known, f"“{naming.noun}” after {known}"
        if self.main and self._may_call(naming.noun, self.main):
            return self.main, "the story's own measure"
        only = self.known[0] if len(self.known) == 1 and naming.determiner else None
        return only, "the only measure named" if only else "no measure named before fits"

    def _described(self, at: int) -> str | None:
        """Find the measure that one sentence describes by its count of votes and its words ("passed, 372-53, a resolution …")."""
        if at not in self.described:
            self.described[at] = self._by_description(at)
        return self.described[at]

    def _by_description(self, at: int) -> str | None:
        day = self.clues.day
        span = self.sentences[at].span if at >= 0 else None
        words = self.text[span.start : span.end] if span else ""
        tallies = find_tallies(words)
        if day is None or not tallies:
            return None
        local = self.clues.of(words, tallies)
        recent = self.record.acted(day - timedelta(days=RECENT), day)
        return best(recent, self.record, local, strict=True)

    def _body_index(self, at: int) -> int:
        return self.body_index[at] if at >= 0 else 0

    def _of_chamber(self, naming: Naming) -> tuple[str | None, str]:
        letter = "h" if "house" in naming.chamber else "s"
        passed = "passed" in naming.chamber
        fits = [i for i in self.known if i.startswith(letter) and self._may_call(naming.noun, i)]
        if len(fits) == 1 and not passed:
            return fits[0], f"the only {naming.chamber} {naming.noun} named"
        recent = [i for _, i in self.history if i in fits]
        return (
            (recent[-1], "named last of that chamber")
            if recent and not passed
            else (None, "another chamber's measure, not named")
        )

    def _number_beside(self, naming: Naming) -> str | None:
        first = bisect_left(self.named_starts, naming.span.end)
        for mention in self.named[first : first + 2]:
            gap = self.text[naming.span.end : mention.span.start]
            near = len(gap) <= _NEAR
            if (
                near
                and mention.id
                and (gap.strip(" ,(—-–") == "" or (mention.form is Reference.NUMBER and _APPOSED.fullmatch(gap)))
            ):
                return mention.id
        return None

    def _predicated(self, naming: Naming, at: int) -> str | None:
        """Return the measure that "is a bill …", "began as a bill …" says something of, if one stands before it in its sentence."""
        if not self.history or self.history[-1][0] != at or naming.determiner not in ("a", "an"):
            return None
        before = self.text[max(0, naming.span.start - 20) : naming.span.start]
        return self.history[-1][1] if re.search(r"\b(?:as|is|was|remains|became|being)\s+$", before) else None

    def _may_call(self, noun: str, measure_id: str | None) -> bool:
        if measure_id is None:
            return False
        kinds = _CALLED.get(noun)
        kind = MeasureType(measure_id.partition("-")[0].rstrip("0123456789"))
        return kinds is None or kind in kinds or (noun == "bill" and len(self.known) == 1)
