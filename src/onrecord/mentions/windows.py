"""Which measure one stretch of an article describes without naming it: its subject, who brought it, its votes and days."""

import re
from collections.abc import Collection, Iterable, Sequence
from datetime import date, timedelta
from functools import lru_cache

from msgspec import Struct

from onrecord.article.model import Article, Span
from onrecord.mentions.evidence import RECENT, Clues, content_words, disposes, is_rule, raw_words, subject_of
from onrecord.mentions.model import DateMention, Grain
from onrecord.mentions.tallies import find_tallies
from onrecord.record.model import Measure, MeasureType, Member
from onrecord.record.names import key as name_key
from onrecord.record.protocol import Record

# Points set on stories of several measures: what is described must be told by two kinds of evidence at least, one of them its own.
_ENOUGH = 3.0
_ENOUGH_OWNED = 2.2  # where the words name who brought it
_TWIN = 0.6  # share of their subjects' words that two measures on one thing have in common
_MARGIN = 0.9
_LIVE = 800  # days: a Congress and a little more
_EACH = 40  # candidates by the words of one stretch
_WORDS = 12  # words of one stretch that are searched for
_BROUGHT = 120  # measures of one member that are looked at
_NAMESAKES = 2
# who is told to have brought a measure: "by Rep. Dan Newhouse", "Dan Newhouse's"
_BY = re.compile(
    r"\b(?:by|from|of)\s+(?:(?:(?:Rep|Sen|Del)\.|Representative|Senator|Congress(?:man|woman)|[A-Z][a-z]+ (?:Republican|Democrat))\s+)?(?P<by>(?:[A-Z][\w.’-]*\s+){0,2}[A-Z][\w’-]+)|(?P<whose>(?:[A-Z][\w.-]*\s+){0,2}[A-Z][\w-]+)(?=[’']s?\b)"
)
_COUNT = re.compile(r"\b(\d{1,3}) ?- ?(\d{1,3})\b")
_AMENDING = re.compile(r"[Aa]mdt\.?|[Aa]mendment (?:SA|No|offered)|\bSA \d")
_NAME = re.compile(r"[A-Z][\w’'-]+")
_TITLED = re.compile(r"^(?:Rep|Sen|Del|Res\.? Comm|Resident Commissioner)\.?\s+")


class Facts(Struct, frozen=True):
    """What a measure's file says that prose may repeat of it."""

    subject: frozenset[str]
    sponsors: tuple[tuple[str, str], ...]  # last name, first name, folded
    counts: frozenset[tuple[int, int]]
    acted: frozenset[date]
    introduced: date | None
    rule: bool


class _Told(Struct, frozen=True):
    """What a stretch of the article tells."""

    words: frozenset[str]
    names: frozenset[str]
    counts: frozenset[tuple[int, int]]
    days: frozenset[date]
    spells: tuple[tuple[date, date], ...]
    rule: bool


