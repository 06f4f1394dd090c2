"""People who bear one name, told apart by the words around it: tags, states, titles, and whether they served."""

import re
from collections.abc import Sequence

from onrecord.article.model import Span
from onrecord.mentions.model import TagMention
from onrecord.mentions.name_places import Place
from onrecord.mentions.places import find_places
from onrecord.mentions.roster import MODERN, NEAR, SERVING, UNDATED, Person, Roster
from onrecord.mentions.states import DEMONYMS, NAMES
from onrecord.mentions.titles import Title

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


class Namesakes:
    """What the words of one text tell of those who bear a name of the roster."""

    def __init__(self, text: str, roster: Roster) -> None:
        self.text, self.roster = text, roster
        self._tags = {p.span.start: p for p in find_places(text) if isinstance(p, TagMention)}

    def chosen(self, people: Sequence[Person], place: Place, title: Title | None, span: Span) -> Sequence[Person]:
        """Narrow namesakes by tag, state, chamber; what fits none of them does not narrow."""
        tag = self.tag_after(place)
        if len(people) > 1 and tag and tag.state:
            people = self._narrow(people, state=tag.state, party=tag.party)
        if len(people) > 1 and (state := self.state_near(span, place)):
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

    def state_near(self, span: Span, place: Place) -> str | None:
        """Return the state told right before or after a name."""
        before = _STATE_OF.search(self.text[max(0, span.start - 50) : span.start])
        after = _STATE_AFTER.match(self.text[place.span.end : place.span.end + 40])
        word = before["state"] if before else after["state"] if after else None
        return (NAMES.get(word) or DEMONYMS.get(word)) if word else None

    def tag_after(self, place: Place) -> TagMention | None:
        """Return the tag right after a name ("R-Ohio")."""
        end = place.span.end
        return next((self._tags[end + n] for n in (1, 2, 3) if end + n in self._tags), None)

    def admitted(self, people: Sequence[Person], title: Title | None, place: Place) -> bool:
        """Say whether the first of those found may be meant: they serve, served of late, or the words tell of politics."""
        standing = self.roster.standing(people[0])
        if standing in (SERVING, NEAR) or people[0].member is None:
            return True
        if standing == MODERN and not self.roster.begun(people[0]):
            return False
        political = bool(title and title.chamber) or self.tag_after(place) is not None or self._placed(people[0], place)
        return standing in ((MODERN, UNDATED) if self.roster.day is None or political else ()) and (
            standing == MODERN or political
        )

    def _placed(self, person: Person, place: Place) -> bool:
        """Say whether the words after a name give the state of a term on file ("…, a Virginia Republican")."""
        match = _DESCRIBED.match(self.text[place.span.end : place.span.end + 70])
        state = NAMES.get(match["state"]) if match else self.state_near(place.span, place)
        return bool(state and person.member and any(t.state == state for t in person.member.terms))
