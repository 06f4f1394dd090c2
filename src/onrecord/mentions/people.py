"""People by name: members of Congress and office holders as of the article's day; everybody else is left alone."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from msgspec import Struct

from onrecord.article.model import Article, Part, Span
from onrecord.mentions.backward import find_references
from onrecord.mentions.model import PersonMention, Reference, TagMention
from onrecord.mentions.nicknames import FIRST_NAMES
from onrecord.mentions.places import find_places
from onrecord.mentions.roster import MODERN, NEAR, SERVING, UNDATED, Person, Roster
from onrecord.mentions.runs import Word, find_runs, opens_sentence, suffix_end
from onrecord.mentions.states import DEMONYMS, NAMES
from onrecord.mentions.titles import NOT_NAMES, THINGS, Title, title_before
from onrecord.record.names import key
from onrecord.record.protocol import Record

_MANY = 40  # earlier mentions of a last name that are looked at
_LONGEST = 3  # words in a last name: "De La Cruz"
_FIRSTS = 4  # words before it that are tried as first names
_SIBLING = re.compile(
    r"\b(?:[Aa]nother|[Tt]he other|[Tt]he second|[Tt]he third|[Aa] second|[Aa] different|[Tt]he elder|[Tt]he younger) (?P<last>[A-Z][\w’'-]+)(?:,|:| —| \() (?P<first>[A-Z][\w.’'-]+(?: [A-Z]\.)?)(?=,| of\b| from\b|\))"
)
_STATE_OF = re.compile(
    r"(?P<state>"
    + "|".join(sorted(map(re.escape, {*NAMES, *DEMONYMS}), key=len, reverse=True))
    + r")(?:[’']s)? (?:(?:own|senior|junior|Rep\.|Sen\.|Senator|Representative|Congressman|Congresswoman) )*$"
)
_STATE_AFTER = re.compile(
    r"^(?:[’']s)?(?:,? (?:of|from) (?P<state>"
    + "|".join(sorted(map(re.escape, NAMES), key=len, reverse=True))
    + r")\b)"
)
_DESCRIBED = re.compile(
    r"^,? (?:an?|the|then an?) (?:\w+ )?(?P<state>"
    + "|".join(sorted(map(re.escape, NAMES), key=len, reverse=True))
    + r") (?:Republican|Democrat|[Ii]ndependent|congress|[Ss]enator|lawmaker)"
)
_ACTS = re.compile(
    r"^(?:[’']s?)?,? (?:who )?(?:also |had |has |then |later )?(?:co-?sponsored|introduced|sponsored|co-?authored|voted|cosponsors|co-wrote|bill\b|resolution\b|amendment\b|measure\b|motion\b)"
)
_COMMON = re.compile(
    r"^ (?:voters?|people|Americans|men|women|families|communit|lives|history|vote\b|house\b|screen|room|card|light|energy|bean)"
)
_CHAIRS = frozenset({"chairman", "chairwoman", "chair", "member"})  # "Ranking Member Engel"
_ALIASES = {"aoc": ("ocasio cortez", "alexandria"), "mtg": ("greene", "marjorie")}


class _Place(Struct, frozen=True):
    """A place in the text where a last name that the roster knows stands, with the words before and after it in its run."""

    span: Span
    last: str
    firsts: tuple[Word, ...]
    after: tuple[Word, ...]
    part: Part
    possessive: bool


def find_people(article: Article, record: Record, day: date | None) -> tuple[PersonMention, ...]:
    """Find the people named in an article and tie them to the record as of the day; one candidate or none.

    Full names first; then last names of people named in full elsewhere in the article, or titled, tagged or placed; then
    siblings ("another Smith, Adam"), descriptions ("the Florida Republican") and pronouns. Private people are not looked up:
    a name whose first name fits no office holder is nobody's, and its bare last name afterwards is nobody's too.
    """
    finder = _Finder(article, record, day)
    named = finder.full()
    named = sorted([*named, *finder.short(named)], key=lambda m: m.span)
    back = find_references(article, named, finder.roster, finder.others.values(), finder.runs)
    return tuple(sorted([*named, *back], key=lambda m: m.span))


class _Finder:
    """The search in one article."""

    def __init__(self, article: Article, record: Record, day: date | None) -> None:
        self.article, self.text = article, article.text
        self._blocks = [b.span.start for b in article.blocks]
        self.runs = [run for run in find_runs(self.text) if self._part(run[0].start) is not Part.BYLINE]
        self._siblings = list(_SIBLING.finditer(self.text))
        self.roster = Roster(record, self._keys(), day)
        self._tags = {p.span.start: p for p in find_places(self.text) if isinstance(p, TagMention)}
        self.others: dict[str, int] = {}  # last names of private people, and where one is named in full
        self._places: list[_Place] = list(self._all_places())

    def full(self) -> list[PersonMention]:
        """Return the mentions by first and last name."""
        found: list[PersonMention] = []
        for match in self._siblings:
            sibling = self._sibling(match)
            if sibling:
                found.append(sibling)
        for place in self._places:
            by_name = self._full(place) if place.firsts else None
            if by_name and not any(by_name.span.overlaps(m.span) for m in found[-2:] + found[: len(self._siblings)]):
                found.append(by_name)
        return sorted(found, key=lambda m: m.span)

    def short(self, full: Sequence[PersonMention]) -> list[PersonMention]:
        """Return the mentions by last name alone."""
        taken = {offset for m in full for offset in range(m.span.start, m.span.end)}
        known: dict[str, list[PersonMention]] = {}
        for mention in full:
            known.setdefault(self._last_of(mention), []).append(mention)
        found = []
        for place in self._places:
            if place.span.start not in taken and (short := self._short(place, known)):
                found.append(short)
                known.setdefault(place.last, []).append(short)
        return found

    def _part(self, offset: int) -> Part:
        index = bisect_left(self._blocks, offset + 1) - 1
        return self.article.blocks[index].part if index >= 0 else Part.BODY

    def _keys(self) -> set[str]:
        keys = {
            " ".join(w.key for w in run[i:j])
            for run in self.runs
            for i in range(len(run))
            for j in range(i + 1, min(len(run), i + _LONGEST) + 1)
        }
        return keys | {last for last, _ in _ALIASES.values()}

    def _all_places(self) -> Iterator[_Place]:
        for run in self.runs:
            start = 0
            while start < len(run):
                length = next(
                    (
                        n
                        for n in range(min(_LONGEST, len(run) - start), 0, -1)
                        if " ".join(w.key for w in run[start : start + n]) in self.roster
                    ),
                    0,
                )
                if length:
                    yield self._place(run, start, start + length)
                start += length or 1

    def _place(self, run: list[Word], start: int, end: int) -> _Place:
        last = " ".join(w.key for w in run[start:end])
        return _Place(
            span=Span(run[start].start, run[end - 1].end),
            last=last,
            firsts=tuple(run[max(0, start - _FIRSTS) : start]),
            after=tuple(run[end:]),
            part=self._part(run[start].start),
            possessive=run[end - 1].possessive,
        )

    def _full(self, place: _Place) -> PersonMention | None:
        if self._thing(place.after) or (
            place.after
            and place.after[0].key not in NOT_NAMES
            and not self._title_case(place)
            and not _suffix(place.after)
        ):
            return None
        for count in range(len(place.firsts), 0, -1):
            words = place.firsts[-count:]
            people = self.roster.named(place.last, [w.key for w in words])
            if (
                words[0].key in NOT_NAMES
                and words[0].key not in FIRST_NAMES
                and not self._so_called(people, words[0].key)
            ):
                continue
            if people:
                return self._resolved(
                    place, Span(words[0].start, suffix_end(self.text, place.span.end)), people, Reference.FULL
                )
        self._note_other(place)
        return None

    def _so_called(self, people: Sequence[Person], first: str) -> bool:
        """Say whether a word that is hardly a first name is that of a member who serves ("French Hill")."""
        return len(people) == 1 and first in people[0].firsts and self.roster.serves(people[0])

    def _note_other(self, place: _Place) -> None:
        before = place.firsts[-1]
        if before.key not in NOT_NAMES and (not opens_sentence(self.text, before) or before.key in FIRST_NAMES):
            self.others[place.last] = place.span.start

    def _resolved(self, place: _Place, span: Span, people: Sequence[Person], form: Reference) -> PersonMention | None:
        title = title_before(self.text, span.start)
        if title and title.elsewhere:
            self.others[place.last] = place.span.start
            return None
        people = self._chosen(people, place, title, span)
        if not people or not self._admitted(people, title, place):
            if form is Reference.FULL:
                self.others[place.last] = place.span.start
            return None
        return _mention(self.text, span, form, people, title)

    def _admitted(self, people: Sequence[Person], title: Title | None, place: _Place) -> bool:
        standing = self.roster.standing(people[0])
        if standing in (SERVING, NEAR) or people[0].member is None:
            return True
        if standing == MODERN and not self.roster.begun(people[0]):
            return False
        political = (
            bool(title and title.chamber) or self._tag_after(place) is not None or self._placed(people[0], place)
        )
        return standing in ((MODERN, UNDATED) if self.roster.day is None or political else ()) and (
            standing == MODERN or political
        )

    def _placed(self, person: Person, place: _Place) -> bool:
        """Say whether the words after a name give the state of a term on file ("…, a Virginia Republican")."""
        match = _DESCRIBED.match(self.text[place.span.end : place.span.end + 70])
        state = NAMES.get(match["state"]) if match else None
        return bool(state and person.member and any(t.state == state for t in person.member.terms))

    def _chosen(self, people: Sequence[Person], place: _Place, title: Title | None, span: Span) -> Sequence[Person]:
        """Narrow namesakes by tag, state, chamber; what fits none of them does not narrow."""
        tag = self._tag_after(place)
        if len(people) > 1 and tag and tag.state:
            people = self._narrow(people, state=tag.state, party=tag.party)
        if len(people) > 1 and (state := self._state_near(span, place)):
            people = self._narrow(people, state=state)
        if len(people) > 1 and title and title.chamber:
            people = [p for p in people if self.roster.serves(p, title.chamber)] or people
        if len(people) > 1 and title and (holders := self.roster.holding(place.last, title.word)):
            people = [p for p in people if p in holders] or people
        if len(people) > 1:
            people = [p for p in people if self.roster.serves(p)] or people
        return people

    def _narrow(self, people: Sequence[Person], *, state: str, party: str | None = None) -> Sequence[Person]:
        terms = [(p, self.roster.term(p)) for p in people]
        fitting = [p for p, t in terms if t and t.state == state]
        both = [p for p, t in terms if t and t.state == state and t.party == party]
        return both if len(both) == 1 else fitting or people

    def _state_near(self, span: Span, place: _Place) -> str | None:
        before = _STATE_OF.search(self.text[max(0, span.start - 50) : span.start])
        after = _STATE_AFTER.match(self.text[place.span.end : place.span.end + 40])
        word = before["state"] if before else after["state"] if after else None
        return (NAMES.get(word) or DEMONYMS.get(word)) if word else None

    def _tag_after(self, place: _Place) -> TagMention | None:
        end = place.span.end
        return next((self._tags[end + n] for n in (1, 2, 3) if end + n in self._tags), None)

    def _sibling(self, match: re.Match[str]) -> PersonMention | None:
        last, first = key(match["last"]), key(match["first"])
        people = self.roster.named(last, first.split())
        span = Span(match.start("last"), match.end("first"))
        if len(people) != 1 or self.roster.standing(people[0]) > NEAR:
            return None
        return _mention(self.text, span, Reference.FULL, people, None)

    def _last_of(self, mention: PersonMention) -> str:
        words = key(self.text[mention.span.start : mention.span.end]).split()
        tails = [" ".join(words[-n:]) for n in range(min(_LONGEST, len(words)), 0, -1)]
        return next((t for t in tails if t in self.roster), words[-1])

    def _short(self, place: _Place, known: dict[str, list[PersonMention]]) -> PersonMention | None:
        headline = self._title_case(place)
        before = place.firsts[-1] if place.firsts else None
        if before and before.key not in NOT_NAMES and not (headline or opens_sentence(self.text, before)):
            return None
        if (
            self._thing(place.after)
            or (place.after and not headline and place.after[0].key not in NOT_NAMES)
            or _COMMON.match(self.text[place.span.end :][:20])
        ):
            return None
        title = title_before(self.text, place.span.start)
        if title and title.elsewhere:
            return None
        if title and title.word == "president" and not self.roster.holding(place.last, "president"):
            return None  # "President Carter": no member and no secretary of that name
        return self._introduced(place, known, title) or self._alone(place, title)

    def _introduced(
        self, place: _Place, known: dict[str, list[PersonMention]], title: Title | None
    ) -> PersonMention | None:
        earlier = {
            (m.id, m.name if m.id is None else ""): m for m in known.get(place.last, ())[-_MANY:] if m.id or m.name
        }
        if len(earlier) != 1 or (place.last in self.others and not title):
            return None
        source = next(iter(earlier.values()))
        if source.span.start > place.span.start and place.part is Part.BODY and self._shared(place.last):
            return None  # named in full only later, and not the only one of that name
        if title and title.word == "president" and source.id and self.roster.holding(place.last, "president"):
            return None
        return PersonMention(
            span=place.span, form=Reference.LAST, id=source.id, candidates=source.candidates, name=source.name if source.id is None else self.text[place.span.start : place.span.end],
            title=title.span if title else None, title_chamber=title.chamber if title and not title.former else None,
        )  # fmt: skip

    def _shared(self, last: str) -> bool:
        """Say whether several who serve on the day bear a last name."""
        return sum(self.roster.serves(p) for p in self.roster.named(last)) > 1

    def _alone(self, place: _Place, title: Title | None) -> PersonMention | None:
        """Resolve a last name that nothing introduced, by title, tag, state or office."""
        roster, end = self.roster, place.span.end
        if place.last in self.others and not (title and title.chamber):
            return None
        if title and (holders := roster.holding(place.last, title.word)):
            return _mention(self.text, place.span, Reference.LAST, holders, title) if len(holders) == 1 else None
        serving = [p for p in roster.named(place.last) if roster.serves(p)]
        tag, state = self._tag_after(place), self._state_near(place.span, place)
        if title and title.chamber:
            serving = [p for p in serving if roster.serves(p, title.chamber)]
        if tag or state:
            wanted = tag.state if tag and tag.state else state
            serving = [p for p in serving if not wanted or ((t := roster.term(p)) and t.state == wanted)]
        elif not (title and (title.chamber or title.word in _CHAIRS)) and not (
            _ACTS.match(self.text[end : end + 40]) and roster.day
        ):
            serving = [p for p in roster.named(place.last) if roster.leads(p) or _presides(p, roster)]
        return _mention(self.text, place.span, Reference.LAST, serving, title) if len(serving) == 1 else None

    def _title_case(self, place: _Place) -> bool:
        """Say whether capitals mean nothing here: in a headline, or in words all in capitals."""
        return place.part in (Part.HEADLINE, Part.DECK) or (
            len(place.last) > 3 and self.text[place.span.start : place.span.end].isupper()
        )

    def _thing(self, after: Iterable[Word]) -> bool:
        return any(w.key in THINGS for w in after)


def _presides(person: Person, roster: Roster) -> bool:
    return person in roster.holding(person.last, "president") and roster.standing(person) == SERVING


def _suffix(after: Sequence[Word]) -> bool:
    return after[0].key in ("jr", "sr", "ii", "iii", "iv")


def _mention(text: str, span: Span, form: Reference, people: Sequence[Person], title: Title | None) -> PersonMention:
    one = people[0] if len(people) == 1 else None
    return PersonMention(
        span=span,
        form=form,
        id=one.id if one else None,
        candidates=tuple(p.id for p in people if p.id),
        name=one.name if one and one.id is None else text[span.start : span.end],
        title=title.span if title else None,
        title_chamber=title.chamber if title and not title.former else None,
        why="" if one else f"{len(people)} people of that name fit the day and the words",
    )
