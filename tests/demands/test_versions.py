from datetime import date

from onrecord.demands.versions import in_order, version_in_force
from tests.texts import text

IH, EH = text(version="ih", day=date(2017, 5, 1)), text(version="eh", day=date(2017, 6, 27))


def test_the_furthest_version_up_to_the_day_is_in_force() -> None:
    assert version_in_force((IH, EH), date(2017, 6, 1)) is IH
    assert version_in_force((IH, EH), date(2017, 6, 27)) is EH
    assert version_in_force((IH, EH), None) is EH
    assert version_in_force((IH, EH), date(2017, 1, 1)) is None


def test_the_one_in_force_comes_first() -> None:
    assert in_order((IH, EH), None) == (EH, IH)
