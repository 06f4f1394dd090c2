"""Each rule on a case that it finds, on the same case put right, and on records where nothing is wrong."""

from collections.abc import Iterator
from datetime import date

import pytest
from msgspec import structs

from onrecord.record.model import (
    Action,
    Amendment,
    Law,
    Measure,
    Member,
    Position,
    RollCall,
    Sponsorship,
    Tally,
    VersionRef,
)
from onrecord.record.oddities import RULES, of_measure, of_roll, of_text
from onrecord.record.oddities.model import Oddity
from tests.record.build import ENGEL, HRES351, ROS_LEHTINEN, measure, roll_call, text

PEOPLE: dict[str, Member] = {m.id: m for m in (ROS_LEHTINEN, ENGEL)}
LAW = measure(
    "hr", 1,
    ("2017-01-04", "Introduced in House"), ("2017-02-01", "Passed/agreed to in House: On passage Passed by voice vote."),
    ("2017-03-01", "Passed/agreed to in Senate: Passed Senate without amendment by Unanimous Consent."),
    ("2017-03-05", "Presented to President."), ("2017-03-06", "Signed by President."), ("2017-03-06", "Became Public Law No: 115-9."),
    laws=(Law("115-9"),), sponsors=HRES351.sponsors,
)  # fmt: skip
AYE, NO = (
    Position(person="A000001", name="A", party="R", state="FL", vote="yea"),
    Position(person="B000002", name="B", party="D", state="NY", vote="nay"),
)


def found(oddities: Iterator[Oddity]) -> list[str]:
    return [o.rule for o in oddities]


def with_action(base: Measure, day: str, words: str) -> Measure:
    actions = sorted((*base.actions, Action(day=date.fromisoformat(day), text=words)), key=lambda a: a.day)
    return structs.replace(base, actions=tuple(actions))


def cosponsor(**more: object) -> Measure:
    one = Sponsorship(person="X000001", name="Rep. X", party="D", state="NY", **more)  # type: ignore[arg-type]
    return structs.replace(HRES351, cosponsors=(one,))


@pytest.mark.parametrize(
    "sound", [HRES351, LAW, structs.replace(HRES351, cosponsors_count=1, latest=HRES351.actions[-1])]
)
def test_a_sound_measure_has_none(sound: Measure) -> None:
    assert found(of_measure(sound, PEOPLE.get)) == []


@pytest.mark.parametrize(
    ("odd", "rule", "words"),
    [
        (structs.replace(HRES351, laws=(Law("115-9"),)), "law-of-one-house", "simple resolution that the file lists as Public Law 115-9"),
        (structs.replace(LAW, laws=()), "law-without-action", "the list of laws is empty"),
        (structs.replace(LAW, actions=LAW.actions[:3]), "law-without-action", "no action signs it"),
        (structs.replace(LAW, actions=(LAW.actions[0], *LAW.actions[2:])), "passed-both-houses", "no action says that the House passed it"),
        (
            with_action(HRES351, "2017-07-01", "Passed/agreed to in Senate: Passed Senate without amendment by Unanimous Consent."),
            "one-house-only", "the Senate passed",
        ),
        (with_action(HRES351, "2017-05-01", "Hearings held."), "action-before-introduction", "its first action is of 2017-05-01"),
        (
            structs.replace(HRES351, versions=(VersionRef(code="ih", name="", day=date(2017, 5, 22)),)),
            "listed-before-introduction", "a text is of 2017-05-22",
        ),
        (structs.replace(HRES351, introduced=date(2016, 5, 23)), "outside-its-congress", "introduced on 2016-05-23"),
        (
            with_action(HRES351, "2019-06-01", "Passed/agreed to in House: On agreeing to the resolution Agreed to by voice vote."),
            "outside-its-congress", "2019-06-01, after its Congress ended",
        ),
        (structs.replace(HRES351, cosponsors_count=7), "cosponsors", "counts 7 cosponsors and lists 1"),
        (structs.replace(HRES351, cosponsors=HRES351.cosponsors * 2), "cosponsors", "lists E000179 more than once"),
        (structs.replace(HRES351, cosponsors=HRES351.sponsors), "cosponsors", "as sponsor and as cosponsor"),
        (cosponsor(day=date(2017, 6, 1), withdrawn=date(2017, 5, 30)), "cosponsor-days", "withdrew on 2017-05-30"),
        (cosponsor(day=date(2017, 5, 1)), "cosponsor-days", "before it was introduced"),
        (cosponsor(day=date(2017, 6, 1), original=True), "cosponsor-days", "called an original cosponsor"),
        (structs.replace(HRES351, amendments=(Amendment(id="hamdt1-115", cosponsors_count=4),)), "amendment-cosponsors", "counts 4 cosponsors of hamdt1-115"),
        (structs.replace(HRES351, actions_count=99), "action-counts", "counts 99 actions by type and lists 6"),
        (structs.replace(HRES351, latest=Action(day=date(2018, 1, 1), text="")), "latest-action", "the last that it lists is of 2017-06-27"),
        (structs.replace(HRES351, actions=()), "without-parts", "no action"),
        (structs.replace(HRES351, sponsors=()), "without-parts", "no sponsor"),
        (
            with_action(HRES351, "2017-07-01", "On passage Passed by the Yeas and Nays: 100 - 300 (Roll no. 9)."),
            "tally-against-outcome", "100 to 300, which decides otherwise",
        ),
        (
            structs.replace(HRES351, sponsors=(structs.replace(HRES351.sponsors[0], party="D"),)),
            "backer-against-members", "as D; the members' files say Republican",
        ),
        (
            structs.replace(HRES351, sponsors=(structs.replace(HRES351.sponsors[0], state="OH"),)),
            "backer-against-members", "for OH; the members' files say FL",
        ),
    ],
)  # fmt: skip
def test_a_measure_that_disagrees(odd: Measure, rule: str, words: str) -> None:
    told = [o for o in of_measure(odd, PEOPLE.get) if o.rule == rule]
    assert len(told) == 1
    assert words in told[0].words
    assert told[0].subject == odd.id


