"""Which measure a phrase without a noun stands for: by who brought it, by its House, by the order in which two were told of."""

import re
from collections.abc import Iterable, Sequence

from onrecord.article.model import Span
from onrecord.mentions.descriptions import find_descriptions
from onrecord.mentions.evidence import content_words
from onrecord.mentions.naming import Naming
from onrecord.mentions.states import code_of
from onrecord.mentions.windows import Windows
from onrecord.record import titles as title_keys
from onrecord.record.congresses import congress_on
from onrecord.record.model import Chamber, Measure, Member, Sponsorship
from onrecord.record.names import key as name_key
from onrecord.record.protocol import Record

Told = Sequence[tuple[int, str]]  # (sentence, id) of each mention of one measure so far, newest last
_NEAR = 3  # sentences from the two that "the former" and "the other" choose between
_PLACES = {"one": 0, "former": 0, "first": 0, "latter": 1, "second": 1, "third": 2, "last": -1}
_ROLES = {
    "senator": (Chamber.SENATE, None), "congressman": (Chamber.HOUSE, "M"), "congresswoman": (Chamber.HOUSE, "F"), "representative": (Chamber.HOUSE, None),
}  # fmt: skip
_CLAUSE = re.compile(r"[;:.—–]\s|,\s(?:and|but|while|as)\s|\bwhile\b|\bwhereas\b")
_WORD = re.compile(r"(?<![\w’'-])(?:[Tt]he (?:[A-Za-z][\w.-]+ ){0,3}[A-Za-z][a-z]+|[A-Z][\w-]*[a-z])")
_CAPITAL = re.compile(r"[A-Z][\w-]+")
_OPPOSED = (("broader", "narrower"), ("older", "newer"), ("larger", "smaller"), ("bigger", "smaller"), ("longer", "shorter"))  # fmt: skip
_MONTHS = frozenset(
    "january february march april may june july august september october november december jan feb mar apr aug sept oct nov dec "
    "monday tuesday wednesday thursday friday saturday sunday house senate congress the both in on by hers his when where".split()
)


