"""One person in public office: terms, names, parties, offices, seats, what they backed and how they voted."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

import msgspec
from msgspec import Struct

from onrecord.record.api import Record
from onrecord.record.congresses import congress_on
from onrecord.record.identifiers import cited, ordinal
from onrecord.record.model import Affiliation, CaucusRole, Chamber, Holder, Member, Role, Term
from onrecord.record.results import Backing, Ballot, Person, Seating
from onrecord.record.status import standing
from onrecord.report.search import NAMES
from onrecord.report.text import Line, heading

SHOWN = 10
_OFFICES = {
    "ambassador-un": "Ambassador to the United Nations",
    "president": "President of the United States",
    "vice-president": "Vice President of the United States",
}


class Backed(Struct, frozen=True, kw_only=True):
    """A measure that the person sponsors or cosponsors; `standing` is as of the day of the view."""

    id: str
    title: str
    day: date | None
    standing: str
    original: bool | None = None
    withdrawn: date | None = None


class SeatRow(Struct, frozen=True, kw_only=True):
    """A committee seat by the roster of a day."""

    committee: str
    name: str
    title: str
    day: date


class AsOf(Struct, frozen=True, kw_only=True):
    """What the person was on a day: empty where the record shows nothing."""

    day: date
    chamber: Chamber | None = None
    state: str = ""
    district: int | None = None
    party: str = ""
    offices: tuple[str, ...] = ()
    caucuses: tuple[str, ...] = ()


class PersonView(Struct, frozen=True, kw_only=True):
    """What is shown of a person; as JSON these are the fields. `votes` counts positions by answer."""

    id: str | None
    name: str
    names: tuple[str, ...]
    as_of: AsOf
    terms: tuple[Term, ...]
    parties: tuple[Affiliation, ...]
    roles: tuple[Role, ...]
    offices: tuple[Holder, ...]
    caucuses: tuple[CaucusRole, ...]
    seats: tuple[SeatRow, ...]
    sponsored: tuple[Backed, ...]
    cosponsored: tuple[Backed, ...]
    votes: dict[str, int]
    ballots: tuple[Ballot, ...]


def view_person(person: Person, record: Record, day: date) -> PersonView:
    """Gather what the record holds on a person; measures, votes and what the person was are as of a day."""
    member = person.member
    ballots = tuple(b for b in (record.ballots(person.id) if person.id and member else ()) if b.day <= day)
    return PersonView(
        id=person.id,
        name=person.name,
        names=tuple(_names(member)) if member else (),
        as_of=_as_of(person, day),
        terms=member.terms if member else (),
        parties=tuple(_parties(member.terms)) if member else (),
        roles=member.roles if member else (),
        offices=person.offices,
        caucuses=person.caucuses,
        seats=tuple(_seats(record.seatings(person.id), record)) if person.id else (),
        sponsored=tuple(_backed(record.sponsored(person.id), day)) if person.id else (),
        cosponsored=tuple(_backed(record.cosponsored(person.id), day)) if person.id else (),
        votes=dict(Counter(b.vote for b in ballots).most_common()),
        ballots=ballots,
    )


def person_json(view: PersonView) -> bytes:
    """Return the view as one line of JSON."""
    return msgspec.json.encode(view)


def _names(member: Member) -> Iterator[str]:
    given = " ".join(filter(None, (member.first, member.middle)))
    whole = (f"{given} {member.last}{', ' + member.suffix if member.suffix else ''}", member.official)
    nick = f"{member.nickname} {member.last}" if member.nickname else ""
    yield from dict.fromkeys(filter(None, (*whole, nick, *member.other_names)))


def _parties(terms: Sequence[Term]) -> Iterator[Affiliation]:
    """Yield the parties by date: neighbouring spans of one party are one."""
    spans = [
        a
        for t in terms
        if t.start
        for a in (t.affiliations or (Affiliation(start=t.start, end=t.end or date.max, party=t.party),))
    ]
    joined: list[Affiliation] = []
    for span in sorted(spans, key=lambda a: a.start):
        if joined and joined[-1].party == span.party:
            joined[-1] = msgspec.structs.replace(joined[-1], end=max(joined[-1].end, span.end))
        else:
            joined.append(span)
    yield from joined


def _as_of(person: Person, day: date) -> AsOf:
    term = person.member.term_on(day) if person.member else None
    offices = [h.office for h in person.offices if h.start <= day and (h.end is None or day < h.end)]
    roles = [r for r in person.caucuses if r.start <= day and (r.end is None or day <= r.end)]
    return AsOf(
        day=day,
        chamber=term.chamber if term else None,
        state=term.state if term else "",
        district=term.district if term else None,
        party=(person.member.party_on(day) or "") if person.member else "",
        offices=tuple(offices),
        caucuses=tuple(f"{r.role}, {r.caucus}" for r in roles),
    )


def _seats(rosters: Sequence[Seating], record: Record) -> Iterator[SeatRow]:
    names = {c.code: c.name for c in record.committees()}
    parents = {c.code: c.parent for c in record.committees()}
    for roster in rosters:
        for seat in sorted(roster.seats, key=lambda s: s.committee):
            parent = names.get(parents.get(seat.committee) or "", "")
            name = names.get(seat.committee, seat.committee)
            yield SeatRow(
                committee=seat.committee, name=f"{parent}: {name}" if parent else name, title=seat.title, day=roster.day
            )


def _backed(backings: Sequence[Backing], day: date) -> Iterator[Backed]:
    known = [b for b in backings if (b.day or date.min) <= day]
    for backing in sorted(known, key=lambda b: b.day or date.min, reverse=True):
        yield Backed(
            id=backing.measure.id, title=backing.measure.title, day=backing.day, standing=standing(backing.measure, day).key,
            original=backing.original, withdrawn=backing.withdrawn,
        )  # fmt: skip


def person_lines(view: PersonView, *, everything: bool = False) -> Iterator[Line]:
    """Yield the view as lines of text; long lists are cut, and say so, unless everything is asked for."""
    most = None if everything else SHOWN
    yield Line(text=view.name + (f" ({view.id})" if view.id else ""), style="bold")
    if others := [n for n in view.names if n != view.name]:
        yield Line(lead="Also:", lead_style="dim", text="; ".join(others))
    yield Line(text=_now(view.as_of), style="bold")
    yield from _section("Terms", [_term(t) for t in _dated(view.terms)], most)
    if len(view.parties) > 1:
        yield from _section("Parties", [(_span(p.start, p.end), p.party) for p in view.parties], None)
    yield from _section("Leadership", [(_span(r.start, r.end), r.title) for r in view.roles], None)
    yield from _section("Offices", [_held(h) for h in view.offices], None)
    yield from _section(
        "Caucuses", [(_span(c.start, c.end), f"{c.role}, {c.caucus}; {c.source}") for c in view.caucuses], None
    )
    latest = [s for s in view.seats if s.day == view.seats[0].day]
    seats = view.seats if everything else latest
    yield from _section("Committees", [(str(s.day), s.name + (f", {s.title}" if s.title else "")) for s in seats], most)
    yield from _section(f"Sponsored: {len(view.sponsored):,}", [_measure(b) for b in view.sponsored], most)
    yield from _section(f"Cosponsored: {len(view.cosponsored):,}", [_measure(b) for b in view.cosponsored], most)
    tally = ", ".join(f"{vote} {count:,}" for vote, count in view.votes.items())
    yield from _section(f"Roll calls: {len(view.ballots):,} ({tally})", [_ballot(b) for b in view.ballots], most)
    yield from _gaps(view)


def _section(title: str, rows: Sequence[tuple[str, str]], most: int | None) -> Iterator[Line]:
    if not rows:
        return
    yield from heading(title)
    for lead, text in rows[:most]:
        yield Line(lead=lead, text=text, indent=2)
    if most is not None and len(rows) > most:
        yield Line(text=f"… {len(rows) - most:,} more; --all shows them", indent=2, style="dim")


def _now(as_of: AsOf) -> str:
    seat = ""
    if as_of.chamber:
        of = "Representative" if as_of.chamber is Chamber.HOUSE else "Senator"
        district = f", {ordinal(as_of.district)} district" if as_of.district else ""
        seat = f"{of} of {as_of.state}{district}, {as_of.party}"
    held = "; ".join(filter(None, (seat, *map(_office, as_of.offices), *as_of.caucuses)))
    return f"On {as_of.day}: {held or 'in no office that this record shows'}."


def _dated(terms: Sequence[Term]) -> Iterator[Term]:
    """Yield the terms, the last first; one without its days only where no dated one is of that seat."""
    dated = [t for t in terms if t.start]
    seats = {(t.chamber, t.state) for t in dated}
    yield from reversed(dated)
    yield from (t for t in terms if not t.start and (t.chamber, t.state) not in seats)


def _term(term: Term) -> tuple[str, str]:
    chamber = {Chamber.HOUSE: "House", Chamber.SENATE: "Senate"}.get(term.chamber, "") if term.chamber else "executive"
    district = f"-{term.district or 'at large'}" if term.chamber is Chamber.HOUSE and term.district is not None else ""
    return _span(term.start, term.end), f"{chamber}, {term.state}{district}, {term.party}"


def _span(start: date | None, end: date | None) -> str:
    begun = str(start) if start else "no day told"
    return begun if start == end else f"{begun} to {'now' if end in (None, date.max) else end}"


def _held(holder: Holder) -> tuple[str, str]:
    until = _span(holder.start, holder.end) if holder.ended else f"{holder.start} to {holder.end} at least"
    return until, f"{_office(holder.office)} <{holder.source}>"


def _office(office: str) -> str:
    return _OFFICES.get(office) or office.replace("-", " ")


def _measure(backed: Backed) -> tuple[str, str]:
    left = f"; withdrawn {backed.withdrawn}" if backed.withdrawn else ""
    return str(backed.day or "no day told"), f"{cited(backed.id)}: {backed.title} [{NAMES[backed.standing]}{left}]"


def _ballot(ballot: Ballot) -> tuple[str, str]:
    about = f"{cited(ballot.measure)}: " if ballot.measure else ""
    return f"{ballot.day} {ballot.vote}", f"{about}{ballot.question}; {ballot.result} [{ballot.roll}]"


def _gaps(view: PersonView) -> Iterator[Line]:
    """Yield what the record does not hold of the person."""
    lacking = [
        (not view.terms and view.id, "no terms: no file of members that tells them is loaded"),
        (view.terms and not view.seats, "no committee seats: no roster of their time is loaded"),
        (view.terms and not view.ballots, "no votes: no roll call of their time is loaded"),
        (view.terms and not (view.sponsored or view.cosponsored), "no measure that they sponsor or cosponsor"),
    ]
    said = [words for gap, words in lacking if gap]
    if said:
        yield Line()
        yield Line(
            text=f"This record holds {'; '.join(said)}. The {ordinal(congress_on(view.as_of.day))} Congress sits on that day.",
            style="dim",
        )
