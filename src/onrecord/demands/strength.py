"""What force a demand has, and on which days its triggers fell, by the measure's type and actions.

Sources: U.S. Constitution, art. I secs. 5 and 7; "How Our Laws Are Made" (H. Doc. 110-49), on the four forms of action.
"""

from datetime import date

from onrecord.demands.model import Addressee, EntityKind, SpeechAct, Strength
from onrecord.record.floor import dispositions
from onrecord.record.model import Chamber, Measure, MeasureType
from onrecord.record.status import PASSED, standing

_AGREED = PASSED - {"override-passed"}
_LAW = frozenset(("law", "overridden"))
_OFFICERS = (
    "of the House",
    "of the Senate",
    "Senate Legal Counsel",
    "Architect of the Capitol",
    "majority leader",
    "minority leader",
)


def agreed_on(measure: Measure) -> date | None:
    """Return the day a resolution was agreed to: by its House, or by the later of both for a concurrent or joint one."""
    by: dict[Chamber, date] = {a.chamber: a.day for a in dispositions(measure) if a.outcome in _AGREED}
    if measure.type.one_house:
        return by.get(measure.type.chamber)
    return max(by.values()) if len(by) == 2 else None


def enacted_on(measure: Measure) -> date | None:
    """Return the day a bill or joint resolution became law."""
    stands = standing(measure)
    return stands.since if stands.key in _LAW else None


def days_of(measure: Measure) -> dict[str, date]:
    """Return the days of a measure's triggers that are known: "adoption" and "enactment"."""
    enacted = enacted_on(measure)
    adopted = agreed_on(measure) or enacted
    return {k: d for k, d in (("adoption", adopted), ("enactment", enacted)) if d is not None}


def strength_of(
    kind: MeasureType, days: dict[str, date], act: SpeechAct, addressees: tuple[Addressee, ...]
) -> Strength:
    """Say what force words have: an order that an agreed resolution gives to those whom a House commands binds them."""
    if kind.can_be_law:
        return Strength.LAW if "enactment" in days else Strength.IF_ENACTED
    if "adoption" not in days:
        return Strength.PROPOSED
    commands = act in (SpeechAct.ORDER, SpeechAct.AUTHORIZATION, SpeechAct.PROVISION, SpeechAct.DECISION)
    own = all(a.kind is EntityKind.CONGRESS or any(o in a.name for o in _OFFICERS) for a in addressees)
    return Strength.ORDER_OF_THE_HOUSE if commands and own else Strength.EXPRESSED