def test_a_date_is_no_threshold() -> None:
    """The page "CR 12/3/2025" of the Congressional Record asks for no two thirds."""
    passed = with_action(
        HRES351,
        "2017-07-01",
        "On passage Passed by the Yeas and Nays: 247 - 166 (Roll no. 9). (text: CR 12/3/2017 H5008)",
    )
    assert "tally-against-outcome" not in found(of_measure(passed))


def test_texts() -> None:
    listed = structs.replace(HRES351, versions=(VersionRef(code="eh", name="", day=date(2017, 6, 27)),))
    assert found(of_text(listed, text("hres351-115", "eh", "2017-06-27"))) == []
    assert found(of_text(listed, text("hres351-115", "eh", "2017-06-28"))) == ["text-day"]
    assert found(of_text(listed, text("hres351-115", "rh", "2017-05-01"))) == [
        "text-before-introduction",
        "text-not-listed",
    ]


ROLL = structs.replace(
    roll_call("h", 9, "2017-06-27", ("A000001", "yea"), ("B000002", "nay"), measure="hres351-115"),
    positions=(AYE, structs.replace(AYE, person="C000003"), NO), yeas=2, nays=1, result="Passed", requires="1/2",
    stated=(Tally(party="Republican", yeas=2), Tally(party="Democratic", nays=1), Tally(party="Independent")),
)  # fmt: skip


def test_a_sound_roll_call_has_none() -> None:
    assert found(of_roll(ROLL, HRES351, PEOPLE.get)) == []


@pytest.mark.parametrize(
    ("odd", "rule", "words"),
    [
        (structs.replace(ROLL, yeas=3), "roll-total", "states 3 yea, 1 nay, 0 present, 0 not voting and lists 2 yea"),
        (structs.replace(ROLL, positions=()), "roll-total", "lists no position"),
        (structs.replace(ROLL, stated=(Tally(party="Republican", yeas=1), Tally(party="Democratic", nays=1))), "roll-parties", "of the party Republican"),
        (structs.replace(ROLL, positions=(*ROLL.positions, AYE), yeas=3, stated=()), "roll-doubles", "lists A000001 more than once"),
        (structs.replace(ROLL, positions=(structs.replace(AYE, person=""),) * 500, yeas=500, nays=0, stated=()), "roll-too-many", "lists 500 positions"),
        (structs.replace(ROLL, result="Failed"), "roll-decision", "says “Failed” with 2 to 1 where 1/2 is required"),
        (structs.replace(ROLL, day=date(2019, 6, 1)), "roll-outside-its-congress", "dated 2019-06-01"),
        (
            structs.replace(ROLL, positions=(structs.replace(AYE, person="R000435", party="D"), *ROLL.positions[1:]), stated=()),
            "voter-against-members", "another party",
        ),
        (structs.replace(ROLL, day=date(2016, 6, 1), positions=(structs.replace(AYE, person="R000435"), *ROLL.positions[1:])), "voter-against-members", "no term on 2016-06-01"),
    ],
)  # fmt: skip
def test_a_roll_call_that_disagrees(odd: RollCall, rule: str, words: str) -> None:
    told = [o for o in of_roll(odd, None, PEOPLE.get) if o.rule == rule]
    assert len(told) == 1
    assert words in told[0].words


def test_an_election_is_no_tally() -> None:
    """Whoever votes for a Speaker names a candidate: nothing there can be counted as yeas and nays."""
    choice = tuple(structs.replace(p, vote="Ryan (WI)") for p in ROLL.positions)
    assert found(of_roll(structs.replace(ROLL, positions=choice, yeas=0, nays=0, stated=(), result="Ryan (WI)"))) == []


def test_an_action_that_tells_another_tally() -> None:
    cited = Action(
        day=date(2017, 6, 27), text="On passage Passed by the Yeas and Nays: 3 - 1 (Roll no. 9).", roll="h9-115.2017"
    )
    passed = structs.replace(HRES351, actions=(*HRES351.actions, cited))
    told = [o.words for o in of_roll(ROLL, passed)]
    assert told == ["an action of hres351-115 tells 3 to 1, the roll call 2 to 1"]


def test_every_rule_says_what_it_holds_against_what() -> None:
    assert len({r.name for r in RULES}) == len(RULES)
    assert all(r.about and r.name == r.name.lower() for r in RULES)
