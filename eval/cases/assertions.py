"""Assertions about the record that the gold of the evaluation articles is made of, such as `introduced hres351-115 2017-05-23`.

Each takes a store and words and returns whether it holds and what the record says; UndecidedError where the store holds nothing
that could decide it.
"""

import operator
import re
from collections import Counter
from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from onrecord.record.model import Action, Chamber, Measure, RollCall
from onrecord.record.store import Store

COMPARE: dict[str, Callable[[int, int], bool]] = {
    "==": operator.eq, "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge, "!=": operator.ne,
}  # fmt: skip
PLAIN = str.maketrans("“”’‘–—\xa0", "\"\"''-- ")
PARTIES = {"R": "Republican", "D": "Democrat", "I": "Independent"}


class Result(NamedTuple):
    """Whether an assertion holds, and what the record says."""

    holds: bool
    found: str


class UndecidedError(Exception):
    """The store holds nothing that the assertion could be weighed against."""


def _measure(store: Store, name: str) -> Measure:
    if (found := store.measure(name)) is None:
        raise UndecidedError(f"no measure {name}")
    return found


def _roll(store: Store, name: str) -> RollCall:
    if (found := store.roll_call(name)) is None:
        raise UndecidedError(f"no roll call {name}")
    return found


def _said(action: Action) -> str:
    return f"{action.day}: {action.text[:160]}"


def introduced(store: Store, measure: str, day: str) -> Result:
    """Say whether a measure was introduced on a day, in a month or in a year."""
    found = _measure(store, measure).introduced
    return Result(str(found).startswith(day), str(found))


def sponsor(store: Store, measure: str, person: str) -> Result:
    """Say whether a person is the sponsor."""
    names = _measure(store, measure).sponsors
    return Result(any(s.person == person for s in names), "; ".join(f"{s.name} {s.person}" for s in names))


def _cosponsors(store: Store, measure: str) -> Counter[str]:
    return Counter(c.party or "?" for c in _measure(store, measure).cosponsors if c.withdrawn is None)


def cosponsor(store: Store, measure: str, person: str) -> Result:
    """Say whether a person is among the cosponsors."""
    names = [c.person for c in _measure(store, measure).cosponsors if c.withdrawn is None]
    if not names:
        raise UndecidedError(f"no cosponsors listed for {measure}")
    return Result(person in names, f"{'is' if person in names else 'is not'} among the {len(names)} cosponsors")


def cosponsors(store: Store, measure: str, sign: str, count: str) -> Result:
    """Compare the number of cosponsors."""
    total = _cosponsors(store, measure).total()
    return Result(COMPARE[sign](total, int(count)), str(total))


def backing(store: Store, measure: str, party: str, sign: str, count: str) -> Result:
    """Compare the number of sponsors and cosponsors of a party."""
    owners = Counter(s.party or "?" for s in _measure(store, measure).sponsors)
    total = _cosponsors(store, measure) + owners
    return Result(COMPARE[sign](total[party], int(count)), ", ".join(f"{p} {n}" for p, n in sorted(total.items())))


def act(store: Store, measure: str, day: str, pattern: str) -> Result:
    """Say whether an action that a pattern finds stands on a day (or in a month, a year; `*`: ever)."""
    hits = [a for a in _measure(store, measure).actions if re.search(pattern, a.text)]
    right = [a for a in hits if day == "*" or str(a.day).startswith(day)]
    shown = (right or hits)[:1]
    return Result(bool(right), _said(shown[0]) if shown else "no such action")


def before(store: Store, measure: str, day: str, pattern: str) -> Result:
    """Say whether an action that a pattern finds stands on or before a day."""
    hits = [a for a in _measure(store, measure).actions if re.search(pattern, a.text) and str(a.day) <= day]
    return Result(bool(hits), _said(hits[0]) if hits else f"no such action by {day}")


def law(store: Store, measure: str, number: str) -> Result:
    """Say whether a measure is that public law (`*`: any)."""
    numbers = [item.number for item in _measure(store, measure).laws]
    return Result(bool(numbers) if number == "*" else number in numbers, ", ".join(numbers) or "no law")


def tally(store: Store, roll: str, yeas: str, nays: str) -> Result:
    """Compare the count of a roll call: by its own document, else by the action that names it."""
    if (call := store.roll_call(roll)) is not None:
        return Result((call.yeas, call.nays) == (int(yeas), int(nays)), f"{call.yeas}-{call.nays} ({roll})")
    rows = store.connection.execute("SELECT id FROM measure WHERE congress = ?", (int(roll.split("-")[1][:3]),))
    for (measure,) in rows.fetchall():
        for action in _measure(store, measure).actions:
            if action.roll == roll and (found := re.search(r"(\d+) - (\d+)", action.text)):
                return Result(found.groups() == (yeas, nays), f"{found[1]}-{found[2]} ({roll})")
    raise UndecidedError(f"no count for {roll}")


def count(store: Store, roll: str, vote: str, sign: str, number: str) -> Result:
    """Compare how many answered yea, nay, present or absent."""
    call = _roll(store, roll)
    total = {"yea": call.yeas, "nay": call.nays, "present": call.present, "absent": call.absent}[vote]
    return Result(COMPARE[sign](total, int(number)), f"{total} {vote} ({roll})")


def split(store: Store, roll: str, party: str, vote: str, sign: str, number: str) -> Result:
    """Compare how many of a party answered so."""
    word = vote.replace("absent", "not voting")
    total = sum(p.party == party and p.vote == word for p in _roll(store, roll).positions)
    return Result(COMPARE[sign](total, int(number)), f"{total} {party} {word} ({roll})")


