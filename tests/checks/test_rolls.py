"""When a list of cosponsors may be taken as complete."""

from datetime import date

from msgspec import structs

from onrecord.checks.rolls import roll_of
from tests.bills import HOUSE, action, signer


def test_a_list_that_reaches_the_vote_is_complete() -> None:
    assert roll_of(HOUSE, date(2018, 1, 1)).complete


def test_a_list_of_the_first_day_is_not_complete_months_later() -> None:
    pending = structs.replace(
        HOUSE, actions=HOUSE.actions[:2], versions=HOUSE.versions[:1], cosponsors=HOUSE.cosponsors[:2]
    )
    assert roll_of(pending, date(2017, 5, 23)).complete
    assert not roll_of(pending, date(2018, 1, 1)).complete


def test_an_empty_list_of_an_amended_measure_proves_nothing() -> None:
    amended = action(date(2017, 6, 27), "Amendment SA 255 proposed by Senator Rubio.")
    roll = roll_of(structs.replace(HOUSE, cosponsors=(), actions=(*HOUSE.actions, amended)), date(2018, 1, 1))
    assert (roll.unlisted, roll.complete) == (True, False)


def test_counts_are_of_the_day_and_of_the_last_known_one() -> None:
    assert roll_of(HOUSE, date(2017, 5, 24)).counts() == [2, 3]
    assert roll_of(HOUSE, date(2017, 6, 28)).counts("Republican") == [1]


def test_a_withdrawn_name_counts_until_its_day() -> None:
    gone = signer("E000179", withdrawn=date(2017, 6, 1))
    roll = roll_of(structs.replace(HOUSE, cosponsors=(gone, signer("C001084"))), date(2017, 6, 28))
    assert roll.counts() == [1, 2]
