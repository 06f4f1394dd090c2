"""Steps that stop a measure without a vote on it."""

import pytest
from msgspec import structs

from onrecord.article.model import Span
from onrecord.checks.model import AsOf, Verdict
from onrecord.checks.passage import check_passage
from onrecord.checks.stopped import stopped
from onrecord.claims.model import Body, Days, Passage
from onrecord.mentions.model import Grain
from onrecord.record.model import Action, Measure
from tests.build import YEMEN, day, record

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
