"""A second look at accusations about sides."""

from datetime import date

import pytest

from onrecord.analyze import analyze
from tests.build import record

TOP = "WASHINGTON - The House passed H.R. 1628, the American Health Care Act, on May 4 by a vote of 217-213.\n\n"
SIGNERS = (
    "WASHINGTON - The House on Tuesday agreed to H.Res. 351, which condemns the violence in Chechnya. Rep. Ileana Ros-Lehtinen of "
    "Florida introduced it on May 23.\n\n"
)


def accused(page: str, published: date) -> list[str]:
    report = analyze(page.encode(), record(), published=published)
    kinds = ("bipartisan", "member-vote", "vote-tally")
    return [
        report.article.quote(c.claim.span)
        for c in report.checks
        if c.finding.verdict == "contradicted" and c.claim.KIND.value in kinds
    ]


@pytest.mark.parametrize(
    "text",
    [
        "One member was away. So did 20 Republicans and 193 Democrats.",  # what they did is not told
        "We thank the 20 Republicans who stood with us that day.",
        "Of the 217, all 217 were Republicans.",
        "Correction: An earlier version said that 25 Republicans voted no.",
        "We thank those who stood with us: Rep. Ileana Ros-Lehtinen.",
        "A chart showed “25 Republicans against”; 20 were.",
        "An early bulletin had the count as 217-212; it was 213.",
        "Twenty Republicans are against it and 217 Republicans for it.",
        "Diane Black's was 217-213, with all Democrats and 20 Republicans against.",
        "What Diane Black's votes on health did and didn't show is a matter of debate.",
        "Most were for it, including Diane Black of Tennessee, and the only Kentuckian against was Thomas Massie.",
        "For seven years Diane Black was one of them.",
    ],
)
def test_what_may_be_true_of_another_group_or_is_corrected_is_no_accusation(text: str) -> None:
    assert accused(TOP + text + "\n", date(2017, 5, 5)) == []


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Twenty-five Republicans voted no.", "Twenty-five Republicans voted no"),
        ("It was opposed by 25 Republicans.", "25 Republicans"),
        ("It passed with the votes of 180 Republicans.", "180 Republicans"),
        ("One early report gave another figure. Six Democrats voted for it.", "Six Democrats voted for it"),
    ],
)
def test_what_the_words_tie_together_is_held_against_the_vote(text: str, quote: str) -> None:
    assert accused(TOP + text + "\n", date(2017, 5, 5)) == [quote]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("It has 12 cosponsors, nine of them Republicans.", True),
        ("It had 84 cosponsors, 20 of them Republicans.", False),
    ],
)
def test_cosponsors_by_party(text: str, wrong: bool) -> None:
    assert bool([q for q in accused(SIGNERS + text + "\n", date(2017, 6, 28)) if "Republican" in q]) is wrong
