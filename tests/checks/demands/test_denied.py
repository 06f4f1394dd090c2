"""Calls that a page denies, against whole texts."""

from datetime import date

from onrecord.article.model import Span
from onrecord.checks.demands.calls import check_calls_on
from onrecord.checks.model import AsOf, Verdict
from onrecord.claims.model import CallsOn, Modality
from tests.texts import ports

DAY = AsOf(day=date(2017, 6, 28))


def calls(addressee: str, act: str, *, verb: str = "call on", **more: object) -> CallsOn:
    return CallsOn(span=Span(0, 1), measure="hres900-115", verb=verb, addressee=addressee, act=act, **more)  # type: ignore[arg-type]


def test_a_denied_call_that_the_text_makes() -> None:
    claim = calls("Russia", "investigate the beatings", modality=Modality.DENIED)
    assert check_calls_on(claim, ports(), DAY).verdict is Verdict.CONTRADICTED
    silent = calls("Russia", "pay damages", modality=Modality.DENIED)
    found = check_calls_on(silent, ports(), DAY)
    assert (found.verdict, "which the store holds whole" in found.why) == (Verdict.SUPPORTED, True)
