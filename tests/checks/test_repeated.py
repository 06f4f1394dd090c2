"""What is said twice of the same words is printed once."""

from hypothesis import given
from hypothesis import strategies as st

from onrecord.article.model import Span
from onrecord.checks.model import Check, Finding, Verdict
from onrecord.checks.repeated import distinct
from onrecord.claims.model import MemberVote, Recital

SPANS = st.tuples(st.integers(0, 9), st.integers(1, 9)).map(lambda pair: Span(pair[0], sum(pair)))
VOTES = st.lists(
    st.tuples(SPANS, st.sampled_from(["A000001", "B000002", None]), st.sampled_from(["yea", "nay"])), max_size=12
)


def test_what_two_readers_say_alike_is_printed_once() -> None:
    finding = Finding(verdict=Verdict.SUPPORTED, why="so")
    one, other = (
        Check(claim=Recital(span=Span(0, 9), verb="says", words=w), finding=finding)
        for w in ("ten died", "ten had died")
    )
    apart = Check(claim=Recital(span=Span(20, 29), verb="says", words="ten died"), finding=finding)
    assert len(distinct((one, other, apart))) == 2


def vote(span: Span, person: str | None, position: str) -> Check:
    """Return a check of a member's vote."""
    claim = MemberVote(span=span, person=person, measure="hres7-115", position=position)
    return Check(claim=claim, finding=Finding(verdict=Verdict.SUPPORTED, why=f"{person} {position}"))


@given(VOTES)
def test_a_vote_told_in_fewer_of_the_same_words_is_left_out(told: list[tuple[Span, str | None, str]]) -> None:
    checks = [vote(*one) for one in dict.fromkeys(told)]
    expected = [
        c
        for c in checks
        if c.claim.person is None
        or not any(
            o.claim.person == c.claim.person and o.claim.span != c.claim.span and o.claim.span.covers(c.claim.span)
            for o in checks
        )
    ]
    assert {(c.claim.span, c.claim.person) for c in distinct(checks)} == {
        (c.claim.span, c.claim.person) for c in expected
    }
