from datetime import date

import pytest
from msgspec import structs

from onrecord.article.model import Span
from onrecord.checks.model import AsOf, Finding, Verdict
from onrecord.checks.wording import check_quotation, check_recital, check_title
from onrecord.claims.model import QuotationClaim, Recital, TitleClaim
from onrecord.record.model import MeasureType
from tests.texts import measure, ports, shelf, text

DAY = AsOf(day=date(2017, 6, 28))
ID = "hres900-115"


def quoted(words: str) -> Finding:
    return check_quotation(QuotationClaim(span=Span(0, 1), measure=ID, inner=Span(0, 1), words=words), ports(), DAY)


def stated(words: str, verb: str = "say") -> Finding:
    return check_recital(Recital(span=Span(0, 1), measure=ID, verb=verb, words=words), ports(), DAY)


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        ("release dockers wrongfully detained", Verdict.SUPPORTED),
        ("release dockers wrongly detained.", Verdict.CONTRADICTED),
        ("condemned the closure of the ports", Verdict.PARTLY),
        ("a right of all the nations", Verdict.PARTLY),
        ("purple elephants are dancing", Verdict.NOT_ON_RECORD),
        ("tyranny", Verdict.NOT_ON_RECORD),
    ],
)
def test_quotations(words: str, verdict: Verdict) -> None:
    assert quoted(words).verdict is verdict


def test_a_misquotation_shows_the_words() -> None:
    finding = quoted("release dockers wrongly detained")
    assert "“wrongly” for “wrongfully”" in finding.why
    assert finding.evidence[0].value == "release dockers wrongfully detained"


def test_words_of_an_older_version() -> None:
    old = text(("(1)", "condemns these wicked crimes in Strelsau", 0), version="ih", day=date(2017, 5, 1))
    new = text(("(1)", "condemns these reported crimes in Strelsau", 0))
    claim = QuotationClaim(span=Span(0, 1), measure=ID, inner=Span(0, 1), words="these wicked crimes in Strelsau")
    finding = check_quotation(claim, shelf(measure(), texts=(old, new)), DAY)
    assert (finding.verdict, finding.recorded) == (Verdict.CONTRADICTED, "these reported crimes in Strelsau")
    before = check_quotation(claim, shelf(measure(), texts=(old, new)), AsOf(day=date(2017, 6, 1)))
    assert before.verdict is Verdict.SUPPORTED


def test_words_said_to_be_a_text_s_own_are_in_none_of_its_versions() -> None:
    whole = text(("(1)", "condemns the closure of the port", 0))
    said = QuotationClaim(
        span=Span(0, 1), measure=ID, inner=Span(0, 1), words="purple elephants are dancing", rule="quoted"
    )
    assert check_quotation(said, shelf(measure(), texts=(whole,)), DAY).verdict is Verdict.CONTRADICTED
    beside = structs.replace(said, rule="quoted beside a measure")
    assert check_quotation(beside, shelf(measure(), texts=(whole,)), DAY).verdict is Verdict.NOT_ON_RECORD


def test_an_extract_proves_no_absence() -> None:
    part = text(("(1)", "condemns the closure of the port", 0), partial=True)
    claim = QuotationClaim(span=Span(0, 1), measure=ID, inner=Span(0, 1), words="demands that dockers be paid at once")
    finding = check_quotation(claim, shelf(measure(), texts=(part,)), DAY)
    assert (finding.verdict, "extract" in finding.why) == (Verdict.NOT_ON_RECORD, True)


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        ("that 320 dockers were held", Verdict.SUPPORTED),
        ("that more than 300 dockers were held", Verdict.SUPPORTED),
        ("that 230 dockers were detained", Verdict.CONTRADICTED),
        ("at least four dockers died", Verdict.SUPPORTED),
        ("the number of dockers killed at nine", Verdict.CONTRADICTED),
        ("the Duchy of Grau as the 13th member of the league", Verdict.CONTRADICTED),
        ("that France and Norway confirmed the use of tear gas", Verdict.CONTRADICTED),
        ("that French and Swedish laboratories confirmed the use of tear gas", Verdict.SUPPORTED),
        ("that three-fourths of the grain of Ruritania passes Strelsau", Verdict.CONTRADICTED),
        ("that the dockers' union is led by a priest", Verdict.NOT_ON_RECORD),
        ("that 12 cats live in the harbor", Verdict.NOT_ON_RECORD),
    ],
)
def test_statements(words: str, verdict: Verdict) -> None:
    assert stated(words).verdict is verdict


def test_a_strong_verb_is_not_its_weaker_neighbour() -> None:
    finding = stated("the closure", verb="censure")
    assert (finding.verdict, "does not say" in finding.why) == (Verdict.PARTLY, True)


def titled(words: str, form: str = "about", *, kind: MeasureType | None = None, inferred: bool = False) -> Finding:
    bill = measure(44, MeasureType.HR, "Harbor Pilots and Dockers Protection Act of 2017")
    other = measure(45, MeasureType.S, "Stop the Smugglers Act")
    claim = TitleClaim(span=Span(0, 1), measure="hr44-115", words=words, form=form, type=kind, inferred=inferred)
    return check_title(claim, shelf(bill, other), DAY)


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        ("the Harbor Pilots and Dockers Protection Act", Verdict.SUPPORTED),
        ("Dockers Protection Act", Verdict.SUPPORTED),
        ("the Stop the Smugglers Act", Verdict.CONTRADICTED),
        ("the Better Harbors Act", Verdict.PARTLY),
    ],
)
def test_proper_titles(words: str, verdict: Verdict) -> None:
    assert titled(words, "short").verdict is verdict


def test_a_title_of_a_measure_only_carried_over_accuses_nobody() -> None:
    assert titled("the Stop the Smugglers Act", "short", inferred=True).verdict is Verdict.PARTLY


def test_a_wrong_type_is_told() -> None:
    finding = titled("House Joint Resolution 44", "type", kind=MeasureType.HJRES)
    assert (finding.verdict, finding.recorded) == (Verdict.CONTRADICTED, "H.R. 44")


@pytest.mark.parametrize(
    ("words", "verdict"),
    [("protect dockers", Verdict.SUPPORTED), ("a bill on moon landings", Verdict.NOT_ON_RECORD)],
)
def test_descriptions_are_never_contradicted(words: str, verdict: Verdict) -> None:
    assert titled(words).verdict is verdict


def test_a_title_that_several_measures_bear() -> None:
    twins = (measure(1, MeasureType.HR, "Twin Ports Act"), measure(2, MeasureType.S, "Twin Ports Act"))
    claim = TitleClaim(span=Span(0, 1), words="the Twin Ports Act", form="short")
    assert check_title(claim, shelf(*twins), DAY).verdict is Verdict.SUPPORTED
