"""Whom a name can mean among all who hold or held public office: members of Congress and the dated table of offices."""

import re
from datetime import date

from onrecord.record import names
from onrecord.record.model import Holder, Member
from onrecord.record.offices import caucus_roles, foreign_leaders, holders
from onrecord.record.protocol import Record
from onrecord.record.results import Person

BIOGUIDE = re.compile(r"[A-Za-z]\d{6}")
_TITLES = frozenset(
    "rep reps representative sen sens senator congressman congresswoman delegate del speaker president mr ms mrs dr hon secretary ambassador".split()
)


def people_named(record: Record, name: str) -> tuple[Person, ...]:
    """Return everybody whom a Bioguide id or a name can mean, those who served last first."""
    if BIOGUIDE.fullmatch(name.strip()):
        person = name.strip().upper()
        member, held = record.member(person), tuple(h for h in holders() if h.person == person)
        return (_person(member, held),) if member or held else ()
    words = _words(name)
    members = _members(record, words)
    ids = {m.id for m in members}
    everybody = (*holders(), *foreign_leaders())
    others = [h for h in everybody if h.person not in ids and _bears(names.key(h.name).split(), words)]
    strangers = dict.fromkeys(h.person or h.name for h in others)
    found = [_person(m, tuple(h for h in holders() if h.person == m.id)) for m in members]
    return (*found, *(_person(None, tuple(h for h in everybody if (h.person or h.name) == who)) for who in strangers))


def _words(name: str) -> list[str]:
    last, comma, first = name.partition(",")
    return [w for w in names.key(f"{first} {last}" if comma else name).split() if w not in _TITLES]


def _person(member: Member | None, offices: tuple[Holder, ...]) -> Person:
    person = member.id if member else offices[0].person
    name = (member.official or f"{member.first} {member.last}") if member else offices[0].name
    caucuses = tuple(r for r in caucus_roles() if person and r.person == person)
    return Person(id=person, name=name, member=member, offices=offices, caucuses=caucuses)


def _members(record: Record, words: list[str]) -> list[Member]:
    tails = {" ".join(words[at:]): words[:at] for at in range(len(words))}
    found = {m.id: m for tail, ms in record.members_named(tails).items() for m in ms if _called(m, tails[tail])}
    return sorted(found.values(), key=lambda m: (_until(m), m.id), reverse=True)


def _until(member: Member) -> date:
    return max((t.end or date.max for t in member.terms), default=date.min)


def _bears(name: list[str], words: list[str]) -> bool:
    """Whether a holder's name can be meant by some words: the last word is its last, and those before it are in it."""
    return bool(words) and bool(name) and name[-1] == words[-1] and set(words) <= set(name)


def _called(member: Member, given: list[str]) -> bool:
    """Whether each of some given names is a name of a member, or the initial of one."""
    whole = (member.first, member.middle, member.nickname, member.official, member.suffix, *member.other_names)
    held = names.key(" ".join(whole)).split()
    return all(any(h == g or (len(g) == 1 and h.startswith(g)) for h in held) for g in given)
