"""None"""

from datetime import date

import pytest

from onrecord.article.model import Span
from onrecord.checks.demands.calls import check_calls_on
from onrecord.checks.model import AsOf, Verdict
from onrecord.claims.model import CallsOn
from onrecord.record.model import MeasureType
from tests.texts import PORTS, measure, ports, shelf, text

DAY = AsOf(day=date(2017, 6, 28))


def calls(addressee: str, act: str, *, verb: str = "call on", **more: object) -> CallsOn:
    return CallsOn(span=Span(0, 1), measure="hres900-115", verb=verb, addressee=addressee, act=act, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("addressee", "act", "verdict", "place"),
    [
        ("Russia", "open the port again", Verdict.SUPPORTED, "clause (2)"),
        ("Moscow", "free dockers who were wrongly jailed", Verdict.SUPPORTED, "clause (2)"),
        ("the Kremlin", "look into the beatings", Verdict.SUPPORTED, "clause (2)"),
        ("Trump", "sanction the port authority", Verdict.SUPPORTED, "clause (3)(A)(ii)"),
        ("the secretary of state", "report to Congress within 90 days", Verdict.SUPPORTED, "clause (3)(B)"),
        ("the secretary of state", "report to Congress within 120 days", Verdict.CONTRADICTED, "clause (3)(B)"),
        ("the secretary of state", "investigate the beatings", Verdict.CONTRADICTED, "clause (2)"),
        ("Russia", "pay damages to the dockers", Verdict.NOT_ON_RECORD, None),
        ("China", "grow more rice", Verdict.NOT_ON_RECORD, None),
        ("Russia", "", Verdict.SUPPORTED, "clause (2)"),
        ("Japan", "", Verdict.NOT_ON_RECORD, None),
    ],
)
def test_a_call_is_held_against_its_clause(addressee: str, act: str, verdict: Verdict, place: str | None) -> None:
    finding = check_calls_on(calls(addressee, act), ports(), DAY)
    assert finding.verdict is verdict
    if place:
        assert finding.evidence[0].locator == place


@pytest.mark.parametrize(
    ("clause", "addressee", "act", "verdict"),
    [
        ("urges Peru to continue to keep the port open", "Peru", "stop keeping the port open", Verdict.CONTRADICTED),
        ("urges Peru to continue to pay its pilots", "Peru", "pay its pilots", Verdict.SUPPORTED),
        ("urges donor countries to increase their pledges", "Donors", "cut their pledges", Verdict.CONTRADICTED),
        (
            "the President should not grant a pardon to the pirate",
            "the president",
            "grant the pirate a pardon",
            Verdict.CONTRADICTED,
        ),
        (
            "urges Peru to keep the port open and the Government of Chile to reopen the road",
            "Chile",
            "open the road again",
            Verdict.SUPPORTED,
        ),
        (
            "encourages the Department of State to draw up a harbor strategy",
            "the Treasury Department",
            "draw up a harbor strategy",
            Verdict.CONTRADICTED,
        ),
        (
            "urges the Secretary of State to work with pilots and consult widely on buoys",
            "the secretary of state",
            "talk with pilots",
            Verdict.SUPPORTED,
        ),
        (
            "urges Peru to reverse policies denying sailors equal pay",
            "Peru",
            "give sailors equal pay",
            Verdict.SUPPORTED,
        ),
    ],
)
def test_who_is_asked_and_whether_to_do_it_or_not(clause: str, addressee: str, act: str, verdict: Verdict) -> None:
    record = shelf(measure(), texts=(text(("(1)", f"That the House of Representatives {clause}.", 0)),))
    finding = check_calls_on(calls(addressee, act), record, DAY)
    assert finding.verdict is verdict, finding.why


def test_the_executive_as_a_whole_is_not_the_president() -> None:
    record = shelf(measure(), texts=(text(("(1)", "calls on the United States Government to condemn the raid", 0)),))
    finding = check_calls_on(calls("President Trump", "condemn the raid"), record, DAY)
    assert finding.verdict is Verdict.PARTLY
    assert "United States Government" in finding.why


def test_an_addressee_that_only_an_older_version_names() -> None:
    old = text(
        ("(1)", "urges the Governments of Ruritania and Japan to outlaw the trade in swans", 0),
        version="ih",
        day=date(2017, 5, 1),
    )
    new = text(("(1)", "urges all nations to outlaw the trade in swans", 0))
    finding = check_calls_on(calls("Japan", "ban the trade in swans"), shelf(measure(), texts=(old, new)), DAY)
    assert finding.verdict is Verdict.CONTRADICTED
    assert "earlier version" in finding.why
    unnamed = check_calls_on(calls("Poland", "ban the trade in swans"), shelf(measure(), texts=(old, new)), DAY)
    assert unnamed.verdict is Verdict.PARTLY


def test_an_unknown_body_is_never_held_against_a_claim() -> None:
    finding = check_calls_on(calls("the harbor pilots", "investigate the beatings of dockers"), ports(), DAY)
    assert finding.verdict is not Verdict.CONTRADICTED


def test_what_is_missing_is_named() -> None:
    bill = measure(12, MeasureType.HR, "Port Safety Act")
    claim = CallsOn(span=Span(0, 1), measure="hr12-115", verb="require", addressee="", act="the inspection of cranes")
    finding = check_calls_on(claim, shelf(bill), DAY)
    assert (finding.verdict, "BILLS-115hr12" in finding.why) == (Verdict.NOT_ON_RECORD, True)
    unknown = CallsOn(span=Span(0, 1), verb="urge", addressee="Russia", act="leave")
    assert check_calls_on(unknown, shelf(), DAY).verdict is Verdict.NOT_ON_RECORD


def test_the_words_of_a_demand_bear_themselves_out() -> None:
    from onrecord.demands.read import demands_in

    asked = [d for d in demands_in(PORTS) if d.addressee]
    assert {check_calls_on(calls(d.addressee or "", d.act), ports(), DAY).verdict for d in asked} == {Verdict.SUPPORTED}
