"""Two halves of one statement."""

import pytest

from onrecord.article.model import Span
from onrecord.checks.joined import joined
from onrecord.checks.model import Check, Finding, Verdict
from onrecord.claims.model import Bipartisan

YES, NO, SILENT = Verdict.SUPPORTED, Verdict.CONTRADICTED, Verdict.NOT_ON_RECORD
TEXT = "Eleven Democrats voted no, and so did 29 Republicans. Nobody else did."


def half(words: str, party: str, count: int, verdict: Verdict, position: str = "nay") -> Check:
    start = TEXT.index(words)
    claim = Bipartisan(
        span=Span(start, start + len(words)),
        measure="hres599-115",
        form="votes",
        party=party,
        count=count,
        position=position,
    )
    return Check(claim=claim, finding=Finding(verdict=verdict, why=str(count)))


FIRST, SECOND = "Eleven Democrats voted no", "voted no, and so did 29 Republicans"


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (YES, NO, [(NO, "29")]),
        (NO, YES, [(NO, "11")]),
        (YES, YES, [(YES, "11"), (YES, "29")]),
        (NO, NO, [(NO, "11"), (NO, "29")]),
        (YES, SILENT, [(YES, "11"), (SILENT, "29")]),
    ],
)
def test_a_statement_is_wrong_if_a_half_is(
    first: Verdict, second: Verdict, expected: list[tuple[Verdict, str]]
) -> None:
    checks = (half(FIRST, "Democrat", 11, first), half(SECOND, "Republican", 29, second))
    found = joined(checks, TEXT)
    assert [(c.finding.verdict, c.finding.why) for c in found] == expected
    if len(found) == 1:
        assert (
            TEXT[found[0].claim.span.start : found[0].claim.span.end]
            == "Eleven Democrats voted no, and so did 29 Republicans"
        )


def test_the_sides_of_one_party_stay_apart() -> None:
    checks = (half(FIRST, "Democrat", 11, YES), half(SECOND, "Democrat", 29, NO))
    assert len(joined(checks, TEXT)) == 2
