from datetime import date

import pytest

from onrecord.demands.read import demands_of_text
from onrecord.record.model import Action, Chamber, Law, Measure, MeasureType
from tests.texts import measure, text

AGREED = Action(
    day=date(2017, 6, 27),
    text="On motion to suspend the rules and agree to the resolution Agreed to by voice vote.",
    code="H37300",
)


def with_actions(held: Measure, *actions: Action, laws: tuple[Law, ...] = ()) -> Measure:
    from msgspec.structs import replace

    return replace(held, actions=actions, laws=laws)


def strengths(held: Measure, clause: str, version: str = "eh") -> list[str]:
    words = text(("", clause, 0), measure=held.id, version=version)
    return [d.strength.value for d in demands_of_text(held, words)]


@pytest.mark.parametrize(
    ("clause", "version", "expected"),
    [
        ("That the House urges the President to open the port.", "eh", "expressed"),
        ("That the House urges the President to open the port.", "ih", "proposed"),
        ("That the Clerk of the House shall transmit a copy to the port.", "eh", "order of the House"),
        ("That the Committee on the Judiciary is authorized to sit at the port.", "eh", "order of the House"),
    ],
)  # fmt: skip
def test_an_agreed_resolution_commands_its_own_and_asks_the_rest(clause: str, version: str, expected: str) -> None:
    assert strengths(with_actions(measure(), AGREED), clause, version) == [expected]


def test_what_nobody_agreed_to_is_proposed() -> None:
    assert strengths(measure(), "That the Clerk of the House shall transmit a copy to the port.") == ["proposed"]


def test_a_joint_resolution_binds_once_it_is_law() -> None:
    clause = "That Congress directs the President to open the port not later than 30 days after the date of enactment."
    joint = measure(7, MeasureType.SJRES)
    law = Action(day=date(2018, 1, 31), text="Became Public Law No: 115-400.")
    held = with_actions(joint, Action(day=date(2018, 1, 30), text="Signed by President."), law, laws=(Law("115-400"),))
    assert strengths(joint, clause) == ["if enacted"]
    found = demands_of_text(held, text(("", clause, 0), measure=held.id, version="enr"))
    assert [d.strength.value for d in found] == ["law"]
    assert [d.deadline.day if d.deadline else None for d in found] == [date(2018, 3, 2)]
    assert Chamber.SENATE is held.type.chamber
