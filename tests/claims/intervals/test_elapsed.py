"""Second readings of elapsed time, borne out by the record or left out."""

import pytest

from onrecord.analyze import analyze
from onrecord.claims.model import Kind
from tests.build import day, record

TOP = "The House on Tuesday agreed to H.Res. 351, a resolution on Chechnya that was introduced on May 23."


def kept(text: str) -> list[str]:
    report = analyze(f"{TOP} {text}".encode(), record(), published=day("2017-06-28"))
    found = [c for c in report.checks if c.claim.KIND is Kind.INTERVAL]
    assert all(c.finding.verdict.value == "supported" for c in found if c.claim.tentative)
    return [report.article.text[c.claim.span.start : c.claim.span.end] for c in found]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It had sat for five weeks in committee.", "five weeks in"),
        ("It was filed five weeks ago.", "five weeks ago"),
        ("Five weeks separated introduction and vote.", "Five weeks separated"),
        ("Between filing and floor lay 35 days.", "35 days"),
        ("The first reports came on April 1, 87 days before the House acted.", "87 days before"),
    ],
)
def test_time_between_events_of_the_measure(text: str, words: str) -> None:
    assert words in kept(text)


@pytest.mark.parametrize(
    "text",
    ["It had sat for three years in committee.", "He served five weeks in the Army.", "Nine weeks ago it rained."],
)
def test_time_that_fits_nothing_on_record_is_left_out(text: str) -> None:
    assert kept(text) == []
