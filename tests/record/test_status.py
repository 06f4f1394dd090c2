"""Where measures stand, as of a day."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.record.congresses import congress_over
from onrecord.record.model import Law
from onrecord.record.standings import STANDINGS
from onrecord.record.status import RULES, milestones, standing
from onrecord.report.search import NAMES
from tests.record.build import HRES351, measure

IN_SESSION = date(2018, 12, 1)
_INTRODUCED = ("2017-01-05", "Introduced in House")
_REFERRED = ("2017-01-05", "Referred to the House Committee on Foreign Affairs.")
_HOUSE = ("2017-02-01", "On motion to suspend the rules and pass the bill, as amended Agreed to by voice vote.")
_SENATE = ("2017-03-01", "Passed Senate without amendment by Unanimous Consent.")
_CHANGED = ("2017-03-01", "Passed Senate with an amendment by Unanimous Consent.")
_SENT = ("2017-03-10", "Presented to President.")
_LAW = ("2017-03-14", "Became Public Law No: 115-44.")
_VETO = ("2017-03-15", "Vetoed by President.")
_TABLE: list[tuple[str, list[tuple[str, str]], str, str]] = [
    ("hr", [_INTRODUCED], "introduced", "introduced"),
    ("hr", [_INTRODUCED, _REFERRED], "referred", "in committee"),
    ("hr", [_REFERRED, ("2017-01-20", "Ordered to be Reported by Voice Vote.")], "ordered", "ordered reported by committee"),
    ("hr", [_REFERRED, ("2017-01-25", "Reported by the Committee on Foreign Affairs. H. Rept. 115-1.")], "reported", "reported by committee"),
    ("s", [("2017-01-25", "Placed on Senate Legislative Calendar under General Orders. Calendar No. 3.")], "calendar", "on the calendar"),
    ("hr", [_REFERRED, _HOUSE], "passed-one", "passed by the House"),
    ("hconres", [("2017-02-01", "On agreeing to the resolution Agreed to without objection.")], "passed-one", "agreed to by the House"),
    ("hr", [_HOUSE, _SENATE], "passed-both", "passed by both Houses"),
    ("hr", [_HOUSE, _CHANGED], "passed-differing", "passed by both Houses in different forms"),
    ("hr", [_HOUSE, _CHANGED, ("2017-03-05", "On motion that the House agree to the Senate amendment Agreed to by voice vote.")], "passed-both", "passed by both Houses"),
    ("hr", [_HOUSE, _SENATE, _SENT], "presented", "passed by both Houses and sent to the President"),
    ("hr", [_HOUSE, _SENATE, _SENT, ("2017-03-15", "Signed by President.")], "signed", "signed by the President"),
    ("hr", [_HOUSE, _SENATE, _SENT, ("2017-03-15", "Became Public Law No: 115-44.")], "law", "became law (Public Law 115-44)"),
    ("hr", [_HOUSE, _SENATE, _SENT, ("2017-03-15", "Became Private Law No: 115-1.")], "law", "became law (Private Law 115-1)"),
    ("hr", [_HOUSE, _SENATE, _SENT, _VETO], "vetoed", "vetoed by the President"),
    ("hr", [_HOUSE, _SENATE, _VETO, ("2017-03-20", "Failed of passage in Senate over veto by Yea-Nay Vote. 53 - 46. Record Vote Number: 84.")], "veto-sustained", "vetoed; the Senate failed to override"),
    ("hr", [("2017-02-01", "On passage Failed by the Yeas and Nays: 190 - 230 (Roll no. 5).")], "failed", "rejected by the House"),
    ("hr", [_INTRODUCED, ("2017-01-06", "Read twice and referred jointly to the Committees on Appropriations; the Budget.")], "referred", "in committee"),
    ("sjres", [_REFERRED, ("2017-03-01", "Senate Committee on Finance discharged, by petition, pursuant to 5 U.S.C. 802(c).")], "discharged", "discharged from committee"),
    ("s", [("2017-01-25", "Ordered placed on Senate Legislative Calendar under General Orders. Calendar No. 167.")], "calendar", "on the calendar"),
    ("s", [("2017-01-25", "Read the second time. Placed on Senate Legislative Calendar under General Orders. Calendar No. 6.")], "calendar", "on the calendar"),
    ("s", [_SENATE, ("2017-03-02", "On passage Passed by the Yeas and Nays: 218 - 213 (Roll no. 69). (text of amendment in the nature of a substitute: CR H1)")], "passed-differing", "passed by both Houses in different forms"),
    ("hr", [_HOUSE, _SENATE, _VETO, ("2017-03-20", "Passed House over veto: On passage, the objections of the President to the contrary notwithstanding Passed by the Yeas and Nays: (2/3 required): 322 - 87 (Roll no. 253).")], "override-begun", "vetoed; the House has voted to override"),
    ("hr", [_HOUSE, _SENATE, ("2017-03-15", "Pocket Vetoed by President.")], "pocket-vetoed", "pocket-vetoed by the President"),
    ("hres", [("2017-12-06", "On motion to table the measure Agreed to by the Yeas and Nays: 364 - 58, 4 Present (Roll no. 658).")], "tabled", "tabled by the House"),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "actions", "key", "sentence"), _TABLE)
def test_standing(kind: str, actions: list[tuple[str, str]], key: str, sentence: str) -> None:
    found = standing(measure(kind, 7, *actions), IN_SESSION)
    assert (found.key, found.sentence) == (key, sentence)


@pytest.mark.parametrize(
    ("day", "sentence"),
    [
        (date(2017, 5, 24), "in committee"),
        (date(2017, 6, 26), "in committee"),
        (date(2017, 6, 27), "agreed to by the House; a simple resolution goes no further"),
        (date(2026, 1, 1), "agreed to by the House; a simple resolution goes no further"),
    ],
)
def test_a_simple_resolution_as_of_the_day(day: date, sentence: str) -> None:
    assert standing(HRES351, day).sentence == sentence


def test_a_measure_dies_with_its_congress() -> None:
    bill = measure("hr", 7, _INTRODUCED, _REFERRED, _HOUSE)
    assert standing(bill, date(2019, 1, 2)).key == "passed-one"
    assert standing(bill, date(2019, 1, 3)).sentence == "died with the 115th Congress after passing the House"


def test_a_law_told_only_by_its_number() -> None:
    bill = measure("hr", 7, _HOUSE, _SENATE, ("2017-03-15", "Signed by President."), laws=(Law("115-44"),))
    assert standing(bill).sentence == "became law (Public Law 115-44)"


@pytest.mark.parametrize(
    ("kind", "title", "actions", "day", "key", "next_"),
    [
        ("hjres", "Proposing an amendment to the Constitution of the United States relative to balancing the budget.", [_HOUSE, _SENATE], IN_SESSION, "proposed", "ratification by three fourths of the States"),
        ("hr", "Reserved for the Speaker.", [_INTRODUCED], IN_SESSION, "reserved", "introduction"),
        ("hr", "A bill", [("2017-02-01", "On motion to suspend the rules and pass the bill Failed by the Yeas and Nays: (2/3 required): 148 - 226 (Roll no. 497).")], IN_SESSION, "failed", "a two-thirds vote failed; the House may still take it up under a rule"),
        ("hr", "A bill", [_HOUSE, _CHANGED], date(2019, 2, 1), "died", ""),
        ("hr", "A bill", [_HOUSE, _SENATE, _SENT], date(2019, 2, 1), "presented", ""),
        ("hr", "A bill", [_INTRODUCED], date(2017, 1, 4), "not-introduced", ""),
        ("hr", "A bill", [_HOUSE], IN_SESSION, "passed-one", "action by the Senate"),
        ("hr", "A bill", [_REFERRED], IN_SESSION, "referred", "action by the committee, then a vote of the House"),
    ],
)  # fmt: skip
def test_what_comes_next(
    kind: str, title: str, actions: list[tuple[str, str]], day: date, key: str, next_: str
) -> None:
    found = standing(measure(kind, 7, *actions, title=title), day)
    assert (found.key, found.next) == (key, next_)


def test_every_rule_stands_in_the_list_with_its_source() -> None:
    assert {key for key, _ in RULES} == set(STANDINGS) == set(NAMES)
    assert all(kind.source and kind.sentence for kind in STANDINGS.values())
    assert standing(HRES351).source == STANDINGS["complete"].source


@given(
    st.lists(st.sampled_from([_REFERRED, _HOUSE, _SENATE, _CHANGED, _SENT, _VETO, _LAW]), max_size=7),
    st.dates(date(2016, 1, 1), date(2020, 1, 1)),
)
def test_a_standing_never_tells_of_a_later_day(actions: list[tuple[str, str]], day: date) -> None:
    found = standing(measure("hr", 7, *sorted(actions)), day)
    assert found.since is None or found.since <= day
    assert not congress_over(115, day) or STANDINGS[found.key].final


def test_milestones_keep_the_first_of_each_step() -> None:
    found = milestones(measure("hr", 7, _REFERRED, _SENT, _VETO, ("2017-03-16", "Vetoed by President.")))
    assert {k: str(a.day) for k, a in found.items()} == {
        "referred": "2017-01-05",
        "presented": "2017-03-10",
        "vetoed": "2017-03-15",
    }
    assert "vetoed" not in milestones(measure("hr", 7, _SENT, _VETO), date(2017, 3, 14))
