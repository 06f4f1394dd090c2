"""The record as a library: `Record.open(path)` and the nouns of Congress. Documented with examples in docs/api.md."""

import re
from collections.abc import Collection
from datetime import UTC, date, datetime
from typing import TypeVar

from msgspec import Struct

from onrecord.errors import RecordError, UsageError
from onrecord.record import finder, names, search
from onrecord.record.blobs import reader
from onrecord.record.identifiers import identify
from onrecord.record.model import Chamber, Committee, Measure, MeasureType, Member, RollCall
from onrecord.record.people import BIOGUIDE, people_named
from onrecord.record.results import Backing, Ballot, Facets, Found, Listed, Person, Query, Seating
from onrecord.record.standings import STANDINGS
from onrecord.record.store import Store

_ROLL = re.compile(r"([hs])\s*(\d{1,4})-(\d{1,3})\.(\d{4})")
_COMMITTEE = re.compile(r"[hsj][a-z]{3}(\d\d)?")
_FULL = 4  # letters of a whole committee's code, without its number
T = TypeVar("T", str, int)
_SHOWN = 8  # candidates that an error lists


class _Position(Struct):
    person: str
    vote: str


class _Roll(Struct):
    """As much of a roll call as a list of one member's votes needs."""

    id: str
    day: date
    question: str
    result: str
    measure: str | None = None
    positions: list[_Position] = []


_BALLOTS = reader(_Roll)


