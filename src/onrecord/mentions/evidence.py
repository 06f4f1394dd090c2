"""What in an article points to a measure, apart from its number: subject, people, days and counts."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, timedelta
from functools import lru_cache
from types import MappingProxyType

from msgspec import Struct, structs

from onrecord.article.model import Article, Part
from onrecord.mentions.model import TallyMention
from onrecord.record.congresses import first_day
from onrecord.record.model import Measure
from onrecord.record.names import key as name_key
from onrecord.record.protocol import Record

_GENERIC = frozenset(
    "a about act acts adopted adopts after against agreed agrees all also amend amendment america american americans an and another any approve approved approves are as at back backs bill bills bipartisan by call called calling "
    "calls certain chamber clears condemn condemning condemns congress day days democrat democrats directing during expressing federal first for from government had has have he her his house how in into is it its joint lawmakers "
    "legislation making may measure members more most national new news no not of on one or other over pass passed passes people president providing purposes reaffirming recognizing regarding relating republican republicans "
    "requiring resolution resolutions said say says senate senators sense should states supporting takes text than that the their there they this through time title to two under unanimously united up urges urging us vote voted "
    "votes was were what when which while who will with would year years u.s".split()
)
_YEAR = re.compile(r"(?<!\d)(?:19[5-9]|20[0-4])\d(?!\d)")
_TITLE = 400  # characters of a title that tell its subject: some files give a whole bill for one
_LONG_TITLE = 1200  # characters: what is longer is an article, whose words are looked for once
_WORD = re.compile(r"[a-z][a-z0-9'-]{2,}")
_SHORTEST = 3  # letters of a word that is searched for
_SUFFIX = re.compile(r"(?:ing|ed|es|s|ism|ist|ists|ians?|an)$")
RECENT = 21  # days before the page in which its news happened
_NEWS = 2  # days from an act to the story on it
_LIVE = 800  # days: a Congress and a little more
_ENOUGH = 3.0  # points that a story without a number must reach, set on stories about measures of the 115th: benchmarks of the gate re-run it
_MARGIN = 1.0  # points between the best and the second


def stem(word: str) -> str:
    """Cut a word to a crude stem: "condemning" and "condemns" meet."""
    return _SUFFIX.sub("", word) if len(word) > 5 else word.removesuffix("s")


def content_words(text: str) -> set[str]:
    """Return the stems of the words that carry a subject."""
    return set(_titled_words(text)) if len(text) < _LONG_TITLE else _content_words(text)


@lru_cache(maxsize=4096)
def _titled_words(text: str) -> frozenset[str]:
    return frozenset(_content_words(text))


def _content_words(text: str) -> set[str]:
    return {stem(w) for w in _WORD.findall(text.lower().replace("’", "'").replace("'s", "")) if w not in _GENERIC}


def subject_of(measure: Measure) -> set[str]:
    """Return the stems of the words that carry the subject of a measure's titles."""
    return content_words(" ".join(t[:_TITLE] for t in (measure.title, *(t.text for t in measure.titles))))


def raw_words(text: str) -> list[str]:
    """Return the words of a text that a search of titles may use, in order, each once."""
    found = _WORD.findall(text.lower().replace("’", "'").replace("'s", ""))
    parts = (part for w in found for part in ((w,) if "-" not in w else w.split("-")) if len(part) >= _SHORTEST)
    return list(dict.fromkeys(w for w in parts if w not in _GENERIC))


_RULE = re.compile(r"^(?:Providing for (?:the )?(?:further )?consideration|Waiving a requirement of clause)")


def is_rule(measure: Measure) -> bool:
    """Say whether a measure only sets the terms on which others are debated: it shares their words and is seldom meant."""
    return bool(_RULE.match(measure.title))


