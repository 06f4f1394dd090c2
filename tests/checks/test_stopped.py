"""Steps that stop a measure without a vote on it."""

import pytest
from msgspec import structs

from onrecord.article.model import Span
from onrecord.checks.model import AsOf, Verdict
from onrecord.checks.passage import check_passage
from onrecord.checks.passage_dates import check_passage_date
from onrecord.checks.stopped import stopped
from onrecord.claims.model import Body, Days, Passage, PassageDate
from onrecord.mentions.model import Grain
from onrecord.record.model import Action, Measure
from tests.build import YEMEN, day, record, roll

MARCH = Days(day("2019-03-01"), day("2019-03-31"), Grain.MONTH)
APRIL = Days(day("2019-04-01"), day("2019-04-30"), Grain.MONTH)
AS_OF = AsOf(day=day("2019-05-30"))


def with_step(words: str) -> Measure:
    return structs.replace(
        YEMEN, actions=(*YEMEN.actions[:2], Action(day=day("2019-03-05"), text=words), *YEMEN.actions[2:])
    )


@pytest.mark.parametrize(
    ("words", "stops"),
    [
        ("Motion to table the motion to discharge Committee on Foreign Relations agreed to in Senate by Yea-Nay Vote. 55 - 44.", True),
        ("Cloture on the motion to proceed to the measure not invoked in Senate by Yea-Nay Vote. 48 - 50.", True),
        ("Motion to discharge Senate Committee on Foreign Relations rejected in Senate by Yea-Nay Vote. 45 - 50.", True),
        ("Motion to table SA 4080 agreed to in Senate by Voice Vote.", False),
        ("Cloture on the motion to proceed to the measure invoked in Senate by Yea-Nay Vote. 80 - 17.", False),
        ("Motion to proceed to consideration of measure agreed to in Senate by Yea-Nay Vote. 60 - 39.", False),
    ],
)  # fmt: skip
def test_what_stops_a_measure(words: str, stops: bool) -> None:
    measure = with_step(words)
    assert (stopped(measure, Body.SENATE, MARCH, AS_OF) is not None) is stops
    assert stopped(measure, Body.SENATE, APRIL, AS_OF) is None


def test_a_block_of_another_day_is_not_held_against_later_passage() -> None:
    claim = Passage(span=Span(0, 1), measure="sjres7-116", body=Body.SENATE, outcome="rejected", when=APRIL)
    assert check_passage(claim, record(), AsOf(day=day("2019-04-30"))).verdict is Verdict.NOT_ON_RECORD


def test_a_block_is_borne_out_by_the_step() -> None:
    measure = with_step(
        "Motion to discharge Senate Committee on Foreign Relations rejected in Senate by Yea-Nay Vote. 45 - 50."
    )
    claim = Passage(span=Span(0, 1), measure="sjres7-116", body=Body.SENATE, outcome="rejected", when=MARCH)
    assert check_passage(claim, record(measures=(measure,)), AS_OF).verdict is Verdict.SUPPORTED


BEFORE = structs.replace(YEMEN, actions=YEMEN.actions[:2])  # a status file that ends before the vote
MOTION = "On the Motion to Proceed S.J.Res. 7"


@pytest.mark.parametrize(
    ("question", "result", "positions", "borne_out"),
    [
        (MOTION, "Motion to Proceed Rejected", "D yea 46, R nay 53", True),
        ("On the Cloture Motion S.J.Res. 7", "Cloture Motion Rejected", "D yea 46, R nay 53", True),
        ("On the Point of Order S.J.Res. 7", "Point of Order Sustained", "R yea 53, D nay 46", True),
        (MOTION, "Motion to Proceed Agreed to", "D yea 55, R nay 44", False),
        ("On the Amendment S.Amdt. 194", "Amendment Rejected", "D yea 46, R nay 53", False),
    ],
)
def test_a_roll_call_bears_out_a_block_that_the_status_file_does_not_reach(
    question: str, result: str, positions: str, borne_out: bool
) -> None:
    call = roll("s48-116.2019", "sjres7-116", "2019-03-13", question, result, positions)
    wanted = Verdict.SUPPORTED if borne_out else Verdict.NOT_ON_RECORD
    held = record(measures=(BEFORE,), rolls=(call,))
    claim = Passage(span=Span(0, 1), measure="sjres7-116", body=Body.SENATE, outcome="rejected", when=MARCH)
    assert check_passage(claim, held, AS_OF).verdict is wanted
    day_told = PassageDate(span=Span(0, 1), measure="sjres7-116", body=Body.SENATE, outcome="rejected", when=MARCH)
    assert check_passage_date(day_told, held, AS_OF).verdict is wanted
    of_april = structs.replace(claim, when=APRIL)
    assert check_passage(of_april, held, AS_OF).verdict is Verdict.NOT_ON_RECORD
