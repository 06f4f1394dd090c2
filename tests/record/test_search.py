"""Search: what is found, in what order, with which words marked, and how the index is kept in step."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.record import finder, write
from onrecord.record.api import Record
from onrecord.record.excerpts import Seeker, Term, excerpts_of, folded
from onrecord.record.finder import Words
from onrecord.record.model import CommitteeWork, MeasureType, Sponsorship, Summary
from onrecord.record.search import terms_of
from tests.record.build import ENGEL, ROS_LEHTINEN, measure, text

TODAY = date(2018, 6, 1)
_PASSED = (
    "2017-06-27",
    "Passed/agreed to in House: On motion to suspend the rules and pass the bill Agreed to by voice vote.",
)
_IN = ("2017-02-01", "Introduced in House")


@pytest.fixture(scope="module")
def record() -> Iterator[Record]:
    sponsor = Sponsorship(person="R000435", name="Rep. Ros-Lehtinen", party="R")
    signer = Sponsorship(person="E000179", name="Rep. Engel", party="D")
    summary = Summary(text="<p>This bill imposes <b>sanctions</b> on persons who undermine democracy.</p>")
    measures = [
        measure("hr", 1, _IN, title="Russia Sanctions Review Act of 2017", sponsors=(sponsor,)),
        measure(
            "hr",
            2,
            _IN,
            _PASSED,
            title="A bill to provide for review of the sanctions of Russia and for other purposes of trade",
            cosponsors=(signer,),
        ),
        measure(
            "hr",
            3,
            ("2018-03-01", "Introduced in House"),
            title="Trade Review Act",
            summaries=(summary,),
            subjects=("Foreign trade",),
        ),
        measure(
            "hres",
            4,
            _IN,
            title="Condemning abductions in Chechnya",
            committees=(CommitteeWork(code="hsfa14", name="Europe"),),
        ),
        measure("s", 5, _IN, title="Luján Memorial Act"),
        measure("hr", 6, ("2015-02-01", "Introduced in House"), title="Sanctions of old", congress=114),
    ]
    with Record.memory() as made:
        write.put_measures(made.connection, measures)
        write.put_members(made.connection, [ROS_LEHTINEN, ENGEL])
        clauses = (
            ("(1)", "calls on the authorities to investigate;"),
            ("(2)", "demands the release of every prisoner held in Grozny."),
        )
        write.put_texts(
            made.connection,
            [
                text("hres4-115", "ih", "2017-02-01", ("(1)", "an older wording")),
                text("hres4-115", "eh", "2017-06-27", *clauses),
            ],
        )
        finder.fill(made.connection)
        yield made


def found(record: Record, words: str = "", **filters: Any) -> list[str]:
    return [hit.id for hit in record.search(words, today=TODAY, **filters).hits]


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        ("russia sanctions", ["hr1-115", "hr2-115"]),  # the phrase of a title goes first
        ("sanctions russia", ["hr2-115", "hr1-115"]),  # then what a House has passed
        ("sanction", ["hr2-115", "hr6-114", "hr1-115", "hr3-115"]),  # a summary's word goes behind those of titles
        ("SANCTIONED Russia", ["hr2-115", "hr1-115"]),
        ('"review of the sanctions"', ["hr2-115"]),
        ("review -russia", ["hr3-115"]),
        ("-sanctions", ["s5-115", "hres4-115"]),
        ("abduct*", ["hres4-115"]),
        ("investigat*", ["hres4-115"]),
        ("prisoner grozny", ["hres4-115"]),
        ("older wording", []),  # only the last text counts
        ("lujan", ["s5-115"]),
        ("LUJÁN", ["s5-115"]),
        ("foreign-trade", ["hr3-115"]),
        ("nothing-like-it", []),
        ("xxtypehr0", []),  # the index's own marks are no words
        ('"', []),
    ],
)
def test_words(record: Record, words: str, ids: list[str]) -> None:
    assert found(record, words) == ids


@pytest.mark.parametrize(
    ("filters", "ids"),
    [
        ({"congress": 114}, ["hr6-114"]),
        ({"congress": (114, 115), "kinds": "hres"}, ["hres4-115"]),
        ({"kinds": ("hres", "S.")}, ["s5-115", "hres4-115"]),
        ({"sponsor": "Ros-Lehtinen"}, ["hr1-115"]),
        ({"cosponsor": "E000179"}, ["hr2-115"]),
        ({"committee": "hsfa"}, ["hres4-115"]),  # a committee has what its subcommittee has
        ({"committee": "hsfa14"}, ["hres4-115"]),
        ({"status": "passed-one"}, ["hr2-115"]),
        ({"status": "died"}, ["hr6-114"]),
        ({"status": ("died", "passed-one")}, ["hr2-115", "hr6-114"]),
        ({"since": date(2018, 1, 1)}, ["hr3-115"]),
        ({"until": date(2016, 1, 1)}, ["hr6-114"]),
        ({"since": date(2017, 6, 1), "until": date(2017, 12, 31)}, ["hr2-115"]),
    ],
)
def test_filters(record: Record, filters: dict[str, Any], ids: list[str]) -> None:
    assert found(record, **filters) == ids
    held = record.search("sanctions", today=TODAY, **filters)
    assert {h.id for h in held.hits} <= set(ids)


def test_standing_is_as_of_the_day_of_the_search(record: Record) -> None:
    assert record.search("memorial", today=TODAY).hits[0].standing == "introduced"
    assert record.search("memorial", today=date(2019, 6, 1)).hits[0].standing == "died"
    assert found(record, "memorial", status="introduced") == ["s5-115"]
    assert [h.id for h in record.search("memorial", status="introduced", today=date(2019, 6, 1)).hits] == []


def test_where_nothing_holds_all_the_words_the_most_telling_ones_decide(record: Record) -> None:
    held = record.search("sanctions grozny zebra", today=TODAY)
    assert held.relaxed
    assert held.absent == ("zebra",)
    assert held.hits[0].id == "hres4-115"
    assert record.search("sanctions chechnya", kinds="s", today=TODAY).hits == ()


def test_an_empty_answer_says_what_was_searched(record: Record) -> None:
    empty = record.search("zebra", today=TODAY)
    assert (empty.hits, empty.total) == ((), 0)
    assert empty.coverage is not None
    assert empty.coverage.texts == 2


def test_excerpts_mark_the_words_where_they_stand(record: Record) -> None:
    (hit,) = record.search("prisoner chechnya", today=TODAY).hits
    shown = [(e.where, e.label, [e.text[s:t] for s, t in e.marks]) for e in hit.excerpts]
    assert shown == [("title", "", ["Chechnya"]), ("text", "(2)", ["prisoner"])]
    (summary,) = [e for e in record.search("democracy", today=TODAY).hits[0].excerpts if e.where == "summary"]
    assert "<" not in summary.text


def test_the_index_follows_what_changes() -> None:
    with Record.memory() as record:
        connection = record.connection
        write.put_measures(connection, [measure("hr", 1, _IN, title="An old name")])
        assert finder.fill(connection) == 1
        write.put_measures(connection, [measure("hr", 1, _IN, _PASSED, title="A new name")])
        write.put_texts(connection, [text("hr1-115", "eh", "2017-06-27", ("1", "wholly other words"))])
        assert finder.fill(connection) == 1
        assert finder.fill(connection) == 0
        assert [found(record, w) for w in ("old name", "new name", "wholly")][1:] == [["hr1-115"], ["hr1-115"]]
        assert record.search('"old name"', today=TODAY).total == 0
        connection.execute("DELETE FROM measure")
        finder.fill(connection)
        assert found(record, "new") == []
        assert connection.execute(
            "SELECT count(*) FROM finder WHERE finder MATCH 'facets : xxmeasure0'"
        ).fetchone() == (0,)


@given(st.integers(1, 400), st.sampled_from(list(MeasureType)), st.integers(1, 99_999))
def test_numbers_of_rows_lead_back_to_the_measure(congress: int, kind: MeasureType, number: int) -> None:
    key = finder.number_of(congress, kind, number)
    assert finder.measure_of(key) == f"{kind.value}{number}-{congress}"
    assert finder.congress_of(key) == congress
    assert finder.first_of(congress) <= key < finder.first_of(congress + 1)


@given(st.text(max_size=60))
def test_any_words_can_be_asked_for(record: Record, words: str) -> None:
    held = record.search(words, today=TODAY, limit=3)
    assert len(held.hits) <= 3
    assert len(terms_of(words).wanted) <= 12


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=80))
def test_folding_keeps_the_length(words: str) -> None:
    assert len(folded(words)) == len(words)


@given(
    st.lists(
        st.sampled_from("Sanctions sanctioned Russia, review the Luján “trade” of".split()), min_size=1, max_size=30
    )
)
def test_marks_are_the_words_of_the_query(words: list[str]) -> None:
    title = " ".join(words)
    for excerpt in excerpts_of(
        title, (Words((), (), "", (), ""),), [Seeker(Term(("sanction",))), Seeker(Term(("lujan",)))]
    ):
        assert {excerpt.text[s:e].lower() for s, e in excerpt.marks} <= {"sanctions", "sanctioned", "luján"}
        assert excerpt.text == title


def test_a_members_own_measures_are_found_between_two_days(record: Record) -> None:
    everything = record.brought_by("R000435")
    assert everything
    measures = [m for i in everything if (m := record.measure(i))]
    assert all(ROS_LEHTINEN.id in {s.person for s in m.sponsors} for m in measures)
    first = min(m.introduced for m in measures if m.introduced)
    assert set(record.brought_by("R000435", first, first)) <= set(everything)
    assert record.brought_by("R000435", date(1999, 1, 1), date(1999, 1, 2)) == ()
    assert record.brought_by("nobody") == record.brought_by("no such id!") == ()


def test_without_an_index_nobody_brought_anything() -> None:
    with Record.memory() as record:
        assert record.brought_by("R000435") == ()