class Contrast:
    """Chooses among the measures that a page names."""

    def __init__(self, text: str, record: Record, windows: Windows, named: Sequence[tuple[int, str]]) -> None:
        """`named` are the measures that the page names outright and where, in order."""
        self.text, self.record, self.windows = text, record, windows
        self.congress = congress_on(windows.clues.day) if windows.clues.day else None
        self.pool = list(dict.fromkeys(i for _, i in named))
        self.first = {i: at for at, i in reversed(named)}
        self.pair: tuple[int, tuple[str, ...]] = (
            -99,
            (),
        )  # the sentence of "the former" or "the one", and what it chose from
        self.called: dict[str, str] = {}  # what "the broader one" was once it was told

    def twins(self, titles: Iterable[Span]) -> list[tuple[str, int]]:
        """Return the measures that bear a title the page names and that it does not name, where it names who brought them."""
        names = {title_keys.key(self.text[s.start : s.end]) for s in titles}
        if not names or not self.congress:
            return []
        ids = dict.fromkeys(i for found in self.record.titled(names).values() for i in found)
        others = [i for i in ids if i not in self.first and i.endswith(f"-{self.congress}")]
        found = []
        for measure_id in others:
            facts = self.windows.facts(measure_id)
            for last, first in facts.sponsors if facts else ():
                named = re.search(
                    rf"\b{re.escape(first)}\b[^.\n]{{0,20}}\b{re.escape(last)}\b", self.text, re.IGNORECASE
                )
                if named:
                    found.append((measure_id, named.start()))
        return found

    def tell(self, measure_id: str, at: int) -> None:
        """Add a measure that a page tells of without naming it outright, at a place."""
        if measure_id not in self.first:
            self.pool.append(measure_id)
            self.first[measure_id] = at

    def chosen(self, naming: Naming, at: int, told: Told, main: str | None) -> str | None:
        """Return the measure that a phrase without a noun stands for, or None where no single one is left."""
        if not self.pool:
            return None
        match naming.noun:
            case "owned" | "backers":
                return self._owned(naming)
            case "house":
                letter = "h" if "ouse" in naming.determiner else "s"
                return self._only([i for i in self._before(naming) if i.startswith(letter)])
            case "congress":
                number = self.congress - ("last" in naming.determiner.lower()) if self.congress else 0
                return self._only([i for i in self.pool if i.endswith(f"-{number}")])
            case "order":
                return self._in_order(naming, at, told)
            case "fate":
                return self._of_fate(naming)
            case "twin":
                return self.other(at, told, naming.span.start)
            case _:
                return self._one(naming, at, told, main)

    def other(self, at: int, told: Told, before: int) -> str | None:
        """Return the other of the two measures told of before a place: that which was not told of last."""
        recent = list(dict.fromkeys(i for s, i in reversed(told) if at - s <= _NEAR))
        named = [i for i in self.pool if self.first[i] < before]
        if len(recent) == 1 and len(named) == 2 and recent[0] in named:
            return next(i for i in named if i != recent[0])
        return recent[1] if len(recent) == 2 else None

    def described(self, words: str) -> str | None:
        """Return the one measure of several whose titles hold the words that stand before a noun: "the Brazil resolution"."""
        stems = content_words(words)
        if not stems or len(self.pool) < 2:
            return None
        held = [i for i in self.pool if (facts := self.windows.facts(i)) and stems <= facts.subject]
        return held[0] if len(held) == 1 else None

    def _before(self, naming: Naming) -> list[str]:
        """Return the measures named before a place; where that is none or one, all of them."""
        before = [i for i in self.pool if self.first[i] < naming.span.start]
        return before if len(before) > 1 else list(self.pool)

    def _only(self, ids: Sequence[str]) -> str | None:
        return ids[0] if len(ids) == 1 else None

    def _owned(self, naming: Naming) -> str | None:
        words = naming.determiner
        low = words.lower()
        if low in ("hers", "his", "her"):
            return self._pronominal(naming, low)
        return self.of_owner(re.sub(r"[’']s?(?: (?:own )?[a-z]+)?$", "", words), naming.span.start)

    def of_owner(self, words: str, before: int = -1) -> str | None:
        """Return the one measure that somebody brought who is named or described: "Cruz", "the Utah senator", "the Californian".

        Who is no more than "the senator" must be named before a place, where one is given.
        """
        if not words.lower().startswith("the "):
            owner = name_key(words.split()[-1])
            return self._only([i for i in self.pool if self.windows.brought(i, owner)])
        role = words.split()[-1].lower()
        chamber, gender = _ROLES.get(role, (None, None))
        found = find_descriptions(words)
        if not found and role not in _ROLES:
            return None
        fits = []
        for measure_id in self.pool:
            sponsor, member = self._sponsor(measure_id)
            if sponsor is None:
                continue
            house = Chamber.SENATE if measure_id.startswith("s") else Chamber.HOUSE
            if (chamber and chamber is not house) or (gender and member and member.gender not in (None, "", gender)):
                continue
            if found and not self._described_by(found[0].state, found[0].party, found[0].chamber, sponsor, house):
                continue
            if found or before < 0 or self._named_before(measure_id, before):
                fits.append(measure_id)
        return self._only(fits)

    def _named_before(self, measure_id: str, before: int) -> bool:
        """Say whether the last name of who brought a measure stands before a place."""
        return self.windows.brought_by_any(measure_id, {name_key(w) for w in _CAPITAL.findall(self.text, 0, before)})

    def _described_by(
        self, state: str | None, party: str | None, chamber: Chamber | None, sponsor: Sponsorship, house: Chamber
    ) -> bool:
        told = (sponsor.party or "?")[0]
        return (
            (state is None or state == sponsor.state)
            and (party is None or party[0] == told)
            and chamber in (None, house)
        )

    def _sponsor(self, measure_id: str) -> tuple[Sponsorship | None, Member | None]:
        measure: Measure | None = self.record.measure(measure_id)
        if measure is None or not measure.sponsors:
            return None, None
        sponsor = measure.sponsors[0]
        return sponsor, self.record.member(sponsor.person) if sponsor.person else None

    def _pronominal(self, naming: Naming, word: str) -> str | None:
        """Tie "his": to the measure of the one named before it in its clause, else to the only one that a man brought."""
        gender = "M" if word == "his" else "F"
        start = naming.span.start
        before = self.text[max(0, start - 90) : start]
        breaks = [m.end() for m in _CLAUSE.finditer(before)]
        clause = before[breaks[-1] :] if breaks else before
        for match in reversed(list(_WORD.finditer(clause))):
            if match[0].lower() in _MONTHS or code_of(match[0]):
                continue
            if owned := self.of_owner(match[0]):
                _, member = self._sponsor(owned)
                return owned if member is None or member.gender in (None, "", gender) else None
            if match[0][0].isupper() and match[0][:4] != "The ":
                return None  # somebody who brought none of them
        genders = {i: m.gender if (m := self._sponsor(i)[1]) else None for i in self.pool}
        mine = [i for i in self.pool if genders[i] == gender] or [i for i in self.pool if not genders[i]]
        return self._only(mine) if len(self.pool) > 1 else None

    def _in_order(self, naming: Naming, at: int, told: Told) -> str | None:
        word = naming.determiner.lower().split()[1]
        since, pair = self.pair
        if at - since > _NEAR:
            pair = ()
        if word == "other":
            return pair[1] if len(pair) == 2 and since == at else self.other(at, told, naming.span.start)
        place = _PLACES[word]
        pair = pair if word in ("latter", "second") and len(pair) == 2 else self._told_together(naming, at, told, word)
        if not -len(pair) <= place < len(pair):
            return None
        if word in ("one", "former", "first"):
            self.pair = (at, pair)
        return pair[place]

    def _told_together(self, naming: Naming, at: int, told: Told, word: str) -> tuple[str, ...]:
        """Return the measures that words of order choose from: those of the last sentence that told of several, else all named."""
        for sentence in sorted({s for s, _ in told if at - s <= _NEAR}, reverse=True):
            group = tuple(dict.fromkeys(i for s, i in told if s == sentence))
            if len(group) > 1 and sentence < at:
                return group
        named = sorted((i for i in self.pool if self.first[i] < naming.span.start), key=lambda i: self.first[i])
        return tuple(named) if len(named) == 2 or word in ("first", "second", "third", "last") else ()

    def _of_fate(self, naming: Naming) -> str | None:
        """Tie "the one that became law", "the one Trump vetoed": to the only one that did, or was."""
        vetoed = "vetoed" in naming.determiner
        held = []
        for measure_id in self.pool:
            measure = self.record.measure(measure_id)
            if measure is None:
                continue
            signed = any("Signed by President" in a.text for a in measure.actions)
            if any("Vetoed by President" in a.text for a in measure.actions) if vetoed else signed or measure.laws:
                held.append(measure_id)
        return self._only(held)

    def _one(self, naming: Naming, at: int, told: Told, main: str | None) -> str | None:
        words = naming.determiner.split()
        if words[0].lower() != "the":
            last = next((i for s, i in reversed(told) if at - s <= 1), None)
            return main if words[0].lower() == "this" and main and last else last
        adjective = words[1].lower()
        if adjective in self.called:
            return self.called[adjective]
        found = self.described(words[1]) or self._beside(naming.span)
        if found and len(self.pool) == 2:
            for pair in _OPPOSED:
                if adjective in pair:
                    self.called[adjective] = found
                    self.called[pair[1 - pair.index(adjective)]] = next(i for i in self.pool if i != found)
        return found

    def _beside(self, span: Span) -> str | None:
        """Return the measure of the one name of its clause that brought one: "Thompson wrote the broader one"."""
        before = self.text[max(0, span.start - 90) : span.start]
        breaks = [m.end() for m in _CLAUSE.finditer(before)]
        clause = before[breaks[-1] :] if breaks else before
        owned = {i for m in _WORD.finditer(clause) if m[0].lower() not in _MONTHS and (i := self.of_owner(m[0]))}
        return owned.pop() if len(owned) == 1 else None