def voted(store: Store, roll: str, person: str, vote: str) -> Result:
    """Say whether a member answered so."""
    got = next((p.vote for p in _roll(store, roll).positions if p.person == person), None)
    return Result(got == vote.replace("absent", "not voting"), f"{got} ({roll})")


def norm(text: str) -> str:
    """Return a text in lower case with plain quotation marks, hyphens and single spaces."""
    plain = text.translate(PLAIN)
    return " ".join(plain.split()).lower()


def words(store: Store, measure: str, version: str, phrase: str) -> Result:
    """Say whether a phrase stands in a version of the text (`*`: in any)."""
    texts = [t for t in store.texts(measure) if version in ("*", t.version)]
    if not texts:
        raise UndecidedError(f"no text {version} of {measure}")
    held = any(
        norm(phrase) in norm(" ".join((t.official_title, *t.recitals, *(c.text for c in t.clauses)))) for t in texts
    )
    return Result(held, f"{'in' if held else 'not in'} {version} of {measure}: {phrase!r}")


def title(store: Store, measure: str, phrase: str) -> Result:
    """Say whether a phrase stands in a title of a measure."""
    found = _measure(store, measure)
    titles = (found.title, *(t.text for t in found.titles))
    return Result(any(norm(phrase) in norm(t) for t in titles), found.title[:200])


def _term(store: Store, person: str, day: str) -> tuple[str, str, int | None, Chamber | None]:
    member = store.member(person)
    term = member.term_on(date.fromisoformat(day)) if member else None
    if member is None or term is None:
        raise UndecidedError(f"no term of {person} on {day}")
    return member.party_on(date.fromisoformat(day)) or "", term.state, term.district, term.chamber


def party(store: Store, person: str, day: str, letter: str) -> Result:
    """Say whether a member was of that party (R, D, I) on a day."""
    found = _term(store, person, day)[0]
    return Result(found == PARTIES[letter], found)


def state(store: Store, person: str, day: str, code: str) -> Result:
    """Say whether a member sat for that state on a day."""
    found = _term(store, person, day)[1]
    return Result(found == code, found)


def district(store: Store, person: str, day: str, code: str) -> Result:
    """Say whether a member sat for that district (`FL-27`) on a day."""
    _, where, number, _ = _term(store, person, day)
    return Result(code == f"{where}-{number}", f"{where}-{number}")


def chamber(store: Store, person: str, day: str, name: str) -> Result:
    """Say whether a member sat in that chamber on a day."""
    found = _term(store, person, day)[3]
    return Result(found == name, str(found))


def office(store: Store, name: str, day: str, last: str) -> Result:
    """Say whether somebody of that last name held an office on a day, by the table of offices."""
    rows = [h for h in store.holders(name) if str(h.start) <= day < str(h.end or "9999")]
    if not rows:
        raise UndecidedError(f"no holder of {name} on {day}")
    return Result(any(h.name.split()[-1] == last for h in rows), ", ".join(h.name for h in rows))


def seat(store: Store, person: str, day: str, code: str, role: str) -> Result:
    """Say whether a member held a role on a committee (`member`: any), by the roster nearest to the day."""
    found = [s.title or "member" for s in store.roster(code, date.fromisoformat(day)) if s.person == person]
    if not store.roster(code, date.fromisoformat(day)):
        raise UndecidedError(f"no roster of {code} near {day}")
    held = bool(found) and (role == "member" or any(role.lower() in f.lower() for f in found))
    return Result(held, f"{found or 'no seat'} on {code}")


def role(store: Store, person: str, day: str, name: str) -> Result:
    """Say whether a member held a leadership role on a day."""
    member = store.member(person)
    held = [r.title for r in member.roles if str(r.start) <= day <= str(r.end or "9999")] if member else []
    return Result(any(norm(name) in norm(h) for h in held), "; ".join(held) or "no leadership role")


def days(store: Store, first: str, last: str, low: str, high: str) -> Result:  # noqa: ARG001 - one form for all
    """Say whether so many days lie between two days."""
    span = (date.fromisoformat(last) - date.fromisoformat(first)).days
    return Result(int(low) <= span <= int(high), f"{span} days ({first} to {last})")


def weekday(store: Store, day: str, name: str) -> Result:  # noqa: ARG001 - one form for all
    """Say whether a day was that day of the week."""
    found = date.fromisoformat(day).strftime("%A")
    return Result(found == name, f"{day} was a {found}")


ASSERTIONS: dict[str, tuple[Callable[..., Result], int]] = {
    f.__name__: (f, f.__code__.co_argcount - 1)
    for f in (
        introduced, sponsor, cosponsor, cosponsors, backing, act, before, law, tally, count, split, voted, words, title,
        party, state, district, chamber, office, seat, role, days, weekday,
    )
}  # fmt: skip


def weigh(store: Store, assertion: str) -> Result:
    """Weigh one assertion, without its leading marks. The last argument may hold spaces. Raises UndecidedError."""
    name, _, rest = assertion.partition(" ")
    if name not in ASSERTIONS:
        raise UndecidedError(f"no such assertion {name!r}")
    function, wanted = ASSERTIONS[name]
    parts = rest.split(" ", wanted - 1)
    if len(parts) != wanted:
        raise UndecidedError(f"{assertion!r} has {len(parts)} arguments, expected {wanted}")
    return function(store, *parts)
