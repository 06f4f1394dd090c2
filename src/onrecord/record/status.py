"""Where a measure stands, in plain words, by its type and its actions up to a day.

`STANDINGS` is the list of what there is, each with its source; `RULES` is the table that decides, top to bottom. Sources: the U.S.
Constitution; the rules of the House and of the Senate; "How Our Laws Are Made" (H. Doc. 110-49), which describes the four forms of
action; the action texts as the BILLSTATUS user guide explains them ("actions").
"""

import re
from collections.abc import Callable
from datetime import date
from functools import lru_cache

from msgspec import Struct

from onrecord.record.congresses import congress_over, first_day
from onrecord.record.floor import Disposition, dispositions
from onrecord.record.identifiers import ordinal
from onrecord.record.model import Action, Chamber, Measure
from onrecord.record.standings import STANDINGS

_STEPS: tuple[tuple[str, str], ...] = (
    ("presented", r"Presented to (?:the )?President"),
    ("signed", r"Signed by (?:the )?President"),
    ("law", r"Became (?:Public|Private) Law"),
    ("vetoed", r"(?:Pocket )?[Vv]etoed by (?:the )?President"),
    ("reported", r"Reported\b|The House Committee on .* [Rr]eported|Committee on .*Reported by"),
    ("ordered", r"Ordered to be [Rr]eported|Committee on .*[Oo]rdered to be reported"),
    (
        "discharged",
        r"(?:.*\b)?[Cc]ommittee on (?:(?!ordered|[Rr]eferred).)*\bdischarged\b|Motion to discharge .*[Aa]greed to|On motion to discharge the committee Agreed",
    ),
    (
        "calendar",
        r"(?:Read the second time\. |Ordered )?[Pp]laced on (?:the )?(?:Union|House|Senate|Legislative|Private|Calendar)",
    ),
    (
        "referred",
        r"(?:Received in the Senate and )?(?:Read twice and )?[Rr]e-?(?:re)?ferred (?:jointly |sequentially )?to\b",
    ),
)
_COMPILED = tuple((name, re.compile(words)) for name, words in _STEPS)
_CHANGED = re.compile(
    r"\bas amended\b|\bwith (?:an )?amendments?\b|an amended preamble|amendment in the nature of a substitute"
)
_PROPOSES = re.compile(
    r"\bamendment to the Constitution of the United States\b|^Proposing an amendment to the Constitution", re.IGNORECASE
)
# outcomes by which a House has agreed
PASSED = frozenset(("passed", "concurred", "conference-agreed", "override-passed"))


class Standing(Struct, frozen=True, kw_only=True):
    """Where a measure stands: a key of `STANDINGS`, in a sentence, since when, what comes next (empty: nothing), the rule's source."""

    key: str
    sentence: str
    since: date | None
    next: str = ""
    source: str = ""


class _Found(Struct, frozen=True, kw_only=True):
    """What a rule found: since when, and the words for the sentence's blanks. `over` drops what comes next."""

    since: date | None
    house: Chamber | None = None
    law: str = ""
    after: str = ""
    over: bool = False
    next: str = ""


class _State(Struct, frozen=True, kw_only=True):
    measure: Measure
    steps: dict[str, Action]
    acts: tuple[Disposition, ...]
    day: date | None

    def by(self, chamber: Chamber) -> Disposition | None:
        """Return the last act by which a House passed it."""
        return next((a for a in reversed(self.acts) if a.chamber is chamber and a.outcome in PASSED), None)

    def last(self, *outcomes: str) -> Disposition | None:
        """Return the last act of one of these outcomes."""
        return next((a for a in reversed(self.acts) if a.outcome in outcomes), None)

    @property
    def over(self) -> bool:
        """Whether its Congress has ended by the day."""
        return self.day is not None and congress_over(self.measure.congress, self.day)

    @property
    def constitutional(self) -> bool:
        """Whether it proposes an amendment to the Constitution."""
        return self.measure.type.value in ("hjres", "sjres") and bool(_PROPOSES.search(self.measure.title))


def milestones(measure: Measure, day: date | None = None) -> dict[str, Action]:
    """Return the first action of each step up to a day.

    Steps: "referred", "ordered" (to be reported), "reported", "calendar", "presented", "signed", "vetoed", "law".
    """
    found: dict[str, Action] = {}
    for action in measure.actions:
        if day is not None and action.day > day:
            continue
        if name := _step_of(action.text):
            found.setdefault(name, action)
    return found


@lru_cache(maxsize=16384)  # most actions repeat each other's words
def _step_of(text: str) -> str | None:
    return next((n for n, pattern in _COMPILED if pattern.match(text)), None)


def standing(measure: Measure, day: date | None = None) -> Standing:
    """Say where a measure stands on a day (None: as far as the record goes)."""
    acts = tuple(a for a in dispositions(measure) if day is None or a.day <= day)
    state = _State(measure=measure, steps=milestones(measure, day), acts=acts, day=day)
    key, found = next((key, found) for key, rule in RULES if (found := rule(state)) is not None)
    kind, house = STANDINGS[key], found.house or measure.type.chamber
    blanks = {
        "house": _name(house), "other": _name(_other(house)), "law": found.law, "after": found.after, "congress": ordinal(measure.congress),
    }  # fmt: skip
    following = "" if found.over else (found.next or kind.next)
    return Standing(
        key=key, sentence=kind.sentence.format(**blanks), since=found.since, next=following.format(**blanks), source=kind.source
    )  # fmt: skip


def _name(chamber: Chamber) -> str:
    return "House" if chamber is Chamber.HOUSE else "Senate"