class Record(Store):
    """A store, open for reading, with everything that can be looked up in it.

    What is absent is None or empty; what cannot be understood is a UsageError, what the store cannot answer at all a RecordError.
    """

    def find(self, name: str) -> Measure | None:
        """Return the measure that a name means, in any usual form; None where the record does not hold it.

        Raises UsageError where the name is none, or means measures of several Congresses.
        """
        named = identify(name)
        if named.id:
            return self.measure(named.id)
        ids = self.numbered(named.type, named.number)
        if len(ids) > 1:
            raise UsageError(f"{named.cite} names {len(ids)} measures; say which: {_some(ids)}")
        return self.measure(ids[0]) if ids else None

    def vote(self, roll: str) -> RollCall | None:
        """Return a roll call by its id (`h123-115.2017`), or None. Raises UsageError where the words are no such id."""
        written = _ROLL.fullmatch(roll.strip().lower())
        if written is None:
            raise UsageError(
                f"{roll[:80]!r} is no roll call; write it as chamber, number, Congress and year: h123-115.2017, s54-115.2017"
            )
        letter, number, congress, year = written.groups()
        return self.roll_call(f"{letter}{int(number)}-{int(congress)}.{year}")

    def people(
        self, *, on: date, chamber: Chamber | None = None, state: str | None = None, party: str | None = None
    ) -> tuple[Member, ...]:
        """Return who sat in Congress on a day, by name; of one chamber, state (`FL`) or party (`Republican`) where asked."""
        day = on.isoformat()
        rows = self.connection.execute(
            "SELECT DISTINCT member FROM term WHERE start <= ? AND until >= ? AND (? IS NULL OR state = ?)",
            (day, day, state, state),
        ).fetchall()
        found = []
        for (person,) in rows:
            member = self.member(person)
            term = member.term_on(on) if member else None
            if member is None or term is None or (chamber and term.chamber is not chamber):
                continue
            if (state and term.state != state) or (party and member.party_on(on) != party):
                continue
            found.append(member)
        return tuple(sorted(found, key=lambda m: (names.key(m.last), names.key(m.first), m.id)))

    def people_named(self, name: str) -> tuple[Person, ...]:
        """Return everybody in public office whom a Bioguide id or a name can mean, those who served last first.

        A name is a last name, with the first, the official or a nickname before it where there is one; titles do not matter.
        """
        return people_named(self, name)

    def person(self, name: str) -> Person | None:
        """Return the one person in public office whom a Bioguide id or a name means; None where there is none.

        Raises UsageError, with the candidates, where there are several.
        """
        found = self.people_named(name)
        if len(found) > 1:
            some = _some([f"{p.name} ({p.id})" if p.id else p.name for p in found])
            raise UsageError(f"{name[:80]!r} may be {len(found)} people; say which: {some}")
        return found[0] if found else None

    def sponsored(self, person: str) -> tuple[Backing, ...]:
        """Return the measures that a member sponsors, newest Congress first."""
        return self._backed(finder.sponsor_facet(person), person, "sponsors")

    def cosponsored(self, person: str) -> tuple[Backing, ...]:
        """Return the measures that a member cosponsors or did before withdrawing, newest Congress first."""
        return self._backed(finder.cosponsor_facet(person), person, "cosponsors")

    def _backed(self, facet: str, person: str, part: str) -> tuple[Backing, ...]:
        self._indexed()
        rows = self.connection.execute(
            "SELECT rowid FROM finder WHERE finder MATCH ? ORDER BY rowid DESC", (f"facets : {facet}",)
        ).fetchall()
        measures = [m for (key,) in rows if (m := self.measure(finder.measure_of(key)))]
        return tuple(
            Backing(
                measure=m,
                day=e.day or m.introduced if part == "sponsors" else e.day,
                original=e.original,
                withdrawn=e.withdrawn,
            )
            for m in measures
            for e in (m.sponsors if part == "sponsors" else m.cosponsors)
            if e.person == person
        )

    def ballots(self, person: str) -> tuple[Ballot, ...]:
        """Return how a member answered each stored roll call, newest first."""
        member = self.member(person)
        spans = [
            (t.chamber, t.start.year, t.end.year if t.end else 9999)
            for t in (member.terms if member else ())
            if t.chamber and t.start
        ]
        found = []
        for roll, chamber, year in self.connection.execute(
            "SELECT data, chamber, year FROM roll ORDER BY day DESC, id DESC"
        ):
            if spans and not any(chamber == c.value and first <= year <= last for c, first, last in spans):
                continue
            call = _BALLOTS(roll)
            vote = next((p.vote for p in call.positions if p.person == person), None)
            if vote is not None:
                found.append(
                    Ballot(
                        roll=call.id,
                        day=call.day,
                        question=call.question,
                        result=call.result,
                        measure=call.measure,
                        vote=vote,
                    )
                )
        return tuple(found)

    def seatings(self, person: str) -> tuple[Seating, ...]:
        """Return the committee seats of a person as each stored roster shows them, newest first."""
        days = self.connection.execute("SELECT DISTINCT day FROM seat WHERE person = ? ORDER BY day DESC", (person,))
        rosters = [
            Seating(day=day, seats=tuple(s for s in self.seats(person, day) if s.day == day))
            for day in [date.fromisoformat(r[0]) for r in days]
        ]
        return tuple(r for r in rosters if r.seats)

    def committee(self, name: str) -> tuple[Committee, ...]:
        """Return the committees that a code (`HSFA`, `hsfa00`) or words of a name ("foreign affairs") can mean."""
        asked = names.key(name)
        code = asked.replace(" ", "").upper().removesuffix("00")
        exact = tuple(c for c in self.committees() if c.code.upper() == code)
        if exact:
            return exact
        words = set(asked.split()) - {"committee", "on", "the", "and", "of", "house", "senate"}
        found = [c for c in self.committees() if words and words <= set(names.key(c.name).split())]
        whole = [c for c in found if c.parent is None]
        return tuple(whole or found)

    def search(
        self,
        words: str = "",
        *,
        congress: int | Collection[int] = (),
        kinds: str | Collection[str] = (),
        sponsor: str | None = None,
        cosponsor: str | None = None,
        committee: str | None = None,
        status: str | Collection[str] = (),
        since: date | None = None,
        until: date | None = None,
        limit: int = 20,
        today: date | None = None,
    ) -> Found:
        """Search titles, subjects, summaries and the clauses of texts; best first, with the matching words.

        `words` may hold "phrases in quotation marks", beginnings* and -unwanted words; without words, the filters alone decide and the
        newest come first. `kinds` are types (`hres`), `sponsor` and `cosponsor` a Bioguide id or a name, `committee` a code or words of
        its name, `status` keys of `onrecord.record.status.STANDINGS`; several values are alternatives. `since` and `until` are days of
        actions. `today` (by default the day in UTC) tells which Congresses are over.
        Raises UsageError where a filter means nothing or nobody, RecordError where the store has no index.
        """
        query = Query(
            words=words.strip(), congresses=tuple(sorted(_several(congress))), types=tuple(_types(_several(kinds))),
            sponsor=self._backer(sponsor), cosponsor=self._backer(cosponsor), committees=self._codes(committee),
            statuses=tuple(_statuses(_several(status))), since=since, until=until, limit=limit,
        )  # fmt: skip
        self._indexed()
        found = search.run(self.connection, query, today or datetime.now(UTC).date())
        return Found(
            query=query, hits=found.hits, total=found.total, relaxed=found.relaxed, absent=found.absent, coverage=None if found.hits else self.coverage(),
        )  # fmt: skip

    def facets(self, query: Query, today: date | None = None) -> Facets:
        """Count the Congresses, types and standings of all that a search (`Found.query`) matches."""
        self._indexed()
        return search.facets(self.connection, query, today or datetime.now(UTC).date())

    def listed(
        self, *, congress: int | None = None, kind: MeasureType | None = None, after: str = "", limit: int = 20, today: date | None = None
    ) -> tuple[Listed, ...]:  # fmt: skip
        """List the measures of the record, newest Congress first; `after` is the id of the last one seen before."""
        self._indexed()
        day = today or datetime.now(UTC).date()
        return search.listed(self.connection, day, congress=congress, kind=kind, after=after, limit=limit)

    def members(self, *, after: str = "", limit: int = 20) -> tuple[Member, ...]:
        """List all who served in Congress, by Bioguide id; `after` is the id of the last one seen before."""
        rows = self.connection.execute("SELECT id FROM member WHERE id > ? ORDER BY id LIMIT ?", (after, limit))
        return tuple(m for m in (self.member(r[0]) for r in rows.fetchall()) if m)

    def _backer(self, name: str | None) -> str | None:
        if name is None:
            return None
        found = [p for p in self.people_named(name) if p.member]
        if not found and BIOGUIDE.fullmatch(name.strip()):
            return name.strip().upper()  # measures may name members of whom no file is loaded
        if len(found) != 1:
            raise UsageError(
                f"{name[:80]!r} may be {len(found)} members; say which: {_some([f'{p.name} ({p.id})' for p in found])}"
                if found
                else f"nobody called {name[:80]!r} is among the {self.coverage().members:,} members of this record"
            )
        return found[0].id

    def _codes(self, name: str | None) -> tuple[str, ...]:
        if name is None:
            return ()
        if _COMMITTEE.fullmatch(name.strip().lower()):
            code = name.strip().lower()
            return (code if len(code) > _FULL else code + "00",)
        found = self.committee(name)
        if not found:
            raise UsageError(f"no committee of this record is called {name[:80]!r}; give its code, for instance hsfa00")
        return tuple(c.code.lower() if len(c.code) > _FULL else c.code.lower() + "00" for c in found)

    def _indexed(self) -> None:
        """Raise RecordError where the store has no index of words, or one that lags behind."""
        if not finder.ready(self.connection):
            raise RecordError(
                f"{self.name}: has no index of words yet; `onrecord record load FILES --into {self.name}` makes it"
            )
        if left := finder.pending(self.connection):
            raise RecordError(f"{self.name}: {left:,} measures are not indexed yet; load into it once more")


def _several(value: T | Collection[T]) -> tuple[T, ...]:
    if isinstance(value, str | int):
        return (value,)
    return tuple(value)


def _types(values: Collection[str]) -> list[MeasureType]:
    kinds = [v.lower().replace(".", "").replace(" ", "") for v in values]
    for written in kinds:
        if written not in list(MeasureType):
            raise UsageError(f"{written[:40]!r} is no type of measure; the types are {', '.join(MeasureType)}")
    return [MeasureType(k) for k in kinds]


def _statuses(values: Collection[str]) -> list[str]:
    for written in values:
        if written not in STANDINGS:
            raise UsageError(f"{written[:40]!r} is no status; there are {', '.join(STANDINGS)}")
    return list(values)


def _some(words: Collection[str]) -> str:
    listed = list(words)
    return ", ".join(listed[:_SHOWN]) + (", …" if len(listed) > _SHOWN else "")
