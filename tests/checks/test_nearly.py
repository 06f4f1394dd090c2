"""Numbers told wrongly: those that resemble the text's own are held against a statement, others are not."""

from datetime import date

import pytest

from onrecord.article.model import Span
from onrecord.checks.lexicon import words_of
from onrecord.checks.model import AsOf, Finding, Verdict
from onrecord.checks.nearly import resembles
from onrecord.checks.wording import check_recital
from onrecord.claims.model import Recital
from tests.texts import measure, shelf, text

DAY = AsOf(day=date(2017, 6, 28))
LIGHTHOUSES = text(
    ("", "That the House of Representatives—", 0),
    ("(1)", "supports the sale of the lighthouse at Zenda to the county;", 1),
    ("(2)", "honors the keepers.", 1),
    recitals=(
        "Whereas the lantern was lit on March 12, 1874, by the keeper Rudolf Rassendyll;",
        "Whereas 653 sailors have been rescued by the keepers since the light was built;",
        "Whereas none of the jailed wreckers has been convicted of any crime;",
        "Whereas traffic past the cape has shrunk by 40 percent;",
        "Whereas Kansas became the second State to license its keepers;",
        "Whereas Governor Rupert Hentzau promptly signed a decree on the harbor fire;",
        "Whereas the foghorn is heard by 168,600,000 gulls;",
        "Whereas the tower burned 6 months to the day after the harbor fire;",
        "Whereas the county has held 21 rounds of talks on the tower;",
        "Whereas the number of wrecks dropped by 5.3 percent between 2019 and 2021;",
    ),
)


def finding(verb: str, words: str) -> Finding:
    claim = Recital(span=Span(0, 1), measure="hres900-115", verb=verb, words=words)
    return check_recital(claim, shelf(measure(), texts=[LIGHTHOUSES]), DAY)


@pytest.mark.parametrize(
    ("mine", "theirs", "alike"),
    [
        ("553 sailors", "653 sailors", True),
        ("563 sailors", "653 sailors", True),
        ("186 million gulls", "168,600,000 gulls", True),
        ("15 sailors", "50 sailors", True),
        ("15,000 sailors", "50,000 sailors", True),
        ("$2.8 billion", "$28 billion", True),
        ("in 1932", "in 1922", True),
        ("on March 21", "on March 12", True),
        ("653 sailors", "653 sailors", False),
        ("90 sailors", "653 sailors", False),
        ("in 1822", "in 1922", False),
        ("40 percent", "40 sailors", False),
        ("three sailors", "five sailors", False),
    ],
)
def test_a_number_resembles_another(mine: str, theirs: str, alike: bool) -> None:
    (a,), (b,) = ([w for w in words_of(s) if w.number is not None] for s in (mine, theirs))
    assert resembles(a, b) is alike


@pytest.mark.parametrize(
    ("verb", "words", "verdict"),
    [
        ("say", "553 sailors were saved by the keepers", Verdict.CONTRADICTED),
        ("say", "653 sailors were saved by the keepers", Verdict.SUPPORTED),
        ("say", "the lantern was lit on March 21, 1874", Verdict.CONTRADICTED),
        ("say", "the foghorn is heard by 186 million gulls", Verdict.CONTRADICTED),
        ("say", "90 lamps were bought for the keepers", Verdict.NOT_ON_RECORD),
        ("say", "the tower burned six weeks after the harbor fire", Verdict.CONTRADICTED),
        ("say", "the tower burned six months after the harbor fire", Verdict.SUPPORTED),
        ("say", "there have been 12 rounds of meetings with the owners", Verdict.CONTRADICTED),
        ("say", "there have been 4,000 rounds of meetings with the owners", Verdict.NOT_ON_RECORD),
        ("say", "the number of wrecks fell by 5.3 percent between 2009 and 2011", Verdict.CONTRADICTED),
        ("say", "Tarlenheim signed a decree on the harbor fire", Verdict.CONTRADICTED),
        ("say", "Hentzau signed a decree on the harbor fire", Verdict.SUPPORTED),
        ("say", "two-fifths of the traffic past the cape has gone", Verdict.SUPPORTED),
        ("say", "Kansas was the first state to license its keepers", Verdict.CONTRADICTED),
        ("say", "Kansas was the second state to license its keepers", Verdict.SUPPORTED),
        ("oppose", "the sale of the lighthouse to the county", Verdict.CONTRADICTED),
        ("back", "the sale of the lighthouse to the county", Verdict.SUPPORTED),
        ("say", "traffic past the cape grew by 40 percent", Verdict.CONTRADICTED),
        ("say", "traffic past the cape declined by 40 percent", Verdict.SUPPORTED),
        ("say", "jailed wreckers had been convicted of crimes", Verdict.CONTRADICTED),
        ("say", "no jailed wrecker has been convicted of a crime", Verdict.SUPPORTED),
        ("say", "traffic past the cape should grow", Verdict.NOT_ON_RECORD),
    ],
)
def test_one_number_or_one_word_turned_round(verb: str, words: str, verdict: Verdict) -> None:
    assert finding(verb, words).verdict is verdict, finding(verb, words).why
