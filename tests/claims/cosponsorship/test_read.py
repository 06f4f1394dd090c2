"""Cosponsors by name and by count: phrasings by phenomenon."""

import pytest

from onrecord.claims.model import Cosponsor, Modality
from onrecord.claims.sponsorship.read import read_sponsorship
from tests.bills import scene, told

ROS, CIC, ENG, CUR, JOR, MAR = "R000435", "C001084", "E000179", "C001107", "J000289", "M000133"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The resolution was co-sponsored by Reps. David Cicilline, Eliot Engel and Jim Jordan.", [CIC, ENG, JOR]),
        ("Rep. Eliot Engel, the lead Democratic cosponsor, praised the vote.", [ENG]),
        ("Co-sponsors include Reps. David Cicilline, D-R.I., and Jim Jordan, R-Ohio.", [CIC, JOR]),
        ("Also co-sponsoring were Reps. David Cicilline and Eliot Engel.", [CIC, ENG]),
        ("Rep. David Cicilline, who co-sponsored it, spoke.", [CIC]),
        ("Rep. David Cicilline is among its co-sponsors; so is Rep. Jim Jordan.", [CIC, JOR]),
        ("Rep. David Cicilline is a co-sponsor, as are Reps. Eliot Engel and Jim Jordan.", [CIC, ENG, JOR]),
        ("The text has 85 cosponsors, Rep. Jim Jordan among them.", [JOR]),
        ("The text has 85 cosponsors, including Rep. Jim Jordan.", [JOR]),
        ("The text has three cosponsors. Rep. Jim Jordan is on it. Rep. Eliot Engel is too.", [JOR, ENG]),
        ("Of three co-sponsors one is a Republican: Rep. Carlos Curbelo. Rep. Jim Jordan is another.", [CUR, JOR]),
        ("Rep. David Cicilline of Rhode Island joined Ros-Lehtinen as an original cosponsor.", [CIC]),
        ("Rep. David Cicilline (D-RI) has signed on to the resolution.", [CIC]),
        ("Rep. Ileana Ros-Lehtinen introduced the resolution with her fellow Floridian, Rep. Carlos Curbelo.", [CUR]),
        ("The text was led by Rep. Ileana Ros-Lehtinen, with Rep. Eliot Engel as its first co-sponsor.", [ENG]),
        ("It has three cosponsors. Reps. Jim Jordan and Eliot Engel signed later.", [JOR, ENG]),
        ("The text has 85 cosponsors, running from Rep. Jim Jordan. Rep. Eliot Engel was with her from the start.", [ENG]),
        ("It has 85 cosponsors. Rep. Jim Jordan added his name later.", [JOR]),
        ("It has 85 cosponsors. Rep. Jim Jordan of Ohio came aboard later.", [JOR]),
        ("It has 85 cosponsors. Also on the list is Rep. Jim Jordan.", [JOR]),
        ("It has 85 cosponsors. Rep. Jim Jordan was one of four who joined on the first day.", [JOR]),
        ("It has 85 cosponsors. Rep. Jim Jordan, who is retiring, signed as well.", [JOR]),
        ("It had just two cosponsors, Rep. Jim Jordan and Rep. Eliot Engel.", [JOR, ENG]),
        ("Two conservatives cosponsored it, Rep. Jim Jordan and Rep. Carlos Curbelo.", [JOR, CUR]),
        ("Its cosponsors range from Rep. Eliot Engel on the left to Rep. Jim Jordan on the right.", [ENG, JOR]),
        # a vote is not a signature
        ("Rep. David Cicilline is a cosponsor. Rep. Jim Jordan voted no, as did Rep. Carlos Curbelo.", [CIC]),
        ("The resolution was put forward by Rep. Ed Royce and has 41 co-sponsors.", []),
        ("The text has 85 cosponsors, Rep. Jim Jordan said.", []),
        ("Rep. Jim Jordan signed a letter.", []),
    ],
)  # fmt: skip
def test_named(text: str, expected: list[str]) -> None:
    view = scene(text)
    found = [c for c in read_sponsorship(view) if isinstance(c, Cosponsor) and c.span.start >= told(view, text)]
    assert [c.person for c in found] == expected


def test_denied() -> None:
    view = scene("Rep. Jim Jordan is not a cosponsor of the resolution.")
    assert [c.modality for c in read_sponsorship(view) if isinstance(c, Cosponsor)] == [Modality.DENIED]
