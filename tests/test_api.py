"""The record as a library: the examples of its documentation, and what it refuses."""

import doctest
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from onrecord.cli import run
from onrecord.errors import RecordError, UsageError
from onrecord.record import finder, write
from onrecord.record.api import Record
from onrecord.record.model import Chamber, Committee, CommitteeWork, Seat, Sponsorship
from tests.record.build import CHECHNYA, ENGEL, HRES351, ROS_LEHTINEN, measure, member, roll_call, term, text

ROOT = Path(__file__).parents[1]
YOUNG_AK = member("Y000033", "Don", "Young", term("2017-01-03", "2019-01-03", "house", "AK", "Republican"))
YOUNG_IN = member("Y000064", "Todd", "Young", term("2017-01-03", None, "senate", "IN", "Republican"), nickname="Toddy")


@pytest.fixture(scope="module")
def record() -> Iterator[Record]:
    with Record.memory() as made:
        connection = made.connection
        backer = Sponsorship(person="R000435", name="Rep. Ros-Lehtinen", party="R")
        signers = (
            Sponsorship(person="E000179", name="Rep. Engel", party="D", day=date(2017, 5, 24), original=False),
            Sponsorship(
                person="Y000033", name="Rep. Young", party="R", day=date(2017, 5, 25), withdrawn=date(2017, 6, 1)
            ),
        )
        work = (CommitteeWork(code="hsfa14", name="Europe"),)
        bill = measure(
            "hr", 7, ("2018-02-01", "Introduced in House"), sponsors=(backer,), cosponsors=signers, committees=work
        )
        write.put_measures(connection, [HRES351, bill])
        write.put_texts(connection, [text("hr7-115", "ih", "2018-02-01", ("2(a)", "The Secretary shall report."))])
        write.put_members(connection, [ROS_LEHTINEN, ENGEL, YOUNG_AK, YOUNG_IN])
        write.put_rolls(
            connection,
            [
                roll_call("h", 5, "2018-03-01", ("R000435", "nay"), ("E000179", "yea"), measure="hr7-115"),
                roll_call("h", 4, "2017-03-01", ("R000435", "yea")),
            ],
        )
        whole = Committee(code="HSFA", name="House Committee on Foreign Affairs", chamber=Chamber.HOUSE)
        part = Committee(
            code="HSFA14", name="Europe, Energy, and the Foreign Environment", chamber=Chamber.HOUSE, parent="HSFA"
        )
        write.put_committees(connection, [whole, part])
        write.put_seats(connection, [Seat(committee="HSFA", person="R000435", title="Chair", day=date(2017, 6, 28))])
        finder.fill(connection)
        yield made


def test_the_examples_of_the_documentation_are_true(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["record", "load", str(ROOT / "samples" / "record"), "--into", "record.db"]) == 0
    words = (ROOT / "docs" / "api.md").read_text(encoding="utf-8").replace("```", "")
    ran = doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE)
    ran.run(doctest.DocTestParser().get_doctest(words, {}, "api.md", "docs/api.md", 0))
    assert ran.summarize(verbose=False).failed == 0
    assert ran.tries > 10


@pytest.mark.parametrize(
    ("name", "people"),
    [
        ("R000435", ["R000435"]),
        ("r000435", ["R000435"]),
        ("Ros-Lehtinen", ["R000435"]),
        ("Rep. Ileana Ros-Lehtinen", ["R000435"]),
        ("Ros-Lehtinen, Ileana", ["R000435"]),
        ("lehtinen", ["R000435"]),
        ("Maria Ros-Lehtinen", []),
        ("Young", ["Y000064", "Y000033"]),
        ("D. Young", ["Y000033"]),
        ("Senator Toddy Young", ["Y000064"]),
        ("Tillerson", [None]),
        ("Secretary Rex Tillerson", [None]),
        ("Ilya", []),
        ("", []),
    ],
)
def test_whom_a_name_means(record: Record, name: str, people: list[str | None]) -> None:
    assert [p.id for p in record.people_named(name)] == people


