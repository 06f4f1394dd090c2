"""Who a name can stand for on a day: members of Congress, and the holders of offices who never sat in it."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from functools import lru_cache

from msgspec import Struct

from onrecord.mentions.nicknames import alike
from onrecord.record.model import Chamber, Holder, Member, Term
from onrecord.record.names import key
from onrecord.record.protocol import Record

SERVING, NEAR, MODERN, UNDATED, LONG_AGO = range(5)
_NEAR = timedelta(days=730)
_MODERN = date(2001, 1, 3)
_OFFICES = {
    "president": ("president",), "vice": ("vice-president",), "speaker": ("speaker",), "ambassador": ("ambassador-un",),
    "secretary": ("secretary-of-state",),
    "leader": ("house-majority-leader", "house-minority-leader", "senate-majority-leader", "senate-minority-leader"),
    "whip": ("house-majority-whip", "house-minority-whip", "senate-majority-whip", "senate-minority-whip"),
}  # fmt: skip

_Row = tuple[Holder, str, tuple[str, ...]]  # who holds an office, by last name and first names


class Person(Struct, frozen=True):
    """A candidate: a member, or an office holder (`id` None where the record gives no Bioguide id)."""

    id: str | None
    name: str
    last: str
    firsts: tuple[str, ...]
    called: tuple[str, ...] = ()  # of the first names, those the person goes by
    member: Member | None = None
    offices: tuple[Holder, ...] = ()

    @property
    def gender(self) -> str | None:
        """The letter M or F where the record tells."""
        return self.member.gender if self.member else None


class Roster:
    """The people a text may name, looked up once by the last names that occur in it."""

    def __init__(self, record: Record, keys: Iterable[str], day: date | None) -> None:
        self.day = day
        wanted = set(keys)
        holders = tuple(record.holders())
        self._people: dict[str, list[Person]] = {}
        self._found: dict[tuple[str, ...], list[Person]] = {}
        for last, members in record.members_named(wanted).items():
            self._people[last] = [_member(m, last, holders) for m in members]
        for person in _unseated([r for r in _rows(holders) if r[1] in wanted], self._people):
            self._people.setdefault(person.last, []).append(person)

    def __contains__(self, last: str) -> bool:
        return last in self._people

    def named(self, last: str, firsts: Sequence[str] = ()) -> list[Person]:
        """Return the people of a last name whose first names fit those written; the likeliest to be meant stand alone.

        Those who serve on the day go before those who served near it, and those before all others.
        """
        asked = (last, *firsts)
        if asked not in self._found:
            self._found[asked] = self._named(last, firsts)
        return list(self._found[asked])

    def _named(self, last: str, firsts: Sequence[str]) -> list[Person]:
        rated = [(p, fits(p, firsts) if firsts else 1) for p in self._people.get(last, ())]
        fitting = [(p, rate) for p, rate in rated if rate]
        nearest = min((self.standing(p) for p, _ in fitting), default=SERVING)
        fitting = [(p, rate) for p, rate in fitting if self.standing(p) == nearest]
        best = max((rate for _, rate in fitting), default=0)
        return [p for p, rate in fitting if rate == best]

    def by_id(self) -> dict[str | None, Person]:
        """Return the people with a Bioguide id by it."""
        return {p.id: p for people in self._people.values() for p in people if p.id}

    def standing(self, person: Person) -> int:
        """Say how near to the day a person held office: `SERVING` to `LONG_AGO`."""
        spans = [(h.start, h.end) for h in person.offices]
        if person.member:
            spans += [(t.start, t.end) for t in person.member.terms if t.start]
            if not spans:
                return UNDATED
        return min((self._distance(start, end) for start, end in spans if start), default=LONG_AGO)

    def begun(self, person: Person) -> bool:
        """Say whether a person held office before the day."""
        starts = [t.start for t in (person.member.terms if person.member else ()) if t.start] + [
            h.start for h in person.offices
        ]
        return self.day is None or any(start <= self.day for start in starts)

    def serves(self, person: Person, chamber: Chamber | None = None) -> bool:
        """Say whether a member serves in Congress (in a chamber) on the day, or may, where there is no day."""
        if person.member is None:
            return False
        terms = [t for t in person.member.terms if t.chamber and (chamber is None or t.chamber is chamber)]
        if self.day is None:
            return any(t.end and t.end >= _MODERN for t in terms)
        return any(_covers(t, self.day) for t in terms)

    def term(self, person: Person) -> Term | None:
        """Return the member's term on the day, or the nearest to it."""
        if person.member is None:
            return None
        dated = [t for t in person.member.terms if t.start and t.chamber]
        day = self.day
        if day is None or not dated:
            return dated[-1] if dated else next(iter(person.member.terms), None)
        return min(dated, key=lambda t: (_away(t.start, t.end, day), -(t.start or day).toordinal()))

    def holding(self, last: str, title: str) -> list[Person]:
        """Return who of a last name holds, on or near the day, an office that a title's first word names ("speaker")."""
        offices = _OFFICES.get(title, ())
        rows = [(p, h) for p in self._people.get(last, ()) for h in p.offices if h.office in offices]
        if self.day is None:
            return list({p.name: p for p, _ in rows}.values())
        day = self.day
        near = {p.name: p for p, h in rows if _away(h.start, h.end, day) <= timedelta(days=120)}
        return list(near.values())

    def leads(self, person: Person) -> bool:
        """Say whether a member holds a leadership office on the day."""
        day = self.day
        return day is not None and any(
            _away(h.start, h.end, day) == timedelta(0) and h.office != "secretary-of-state" for h in person.offices
        )

    def _distance(self, start: date, end: date | None) -> int:
        if self.day is None:
            return MODERN if (end or date.max) >= _MODERN else LONG_AGO
        away = _away(start, end, self.day)
        if away == timedelta(0):
            return SERVING
        if away <= _NEAR:
            return NEAR
        return MODERN if (end or date.max) >= _MODERN else LONG_AGO