class Windows:
    """Finds the measures that stretches of one article describe; each question is asked of the record once."""

    def __init__(self, article: Article, record: Record, clues: Clues, dates: Sequence[DateMention]) -> None:
        self.text = article.text
        self.record = record
        self.clues = clues
        self.dates = dates
        self.known: list[str] = []  # the measures found so far, wherever they stand
        self._facts: dict[str, Facts] = {}
        self._story: tuple[str, ...] | None = None
        self._meant: dict[tuple[Span, frozenset[MeasureType], str, frozenset[str]], str | None] = {}

    def meant(
        self, window: Span, kinds: Collection[MeasureType], *, owner: str = "", but: Collection[str] = (), near: Collection[str] = ()
    ) -> str | None:  # fmt: skip
        """Return the one measure that a stretch describes, of some types, or None.

        `owner` is the folded last name of who is said to have brought it ("Black's proposal"), `but` the ids that are not
        meant, `near` those that the record relates to a measure at hand.
        """
        asked = (window, frozenset(kinds), owner, frozenset(but))
        if asked not in self._meant:
            self._meant[asked] = self._find(window, frozenset(kinds), owner, but, near)
        return self._meant[asked]

    def facts(self, measure_id: str) -> Facts | None:
        """Return what a measure's file says, or None where the record lacks it."""
        if measure_id not in self._facts:
            measure = self.record.measure(measure_id)
            if measure is None:
                return None
            self._facts[measure_id] = _facts_of(measure)
        return self._facts[measure_id]

    def weights(self, window: Span, ids: Iterable[str]) -> dict[str, float]:
        """Return the points of measures by what a stretch tells of them."""
        told = self._told(window)
        return {i: self._weigh(i, told) for i in ids}

    def brought(self, measure_id: str, owner: str) -> bool:
        """Say whether a measure's sponsor has a last name."""
        facts = self.facts(measure_id)
        return facts is not None and any(last == owner for last, _ in facts.sponsors)

    def brought_by_any(self, measure_id: str, words: Collection[str]) -> bool:
        """Say whether all parts of the last name of who brought a measure are among some folded words."""
        facts = self.facts(measure_id)
        parts = {part for word in words for part in word.split()}
        return facts is not None and any(set(last.split()) <= parts for last, _ in facts.sponsors)

    def _find(
        self, window: Span, kinds: frozenset[MeasureType], owner: str, but: Collection[str], near: Collection[str]
    ) -> str | None:
        told = self._told(window)
        if not (told.counts or told.days or told.spells or told.names or owner):
            return None
        if self.clues.day is None and not (self.known or told.counts or told.days or told.spells):
            return None  # of which Congress it is, nothing tells
        scored: list[tuple[float, str]] = []
        for measure_id in self._candidates(window, told, near):
            if measure_id in but or (kinds and _type(measure_id) not in kinds):
                continue
            if owner and not self.brought(measure_id, owner):
                continue
            if points := self._weigh(measure_id, told, measure_id in near or self._twin(measure_id)):
                scored.append((points, measure_id))
        scored.sort(reverse=True)
        if not scored or scored[0][0] < (_ENOUGH_OWNED if owner else _ENOUGH):
            return None
        return scored[0][1] if len(scored) == 1 or scored[0][0] - scored[1][0] >= _MARGIN else None

    def _twin(self, measure_id: str) -> bool:
        """Say whether a measure bears nearly the titles of one at hand: its companion or its forerunner."""
        mine = self.facts(measure_id)
        for known in self.known:
            theirs = self.facts(known) if known != measure_id else None
            if mine and theirs and mine.subject:
                both = len(mine.subject & theirs.subject)
                if both and both >= _TWIN * len(mine.subject | theirs.subject):
                    return True
        return False

    def _told(self, window: Span) -> _Told:
        words = self.text[window.start : window.end]
        dates = [
            (d.first, d.last, d.grain)
            for d in self.dates
            if d.first and d.last and window.start <= d.span.start and d.span.end <= window.end
        ]
        return _Told(
            words=frozenset(content_words(words)),
            names=frozenset(name_key(re.sub(r"[’']s$", "", n)) for n in _NAME.findall(words)),
            counts=frozenset((t.yeas, t.nays) for t in find_tallies(words)),
            days=frozenset(first for first, _, grain in dates if grain is Grain.DAY),
            spells=tuple((first, last) for first, last, grain in dates if grain in (Grain.WEEK, Grain.MONTH)),
            rule=bool(re.search(r"\b(?:rule|procedural)\b", words)),
        )

    def _candidates(self, window: Span, told: _Told, near: Collection[str]) -> Iterable[str]:
        """Return the measures of the story's subject, of the stretch's, and those acted on on its days."""
        if self._story is None:
            self._story = self.clues.candidates(self.record, self.clues.day)
        found = dict.fromkeys((*near, *self.known, *self._story))
        day = self.clues.day
        since = day - timedelta(days=_LIVE) if day else None
        words = _subject_words(self.text[window.start : window.end])
        if words:
            found.update(dict.fromkeys(i for i, _ in self.record.ranked(words, since=since, until=day, limit=_EACH)))
        for person in self._bringers(window):
            found.update(dict.fromkeys(self.record.brought_by(person, since, day)[:_BROUGHT]))
        for one in told.days:
            found.update(dict.fromkeys(self.record.acted(one, one)))
        for first, last in told.spells if told.counts else ():
            found.update(dict.fromkeys(self.record.acted(first, last)))
        return found

    def _bringers(self, window: Span) -> Iterable[str]:
        """Return the members of that day whom the words of a stretch name as those who brought what it speaks of."""
        for match in _BY.finditer(self.text, window.start, window.end):
            words = [name_key(w) for w in (match["by"] or match["whose"]).split()]
            members = self.record.members_named((words[-1],)).get(words[-1], ()) if words[-1] else ()
            near = [m for m in members if _sat(m, self.clues.day)]
            exact = [m for m in near if len(words) > 1 and name_key(m.first or m.nickname) == words[0]]
            yield from (m.id for m in (exact or near)[:_NAMESAKES])

    def _weigh(self, measure_id: str, told: _Told, related: bool = False) -> float:
        """Weigh a measure by what a stretch tells; nothing where only one kind of evidence speaks for it."""
        facts = self.facts(measure_id)
        if facts is None:
            return 0.0
        shared = len(facts.subject & told.words)
        subject = 2.5 * shared / (2 + min(len(facts.subject), 8))
        story = len(facts.subject & self.clues.lead)
        near = related or story >= 2 or 2 * story >= len(facts.subject) > 0
        sponsor = max((_named(told.names, last, first) for last, first in facts.sponsors), default=0.0)
        counted = bool(facts.counts & told.counts)
        if not counted and told.counts and (sponsor or near or subject >= 0.5):
            counted = any((r.yeas, r.nays) in told.counts for r in self.record.roll_calls(measure_id))
        when, recent = self._dated(facts, told)
        kinds = (subject >= 0.5 or near) + counted + bool(sponsor) + (when >= 0.8 or (counted and recent))
        if kinds < 2 or not (counted or sponsor or (when >= 1 and subject >= 0.8)):
            return 0.0
        score = subject + min(1.0, 0.35 * story) + 3.0 * counted + sponsor + max(when, 0.5 * recent) + 1.5 * related
        return score - (2.5 if facts.rule and not told.rule else 0.0)

    def _dated(self, facts: Facts, told: _Told) -> tuple[float, bool]:
        """Weigh the days of a measure that a stretch names, and say whether it was acted on just before the page."""
        day = self.clues.day
        score = 0.0
        if told.days & facts.acted:
            score = 1.5
        elif any(first <= d <= last for d in facts.acted for first, last in told.spells):
            score = 0.8
        if facts.introduced and facts.introduced in told.days:
            score += 1.2
        recent = day is not None and any(timedelta(0) <= day - d <= timedelta(days=RECENT) for d in facts.acted)
        return score, recent


