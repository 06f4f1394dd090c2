from datetime import date
from xml.etree import ElementTree

import pytest

from onrecord.record.model import Position, Sponsorship
from onrecord.web.charts import backing, cosponsors_chart, seats_chart


def signed(party: str, day: int, withdrawn: int | None = None) -> Sponsorship:
    return Sponsorship(
        person="P", name="N", party=party, day=date(2017, 5, day), withdrawn=date(2017, 5, withdrawn) if withdrawn else None
    )  # fmt: skip


def test_backing_adds_signatures_and_takes_withdrawals_away() -> None:
    found = {s.name: s.points for s in backing([signed("D", 1), signed("D", 3, 5), signed("R", 3), signed("X", 4)])}
    assert found["Democrats"] == ((date(2017, 5, 1), 1), (date(2017, 5, 3), 2), (date(2017, 5, 5), 1))
    assert found["Republicans"] == ((date(2017, 5, 3), 1),)
    assert found["Independents"] == ((date(2017, 5, 4), 1),)


def test_a_chart_without_cosponsors_is_none() -> None:
    assert cosponsors_chart(backing([]), date(2017, 1, 1), date(2017, 1, 1)) == ""


def test_the_chart_stays_inside_its_frame_and_says_its_numbers() -> None:
    picture = cosponsors_chart(backing([signed("D", n) for n in range(1, 28)]), date(2017, 5, 1), date(2017, 5, 1))
    root = ElementTree.fromstring(picture)  # noqa: S314 - our own picture
    assert root.attrib["aria-label"].endswith("Democrats 27")
    places = [
        float(n)
        for n in root.findall("path")[0].attrib["d"].replace("M", "").replace("V", " ").replace("H", " ").split()
    ]
    assert min(places) >= 0
    assert max(places) <= 640


@pytest.mark.parametrize("named", [True, False])
@pytest.mark.parametrize("count", [1, 2, 3, 7, 50, 100, 435])
def test_every_member_has_a_seat(count: int, named: bool) -> None:
    votes = ["yea", "nay", "present", "not voting"]
    positions = [
        Position(person=f"P{n}", name=f"<{n}>", party="DRI"[n % 3], state="NY", vote=votes[n % 4]) for n in range(count)
    ]
    root = ElementTree.fromstring(seats_chart(positions, 'On "it" & more', named=named))  # noqa: S314 - our own picture
    seats = root.findall("g/circle")
    assert len(seats) == count
    assert len({(s.attrib["cx"], s.attrib["cy"]) for s in seats}) == count
    assert all(0 <= float(s.attrib["cx"]) <= 640 and 0 <= float(s.attrib["cy"]) <= 330 for s in seats)
    yeas = [c for g in root.findall("g") if "yea" in g.attrib["class"].split() for c in g]
    assert len(yeas) == sum(p.vote == "yea" for p in positions)
    assert ("<1>" in {t.text.partition(" ")[0] for t in root.iter("title") if t.text}) == (named and count > 1)
