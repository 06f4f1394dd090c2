"""Claims told of a time before their measure was introduced accuse nobody."""

import pytest

from onrecord.checks.model import Verdict
from onrecord.checks.run import check_claims
from onrecord.claims.model import Kind
from onrecord.claims.read import read_claims
from tests.bills import scene, store


def accused(text: str) -> set[Kind]:
    view = scene(text)
    claims = read_claims(view.article, view.attributions, view.mentions)
    checks = check_claims(claims, view.article, view.mentions, store())
    return {c.claim.KIND for c in checks if c.finding.verdict is Verdict.CONTRADICTED}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The resolution had 230 cosponsors.", Kind.COSPONSOR_COUNT),
        ("The House Judiciary Committee approved the resolution.", Kind.COMMITTEE),
    ],
)
def test_what_is_told_of_the_measure_itself_accuses(text: str, kind: Kind) -> None:
    assert kind in accused(text)


@pytest.mark.parametrize(
    "text",
    [
        "In the last Congress the resolution had 230 cosponsors.",
        "In 2015 the House Judiciary Committee approved the resolution.",
        "The first try had 230 cosponsors and died in the House Judiciary Committee.",
        "Two years ago the House Judiciary Committee approved the resolution.",
    ],
)
def test_what_is_told_of_an_earlier_time_does_not(text: str) -> None:
    assert not accused(text) & {Kind.COSPONSOR_COUNT, Kind.COMMITTEE, Kind.SPONSOR}
