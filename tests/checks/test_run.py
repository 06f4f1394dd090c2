"""Every kind of claim has its check; an accusation of a measure that was carried over is tried on the others first."""

import pytest
from msgspec import structs

from onrecord.article.model import Span
from onrecord.checks.model import Verdict
from onrecord.checks.run import CHECKS, check_claims
from onrecord.claims.model import Body, Claim, Kind, MemberVote, Passage
from onrecord.mentions.model import MeasureMention, Mentions, Reference
from tests.build import article, day, record

SPAN = Span(0, 1)
PAGE = article("It passed both Houses.")
TWO = Mentions(
    mentions=tuple(
        MeasureMention(span=Span(i, i + 1), form=Reference.NUMBER, id=m)
        for i, m in enumerate(("hr1628-115", "hr3364-115"))
    ),
    as_of=day("2017-08-03"),
    main="hr1628-115",
)


def test_every_kind_has_a_documented_check() -> None:
    assert {claim.KIND for claim in CHECKS} == set(Kind)
    assert all(check.__doc__ for check in CHECKS.values())


@pytest.mark.parametrize(
    ("inferred", "measure", "verdict"),
    [(True, "hr3364-115", Verdict.SUPPORTED), (False, "hr1628-115", Verdict.CONTRADICTED)],
)
def test_a_carried_over_measure_gives_way_to_one_that_bears_the_claim_out(
    inferred: bool, measure: str, verdict: Verdict
) -> None:
    claim = Passage(span=SPAN, measure="hr1628-115", body=Body.CONGRESS, inferred=inferred)
    (check,) = check_claims([claim], PAGE, TWO, record())
    assert (check.claim.measure, check.finding.verdict) == (measure, verdict)


def test_claims_keep_their_order_and_each_has_one_check() -> None:
    claims: list[Claim] = [Passage(span=Span(i, i + 1), measure="hr3364-115", body=Body.HOUSE) for i in range(5)]
    assert [c.claim for c in check_claims(claims, PAGE, TWO, record())] == claims


def test_a_count_beside_a_claim_ties_it_to_the_measure_that_had_the_vote() -> None:
    claim = MemberVote(span=SPAN, measure="hr1628-115", inferred=True, person="M001184", position="nay", name="Massie")
    (plain,) = check_claims([claim], PAGE, TWO, record())
    (tied,) = check_claims([structs.replace(claim, counted=(419, 3))], PAGE, TWO, record())
    assert plain.claim.measure == "hr1628-115"
    assert (tied.claim.measure, tied.finding.verdict) == ("hr3364-115", Verdict.SUPPORTED)