def fits(person: Person, firsts: Sequence[str]) -> int:
    """Say how well written first names (keys) fit a person: 3 by the first name used, 2 by a form of it, 1 by a middle name, 0 not.

    The first of the words must be one of the person's names or alike; the words after it must all be.
    """
    own = person.firsts
    if not own or not all(any(_same(w, f) for f in own) for w in firsts[1:]):
        return 0
    lead = firsts[0]
    if lead in person.called:
        return 3
    if any(_same(lead, f) for f in person.called):
        return 2
    return int(len(lead) > 1 and any(lead == f for f in own))


def _same(written: str, own: str) -> bool:
    """Say whether a written name or initial can be one of the person's names; an initial on file says nothing of a full name."""
    if len(written) == 1:
        return own.startswith(written)
    return written == own or (len(own) > 1 and alike(written, own))


@lru_cache(maxsize=16_384)
def _member(member: Member, last: str, holders: tuple[Holder, ...]) -> Person:
    words = [member.first, member.nickname, member.middle, member.official, *member.other_names]
    ends = set(last.split())
    firsts = tuple(
        dict.fromkeys(
            w for text in words for w in key(text.replace(".", ". ")).split() if w not in ends or text is member.first
        )
    )
    held = tuple(
        h
        for h, hl, hf in _rows(holders)
        if h.person == member.id or (h.person is None and hl == last and hf and any(alike(hf[0], f) for f in firsts))
    )
    official = key(member.official.replace(".", ". ")).split()[:1]
    first = key(member.first.replace(".", ". ")).split()
    middle = key(member.middle).split() if all(len(w) == 1 for w in first) else []
    called = tuple(
        w
        for w in (*first, *middle, *key(member.nickname).split(), *official)
        if w not in ends or w in key(member.first)
    )
    return Person(
        id=member.id,
        name=f"{member.nickname or member.first} {member.last}",
        last=last,
        firsts=firsts,
        called=called,
        member=member,
        offices=held,
    )


@lru_cache(maxsize=4)
def _rows(holders: tuple[Holder, ...]) -> tuple[_Row, ...]:
    rows = []
    for holder in holders:
        words = [w for w in key(holder.name.replace(".", ". ").split(",")[0]).split() if w not in ("jr", "sr", "iii")]
        rows.append((holder, words[-1], tuple(words[:-1])))
    return tuple(rows)


def _unseated(rows: Sequence[_Row], known: dict[str, list[Person]]) -> list[Person]:
    ids = {p.id for people in known.values() for p in people if p.id}
    seated = {(h.office, h.start, h.name) for people in known.values() for p in people for h in p.offices}
    people: dict[str, list[_Row]] = {}
    for row in rows:
        if row[0].person not in ids and (row[0].office, row[0].start, row[0].name) not in seated:
            people.setdefault(key(row[0].name), []).append(row)
    return [
        Person(
            id=group[0][0].person,
            name=group[0][0].name,
            last=group[0][1],
            firsts=group[0][2],
            called=group[0][2][:1],
            offices=tuple(h for h, _, _ in group),
        )
        for group in people.values()
    ]


def _covers(term: Term, day: date) -> bool:
    return bool(term.start and term.start <= day and (term.end is None or day <= term.end))


def _away(start: date | None, end: date | None, day: date) -> timedelta:
    if start and day < start:
        return start - day
    return day - end if end and day > end else timedelta(0)
