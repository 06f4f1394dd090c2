"""What a measure is said not to say or ask."""

from datetime import date

import pytest

from onrecord.article.model import Span
from onrecord.checks.demands.calls import check_calls_on
from onrecord.checks.exclusive import otherwise
from onrecord.checks.genres import trade_words
from onrecord.checks.model import AsOf, Verdict
from onrecord.checks.wording import check_recital
from onrecord.claims.model import CallsOn, Modality, Recital
from tests.texts import measure, ports, shelf, text

DAY = AsOf(day=date(2017, 6, 28))
ID = "hres900-115"
YES, NO, SILENT = Verdict.SUPPORTED, Verdict.CONTRADICTED, Verdict.NOT_ON_RECORD


@pytest.mark.parametrize(
    ("verb", "words", "verdict"),
    [
        ("mention", "the price of herring", YES),
        ("mention", "the dockers", NO),
        ("endorse", "the annexation of Ruritania", YES),
        ("mention", "the President by name", SILENT),
        ("condemn", "the closure of the ports", SILENT),
    ],
)
def test_what_it_is_said_not_to_say(verb: str, words: str, verdict: Verdict) -> None:
    claim = Recital(span=Span(0, 1), measure=ID, verb=verb, words=words, modality=Modality.DENIED)
    assert check_recital(claim, ports(), DAY).verdict is verdict


@pytest.mark.parametrize(
    ("addressee", "act", "verdict"),
    [("the king", "proclaim a holiday", YES), ("", "a tax on herring", YES)],
)
def test_what_it_is_said_not_to_ask(addressee: str, act: str, verdict: Verdict) -> None:
    claim = CallsOn(span=Span(0, 1), measure=ID, verb="ask", addressee=addressee, act=act, modality=Modality.DENIED)
    assert check_calls_on(claim, ports(), DAY).verdict is verdict


def test_an_extract_bears_out_no_denial() -> None:
    part = text(("(1)", "condemns the closure of the port", 0), partial=True)
    claim = Recital(span=Span(0, 1), measure=ID, verb="mention", words="herring", modality=Modality.DENIED)
    assert check_recital(claim, shelf(measure(), texts=(part,)), DAY).verdict is SILENT


@pytest.mark.parametrize(
    ("said", "there", "pair"),
    [
        ("a retired Army officer", "a Marine Corps veteran", ("Army", "Marine")),
        ("was then a captain", "was serving as a Lieutenant", ("captain", "Lieutenant")),
        ("the test in October", "on September 9, 2016", ("October", "September")),
        ("his brother", "his sister and his mother", ("", "")),
        ("his brother", "his brother and his sister", None),
        ("in May", "it may be so", None),
        ("the harbor", "the port", None),
    ],
)
def test_of_these_words_one_is_never_another(said: str, there: str, pair: tuple[str, str] | None) -> None:
    assert otherwise(said, there) == pair


@pytest.mark.parametrize(
    ("title", "word"),
    [
        (
            "Providing for congressional disapproval under chapter 8 of title 5, United States Code, of the rule",
            "overturn",
        ),
        ("Providing for consideration of the bill (H.R. 1)", "rule"),
        ("To award a Congressional Gold Medal to the crew", "honor"),
    ],
)
def test_kinds_of_measure_go_by_words_of_the_trade(title: str, word: str) -> None:
    assert word in trade_words(title).split()
    assert trade_words("To dredge a harbor") == ""
