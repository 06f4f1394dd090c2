"""What reports say that a resolution of disapproval does, and initials for the names of agencies."""

import pytest

from onrecord.article.model import Span
from onrecord.checks.initials import initials
from onrecord.checks.model import Verdict
from onrecord.checks.wording import check_recital, check_title
from onrecord.claims.model import Modality, Recital, TitleClaim
from onrecord.record.model import MeasureType
from tests.checks.test_wording import DAY
from tests.texts import measure, shelf

RULE = measure(
    901,
    MeasureType.HJRES,
    "Providing for congressional disapproval under chapter 8 of title 5, United States Code, of the rule submitted by the Bureau "
    "of Harbor Safety Standards relating to “Mooring of Barges on Inland Canals”.",
)
OTHER = measure(902, MeasureType.HJRES, "Honoring the Bureau of Harbor Safety Standards.")


def said(words: str, measure_id: str = RULE.id) -> Verdict:
    return check_title(TitleClaim(span=Span(0, 1), measure=measure_id, words=words), shelf(RULE, OTHER), DAY).verdict


@pytest.mark.parametrize(
    "words",
    [
        "a resolution wiping out an Obama-era regulation",
        "kills the agency's canal barge policy",
        "throw out a 2016 mooring standard that shipowners have fought for years in the courts",
        "scrap the BHSS requirement",
        "roll back HSSB's limits on barges",
    ],
)
def test_words_for_undoing_and_for_the_rule_are_borne_out(words: str) -> None:
    assert said(words) is Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("words", "measure_id"),
    [
        ("a resolution upholding the agency's regulation", RULE.id),  # the other way round
        ("kills the clean air standard for steel mills", RULE.id),  # another rule
        ("wipes out 14 regulations", RULE.id),  # a count that the record does not give
        ("kills the harbor bureau's regulation", OTHER.id),  # no resolution of disapproval
    ],
)
def test_what_names_another_deed_or_rule_is_not(words: str, measure_id: str) -> None:
    assert said(words, measure_id) is Verdict.NOT_ON_RECORD


def test_a_denial_is_not_borne_out() -> None:
    claim = Recital(
        span=Span(0, 1), measure=RULE.id, verb="kill", words="the canal barge rule", modality=Modality.DENIED
    )
    assert check_recital(claim, shelf(RULE), DAY).verdict is Verdict.NOT_ON_RECORD


@pytest.mark.parametrize(
    ("text", "form", "known"),
    [
        ("the Office of the Comptroller of the Currency relating to banks", "OCC", True),
        ("United States-Mexico-Canada Agreement Implementation Act", "USMCA", True),
        ("the Bureau of Consumer Financial Protection", "CFPB", True),
        ("the Environmental Protection Agency", "EPI", False),
        ("the house of the seven gables", "HSG", False),
    ],
)
def test_initials_of_names(text: str, form: str, known: bool) -> None:
    assert (form in initials(text)) is known