class Clues(Struct, frozen=True, kw_only=True):
    """What the article offers as evidence. `days` are the resolved days in it, `names` its folded capitalised words."""

    headline: frozenset[str]
    lead: frozenset[str]
    words: frozenset[str]
    raw_words: tuple[str, ...]
    names: str
    tallies: frozenset[tuple[int, int]]
    days: frozenset[date]
    month_days: frozenset[tuple[int, int]]
    weekdays: frozenset[int]
    day: date | None
    years: frozenset[int]
    chambers: frozenset[str]

    def headline_overlap(self, measure: Measure) -> float:
        """Return how much of the headline's subject the measure's titles hold, 0 to 1."""
        return len(subject_of(measure) & self.headline) / max(3, len(self.headline))

    def fits(self, measure: Measure | None) -> bool:
        """Say whether the article shares any subject word with a measure's titles."""
        return measure is not None and bool(subject_of(measure) & self.words)

    def ties(self, measure: Measure | None) -> bool:
        """Say whether a page with no date means a measure: it names its sponsor, a count or a day of it, and no other years alone.

        A number, or a title, comes back in Congress after Congress, and the record at hand may hold only one of them.
        """
        if measure is None:
            return False
        first = first_day(measure.congress).year
        if self.years and not self.years & {first, first + 1, first + 2}:
            return False
        return bool(
            self.people(measure) or self.counted(measure) or self.dates(measure) >= 1 or self.years & {first, first + 1}
        )

    def of(self, words: str, tallies: Iterable[TallyMention]) -> "Clues":
        """Narrow the clues to one sentence, for a measure that only it describes."""
        content = frozenset(content_words(words))
        return structs.replace(
            self, headline=frozenset(), lead=content, words=content, names=f" {name_key(words)} ",
            tallies=frozenset((t.yeas, t.nays) for t in tallies), days=frozenset(), month_days=frozenset(), weekdays=frozenset(),
            chambers=frozenset(w for w in ("House", "Senate") if re.search(rf"\b{w}\b", words)),
        )  # fmt: skip

    def candidates(self, record: Record, day: date | None) -> tuple[str, ...]:
        """Return the measures that a story with no number may be about: by subject, and by what was voted on just before."""
        since = day - timedelta(days=_LIVE) if day else None
        found = (
            [i for i, _ in record.ranked(self.raw_words, since=since, until=day, limit=40)] if self.raw_words else []
        )
        if day:
            found += record.acted(day - timedelta(days=RECENT), day)
        return tuple(dict.fromkeys(found))

    def points(self, measure: Measure) -> float:
        """Weigh the evidence that the article speaks of a measure."""
        own = subject_of(measure)
        lead, body = len(own & self.lead), len(own & self.words - self.lead)
        if not lead + body:
            return 0.0
        score = (3.0 * lead + 1.5 * body) / (3 + min(len(own), 12)) + 1.5 * self.headline_overlap(measure)
        score += self.people(measure)
        score += 3.0 * self.counted(measure)
        return score + self.dates(measure)

    def counted(self, measure: Measure) -> bool:
        """Say whether the article gives a count of a measure's votes."""
        return any(_counted(measure, t) for t in self.tallies)

    def shared(self, measure: Measure) -> tuple[int, float]:
        """Return how many subject words of a measure's titles the lead holds, and what share of them the article does."""
        own = subject_of(measure)
        return len(own & self.lead), len(own & self.words) / max(1, len(own))

    def people(self, measure: Measure) -> float:
        """Weigh a sponsor of a measure whom the article names."""
        for sponsor in measure.sponsors:
            last, _, first = sponsor.name.partition(",")
            words = name_key(re.sub(r"^(?:Rep|Sen|Del|Res\.? Comm|Resident Commissioner)\.?\s+", "", last))
            given = name_key(re.sub(r"\[.*", "", first)).split(" ")[0]
            if words and f" {words} " in self.names:
                return 1.5 if given and f" {given} " in self.names else 1.0
        return 0.0

    def newly(self, measure: Measure | None) -> bool:
        """Say whether a House or the president disposed of a measure in the days before the page: that is its news."""
        if measure is None or self.day is None:
            return False
        return any(0 <= (self.day - a.day).days <= _NEWS and disposes(a.text) for a in measure.actions[::-1])

    def dates(self, measure: Measure) -> float:
        """Weigh the days of a measure that the article names, or just before it."""
        acted = {a.day for a in measure.actions if disposes(a.text)}
        near = {d for d in acted if self.day is None or timedelta(0) <= self.day - d <= timedelta(days=RECENT)}
        named = self.days & acted or {d for d in acted if (d.month, d.day) in self.month_days}
        score = 1.5 if named else 0.7 if near and self.day else 0.0
        introduced = measure.introduced
        if introduced and (introduced in self.days or (introduced.month, introduced.day) in self.month_days):
            score += 1.0
        score += 0.8 * any(_by(a.text) in self.chambers for a in measure.actions if a.day in near)
        if self.day is None and not named and {d.weekday() for d in acted} & self.weekdays:
            score += 0.4
        return score


