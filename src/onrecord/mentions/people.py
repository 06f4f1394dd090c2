"""People by name: members of Congress and office holders as of the article's day; everybody else is left alone."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from datetime import date

from onrecord.article.model import Article, Part, Span
from onrecord.mentions.backward import find_references
from onrecord.mentions.model import PersonMention, Reference
from onrecord.mentions.name_places import LONGEST, Place, keys_of, places_of
from onrecord.mentions.namesakes import Namesakes
from onrecord.mentions.nicknames import FIRST_NAMES
from onrecord.mentions.roster import NEAR, SERVING, Person, Roster
from onrecord.mentions.runs import Word, find_runs, opens_sentence, suffix_end
from onrecord.mentions.titles import NOT_NAMES, THINGS, Title, title_before
from onrecord.record.model import Chamber
from onrecord.record.names import key
from onrecord.record.protocol import Record

_MANY = 40  # earlier mentions of a last name that are looked at
_SIBLING = re.compile(
    r"\b(?:[Aa]nother|[Tt]he other|[Tt]he second|[Tt]he third|[Aa] second|[Aa] different|[Tt]he elder|[Tt]he younger) (?P<last>[A-Z][\w’'-]+)(?:,|:| —| \() (?P<first>[A-Z][\w.’'-]+(?: [A-Z]\.)?)(?=,| of\b| from\b|\))"
)
_ACTS = re.compile(
    r"^(?:[’']s?)?,? (?:who )?(?:also |had |has |then |later )?(?:co-?sponsored|introduced|sponsored|co-?authored|voted|cosponsors|co-wrote|bill\b|resolution\b|amendment\b|measure\b|motion\b)"
)
_COMMON = re.compile(
    r"^ (?:voters?|people|Americans|men|women|families|communit|lives|history|vote\b|house\b|screen|room|card|light|energy|bean)"
)
_SPOKEN = 500  # characters in which a story tells of which House it speaks
_CHAMBER = re.compile(r"\b(?:House|Senate|[Ss]enators?|[Rr]epresentatives|[Cc]ongress(?:wo)?m[ae]n)\b")
# "Rubio did not.", "So did Cotton", "among them Collins, Moran and Young"
_DID = re.compile(
    r",? (?:did(?: not|n[’']t|,? too| as well)?|voted|opposed|was absent)(?=\s*[.,;]| (?:no|yes|against|for|with|it)\b)"
)
_SO = re.compile(r"\b(?:[Ss]o|[Nn]either|[Nn]or) (?:did|was|were) $")
_LIST_BEFORE = re.compile(r"(?:: |— |\b(?:them|were|including|are) |[A-Z][\w’'-]+(?:,| and|, and) )$")
_LIST_AFTER = re.compile(r"(?:, (?:and )?[A-Z]| and [A-Z]|[.;)]| — )")
_CHAIRS = frozenset({"chairman", "chairwoman", "chair", "member"})  # "Ranking Member Engel"


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
        self.roster = Roster(record, keys_of(self.runs), day)
        self._namesakes = Namesakes(self.text, self.roster)
        self.others: dict[str, int] = {}  # last names of private people, and where one is named in full
        self._places: list[Place] = list(places_of(self.runs, self.roster, self._part))

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

    def _full(self, place: Place) -> PersonMention | None:
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

    def _note_other(self, place: Place) -> None:
        before = place.firsts[-1]
        if before.key not in NOT_NAMES and (not opens_sentence(self.text, before) or before.key in FIRST_NAMES):
            self.others[place.last] = place.span.start

    def _resolved(self, place: Place, span: Span, people: Sequence[Person], form: Reference) -> PersonMention | None:
        title = title_before(self.text, span.start)
        if title and title.elsewhere:
            self.others[place.last] = place.span.start
            return None
        people = self._namesakes.chosen(people, place, title, span)
        if not people or not self._namesakes.admitted(people, title, place):
            if form is Reference.FULL:
                self.others[place.last] = place.span.start
            return None
        return _mention(self.text, span, form, people, title)

    def _sibling(self, match: re.Match[str]) -> PersonMention | None:
        last, first = key(match["last"]), key(match["first"])
        people = self.roster.named(last, first.split())
        span = Span(match.start("last"), match.end("first"))
        if len(people) != 1 or self.roster.standing(people[0]) > NEAR:
            return None
        return _mention(self.text, span, Reference.FULL, people, None)

    def _last_of(self, mention: PersonMention) -> str:
        words = key(self.text[mention.span.start : mention.span.end]).split()
        tails = [" ".join(words[-n:]) for n in range(min(LONGEST, len(words)), 0, -1)]
        return next((t for t in tails if t in self.roster), words[-1])

    def _short(self, place: Place, known: dict[str, list[PersonMention]]) -> PersonMention | None:
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
        self, place: Place, known: dict[str, list[PersonMention]], title: Title | None
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

    def _alone(self, place: Place, title: Title | None) -> PersonMention | None:
        """Resolve a last name that nothing introduced, by title, tag, state or office."""
        roster, end = self.roster, place.span.end
        if place.last in self.others and not (title and title.chamber):
            return None
        if title and (holders := roster.holding(place.last, title.word)):
            return _mention(self.text, place.span, Reference.LAST, holders, title) if len(holders) == 1 else None
        serving = [p for p in roster.named(place.last) if roster.serves(p)]
        tag, state = self._namesakes.tag_after(place), self._namesakes.state_near(place.span, place)
        if title and title.chamber:
            serving = [p for p in serving if roster.serves(p, title.chamber)]
        if tag or state:
            wanted = tag.state if tag and tag.state else state
            serving = [p for p in serving if not wanted or ((t := roster.term(p)) and t.state == wanted)]
        elif self._among_senators(place, serving):
            serving = [p for p in serving if roster.serves(p, Chamber.SENATE)]
        elif not (title and (title.chamber or title.word in _CHAIRS)) and not (
            _ACTS.match(self.text[end : end + 40]) and roster.day
        ):
            serving = [p for p in roster.named(place.last) if roster.leads(p) or _presides(p, roster)]
        return _mention(self.text, place.span, Reference.LAST, serving, title) if len(serving) == 1 else None

    def _among_senators(self, place: Place, serving: Sequence[Person]) -> bool:
        """Say whether a bare last name is a senator's: where only the Senate is spoken of, in a list of names or as who did the same."""
        if place.part is not Part.BODY or sum(self.roster.serves(p, Chamber.SENATE) for p in serving) != 1:
            return False
        before, after = (
            self.text[max(0, place.span.start - _SPOKEN) : place.span.start],
            self.text[place.span.end : place.span.end + 40],
        )
        chambers = _CHAMBER.findall(before)
        if not chambers or any(c[0] in "Hhr" for c in chambers):
            return False
        return bool(
            _DID.match(after) or _SO.search(before) or (_LIST_BEFORE.search(before) and _LIST_AFTER.match(after))
        )

    def _title_case(self, place: Place) -> bool:
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
