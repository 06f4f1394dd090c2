"""What a check of status needs to know of a measure: its actions and floor acts up to a day, and how to point at them."""

import re
from datetime import date

from msgspec import Struct

from onrecord.checks.floor import PASSED, action_evidence
from onrecord.checks.model import Evidence
from onrecord.record.floor import Disposition
from onrecord.record.model import Action, Chamber, Measure
from onrecord.record.status import standing as standing_of

Decision = tuple[bool | None, str, tuple[Evidence, ...]]  # True: so; False: otherwise; None: not decided
# what the actions of BILLSTATUS call each step; BILLSTATUS user guide, actionCode 28000/E20000, 31000/E30000, 36000/E40000
STEPS = {
    "presented": re.compile(r"Presented to (?:the )?President", re.IGNORECASE),
    "signed": re.compile(r"Signed by (?:the )?President", re.IGNORECASE),
    "law": re.compile(r"Became (?:Public|Private) Law|Became law", re.IGNORECASE),
    "vetoed": re.compile(r"(?:Pocket )?[Vv]etoed by (?:the )?President", re.IGNORECASE),
    "in-senate": re.compile(
        r"Received in the Senate|Message on (?:House|Senate) action (?:sent|received) (?:to|in) the Senate",
        re.IGNORECASE,
    ),
    "in-house": re.compile(
        r"Received in the House|Held at the desk|Message on Senate action sent to the House", re.IGNORECASE
    ),
}


class Standing(Struct, frozen=True):
    """What a check of status needs to know of a measure up to a day."""

    measure: Measure
    actions: tuple[Action, ...]
    acts: tuple[Disposition, ...]
    day: date | None

    def step(self, name: str) -> list[Action]:
        """Return the actions that record a step."""
        return [a for a in self.actions if STEPS[name].search(a.text)]

    def passed(self, chamber: Chamber) -> list[Disposition]:
        """Return the acts by which a chamber passed it."""
        return [a for a in self.acts if a.chamber is chamber and a.outcome in PASSED]

    @property
    def through_both(self) -> bool:
        """Whether both Houses have passed it."""
        return all(self.passed(c) for c in Chamber)

    @property
    def cite(self) -> str:
        """How the measure is cited."""
        return self.measure.cite


def differs(standing: Standing) -> bool:
    """Say whether both Houses have passed a measure and the one that acted last changed it, so that the other must agree."""
    return standing.through_both and standing_of(standing.measure, standing.day).key == "passed-differing"


_AGREED = re.compile(r"\b(?:agreed to|concur|agree to the (?:Senate|House) amendment)")


def unsettled(standing: Standing) -> bool:
    """Say whether the record goes on to a law without an act by which the other House agreed: such an act may be missing from it."""
    later = [a for a in standing.measure.actions if standing.day and a.day > standing.day]
    went_on = any(STEPS["presented"].search(a.text) or STEPS["law"].search(a.text) for a in later)
    return went_on and not any(_AGREED.search(a.text) for a in later)


def last_told(standing: Standing) -> str:
    """Say in words what the last action is."""
    last = standing.actions[-1] if standing.actions else None
    return (
        f"the last action on {standing.cite} by then is of {last.day}: {last.text}"
        if last
        else f"{standing.cite} has no action by then."
    )


def last_action(standing: Standing) -> tuple[Evidence, ...]:
    """Point at the last action."""
    return (action_evidence(standing.measure, standing.actions[-1]),) if standing.actions else ()