def test_a_name_of_several_is_refused_with_the_candidates(record: Record) -> None:
    with pytest.raises(
        UsageError, match=r"'Young' may be 2 people; say which: Todd Young \(Y000064\), Don Young \(Y000033\)"
    ):
        record.person("Young")
    assert record.person("nobody") is None


def test_who_sat_on_a_day(record: Record) -> None:
    day = date(2017, 6, 27)
    assert [m.id for m in record.people(on=day)] == ["E000179", "R000435", "Y000033", "Y000064"]
    assert [m.id for m in record.people(on=day, state="FL")] == ["R000435"]
    assert [m.id for m in record.people(on=day, chamber=Chamber.SENATE)] == ["Y000064"]
    assert [m.id for m in record.people(on=day, party="Democrat")] == ["E000179"]
    assert record.people(on=date(2016, 12, 31)) == ()


def test_what_a_member_backs_and_how_they_voted(record: Record) -> None:
    assert "hr7-115" in [b.measure.id for b in record.sponsored("R000435")]
    assert [(b.measure.id, b.day, b.original) for b in record.cosponsored("E000179") if b.measure.number == 7] == [
        ("hr7-115", date(2017, 5, 24), False)
    ]
    assert [b.withdrawn for b in record.cosponsored("Y000033") if b.measure.number == 7] == [date(2017, 6, 1)]
    assert [(b.roll, b.vote, b.measure) for b in record.ballots("R000435")] == [
        ("h5-115.2018", "nay", "hr7-115"),
        ("h4-115.2017", "yea", None),
    ]
    assert [(s.day, s.seats[0].title) for s in record.seatings("R000435")] == [(date(2017, 6, 28), "Chair")]
    assert record.ballots("Y000064") == ()
    assert record.seatings("Y000064") == ()


@pytest.mark.parametrize(
    ("name", "codes"),
    [("HSFA", ["HSFA"]), ("hsfa00", ["HSFA"]), ("foreign affairs", ["HSFA"]), ("Europe", ["HSFA14"]), ("xyz", [])],
)
def test_committees_by_code_or_name(record: Record, name: str, codes: list[str]) -> None:
    assert [c.code for c in record.committee(name)] == codes


def test_votes_and_measures_in_their_written_forms(record: Record) -> None:
    found = record.vote(" H0005-115.2018 ")
    assert found is not None
    assert found.id == "h5-115.2018"
    assert record.vote("h6-115.2018") is None
    bill = record.find("H.R. 7")
    assert bill is not None
    assert bill.id == "hr7-115"
    for bad in ("h5", "roll 5", "x5-115.2018"):
        with pytest.raises(UsageError, match="is no roll call; write it as"):
            record.vote(bad)


@pytest.mark.parametrize(
    ("filters", "words"),
    [
        ({"kinds": "hb"}, "'hb' is no type of measure; the types are hr, s,"),
        ({"status": "dead"}, "'dead' is no status; there are law,"),
        ({"sponsor": "Young"}, "'Young' may be 2 members; say which"),
        ({"sponsor": "Nobody"}, "nobody called 'Nobody' is among the 4 members"),
        ({"committee": "magic"}, "no committee of this record is called 'magic'"),
    ],
)
def test_a_filter_that_means_nothing_is_refused(record: Record, filters: dict[str, str], words: str) -> None:
    with pytest.raises(UsageError, match=words):
        record.search("chechnya", **filters)  # type: ignore[arg-type]


def test_a_store_without_an_index_says_how_to_make_one() -> None:
    with Record.memory() as bare:
        with pytest.raises(RecordError, match="has no index of words yet"):
            bare.search("chechnya")
        finder.fill(bare.connection)
        write.put_measures(bare.connection, [HRES351])
        with pytest.raises(RecordError, match="1 measures are not indexed yet"):
            bare.search("chechnya")
        finder.fill(bare.connection)
        assert [h.title for h in bare.search("chechnya").hits] == [CHECHNYA]
