"""Where a measure stands, in plain words, by its type and its actions up to a day.

Sources: U.S. Constitution, art. I sec. 7 (presentment, veto, ten days); the four forms of action as the House and Senate
describe them in "How Our Laws Are Made" (H. Doc. 110-49): simple resolutions are one House's act, concurrent ones both
Houses' and neither is presented; a measure dies with its Congress.
"""

import re
from collections.abc import Callable
from datetime import date

from msgspec import Struct

from onrecord.record.floor import Disposition, dispositions
from onrecord.record.model import Action, Chamber, Measure

__all__ = ["Disposition", "Standing", "dispositions", "milestones", "standing"]

_STEPS: tuple[tuple[str, str], ...] = (
    ("presented", r"Presented to (?:the )?President"),
    ("signed", r"Signed by (?:the )?President"),
    ("law", r"Became (?:Public|Private) Law"),
    ("vetoed", r"(?:Pocket )?[Vv]etoed by (?:the )?President"),
    ("reported", r"Reported\b|The House Committee on .* [Rr]eported|Committee on .*Reported by"),
    ("ordered", r"Ordered to be [Rr]eported|Committee on .*[Oo]rdered to be reported"),
    ("calendar", r"Placed on (?:the )?(?:Union|House|Senate|Legislative|Private)"),
    ("referred", r"(?:Read twice and r|R|Received in the Senate and (?:r|Read twice and r))eferred to the|Referred to"),
)
_COMPILED = tuple((name, re.compile(words)) for name, words in _STEPS)
_CHANGED = re.compile(r"\bas amended\b|\bwith (?:an )?amendments?\b|an amended preamble")
_PASSED = frozenset(("passed", "concurred", "conference-agreed", "override-passed"))


class Standing(Struct, frozen=True, kw_only=True):
    """Where a measure stands: a key, a sentence, the day it has stood there since, and what comes next (empty: nothing)."""

    key: str
    sentence: str
    since: date | None
    next: str = ""


class _State(Struct, frozen=True, kw_only=True):
    measure: Measure
    steps: dict[str, Action]
    acts: tuple[Disposition, ...]
    day: date | None

    def by(self, chamber: Chamber) -> Disposition | None:
        """Return the last act by which a House passed it."""
        return next((a for a in reversed(self.acts) if a.chamber is chamber and a.outcome in _PASSED), None)

    def last(self, *outcomes: str) -> Disposition | None:
        """Return the last act of one of these outcomes."""
        return next((a for a in reversed(self.acts) if a.outcome in outcomes), None)

    @property
    def over(self) -> bool:
        """Whether its Congress has ended (20th Amendment: at noon on January 3 of the odd year)."""
        return self.day is not None and self.day >= date(1789 + 2 * self.measure.congress, 1, 3)


def milestones(measure: Measure, day: date | None = None) -> dict[str, Action]:
    """Return the first action of each step up to a day.

    Steps: "referred", "ordered" (to be reported), "reported", "calendar", "presented", "signed", "vetoed", "law".
    """
    found: dict[str, Action] = {}
    for action in measure.actions:
        if day is not None and action.day > day:
            continue
        name = next((n for n, pattern in _COMPILED if pattern.match(action.text)), None)
        if name:
            found.setdefault(name, action)
    return found


def standing(measure: Measure, day: date | None = None) -> Standing:
    """Say where a measure stands on a day (None: as far as the record goes)."""
    acts = tuple(a for a in dispositions(measure) if day is None or a.day <= day)
    state = _State(measure=measure, steps=milestones(measure, day), acts=acts, day=day)
    for rule in _RULES:
        if (found := rule(state)) is not None:
            return found
    return Standing(
        key="introduced",
        sentence="introduced",
        since=measure.introduced,
        next=f"action by the {_name(measure.type.chamber)}",
    )


def _name(chamber: Chamber) -> str:
    return "House" if chamber is Chamber.HOUSE else "Senate"


def _other(chamber: Chamber) -> Chamber:
    return Chamber.SENATE if chamber is Chamber.HOUSE else Chamber.HOUSE


def _law(state: _State) -> Standing | None:
    action = state.steps.get("law")
    if action is None and state.measure.laws and (signed := state.steps.get("signed")):
        held = state.measure.laws[0]
        return Standing(key="law", sentence=f"became law ({held.kind} {held.number})", since=signed.day)
    if action is None:
        return None
    law = re.search(r"(?P<kind>Public|Private) Law(?: No)?[:.]? ?(?P<number>\d+-\d+)", action.text)
    return Standing(key="law", sentence=f"became law{f' ({law[1]} Law {law[2]})' if law else ''}", since=action.day)


