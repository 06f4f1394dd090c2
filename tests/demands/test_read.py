from datetime import date

import pytest

from onrecord.article.model import Span
from onrecord.demands.read import clause_key, demands_in, demands_of
from onrecord.mentions.model import MeasureMention, Mentions, Reference
from tests.texts import PORTS, measure, shelf, text

RUSSIA = "the Government of the Russian Federation"


def told(*clauses: tuple[str, str, int], measure_id: str = "hres900-115") -> list[tuple[str, str, str | None, str]]:
    return [(d.clause, d.verb, d.addressee, d.act) for d in demands_in(text(*clauses, measure=measure_id))]


def test_each_act_of_a_clause_is_a_demand() -> None:
    found = [(d.addressee, d.act) for d in demands_in(PORTS) if d.clause == "(2)"]
    assert found == [
        (RUSSIA, "reopen the port of Strelsau"),
        (RUSSIA, "release dockers wrongfully detained"),
        (RUSSIA, "investigate the beatings"),
    ]


def test_nested_clauses_take_verb_and_addressee_from_above() -> None:
    found = [(d.clause, d.verb, d.addressee, d.act) for d in demands_in(PORTS) if d.clause.startswith("(3)")]
    assert found == [
        ("(3)(A)(i)", "urges", "the President and his administration", "speak out against the closure"),
        ("(3)(A)(ii)", "urges", "the President and his administration", "impose sanctions on the port authority"),
        (
            "(3)(B)",
            "urges",
            "the Secretary of State",
            "submit a report to Congress not later than 90 days after adoption",
        ),
    ]


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        ("That the Senate condemns the raid.", ("condemns", None, "the raid.")),
        ("That the House calls for an end to the raids.", ("calls for", None, "an end to the raids.")),
        ("That the Senate demands that the junta abide by its word.", ("demands", "the junta", "abide by its word.")),
        ("That it is the sense of the Senate that the President should veto the sale.", ("should", "the President", "veto the sale.")),
        (
            "That the House of Representatives requests that the Secretary of the Interior list the bridge.",
            ("requests", "the Secretary of the Interior", "list the bridge."),
        ),
        ("That the United States Ambassador to Peru shall return home.", ("shall", "the United States Ambassador to Peru", "return home.")),
        ("That the national emergency is terminated.", ("resolves that", None, "the national emergency is terminated.")),
    ],
)  # fmt: skip
def test_a_clause_gives_verb_addressee_and_act(clause: str, expected: tuple[str, str | None, str]) -> None:
    assert [d[1:] for d in told(("", clause, 0))] == [expected]


def test_two_verbs_in_one_clause() -> None:
    found = told(
        ("", "That the House—", 0), ("(1)", "condemns the raid and calls on Ruritanian officials to stop it; and", 1)
    )
    assert found == [("(1)", "condemns", None, "the raid"), ("(1)", "calls on", "Ruritanian officials", "stop it")]


def test_a_noun_that_looks_like_a_verb_opens_no_act() -> None:
    found = told(
        ("", "That the House urges Russia to facilitate serious, direct talks and support for the dockers.", 0)
    )
    assert len(found) == 1


def test_only_bills_and_joint_resolutions_bind() -> None:
    clause = ("", "That Congress directs the President to remove the forces.", 0)
    assert [d.binding for m in ("hres1-115", "sjres1-115") for d in demands_in(text(clause, measure=m))] == [
        False,
        True,
    ]


def test_the_version_in_force_speaks() -> None:
    old = text(("", "That the House urges Russia to open the port.", 0), version="ih", day=date(2017, 5, 1))
    new = text(("", "That the House urges Russia to open the ports.", 0), version="eh", day=date(2017, 6, 27))
    record = shelf(measure(), texts=(old, new))
    for day, act in ((date(2017, 6, 1), "open the port."), (date(2017, 7, 1), "open the ports.")):
        assert [d.act for d in demands_of(Mentions(main="hres900-115", as_of=day), record)] == [act]


def test_without_a_main_measure_each_one_named_is_read() -> None:
    mention = MeasureMention(span=Span(0, 5), form=Reference.NUMBER, id="hres900-115")
    assert demands_of(Mentions(mentions=(mention, mention)), shelf(measure(), texts=(PORTS,))) == demands_in(PORTS)


def test_ids_count_within_a_clause_and_are_unlike() -> None:
    found = [d.id for d in demands_in(PORTS)]
    assert len(set(found)) == len(found)
    assert [i for i in found if "/2/" in i] == [f"{PORTS.measure}/eh/2/{n}" for n in (1, 2, 3)]
    assert f"{PORTS.measure}/eh/3Ai/1" in found


@pytest.mark.parametrize(
    ("label", "key"), [("(3)", "3"), ("(1)(A)", "1A"), ("2(b)(4)", "2b4"), ("2 cont.", "2-cont"), ("", "0")]
)
def test_a_clause_label_in_an_id(label: str, key: str) -> None:
    assert clause_key(label) == key


def test_every_place_holds_its_words() -> None:
    for demand in demands_in(PORTS):
        for one in demand.addressees:
            assert one.place is not None
            assert PORTS.clauses[one.place.clause].text[one.place.start : one.place.end] == one.words
        pieces = [PORTS.clauses[p.clause].text[p.start : p.end] for p in demand.places]
        assert pieces
        assert " ".join("".join(pieces).split()) in " ".join(demand.act.split()) or all(p in demand.act for p in pieces)


def test_verb_object_condition_and_deadline_of_an_act() -> None:
    (one,) = demands_in(
        text(
            (
                "",
                "That, if the port stays closed, the Secretary of State shall promptly submit a report not later than 30 days after adoption.",
                0,
            )
        )
    )
    assert (one.does, one.object.split(" not")[0], one.condition) == ("submit", "a report", "if the port stays closed")
    assert one.deadline is not None
    assert (one.deadline.count, one.deadline.trigger) == (30, "adoption")