def _sat(member: Member, day: date | None) -> bool:
    """Say whether a member sat in Congress on a day; one whose terms bear no days may have."""
    return day is None or any(
        t.start is None or (t.start <= day and (t.end is None or t.end >= day - timedelta(days=_LIVE)))
        for t in member.terms
    )


def _subject_words(text: str) -> list[str]:
    """Return the words to search titles by: those that are no names first, for a name seldom stands in a title."""
    plain = raw_words(_NAME.sub(" ", text))
    return [*plain, *(w for w in raw_words(text) if w not in plain)][: max(_WORDS, min(len(plain), 2 * _WORDS))]


def _named(names: frozenset[str], last: str, first: str) -> float:
    """Weigh a sponsor's name: the last name, and the first one beside it."""
    if last not in names and not all(part in names for part in last.split()):
        return 0.0
    return 1.8 if first in names else 1.4


def _type(measure_id: str) -> MeasureType:
    return MeasureType(measure_id.partition("-")[0].rstrip("0123456789"))


def _facts_of(measure: Measure) -> Facts:
    sponsors = []
    for sponsor in measure.sponsors:
        last, _, first = sponsor.name.partition(",")
        given = name_key(re.sub(r"\[.*", "", first)).split(" ")[0]
        sponsors.append((name_key(_TITLED.sub("", last)), given))
    told = [(action.day, *_told_in(action.text)) for action in measure.actions]
    return Facts(
        frozenset(subject_of(measure)), tuple(sponsors), frozenset(pair for _, counts, _ in told for pair in counts),
        frozenset(day for day, _, disposed in told if disposed), measure.introduced, is_rule(measure),
    )  # fmt: skip


@lru_cache(maxsize=16_384)  # most actions repeat each other's words
def _told_in(text: str) -> tuple[tuple[tuple[int, int], ...], bool]:
    """Return the counts of votes on the measure itself that the words of an action give, and whether they dispose of it."""
    pairs = _COUNT.findall(text) if "-" in text else ()
    counted = pairs if pairs and not _AMENDING.search(text) else ()
    return tuple((int(a), int(b)) for a, b in counted), disposes(text)