def _overridden(state: _State) -> Standing | None:
    failed = state.last("override-failed")
    if failed:
        return Standing(
            key="veto-sustained", sentence=f"vetoed; the {_name(failed.chamber)} failed to override", since=failed.day
        )
    passed = [a for a in state.acts if a.outcome == "override-passed"]
    if len({a.chamber for a in passed}) == 2:
        return Standing(
            key="overridden", sentence="vetoed, and enacted over the veto by both Houses", since=passed[-1].day
        )
    return None


def _vetoed(state: _State) -> Standing | None:
    action = state.steps.get("vetoed")
    return (
        None
        if action is None
        else Standing(
            key="vetoed",
            sentence="vetoed by the President",
            since=action.day,
            next="" if state.over else "both Houses may override by two thirds",
        )
    )


def _signed(state: _State) -> Standing | None:
    action = state.steps.get("signed")
    return (
        None
        if action is None
        else Standing(key="signed", sentence="signed by the President", since=action.day, next="publication as a law")
    )


def _presented(state: _State) -> Standing | None:
    action = state.steps.get("presented")
    return (
        None
        if action is None
        else Standing(
            key="presented",
            sentence="passed by both Houses and sent to the President",
            since=action.day,
            next="signature or veto within ten days, Sundays excepted",
        )
    )


def _one_house(state: _State) -> Standing | None:
    done = state.by(state.measure.type.chamber)
    if not state.measure.type.one_house or done is None:
        return None
    house = _name(state.measure.type.chamber)
    return Standing(
        key="complete", sentence=f"agreed to by the {house}; a simple resolution goes no further", since=done.day
    )


def _both_houses(state: _State) -> Standing | None:
    house, senate = state.by(Chamber.HOUSE), state.by(Chamber.SENATE)
    if house is None or senate is None:
        return None
    since = max(house.day, senate.day)
    if _differ(state, house, senate):
        return Standing(
            key="passed-differing",
            sentence="passed by both Houses in different forms",
            since=since,
            next="agreement of both Houses on one text",
        )
    if not state.measure.type.can_be_law:
        return Standing(
            key="complete",
            sentence="agreed to by both Houses; a concurrent resolution is not sent to the President",
            since=since,
        )
    return Standing(
        key="passed-both",
        sentence="passed by both Houses",
        since=since,
        next="enrolment and presentment to the President, once both agree on one text",
    )


def _differ(state: _State, house: Disposition, senate: Disposition) -> bool:
    """Whether the House that acted last changed the text and the other has not agreed to it since."""
    if state.over and state.measure.type.can_be_law:
        return False
    later = max((house, senate), key=lambda act: (act.day, act.outcome == "concurred", state.acts.index(act)))
    return bool(_CHANGED.search(later.action.text))


def _failed(state: _State) -> Standing | None:
    act = state.last("failed", "tabled")
    if act is None or state.by(act.chamber):
        return None
    verb = "tabled" if act.outcome == "tabled" else "rejected"
    return Standing(key=act.outcome, sentence=f"{verb} by the {_name(act.chamber)}", since=act.day)


def _died(state: _State) -> Standing | None:
    if not state.over:
        return None
    one = next((c for c in Chamber if state.by(c)), None)
    passed = f" after passing the {_name(one)}" if one else ""
    return Standing(
        key="died",
        sentence=f"died with the {state.measure.congress}th Congress{passed}",
        since=date(1789 + 2 * state.measure.congress, 1, 3),
    )


def _passed_one(state: _State) -> Standing | None:
    chamber = next((c for c in Chamber if state.by(c)), None)
    act = state.by(chamber) if chamber else None
    if chamber is None or act is None:
        return None
    verb = "passed" if state.measure.type.can_be_law else "agreed to"
    return Standing(
        key="passed-one",
        sentence=f"{verb} by the {_name(chamber)}",
        since=act.day,
        next=f"action by the {_name(_other(chamber))}",
    )


def _step(key: str, sentence: str) -> Callable[[_State], Standing | None]:
    def rule(state: _State) -> Standing | None:
        action = state.steps.get(key)
        return (
            None
            if action is None
            else Standing(
                key=key, sentence=sentence, since=action.day, next=f"a vote of the {_name(state.measure.type.chamber)}"
            )
        )

    return rule


_RULES: tuple[Callable[[_State], Standing | None], ...] = (
    _law, _overridden, _vetoed, _signed, _presented, _one_house, _both_houses, _failed, _died, _passed_one,
    _step("reported", "reported by committee"), _step("ordered", "ordered reported by committee"), _step("calendar", "on the calendar"),
    _step("referred", "in committee"),
)  # fmt: skip
