"""Accusations that their own sentence shows to be of something else."""

from datetime import date

import pytest

from onrecord.article.model import Span
from onrecord.checks.doubts.aside import of_something_else
from onrecord.checks.doubts.page import Page
from onrecord.checks.model import Check, Finding, Verdict
from onrecord.claims.model import VoteMethod, VoteTally
from tests.build import record, scene


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
        ("The House passed it, 235-188; a similar bill waits in the Senate.", False),
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
    assert (
        of_something_else(Check(claim=claim, finding=finding), Page(story.article, story.mentions, record())) is other
    )


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("Two amendments went in by voice vote.", True),
        ("The ayes had it by voice vote; then a roll was called.", True),
        ("The chair had heard more noes on a voice vote.", True),
        ("In the House the Transportation Committee approved S. 496 by voice vote.", True),
        ("The House agreed to it by voice vote.", False),
        ("The committee met, and the House agreed to it by voice vote.", False),
        ("The House agreed to it by voice vote; an amendment had failed.", False),
    ],
)
def test_a_voice_vote_on_the_way_to_a_count_is_no_slip(text: str, other: bool) -> None:
    story = scene(text, str(date(2017, 7, 28)))
    start = text.index("voice vote")
    claim = VoteMethod(span=Span(start, start + 10), measure="hr1628-115", method="voice", inferred=True)
    finding = Finding(verdict=Verdict.CONTRADICTED, why="217-213 on 2017-05-04", recorded="217-213")
    assert (
        of_something_else(Check(claim=claim, finding=finding), Page(story.article, story.mentions, record())) is other
    )
