"""What is said to come after a measure."""

import pytest

from onrecord.analyze import analyze
from onrecord.claims.model import Status
from tests.build import day, record

STORY = "The House passed H.Res. 351 on June 27, 2017. "


def ahead(text: str) -> list[str]:
    report = analyze((STORY + text).encode(), record(), published=day("2017-06-28"))
    return [
        report.article.text[c.claim.span.start : c.claim.span.end]
        for c in report.checks
        if isinstance(c.claim, Status) and c.claim.state == "forecast" and c.finding.verdict.value == "not-on-record"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "A trial is expected in January.",
        "The agency could propose rules as early as March.",
        "Environmental groups are expected to sue.",
        "Her office expects a hearing by Christmas.",
        "Another try this summer is likely.",
        "Its outlook is poor.",
        "The speaker has not named the managers.",
        "A companion may ride on the year-end spending bill.",
        "Democrats vow to filibuster.",
        "Without it the grants would have run out.",
    ],
)
def test_what_is_to_come_is_told_and_not_on_record(text: str) -> None:
    assert ahead(text), text


@pytest.mark.parametrize(
    "text", ["It passed in May.", "Nobody spoke.", "He may be tall.", "She was expected home last summer."]
)
def test_what_has_happened_is_no_forecast(text: str) -> None:
    assert ahead(text) == []