def _other(chamber: Chamber) -> Chamber:
    return Chamber.SENATE if chamber is Chamber.HOUSE else Chamber.HOUSE


def _law(state: _State) -> _Found | None:
    action = state.steps.get("law")
    if action is None and state.measure.laws and (signed := state.steps.get("signed")):
        held = state.measure.laws[0]
        return _Found(since=signed.day, law=f" ({held.kind} {held.number})")
    if action is None:
        return None
    law = re.search(r"(?P<kind>Public|Private) Law(?: No)?[:.]? ?(?P<number>\d+-\d+)", action.text)
    return _Found(since=action.day, law=f" ({law[1]} Law {law[2]})" if law else "")


def _sustained(state: _State) -> _Found | None:
    failed = state.last("override-failed")
    return _Found(since=failed.day, house=failed.chamber) if failed else None


def _overridden(state: _State) -> _Found | None:
    passed = [a for a in state.acts if a.outcome == "override-passed"]
    return _Found(since=passed[-1].day) if len({a.chamber for a in passed}) == len(Chamber) else None


def _override_begun(state: _State) -> _Found | None:
    passed = state.last("override-passed")
    return _Found(since=passed.day, house=passed.chamber) if passed and not state.over else None


def _pocket_vetoed(state: _State) -> _Found | None:
    action = state.steps.get("vetoed")
    return _Found(since=action.day) if action and action.text.lower().startswith("pocket") else None


def _step(key: str) -> Callable[[_State], _Found | None]:
    """Return the rule of one step; what comes next ends with the Congress."""

    def rule(state: _State) -> _Found | None:
        action = state.steps.get(key)
        return _Found(since=action.day, over=state.over) if action else None

    return rule


def _signed(state: _State) -> _Found | None:
    action = state.steps.get("signed")
    return _Found(since=action.day) if action else None


def _complete(state: _State) -> _Found | None:
    measure = state.measure
    if measure.type.one_house:
        done = state.by(measure.type.chamber)
        return (
            _Found(since=done.day, after=f"the {_name(done.chamber)}; a simple resolution goes no further")
            if done
            else None
        )
    if measure.type.can_be_law or (since := _since_both(state)) is None or _differ(state):
        return None
    return _Found(since=since, after="both Houses; a concurrent resolution is not sent to the President")


def _since_both(state: _State) -> date | None:
    house, senate = state.by(Chamber.HOUSE), state.by(Chamber.SENATE)
    return max(house.day, senate.day) if house and senate and not state.measure.type.one_house else None


def _proposed(state: _State) -> _Found | None:
    since = _since_both(state)
    return _Found(since=since) if since and state.constitutional and not _differ(state) else None


def _passed_both(state: _State) -> _Found | None:
    since = _since_both(state)
    return _Found(since=since, over=state.over) if since and not _differ(state) else None


def _differing(state: _State) -> _Found | None:
    since = _since_both(state)
    return _Found(since=since) if since and not state.over else None


def _differ(state: _State) -> bool:
    """Whether the House that acted last changed the text and the other has not agreed to it since."""
    both = [act for c in Chamber if (act := state.by(c))]
    later = max(both, key=lambda act: (act.day, act.outcome == "concurred", state.acts.index(act)))
    return bool(_CHANGED.search(later.action.text))


def _lost(outcome: str) -> Callable[[_State], _Found | None]:
    def rule(state: _State) -> _Found | None:
        act = state.last("failed", "tabled")
        if act is None or act.outcome != outcome or state.by(act.chamber):
            return None
        again = (
            ""
            if state.over or "suspension" not in act.methods
            else "a two-thirds vote failed; the {house} may still take it up under a rule"
        )
        return _Found(since=act.day, house=act.chamber, next=again)

    return rule


def _died(state: _State) -> _Found | None:
    if not state.over:
        return None
    passed = [f"the {_name(c)}" for c in Chamber if state.by(c)]
    after = (
        ""
        if not passed
        else f" after passing {passed[0]}"
        if len(passed) == 1
        else " after passing both Houses in different forms"
    )
    return _Found(since=first_day(state.measure.congress + 1), after=after)


def _passed_one(state: _State) -> _Found | None:
    chamber = next((c for c in Chamber if state.by(c)), None)
    act = state.by(chamber) if chamber else None
    verb = "passed" if state.measure.type.can_be_law else "agreed to"
    return _Found(since=act.day, house=act.chamber, after=verb) if act else None


def _reserved(state: _State) -> _Found | None:
    return _Found(since=None, over=state.over) if state.measure.title.startswith("Reserved for ") else None


def _not_introduced(state: _State) -> _Found | None:
    introduced = state.measure.introduced
    return _Found(since=None) if state.day and introduced and introduced > state.day else None


def _introduced(state: _State) -> _Found:
    return _Found(since=state.measure.introduced)


RULES: tuple[tuple[str, Callable[[_State], _Found | None]], ...] = (
    ("law", _law), ("overridden", _overridden), ("veto-sustained", _sustained), ("override-begun", _override_begun),
    ("pocket-vetoed", _pocket_vetoed), ("vetoed", _step("vetoed")), ("signed", _signed), ("presented", _step("presented")),
    ("complete", _complete), ("proposed", _proposed), ("passed-both", _passed_both), ("passed-differing", _differing),
    ("tabled", _lost("tabled")), ("failed", _lost("failed")), ("reserved", _reserved), ("died", _died), ("passed-one", _passed_one),
    ("discharged", _step("discharged")), ("reported", _step("reported")), ("ordered", _step("ordered")), ("calendar", _step("calendar")),
    ("referred", _step("referred")), ("not-introduced", _not_introduced), ("introduced", _introduced),
)  # fmt: skip
