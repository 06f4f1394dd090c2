"""References back to people named before: "the Florida Republican", "the congresswoman", "she"."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from onrecord.article.model import Article, Part, Sentence, Span
from onrecord.mentions.descriptions import Description, find_descriptions
from onrecord.mentions.model import PersonMention, Reference
from onrecord.mentions.nicknames import FIRST_NAMES
from onrecord.mentions.roster import Roster
from onrecord.mentions.runs import Word
from onrecord.record.model import Chamber

_PRONOUN = re.compile(r"(?<![\w’'-])(?P<he>[Hh]e)(?![\w-])|(?<![\w’'-])(?P<she>[Ss]he)(?![\w-])")
_BARE = re.compile(
    r"(?<![\w-])[Tt]he (?P<role>senator|congressman|congresswoman|representative|lawmaker)(?![\w-])(?!s|[’']s (?:office|[A-Z]))"
)
_APPOSED = re.compile(r",\s(?:now |himself |herself |also )?$|[—–(]\s?$")
_STRANGER = re.compile(
    r"[A-Z][\w’'.-]+ [A-Z][\w’'.-]+(?: \([^()]*\))?, $"
)  # an apposition to a name that is in no roster
_GONE = re.compile(r"\b(?:[Ff]ormer|[Ll]ate|[Ee]x|[Tt]hen)\b")
_NAME_AFTER = re.compile(r"^,? (?:(?:Rep|Sen)\.? |(?:Senator|Representative|Congressman|Congresswoman) )?[A-Z]")
_BESIDE = 26  # characters between a name and an apposition to it, a tag included
_MANY = 80  # names looked back at: more than any story's, so that a page of nothing but names stays quick
_CHAMBERS = {
    "senator": Chamber.SENATE,
    "congressman": Chamber.HOUSE,
    "congresswoman": Chamber.HOUSE,
    "representative": Chamber.HOUSE,
}
_GENDERS = {"congressman": "M", "congresswoman": "F"}


def find_references(
    article: Article,
    named: Sequence[PersonMention],
    roster: Roster,
    others: Iterable[int],
    runs: Sequence[Sequence[Word]],
) -> tuple[PersonMention, ...]:
    """Resolve descriptions and pronouns to people named before them in the same or the previous sentence, or to nobody.

    What a description states may be wrong (it is the claim to check): it must fit one person best, not wholly.
    `others` are the places where private people stand, and `runs` show more of them: a pronoun after one stays unresolved.
    """
    back = _Back(article, named, roster, [*others, *_strangers(named, runs)])
    described = tuple(back.descriptions())
    for mention in described:
        back.add(mention)
    return (*described, *back.pronouns())


def _strangers(named: Sequence[PersonMention], runs: Sequence[Sequence[Word]]) -> Iterator[int]:
    """Yield where people stand who are in no roster: a first name and another word that no mention covers."""
    covered = {offset for m in named for offset in range(m.span.start, m.span.end)}
    for run in runs:
        for first, second in pairwise(run):
            if first.key in FIRST_NAMES and first.start not in covered and second.start not in covered:
                yield first.start


class _Back:
    def __init__(
        self, article: Article, named: Sequence[PersonMention], roster: Roster, private: Sequence[int]
    ) -> None:
        self.text, self.named = article.text, [m for m in named if m.id or m.name]
        self.sentences = [s for s in article.sentences if s.part not in (Part.CAPTION, Part.BYLINE)]
        self.roster = roster
        self._people = roster.by_id()
        self._private = sorted(set(private))
        self._starts = [m.span.start for m in self.named]
        self._sentence_starts = [s.span.start for s in self.sentences]

    def descriptions(self) -> Iterator[PersonMention]:
        for description in find_descriptions(self.text):
            if (
                not description.definite
                or description.plural
                or self._apposed(description.span)
                or self._between(description.span.start, description.span.end)
            ):
                continue
            person = self._described(description)
            if person:
                yield self._mention(description.span, person, Reference.DESCRIPTION)
        for match in _BARE.finditer(self.text):
            span = Span(match.start(), match.end())
            if _NAME_AFTER.match(self.text[span.end : span.end + 40]) or self.text[span.end : span.end + 6] in (
                " from ",
                " of the",
            ):
                continue
            person = self._last(span.start, _GENDERS.get(match["role"]), _CHAMBERS.get(match["role"]))
            if person:
                yield self._mention(span, person, Reference.DESCRIPTION)

    def pronouns(self) -> Iterator[PersonMention]:
        for match in _PRONOUN.finditer(self.text):
            span = Span(match.start(), match.end())
            person = self._last(span.start, "M" if match["he"] else "F", None)
            if person:
                mention = self._mention(span, person, Reference.ANAPHOR)
                self.add(mention)  # "He introduced it. He also …"
                yield mention

    def add(self, mention: PersonMention) -> None:
        """Let what refers to somebody be referred to in turn."""
        at = bisect_left(self._starts, mention.span.start)
        self.named.insert(at, mention)
        self._starts.insert(at, mention.span.start)

    def _apposed(self, span: Span) -> bool:
        before = self.text[max(0, span.start - 40) : span.start]
        if _STRANGER.search(before) or _GONE.search(self.text[span.start : span.end]):
            return True
        nearest = self._between(0, span.start)[-1:]
        if nearest and span.start - nearest[0].span.end <= _BESIDE and _APPOSED.search(before):
            return True
        return bool(_NAME_AFTER.match(self.text[span.end : span.end + 40]))

    def _between(self, start: int, end: int) -> Sequence[PersonMention]:
        """Return the names that begin between two offsets; of the whole text before, the last few."""
        high = bisect_left(self._starts, end)
        return self.named[max(bisect_left(self._starts, start), high - _MANY) : high]

    def _zone(self, offset: int) -> tuple[Sentence | None, list[PersonMention], list[PersonMention]]:
        index = bisect_right(self._sentence_starts, offset) - 1
        if index < 0 or offset >= self.sentences[index].span.end:
            return None, [], []
        here = self.sentences[index]
        before = self.sentences[index - 1] if index and self.sentences[index - 1].part is here.part else None
        inside = list(self._between(here.span.start, offset))
        return here, inside, list(self._between(before.span.start, before.span.end)) if before else []

    def _described(self, description: Description) -> PersonMention | None:
        _, inside, before = self._zone(description.span.start)
        near = _unique([*before, *inside])
        everyone = _unique(self._between(0, description.span.start))
        whole = [m for m in everyone if self._score(m, description) == _told(description)]
        if len(whole) == 1:
            return whole[0]
        scores = [(self._score(m, description), m) for m in near]
        best = max((s for s, _ in scores), default=0)
        fitting = [m for s, m in scores if s == best and self._may_be(m, description)]
        return fitting[0] if best > 0 and len(fitting) == 1 else None

    def _may_be(self, mention: PersonMention, description: Description) -> bool:
        """Say whether a description that does not fit whole may be a slip: "the Senator from Texas" is nobody of Vermont."""
        person = self._people.get(mention.id)
        term = self.roster.term(person) if person else None
        return (
            not description.state or bool(description.party) or (term is not None and term.state == description.state)
        )

    def _score(self, mention: PersonMention, description: Description) -> int:
        person = self._people.get(mention.id)
        term = self.roster.term(person) if person else None
        if (
            person is None
            or term is None
            or (description.gender and person.gender and person.gender != description.gender)
        ):
            return 0
        day = self.roster.day
        party = (person.member.party_on(day) if person.member and day else None) or term.party
        return (
            (party == description.party)
            + (term.state == description.state)
            + bool(description.chamber and term.chamber is description.chamber)
        )

    def _last(self, offset: int, gender: str | None, chamber: Chamber | None) -> PersonMention | None:
        """Return the one person of the sentence before `offset`, else of the sentence before it, whom gender and chamber allow."""
        here, inside, before = self._zone(offset)
        if here is None:
            return None
        fit = self._fitting(inside, gender, chamber)
        start = here.span.start
        if not fit and not inside:
            fit = self._fitting(before, gender, chamber)
            start = before[0].span.start if before else start
            if len(fit) > 1 and self._opens(fit[0]):
                fit = fit[:1]
        if len(fit) != 1 or self._stranger_in(min(start, fit[0].span.start), offset):
            return None
        return fit[0]

    def _stranger_in(self, start: int, end: int) -> bool:
        return bisect_left(self._private, start) < bisect_left(self._private, end)

    def _fitting(
        self, mentions: Sequence[PersonMention], gender: str | None, chamber: Chamber | None
    ) -> list[PersonMention]:
        found = []
        for mention in _unique(mentions):
            person = self._people.get(mention.id)
            known = person.gender if person else None
            if (gender and known and known != gender) or (
                chamber and not (person and self.roster.serves(person, chamber))
            ):
                continue
            found.append(mention)
        return found

    def _opens(self, mention: PersonMention) -> bool:
        """Say whether a mention opens its sentence, as a subject does."""
        start = mention.title.start if mention.title else mention.span.start
        index = bisect_right(self._sentence_starts, start) - 1
        return index >= 0 and start <= self._sentence_starts[index] + 2

    def _mention(self, span: Span, source: PersonMention, form: Reference) -> PersonMention:
        return PersonMention(
            span=span,
            form=form,
            id=source.id,
            candidates=source.candidates,
            name=source.name,
            why=f"refers back to {source.name}",
        )


def _told(description: Description) -> int:
    return max(2, bool(description.party) + bool(description.state) + bool(description.chamber))


def _unique(mentions: Sequence[PersonMention]) -> list[PersonMention]:
    """Return one mention a person, the latest, in order."""
    latest = {(m.id or m.name): m for m in mentions}
    return sorted(latest.values(), key=lambda m: m.span)
