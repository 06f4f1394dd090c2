from datetime import date

import pytest

from onrecord.demands.deadlines import deadline_in

DAYS = {"adoption": date(2017, 6, 27), "enactment": date(2018, 1, 31)}


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("not later than 180 days after the date of the adoption of this resolution, report", date(2017, 12, 24)),
        ("not later than one month after the date of enactment of this joint resolution,", date(2018, 2, 28)),
        ("by not later than the date that is 30 days after the date of the enactment of this Act,", date(2018, 3, 2)),
        ("within 2 years of adoption", date(2019, 6, 27)),
        ("report by December 31, 2018, on the raid", date(2018, 12, 31)),
        ("not later than 10 days before the adoption of this resolution", None),
        ("not later than 5 legislative days after adoption", None),
        ("not later than 30 days after the closing of the port, report", None),
    ],
)
def test_a_deadline_gets_its_day_where_its_trigger_is_known(words: str, day: date | None) -> None:
    found = deadline_in(words, DAYS)
    assert found is not None
    assert found.day == day
    assert found.words in words


def test_without_the_triggers_day_the_period_is_told() -> None:
    found = deadline_in("not later than 90 days after the closing of the port, report")
    assert found is not None
    assert (found.count, found.unit, found.trigger, found.day) == (90, "days", "the closing of the port", None)


def test_what_is_due_again_and_again() -> None:
    found = deadline_in("submit a report every 90 days thereafter")
    assert found is not None
    assert (found.every, found.day) == ("every 90 days", None)


@pytest.mark.parametrize("words", ["release the dockers", "open 3 ports", "on December 12 of each year"])
def test_no_deadline(words: str) -> None:
    assert deadline_in(words, DAYS) is None