_DISPOSED = re.compile(
    r"Passed|Agreed to|agreed to|Failed|tabled|Motion to (?:table|discharge)|Became Public Law|Signed by President|Vetoed"
)


@lru_cache(maxsize=16_384)  # most actions repeat each other's words
def disposes(text: str) -> bool:
    """Say whether the words of an action tell that a House, or the president, disposed of the measure."""
    return _DISPOSED.search(text) is not None


def _by(text: str) -> str:
    return "Senate" if "Senate" in text else "House" if disposes(text) else ""


def _counted(measure: Measure, tally: tuple[int, int]) -> bool:
    words = re.compile(rf"\b{tally[0]} ?- ?{tally[1]}\b")
    return any(words.search(a.text) for a in measure.actions)


def gather(
    article: Article,
    tallies: Iterable[TallyMention],
    days: Iterable[date],
    month_days: Iterable[tuple[int, int]],
    weekdays: Iterable[int],
) -> Clues:
    """Collect the clues of an article; `day` is the day it was published where known."""
    headline = " ".join(
        article.text[b.span.start : b.span.end] for b in article.blocks if b.part in (Part.HEADLINE, Part.DECK)
    )
    body = [article.text[s.span.start : s.span.end] for s in article.sentences if s.part is Part.BODY]
    lead = headline + " " + " ".join(body[:3])
    raw = tuple(raw_words(lead))
    return Clues(
        headline=frozenset(content_words(headline)),
        lead=frozenset(content_words(lead)),
        words=frozenset(content_words(article.text)),
        raw_words=raw[:24],
        names=f" {name_key(article.text)} ",
        tallies=frozenset((t.yeas, t.nays) for t in tallies),
        days=frozenset(d for d in days if d != article.published),
        month_days=frozenset(month_days),
        weekdays=frozenset(weekdays),
        day=article.published,
        years=frozenset(int(y) for y in _YEAR.findall(article.text)),
        chambers=frozenset(w for w in ("House", "Senate") if re.search(rf"\b{w}\b", lead)),
    )


def best(
    ids: Collection[str],
    record: Record,
    clues: Clues,
    *,
    strict: bool = False,
    more: Mapping[str, float] = MappingProxyType({}),
) -> str | None:
    """Return the one measure that the clues point to, or None where two are as likely.

    `strict` asks for enough evidence to do without a number: subject and people, days or counts together.
    `more` are points by other evidence.
    """
    return first_of(scored(ids, record, clues, strict=strict, more=more), strict=strict)


def scored(
    ids: Collection[str], record: Record, clues: Clues, *, strict: bool, more: Mapping[str, float]
) -> list[tuple[float, str]]:
    """Return measures with the points that speak for them, most first."""
    found = [m for m in (record.measure(i) for i in ids) if m and not (strict and is_rule(m))]
    return sorted(((clues.points(m) + more.get(m.id, 0.0), m.id) for m in found), reverse=True)


_NEARLY = 0.5  # points below what is asked of a story without a number, with which a measure is still tried
_BEHIND = 2.5  # points behind the first, with which another is still tried
_TRIED = 5


def likely(scored: Sequence[tuple[float, str]]) -> tuple[str, ...]:
    """Return the measures that a story without a number may mean, the likeliest first."""
    least = max(_ENOUGH - _NEARLY, scored[0][0] - _BEHIND) if scored else 0.0
    return tuple(i for points, i in scored[:_TRIED] if points >= least)


def first_of(scored: Sequence[tuple[float, str]], *, strict: bool) -> str | None:
    """Return the first of measures with their points, where it has enough and leads by enough."""
    if not scored or scored[0][0] <= 0:
        return None
    if strict and scored[0][0] < _ENOUGH:
        return None
    margin = scored[0][0] - (scored[1][0] if len(scored) > 1 else 0.0)
    return scored[0][1] if margin >= (_MARGIN if strict else 0.3) else None
