"""Passage told of both Houses, and of what is no measure."""

import pytest

from onrecord.analyze import analyze
from tests.build import record

TOP = "House resolution on Chechnya\n\nJune 28, 2017\n\nThe House agreed to H.Res. 351 on Tuesday.\n\n"


def accused(text: str) -> list[str]:
    """Return the words about passage that are called contradicted."""
    report = analyze(f"{TOP}{text}\n".encode(), record())
    return [
        report.article.quote(c.claim.span)
        for c in report.checks
        if c.finding.verdict == "contradicted" and c.claim.KIND == "passage"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The House said no to the camps.",
        "The House rejects the terror in Grozny.",
        "The House this week rejected the denials from Moscow.",
    ],
)
def test_a_thing_refused_is_no_measure_that_failed(text: str) -> None:
    assert accused(text) == []


@pytest.mark.parametrize(
    "text",
    ["The House rejected the resolution.", "The House said no to the measure.", "Both chambers of Congress passed it."],
)
def test_what_is_told_of_the_measure_itself_is_held_against_the_record(text: str) -> None:
    assert len(accused(text)) == 1


TWINS = "Texts on Chechnya\n\nOctober 31, 2017\n\nThe House agreed to H.Res. 351 in June{}.\n\nBoth chambers of Congress condemned it.\n"


@pytest.mark.parametrize(
    ("beside", "wrong"), [(" and the Senate to S.Res. 211 on Monday", 0), (", and S.Res. 404 waits", 1), ("", 1)]
)
def test_each_house_may_have_acted_on_a_text_of_its_own(beside: str, wrong: int) -> None:
    report = analyze(TWINS.format(beside).encode(), record())
    found = [c for c in report.checks if c.claim.KIND == "passage" and "Both" in report.article.quote(c.claim.span)]
    assert len(found) == 1
    assert (found[0].finding.verdict == "contradicted") == bool(wrong)
