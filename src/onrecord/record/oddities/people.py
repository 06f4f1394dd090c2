"""Where measures and roll calls disagree with the members' files: party and state on the day, a term on the day."""

from collections.abc import Callable, Iterator

from onrecord.record.model import VICE_PRESIDENT, Measure, Member, RollCall
from onrecord.record.oddities.model import Rule

Find = Callable[[str], Member | None]
_SHOWN = 3
_INDEPENDENT = {"ID": "I", "IND": "I"}


def _letter(party: str | None) -> str:
    return _INDEPENDENT.get(party or "", (party or "")[:1])


def _backers(measure: Measure, member: Find) -> Iterator[str]:
    for one in (*measure.sponsors, *measure.cosponsors):
        day, person = one.day or measure.introduced, member(one.person)
        if person is None or day is None or not one.party:
            continue
        term = person.term_on(day)
        if term is None:
            if person.terms and all(t.start for t in person.terms):
                yield f"{one.name} backs it on {day}, on which the members' files give no term"
        elif (held := person.party_on(day)) and _letter(held) != _letter(one.party):
            yield f"{one.name} backs it on {day} as {one.party}; the members' files say {held}"
        elif one.state and term.state != one.state:
            yield f"{one.name} backs it on {day} for {one.state}; the members' files say {term.state}"


def _voters(roll: RollCall, member: Find) -> Iterator[str]:
    absent, other = [], []
    for position in roll.positions:
        person = member(position.person) if position.person != VICE_PRESIDENT else None
        held = person.party_on(roll.day) if person else None
        agrees = held is not None and (not position.party or _letter(held) == _letter(position.party))
        if person is None or agrees or not all(t.start for t in person.terms):
            continue
        if held is None:
            absent.append(position.name)
        else:
            other.append(f"{position.name} ({position.party}, in the members' files {held})")
    if absent:
        yield f"lists {_few(absent)}, of whom the members' files give no term on {roll.day}"
    if other:
        yield f"gives another party than the members' files to {_few(other)}"


def _few(names: list[str]) -> str:
    more = f" and {len(names) - _SHOWN} more" if len(names) > _SHOWN else ""
    return ", ".join(names[:_SHOWN]) + more


BACKER_RULES: tuple[Rule, ...] = (
    Rule(
        "backer-against-members",
        "party, state and term of sponsors and cosponsors against the members' files",
        _backers,
    ),
)
VOTER_RULES: tuple[Rule, ...] = (
    Rule("voter-against-members", "party and term of those who vote against the members' files", _voters),
)
