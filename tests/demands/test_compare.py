from onrecord.demands.compare import compare
from onrecord.demands.read import demands_in
from onrecord.record.model import MeasureText
from tests.texts import text

OLD = text(
    ("", "That the House—", 0), ("(1)", "urges the President to open the port of Strelsau;", 1), ("(2)", "calls on Peru to send ships; and", 1),
    ("(3)", "thanks the dockers.", 1), version="ih",
)  # fmt: skip
NEW = text(
    ("", "That the House—", 0), ("(1)", "thanks the dockers;", 1), ("(2)", "urges the President to open the ports of Strelsau; and", 1),
    ("(3)", "calls on the Secretary of State to impose sanctions on the raiders.", 1),
)  # fmt: skip


def compared(old: MeasureText, new: MeasureText) -> tuple[list[str], list[str], list[tuple[str, str]], int]:
    found = compare(demands_in(old), demands_in(new), ("a", "b"))
    return (
        [d.id for d in found.added],
        [d.id for d in found.dropped],
        [(c.before.id, c.after.id) for c in found.changed],
        found.kept,
    )


def test_demands_are_paired_wherever_they_stand() -> None:
    name = OLD.measure
    assert compared(OLD, NEW) == ([f"{name}/eh/3/1"], [f"{name}/ih/2/1"], [(f"{name}/ih/1/1", f"{name}/eh/2/1")], 1)


def test_the_same_text_changes_nothing() -> None:
    assert compared(OLD, OLD) == ([], [], [], 3)


def test_turned_around_what_was_added_was_dropped() -> None:
    there, back = compared(OLD, NEW), compared(NEW, OLD)
    assert (there[0], there[1], there[3]) == (back[1], back[0], back[3])


def test_another_addressee_of_the_same_act_is_a_change() -> None:
    asks = "calls on {} to impose sanctions on the raiders of the port"
    a, b = (
        text(("", f"That the House {asks.format(who)}.", 0), version=v)
        for who, v in (("the President", "ih"), ("the Secretary of State", "eh"))
    )
    added, dropped, changed, kept = compared(a, b)
    assert (added, dropped, len(changed), kept) == ([], [], 1, 0)
