"""Where official files disagree with themselves or with each other: one rule a row, in tables.

The rules look at objects of the record and open nothing. `onrecord record doctor` runs them over a store; a check that
touches such a measure or roll call tells what they find.
"""

from collections.abc import Iterator

from onrecord.record.model import Measure, MeasureText, RollCall
from onrecord.record.oddities.measures import MEASURE_RULES, TEXT_RULES
from onrecord.record.oddities.model import Oddity, Rule, apply
from onrecord.record.oddities.people import BACKER_RULES, VOTER_RULES, Find
from onrecord.record.oddities.rolls import CITED_RULES, ROLL_RULES

RULES: tuple[Rule, ...] = (*MEASURE_RULES, *TEXT_RULES, *BACKER_RULES, *ROLL_RULES, *CITED_RULES, *VOTER_RULES)


def of_measure(measure: Measure, member: Find | None = None) -> Iterator[Oddity]:
    """Yield where one measure disagrees with itself and, where `member` finds them, with the members' files."""
    yield from apply(MEASURE_RULES, measure.id, measure)
    if member:
        yield from apply(BACKER_RULES, measure.id, measure, member)


def of_text(measure: Measure, text: MeasureText) -> Iterator[Oddity]:
    """Yield where a text disagrees with its measure's status."""
    return apply(TEXT_RULES, measure.id, measure, text)


def of_roll(roll: RollCall, measure: Measure | None = None, member: Find | None = None) -> Iterator[Oddity]:
    """Yield where one roll call disagrees with itself, with its measure's actions and with the members' files."""
    yield from apply(ROLL_RULES, roll.id, roll)
    if measure:
        yield from apply(CITED_RULES, roll.id, roll, measure)
    if member:
        yield from apply(VOTER_RULES, roll.id, roll, member)
