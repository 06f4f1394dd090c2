"""Accusations that their own sentence shows to be of something else."""

from datetime import date

import pytest

from onrecord.article.model import Span
from onrecord.checks.aside import of_something_else
from onrecord.checks.model import Check, Finding, Verdict
from onrecord.claims.model import VoteTally
from tests.build import scene


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("A similar one failed, 213-214, in April.", True),
        ("The House voted 240-180 on an unrelated spending bill.", True),
        ("Two years ago the House passed it, 235-188.", True),
        ("In 2001 the House passed it, 235-188.", True),
        ("In 2017 the House passed it, 235-188.", False),
        ("Members of the panel’s committee vote told of 20-16.", False),
        ("It passed, 24-18, on the committee.", True),
        ("The House passed it, 235-188.", False),
        ("The House passed a similar bill, H.R. 1628, 217-214.", False),
    ],
)
def test_another_measure_or_year_accuses_nobody(text: str, other: bool) -> None:
    story = scene(text, str(date(2017, 7, 28)))
    tally = story.tallies[0]
    claim = VoteTally(
        span=Span(tally.span.start, tally.span.end),
        measure="hr1628-115",
        yeas=tally.yeas,
        nays=tally.nays,
        inferred=True,
    )
    finding = Finding(verdict=Verdict.CONTRADICTED, why="217-213 on 2017-05-04", recorded="217-213")
    assert of_something_else(Check(claim=claim, finding=finding), story.article) is other
